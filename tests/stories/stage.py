"""The stage of the stories: a real window on a real engine, and real peers in other processes."""

from __future__ import annotations

import argparse
import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from msmp_gui.desktop.single_instance import SingleInstance
from msmp_gui.desktop.window import Desktop
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.profiles import OpenProfile, ProfileOpener, passphrase_vault
from msmp_gui.engine.snapshot import GroupView, MemberState, PersonView, Snapshot
from msmp_gui.headless.event_log import Event
from msmp_gui.headless.peer_process import PeerProcess
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import WindowPreferences
from msmp_gui.ui.theme import Theme
from tests.end_to_end.conference_room import PASSPHRASE, Room
from tests.support.watchdog import live
from tests.ui.fake_engine import deliver
from tests.ui.hands_and_eyes import Mouse, words_in

PATIENCE = 20.0
"""Seconds to wait for anything."""

R = TypeVar("R")
D = TypeVar("D", bound=QDialog)


class Stage:
    """Everybody in a story; `me` is the name of the person at the window."""

    def __init__(self, folder: Path, me: str = "Alice") -> None:
        self.folder = folder
        self.name = me
        self.mouse = Mouse()
        self.room = Room(folder)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="peers")
        self._thread.start()
        self._profile: OpenProfile | None = None
        self._desktop: Desktop | None = None
        self._instance: SingleInstance | None = None

    # The window

    @property
    def profile_folder(self) -> Path:
        return self.folder / self.name

    @property
    def window(self) -> MainWindow:
        assert self._desktop is not None
        return self._desktop.window

    @property
    def snapshot(self) -> Snapshot:
        assert self._desktop is not None
        latest = self._desktop.bridge.latest
        assert latest is not None
        return latest

    def open_window(self, profile: OpenProfile | None = None) -> MainWindow:
        """Start the app of the person at the window."""
        if profile is None:
            opener = ProfileOpener(self.profile_folder)
            vault = passphrase_vault(PASSPHRASE)
            profile = (
                opener.create(self.name, vault, wall_time())
                if opener.is_new
                else opener.unlock(vault, "", wall_time())
            )
        self._profile = profile
        options = argparse.Namespace(interface=["lo"], port=0, discovery=None)
        preferences = WindowPreferences(self.profile_folder / "window.ini")
        self._desktop = Desktop(Theme("light"), lambda: profile, options, preferences)
        self._desktop.failed.connect(self._on_failed)
        self._desktop.window.show()
        self._desktop.start()
        self._instance = SingleInstance(self.profile_folder)
        self._instance.called.connect(self._desktop.called)
        self.until(lambda: self._desktop and self._desktop.bridge.latest, "a first picture")
        self.until(lambda: self.window.warm, "the pages")
        return self.window

    def _on_failed(self, error: BaseException) -> None:
        raise error

    def close_window(self) -> None:
        if self._instance:
            self._instance.close()
        if self._desktop:
            self._desktop.stop()
            self._desktop.window.hide()
            self._desktop.window.deleteLater()
            self._desktop.deleteLater()
            deliver()
        if self._profile:
            self._profile.close()
        self._desktop = self._instance = self._profile = None

    # The others

    def enter(self, *names: str, accept: str = "all") -> None:
        """Peers start, each in a process of its own."""
        for name in names:
            self.run(self.room.enter(name, accept=accept))

    def __getitem__(self, name: str) -> PeerProcess:
        return self.room[name]

    def ask(self, peer: str, command: str, /, **fields: Any) -> Event:
        """Have a peer do something."""
        return self.run(self.room[peer].command(command, **fields))

    def hears(self, name: str, wanted: Callable[[Event], bool], what: str) -> Event:
        """Wait until a peer tells of something."""
        return self.run(self.room[name].wait(wanted, what))

    def run(self, work: Coroutine[Any, Any, R]) -> R:
        """Do something with peers, while the window lives on."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        self.until(future.done, "the peers", patience=60)
        return future.result()

    def close(self) -> None:
        self.close_window()

        async def stop() -> None:
            await asyncio.gather(*(peer.stop() for peer in self.room.peers.values()))

        self.run(stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # What the person sees and does

    def until(self, true: Callable[[], object], what: str, *, patience: float = PATIENCE) -> None:
        """Live on until something is so."""
        end = time.monotonic() + patience
        while not true():
            if time.monotonic() > end:
                shown = words_in(self.window) if self._desktop else ""
                raise AssertionError(f"waited in vain for {what}; on screen:\n{shown}")
            live(10)

    def sees(self, words: str, where: Callable[[], QWidget] | None = None) -> None:
        """Wait until some words can be read in the window."""
        self.until(lambda: words in words_in(where() if where else self.window), f"“{words}”")

    def near(self, name: str) -> PersonView:
        """Wait until a peer is seen; who they are."""
        key = self.room[name].fingerprint
        self.until(
            lambda: any(p.fingerprint == key and p.near for p in self.snapshot.people),
            f"{name} near",
        )
        return next(p for p in self.snapshot.people if p.fingerprint == key)

    def seen_by(self, name: str) -> None:
        """Wait until a peer sees the person at the window."""
        mine = self.snapshot.me.fingerprint
        self.hears(
            name, lambda e: e["event"] == "peer" and e["fingerprint"] == mine, f"{self.name} near"
        )

    def group(self) -> GroupView:
        """The newest conference."""
        return self.snapshot.groups[-1]

    def confirmed(self, people: int) -> None:
        """Wait until so many hold the key and said so."""

        def done() -> bool:
            groups = self.snapshot.groups
            key = groups[-1].key if groups else None
            return key is not None and key.confirmed == key.of == people

        self.until(done, f"{people} people who confirmed")

    def state_of(self, name: str) -> MemberState | None:
        """Where somebody stands in the conference."""
        key = self.room[name].fingerprint
        members = self.group().members
        return next((m.state for m in members if m.fingerprint == key), None)

    def dialog(self, kind: type[D]) -> D:
        """The dialog that is open."""
        self.until(lambda: self.window.findChild(kind), kind.__name__)
        found = self.window.findChild(kind)
        assert found is not None
        return found

    def host_invites_me(self, host: str, *others: str) -> str:
        """A peer starts a conference with the person at the window, and others; its id."""
        self.seen_by(host)
        members = [self.snapshot.me.fingerprint, *(self[o].fingerprint for o in others)]
        return str(self.ask(host, "create", name="Tea", members=members)["group"])

    def accept(self) -> None:
        """Join what one is asked to."""
        self.until(lambda: self.window.invitation.isVisible(), "an invitation")
        self.mouse.click(self.window.invitation.accept)
        self.until(lambda: self.window.conference.isVisible(), "the conference")

    def start_with(self, *names: str) -> str:
        """Start a conference with peers; its id."""
        for name in names:
            self.near(name)
        window = self.window
        window.begin_conference()
        for name in names:
            window.new_conference.people.check(f"person:{self[name].fingerprint}", True)
        self.mouse.click(window.new_conference.start)
        self.confirmed(len(names) + 1)
        self.until(lambda: window.conference.isVisible(), "the conference")
        return self.group().group
