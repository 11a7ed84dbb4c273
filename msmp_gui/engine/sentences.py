"""Sentences for people: a template and what goes into it.

The engine speaks English templates with named blanks; an interface may translate the template
before the blanks are filled. What fills a blank is never itself a template.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, such as ``Sentence("{name} left.", (("name", "Ada"),))``."""

    template: str
    blanks: tuple[tuple[str, str], ...] = ()

    def fill(self, template: str) -> str:
        """The blanks filled into `template`, which is this one's or a translation of it."""
        return template.format(**dict(self.blanks))

    def __str__(self) -> str:
        return self.fill(self.template)


def sentence(template: str, **blanks: object) -> Sentence:
    """A sentence with its blanks given by name."""
    return Sentence(template, tuple((name, str(value)) for name, value in blanks.items()))
