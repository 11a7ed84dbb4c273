"""Evidence of a split view: signed statements that cannot all be true, for anybody to verify.

What shows it was signed by who made it, so it stands for itself: whoever holds the statements and
the certificates needs no trust in who kept them (PROTOCOL.md, MSMP-77).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Annotated

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.keys.schedule import context_hash
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.limits import MAX_MESSAGE, CertificateDer
from msmp_gui.protocol.wire.messages.rekey import Activate, EpochAck, EpochContext, RekeyEvent
from msmp_gui.protocol.wire.schema import Bytes16, Size, Uint32
from msmp_gui.sentences import Sentence, sentence

MAX_EVIDENCE = 4 * MAX_MESSAGE
"""Bytes of all statements together."""

_KINDS: dict[int, type] = {
    Kind.REKEY_EVENT: RekeyEvent,
    Kind.ACTIVATE: Activate,
    Kind.EPOCH_ACK: EpochAck,
}


@record
class Statement:
    """One signed message, and the certificate of who signed it."""

    kind: Uint32
    certificate: CertificateDer
    raw: Annotated[bytes, Size(1, MAX_MESSAGE)]


@record
class SplitView:
    """What was said about one group."""

    group: Bytes16
    statements: Annotated[tuple[Statement, ...], Size(2, 4)]


@record
class Finding:
    """What evidence shows."""

    sentence: Sentence
    signer: Certificate
    """Of whom it is about."""
    proven: bool
    """By their own signatures; else somebody else's word stands against theirs."""


def gather(group: bytes, statements: Iterable[tuple[Kind, Certificate, bytes]]) -> bytes:
    """Evidence, encoded; empty where the statements do not show anything."""
    told = tuple(Statement(int(kind), by.der, raw) for kind, by, raw in statements)
    try:
        raw = schema.encode(SplitView(group, told))
        judge(raw)
    except MalformedError:
        return b""
    return raw


def name_of(evidence: bytes) -> str:
    """By which an entry of an audit log names it: its SHA-256 in hexadecimal digits."""
    return sha256(evidence).hex()


def judge(evidence: bytes) -> Finding:
    """What evidence shows, once every signature was checked. Raises MalformedError."""
    view = schema.decode(SplitView, evidence, limit=MAX_EVIDENCE)
    found = next(_findings(list(_verified(view)), view.group), None)
    if found is None:
        msg = "evidence of a split view that shows none"
        raise MalformedError(msg)
    return found


_Said = tuple[Certificate, object]


def _verified(view: SplitView) -> Iterator[_Said]:
    for statement in view.statements:
        kind = _KINDS.get(statement.kind)
        if kind is None:
            msg = "evidence that holds something else than what is said about keys"
            raise MalformedError(msg)
        try:
            by = Certificate.from_der(statement.certificate)
        except DecodingError as error:
            raise MalformedError(str(error)) from error
        yield by, signed.verify(kind, statement.raw, by.verifying_key, view.group).message


def _findings(said: list[_Said], group: bytes) -> Iterator[Finding]:
    events = [(by, m.context) for by, m in said if isinstance(m, RekeyEvent)]
    events = [(by, context) for by, context in events if context.group == group]
    for (by, one), (other, two) in combinations(events, 2):
        if by == other and _place(one) == _place(two) and one != two:
            words = sentence(
                "{name} ({fingerprint}) signed two different contexts for attempt {attempt} at key "
                "{number} of term {term}: {one} and {other}.",
                name=by.name,
                fingerprint=by.fingerprint.hex(),
                attempt=one.attempt,
                number=one.epoch,
                term=one.term,
                one=context_hash(one).hex(),
                other=context_hash(two).hex(),
            )
            yield Finding(words, by, proven=True)
    for (by, one), (other, two) in product(events, repeat=2):
        follows = two.term == one.term and two.epoch == one.epoch + 1
        hash_ = context_hash(one)
        settled = any(w == by and isinstance(m, Activate) and m.context == hash_ for w, m in said)
        if by == other and follows and settled and two.previous != hash_:
            words = sentence(
                "{name} ({fingerprint}) signed that key {number} of term {term} is the one of "
                "{one}, and then a key that follows {other} instead.",
                name=by.name,
                fingerprint=by.fingerprint.hex(),
                number=one.epoch,
                term=one.term,
                one=hash_.hex(),
                other=two.previous.hex(),
            )
            yield Finding(words, by, proven=True)
    for (by, one), (member, ack) in product(events, said):
        if isinstance(ack, EpochAck) and _contradicts(ack, one):
            words = sentence(
                "{member} ({fingerprint}) acknowledged {one} as key {number} of term {term}, for "
                "which {name} ({host}) signed {other} here. One of the two deceives.",
                member=member.name,
                fingerprint=member.fingerprint.hex(),
                one=ack.context.hex(),
                number=one.epoch,
                term=one.term,
                name=by.name,
                host=by.fingerprint.hex(),
                other=context_hash(one).hex(),
            )
            yield Finding(words, by, proven=False)


def _place(context: EpochContext) -> tuple[int, int, int]:
    return context.term, context.epoch, context.attempt


def _contradicts(ack: EpochAck, context: EpochContext) -> bool:
    place = (ack.term, ack.epoch, ack.attempt)
    return place == _place(context) and ack.context != context_hash(context)
