"""Settings of an administrator, dropped into a system with the app: told, shown, obeyed."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from builder import files, project
from builder.tools import BuildError, run
from check import authority, display, measures
from check.obedience_plan import Plan
from check.roots import PERSON, Root

EXAMPLE = project.PACKAGING / "examples" / "policies.json"
PICTURES = project.BUILD / "pictures"

_SETTINGS = "etc/msmp-gui"
_LOGS = "var/log/msmp-gui"
_HOME = f"home/{PERSON}"
ALICE = ["--profile", "profile-Alice", "--passphrase-file", "passphrase"]
"""Opens a profile that the trial leaves behind."""

_PASSPHRASE = "correct horse battery"
_TELLS = (
    "Managed by Acme IT (it@acme.example).",
    "Certificates only: yes [certificates_only; enforced; /etc/msmp-gui/policies.json:",
    "Longest life of a key: 20 min [longest_key_life; enforced; ",
)


def try_settings(root: Root, suite: str) -> str:
    """Roll the example out, as the README says, and see what comes of it: a few words.

    Raises BuildError.
    """
    pictures = files.fresh(PICTURES / suite)
    with tempfile.TemporaryDirectory() as folder:
        acme = authority.Organisation(Path(folder))
        _roll_out(root, acme)
        _checked_and_shown(root)
        _enrol(root, acme)
        seen = _obeyed(root, pictures)
    _copies_verify(root)
    _broken_is_told(root)
    shutil.rmtree(root.path / _SETTINGS)
    shutil.rmtree(root.path / _LOGS)
    return f"keys {seen['key_life']}; refused, with the reason"


def _roll_out(root: Root, acme: authority.Organisation) -> None:
    settings = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    settings["enforced"]["audit_folder"] = f"/{_LOGS}"
    place = root.path / _SETTINGS
    files.write(place / "policies.json", json.dumps(settings, indent=2))
    for file in (acme.root, acme.crl):
        files.install(file, place / file.name)
    logs = root.path / _LOGS
    logs.mkdir()
    logs.chmod(0o1777)


def _checked_and_shown(root: Root) -> None:
    told = root.run(["msmp-gui", "admin", "check", "/etc/msmp-gui/policies.json"]).stdout
    if told.count("\n") != 1 or "these settings can be used" not in told:
        raise BuildError(f"the example is found fault with:\n{told}")
    shown = root.run(["msmp-gui", "admin", "show"], user=PERSON).stdout
    missing = [words for words in _TELLS if words not in shown]
    if missing:
        raise BuildError(f"admin show lacks {missing}:\n{shown}")


def _enrol(root: Root, acme: authority.Organisation) -> None:
    """Certificates come in PKCS#12 files, and nobody is asked anything."""
    home = root.path / _HOME
    files.write(home / "passphrase", _PASSPHRASE, 0o644)
    files.write(home / "password", authority.PASSWORD + "\n", 0o644)
    for name in ("Alice", "Bob"):
        files.install(acme.packed(name, days=200), home / f"{name}.p12")
        taken = ["msmp-gui", "identity", "import", f"{name}.p12", "--password-file", "password"]
        profile = ["--profile", f"profile-{name}", "--passphrase-file", "passphrase"]
        told = root.run([*taken, *profile], user=PERSON).stdout
        if "Certificate: issued by Acme Root" not in told:
            raise BuildError(f"the certificate was not taken in:\n{told}")


def _obeyed(root: Root, pictures: Path) -> dict[str, str]:
    window = ["msmp-gui", "--profile", "profile-Alice", "--interface", "lo"]
    with display.display("2600x1800") as shown:
        plan = Plan(
            installed=root.command(["msmp-gui"]),
            window=root.command(window, env={"DISPLAY": shown, "QT_SCALE_FACTOR": "2"}),
            shown=shown,
            passphrase=_PASSPHRASE,
            passphrase_file=f"/{_HOME}/passphrase",
            pictures=str(pictures),
        )
        told = run(
            [*measures.ALONE, *measures.script("check.obedience"), plan.text()],
            extra=measures.script_environment(),
        )
    seen: dict[str, str] = json.loads(told.splitlines()[-1])
    return seen


def _copies_verify(root: Root) -> None:
    """The organisation has the log of the conference, and can see that nobody changed it."""
    copies = sorted((root.path / _LOGS).glob("*.jsonl"))
    if len(copies) < 2:
        raise BuildError(f"copies of audit logs are missing; there are {copies}")
    for copy in copies:
        root.run(["msmp-gui", "audit", "verify", f"/{_LOGS}/{copy.name}"])


def _broken_is_told(root: Root) -> None:
    place = root.path / _SETTINGS / "policies.json"
    good = place.read_text(encoding="utf-8")
    place.write_text(good.replace('"20 min"', '"20 minutes"'), encoding="utf-8")
    told = root.run(["msmp-gui", "admin", "check", "/etc/msmp-gui/policies.json"], check=False)
    line = good[: good.index('"longest_key_life"')].count("\n") + 1
    where = f"/etc/msmp-gui/policies.json:{line}:"
    if told.returncode != 1 or where not in told.stdout:
        raise BuildError(f"the mistake in line {line} is not told:\n{told.stdout}")
    shown = root.run(["msmp-gui", "admin", "show"], user=PERSON, check=False).stdout
    if "Longest life of a key: 10 s [longest_key_life; safe reading;" not in shown:
        raise BuildError(f"a broken setting is not read strictly:\n{shown}")
