"""Conferences as they are kept."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from msmp_gui.storage.database import Database
from msmp_gui.storage.groups import GroupRecords
from msmp_gui.storage.vault import VaultKey

ONE, OTHER = b"1" * 16, b"2" * 16


@pytest.fixture
def groups(key: VaultKey) -> Iterator[GroupRecords]:
    with Database(None, key.storage_key("records"), os.urandom) as database:
        yield GroupRecords(database)


def test_records_are_kept_and_replaced(groups: GroupRecords) -> None:
    assert groups.get(ONE) is None
    groups.put(ONE, b"first")
    groups.put(OTHER, b"other")
    groups.put(ONE, b"second")
    assert groups.get(ONE) == b"second"
    assert groups.all() == {ONE: b"second", OTHER: b"other"}


def test_a_forgotten_conference_is_gone(groups: GroupRecords) -> None:
    for group in (ONE, OTHER):
        groups.put(group, b"record")
    groups.forget(ONE)
    assert groups.get(ONE) is None
    assert groups.all() == {OTHER: b"record"}


def test_what_is_being_typed_is_kept_replaced_and_forgotten(groups: GroupRecords) -> None:
    groups.keep_draft(ONE, "Dear al")
    groups.keep_draft(ONE, "Dear all, grüße")
    groups.keep_draft(OTHER, "x")
    assert groups.drafts() == {ONE: "Dear all, grüße", OTHER: "x"}
    groups.keep_draft(OTHER, "")
    groups.forget(ONE)
    assert groups.drafts() == {}
