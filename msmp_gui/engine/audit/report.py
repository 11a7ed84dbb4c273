"""An audit log as a report for people: in their language where a window asks for it.

Below what happened stands how it was recorded, which is the same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msmp_gui.engine.audit.export import AuditExport, moment
from msmp_gui.engine.audit.holders import Holding, KeyHolders
from msmp_gui.engine.audit.sentences import describe
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.audit import AuditEntry, Flaw

Speak = Callable[[Sentence], str]

_SHORT = 16
"""Digits of a fingerprint."""


def report(
    log: AuditExport,
    others: Sequence[AuditExport] = (),
    flaws: Sequence[Flaw] | None = None,
    speak: Speak = str,
) -> Iterator[str]:
    """The group from its creation, and whether the log can be relied on.

    `flaws`: what was found in it, where that is known already. `speak`: says a sentence.
    """
    entries = list(log.read())
    people = _people(entries, log.keepers())
    flaws = log.flaws(others) if flaws is None else flaws
    for said in _head(log, entries):
        yield speak(said)
    yield ""
    yield speak(sentence("What was found") if flaws else sentence("The log is intact."))
    yield from (f"- {speak(flaw.sentence)}" for flaw in flaws)
    for finding in log.findings():
        yield ""
        yield speak(
            sentence("Proof of a split view" if finding.proven else "Evidence of a split view")
        )
        yield f"- {speak(finding.sentence)}"
    yield ""
    yield speak(sentence("People"))
    for fingerprint, name in sorted(people.items(), key=lambda item: item[1].casefold()):
        yield f"- {name}: {fingerprint.hex()}"
    yield ""
    yield speak(sentence("What happened (UTC)"))
    keepers = frozenset(each.fingerprint for each in log.keepers())
    holders = KeyHolders()
    for entry in entries:
        holders.take(entry, keepers)
        _, what = describe(entry, people)
        yield f"{entry.number:5}  {moment(entry.time)}  {speak(what)}"
        yield f"       {_recorded(entry, people)}"
    yield ""
    yield speak(sentence("Who had which key (UTC)"))
    for holding in holders.finish():
        yield speak(_held(holding, people))


def _held(holding: Holding, people: Mapping[Fingerprint, str]) -> Sentence:
    names = sorted(
        (people.get(one) or one.hex()[:_SHORT] for one in holding.people), key=str.casefold
    )
    said = {"number": holding.number, "first": moment(holding.since), "people": ", ".join(names)}
    if holding.until is None:
        return sentence("Key {number}, from {first} on: {people}", **said)
    last = moment(holding.until)
    return sentence("Key {number}, from {first} to {last}: {people}", last=last, **said)


def _head(log: AuditExport, entries: Sequence[AuditEntry]) -> Iterator[Sentence]:
    if log.name:
        yield sentence("Audit report: {name}", name=log.name)
    else:
        yield sentence("Audit report: decisions about trust")
    yield sentence("Conference: {number}", number=log.group.hex())
    yield sentence(
        "Kept by {name} ({fingerprint})",
        name=log.keeper.name,
        fingerprint=log.keeper.fingerprint.hex(),
    )
    until = log.earlier_until()
    if until is not None:
        for earlier in log.keepers()[:-1]:
            yield sentence(
                "Until {when} it was signed with an earlier key ({fingerprint})",
                when=moment(until),
                fingerprint=earlier.fingerprint.hex(),
            )
    if entries:
        first, last = moment(entries[0].time), moment(entries[-1].time)
        yield sentence("From {first} to {last}", first=first, last=last)
    yield sentence(
        "Entries: {entries}; checkpoints: {checkpoints}",
        entries=len(log.entries),
        checkpoints=len(log.checkpoints),
    )


def _recorded(entry: AuditEntry, people: dict[Fingerprint, str]) -> str:
    parts = [f"key {entry.epoch} {entry.kind}"]
    if entry.subject is not None:
        parts.append(_who(entry.subject, people))
    if entry.by is not None and entry.by != entry.subject:
        parts.append(f"by {_who(entry.by, people)}")
    parts += [f"{each.name}={displayable_text(each.value)}" for each in entry.details]
    return "  ".join(parts)


def _people(
    entries: Iterable[AuditEntry], keepers: Sequence[Certificate]
) -> dict[Fingerprint, str]:
    names = {each.fingerprint: each.name for each in keepers}
    for entry in entries:
        if entry.subject is not None and entry.kind != "accepted" and entry.detail("name"):
            names[entry.subject] = displayable_text(entry.detail("name"))
        if entry.detail("owner"):
            names[bytes.fromhex(entry.detail("owner"))] = displayable_text(
                entry.detail("owner_name")
            )
    return names


def _who(fingerprint: Fingerprint, people: dict[Fingerprint, str]) -> str:
    return f"{people.get(fingerprint, 'somebody')} ({fingerprint.hex()[:_SHORT]})"
