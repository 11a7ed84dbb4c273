"""Where the frozen app begins."""

import sys

from msmp_gui.app import main

sys.exit(main())
