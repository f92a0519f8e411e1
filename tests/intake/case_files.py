"""Builds small case files for the tests of intake: one sound case, changed where wanted."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import yaml

from mediation_desk.intake.case_file import read_case_file
from mediation_desk.intake.values import CaseDoc, CaseFile

SHARED = Path(__file__).resolve().parent.parent / "data" / "scenarios.yaml"
ADULT = "620102196804129960"
OTHER_ADULT = "620102197509039975"
SOUND: dict[str, Any] = {
    "id": "T1",
    "title": "甲与乙邻里纠纷",
    "track": "人民调解",
    "subtrack": "一般",
    "stat_type": "邻里纠纷",
    "source": "依申请调解",
    "organization": "某镇人民调解委员会",
    "mediators": [{"name": "何玉霞", "role": "主持调解员"}],
    "dates": {"registered": "2026-04-07", "accepted": "2026-04-07"},
    "applicants": [{"kind": "自然人", "name": "龚兰", "id_no": ADULT}],
    "respondents": [{"kind": "自然人", "name": "陈翀", "id_no": OTHER_ADULT}],
    "facts": "院墙边界争议。",
    "result": None,
}


def sound(**changes: Any) -> dict[str, Any]:
    """The sound case with top-level keys replaced; ``...`` takes a key out."""
    case = copy.deepcopy(SOUND) | changes
    return {key: value for key, value in case.items() if value is not ...}


def written(folder: Path, *cases: dict[str, Any], suffix: str = ".yaml") -> Path:
    """A file of cases."""
    path = folder / f"cases{suffix}"
    whole = {"scenarios": list(cases)}
    text = (
        json.dumps(whole, ensure_ascii=False)
        if suffix == ".json"
        else yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    )
    path.write_text(text, encoding="utf-8")
    return path


def read(folder: Path, *cases: dict[str, Any], suffix: str = ".yaml") -> CaseFile:
    """Write the cases and read them back."""
    return read_case_file(written(folder, *cases, suffix=suffix))


def one(folder: Path, **changes: Any) -> CaseDoc:
    """The sound case with changes, as it is read."""
    return read(folder, sound(**changes)).cases[0]
