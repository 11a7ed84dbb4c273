"""The window on a real X server: the demo's story, seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.end_to_end

STEPS = 7
SAMPLED = 23
"""Every how manieth pixel is looked at."""


@pytest.fixture
def display() -> Iterator[str]:
    """An X server on a display number of its own choice."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start here")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def colours(picture: QImage) -> set[int]:
    return {
        picture.pixel(x, y)
        for x in range(0, picture.width(), SAMPLED)
        for y in range(0, picture.height(), SAMPLED)
    }


@pytest.mark.requirement("U1", "U4", "U5")
def test_the_story_is_shown_on_a_real_display(display: str, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    command = [sys.executable, "-m", "msmp_gui", "demo", "--headless", "--screenshot"]
    told = subprocess.run(
        [*command, str(pictures)],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert "Traceback" not in told.stderr
    assert "Could not load the Qt platform plugin" not in told.stderr
    found = sorted(pictures.glob("*.png"))
    assert len(found) == STEPS, [each.name for each in found]
    images = [QImage(str(each)) for each in found]
    for name, image in zip(found, images, strict=True):
        assert image.width() >= 800, name
        assert image.height() >= 500, name
        assert len(colours(image)) > 8, f"{name} shows next to nothing"
    different = {image.constBits().tobytes() for image in images}
    assert len(different) > STEPS // 2
