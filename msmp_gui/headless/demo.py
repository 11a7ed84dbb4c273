"""placeholder"""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """x"""
    parser.add_argument("--headless", action="store_true")


def run(options: argparse.Namespace) -> int:
    """x"""
    return 1
