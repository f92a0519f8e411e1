"""Reads our own two small TOML tables before the first paint; tomllib costs more than the paint.

Knows sections, lists of sections, strings, numbers and lists of numbers on one line; nothing else.
"""

from __future__ import annotations

from pathlib import Path

Value = str | float | list[float]
Section = dict[str, Value]


def read(path: Path) -> list[tuple[str, Section]]:
    """Every section with its name, in order."""
    sections: list[tuple[str, Section]] = []
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("["):
            sections.append((line.strip("[]"), {}))
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            sections[-1][1][key.strip()] = _value(value.strip())
    return sections


def _value(text: str) -> Value:
    if text.startswith('"'):
        return text.strip('"')
    if text.startswith("["):
        return [float(part) for part in text.strip("[]").split(",")]
    return float(text)
