"""Authorities run by the `openssl` command line, with every date and number chosen by the test."""

from __future__ import annotations

import datetime
import functools
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

OPENSSL = shutil.which("openssl")

KEYS = {
    "P-256": ("EC", "ec_paramgen_curve:P-256"),
    "P-384": ("EC", "ec_paramgen_curve:P-384"),
    "RSA 1024": ("RSA", "rsa_keygen_bits:1024"),
    "RSA 2048": ("RSA", "rsa_keygen_bits:2048"),
    "RSA-PSS": ("RSA-PSS", "rsa_keygen_bits:2048"),
    "Ed25519": ("ED25519", None),
}

CA = """
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
"""
MEMBER = """
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = clientAuth,emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""

_CONFIG = """
[ca]
default_ca = authority
[authority]
new_certs_dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
crlnumber = {folder}/crlnumber
default_md = sha256
policy = anything
unique_subject = no
copy_extensions = {copy}
[anything]
organizationName = optional
commonName = supplied
emailAddress = optional
[extensions]
{extensions}
"""


def openssl(*arguments: object, check: bool = True) -> subprocess.CompletedProcess[bytes]:
    assert OPENSSL is not None
    return subprocess.run(
        [OPENSSL, *map(str, arguments)], check=check, capture_output=True, timeout=60
    )


def new_key(path: Path, kind: str) -> Path:
    """A new key in a PEM file; of each size of RSA there is but one, since they take long."""
    path.write_bytes(_one_key(kind) if kind.startswith("RSA") else _new_key(kind))
    return path


def _new_key(kind: str) -> bytes:
    algorithm, option = KEYS[kind]
    chosen = ["-pkeyopt", option] if option else []
    return openssl("genpkey", "-algorithm", algorithm, *chosen).stdout


_one_key = functools.cache(_new_key)


def der(path: Path, kind: str = "x509") -> bytes:
    return openssl(kind, "-in", path, "-outform", "DER").stdout


def asn1_time(when: float) -> str:
    return datetime.datetime.fromtimestamp(when, datetime.UTC).strftime("%Y%m%d%H%M%SZ")


@dataclass(frozen=True)
class Issued:
    """A certificate and its key, as PEM files."""

    path: Path
    key: Path

    @property
    def der(self) -> bytes:
        return der(self.path)


class OpensslAuthority:
    """A certificate authority in a folder of its own."""

    def __init__(
        self,
        folder: Path,
        name: str,
        life: tuple[float, float],
        *,
        kind: str = "P-256",
        parent: OpensslAuthority | None = None,
        extensions: str = CA,
        sections: str = "",
    ) -> None:
        self.folder = folder / name.replace(" ", "_")
        self.folder.mkdir()
        self.name = name
        self.life = life
        self.key = new_key(self.folder / "key.pem", kind)
        (self.folder / "index.txt").touch()
        (self.folder / "serial").write_text("1000\n")
        if parent is None:
            self.path = self._sign(self.key, f"/CN={name}", extensions, life, selfsign=True)
        else:
            extensions += f"authorityKeyIdentifier = keyid\n{sections}"
            self.path = parent._sign(self.key, f"/CN={name}", extensions, life)

    @property
    def der(self) -> bytes:
        return der(self.path)

    def issue(
        self,
        name: str,
        kind: str = "P-256",
        extensions: str = MEMBER,
        names: str | None = "email:ada@acme.example",
        life: tuple[float, float] | None = None,
        subject: str = "/O=Acme",
    ) -> Issued:
        """A certificate for a new key."""
        key = new_key(self.folder / f"{name}.key", kind)
        alternative = f"subjectAltName = {names}\n" if names else ""
        path = self._sign(key, f"{subject}/CN={name}", extensions + alternative, life or self.life)
        return Issued(path, key)

    def grant(self, request: bytes) -> bytes:
        """The certificate for a request, with the extensions that it asks for, PEM."""
        path = self.folder / "request.pem"
        path.write_bytes(request)
        added = "subjectKeyIdentifier = hash\nauthorityKeyIdentifier = keyid\n"
        return self._make(path, added, self.life, copy="copy").read_bytes()

    def revoke(self, issued: Issued | OpensslAuthority, when: float, reason: str = "") -> None:
        """Mark in the index, as `openssl ca -revoke` does by the clock of the machine."""
        serial = openssl("x509", "-in", issued.path, "-noout", "-serial").stdout.decode()
        number = serial.strip().partition("=")[2]
        index = self.folder / "index.txt"
        lines = [line.split("\t") for line in index.read_text().splitlines()]
        for fields in lines:
            if fields[3] == number:
                date = asn1_time(when)[2:]
                fields[0], fields[2] = "R", date + (f",{reason}" if reason else "")
        index.write_text("".join("\t".join(fields) + "\n" for fields in lines))

    def crl(
        self,
        made: float,
        due: float,
        number: int = 1,
        extensions: str = "",
        key: Path | None = None,
        digest: str = "sha256",
    ) -> bytes:
        """A revocation list of what is marked, DER."""
        (self.folder / "crlnumber").write_text(f"{number:04X}\n")
        out = self.folder / "list.pem"
        signer = ["-keyfile", key, "-cert", self._other_certificate(key)] if key else self._signer()
        openssl(
            "ca", "-gencrl", "-config", self._config(extensions or "authorityKeyIdentifier=keyid"),
            "-crlexts", "extensions", "-md", digest, *signer, "-out", out,
            "-crl_lastupdate", asn1_time(made), "-crl_nextupdate", asn1_time(due),
        )  # fmt: skip
        return der(out, "crl")

    def _other_certificate(self, key: Path) -> Path:
        """One of the same name for another key."""
        path = self.folder / "other.pem"
        openssl("req", "-x509", "-new", "-key", key, "-subj", f"/CN={self.name}", "-out", path)
        return path

    def _signer(self) -> list[object]:
        return ["-keyfile", self.key, "-cert", self.path]

    def _sign(
        self,
        key: Path,
        subject: str,
        extensions: str,
        life: tuple[float, float],
        *,
        selfsign: bool = False,
    ) -> Path:
        request = self.folder / "request.pem"
        openssl("req", "-new", "-key", key, "-subj", subject, "-out", request)
        return self._make(request, extensions, life, selfsign=selfsign)

    def _make(
        self,
        request: Path,
        extensions: str,
        life: tuple[float, float],
        *,
        selfsign: bool = False,
        copy: str = "none",
    ) -> Path:
        number = (self.folder / "serial").read_text().strip()
        out = self.folder / f"issued-{number}.pem"
        signer = ["-selfsign", "-keyfile", self.key] if selfsign else self._signer()
        openssl(
            "ca", "-batch", "-notext", "-config", self._config(extensions, copy),
            "-extensions", "extensions", *signer, "-in", request, "-out", out,
            "-startdate", asn1_time(life[0]), "-enddate", asn1_time(life[1]),
        )  # fmt: skip
        return out

    def _config(self, extensions: str, copy: str = "none") -> Path:
        path = self.folder / "openssl.cnf"
        path.write_text(_CONFIG.format(folder=self.folder, extensions=extensions, copy=copy))
        return path
