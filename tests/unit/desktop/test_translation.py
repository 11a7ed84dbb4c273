"""The languages that come with the app: complete, and in force."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from msmp_gui.desktop.translation import Translation
from msmp_gui.ui.preferences import LANGUAGES
from msmp_gui.ui.wording import tr
from tests.support import translations

THERE = [code for code in translations.LANGUAGES if code in LANGUAGES]


@pytest.fixture
def translate(qapp: QApplication) -> Iterator[object]:
    made: list[Translation] = []

    def begin(language: str) -> Translation:
        made.append(Translation(qapp, language))
        return made[-1]

    yield begin
    for each in made:
        each.end()
    assert tr("New conference") == "New conference"


@pytest.mark.parametrize("language", THERE)
def test_every_word_is_translated_with_its_blanks(language: str) -> None:
    assert translations.faults(language) == []


@pytest.mark.parametrize("language", THERE)
def test_words_and_direction_are_the_language_s(translate, qapp, language: str) -> None:
    translate(language)
    assert tr("New conference") != "New conference"
    assert "{" not in tr("Also invited: {names}", names="Bob")
    wanted = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    assert qapp.layoutDirection() is wanted


def test_words_that_nobody_translated_stay_as_they_are(translate) -> None:
    for language in (*THERE, "en"):
        translate(language)
        assert tr("nobody ever says this") == "nobody ever says this"
