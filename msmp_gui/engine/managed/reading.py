"""From what an administrator wrote to the settings that hold, and everything that is wrong with it.

The safe reading, where something is wrong: what can be read holds as it is written, and

- a setting under `enforced` that cannot be read has its strictest value (see `fields`);
- where it cannot be told what was meant to be enforced (nothing can be read at all, `enforced` is
  no object, or a name in it or beside it is not known here), every setting that is not stated has
  its strictest value as well;
- where lists of revoked certificates cannot be read, managed organisations vouch for nobody
  without a fresh list;
- what is wrong under `recommended` or `managed_by` is told, and left out: nobody is bound by it.

So a mistake never lets in what the administrator meant to keep out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from msmp_gui.engine.managed.document import Document, Fault, Steps
from msmp_gui.engine.managed.fields import FIELDS, FieldError, Files, text_expected
from msmp_gui.engine.managed.settings import Level, ManagedSettings, Manager, Origin
from msmp_gui.engine.sentences import Sentence, reason, sentence
from msmp_gui.identity.names import displayable
from msmp_gui.identity.pki.infrastructure import CrlRule

SECTIONS = ("managed_by", "enforced", "recommended")
MANAGER_FIELDS = ("name", "contact")
LONGEST_NAME = 200

_IGNORED = ("$schema", "$comment")


def read(document: Document) -> ManagedSettings:
    """The settings that hold; `faults` has everything that is wrong, in the order of the text."""
    return _Reading(document).settings()


@dataclass
class _Reading:
    document: Document
    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unclear: bool = False
    """It cannot be told what all was meant to be enforced."""

    def settings(self) -> ManagedSettings:
        top = self._top()
        manager = self._manager(top)
        enforced = self._section(top, "enforced")
        self._read(enforced, Level.ENFORCED)
        self._strange(enforced, FIELDS, ("enforced",), binding=True)
        if self.unclear:
            for name in FIELDS.keys() - self.values.keys():
                self._read_safely(name, self.document.source)
        self._read_recommended(self._section(top, "recommended"))
        self._check_together()
        faults = sorted(self.faults, key=_order)
        return ManagedSettings(
            source=self.document.source,
            manager=manager,
            origins=self.origins,
            faults=tuple(faults),
            **self.values,
        )

    def _top(self) -> Mapping[str, object]:
        document = self.document
        self.faults += document.faults
        top = document.values
        if not isinstance(top, dict):
            self.unclear = True
            if not document.faults:
                self._fault(
                    (),
                    sentence("an object with {fields} is expected.", fields=", ".join(SECTIONS)),
                )
            return {}
        self._strange(top, SECTIONS, (), binding=True)
        return top

    def _section(self, top: Mapping[str, object], name: str) -> Mapping[str, object]:
        section = top.get(name, {})
        if isinstance(section, dict):
            return section
        self._fault((name,), sentence("an object is expected."))
        self.unclear = self.unclear or name == "enforced"
        return {}

    def _strange(
        self, there: Mapping[str, object], known: Iterable[str], steps: Steps, *, binding: bool
    ) -> None:
        for name in there.keys() - set(known) - set(_IGNORED):
            self._fault((*steps, name), sentence("this version knows no such field."))
            self.unclear = self.unclear or binding

    def _manager(self, top: Mapping[str, object]) -> Manager:
        if self.document.values is None:
            return Manager()
        section = self._section(top, "managed_by")
        self._strange(section, MANAGER_FIELDS, ("managed_by",), binding=False)
        found = {}
        for name in MANAGER_FIELDS:
            value = section.get(name, "")
            if not isinstance(value, str) or len(value) > LONGEST_NAME:
                self._fault(("managed_by", name), text_expected(LONGEST_NAME))
            elif value.strip():
                found[name] = displayable(value, LONGEST_NAME)
            elif name == "name":
                self._fault(
                    ("managed_by", name), sentence("people are not told who manages this computer.")
                )
        return Manager(**found)

    def _read(self, section: Mapping[str, object], level: Level) -> None:
        for name in FIELDS.keys() & section.keys():
            steps: Steps = (level.value, name)
            try:
                value = FIELDS[name].read(section[name], Files(self.document.folder))
            except FieldError as error:
                self._fault((*steps, *error.steps), reason(error))
                if level is Level.ENFORCED:
                    self._read_safely(name, self._where(steps))
            else:
                self.values[name] = value
                self.origins[name] = Origin(level, self._where(steps))

    def _read_recommended(self, section: Mapping[str, object]) -> None:
        self._strange(section, FIELDS, ("recommended",), binding=False)
        steps: Steps = ("recommended",)
        open_ones = {}
        for name in FIELDS.keys() & section.keys():
            if not FIELDS[name].recommendable:
                self._fault((*steps, name), sentence("this can be enforced only, not recommended."))
            elif name not in self.values:
                open_ones[name] = section[name]
        self._read(open_ones, Level.RECOMMENDED)

    def _read_safely(self, name: str, where: str) -> None:
        self.values[name] = FIELDS[name].strictest()
        self.origins[name] = Origin(Level.SAFE_READING, where)

    def _check_together(self) -> None:
        """What no setting shows by itself."""
        values = self.values
        crls = self.origins.get("crls")
        if crls is not None and crls.level is Level.SAFE_READING:
            values["trust_anchors"] = tuple(
                replace(each, crl=CrlRule.REQUIRED) for each in values.get("trust_anchors", ())
            )
        demanded = self.origins.get("certificates_only")
        enforced = demanded is not None and demanded.level is Level.ENFORCED
        if enforced and values["certificates_only"] and "trust_anchors" not in values:
            self._fault(
                ("enforced", "certificates_only"),
                sentence("without trust_anchors nobody could start a conference or join one."),
            )

    def _fault(self, steps: Steps, wrong: Sentence) -> None:
        self.faults.append(self.document.fault(steps, wrong))

    def _where(self, steps: Steps) -> str:
        place = self.document.place(steps)
        return f"{self.document.source}:{place.line}" if place else self.document.source


def _order(fault: Fault) -> tuple[int, int, str]:
    place = fault.place
    return (place.line, place.column, fault.field) if place else (0, 0, fault.field)
