"""What the app remarks between messages: alerts that only inform, where they happened."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from msmp_gui.engine.alert_kinds import EXPLANATIONS, AlertKind
from msmp_gui.engine.snapshot import AlertView, Level, MessageView
from msmp_gui.ui.wording import tr, words


@dataclass(frozen=True, slots=True)
class Remark(MessageView):
    """Nobody said it: `sender` is empty, and `sequence` the number of the alert."""

    offer: str = ""
    """What can be asked for with Enter or a click."""


def with_remarks(
    messages: tuple[MessageView, ...], alerts: Sequence[AlertView], explained: Collection[int]
) -> tuple[MessageView, ...]:
    """The conversation with what the app remarks; `explained`: alerts whose meaning is shown."""
    informing = sorted(
        (alert for alert in alerts if alert.level is Level.INFORMATION), key=lambda a: a.at
    )
    if not informing:
        return messages
    whole = list(messages)
    for alert in informing:
        # By their senders' clocks, messages need not be in order: after the last one before it.
        place = next(
            (at + 1 for at in range(len(whole) - 1, -1, -1) if whole[at].sent_at <= alert.at), 0
        )
        whole.insert(place, _remark(alert, meaning=alert.id in explained))
    return tuple(whole)


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
