"""Lets ``python -m mediation_desk`` start the program; holds no logic."""

from __future__ import annotations

import sys

from mediation_desk.app import main

if __name__ == "__main__":
    sys.exit(main())
