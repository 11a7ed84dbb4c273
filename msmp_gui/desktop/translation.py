"""The person's language: words, direction, and how numbers and days are written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from msmp_gui.engine.resources import resource
from msmp_gui.ui.preferences import LANGUAGES

_ENGLISH = "en"


def _one_or_many(number: int) -> int:
    return int(number != 1)


def _up_to_one_or_many(number: int) -> int:
    return int(number > 1)


def _arabic(number: int) -> int:
    if number <= 2:
        return number
    rest = number % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5


FORMS: dict[str, Callable[[int], int]] = {
    "de": _one_or_many,
    "fr": _up_to_one_or_many,
    "ar": _arabic,
}
"""Which of a language's numerus forms goes with a number, as Qt Linguist orders them."""


class LinguistFile(QTranslator):
    """A Qt Linguist file (`.ts`), used as it is."""

    def __init__(self, language: str) -> None:
        super().__init__()
        from xml.etree import ElementTree  # noqa: PLC0415 - English needs none

        file = resource("translations", f"msmp_{language}.ts")
        root = ElementTree.fromstring(file.read_text("utf-8"))  # noqa: S314 - our own
        self._words = {
            message.findtext("source", ""): words
            for message in root.iter("message")
            if (words := message.findtext("translation"))
        }
        self._forms = {
            message.findtext("source", ""): [f.text for f in message.iter("numerusform")]
            for message in root.iter("message")
            if message.get("numerus")
        }
        self._form_of = FORMS.get(language, _one_or_many)

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        number: int = -1,
    ) -> str | None:
        """The words for `source`; None (to Qt, an empty text is words) shows it as it is."""
        forms = self._forms.get(source)
        if not forms:
            return self._words.get(source)
        form = self._form_of(max(number, 0))
        return forms[form] if form < len(forms) else None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Qt asks no translator that is."""
        return not self._words


class Translation:
    """What is in force while it lasts."""

    def __init__(self, app: QApplication, language: str) -> None:
        """`language`: a code of LANGUAGES; empty: the system's, where there is one for it."""
        self._app = app
        self._before = QLocale()
        self.language = language or _system_language()
        self._translators: list[QTranslator] = []
        if self.language != _ENGLISH:
            self._install(LinguistFile(self.language))
            qt = QTranslator()
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if qt.load(f"qtbase_{self.language}", folder):
                self._install(qt)
        if language:
            QLocale.setDefault(_as_written_here(language))
        app.setLayoutDirection(QLocale(self.language).textDirection())

    def end(self) -> None:
        """Back to English, from left to right."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        QLocale.setDefault(self._before)
        self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._translators.append(translator)


def _as_written_here(language: str) -> QLocale:
    """With the digits and dates of the person's country, where it has that language."""
    return QLocale(QLocale(language).language(), QLocale.system().territory())


def _system_language() -> str:
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0].partition("_")[0]
        if code in LANGUAGES:
            return code
    return _ENGLISH
