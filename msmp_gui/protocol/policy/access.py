"""Who may get in: one decision, with its reasons, wherever it is made (draft, 2.3.1)."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cryptography import x509
from cryptography.x509.oid import NameOID

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.policy import access_rules as rules
from msmp_gui.protocol.policy.access_rules import Rule
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.sentences import Sentence, sentence

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

_HOST = re.compile(r"[A-Za-z0-9*-]+(\.[A-Za-z0-9*-]+)+", re.ASCII)


@dataclass(frozen=True)
class Subject:
    """Somebody who wants in, as whoever decides knows them."""

    certificate: Certificate
    invited: bool
    infrastructure: str | None = None
    """The one of the token that vouches for the certificate."""
    address: str | None = None
    """Where they are; None where that is not known."""


_EXCLUDED = sentence("the policy excludes this key")
_ANYONE = sentence("the policy lets anyone in")
_INVITED = sentence("was invited")
_NOT_INVITED = sentence("was not invited")
_LISTED = sentence("the key is on the policy's list")
_NOT_LISTED = sentence("the key is on the policy's list of others only")
_NO_ISSUER = sentence(
    "nobody whom the policy trusts vouches for the certificate, it wants {wanted}"
)
_ISSUER = sentence("“{found}” vouches for it")
_OTHER_ISSUER = sentence("“{found}” vouches for it, the policy wants {wanted}")
_NO_ADDRESS = sentence("the address is not known, the policy wants one in {wanted}")
_ADDRESS = sentence("the address is {found}")
_OTHER_ADDRESS = sentence("the address is {found}, the policy wants one in {wanted}")
_UNVOUCHED = sentence(
    "nobody whom the policy trusts vouches for its {field}, the policy wants {wanted}"
)
_NO_FIELD = sentence("the certificate has no {field}, the policy wants {wanted}")
_FIELD = sentence("{field} is “{found}”")
_OTHER_FIELD = sentence("{field} is “{found}”, the policy wants {wanted}")

FINDINGS = (
    _EXCLUDED,
    _ANYONE,
    _INVITED,
    _NOT_INVITED,
    _LISTED,
    _NOT_LISTED,
    _NO_ISSUER,
    _OTHER_ISSUER,
    _ISSUER,
    _NO_ADDRESS,
    _OTHER_ADDRESS,
    _ADDRESS,
    _UNVOUCHED,
    _NO_FIELD,
    _OTHER_FIELD,
    _FIELD,
)
"""All that can be found, without what fills the blanks; the longer one first."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether somebody may get in, and why."""

    allowed: bool
    findings: tuple[Sentence, ...]
    """What let them in; or, of a refusal, all that was in the way."""

    @property
    def explanation(self) -> str:
        """In one line, such as `refused: O is "Acme Ltd", the policy wants "Acme Inc"`."""
        reasons = "; ".join(str(finding) for finding in self.findings)
        return f"{'allowed' if self.allowed else 'refused'}: {reasons}"


def decide(token: PolicyToken, subject: Subject) -> Decision:
    """By the token's rule, and its list of keys that never get in."""
    if subject.certificate.fingerprint in token.access.excluded:
        return Decision(False, (_EXCLUDED,))
    return judge(_rule(token.access.rule), subject)


@lru_cache(maxsize=64)
def _rule(text: str) -> Rule:
    return rules.parse(text)


def judge(rule: Rule, subject: Subject) -> Decision:
    """Whether `rule` lets `subject` in."""
    match rule:
        case rules.Not(rule=inner):
            found = judge(inner, subject)
            return Decision(not found.allowed, found.findings)
        case rules.All(rules=parts):
            found_all = [judge(part, subject) for part in parts]
            allowed = all(found.allowed for found in found_all)
            return Decision(allowed, _findings(found_all, allowed))
        case rules.Any(rules=parts):
            found_all = [judge(part, subject) for part in parts]
            allowed = any(found.allowed for found in found_all)
            return Decision(allowed, _findings(found_all, allowed))
        case rules.Anyone():
            return Decision(True, (_ANYONE,))
        case rules.Invited():
            return Decision(subject.invited, (_INVITED if subject.invited else _NOT_INVITED,))
        case rules.Key(fingerprints=known):
            allowed = subject.certificate.fingerprint in known
            return Decision(allowed, (_LISTED if allowed else _NOT_LISTED,))
        case rules.Issuer(names=names):
            return _judge_issuer(names, subject)
        case rules.Address(networks=networks):
            return _judge_address(networks, subject)
        case rules.Field():
            return _judge_field(rule, subject)


def _findings(found: Iterable[Decision], allowed: bool) -> tuple[Sentence, ...]:
    """Of what allowed it, or of what refused it."""
    return tuple(f for decision in found if decision.allowed is allowed for f in decision.findings)


def _judge_issuer(names: tuple[str, ...], subject: Subject) -> Decision:
    vouching = subject.infrastructure
    if vouching is None:
        return Decision(False, (_finding(_NO_ISSUER, wanted=_wanted(names)),))
    if vouching in names:
        return Decision(True, (_finding(_ISSUER, found=vouching),))
    return Decision(False, (_finding(_OTHER_ISSUER, found=vouching, wanted=_wanted(names)),))


def _judge_address(networks: tuple[rules.Network, ...], subject: Subject) -> Decision:
    wanted = ", ".join(str(network) for network in networks)
    address = _address(subject.address)
    if address is None:
        return Decision(False, (_finding(_NO_ADDRESS, wanted=wanted),))
    if any(address in network for network in networks):
        return Decision(True, (_finding(_ADDRESS, found=str(address)),))
    return Decision(False, (_finding(_OTHER_ADDRESS, found=str(address), wanted=wanted),))


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


def _judge_field(rule: rules.Field, subject: Subject) -> Decision:
    wanted = _wanted(rule.patterns)
    if subject.infrastructure is None and not rule.claimed:
        return Decision(False, (_finding(_UNVOUCHED, field=rule.name, wanted=wanted),))
    values = field_values(subject.certificate, rule.name)
    if not values:
        return Decision(False, (_finding(_NO_FIELD, field=rule.name, wanted=wanted),))
    for value in values:
        if any(matches(rule.name, pattern, value) for pattern in rule.patterns):
            shown = displayable(value, _LONGEST)
            return Decision(True, (_finding(_FIELD, field=rule.name, found=shown),))
    shown = "”, “".join(displayable(value, _LONGEST) for value in values)
    finding = _finding(_OTHER_FIELD, field=rule.name, found=shown, wanted=wanted)
    return Decision(False, (finding,))


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
    return tuple(value for value in found if value.strip())


def _alternative_names(certificate: Certificate, kind: type[_Name]) -> list[str]:
    try:
        extension = certificate.x509.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [str(value) for value in extension.value.get_values_for_type(kind)]


def matches(field: str, pattern: str, value: str) -> bool:
    """Whether a certificate's `value` is what `pattern` means in that field."""
    pattern, value = _folded(pattern), _folded(value)
    if field == "email":
        local, _, domain = pattern.partition("@")
        name, at, host = value.rpartition("@")
        return bool(at) and _like(local, name, "[^@]*") and _like_host(domain, host)
    if field == "dns" or (field == "CN" and _HOST.fullmatch(pattern)):
        return _like_host(pattern, value)
    return _like(pattern, value, ".*")


def _like_host(pattern: str, value: str) -> bool:
    return _like(pattern.rstrip("."), value.rstrip("."), r"[^.\s]+")


def _like(pattern: str, value: str, star: str) -> bool:
    parts = (re.escape(part) for part in pattern.split("*"))
    return re.fullmatch(star.join(parts), value, re.DOTALL) is not None


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _wanted(patterns: Iterable[str]) -> str:
    return " or ".join(f"“{displayable(pattern, _LONGEST)}”" for pattern in patterns)


def _finding(found: Sentence, /, **values: str) -> Sentence:
    return Sentence(found.template, tuple(values.items()))
