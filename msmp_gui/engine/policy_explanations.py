"""What each field of a policy means, for whoever writes one."""

from __future__ import annotations

from msmp_gui.engine.sentences import Sentence, sentence

PARTS: dict[str, Sentence] = {
    "operational": sentence("Who holds which role, which certificates and ciphers are accepted."),
    "dissemination": sentence("Who hands out keys, and how."),
    "access": sentence("Who gets in."),
    "rekey": sentence("When the key changes, and how."),
    "compromise": sentence("What happens when a key is lost."),
}

FIELDS: dict[str, Sentence] = {
    "operational.deputies": sentence(
        "Fingerprints of those who take over when the host falls silent, the first choice first. "
        "They hold what the host holds."
    ),
    "operational.takeover_after": sentence(
        "For how long the host has to be silent before the first deputy takes over."
    ),
    "operational.infrastructures": sentence(
        "Certificate authorities whose certificates are believed, with the kinds of keys, the "
        "length of path and the revocation lists that are wanted of each."
    ),
    "operational.suites": sentence("Ciphers that are good enough, the best first."),
    "operational.key_generation": sentence(
        "Who contributes to each key beside the host: nobody (controller), one other member "
        "(first_member), those who were there from the start (founders), or everyone (all)."
    ),
    "operational.senders": sentence(
        "Who may send: everyone (all), the host (controller), or the host and named people (named)."
    ),
    "operational.speakers": sentence(
        "Fingerprints of those who may send beside the host, where senders is “named”."
    ),
    "operational.verification": sentence(
        "What people compare before anything is sent: nothing (none), or the conference’s code "
        "(code)."
    ),
    "operational.max_members": sentence("How many people there may be, the host among them."),
    "operational.data_label": sentence("What the key protects, such as “financial”; may be empty."),
    "operational.changes": sentence(
        "Whether the policy may change while a conference lives: not at all (none), only to "
        "something stricter (stricter), or to anything, where people are asked before it becomes "
        "weaker (asked)."
    ),
    "dissemination.distributors": sentence(
        "Who hands out keys: the host (controller), the host and named people (named), or everyone "
        "who is in (members)."
    ),
    "dissemination.named": sentence(
        "Fingerprints of those who hand out keys, where distributors is “named”."
    ),
    "dissemination.push": sentence("Whether people can be invited."),
    "dissemination.pull": sentence("Whether people can ask to get in without an invitation."),
    "dissemination.approval": sentence("Whether the host lets each person in by hand."),
    "access.rule": sentence(
        'Who gets in: “invited”, “anyone”, certificate fields such as O = "Acme Inc", '
        'CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, joined by and, or, '
        "not and parentheses."
    ),
    "access.excluded": sentence("Fingerprints of those who never get in, whatever the rule says."),
    "rekey.period": sentence("The longest life of a key."),
    "rekey.volume": sentence("How much data one key protects at most."),
    "rekey.refresh": sentence("How often each person’s own keys are drawn anew."),
    "rekey.demand": sentence(
        "Who may have the key changed: the host (controller), or everyone (members)."
    ),
    "rekey.batch_window": sentence("People who join within this time share one key change."),
    "rekey.changeover": sentence("How long a new key waits at most for people to confirm it."),
    "rekey.overlap": sentence("For how long the old key is still accepted after a change."),
    "rekey.confirmation": sentence("Who confirms a new key: nobody (none), or everyone (all)."),
    "rekey.unconfirmed": sentence(
        "What happens with those who do not confirm in time: the others go on (go_on), the key "
        "waits for them (wait), or they are put out (remove)."
    ),
    "compromise.declarers": sentence(
        "Who may declare somebody’s key lost: the host (controller), or everyone (members). "
        "One’s own key can always be declared lost."
    ),
    "compromise.recovery": sentence(
        "How the conference goes on then: with a new key in one message (key_tree), or with all "
        "keys drawn anew (rebuild)."
    ),
}
