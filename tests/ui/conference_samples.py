"""Conferences in the states that a window meets."""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import (
    Action,
    ChangeoverView,
    GroupView,
    Handover,
    MemberState,
    Phase,
    Role,
)
from msmp_gui.identity.names import displayable, displayable_text
from tests.ui.alert_samples import compromise_alert, lost_alert
from tests.ui.samples import (
    AS_MEMBER,
    BOB,
    CAROL,
    DAVE,
    ERIN,
    EVERYTHING,
    FRANK,
    HOSTILE,
    ME,
    NOW,
    TALK,
    TIMELINE,
    group,
    hosted_by_bob,
    member,
    message,
    new_key,
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


def over(phase: Phase, reason: Sentence) -> GroupView:
    return hosted_by_bob(phase=phase, key=None, actions=frozenset(), end_reason=reason)


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
