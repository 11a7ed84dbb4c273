"""The words for people, found in the code, and the Qt Linguist files that translate them.

    python -m tests.support.translations            what is missing or left over, by language
    python -m tests.support.translations missing CODE   a JSON object of what is missing, to fill
    python -m tests.support.translations fill CODE FILE   take in a JSON object: source, translation
    python -m tests.support.translations update [CODE…]   bring the files up to date with the code

Words are what stands in `tr(…)`, `sentence(…)`, `counted(…)`, and in the tables of the modules that
translate by table. A blank, such as {name}, has to stand in the translation as well. What is said
of some number of things has a list of forms, in Qt's order; forms for just one number may leave
the number out.
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
from msmp_gui.engine.policies.presets import presets

FORMS = {"ar": 6, "de": 2, "fr": 2}
"""How many numerus forms each language has, as Qt counts them."""

LANGUAGES = tuple(FORMS)

_WITHOUT_NUMBER = {"ar": 3, "de": 1, "fr": 1}
"""How many of the first forms stand for so few things that no number has to be said."""

Translation = str | list[str]

_CODE = Path(msmp_gui.__file__).parent
_FOLDER = _CODE.parent / "resources" / "translations"
_CALLS = {"tr", "sentence", "_joined", "QT_TRANSLATE_NOOP"}
_COUNTED = "counted"
_SAYING = {"tr", "sentence", _COUNTED}
_TABLES = re.compile(r"^_?[A-Z][A-Z_]+$")
_BLANK = re.compile(r"\{(\w+)\}")
_NOT_WORDS = re.compile(r"^[\w./:*#%{}|+-]* ?$")
_BARE = re.compile(r"^(\{\w+\}|\s)*$")
_TABLED = (
    "ui/wording.py",
    "ui/audit_words.py",
    "ui/settings/you.py",
    "ui/settings/look.py",
    "ui/settings/managed.py",
    "ui/dialogs/invite_by_link.py",
    "ui/dialogs/shortcuts.py",
    "ui/widgets/alert_banner.py",
    "engine/audit/sentences.py",
    "engine/managed/fields.py",
    "engine/policies/sentences.py",
)
"""Modules with tables of words, besides calls."""


_HANDED_ON = (
    "sentences.py",
    "engine/policies/presets.py",
    "identity/pki/profile.py",
    "ui/widgets/policy_list.py",
    "identity/pki/revocation.py",
)
"""Modules that hand on what stands in sentences or presets."""


def words() -> list[str]:
    """Everything that is to be translated, in order, each once."""
    return list(_found())


def is_for_translators(text: str) -> bool:
    """Whether there is anything in it besides its blanks."""
    return not _BARE.match(text)


def counted_words() -> set[str]:
    """What has as many forms as a language's numbers need."""
    return {text for text, counted in _found().items() if counted}


def _found() -> dict[str, bool]:
    found: dict[str, bool] = {}
    for file in sorted(_CODE.rglob("*.py")):
        where = file.relative_to(_CODE)
        if where.parts[0] == "headless":
            continue
        tree = ast.parse(file.read_text("utf-8"))
        found |= dict(_words_in(tree, tabled=where.as_posix() in _TABLED))
    for template in presets().values():
        found[template.name] = found[template.summary] = False
    return {text: counted for text, counted in found.items() if not _BARE.match(text)}


def _words_in(tree: ast.Module, *, tabled: bool) -> Iterator[tuple[str, bool]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if _called(node) in _CALLS:
            for argument in node.args:
                yield from ((text, False) for text in _literals(argument))
        elif _called(node) == _COUNTED and len(node.args) > 1:
            yield from ((text, True) for text in _literals(node.args[1]))
    for statement in tree.body if tabled else ():
        if isinstance(statement, ast.Assign):
            names, value = statement.targets, statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            names, value = [statement.target], statement.value
        else:
            continue
        if all(isinstance(name, ast.Name) and _TABLES.match(name.id) for name in names):
            yield from ((text, False) for text in filter(_is_for_people, _strings(value)))


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


def escaping() -> list[str]:
    """Calls whose words stand elsewhere than in the call or in a table that is looked into."""
    found = []
    for file in sorted(_CODE.rglob("*.py")):
        where = file.relative_to(_CODE).as_posix()
        if where in _TABLED or where in _HANDED_ON:
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                words = node.args[_called(node) == _COUNTED :][:1]
                if _called(node) in _SAYING and not all(map(_spelt, words)):
                    found.append(f"{where}:{node.lineno}")
    return found


def _spelt(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return _spelt(node.body) and _spelt(node.orelse)
    return isinstance(node, ast.Constant)


def file_of(language: str) -> Path:
    """The Qt Linguist file of a language."""
    return _FOLDER / f"msmp_{language}.ts"


def read(language: str) -> dict[str, Translation]:
    """What is translated so far."""
    if not file_of(language).exists():
        return {}
    there: dict[str, Translation] = {}
    for message in ElementTree.parse(file_of(language)).getroot().iter("message"):
        source = message.findtext("source", "")
        forms = [form.text or "" for form in message.iter("numerusform")]
        text = message.findtext("translation", "")
        if any(forms) or text.strip():
            there[source] = forms if message.get("numerus") else text
    return there


def write(language: str, translated: dict[str, Translation]) -> None:
    """Write a language's file: everything that is to be translated, in the code's order."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "MSMP"
    for source, counted in _found().items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        text = translated.get(source, "")
        if counted:
            message.set("numerus", "yes")
            forms = text if isinstance(text, list) else [""] * FORMS[language]
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        elif isinstance(text, str):
            translation.text = text
        if _wrong(language, source, text, counted=counted):
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file_of(language).write_text(f"{head}{body}\n", "utf-8")


def faults(language: str) -> list[str]:
    """What is missing, left over, or has other blanks than its source."""
    wanted, there = _found(), read(language)
    found = [f"left over: {text!r}" for text in there if text not in wanted]
    for source, counted in wanted.items():
        wrong = _wrong(language, source, there.get(source, ""), counted=counted)
        found += [f"{wrong}: {source!r}"] if wrong else []
    return found


def _wrong(language: str, source: str, text: Translation, *, counted: bool) -> str:
    if not text:
        return "missing"
    if counted != isinstance(text, list):
        return "is said of a number" if counted else "is not said of a number"
    forms = [text] if isinstance(text, str) else text
    if counted and (len(forms) != FORMS[language] or not all(forms)):
        return f"has to have {FORMS[language]} forms"
    blanks = set(_BLANK.findall(source))
    for place, form in enumerate(forms):
        there = set(_BLANK.findall(form))
        few = counted and place < _WITHOUT_NUMBER[language]
        if there != blanks and not (few and there == blanks - {"n"}):
            return "other blanks"
    return ""


def missing(language: str) -> dict[str, Translation]:
    """What is not translated yet, to be filled."""
    there = read(language)
    return {
        source: [""] * FORMS[language] if counted else ""
        for source, counted in _found().items()
        if _wrong(language, source, there.get(source, ""), counted=counted)
    }


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update", *chosen]:
            for language in chosen or LANGUAGES:
                write(language, read(language))
        case ["fill", language, file]:
            write(language, {**read(language), **json.loads(Path(file).read_text("utf-8"))})
        case ["missing", language]:
            print(json.dumps(missing(language), ensure_ascii=False, indent=0))
            return 0
    total = 0
    for language in LANGUAGES:
        here = faults(language)
        total += len(here)
        print(f"{language}: {len(here)} faults", *here[:5], sep="\n  ")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
