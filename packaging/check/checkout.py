"""A checkout in a bare system that has nothing but Python: does `bootstrap.py` keep its word?"""

from __future__ import annotations

import shutil
from pathlib import Path

from builder.tools import BuildError, run
from check.outcome import Outcome
from check.roots import Root, System, trial

_INSIDE = "/opt/msmp-gui"
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_AUTHORITIES = "/tmp/authorities.pem"
# Python packages come over the network, and there are many of them.
_PATIENCE = 1800


def try_checkout(checkout: Path, system: System) -> Outcome:
    """Tell the demo's story, and find all tests. Raises BuildError: the system cannot be made."""
    outcome = Outcome("checkout", system.name)
    with trial(system) as root:
        root.apt("update")
        root.apt("install", "python3")
        _copy(checkout, root)
        with outcome.step("story"):
            told = _bootstrap(root, "run", "--", "demo", "--headless")
            if "Every step was confirmed" not in told:
                raise BuildError(told[-3000:])
        with outcome.step("tests"):
            told = _bootstrap(root, "test", "--", "--collect-only", "-q", "-n", "0")
            outcome.cells["tests"] = f"{_count(told)} found"
    return outcome


def _bootstrap(root: Root, *arguments: str) -> str:
    # pip may have to trust what this machine trusts: an organisation's own index, say.
    env = {"PIP_CERT": _AUTHORITIES} if _CERTIFICATES.exists() else {}
    command = ["python3", f"{_INSIDE}/packaging/bootstrap.py", *arguments]
    return root.run(command, env=env, patience=_PATIENCE).stdout


def _copy(checkout: Path, root: Root) -> None:
    """What somebody gets who clones it: neither environments nor artefacts."""
    names = run(["git", "-C", checkout, "ls-files", "-z"]).split("\0")
    for name in filter(None, names):
        target = root.path / _INSIDE.lstrip("/") / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(checkout / name, target, follow_symlinks=False)
    if _CERTIFICATES.exists():
        shutil.copyfile(_CERTIFICATES, root.path / _AUTHORITIES.lstrip("/"))


def _count(told: str) -> int:
    """The tests that pytest lists. Raises BuildError where there are none, or an error."""
    last = told.strip().splitlines()[-1]
    words = last.split()
    if "error" in last or not words or not words[0].isdecimal():
        raise BuildError(told[-3000:])
    return int(words[0])
