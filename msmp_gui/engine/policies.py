"""The policies that a new conference can have: presets, and files that people wrote."""

from __future__ import annotations

from pathlib import Path

from msmp_gui.engine import policy_files
from msmp_gui.engine.resources import resource
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy_text import PolicyTemplate, parse

_ORDER = ("everyday", "confidential", "high-assurance", "broadcast")
"""As people are offered them; the others come after."""


def preset_names() -> tuple[str, ...]:
    """The presets that come with the app."""
    found = {file.stem for file in resource("policies").glob("*.toml")}
    return tuple(n for n in (*_ORDER, *sorted(found - set(_ORDER))) if n in found)


def presets() -> dict[str, PolicyTemplate]:
    """The presets that come with the app, by the name of their file."""
    folder = resource("policies")
    return {n: parse((folder / f"{n}.toml").read_text("utf-8")) for n in preset_names()}


def find(policy: str) -> PolicyTemplate:
    """A preset by its name, or a policy file by its path. Raises PolicyError."""
    known = presets()
    if policy.lower() in known:
        return known[policy.lower()]
    try:
        content = policy_files.read_file(Path(policy))
    except PolicyError as error:
        names = ", ".join(known)
        msg = f"There is no policy “{policy}”: neither a preset ({names}) nor a file to be read."
        raise PolicyError(msg) from error
    return parse(policy_files.text_of(content))
