"""The package for Debian and Ubuntu."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from builder import desktop, files, frozen, licences, project, sbom, system_libraries
from builder.tools import need, run

_LINUX = project.PACKAGING / "linux"
_TREE = project.BUILD / "deb" / "tree"


def build() -> Path:
    """The .deb."""
    need("dpkg-deb", "dpkg-shlibdeps", "dpkg")
    app = frozen.build()
    files.fresh(_TREE)
    program = _TREE / "usr/lib" / project.NAME
    shutil.copytree(app.root, program, symlinks=True)
    removed = system_libraries.leave_to_system(app, program / "_internal")
    (_TREE / "usr/bin").mkdir()
    (_TREE / "usr/bin" / project.NAME).symlink_to(f"../lib/{project.NAME}/{project.NAME}")
    desktop.install(_TREE / "usr/share")
    _install_documents(app, removed)
    depends = system_libraries.dependencies(_TREE, project.BUILD / "deb" / "shlibdeps")
    files.normalise(_TREE)
    architecture = run(["dpkg", "--print-architecture"]).strip()
    _write_control(depends, architecture)
    files.normalise(_TREE)
    target = project.DIST / f"{project.NAME}_{version()}_{architecture}.deb"
    target.unlink(missing_ok=True)
    # The number of threads changes how xz cuts its input, and so the bytes.
    packing = ["-Zxz", "-z6", "--threads-max=2", "--root-owner-group"]
    run(["dpkg-deb", *packing, "--build", _TREE, target])
    return target


def version() -> str:
    """The version as Debian orders it: what comes before a release has a tilde."""
    return re.sub(r"(\d)\.?(a|b|rc|dev)(\d)", r"\1~\2\3", project.version())


def _install_documents(app: frozen.Frozen, removed: list[frozen.Library]) -> None:
    documents = _TREE / "usr/share/doc" / project.NAME
    files.write(documents / "copyright", licences.debian_copyright(app, removed))
    licences.install_texts(documents / "licences", app, removed)
    files.write_gzip(documents / "changelog.gz", _changelog())
    news = (project.CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    files.write_gzip(documents / "NEWS.md.gz", news)
    bill = sbom.text(app, left_out=removed)
    files.write_gzip(documents / "bill-of-materials.cdx.json.gz", bill)
    examples = documents / "examples"
    files.install(project.PACKAGING / "examples" / "policies.json", examples / "policies.json")
    files.install(_LINUX / "msmp-gui-autostart.desktop", examples / "autostart.desktop")
    firewall = _TREE / "usr/lib/firewalld/services" / f"{project.NAME}.xml"
    files.install(_LINUX / "msmp-gui.firewalld.xml", firewall)
    overrides = _TREE / "usr/share/lintian/overrides" / project.NAME
    files.install(_LINUX / "lintian-overrides", overrides)


def _changelog() -> str:
    when = datetime.fromtimestamp(project.epoch(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{project.NAME} ({version()}) stable; urgency=medium\n\n"
        "  * What is new is told in NEWS.md.\n\n"
        f" -- {project.MAINTAINER}  {when}\n"
    )


def _write_control(depends: str, architecture: str) -> None:
    control = _TREE / "DEBIAN"
    kilobytes = sum(
        -(-each.lstat().st_size // 1024) for each in _TREE.rglob("*") if not each.is_dir()
    )
    text = desktop.filled(
        _LINUX / "control.in",
        DEBVERSION=version(),
        ARCHITECTURE=architecture,
        MAINTAINER=project.MAINTAINER,
        SIZE=str(kilobytes),
        DEPENDS=depends,
    )
    files.write(control / "control", text)
    sums = [
        f"{_md5(path)}  {path.relative_to(_TREE)}\n"
        for path in sorted(_TREE.rglob("*"))
        if path.is_file() and not path.is_symlink() and control not in path.parents
    ]
    files.write(control / "md5sums", "".join(sums))


def _md5(path: Path) -> str:
    # What dpkg compares with; it finds damage, not attacks.
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
