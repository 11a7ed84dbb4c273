"""Each managed setting: what it is called, what it takes, what it means, and its strictest value.

The one place to add a setting: the JSON Schema, the readers and what people are shown follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any

from msmp_gui.engine.managed.document import Steps
from msmp_gui.engine.managed.settings import OwnPolicy
from msmp_gui.engine.organisations import infrastructure_of
from msmp_gui.engine.policies import files as policy_files
from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.sentences import span
from msmp_gui.engine.sentences import Sentence, listed, reason, sentence, verbatim
from msmp_gui.identity.pki.errors import CrlError, InfrastructureError, KeyFileError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure
from msmp_gui.identity.pki.key_files import certificates_in
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.fields import pattern_of, read_field
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.storage.visibility import Visibility
from msmp_gui.transport.base import TransportError
from msmp_gui.transport.interfaces import loopback_names, split_address

SHORTEST_KEY_LIFE = 10_000
"""Milliseconds; no policy can have keys that live for less."""

_MOST_ITEMS = 32
_LONGEST_TEXT = 200
_LONGEST_INLINE = 262_144
_BEGIN_PEM = "-----BEGIN "
_DAY = 86_400_000


class Form(Enum):
    """What a value is written as."""

    FLAG = "boolean"
    TEXT = "string"
    LIST = "array"


class FieldError(Exception):
    """A value that cannot be used; `steps` lead to what is wrong inside it."""

    def __init__(self, wrong: Sentence, *steps: str | int) -> None:
        super().__init__(wrong)
        self.steps: Steps = steps


@dataclass(frozen=True, slots=True)
class Files:
    """Reads the files that settings name."""

    folder: Path | None

    def content(self, named: str) -> bytes:
        """What is in a file, named by its path or from the folder of the settings.

        Raises FieldError.
        """
        path = Path(named)
        if not path.is_absolute():
            if self.folder is None:
                msg = sentence("the whole path of the file “{name}” is expected.", name=named)
                raise FieldError(msg)
            path = self.folder / path
        try:
            return policy_files.read_file(path)
        except PolicyError as error:
            raise FieldError(reason(error)) from error


@dataclass(frozen=True, slots=True)
class Field:
    """One setting."""

    title: Sentence
    meaning: Sentence
    form: Form
    schema: Mapping[str, Any]
    """JSON Schema (2020-12) of its value."""
    read: Callable[[object, Files], Any]
    """The value as ManagedSettings has it. Raises FieldError."""
    strictest: Callable[[], Any]
    """What the safe reading takes in its place."""
    show: Callable[[Any], Sentence]
    """The value in words."""
    recommendable: bool = False
    """Whether it can stand under `recommended` as well."""


# Reading


def text_expected(longest: int) -> Sentence:
    """What is wrong with what is no text, or too long a one."""
    return sentence("a text of 1 to {most} characters is expected.", most=longest)


def _flag(value: object, _files: Files) -> bool:
    if not isinstance(value, bool):
        msg = sentence("true or false is expected.")
        raise FieldError(msg)
    return value


def _text(value: object, *steps: str | int, longest: int = _LONGEST_TEXT) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise FieldError(text_expected(longest), *steps)
    return value


def _list(value: object, *steps: str | int, least: int = 0) -> list[object]:
    if not isinstance(value, list) or not least <= len(value) <= _MOST_ITEMS:
        msg = sentence("a list of {least} to {most} is expected.", least=least, most=_MOST_ITEMS)
        raise FieldError(msg, *steps)
    return value


def _choice(kind: type[StrEnum]) -> Callable[[object, Files], Any]:
    def read(value: object, _files: Files) -> StrEnum:
        if value not in [choice.value for choice in kind]:
            raise FieldError(_one_of(*kind))
        return kind(value)

    return read


def _duration(least: int, most: int) -> Callable[[object, Files], int]:
    def read(value: object, _files: Files) -> int:
        expected = sentence(
            "a duration from {least} to {most} is expected, such as {examples}.",
            least=span(least),
            most=span(most),
            examples='"20 min", "12 h", "90 d"',
        )
        try:
            found = read_field("", "period", value)
        except PolicyError:
            found = None
        if not isinstance(found, int) or not least <= found <= most:
            raise FieldError(expected)
        return found

    return read


def _trust_anchors(value: object, files: Files) -> tuple[Infrastructure, ...]:
    made = [_trust_anchor(each, place, files) for place, each in enumerate(_list(value))]
    names = [each.name for each in made]
    for place, name in enumerate(names):
        if name in names[:place]:
            msg = sentence("two organisations are called “{name}”.", name=name)
            raise FieldError(msg, place, "name")
    return tuple(made)


def _trust_anchor(value: object, place: int, files: Files) -> Infrastructure:
    if not isinstance(value, dict):
        msg = sentence("an object with {fields} is expected.", fields="name, certificates")
        raise FieldError(msg, place)
    for strange in sorted(set(value) - {"name", "certificates", "crl"}):
        msg = sentence("this version knows no such field.")
        raise FieldError(msg, place, strange)
    name = _text(value.get("name"), place, "name", longest=64)
    rule = value.get("crl", CrlRule.IF_PRESENT.value)
    if rule not in [each.value for each in CrlRule]:
        raise FieldError(_one_of(*CrlRule), place, "crl")
    anchors: list[bytes] = []
    for number, each in enumerate(_list(value.get("certificates"), place, "certificates", least=1)):
        steps = (place, "certificates", number)
        content = _content(each, files, steps)
        try:
            anchors += certificates_in(content)
        except KeyFileError as error:
            raise FieldError(reason(error), *steps) from error
    try:
        return infrastructure_of(name, tuple(dict.fromkeys(anchors)), CrlRule(rule))
    except InfrastructureError as error:
        raise FieldError(reason(error), place) from error


def _crls(value: object, files: Files) -> tuple[RevocationList, ...]:
    lists: list[RevocationList] = []
    for place, each in enumerate(_list(value)):
        try:
            lists += RevocationList.all_from_file(_content(each, files, (place,)))
        except CrlError as error:
            raise FieldError(reason(error), place) from error
    return tuple(lists)


def _content(value: object, files: Files, steps: Steps) -> bytes:
    """Of the file that is named, or the PEM that stands there itself."""
    inline = isinstance(value, str) and value.lstrip().startswith(_BEGIN_PEM)
    text = _text(value, *steps, longest=_LONGEST_INLINE if inline else 4096)
    try:
        return text.encode() if inline else files.content(text)
    except FieldError as error:
        raise FieldError(reason(error), *steps) from error


def _presets(value: object, _files: Files) -> tuple[str, ...]:
    known = policies.preset_names()
    for place, each in enumerate(_list(value)):
        if not isinstance(each, str) or each not in known:
            raise FieldError(_one_of(*known), place)
    return tuple(dict.fromkeys(map(str, _list(value))))


def _policies(value: object, files: Files) -> tuple[OwnPolicy, ...]:
    made: list[OwnPolicy] = []
    for place, each in enumerate(_list(value)):
        own = _policy(each, place, files)
        if own.key in policies.preset_names() or own.key in [other.key for other in made]:
            msg = sentence(
                "there is another policy called “{name}”; give this file another name.",
                name=own.key,
            )
            raise FieldError(msg, place)
        made.append(own)
    return tuple(made)


def _policy(value: object, place: int, files: Files) -> OwnPolicy:
    inline = isinstance(value, str) and "\n" in value.strip()
    text = _text(value, place, longest=_LONGEST_INLINE if inline else 4096)
    try:
        content = text if inline else policy_files.text_of(files.content(text))
        template = policy_text.parse(content)
    except PolicyError as error:
        raise FieldError(reason(error), place) from error
    except FieldError as error:
        raise FieldError(reason(error), place) from error
    name = template.name if inline else Path(text).stem
    return OwnPolicy("-".join(name.casefold().split()), template)


def _interfaces(value: object, _files: Files) -> tuple[str, ...]:
    names = [_text(each, place) for place, each in enumerate(_list(value, least=1))]
    return tuple(dict.fromkeys(names))


def _routers(value: object, _files: Files) -> tuple[str, ...]:
    routers = [_text(each, place) for place, each in enumerate(_list(value))]
    for place, router in enumerate(routers):
        try:
            split_address(router)
        except TransportError as error:
            raise FieldError(reason(error), place) from error
    return tuple(dict.fromkeys(routers))


def _folder(value: object, _files: Files) -> Path:
    folder = Path(_text(value, longest=4096))
    if not folder.is_absolute():
        msg = sentence("the whole path of a folder is expected.")
        raise FieldError(msg)
    return folder


def _only_loopback() -> tuple[str, ...]:
    """Never empty, which would mean all; without any such interface the network stays closed."""
    return loopback_names() or ("loopback",)


# Showing


def _yes_no(value: bool) -> Sentence:
    return sentence("yes") if value else sentence("no")


def _several(values: tuple[str, ...]) -> Sentence:
    return listed(values) if values else sentence("none")


_SEEN_BY = {
    Visibility.EVERYONE: sentence("Everyone near"),
    Visibility.KNOWN: sentence("People I know"),
    Visibility.NOBODY: sentence("Nobody"),
}


def _one_of(*values: str) -> Sentence:
    quoted = ", ".join(f'"{each}"' for each in values)
    return sentence("one of {values} is expected.", values=quoted)


# Schemas


def _array(items: Mapping[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least, "maxItems": _MOST_ITEMS}


def _string(longest: int = _LONGEST_TEXT) -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": longest}


_DURATION = {"type": "string", "pattern": pattern_of("period", endless=False)}
_FILE = {**_string(_LONGEST_INLINE), "description": "The path of a file, or PEM itself."}
_FLAG = {"type": "boolean"}
_ANCHOR = {
    "type": "object",
    "properties": {
        "name": {**_string(64), "description": "What people call the organisation."},
        "certificates": _array(_FILE, 1),
        "crl": {"enum": [each.value for each in CrlRule], "default": CrlRule.IF_PRESENT.value},
    },
    "required": ["name", "certificates"],
    "additionalProperties": False,
}

FIELDS: dict[str, Field] = {
    "trust_anchors": Field(
        sentence("Trusted organisations"),
        sentence(
            "Authorities whose certificates are believed, in PEM or DER. Who uses the app cannot "
            "remove them."
        ),
        Form.LIST,
        _array(_ANCHOR),
        _trust_anchors,
        tuple,
        lambda value: _several(tuple(each.name for each in value)),
    ),
    "crls": Field(
        sentence("Revocation lists"),
        sentence(
            "Lists of certificates that their authorities took back, in PEM or DER. Where they "
            "cannot be read, nobody is vouched for without a fresh list."
        ),
        Form.LIST,
        _array(_FILE),
        _crls,
        tuple,
        lambda value: sentence("{count}", count=len(value)),
    ),
    "certificates_only": Field(
        sentence("Certificates only"),
        sentence(
            "Only who has a certificate of a trusted organisation can start a conference or join "
            "one, and only policies that demand it of everybody are used."
        ),
        Form.FLAG,
        _FLAG,
        _flag,
        lambda: True,
        _yes_no,
    ),
    "presets": Field(
        sentence("Presets on offer"),
        sentence(
            "The only presets that can be chosen for a conference; nor can files of the person’s "
            "own."
        ),
        Form.LIST,
        _array({"enum": list(policies.preset_names())}),
        _presets,
        tuple,
        _several,
    ),
    "policies": Field(
        sentence("Policies of the organisation"),
        sentence("Policy files (TOML), which are offered before the presets."),
        Form.LIST,
        _array(_string(_LONGEST_INLINE)),
        _policies,
        tuple,
        lambda value: _several(tuple(each.template.name for each in value)),
    ),
    "suite_floor": Field(
        sentence("Weakest cipher"),
        sentence("No conference is held with a cipher weaker than this one; the best first."),
        Form.TEXT,
        {"enum": [suite.value for suite in Suite]},
        _choice(Suite),
        lambda: next(iter(Suite)),
        verbatim,
    ),
    "longest_key_life": Field(
        sentence("Longest life of a key"),
        sentence("No conference is held in which keys live longer."),
        Form.TEXT,
        _DURATION,
        _duration(SHORTEST_KEY_LIFE, 49 * _DAY),
        lambda: SHORTEST_KEY_LIFE,
        span,
    ),
    "interfaces": Field(
        sentence("Network interfaces"),
        sentence("The only network interfaces that are used."),
        Form.LIST,
        _array(_string(), 1),
        _interfaces,
        _only_loopback,
        _several,
        recommendable=True,
    ),
    "discovery": Field(
        sentence("Looking for people near"),
        sentence("Whether this computer announces itself and looks for others near."),
        Form.FLAG,
        _FLAG,
        _flag,
        lambda: False,
        _yes_no,
        recommendable=True,
    ),
    "wide_area_routers": Field(
        sentence("Wide-area routers"),
        sentence("Routers for conferences beyond one network, as host:port. Shown, not yet used."),
        Form.LIST,
        _array(_string()),
        _routers,
        tuple,
        _several,
        recommendable=True,
    ),
    "seen_by": Field(
        sentence("Who may see me"),
        sentence(
            "Who is told who this is: everyone near, people who are known (verified, or with a "
            "certificate of a trusted organisation), or nobody."
        ),
        Form.TEXT,
        {"enum": [each.value for each in Visibility]},
        _choice(Visibility),
        lambda: Visibility.NOBODY,
        _SEEN_BY.__getitem__,
        recommendable=True,
    ),
    "audit_folder": Field(
        sentence("Folder of audit logs"),
        sentence(
            "A folder, by its whole path, into which copies of audit logs are put whenever the app "
            "starts and ends, for the organisation to verify. They are plain text: who was in "
            "which conference, and what happened to its keys; nothing that was said there."
        ),
        Form.TEXT,
        _string(4096),
        _folder,
        lambda: None,
        lambda value: verbatim(str(value)),
        recommendable=True,
    ),
    "audit_retention": Field(
        sentence("Audit logs are kept for"),
        sentence(
            "Audit logs of conferences that ended longer ago are forgotten; before that, and where "
            "copies cannot be made, they are kept."
        ),
        Form.TEXT,
        _DURATION,
        _duration(_DAY, 36_500 * _DAY),
        lambda: None,
        span,
        recommendable=True,
    ),
    "updates": Field(
        sentence("Updates"),
        sentence(
            "Whether the app may look for updates. It has none of its own yet, and looks nowhere."
        ),
        Form.FLAG,
        _FLAG,
        _flag,
        lambda: False,
        _yes_no,
        recommendable=True,
    ),
}
"""By name, in the order in which people are shown them."""
