"""Puts an engine together for life: real sockets, real mDNS, the machine's clock and randomness."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence

from msmp_gui.engine.clock import Clock, wall_time
from msmp_gui.engine.engine import Engine, EngineParts
from msmp_gui.engine.notices import Notice
from msmp_gui.engine.profiles import OpenProfile
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.transport.discovery import MdnsDiscovery
from msmp_gui.transport.lan import LanTransport


def build_engine(
    profile: OpenProfile,
    *,
    interfaces: Sequence[str],
    port: int,
    discovery: bool,
    publish: Callable[[Snapshot], None],
    notify: Callable[[Notice], None],
) -> Engine:
    """An engine on the running asyncio loop. `interfaces` empty means all; `port` 0 means any."""
    loop = asyncio.get_running_loop()
    parts = EngineParts(
        profile.me,
        profile.protection,
        profile.people,
        profile.groups,
        profile.authorities,
        profile.policies,
        profile.audit,
        LanTransport(interfaces, port),
        MdnsDiscovery(interfaces) if discovery else None,
        Clock(loop, wall_time()),
        os.urandom,
    )
    return Engine(parts, publish=publish, notify=notify)
