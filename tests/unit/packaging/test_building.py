"""What the scripts that make installers decide, and what they write."""

from __future__ import annotations

import json
import plistlib
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import pruning
from builder import (
    appimage,
    deb,
    desktop,
    files,
    icons,
    inventory,
    msi,
    project,
    sbom,
    signing,
    system_libraries,
    tools,
)
from builder.frozen import Frozen, Library
from builder.inventory import Distribution, Native
from msmp_gui.transport.discovery import SERVICE_TYPE

# Where things come from


def test_the_version_is_that_of_pyproject() -> None:
    stated = (project.CHECKOUT / "pyproject.toml").read_text()
    assert f'version = "{project.version()}"' in stated


def test_the_time_is_the_given_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert project.epoch() == 86400
    assert project.release_date() == "1970-01-02"
    assert project.environment()["SOURCE_DATE_EPOCH"] == "86400"


def test_without_git_the_time_is_that_of_the_sources(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert project.git("status") is None
    assert project.epoch() == int((project.CHECKOUT / "pyproject.toml").stat().st_mtime)


def test_python_settings_of_the_person_do_not_reach_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    assert "PYTHONPATH" not in project.environment()
    assert project.environment()["PYTHONHASHSEED"] == "0"


@pytest.mark.requirement("U6")
@pytest.mark.parametrize(
    ("stated", "ordered"),
    [("0.1.0", "0.1.0"), ("1.0rc1", "1.0~rc1"), ("1.0.dev3", "1.0~dev3"), ("1.2.0a2", "1.2.0~a2")],
)
def test_what_comes_before_a_release_sorts_before_it_in_debian(
    stated: str, ordered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "version", lambda: stated)
    assert deb.version() == ordered


def test_a_missing_tool_is_said_with_where_it_comes_from() -> None:
    with pytest.raises(tools.MissingToolError, match=r"no-such-tool \(not found\)"):
        tools.need("sh", "no-such-tool")


def test_a_failing_tool_is_quoted() -> None:
    with pytest.raises(tools.BuildError, match="it broke"):
        tools.run(["sh", "-c", "echo it broke; exit 3"], cwd=Path("/"))


# Files


def test_normalised_folders_have_one_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    hashes = set()
    for mode, name in ((0o700, "one"), (0o755, "two")):
        root = tmp_path / name
        files.write(root / "bin" / "tool", "#!/bin/sh\n", mode)
        files.write(root / "lib.so.6", "native", mode)
        (root / "link").symlink_to("bin/tool")
        files.normalise(root)
        hashes.add(files.tree_hash(root))
        assert (root / "lib.so.6").stat().st_mode & 0o777 == 0o644
        assert (root / "bin/tool").stat().st_mode & 0o777 == 0o755
        assert (root / "bin/tool").stat().st_mtime == 1000000000
    assert len(hashes) == 1


def test_reading_sources_does_not_change_the_hash_of_their_folder(tmp_path: Path) -> None:
    files.write(tmp_path / "tool.py", "pass\n")
    before = files.tree_hash(tmp_path)
    files.write(tmp_path / "__pycache__" / "tool.pyc", "bytes")
    assert files.tree_hash(tmp_path) == before


def test_compressed_text_does_not_depend_on_name_or_time(tmp_path: Path) -> None:
    files.write_gzip(tmp_path / "one.gz", "text")
    files.write_gzip(tmp_path / "two.gz", "text")
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()


# What stays in the frozen app


def test_libraries_go_with_the_plugin_that_needs_them() -> None:
    entries = [
        ("PySide6/QtGui.abi3.so", "/v/QtGui.abi3.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/v/libQt6Gui.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "/v/libQt6Quick.so.6", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/v/libqxcb.so", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/v/libqvnc.so", "BINARY"),
        ("PySide6/Qt/plugins/virtualkeyboard/libthai.so", "/v/libthai.so", "BINARY"),
        ("libxcb-cursor.so.0", "/l/libxcb-cursor.so.0", "BINARY"),
        ("libunused.so.1", "/l/libunused.so.1", "BINARY"),
        ("av.libs/libopus-1.so", "/v/av.libs/libopus-1.so", "BINARY"),
        ("libpython3.11.so.1.0", "/l/libpython3.11.so.1.0", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
    ]
    links = {
        "/v/QtGui.abi3.so": ["libQt6Gui.so.6"],
        "/v/libqxcb.so": ["libxcb-cursor.so.0", "libc.so.6"],
        "/v/libqvnc.so": ["libunused.so.1"],
        "/v/libthai.so": ["libQt6Quick.so.6"],
    }
    kept = {entry[0] for entry in pruning.pruned(entries, lambda file: links.get(file, []))}
    assert kept == {
        "PySide6/QtGui.abi3.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libxcb-cursor.so.0",
        "av.libs/libopus-1.so",
        "libpython3.11.so.1.0",
        "libQt6Gui.so.6",
    }


@pytest.mark.parametrize(
    ("inside", "stays"),
    [
        ("msmp_gui/_resources/translations/msmp_de.ts", True),
        ("msmp_gui/_resources/icons/app.svg", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("PySide6/Qt/translations/assistant_de.qm", False),
    ],
)
def test_of_qts_words_those_of_the_apps_languages_stay(inside: str, stays: bool) -> None:
    assert pruning.translation_stays(inside, {"de", "ar"}) is stays


def test_libraries_of_wheels_are_nobodys_package() -> None:
    library = Library("a.so", Path("/venv/lib/python3.11/site-packages/a.so"))
    assert system_libraries.owner(library) is None


# Containers


def test_windows_icons_say_where_each_image_is() -> None:
    data = icons.ico_bytes([(16, b"small"), (256, b"larger")])
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    for number, (edge, image) in enumerate([(16, b"small"), (0, b"larger")]):
        entry = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert entry[0] == entry[1] == edge
        assert data[entry[7] : entry[7] + entry[6]] == image


def test_macos_icons_state_their_length() -> None:
    data = icons.icns_bytes([(128, b"image")])
    assert data == b"icns" + struct.pack(">I", 21) + b"ic07" + struct.pack(">I", 13) + b"image"


def test_the_runtime_is_marked_in_unused_bytes() -> None:
    program = b"\x7fELF" + bytes(range(4, 20))
    assert appimage.marked(program) == program[:8] + b"AI\x02" + program[11:]
    with pytest.raises(tools.BuildError):
        appimage.marked(b"#!/bin/sh")


# Templates


@pytest.mark.requirement("U6")
def test_templates_are_filled_completely(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    names = ("DEBVERSION", "ARCHITECTURE", "MAINTAINER", "SIZE", "DEPENDS")
    for template in sorted((project.PACKAGING / "linux").glob("*.in")):
        text = desktop.filled(template, **dict.fromkeys(names, "something"))
        assert "@" not in text, template.name
    metainfo = project.PACKAGING / "linux" / f"{project.APP_ID}.metainfo.xml.in"
    release = ET.fromstring(desktop.filled(metainfo)).find("releases/release")
    assert release is not None
    assert release.attrib == {"version": project.version(), "date": "1970-01-01"}


@pytest.mark.requirement("U6")
def test_all_desktops_name_the_same_link_and_file_type() -> None:
    linux = project.PACKAGING / "linux"
    entry = (linux / "msmp-gui.desktop").read_text()
    assert f"MimeType={project.MIME_TYPE};x-scheme-handler/{project.SCHEME};" in entry
    assert "Exec=msmp-gui %u" in entry
    assert project.MIME_TYPE in (linux / "msmp-gui.mime.xml").read_text()
    windows = msi.SOURCES[0].read_text()
    assert f"Software\\Classes\\{project.SCHEME}" in windows
    assert project.MIME_TYPE in windows
    about = plistlib.loads((project.PACKAGING / "macos" / "Info.plist").read_bytes())
    assert about["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [project.SCHEME]
    assert about["CFBundleIdentifier"] == project.APP_ID
    flatpak = json.loads((linux / "flatpak" / f"{project.APP_ID}.json").read_text())
    assert flatpak["id"] == project.APP_ID


def test_macos_asks_for_the_service_that_is_announced() -> None:
    about = plistlib.loads((project.PACKAGING / "macos" / "Info.plist").read_bytes())
    assert about["NSBonjourServices"] == [SERVICE_TYPE.removesuffix(".local.")]


# Windows


@pytest.mark.requirement("U6")
def test_every_file_is_a_component_that_keeps_its_identity(tmp_path: Path) -> None:
    files.write(tmp_path / "one" / "_internal" / "a & b.dll", "x")
    files.write(tmp_path / "one" / "msmp-gui.exe", "x")
    told = msi.file_list(tmp_path / "one")
    top = ET.fromstring(told)
    space = {"w": "http://schemas.microsoft.com/wix/2006/wi"}
    components = {each.attrib["Id"] for each in top.iterfind(".//w:Component", space)}
    assert components == {each.attrib["Id"] for each in top.iterfind(".//w:ComponentRef", space)}
    sources = {each.attrib["Source"] for each in top.iterfind(".//w:File", space)}
    assert sources == {
        "$(var.AppFolder)/_internal/a & b.dll",
        "$(var.AppFolder)/msmp-gui.exe",
    }
    (tmp_path / "one").rename(tmp_path / "two")
    assert msi.file_list(tmp_path / "two") == told


def test_what_only_wix_understands_is_put_in_for_it_and_out_for_wixl() -> None:
    source = msi.SOURCES[0].read_text()
    full, small = msi.with_wix(source), msi.for_wixl(source)
    assert '<ComponentRef Id="Firewall" />' in ET.canonicalize(full).replace(
        "></ComponentRef>", " />"
    )
    assert "<Condition>" in full
    assert "<Condition>" not in small
    assert 'Root="HKMU"' in full
    assert 'Root="HKMU"' not in small
    ET.fromstring(small)
    later = msi.left_out_by_wixl(source)
    assert "UPDATE Component SET Condition = 'AUTOSTART = 1' WHERE Component = 'Login'" in later
    assert any("DETECTED;MSIINSTALLPERUSER;FIREWALL;DESKTOPSHORTCUT;AUTOSTART'" in q for q in later)


def test_rtf_keeps_braces() -> None:
    assert r"\{a\}\\b" in msi.rtf("{a}\\b")


# Licences and the bill of materials


@pytest.mark.parametrize(
    ("stated", "classifiers", "licence"),
    [
        ("MIT", [], "MIT"),
        ("MIT License", [], "MIT"),
        ("", ["License :: OSI Approved :: BSD License"], "BSD-3-Clause"),
        ("A whole\ntext", ["License :: OSI Approved :: MIT License"], "MIT"),
        ("", ["License :: Some Other"], "Some Other"),
        ("", [], "unknown"),
        (
            "GPLv2-or-later with a special exception which allows",
            [],
            inventory.PYINSTALLER_LICENCE,
        ),
    ],
)
def test_licences_become_expressions(stated: str, classifiers: list[str], licence: str) -> None:
    assert inventory.licence_of(stated, classifiers) == licence


def test_debian_licences_are_those_of_the_program() -> None:
    text = (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n"
        "Files: *\nCopyright: A\nLicense: LGPL-2.1+\n\n"
        "Files: tests/*\nCopyright: B\nLicense: Expat\n text\n\n"
        "Files: debian/*\nCopyright: C\nLicense: GPL-3+\n"
    )
    assert inventory.debian_licence("libx", text) == "LGPL-2.1+; Expat"
    assert inventory.debian_licence("libx", "Copyright") == "see its copyright file"
    assert inventory.debian_licence("libpython3.11", text) == "PSF-2.0"


def test_lock_files_are_read_with_all_spellings() -> None:
    assert inventory.locked_names("PySide6_Essentials==1 \\\n    --hash=x\nzipp==2\n") == {
        "pyside6-essentials",
        "zipp",
    }


def test_the_bill_names_what_is_inside_wheels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    native = tmp_path / "_rust.so"
    native.write_bytes(b"native")
    library = Library("crypto/_rust.so", native)
    bill = tmp_path / "sbom.json"
    openssl = {"type": "library", "name": "openssl", "version": "4.0.3"}
    bill.write_text(json.dumps({"components": [openssl]}))
    own = Distribution("msmp-gui", "1", "", "GPL-3.0-or-later", "", ("crypto>=1",), frozenset())
    other = Distribution("Crypto", "2", "", "MIT", "", (), frozenset(), bills=(bill,))
    part = Native(library, "crypto", "2", "MIT", "pkg:pypi/crypto@2")
    app = Frozen(tmp_path, (library,), frozenset())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setattr(inventory, "distributions", lambda _app: [own, other])
    monkeypatch.setattr(inventory, "natives", lambda _app: [part])
    monkeypatch.setattr(inventory, "interpreter", lambda: ("3.11.2", "PSF-2.0"))
    told = sbom.document(app)
    assert told["specVersion"] == "1.6"
    assert told == sbom.document(app)
    by_name = {each["name"]: each for each in told["components"]}
    assert by_name["Crypto"]["components"][0]["name"] == "openssl"
    assert by_name["Crypto"]["components"][0]["licenses"] == [{"expression": "Apache-2.0"}]
    file = by_name["crypto"]["components"][0]
    assert file["hashes"] == [{"alg": "SHA-256", "content": files.sha256(native)}]
    assert set(told["dependencies"][0]["dependsOn"]) == {e["bom-ref"] for e in told["components"]}
    less = sbom.document(app, left_out=[library])
    assert "crypto" not in {each["name"] for each in less["components"]}


# Signing


@pytest.mark.parametrize(
    "hook",
    [
        signing.sign_detached,
        signing.sign_windows,
        signing.sign_macos_app,
        signing.notarise,
    ],
)
def test_nothing_is_signed_without_a_key(
    hook: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GPG_KEY", "WINDOWS_SHA1", "MACOS_IDENTITY"):
        monkeypatch.delenv(f"MSMP_SIGN_{name}", raising=False)
    monkeypatch.delenv("MSMP_NOTARY_PROFILE", raising=False)
    assert callable(hook)
    assert not hook(tmp_path / "artefact")
    assert not list(tmp_path.iterdir())
