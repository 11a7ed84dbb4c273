"""An invitation that travels as text (MSMP-39)."""

from __future__ import annotations

import base64
from typing import Any

from tests.interop.second.grammar import Fields, MalformedError, decode, encode

_SCHEME = "msmp:join/"


def write_link(**fields: Any) -> str:
    """A link that says so."""
    data = base64.urlsafe_b64encode(encode("InvitationLink", **fields))
    return _SCHEME + data.decode().rstrip("=")


def read_link(text: str) -> Fields:
    """What a link says. Raises MalformedError."""
    data = text.removeprefix(_SCHEME)
    if data == text:
        raise MalformedError("no link")
    try:
        raw = base64.b64decode(data + "=" * (-len(data) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise MalformedError("no link") from error
    return decode("InvitationLink", raw)
