"""A policy token in plain sentences, one for each thing that a person should know."""

from __future__ import annotations

from functools import lru_cache

from msmp_gui.engine.sentences import Sentence, counted, sentence
from msmp_gui.protocol.policy import fields as policy_fields
from msmp_gui.protocol.policy.token import (
    Confirmation,
    Declarer,
    Distributors,
    KeyGeneration,
    PolicyToken,
    Recovery,
    Senders,
    Unconfirmed,
    Verification,
)


@lru_cache(maxsize=256)
def describe(token: PolicyToken) -> tuple[Sentence, ...]:
    """The sentences, the most important first."""
    return (
        *_comparison(token),
        _access(token),
        *_approval(token),
        _key(token),
        _rekey(token),
        _confirmation(token),
        *_senders(token),
        *_unconfirmed(token),
        *_deputies(token),
        _compromise(token),
        *_recovery(token),
    )


def _comparison(token: PolicyToken) -> tuple[Sentence, ...]:
    if token.operational.verification is Verification.CODE:
        return (sentence("Nothing is sent before you have compared the code with everyone."),)
    return ()


def _access(token: PolicyToken) -> Sentence:
    rule = token.access.rule
    if rule == "invited":
        hosts = token.dissemination.distributors is Distributors.CONTROLLER
        return (
            sentence("Only people whom the host invites get in.")
            if hosts
            else sentence("Only people who are invited get in; others may invite for the host.")
        )
    if rule == "anyone":
        return (
            sentence("Anybody who asks gets in.")
            if token.dissemination.pull
            else sentence("Anybody who is asked gets in.")
        )
    return sentence("Who gets in is decided by a rule: {rule}", rule=rule)


def _approval(token: PolicyToken) -> tuple[Sentence, ...]:
    if token.dissemination.approval:
        return (sentence("The host lets each person in by hand."),)
    return ()


def _unconfirmed(token: PolicyToken) -> tuple[Sentence, ...]:
    match token.rekey.unconfirmed:
        case Unconfirmed.REMOVE:
            return (sentence("Who does not confirm a key in time is put out."),)
        case Unconfirmed.WAIT:
            return (sentence("A new key waits until everyone who is there has confirmed it."),)
        case _:
            return ()


def _deputies(token: PolicyToken) -> tuple[Sentence, ...]:
    count = len(token.operational.deputies)
    if not count:
        return ()
    return (
        counted(
            "If the host cannot be reached, a deputy takes over.",
            "If the host cannot be reached, one of {n} deputies takes over.",
            count,
        ),
    )


def _recovery(token: PolicyToken) -> tuple[Sentence, ...]:
    if token.compromise.recovery is Recovery.REBUILD:
        return (sentence("After a compromised key, everyone is given entirely new keys."),)
    return ()


def _key(token: PolicyToken) -> Sentence:
    if token.operational.key_generation is KeyGeneration.ALL:
        return sentence("Everyone takes part in making the key, so nobody can choose it alone.")
    if token.operational.key_generation is KeyGeneration.FIRST_MEMBER:
        return sentence("The host and the first member make the key together.")
    if token.operational.key_generation is KeyGeneration.FOUNDERS:
        return sentence("The host and those who were there from the start make the key together.")
    return sentence("The host alone makes the key.")


def _rekey(token: PolicyToken) -> Sentence:
    period = token.rekey.period
    if period is None:
        return sentence("The key changes whenever somebody comes or goes.")
    return sentence(
        "The key changes whenever somebody comes or goes, and after {period} at the latest.",
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
            return (
                counted(
                    "Only the host and one named person can send.",
                    "Only the host and {n} named people can send.",
                    len(token.operational.speakers),
                ),
            )
        case _:
            return ()


def _compromise(token: PolicyToken) -> Sentence:
    if token.compromise.declarers is Declarer.MEMBERS:
        return sentence(
            "Anyone can report a compromised key; the conference goes on without it at once."
        )
    return sentence(
        "The host decides about a key that is reported compromised; you can always report your own."
    )


def span(milliseconds: int) -> Sentence:
    """A duration in the largest unit that divides it, such as `1 h`."""
    return policy_fields.quantity(str(policy_fields.write_field("period", milliseconds)))
