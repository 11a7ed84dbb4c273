"""The packaging scripts import each other from their own folder, as when they are run."""

from __future__ import annotations

import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[3] / "packaging"

if str(SCRIPTS) not in sys.path:
    sys.path.append(str(SCRIPTS))
sys.path.append(str(SCRIPTS / "pyinstaller"))
