"""What a `.msmp` file holds."""

from __future__ import annotations

from msmp_gui.protocol.invitation_link import read_link


def link_file(link: str) -> bytes:
    """The content of a file with `link` in it. Raises MalformedError where it is none."""
    return read_link(link).file
