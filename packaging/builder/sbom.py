"""The bill of materials: CycloneDX 1.6, as JSON, with the native libraries inside the wheels."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from builder import environments, files, frozen, inventory, project
from builder.frozen import Frozen, Library
from builder.inventory import Distribution, Native, normal
from builder.tools import run

_SPDX = re.compile(r"[A-Za-z0-9.+-]+( (OR|AND|WITH) [A-Za-z0-9.+-]+)*")
_VALIDATE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())
sys.exit(str(fault) if fault else 0)
"""

Json = dict[str, Any]


def build() -> Path:
    """The bill of all that an AppImage, MSI or disk image has inside."""
    target = project.DIST / f"{project.NAME}-{project.version()}.cdx.json"
    files.write(target, text(frozen.build()))
    validate(target)
    return target


def text(app: Frozen, left_out: Collection[Library] = ()) -> str:
    """The bill of one artefact, without the libraries that it leaves to the system."""
    return json.dumps(document(app, left_out), indent=2, sort_keys=True) + "\n"


def validate(path: Path) -> None:
    """Check a bill against the published schema. Raises BuildError."""
    run([environments.python(), "-c", _VALIDATE, path])


def document(app: Frozen, left_out: Collection[Library] = ()) -> Json:
    """The bill as CycloneDX lays it out."""
    packages = inventory.distributions(app)
    own = next(each for each in packages if normal(each.name) == project.NAME)
    others = [each for each in packages if each is not own]
    natives = [each for each in inventory.natives(app) if each.library not in left_out]
    parts = [*(_python_package(each) for each in others), _interpreter(), *_grouped(natives)]
    root = _purl(own)
    when = datetime.fromtimestamp(project.epoch(), UTC).isoformat().replace("+00:00", "Z")
    present = {normal(each.name): _purl(each) for each in packages}
    links = [{"ref": root, "dependsOn": sorted({each["bom-ref"] for each in parts})}]
    links += [{"ref": _purl(each), "dependsOn": _needs(each, present)} for each in others]
    content = {
        "metadata": {
            "timestamp": when,
            "tools": {"components": [{"type": "application", "name": "packaging/build.py"}]},
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": project.NAME,
                "version": project.version(),
                "description": project.SUMMARY,
                "purl": root,
                "licenses": _licences(own.licence),
            },
        },
        "components": parts,
        "dependencies": links,
    }
    # The number follows from the content, so that the same app has the same bill.
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1}
    schema = "http://cyclonedx.org/schema/bom-1.6.schema.json"
    return {"$schema": schema, **head, "serialNumber": f"urn:uuid:{number}", **content}


def _python_package(package: Distribution) -> Json:
    told: Json = {
        "type": "library",
        "bom-ref": _purl(package),
        "name": package.name,
        "version": package.version,
        "description": package.summary,
        "purl": _purl(package),
        "licenses": _licences(package.licence),
    }
    inside = [part for bill in package.bills for part in _published(package, bill)]
    return {**told, "components": inside} if inside else told


def _published(package: Distribution, bill: Path) -> list[Json]:
    """What a wheel's own bill (PEP 770) says is inside it: OpenSSL, for one."""
    told = json.loads(bill.read_text(encoding="utf-8"))
    kept = ("type", "name", "version", "purl", "hashes", "licenses", "externalReferences")
    parts = []
    for number, part in enumerate(told.get("components", [])):
        component = {key: part[key] for key in kept if key in part}
        component["bom-ref"] = f"{_purl(package)}#{part.get('name', number)}"
        if part.get("name") == "openssl":
            component.setdefault("licenses", _licences("Apache-2.0"))
        parts.append(component)
    return parts


def _interpreter() -> Json:
    version, licence = inventory.interpreter()
    purl = f"pkg:generic/python@{version}"
    return {
        "type": "platform",
        "bom-ref": purl,
        "name": "CPython",
        "version": version,
        "purl": purl,
        "licenses": _licences(licence),
    }


def _grouped(natives: list[Native]) -> list[Json]:
    """One component for each thing that native files belong to, and its files inside it."""
    groups: dict[tuple[str, str, str, str], list[Native]] = {}
    for each in natives:
        key = (each.component, each.version, each.licence, each.origin)
        groups.setdefault(key, []).append(each)
    return [_native_component(*key, members) for key, members in sorted(groups.items())]


def _native_component(
    name: str, version: str, licence: str, origin: str, members: list[Native]
) -> Json:
    ref = f"native:{name}@{version}?from={origin}"
    return {
        "type": "library",
        "bom-ref": ref,
        "name": name,
        "version": version,
        "licenses": _licences(licence),
        **({"purl": origin} if origin.startswith("pkg:deb/") else {}),
        "properties": [{"name": "msmp:taken-from", "value": origin}],
        "components": [
            {
                "type": "file",
                "bom-ref": f"{ref}#{each.library.inside}",
                "name": each.library.inside,
                "hashes": [{"alg": "SHA-256", "content": files.sha256(each.library.source)}],
            }
            for each in members
        ],
    }


def _needs(package: Distribution, present: dict[str, str]) -> list[str]:
    names = (re.match(r"[A-Za-z0-9._-]+", each) for each in package.requires)
    return sorted({present[name] for n in names if n and (name := normal(n[0])) in present})


def _licences(stated: str) -> list[Json]:
    if _SPDX.fullmatch(stated):
        return [{"expression": stated}]
    return [{"license": {"name": stated}}]


def _purl(package: Distribution) -> str:
    return f"pkg:pypi/{normal(package.name)}@{package.version}"
