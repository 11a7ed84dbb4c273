"""Sizes that fields of several messages share."""

from __future__ import annotations

from typing import Annotated

from msmp_gui.protocol.wire.schema import Size

MAX_MESSAGE = 1 << 20
"""Bytes of the largest message (all certificates of a group of a thousand)."""

MAX_TEXT = 8_000
"""Characters of one chat message, and bytes after encoding: four times that."""

NodeBytes = Annotated[bytes, Size(24, 24)]
"""The secret of a node of the key tree."""

KemKey = Annotated[bytes, Size(32, 2048)]

CertificateDer = Annotated[bytes, Size(1, 4096)]

ShortText = Annotated[str, Size(0, 500)]

Level = Annotated[int, Size(0, 32)]

Number = Annotated[int, Size(0, 2**52 - 1)]
"""Of a member; with an epoch's last byte it fits into a key id (RFC 9605, 4.3)."""
