"""What of a conference goes into the audit log, and how it comes out again."""

from __future__ import annotations

import json
import typing
from base64 import b64encode
from collections import Counter
from dataclasses import replace

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.export import AuditExport, ExportError
from msmp_gui.engine.audit.notes import MAKERS
from msmp_gui.engine.audit.report import report
from msmp_gui.engine.audit.trail import PROFILE, AuditTrail, Note
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.audit import AuditChain, Checkpoint, hash_entry
from msmp_gui.protocol.events import Event
from msmp_gui.protocol.wire.messages.rekey import AuditHead
from msmp_gui.protocol.wire.signed import peek
from tests.unit.engine.crowd import START, Crowd


def log_of(crowd: Crowd, name: str, group: str) -> AuditExport:
    parts = crowd[name].parts
    return audit_export.export(parts.records.audit, bytes.fromhex(group), parts.me)


def story() -> tuple[Crowd, str]:
    """Formed, rekeyed, one leaves, one is removed, one compromised, ended."""
    crowd = Crowd("ABCDE")
    group = crowd.form("ABCDE")
    crowd["A"].do(cmd.ChangeKey(group))
    crowd.wait(1)
    crowd["B"].do(cmd.LeaveGroup(group))
    crowd.wait(1)
    crowd["A"].do(cmd.RemoveMember(group, "C"))
    crowd.wait(1)
    crowd["A"].do(cmd.ReportCompromise(group, "D", "stolen", START - 60))
    crowd.wait(2)
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    return crowd, group


def test_every_kind_of_event_was_decided_about() -> None:
    """MSMP-130"""
    assert set(typing.get_args(Event)) == MAKERS.keys()


@pytest.mark.requirement("R27")
def test_each_thing_that_happened_is_in_the_log_once_with_who_and_why() -> None:
    crowd, group = story()
    key = {name: bytes.fromhex(crowd[name].key) for name in "ABCDE"}
    entries = list(log_of(crowd, "E", group).read())
    kinds = Counter(entry.kind for entry in entries)
    assert entries[0].kind == "accepted"
    assert entries[0].by == key["A"]
    assert entries[0].detail("name") == "Tea"
    assert kinds["left"] == kinds["removed"] == kinds["compromised"] == kinds["over"] == 1
    assert kinds["key"] == len({entry.detail("number") for entry in entries if entry.kind == "key"})
    (lost,) = [entry for entry in entries if entry.kind == "compromised"]
    assert (lost.subject, lost.by) == (key["D"], key["A"])
    assert lost.detail("reason") == "stolen"
    assert int(lost.detail("since")) == int((START - 60) * 1000)
    host = list(log_of(crowd, "A", group).read())
    assert host[0].kind == "founded"
    (admitted,) = [e for e in host if e.kind == "admitted" and e.subject == key["B"]]
    assert admitted.detail("reason") == "allowed: was invited"
    profile = [e.kind for e in log_of(crowd, "E", PROFILE.hex()).read()]
    assert profile == ["distrusted"]


@pytest.mark.requirement("R27")
def test_a_key_lost_in_several_conferences_is_noted_once_with_its_holder_s_name() -> None:
    crowd = Crowd("ABC")
    groups = [crowd.form("ABC"), crowd.form("ABC")]
    crowd["A"].do(cmd.ReportCompromise(groups[0], "C", "stolen", START - 60))
    crowd.wait(3)
    ends = [crowd["C"].group(group).phase for group in groups]
    assert [str(phase) for phase in ends] == ["compromised", "compromised"]
    for name in "AB":
        (entry,) = log_of(crowd, name, PROFILE.hex()).read()
        assert (entry.kind, entry.detail("name")) == ("distrusted", "C")


def confirmations(log: AuditExport) -> Counter[tuple[bytes | None, str]]:
    """By whom, and of which key."""
    entries = (entry for entry in log.read() if entry.kind == "confirmed")
    return Counter((entry.subject, entry.detail("context")) for entry in entries)


@pytest.mark.requirement("R8", "R27")
def test_who_confirmed_a_key_is_noted_once_by_whatever_roads_it_is_told() -> None:
    """MSMP-133"""
    crowd, group = story()
    for name in "ABE":
        log = log_of(crowd, name, group)
        noted = confirmations(log)
        keys = {entry.detail("context") for entry in log.read() if entry.kind == "key"}
        assert set(noted.values()) == {1}, name
        assert keys <= {context for _, context in noted}
    everybody = {(bytes.fromhex(crowd[name].key)) for name in "ABCDE"}
    first = next(e.detail("context") for e in log.read() if e.kind == "key")
    assert {who for who, context in noted if context == first} == everybody


@pytest.mark.requirement("R27", "R31")
def test_who_confirmed_a_key_is_noted_once_over_a_restart_too() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    me = crowd["B"].parts
    known = confirmations(log_of(crowd, "B", group))
    (who, context), *_ = known
    assert who is not None
    trail = AuditTrail(me.records.audit, bytes.fromhex(group), "Tea", me.me.signing_key)
    for kept in (context, "00" * 32):
        trail.add(Note("confirmed", Fingerprint(who), details={"context": kept}), START)
    trail.flush(START, checkpoint=True)
    assert confirmations(log_of(crowd, "B", group)) == {**known, (who, "00" * 32): 1}


@pytest.mark.requirement("R27")
def test_logs_are_intact_and_anchored_in_each_other() -> None:
    """MSMP-133"""
    crowd, group = story()
    logs = {name: log_of(crowd, name, group) for name in "ABCDE"}
    for name, log in logs.items():
        others = [other for who, other in logs.items() if who != name]
        assert log.flaws(others) == []
        assert log.checkpoints
        noted = sum(1 for other in others for _ in other.anchors_of(log.keeper.fingerprint))
        assert noted >= 3, name


@pytest.mark.requirement("R27")
def test_a_log_is_signed_from_its_first_entries_on() -> None:
    """MSMP-132: of a conference that nobody joined yet, its keeper hears of no fault either."""
    crowd = Crowd("AB")
    crowd["B"].accepts = False
    group = crowd["A"].do(cmd.CreateGroup("Lonely", (crowd["B"].key,))).group
    crowd.wait(1)
    logs = crowd["A"].parts.records.audit
    assert audit_export.export(logs, bytes.fromhex(group), crowd["A"].parts.me).flaws() == []


@pytest.mark.requirement("R27", "R31")
def test_a_log_goes_on_after_a_crash_where_it_was() -> None:
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    before = len(log_of(crowd, "B", group).entries)
    for name in "BA":
        crowd.crash(name)
        crowd.enter(name)
        crowd.wait(12)
    logs = [log_of(crowd, name, group) for name in "ABC"]
    assert all(log.flaws(logs) == [] for log in logs)
    assert len(logs[1].entries) > before
    assert "resumed" in [entry.kind for entry in logs[0].read()]


@pytest.mark.requirement("R27", "R34")
def test_attack_what_was_tampered_with_in_a_file_is_found() -> None:
    crowd, group = story()
    log = log_of(crowd, "E", group)
    lines = list(audit_export.to_lines(log))
    assert audit_export.from_lines(lines).flaws() == []
    place = next(n for n, line in enumerate(lines) if '"kind": "compromised"' in line)
    words = [*lines]
    words[place] = words[place].replace("stolen", "nothing")
    (flaw,) = audit_export.from_lines(words).flaws()
    assert "says something else in words" in str(flaw.sentence)
    gone = [*lines[:place], *lines[place + 1 :]]
    assert audit_export.from_lines(gone).flaws()
    moved = [*lines]
    moved[place], moved[place - 1] = moved[place - 1], moved[place]
    assert audit_export.from_lines(moved).flaws()
    with pytest.raises(ExportError, match="nothing of the log is left"):
        audit_export.from_lines(lines[:1])
    der = log.keeper.der
    for changed in (der[:-1] + bytes([der[-1] ^ 1]), der.replace(b"\x0c\x01E", b"\x0c\x01A")):
        text = [lines[0].replace(b64encode(der).decode(), b64encode(changed).decode()), *lines[1:]]
        (flaw,) = audit_export.from_lines(text).flaws()
        assert "certificate in the file was changed" in str(flaw.sentence)
    cut = [line for n, line in enumerate(lines) if n < 5]
    host = log_of(crowd, "A", group)
    assert any(
        "A noted its head" in str(f.sentence) for f in audit_export.from_lines(cut).flaws([host])
    )


@pytest.mark.requirement("R27", "R34")
def test_attack_what_nobody_signed_is_written_anew_in_a_file() -> None:
    crowd, group = story()
    log = log_of(crowd, "E", group)
    signed = replace(log, checkpoints=log.checkpoints[:1])
    covered = peek(Checkpoint, log.checkpoints[0]).size
    lie = AuditChain(log.group, AuditHead(covered, hash_entry(log.entries[covered - 1])))
    entries = (*log.entries[:covered], lie.append("key", START, epoch=7))
    false = audit_export.from_lines(audit_export.to_lines(replace(signed, entries=entries)))
    (flaw,) = false.flaws()
    assert f"Nobody signed what comes after entry {covered}" in str(flaw.sentence)
    assert flaw.number == covered + 1
    assert signed.flaws() == [], "its keeper signs with each key"
    given = signed.sealed(crowd["E"].parts.me, START)
    assert audit_export.from_lines(audit_export.to_lines(given)).flaws() == []
    assert len(given.checkpoints) == 2
    changed = replace(signed, entries=log.entries[:-3] + log.entries[-2:])
    assert changed.sealed(crowd["E"].parts.me, START) == changed, "who signs it looked at it"
    empty = replace(log, entries=(), checkpoints=())
    assert empty.sealed(crowd["E"].parts.me, START) == empty


@pytest.mark.requirement("R27", "R34")
def test_attack_a_file_says_of_another_conference_or_keeper_what_it_holds() -> None:
    """MSMP-137"""
    crowd, group = story()
    for keeper in "AE":
        log = log_of(crowd, keeper, group)
        first, *lines = audit_export.to_lines(log)
        called = [first.replace("Tea", "Board"), *lines]
        (flaw,) = audit_export.from_lines(called).flaws()
        assert "calls the conference “Board”, and the log itself “Tea”" in str(flaw.sentence)
        for told in (
            [first.replace(log.keeper.fingerprint.hex(), "00" * 32), *lines],
            [first, first, *lines],
            [*lines, first],
        ):
            with pytest.raises(ExportError):
                audit_export.from_lines(told)


@pytest.mark.requirement("R27")
def test_a_report_tells_the_story_to_people() -> None:
    crowd, group = story()
    text = "\n".join(report(log_of(crowd, "E", group)))
    assert "Audit report: Tea" in text
    assert "The log is intact." in text
    for words in ("compromised", "stolen", "removed", "left", "D (", "by A ("):
        assert words in text
    cut = AuditExport(
        bytes.fromhex(group),
        "Tea",
        crowd["E"].parts.me.certificate,
        log_of(crowd, "E", group).entries[2:],
        (),
    )
    assert "What was found" in "\n".join(report(cut))


def held(crowd: Crowd, name: str, group: str) -> list[tuple[str, str]]:
    """Each key of a report, and who had it."""
    lines = list(report(log_of(crowd, name, group)))
    told = lines[lines.index("Who had which key (UTC)") + 1 :]
    return [(line.split(",")[0], line.rpartition(": ")[2]) for line in told]


@pytest.mark.requirement("R27")
def test_a_report_says_who_could_read_what_was_said_when() -> None:
    crowd, group = story()
    at_first = ("Key 1", "A, B, C, D, E")
    assert held(crowd, "A", group)[0] == held(crowd, "E", group)[0] == at_first
    (*_, (_, left), (_, removed), (_, lost)) = dict.fromkeys(held(crowd, "E", group))
    assert (left, removed, lost) == ("A, C, D, E", "A, D, E", "A, E")
    assert held(crowd, "C", group)[-1][1] == "A, C, D, E"


@pytest.mark.requirement("R27", "R31")
def test_the_log_of_who_was_away_says_who_is_in_when_they_come_back() -> None:
    """MSMP-130"""
    crowd = Crowd("ABCD")
    group = crowd.form("ABC")
    crowd.crash("B")
    crowd.wait(8)
    crowd["A"].do(cmd.ReportCompromise(group, "C", "stolen", START))
    crowd.wait(1)
    crowd["A"].do(cmd.InviteMembers(group, ("D",)))
    crowd.wait(2)
    crowd.enter("B")
    crowd.wait(5)
    keys = held(crowd, "B", group)
    assert keys[0] == ("Key 1", "A, B, C")
    assert sorted(keys[-1][1].split(", ")) == ["A", "B", "D"]
    said = [entry.kind for entry in log_of(crowd, "B", group).read()]
    assert said.count("present") == 3  # A at first; A and D then


def test_a_report_speaks_the_language_of_who_wants_it() -> None:
    crowd, group = story()
    text = "\n".join(
        report(log_of(crowd, "E", group), speak=lambda said: f"[{said.template}]"),
    )
    for words in ("[Audit report: {name}]", "[The log is intact.]", "[{by} removed {name}.]"):
        assert words in text
    assert "Audit report: Tea" not in text


@pytest.mark.requirement("R27", "R34")
def test_attack_a_flood_of_refused_messages_does_not_fill_the_log() -> None:
    """MSMP-134"""
    crowd = Crowd("A")
    parts = crowd["A"].parts
    trail = AuditTrail(parts.records.audit, b"g" * 16, "x", parts.me.signing_key)
    for number in range(10_000):
        trail.refused(b"s" * 32, "malformed", "bad", START + number * 0.01, term=0, epoch=1)
    trail.flush(START, checkpoint=False)
    entries = list(log_of(crowd, "A", (b"g" * 16).hex()).read())
    assert len(entries) == 2
    assert int(entries[1].detail("more_before")) == 5999


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["{"],
        ["[]"],
        ['{"type": "log", "version": 2}'],
        ['{"type": "log", "version": 1, "group": "x", "name": "", "certificate": ""}'],
        ['{"type": "entry", "raw": "%"}'],
        ["[" * 100_000],
        [json.dumps({"type": "log", "version": 1, "group": 3, "name": "", "certificate": "AA=="})],
    ],
)
def test_what_is_no_export_is_said(lines: list[str]) -> None:
    with pytest.raises(ExportError):
        audit_export.from_lines(lines)
