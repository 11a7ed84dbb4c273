"""What of an event goes into the audit log: one place decides it for every kind of event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msmp_gui.engine.audit.trail import Note
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import events as ev
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.comparison import compare
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction

_GONE = {
    EvictionCause.DEPARTURE: "left",
    EvictionCause.REMOVAL: "removed",
    EvictionCause.LAPSED: "removed",
    EvictionCause.COMPROMISE: "compromised",
    EvictionCause.REPLACED: "replaced",
}


def notes(event: ev.Event, member: Member) -> Iterator[Note]:
    """The entries that `event` makes in the log of the group that `member` is in."""
    make = MAKERS[type(event)]
    if make is not None:
        yield from make(event, member)


def _rekey(event: ev.RekeyStarted, member: Member) -> Iterator[Note]:
    details = {"number": event.epoch, "reason": event.reason.name.lower(), "urgent": event.urgent}
    yield Note("rekey", by=member.controller.fingerprint, details=details)


def _key(event: ev.EpochActive, member: Member) -> Iterator[Note]:
    context, roster = event.epoch.context, event.roster
    yield Note(
        "key",
        by=_of(roster, context.controller),
        details={
            "number": context.epoch,
            "reason": event.reason.name.lower(),
            "context": event.epoch.context_hash.hex(),
            "roster": context.roster.hex(),
            "policy": context.token.hex(),
            "members": len(roster),
            "contributors": " ".join(str(each.number) for each in context.contributors),
        },
    )
    for other in event.joined:
        yield _somebody("joined", other)
    yield from (_somebody("present", other) for other in _who_was_in(event, member))
    for other, eviction in event.evicted:
        yield Note(
            _GONE[eviction.cause],
            subject=other.fingerprint,
            by=_declarer(eviction, roster, member),
            details={
                "name": other.certificate.name,
                "member": other.number,
                "reason": eviction.reason,
                "since": eviction.since or "",
            },
        )


def _somebody(kind: str, other: RosterMember) -> Note:
    details = {"name": other.certificate.name, "member": other.number}
    return Note(kind, subject=other.fingerprint, details=details)


def _who_was_in(event: ev.EpochActive, member: Member) -> Iterator[RosterMember]:
    """Where this peer comes, or comes back: those who are in, and did not come with it."""
    new = {other.number for other in event.joined}
    if member.number in new:
        yield from (other for other in event.roster if other.number not in new)


def _key_lost(event: ev.KeyLost, member: Member) -> Iterator[Note]:
    eviction = event.eviction
    details = {"member": eviction.number, "reason": eviction.reason, "since": eviction.since or ""}
    by = _declarer(eviction, member.roster, member)
    yield Note("compromised", subject=event.fingerprint, by=by, details=details)


def _confirmed(event: ev.MemberConfirmed, _member: Member) -> Iterator[Note]:
    yield Note(
        "confirmed",
        subject=event.member.fingerprint,
        details={
            "context": event.context.hex(),
            "log_size": event.audit.size,
            "log_head": event.audit.head.hex(),
        },
    )


def _controller(event: ev.ControllerChanged, _member: Member) -> Iterator[Note]:
    details = {"name": event.controller.certificate.name, "new_term": event.term}
    yield Note("controller", subject=event.controller.fingerprint, details=details)


def _distrusted(event: ev.ControllerDistrusted, _member: Member) -> Iterator[Note]:
    details = {"reason": event.reason, "compromised": event.compromised}
    if event.compromised:
        details["since"] = int(event.since * 1000)
    yield Note("controller_distrusted", subject=event.controller.fingerprint, details=details)


def _succeeded(event: ev.SucceededBy, _member: Member) -> Iterator[Note]:
    yield Note("succeeded", subject=event.controller, details={"new_term": event.term})


def _split_view(event: ev.SplitViewDetected, member: Member) -> Iterator[Note]:
    other = event.member.fingerprint if event.member else None
    by = member.controller.fingerprint
    yield Note("split_view", subject=other, by=by, evidence=event.evidence)


def _report(event: ev.CompromiseReported, _member: Member) -> Iterator[Note]:
    details = {"reason": event.reason, "since": int(event.since * 1000)}
    yield Note("report", event.subject, event.by.fingerprint, details)


def _proposed(event: ev.PolicyProposed, member: Member) -> Iterator[Note]:
    details = {**_changes(event.before, event.after), "asked": event.asked}
    yield Note("policy_proposed", by=member.owner.fingerprint, details=details)


def _changed(event: ev.PolicyChanged, member: Member) -> Iterator[Note]:
    details = _changes(event.before, event.after)
    yield Note("policy_changed", by=member.owner.fingerprint, details=details)


def _over(event: ev.MembershipOver, _member: Member) -> Iterator[Note]:
    yield Note("over", details={"state": event.state.value, "reason": event.reason})


def _candidate(event: ev.CandidateChanged, _member: Member) -> Iterator[Note]:
    details = {
        "name": event.certificate.name,
        "lacks": ", ".join(event.lacks),
        "reason": event.reason,
    }
    yield Note(event.state.value, subject=event.certificate.fingerprint, details=details)


def _takeover(_event: ev.TakeoverDue, member: Member) -> Iterator[Note]:
    yield Note("takeover", subject=member.controller.fingerprint)


def _abandoned(_event: ev.TermAbandoned, _member: Member) -> Iterator[Note]:
    yield Note("term_abandoned")


def _contested(event: ev.TermContested, _member: Member) -> Iterator[Note]:
    yield Note("term_contested", details={"new_term": event.term})


def _handed_over(event: ev.HandedOver, _member: Member) -> Iterator[Note]:
    other = event.controller
    details = {"name": other.certificate.name, "new_term": event.term}
    yield Note("handed_over", subject=other.fingerprint, details=details)


def _handover_failed(event: ev.HandoverFailed, _member: Member) -> Iterator[Note]:
    yield Note("handover_failed", subject=event.controller, details={"new_term": event.term or ""})


def _offered(event: ev.ControlOffered, member: Member) -> Iterator[Note]:
    details = {"new_term": event.term}
    yield Note("control_offered", by=member.controller.fingerprint, details=details)


def _retired(event: ev.EpochRetired, _member: Member) -> Iterator[Note]:
    yield Note("key_erased", details={"number": event.number})


MAKERS: dict[type, Callable[[Any, Member], Iterator[Note]] | None] = {
    ev.RekeyStarted: _rekey,
    ev.EpochReady: None,  # a step on the way to `key`
    ev.ActivationScheduled: None,
    ev.EpochActive: _key,
    ev.KeyLost: _key_lost,
    ev.ControllerChanged: _controller,
    ev.ControllerDistrusted: _distrusted,
    ev.TakeoverDue: _takeover,
    ev.SucceededBy: _succeeded,
    ev.TermAbandoned: _abandoned,
    ev.SuccessionFailed: None,  # the term that it goes on in is noted
    ev.HandedOver: _handed_over,
    ev.HandoverFailed: _handover_failed,
    ev.ControlOffered: _offered,
    ev.TermContested: _contested,
    ev.StrangerAsks: None,  # what they sent was refused, which is noted
    ev.EpochRetired: _retired,
    ev.MemberConfirmed: _confirmed,
    ev.SplitViewDetected: _split_view,
    ev.CompromiseReported: _report,
    ev.PolicyProposed: _proposed,
    ev.PolicyChanged: _changed,
    ev.MembershipOver: _over,
    ev.CandidateChanged: _candidate,
}
"""None: no entry, with the reason."""


def _changes(before: PolicyToken, after: PolicyToken) -> dict[str, object]:
    told = (f"{each.field}: {each.before} -> {each.after}" for each in compare(before, after))
    return {"edition": after.edition, "changes": "; ".join(told)}


def _of(roster: Roster, number: int) -> Fingerprint | None:
    member = roster.by_number(number)
    return member.fingerprint if member else None


def _declarer(eviction: Eviction, roster: Roster, member: Member) -> Fingerprint | None:
    return _of(roster, eviction.declared_by) or _of(member.roster, eviction.declared_by)
