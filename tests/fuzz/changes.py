"""Changes to input, in sweeps of some hundred at a time.

What a change costs decides how much is tried. So a sweep takes one input, finds places in it (CBOR
items, also those inside of byte strings; words; bytes), and works out once what stands before and
after each, and what could stand there: one execution then costs two lookups and a concatenation.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from random import Random  # noqa: TID251 - seeded by whoever calls
from typing import NamedTuple

from msmp_gui.crypto import cbor
from msmp_gui.crypto.aead import TAG_SIZE

_SWEEP = 256
_PLACES = 20
"""Of each kind, in one sweep."""
_POOL = 256
"""Inputs that decoded, to be changed further."""
_MAX_SIZE = 40_000
_REMEMBERED = 400_000
"""Inputs that are not tried again."""

_NUMBER, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)

_EDGES = (0, 1, -1, 23, 24, 255, 256, 2**16, 2**31, 2**32 - 1, 2**32, 2**53, 2**63, 2**64 - 1)
_SIMPLES = [cbor.encode(each) for each in (None, True, False, 0.5, -0.0, 1e300, float("inf"))]
_EMPTY = [cbor.encode(each) for each in ([], {}, b"", "", [[]], [0], {"": 0})]
_TEXTS = ("", "x", "\u202e", "\x00", "é" * 70, "\ud7ff", "a" * 300, "0", "-1", "1e9", "*", "None")
_ANY_BYTE = [bytes([number]) for number in range(256)]
_NOTHING = [b""]
_WORD = re.compile(rb"\w+|\s+|[^\w\s]")

Edit = tuple[bytes, bytes, Sequence[bytes]]
"""What stands before, what after, and what can come between."""


class Form(Enum):
    """What an input is made of."""

    CBOR = "CBOR"
    TEXT = "text"
    BYTES = "bytes"


class Item(NamedTuple):
    """A CBOR item and where it stands: its head, its content, its end."""

    major: int
    start: int
    body: int
    end: int
    holders: tuple[Item, ...]
    """Byte strings that it is inside of, the outermost first."""
    parts: tuple[tuple[int, int], ...]
    """Where the items of an array stand."""


_NO_ITEM = Item(0, 0, 0, 0, (), ())


class Changes:
    """Inputs like some seeds and unlike them."""

    def __init__(self, seeds: Iterable[bytes], dice: Random, form: Form) -> None:
        self._seeds = [*seeds] or [b"", b"\x80", b"\xa0"]
        self._grown: list[bytes] = []
        self._last = self._seeds[0]
        self._dice = dice
        self._form = form
        self._longest = 2 * max(map(len, self._seeds)) + 200
        self._words = [text.encode("utf-8") for text in _TEXTS]
        if form is Form.TEXT:
            words = {word for seed in self._seeds for word in _WORD.findall(seed)}
            self._words += sorted(words)[:400]
        self._texts = [*map(cbor.encode, _TEXTS)]
        self._numbers: list[bytes] = []
        self._age = 0
        self._fresh = 16
        """Values drawn for one place; fewer where there are many places."""
        self._seen: set[int] = set()

    def sweep(self, size: int = _SWEEP) -> list[bytes]:
        """At most so many inputs, and at least one; none of them twice for a long time."""
        if self._age % 16 == 0:
            self._draw_numbers()
        self._age += 1
        edits = [*self._edits(self._parent())]
        count, changed = len(edits), []
        for drawn in array("I", self._dice.randbytes(4 * size)):
            before, after, between = edits[drawn % count]
            changed.append(before + between[(drawn >> 12) % len(between)] + after)
        last = self._dice.choice(changed)
        self._last = last if len(last) <= self._longest else self._seeds[0]
        return self._new(changed) or [last]

    def one(self, data: bytes) -> bytes:
        """One input like `data`: what another engine leads."""
        found = items(data) if self._form is Form.CBOR else ()
        if not self._numbers:
            self._draw_numbers()
        if not found or self._dice.random() < 0.2:
            before, after, between = self._byte_edit(data)
        else:
            before, after, between = next(self._item_edits(data, self._dice.choice(found)))
        return before + self._dice.choice(between) + after

    def _new(self, changed: list[bytes]) -> list[bytes]:
        seen, new = self._seen, []
        if len(seen) > _REMEMBERED:
            seen.clear()
        for data in changed:
            if (mark := hash(data)) not in seen:
                seen.add(mark)
                new.append(data)
        return new

    def keep(self, accepted: Sequence[bytes]) -> None:
        """Some of what decoded is changed further."""
        for _ in range(min(2, len(accepted))):
            found = self._dice.choice(accepted)
            if len(found) > self._longest:
                continue
            if len(self._grown) < _POOL:
                self._grown.append(found)
            else:
                self._grown[self._dice.randrange(_POOL)] = found

    def _parent(self) -> bytes:
        drawn = self._dice.random()
        if drawn < 0.3 and self._grown:
            return self._dice.choice(self._grown)
        return self._last if drawn > 0.7 else self._dice.choice(self._seeds)

    def _draw_numbers(self) -> None:
        drawn = [self._dice.getrandbits(bits) for bits in range(1, 65) for _ in range(2)]
        self._numbers = [*map(cbor.encode, (*_EDGES, *drawn, *(-1 - number for number in drawn)))]

    def _drawn_numbers(self, major: int) -> list[bytes]:
        bits = self._dice.randrange(8, 65)
        drawn = [self._dice.getrandbits(bits) for _ in range(self._fresh)]
        if major == _NUMBER:
            return [*map(cbor.encode_number, drawn)]
        return [cbor.encode(-1 - number) for number in drawn]

    def _edits(self, data: bytes) -> Iterator[Edit]:
        found = items(data) if self._form is Form.CBOR else ()
        self._fresh = min(max(16, _SWEEP // max(len(found), 1)), _SWEEP)
        for item in self._some(found, 2 * _PLACES):
            yield from self._item_edits(data, item)
        if self._form is Form.TEXT:
            yield from self._word_edits(data)
        share = 6 if found else _PLACES
        for _ in range(share):
            yield self._byte_edit(data)

    def _some(self, found: Sequence[Item], most: int) -> Sequence[Item]:
        return found if len(found) <= most else self._dice.sample(found, most)

    # CBOR

    def _item_edits(self, data: bytes, item: Item) -> Iterator[Edit]:
        sources = [self._alike(data, item)]
        drawn = self._dice.random()
        if drawn < 0.15:
            sources.append([*_SIMPLES, *_EMPTY, *self._numbers[:32]])
        elif drawn < 0.3:
            sources.append(self._spliced(item.major))
        for source in sources:
            length = len(self._dice.choice(source))
            if item.holders:  # their heads say how long they are
                source = [each for each in source if len(each) == length]
            yield *_around(data, item, length), source

    def _alike(self, data: bytes, item: Item) -> Sequence[bytes]:
        """What can stand where `item` does, of its own kind."""
        match item.major:
            case 0 | 1:
                number = int.from_bytes(data[item.start + 1 : item.body] or b"\0", "big")
                number = number or data[item.start] & 31
                near = [
                    cbor.encode_number(min(max(0, number + by), _EDGES[-1]))
                    for by in (-2, -1, 1, 2)
                ]
                return [*near, *self._numbers, *self._drawn_numbers(item.major)]
            case 2:
                return self._byte_strings(data, item)
            case 3:
                word = data[item.body : item.end]
                said = [word[1:], word[:-1], word + word, word + b"x", *self._flipped(word, 8)]
                near = [cbor.encode(each.decode("utf-8", "replace")) for each in said]
                return [*near, *self._texts]
            case 4 if item.parts:
                return self._arrays(data, item)
        return [*_SIMPLES, *_EMPTY]

    def _byte_strings(self, data: bytes, item: Item) -> Sequence[bytes]:
        dice, head, size = self._dice, data[item.start : item.body], item.end - item.body
        content = data[item.body : item.end]
        same = self._flipped(content, self._fresh)
        if size <= 64:
            same += [dice.randbytes(size) for _ in range(self._fresh)]
        if dice.random() < 0.8:
            return [head + each for each in same]
        other = (content[:-1], content[1:], content + b"\0", content * 2, content[: size // 2])
        return [*map(cbor.encode_bytes, (*other, b"", bytes(dice.randrange(2 * size + 4))))]

    def _flipped(self, content: bytes, count: int) -> list[bytes]:
        dice, made = self._dice, []
        for _ in range(count if content else 0):
            at = dice.randrange(len(content))
            byte = dice.choice((content[at] ^ 1 << dice.randrange(8), dice.randrange(256)))
            made.append(content[:at] + bytes((byte,)) + content[at + 1 :])
        return made or [b"", b"\0"]

    def _arrays(self, data: bytes, item: Item) -> Sequence[bytes]:
        """The array without one of its items, with one more, with two changed round."""
        parts = [data[start:end] for start, end in item.parts]
        made = []
        for _ in range(6):
            one, two = self._dice.choices(range(len(parts)), k=2)
            swapped = parts.copy()
            swapped[one], swapped[two] = parts[two], parts[one]
            made += parts[:one] + parts[one + 1 :], [*parts, parts[two]], swapped
        return [cbor.open_array(len(each)) + b"".join(each) for each in made]

    def _spliced(self, major: int) -> Sequence[bytes]:
        """Items of the same kind from another input."""
        other = self._dice.choice(self._seeds)
        found = [each for each in items(other) if each.major == major] or items(other)
        chosen = self._some(found, _PLACES)
        return [other[each.start : each.end] for each in chosen] or _EMPTY

    # Words and bytes

    def _word_edits(self, data: bytes) -> Iterator[Edit]:
        words = [*_WORD.finditer(data)]
        for word in self._dice.choices(words, k=_PLACES) if words else ():
            start, end = word.span()
            yield data[:start], data[end:], self._words
            yield data[:start], data[start:], self._words
            other = self._dice.choice(words)
            yield data[:end], data[other.start() :], (b"", b" ", word[0])
            yield data[:start], data[end:], self._flipped(word[0], 8)

    def _byte_edit(self, data: bytes) -> Edit:
        dice = self._dice
        at, drawn = dice.randrange(len(data) + 1), dice.random()
        if drawn < 0.5:
            return data[:at], data[at + 1 :], _ANY_BYTE
        if drawn < 0.7:
            width = dice.choice((2, 4, 8))
            return data[:at], data[at + width :], [dice.randbytes(width) for _ in range(32)]
        if drawn < 0.8:
            size = dice.choice((1, 1, 2, 8))
            return data[:at], data[at:], [dice.randbytes(size) for _ in range(32)]
        other = dice.randrange(len(data) + 1)
        near = at + dice.choice((1, 2, 16)) if drawn < 0.9 else other
        after = data[near : near + _MAX_SIZE]
        return data[:at], after, _ANY_BYTE if drawn > 0.95 else _NOTHING


@lru_cache(maxsize=1024)
def items(data: bytes) -> tuple[Item, ...]:
    """All items of CBOR, and of CBOR in its byte strings; none where it is not well-formed."""
    found: list[Item] = []
    try:
        end = _walk(data, 0, len(data), (), found)
    except (IndexError, RecursionError):
        return ()
    return tuple(found) if end == len(data) else ()


def _walk(data: bytes, start: int, limit: int, holders: tuple[Item, ...], found: list[Item]) -> int:
    """Where the item at `start` ends. Raises IndexError where that is behind `limit`."""
    major, short = data[start] >> 5, data[start] & 31
    size = 0 if short < 24 else 1 << (short - 24)
    body = start + 1 + size
    number = int.from_bytes(data[start + 1 : body], "big") if size else short
    place, end, parts = len(found), body, []
    found.append(_NO_ITEM)
    if major in (_BYTES, _TEXT):
        end += number
    elif major in (_ARRAY, _MAP, _TAG):
        for _ in range({_ARRAY: number, _MAP: 2 * number, _TAG: 1}[major]):
            part = end
            end = _walk(data, part, limit, holders, found)
            parts.append((part, end))
    if end > limit or short > 27:
        raise IndexError
    item = Item(major, start, body, end, holders, tuple(parts) if major == _ARRAY else ())
    found[place] = item
    if major == _BYTES and number > 4 and data[body] >> 5 in (_ARRAY, _MAP, _TAG):
        inner: list[Item] = []
        try:
            stop = _walk(data, body, end, (*holders, item), inner)
        except IndexError:
            return end
        if stop in (end, end - TAG_SIZE):  # sealed, where sealing adds nothing but a tag
            found += inner
    return end


def _around(data: bytes, item: Item, length: int) -> tuple[bytes, bytes]:
    """What stands before and after an item whose place something of `length` bytes takes."""
    grown, heads = length - (item.end - item.start), []
    for holder in reversed(item.holders):
        heads.append(cbor.open_bytes(holder.end - holder.body + grown))
        grown += len(heads[-1]) - (holder.body - holder.start)
    before, at = b"", 0
    for holder, head in zip(item.holders, reversed(heads), strict=True):
        before += data[at : holder.start] + head
        at = holder.body
    return before + data[at : item.start], data[item.end :]
