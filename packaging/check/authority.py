"""An organisation that hands out certificates, run with the `openssl` command line."""

from __future__ import annotations

from pathlib import Path

from builder import files
from builder.tools import need, run

PASSWORD = "sesame"
"""Of the PKCS#12 files."""

_CONFIG = """
[ca]
default_ca = acme
[acme]
database = {folder}/index.txt
crlnumber = {folder}/crlnumber
default_md = sha256
default_crl_days = 7
[req]
distinguished_name = nobody
[nobody]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[member]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = clientAuth,emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = $ENV::ALTERNATIVE_NAME
"""


class Organisation:
    """A root authority "Acme Root" in a folder, which has `acme-root.pem` and `acme.crl`."""

    def __init__(self, folder: Path) -> None:
        need("openssl")
        self._folder = folder
        self._config = folder / "openssl.cnf"
        files.write(self._config, _CONFIG.format(folder=folder))
        files.write(folder / "index.txt", "")
        files.write(folder / "crlnumber", "01\n")
        self.root = folder / "acme-root.pem"
        self.crl = folder / "acme.crl"
        self._key = folder / "root.key"
        self._openssl(
            *("req", "-x509", "-config", self._config, "-extensions", "authority", "-nodes"),
            *("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-days", "365"),
            *("-subj", "/CN=Acme Root", "-keyout", self._key, "-out", self.root),
        )
        self._openssl(
            *("ca", "-config", self._config, "-gencrl", "-keyfile", self._key),
            *("-cert", self.root, "-out", self.crl),
        )

    def packed(self, name: str, days: int) -> Path:
        """A PKCS#12 file with a new key and its certificate, which ends in `days`."""
        key, asked, granted = (self._folder / f"{name}.{kind}" for kind in ("key", "csr", "pem"))
        self._openssl(
            *("req", "-new", "-config", self._config, "-nodes", "-newkey", "ed25519"),
            *("-subj", f"/O=Acme/CN={name}", "-keyout", key, "-out", asked),
        )
        self._openssl(
            *("x509", "-req", "-in", asked, "-CA", self.root, "-CAkey", self._key),
            *("-CAcreateserial", "-days", str(days), "-extfile", self._config),
            *("-extensions", "member", "-out", granted),
            name=f"email:{name.casefold()}@acme.example",
        )
        packed = self._folder / f"{name}.p12"
        self._openssl(
            *("pkcs12", "-export", "-in", granted, "-inkey", key, "-out", packed),
            *("-passout", f"pass:{PASSWORD}"),
        )
        return packed

    def _openssl(self, *arguments: str | Path, name: str = "email:nobody@acme.example") -> None:
        run(["openssl", *arguments], extra={"ALTERNATIVE_NAME": name})
