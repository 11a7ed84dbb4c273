"""The editor: sections at one side, fields in the middle, what it means at the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.notices import CommandDone, CommandFailed, Notice
from msmp_gui.engine.policies import drafts as policy_drafts
from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.drafts import Draft, Fault
from msmp_gui.engine.policies.form import sections
from msmp_gui.engine.policies.own import key_of
from msmp_gui.engine.snapshot import PersonView, PolicyChoice, PolicyInForceView
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.models.rows import ROW, RowModel
from msmp_gui.ui.policy_editor.discard import DiscardDialog
from msmp_gui.ui.policy_editor.field import FieldBox
from msmp_gui.ui.policy_editor.review import ReviewDialog
from msmp_gui.ui.policy_editor.section import SectionPage, section_rows
from msmp_gui.ui.policy_editor.summary import Summary
from msmp_gui.ui.theme import LARGE, SPACE, Theme
from msmp_gui.ui.widgets.banner import NoticeBar
from msmp_gui.ui.widgets.basics import Elided, button, label, line, margins, row_list
from msmp_gui.ui.widgets.choice import Choice
from msmp_gui.ui.wording import isolated, opening, tr, words

_SIZE = QSize(1080, 720)
_SMALLEST = QSize(760, 480)
_MARGIN = 24
"""Pixels of the window behind that stay in sight."""
_SECTIONS = 208
_SUMMARY = 264
_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Task:
    """What the editor is opened for."""

    text: str
    """The policy to begin with."""
    replaces: str = ""
    """Key of the own preset that is edited."""
    group: str = ""
    """The running conference whose policy is to be changed, and its name."""
    group_name: str = ""
    in_force: PolicyInForceView | None = None


class PolicyEditor(QDialog):
    """Signals: used: the policy that the person wants for the conference that they prepare."""

    used = Signal(object)

    def __init__(self, parent: QWidget, bridge: EngineBridge, theme: Theme, task: Task) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._task = task
        self._replaces = task.replaces
        self._draft = Draft.of(task.text)
        self._kept = self._draft.text()
        """What would not be lost: as it began, or as it was saved."""
        self._faults: dict[str, str] = {}
        """What is wrong, by field."""
        self._waiting: dict[int, str] = {}
        """Commands on their way: the name under which they save, or nothing."""
        bridge.notice.connect(self._on_notice)
        self.setWindowTitle(tr("Security policy"))
        self.pages = [SectionPage(form, theme, self._people) for form in sections()]
        self._stack = QStackedWidget()
        self._rows = RowModel()
        self.list = row_list(tr("Sections of the policy"), theme)
        self.list.setModel(self._rows)
        self.list.selectionModel().currentChanged.connect(self._on_section)
        self.summary = Summary(theme)
        self.notice = NoticeBar(theme)
        self.start_from = Choice(theme)
        self.start_from.setAccessibleName(tr("Start from another policy"))
        self.start_from.activated.connect(self._on_start_from)
        self._make_buttons()
        self._lay_out()
        self._begin()

    # How it looks

    def _make_buttons(self) -> None:
        theme, running = self._theme, bool(self._task.group)
        self.import_ = button(tr("Import…"), self._on_import, theme=theme)
        self.export = button(tr("Export…"), self._on_export, theme=theme)
        self.cancel = button(tr("Cancel"), self.reject, theme=theme)
        self.save = button(tr("Save as my own preset"), self._on_save, theme=theme)
        if self._replaces:
            self._name_save()
        text = tr("Change policy…") if running else tr("Use for this conference")
        self.use = button(text, self._on_use, kind="primary", theme=theme)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._header())
        whole.addWidget(line())
        columns = QHBoxLayout()
        columns.setSpacing(0)
        for page in self.pages:
            self._stack.addWidget(page)
        self._sections = self._side(self.list, "sidebar")
        columns.addWidget(self._sections)
        columns.addWidget(self._stack, 1)
        summary = self._side(self.summary, "panel")
        summary.setFixedWidth(_SUMMARY)
        columns.addWidget(summary)
        whole.addLayout(columns, 1)
        bar = QVBoxLayout()
        bar.setContentsMargins(SPACE, 0, SPACE, 0)
        bar.addWidget(self.notice)
        whole.addLayout(bar)
        whole.addWidget(line())
        whole.addLayout(self._footer())
        above = self.parentWidget()
        room = above.window().size() - QSize(2 * _MARGIN, _MARGIN) if above else _SIZE
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE.boundedTo(room).expandedTo(_SMALLEST))

    def _header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        margins(header, 3 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        header.setSpacing(SPACE)
        title = tr("Your own security policy")
        if self._task.group:
            title = tr("Policy of “{name}”", name=isolated(self._task.group_name))
        header.addWidget(Elided(title, size=LARGE, bold=True), 1)
        header.addWidget(label(tr("Start from"), muted=True, wrap=False))
        self.start_from.setMinimumContentsLength(16)
        self.start_from.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        header.addWidget(self.start_from)
        return header

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the titles of the sections whole, where there is room."""
        super().resizeEvent(event)
        self._sections.setFixedWidth(max(_SECTIONS, self.width() // 4))

    def _side(self, inside: QWidget, name: str) -> QWidget:
        side = QWidget()
        side.setObjectName(name)
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(1, SPACE, 1, 0)
        column.addWidget(inside)
        return side

    def _footer(self) -> QHBoxLayout:
        footer = QHBoxLayout()
        footer.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        footer.setSpacing(SPACE)
        footer.addWidget(self.import_)
        footer.addWidget(self.export)
        footer.addStretch(1)
        footer.addWidget(self.cancel)
        footer.addWidget(self.save)
        footer.addWidget(self.use)
        return footer

    def _begin(self) -> None:
        self.start_from.addItem(tr("Choose a policy…"), "")
        for choice in self._choices():
            self.start_from.addItem(words(choice.title), choice.key)
        for page in self.pages:
            page.made.connect(self._on_made)
        self._show_draft()
        self.show_section("operational" if self._task.group else "name")
        self.list.setFocus()

    # What is on it

    @property
    def text(self) -> str:
        """The policy as it stands."""
        return self._draft.text()

    def show_section(self, key: str) -> None:
        """Go to a section."""
        row = next(at for at, page in enumerate(self.pages) if page.form.key == key)
        self.list.setCurrentIndex(self._rows.index(row))

    @Slot(object)
    def _on_made(self, fields: Sequence[FieldBox]) -> None:
        """Fields of a section came into being."""
        for field in fields:
            field.changed.connect(self._on_changed)
            self._fill_in(field)
        self._put_in_order()

    def _fill_in(self, field: FieldBox) -> None:
        key = field.form.key
        field.set_value(self._draft.values[key])
        field.say(self._faults.get(key, ""))
        field.setVisible(self._draft.counts(key))

    def _put_in_order(self) -> None:
        """The Tab key goes as one reads, whichever section's fields were made first."""
        fields = (field for page in self.pages for field in page.fields)
        inside = (part for field in fields for part in field.control.parts())
        after = (self.import_, self.export, self.cancel, self.save, self.use)
        before: QWidget = self.list
        for widget in (*inside, *after):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _show_draft(self) -> None:
        for page in self.pages:
            for field in page.fields:
                field.set_value(self._draft.values[field.form.key])
        self._read()

    def _read(self) -> None:
        text = self.text
        reading = policy_drafts.read(text)
        faults = self._faults = {}
        for fault in reading.faults:
            faults.setdefault(fault.field, opening(words(fault.text)))
        for page in self.pages:
            page.show_faults(faults)
            for field in page.fields:
                field.setVisible(self._draft.counts(field.form.key))
        current = self.list.currentIndex().row()
        self._rows.set_rows(section_rows(self.pages, faults))
        if current < 0:
            self.list.setCurrentIndex(self._rows.index(0))
        self.summary.show_reading(str(self._draft.values["name"]), reading)
        for made in (self.use, self.save, self.export):
            made.setEnabled(not reading.faults)

    def _people(self) -> Sequence[PersonView]:
        latest = self._bridge.latest
        return [person for person in latest.people if person.near] if latest else []

    def _choices(self) -> Sequence[PolicyChoice]:
        return self._bridge.latest.policies if self._bridge.latest else ()

    # What the person does

    @Slot(QModelIndex, QModelIndex)
    def _on_section(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            key = now.data(ROW).key
            page = next(page for page in self.pages if page.form.key == key)
            page.begin()
            self._stack.setCurrentWidget(page)

    @Slot(str, object)
    def _on_changed(self, key: str, value: object) -> None:
        self._draft = self._draft.with_value(key, value)
        self.notice.hide()
        self._read()

    @Slot()
    def _on_start_from(self) -> None:
        wanted = self.start_from.currentData()
        choice = next((each for each in self._choices() if each.key == wanted), None)
        if choice is not None:
            self._ask_then(lambda: self._start_from(choice))

    def _start_from(self, choice: PolicyChoice) -> None:
        name = str(self._draft.values["name"])
        draft = Draft.of(choice.text)
        if not self._task.group:
            draft = draft.with_value("name", name)
        self._take(draft)
        self.notice.say(tr("The fields are now as in “{name}”.", name=words(choice.title)))

    def _take(self, draft: Draft) -> None:
        """Begin anew with these values; what is the conference's own stays."""
        if self._task.group:
            for form in (form for page in self.pages for form in page.form.fields):
                if form.kept:
                    draft = draft.with_value(form.key, self._draft.values[form.key])
        self._draft = draft
        self._show_draft()

    @Slot()
    def _on_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import a policy"), "", _kinds())
        if path:
            self._ask_then(lambda: self.import_from(path))

    def import_from(self, path: str) -> None:
        """Take the policy in a file, or say all that is wrong with it."""
        try:
            text, signed = policy_drafts.load(path)
            self._take(Draft.of(text))
        except CommandError as error:
            nothing = tr("Nothing was taken from the file:")
            self.notice.say(f"{nothing}\n{words(error.message)}")
            return
        if signed:
            self.notice.say(
                tr(
                    "The fields are now as in the file. Whose signature it bears was not checked: "
                    "read what it means before you use it."
                )
            )
        else:
            self.notice.say(tr("The fields are now as in the file."))

    @Slot()
    def _on_export(self) -> None:
        name = "".join(c if c.isalnum() else "-" for c in str(self._draft.values["name"]))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export this policy"), f"{name.lower()}.toml", _kinds()
        )
        if path:
            self.export_to(path)

    def export_to(self, path: str) -> None:
        """Write the policy into a file."""
        try:
            policy_drafts.store(path, self.text)
        except CommandError as error:
            self.notice.say(words(error.message))
        else:
            self.notice.say(tr("Exported to {path}.", path=isolated(path)))

    @Slot()
    def _on_save(self) -> None:
        number = self._bridge.submit(cmd.SavePolicy(self.text, self._replaces))
        self._waiting[number] = str(self._draft.values["name"])
        self.save.setEnabled(False)

    @Slot()
    def _on_use(self) -> None:
        if self._task.in_force is None:
            self.used.emit(self._outcome())
            self.accept()
            return
        comparison = policy_drafts.compare_with(self._task.in_force, self.text)
        review = ReviewDialog(self, self._theme, comparison)
        review.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        review.agreed.connect(self._on_agreed)
        review.open()

    def _outcome(self) -> PolicyChoice:
        """The preset that says just this, or a policy for this conference alone."""
        for choice in self._choices():
            if Draft.of(choice.text).text() == self.text:
                return choice
        return policies.drafted(self.text)

    @Slot()
    def _on_agreed(self) -> None:
        number = self._bridge.submit(cmd.ChangePolicy(self._task.group, self.text))
        self._waiting[number] = ""
        self.use.setEnabled(False)

    # What the engine answers

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        if not isinstance(notice, CommandDone | CommandFailed):
            return
        number = notice.command_id
        if not isinstance(number, int) or number not in self._waiting:
            return
        name = self._waiting.pop(number)
        if isinstance(notice, CommandFailed):
            self._read()
            self._tell(policy_drafts.fault(notice.message))
        elif name:
            self._saved(name)
        else:
            self.accept()

    def _tell(self, fault: Fault) -> None:
        """What the engine refuses, beside its field where it is about one."""
        page = next((page for page in self.pages if page.has(fault.field)), None)
        if page is not None:
            self.show_section(page.form.key)
            page.make()
            field = next(field for field in page.fields if field.form.key == fault.field)
            field.say(opening(words(fault.text)))
            field.take_focus()
        self.notice.say(opening(words(fault.text)))

    def _saved(self, name: str) -> None:
        self._replaces = key_of(name)
        self._kept = self.text
        self._name_save()
        self._read()
        self.notice.say(tr("Saved. “{name}” is now among your policies.", name=isolated(name)))

    def _name_save(self) -> None:
        self.save.setText(tr("Save"))
        self.save.setAccessibleName(tr("Save"))

    # Leaving

    def reject(self) -> None:
        """Close; where something would be lost, ask first."""
        self._ask_then(self._close)

    def _close(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def _ask_then(self, go_on: Callable[[], None]) -> None:
        if self.text == self._kept:
            go_on()
            return
        question = DiscardDialog(self, self._theme)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.agreed.connect(go_on)
        question.rejected.connect(lambda: self.start_from.setCurrentIndex(0))
        question.open()


def own_name(name: str, choices: Sequence[PolicyChoice]) -> str:
    """What a policy that begins as `name` may be called: as no other is."""
    taken = {str(choice.title).casefold() for choice in choices}
    plain = tr("My {name}", name=name)
    names = [plain, *(f"{plain} {number}" for number in range(2, len(taken) + 3))]
    cut = (each[:_LONGEST_NAME].strip() for each in names)
    return next((each for each in cut if each.casefold() not in taken), plain[:_LONGEST_NAME])


def _kinds() -> str:
    return tr("Policies (*.toml);;All files (*)")
