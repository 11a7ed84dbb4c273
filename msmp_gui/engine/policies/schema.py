"""The form of a policy's text as a JSON Schema (2020-12), for editors and other tools."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msmp_gui.engine.policies.explanations import ENDLESS, HEADINGS, PARTS, described
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.protocol.policy import fields as policy_fields
from msmp_gui.protocol.policy import text as policy_text


def json_schema() -> dict[str, Any]:
    """What a policy's text may hold. Rules between fields are checked by reading it alone."""
    headings = {
        name: {
            "description": str(HEADINGS[name]),
            "type": "string",
            "minLength": 1,
            "maxLength": longest,
        }
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
    properties = {}
    for field in wanted:
        said, hint = described(f"{name}.{field}"), hints[field]
        if policy_fields.form_of(field) in ("duration", "amount"):
            least, most, _ = _bounds(hint)
            assert most is not None
            said = f"{said} Expected: {policy_fields.bounds_of(field, least, most)}."
        endless = f"{name}.{field}" in ENDLESS
        properties[field] = {"description": said, **_field(field, hint, endless=endless)}
    return {"description": str(PARTS[name]), **_object(properties)}


def _field(name: str, hint: Any, *, endless: bool = False) -> dict[str, Any]:
    pattern = policy_fields.pattern_of(name, endless=endless)
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
    key_types = _field("", get_args(choices["key_types"])[0])
    forms = {
        "name": {**text, "minLength": 1, "maxLength": 64},
        "anchors": {"type": "array", "items": text, "minItems": 1, "maxItems": 8},
        "key_types": {"type": "array", "items": key_types, "minItems": 1, "uniqueItems": True},
        "rsa_bits": {"type": "integer", "minimum": 2048, "maximum": 16384},
        "longest_path": {"type": "integer", "minimum": 0, "maximum": 8},
        "crl": _field("", choices["crl"]),
        "longest_crl_age": {**text, "pattern": policy_fields.pattern_of("period", endless=False)},
    }
    return _object(
        {name: {"description": _OF_INFRASTRUCTURES[name], **form} for name, form in forms.items()}
    )


_OF_INFRASTRUCTURES = {
    "name": "What people call the organisation, and what “issuer” in a rule names.",
    "anchors": "Certificates of its authorities, each as the text of a PEM file "
    "(“-----BEGIN CERTIFICATE-----…”), between three quotation marks where it has several lines. "
    "Authorities have keys of P-256, P-384, P-521 or RSA.",
    "key_types": "Kinds of keys that a member's certificate may be for.",
    "rsa_bits": "The least size of RSA keys, of members and of authorities.",
    "longest_path": "How many authorities there may be between a member and one of the anchors.",
    "crl": "“required”: nobody is vouched for without a revocation list, and a fresh one, of each "
    "authority above them; “if_present”: who is on a list is out, and where there is none, that "
    "is no obstacle.",
    "longest_crl_age": "How old a revocation list may be, even where it calls itself valid for "
    "longer. Expected: a duration from 1 min to 49710 d.",
}
"""For whoever writes a policy as text; the window asks for an organisation instead."""


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
