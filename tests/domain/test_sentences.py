"""Every refusal of the rules has words for the person at the desk."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
RAISED = re.compile(r'(?:BadInput|RuleBroken|SumRefused|_refused)\(\s*"(\w+)"')


def codes() -> set[str]:
    rooms = (ROOT / "mediation_desk" / room for room in ("domain", "deadlines"))
    texts = (file.read_text(encoding="utf-8") for room in rooms for file in room.rglob("*.py"))
    return {code for text in texts for code in RAISED.findall(text)}


def worded() -> dict[str, str]:
    found: dict[str, str] = {}
    for file in (ROOT / "resources" / "words").glob("*.yaml"):
        found |= yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def test_every_code_has_a_sentence() -> None:
    found = codes()
    assert {"money_too_fine", "extension_too_often", "id_checksum"} <= found
    assert found <= set(worded())
