"""`msmp-gui identity` and `msmp-gui authority`: certificates of organisations, without a window.

Exit codes: 0 done, 1 refused with a sentence.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from msmp_gui.crypto.errors import CryptoError
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.managed.places import managed_settings
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.own_certificate import (
    AnotherKeyError,
    copy_identity,
    import_certificate,
    read_identity,
    write_request,
)
from msmp_gui.engine.policies.files import read_file
from msmp_gui.engine.profiles import OpenProfile, ProfileOpener
from msmp_gui.headless.peer import (
    first_vault,
    open_profile,
    open_profile_of_somebody,
    read_passphrase,
)
from msmp_gui.headless.profile_options import add_profile_arguments
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.pki.errors import KeyFileError, KeyFileProblem
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.identity_store import IdentityStore

_FAILURES = (StorageError, CryptoError, PolicyError, CommandError)


def add_identity_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui identity`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _profile_of(actions.add_parser("show", help="name, fingerprint and issuer"))
    request = actions.add_parser("request", help="ask an organisation for a certificate (PKCS#10)")
    request.add_argument("--output", required=True, type=Path, metavar="FILE")
    request.add_argument("--email", metavar="ADDRESS")
    request.add_argument("--organisation", metavar="NAME")
    _profile_of(request)
    taken = actions.add_parser("import", help="take in a PKCS#12 file, or the issued certificate")
    taken.add_argument("file", type=Path, metavar="FILE", help="PKCS#12, PEM, PKCS#7 or DER")
    taken.add_argument("--password-file", type=Path, metavar="F", help="with the file's password")
    taken.add_argument(
        "--replace", action="store_true", help="give up the key that the profile has now"
    )
    _profile_of(taken)
    copied = actions.add_parser("copy", help="save key and certificate, to go on elsewhere")
    copied.add_argument("file", type=Path, metavar="FILE", help="PKCS#12, to be made")
    copied.add_argument(
        "--password-file", type=Path, metavar="F", required=True, help="with its password"
    )
    _profile_of(copied)


def add_authority_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui authority`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _profile_of(actions.add_parser("list", help="organisations that this profile trusts"))
    added = actions.add_parser("add", help="trust an organisation's authorities")
    added.add_argument("organisation", metavar="NAME")
    added.add_argument("file", metavar="FILE", help="their certificates, PEM or DER")
    _profile_of(added)
    removed = actions.add_parser("remove", help="trust it no longer")
    removed.add_argument("organisation", metavar="NAME")
    _profile_of(removed)
    crl = actions.add_parser("crl", help="take in a revocation list of such an organisation")
    crl.add_argument("file", metavar="FILE", help="PEM or DER")
    _profile_of(crl)


def run_identity(options: argparse.Namespace) -> int:
    """Run one action on the profile's identity; the exit code."""
    actions = {"show": _show, "request": _request, "import": _import, "copy": _copy}
    return _run(actions[options.action], options)


def run_authority(options: argparse.Namespace) -> int:
    """Run one action on the organisations that the profile trusts; the exit code."""
    return _run(_authority, options)


def _run(action: Callable[[argparse.Namespace], None], options: argparse.Namespace) -> int:
    try:
        action(options)
    except _FAILURES as error:
        asks = isinstance(error, KeyFileError) and error.problem is KeyFileProblem.WRONG_PASSWORD
        hint = " Say with --password-file which file it is in." if asks else ""
        sys.stderr.write(f"{error}{hint}\n")
        return 1
    return 0


def _profile_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="", help="name to make an identity for, at first start")
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help="of the profile")
    parser.set_defaults(session_only=False)
    add_profile_arguments(parser)


def _show(options: argparse.Namespace) -> None:
    profile = open_profile_of_somebody(options)
    try:
        _tell(profile.me)
    finally:
        profile.close()


def _tell(me: Identity) -> None:
    by = "self-signed" if me.certificate.self_signed else f"issued by {me.certificate.issuer_name}"
    end = f"{me.certificate.x509.not_valid_after_utc:%Y-%m-%d}"
    _say(me.name, f"Fingerprint: {me.fingerprint.hex()}", f"Certificate: {by}, until {end}")
    if not me.certificate.self_signed and not me.chain:
        _say(
            "No authority’s certificate came with it. That is right only where the organisation’s "
            "root issued it; else take in a file that has those in between as well."
        )


def _request(options: argparse.Namespace) -> None:
    profile = open_profile_of_somebody(options)
    try:
        email = options.email.strip() if options.email else None
        me = write_request(_store(profile), options.output, email, options.organisation)
    finally:
        profile.close()
    _say(
        f"{options.output}: a request for a certificate for {me.name}. Send it to your "
        "organisation, and take in what comes back with “identity import”."
    )


def _import(options: argparse.Namespace) -> None:
    content = read_file(options.file)
    password = _password(options.password_file) if options.password_file else None
    opener = ProfileOpener(options.profile)
    if opener.is_new:
        try:
            profile = opener.create_with(
                read_identity(content, password, None, wall_time()),
                first_vault(options),
                wall_time(),
            )
        except BaseException:
            opener.close()
            raise
    else:
        opener.close()
        profile = open_profile(options)
    try:
        taken = import_certificate(
            _store(profile), content, password, wall_time(), replace=options.replace
        )
    except AnotherKeyError as error:
        msg = (
            f"{error} Use --replace if that is what you want, or choose another profile with "
            "--profile."
        )
        raise StorageError(msg) from error
    finally:
        profile.close()
    _tell(taken)


def _password(path: Path) -> str:
    """Of a key file, without what editors put around it. Raises StorageError."""
    return read_passphrase(path).removeprefix("\ufeff").rstrip("\r\n")


def _copy(options: argparse.Namespace) -> None:
    password = _password(options.password_file)
    profile = open_profile_of_somebody(options)
    try:
        me = copy_identity(_store(profile), options.file, password)
    finally:
        profile.close()
    _say(
        f"{options.file}: key and certificate of {me.name}. Whoever has it and its password can "
        "pass for them; “identity import” takes it in elsewhere."
    )


def _authority(options: argparse.Namespace) -> None:
    profile = open_profile_of_somebody(options)
    try:
        managed = managed_settings().trust_anchors
        organisations = Organisations(profile.records.authorities, managed)
        match options.action:
            case "add":
                organisations.add(options.organisation, options.file)
            case "remove":
                organisations.remove(options.organisation)
            case "crl":
                organisations.vouching.meet(profile.me.certificate, profile.me.chain)
                tuple(organisations.read_lists(options.file, (), wall_time()))
        names = [each.name for each in organisations.vouching.own]
        count = len(organisations.vouching.lists)
        _say(*(names or ["No organisation is trusted."]), f"Revocation lists: {count}")
    finally:
        profile.close()


def _store(profile: OpenProfile) -> IdentityStore:
    if profile.identity is None:
        msg = "The identity of this profile is for one session only; there is nothing to keep."
        raise StorageError(msg)
    return profile.identity


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
