"""The words for people, found in the code, and the Qt Linguist files that translate them.

    python -m tests.support.translations            what is missing or left over, by language
    python -m tests.support.translations update [CODE…]   bring the files up to date with the code
    python -m tests.support.translations fill CODE FILE   take in a JSON object: source, translation

Words are what stands in `tr(…)`, `sentence(…)` and their like, and in the tables of the modules
that translate by table. A blank, such as {name}, has to stand in the translation as well.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import msmp_gui
from msmp_gui.engine.policies import presets

LANGUAGES = ("ar", "de", "fr")

_CODE = Path(msmp_gui.__file__).parent
_FOLDER = _CODE.parent / "resources" / "translations"
_CALLS = {"tr", "sentence", "_refused", "QT_TRANSLATE_NOOP"}
_TABLES = re.compile(r"^_?[A-Z][A-Z_]+$")
_BLANK = re.compile(r"\{(\w+)\}")
_NOT_WORDS = re.compile(r"^[\w./:*#%{}+-]*$")
_TABLED = (
    "ui/wording.py",
    "ui/settings/you.py",
    "ui/settings/look.py",
    "ui/dialogs/invite_by_link.py",
    "ui/dialogs/shortcuts.py",
    "engine/audit_sentences.py",
    "engine/policy_form.py",
    "engine/managed/fields.py",
)
"""Modules with tables of words, besides calls."""


def words() -> list[str]:
    """Everything that is to be translated, in order, each once."""
    found: dict[str, None] = {}
    for file in sorted(_CODE.rglob("*.py")):
        if "protocol" in file.parts or "headless" in file.parts:
            continue
        tabled = file.relative_to(_CODE).as_posix() in _TABLED
        for text in _words_in(ast.parse(file.read_text("utf-8")), tabled=tabled):
            found[text] = None
    for template in presets().values():
        found[template.name] = found[template.summary] = None
    return list(found)


def _words_in(tree: ast.Module, *, tabled: bool) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in _CALLS:
            for argument in node.args:
                yield from _literals(argument)
    for statement in tree.body if tabled else ():
        if isinstance(statement, ast.Assign):
            names, value = statement.targets, statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            names, value = [statement.target], statement.value
        else:
            continue
        if all(isinstance(name, ast.Name) and _TABLES.match(name.id) for name in names):
            yield from filter(_is_for_people, _strings(value))


def _is_for_people(text: str) -> bool:
    return not _NOT_WORDS.match(text) or text.istitle()


def _called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _strings(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def file_of(language: str) -> Path:
    """The Qt Linguist file of a language."""
    return _FOLDER / f"msmp_{language}.ts"


def read(language: str) -> dict[str, str]:
    """What is translated so far."""
    if not file_of(language).exists():
        return {}
    root = ElementTree.parse(file_of(language)).getroot()
    pairs = ((m.findtext("source", ""), m.find("translation")) for m in root.iter("message"))
    return {source: t.text for source, t in pairs if t is not None and t.text}


def write(language: str, translated: dict[str, str]) -> None:
    """Write a language's file: everything that is to be translated, in the code's order."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "MSMP"
    for source in words():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        if source in translated:
            translation.text = translated[source]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file_of(language).write_text(f"{head}{body}\n", "utf-8")


def faults(language: str) -> list[str]:
    """What is missing, left over, or has other blanks than its source."""
    wanted, there = words(), read(language)
    found = [f"missing: {text!r}" for text in wanted if text not in there]
    found += [f"left over: {text!r}" for text in there if text not in wanted]
    found += [
        f"other blanks: {source!r}"
        for source, text in there.items()
        if set(_BLANK.findall(source)) != set(_BLANK.findall(text))
    ]
    return found


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update", *chosen]:
            for language in chosen or LANGUAGES:
                write(language, read(language))
        case ["fill", language, file]:
            write(language, {**read(language), **json.loads(Path(file).read_text("utf-8"))})
        case ["words"]:
            print(json.dumps(words(), ensure_ascii=False, indent=0))
            return 0
    wrong = 0
    for language in LANGUAGES:
        here = faults(language)
        wrong += len(here)
        print(f"{language}: {len(here)} faults", *here[:5], sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
