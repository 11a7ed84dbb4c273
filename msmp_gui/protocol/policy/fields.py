"""The fields of a policy as people write them, turned into what a token holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from msmp_gui.identity.pki.errors import KeyFileError, KeyFileProblem
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.identity.pki.key_files import certificates_in, pem_of
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.sentences import Sentence, counted, reason, sentence, verbatim

_DURATIONS = ("period", "refresh", "takeover_after", "batch_window", "changeover", "overlap")
_UNITS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}
_AMOUNTS = ("volume",)
_BYTES = {"B": 1, "kB": 1000, "MB": 10**6, "GB": 10**9, "TB": 10**12}
_KEYS = ("deputies", "speakers", "named", "excluded")
_SAID: dict[str, Callable[[int], Sentence]] = {
    "ms": lambda n: sentence("{n} ms", n=n),
    "s": lambda n: counted("{n} s", "{n} s", n),
    "min": lambda n: counted("{n} min", "{n} min", n),
    "h": lambda n: counted("{n} h", "{n} h", n),
    "d": lambda n: counted("{n} d", "{n} d", n),
    "B": lambda n: sentence("{n} B", n=n),
    "kB": lambda n: sentence("{n} kB", n=n),
    "MB": lambda n: sentence("{n} MB", n=n),
    "GB": lambda n: sentence("{n} GB", n=n),
    "TB": lambda n: sentence("{n} TB", n=n),
}
"""Languages have units of their own."""


_CRL_AGE = range(60_000, 2**32 * 1000)
_CRL_AGES = {"least": _SAID["min"](1), "most": _SAID["d"](49_710)}
_PEM = sentence("a list of authorities' certificates in PEM is expected.")

_DURATION = r"([0-9]{1,9}) ?(ms|s|min|h|d)"
_AMOUNT = r"([0-9]{1,9}) ?(B|kB|MB|GB|TB)"
_KEY = "[0-9a-fA-F]{64}"


def pattern_of(name: str, *, endless: bool = True) -> str | None:
    """The regular expression for the field's text, or for each of its texts; None: it has none.

    `endless`: “never” is one of them.
    """
    if name in _KEYS:
        return f"^{_KEY}$"
    forms = {**dict.fromkeys(_DURATIONS, _DURATION), **dict.fromkeys(_AMOUNTS, _AMOUNT)}
    never = "never|" if endless else ""
    return f"^({never}{forms[name]})$" if name in forms else None


def form_of(name: str) -> str:
    """`duration`, `amount` or `keys`, where the field is written in such a form; else empty."""
    forms = {"duration": _DURATIONS, "amount": _AMOUNTS, "keys": _KEYS}
    return next((form for form, names in forms.items() if name in names), "")


def read_field(part: str, name: str, value: object) -> object:
    """The value of a field as a token has it. Raises PolicyError, with the field's name."""
    read = _READERS.get(name)
    return read(f"{part}.{name}", value) if read else value


def write_field(name: str, value: object) -> object:
    """What `read_field` reads as `value`, which is a CBOR value."""
    write = _WRITERS.get(name)
    return write(value) if write else value


def quantity(written: str) -> Sentence:
    """A duration or an amount for people, from how it is written, such as `1 h` or `500 MB`."""
    found = re.fullmatch(f"{_DURATION}|{_AMOUNT}", written)
    if found is None:
        return verbatim(written)
    number, unit = filter(None, found.groups())
    return _SAID[unit](int(number))


def bounds_of(name: str, least: int, most: int) -> Sentence:
    """From where to where the number of a field may be, in the unit that people write."""
    if name in (*_DURATIONS, *_AMOUNTS):
        units = _UNITS if name in _DURATIONS else _BYTES
        largest = max(unit for unit in units.values() if unit <= most)
        write = _written(units)
        bounds = {
            "least": quantity(write(least)),
            "most": quantity(write(most - most % largest)),
        }
        if name in _DURATIONS:
            return sentence("a duration from {least} to {most}", **bounds)
        return sentence("an amount of data from {least} to {most}", **bounds)
    return sentence("a number from {least} to {most}", least=least, most=most)


def _duration(where: str, value: object) -> int | None:
    if value == "never":
        return None
    match = re.fullmatch(_DURATION, value) if isinstance(value, str) else None
    if match is None:
        msg = fault_in(
            where, sentence('a duration such as "200 ms", "3 s", "1 h" or "never" is expected.')
        )
        raise PolicyError(msg)
    return int(match[1]) * _UNITS[match[2]]


def _amount(where: str, value: object) -> int | None:
    if value == "never":
        return None
    match = re.fullmatch(_AMOUNT, value) if isinstance(value, str) else None
    if match is None:
        msg = fault_in(
            where, sentence('an amount of data such as "500 MB", "2 GB" or "never" is expected.')
        )
        raise PolicyError(msg)
    return int(match[1]) * _BYTES[match[2]]


def _keys(where: str, value: object) -> list[bytes]:
    if isinstance(value, list) and all(isinstance(key, str) for key in value):
        texts = ["".join(key.split()) for key in value]
        if all(re.fullmatch(_KEY, text) for text in texts):
            return [bytes.fromhex(text) for text in texts]
    msg = fault_in(
        where, sentence("a list of key fingerprints is expected, each of 64 hexadecimal digits.")
    )
    raise PolicyError(msg)


def _infrastructures(where: str, value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        msg = fault_in(
            where, sentence("a list of tables is expected, one for each infrastructure.")
        )
        raise PolicyError(msg)
    return [_infrastructure(f"{where}[{place}]", each) for place, each in enumerate(value)]


def _infrastructure(where: str, value: dict[str, Any]) -> dict[str, Any]:
    """An infrastructure as it is written: authorities in PEM, the age of lists as a duration."""
    wanted = {each.name for each in fields(Infrastructure)}
    for name in sorted(set(value) ^ wanted):
        msg = fault_in(
            f"{where}.{name}",
            sentence("this field is missing.")
            if name in wanted
            else sentence("this field is not known."),
        )
        raise PolicyError(msg)
    anchors = value["anchors"]
    if not isinstance(anchors, list) or not all(isinstance(pem, str) for pem in anchors):
        msg = fault_in(
            f"{where}.anchors",
            _PEM,
        )
        raise PolicyError(msg)
    age = _duration(f"{where}.longest_crl_age", value["longest_crl_age"])
    if age is None or age not in _CRL_AGE:
        bounds = sentence("a duration from {least} to {most}", **_CRL_AGES)
        fault = sentence("expected {expected}.", expected=bounds)
        raise PolicyError(fault_in(f"{where}.longest_crl_age", fault))
    try:
        ders = [der for pem in anchors for der in certificates_in(pem.encode())]
    except KeyFileError as error:
        unreadable = error.problem is KeyFileProblem.UNREADABLE
        msg = fault_in(f"{where}.anchors", _PEM if unreadable else reason(error))
        raise PolicyError(msg) from error
    return value | {"anchors": ders, "longest_crl_age": age // 1000}


def _written(units: dict[str, int]) -> Callable[[Any], str]:
    def write(value: int | None) -> str:
        if value is None:
            return "never"
        fitting = [unit for unit in units if value and value % units[unit] == 0]
        unit = max(fitting, key=units.__getitem__, default="s" if "s" in units else "B")
        return f"{value // units[unit]} {unit}"

    return write


def _write_keys(keys: list[bytes]) -> list[str]:
    return [key.hex() for key in keys]


def _write_infrastructures(values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    write_age = _written(_UNITS)
    return [
        value
        | {
            "anchors": [pem_of(der) for der in value["anchors"]],
            "longest_crl_age": write_age(value["longest_crl_age"] * 1000),
        }
        for value in values
    ]


_WRITERS: dict[str, Callable[[Any], object]] = {
    **dict.fromkeys(_DURATIONS, _written(_UNITS)),
    **dict.fromkeys(_AMOUNTS, _written(_BYTES)),
    **dict.fromkeys(_KEYS, _write_keys),
    "infrastructures": _write_infrastructures,
}

_READERS: dict[str, Callable[[str, object], object]] = {
    **dict.fromkeys(_DURATIONS, _duration),
    **dict.fromkeys(_AMOUNTS, _amount),
    **dict.fromkeys(_KEYS, _keys),
    "infrastructures": _infrastructures,
}
