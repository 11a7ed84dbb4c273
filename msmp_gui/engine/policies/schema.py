"""The form of a policy's text as a JSON Schema (2020-12), for editors and other tools."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msmp_gui.engine.policies.explanations import PARTS, described
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.protocol.policy import fields as policy_fields
from msmp_gui.protocol.policy import text as policy_text


def json_schema() -> dict[str, Any]:
    """What a policy's text may hold. Rules between fields are checked by reading it alone."""
    headings = {
        name: {"type": "string", "minLength": 1, "maxLength": longest}
        for name, longest in policy_text.HEADINGS.items()
    }
    parts = {name: _part(name, kind) for name, kind in policy_text.PARTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Security policy of a conference",
        **_object({**headings, **parts}),
    }


def _part(name: str, kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    wanted = [each.name for each in fields(kind) if each.name not in policy_text.FILLED_IN]
    properties = {
        field: {"description": described(f"{name}.{field}"), **_field(field, hints[field])}
        for field in wanted
    }
    return {"description": str(PARTS[name]), **_object(properties)}


def _field(name: str, hint: Any) -> dict[str, Any]:
    pattern = policy_fields.pattern_of(name)
    least, most, hint = _bounds(hint)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        items = {"type": "string", "pattern": pattern} if pattern else _field("", inner)
        return {"type": "array", "items": items, "minItems": least, "maxItems": most}
    if pattern:
        return {"type": "string", "pattern": pattern}
    if hint is Infrastructure:
        return _infrastructure()
    if issubclass(hint, Enum):
        return {"enum": [choice.value for choice in hint]}
    if hint is bool:
        return {"type": "boolean"}
    if hint is int:
        return {"type": "integer", "minimum": least, "maximum": most}
    return {"type": "string", "minLength": least, "maxLength": most}


def _bounds(hint: Any) -> tuple[int, int | None, Any]:
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is not Annotated:
        return 0, None, hint
    inner, size = get_args(hint)
    return size.least, size.most, inner


def _infrastructure() -> dict[str, Any]:
    """Its own bounds are in its class, which has no annotations for them."""
    text = {"type": "string"}
    choices = get_type_hints(Infrastructure)
    return _object(
        {
            "name": {**text, "minLength": 1, "maxLength": 64},
            "anchors": {"type": "array", "items": text, "minItems": 1, "maxItems": 8},
            "key_types": {"type": "array", "items": _field("", get_args(choices["key_types"])[0])},
            "rsa_bits": {"type": "integer", "minimum": 2048, "maximum": 16384},
            "longest_path": {"type": "integer", "minimum": 0, "maximum": 8},
            "crl": _field("", choices["crl"]),
            "longest_crl_age": {**text, "pattern": policy_fields.pattern_of("period")},
        }
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
