"""The history: read from the engine, filtered, checked and exported; quick where it is long."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from msmp_gui.engine.audit.view import AuditRow, Topic
from msmp_gui.engine.commands import ExportAudit, ReadAudit, VerifyAudit
from msmp_gui.engine.notices import (
    AuditExported,
    AuditFailed,
    AuditPage,
    AuditProgress,
    AuditVerified,
)
from msmp_gui.engine.sentences import sentence
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.models.audit import CONFERENCE, WHAT, WHEN, WHO, AuditModel, Filter
from msmp_gui.ui.pages.audit import AuditPageView
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import short_time, words
from tests.ui import samples
from tests.ui.audit_samples import BROKEN, DAMAGED, GAP, INTACT, RENEWED, REVIEW, ROWS, STANDUP
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import UNSEEN, click, words_in

# Without a screen there is nothing for a menu to be raised on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SNAPSHOT = samples.snapshot(groups=(STANDUP, REVIEW))


def request(engine: FakeEngine) -> int:
    return engine.last.request  # type: ignore[union-attr]


def answer(engine: FakeEngine, rows: tuple[AuditRow, ...] = ROWS) -> None:
    engine.tell(AuditPage(request(engine), rows, len(rows), len(rows), finished=True))


def opened(
    show: Show, engine: FakeEngine, rows: tuple[AuditRow, ...] = ROWS, group: str = ""
) -> AuditPageView:
    window = show(SNAPSHOT)
    window.show_key(f"audit:{group}")
    assert window.stack.currentWidget() is window.audit
    answer(engine, rows)
    return window.audit


def cells(page: AuditPageView, column: int = WHAT) -> list[str]:
    model = page.model
    texts = [str(model.index(row, column).data()) for row in range(model.rowCount())]
    return [text.translate(UNSEEN) for text in texts]


def choose(page: AuditPageView, which: str, text: str) -> None:
    box = getattr(page.filters, which)
    box.setCurrentIndex(box.findText(text))
    assert box.currentText() == text


@pytest.mark.requirement("R27")
def test_it_is_reached_from_the_sidebar_and_shows_everything(
    show: Show, engine: FakeEngine
) -> None:
    window = show(SNAPSHOT)
    click(window.sidebar.all_history)
    assert engine.commands == [ReadAudit(request(engine), "")]
    assert "Reading…" in words_in(window.audit)
    answer(engine)
    page = window.audit
    assert page.model.rowCount() == len(ROWS)
    assert "laptop stolen on the train" in cells(page)[0]
    assert cells(page, CONFERENCE)[0] == "Quarterly review"
    assert cells(page, WHO)[0] == "Dave Hartmann, Bob Lindqvist"
    assert "You" in cells(page, WHO)
    assert f"{len(ROWS)} entries" in words_in(page)
    assert not page.to_conference.isVisible()


@pytest.mark.requirement("R27")
def test_it_is_reached_from_a_conference_and_leads_back(show: Show, engine: FakeEngine) -> None:
    window = show(SNAPSHOT)
    window.show_key(f"group:{REVIEW.group}")
    window.conference.tabs.setCurrentIndex(1)
    click(window.conference.timeline.more)
    assert engine.last == ReadAudit(request(engine), REVIEW.group)
    answer(engine, ROWS[:11])
    assert "History of “Quarterly review”" in words_in(window.audit)
    assert window.audit.table.isColumnHidden(CONFERENCE)
    assert not window.audit.filters.conference.isVisible()
    click(window.audit.to_conference)
    assert window.stack.currentWidget() is window.conference


def test_escape_leads_back(show: Show, engine: FakeEngine) -> None:
    window = show(SNAPSHOT)
    window.show_key(f"group:{REVIEW.group}")
    window.show_history()
    window.go_back()
    assert window.stack.currentWidget() is window.conference


def test_it_is_read_again_each_time_that_it_is_opened_and_on_demand(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show, engine)
    before = len(engine.commands)
    engine.feed(SNAPSHOT)
    assert len(engine.commands) == before
    click(page.refresh)
    assert isinstance(engine.last, ReadAudit)
    answer(engine)
    assert page.model.rowCount() == len(ROWS)
    window = page.window()
    assert isinstance(window, MainWindow)
    window.show_welcome()
    window.show_history()
    assert len(engine.commands) == before + 2
    answer(engine, ROWS[:3])
    assert page.model.rowCount() == 3


def test_answers_to_a_question_before_are_not_shown(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    old = request(engine)
    click(page.refresh)
    engine.tell(AuditPage(old, ROWS, 1, 1, finished=True))
    assert page.model.rowCount() == 0


def test_what_comes_in_parts_is_put_in_order(show: Show, engine: FakeEngine, qtbot: object) -> None:
    window = show(SNAPSHOT)
    window.show_history()
    number = request(engine)
    whole = sorted(ROWS, key=lambda row: (-row.at, -row.number))
    for part in (ROWS[20:], ROWS[:10], ROWS[10:20]):
        engine.tell(AuditPage(number, part, 1, 3, finished=False))
    qtbot.waitUntil(  # type: ignore[attr-defined]
        lambda: window.audit.model.rowCount() == len(ROWS), timeout=2000
    )
    engine.tell(AuditPage(number, (), 3, 3, finished=True))
    assert [line.row for line in window.audit.model.lines()] == whole


@pytest.mark.parametrize(
    ("which", "choice", "expected"),
    [
        ("conference", "Standup", lambda r: r.conference == "Standup"),
        ("conference", "No conference", lambda r: not r.group),
        ("person", "Dave Hartmann", lambda r: any(n == "Dave Hartmann" for _, n in r.people)),
        ("person", "You", lambda r: any(n == "Alice Okafor" for _, n in r.people)),
        ("topic", "Dangers", lambda r: r.topic is Topic.DANGER),
        ("topic", "Verifying", lambda r: r.topic is Topic.TRUST),
    ],
)
def test_it_is_filtered(
    show: Show, engine: FakeEngine, which: str, choice: str, expected: object
) -> None:
    page = opened(show, engine)
    choose(page, which, choice)
    wanted = [row for row in ROWS if expected(row)]  # type: ignore[operator]
    assert wanted
    assert page.model.rowCount() == len(wanted)
    assert f"{len(wanted)} of {len(ROWS)} entries" in words_in(page)
    page.filters.clear()
    assert page.model.rowCount() == len(ROWS)


@pytest.mark.parametrize(
    ("text", "found"),
    [("STOLEN train", 1), ("zzz", 0), ("lindqvist review", 3), ("", len(ROWS))],
)
def test_it_is_searched(show: Show, engine: FakeEngine, text: str, found: int) -> None:
    page = opened(show, engine)
    QTest.keyClicks(page.filters.search, text)
    assert page.model.rowCount() == found


def test_filters_work_together_and_stay_while_it_is_read_again(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show, engine)
    choose(page, "conference", "Standup")
    choose(page, "person", "Bob Lindqvist")
    assert page.model.rowCount() == 6
    click(page.refresh)
    answer(engine)
    assert page.model.rowCount() == 6


def test_an_entry_is_told_in_full(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    page.table.setFocus()
    page.table.selectRow(0)
    text = words_in(page)
    assert "Bob Lindqvist declared that Dave Hartmann’s key is compromised" in text
    assert "entry 24" in text
    assert f"Dave Hartmann ({samples.DAVE.fingerprint[:8]})" in text
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert "Erin Nakamura confirmed the key." in words_in(page)


def test_words_of_a_stranger_stay_plain(show: Show, engine: FakeEngine) -> None:
    evil = replace(ROWS[0], what=sentence("{name} left.", name="<b>Eve</b>"))
    page = opened(show, engine, (evil,))
    tip = page.model.index(0, WHAT).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Eve" in tip


@pytest.mark.requirement("R27")
def test_verifying_says_that_everything_is_in_order(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    click(page.verify)
    assert engine.last == VerifyAudit(request(engine), "")
    assert not page.verify.isEnabled()
    number = request(engine)
    engine.tell(AuditProgress(number, 50, 100))
    assert page.progress.isVisible()
    assert "Checking every entry…" in words_in(page)
    engine.tell(AuditVerified(number, INTACT))
    assert not page.progress.isVisible()
    assert page.verify.isEnabled()
    assert page.finding.property("tone") == "good"
    assert (
        "all 117 entries are there and unchanged, and your app’s signatures are right (20)"
        in words_in(page)
    )
    assert "earlier key" not in words_in(page)
    click(page.verify)
    engine.tell(AuditVerified(request(engine), (*INTACT, *RENEWED)))
    assert "was signed with your earlier key" in words_in(page)
    assert page.finding.property("tone") == "good"


@pytest.mark.requirement("R27", "R34")
def test_verifying_says_plainly_what_is_wrong_and_where(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    click(page.verify)
    engine.tell(AuditVerified(request(engine), BROKEN))
    text = words_in(page)
    assert page.finding.property("tone") == "danger"
    assert "This history cannot be relied on" in text
    assert "Quarterly review" in text
    assert "Entries 2 to 13 are missing or cannot be read." in text
    assert "The history of 2 others is in order." in text
    assert "What to do" in text


@pytest.mark.requirement("R27", "R34")
def test_damage_is_shown_where_it_is_without_being_asked(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine, DAMAGED)
    assert "In one place, the history cannot be read." in words_in(page)
    assert cells(page)[10] == str(GAP.what)
    choose(page, "topic", "Damage")
    assert page.model.rowCount() == 1


def test_a_chosen_conference_is_what_is_verified(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    choose(page, "conference", "Standup")
    click(page.verify)
    assert engine.last == VerifyAudit(request(engine), STANDUP.group)


def test_without_entries_it_says_so(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine, ())
    assert "Nothing has happened yet." in words_in(page)
    assert not page.table.isVisible()
    click(page.verify)
    engine.tell(AuditVerified(request(engine), ()))
    assert "There is nothing to check yet." in words_in(page)


def actions(page: AuditPageView) -> dict[str, bool]:
    click(page.export)
    menu = page.findChild(QMenu)
    assert menu is not None
    found = {action.text(): action.isEnabled() for action in menu.actions()}
    menu.close()
    deliver()
    return found


@pytest.mark.requirement("R27")
def test_a_file_for_others_needs_a_conference(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    assert [*actions(page).values()] == [True, False]
    choose(page, "conference", "Standup")
    assert [*actions(page).values()] == [True, True]


@pytest.mark.requirement("R27")
@pytest.mark.parametrize("readable", [True, False])
def test_it_is_exported_to_a_chosen_file(
    show: Show, engine: FakeEngine, tmp_path: Path, readable: bool
) -> None:
    page = opened(show, engine, ROWS[:11], REVIEW.group)
    (page.ask_for_report if readable else page.ask_for_lines)()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    file = str(tmp_path / "x")
    dialog.fileSelected.emit(file)
    dialog.close()
    said = words if readable else None
    assert engine.last == ExportAudit(request(engine), REVIEW.group, file, said)
    assert not page.export.isEnabled()
    engine.tell(AuditProgress(request(engine), 1, 2))
    assert "Writing…" in words_in(page)
    engine.tell(AuditExported(request(engine), file, 11))
    assert page.export.isEnabled()
    assert file in words_in(page)


def test_what_fails_is_said_and_can_be_tried_again(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    page.export_to("/nowhere/x", readable=True)
    engine.tell(AuditFailed(request(engine), sentence("The file cannot be written.")))
    assert "The file cannot be written." in words_in(page)
    assert page.export.isEnabled()
    click(page.verify)
    engine.fail(sentence("There is no such conference here."))
    assert page.verify.isEnabled()


def test_the_keyboard_reaches_everything_in_reading_order(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine)
    expected = [
        page.verify,
        page.export,
        page.refresh,
        page.filters.search,
        page.filters.conference,
        page.filters.person,
        page.filters.topic,
        page.table,
    ]
    page.verify.setFocus()
    visited = [page.verify]
    for _ in range(len(expected) - 1):
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
        visited.append(page.window().focusWidget())  # type: ignore[arg-type]
    assert visited == expected
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filters.search.hasFocus()


def test_a_hundred_thousand_entries_are_quick(theme: Theme) -> None:
    model = AuditModel(theme)
    base = ROWS[1]
    pages = [
        [replace(base, at=base.at - n, number=100_000 - n) for n in range(first, first + 250)]
        for first in range(0, 100_000, 250)
    ]
    begun = time.perf_counter()
    for page in pages:
        model.add(page)
    assert model.rowCount() == 100_000
    loaded = time.perf_counter() - begun
    begun = time.perf_counter()
    model.show_only(Filter(text="erin confirmed"))
    model.show_only(Filter(person=samples.ERIN.fingerprint, text="key"))
    model.show_only(Filter())
    filtered = time.perf_counter() - begun
    # Generous: the machine may be busy. Alone it takes 0.9 and 0.1 seconds.
    assert loaded < 10
    assert filtered < 2


def test_columns_are_as_wide_as_what_is_in_them(show: Show, engine: FakeEngine) -> None:
    page = opened(show, engine, ROWS[:3])
    page.window().resize(820, 540)

    def read(*rows: AuditRow) -> None:
        click(page.refresh)
        answer(engine, rows)

    metrics = page.table.fontMetrics()
    read(*(replace(row, at=QDateTime.currentSecsSinceEpoch()) for row in ROWS[:3]))
    today = page.table.columnWidth(WHEN)
    assert page.table.columnWidth(CONFERENCE) > metrics.horizontalAdvance(REVIEW.name)
    earlier = QDateTime.currentSecsSinceEpoch() - 5 * 86_400
    read(ROWS[0], replace(ROWS[3], at=earlier))
    assert page.table.columnWidth(WHEN) > today, "the day is shown as well"
    assert page.table.columnWidth(WHEN) > metrics.horizontalAdvance(short_time(earlier))
    read(replace(ROWS[0], conference="A conference with quite a long name, all in all"))
    assert page.table.columnWidth(CONFERENCE) < page.width() // 4
