"""Every state, level and reason in words for people; translated where a translation exists."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.states import (
    Action,
    KeyStanding,
    LinkState,
    MemberState,
    Phase,
    Protection,
    Role,
    Trust,
)
from msmp_gui.identity.names import NAMELESS
from msmp_gui.identity.verification import Means
from msmp_gui.ui.grammar import elided, unbroken
from msmp_gui.ui.theme import Tone

if TYPE_CHECKING:
    from msmp_gui.engine.snapshot import (
        DeliveryView,
        GroupView,
        LinkView,
        MemberView,
        PersonView,
        VerifiedView,
    )

FIRST_ISOLATE, END_ISOLATE = "\u2068", "\u2069"


def tr(text: str, **blanks: object) -> str:
    """`text` in the person's language, with its blanks filled; numbers as that writes them."""
    translated = QCoreApplication.translate("MSMP", text)
    return _filled(translated, blanks) if blanks else translated


def counted(one: str, many: str, n: int, **blanks: object) -> str:
    """What is said of one thing or of `n`, which both texts may call {n}.

    A language has as many forms of it as it needs (Qt Linguist: numerus forms of `many`).
    """
    return unbroken(many, _filled(_form(one, many, n), {"n": n, **blanks}))


def words(sentence: Sentence) -> str:
    """A sentence of the engine, translated; what fills its blanks cannot turn its direction."""
    if sentence.count is None:
        template = QCoreApplication.translate("MSMP", sentence.template)
    else:
        template = _form(sentence.one, sentence.template, sentence.count)
    filled = _filled(template, {name: _blank(value) for name, value in sentence.blanks})
    return unbroken(sentence.template, filled)


def listed(parts: Iterable[str]) -> str:
    """All of them with commas between."""
    *firsts, last = [*parts] or [""]
    for first in reversed(firsts):
        last = tr("{first}, {rest}", first=first, rest=last)
    return last


def _form(one: str, many: str, n: int) -> str:
    translated = QCoreApplication.translate("MSMP", many, None, n)
    return one if n == 1 and translated == many else translated


def _filled(template: str, blanks: Mapping[str, object]) -> str:
    said = {k: number(v) if isinstance(v, int) else v for k, v in blanks.items()}
    return elided(template, said).format(**said)


def _blank(value: str | int | Sentence) -> str | int:
    if isinstance(value, Sentence):
        return words(value)
    return isolated(value) if isinstance(value, str) else value


def opening(text: str) -> str:
    """`text` with a capital, as a sentence begins."""
    return text[:1].upper() + text[1:]


def called(name: str) -> str:
    """A name that somebody chose, as it is shown; who has none is said to in this language."""
    return tr(NAMELESS.template) if nameless(name) else name


def nameless(name: str) -> bool:
    """Whether there was nothing to be shown of a name."""
    return name == NAMELESS.template


def isolated(text: str) -> str:
    """A stranger's words, so that their direction stays their own (Unicode TR 9)."""
    return f"{FIRST_ISOLATE}{called(text)}{END_ISOLATE}"


def reads_from_right(text: str) -> bool:
    """Whether its first letter is of a script that does; what is isolated does not count."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


_TRUST: dict[Trust, tuple[str, str, Tone]] = {
    Trust.SELF: ("self", "You", Tone.PLAIN),
    Trust.ISSUED: ("issued", "Confirmed by organisation", Tone.GOOD),
    Trust.VERIFIED: ("verified", "Verified by you", Tone.GOOD),
    Trust.UNVERIFIED: ("unverified", "Not verified", Tone.ATTENTION),
    Trust.COMPROMISED: ("compromised", "Key compromised", Tone.DANGER),
}

_TRUST_MEANING: dict[Trust, str] = {
    Trust.SELF: "This is you.",
    Trust.ISSUED: "An organisation that you trust confirms who this is.",
    Trust.VERIFIED: "You compared safety numbers with this person.",
    Trust.UNVERIFIED: "Anybody can choose this name. Compare safety numbers to be sure.",
    Trust.COMPROMISED: "This key was reported compromised. Do not trust it.",
}


def trust_badge(trust: Trust) -> tuple[str, str, Tone]:
    """Icon, words and tone of a trust state."""
    icon, text, tone = _TRUST[trust]
    return icon, tr(text), tone


_WAYS: dict[Means, str] = {
    Means.NUMBER: "Verified by number",
    Means.ALOUD: "Verified, read aloud",
    Means.PASTED: "Verified by number sent",
    Means.QR: "Verified by QR code",
    Means.CONFERENCE: "Verified by conference code",
}


def person_badge(person: PersonView) -> tuple[str, str, Tone]:
    """The same for somebody near or known: with the way they were verified."""
    icon, text, tone = trust_badge(person.trust)
    if person.warning is not None:
        return "alert", tr("Check who this is"), Tone.ATTENTION
    if person.trust is Trust.VERIFIED and person.verified is not None:
        text = tr(_WAYS[person.verified.means])
    elif person.trust is Trust.ISSUED and person.issuer:
        text = tr("Confirmed by {organisation}", organisation=isolated(person.issuer))
    return icon, text, tone


def member_badge(member: MemberView) -> tuple[str, str, Tone]:
    """The same for somebody in a conference, or who wants to be."""
    if member.warning is not None:
        return "alert", tr("Check who this is"), Tone.ATTENTION
    return trust_badge(member.trust)


def trust_meaning(trust: Trust) -> str:
    """What a trust state means for a person."""
    return tr(_TRUST_MEANING[trust])


_VERIFIED: dict[Means, str] = {
    Means.NUMBER: "Verified by you on {date}, by comparing the number.",
    Means.ALOUD: "Verified by you on {date}, by reading the number aloud.",
    Means.PASTED: "Verified by you on {date}, by comparing the number that they sent.",
    Means.QR: "Verified by you on {date}, by scanning their QR code.",
    Means.CONFERENCE: "Verified by you on {date}, by the code of a conference.",
}


def verified(how: VerifiedView) -> str:
    """When and by what means somebody was verified."""
    return tr(_VERIFIED[how.means], date=day(how.at))


_MEMBER: dict[MemberState, tuple[str, Tone]] = {
    MemberState.AWAY: ("Away: invited once near", Tone.PLAIN),
    MemberState.INVITED: ("Invited", Tone.PLAIN),
    MemberState.WAITING: ("Wants to join", Tone.ATTENTION),
    MemberState.JOINING: ("Joining…", Tone.PLAIN),
    MemberState.HAS_KEY: ("Has the key", Tone.GOOD),
    MemberState.UNREACHABLE: ("Cannot be reached", Tone.ATTENTION),
    MemberState.DECLINED: ("Declined", Tone.PLAIN),
    MemberState.LEFT: ("Left", Tone.PLAIN),
    MemberState.REMOVED: ("Removed", Tone.PLAIN),
    MemberState.COMPROMISED: ("Key compromised", Tone.DANGER),
}


def member_state(state: MemberState) -> tuple[str, Tone]:
    """Words and tone of a member's state."""
    text, tone = _MEMBER[state]
    return tr(text), tone


_PHASE: dict[Phase, tuple[str, Tone]] = {
    Phase.JOINING: ("Waiting for the key…", Tone.PLAIN),
    Phase.RUNNING: ("Secure", Tone.GOOD),
    Phase.CONTROLLER_LOST: ("The host cannot be reached", Tone.ATTENTION),
    Phase.LEFT: ("You left", Tone.PLAIN),
    Phase.REMOVED: ("You were removed", Tone.ATTENTION),
    Phase.COMPROMISED: ("Key reported compromised", Tone.DANGER),
    Phase.ENDED: ("Ended", Tone.PLAIN),
    Phase.INTERRUPTED: ("Interrupted", Tone.ATTENTION),
}


def phase(state: Phase) -> tuple[str, Tone]:
    """Words and tone of a conference's phase."""
    text, tone = _PHASE[state]
    return tr(text), tone


def conference_state(group: GroupView) -> tuple[str, Tone, str]:
    """A conference's state in one phrase, its tone and its icon."""
    text, tone = phase(group.phase)
    if group.phase is not Phase.RUNNING or group.key is None:
        icon = {Tone.ATTENTION: "alert", Tone.DANGER: "compromised"}.get(tone, "info")
        return text, tone, icon
    if is_to_be_compared(group):
        return tr("Compare the code; nothing is sent before"), Tone.ATTENTION, "alert"
    state, tone = short_state(group)
    if group.key.standing is KeyStanding.IN_DOUBT:
        return state, tone, "alert"
    waiting = len(group.key.missing)
    if group.key.changeover is not None:
        text = tr("{state} · the key is changing", state=state)
    elif waiting:
        text = counted(
            "{state} · one person has not confirmed the key",
            "{state} · {n} people have not confirmed the key",
            waiting,
            state=state,
        )
    else:
        text = tr("{state} · everyone has the key", state=state)
    return text, tone, "lock"


_STANDING: dict[KeyStanding, tuple[str, Tone]] = {
    KeyStanding.GOOD: _PHASE[Phase.RUNNING],
    KeyStanding.RENEWED: ("Secure again", Tone.PLAIN),
    KeyStanding.IN_DOUBT: ("Possibly not secure", Tone.ATTENTION),
}
"""Never green above what is red: who reads the one first has to expect the other."""


def short_state(group: GroupView) -> tuple[str, Tone]:
    """The same in a word or two, and its tone."""
    if is_to_be_compared(group):
        return tr("Compare the code first"), Tone.ATTENTION
    if group.phase is not Phase.RUNNING or group.key is None:
        return phase(group.phase)
    text, tone = _STANDING[group.key.standing]
    return tr(text), tone


def is_to_be_compared(group: GroupView) -> bool:
    """Whether the code has to be compared before anything is sent."""
    return group.phase is Phase.RUNNING and Action.CONFIRM_CODE in group.actions


def is_over(group: GroupView) -> bool:
    """Whether nothing will happen in a conference any more."""
    return group.phase in (
        Phase.LEFT,
        Phase.REMOVED,
        Phase.COMPROMISED,
        Phase.ENDED,
        Phase.INTERRUPTED,
    )


def role(which: Role) -> str:
    """A member's role."""
    return tr("Host") if which is Role.CONTROLLER else tr("Member")


_PROTECTION: dict[Protection, str] = {
    Protection.KEYRING: "Your key is guarded by this computer’s keyring.",
    Protection.PASSPHRASE: "Your key is guarded by your passphrase.",
    Protection.SESSION: "This identity is gone when you close the app.",
}


def protection(kind: Protection) -> str:
    """What guards one's own key."""
    return tr(_PROTECTION[kind])


_GUARDED: dict[Protection, str] = {
    Protection.KEYRING: "Key in the keyring",
    Protection.PASSPHRASE: "With a passphrase",
    Protection.SESSION: "For this session",
}


def guarded(kind: Protection) -> str:
    """The same in few words."""
    return tr(_GUARDED[kind])


_REASON: dict[str, str] = {
    "join": "somebody joins",
    "demand": "the host asked for it",
    "age": "the key is old enough",
    "volume": "the key protected enough",
    "departure": "somebody left",
    "removal": "somebody was removed",
    "compromise": "a key is compromised",
    "cooperation": "everyone takes part again",
}


def rekey_reason(reason: str) -> str:
    """Why a key changes; an unknown word stays as it is."""
    return tr(_REASON[reason]) if reason in _REASON else reason


_SAME_YEAR = 180
_LONG_AGO = 30
"""Days."""


def clock_time(moment: float) -> str:
    """Hour and minute, as the person's system writes them; with the day where it is not today."""
    then = QDateTime.fromSecsSinceEpoch(int(moment))
    locale = QLocale()
    time = locale.toString(then.time(), QLocale.FormatType.ShortFormat)
    if then.date() == QDate.currentDate():
        return time
    near = abs(then.daysTo(QDateTime.currentDateTime())) < _SAME_YEAR
    date = locale.toString(then.date(), tr("d MMM") if near else tr("d MMM yyyy"))
    return listed((date, time))


def acquaintance(person: PersonView) -> str:
    """When somebody was near last."""
    if person.near:
        return tr("Near now")
    if person.last_seen is None:
        return tr("Not near so far")
    return tr("Last near {time}", time=ago(person.last_seen))


def ago(moment: float) -> str:
    """How long ago something was, roughly."""
    days = QDateTime.fromSecsSinceEpoch(int(moment)).daysTo(QDateTime.currentDateTime())
    if days <= 0:
        return tr("today")
    return counted("yesterday", "{n} days ago", days) if days < _LONG_AGO else day(moment)


def short_time(moment: float) -> str:
    """Hour and minute; with the day where it is not today, and its year where it is another."""
    then = QDateTime.fromSecsSinceEpoch(int(moment))
    today = QDate.currentDate()
    locale = QLocale()
    if then.date() == today:
        return locale.toString(then.time(), QLocale.FormatType.ShortFormat)
    if then.date().year() != today.year():
        return locale.toString(then, tr("d MMM yyyy"))
    time = locale.toString(then.time(), QLocale.FormatType.ShortFormat)
    return listed((locale.toString(then, tr("d MMM")), time))


def short_times(since: float | None) -> list[str]:
    """What `short_time` gives for moments from `since` on; the widest of each sort. None: today."""
    now = QDateTime.currentDateTime()
    evening = now.time().fromString("22:58", "hh:mm")
    today = QDateTime(now.date(), evening)
    first = now.date() if since is None else QDateTime.fromSecsSinceEpoch(int(since)).date()
    moments = [today]
    if first < now.date():
        days = (QDate(now.date().year(), month, 28) for month in range(1, 13))
        moments += [QDateTime(each, evening) for each in days if each != now.date()]
    if first.year() < now.date().year():
        moments += [each.addYears(-1) for each in moments[1:]]
    return [short_time(each.toSecsSinceEpoch()) for each in moments]


def full_time(moment: float) -> str:
    """Day and time to the second."""
    then = QDateTime.fromSecsSinceEpoch(int(moment))
    locale = QLocale()
    time = locale.timeFormat(QLocale.FormatType.ShortFormat).replace("mm", "mm:ss")
    return listed((locale.toString(then, tr("dddd, d MMMM yyyy")), locale.toString(then, time)))


def number(value: int) -> str:
    """A number as the person's system writes it."""
    return QLocale().toString(value)


def day(moment: float) -> str:
    """Such as `3 March`; with the year where it is not this one."""
    then = QDateTime.fromSecsSinceEpoch(int(moment)).date()
    this_year = then.year() == QDate.currentDate().year()
    form = tr("d MMMM") if this_year else tr("d MMMM yyyy")
    return QLocale().toString(then, form)


def duration(seconds: float) -> str:
    """A span in the largest unit that fits, such as `3 min`."""
    whole = max(0, int(seconds))
    if whole >= 86_400:
        return counted("{n} d", "{n} d", whole // 86_400)
    if whole >= 3600:
        return counted("{n} h", "{n} h", whole // 3600)
    if whole >= 60:
        return counted("{n} min", "{n} min", whole // 60)
    return counted("{n} s", "{n} s", whole)


def link_title(link: LinkView) -> str:
    """A link's state in one phrase."""
    return {
        LinkState.SEEKING: tr("Looking for the host…"),
        LinkState.ASKED: tr("Waiting to be let in"),
        LinkState.UNREACHABLE: tr("The host does not answer"),
        LinkState.REFUSED: tr("You were not let in"),
    }[link.state]


def delivered(state: DeliveryView) -> str:
    """Who has a message of one's own."""
    if not state.of:
        return tr("Nobody else was in when you sent it.")
    if not state.missing and state.received == state.of:
        return tr("Everyone has it.")
    names = listed(isolated(name) for name in state.missing)
    if not state.received:
        return tr("Sent. Not yet known to be with: {names}.", names=names)
    return tr(
        "Received by {n} of {of}. Not yet known to be with: {names}.",
        n=state.received,
        of=state.of,
        names=names,
    )
