"""The app's icon in the sizes and containers of each system, drawn from the one SVG file."""

from __future__ import annotations

import struct
from pathlib import Path

from builder import environments, files, project
from builder.tools import run

SVG = project.CHECKOUT / "resources" / "icons" / "app.svg"
SIZES = (16, 32, 48, 64, 128, 256, 512)

_FOLDER = project.BUILD / "icons"
_DRAW = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(sys.argv[:1])
drawing = QSvgRenderer(sys.argv[1])
for size in map(int, sys.argv[3:]):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    assert image.save(f"{sys.argv[2]}/{size}.png")
"""
# Apple's names for the sizes that an icns file may have as PNG.
_ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def pngs() -> dict[int, Path]:
    """The icon as PNG files, by edge length."""
    found = {size: _FOLDER / f"{size}.png" for size in SIZES}
    stamp = _FOLDER / "made-of"
    if not stamp.exists() or stamp.read_text() != files.sha256(SVG):
        files.fresh(_FOLDER)
        sizes = [str(size) for size in SIZES]
        run(
            [environments.python(), "-c", _DRAW, SVG, _FOLDER, *sizes],
            extra={"QT_QPA_PLATFORM": "offscreen"},
        )
        stamp.write_text(files.sha256(SVG))
    return found


def ico() -> Path:
    """The icon for Windows."""
    images = [(size, path.read_bytes()) for size, path in pngs().items() if size <= 256]
    target = _FOLDER / "msmp-gui.ico"
    target.write_bytes(ico_bytes(images))
    return target


def icns() -> Path:
    """The icon for macOS."""
    images = [(size, path.read_bytes()) for size, path in pngs().items() if size in _ICNS]
    target = _FOLDER / "msmp-gui.icns"
    target.write_bytes(icns_bytes(images))
    return target


def ico_bytes(images: list[tuple[int, bytes]]) -> bytes:
    """An ICO file of PNG images: a directory, then the images."""
    head = struct.pack("<HHH", 0, 1, len(images))
    place = len(head) + 16 * len(images)
    directory = b""
    for size, png in images:
        # 256 does not fit, and is written as 0.
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    return head + directory + b"".join(png for _size, png in images)


def icns_bytes(images: list[tuple[int, bytes]]) -> bytes:
    """An ICNS file of PNG images, each behind its type and length."""
    parts = [_ICNS[size] + struct.pack(">I", 8 + len(png)) + png for size, png in images]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
