"""The grammar beside the code is the code's."""

from __future__ import annotations

from pathlib import Path

from msmp_gui import protocol
from tests.support.cddl import grammar


def test_the_grammar_is_up_to_date() -> None:
    written = Path(protocol.__file__).with_name("msmp.cddl").read_text("utf-8")
    assert written == grammar(), "run: python -m tests.support.cddl > msmp_gui/protocol/msmp.cddl"
