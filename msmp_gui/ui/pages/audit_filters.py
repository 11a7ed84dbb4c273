"""What of the history is to be shown: a search, a conference, a person, a kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from msmp_gui.engine.audit.view import Topic
from msmp_gui.ui import audit_words
from msmp_gui.ui.models.audit import Filter, Line
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import search_field
from msmp_gui.ui.widgets.choice import Choice
from msmp_gui.ui.wording import called, tr

_ALL = "*"
"""Data of the first choice."""
_LONGEST = 40


class AuditFilters(QWidget):
    """Signals: changed: something else is wanted."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        said = tr("Search in what happened")
        self.search = search_field(said, theme, says=said)
        self.search.textChanged.connect(self.changed)
        self.conference = Choice(theme, name=tr("Conference")).stretch()
        self.person = Choice(theme, name=tr("Person")).stretch()
        self.topic = Choice(theme, name=tr("Kind")).stretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.search)
        across = QHBoxLayout()
        across.setSpacing(SPACE)
        layout.addLayout(across)
        for choice in (self.conference, self.person, self.topic):
            across.addWidget(choice, 1)
            choice.currentIndexChanged.connect(self.changed)
        self.topic.addItem(tr("Every kind"), _ALL)
        for topic in Topic:
            self.topic.addItem(audit_words.topic(topic), topic.value)
        self.begin(one_conference=False)

    def begin(self, *, one_conference: bool) -> None:
        """Want everything again."""
        self.search.clear()
        self.conference.setVisible(not one_conference)
        for choice, everything in (
            (self.conference, tr("Every conference")),
            (self.person, tr("Everybody")),
        ):
            choice.clear()
            choice.addItem(everything, _ALL)
        self.topic.setCurrentIndex(0)

    def offer(self, lines: Sequence[Line], me: str) -> None:
        """Offer the conferences and people that there are in these."""
        conferences = {line.row.group: line.row.conference for line in lines}
        people = {key: name for line in lines for key, name in line.row.people}
        if "" in conferences:
            conferences[""] = tr("No conference")
        if me in people:
            people[me] = tr("You")
        _add(self.conference, conferences)
        _add(self.person, people)

    def filter(self) -> Filter:
        """What is wanted."""
        group, person, topic = (
            each.currentData() for each in (self.conference, self.person, self.topic)
        )
        return Filter(
            None if group in (_ALL, None) else str(group),
            "" if person in (_ALL, None) else str(person),
            None if topic in (_ALL, None) else Topic(topic),
            self.search.text(),
        )

    @Slot()
    def clear(self) -> None:
        """Want everything."""
        self.search.clear()
        for choice in (self.conference, self.person, self.topic):
            choice.setCurrentIndex(0)


def _add(choice: QComboBox, wanted: dict[str, str]) -> None:
    known = {choice.itemData(at) for at in range(choice.count())}
    fresh = [(called(name), key) for key, name in wanted.items() if key not in known]
    for name, key in sorted(fresh, key=lambda each: each[0].casefold()):
        choice.addItem(name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…", key)
