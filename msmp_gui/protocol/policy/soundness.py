"""What a policy token asks for that cannot work (MSMP-21), whoever wrote it.

Changes with which choices go together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msmp_gui.identity.names import is_plain
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.protocol.policy import access_rules, modules
from msmp_gui.protocol.policy.strictness import is_surely_stricter
from msmp_gui.protocol.policy.token import (
    LONGEST_NAME,
    MAX_COOPERATIVE,
    Confirmation,
    DisseminationPolicy,
    Distributors,
    KeyGeneration,
    OperationalPolicy,
    PolicyToken,
    Senders,
    Unconfirmed,
)
from msmp_gui.sentences import Sentence, reason, sentence

VISIBLE = sentence("one line of visible characters is expected.")
"""Of texts that people tell things apart by."""


def check(token: PolicyToken) -> None:
    """Refuse what cannot work. Raises PolicyError; called when written and when received."""
    wrong = impossibilities(token)
    if wrong:
        raise PolicyError(wrong[0])


def impossibilities(token: PolicyToken) -> list[Sentence]:
    """Everything about a token that cannot work, a sentence each."""
    found: list[Sentence] = []
    try:
        access_rules.parse(token.access.rule)
    except PolicyError as error:
        # What hangs on the rule cannot be told; the rest can.
        found.append(reason(error))
        token = replace(token, access=replace(token.access, rule="invited"))
        needed = modules.needed_by(token)
        token = replace(token, operational=replace(token.operational, modules=needed))
    return found + [wrong for impossible, wrong in _impossibilities(token) if impossible]


def _impossibilities(token: PolicyToken) -> Iterator[tuple[bool, Sentence]]:
    yield (
        (token.edition == 0) != (token.previous is None),
        fault_in(
            "previous",
            sentence("the first edition replaces none; every later one names the one before."),
        ),
    )
    for field, text in (
        ("name", token.name),
        ("policy", token.policy),
        ("operational.data_label", token.operational.data_label),
    ):
        yield bool(text) and not is_plain(text), fault_in(field, VISIBLE)
    for field, text in (("name", token.name), ("policy", token.policy)):
        fault = sentence("a text of 1 to {most} characters is expected.", most=LONGEST_NAME)
        yield not 1 <= len(text) <= LONGEST_NAME, fault_in(field, fault)
    lacking = set(modules.needed_by(token)) - set(token.operational.modules)
    yield (
        bool(lacking),
        fault_in(
            "operational.modules",
            sentence(
                "the policy's choices need {modules} as well.", modules=", ".join(sorted(lacking))
            ),
        ),
    )
    yield from _operational(token.operational)
    yield from _dissemination(token.dissemination)
    yield from _access(token)
    yield from _rekey(token)


def _operational(part: OperationalPolicy) -> Iterator[tuple[bool, Sentence]]:
    yield (
        part.key_generation is KeyGeneration.ALL and part.max_members > MAX_COOPERATIVE,
        fault_in(
            "operational.max_members",
            sentence(
                "at most {most} members can all contribute to every key, and {members} are too "
                "many; or choose another {field}.",
                most=MAX_COOPERATIVE,
                members=part.max_members,
                field="key_generation",
            ),
        ),
    )
    yield (
        _doubled(part.suites),
        fault_in("operational.suites", sentence("each is named once, the best first.")),
    )
    yield (
        part.suite not in part.suites,
        fault_in(
            "operational.suite",
            sentence("the group's suite is not among the suites that are good enough."),
        ),
    )
    yield (
        part.controller in part.deputies or _doubled(part.deputies),
        fault_in(
            "operational.deputies",
            sentence("each deputy is named once, and the controller is none."),
        ),
    )
    yield (
        bool(part.deputies) and part.takeover_after is None,
        fault_in(
            "operational.takeover_after",
            sentence("deputies need to know after what silence to take over."),
        ),
    )
    yield (
        _doubled(part.places)
        or part.places[:1] != (part.controller,)
        or not set(part.deputies) <= set(part.places),
        fault_in(
            "operational.places",
            sentence("the controller's place is the first, and each deputy has its own."),
        ),
    )
    yield (
        bool(part.speakers) != (part.senders is Senders.NAMED) or _doubled(part.speakers),
        fault_in(
            "operational.speakers",
            sentence(
                "named once each where {condition}, and nowhere else.",
                condition='senders is "named"',
            ),
        ),
    )


def _dissemination(part: DisseminationPolicy) -> Iterator[tuple[bool, Sentence]]:
    yield (
        not (part.push or part.pull),
        fault_in(
            "dissemination.push",
            sentence("where people can neither be invited nor ask, nobody gets the key."),
        ),
    )
    yield (
        bool(part.named) != (part.distributors is Distributors.NAMED) or _doubled(part.named),
        fault_in(
            "dissemination.named",
            sentence(
                "named once each where {condition}, and nowhere else.",
                condition='distributors is "named"',
            ),
        ),
    )


def _access(token: PolicyToken) -> Iterator[tuple[bool, Sentence]]:
    yield (
        _doubled(token.access.excluded),
        fault_in("access.excluded", sentence("each key is named once.")),
    )
    names = [each.name for each in token.operational.infrastructures]
    yield (
        len(set(names)) != len(names),
        fault_in("operational.infrastructures", sentence("two of them have one name.")),
    )
    rule = access_rules.parse(token.access.rule)
    # Who comes was invited, where nobody can ask without that.
    never = access_rules.Anyone() if token.dissemination.pull else access_rules.Invited()
    yield (
        is_surely_stricter(rule, access_rules.Not(never)),
        fault_in("access.rule", sentence("nobody can ever get in by this rule.")),
    )
    strange = set(access_rules.issuers(rule)) - set(names)
    yield (
        not names and not strange and access_rules.demands_vouching(rule),
        fault_in(
            "access.rule",
            sentence(
                "nobody can get in by what no infrastructure vouches for: name one, or write "
                "“claimed” before a field to believe what people say of themselves."
            ),
        ),
    )
    yield (
        bool(strange),
        fault_in(
            "access.rule",
            sentence(
                "the policy has no infrastructure named {names}.", names=", ".join(sorted(strange))
            ),
        ),
    )


def _rekey(token: PolicyToken) -> Iterator[tuple[bool, Sentence]]:
    part = token.rekey
    yield (
        part.confirmation is Confirmation.NONE and part.unconfirmed is not Unconfirmed.GO_ON,
        fault_in(
            "rekey.unconfirmed",
            sentence("where nobody confirms, only {choice} makes sense.", choice='"go_on"'),
        ),
    )
    yield (
        part.period is not None and part.period <= part.changeover + part.overlap,
        fault_in(
            "rekey.period",
            sentence(
                "a key must live longer than {changeover} and {overlap} take.",
                changeover="changeover",
                overlap="overlap",
            ),
        ),
    )


def _doubled(names: tuple[object, ...]) -> bool:
    return len(set(names)) != len(names)
