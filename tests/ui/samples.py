"""People, conferences and alerts to show: one story, in the states that a window meets."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from msmp_gui.engine.alert_kinds import standing
from msmp_gui.engine.policies import presets
from msmp_gui.engine.sentences import Sentence, sentence, spoken, verbatim
from msmp_gui.engine.snapshot import (
    Action,
    AlertView,
    ChangeoverView,
    CheckState,
    DeliveryView,
    GroupView,
    Handover,
    InterfaceView,
    InvitationView,
    KeyView,
    Level,
    LinkState,
    LinkView,
    ManagedSettingView,
    ManagedView,
    MemberState,
    MemberView,
    MessageView,
    NetworkCheck,
    NetworkView,
    OpenLinkView,
    OrganisationView,
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
from msmp_gui.identity.names import displayable, displayable_text
from msmp_gui.identity.verification import Means
from msmp_gui.protocol.invitation_link import make_link
from msmp_gui.protocol.policy.fields import quantity

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
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


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


def compromise_alert(number: int = 1) -> AlertView:
    return AlertView(
        id=number,
        level=Level.DANGER,
        kind="compromise",
        subject=DAVE.name,
        declared_by=BOB.name,
        reason="laptop stolen on the train",
        since=NOW - 180,
        at=NOW - 30,
        title=sentence("{name}’s key is compromised.", name=DAVE.name),
        action=sentence(
            "{name} was removed at once, the key was changed, and {name}’s key is no longer "
            "trusted on this computer.",
            name=DAVE.name,
        ),
        advice=sentence(
            "Decide whether to go on here. Do not trust messages marked as questioned, and speak "
            "with {name} by another way before you invite them again with a new key.",
            name=DAVE.name,
        ),
    )


def lost_alert(number: int = 2) -> AlertView:
    return AlertView(
        id=number,
        level=Level.ATTENTION,
        kind="controller_lost",
        subject=BOB.name,
        declared_by="",
        reason="",
        since=None,
        at=NOW - 12,
        title=sentence(
            "{host}, who hosts this conference, can no longer be reached.", host=BOB.name
        ),
        action=sentence("Nothing yet: you can go on talking under the key that everyone has."),
        advice=sentence(
            "The key cannot change and nobody can be removed until the host is back. To go on "
            "without {host}, start the conference again.",
            host=BOB.name,
        ),
    )


def information_alert(number: int = 3) -> AlertView:
    return replace(
        lost_alert(number),
        level=Level.INFORMATION,
        kind="missing_messages",
        title=sentence("Messages by {name} are missing.", name=CAROL.name),
        action=sentence("Everyone was asked for them, and nobody has them."),
        advice=sentence("Ask {name} to say it again.", name=CAROL.name),
    )


def report_alert(number: int = 4) -> AlertView:
    return replace(
        compromise_alert(number),
        level=Level.ATTENTION,
        kind="compromise_report",
        title=sentence(
            "{by} reports that {name}’s key is compromised.", by=BOB.name, name=DAVE.name
        ),
        action=sentence("Nothing was changed yet: the host decides."),
        advice=sentence("Until the host decides, be careful with what you say here."),
    )


def two_devices_alert(number: int = 8) -> AlertView:
    return replace(
        compromise_alert(number),
        kind="two_devices",
        declared_by="",
        reason="",
        since=None,
        title=sentence("{name}’s key is in use on two devices at the same time.", name=DAVE.name),
        action=sentence("Nothing was changed yet; somebody else may be reading along."),
        advice=sentence(
            "Ask {name} by another way whether both are theirs. If not, report the key as "
            "compromised.",
            name=DAVE.name,
        ),
        about=DAVE.fingerprint,
    )


def handover_alert(number: int = 9) -> AlertView:
    """It is to be handed on as soon as everyone agreed."""
    return AlertView(
        id=number,
        level=Level.ATTENTION,
        kind="handover",
        subject="Carol Mendes",
        declared_by="",
        reason="",
        since=None,
        at=NOW - 10,
        title=sentence("{name} is to host this conference.", name="Carol Mendes"),
        action=sentence(
            "The policy has to name {name} for that, so everyone is asked.", name="Carol Mendes"
        ),
        advice=sentence("Nothing: you host it until all have agreed."),
    )


def own_alert(number: int = 5) -> AlertView:
    return replace(
        compromise_alert(number),
        subject=ME.name,
        title=sentence("Your key was reported compromised."),
        action=sentence("You were removed from the conference, and its keys were erased here."),
        advice=sentence(
            "Speak with {host} by another way. If somebody else may have your key, make a new "
            "identity.",
            host=BOB.name,
        ),
        own=True,
    )


OTHER_KEY = sentence(
    "This is not the key that you verified for {name}. Their key may have changed, or somebody "
    "else uses the name: compare the safety number before you trust it.",
    name="Dave Hartmann",
)


def policy_alert(number: int = 6) -> AlertView:
    return replace(
        lost_alert(number),
        kind="policy_proposed",
        title=sentence("{name} wants to make this conference’s policy weaker.", name=BOB.name),
        action=sentence(
            "Nothing was changed yet. What would be new: {what}",
            what=spoken(
                sentence(
                    "The key changes whenever somebody comes or goes, and after {period} at the "
                    "latest.",
                    period=quantity("2 h"),
                ),
                sentence("Anybody who is asked gets in."),
            ),
        ),
        advice=sentence("Agree if that is fine for you. If it is not, leave the conference."),
    )


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


def waiting() -> GroupView:
    """Somebody asks to be let in by hand."""
    base = group()
    *others, last = base.members
    asking = replace(last, state=MemberState.WAITING, confirmed=False)
    base = group(members=(*others, asking), messages=TALK[:-1])
    alert = replace(
        lost_alert(7),
        kind="waiting",
        title=sentence("{name} wants to join.", name=last.name),
        action=sentence("The policy lets them in, if you approve it."),
        advice=sentence("Let {name} in, or turn them down.", name=last.name),
        about=last.fingerprint,
    )
    return replace(base, alerts=(alert,))


def compromised() -> GroupView:
    """The host's picture after a member's key was lost."""
    members = (
        member(ME, role=Role.CONTROLLER),
        member(BOB),
        member(CAROL),
        member(ERIN),
        member(DAVE, MemberState.COMPROMISED),
    )
    unproven = replace(message(CAROL, "I have to leave in five minutes.", 3, 120), verified=False)
    lost = replace(message(DAVE, "Send me the contract please, I lost it.", 2, 90), questioned=True)
    return group(
        members=members,
        key=new_key(members, 5),
        said_under_key=1,
        messages=(
            *TALK,
            unproven,
            lost,
            message(BOB, "I just called Dave: his laptop is gone.", 2, 25),
        ),
        alerts=(compromise_alert(),),
        actions=EVERYTHING - {Action.SAY},
    )


def gathering() -> GroupView:
    """A conference that forms."""
    members = (
        member(ME, role=Role.CONTROLLER),
        member(BOB),
        member(CAROL, confirmed=False),
        member(DAVE, MemberState.JOINING),
        member(ERIN, MemberState.INVITED),
        member(FRANK, MemberState.DECLINED),
    )
    return group(
        members=members,
        key=new_key(members, 2),
        messages=(),
        said_under_key=0,
        timeline=tuple(replace(each, at=NOW - 30) for each in TIMELINE[:3]),
    )


def changing() -> GroupView:
    """A key change under way, while one member cannot be reached."""
    made = group(
        members=(
            member(ME, role=Role.CONTROLLER),
            member(BOB),
            member(CAROL),
            member(DAVE, MemberState.UNREACHABLE, confirmed=False),
            member(ERIN, MemberState.LEFT),
        )
    )
    assert made.key is not None
    makers = tuple(each.fingerprint for each in made.members)
    following = ChangeoverView(5, "departure", NOW + 3)
    return replace(made, key=replace(made.key, contributors=makers, changeover=following))


def changed() -> GroupView:
    """Just after a change: the key before is still accepted."""
    made = group()
    assert made.key is not None
    new = replace(new_key(made.members, 5), made_at=NOW - 2, old_key_until=NOW + 8)
    return replace(made, key=new, said_under_key=0)


def by_the_host_alone() -> GroupView:
    """A key that one made alone has a longer code."""
    made = group()
    assert made.key is not None
    alone = replace(
        made.key, code="23508 52904 72118 40937 55102 99341", contributors=(ME.fingerprint,)
    )
    return replace(made, key=alone)


def host_lost() -> GroupView:
    """Seen by a member: the host is silent."""
    return replace(
        hosted_by_bob(phase=Phase.CONTROLLER_LOST, alerts=(lost_alert(),)),
        members=(
            member(BOB, MemberState.UNREACHABLE, role=Role.CONTROLLER),
            member(ME),
            member(CAROL),
            member(DAVE),
        ),
        actions=AS_MEMBER | {Action.RESTART},
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

CHECKS = (
    NetworkCheck(
        CheckState.GOOD, sentence("This computer is connected: {address}.", address="192.168.1.20")
    ),
    NetworkCheck(
        CheckState.ATTENTION,
        sentence(
            "Announcements are blocked on this computer ({where}), so that nobody is found.",
            where="wlan0",
        ),
        sentence(
            "Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until "
            "then, add people by address."
        ),
    ),
)
MANAGED = ManagedView(
    "Acme IT",
    "it@acme.example",
    "/etc/msmp-gui/policies.json",
    (
        ManagedSettingView(
            "longest_key_life",
            sentence("Longest life of a key"),
            sentence("No conference is held in which keys live longer."),
            quantity("20 min"),
            "enforced",
            "policies.json:7",
        ),
        ManagedSettingView(
            "discovery",
            sentence("Looking for people near"),
            sentence("Whether this computer announces itself and looks for others near."),
            sentence("no"),
            "enforced",
            "policies.json:9",
        ),
        ManagedSettingView(
            "seen_by",
            sentence("Who may see me"),
            sentence(
                "Who is told who this is: everyone near, people who are known (verified, or with a "
                "certificate of a trusted organisation), or nobody."
            ),
            sentence("People I know"),
            "recommended",
            "policies.json:14",
        ),
    ),
    (),
)
ACME = OrganisationView("Acme Inc", ("Acme Root CA", "Acme Staff CA 2"))


def over(phase: Phase, reason: Sentence) -> GroupView:
    return hosted_by_bob(phase=phase, key=None, actions=frozenset(), end_reason=reason)


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


def hostile() -> GroupView:
    """A conference with people whose names and words want to be something else."""
    members = (
        member(ME, role=Role.CONTROLLER),
        *(member(who, handover=Handover.ASKS_FIRST) for who in HOSTILE),
    )
    said = (
        "The end.\u202e .dne ehT",
        "Line\u2028The host ended the conference.\u2029Secure · everyone has the key",
        "https://example.org\u202ecom.elpmaxe//:sptth <a href='https://evil.example'>here</a>",
        "Z" + "\u0489\u0300\u0301" * 60 + "algo " * 5,
        "שלום Bob, مرحبا 1234 5678 hello",
        "x" * 300,
    )
    messages = tuple(
        message(who, displayable_text(text), 1, 300 - at * 20)
        for at, (who, text) in enumerate(zip(HOSTILE, said, strict=False))
    )
    name = displayable("Quarterly\u202e review\n<i>Secure</i> & everyone", 64)
    return group(name, members, messages=messages, said_under_key=len(messages))
