"""The languages that come with the app: complete, and in force."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

from msmp_gui.desktop.translation import FORMS, Translation
from msmp_gui.engine import sentences
from msmp_gui.protocol.policy.fields import quantity
from msmp_gui.ui.preferences import LANGUAGES
from msmp_gui.ui.wording import counted, duration, tr, words
from tests.support import translations

THERE = translations.LANGUAGES


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


def test_every_language_is_there() -> None:
    assert {"en", *translations.LANGUAGES} == LANGUAGES.keys() - {""}


def test_no_words_escape_the_translators() -> None:
    assert translations.escaping() == []


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


def test_of_one_and_of_many_things(translate) -> None:
    translate("en")
    said = ["one other key", "{n} other keys"]
    assert counted(*said, 1) == "one other key"
    assert counted(*said, 12) == "12 other keys"
    assert words(sentences.counted(*said, 1)) == str(sentences.counted(*said, 1)) == "one other key"
    assert words(sentences.counted(*said, 0)) == str(sentences.counted(*said, 0)) == "0 other keys"


def test_a_sentence_within_a_sentence_is_translated_too(translate) -> None:
    translate("en")
    inner = sentences.listed([sentences.sentence("yes"), "Ada"])
    whole = sentences.sentence("{what}: {who}", what=inner, who="Bob")
    assert str(whole) == "yes, Ada: Bob"
    assert words(whole) == "yes, \u2068Ada\u2069: \u2068Bob\u2069"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_numbers_have_the_form_that_qt_gives_them(language: str, tmp_path: Path) -> None:
    forms = "".join(f"<numerusform>{n}</numerusform>" for n in range(translations.FORMS[language]))
    (tmp_path / "n.ts").write_text(
        f'<TS version="2.1" language="{language}" sourcelanguage="en"><context><name>MSMP</name>'
        f'<message numerus="yes"><source>it</source><translation>{forms}</translation></message>'
        "</context></TS>"
    )
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([lrelease, "-silent", "n.ts"], cwd=tmp_path, check=True, timeout=60)
    qt = QTranslator()
    assert qt.load(str(tmp_path / "n.qm"))
    numbers = range(1250)
    assert [int(qt.translate("MSMP", "it", None, n)) for n in numbers] == [
        FORMS[language](n) for n in numbers
    ]


_BEGIN = """
from msmp_gui.desktop.translation import Translation
from msmp_gui.desktop.window import application
from msmp_gui.ui.wording import counted, tr
app = application()
translation = Translation(app, "")
print(translation.language, tr("New conference"), counted("1 new", "{n} new", 3), sep="; ")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is not asked like this")
def test_a_checkout_speaks_the_system_s_language_as_it_is() -> None:
    system = {"LANG": "de_DE.UTF-8", "LC_ALL": "", "LANGUAGE": "", "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", _BEGIN],
        env={**os.environ, **system},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert said.stdout.strip() == "de; Neue Konferenz; 3 neu"


def test_a_unit_stays_with_its_number(translate) -> None:
    def said(n: int) -> str:
        return words(sentences.counted("{n} h", "{n} h", n))

    assert said(1) == "1\u00a0h"
    assert words(quantity("20 min")) == duration(1200) == "20\u00a0min"
    for language in THERE:
        translate(language)
        assert " " not in words(quantity("20 min"))
        assert " " not in duration(20 * 86_400)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Alice", "Conférence d’Alice"),
        ("Émile", "Conférence d’Émile"),
        ("\u2068Ōsaka\u2069", "Conférence d’\u2068Ōsaka\u2069"),
        ("Bob", "Conférence de Bob"),
        ("Hugo", "Conférence de Hugo"),
        ("علي", "Conférence de علي"),
        ("", "Conférence de "),
    ],
)
def test_french_is_elided_before_a_vowel(translate, name: str, wanted: str) -> None:
    translate("fr")
    assert tr("{name}’s conference", name=name) == wanted


def test_other_languages_are_not_elided(translate) -> None:
    translate("de")
    assert tr("{name}’s conference", name="Alice") == "Konferenz von Alice"
