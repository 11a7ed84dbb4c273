"""Who may get in: one decision, with its reasons, wherever it is made (draft, 2.3.1)."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from functools import lru_cache

from cryptography import x509
from cryptography.x509.oid import NameOID

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable, folded, is_plain
from msmp_gui.protocol.policy import access_rules as rules
from msmp_gui.protocol.policy.access_rules import Rule
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.record import record
from msmp_gui.sentences import Sentence, alternatives, quoted, sentence

_Name = x509.RFC822Name | x509.DNSName

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_SUBJECT = {
    "CN": NameOID.COMMON_NAME,
    "O": NameOID.ORGANIZATION_NAME,
    "OU": NameOID.ORGANIZATIONAL_UNIT_NAME,
    "C": NameOID.COUNTRY_NAME,
    "email": NameOID.EMAIL_ADDRESS,
}
_LONGEST = 64
"""Characters of a field's value that are shown."""

_HOST = re.compile(r"[\w*-]+(\.[\w*-]+)+\.?")
"""A pattern that means hosts. Whatever else it fits, name constraints hold as a host's name
(`identity/pki/name_constraints.py`): so a label has neither a dot, nor a space, nor an @."""


@record
class Subject:
    """Somebody who wants in, as whoever decides knows them."""

    certificate: Certificate
    invited: bool
    infrastructures: tuple[str, ...] = ()
    """Those of the token that vouch for the certificate."""
    address: str | None = None
    """Where they are; None where that is not known."""


_EXCLUDED = sentence("the policy excludes this key")
_NOT_EXCLUDED = sentence("the policy does not exclude this key")
_ANYONE = sentence("the policy lets anyone in")
_NOBODY = sentence("the policy lets nobody in")
_INVITED = sentence("was invited")
_NOT_INVITED = sentence("was not invited")
_INVITED_OUT = sentence("the policy keeps out who was invited")
_LISTED = sentence("the key is on the policy's list")
_NOT_LISTED = sentence("the key is on the policy's list of others only")
_NO_ISSUER = sentence(
    "nobody whom the policy trusts vouches for the certificate, it wants {wanted}"
)
_NO_ISSUER_KNOWN = sentence("nobody whom the policy trusts vouches for the certificate")
_ISSUER = sentence("“{found}” vouches for it")
_OTHER_ISSUER = sentence("“{found}” vouches for it, the policy wants {wanted}")
_ISSUER_OUT = sentence("“{found}” vouches for it, and the policy keeps out whom it vouches for")
_NO_ADDRESS = sentence("the address is not known, the policy wants one in {wanted}")
_NO_ADDRESS_OUT = sentence("the address is not known, the policy wants one outside of {wanted}")
_ADDRESS = sentence("the address is {found}")
_OTHER_ADDRESS = sentence("the address is {found}, the policy wants one in {wanted}")
_ADDRESS_OUT = sentence("the address is {found}, the policy wants one outside of {wanted}")
_UNVOUCHED = sentence(
    "nobody whom the policy trusts vouches for its {field}, the policy wants {wanted}"
)
_UNVOUCHED_FIELD = sentence("nobody whom the policy trusts vouches for its {field}")
_NO_FIELD = sentence("the certificate has no {field}, the policy wants {wanted}")
_FIELD_LACKS = sentence("the certificate has no {field}")
_FIELD = sentence("{field} is “{found}”")
_OTHER_FIELD = sentence("{field} is “{found}”, the policy wants {wanted}")
_FIELD_OUT = sentence("{field} is “{found}”, which the policy keeps out")

FINDINGS = (
    _EXCLUDED,
    _NOT_EXCLUDED,
    _ANYONE,
    _NOBODY,
    _INVITED,
    _NOT_INVITED,
    _INVITED_OUT,
    _LISTED,
    _NOT_LISTED,
    _NO_ISSUER,
    _NO_ISSUER_KNOWN,
    _OTHER_ISSUER,
    _ISSUER_OUT,
    _ISSUER,
    _NO_ADDRESS,
    _NO_ADDRESS_OUT,
    _OTHER_ADDRESS,
    _ADDRESS_OUT,
    _ADDRESS,
    _UNVOUCHED,
    _UNVOUCHED_FIELD,
    _NO_FIELD,
    _FIELD_LACKS,
    _OTHER_FIELD,
    _FIELD_OUT,
    _FIELD,
)
"""All that can be found, without what fills the blanks; the longer one first."""


ALLOWED, REFUSED = "allowed: ", "refused: "
"""How an explanation begins."""


@record
class Decision:
    """Whether somebody may get in, and why."""

    allowed: bool
    findings: tuple[Sentence, ...]
    """What let them in; or, of a refusal, all that was in the way."""

    @property
    def explanation(self) -> str:
        """In one line, such as `refused: O is "Acme Ltd", the policy wants "Acme Inc"`."""
        reasons = "; ".join(str(finding).removesuffix(".") for finding in self.findings)
        return f"{ALLOWED if self.allowed else REFUSED}{reasons}"


def decide(token: PolicyToken, subject: Subject) -> Decision:
    """By the token's rule, and its list of keys that never get in."""
    if subject.certificate.fingerprint in token.access.excluded:
        return Decision(False, (_EXCLUDED,))
    return judge(_rule(token.access.rule), subject)


@lru_cache(maxsize=64)
def _rule(text: str) -> Rule:
    return rules.parse(text)


def judge(rule: Rule, subject: Subject, *, negated: bool = False) -> Decision:
    """Whether `rule` lets `subject` in; `negated`: whether it does not.

    So `not` reaches the conditions themselves: each explains what it wants there, and an address
    that is not known is neither inside of a network nor outside.
    """
    match rule:
        case rules.Not(rule=inner):
            return judge(inner, subject, negated=not negated)
        case rules.All(rules=parts) | rules.Any(rules=parts):
            found = [judge(part, subject, negated=negated) for part in parts]
            every = isinstance(rule, rules.All) is not negated
            allowed = (all if every else any)(each.allowed for each in found)
            return Decision(allowed, _findings(found, allowed))
        case rules.Anyone():
            return Decision(not negated, (_NOBODY if negated else _ANYONE,))
        case rules.Invited():
            return _judge_invited(subject, negated)
        case rules.Key(fingerprints=known):
            return _judge_key(known, subject, negated)
        case rules.Issuer(names=names):
            return _judge_issuer(names, subject, negated)
        case rules.Address(networks=networks):
            return _judge_address(networks, subject, negated)
        case rules.Field():
            return _judge_field(rule, subject, negated)


def _findings(found: Iterable[Decision], allowed: bool) -> tuple[Sentence, ...]:
    """Of what allowed it, or of what refused it."""
    return tuple(f for decision in found if decision.allowed is allowed for f in decision.findings)


def _judge_invited(subject: Subject, negated: bool) -> Decision:
    out = _INVITED_OUT if negated else _INVITED
    return Decision(subject.invited is not negated, (out if subject.invited else _NOT_INVITED,))


def _judge_key(known: tuple[bytes, ...], subject: Subject, negated: bool) -> Decision:
    listed = subject.certificate.fingerprint in known
    if negated:
        return Decision(not listed, (_EXCLUDED if listed else _NOT_EXCLUDED,))
    return Decision(listed, (_LISTED if listed else _NOT_LISTED,))


def _judge_issuer(names: tuple[str, ...], subject: Subject, negated: bool) -> Decision:
    vouching = subject.infrastructures
    wanted = [name for name in vouching if name in names]
    if wanted:
        found = "”, “".join(wanted)
        return Decision(not negated, (_finding(_ISSUER_OUT if negated else _ISSUER, found=found),))
    found = "”, “".join(vouching)
    if negated:
        return Decision(True, (_finding(_ISSUER, found=found) if vouching else _NO_ISSUER_KNOWN,))
    if not vouching:
        return Decision(False, (_finding(_NO_ISSUER, wanted=_wanted(names)),))
    return Decision(False, (_finding(_OTHER_ISSUER, found=found, wanted=_wanted(names)),))


def _judge_address(
    networks: tuple[rules.Network, ...], subject: Subject, negated: bool
) -> Decision:
    wanted = ", ".join(str(network) for network in networks)
    address = _address(subject.address)
    if address is None:
        return Decision(
            False, (_finding(_NO_ADDRESS_OUT if negated else _NO_ADDRESS, wanted=wanted),)
        )
    if any(address in network for network in networks) is not negated:
        return Decision(True, (_finding(_ADDRESS, found=str(address)),))
    other = _ADDRESS_OUT if negated else _OTHER_ADDRESS
    return Decision(False, (_finding(other, found=str(address), wanted=wanted),))


def _address(text: str | None) -> Address | None:
    """An address as it is written, with a port or a zone perhaps; IPv4 within IPv6 is IPv4."""
    if text is None:
        return None
    host = text.partition("]")[0].removeprefix("[")
    if host == text and text.count(":") == 1:
        host = text.partition(":")[0]
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _judge_field(rule: rules.Field, subject: Subject, negated: bool) -> Decision:
    wanted = _wanted(rule.patterns)
    if not subject.infrastructures and not rule.claimed:
        lacking = _UNVOUCHED_FIELD if negated else _UNVOUCHED
        return Decision(negated, (_finding(lacking, field=rule.name, wanted=wanted),))
    values = field_values(subject.certificate, rule.name)
    if not values:
        lacking = _FIELD_LACKS if negated else _NO_FIELD
        return Decision(negated, (_finding(lacking, field=rule.name, wanted=wanted),))
    for value in values:
        if any(matches(rule.name, pattern, value) for pattern in rule.patterns):
            shown = displayable(value, _LONGEST)
            found = _FIELD_OUT if negated else _FIELD
            return Decision(not negated, (_finding(found, field=rule.name, found=shown),))
    shown = "”, “".join(displayable(value, _LONGEST) for value in values)
    other = _FIELD if negated else _OTHER_FIELD
    return Decision(negated, (_finding(other, field=rule.name, found=shown, wanted=wanted),))


def field_values(certificate: Certificate, name: str) -> tuple[str, ...]:
    """What a certificate says in one of the fields that rules speak of."""
    found = []
    if name in _SUBJECT:
        attributes = certificate.x509.subject.get_attributes_for_oid(_SUBJECT[name])
        found += [each.value for each in attributes if isinstance(each.value, str)]
    kinds: dict[str, type[_Name]] = {"email": x509.RFC822Name, "dns": x509.DNSName}
    kind = kinds.get(name)
    if kind is not None:
        found += _alternative_names(certificate, kind)
    # What shows otherwise than it is matches nothing: no authority vouches for it either.
    return tuple(value for value in found if value.strip() and is_plain(value))


def _alternative_names(certificate: Certificate, kind: type[_Name]) -> list[str]:
    try:
        extension = certificate.x509.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [str(value) for value in extension.value.get_values_for_type(kind)]


def matches(field: str, pattern: str, value: str) -> bool:
    """Whether a certificate's `value` is what `pattern` means in that field."""
    pattern, value = folded(pattern), folded(value)
    if field == "email":
        local, _, domain = pattern.partition("@")
        name, at, host = value.rpartition("@")
        return bool(at) and _like(local, name, "[^@]*") and _like_host(domain, host)
    if field == "dns" or (field == "CN" and _HOST.fullmatch(pattern)):
        return _like_host(pattern, value)
    return _like(pattern, value, ".*")


def _like_host(pattern: str, value: str) -> bool:
    return pattern == "*" or _like(pattern.rstrip("."), value.rstrip("."), r"[^.\s@]+")


def _like(pattern: str, value: str, star: str) -> bool:
    parts = (re.escape(part) for part in pattern.split("*"))
    return re.fullmatch(star.join(parts), value, re.DOTALL) is not None


def _wanted(patterns: Iterable[str]) -> Sentence:
    return alternatives(quoted(displayable(pattern, _LONGEST)) for pattern in patterns)


def _finding(found: Sentence, /, **values: str | Sentence) -> Sentence:
    filled = {name: value for name, value in values.items() if f"{{{name}}}" in found.template}
    return Sentence(found.template, tuple(filled.items()))
