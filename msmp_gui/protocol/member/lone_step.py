"""A key that a member activated by itself, since its controller was gone.

The controller may have given that attempt up for another one, which others activated. So that all
come together again without it, the member keeps what leads to the epoch until it is certain: the
init secret and the path of the epoch before. They open nothing of that epoch or of earlier ones.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import Epoch, InitSecret
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.record import record
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire.messages.rekey import EpochContext


@record
class Place:
    """Where a member stands: what a rekey event leads on from."""

    epoch: Epoch
    path: MemberPath
    roster: Roster


class LoneStep:
    """From which place one went on alone; None where it had the keys of none before."""

    def __init__(self, before: Place | None) -> None:
        self.before = before

    @classmethod
    def take(
        cls, epoch: Epoch | None, path: MemberPath | None, roster: Roster, following: NextEpoch
    ) -> LoneStep:
        """From there to `following`. Who was given its keys has to be given those of another."""
        if epoch is None or path is None or following.number is not None:
            return cls(None)
        kept = replace(epoch, init=InitSecret(epoch.init.expose()))
        return cls(Place(kept, path, roster))

    def turns_to(self, context: EpochContext, current: Epoch) -> Place | None:
        """The place from which a later attempt than the current one leads to the same epoch.

        The controller makes another attempt only at an epoch that it did not activate: the latest
        prevails.
        """
        mine = current.context
        same = (context.term, context.epoch) == (mine.term, mine.epoch)
        if self.before is None or not same or context.attempt <= mine.attempt:
            return None
        return self.before if context.previous == mine.previous else None

    def erase(self) -> None:
        """It is certain, or was left: nobody goes back."""
        if self.before is not None:
            self.before.epoch.init.erase()
            self.before.path.erase()
            self.before = None
