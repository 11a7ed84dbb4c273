"""The audit log: what was changed, taken out, moved, cut off or made anew is found."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol import split_view
from msmp_gui.protocol.audit import ANCHOR, EVIDENCE, AuditChain, AuditCheck, read_entry, verify
from msmp_gui.protocol.audit_keys import give_up, given_up
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.sentences import sentence

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


def flaws(entries, points=POINTS, anchors=(), keys=(KEY.verifying_key,)) -> list[str]:
    return [str(flaw.sentence) for flaw in verify(GROUP, entries, points, keys, anchors)]


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


@pytest.mark.requirement("R27")
def test_a_gap_is_told_once_and_not_of_every_entry_behind_it() -> None:
    found = flaws([*ENTRIES[:2], *ENTRIES[3:]], [])
    assert found[:2] == [
        "Entry 3 bears the number 4: some are missing or moved.",
        "Entry 3 does not follow the one before it: something was changed.",
    ]
    assert not any("bears the number" in each for each in found[2:])


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
    found = flaws(ENTRIES, keys=[stranger.verifying_key])
    assert "A checkpoint was not signed by who keeps the log." in found
    assert "There is no checkpoint: nobody signed this log." in found


def test_an_entry_of_another_conference_is_found() -> None:
    moved = replace(read_entry(ENTRIES[0]), group=b"h" * 16)
    assert any("another conference" in each for each in flaws([schema.encode(moved)]))


def identity(name: str = "Ada") -> Identity:
    return new_identity(name, NOW, os.urandom)[0]


def changed_key() -> tuple[list[VerifyingKey], list[bytes], list[bytes], SigningKey]:
    """Keys, entries and checkpoints of who went on with another key; and the earlier key."""
    old, new = identity().signing_key, identity().signing_key
    chain, entries, points = AuditChain(GROUP), [], []
    for number, key in enumerate((old, old, new, new)):
        entries.append(chain.append("key", NOW + number, epoch=number))
        points.append(chain.checkpoint(key, NOW + number))
    return [old.verifying_key, new.verifying_key], entries, points, old


@pytest.mark.requirement("R27")
def test_a_log_outlives_the_key_that_signed_it() -> None:
    """MSMP-136"""
    keys, entries, points, _ = changed_key()
    check = AuditCheck(GROUP, keys)
    for raw in entries:
        check.add(raw)
    for raw in points:
        check.add_checkpoint(raw)
    assert check.finish() == []
    assert check.signed == 4
    assert check.earlier_until == int((NOW + 2) * 1000)
    assert flaws(entries, points, keys=keys[1:]), "who does not know the earlier key is told"


@pytest.mark.requirement("R27", "R34")
def test_attack_who_has_a_key_that_was_given_up_cannot_make_the_log_anew() -> None:
    keys, entries, points, old = changed_key()
    chain = AuditChain(GROUP)
    forged = [chain.append("key", NOW, epoch=99) for _ in entries]
    alone = flaws(forged, [chain.checkpoint(old, NOW)], keys=keys)
    assert alone == [
        "The key in use now has not signed this log: who has an earlier one could have changed it."
    ]
    after = flaws(forged, [*points, chain.checkpoint(old, NOW)], keys=keys)
    assert "A checkpoint was signed with a key that was given up before." in after
    assert any("is not what it was when a checkpoint was signed" in each for each in after)


@pytest.mark.requirement("R27")
def test_each_key_names_the_one_after_it() -> None:
    """MSMP-136"""
    first, second, third = (identity() for _ in range(3))
    earlier = give_up(first, second.certificate, NOW)
    earlier = give_up(replace(second, earlier=earlier), third.certificate, NOW + 5)
    found = given_up(third.certificate, earlier)
    assert [each.certificate for each in found] == [first.certificate, second.certificate]
    assert [each.time for each in found] == [int(NOW * 1000), int((NOW + 5) * 1000)]
    assert give_up(third, third.certificate, NOW) == (), "the same key with another certificate"


@pytest.mark.requirement("R27", "R34")
def test_attack_a_key_that_named_nobody_vouches_for_nothing() -> None:
    first, second, stranger = (identity() for _ in range(3))
    earlier = give_up(first, second.certificate, NOW)
    assert given_up(stranger.certificate, earlier) == ()
    (mine,) = earlier
    posed = replace(mine, certificate=stranger.certificate.der)
    assert given_up(second.certificate, [posed]) == ()
    assert given_up(second.certificate, [replace(mine, change=mine.change[:-1])]) == ()
    assert given_up(second.certificate, [replace(mine, certificate=b"?")]) == ()
    assert len(given_up(second.certificate, [posed, mine])) == 1


# What others noted, what cannot be had, and what is to show it


def anchored(kind: str = ANCHOR, **details: object) -> AuditHead | None:
    return read_entry(AuditChain(GROUP).append(kind, NOW, **details)).anchor


@pytest.mark.requirement("R27")
def test_what_a_member_told_of_its_own_log_is_read_from_the_entry() -> None:
    assert anchored(log_size=7, log_head=bytes(32).hex()) == AuditHead(7, bytes(32))


@pytest.mark.parametrize(
    "details",
    [
        {},
        {"log_size": 7},
        {"log_size": "-7", "log_head": "00" * 32},
        {"log_size": "seven", "log_head": "00" * 32},
        {"log_size": "9" * 1000, "log_head": "0g" * 32},
        {"log_size": 7, "log_head": "00" * 31},
        {"log_size": 7, "log_head": "zz" * 32},
        {"kind": "key", "log_size": 7, "log_head": "00" * 32},
    ],
)
def test_an_entry_that_notes_no_head_anchors_nothing(details: dict[str, object]) -> None:
    assert anchored(**details) is None


@pytest.mark.requirement("R27", "R34")
@pytest.mark.parametrize(
    ("gone", "words"),
    [
        ({3}, "Entry 3 is missing or cannot be read."),
        ({3, 4, 5}, "Entries 3 to 5 are missing or cannot be read."),
        ({8}, "Entry 8 is missing or cannot be read."),
    ],
)
def test_what_cannot_be_had_is_told_once_and_accuses_no_other_entry(
    gone: set[int], words: str
) -> None:
    """A disk that fails is no proof that somebody changed what is left."""
    check = AuditCheck(GROUP, [KEY.verifying_key])
    for number, raw in enumerate(ENTRIES, 1):
        check.add(None if number in gone else raw)
    for raw in POINTS:
        check.add_checkpoint(raw)
    for head in HEADS:
        check.add_head(head, sentence("somebody noted it"))
    assert [str(flaw.sentence) for flaw in check.finish()] == [words]


@pytest.mark.requirement("R27", "R34")
def test_attack_entries_written_behind_the_last_checkpoint_of_a_file() -> None:
    """In the app they are its own; in a file that somebody hands over, anybody's."""
    assert flaws(ENTRIES) == []
    found = verify(GROUP, ENTRIES, POINTS, [KEY.verifying_key], all_signed=True)
    assert [flaw.number for flaw in found] == [7]
    assert "Nobody signed what comes after entry 6" in str(found[0].sentence)
    assert verify(GROUP, ENTRIES[:6], POINTS, [KEY.verifying_key], all_signed=True) == []


@pytest.mark.requirement("R27", "R34")
def test_evidence_has_to_be_there_to_be_named_and_to_hold() -> None:
    chain, piece, other = AuditChain(GROUP), b"no evidence of anything", b"nor this"
    entries = [chain.append("split view", NOW, **{EVIDENCE: split_view.name_of(piece)})]
    points = [chain.checkpoint(KEY, NOW)]

    def found(*evidence: bytes) -> list[str]:
        made = verify(GROUP, entries, points, [KEY.verifying_key], evidence=evidence)
        return [str(flaw.sentence) for flaw in made]

    assert found() == ["The evidence that entry 1 names is missing."]
    (broken,) = found(piece)
    assert broken.startswith("What entry 1 names as evidence does not hold: ")
    assert "There is evidence that no entry names." in found(piece, other)
