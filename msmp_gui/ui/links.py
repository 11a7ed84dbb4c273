"""Links in what people write, and the host that they really lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

_LINK = re.compile(r"\bhttps?://[^\s<>\"'“”«»]+", re.IGNORECASE)
_AFTER = ".,;:!?)]}…"
"""What stands behind a link in a sentence, and not in it."""

_MOST = 64
"""Of one text: to paint each costs much, and somebody may send hundreds."""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link in a text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def host(self) -> str:
        """Where it leads, in letters that cannot be mistaken (RFC 5891); empty for nowhere."""
        from urllib.parse import urlsplit  # noqa: PLC0415 - the lobby has no links

        try:
            host = urlsplit(self.text).hostname or ""
            return host.encode("idna").decode() if not host.isascii() else host
        except (ValueError, UnicodeError):
            return ""


def links_in(text: str) -> tuple[WebLink, ...]:
    """The first links in `text`, in order; what leads nowhere is none."""
    found = (WebLink(match.start(), match.group().rstrip(_AFTER)) for match in _LINK.finditer(text))
    return tuple(islice((link for link in found if link.host), _MOST))
