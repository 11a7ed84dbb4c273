"""Managed settings in a JSON file."""

from __future__ import annotations

import os
from pathlib import Path

from msmp_gui.engine.managed.document import Document, Place, unreadable
from msmp_gui.engine.managed.placed_json import JsonError, parse
from msmp_gui.engine.sentences import reason, sentence

MAX_FILE = 1_048_576


def read_json_file(path: Path) -> Document | None:
    """What stands in the file; None where there is none at all.

    A file that is there and cannot be read is a Document with faults.
    """
    source = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        if not os.path.lexists(path):
            return None
        return unreadable(source, sentence("The file is a link to one that is not there."))
    except OSError as error:
        return unreadable(
            source, sentence("The file cannot be read ({error}).", error=error.strerror)
        )
    if len(content) > MAX_FILE:
        return unreadable(source, sentence("The file is longer than {most} bytes.", most=MAX_FILE))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        return unreadable(source, sentence("The file is not text in UTF-8."), Place(line, column))
    try:
        values, places = parse(text)
    except JsonError as error:
        return unreadable(source, reason(error), error.place)
    return Document(source, values, path.absolute().parent, places)
