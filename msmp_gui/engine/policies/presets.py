"""The policies that a new conference can have: presets, and files that people wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from msmp_gui.engine.policies import files as policy_files
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.engine.resources import resource
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import PolicyChoice
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy.text import PolicyTemplate, parse

_ORDER = ("everyday", "confidential", "high-assurance", "broadcast")
"""As people are offered them; the others come after."""

_COMPARED = ("gkmp", "smkd")
"""Protocols of before, as section 4.3 of the draft decomposes them."""


def preset_names() -> tuple[str, ...]:
    """The presets that come with the app."""
    found = {file.stem for file in resource("policies").glob("*.toml")}
    return tuple(n for n in (*_ORDER, *sorted(found - set(_ORDER))) if n in found)


def presets() -> dict[str, PolicyTemplate]:
    """The presets that come with the app, by the name of their file."""
    return {name: parse(text) for name, text in texts().items()}


def texts() -> dict[str, str]:
    """Their texts."""
    folder = resource("policies")
    return {name: (folder / f"{name}.toml").read_text("utf-8") for name in preset_names()}


def find(policy: str) -> PolicyTemplate:
    """A preset by its name, a policy file by its path, or the policy whose text it is.

    Raises PolicyError.
    """
    if "\n" in policy:
        return parse(policy)
    known = presets()
    if policy.lower() in known:
        return known[policy.lower()]
    try:
        content = policy_files.read_file(Path(policy))
    except PolicyError as error:
        names = ", ".join(known)
        msg = sentence(
            "There is no policy “{policy}”: neither a preset ({names}) nor a file to be read.",
            policy=policy,
            names=names,
        )
        raise PolicyError(msg) from error
    return parse(policy_files.text_of(content))


def drafted(text: str) -> PolicyChoice:
    """A policy for one conference alone, which is kept nowhere. Raises PolicyError."""
    made = choice(text, text, own=True)
    title = sentence("This time only: {text}", text=made.title)
    return replace(made, title=title, own=False)


@lru_cache(maxsize=64)
def choice(key: str, text: str, *, own: bool = False) -> PolicyChoice:
    """A policy as a window offers it. Raises PolicyError."""
    template = parse(text)
    details = describe(template.token(bytes(16), template.name, bytes(32)))
    if own:
        # A person's own words are no template: they may hold braces, and are not translated.
        title, summary = (
            sentence("{text}", text=words) for words in (template.name, template.summary)
        )
        return PolicyChoice(key, title, summary, details, text, own=True)
    title, summary = sentence(template.name), sentence(template.summary)
    return PolicyChoice(key, title, summary, details, text, compared=key in _COMPARED)


def in_order(choices: Iterable[PolicyChoice]) -> tuple[PolicyChoice, ...]:
    """As a window offers them: what is there for comparison comes last."""
    return tuple(sorted(choices, key=lambda each: each.compared))
