"""How the app looks, in which language, and what it notifies of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup

from msmp_gui.engine.snapshot import Protection, Snapshot
from msmp_gui.ui.preferences import LANGUAGES, Look, Notify, WindowPreferences
from msmp_gui.ui.settings.later import Later
from msmp_gui.ui.settings.sections import Section, explained, heading
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import card
from msmp_gui.ui.widgets.choice import Choice
from msmp_gui.ui.widgets.ticks import CheckBox, RadioButton
from msmp_gui.ui.wording import tr

_LOOKS = (
    (Look.SYSTEM, "As the system"),
    (Look.LIGHT, "Light"),
    (Look.DARK, "Dark"),
    (Look.CONTRAST, "High contrast"),
)
_NOTIFY = (
    ("invitations", "Invitations, and who wants to join"),
    ("alerts", "Compromised keys and other alerts"),
    ("messages", "Messages"),
)


class LookSection(Section):
    """Signals: look_changed: the colours shall be others."""

    look_changed = Signal()

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Look and notifications")

    def __init__(self, theme: Theme, preferences: WindowPreferences, *, tray: bool) -> None:
        super().__init__(theme)
        self._preferences = preferences
        frame, inside = card()
        heading(inside, tr("Colours"))
        self.looks = QButtonGroup(self)
        for number, (look, text) in enumerate(_LOOKS):
            choice = RadioButton(tr(text), theme)
            choice.setChecked(look is preferences.look)
            self.looks.addButton(choice, number)
            inside.addWidget(choice)
        heading(inside, tr("Language"))
        names = ((code, name or tr("As the system")) for code, name in LANGUAGES.items())
        self.language = Choice(theme, names, name=tr("Language")).whole()
        self.language.setCurrentIndex(list(LANGUAGES).index(preferences.language))
        inside.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeading)
        self.later = Later(theme)
        self.later.wanted.connect(self.restart_wanted)
        inside.addWidget(self.later)
        self.column.addWidget(frame)
        frame, inside = card()
        heading(inside, tr("Notify me of"))
        self.notify: dict[str, CheckBox] = {}
        for name, text in _NOTIFY:
            box = CheckBox(tr(text), theme)
            box.setChecked(getattr(preferences.notify, name))
            box.toggled.connect(self._on_notify)
            self.notify[name] = box
            inside.addWidget(box)
        self.stays = CheckBox(tr("Stay in the tray when the window is closed"), theme)
        self.stays.setChecked(preferences.stays and tray)
        self.stays.setEnabled(tray)
        self.stays.toggled.connect(self._on_stays)
        text = tr("You can be invited, and conferences go on.")
        explained(inside, self.stays, text if tray else tr("This desktop has no tray."))
        self.column.addWidget(frame)
        self.finish()
        self.looks.idClicked.connect(self._on_look)
        self.language.currentIndexChanged.connect(self._on_language)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Who is somebody for this session alone would be nobody after another start."""
        self.later.now.setVisible(snapshot.protection is not Protection.SESSION)

    @Slot(int)
    def _on_look(self, number: int) -> None:
        self._preferences.look = _LOOKS[number][0]
        self.look_changed.emit()

    @Slot(int)
    def _on_language(self, number: int) -> None:
        self._preferences.language = str(self.language.itemData(number))
        self.later.say(tr("From the next start of the app on."))

    @Slot()
    def _on_notify(self) -> None:
        self._preferences.notify = Notify(
            **{name: box.isChecked() for name, box in self.notify.items()}
        )

    @Slot(bool)
    def _on_stays(self, checked: bool) -> None:
        self._preferences.stays = checked
