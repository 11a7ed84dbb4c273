"""What the app remarks between messages: alerts that only inform, and what happened meanwhile."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from msmp_gui.engine.alert_kinds import EXPLANATIONS, AlertKind
from msmp_gui.engine.snapshot import AlertView, Level, MessageView, TimelineEntry
from msmp_gui.ui.wording import clock_time, counted, tr, words

_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Remark(MessageView):
    """Nobody said it: `sender` is empty, and `sequence` the number of the alert, or below 0."""

    offer: str = ""
    """What can be asked for with Enter or a click."""


def with_remarks(
    messages: tuple[MessageView, ...],
    alerts: Sequence[AlertView],
    timeline: Sequence[TimelineEntry],
    explained: Collection[int],
) -> tuple[MessageView, ...]:
    """The conversation with what the app remarks; `explained`: alerts whose meaning is shown.

    What happened to keys and members is told as well, quietly: in one remark where nothing was said
    in between.
    """
    informing = [alert for alert in alerts if alert.level is Level.INFORMATION]
    told = {(alert.at, alert.title) for alert in alerts}
    happened = [entry for entry in timeline if (entry.at, entry.text) not in told]
    if not informing and not happened:
        return messages
    # By their senders' clocks, messages need not be in order: after the last one before it.
    from_here_on = list(accumulate((m.sent_at for m in reversed(messages)), min))[::-1]
    places: dict[int, list[AlertView | TimelineEntry]] = {}
    everything: list[AlertView | TimelineEntry] = [*informing, *happened]
    for each in sorted(everything, key=lambda each: each.at):
        places.setdefault(bisect_right(from_here_on, each.at), []).append(each)
    whole: list[MessageView] = []
    done = 0
    for place in sorted(places):
        whole += messages[done:place]
        whole += _remarks(places[place], explained)
        done = place
    return (*whole, *messages[done:])


def _remarks(
    happened: Sequence[AlertView | TimelineEntry], explained: Collection[int]
) -> Iterator[Remark]:
    quiet: list[TimelineEntry] = []
    for each in happened:
        if isinstance(each, TimelineEntry):
            quiet.append(each)
            continue
        if quiet:
            yield _quietly(quiet)
            quiet = []
        yield _remark(each, meaning=each.id in explained)
    if quiet:
        yield _quietly(quiet)


def _quietly(happened: Sequence[TimelineEntry]) -> Remark:
    """In one remark; the newest few where they are many: the rest stands under "Events"."""
    lines = [f"{clock_time(each.at)}  {words(each.text)}" for each in happened[-_MOST_LINES:]]
    if len(happened) > _MOST_LINES:
        more = len(happened) - _MOST_LINES
        lines.insert(0, counted("One more under “Events”", "{n} more under “Events”", more))
    return Remark(
        sender="",
        sender_name="",
        text="\n".join(lines),
        sequence=-int(happened[0].at * 1000),
        sent_at=happened[0].at,
        verified=True,
        mine=False,
        questioned=False,
    )


def _remark(alert: AlertView, *, meaning: bool) -> Remark:
    text = f"{words(alert.title)} {words(alert.advice)}"
    if meaning:
        text += "\n" + words(EXPLANATIONS[AlertKind(alert.kind)])
    return Remark(
        sender="",
        sender_name="",
        text=text,
        sequence=alert.id,
        sent_at=alert.at,
        verified=True,
        mine=False,
        questioned=False,
        offer=tr("Hide what this means") if meaning else tr("What does this mean?"),
    )
