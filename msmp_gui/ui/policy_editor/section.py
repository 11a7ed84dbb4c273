"""A section of the editor: its fields, one below the other; and the list of all sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
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
_IN_ONE_TURN = 2
"""Fields."""


class SectionPage(QScrollArea):
    """Title, what the section is about, and its fields, which are made when they are first wanted.

    Signals: made: the `FieldBox`es that came into being.
    """

    made = Signal(object)

    def __init__(self, form: SectionForm, theme: Theme, people: People) -> None:
        super().__init__()
        self.form = form
        self.fields: list[FieldBox] = []
        """Those that there are already, in the form's order."""
        self._theme = theme
        self._people = people
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @Slot()
    def begin(self) -> None:
        """Make the fields, a few in each turn of the event loop: all take as long as a window."""
        self._make(_IN_ONE_TURN)
        if len(self.fields) < len(self.form.fields):
            QTimer.singleShot(0, self, self.begin)

    def make(self) -> None:
        """Make all fields that are missing, now."""
        self._make(len(self.form.fields))

    def _make(self, most: int) -> None:
        at = len(self.fields)
        forms = self.form.fields[at : at + most]
        if not forms:
            return
        if self.widget() is None:
            self._make_frame()
        made = [FieldBox(form, self._theme, self._people) for form in forms]
        for field in made:
            self._column.insertWidget(self._column.count() - 1, field)
        self.fields += made
        self.made.emit(made)

    def _make_frame(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(COLUMN)
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(label(words(self.form.title), size=LARGE, bold=True))
        if str(self.form.explanation) != f"{self.form.title}.":
            column.addWidget(label(words(self.form.explanation), muted=True))
        column.addStretch(1)
        self.setWidget(inside)

    def has(self, key: str) -> bool:
        """Whether a field is one of this section's."""
        return any(field.key == key for field in self.form.fields)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell each field what is wrong with it."""
        for field in self.fields:
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
