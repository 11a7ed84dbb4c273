"""Puts an engine together for life: real sockets, real mDNS, the machine's clock and randomness."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence

from msmp_gui.engine.clock import Clock, wall_time
from msmp_gui.engine.engine import Engine, EngineParts
from msmp_gui.engine.managed.places import managed_settings
from msmp_gui.engine.notices import Notice
from msmp_gui.engine.profiles import OpenProfile
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.transport.discovery import MdnsDiscovery
from msmp_gui.transport.interfaces import check_interfaces
from msmp_gui.transport.lan import LanTransport


def build_engine(
    profile: OpenProfile,
    *,
    interfaces: Sequence[str],
    port: int,
    discovery: bool | None,
    publish: Callable[[Snapshot], None],
    notify: Callable[[Notice], None],
) -> Engine:
    """An engine on the running asyncio loop, as the administrator's settings have it.

    `interfaces` empty and `discovery` None: the person asks for nothing particular; `port` 0: any.

    Raises TransportError for interfaces that there are not.
    """
    check_interfaces(interfaces)
    loop = asyncio.get_running_loop()
    managed = managed_settings()
    parts = EngineParts(
        profile.me,
        profile.protection,
        profile.records,
        LanTransport(port=port),
        None if discovery is False else MdnsDiscovery(),
        Clock(loop, wall_time()),
        os.urandom,
        profile.identity,
        managed,
        managed_settings,
        profile.records_gone,
        tuple(interfaces),
    )
    engine = Engine(parts, publish=publish, notify=notify)
    engine.disk.watch(loop)
    return engine
