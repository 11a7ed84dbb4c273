"""The licences of everything inside an artefact, as people and Debian want to find them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from builder import environments, files, inventory, project
from builder.frozen import Frozen, Library
from builder.inventory import Distribution

_FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
_OWN_TEXT = """\
 This program is free software: you can redistribute it and/or modify it under the terms of the
 GNU General Public License as published by the Free Software Foundation, either version 3 of the
 License, or (at your option) any later version.
 .
 On Debian systems, the full text is in /usr/share/common-licenses/GPL-3.
"""
_QT_TEXT = """\
 Qt and PySide are used under the GNU Lesser General Public License, version 3. Its text is in
 /usr/share/common-licenses/LGPL-3. The libraries are separate files and may be replaced.
"""


def install_texts(folder: Path, app: Frozen, left_out: Collection[Library] = ()) -> None:
    """Put the licence texts that packages and libraries came with into a folder."""
    for package in inventory.distributions(app):
        for text in package.licence_files:
            if text.is_file():
                files.install(text, folder / inventory.normal(package.name) / text.name)
    for native in inventory.natives(app):
        if native.library not in left_out:
            for text in native.licence_files:
                files.install(text, folder / native.component / "copyright")
    python = environments.site_packages().parent / "LICENSE.txt"
    if python.exists():
        files.install(python, folder / "python" / "LICENSE.txt")


def debian_copyright(app: Frozen, left_out: Collection[Library] = ()) -> str:
    """The `copyright` file of the .deb, with a paragraph for each thing inside."""
    where = f"usr/lib/{project.NAME}/_internal"
    head = (
        f"Format: {_FORMAT}\nUpstream-Name: {project.NAME}\n"
        "Comment: The package brings a Python interpreter and libraries from wheels; the bill of\n"
        f" materials in /usr/share/doc/{project.NAME} names each of them with its version.\n"
    )
    own = "Files: *\nCopyright: MSMP developers\nLicense: GPL-3.0-or-later\n" + _OWN_TEXT
    others = [p for p in inventory.distributions(app) if inventory.normal(p.name) != project.NAME]
    stanzas = [head, own, *(_stanza(where, package) for package in others)]
    version, licence = inventory.interpreter()
    stanzas.append(
        f"Files: {where}/libpython* {where}/base_library.zip {where}/python3*\n"
        f"Copyright: 2001-2026 Python Software Foundation\nLicense: {licence}\n"
        f" CPython {version}, under the Python Software Foundation License, version 2.\n"
        f" Its text is in /usr/share/doc/{project.NAME}/licences, or at docs.python.org.\n"
    )
    stanzas += _remaining(where, app, left_out)
    return "\n".join(stanzas)


def _remaining(where: str, app: Frozen, left_out: Collection[Library]) -> list[str]:
    """Libraries of the system that stay inside."""
    kept = [
        native
        for native in inventory.natives(app)
        if native.origin.startswith("pkg:deb/") and native.library not in left_out
    ]
    return [
        f"Files: {where}/{each.library.inside}\nCopyright: see the text\n"
        f"License: {each.component}\n As in the Debian package {each.component} {each.version};\n"
        f" its text is in /usr/share/doc/{project.NAME}/licences/{each.component}.\n"
        for each in kept
    ]


def _stanza(where: str, package: Distribution) -> str:
    tops = sorted({file.split("/")[0] for file in package.files if not file.startswith("..")})
    name = inventory.normal(package.name)
    text = _QT_TEXT if name.startswith(("pyside6", "shiboken6")) else _pointer(package, name)
    paths = " ".join(f"{where}/{top}{'' if '.' in top else '/*'}" for top in tops)
    return (
        f"Files: {paths or where}\nCopyright: {package.author or 'its authors'}\n"
        f"Comment: {package.name} {package.version}\n"
        f"License: {name}-{package.licence.replace(' ', '-')}\n{text}"
    )


def _pointer(package: Distribution, name: str) -> str:
    return f" {package.licence}. The text is in\n /usr/share/doc/{project.NAME}/licences/{name}.\n"
