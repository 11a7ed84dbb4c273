"""Sentences for people: a template and what goes into it.

Whoever has something to say, down to an error, speaks English templates with named blanks; an
interface may translate the template before the blanks are filled. What fills a blank is never
itself a template, but may be another sentence, which is translated as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, such as ``Sentence("{name} left.", (("name", "Ada"),))``."""

    template: str
    blanks: tuple[tuple[str, str | int | Sentence], ...] = ()
    one: str = ""
    """The template where `count` is one; languages other than English know more such forms."""
    count: int | None = None
    """How many it speaks of, where its words hang on that."""

    def __str__(self) -> str:
        template = self.one if self.count == 1 else self.template
        return template.format(**{name: str(value) for name, value in self.blanks})


def sentence(template: str, **blanks: object) -> Sentence:
    """A sentence with its blanks given by name; of an error, what it says."""
    return Sentence(template, tuple((name, _blank(value)) for name, value in blanks.items()))


def counted(one: str, many: str, n: int, **blanks: object) -> Sentence:
    """A sentence about `n` things, which both templates may call {n}."""
    return replace(sentence(many, n=n, **blanks), one=one, count=n)


def verbatim(text: str) -> Sentence:
    """What somebody wrote, or no language of people: it is not translated."""
    return sentence("{text}", text=text)


def quoted(text: str) -> Sentence:
    """In the quotation marks of who reads it."""
    return sentence("“{text}”", text=text)


def reason(error: BaseException) -> Sentence:
    """What an error says: the sentence that it was raised with, else its text."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Sentence) else verbatim(str(error))


def listed(parts: Iterable[str | Sentence]) -> Sentence:
    """All of them with commas between."""
    return _joined("{first}, {rest}", parts)


def alternatives(parts: Iterable[str | Sentence]) -> Sentence:
    """One or another of them."""
    return _joined("{first} or {rest}", parts)


def lines(parts: Iterable[str | Sentence]) -> Sentence:
    """Each on a line of its own."""
    return _joined("{first}\n{rest}", parts)


def spoken(*parts: str | Sentence) -> Sentence:
    """One after the other."""
    return _joined("{first} {rest}", parts)


def clauses(parts: Iterable[str | Sentence]) -> Sentence:
    """With semicolons between."""
    return _joined("{first}; {rest}", parts)


def _joined(template: str, parts: Iterable[str | Sentence]) -> Sentence:
    """In halves: sentences within sentences are filled in one within the other, and however many
    somebody else may have written, that must not go too deep.
    """
    joined = [each if isinstance(each, Sentence) else verbatim(each) for each in parts]
    while len(joined) > 1:
        pairs = zip(joined[::2], joined[1::2], strict=False)
        odd = joined[-1:] if len(joined) % 2 else []
        joined = [sentence(template, first=one, rest=two) for one, two in pairs] + odd
    return joined[0]


def _blank(value: object) -> str | int | Sentence:
    if isinstance(value, BaseException):
        return reason(value)
    return value if isinstance(value, str | int | Sentence) else str(value)
