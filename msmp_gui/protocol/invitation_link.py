"""Invitations that travel by any other means: a link, a QR code, a file.

A link says where a conference is and who hosts it, and holds a secret that shows the host that its
own link was opened. It admits nobody: whoever opens it asks the host (`AskToJoin`), whose policy
and whose person decide. It is not signed, since nothing in it is believed: the contact proves the
host's key, and what the conference is stands in the invitation that follows.
"""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Final

from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.schema import Bytes16, Bytes32, Size, Uint64

SCHEME: Final = "msmp:"
_PREFIX: Final = SCHEME + "join/"
_VERSION = 1

SECRET_SIZE = 16
MAX_ADDRESSES = 4
MAX_LINK = 1024
"""Characters."""
MAX_FILE = 4096
"""Bytes of a file with a link in it."""

_EXPLANATION = "An invitation to a secure conference. Open this file, or the link below, with MSMP."

Address = Annotated[str, Size(3, 64)]


@record
class InvitationLink:
    """What a link holds."""

    version: Annotated[int, Size(_VERSION, _VERSION)]
    group: Bytes16
    host: Bytes32
    """The fingerprint of the host's key."""
    secret: Bytes16
    expires: Uint64
    """Seconds since 1970."""
    addresses: Annotated[tuple[Address, ...], Size(1, MAX_ADDRESSES)]
    """`host:port` where the host is reached."""

    def __repr__(self) -> str:
        return f"InvitationLink(group={self.group.hex()}, …)"

    @property
    def text(self) -> str:
        """`msmp:join/…`."""
        data = base64.urlsafe_b64encode(schema.encode(self))
        return _PREFIX + data.decode().rstrip("=")

    @property
    def file(self) -> bytes:
        """The content of a `.msmp` file."""
        return f"# {_EXPLANATION}\n{self.text}\n".encode()


def make_link(
    group: bytes, host: bytes, secret: bytes, expires: float, addresses: tuple[str, ...]
) -> InvitationLink:
    """A link to `group`; the first few of `addresses` are in it."""
    return InvitationLink(
        _VERSION, group, host, secret, int(expires), tuple(addresses[:MAX_ADDRESSES])
    )


def read_link(text: str) -> InvitationLink:
    """The link that `text` is. Raises MalformedError."""
    text = text.strip()
    if not text.lower().startswith(_PREFIX) or len(text) > MAX_LINK:
        msg = "not an invitation link of this protocol"
        raise MalformedError(msg)
    # Some programs put slashes or quotes behind a link.
    encoded = text[len(_PREFIX) :].rstrip("/\"'>").rstrip("=")
    try:
        data = base64.b64decode(encoded + "=" * (-len(encoded) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        msg = "a link that was cut short or changed"
        raise MalformedError(msg) from error
    return schema.decode(InvitationLink, data, limit=MAX_LINK)


def read_file(content: bytes) -> InvitationLink:
    """The link in the content of a `.msmp` file. Raises MalformedError."""
    if len(content) > MAX_FILE:
        msg = "a file that is too long for an invitation"
        raise MalformedError(msg)
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        msg = "a file that is not text"
        raise MalformedError(msg) from error
    for line in lines:
        if line.strip().lower().startswith(SCHEME):
            return read_link(line)
    msg = "a file without an invitation link"
    raise MalformedError(msg)
