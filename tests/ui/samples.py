"""People, conferences and what is said in them: one story, for everything that is shown."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from msmp_gui.engine.alert_kinds import standing
from msmp_gui.engine.policies import presets
from msmp_gui.engine.sentences import Sentence, sentence, verbatim
from msmp_gui.engine.snapshot import (
    Action,
    Declaration,
    DeliveryView,
    GroupView,
    Handover,
    InterfaceView,
    InvitationView,
    KeyView,
    LinkState,
    LinkView,
    MemberState,
    MemberView,
    MessageView,
    NetworkView,
    OpenLinkView,
    OwnCertificateView,
    PersonView,
    Phase,
    PolicyChoice,
    PolicyInForceView,
    Protection,
    Role,
    Snapshot,
    TimelineEntry,
    Trust,
    VerifiedView,
)
from msmp_gui.engine.verifying import safety_view
from msmp_gui.identity.names import displayable
from msmp_gui.identity.verification import Means
from msmp_gui.protocol.invitation_link import make_link

NOW = datetime.now().astimezone().replace(hour=14, minute=32, second=10).timestamp()
"""Today, so that times are shown without their day."""

VERIFIED_AT = datetime(2026, 3, 3, 12).astimezone().timestamp()

EVERYDAY = presets.choice("everyday", presets.texts()["everyday"])

POLICY = EVERYDAY.details

BOARD = PolicyChoice(
    "board.toml",
    verbatim("Board"),
    verbatim("The host decides about everything, and the key changes every ten minutes."),
    presets.choice("smkd", presets.texts()["smkd"]).details,
)

COUNCIL = PolicyChoice(
    "own:Council",
    sentence("{text}", text="Council"),
    sentence("{text}", text="For the council’s meetings on Mondays."),
    POLICY,
    EVERYDAY.text.replace('name = "Everyday"', 'name = "Council"'),
    own=True,
)

EVERYTHING = frozenset(
    {
        Action.SAY,
        Action.INVITE,
        Action.REKEY,
        Action.REMOVE,
        Action.COMPROMISE,
        Action.END,
        Action.HAND_OVER,
        Action.LINK,
        Action.APPROVE,
    }
)

AS_MEMBER = frozenset({Action.SAY, Action.COMPROMISE, Action.LEAVE})


def fingerprint(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def person(name: str, trust: Trust = Trust.UNVERIFIED, *, near: bool = True) -> PersonView:
    mine, theirs = (bytes.fromhex(fingerprint(who)) for who in ("Alice Okafor", name))
    return PersonView(
        fingerprint=fingerprint(name),
        name=name,
        address="192.168.1.23:40117" if near else "",
        trust=trust,
        near=near,
        safety=safety_view(mine, theirs),
        verified=VerifiedView(VERIFIED_AT, Means.ALOUD) if trust is Trust.VERIFIED else None,
    )


ME = replace(person("Alice Okafor", Trust.SELF), safety=None)

BOB = person("Bob Lindqvist", Trust.VERIFIED)

CAROL = person("Carol Mendes", Trust.ISSUED)

DAVE = person("Dave Hartmann")

ERIN = person("Erin Nakamura")

FRANK = replace(
    person("Frank", near=False, trust=Trust.VERIFIED), known=True, last_seen=NOW - 3 * 86_400
)

MALLORY = replace(person("Mallory", near=False), blocked=True, last_seen=NOW - 86_400)

PEOPLE = (BOB, CAROL, DAVE, ERIN, FRANK)

LONG_NAME = "Maximiliana-Alexandrina Theodorakopoulou-Wolfeschlegelsteinhausen"

HOSTILE = tuple(
    replace(person(name), name=displayable(name, 64))
    for name in (
        "Bob\u202e tsivqdniL",
        "B\u200bo\u200bb Lin\u2060dqvist",
        "\u2067Verified by you ✓\u2069",
        "Host · Has the key 🔒",
        "<b>Alice</b> <img src=x onerror=alert(1)> &amp; R&D",
        "H" + "".join(chr(0x300 + n % 0x60) for n in range(90)) + "enry",
        "👑🔒✅ Administrator 👨\u200d👩\u200d👧\u200d👦",
        "محمد Bob 123 علي",
        "W" * 64,
        "\ufdfd\ufdfd " + "".join(chr(ord(each) + 0xFEE0) for each in "BobLindqvist"),
        "\u3164\u2800",
        "Bob\nLindqvist\u2028\tVerified",
    )
)
"""Names that would like to be something else, as the engine hands them on."""


def member(
    who: PersonView,
    state: MemberState = MemberState.HAS_KEY,
    *,
    role: Role = Role.MEMBER,
    confirmed: bool | None = None,
    handover: Handover = Handover.NO,
) -> MemberView:
    return MemberView(
        fingerprint=who.fingerprint,
        name=who.name,
        state=state,
        role=role,
        trust=Trust.COMPROMISED if state is MemberState.COMPROMISED else who.trust,
        confirmed=state is MemberState.HAS_KEY if confirmed is None else confirmed,
        is_self=who.trust is Trust.SELF,
        handover=handover,
    )


def key(members: Sequence[MemberView], epoch: int = 4) -> KeyView:
    inside = [m for m in members if m.state in (MemberState.HAS_KEY, MemberState.UNREACHABLE)]
    missing = tuple(m.fingerprint for m in inside if not m.confirmed)
    return KeyView(
        epoch=epoch,
        made_at=NOW - 754,
        next_change=NOW + 2846,
        code="2350 8529 0472",
        contributors=tuple(m.fingerprint for m in inside),
        confirmed=len(inside) - len(missing),
        of=len(inside),
        missing=missing,
        changeover=None,
        old_key_until=None,
    )


def new_key(members: Sequence[MemberView], epoch: int) -> KeyView:
    """One that was made just now."""
    return replace(
        key(members, epoch), made_at=NOW - 29, next_change=NOW + 3571, code="7116 0934 5528"
    )


def message(who: PersonView, text: str, sequence: int, ago: float = 60.0) -> MessageView:
    return MessageView(
        sender=who.fingerprint,
        sender_name=who.name,
        text=text,
        sequence=sequence,
        sent_at=NOW - ago,
        verified=True,
        mine=who.trust is Trust.SELF,
        questioned=False,
        delivery=_delivery(sequence) if who.trust is Trust.SELF else None,
    )


def _delivery(sequence: int) -> DeliveryView:
    """The first has come to everyone, the second to some, the third to nobody yet."""
    missing = (DAVE.name,) if sequence == 2 else (CAROL.name, DAVE.name)
    if sequence == 1:
        missing = ()
    return DeliveryView(3 - len(missing) if sequence < 3 else 0, 3, missing)


TALK = (
    message(ME, "Hello everyone. Can you all hear me?", 1, 620),
    message(BOB, "Loud and clear.", 1, 600),
    message(CAROL, "Yes! I have the drawings here.", 1, 590),
    message(CAROL, "Shall I go through them page by page?", 2, 585),
    message(
        DAVE,
        "Please. And could we talk about the supplier too? They wrote this morning that the "
        "second delivery will be late, and I would like to hear what you think before I answer "
        "them.",
        1,
        300,
    ),
    message(ME, "Of course. Carol first, then the supplier.", 2, 240),
    message(ERIN, "👍", 1, 200),
)


def entry(ago: float, text: Sentence) -> TimelineEntry:
    return TimelineEntry(NOW - ago, text)


TIMELINE = (
    entry(760, sentence("You started the conference.")),
    entry(757, sentence("{name} joined.", name="Bob Lindqvist")),
    entry(756, sentence("{name} joined.", name="Carol Mendes")),
    entry(755, sentence("Key {number} is in use.", number=3)),
    entry(
        754,
        sentence("{name} did not answer the invitation.", name="Frank"),
    ),
    entry(753, sentence("Key {number} is in use.", number=4)),
)


def group(
    name: str = "Quarterly review",
    members: Iterable[MemberView] | None = None,
    **changes: object,
) -> GroupView:
    everyone = (
        tuple(members)
        if members is not None
        else (
            member(ME, role=Role.CONTROLLER),
            member(BOB, handover=Handover.AT_ONCE),
            member(CAROL, handover=Handover.ASKS_FIRST),
            member(DAVE, handover=Handover.ASKS_FIRST),
            member(ERIN, handover=Handover.ASKS_FIRST),
        )
    )
    made = GroupView(
        group=fingerprint(name)[:32],
        name=name,
        role=Role.CONTROLLER,
        phase=Phase.RUNNING,
        policy_name="Everyday",
        policy=POLICY,
        members=everyone,
        key=key(everyone),
        messages=_said_among(everyone),
        alerts=(),
        timeline=(),
        actions=EVERYTHING,
        said_under_key=len(_said_among(everyone)),
    )
    made = dataclasses.replace(made, **changes)  # type: ignore[arg-type]
    declared = (replace(each, declaration=_declaration(made, each)) for each in made.members)
    return replace(made, members=tuple(declared))


def _declaration(made: GroupView, about: MemberView) -> Declaration:
    """As the engine has it, under a policy by which the host decides."""
    hosts = made.role is Role.CONTROLLER
    if about.role is Role.CONTROLLER:
        return Declaration.ENDS if hosts else Declaration.WARNS
    if hosts and about.state in (MemberState.LEFT, MemberState.REMOVED):
        return Declaration.MARKS
    return Declaration.PUTS_OUT if hosts or about.is_self else Declaration.ASKS


def _said_among(members: Sequence[MemberView]) -> tuple[MessageView, ...]:
    """The talk, as far as those who are in it are known; among strangers, the whole of it."""
    inside = {each.fingerprint for each in members}
    known = all(who.fingerprint in inside for who in (BOB, CAROL, DAVE))
    talk = tuple(each for each in TALK if each.sender in inside or not known)
    here = sum(each.state in (MemberState.HAS_KEY, MemberState.UNREACHABLE) for each in members)
    return tuple(_received_among(each, here - 1) for each in talk)


def _received_among(said: MessageView, others: int) -> MessageView:
    if said.delivery is None:
        return said
    received = max(0, others - len(said.delivery.missing))
    delivery = replace(said.delivery, received=received, of=others)
    return replace(said, delivery=delivery)


def people_around(made: GroupView, people: Iterable[PersonView] = PEOPLE) -> tuple[PersonView, ...]:
    """Who is near, and what is thought of them, as a conference knows it."""
    states = {each.fingerprint: each.state for each in made.members}
    return tuple(_as_known_there(who, states.get(who.fingerprint)) for who in people)


def _as_known_there(who: PersonView, state: MemberState | None) -> PersonView:
    if state is MemberState.COMPROMISED:
        return replace(who, trust=Trust.COMPROMISED, verified=None)
    if state is MemberState.UNREACHABLE:
        return replace(who, near=False, address="", known=True, last_seen=NOW - 60)
    return who


def owned(text: str = EVERYDAY.text) -> GroupView:
    """A conference whose owner may change its policy."""
    return group(
        actions=EVERYTHING | {Action.CHANGE_POLICY},
        policy_in_force=PolicyInForceView(text, "xwing"),
    )


def hosted_by_bob(**changes: object) -> GroupView:
    members = (member(BOB, role=Role.CONTROLLER), member(ME), member(CAROL), member(DAVE))
    as_member = {"members": members, "role": Role.MEMBER, "actions": AS_MEMBER}
    return group(**{**as_member, **changes})  # type: ignore[arg-type]


def invitation(sender: PersonView = BOB, name: str = "Quarterly review") -> InvitationView:
    return InvitationView(
        invitation=fingerprint("invitation" + name)[:32],
        group=fingerprint(name)[:32],
        sender=sender,
        name=name,
        policy_name="Everyday",
        policy=POLICY,
        others=tuple(
            who.name for who in (CAROL, DAVE, ERIN) if who.fingerprint != sender.fingerprint
        ),
        expires=NOW + 110,
    )


def link(state: LinkState = LinkState.ASKED) -> LinkView:
    """A link that was opened."""
    reasons = {
        LinkState.REFUSED: sentence("{reason}", reason=sentence("The host did not let you in.")),
        LinkState.UNREACHABLE: sentence("The host’s app may be closed, or in another network."),
    }
    return LinkView("ab" * 16, BOB.fingerprint, state, NOW + 3600, reasons.get(state))


OPEN_LINK = OpenLinkView(
    make_link(b"g" * 16, b"h" * 32, b"s" * 16, NOW + 86_400, ("192.168.1.20:53122",)).text,
    NOW + 86_400,
)

NETWORK = NetworkView(
    ("192.168.1.20:53122", "[fe80::1c2d:3]:53122"),
    discovery=True,
    interfaces=(
        InterfaceView("eth0", ("192.168.1.20", "fe80::1c2d:3"), used=True),
        InterfaceView("wlan0", ("10.20.30.40",), used=True),
        InterfaceView("lo", ("127.0.0.1", "::1"), used=False, loopback=True),
    ),
)

CHOSEN = replace(
    NETWORK,
    addresses=NETWORK.addresses[:1],
    uses_all=False,
    interfaces=(
        NETWORK.interfaces[0],
        replace(NETWORK.interfaces[1], used=False),
        InterfaceView("tun0", (), used=True, present=False),
        NETWORK.interfaces[2],
    ),
)
"""Of a computer where some were chosen, and one of those is gone."""


def snapshot(**changes: object) -> Snapshot:
    made = Snapshot(
        certificate=OwnCertificateView("", NOW + 700 * 86_400, True),
        me=ME,
        protection=Protection.KEYRING,
        network=NETWORK,
        policies=(EVERYDAY,),
        people=PEOPLE,
    )
    made = replace(made, **changes)  # type: ignore[arg-type]
    return replace(made, groups=tuple(map(_with_standing, made.groups)))


def _with_standing(made: GroupView) -> GroupView:
    """As the engine has it, whatever alerts a test put in."""
    if made.key is None:
        return made
    return replace(made, key=replace(made.key, standing=standing(made.alerts)))
