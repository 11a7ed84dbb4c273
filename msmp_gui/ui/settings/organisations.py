"""Organisations whose certificates count, and their revocation lists."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.snapshot import OrganisationView, Snapshot
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.settings.sections import Section
from msmp_gui.ui.theme import SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.banner import Finding
from msmp_gui.ui.widgets.basics import Elided, button, card, clear, label
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.widgets.tab_order import tab_as_laid_out
from msmp_gui.ui.wording import isolated, tr, words


class _Organisation(QWidget):
    """Signals: removed."""

    removed = Signal()

    def __init__(self, theme: Theme, view: OrganisationView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(view.name, bold=True))
        names = "\n".join(isolated(name) for name in view.authorities)
        words.addWidget(label(names, muted=True, size=SMALL))
        row.addLayout(words, 1)
        self.remove = button(tr("Remove"), self.removed.emit, kind="danger", theme=theme)
        self.remove.setAccessibleName(tr("Remove {name}", name=view.name))
        row.addWidget(self.remove)


class OrganisationsSection(Section):
    """Lists them, and takes in more."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Organisations")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: tuple[OrganisationView, ...] | None = None
        self.column.addWidget(
            label(
                tr(
                    "Whoever shows a certificate of an organisation named here counts as confirmed "
                    "by it. Your organisation gives you the file; add no others."
                ),
                muted=True,
            )
        )
        frame, inside = card()
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        inside.addLayout(self._list)
        self.column.addWidget(frame)
        self.name = Field()
        self.name.setPlaceholderText(tr("Name of the organisation"))
        self.name.setAccessibleName(tr("Name of the organisation"))
        self.name.textChanged.connect(self._on_named)
        self.add = button(tr("Choose its file…"), self._on_add, theme=theme)
        self.add.setEnabled(False)
        self.crl = button(tr("Take in a revocation list…"), self._on_crl, theme=theme)
        self.finding = Finding(theme)
        self.column.addWidget(self.name)
        self.column.addLayout(Flow(self.add, self.crl))
        self.column.addWidget(self.finding)
        self.finish()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        if snapshot.organisations == self._shown:
            return
        self._shown = snapshot.organisations
        clear(self._list)
        for view in snapshot.organisations:
            row = _Organisation(self.theme, view)
            row.setProperty("organisation", view.name)
            row.removed.connect(self._on_removed)
            self._list.addWidget(row)
        if not snapshot.organisations:
            self._list.addWidget(label(tr("None yet."), muted=True))
        tab_as_laid_out(self.column)

    @Slot()
    def _on_named(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_removed(self) -> None:
        self.finding.say("")
        name = str(self.sender().property("organisation"))
        dialog = ConfirmDialog(
            self,
            self.theme,
            tr("Trust {name} no longer?", name=isolated(name)),
            (
                tr(
                    "Whoever it confirms counts as not verified from then on, unless you compared "
                    "safety numbers with them. Conferences that run go on as they are."
                ),
                tr(
                    "Whose certificates it takes back later, you learn only in conferences whose "
                    "policy names it. To trust it again, you need its file."
                ),
            ),
            tr("Remove"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self.ask)
        dialog.ask(cmd.RemoveAuthority(name))

    @Slot()
    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Certificates of the organisation"),
            "",
            tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"),
        )
        if chosen:
            self.add_from(Path(chosen))

    def add_from(self, file: Path) -> None:
        """Trust the authorities in `file` under the name that was typed."""
        self.finding.say("")
        self.ask(cmd.AddAuthority(self.name.text().strip(), str(file)), self._on_added)

    def _on_added(self, answer: CommandDone | CommandFailed) -> bool:
        if isinstance(answer, CommandFailed):
            return self._say_why_not(answer)
        self.name.clear()
        return True

    @Slot()
    def _on_crl(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Revocation list"),
            "",
            tr("Revocation lists (*.crl *.pem *.der);;All files (*)"),
        )
        if chosen:
            self.take_list(Path(chosen))

    def take_list(self, file: Path) -> None:
        """Take in the revocation lists in `file`."""
        self.finding.say("")
        self.ask(cmd.AddRevocationList(str(file)), partial(self._on_list_taken, file.name))

    def _on_list_taken(self, name: str, answer: CommandDone | CommandFailed) -> bool:
        if isinstance(answer, CommandFailed):
            return self._say_why_not(answer)
        text = tr(
            "“{file}” is taken in. Whose certificate it takes back counts as confirmed no longer, "
            "in conferences that run as well.",
            file=isolated(name),
        )
        self.finding.say(text, Tone.GOOD, "check")
        return True

    def _say_why_not(self, answer: CommandFailed) -> bool:
        """Here, where the person still looks."""
        if self.isVisible():
            self.finding.say(words(answer.message), Tone.ATTENTION, "alert")
        return self.isVisible()
