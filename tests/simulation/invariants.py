"""What must hold in every run, checked as it goes and at its end.

Secrecy is checked by number, not by person: somebody who crashed and came back holds another
number, and what their first one knew must not open what came after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msmp_gui.engine import notices
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.identity.certificate import Certificate
from msmp_gui.media.sframe import Header
from msmp_gui.protocol.controller.rekey import Flight
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.events import (
    EpochActive,
    EpochReady,
    Event,
    RekeyStarted,
    SplitViewDetected,
)
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import successors
from msmp_gui.protocol.roster import Roster, first_number
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import KeyRefresh
from msmp_gui.protocol.wire.messages.conference import Payload
from msmp_gui.protocol.wire.messages.kinds import (
    GRAVE_CAUSES,
    EvictionCause,
    PayloadKind,
    TermReason,
)
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.simulation.following import Following, Gone, Said
from tests.simulation.ledger import Ledger
from tests.simulation.violation import demand
from tests.simulation.world import Person

_FALSE_ALARMS = {"split_view", "policy_violation"}
"""Nobody cheats in a simulation."""


def _asked(member: Member) -> bytes | None:
    """Whom somebody who joins asked for keys."""
    request = member.asking.request
    return request.to if request else None


def _may_not_follow(member: Member, other: Member) -> bool:
    """Whether a member knows the key of whom another one follows to be lost."""
    eviction = member.exclusions.all.get(other.controller.fingerprint)
    return eviction is not None and eviction.cause in GRAVE_CAUSES


def _distrusts(member: Member, host: Member) -> bool:
    """Whether a member follows its host no longer, though no other took over yet."""
    followed = member.controller.fingerprint == host.controller.fingerprint
    return followed and member._allegiance.distrusted


def _never_met(member: Member, host: Member) -> bool:
    """Whether a deputy who declared the key of a member's host lost is nobody to that member."""
    deputy = host.controller.fingerprint
    owns = deputy == host.owner.fingerprint
    return (
        not owns and _may_not_follow(host, member) and member.roster.by_fingerprint(deputy) is None
    )


def two_conferences(one: Person, other: Person, group: bytes) -> bool:
    """Whether two hosts stay apart: each put the other out while the network was cut."""
    return all(
        rival.identity.fingerprint in host.session(group).controller.put_out
        for host, rival in ((one, other), (other, one))
    )


def _know_each_other(one: Person, other: Person) -> bool:
    """Neither knows the other's key to be lost."""
    knows = one.engine.encounters.may_know(other.identity.certificate)
    return knows and other.engine.encounters.may_know(one.identity.certificate)


def _takes_over(person: Person, member: Member) -> bool:
    """Whether somebody is to control the group where its controller is gone."""
    token = member.token.message
    may = person.identity.fingerprint in successors(token, member.controller.fingerprint)
    ready = member.current is not None and not member._allegiance._stands_back
    return may and ready and bool(token.operational.takeover_after)


def _signed_by(person: Certificate, raw: bytes, group: bytes, to: bytes) -> bool:
    try:
        signed.verify(KeyRefresh, raw, person.verifying_key, group, to)
    except MalformedError:
        return False
    return True


def _apart(one: Member, other: Member) -> bool:
    return _may_not_follow(one, other) or _may_not_follow(other, one)


class Invariants:
    """Watches all engines of a run."""

    def __init__(self) -> None:
        self.ledgers: dict[bytes, Ledger] = defaultdict(Ledger)
        self.following: dict[GroupSession, Following] = {}
        self.said: dict[str, Said] = {}
        self.sealed_frames = 0
        self.checked_epochs = 0
        self._newest: dict[tuple[str, bytes], tuple[int, int]] = {}
        self._nonces: set[tuple[bytes, int, int]] = set()
        self._opened_by: dict[bytes, set[int]] = defaultdict(set)
        self._sealed_under: dict[bytes, bytes] = {}

    # As it goes

    def session_begins(self, person: Person, session: GroupSession) -> None:
        following = Following(person, person.lives, session)
        self.following[session] = following
        cipher = session._conversation._cipher
        send_under = cipher.send_under

        def sending_under(epoch: Epoch, own_number: int) -> None:
            following.sealing = (epoch.context_hash, epoch.payloads.expose())
            send_under(epoch, own_number)

        cipher.send_under = sending_under
        current = session.member.current
        if current is not None:
            sending_under(current, session.member.number)
            self._opened_by[current.payloads.expose()].add(session.member.number)

    def drawn_up(self, session: GroupSession, flight: Flight) -> None:
        member = session.member
        self.ledgers[session.group].draw_up(flight, member.current, member.roster)
        self.checked_epochs += 1

    def told(self, person: Person, session: GroupSession, event: Event) -> None:
        following = self.following[session]
        match event:
            case RekeyStarted(urgent=True):
                if session.member.next is not None:
                    evicted = session.member.next.body.evicted
                    out = (each for each in evicted if each.cause is not EvictionCause.REPLACED)
                    following.going |= {eviction.number for eviction in out}
            case EpochReady(epoch=epoch, roster=roster):
                self._on_ready(following, epoch, roster)
            case EpochActive():
                self._on_active(following, event)
            case SplitViewDetected():
                demand(False, f"{person.name} is told of a split view")

    def _on_ready(self, following: Following, epoch: Epoch, roster: Roster) -> None:
        member = following.session.member
        facts = self.ledgers[member.group].epochs.get(epoch.context_hash)
        demand(facts, f"{following.person.name} has an epoch that no controller drew up")
        assert facts is not None
        demand(
            facts.roster == {m.number for m in roster},
            f"{following.person.name} sees another roster in epoch {epoch.number}",
        )
        number = roster.by_fingerprint(following.person.identity.fingerprint)
        demand(number, f"{following.person.name} has epoch {epoch.number} without being in it")
        assert number is not None
        if len(epoch.payloads):
            self._opened_by[epoch.payloads.expose()].add(number.number)

    def _on_active(self, following: Following, event: EpochActive) -> None:
        person, context = following.person, event.epoch.context
        key = (person.name, following.session.group)
        # A later attempt at one epoch takes the place of one that was activated without the host.
        epoch = (context.epoch, context.attempt)
        newest = self._newest.get(key, (0, 0))
        demand(epoch > newest, f"{person.name} goes back from epoch {newest} to {epoch}")
        self._newest[key] = epoch
        host = event.roster.by_number(context.controller)
        by = host.fingerprint if host else b""
        # Who came back under another number may be found under the old one in another half.
        for member, eviction in event.evicted:
            if eviction.cause is not EvictionCause.REPLACED:
                following.gone[eviction.number] = Gone(member.fingerprint, by, eviction.cause)
                following.saw_go.add(eviction.number)
                following.back.discard(member.fingerprint)
        for whose in {gone.whose for gone in following.gone.values()}:
            again = event.roster.by_fingerprint(whose)
            if again is not None and again.number not in following.gone:
                following.welcome(whose)
        for number, gone in list(following.gone.items()):
            reclaims = number == context.controller and self._is_reclaimed(following, gone)
            if reclaims or self._is_unheard(following, number, gone, by):
                following.forget(number)

    def _is_reclaimed(self, following: Following, gone: Gone) -> bool:
        """The owner was removed by hand, and took the group back (MSMP-117)."""
        member = following.session.member
        term = member._allegiance._followed
        return (
            gone.whose == member.owner.fingerprint
            and gone.cause is EvictionCause.REMOVAL
            and term is not None
            and (term.message.reason is TermReason.RECLAIM or bool(term.message.agreements))
        )

    def _is_unheard(self, following: Following, number: int, gone: Gone, host: bytes) -> bool:
        """Whether the word of who put somebody out counts for nothing: it is out itself for the
        host that is followed now.
        """
        theirs = [
            other
            for other in self.following.values()
            if other.session.group == following.session.group
            and other.person.identity.fingerprint == host
        ]
        hosting = (f.session.controller for f in theirs if f.goes_on and f.session.hosts)
        controller = next(hosting, None)
        if controller is None:
            return False
        if self._took_it_alone(following.session.group, gone.by, controller.put_out):
            return not any(number in other.saw_go for other in theirs)
        eviction = controller.put_out.get(gone.by)
        if eviction is None:
            return False
        known = following.session.member.exclusions.put_out.get(gone.by)
        if known is not None and known.declared_by == known.number:
            # It said itself that it had been put out before: whom it removed may be in (MSMP-113).
            return gone.cause is EvictionCause.REMOVAL
        # One that was removed by hand is believed where it showed that somebody agreed to its term
        # (MSMP-114); and who saw it itself, before that one was out, knows it.
        heard = eviction.cause not in GRAVE_CAUSES and controller.other_parts.is_rival(gone.by)
        return not heard and not any(number in other.saw_go for other in theirs)

    def _took_it_alone(self, group: bytes, by: bytes, put_out: Mapping[bytes, Eviction]) -> bool:
        """Whether all who agreed to the term of a deputy are out for the host that is followed now:
        to that one, it controlled nothing.
        """
        people = {f.person.name: f.person.identity.certificate for f in self.following.values()}
        agreed = {
            person.fingerprint
            for following in self.following.values()
            if following.session.group == group
            and following.person.identity.fingerprint == by
            and following.session.member.proof
            for raw in signed.peek(NewTerm, following.session.member.proof).agreements
            for person in people.values()
            if _signed_by(person, raw, group, by)
        }
        out = {who for who, each in put_out.items() if each.cause is not EvictionCause.DEPARTURE}
        return bool(agreed) and agreed <= out

    def asked_back(self, person: Person, guest: Person) -> None:
        """A host invites somebody again whom it put out: in another half they may be in still."""
        for following in self.following.values():
            if following.person is person and following.session.hosts:
                following.welcome(guest.identity.fingerprint)

    def sealed(self, person: Person, session: GroupSession, plaintext: bytes, frame: bytes) -> None:
        following = self.following[session]
        assert following.sealing is not None
        epoch, secret = following.sealing
        header, _ = Header.decode(frame)
        nonce = (secret, header.kid, header.counter)
        demand(nonce not in self._nonces, f"{person.name} uses a nonce twice: {header}")
        self._nonces.add(nonce)
        self._sealed_under[secret] = epoch
        self.sealed_frames += 1
        member = session.member
        payload = signed.peek(Payload, plaintext)
        new = payload.text not in self.said and payload.kind is PayloadKind.CHAT
        readers = self._readers(session.group, epoch)
        if readers is not None:
            gone = readers & (following.out | (following.going if new else set()))
            demand(not gone, f"{person.name} seals for {sorted(gone)}, who are put out")
        if new:
            demand(payload.number == member.number, f"{person.name} speaks for another")
            said = Said(payload.text, session, payload.number, payload.sequence, epoch)
            self.said[payload.text] = said

    def noticed(self, person: Person, notice: notices.Notice) -> None:
        if isinstance(notice, notices.AlertRaised):
            demand(
                notice.alert.kind not in _FALSE_ALARMS,
                f"{person.name} is alarmed for nothing: {notice.alert.kind}",
            )
        elif isinstance(notice, notices.MessageReceived):
            session = person.session(bytes.fromhex(notice.group))
            demand(session, "a message of a conference that is not there")
            assert session is not None
            self._on_message(self.following[session], notice.message.text)

    def _on_message(self, following: Following, text: str) -> None:
        name, said = following.person.name, self.said.get(text)
        demand(said, f"{name} gets “{text}”, which nobody said")
        demand(text not in following.delivered, f"{name} gets “{text}” twice")
        assert said is not None
        before = [self.said[each] for each in following.delivered]
        newest = max((s.sequence for s in before if s.number == said.number), default=0)
        demand(said.sequence > newest, f"{name} gets “{text}” after a later one")
        following.delivered.append(text)

    def _readers(self, group: bytes, epoch: bytes) -> frozenset[int] | None:
        facts = self.ledgers[group].epochs.get(epoch)
        return facts.roster if facts else None

    # At the end

    def check_secrecy(self) -> None:
        """Nobody outside an epoch can compute its key, or held it."""
        for group, ledger in self.ledgers.items():
            ledger.check_secrecy()
            for secret, epoch in self._sealed_under.items():
                readers = self._readers(group, epoch)
                if readers is not None:
                    others = self._opened_by[secret] - readers
                    demand(not others, f"members {sorted(others)} hold a key of others")

    def check_agreement(
        self, group: bytes, host: Person, people: list[Person], *, hosts: set[bytes]
    ) -> list[Person]:
        """All who are in, and the host, have one epoch, key, roster and policy.

        `hosts`: keys of those who control the group and live. Who was invited by somebody else,
        and had no key when that one went away, comes back: this host has to invite them.
        """
        left_over = []
        session = host.session(group)
        assert session is not None
        controller = session.member
        current = controller.current
        assert current is not None
        for person in people:
            theirs = person.session(group)
            place = controller.roster.by_fingerprint(person.identity.fingerprint)
            member = theirs.member if theirs else None
            if not host.engine.encounters.may_know(person.identity.certificate):
                demand(place is None, f"{person.name}'s key is lost, and it is still in")
                continue  # nobody talks to it any more
            if theirs is not None and theirs.hosts and place is None:
                continue  # each put the other out while the network was cut
            if member is None or member.over:
                if member is not None:  # a crash is no goodbye
                    demand(place is None, f"{person.name} is out, and {host.name} does not know")
                continue
            if _may_not_follow(member, controller):
                followed = member.controller.fingerprint == controller.controller.fingerprint
                trusted = not member._allegiance.distrusted
                demand(not (followed and trusted), f"{person.name} follows a key that is lost")
                continue
            if _distrusts(member, controller):
                continue  # its host said that its own key is lost, and goes on all the same
            if _never_met(member, controller) and self._hosts_of(member, people):
                continue  # it hears its own host, whose key that deputy declared lost
            others = self._hosts_of(member, people) if place is None else []
            if any(two_conferences(host, other, group) for other in others):
                continue
            if member.number is None and place is None and _asked(member) not in hosts:
                left_over.append(person)
                continue
            demand(
                member.state is MemberState.ACTIVE,
                f"{person.name} is still {member.state} in epoch "
                f"{member.current and member.current.number}; {host.name} has {current.number}",
            )
            assert member.current is not None
            view = (member.current.number, member.current.code(), member.roster.hash)
            expected = (current.number, current.code(), controller.roster.hash)
            demand(view == expected, f"{person.name} has {view}, {host.name} {expected}")
            demand(member.token.hash == controller.token.hash, f"{person.name}: another policy")
            demand(member.speaking.allowed, f"{person.name} may not send")
            demand(not theirs._conversation._unsent, f"{person.name} has something unsaid")
        return left_over

    def check_nobody_waits_for_a_host(self, group: bytes, alive: list[Person]) -> None:
        """Where nobody controls the group, nobody could: who proposes to has nobody to agree, and
        who may take over is alone.
        """
        sessions = {
            person: session
            for person in alive
            if (session := person.session(group)) and not session.member.over
        }
        for person, session in sessions.items():
            member = session.member
            others = [
                other
                for other, theirs in sessions.items()
                if other is not person
                and member.roster.by_fingerprint(other.identity.fingerprint)
                and _know_each_other(person, other)
                and not _may_not_follow(theirs.member, member)
            ]
            names = [other.name for other in others]
            if session.controller:
                demand(not names, f"{person.name} wants to host, and {names} do not agree")
            elif member.controls:
                demand(not names, f"{person.name} and {names} wait for {member.awaited.name}")
            elif _takes_over(person, member):
                controller = member.controller.fingerprint
                left = [
                    other.name
                    for other in others
                    if sessions[other].member.current
                    and sessions[other].member.controller.fingerprint == controller
                ]
                demand(not left, f"{person.name} does not take over, for {left}")

    @staticmethod
    def _hosts_of(member: Member, people: list[Person]) -> list[Person]:
        """Who controls what a member is in, and lives."""
        return [
            person
            for person in people
            if person.identity.fingerprint == member.controller.fingerprint
            and (session := person.session(member.group))
            and session.hosts
            and session.controller
        ]

    def _could_catch_up(self, following: Following, said: Said, going_on: list[Following]) -> bool:
        """Whether anybody alive has the rekeys between a member's key and a message's.

        Where the host is gone, and with it everybody who saw one of them, nobody can help.
        """
        member = following.session.member
        facts = self.ledgers[member.group].epochs.get(said.epoch)
        if facts is None or member.current is None:
            return True
        group = [f.session for f in going_on if f.session.member.group == member.group]
        if any(session.controller for session in group):
            return True
        theirs = said.session.member.current
        if theirs and not self._on_one_line(member.group, theirs, member.current):
            return (
                False  # another attempt at an epoch, and only the host leads from one to the other
            )
        if said.session.member.standing.term != member.standing.term:
            return False  # only its controller gives the first keys of a term
        here = {number for s in group for number in s.member.catching_up.history.epochs}
        return set(range(member.current.number + 1, facts.number + 1)) <= here

    def _on_one_line(self, group: bytes, one: Epoch, other: Epoch) -> bool:
        """Whether one of two epochs came before the other, or they are one."""
        older, newer = sorted((one, other), key=lambda epoch: epoch.number)
        known, at = self.ledgers[group].epochs, newer.context_hash
        while at in known and at != older.context_hash:
            at = known[at].previous
        return at == older.context_hash

    def _can_pass_on(self, following: Following, said: Said, going_on: list[Following]) -> bool:
        """Whether anybody under a member's own key has a message."""
        current = following.session.member.current
        return any(
            said.text in other.delivered
            and other.session.member.current is not None
            and current is not None
            and other.session.member.current.context_hash == current.context_hash
            for other in going_on
        )

    def check_chat(self) -> None:
        """Who said something and stayed was heard by everybody who was in and stayed."""
        going_on = [f for f in self.following.values() if f.goes_on]
        for said in self.said.values():
            sender = self.following[said.session]
            if not sender.goes_on:
                continue
            readers = self._readers(said.session.group, said.epoch) or {first_number(0)}
            for following in going_on:
                member = following.session.member
                key = following.person.identity.fingerprint
                parted = sender.session.member.roster.by_fingerprint(key) is None
                mine = sender.person.identity.fingerprint
                replaced = sender.session.hosts and member.roster.by_fingerprint(mine) is None
                if parted or replaced or _apart(member, sender.session.member):
                    continue  # each put the other out while the network was cut
                out = mine in member.exclusions.put_out
                if out and not self._can_pass_on(following, said, going_on):
                    continue  # put out and not told so, and nobody who stayed heard it
                meets = following.person.engine.encounters.may_know
                if not meets(sender.person.identity.certificate):
                    continue  # whose key was declared lost, and could not be told so
                if said.number not in following.session._conversation._people:
                    continue  # said in another half of the group, under a number of its own
                if member.group == said.session.group and member.number in readers:
                    if not self._could_catch_up(following, said, going_on):
                        continue
                    demand(
                        said.text in following.delivered,
                        f"{following.person.name} did not get “{said.text}” of "
                        f"{sender.person.name}",
                    )
