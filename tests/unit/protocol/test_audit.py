"""The audit log: what was changed, taken out, moved, cut off or made anew is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.signature import SigningKey
from msmp_gui.protocol.audit import AuditChain, read_entry, verify
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages import AuditHead

GROUP = b"g" * 16
KEY = SigningKey(ed25519.Ed25519PrivateKey.generate())
NOW = 1_700_000_000.0


def log(size: int = 8, every: int = 3) -> tuple[list[bytes], list[bytes], list[AuditHead]]:
    """Entries, checkpoints, and the head after each entry."""
    chain, entries, points, heads = AuditChain(GROUP), [], [], [AuditHead(0, bytes(32))]
    for number in range(size):
        entries.append(chain.append("key", NOW + number, epoch=number, number=number))
        heads.append(chain.head)
        if number % every == every - 1:
            points.append(chain.checkpoint(KEY, NOW))
    return entries, points, heads


ENTRIES, POINTS, HEADS = log()


def flaws(entries, points=POINTS, anchors=(), key=KEY.verifying_key) -> list[str]:
    return [str(flaw.sentence) for flaw in verify(GROUP, entries, points, key, anchors)]


@pytest.mark.requirement("R27")
def test_a_log_that_nobody_touched_is_intact() -> None:
    assert flaws(ENTRIES, anchors=[(head, "Bob") for head in HEADS]) == []
    assert read_entry(ENTRIES[2]).detail("number") == "2"


@pytest.mark.requirement("R27", "R34")
@settings(max_examples=200)
@given(st.integers(0, len(ENTRIES) - 1), st.data())
def test_attack_any_changed_byte_is_found(entry: int, data: st.DataObject) -> None:
    raw = bytearray(ENTRIES[entry])
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    changed = [*ENTRIES[:entry], bytes(raw), *ENTRIES[entry + 1 :]]
    assert flaws(changed, anchors=[(HEADS[-1], "Bob")])


@pytest.mark.requirement("R27", "R34")
@given(st.integers(0, len(ENTRIES) - 2))
def test_attack_an_entry_taken_out_is_found(entry: int) -> None:
    assert flaws([*ENTRIES[:entry], *ENTRIES[entry + 1 :]])


@pytest.mark.requirement("R27", "R34")
@given(st.permutations(ENTRIES))
def test_attack_moved_entries_are_found(entries: list[bytes]) -> None:
    assert bool(flaws(entries)) == (entries != ENTRIES)


@pytest.mark.requirement("R27", "R34")
def test_attack_a_log_cut_short_is_found_by_its_checkpoint_or_by_others() -> None:
    assert any("had 6 when a checkpoint" in each for each in flaws(ENTRIES[:5]))
    # With its checkpoints cut as well, only what others noted tells it.
    assert flaws(ENTRIES[:5], POINTS[:1]) == []
    found = flaws(ENTRIES[:5], POINTS[:1], [(HEADS[7], "Bob")])
    assert found == ["The log ends with entry 5, but had 7 when Bob noted its head."]


@pytest.mark.requirement("R27", "R34")
def test_attack_a_log_made_anew_by_its_keeper_is_found_by_others() -> None:
    chain = AuditChain(GROUP)
    entries = [chain.append("key", NOW, epoch=99) for _ in range(8)]
    points = [chain.checkpoint(KEY, NOW)]
    assert flaws(entries, points) == [], "by itself it is flawless"
    found = flaws(entries, points, [(HEADS[4], "Bob")])
    assert found == ["Up to entry 4, the log is not what it was when Bob noted its head."]


@pytest.mark.requirement("R27")
def test_checkpoints_of_somebody_else_count_for_nothing() -> None:
    stranger = SigningKey(ed25519.Ed25519PrivateKey.generate())
    found = flaws(ENTRIES, key=stranger.verifying_key)
    assert "A checkpoint was not signed by who keeps the log." in found
    assert "There is no checkpoint: nobody signed this log." in found


def test_an_entry_of_another_conference_is_found() -> None:
    moved = replace(read_entry(ENTRIES[0]), group=b"h" * 16)
    assert any("another conference" in each for each in flaws([schema.encode(moved)]))
