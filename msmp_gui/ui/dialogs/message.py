"""One sentence that ends the start of the app."""

from __future__ import annotations

from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import tr


def tell(theme: Theme, sentence: str) -> None:
    """Show the sentence, and wait until it was read."""
    dialog = Question(None, theme, "MSMP")
    dialog.content.addWidget(label(sentence))
    close = button(tr("Close"), dialog.accept, kind="primary", theme=theme)
    close.setDefault(True)
    dialog.answers.addWidget(close)
    dialog.exec()
