"""Renders every screen and state, for a person to look at, and a page of all pictures.

    python -m tests.screens OUT_DIR [--view NAME] [WORD…]
    python -m tests.screens --readme

In light and dark, high contrast, as small as can be, in German and French, from right to left and
at 200 %; with words, only screens whose name contains one. `--readme` makes the pictures that the
README shows.
"""
