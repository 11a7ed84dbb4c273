"""A bare peer in a process of its own, for tests: one JSON object a line, in both directions.

Arguments: interfaces, and the type of service to announce, or nothing. It takes {"dial": address},
{"say": text} and {"use": interfaces}, and stops at the end of its input. It answers every hello,
and says one on every link that it dialled.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from msmp_gui.transport import discovery as module
from msmp_gui.transport.base import Link
from msmp_gui.transport.discovery import MdnsDiscovery
from msmp_gui.transport.lan import LanTransport

CHANNEL = b"tests of a peer."


def tell(**event: Any) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


class Reporter:
    """Tells all that it hears."""

    def link_opened(self, link: Link, *, dialled: bool) -> None:
        if dialled:
            link.send(b"hello")

    def dial_failed(self, address: str, reason: str) -> None:
        tell(event="dial_failed", address=address, reason=reason)

    def frame_received(self, link: Link, frame: bytes) -> None:
        if frame == b"hello":
            link.send(b"welcome")
        tell(event="frame", content=frame.decode(), remote=link.remote_address)

    def link_closed(self, link: Link, reason: str) -> None:
        tell(event="link_closed", reason=reason)

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        tell(event="datagram", content=datagram.decode())

    def network_changed(self) -> None:
        tell(event="network_changed")

    def peer_found(self, instance: str, addresses: tuple[str, ...]) -> None:
        tell(event="found", instance=instance, addresses=addresses)

    def peer_lost(self, instance: str) -> None:
        tell(event="lost", instance=instance)


async def main(interfaces: list[str], service: str) -> None:
    reporter, loop = Reporter(), asyncio.get_running_loop()
    transport = LanTransport(interfaces)
    transport.start(reporter)
    transport.join_channel(CHANNEL)
    discovery = MdnsDiscovery(interfaces)
    module.SERVICE_TYPE = service
    if service and transport.addresses:
        discovery.start(reporter, transport.port)
    tell(event="started", addresses=transport.addresses, instance=discovery.instance)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        order = json.loads(line)
        if "dial" in order:
            transport.dial(order["dial"])
        if "use" in order:
            names = order["use"].split(",") if order["use"] else []
            transport.use(names)
            if service:
                discovery.stop()
            discovery.use(names)
            if service and transport.addresses:
                discovery.start(reporter, transport.port)
            tell(event="used", addresses=transport.addresses, instance=discovery.instance)
        if "say" in order:
            tell(event="said", sent=transport.send_datagram(CHANNEL, order["say"].encode()))
    await discovery.close()
    await transport.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1].split(",") if sys.argv[1] else [], sys.argv[2]))
