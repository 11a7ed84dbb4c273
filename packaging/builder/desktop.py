"""What tells a Linux desktop about the app: the same files in the .deb, AppImage and Flatpak."""

from __future__ import annotations

from pathlib import Path

from builder import files, icons, project

_LINUX = project.PACKAGING / "linux"


def install(share: Path) -> None:
    """Put desktop entry, MIME type, metadata, icons and manual page into a `share` folder."""
    files.install(_LINUX / "msmp-gui.desktop", share / "applications" / f"{project.NAME}.desktop")
    files.install(_LINUX / "msmp-gui.mime.xml", share / "mime/packages" / f"{project.NAME}.xml")
    files.write(
        share / "metainfo" / f"{project.APP_ID}.metainfo.xml",
        filled(_LINUX / f"{project.APP_ID}.metainfo.xml.in"),
    )
    hicolor = share / "icons" / "hicolor"
    files.install(icons.SVG, hicolor / "scalable/apps" / f"{project.NAME}.svg")
    for size, png in icons.pngs().items():
        files.install(png, hicolor / f"{size}x{size}" / "apps" / f"{project.NAME}.png")
    manual = filled(_LINUX / "msmp-gui.1.in")
    files.write_gzip(share / "man/man1" / f"{project.NAME}.1.gz", manual)


def filled(template: Path, **more: str) -> str:
    """A template with what is between @ signs filled in."""
    text = template.read_text(encoding="utf-8")
    known = {"VERSION": project.version(), "DATE": project.release_date(), **more}
    for name, value in known.items():
        text = text.replace(f"@{name}@", value)
    return text
