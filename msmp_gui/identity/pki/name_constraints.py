"""Name constraints (RFC 5280, section 4.2.1.10) on names in the subject.

The library holds the subject alternative names to the DNS, IP and e-mail constraints, and refuses
critical constraints on directory names and any on URIs that concern a certificate. It does not
look at subjects. Access rules do: so an authority that may speak for acme.example alone must not
get another domain past them as a common name, or another organisation as O. Names are therefore
read here as the rules compare them (`folded`): what a rule takes for a host or an address, however
it is written, is one here. And since a rule looks at every O of a subject, wherever it stands, so
do the constraints: more strictly than RFC 5280, which looks at how the subject begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cryptography import x509
from cryptography.x509.oid import NameOID

from msmp_gui.identity.names import folded
from msmp_gui.identity.pki.errors import CertificateRefusedError, Refusal
from msmp_gui.identity.pki.reading import self_issued, shown, value_of
from msmp_gui.sentences import sentence

_HOST = re.compile(r"[^\s@.]+(\.[^\s@.]+)+\.*")
"""All that a rule for hosts may take for one (`protocol/policy/access.py`). Some user names look
like that too, and are then held to the constraints on hosts, as OpenSSL does it."""

_Constrained = tuple[type[x509.GeneralName], object]


def check_subjects(chain: Sequence[x509.Certificate]) -> None:
    """Hold the subjects of `chain` (the member first) to the constraints of those above them.

    Raises CertificateRefusedError (NAME_CONSTRAINT).
    """
    for place, authority in enumerate(chain):
        constraints = value_of(authority.extensions, x509.NameConstraints)
        if constraints is None:
            continue
        for below, certificate in enumerate(chain[:place]):
            if below and self_issued(certificate):
                continue
            for name in _names(certificate):
                if not _allowed(name, constraints):
                    msg = sentence(
                        "The certificate of {name} has a name that {authority} may not vouch for.",
                        name=shown(certificate.subject),
                        authority=shown(authority.subject),
                    )
                    raise CertificateRefusedError(Refusal.NAME_CONSTRAINT, msg)


def _names(certificate: x509.Certificate) -> Iterator[_Constrained]:
    """What the subject says, in the forms in which it can be constrained."""
    if certificate.subject.rdns:
        yield x509.DirectoryName, certificate.subject
    for attribute in certificate.subject:
        text = folded(str(attribute.value))
        common = attribute.oid == NameOID.COMMON_NAME
        if attribute.oid == NameOID.EMAIL_ADDRESS or (common and "@" in text):
            yield x509.RFC822Name, text
        elif common and _HOST.fullmatch(text):
            yield x509.DNSName, text
    alternatives = value_of(certificate.extensions, x509.SubjectAlternativeName)
    if alternatives is not None:
        for name in alternatives.get_values_for_type(x509.DirectoryName):
            yield x509.DirectoryName, name


def _allowed(name: _Constrained, constraints: x509.NameConstraints) -> bool:
    kind, value = name
    permitted = [tree for tree in constraints.permitted_subtrees or () if isinstance(tree, kind)]
    excluded = [tree for tree in constraints.excluded_subtrees or () if isinstance(tree, kind)]
    if any(_touches(value, tree.value) for tree in excluded):
        return False
    return not permitted or any(_within(value, tree.value) for tree in permitted)


def _touches(value: object, tree: object) -> bool:
    """Whether `value` says, anywhere in it, what `tree` excludes."""
    if isinstance(value, x509.Name) and isinstance(tree, x509.Name):
        return _said(tree.rdns) <= _said(value.rdns)
    return _within(value, tree)


def _within(value: object, tree: object) -> bool:
    """Whether `value` is below `tree`, and says nothing else of what that tells."""
    if isinstance(value, x509.Name) and isinstance(tree, x509.Name):
        outer = [_said([rdn]) for rdn in tree.rdns]
        if [_said([rdn]) for rdn in value.rdns[: len(outer)]] != outer:
            return False
        told = _said(tree.rdns)
        kinds = {kind for kind, _ in told}
        return all(one in told for one in _said(value.rdns) if one[0] in kinds)
    name, subtree = str(value).rstrip("."), folded(str(tree)).rstrip(".")
    if not subtree:
        return True
    if "@" in subtree:
        return name == subtree
    domain = name.rpartition("@")[2].removeprefix("*.")
    if "@" in name and not subtree.startswith("."):
        return domain == subtree
    return domain == subtree or domain.endswith("." + subtree.lstrip("."))


def _said(rdns: Iterable[x509.RelativeDistinguishedName]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (attribute.oid.dotted_string, folded(str(attribute.value)))
        for rdn in rdns
        for attribute in rdn
    )
