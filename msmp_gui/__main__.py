"""`python -m msmp_gui`."""

import sys

from msmp_gui.app import main

if __name__ == "__main__":
    sys.exit(main())
