"""The form of managed settings as a JSON Schema (2020-12), for editors and deployment tools.

`resources/managed.schema.json` is what this gives; a test compares the two.
"""

from __future__ import annotations

from typing import Any

from msmp_gui.engine.managed.fields import FIELDS
from msmp_gui.engine.managed.reading import LONGEST_NAME


def json_schema() -> dict[str, Any]:
    """What a file of managed settings may hold; files that it names are checked by reading."""
    settings = {
        name: {"title": str(field.title), "description": str(field.meaning), **field.schema}
        for name, field in FIELDS.items()
    }
    recommended = {name: settings[name] for name, field in FIELDS.items() if field.recommendable}
    text = {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Managed settings of MSMP",
        "description": (
            "Read from /etc/msmp-gui/policies.json on Linux, from the registry key "
            "HKLM\\Software\\Policies\\MSMP on Windows, and from managed preferences on macOS. "
            "Durations are written 20 min, 12 h or 90 d; paths of files are from the folder of "
            "this one."
        ),
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "$comment": {"type": "string"},
            "managed_by": {
                "description": "Who manages this computer, as people are told.",
                "type": "object",
                "properties": {"name": text, "contact": text},
                "required": ["name"],
                "additionalProperties": False,
            },
            "enforced": {
                "description": "What who uses the app cannot change.",
                "type": "object",
                "properties": settings,
                "additionalProperties": False,
            },
            "recommended": {
                "description": "What holds where who uses the app says nothing else.",
                "type": "object",
                "properties": recommended,
                "additionalProperties": False,
            },
        },
        "required": ["managed_by"],
        "additionalProperties": False,
    }
