"""What an infrastructure may say, and that the policy token can carry it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.pki.errors import InfrastructureError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.protocol.wire import schema
from tests.support.authorities import Authority, der

pytestmark = pytest.mark.requirement("R15")

ROOT = Authority("Root")
OTHER = Authority("Other")
MODERN = Authority("Modern", key=ed25519.Ed25519PrivateKey.generate())
KOBLITZ = Authority("Koblitz", key=ec.generate_private_key(ec.SECP256K1()))
SMALL = Authority("Small", key=rsa.generate_private_key(65537, 1024))
ACME = Infrastructure("Acme", (ROOT.der,), tuple(KeyType), 2048, 3, CrlRule.REQUIRED, 86_400)


@given(
    st.builds(
        Infrastructure,
        st.sampled_from(["A", "Acme", "Ærø", "x" * 64]),
        st.sampled_from([(ROOT.der,), (OTHER.der, ROOT.der)]),
        st.lists(st.sampled_from(KeyType), min_size=1, unique=True).map(tuple),
        st.integers(2048, 16384),
        st.integers(0, 8),
        st.sampled_from(CrlRule),
        st.integers(60, 2**32 - 1),
    )
)
def test_it_travels_in_the_token(infrastructure: Infrastructure) -> None:
    encoded = schema.encode(infrastructure)
    assert schema.decode(Infrastructure, encoded, limit=8192) == infrastructure


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 65}, "name"),
        ({"name": "Ac\u202eme"}, "visible"),
        ({"name": " Acme"}, "visible"),
        ({"anchors": ()}, "1 to 8 trust anchors"),
        ({"anchors": (ROOT.der, ROOT.der)}, "named once"),
        ({"anchors": (b"noise",)}, "can be read"),
        ({"anchors": (der(ROOT.issue()),)}, "certificate of an authority"),
        ({"anchors": (ROOT.der, MODERN.der)}, "authority Modern signs with a key of a kind"),
        ({"anchors": (KOBLITZ.der,)}, "Ask for a certificate of it with a P-256"),
        ({"anchors": (SMALL.der,)}, "RSA key of at least 2048 bits"),
        ({"key_types": ()}, "at least one type"),
        ({"key_types": (KeyType.RSA, KeyType.RSA)}, "named once"),
        ({"rsa_bits": 1024}, "2048 and 16384"),
        ({"rsa_bits": 20_000}, "2048 and 16384"),
        ({"longest_path": -1}, "0 to 8"),
        ({"longest_path": 9}, "0 to 8"),
        ({"longest_crl_age": 59}, "a minute"),
        ({"longest_crl_age": 2**32}, "a minute"),
    ],
    ids=lambda value: value if isinstance(value, str) else next(iter(value)),
)
def test_what_cannot_work_is_refused(changed: dict[str, object], words: str) -> None:
    with pytest.raises(InfrastructureError, match=words):
        replace(ACME, **changed)  # type: ignore[arg-type]
    value = schema.to_value(ACME) | {
        name: [str(one) if isinstance(one, KeyType) else one for one in part]
        if isinstance(part, tuple)
        else part
        for name, part in changed.items()
    }
    with pytest.raises(DecodingError, match=words):
        schema.from_value(Infrastructure, value)


@pytest.mark.parametrize("curve", [ec.SECP256R1, ec.SECP384R1, ec.SECP521R1])
def test_an_anchor_s_key_may_be_on_any_curve_that_paths_can_go_through(curve: type) -> None:
    anchor = Authority("Root", key=ec.generate_private_key(curve()))
    assert replace(ACME, anchors=(anchor.der,)).anchors == (anchor.der,)
