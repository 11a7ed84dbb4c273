"""A policy token in plain sentences, one for each thing that a person should know."""

from __future__ import annotations

from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.protocol.policy_token import (
    Confirmation,
    Declarer,
    KeyGeneration,
    PolicyToken,
    Senders,
)

_SPANS = ((86_400_000, "d"), (3_600_000, "h"), (60_000, "min"), (1000, "s"), (1, "ms"))


def describe(token: PolicyToken) -> tuple[Sentence, ...]:
    """The sentences, the most important first."""
    return (
        sentence("Only people whom the host invites get in."),
        _key(token),
        _rekey(token),
        _confirmation(token),
        *_senders(token),
        _compromise(token),
    )


def _key(token: PolicyToken) -> Sentence:
    if token.operational.key_generation is KeyGeneration.ALL:
        return sentence("Everyone takes part in making the key, so nobody can choose it alone.")
    return sentence("The host alone makes the key.")


def _rekey(token: PolicyToken) -> Sentence:
    period = token.rekey.period
    if period is None:
        return sentence("The key changes whenever somebody comes or goes.")
    return sentence(
        "The key changes whenever somebody comes or goes, and at least every {period}.",
        period=span(period),
    )


def _confirmation(token: PolicyToken) -> Sentence:
    if token.rekey.confirmation is Confirmation.ALL:
        return sentence("Everyone confirms each new key, and you see who has not.")
    return sentence("A new key is used without waiting for anyone to confirm it.")


def _senders(token: PolicyToken) -> tuple[Sentence, ...]:
    match token.operational.senders:
        case Senders.CONTROLLER:
            return (sentence("Only the host can send; everyone else reads."),)
        case Senders.NAMED:
            count = len(token.operational.speakers)
            return (sentence("Only the host and {count} named people can send.", count=count),)
        case _:
            return ()


def _compromise(token: PolicyToken) -> Sentence:
    if token.compromise.declarers is Declarer.MEMBERS:
        return sentence("Anyone can report a lost key; the conference goes on without it at once.")
    return sentence("The host decides about a reported lost key; you can always report your own.")


def span(milliseconds: int) -> str:
    """A duration in the largest unit that divides it, such as `1 h`."""
    size, unit = next((s, u) for s, u in _SPANS if milliseconds % s == 0)
    return f"{milliseconds // size} {unit}"
