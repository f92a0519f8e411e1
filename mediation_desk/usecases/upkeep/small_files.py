"""Reads the small YAML files that a centre is sent: a year's notice, the county's arrangement."""

from __future__ import annotations

from pathlib import Path

import yaml

from mediation_desk.domain.errors import BadInput

LARGEST = 1 << 20


def read_yaml(path: Path, unreadable: str) -> object:
    """What the file holds. Raises BadInput ``unreadable`` for one that is too large or is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(unreadable)
        return yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise BadInput(unreadable) from None
