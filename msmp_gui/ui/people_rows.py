"""People, members, conferences and invitations as rows of a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msmp_gui.engine.states import Level, LinkState, MemberState, Phase, Role
from msmp_gui.ui import wording
from msmp_gui.ui.models.rows import Row
from msmp_gui.ui.theme import Tone
from msmp_gui.ui.wording import called, counted, listed, tr

if TYPE_CHECKING:
    from msmp_gui.engine.snapshot import GroupView, InvitationView, LinkView, MemberView, PersonView

_MOST_NAMES = 8
_OUT = (MemberState.LEFT, MemberState.REMOVED, MemberState.DECLINED, MemberState.COMPROMISED)


def header(key: str, title: str) -> Row:
    """A heading in a list."""
    return Row(f"header:{key}", title, header=True)


def person_row(person: PersonView, *, checkable: bool = False) -> Row:
    """Somebody near, or known."""
    icon, badge, tone = wording.person_badge(person)
    return Row(
        f"person:{person.fingerprint}",
        called(person.name),
        icon=icon,
        badge=badge,
        badge_tone=tone,
        seed=person.fingerprint,
        avatar_name=person.name,
        subtitle="" if person.near else wording.acquaintance(person),
        checkable=checkable,
        dimmed=not person.near,
        tall=not person.near,
    )


def pickable(people: Iterable[PersonView]) -> list[Row]:
    """People to be invited: those near, and then those known who are not."""
    everybody = list(people)
    near = [person_row(person, checkable=True) for person in everybody if person.near]
    away = [person_row(person, checkable=True) for person in everybody if not person.near]
    if not away:
        return near
    return [*near, header("away", tr("Not near now: invited as soon as they are")), *away]


def group_row(group: GroupView, unread: int = 0) -> Row:
    """A conference."""
    state, tone = wording.short_state(group)
    running = group.phase in (Phase.RUNNING, Phase.CONTROLLER_LOST, Phase.INTERRUPTED)
    if group.phase is Phase.RUNNING and group.key is not None:
        subtitle = (
            counted("One person", "{n} people", group.key.of)
            if group.key.of > 1
            else tr("Only you so far")
        )
    else:
        subtitle = wording.ago(group.ended) if group.ended is not None else ""
    icon, icon_tone = "conference", Tone.PLAIN
    levels = {alert.level for alert in group.alerts}
    if Level.DANGER in levels:
        icon, icon_tone = "compromised", Tone.DANGER
    elif Level.ATTENTION in levels:
        icon, icon_tone = "alert", Tone.ATTENTION
    return Row(
        f"group:{group.group}",
        called(group.name),
        subtitle,
        icon=icon,
        icon_tone=icon_tone,
        badge=state,
        badge_tone=tone,
        dimmed=not running and group.phase is not Phase.JOINING,
        count=counted("1 new", "{n} new", unread) if unread else "",
    )


def invitation_row(invitation: InvitationView) -> Row:
    """An invitation that waits."""
    return Row(
        f"invitation:{invitation.invitation}",
        called(invitation.name),
        icon="invitation",
        badge=tr("From {name}", name=wording.isolated(invitation.sender.name)),
    )


def link_row(link: LinkView, host: PersonView | None) -> Row:
    """A link that was opened."""
    waits = link.state in (LinkState.SEEKING, LinkState.ASKED)
    return Row(
        f"link:{link.group}",
        wording.isolated(host.name) if host else tr("Invitation by link"),
        icon="address",
        badge=wording.link_title(link),
        badge_tone=Tone.PLAIN if waits else Tone.ATTENTION,
    )


def member_row(member: MemberView, *, menu: bool = False, over: bool = False) -> Row:
    """Somebody in a conference, or who was.

    `menu`: there is something to do about them. `over`: for this person the conference is, so
    nothing is known any more of those who were in it.
    """
    state, tone = wording.member_state(member.state)
    was_in = member.state not in _OUT
    icon, trust, trust_tone = wording.member_badge(member)
    if member.state is MemberState.HAS_KEY and not member.confirmed:
        state, tone = tr("Has not confirmed the key"), Tone.ATTENTION
    if over and was_in:
        state, tone = "", Tone.PLAIN
    role = ""
    if member.role is Role.CONTROLLER:
        role = wording.role(member.role)
    elif member.deputy and was_in and not over:
        role = tr("Deputy")
    if role:
        state = tr("{role} · {state}", role=role, state=state) if state else role
    if member.is_self:
        icon, trust = "", ""
    elif member.state is MemberState.COMPROMISED:
        state = ""  # the badge says it
    return Row(
        f"member:{member.fingerprint}",
        tr("You") if member.is_self else called(member.name),
        subtitle=state,
        subtitle_tone=tone,
        icon=icon,
        badge=trust,
        badge_tone=trust_tone,
        seed=member.fingerprint,
        avatar_name=member.name,
        dimmed=member.state in _OUT,
        tall=True,
        menu=menu,
    )


def names_of(members: Iterable[MemberView], fingerprints: Iterable[str]) -> str:
    """Names of some members, as one reads them out; the first few where they are many."""
    known = {member.fingerprint: member for member in members}
    shown = [
        tr("you") if known[f].is_self else wording.isolated(known[f].name)
        for f in fingerprints
        if f in known
    ]
    if len(shown) > _MOST_NAMES:
        names, rest = listed(shown[:_MOST_NAMES]), len(shown) - _MOST_NAMES
        return counted("{names} and one more", "{names} and {n} more", rest, names=names)
    return listed(shown)
