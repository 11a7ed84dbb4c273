"""See the package."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
from pathlib import Path

from tests.screens.looks import VIEWS
from tests.screens.rendering import render_all, render_for_readme, render_view


def main() -> None:
    """Render what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--readme", action="store_true", help="the pictures of the README")
    parser.add_argument("--view", choices=VIEWS, help="one alone, and no page")
    parser.add_argument("names", nargs="*", help="words that the names of screens hold")
    given = parser.parse_intermixed_args()
    if given.readme:
        render_for_readme()
        return
    if given.folder is None:
        parser.error("say in which folder")
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.view:
        render_view(given.folder, given.view, given.names)
    else:
        render_all(given.folder, given.names)


if __name__ == "__main__":
    main()
