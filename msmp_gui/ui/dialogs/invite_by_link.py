"""An invitation to be given on by any other means: link, file or QR code."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.link_files import link_file
from msmp_gui.engine.snapshot import GroupView
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.widgets.choice import Choice
from msmp_gui.ui.widgets.qr import QrCode
from msmp_gui.ui.wording import clock_time, tr

_WIDTH = 520
_LIVES = ((3600, "for an hour"), (86_400, "for a day"), (7 * 86_400, "for a week"))


class InviteByLinkDialog(Question):
    """Shows the conference's link, once it is open.

    Signals: asked: a command for the engine.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, group: GroupView) -> None:
        super().__init__(parent, theme, tr("Invite by link"), width=_WIDTH)
        self._group = group
        lives = ((seconds, tr(text)) for seconds, text in _LIVES)
        self.life = Choice(theme, lives, name=tr("How long the link is open")).whole()
        self.life.setCurrentIndex(1)
        self.open_link = button(tr("Make a link"), self._on_open, kind="primary", theme=theme)
        self.field = QLineEdit()
        self.field.setReadOnly(True)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(tr("The link"))
        self.copy = button(tr("Copy"), self._on_copy, theme=theme)
        self.save = button(tr("Save as file…"), self._on_save, theme=theme)
        self.code = QrCode()
        self.code.setAccessibleName(tr("The link as a QR code"))
        self._until = label(muted=True, size=SMALL)
        self._said = label(size=SMALL)
        self.close_link = button(tr("Close this link"), self._on_close, kind="danger", theme=theme)
        self.finish = button(tr("Done"), self.accept, theme=theme)
        self._lay_out()
        self.show_group(group)

    def _lay_out(self) -> None:
        self.content.addWidget(
            label(
                tr(
                    "Send the link by mail or messenger, or have the code scanned. Whoever opens "
                    "it asks to join: you see who they are, and let them in or not."
                )
            )
        )
        making = QHBoxLayout()
        making.setSpacing(SPACE)
        making.addWidget(self.open_link)
        making.addWidget(self.life)
        making.addStretch(1)
        self.content.addLayout(making)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.field, 1)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        self.content.addLayout(row)
        self.content.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addWidget(self._until)
        self.content.addWidget(self._said)
        self.answers.insertWidget(0, self.close_link)
        self.answers.addWidget(self.finish)

    def show_group(self, group: GroupView) -> None:
        """Show the link as it is now."""
        self._group = group
        link = group.link
        opened: list[QWidget] = [self.field, self.copy, self.save, self.code, self._until]
        for part in (*opened, self.close_link):
            part.setVisible(link is not None)
        self.open_link.setVisible(link is None)
        self.life.setVisible(link is None)
        if link is None:
            self._said.setText("")
        self._said.setVisible(bool(self._said.text()))
        if link is not None and self.field.text() != link.text:
            self.field.setText(link.text)
            self.field.setCursorPosition(0)
            self.code.show_text(link.text)
            self._until.setText(tr("Open until {time}.", time=clock_time(link.expires)))
            self.copy.setFocus()

    def _say(self, text: str, tone: Tone) -> None:
        self._said.setText(text)
        set_tone(self._said, tone)
        self._said.setVisible(True)

    @Slot()
    def _on_open(self) -> None:
        self.asked.emit(cmd.OpenLink(self._group.group, float(self.life.currentData())))

    @Slot()
    def _on_close(self) -> None:
        self.asked.emit(cmd.CloseLink(self._group.group))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.text())
        self._say(tr("Copied."), Tone.GOOD)

    @Slot()
    def _on_save(self) -> None:
        suggested = f"{_file_name(self._group.name)}.msmp"
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the invitation"), suggested, tr("Invitations (*.msmp)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the file."""
        try:
            path.write_bytes(link_file(self.field.text()))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._say(tr("The file could not be written: {reason}.", reason=reason), Tone.ATTENTION)
        else:
            self._say(tr("Saved as {name}.", name=path.name), Tone.GOOD)


def _file_name(name: str) -> str:
    """The conference's name, without what a file's name cannot hold."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in name)
    return " ".join(kept.split())[:60] or "conference"
