"""Channels over UDP multicast, on each interface, with a hop limit of 1.

A channel's IPv4 group lies in 239.192.0.0/14 (organisation-local scope, RFC 2365) and its IPv6
group in ff12::/16 (link-local, transient, RFC 4291), both from the hash of its name, as is the
port. Groups of two channels may collide; a datagram therefore begins with eight bytes of its
channel's hash, and with eight random bytes that tell a sender its own datagrams.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import struct
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address

from msmp_gui.crypto.kdf import sha256
from msmp_gui.transport.base import MAX_DATAGRAM, TransportHandler
from msmp_gui.transport.interfaces import Interface

_log = logging.getLogger(__name__)

_TAG = 8
_IP_MULTICAST_ALL = 49
"""Linux: without it, a socket hears every group that any process joined."""

_RECEIVE_BUFFER = 4 * 1024 * 1024
_LONGEST = 2 * _TAG + MAX_DATAGRAM
_BATCH = 32
_PAUSE = 0.05
"""Seconds until the next attempt where reading failed."""


class MulticastChannels:
    """All channels of one transport."""

    def __init__(self, handler: TransportHandler, interfaces: Sequence[Interface]) -> None:
        self._handler = handler
        self._interfaces = tuple(interfaces)
        self._sender = os.urandom(_TAG)
        self._channels: dict[bytes, _Channel] = {}
        self._warned: set[str] = set()

    def use(self, interfaces: Sequence[Interface]) -> None:
        """Interfaces came or went: join every channel anew."""
        self._interfaces = tuple(interfaces)
        for channel in list(self._channels):
            self.leave(channel)
            self.join(channel)

    def join(self, channel: bytes) -> None:
        """Take datagrams of `channel`."""
        if channel not in self._channels:
            self._channels[channel] = _Channel(self, channel, self._interfaces)

    def leave(self, channel: bytes) -> None:
        """Take no more of them."""
        joined = self._channels.pop(channel, None)
        if joined is not None:
            joined.close()

    def send(self, channel: bytes, datagram: bytes) -> bool:
        """Send on every interface; False where that worked on none. Raises ValueError."""
        if len(datagram) > MAX_DATAGRAM:
            msg = f"a datagram of more than {MAX_DATAGRAM} bytes"
            raise ValueError(msg)
        joined = self._channels.get(channel)
        return joined is not None and joined.send(self._sender + datagram)

    def close(self) -> None:
        """Leave every channel."""
        for channel in list(self._channels):
            self.leave(channel)

    # For channels

    def received(self, channel: bytes, content: bytes) -> None:
        """A datagram of that channel, from whomever."""
        if content[:_TAG] != self._sender:
            self._handler.datagram_received(channel, content[_TAG:])

    def failed(self, cause: str) -> None:
        """Say once for each cause that something does not work."""
        if cause not in self._warned:
            self._warned.add(cause)
            _log.info("multicast: %s", cause)


class _Channel:
    """One channel: a socket to hear with, and one on each interface to send with."""

    def __init__(
        self, owner: MulticastChannels, name: bytes, interfaces: Sequence[Interface]
    ) -> None:
        digest = sha256(b"MSMP channel" + name)
        self._owner = owner
        self._name = name
        self._check = digest[16 : 16 + _TAG]
        self._port = 49152 + int.from_bytes(digest[14:16], "big") % 16000
        self._group4 = IPv4Address(
            (239 << 24 | 192 << 16) + int.from_bytes(digest[:4], "big") % (1 << 18)
        )
        self._group6 = IPv6Address(b"\xff\x12" + digest[:14])
        self._receivers: list[socket.socket] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._senders: list[tuple[socket.socket, tuple[object, ...]]] = []
        for interface in interfaces:
            self._open(interface)
        for receiver in self._receivers:
            self._listen(receiver)

    def send(self, content: bytes) -> bool:
        sent = False
        for sender, address in self._senders:
            try:
                sender.sendto(self._check + content, address)
                sent = True
            except OSError as error:
                self._owner.failed(f"cannot send ({error.strerror})")
        return sent

    def close(self) -> None:
        loop = asyncio.get_running_loop()
        for task in self._tasks:
            task.cancel()
        for receiver in self._receivers:
            with suppress(NotImplementedError):
                loop.remove_reader(receiver)
            receiver.close()
        for sender, _ in self._senders:
            sender.close()
        self._receivers, self._senders, self._tasks = [], [], []

    def _open(self, interface: Interface) -> None:
        if interface.ipv4:
            self._try(lambda: self._open_ipv4(interface.ipv4[0]), interface)
        # On Linux, the loopback interface has no route for IPv6 multicast.
        if interface.ipv6 and not interface.loopback:
            self._try(lambda: self._open_ipv6(interface.index), interface)

    def _try(self, open_it: Callable[[], None], interface: Interface) -> None:
        try:
            open_it()
        except OSError as error:
            self._owner.failed(f"cannot use {interface.name} ({error.strerror})")

    def _open_ipv4(self, local: IPv4Address) -> None:
        group = str(self._group4)
        receiver = self._receiver(socket.AF_INET)
        receiver.bind((group if sys.platform != "win32" else "", self._port))
        receiver.setsockopt(
            socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, self._group4.packed + local.packed
        )
        if sys.platform == "linux":
            receiver.setsockopt(socket.IPPROTO_IP, _IP_MULTICAST_ALL, 0)
        sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._senders.append((sender, (group, self._port)))
        sender.setblocking(False)
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, local.packed)
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 1)
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 1)

    def _open_ipv6(self, index: int) -> None:
        group = str(self._group6)
        receiver = self._receiver(socket.AF_INET6)
        receiver.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        receiver.bind((group if sys.platform != "win32" else "::", self._port, 0, index))
        receiver.setsockopt(
            socket.IPPROTO_IPV6,
            socket.IPV6_JOIN_GROUP,
            self._group6.packed + struct.pack("@I", index),
        )
        sender = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
        self._senders.append((sender, (group, self._port, 0, index)))
        sender.setblocking(False)
        sender.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_IF, index)
        sender.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_HOPS, 1)
        sender.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_LOOP, 1)

    def _receiver(self, family: int) -> socket.socket:
        receiver = socket.socket(family, socket.SOCK_DGRAM)
        self._receivers.append(receiver)
        receiver.setblocking(False)
        receiver.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "SO_REUSEPORT") and sys.platform != "linux":
            receiver.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        with suppress(OSError):
            # Some systems refuse what is more than they allow; others give less.
            receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER)
        return receiver

    def _listen(self, receiver: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        try:
            loop.add_reader(receiver, self._read, receiver)
        except NotImplementedError:
            # The usual loop on Windows has no readers.
            self._tasks.append(loop.create_task(self._keep_reading(receiver)))

    def _read(self, receiver: socket.socket) -> None:
        """Take what has come, but not so much that nothing else gets its turn."""
        for _ in range(_BATCH):
            try:
                content = receiver.recv(_LONGEST + 1)
            except OSError:
                # Nothing more, or a handler has left the channel.
                return
            self._take(content)

    async def _keep_reading(self, receiver: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while receiver.fileno() >= 0:
            try:
                self._take(await loop.sock_recv(receiver, _LONGEST + 1))
            except OSError:
                # One datagram that was too long, say; but never a busy loop.
                await asyncio.sleep(_PAUSE)

    def _take(self, content: bytes) -> None:
        if content[:_TAG] == self._check and 2 * _TAG <= len(content) <= _LONGEST:
            self._owner.received(self._name, content[_TAG:])
