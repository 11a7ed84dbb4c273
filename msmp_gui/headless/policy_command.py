"""`msmp-gui policy`: check, show, compare, sign and verify policies in files.

Exit codes: 0 fine, 1 something is wrong with a policy, 2 the command itself is.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from msmp_gui.engine.policies import files as policy_files
from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.schema import json_schema
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.headless.peer import open_profile_of_somebody
from msmp_gui.headless.profile_options import add_profile_arguments
from msmp_gui.identity.names import displayable, is_plain
from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.comparison import FIXED, compare
from msmp_gui.protocol.policy.soundness import check, impossibilities
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.files import write_atomically

_ANY_GROUP = bytes(16)
_ANYBODY = bytes(32)
_LONGEST_NAME = 64


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui policy`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="tell everything that is wrong with policy files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    show = actions.add_parser("show", help="a policy in plain sentences")
    show.add_argument("policy", metavar="FILE", help="a text, a signed policy, or a preset's name")
    show.add_argument("--text", action="store_true", help="as text to be changed and kept instead")
    both = actions.add_parser("compare", help="what differs, and whether it weakens a conference")
    both.add_argument("old", metavar="OLD")
    both.add_argument("new", metavar="NEW")
    sign = actions.add_parser("sign", help="sign a policy as its owner, for one conference")
    sign.add_argument("policy", metavar="FILE", help="a text, or a preset's name")
    sign.add_argument("--conference", required=True, metavar="NAME", help="the conference's name")
    sign.add_argument("--output", required=True, type=Path, metavar="FILE", help="COSE_Sign1")
    sign.add_argument("--name", default="", help="name to make an identity for, at first start")
    sign.add_argument("--passphrase-file", type=Path, metavar="F", help="of the profile")
    sign.set_defaults(session_only=False)
    add_profile_arguments(sign)
    verify = actions.add_parser("verify", help="whether its owner signed a policy")
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument(
        "--owner",
        type=Path,
        metavar="CERTIFICATE",
        help="of the owner, PEM or DER (FILE with .pem at its end without)",
    )
    actions.add_parser("schema", help="the form of a policy's text, as a JSON Schema")


def run(options: argparse.Namespace) -> int:
    """Run one action; the exit code."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {
        "check": _check,
        "show": _show,
        "compare": _compare,
        "sign": _sign,
        "verify": _verify,
        "schema": _schema,
    }
    try:
        return actions[options.action](options)
    except PolicyError as error:
        sys.stderr.write(f"{_shown(error)}\n")
        return 1
    except StorageError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _check(options: argparse.Namespace) -> int:
    results = [_problems(file) for file in options.files]
    for file, (name, wrong, signed) in zip(options.files, results, strict=True):
        lines = wrong or [f"“{name}” is a policy that works.{signed}"]
        _say(*(f"{file}: {line}" for line in lines))
    return 1 if any(wrong for _, wrong, _ in results) else 0


def _problems(file: Path) -> tuple[str, list[str], str]:
    """The policy's name, what is wrong with it, and what is not told of a signed one."""
    try:
        content = policy_files.read_file(file)
        if policy_files.is_signed(content):
            token = policy_files.peek(content)
            signed = " Whether its owner signed it, “policy verify” tells."
            return token.policy, list(map(_shown, impossibilities(token))), signed
        template, wrong = policy_text.read(policy_files.text_of(content))
    except PolicyError as error:
        return "", [_shown(error)], ""
    return template.name if template else "", list(map(_shown, wrong)), ""


def _show(options: argparse.Namespace) -> int:
    token, summary = _token(options.policy)
    if options.text:
        sys.stdout.write(policy_text.write(token, summary))
        return 0
    _say(token.policy, summary, "")
    _say(*(f"- {sentence}" for sentence in describe(token)))
    if token.operational.owner != _ANYBODY:
        _say(
            "",
            f"For the conference “{token.name}” ({token.group.hex()}), edition {token.edition}.",
            f"Its owner is {token.operational.owner.hex()}.",
            "Use “policy verify” to see whether that owner signed it.",
        )
    return 0


def _compare(options: argparse.Namespace) -> int:
    old, new = _token(options.old)[0], _token(options.new)[0]
    groups = {token.operational.owner for token in (old, new)} - {_ANYBODY}
    # A text leaves open what a conference fills in, and the suite is the first that all can do.
    open_ = FIXED if len(groups) < 2 else ()
    differences = [each for each in compare(old, new) if each.field.partition(".")[2] not in open_]
    for each in differences:
        mark = "weaker" if each.weakens else "not weaker"
        _say(f"{each.field}: {_json(each.before)} → {_json(each.after)} ({mark})")
    if not differences:
        _say("The two policies say the same.")
    return 1 if any(each.weakens for each in differences) else 0


def _sign(options: argparse.Namespace) -> int:
    if not 1 <= len(options.conference) <= _LONGEST_NAME or not is_plain(options.conference):
        msg = f"--conference: one line of 1 to {_LONGEST_NAME} visible characters is expected."
        raise PolicyError(msg)
    template = policies.find(options.policy)
    profile = open_profile_of_somebody(options)
    try:
        done = policy_files.sign(template, options.conference, profile.me, os.urandom)
    finally:
        profile.close()
    write_atomically(options.output, done.raw)
    beside = _beside(options.output)
    write_atomically(beside, pem_of(done.owner.der).encode())
    _say(
        f"{options.output}: the policy “{template.name}” for “{options.conference}”, signed by "
        f"{done.owner.name}.",
        f"{beside}: the owner's certificate.",
        f"Fingerprint: {done.owner.fingerprint.hex()}",
    )
    return 0


def _verify(options: argparse.Namespace) -> int:
    content = policy_files.read_file(options.file)
    if not policy_files.is_signed(content):
        msg = f"{options.file} is not a signed policy. “policy sign” signs a text."
        raise PolicyError(msg)
    owner = policy_files.read_file(options.owner or _beside(options.file))
    done = policy_files.verify(content, policy_files.certificate_of(owner))
    _say(
        f"{options.file}: the policy “{done.token.policy}” for “{done.token.name}”, edition "
        f"{done.token.edition}, signed by {done.owner.name}.",
        f"Fingerprint: {done.owner.fingerprint.hex()}",
        "Whether that is really the owner's key, compare with the owner.",
    )
    return 0


def _schema(_options: argparse.Namespace) -> int:
    _say(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return 0


def _token(policy: str) -> tuple[PolicyToken, str]:
    """A policy from a file or a preset, and its summary where it has one."""
    path = Path(policy)
    if path.is_file() and policy_files.is_signed(content := policy_files.read_file(path)):
        token = policy_files.peek(content)
        check(token)  # anybody can have signed it, and have hidden something in it
        return token, ""
    template = policies.find(policy)
    return template.token(_ANY_GROUP, template.name, _ANYBODY), template.summary


def _shown(fault: object) -> str:
    """What is wrong, on one line: it may name a field as a file from somebody else has it."""
    words = str(fault)
    return displayable(words, len(words))


def _beside(signed: Path) -> Path:
    return signed.with_name(signed.name + ".pem")


def _json(value: object) -> str:
    return json.dumps(value.hex() if isinstance(value, bytes) else value, ensure_ascii=False)


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
