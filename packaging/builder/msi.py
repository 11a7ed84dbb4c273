"""The installer for Windows.

WiX makes it on Windows. On Linux, wixl compiles the same sources around any files, which shows that
they are sound; PyInstaller cannot make a program for Windows there, so that is no installer.
"""

from __future__ import annotations

import os
import re
import sys
import uuid
import xml.etree.ElementTree as ET
from pathlib import Path

from builder import files, frozen, icons, project, signing
from builder.tools import BuildError, MissingToolError, need, run

_WINDOWS = project.PACKAGING / "windows"
SOURCES = tuple(_WINDOWS / name for name in ("msmp-gui.wxs", "firewall.wxs", "interface.wxs"))

_FOLDER = project.BUILD / "msi"
_NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
_IDS = uuid.UUID("c8bcb6c7-0f2b-4b4e-9f0b-3c1d8b2f7a10")


def build() -> Path:
    """The MSI."""
    if sys.platform != "win32":
        raise MissingToolError("missing: Windows, where PyInstaller and WiX make it")
    need("candle", "light")
    icon = icons.ico()
    app = frozen.build()
    signing.sign_windows(*sorted(app.root.glob("*.exe")))
    files.fresh(_FOLDER)
    files.write(_FOLDER / "files.wxs", file_list(app.root))
    files.write(_FOLDER / "licence.rtf", rtf((project.CHECKOUT / "LICENSE").read_text("utf-8")))
    target = project.DIST / f"MSMP-{project.version()}-x64.msi"
    extensions = ["-ext", "WixUIExtension", "-ext", "WixFirewallExtension"]
    files.write(_FOLDER / SOURCES[0].name, with_wix(SOURCES[0].read_text("utf-8")))
    sources = [_FOLDER / SOURCES[0].name, *SOURCES[1:], _FOLDER / "files.wxs"]
    defined = [f"-d{name}={value}" for name, value in _variables(app.root, icon).items()]
    objects = f"{_FOLDER}\\"
    run(["candle", "-arch", "x64", *defined, *extensions, "-o", objects, *sources])
    run(["light", *extensions, "-o", target, *(_FOLDER / f"{s.stem}.wixobj" for s in sources)])
    signing.sign_windows(target)
    return target


def compile_with_wixl(app: Path) -> Path:
    """Compile the sources around the files in a folder, without what only WiX knows.

    That is the firewall rules and the questions; what wixl leaves out of the tables is put in.
    """
    need("wixl", "msiinfo", "msibuild")
    files.fresh(_FOLDER)
    files.write(_FOLDER / "files.wxs", file_list(app))
    target = _FOLDER / "trial.msi"
    files.write(_FOLDER / SOURCES[0].name, for_wixl(SOURCES[0].read_text("utf-8")))
    # wixl takes no absolute paths.
    near = _variables(app, icons.ico())
    near |= {name: os.path.relpath(near[name], _FOLDER) for name in ("AppFolder", "Icon")}
    defined = [word for name, value in near.items() for word in ("-D", f"{name}={value}")]
    run(
        ["wixl", "-a", "x64", *defined, "-o", target.name, SOURCES[0].name, "files.wxs"],
        cwd=_FOLDER,
    )
    for query in left_out_by_wixl(SOURCES[0].read_text("utf-8")):
        run(["msibuild", target, "-q", query])
    return target


def check_tables(msi: Path) -> None:
    """See that an MSI registers link and file type, shortcuts and properties. Raises BuildError."""
    wanted = {
        "Registry": (r"Software\\Classes\\msmp", "URL Protocol", r"Software\\Classes\\\.msmp"),
        "Shortcut": ("StartMenuShortcut", "DesktopShortcut"),
        "Property": ("MSIINSTALLPERUSER", "ALLUSERS\t2", "FIREWALL", ";AUTOSTART"),
        "Component": ("AUTOSTART = 1", "DESKTOPSHORTCUT = 1"),
        "File": ("msmp-gui",),
        "Upgrade": ("6F4C2B0E-5D0A-4E0B-9C6E-7A1D3E9B8F21",),
    }
    for table, words in wanted.items():
        told = run(["msiinfo", "export", msi, table])
        missing = [word for word in words if not re.search(word, told)]
        if missing:
            raise BuildError(f"the table {table} lacks {missing}:\n{told[:2000]}")


def file_list(root: Path) -> str:
    """The source that lists every file of a folder, each as a component of its own.

    A component's identity follows from its path, so that an upgrade knows what stays.
    """
    ET.register_namespace("", _NAMESPACE)
    top = ET.Element(f"{{{_NAMESPACE}}}Wix")
    fragment = ET.SubElement(top, f"{{{_NAMESPACE}}}Fragment")
    anchor = ET.SubElement(fragment, f"{{{_NAMESPACE}}}DirectoryRef", Id="APPLICATIONFOLDER")
    group = ET.Element(f"{{{_NAMESPACE}}}ComponentGroup", Id="Files")
    _add_folder(anchor, group, root, root)
    fragment.append(group)
    ET.indent(top)
    return ET.tostring(top, encoding="unicode", xml_declaration=True) + "\n"


def with_wix(source: str) -> str:
    """The main source with what only WiX itself understands."""
    return re.sub(r"<!--WiX: (.*?) -->", r"\1", source)


def for_wixl(source: str) -> str:
    """The main source without what wixl does not understand.

    That is: conditions, secure properties, and the machine's or the person's part of the registry.
    """
    less = re.sub(r"<Condition>.*?</Condition>| Secure=\"yes\"", "", source)
    return less.replace('Root="HKMU"', 'Root="HKLM"')


def left_out_by_wixl(source: str) -> list[str]:
    """What puts into an MSI's tables what `for_wixl` takes out of its source."""
    top = ET.fromstring(source)
    named = {"": _NAMESPACE}
    queries = [
        f"UPDATE Component SET Condition = '{condition.text}' WHERE Component = '{each.get('Id')}'"
        for each in top.iterfind(".//Component", named)
        if (condition := each.find("Condition", named)) is not None
    ]
    secure = [each.get("Id") for each in top.iterfind(".//Property", named) if each.get("Secure")]
    names = ";".join(["WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED", *map(str, secure)])
    return [
        *queries,
        f"UPDATE Property SET Value = '{names}' WHERE Property = 'SecureCustomProperties'",
        # -1: the person's part of the registry or the machine's, as the installation is.
        "UPDATE Registry SET Root = -1 WHERE Root = 2",
    ]


def rtf(text: str) -> str:
    """A text as the installer's window wants it."""
    plain = text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
    return (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0 Segoe UI;}}\fs16 " + plain.replace("\n", "\\line\n") + "}"
    )


def _add_folder(element: ET.Element, group: ET.Element, folder: Path, root: Path) -> None:
    for path in sorted(folder.iterdir()):
        inside = path.relative_to(root).as_posix()
        number = uuid.uuid5(_IDS, inside)
        if path.is_dir():
            kind = f"{{{_NAMESPACE}}}Directory"
            inner = ET.SubElement(element, kind, Id=f"d{number.hex}", Name=path.name)
            _add_folder(inner, group, path, root)
            continue
        component = ET.SubElement(
            element,
            f"{{{_NAMESPACE}}}Component",
            Id=f"c{number.hex}",
            Guid=str(number).upper(),
            Win64="yes",
        )
        source = f"$(var.AppFolder)/{inside}"
        file = {"Id": f"f{number.hex}", "Name": path.name, "Source": source, "KeyPath": "yes"}
        ET.SubElement(component, f"{{{_NAMESPACE}}}File", file)
        ET.SubElement(group, f"{{{_NAMESPACE}}}ComponentRef", Id=f"c{number.hex}")


def _variables(app: Path, icon: Path) -> dict[str, str]:
    return {
        "Version": ".".join(re.findall(r"\d+", project.version())[:3]),
        "AppFolder": str(app),
        "Icon": str(icon),
        "License": str(_FOLDER / "licence.rtf"),
    }
