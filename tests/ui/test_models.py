"""The models behind the lists keep Qt's contract, and end as they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from msmp_gui.engine.snapshot import MessageView
from msmp_gui.ui.models.messages import CONTINUES, MESSAGE, MessageModel
from msmp_gui.ui.models.rows import ROW, Row, RowModel
from tests.ui import samples

pytestmark = pytest.mark.usefixtures("qapp")

BY_WARNING = QAbstractItemModelTester.FailureReportingMode.Warning
"""Qt's warnings fail a test."""

row_lists = st.lists(
    st.tuples(st.integers(0, 12), st.sampled_from("abc"), st.booleans()),
    unique_by=lambda row: row[0],
    max_size=10,
).map(
    lambda rows: [Row(f"key:{key}", title, checkable=checkable) for key, title, checkable in rows]
)


def rows_of(model: RowModel) -> list[Row]:
    return [model.index(at).data(ROW) for at in range(model.rowCount())]


def mirrored(model: RowModel | MessageModel, role: int) -> list[object]:
    """What one who only listens to the model's signals believes is in it."""
    mirror: list[object] = [model.index(at).data(role) for at in range(model.rowCount())]

    def inserted(_parent: QModelIndex, first: int, last: int) -> None:
        mirror[first:first] = [model.index(at).data(role) for at in range(first, last + 1)]

    def removed(_parent: QModelIndex, first: int, last: int) -> None:
        del mirror[first : last + 1]

    def moved(_a: QModelIndex, first: int, last: int, _b: QModelIndex, to: int) -> None:
        taken = mirror[first : last + 1]
        del mirror[first : last + 1]
        at = to if to < first else to - len(taken)
        mirror[at:at] = taken

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        for at in range(first.row(), last.row() + 1):
            mirror[at] = model.index(at).data(role)

    def reset() -> None:
        mirror[:] = [model.index(at).data(role) for at in range(model.rowCount())]

    model.rowsInserted.connect(inserted)
    model.rowsRemoved.connect(removed)
    model.rowsMoved.connect(moved)
    model.dataChanged.connect(changed)
    model.modelReset.connect(reset)
    return mirror


@given(st.lists(row_lists, min_size=1, max_size=5))
def test_rows_end_as_given_and_every_change_is_told(steps: list[list[Row]]) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model, BY_WARNING)
    mirror = mirrored(model, ROW)
    for rows in steps:
        model.set_rows(rows)
        assert rows_of(model) == rows
        assert mirror == rows
    del tester


@given(row_lists, row_lists)
def test_what_stays_keeps_its_place_in_views(before: list[Row], after: list[Row]) -> None:
    model = RowModel()
    model.set_rows(before)
    held = {row.key: QPersistentModelIndex(model.index_of(row.key)) for row in before}
    model.set_rows(after)
    keys = [row.key for row in after]
    for key, index in held.items():
        assert index.isValid() == (key in keys)
        if index.isValid():
            assert index.row() == keys.index(key)


@given(row_lists, row_lists, st.sets(st.integers(0, 12)))
def test_check_marks_stay_with_who_stays(
    before: list[Row], after: list[Row], checked: set[int]
) -> None:
    model = RowModel()
    model.set_rows(before)
    for number in checked:
        model.check(f"key:{number}", True)
    marked = {row.key for row in before if row.checkable and row.key in model.checked()}
    assert marked == {r.key for r in before if r.checkable and int(r.key[4:]) in checked}
    model.set_rows(after)
    assert set(model.checked()) <= marked
    assert {r.key for r in after if r.key in marked and r.checkable} <= set(model.checked())


def test_the_same_rows_again_change_nothing(qtmodeltester: object) -> None:
    rows = [Row("header:a", "People", header=True), Row("a", "Ada", seed="ff"), Row("b", "Bo")]
    model = RowModel()
    model.set_rows(rows)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    told: list[object] = []
    for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
        signal.connect(lambda *_: told.append(1))
    model.set_rows([replace(row) for row in rows])
    assert not told


def test_headers_can_be_neither_chosen_nor_checked() -> None:
    model = RowModel()
    model.set_rows([Row("header:a", "People", header=True), Row("a", "Ada")])
    assert model.index(0).flags() == Qt.ItemFlag.NoItemFlags
    model.check("header:a", True)
    model.check("a", True)
    model.check("nobody", True)
    assert model.checked() == []


def test_a_screen_reader_is_told_name_state_and_trust() -> None:
    row = Row("a", "Ada", "Has the key", badge="Not verified", count="3 new")
    model = RowModel()
    model.set_rows([row])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Ada, Has the key, Not verified, 3 new"
    )


def messages_of(model: MessageModel) -> list[MessageView]:
    return [model.index(at).data(MESSAGE) for at in range(model.rowCount())]


WHO = (samples.ME, samples.BOB, samples.CAROL)
all_messages = st.lists(st.sampled_from(range(3)), max_size=12).map(
    lambda who: [
        samples.message(WHO[sender], f"text {at}", at + 1) for at, sender in enumerate(who)
    ]
)


@given(all_messages, st.data())
def test_the_conversation_ends_as_given_and_every_change_is_told(
    said: list[MessageView], data: st.DataObject
) -> None:
    model = MessageModel()
    tester = QAbstractItemModelTester(model, BY_WARNING)
    mirror = mirrored(model, MESSAGE)
    for _ in range(3):
        first = data.draw(st.integers(0, len(said)))
        last = data.draw(st.integers(first, len(said)))
        doubted = data.draw(st.sets(st.integers(0, 12)))
        shown: Sequence[MessageView] = [
            replace(m, questioned=m.sequence in doubted) for m in said[first:last]
        ]
        model.set_messages(tuple(shown))
        assert messages_of(model) == shown
        assert mirror == shown
        continues = [model.index(at).data(CONTINUES) for at in range(len(shown))]
        assert continues == [
            bool(at) and shown[at - 1].sender == shown[at].sender for at in range(len(shown))
        ]
    del tester


def test_a_growing_conversation_only_grows() -> None:
    model = MessageModel()
    model.set_messages(samples.TALK[:4])
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.dataChanged.connect(lambda *_: told.append("changed"))
    model.rowsRemoved.connect(lambda *_: told.append("removed"))
    model.rowsInserted.connect(lambda _p, first, last: told.append(f"{first}-{last}"))
    model.set_messages(samples.TALK)
    assert told == [f"4-{len(samples.TALK) - 1}"]


def test_the_oldest_messages_may_go() -> None:
    model = MessageModel()
    model.set_messages(samples.TALK[:5])
    told: list[str] = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.set_messages(samples.TALK[2:])
    assert messages_of(model) == list(samples.TALK[2:])
    assert not told


def test_a_screen_reader_is_told_of_doubtful_messages() -> None:
    good = samples.message(samples.BOB, "Hello", 1)
    lost = replace(good, questioned=True)
    forged = replace(good, verified=False)
    model = MessageModel()
    model.set_messages((good, lost, forged))
    spoken = [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert "questioned" not in spoken[0]
    assert "not proven" not in spoken[0]
    assert ", questioned: Hello" in spoken[1]
    assert ", not proven: Hello" in spoken[2]
    assert all(text.startswith(samples.BOB.name) for text in spoken)
