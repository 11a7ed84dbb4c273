"""A story with a real Secret Service, told under `dbus-run-session`; prints one line a step.

The keyring starts unlocked, keeps a profile's key for a second process, is locked, and is killed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import secretstorage
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from msmp_gui.storage.errors import VaultError
from msmp_gui.storage.keyring_vault import SERVICE, KeyringVault
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import ProfileKey


def step(what: str, told: object) -> None:
    print(what, told, flush=True)


def unlock(profile: Profile, patience: float = 20.0) -> str:
    try:
        key = ProfileKey(profile, os.urandom).unlock(KeyringVault(patience=patience))
    except VaultError as error:
        return error.code
    return f"{len(key)} bytes"


def start_daemon() -> subprocess.Popen[bytes]:
    """A daemon with an unlocked keyring, once it can be called."""
    owned = MatchRule(
        type="signal",
        interface=message_bus.interface,
        member="NameOwnerChanged",
        path=message_bus.object_path,
    )
    owned.add_arg_condition(0, "org.freedesktop.secrets")
    with open_dbus_connection() as bus:
        Proxy(message_bus, bus).AddMatch(owned)
        with bus.filter(owned) as signals:
            daemon = subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            assert daemon.stdin is not None
            daemon.stdin.write(b"a login password")
            daemon.stdin.close()
            bus.recv_until_filtered(signals, timeout=30)
    return daemon


def items_of_ours() -> list[dict[str, str]]:
    with closing(secretstorage.dbus_init()) as bus:
        found = secretstorage.search_items(bus, {"service": SERVICE})
        return [item.get_attributes() for item in found]


def lock() -> None:
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()


def main() -> None:
    folder = Path(sys.argv[1])
    with Profile(folder) as profile:
        if len(sys.argv) > 2:
            step("second process", unlock(profile))
            return
        daemon = start_daemon()
        key = ProfileKey(profile, os.urandom).create(KeyringVault())
        step("created", f"{len(key)} bytes")
        (attributes,) = items_of_ours()
        step("named", attributes["service"])
        step("random name", len(bytes.fromhex(attributes["username"])))
    subprocess.run([sys.executable, *sys.argv, "again"], check=True)
    with Profile(folder) as profile:
        lock()
        step("locked", unlock(profile))
        daemon.kill()
        daemon.wait()
        step("killed", unlock(profile))


if __name__ == "__main__":
    main()
