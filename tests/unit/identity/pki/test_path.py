"""Why no path leads from a certificate to an anchor, told with the authority that it hangs on."""

from __future__ import annotations

import pytest
from cryptography import x509

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.pki.errors import CertificateRefusedError, Refusal
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.name_constraints import check_subjects
from msmp_gui.identity.pki.path import find_path
from msmp_gui.protocol.policy.access import Subject, judge
from msmp_gui.protocol.policy.access_rules import parse
from tests.support.authorities import DAY, NOW, Authority, der, named

pytestmark = pytest.mark.requirement("R15")

LONG = (NOW - 100 * DAY, NOW + 265 * DAY)
PAST, COMING = (NOW - 90 * DAY, NOW - DAY), (NOW + DAY, NOW + 90 * DAY)


def acme(root: Authority) -> Infrastructure:
    return Infrastructure("Acme", (root.der,), tuple(KeyType), 2048, 3, CrlRule.IF_PRESENT, 86_400)


def refusal(leaf: x509.Certificate, above: list[Authority], root: Authority) -> tuple[Refusal, str]:
    intermediates = [authority.certificate for authority in above]
    with pytest.raises(CertificateRefusedError) as caught:
        find_path(Certificate.from_der(der(leaf)), intermediates, acme(root), NOW)
    return caught.value.code, str(caught.value)


@pytest.mark.requirement("R24")
@pytest.mark.parametrize(
    ("life", "code", "words"),
    [
        (PAST, Refusal.ISSUER_EXPIRED, "expired on"),
        (COMING, Refusal.ISSUER_NOT_YET_VALID, "is not valid before"),
    ],
    ids=["past", "coming"],
)
@pytest.mark.parametrize("place", ["root", "middle", "people"])
def test_the_authority_whose_time_it_is_not_is_named_wherever_it_stands(
    place: str, life: tuple[float, float], code: Refusal, words: str
) -> None:
    """Others that came along, whose time is over as well, have nothing to do with it."""
    lives = {"root": LONG, "middle": LONG, "people": LONG} | {place: life}
    root = Authority("root", life=lives["root"])
    middle = Authority("middle", root, life=lives["middle"])
    people = Authority("people", middle, life=lives["people"])
    stray = Authority("stray", life=PAST)
    leaf = people.issue("Ada", life=LONG)
    found, said = refusal(leaf, [stray, middle, people], root)
    assert found is code
    assert f"certificate of {place}" in said
    assert words in said


def test_a_path_is_found_through_authorities_in_any_order() -> None:
    root = Authority("root")
    middle = Authority("middle", root)
    people = Authority("people", middle)
    leaf = people.issue("Ada")
    chain = [people.certificate, middle.certificate]
    for above in (chain, chain[::-1], [Authority("stray").certificate, *chain]):
        path = find_path(Certificate.from_der(der(leaf)), above, acme(root), NOW)
        assert path == (leaf, people.certificate, middle.certificate, root.certificate)


def test_an_authority_that_crosses_back_is_looked_at_once() -> None:
    """Two that certify each other make no path, and no endless search for why."""
    one, other = Authority("one"), Authority("other")
    crossed = [
        one.certify(other.name, other.key.public_key(), [], PAST),
        other.certify(one.name, one.key.public_key(), [], PAST),
    ]
    leaf = one.issue("Ada", life=LONG)
    with pytest.raises(CertificateRefusedError):
        find_path(Certificate.from_der(der(leaf)), crossed, acme(Authority("root")), NOW)


# Names that an authority may vouch for


def constrained(root: Authority, **trees: list[x509.GeneralName]) -> Authority:
    limits = x509.NameConstraints(trees.get("permitted"), trees.get("excluded"))
    return Authority("people", root, extensions=[(limits, True)])


def passes(leaf: x509.Certificate, *above: Authority) -> bool:
    try:
        check_subjects([leaf, *(authority.certificate for authority in above)])
    except CertificateRefusedError as error:
        return error.code is not Refusal.NAME_CONSTRAINT
    return True


ACME, GLOBEX = named("Ada", "Acme"), named("Ada", "Globex")
OF_ACME = [x509.DirectoryName(x509.Name(list(named("x", "Acme"))[:1]))]


@pytest.mark.requirement("R14")
def test_another_organisation_is_no_more_vouched_for_beside_the_subject_than_in_it() -> None:
    root = Authority("root")
    people = constrained(root, permitted=OF_ACME)
    mail = x509.RFC822Name("ada@acme.example")
    assert passes(people.issue(ACME), people, root)
    assert not passes(people.issue(GLOBEX), people, root)
    assert passes(people.issue(ACME, names=[mail, x509.DirectoryName(ACME)]), people, root)
    assert not passes(people.issue(ACME, names=[mail, x509.DirectoryName(GLOBEX)]), people, root)


@pytest.mark.requirement("R14")
def test_a_subject_that_says_nothing_says_nothing_wrong() -> None:
    root = Authority("root")
    people = constrained(root, permitted=OF_ACME)
    assert passes(people.issue(x509.Name([])), people, root)


@pytest.mark.requirement("R14")
def test_an_authority_may_be_barred_from_every_host() -> None:
    """An empty subtree holds all of them (RFC 5280, section 4.2.1.10)."""
    root = Authority("root")
    every = [x509.DNSName("")]
    barred, allowed = constrained(root, excluded=every), constrained(root, permitted=every)
    assert not passes(barred.issue("host.acme.example"), barred, root)
    assert passes(barred.issue("Ada"), barred, root)
    assert passes(allowed.issue("host.acme.example"), allowed, root)


HOSTS_OF_ACME, MAIL_OF_ACME = 'CN = "*.acme.example"', 'CN = "*@acme.example"'
HOW_A_NAME_IS_WRITTEN = [
    ("boss.acme.example..", HOSTS_OF_ACME),
    ("boss\N{ONE DOT LEADER}acme.example", HOSTS_OF_ACME),
    ("boss\N{FULLWIDTH FULL STOP}acme\N{FULLWIDTH FULL STOP}example", HOSTS_OF_ACME),
    ("x+y.acme.example", HOSTS_OF_ACME),
    ("x'y.acme.example", HOSTS_OF_ACME),
    ("x@boss.acme.example", HOSTS_OF_ACME),
    ("*x.acme.example", HOSTS_OF_ACME),
    ("x:y.ACME.example.", HOSTS_OF_ACME),
    ("ada\N{FULLWIDTH COMMERCIAL AT}acme.example", MAIL_OF_ACME),
    ("ada@acme\N{FULLWIDTH FULL STOP}example", MAIL_OF_ACME),
    ("ada@acme.example", MAIL_OF_ACME),
]


@pytest.mark.requirement("R14", "R34")
@pytest.mark.parametrize("permits", [True, False], ids=["for others", "not for Acme"])
@pytest.mark.parametrize(("name", "rule"), HOW_A_NAME_IS_WRITTEN)
def test_attack_a_name_that_only_the_rules_take_for_a_host_or_an_address(
    name: str, rule: str, permits: bool
) -> None:
    """An authority that may not speak for Acme writes its names so that constraints miss them."""
    root = Authority("root")
    kind = x509.DNSName if rule == HOSTS_OF_ACME else x509.RFC822Name
    if permits:
        people = constrained(root, permitted=[kind("other.example")])
    else:
        people = constrained(root, excluded=[kind("acme.example")])
    leaf = people.issue(name, names=[x509.RFC822Name("eve@other.example")])
    who = Subject(Certificate.from_der(der(leaf)), invited=True, infrastructures=("Acme",))
    assert not (passes(leaf, people, root) and judge(parse(rule), who).allowed)


@pytest.mark.requirement("R14", "R34")
@pytest.mark.parametrize("below", [True, False], ids=["below its own", "before"])
@pytest.mark.parametrize("permits", [True, False], ids=["for Acme", "not for Globex"])
def test_attack_another_organisation_beside_one_s_own(permits: bool, below: bool) -> None:
    """A rule looks at every O, wherever in the subject it stands."""
    root = Authority("root")
    of_globex = [x509.DirectoryName(x509.Name(list(GLOBEX)[:1]))]
    people = (
        constrained(root, permitted=OF_ACME) if permits else constrained(root, excluded=of_globex)
    )
    one, other = list(ACME)[:1], list(GLOBEX)[:1]
    both = [*one, *list(ACME)[1:], *other] if below else [*list(ACME)[1:], *other, *one]
    assert passes(people.issue(ACME), people, root)
    assert not passes(people.issue(x509.Name(both)), people, root)
