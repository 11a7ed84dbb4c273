"""Whether this machine hears its own multicast: what its own firewall drops, others never hear."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address

from msmp_gui.transport.interfaces import Interface

_GROUP, _PORT = "224.0.0.251", 5353
_PATIENCE = 1.0
_QUESTION = b"\x05_msmp\x04_tcp\x05local\x00\x00\x0c\x00\x01"
"""PTR, IN: what discovery itself asks (RFC 6763, section 4.1)."""


async def deaf_interfaces(interfaces: Sequence[Interface]) -> tuple[str, ...]:
    """Names of the interfaces on which a question sent to everybody does not come back."""
    looked = [(each.name, address) for each in interfaces for address in each.ipv4[:1]]
    heard = await asyncio.gather(*(_hears(address) for _, address in looked))
    return tuple(name for (name, _), hears in zip(looked, heard, strict=True) if not hears)


async def _hears(address: IPv4Address) -> bool:
    loop = asyncio.get_running_loop()
    mark = os.urandom(2)
    question = mark + b"\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00" + _QUESTION
    with contextlib.ExitStack() as stack:
        try:
            ear = stack.enter_context(_listening(address))
            mouth = stack.enter_context(_speaking(address))
            await loop.sock_sendto(mouth, question, (_GROUP, _PORT))
            async with asyncio.timeout(_PATIENCE):
                while not (await loop.sock_recv(ear, 9000)).startswith(mark):
                    pass
        except (OSError, TimeoutError):
            return False
    return True


def _listening(address: IPv4Address) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.setblocking(False)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if hasattr(socket, "SO_REUSEPORT"):
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    made.bind(("", _PORT))
    request = socket.inet_aton(_GROUP) + address.packed
    made.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, request)
    return made


def _speaking(address: IPv4Address) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.setblocking(False)
    made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, address.packed)
    made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 1)
    made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 255)
    return made
