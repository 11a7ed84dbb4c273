"""The language of who may get in: read, written, decided, and explained."""

from __future__ import annotations

import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import is_plain
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.events import CandidateState, MembershipOver
from msmp_gui.protocol.policy import access_rules as rules
from msmp_gui.protocol.policy.access import Decision, Subject, decide, judge, matches
from msmp_gui.protocol.policy.soundness import check
from msmp_gui.protocol.states import MemberState
from msmp_gui.sentences import sentence
from tests.support.parties import Wire, everyday

KEY = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(32))
OIDS = {
    "CN": NameOID.COMMON_NAME,
    "O": NameOID.ORGANIZATION_NAME,
    "OU": NameOID.ORGANIZATIONAL_UNIT_NAME,
    "C": NameOID.COUNTRY_NAME,
}


def certificate(
    *subject: tuple[str, str], mail: tuple[str, ...] = (), dns: tuple[str, ...] = ()
) -> Certificate:
    name = x509.Name([x509.NameAttribute(OIDS[key], value) for key, value in subject])
    start = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    builder = x509.CertificateBuilder(name, name, KEY.public_key(), 1, start, start.replace(2040))
    names = [*map(x509.RFC822Name, mail), *map(x509.DNSName, dns)]
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return Certificate.from_der(builder.sign(KEY, None).public_bytes(Encoding.DER))


ALICE = certificate(
    ("CN", "alice.eng.acme.com"),
    ("O", "Acme Inc"),
    ("OU", "Engineering"),
    ("OU", "Board"),
    mail=("alice@mail.acme.com",),
    dns=("host.acme.com",),
)


def judged(text: str, **how: object) -> Decision:
    known = {"certificate": ALICE, "invited": False, "infrastructures": ("Acme",)} | how
    return judge(rules.parse(text), Subject(**known))  # type: ignore[arg-type]


@pytest.mark.requirement("R13", "R14")
@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("anyone", True),
        ("invited", False),
        ("not invited", True),
        ('O = "Acme Inc"', True),
        ('O = "ACME  INC"', True),
        ('O = "Acme"', False),
        ('O = "Acme*"', True),
        ('O in ["Globex", "Acme Inc"]', True),
        ('OU = "Board"', True),
        ('not OU = "Board"', False),
        ('C = "DE"', False),
        ('not C = "DE"', True),
        ('CN = "*.eng.acme.com"', True),
        ('CN = "*.acme.com"', False),
        ('CN = "al*.eng.acme.com"', True),
        ('dns = "*.acme.com"', True),
        ('email = "*@*.acme.com"', True),
        ('email = "*@acme.com"', False),
        ('email = "alice@mail.acme.com"', True),
        ('issuer = "Acme"', True),
        ('issuer in ["Globex"]', False),
        (f"key = {ALICE.fingerprint.hex()}", True),
        (f"key in [{'00' * 32}]", False),
        ('O = "Acme Inc" and OU = "Board"', True),
        ('O = "Acme Inc" and OU = "Sales"', False),
        ('O = "Globex" or OU = "Board" and invited', False),
        ('(O = "Globex" or OU = "Board") and not invited', True),
    ],
)
def test_rules_mean_what_people_think(text: str, allowed: bool) -> None:
    """MSMP-29"""
    assert judged(text).allowed is allowed
    assert judged(f"not ({text})").allowed is not allowed


@pytest.mark.requirement("R13", "R14")
@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("10.1.2.3", True),
        ("10.1.2.3:4711", True),
        ("[::ffff:10.1.2.3]:4711", True),
        ("10.2.0.1", False),
        ("2001:db8::7", True),
        ("[2001:db8::7%eth0]:1", True),
        ("2001:db9::7", False),
        ("nonsense", False),
        (None, False),
    ],
)
def test_addresses_and_networks(address: str | None, allowed: bool) -> None:
    rule = "address in [10.1.0.0/16, 2001:db8::/32]"
    assert judged(rule, address=address).allowed is allowed


@pytest.mark.requirement("R14", "R15")
def test_what_people_write_about_themselves_counts_only_where_the_rule_says_so() -> None:
    assert not judged('O = "Acme Inc"', infrastructures=()).allowed
    assert judged('claimed O = "Acme Inc"', infrastructures=()).allowed
    assert judged('claimed O = "Acme Inc"').allowed


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ('O = "Acme Ltd"', "refused: O is “Acme Inc”, the policy wants “Acme Ltd”"),
        ('OU = "Sales"', "refused: OU is “Engineering”, “Board”, the policy wants “Sales”"),
        ('C in ["DE", "FR"]', "refused: the certificate has no C, the policy wants “DE” or “FR”"),
        ("invited", "refused: was not invited"),
        (
            "address in 10.0.0.0/8",
            "refused: the address is not known, the policy wants one in 10.0.0.0/8",
        ),
        ('issuer = "Globex"', "refused: “Acme” vouches for it, the policy wants “Globex”"),
        ('O = "Acme Inc" and invited', "refused: was not invited"),
        ('O = "Globex" or invited', None),
        ('O = "Acme Inc" or invited', "allowed: O is “Acme Inc”"),
        ("anyone", "allowed: the policy lets anyone in"),
        ("not anyone", "refused: the policy lets nobody in"),
        ("not invited", "allowed: was not invited"),
        ('not OU = "Board"', "refused: OU is “Board”, which the policy keeps out"),
        ('not OU = "Guests"', "allowed: OU is “Engineering”, “Board”"),
        ('not C = "DE"', "allowed: the certificate has no C"),
        (
            'not (OU = "Sales" or O = "Acme*")',
            "refused: O is “Acme Inc”, which the policy keeps out",
        ),
        ('not (OU = "Sales" and O = "Acme*")', "allowed: OU is “Engineering”, “Board”"),
        (
            'not issuer = "Acme"',
            "refused: “Acme” vouches for it, and the policy keeps out whom it vouches for",
        ),
        ('not issuer = "Globex"', "allowed: “Acme” vouches for it"),
        (
            "not address in 10.0.0.0/8",
            "refused: the address is not known, the policy wants one outside of 10.0.0.0/8",
        ),
        (f"not key = {ALICE.fingerprint.hex()}", "refused: the policy excludes this key"),
        (f"not key = {'00' * 32}", "allowed: the policy does not exclude this key"),
        ('not not OU = "Sales"', "refused: OU is “Engineering”, “Board”, the policy wants “Sales”"),
    ],
)
def test_every_decision_is_explained(text: str, explanation: str | None) -> None:
    decision = judged(text)
    assert explanation in (None, decision.explanation)
    assert decision.findings
    if explanation is None:
        assert str(decision.findings[0]) in decision.explanation
        assert len(decision.findings) == 2


def test_an_explanation_ends_without_a_full_stop_wherever_its_findings_come_from() -> None:
    found = (sentence("was not invited"), sentence("The certificate is not valid now."))
    assert Decision(False, found).explanation == (
        "refused: was not invited; The certificate is not valid now"
    )


_ASKED = {"invited": True}
_UNKNOWN = {"infrastructures": ()}


@pytest.mark.requirement("R13")
@pytest.mark.parametrize(
    ("text", "how", "explanation"),
    [
        ("invited", _ASKED, "allowed: was invited"),
        ("not invited", _ASKED, "refused: the policy keeps out who was invited"),
        (f"key = {ALICE.fingerprint.hex()}", {}, "allowed: the key is on the policy's list"),
        (
            f"key = {'00' * 32}",
            {},
            "refused: the key is on the policy's list of others only",
        ),
        (
            "address in 10.0.0.0/8",
            {"address": "192.168.1.1:4711"},
            "refused: the address is 192.168.1.1, the policy wants one in 10.0.0.0/8",
        ),
        (
            "not address in 10.0.0.0/8",
            {"address": "10.1.2.3"},
            "refused: the address is 10.1.2.3, the policy wants one outside of 10.0.0.0/8",
        ),
        (
            'O = "Acme Inc"',
            _UNKNOWN,
            "refused: nobody whom the policy trusts vouches for its O, the policy wants “Acme Inc”",
        ),
        (
            'not O = "Acme Inc"',
            _UNKNOWN,
            "allowed: nobody whom the policy trusts vouches for its O",
        ),
        (
            'not issuer = "Acme"',
            _UNKNOWN,
            "allowed: nobody whom the policy trusts vouches for the certificate",
        ),
        ('issuer = "Acme"', {}, "allowed: “Acme” vouches for it"),
    ],
)
def test_a_decision_tells_what_was_found_of_whom(
    text: str, how: dict[str, object], explanation: str
) -> None:
    assert judged(text, **how).explanation == explanation


@pytest.mark.requirement("R13", "R14")
@pytest.mark.parametrize("text", ["not address in 10.0.0.0/8", "not (invited and address = ::1)"])
def test_who_may_be_anywhere_is_outside_of_no_network(text: str) -> None:
    """MSMP-37"""
    assert judged(text, address="192.0.2.1", invited=True).allowed
    assert not judged(text, invited=True).allowed


@pytest.mark.requirement("R14", "R15")
def test_it_does_not_matter_in_which_order_several_vouch() -> None:
    for vouching in (("Acme", "Globex"), ("Globex", "Acme")):
        assert judged('issuer = "Globex"', infrastructures=vouching).allowed
        assert judged('issuer = "Acme"', infrastructures=vouching).allowed
        assert not judged('not issuer = "Acme"', infrastructures=vouching).allowed
        assert judged('not issuer = "Initech"', infrastructures=vouching).allowed
        assert not judged('issuer = "Initech"', infrastructures=vouching).allowed


@pytest.mark.requirement("R14")
@pytest.mark.parametrize("hidden", ["\0", "\u200b", "\u202e", "\n"])
def test_a_value_that_shows_otherwise_than_it_is_matches_nothing(hidden: str) -> None:
    odd = certificate(("CN", f"w{hidden}x.acme.com"), ("O", f"Acme{hidden}Inc"), ("OU", "Board"))
    assert not judged('CN = "*.acme.com"', certificate=odd).allowed
    assert not judged('O = "Acme*"', certificate=odd).allowed
    assert judged('OU = "Board"', certificate=odd).allowed


def test_it_is_said_that_nobody_vouches() -> None:
    decision = judged('issuer = "Globex"', infrastructures=())
    assert decision.explanation == (
        "refused: nobody whom the policy trusts vouches for the certificate, it wants “Globex”"
    )


@pytest.mark.parametrize(
    ("field", "pattern", "value", "fits"),
    [
        ("CN", "*.acme.com", "a.b.acme.com", False),
        ("CN", "*.acme.com", ".acme.com", False),
        ("CN", "*.acme.com", "acme.com", False),
        ("CN", "Alice *", "Alice van Acme.com", True),
        ("CN", "*", "anything at all", True),
        ("CN", "*.acme.com", "*.acme.com", True),
        ("CN", "a.acme.com", "*.acme.com", False),
        ("dns", "*.acme.com", "evil.com/.acme.com", False),
        ("dns", "*.acme.com", "x.acme.com.evil.org", False),
        ("dns", "acme.com.", "acme.com", True),
        ("O", "*.acme.com", "Friends of Acme.com", False),
        ("O", "*.acme.com", "The friends of .acme.com", True),
        ("email", "*@acme.com", "a@evil@acme.com", False),
        ("email", "*@acme.com", "acme.com", False),
        ("email", "*@*.acme.com", "x@a.b.acme.com", False),
        ("O", "Acme (UK)", "ACME (uk)", True),
        ("O", "A.me", "Acme", False),
        ("O", "ﬁrm", "Firm", True),
        ("O", "Straße", "STRASSE", True),
        ("O", "Acme\u0000", "Acme", False),
        ("CN", "*.münchen.de", "a.münchen.de", True),
        ("CN", "*.münchen.de", "a.b.münchen.de", False),
        ("dns", "*", "a.b.example", True),
        ("email", "*@*", "ada@a.b.example", True),
    ],
)
def test_wildcards(field: str, pattern: str, value: str, fits: bool) -> None:
    """MSMP-29"""
    assert matches(field, pattern, value) is fits


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: expected anyone, invited"),
        ("invited and", "line 1, column 12: expected anyone"),
        ("invited or\n  CM = 1", "line 2, column 3: expected anyone"),
        ("\nCM = 1", "line 2, column 1: expected anyone"),
        ("invited)", "line 1, column 8: expected and, or, or the end"),
        ("(invited", "expected “)”"),
        ("O = Acme", "line 1, column 5: expected a text in quotation marks"),
        ('O = "Acme', "expected a text in quotation marks"),
        ('O "Acme"', "expected “=” or “in”"),
        ('O in ["Acme" "Globex"]', "expected “]”"),
        ("key = 12ab", "a key's fingerprint of 64"),
        ("address in 10.1.0.1/16", "an address or network"),
        ('email = "acme.com"', "a mail address or a pattern"),
        ("email = acme", "a text in quotation marks"),
        ("dns = (", "a text in quotation marks"),
        ("O = $ and more", "found “$”"),
        ("not " * 20 + "invited", "at most 16 levels"),
        ("(" * 20 + "invited" + ")" * 20, "at most 16 levels"),
        (" or ".join(["invited"] * 300), "at most 256 conditions"),
        ("x" * 5000, "longer than 4000"),
        ("invited ; anyone", "line 1, column 9: expected and, or"),
        ("invited AND anyone", "expected and, or, or the end, found “AND”"),
        ("invited or", ", found the end."),
        ('O = ""', "a text in quotation marks"),
        ('O = " "', "a text in quotation marks"),
        ('O = "Acme\u200b"', "a text in quotation marks"),
        ('email = "@acme.com"', "a mail address or a pattern"),
        ('email = "*@"', "a mail address or a pattern"),
        ('email = "*@münchen.de"', "a mail address or a pattern"),
        ('dns = "*.münchen.de"', "names in other letters as certificates have them"),
        ('dns = "https://acme.com"', "a host's name or a pattern"),
        ('dns = "acme.com:443"', "a host's name or a pattern"),
        (
            "address = 10.1.2.3/16",
            "an address or network, such as 10.1.0.0/16, found “10.1.2.3/16”",
        ),
        ("address = 172.16.5.4/12", "an address or network, such as 172.16.0.0/12"),
        ("address = fe80::1%eth0", "an address or network, such as"),
        ("address = 10.0.0.0/255.0.0.0", "an address or network, such as 10.0.0.0/8, found"),
        ("address = 10.0.0.0/0.0.0.255", "an address or network, such as 10.0.0.0/24, found"),
        ('O = "Ac\u200bme"', "found a character that does not show (U+200B)"),
        ("invited\0", "found a character that does not show (U+0000)"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, message: str) -> None:
    """MSMP-29"""
    with pytest.raises(PolicyError) as caught:
        rules.parse(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('O in ["x"]', 'O = "x"'),
        ('O in ["x","y"]', 'O in ["x", "y"]'),
        ('issuer in ["a","b","c"]', 'issuer in ["a", "b", "c"]'),
        ("((invited))", "invited"),
        ("not (invited)", "not invited"),
        ("not (invited or anyone)", "not (invited or anyone)"),
        ("invited and (anyone or invited)", "invited and (anyone or invited)"),
        ("(invited and anyone) or invited", "invited and anyone or invited"),
        ("address in [10.0.0.0/8]", "address in 10.0.0.0/8"),
        ("address in [10.0.0.0/8,::1]", "address in [10.0.0.0/8, ::1/128]"),
        ('claimed O in ["x"]', 'claimed O = "x"'),
        ("invited and (anyone and not invited)", "invited and anyone and not invited"),
        ("(invited or anyone) or not invited", "invited or anyone or not invited"),
        ("address in ::ffff:10.1.0.0/112", "address in 10.1.0.0/16"),
        ("address = ::ffff:10.0.0.1", "address in 10.0.0.1/32"),
        ("address = ::/0", "address in ::/0"),
        (f'key = "{" ".join(["abcd"] * 16)}"', f"key = {'abcd' * 16}"),
    ],
)
def test_a_rule_is_written_with_what_it_needs_and_no_more(text: str, written: str) -> None:
    assert str(rules.parse(text)) == written


def test_a_rule_of_just_4000_characters_is_read() -> None:
    assert rules.parse("invited".ljust(4000)) == rules.Invited()


@pytest.mark.parametrize(("before", "after"), [("not ", ""), ("(", ")")])
def test_sixteen_levels_are_read_and_seventeen_are_not(before: str, after: str) -> None:
    """MSMP-29"""
    rules.parse(before * 16 + "invited" + after * 16)
    with pytest.raises(PolicyError, match="at most 16 levels"):
        rules.parse(before * 17 + "invited" + after * 17)


def test_256_conditions_are_read_and_no_more() -> None:
    rules.parse(" or ".join(["invited"] * 256))
    with pytest.raises(PolicyError, match="at most 256 conditions"):
        rules.parse(" or ".join(["invited"] * 257))


@pytest.mark.parametrize(
    "text", ['invited "or" anyone', '"invited"', '"not" invited', '"(" invited ")"', 'O "=" "x"']
)
def test_a_text_in_quotation_marks_is_no_word_of_the_language(text: str) -> None:
    with pytest.raises(PolicyError):
        rules.parse(text)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=12).filter(is_plain)
HOSTS = st.from_regex(r"[a-z0-9*-]{1,8}(\.[a-z0-9*-]{1,8}){0,2}", fullmatch=True)
ATOMS = st.one_of(
    st.just(rules.Anyone()),
    st.just(rules.Invited()),
    st.builds(
        rules.Field,
        st.sampled_from(["CN", "O", "OU", "C"]),
        st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
        st.booleans(),
    ),
    st.builds(rules.Field, st.just("dns"), st.lists(HOSTS, min_size=1).map(tuple), st.booleans()),
    st.builds(rules.Issuer, st.lists(TEXTS, min_size=1, max_size=3).map(tuple)),
    st.builds(
        rules.Key,
        st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=2).map(tuple),
    ),
    st.builds(
        rules.Address,
        st.lists(
            st.one_of(
                st.ip_addresses(v=4).map(lambda a: rules.ipaddress.ip_network(a)),
                st.ip_addresses(v=6).map(lambda a: rules.ipaddress.ip_network(a)),
            ),
            min_size=1,
            max_size=2,
        ).map(tuple),
    ),
)
RULES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        inner.map(rules.Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda r: rules.All(tuple(r))),
        st.lists(inner, min_size=2, max_size=3).map(lambda r: rules.Any(tuple(r))),
    ),
    max_leaves=10,
)
SUBJECTS = st.builds(
    Subject,
    st.just(ALICE),
    st.booleans(),
    st.sampled_from([(), ("Acme",), ("Globex",), ("Globex", "Acme")]),
    st.sampled_from([None, "10.1.2.3", "::1"]),
)


@given(RULES, SUBJECTS)
def test_a_rule_written_down_says_the_same(rule: rules.Rule, subject: Subject) -> None:
    read = rules.parse(str(rule))
    assert str(rules.parse(str(read))) == str(read)
    assert judge(read, subject).allowed is judge(rule, subject).allowed


@given(RULES, RULES, SUBJECTS)
def test_not_and_or_obey_logic(one: rules.Rule, other: rules.Rule, subject: Subject) -> None:
    def allows(rule: rules.Rule) -> bool:
        return judge(rule, subject).allowed

    assert allows(rules.Not(rules.Not(one))) is allows(one)
    assert allows(rules.Not(rules.All((one, other)))) is allows(
        rules.Any((rules.Not(one), rules.Not(other)))
    )
    assert allows(rules.Any((one, other))) is (allows(one) or allows(other))
    assert judge(one, subject).findings


@pytest.mark.requirement("R14", "R15")
@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        ('issuer = "Acme"', {"Acme"}),
        ('issuer in ["Acme", "Globex"]', {"Acme", "Globex"}),
        ('invited and issuer = "Acme" and C = "DE"', {"Acme"}),
        ('invited and issuer = "Acme" or issuer = "Globex" and C = "DE"', {"Acme", "Globex"}),
        ('(invited or C = "DE") and issuer = "Acme"', {"Acme"}),
        ('issuer = "Acme" and issuer in ["Acme", "Globex"]', {"Acme"}),
        ("invited", None),
        ('issuer = "Acme" or invited', None),
        ('not issuer = "Acme"', None),
        ('not not issuer = "Acme"', None),
    ],
)
def test_who_has_to_be_vouched_for_by_whom(text: str, demanded: set[str] | None) -> None:
    assert rules.issuers_demanded(rules.parse(text)) == demanded


@given(RULES, SUBJECTS)
def test_nobody_gets_in_without_an_issuer_that_is_demanded(
    rule: rules.Rule, subject: Subject
) -> None:
    demanded = rules.issuers_demanded(rule)
    if demanded is not None and judge(rule, subject).allowed:
        assert demanded & set(subject.infrastructures)


@pytest.mark.requirement("R14", "R15")
@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ('issuer = "Acme"', True),
        ('O = "Acme Inc"', True),
        ('claimed O = "Acme Inc"', False),
        ("anyone", False),
        ("invited", False),
        ('not O = "Acme Inc"', False),
        ('invited and O = "Acme Inc"', True),
        ('invited or O = "Acme Inc"', False),
        ('issuer = "Acme" or O = "Globex"', True),
        ('(invited or anyone) and claimed O = "Acme Inc"', False),
    ],
)
def test_whether_an_infrastructure_has_to_vouch_is_told_by_the_rule(
    text: str, demands: bool
) -> None:
    """Without one, nobody at all could get in: who writes the policy is told."""
    rule = rules.parse(text)
    assert rules.demands_vouching(rule) is demands
    assert judged(text, infrastructures=(), invited=True).allowed is not demands


@given(RULES, SUBJECTS)
def test_nobody_gets_in_unvouched_where_vouching_is_demanded(
    rule: rules.Rule, subject: Subject
) -> None:
    if rules.demands_vouching(rule) and not subject.infrastructures:
        assert not judge(rule, subject).allowed


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        rule = rules.parse(text)
    except PolicyError:
        return
    assert rules.parse(str(rule)) == rule


@pytest.mark.requirement("R13", "R18")
def test_the_rule_of_the_token_is_what_decides_at_the_door() -> None:
    wire = Wire("ABC")
    allowed = wire["B"].identity.fingerprint.hex()
    token = everyday(wire["A"].identity, access={"rule": f"invited and key = {allowed}"})
    wire.form("ABC", token)
    assert [m.certificate.name for m in wire["A"].member.roster] == ["A", "B"]
    (over,) = wire["C"].of(MembershipOver)
    assert over.state is MemberState.REFUSED
    assert over.reason == "refused: the key is on the policy's list of others only"
    candidate = wire["A"].controller.admission.candidates.get(wire["C"].identity.fingerprint)
    assert candidate.state is CandidateState.EXPIRED


@pytest.mark.requirement("R13", "R24")
def test_excluded_keys_never_get_in() -> None:
    wire = Wire("AB")
    out = wire["B"].identity.fingerprint
    token = everyday(wire["A"].identity, access={"rule": "anyone", "excluded": (out,)})
    assert not decide(token, Subject(wire["B"].identity.certificate, invited=True)).allowed
    wire.form("AB", token)
    assert wire["B"].member.state is MemberState.REFUSED


@pytest.mark.requirement("R1", "R14")
def test_a_token_with_a_rule_that_cannot_be_read_is_refused() -> None:
    me = Wire("A")["A"].identity
    with pytest.raises(PolicyError, match=r"access\.rule: line 1"):
        check(everyday(me, access={"rule": "friends only"}))
