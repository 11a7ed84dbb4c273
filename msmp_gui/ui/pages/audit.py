"""History: what happened to keys and people, from the audit logs; to be searched and checked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.audit.view import AuditRow, Topic
from msmp_gui.engine.commands import Command, ExportAudit, ReadAudit, VerifyAudit
from msmp_gui.engine.notices import (
    AuditExported,
    AuditFailed,
    AuditPage,
    AuditProgress,
    AuditVerified,
    CommandFailed,
    Notice,
)
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.ui import audit_words, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.models.audit import CONFERENCE, ROW, WHAT, WHEN, WHO, AuditModel
from msmp_gui.ui.pages.audit_filters import AuditFilters
from msmp_gui.ui.theme import SMALL, SPACE, TITLE, Theme, Tone
from msmp_gui.ui.widgets.banner import Finding
from msmp_gui.ui.widgets.basics import button, label, tool
from msmp_gui.ui.widgets.progress import Progress
from msmp_gui.ui.wording import counted, isolated, tr

_ROW = 32
"""Pixels."""
_SHARE, _MOST = 0.17, 0.22
"""Of the table's width, for the people; for conferences, at most; within these pixels:"""
_NARROWEST, _WIDEST = 92, 200
_PADDING = 2 * SPACE + 2
"""Pixels, around the words in a cell."""
_FOR_WHO = 700
"""Pixels; where there are fewer, who it was has no column of its own."""
_GATHER = 120
"""Milliseconds in which parts of the log are gathered before they are shown."""


class AuditPageView(QWidget):
    """Signals: back: to the conference whose history it is."""

    back = Signal(str)

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge = bridge
        self._theme = theme
        self._group: str | None = None
        self._me = ""
        self._requests = count(1)
        self._reading = self._checking = self._exporting = 0
        """Requests whose answers are waited for; 0: none."""
        self._submitted: dict[int, str] = {}
        self._gathered: list[AuditRow] = []
        self._names: set[str] = set()
        """Of conferences that are shown."""
        self._oldest: float | None = None
        """When the first of what is shown happened."""
        self.model = AuditModel(theme)
        self.filters = AuditFilters(theme)
        self.table = QTableView()
        self.finding = Finding(theme)
        self.progress = Progress()
        self._title = label(size=TITLE, bold=True)
        self._detail = label(muted=True)
        self._count = label(size=SMALL, muted=True, wrap=False)
        self._nothing = label(muted=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(4 * SPACE)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER)
        self._gather.timeout.connect(self._show_gathered)
        self._make_buttons()
        self._make_table()
        self._lay_out()
        self.filters.changed.connect(self._on_filter)
        bridge.notice.connect(self._on_notice)
        find = QShortcut(QKeySequence.StandardKey.Find, self, self.filters.search.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.to_conference = button(
            tr("Back to the conference"), self._on_back, kind="link", icon="back", theme=theme
        )
        self.verify = button(
            tr("Verify"), self._on_verify, kind="primary", icon="verified", theme=theme
        )
        self.export = button(tr("Export…"), self._on_export, icon="export", theme=theme)
        self.refresh = tool("refresh", tr("Read again"), self._read, theme)

    def _make_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("What happened"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        # One height for all: else Qt would ask for that of every row.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.verticalHeader().hide()
        table.setCornerButtonEnabled(False)
        heading = table.horizontalHeader()
        for part in (heading, table.verticalHeader(), *table.findChildren(QAbstractButton)):
            part.setAccessibleName(tr("Headings"))
        heading.setHighlightSections(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._on_row)
        self.model.modelReset.connect(self._show_count)
        self.model.rowsInserted.connect(self._show_count)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE + SPACE // 2)
        layout.setSpacing(SPACE + SPACE // 2)
        layout.addWidget(self.to_conference, 0, Qt.AlignmentFlag.AlignLeft)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._title, 1)
        top.addWidget(self.verify)
        top.addWidget(self.export)
        top.addWidget(self.refresh)
        layout.addLayout(top)
        layout.addWidget(self.filters)
        layout.addWidget(self.progress)
        layout.addWidget(self.finding)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._detail)
        layout.addWidget(self._count)

    # What is shown

    def show_scope(self, snapshot: Snapshot, group: str) -> None:
        """Show the history of one conference, or of everything (empty)."""
        self._me = snapshot.me.fingerprint
        if group == self._group:
            return
        self._group = group
        name = next((each.name for each in snapshot.groups if each.group == group), "")
        self._title.setText(
            tr("History of “{name}”", name=isolated(name)) if name else tr("History")
        )
        self.to_conference.setVisible(bool(name))
        self.table.setColumnHidden(CONFERENCE, bool(group))
        self.filters.begin(one_conference=bool(group))
        self.finding.say("")
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what has happened until now."""
        super().showEvent(event)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave most of the room to what happened."""
        super().resizeEvent(event)
        self._fit_columns()
        # What happened names them, too, and so does the line below the table.
        self.table.setColumnHidden(WHO, self.width() < _FOR_WHO)

    def _fit_columns(self) -> None:
        """As wide as what is in them, so that the rest is for what happened."""
        share = max(_NARROWEST, min(int(self.width() * _SHARE), _WIDEST))
        self.table.setColumnWidth(WHO, share)
        most = max(_NARROWEST, min(int(self.width() * _MOST), _WIDEST))
        heading = str(self.model.headerData(CONFERENCE, Qt.Orientation.Horizontal))
        self.table.setColumnWidth(CONFERENCE, min(most, self._wide([heading, *self._names])))
        heading = str(self.model.headerData(WHEN, Qt.Orientation.Horizontal))
        self.table.setColumnWidth(WHEN, self._wide([heading, *wording.short_times(self._oldest)]))

    def _wide(self, texts: Iterable[str]) -> int:
        metrics = self.table.fontMetrics()
        return max(map(metrics.horizontalAdvance, texts)) + _PADDING

    @Slot()
    def _read(self) -> None:
        if self._group is None:
            return
        self._gathered = []
        self._names.clear()
        self._oldest = None
        self.model.clear(self._me)
        self._reading = self._ask(lambda number: ReadAudit(number, self._group or ""))
        self._show_count()

    def _ask(self, command: object) -> int:
        number = next(self._requests)
        made: Command = command(number)  # type: ignore[operator]
        self._submitted[self._bridge.submit(made)] = type(made).__name__
        return number

    @Slot()
    def _show_gathered(self) -> None:
        self._gather.stop()
        rows, self._gathered = self._gathered, []
        self._names |= {wording.called(row.conference) for row in rows}
        moments = (*(row.at for row in rows), *((self._oldest,) if self._oldest else ()))
        self._oldest = min(moments, default=None)
        self.model.add(rows)
        self.filters.offer(self.model.lines(), self._me)
        self._fit_columns()

    @Slot()
    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        empty = not (shown or self._reading)
        self.table.setVisible(not empty)
        self._nothing.setVisible(empty)
        self._nothing.setText(tr("Nothing found.") if total else _nothing_yet())
        self._count.setVisible(bool(self._reading or total))
        if not total:
            self._count.setText(tr("Reading…"))
        elif shown == total:
            self._count.setText(counted("One entry", "{n} entries", total))
        else:
            self._count.setText(
                counted("{shown} of one entry", "{shown} of {n} entries", total, shown=shown)
            )
        self._on_row(self.table.currentIndex())

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        line = index.data(ROW) if index.isValid() else None
        self._detail.setText(audit_words.detail(line) if line is not None else "")
        self._detail.setVisible(line is not None)

    @Slot()
    def _on_filter(self) -> None:
        self.model.show_only(self.filters.filter())

    # What the engine answers

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        match notice:
            case AuditPage(request=number) if number == self._reading:
                self._on_page(notice)
            case AuditProgress(request=number, done=done, of=of):
                if number == self._checking:
                    self.progress.say(tr("Checking every entry…"), done, of)
                elif number == self._exporting:
                    self.progress.say(tr("Writing…"), done, of)
            case AuditVerified(request=number) if number == self._checking:
                self._end_of_check()
                self.finding.say(*audit_words.verdict(notice.verdicts))
            case AuditExported(request=number) if number == self._exporting:
                self._end_of_export()
                text = tr("Written to {file}.", file=isolated(notice.file))
                self.finding.say(text, Tone.GOOD, "check")
            case AuditFailed(request=number, message=message):
                if number in (self._reading, self._checking, self._exporting):
                    self._end_of_check()
                    self._end_of_export()
                    self.finding.say(wording.words(message), Tone.ATTENTION, "alert")
            case CommandFailed(command_id=int() as sent) if sent in self._submitted:
                self._end_of_check()
                self._end_of_export()

    def _on_page(self, page: AuditPage) -> None:
        self._gathered += page.rows
        if page.finished:
            self._reading = 0
            self._show_gathered()
            self._show_count()
            self._show_damage()
        elif not self.model.total:
            self._show_gathered()  # at once, so that there is something to see
        elif not self._gather.isActive():
            self._gather.start()

    def _show_damage(self) -> None:
        places = sum(line.row.topic is Topic.DAMAGE for line in self.model.lines())
        if places:
            self.finding.say(audit_words.damage(places), Tone.DANGER, "alert")

    def _end_of_check(self) -> None:
        self._checking = 0
        self.verify.setEnabled(True)
        self.progress.hide()

    def _end_of_export(self) -> None:
        self._exporting = 0
        self.export.setEnabled(True)
        self.progress.hide()

    # What the person does

    def _scope(self) -> str:
        return self._group or self.filters.filter().group or ""

    @Slot()
    def _on_back(self) -> None:
        self.back.emit(self._group or "")

    @Slot()
    def _on_verify(self) -> None:
        self.verify.setEnabled(False)
        self.finding.say("")
        self._checking = self._ask(lambda number: VerifyAudit(number, self._scope()))

    @Slot()
    def _on_export(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("A report to read…"), self.ask_for_report)
        checkable = menu.addAction(tr("A file that others can verify…"), self.ask_for_lines)
        if not self._scope():
            checkable.setText(tr("A file that others can verify (choose a conference first)"))
            checkable.setEnabled(False)
        menu.popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    @Slot()
    def ask_for_report(self) -> None:
        """Ask where a report for people is to be written."""
        self._ask_for_file(tr("Report (*.txt)"), "txt", readable=True)

    @Slot()
    def ask_for_lines(self) -> None:
        """Ask where a file that others can verify is to be written."""
        self._ask_for_file(tr("Audit log (*.jsonl)"), "jsonl", readable=False)

    def _ask_for_file(self, kinds: str, suffix: str, *, readable: bool) -> None:
        dialog = QFileDialog(self, tr("Export the history"), "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{tr('history')}.{suffix}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export_to(file, readable=readable))
        dialog.open()

    def export_to(self, file: str, *, readable: bool) -> None:
        """Have the history written to this file."""
        self.export.setEnabled(False)
        self.finding.say("")
        scope = self._scope()
        said = wording.words if readable else None
        self._exporting = self._ask(lambda number: ExportAudit(number, scope, file, said))


def _nothing_yet() -> str:
    text = tr(
        "What happens to keys and people in your conferences is noted here. You can search it, "
        "check that it is complete, and show it to others."
    )
    return f"{tr('Nothing has happened yet.')}\n{text}"
