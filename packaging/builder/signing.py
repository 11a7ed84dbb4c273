"""Signatures, each of which is made only where its environment variable says with what.

    MSMP_SIGN_GPG_KEY         a GnuPG key: a detached signature beside every artefact
    MSMP_SIGN_WINDOWS_SHA1    thumbprint of a code-signing certificate in the Windows store
    MSMP_SIGN_MACOS_IDENTITY  name of a "Developer ID Application" identity in the keychain
    MSMP_NOTARY_PROFILE       keychain profile of `notarytool store-credentials`

No secret is ever in a variable: keys stay in the agent, store or keychain that has them.
"""

from __future__ import annotations

import os
from pathlib import Path

from builder import project
from builder.tools import need, run

_TIMESTAMPS = "http://timestamp.digicert.com"


def sign_detached(path: Path) -> Path | None:
    """A GnuPG signature beside a file; None where no key is named."""
    key = os.environ.get("MSMP_SIGN_GPG_KEY", "")
    if not key:
        return None
    need("gpg")
    signature = path.with_name(path.name + ".asc")
    signature.unlink(missing_ok=True)
    how = ["--batch", "--armor", "--local-user", key, "--output", signature]
    run(["gpg", *how, "--detach-sign", path])
    return signature


def sign_windows(*paths: Path) -> bool:
    """An Authenticode signature inside programs and installers."""
    thumbprint = os.environ.get("MSMP_SIGN_WINDOWS_SHA1", "")
    if not thumbprint:
        return False
    need("signtool")
    how = ["/sha1", thumbprint, "/fd", "sha256", "/tr", _TIMESTAMPS, "/td", "sha256"]
    run(["signtool", "sign", *how, *paths])
    return True


def sign_macos_app(app: Path) -> bool:
    """Sign an application bundle, with the hardened runtime that notarisation asks for."""
    identity = os.environ.get("MSMP_SIGN_MACOS_IDENTITY", "")
    if not identity:
        return False
    need("codesign")
    rights = project.PACKAGING / "macos" / "entitlements.plist"
    how = ["--force", "--deep", "--timestamp", "--options", "runtime", "--entitlements", rights]
    run(["codesign", *how, "--sign", identity, app])
    run(["codesign", "--verify", "--deep", "--strict", app])
    return True


def notarise(image: Path) -> bool:
    """Have Apple look at a disk image, and staple the answer to it."""
    profile = os.environ.get("MSMP_NOTARY_PROFILE", "")
    if not profile:
        return False
    need("xcrun")
    run(["xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"])
    run(["xcrun", "stapler", "staple", image])
    return True
