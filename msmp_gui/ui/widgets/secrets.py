"""Fields for what nobody may look at, and what is wrong with what was typed into them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from msmp_gui.engine.profiles import SHORTEST_PASSPHRASE
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.wording import counted, tr


def secret_field(name: str) -> QLineEdit:
    """A field that shows no letters."""
    field = Field()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def passphrase_problem(typed: str, again: str) -> str:
    """What is wrong with a new passphrase, which was typed twice; empty: nothing."""
    if len(typed) < SHORTEST_PASSPHRASE:
        return counted(
            "The passphrase needs at least one character.",
            "The passphrase needs at least {n} characters.",
            SHORTEST_PASSPHRASE,
        )
    return "" if typed == again else tr("The two passphrases differ.")
