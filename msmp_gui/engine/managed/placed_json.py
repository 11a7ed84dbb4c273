"""JSON (RFC 8259), read strictly, with line and column of every field and item."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from msmp_gui.engine.managed.document import Place, Steps
from msmp_gui.engine.sentences import Sentence, sentence

_SPACE = re.compile(r"[ \t\r\n]*")
_ATOM = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]{0,14})(?![0-9.eE])")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"')
_DEEPEST = 16


class JsonError(Exception):
    """Text that is not JSON as it is read here; the message is a sentence."""

    def __init__(self, place: Place, wrong: Sentence) -> None:
        super().__init__(wrong)
        self.place = place


def parse(text: str) -> tuple[object, dict[Steps, Place]]:
    """The value, and where each field's name and each item stands. Raises JsonError.

    No field may be there twice, and no number may have a fraction; nothing here needs one.
    """
    reader = _Reader(text)
    value = reader.whole()
    return value, reader.places


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.places: dict[Steps, Place] = {(): Place(1, 1)}

    def whole(self) -> object:
        value = self._value(())
        if self._next():
            raise self._error(sentence("Something follows after the end."))
        return value

    def _value(self, steps: Steps) -> object:
        begin = self._next()
        if len(steps) > _DEEPEST:
            raise self._error(sentence("It is nested deeper than {most} levels.", most=_DEEPEST))
        if begin == "{":
            return self._object(steps)
        if begin == "[":
            return self._list(steps)
        if begin == '"':
            return self._string()
        found = _ATOM.match(self._text, self._at)
        if found is None:
            raise self._error(sentence("A value is expected here."))
        try:
            value: object = json.loads(found[0])
        except ValueError:  # of Python's own: thousands of digits
            raise self._error(sentence("A value is expected here.")) from None
        self._at = found.end()
        return value

    def _object(self, steps: Steps) -> dict[str, object]:
        values: dict[str, object] = {}

        def member() -> None:
            if self._next() != '"':
                raise self._error(
                    sentence("The name of a field, in double quotes, is expected here.")
                )
            place = self._place()
            name = self._string()
            if name in values:
                raise JsonError(
                    place, sentence("The field “{name}” is there twice.", name=name[:64])
                )
            self.places[(*steps, name)] = place
            if self._next() != ":":
                raise self._error(sentence("A colon is expected here."))
            self._at += 1
            values[name] = self._value((*steps, name))

        self._several("}", member)
        return values

    def _list(self, steps: Steps) -> list[object]:
        values: list[object] = []

        def item() -> None:
            self._next()
            here = (*steps, len(values))
            self.places[here] = self._place()
            values.append(self._value(here))

        self._several("]", item)
        return values

    def _several(self, end: str, read_one: Callable[[], None]) -> None:
        """Members or items from the bracket on, with commas between them."""
        self._at += 1
        if self._next() == end:
            self._at += 1
            return
        while True:
            read_one()
            after = self._next()
            if after not in (",", end):
                raise self._error(sentence("A comma or “{end}” is expected here.", end=end))
            self._at += 1
            if after == end:
                return

    def _string(self) -> str:
        found = _STRING.match(self._text, self._at)
        if found is None:
            raise self._error(
                sentence("This text does not end, or has something in it that may not be.")
            )
        self._at = found.end()
        text: str = json.loads(found[0])
        try:
            text.encode()
        except UnicodeEncodeError:
            raise self._error(sentence("This text has half a character in it.")) from None
        return text

    def _next(self) -> str:
        """The next character that is no space; empty at the end."""
        found = _SPACE.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        return self._text[self._at : self._at + 1]

    def _place(self) -> Place:
        line = self._text.count("\n", 0, self._at) + 1
        return Place(line, self._at - self._text.rfind("\n", 0, self._at))

    def _error(self, wrong: Sentence) -> JsonError:
        return JsonError(self._place(), wrong)
