"""Writes every template: ``python -m scripts.build_templates [folder]``."""

from __future__ import annotations

import sys
from pathlib import Path

from .catalogue import SHEETS
from .saving import write


def main() -> int:
    """Write what differs and say how many files that were."""
    here = Path(__file__).resolve().parents[2] / "templates_docs"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here
    folder.mkdir(parents=True, exist_ok=True)
    written = [name for name, make in SHEETS.items() if write(make(), folder / f"{name}.docx")]
    print(f"{len(SHEETS)} templates, {len(written)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
