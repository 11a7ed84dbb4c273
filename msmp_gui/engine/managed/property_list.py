"""Managed settings in a property list, as macOS keeps what a profile of the organisation sets."""

from __future__ import annotations

import plistlib
from pathlib import Path
from xml.parsers.expat import ExpatError

from msmp_gui.engine.managed.document import Document, Place, unreadable
from msmp_gui.engine.managed.json_file import MAX_FILE
from msmp_gui.engine.sentences import sentence


def read_property_list(path: Path) -> Document | None:
    """What stands in the file, XML or binary; None where there is none.

    A file that is there and cannot be read is a Document with faults.
    """
    source = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        return unreadable(
            source, sentence("The file cannot be read ({error}).", error=error.strerror)
        )
    if len(content) > MAX_FILE:
        return unreadable(source, sentence("The file is longer than {most} bytes.", most=MAX_FILE))
    try:
        values = plistlib.loads(content)
    except ExpatError as error:
        return unreadable(
            source, sentence("This is not XML."), Place(error.lineno, error.offset + 1)
        )
    except (
        plistlib.InvalidFileException,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        KeyError,
        OverflowError,
        RecursionError,
    ):
        # What plistlib raises for lists that make no sense is not written down.
        return unreadable(source, sentence("This is not a property list that can be read."))
    return Document(source, values, path.absolute().parent)
