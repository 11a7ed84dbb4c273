"""A section of the editor: its fields, one below the other; and the list of all sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from msmp_gui.engine.policies.form import SectionForm
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
    """Title, what the section is about, and its fields, which are made when they are first wanted.

    Signals: made: the fields were.
    """

    made = Signal()

    def __init__(self, form: SectionForm, theme: Theme, people: People) -> None:
        super().__init__()
        self.form = form
        self._theme = theme
        self._people = people
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @cached_property
    def fields(self) -> list[FieldBox]:
        """Making them takes as long as a window does; most people look at one section."""
        fields = [FieldBox(field, self._theme, self._people) for field in self.form.fields]
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(COLUMN)
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(label(words(self.form.title), size=LARGE, bold=True))
        if str(self.form.explanation) != f"{self.form.title}.":
            column.addWidget(label(words(self.form.explanation), muted=True))
        for field in fields:
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(inside)
        return fields

    @property
    def fields_made(self) -> Sequence[FieldBox]:
        """Those that there are already."""
        return self.fields if "fields" in self.__dict__ else ()

    def make(self) -> None:
        """Make the fields, where there are none yet."""
        if "fields" not in self.__dict__:
            _ = self.fields
            self.made.emit()

    def has(self, key: str) -> bool:
        """Whether a field is one of this section's."""
        return any(field.key == key for field in self.form.fields)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell each field what is wrong with it."""
        for field in self.fields_made:
            field.say(faults.get(field.form.key, ""))


def section_rows(pages: Sequence[SectionPage], faults: Mapping[str, str]) -> list[Row]:
    """The list of sections, with how much is to be mended in each."""
    return [_row(page, sum(field.key in faults for field in page.form.fields)) for page in pages]


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
