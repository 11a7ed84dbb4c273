"""One conference as people see it: a pure function of its session."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from msmp_gui.engine.alert_kinds import standing
from msmp_gui.engine.policies.drafts import text_of
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.handover import can_take
from msmp_gui.engine.snapshot import (
    Action,
    ChangeoverView,
    Declaration,
    GroupView,
    Handover,
    KeyView,
    Level,
    MemberState,
    MemberView,
    OpenLinkView,
    Phase,
    PolicyInForceView,
    Role,
    Trust,
)
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.events import CandidateState
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.checks import may_declare, may_refresh
from msmp_gui.protocol.policy.token import Changes
from msmp_gui.protocol.states import MemberState as ProtocolState

_PHASES = {
    ProtocolState.JOINING: Phase.JOINING,
    ProtocolState.INSTALLING: Phase.JOINING,
    ProtocolState.ACTIVE: Phase.RUNNING,
    ProtocolState.CHANGING: Phase.RUNNING,
    ProtocolState.REFUSED: Phase.ENDED,
    ProtocolState.LEFT: Phase.LEFT,
    ProtocolState.REMOVED: Phase.REMOVED,
    ProtocolState.COMPROMISED: Phase.COMPROMISED,
    ProtocolState.ENDED: Phase.ENDED,
}

_CANDIDATES = {
    CandidateState.INVITED: MemberState.INVITED,
    CandidateState.WAITING: MemberState.WAITING,
    CandidateState.JOINING: MemberState.JOINING,
    CandidateState.DECLINED: MemberState.DECLINED,
}

_OVER = {
    ProtocolState.LEFT: MemberState.LEFT,
    ProtocolState.REMOVED: MemberState.REMOVED,
    ProtocolState.COMPROMISED: MemberState.COMPROMISED,
}
"""Oneself, once the membership is over."""

ENDINGS = {
    Phase.ENDED: sentence("The host ended the conference."),
    Phase.LEFT: sentence("You left the conference."),
    Phase.REMOVED: sentence("The host removed you from the conference."),
    Phase.COMPROMISED: sentence("You were put out because your key was reported compromised."),
}
"""How a conference can end for somebody."""


def ending(phase: Phase, *, hosted: bool) -> Sentence | None:
    """How it ended for who hosted it, or was in it; None: it is not over."""
    if hosted and phase is Phase.ENDED:
        return sentence("You ended the conference.")
    return ENDINGS.get(phase)


TrustOf = Callable[[Certificate], Trust]
IsNear = Callable[[Fingerprint], bool]
WarningOf = Callable[[Certificate], Sentence | None]


def view_group(
    session: GroupSession,
    me: Fingerprint,
    trust: TrustOf,
    near: IsNear,
    warning: WarningOf,
    link: OpenLinkView | None = None,
    awaited: Iterable[Certificate] = (),
) -> GroupView:
    """The picture of `session` for the person whose key is `me`.

    `awaited`: whom this peer invites as soon as they are near.
    """
    phase = _phase(session)
    token = session.member.token.message
    company = any(near(m.fingerprint) for m in session.member.roster if m.fingerprint != me)
    actions = _actions(session, phase, me, company=company)
    members = _members(session, me, trust, near, warning, awaited)
    if session.news.handovers.heir is not None:
        actions |= {Action.KEEP_HOSTING}
    elif phase is Phase.RUNNING and any(each.handover is not Handover.NO for each in members):
        actions |= {Action.HAND_OVER}
    alerts = session.news.chronicle.alerts
    if any(alert.level is Level.DANGER for alert in alerts):
        actions -= {Action.SAY}  # until the person has decided what is asked
    return GroupView(
        session.group.hex(),
        session.name,
        Role.CONTROLLER if session.hosts else Role.MEMBER,
        phase,
        token.policy,
        describe(token),
        members,
        _key(session),
        session.news.chronicle.messages,
        alerts,
        session.news.chronicle.timeline,
        actions,
        _ending(session, phase, near),
        link if session.hosts else None,
        PolicyInForceView(text_of(token), token.operational.suite.value)
        if Action.CHANGE_POLICY in actions
        else None,
        session.news.key.messages,
    )


def phase_of(member: Member) -> Phase:
    """Where a membership stands."""
    return _PHASES[member.state]


def _phase(session: GroupSession) -> Phase:
    phase = phase_of(session.member)
    if phase is Phase.JOINING and session.hosts:
        return Phase.INTERRUPTED
    return Phase.CONTROLLER_LOST if phase is Phase.RUNNING and session.controller_lost else phase


def _ending(session: GroupSession, phase: Phase, near: IsNear) -> Sentence | None:
    if session.member.state is ProtocolState.REFUSED:
        return sentence(
            "The host did not let you in: {reason}", reason=understood(session.news.end_reason)
        )
    if session.member.state is ProtocolState.REMOVED and session.news.end_reason:
        return sentence(
            "The host removed you from the conference: {reason}",
            reason=understood(session.news.end_reason),
        )
    if session.member.state is ProtocolState.JOINING and not session.hosts:
        return _awaited(session, near)
    if phase is Phase.INTERRUPTED:
        return sentence("You were away. The conference goes on as soon as somebody is near.")
    return ending(phase, hosted=session.hosts)


def _awaited(session: GroupSession, near: IsNear) -> Sentence | None:
    """What a newcomer waits for, beside the key itself."""
    host, asked = session.member.controller, session.member.asking.request
    asks_host = asked is None or asked.to == host.fingerprint
    if asks_host and not near(host.fingerprint):
        return sentence(
            "{host}, who hosts this conference, cannot be reached now. You get the key once {host} "
            "is back.",
            host=host.name,
        )
    if session.member.token.message.dissemination.approval:
        return sentence(
            "{host} lets each person in by hand. You get the key once {host} has let you in.",
            host=host.name,
        )
    return None


def _members(
    session: GroupSession,
    me: Fingerprint,
    trust: TrustOf,
    near: IsNear,
    warning: WarningOf,
    awaited: Iterable[Certificate],
) -> tuple[MemberView, ...]:
    shown: dict[Fingerprint, MemberView] = {}
    controller = _controller(session)
    deputies = session.member.token.message.operational.deputies
    for member in session.member.roster:
        fingerprint = member.fingerprint
        mine = fingerprint == me
        here = MemberState.HAS_KEY if mine or near(fingerprint) else MemberState.UNREACHABLE
        over = _OVER.get(session.member.state) if mine else None
        if session.member.state is ProtocolState.ENDED:
            over = MemberState.LEFT
        shown[fingerprint] = MemberView(
            fingerprint.hex(),
            member.certificate.name,
            over or here,
            Role.CONTROLLER if fingerprint == controller else Role.MEMBER,
            trust(member.certificate),
            member.number in session.member.following.confirmed,
            mine,
            can_take(session, fingerprint, me) if here is MemberState.HAS_KEY else Handover.NO,
            deputies.index(fingerprint) + 1 if fingerprint in deputies else 0,
            _declaration(session, member.number),
        )
    for certificate in awaited:
        if certificate.fingerprint not in shown:
            away = _outside(certificate, MemberState.AWAY, trust)
            shown[certificate.fingerprint] = away
    for certificate in session.doorstep.people:
        if certificate.fingerprint not in shown:
            waiting = _outside(certificate, MemberState.WAITING, trust, warning(certificate))
            shown[certificate.fingerprint] = waiting
    for certificate, state in session.news.candidates.known.values():
        known = _CANDIDATES.get(state)
        if known is not None and certificate.fingerprint not in shown:
            coming = _outside(certificate, known, trust, warning(certificate))
            shown[certificate.fingerprint] = coming
    for certificate, gone in session.news.chronicle.gone.values():
        if certificate.fingerprint not in shown:
            number = session.member.number_of(certificate.fingerprint)
            out = Declaration.ASKS if number is None else _declaration(session, number, out=True)
            shown[certificate.fingerprint] = replace(
                _outside(certificate, gone, trust), declaration=out
            )
    return tuple(shown.values())


def _declaration(session: GroupSession, subject: int, *, out: bool = False) -> Declaration:
    """What a report of this peer's does about member `subject`, or who was that and is `out`."""
    member = session.member
    mine, host = member.number, member.controller_number
    if subject == host:
        return Declaration.ENDS if session.hosts else Declaration.WARNS
    if session.controller_lost or mine is None or host is None:
        return Declaration.LATER
    if may_declare(member.token.message, mine, subject, host):
        return Declaration.MARKS if out else Declaration.PUTS_OUT
    return Declaration.ASKS


def _controller(session: GroupSession) -> Fingerprint:
    """Who made the key that is in use; before there is one, who is to make it."""
    number = session.member.controller_number
    member = session.member.roster.by_number(number) if number is not None else None
    return member.fingerprint if member else session.member.controller.fingerprint


def _outside(
    certificate: Certificate,
    state: MemberState,
    trust: TrustOf,
    warning: Sentence | None = None,
) -> MemberView:
    return MemberView(
        certificate.fingerprint.hex(),
        certificate.name,
        state,
        Role.MEMBER,
        trust(certificate),
        confirmed=False,
        is_self=False,
        warning=warning,
    )


def _key(session: GroupSession) -> KeyView | None:
    member, epoch = session.member, session.member.current
    if epoch is None or session.news.key.since is None:
        return None
    fingerprints = {m.number: m.fingerprint.hex() for m in member.roster}
    contributors = [epoch.context.controller, *(c.number for c in epoch.context.contributors)]
    confirmed = member.following.confirmed
    missing = [m.fingerprint.hex() for m in member.roster if m.number not in confirmed]
    return KeyView(
        epoch.number,
        session.news.key.since,
        _next_change(session),
        epoch.code(),
        tuple(fingerprints[number] for number in contributors if number in fingerprints),
        len(member.roster) - len(missing),
        len(member.roster),
        tuple(missing),
        _changeover(session),
        session.news.key.old_until,
        standing(session.news.chronicle.alerts),
    )


def _next_change(session: GroupSession) -> float | None:
    period = session.member.token.message.rekey.period
    if period is None or session.news.key.since is None:
        return None
    return session.news.key.since + period / 1000


def _changeover(session: GroupSession) -> ChangeoverView | None:
    following = session.member.next
    if following is None or _is_alone(session):
        return None
    reason = following.body.reason.name.lower()
    return ChangeoverView(following.context.epoch, reason, following.activation)


def _is_alone(session: GroupSession) -> bool:
    """Whether a host has nobody to change the key with: whom it let in fell silent."""
    coming = any(
        state is CandidateState.JOINING for _, state in session.news.candidates.known.values()
    )
    return session.hosts and len(session.member.roster) == 1 and not coming


def _actions(
    session: GroupSession, phase: Phase, me: Fingerprint, *, company: bool
) -> frozenset[Action]:
    """`company`: somebody else who was in it is near."""
    if phase is Phase.JOINING:
        return frozenset({Action.LEAVE})
    if phase is Phase.INTERRUPTED:
        return frozenset({Action.END, Action.RESTART} if company else {Action.END})
    if phase not in (Phase.RUNNING, Phase.CONTROLLER_LOST):
        return frozenset()
    actions = {Action.SAY, Action.COMPROMISE}
    if session.hosts:
        actions |= {Action.REKEY, Action.REMOVE, Action.END, Action.INVITE, Action.APPROVE}
        actions.add(Action.LINK)
    else:
        actions.add(Action.LEAVE)
        if session.roles.distributor is not None:
            actions.add(Action.INVITE)
        if may_refresh(session.member.token.message):
            actions.add(Action.REKEY)
        if not session.member.speaking.is_speaker:
            actions.discard(Action.SAY)
    actions |= _owner_s(session, me)
    if session.member.speaking.must_compare:
        actions.add(Action.CONFIRM_CODE)
    if phase is Phase.CONTROLLER_LOST:
        actions.add(Action.RESTART)
    if len(session.member.roster) < 2:
        actions -= {Action.REKEY, Action.REMOVE}
        if not session.news.chronicle.gone:
            actions -= {Action.COMPROMISE}
    return frozenset(actions)


def _owner_s(session: GroupSession, me: Fingerprint) -> set[Action]:
    """What the one who made it may do, whoever hosts it."""
    changes = session.member.token.message.operational.changes
    if session.member.owner.fingerprint != me or changes is Changes.NONE:
        return set()
    named = {Action.NAME_DEPUTIES} if changes is Changes.ASKED else set()
    return {Action.CHANGE_POLICY} | named
