"""What each part, field and choice of a policy means: the one place for these words.

The schema of a policy's text, for whoever writes one, and the window's editor are made of them.
"""

from __future__ import annotations

from msmp_gui.engine.sentences import Sentence, sentence, verbatim
from msmp_gui.protocol.policy import fields as policy_fields

PART_TITLES: dict[str, Sentence] = {
    "operational": sentence("Roles and safety"),
    "dissemination": sentence("Handing out keys"),
    "access": sentence("Who gets in"),
    "rekey": sentence("Changing the key"),
    "compromise": sentence("Compromised keys"),
}

PARTS: dict[str, Sentence] = {
    "operational": sentence("Who holds which role, which certificates and ciphers are accepted."),
    "dissemination": sentence("Who hands out keys, and how."),
    "access": sentence("Who gets in."),
    "rekey": sentence("When the key changes, and how."),
    "compromise": sentence("What happens when a key is compromised."),
}

TITLES: dict[str, Sentence] = {
    "name": sentence("Name"),
    "summary": sentence("In one sentence"),
    "operational.deputies": sentence("Deputies"),
    "operational.takeover_after": sentence("A deputy takes over after"),
    "operational.infrastructures": sentence("Organisations"),
    "operational.suites": sentence("Ciphers"),
    "operational.key_generation": sentence("Who makes the key"),
    "operational.senders": sentence("Who may send"),
    "operational.speakers": sentence("People who may send"),
    "operational.verification": sentence("Comparing the code"),
    "operational.max_members": sentence("Number of people"),
    "operational.data_label": sentence("What it is about"),
    "operational.changes": sentence("Changing this policy later"),
    "dissemination.distributors": sentence("Who hands out keys"),
    "dissemination.named": sentence("People who hand out keys"),
    "dissemination.push": sentence("People can be invited"),
    "dissemination.pull": sentence("People can ask to get in"),
    "dissemination.approval": sentence("The host lets each person in"),
    "access.rule": sentence("Rule"),
    "access.excluded": sentence("Keys that never get in"),
    "rekey.period": sentence("A key lives at most"),
    "rekey.volume": sentence("A key protects at most"),
    "rekey.refresh": sentence("Personal keys are renewed every"),
    "rekey.demand": sentence("Who may ask for a new key"),
    "rekey.batch_window": sentence("Newcomers are gathered for"),
    "rekey.changeover": sentence("A new key waits at most"),
    "rekey.overlap": sentence("The old key is accepted for"),
    "rekey.confirmation": sentence("Confirming a new key"),
    "rekey.unconfirmed": sentence("Who does not confirm in time"),
    "compromise.declarers": sentence("Who may declare a key compromised"),
    "compromise.recovery": sentence("How the conference goes on"),
}

HEADINGS: dict[str, Sentence] = {
    "name": sentence("What people are offered it as, and what everyone invited sees."),
    "summary": sentence("What it is for. It stands below its name where you choose a policy."),
}

FIELDS: dict[str, Sentence] = {
    # In the order in which a form asks: what everybody understands comes first.
    "operational.key_generation": sentence("Who contributes to each key beside the host."),
    "operational.senders": sentence("Everybody who is in can read; this says who may send."),
    "operational.speakers": sentence("Fingerprints of those who may send beside the host."),
    "operational.verification": sentence(
        "What people do before anything is sent, to be sure that nobody is in between."
    ),
    "operational.max_members": sentence("How many people there may be, the host among them."),
    "operational.data_label": sentence("What the key protects, such as “financial”; may be empty."),
    "operational.changes": sentence("Whether the policy may change while a conference lives."),
    "operational.deputies": sentence(
        "Fingerprints of those who take over when the host falls silent, the first choice first. "
        "They hold what the host holds."
    ),
    "operational.takeover_after": sentence(
        "For how long the host has to be silent before the first deputy takes over; deputies may "
        "also be chosen when a conference begins."
    ),
    "operational.infrastructures": sentence(
        "Certificate authorities whose certificates are believed, with the kinds of keys, the "
        "length of path and the revocation lists that are wanted of each."
    ),
    "operational.suites": sentence("Ciphers that are good enough, the best first."),
    "dissemination.distributors": sentence(
        "Whoever hands out keys can invite people and let them in."
    ),
    "dissemination.named": sentence("Fingerprints of those who hand out keys beside the host."),
    "dissemination.push": sentence("The host, or who hands out keys, asks people in."),
    "dissemination.pull": sentence("Who knows of the conference can ask, without an invitation."),
    "dissemination.approval": sentence("Each one waits until the host lets them in by hand."),
    "access.rule": sentence(
        'A rule is made of “invited”, “anyone”, certificate fields such as O = "Acme Inc", '
        'CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, joined by and, or, '
        "not and parentheses."
    ),
    "access.excluded": sentence("Fingerprints of those who never get in, whatever the rule says."),
    "rekey.period": sentence("The longest life of a key."),
    "rekey.volume": sentence("How much data one key protects at most."),
    "rekey.refresh": sentence("How often each person’s own keys are drawn anew."),
    "rekey.demand": sentence("Who may have the key changed at any time."),
    "rekey.batch_window": sentence("People who join within this time share one key change."),
    "rekey.changeover": sentence("How long a new key waits at most for people to confirm it."),
    "rekey.overlap": sentence("For how long the old key is still accepted after a change."),
    "rekey.confirmation": sentence("Who says that they have a new key before it is used."),
    "rekey.unconfirmed": sentence("What happens with those who can be reached and do not confirm."),
    "compromise.declarers": sentence(
        "Who may declare somebody’s key compromised. One’s own key can always be declared so."
    ),
    "compromise.recovery": sentence("What is done about the keys after one was compromised."),
}

CHOICES: dict[str, dict[str, Sentence]] = {
    "operational.key_generation": {
        "all": sentence("Everyone together"),
        "founders": sentence("The host and those there from the start"),
        "first_member": sentence("The host and one other member"),
        "controller": sentence("The host alone"),
    },
    "operational.senders": {
        "all": sentence("Everyone"),
        "named": sentence("The host and named people"),
        "controller": sentence("Only the host"),
    },
    "operational.verification": {
        "none": sentence("Nothing has to be compared"),
        "code": sentence("Everyone compares the conference’s code first"),
    },
    "operational.changes": {
        "none": sentence("It never changes"),
        "stricter": sentence("It can only become stricter"),
        "asked": sentence("It can change; people are asked before it becomes weaker"),
    },
    "operational.suites": {
        "xwing": sentence("X-Wing (quantum-safe)"),
        "p384": sentence("P-384"),
        "x25519": sentence("X25519"),
        "p256": sentence("P-256"),
    },
    "dissemination.distributors": {
        "controller": sentence("Only the host"),
        "named": sentence("The host and named people"),
        "members": sentence("Everyone who is in"),
    },
    "rekey.demand": {
        "controller": sentence("Only the host"),
        "members": sentence("Everyone"),
    },
    "rekey.confirmation": {
        "all": sentence("Everyone confirms it"),
        "none": sentence("Nobody has to confirm it"),
    },
    "rekey.unconfirmed": {
        "go_on": sentence("The others go on, and they catch up"),
        "wait": sentence("The key waits for them"),
        "remove": sentence("They are put out"),
    },
    "compromise.declarers": {
        "controller": sentence("The host decides"),
        "members": sentence("Everyone"),
    },
    "compromise.recovery": {
        "key_tree": sentence("With a new key, in one message"),
        "rebuild": sentence("With all keys drawn anew"),
    },
}
"""What each choice of a field says; a field's choices in the order in which they are offered."""

RULES: dict[str, Sentence] = {
    "invited": sentence("Only people who are invited"),
    "anyone": sentence("Anyone who is asked, or who asks"),
}
"""The rules that most policies have."""

ENDLESS: dict[str, Sentence] = {
    "operational.takeover_after": sentence("never"),
    "rekey.period": sentence("for as long as nobody comes or goes"),
    "rekey.volume": sentence("any amount"),
    "rekey.refresh": sentence("only when asked for"),
}
"""What `never` means."""


def called(field: str) -> Sentence:
    """The title of a field; of one that no form has, its name."""
    return TITLES.get(field) or verbatim(field)


def value_in_words(field: str, value: object) -> Sentence | None:
    """What a field says with that value; None where the value speaks for itself."""
    if isinstance(value, bool) or value in ("True", "False"):
        return sentence("yes") if value in (True, "True") else sentence("no")
    if value == "never" and field in ENDLESS:
        return ENDLESS[field]
    if not isinstance(value, str):
        return None
    if policy_fields.form_of(field.rpartition(".")[2]) in ("duration", "amount"):
        return policy_fields.quantity(value)
    known = {**CHOICES.get(field, {}), **(RULES if field == "access.rule" else {})}
    return known.get(value)


def described(field: str) -> str:
    """What a field means and takes, for whoever writes it as text."""
    choices = [f"“{value}”: {words}" for value, words in CHOICES.get(field, {}).items()]
    if field in ENDLESS:
        choices.append(f"“never”: {ENDLESS[field]}")
    text = str(FIELDS[field])
    return f"{text} {'; '.join(choices)}." if choices else text
