"""A section of the editor: its fields, one below the other; and the list of all sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.policy_form import SectionForm
from msmp_gui.ui.models.rows import Row
from msmp_gui.ui.policy_editor.field import FieldBox
from msmp_gui.ui.policy_editor.lists import People
from msmp_gui.ui.theme import COLUMN, LARGE, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.wording import counted, words

_ICONS = {
    "name": "policy",
    "operational": "people",
    "dissemination": "key",
    "access": "invitation",
    "rekey": "refresh",
    "compromise": "compromised",
}


class SectionPage(QScrollArea):
    """Title, what the section is about, and its fields."""

    def __init__(self, form: SectionForm, theme: Theme, people: People) -> None:
        super().__init__()
        self.form = form
        self.fields = [FieldBox(field, theme, people) for field in form.fields]
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(COLUMN)
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(label(words(form.title), size=LARGE, bold=True))
        if str(form.explanation) != f"{form.title}.":
            column.addWidget(label(words(form.explanation), muted=True))
        for field in self.fields:
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(inside)

    def show_faults(self, faults: Mapping[str, str]) -> int:
        """Tell each field what is wrong with it; how many have something."""
        for field in self.fields:
            field.say(faults.get(field.form.key, ""))
        return sum(field.form.key in faults for field in self.fields)


def section_rows(pages: Sequence[SectionPage], faults: Mapping[str, str]) -> list[Row]:
    """The list of sections, with how much is to be mended in each."""
    return [_row(page, sum(field.form.key in faults for field in page.fields)) for page in pages]


def _row(page: SectionPage, wrong: int) -> Row:
    return Row(
        key=page.form.key,
        title=words(page.form.title),
        icon=_ICONS[page.form.key],
        icon_tone=Tone.DANGER if wrong else Tone.PLAIN,
        badge="" if not wrong else counted("1 to mend", "{n} to mend", wrong),
        badge_tone=Tone.DANGER,
        tall=not wrong,
    )
