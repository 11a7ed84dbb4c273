"""The audit logs for a window: read in pieces, checked, exported; damage is shown plainly."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

import msmp_gui.engine
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.desk import PIECE, AuditDesk
from msmp_gui.engine.audit.sentences import KINDS, describe
from msmp_gui.engine.audit.view import AuditRow, LogVerdict, Topic
from msmp_gui.engine.notices import (
    AuditExported,
    AuditFailed,
    AuditPage,
    AuditProgress,
    AuditVerified,
    CommandDone,
    CommandFailed,
)
from msmp_gui.protocol.audit import AuditChain, read_entry
from msmp_gui.protocol.events import CandidateState
from msmp_gui.protocol.wire.messages.kinds import RekeyReason
from msmp_gui.sentences import Sentence
from msmp_gui.storage.audit_log import AuditLogs
from tests.unit.engine.crowd import START, Crowd, Somebody


def told(who: Somebody, kind: type, request: int) -> list:
    return [n for n in who.told if isinstance(n, kind) and n.request == request]


def read(crowd: Crowd, name: str, group: str = "", request: int = 1) -> list[AuditRow]:
    assert isinstance(crowd[name].do(cmd.ReadAudit(request, group)), CommandDone)
    crowd.wait(1)
    pages: list[AuditPage] = told(crowd[name], AuditPage, request)
    assert [page.finished for page in pages[-2:]][-1]
    assert pages[-1].done == pages[-1].of
    return [row for page in pages for row in page.rows]


def verified(crowd: Crowd, name: str, group: str = "", request: int = 2) -> list[LogVerdict]:
    crowd[name].do(cmd.VerifyAudit(request, group))
    crowd.wait(1)
    (notice,) = told(crowd[name], AuditVerified, request)
    return list(notice.verdicts)


def story() -> tuple[Crowd, str]:
    crowd = Crowd("ABCD")
    group = crowd.form("ABC")
    crowd["A"].do(cmd.MarkVerified(crowd["D"].key))
    crowd["A"].do(cmd.ReportCompromise(group, "C", "stolen"))
    crowd.wait(1)
    return crowd, group


def append(who: Somebody, group: bytes, count: int) -> None:
    """A long log."""
    chain = AuditChain(group)
    entries = [chain.append("key_erased", START + n, number=n) for n in range(count)]
    head = (chain.head.size, chain.head.head)
    point = chain.checkpoint(who.parts.me.signing_key, START)
    who.parts.records.audit.append(group, "Long", entries, head, point)


def damage(logs: AuditLogs, *, number: int | None = None, after: int | None = None) -> None:
    """By somebody who can write to the file, and has no key."""
    database = logs._database
    largest = "(SELECT log FROM entry GROUP BY log ORDER BY count(*) DESC LIMIT 1)"
    if number is not None:
        database._execute(
            f"UPDATE entry SET sealed = zeroblob(80) WHERE number = ? AND log = {largest}",
            (number,),
        )
    if after is not None:
        database._execute(f"DELETE FROM entry WHERE number > ? AND log = {largest}", (after,))


def test_every_kind_that_is_written_has_its_sentence() -> None:
    written = {state.value for state in CandidateState}
    for file in Path(msmp_gui.engine.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Note" and node.args:
                kind = node.args[0]
                if isinstance(kind, ast.Constant):
                    written.add(kind.value)
    written |= {"verified", "no_longer_verified", "left", "removed", "compromised", "replaced"}
    assert written <= KINDS.keys()
    for _, template in KINDS.values():
        assert template.endswith((".", "}"))


@pytest.mark.parametrize("reason", RekeyReason)
def test_why_a_key_changes_is_said_in_words(reason: RekeyReason) -> None:
    word = reason.name.lower()
    raw = AuditChain(b"g" * 16).append("rekey", START, number=2, reason=word)
    _, what = describe(read_entry(raw), {})
    assert isinstance(dict(what.blanks)["reason"], Sentence)


def test_a_kind_that_nobody_knows_and_hostile_details_are_shown_all_the_same() -> None:
    chain = AuditChain(b"g" * 16)
    for kind in ("news_from_the_future", *KINDS):
        raw = chain.append(kind, START, subject=b"s" * 32, name="{evil} \u202e", reason="{0}")
        _, what = describe(read_entry(raw), {})
        assert "\u202e" not in str(what)


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("rekey", {"reason": "join"}),
        ("key", {}),
        ("key", {"members": 2}),
        ("key_erased", {}),
    ],
)
def test_each_language_writes_the_numbers_of_keys_its_own_way(
    kind: str, details: dict[str, str | int]
) -> None:
    for number, said in ((3, 3), ("9" * 40, "9" * 40), ("?", "?")):
        raw = AuditChain(b"g" * 16).append(kind, START, number=number, **details)
        _, what = describe(read_entry(raw), {})
        assert dict(what.blanks)["number"] == said


@pytest.mark.requirement("R27")
def test_what_happened_is_read_as_sentences_with_names() -> None:
    crowd, group = story()
    rows = read(crowd, "A", group)
    said = [str(row.what) for row in rows]
    assert said[-1] == "You started the conference."
    assert "A declared that C’s key is compromised: “stolen”." in said
    assert "B joined." in said
    assert [row.number for row in rows] == list(range(len(rows), 0, -1))
    assert {row.group for row in rows} == {group}
    assert {row.conference for row in rows} == {"Tea"}
    lost = next(row for row in rows if row.topic is Topic.DANGER)
    assert lost.people == ((crowd["C"].key, "C"), (crowd["A"].key, "A"))


@pytest.mark.requirement("R27")
def test_all_conferences_come_with_what_is_no_conferences() -> None:
    crowd, group = story()
    rows = read(crowd, "A")
    by_log = Counter(row.group for row in rows)
    assert set(by_log) == {"", group}
    own = [str(row.what) for row in rows if not row.group]
    assert "You verified D, by comparing the number." in own
    assert "C’s key is no longer trusted here: “stolen”." in own


def test_a_long_log_comes_in_pieces_and_a_newer_request_takes_its_place() -> None:
    crowd = Crowd("A")
    append(crowd["A"], b"g" * 16, 10 * PIECE + 7)
    crowd["A"].do(cmd.ReadAudit(1))
    rows = read(crowd, "A", request=2)
    assert [row.number for row in rows] == list(range(10 * PIECE + 7, 0, -1))
    pages = told(crowd["A"], AuditPage, 2)
    assert all(len(page.rows) <= PIECE for page in pages)
    assert len(told(crowd["A"], AuditPage, 1)) == 1


@pytest.mark.requirement("R27")
def test_an_intact_history_is_said_to_be_so() -> None:
    crowd, group = story()
    append(crowd["A"], b"g" * 16, 3 * PIECE)
    verdicts = {verdict.group: verdict for verdict in verified(crowd, "A")}
    assert set(verdicts) == {"", group, (b"g" * 16).hex()}
    assert all(not verdict.flaws for verdict in verdicts.values())
    assert all(verdict.signatures for verdict in verdicts.values())
    progress: list[AuditProgress] = told(crowd["A"], AuditProgress, 2)
    assert len(progress) >= 3
    assert all(0 < each.done <= each.of for each in progress)
    (one,) = verified(crowd, "A", group, request=3)
    assert one.conference == "Tea"


@pytest.mark.requirement("R27", "R34")
def test_attack_a_changed_entry_is_shown_and_found_and_the_others_are_read() -> None:
    crowd = Crowd("A")
    append(crowd["A"], b"g" * 16, 600)
    damage(crowd["A"].parts.records.audit, number=300)
    rows = read(crowd, "A")
    assert len(rows) == 600
    (gap,) = [row for row in rows if row.topic is Topic.DAMAGE]
    assert str(gap.what).startswith("Entry 300 is missing or cannot be read")
    (verdict,) = verified(crowd, "A")
    assert [str(flaw) for flaw in verdict.flaws] == ["Entry 300 is missing or cannot be read."]


@pytest.mark.requirement("R27", "R34")
def test_attack_a_log_that_was_cut_short_is_found() -> None:
    crowd = Crowd("A")
    append(crowd["A"], b"g" * 16, 600)
    damage(crowd["A"].parts.records.audit, after=520)
    rows = read(crowd, "A")
    (gap,) = [row for row in rows if row.topic is Topic.DAMAGE]
    assert "Entries 521 to 600 are missing" in str(gap.what)
    assert gap.at == pytest.approx(START + 519)
    (verdict,) = verified(crowd, "A")
    assert [str(flaw) for flaw in verdict.flaws] == [
        "Entries 521 to 600 are missing or cannot be read."
    ]


@pytest.mark.requirement("R27")
def test_of_much_that_is_wrong_the_first_is_told_and_the_rest_counted() -> None:
    crowd = Crowd("A")
    append(crowd["A"], b"g" * 16, 100)
    for number in range(2, 100, 2):
        damage(crowd["A"].parts.records.audit, number=number)
    (verdict,) = verified(crowd, "A")
    assert len(verdict.flaws) == 20
    assert verdict.more == 29


@pytest.mark.requirement("R27")
def test_a_log_is_exported_so_that_others_can_verify_it(tmp_path: Path) -> None:
    crowd, group = story()
    file = tmp_path / "log.jsonl"
    crowd["A"].do(cmd.ExportAudit(3, group, str(file)))
    crowd.wait(1)
    (done,) = told(crowd["A"], AuditExported, 3)
    log = audit_export.from_lines(file.read_text("utf-8").split("\n"))
    assert log.flaws() == []
    assert done.entries == len(log.entries)


@pytest.mark.parametrize("one", [True, False])
def test_a_report_for_people_is_exported_of_one_or_all(tmp_path: Path, one: bool) -> None:
    crowd, group = story()
    file = tmp_path / "report.txt"
    crowd["A"].do(cmd.ExportAudit(3, group if one else "", str(file), report_in=str))
    crowd.wait(1)
    assert told(crowd["A"], AuditExported, 3)
    text = file.read_text("utf-8")
    assert "Audit report: Tea" in text
    assert ("Audit report: decisions about trust" in text) is not one
    assert text.count("The log is intact.") == (1 if one else 2)


def test_an_export_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    crowd, group = story()
    crowd["A"].do(cmd.ExportAudit(3, group, str(tmp_path / "missing" / "log")))
    crowd.wait(1)
    (failed,) = told(crowd["A"], AuditFailed, 3)
    assert "There is no folder" in str(failed.message)


def test_what_cannot_be_exported_is_refused(tmp_path: Path) -> None:
    crowd = Crowd("A")
    for command in (
        cmd.ExportAudit(1, "", str(tmp_path / "x")),
        cmd.ExportAudit(1, "ab" * 16, str(tmp_path / "x")),
        cmd.ExportAudit(1, "zz", str(tmp_path / "x")),
        cmd.ReadAudit(1, "zz"),
    ):
        assert isinstance(crowd["A"].do(command), CommandFailed)


def test_nothing_to_read_is_nothing() -> None:
    crowd = Crowd("A")
    assert read(crowd, "A") == []
    assert verified(crowd, "A") == []


def test_after_closing_nothing_goes_on() -> None:
    crowd = Crowd("A")
    append(crowd["A"], b"g" * 16, 5 * PIECE)
    desk: AuditDesk = crowd["A"].engine._desk
    crowd["A"].do(cmd.ReadAudit(1))
    desk.close()
    crowd.wait(1)
    assert len(told(crowd["A"], AuditPage, 1)) == 1
