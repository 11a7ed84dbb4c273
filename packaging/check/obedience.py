"""A managed computer among others: what its peers and its window do, and what they refuse.

    PYTHON -m check.obedience PLAN

PYTHON finds msmp_gui and this package; PLAN is the text of a `Plan`. All are on the loopback
interface. Alice and Bob are on the managed computer and have certificates of Acme; Carol, from
source, has neither. Prints what was seen as a JSON object.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from check.conference import confirmed, sees, start
from check.obedience_plan import Plan
from check.screen import Screen
from msmp_gui.engine.clock import wall_time
from msmp_gui.headless.event_log import Event, PeerFailedError
from msmp_gui.headless.peer_process import PeerProcess

TWENTY_MINUTES = 20 * 60.0
REASON = "Acme IT allows only people with a certificate of Acme"
SELF_SIGNED = f"{REASON}, and Carol has one that is self-signed. Ask it@acme.example."


async def main(plan: Plan) -> None:
    """Try all of it."""
    source = [sys.executable, "-P", "-m", "msmp_gui"]
    with tempfile.TemporaryDirectory() as home:
        carol = await start("Carol", Path(home), source, "--session-only")
        try:
            seen = await among_peers(plan, carol)
            seen["refused"] = await in_the_window(plan, carol)
        finally:
            await carol.stop()
    print(json.dumps(seen))


async def among_peers(plan: Plan, carol: PeerProcess) -> dict[str, str]:
    """A conference obeys, and Carol is not invited to it."""
    opened = ["--passphrase-file", plan.passphrase_file]
    alice, bob = [
        await start(name, Path(f"profile-{name}"), plan.installed, *opened)
        for name in ("Alice", "Bob")
    ]
    try:
        for other in (bob, carol):
            await alice.wait(sees(other), f"{other.name} near")
        words = await refusal(alice, [bob, carol])
        if SELF_SIGNED not in words:
            raise PeerFailedError(f"Alice told something else: {words}")
        made = await alice.command(
            "create", name="Board", members=[bob.fingerprint], policy="everyday"
        )
        for peer in (alice, bob):
            told = await peer.wait(confirmed(str(made["group"]), 1, 2), "the first key")
        life = told["next_rekey"] - wall_time()
        if not 0 < life <= TWENTY_MINUTES:
            raise PeerFailedError(f"the key lives for {life:.0f} s")
        await alice.command("end", group=made["group"])
    finally:
        await asyncio.gather(alice.stop(), bob.stop())
    return {"key_life": f"{life / 60:.0f} min"}


async def refusal(host: PeerProcess, people: list[PeerProcess]) -> str:
    """Why a conference with these people is refused. Raises PeerFailedError where it is not."""
    members = [person.fingerprint for person in people]
    try:
        await host.command("create", name="Tea", members=members, policy="everyday")
    except PeerFailedError as error:
        return str(error)
    raise PeerFailedError("a conference with somebody self-signed was not refused")


async def in_the_window(plan: Plan, carol: PeerProcess) -> str:
    """What the window shows of the settings, and of Carol's invitation."""
    folder = Path(plan.pictures)
    window = await asyncio.create_subprocess_exec(*plan.window, stdout=sys.stderr)
    try:
        since = len(carol.events)
        settings = Screen(plan.shown, folder / "settings.png")
        await asyncio.to_thread(settings.wait_for, "Enter your passphrase", 60)
        settings.type(plan.passphrase)
        met = await carol.wait(named("Alice"), "Alice near", patience=60, since=since)
        settings.press("MSMP", "ctrl+comma")
        await asyncio.to_thread(settings.click, "Administrator")
        for text in ("Acme IT manages this app", "Certificates only", "Settled by the admin"):
            await asyncio.to_thread(settings.wait_for, text)
        refused = Screen(plan.shown, folder / "refused.png")
        await carol.command("create", name="Trap", members=[met["fingerprint"]], policy="everyday")
        await carol.wait(declined("Alice"), "that Alice declined")
        await asyncio.to_thread(refused.wait_for, f"and you cannot join: {SELF_SIGNED}")
        return SELF_SIGNED
    finally:
        window.terminate()
        await window.wait()


def named(name: str) -> Callable[[Event], bool]:
    return lambda event: event["event"] == "peer" and event["name"] == name


def declined(name: str) -> Callable[[Event], bool]:
    def wanted(event: Event) -> bool:
        members = event["members"] if event["event"] == "group" else ()
        return any(m["name"] == name and m["state"] == "declined" for m in members)

    return wanted


if __name__ == "__main__":
    asyncio.run(main(Plan.of(sys.argv[1])))
