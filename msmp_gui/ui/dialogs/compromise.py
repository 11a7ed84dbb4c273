"""Reporting that somebody's key is lost: why, since when, and what will happen."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Slot
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QLineEdit, QWidget

from msmp_gui.engine.snapshot import MemberView
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.wording import isolated, tr

_LONGEST_REASON = 200


class CompromiseDialog(ConfirmDialog):
    """`host`: this person decides; else the report goes to the host and everybody."""

    def __init__(self, parent: QWidget, theme: Theme, member: MemberView, *, host: bool) -> None:
        name = tr("your own key") if member.is_self else isolated(member.name)
        acts = host or member.is_self
        text = (
            tr(
                "{name} is put out at once, the key changes, and their key is no longer trusted. "
                "Everyone is told who reported it and why. This cannot be taken back.",
                name=tr("You") if member.is_self else name,
            )
            if acts
            else tr("The host and everyone else are told at once. The host decides what happens.")
        )
        title = (
            tr("Report that your key is lost?")
            if member.is_self
            else tr("Report that {name}’s key is lost?", name=name)
        )
        super().__init__(parent, theme, title, text, tr("Report compromise"))
        self.reason_field = QLineEdit()
        self.reason_field.setMaxLength(_LONGEST_REASON)
        self.reason_field.setPlaceholderText(tr("For example: laptop stolen"))
        self.reason_field.setAccessibleName(tr("What happened?"))
        self.earlier = QCheckBox(tr("It was lost earlier, at:"))
        self.earlier.toggled.connect(self._on_earlier)
        self.when = QDateTimeEdit(QDateTime.currentDateTime())
        self.when.setMaximumDateTime(QDateTime.currentDateTime())
        self.when.setCalendarPopup(True)
        self.when.setAccessibleName(tr("Time from which the key is not to be trusted"))
        self.when.setEnabled(False)
        self.content.addWidget(label(tr("What happened?"), bold=True))
        self.content.addWidget(self.reason_field)
        self.content.addWidget(self.earlier)
        self.content.addWidget(self.when)
        self.content.addWidget(
            label(tr("Messages since then are marked as questioned."), muted=True, size=0.92)
        )

    def reason(self) -> str:
        """What the person wrote."""
        return self.reason_field.text().strip()

    def since(self) -> float | None:
        """Seconds since 1970, or None for now."""
        if not self.earlier.isChecked():
            return None
        return float(self.when.dateTime().toSecsSinceEpoch())

    @Slot(bool)
    def _on_earlier(self, checked: bool) -> None:
        self.when.setEnabled(checked)
