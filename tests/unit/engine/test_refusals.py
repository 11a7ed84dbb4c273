"""What others say of why somebody was not let in."""

from __future__ import annotations

import pytest

from msmp_gui.engine.refusals import understood
from msmp_gui.ui.wording import words


@pytest.mark.requirement("R34")
def test_attack_a_refusal_gives_more_reasons_than_can_stand_within_each_other() -> None:
    said = "refused: " + "; ".join(f"reason {n}" for n in range(1300))
    assert str(understood(said)) == said
    assert words(understood(said)).count("; ") == 1299
    short = "refused: was not invited; the policy lets nobody in; something else"
    assert str(understood(short)) == short
