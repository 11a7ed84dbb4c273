"""What `check.obedience` is to try, and where."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Alice and Bob are on the managed computer; Carol is not."""

    installed: list[str]
    """Begins an installed peer on the managed computer."""
    window: list[str]
    """Opens Alice's window there, on `shown`."""
    shown: str
    passphrase: str
    """Of Alice's and Bob's profiles."""
    passphrase_file: str
    """With it, as the installed peers see it."""
    pictures: str
    """A folder for what the window showed."""

    def text(self) -> str:
        """For a command line."""
        return json.dumps(dataclasses.asdict(self))

    @classmethod
    def of(cls, text: str) -> Plan:
        """From a command line."""
        return cls(**json.loads(text))
