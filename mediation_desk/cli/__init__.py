"""The command line, for scripts, the county's IT and acceptance; the window's use cases, no Qt.

``main(argv)`` answers with the exit status: 0 done, 1 refused or failed, 2 wrong usage.
"""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; answers on stdout, one Chinese line on stderr where it could not be done."""
    from mediation_desk.cli.program import run

    return run(argv)
