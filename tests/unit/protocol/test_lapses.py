"""Whose word and key hold no longer, and who may not speak yet.

A certificate is withdrawn while its holder is in: a member goes, a controller is followed no more.
"""

from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from msmp_gui.identity.identity import Identity, PrivateKeyBytes, load_identity
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.protocol.errors import LocalProtocolError, NotAllowedError, UnknownMemberError
from msmp_gui.protocol.events import ControllerDistrusted, KeyLost, MembershipOver
from msmp_gui.protocol.policy.token import Declarer, Verification
from msmp_gui.protocol.policy.vouching import Lapse, Vouching
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind
from tests.support.authorities import DAY, NOW, Authority, der, entry
from tests.support.groups import alike, names_in, with_deputies
from tests.support.parties import Wire, everyday

pytestmark = pytest.mark.requirement("R24")

ROOT = Authority("Acme Root")
ACME = Infrastructure("Acme", (ROOT.der,), tuple(KeyType), 2048, 2, CrlRule.IF_PRESENT, 86_400)


def issued(name: str) -> tuple[Identity, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = ROOT.issue(name, key)
    kept = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return load_identity(der(certificate), PrivateKeyBytes(kept)), certificate


def with_certificate(names: str, holder: str) -> tuple[Wire, x509.Certificate]:
    wire = Wire(names)
    wire.now = NOW
    wire[holder].identity, certificate = issued(holder)
    return wire, certificate


def revoked(
    wire: Wire, known: Vouching, certificate: x509.Certificate, reason: x509.ReasonFlags | None
) -> None:
    """The authority withdraws it, and a peer hears of that."""
    assert known.add(ROOT.crl(entry(certificate, reason=reason)), [ACME], wire.now)


@pytest.mark.parametrize(
    ("reason", "cause", "state"),
    [
        (None, EvictionCause.LAPSED, MemberState.REMOVED),
        (x509.ReasonFlags.key_compromise, EvictionCause.COMPROMISE, MemberState.COMPROMISED),
    ],
    ids=["withdrawn", "key lost"],
)
def test_a_member_whose_certificate_was_withdrawn_goes_with_the_next_key(
    reason: x509.ReasonFlags | None, cause: EvictionCause, state: MemberState
) -> None:
    wire, certificate = with_certificate("ABC", "B")
    token = everyday(wire["A"].identity, operational={"infrastructures": (ACME,)})
    controller = wire.form("ABC", token)
    known, lost = controller.vouching, wire["B"].identity
    known.meet(lost.certificate, ())
    controller.review(wire.now)
    wire.settle(3)
    assert names_in(wire["C"]) == "ABC", "nothing speaks against anybody"
    before = wire["C"].member.current.number
    revoked(wire, known, certificate, reason)
    controller.review(wire.now)
    controller.review(wire.now)  # it is on its way out: nothing more happens
    wire.settle(3)
    assert names_in(wire["A"]) == names_in(wire["C"]) == "AC"
    assert wire["C"].member.current.number == before + 1
    assert wire["B"].member.state is state
    (over,) = wire["B"].of(MembershipOver)
    assert "Acme" in over.reason or "B" in over.reason
    assert wire["C"].member.exclusions.put_out[lost.fingerprint].cause is cause
    since = wire["C"].member.exclusions.put_out[lost.fingerprint].since
    assert (since == int((NOW - 2 * DAY) * 1000)) is (cause is EvictionCause.COMPROMISE)


@pytest.mark.requirement("R23")
@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        (None, EvictionCause.DEPARTURE),
        (x509.ReasonFlags.key_compromise, EvictionCause.COMPROMISE),
    ],
    ids=["withdrawn", "key lost"],
)
def test_who_left_before_their_certificate_was_withdrawn_is_out_for_a_lost_key(
    reason: x509.ReasonFlags | None, cause: EvictionCause
) -> None:
    """MSMP-123: since the date in the list, which may lie in the time when they were in."""
    wire, certificate = with_certificate("ABC", "B")
    token = everyday(wire["A"].identity, operational={"infrastructures": (ACME,)})
    controller = wire.form("ABC", token)
    known, lost = controller.vouching, wire["B"].identity
    known.meet(lost.certificate, ())
    wire["B"].member.ending.leave()
    wire.settle(3)
    revoked(wire, known, certificate, reason)
    before = wire["C"].member.current.number
    controller.review(wire.now)
    controller.review(wire.now)
    wire.settle()
    gone = wire["C"].member.exclusions.put_out[lost.fingerprint]
    assert gone.cause is cause
    lost_key = cause is EvictionCause.COMPROMISE
    assert gone.since == (int((NOW - 2 * DAY) * 1000) if lost_key else 0)
    assert len(wire["C"].of(KeyLost)) == lost_key
    assert (wire["C"].member.current.number > before) is lost_key


@pytest.mark.requirement("R17")
@pytest.mark.parametrize("compromised", [True, False], ids=["key lost", "withdrawn"])
def test_a_controller_whose_certificate_was_withdrawn_is_followed_no_more(
    compromised: bool,
) -> None:
    """It is there and goes on; its deputy takes over all the same, and it is out."""
    wire, certificate = with_certificate("ABC", "A")
    operational = {"infrastructures": (ACME,)}
    wire.form("ABC", with_deputies(wire, "A", "B", operational=operational))
    known = Vouching()
    known.meet(wire["A"].identity.certificate, ())
    reason = x509.ReasonFlags.key_compromise if compromised else None
    revoked(wire, known, certificate, reason)
    lapse = known.lapse(wire["B"].member.token.message, wire["A"].identity.certificate, wire.now)
    assert isinstance(lapse, Lapse)
    before = wire["C"].member.current.context_hash
    for _ in range(2):
        for name in "ABC":
            wire[name].member.distrust_controller(lapse, wire.now)
    assert [len(wire[name].outbox.take_events()) for name in "BC"] == [1, 1]
    assert not wire["A"].of(ControllerDistrusted), "that is not for itself to say"
    for name in "BC":
        wire[name].member.controller_back(wire.now)  # nor does it help that it can be reached
    wire["A"].controller.rekey(wire.now)
    wire.settle(1)
    assert wire["C"].member.current.context_hash == before
    wire.settle(10)
    alike([wire["B"], wire["C"]])
    assert wire["B"].controller
    assert names_in(wire["B"]) == names_in(wire["C"]) == "BC"
    gone = wire["C"].member.exclusions.put_out[wire["A"].identity.fingerprint]
    lost = EvictionCause.COMPROMISE if compromised else EvictionCause.LAPSED
    assert gone.cause is lost
    assert bool(gone.since) is compromised
    assert wire["A"].member.over


# Who says that a key is lost


def test_nobody_declares_the_controller_s_own_key_lost_but_ends_the_group_instead() -> None:
    wire = Wire("ABC")
    controller = wire.form("ABC")
    own, nobody_s = wire["A"].identity.fingerprint, bytes(32)
    for key, error in ((own, NotAllowedError), (nobody_s, UnknownMemberError)):
        with pytest.raises(error):
            controller.declare_compromise(key, "stolen", NOW, wire.now)
    wire.settle(3)
    assert names_in(wire["B"]) == "ABC"


def test_a_member_declares_for_another_one_only_where_the_policy_lets_members() -> None:
    wire = Wire("ABC")
    token = everyday(wire["A"].identity, compromise={"declarers": Declarer.CONTROLLER})
    controller = wire.form("ABC", token)
    b, c = wire["B"].member.number, wire["C"].identity.fingerprint
    with pytest.raises(NotAllowedError):
        controller._putting_out.declare_compromise(c, "stolen", NOW, wire.now, by=b)
    wire.settle(3)
    assert names_in(wire["B"]) == "ABC"


def test_who_is_no_member_yet_or_any_more_reports_nothing_and_says_nothing() -> None:
    wire = Wire("ABC")
    wire.deliver = lambda _, receiver, packet: (
        [] if packet.kind is Kind.KEY_DOWNLOAD and receiver.name == "C" else [packet]
    )
    wire.form("ABC")
    wire["B"].member.ending.leave()
    wire.settle(3)
    for name in "BC":
        with pytest.raises(LocalProtocolError):
            wire[name].member.report_compromise(wire["A"].identity.fingerprint, "stolen", NOW)
        with pytest.raises(LocalProtocolError):
            wire[name].member.speaking.code_compared()
        assert not wire[name].member.speaking.allowed
    assert not wire["B"].outbox.take_transmissions()


# Who may speak


@pytest.mark.requirement("R18")
def test_nobody_speaks_before_the_code_was_compared_with_everybody_who_is_in() -> None:
    """Who goes changes nothing; whoever comes has to be compared with."""
    wire = Wire("ABC")
    operational = {"verification": Verification.CODE}
    controller = wire.found("A", everyday(wire["A"].identity, operational=operational))
    for name in "BC":
        controller.peer_reachable(wire[name].identity.fingerprint, True, wire.now)
    controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(2)
    host, guest = wire["A"].member.speaking, wire["B"].member.speaking
    assert (host.must_compare, host.allowed) == (True, False)
    host.code_compared()
    assert (host.must_compare, host.allowed) == (False, True)
    assert (guest.must_compare, guest.allowed) == (True, False), "each compares for itself"
    guest.code_compared()
    controller.rekey(wire.now)
    wire.settle(2)
    assert host.allowed
    assert guest.allowed
    controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(2)
    assert not host.allowed
    assert not guest.allowed
    controller.remove(wire["C"].member.number, wire.now)
    wire.settle(2)
    assert host.allowed
    assert guest.allowed
