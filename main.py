"""Starts the program from a checkout; the installed command does the same."""

from __future__ import annotations

import sys

from mediation_desk.app import main

if __name__ == "__main__":
    sys.exit(main())
