"""What pictures and tests show is what the app really says: each sentence is one of its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache

import pytest

from msmp_gui.engine.sentences import Sentence
from msmp_gui.ui.main_window import MainWindow
from tests.screens.catalogue import SCREENS
from tests.support import translations
from tests.ui.fake_engine import FakeEngine, deliver


@cache
def known() -> frozenset[str]:
    return frozenset(translations.words())


def sentences_in(thing: object) -> Iterator[Sentence]:
    if isinstance(thing, Sentence):
        yield thing
        for _, value in thing.blanks:
            yield from sentences_in(value)
    elif isinstance(thing, tuple | list | frozenset):
        for each in thing:
            yield from sentences_in(each)
    elif dataclasses.is_dataclass(thing):
        for each in dataclasses.fields(thing):
            yield from sentences_in(getattr(thing, each.name))


@pytest.mark.parametrize("name", SCREENS)
def test_every_sentence_on_a_screen_is_one_of_the_app(
    window: MainWindow, engine: FakeEngine, name: str
) -> None:
    dialog = SCREENS[name](window, engine)
    deliver()
    said = {each.template for each in sentences_in(engine.told)}
    assert {each for each in said - known() if translations.is_for_translators(each)} == set()
    if dialog is not None:
        dialog.close()
        deliver()
