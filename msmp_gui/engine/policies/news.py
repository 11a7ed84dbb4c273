"""A change of policy, told to people and to scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msmp_gui.engine.notices import PolicyDifference, PolicyNotice
from msmp_gui.engine.policies.explanations import called
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.engine.sentences import Sentence, listed, sentence, spoken
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.events import PolicyChanged, PolicyProposed
from msmp_gui.protocol.policy.comparison import compare
from msmp_gui.protocol.policy.token import PolicyToken, controllers


def what_is_new(
    before: PolicyToken, after: PolicyToken, name_of: Callable[[Fingerprint], str]
) -> Sentence:
    """In the sentences that people know, else by what the fields are called."""
    known = describe(before)
    told = [each for each in describe(after) if each not in known]
    told += _who_may_host(before, after, name_of)
    if told:
        return spoken(*told)
    return listed(called(each.field) for each in compare(before, after))


def _who_may_host(
    before: PolicyToken, after: PolicyToken, name_of: Callable[[Fingerprint], str]
) -> Iterator[Sentence]:
    for fingerprint in controllers(after):
        if fingerprint not in controllers(before):
            yield sentence("{name} can host the conference.", name=name_of(fingerprint))
    for fingerprint in controllers(before):
        if fingerprint not in controllers(after):
            yield sentence("{name} can no longer host it.", name=name_of(fingerprint))


def notice(event: PolicyProposed | PolicyChanged) -> PolicyNotice:
    """For scripts."""
    changes = tuple(
        PolicyDifference(each.field, each.before, each.after, each.weakens)
        for each in compare(event.before, event.after)
    )
    return PolicyNotice(
        event.after.group.hex(),
        "proposed" if isinstance(event, PolicyProposed) else "changed",
        event.after.edition,
        changes,
        asked=isinstance(event, PolicyProposed) and event.asked,
    )
