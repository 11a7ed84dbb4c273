"""Sub-protocols: registered here, named in the token, loaded when a group needs them (draft, 4.2).

A token names every sub-protocol that its choices need. An end point that lacks one says which, and
declines; it loads no more than its groups ask for.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msmp_gui.protocol.policy.token import PolicyToken


@dataclass(frozen=True)
class SubProtocol:
    """One sub-protocol: when a token needs it, and where its code is."""

    name: str
    needed: Callable[[PolicyToken], bool]
    code: str
    """The Python module, loaded when it is asked for."""


def _always(_token: PolicyToken) -> bool:
    return True


REGISTERED: dict[str, SubProtocol] = {
    each.name: each
    for each in (
        SubProtocol("registration", _always, "msmp_gui.protocol.registration"),
        SubProtocol("key-tree", _always, "msmp_gui.protocol.keys.tree"),
        SubProtocol(
            "contributions",
            lambda token: token.operational.key_generation != "controller",
            "msmp_gui.protocol.keys.contribution",
        ),
        SubProtocol(
            "refresh",
            lambda token: token.rekey.refresh is not None or token.rekey.demand == "members",
            "msmp_gui.protocol.member.key_asking",
        ),
        SubProtocol(
            "terms",
            lambda token: (
                bool(token.operational.deputies) or token.compromise.recovery == "rebuild"
            ),
            "msmp_gui.protocol.controller.succession",
        ),
        SubProtocol(
            "x509",
            lambda token: bool(token.operational.infrastructures),
            "msmp_gui.identity.pki.vouching",
        ),
        SubProtocol(
            "access-rules",
            lambda token: token.access.rule not in ("invited", "anyone"),
            "msmp_gui.protocol.policy.access",
        ),
        SubProtocol(
            "distribution",
            lambda token: token.dissemination.distributors != "controller",
            "msmp_gui.protocol.controller.distributor",
        ),
    )
}
"""What this app has."""


def needed_by(token: PolicyToken) -> tuple[str, ...]:
    """Names of the sub-protocols that the token's choices need."""
    return tuple(each.name for each in REGISTERED.values() if each.needed(token))


def missing(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that this app lacks."""
    return tuple(name for name in names if name not in REGISTERED)


def load(name: str) -> ModuleType:
    """The code of a registered sub-protocol."""
    return importlib.import_module(REGISTERED[name].code)
