"""A change of policy, told to people and to scripts."""

from __future__ import annotations

from msmp_gui.engine.notices import PolicyDifference, PolicyNotice
from msmp_gui.engine.policy_sentences import describe
from msmp_gui.protocol.events import PolicyChanged, PolicyProposed
from msmp_gui.protocol.policy_comparison import compare
from msmp_gui.protocol.policy_token import PolicyToken


def what_is_new(before: PolicyToken, after: PolicyToken) -> str:
    """In the sentences that people know, else by the names of the fields."""
    known = set(map(str, describe(before)))
    told = [str(each) for each in describe(after) if str(each) not in known]
    return " ".join(told) or ", ".join(each.field for each in compare(before, after))


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
