"""Ways to look at every screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize

SIZES = (QSize(1280, 800), QSize(900, 600))

SMALLEST = QSize(820, 540)
"""As small as the window can be made."""


@dataclass(frozen=True)
class View:
    """One way to look at all screens."""

    title: str
    look: str = "light"
    language: str = "en"
    scale: int = 1
    sizes: tuple[QSize, ...] = SIZES[:1]


PICTURES = Path(__file__).parents[2] / "resources" / "pictures"

FOR_README = {
    "conference": "conference-compromise",
    "history": "audit",
    "policy": "policy-editor-rekey",
    "verification": "person",
}
"""Pictures of the README, and the screens that they show."""

VIEWS = {
    "light": View("Light", sizes=SIZES),
    "dark": View("Dark", "dark"),
    "contrast": View("High contrast", "contrast"),
    "smallest": View("As small as can be", sizes=(SMALLEST,)),
    "german": View("German", language="de", sizes=(*SIZES[:1], SMALLEST)),
    "french": View("French", language="fr", sizes=SIZES[1:]),
    "arabic": View("Right to left", language="ar"),
    "night": View("Right to left, dark", "dark", language="ar", sizes=SIZES[1:]),
    "double": View("200 %", scale=2, sizes=SIZES[1:]),
}
