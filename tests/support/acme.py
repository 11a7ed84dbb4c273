"""An infrastructure made with the `openssl` command line, and what judges certificates of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest

from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    CertificateRefusedError,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import Vouched, vouch
from tests.support.openssl_authority import (
    CA,
    Issued,
    OpensslAuthority,
    openssl,
)

NOW = 1_767_225_600.0  # 2026-01-01

DAY = 86_400.0

LIFE = (NOW - 100 * DAY, NOW + 265 * DAY)

CONSTRAINED = (
    CA.replace("CA:TRUE", "CA:TRUE,pathlen:0")
    + "nameConstraints = critical,permitted;email:acme.example,permitted;DNS:acme.example\n"
)


class Acme:
    """A root, two authorities under it, one of them for acme.example alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = OpensslAuthority(folder, "Acme Root", LIFE)
        self.people = OpensslAuthority(folder, "Acme People", LIFE, parent=self.root)
        self.narrow = OpensslAuthority(
            folder, "Acme Narrow", LIFE, parent=self.root, extensions=CONSTRAINED
        )
        self.ada = self.people.issue("Ada")

    @cached_property
    def infrastructure(self) -> Infrastructure:
        return Infrastructure(
            "Acme", (self.root.der,), tuple(KeyType), 2048, 2, CrlRule.IF_PRESENT, int(30 * DAY)
        )

    @cached_property
    def strict(self) -> Infrastructure:
        return replace(self.infrastructure, crl=CrlRule.REQUIRED)


@dataclass
class Check:
    """Asks `vouch`, and OpenSSL as a second opinion."""

    acme: Acme

    def ours(
        self,
        issued: Issued,
        *authorities: OpensslAuthority,
        infrastructure: Infrastructure | None = None,
        crls: Sequence[bytes] = (),
        now: float = NOW,
        store: CrlStore | None = None,
    ) -> Vouched:
        return vouch(
            issued.der,
            [authority.der for authority in authorities],
            [infrastructure or self.acme.infrastructure],
            now,
            [RevocationList.from_der(crl) for crl in crls],
            store or CrlStore(),
        )

    def openssls(
        self, issued: Issued, *authorities: OpensslAuthority, crls: Sequence[bytes] = ()
    ) -> bool:
        folder = self.acme.folder
        given = folder / "intermediates.pem"
        given.write_bytes(b"".join(authority.path.read_bytes() for authority in authorities))
        arguments: list[object] = ["-attime", int(NOW), "-purpose", "sslclient", "-x509_strict"]
        if crls:
            arguments.append("-crl_check_all")
        for number, crl in enumerate(crls):
            path = folder / f"list-{number}.der"
            path.write_bytes(crl)
            pem = path.with_suffix(".pem")
            openssl("crl", "-inform", "DER", "-in", path, "-out", pem)
            arguments += ["-CRLfile", pem]
        if authorities:
            arguments += ["-untrusted", given]
        root = self.acme.root.path
        return (
            openssl("verify", "-CAfile", root, *arguments, issued.path, check=False).returncode == 0
        )

    def refused(self, code: Refusal, words: str, issued: Issued, *authorities: OpensslAuthority,
                **options: object) -> CertificateRefusedError:  # fmt: skip
        with pytest.raises(CertificateRefusedError, match=words) as caught:
            self.ours(issued, *authorities, **options)  # type: ignore[arg-type]
        assert caught.value.code is code
        return caught.value


def fresh(authority: OpensslAuthority, number: int = 1, extensions: str = "") -> bytes:
    return authority.crl(NOW - DAY, NOW + DAY, number, extensions)
