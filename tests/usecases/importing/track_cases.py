"""Small made-up cases of every track for the tests of the import, and a way to take them in."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.records.snapshot import case_facts
from mediation_desk.usecases.asking import resolve_case
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import Report, import_file
from mediation_desk.usecases.runs import runs_of

AGREEMENT = {
    "clauses": ["乙于2026年12月31日前赔偿甲人民币1000元（大写：壹仟元整），现金支付。"],
    "total": "1000.00",
    "payments": [
        {"seq": 1, "due": "2026-12-31", "amount": "1000.00", "payer": "乙", "payee": "甲"}
    ],
    "copies": 3,
}
AGREED = {"result": "达成协议", "form": "书面协议", "agreement": AGREEMENT}
FAILED = {"result": "未达成协议", "form": None, "agreement": None}
OPEN = {"result": None, "form": None, "agreement": None}
BASE: dict[str, Any] = {
    "id": "T1",
    "title": "甲与乙纠纷",
    "track": "人民调解",
    "stat_type": "邻里纠纷",
    "source": "依申请调解",
    "organization": "某镇人民调解委员会",
    "mediators": [{"name": "何玉霞", "role": "主持调解员"}],
    "recorder": "樊晓彤",
    "applicants": [{"kind": "自然人", "name": "甲", "id_no": "620102196804129960"}],
    "respondents": [{"kind": "自然人", "name": "乙", "id_no": "620102197509039975"}],
    "facts": "双方争执。",
    "claims": ["赔偿1000元"],
}


def made(track: str, subtrack: str = "", mode: str = "", /, **changes: Any) -> dict[str, Any]:
    """A case of a track; ``dates`` and the result come with the changes."""
    case = copy.deepcopy(BASE) | {"track": track} | copy.deepcopy(changes)
    case |= {"subtrack": subtrack} if subtrack else {}
    return case | ({"mode": mode} if mode else {})


def days(**dates: Any) -> dict[str, Any]:
    """Days of 2026 written as 06-01."""
    return {
        key: [f"2026-{d}" for d in day] if isinstance(day, list) else f"2026-{day}"
        for key, day in dates.items()
    }


def taken(desk: Desk, folder: Path, *cases: dict[str, Any], update: bool = False) -> Report:
    """Import these cases."""
    path = folder / "cases.json"
    path.write_text(json.dumps({"scenarios": cases}, ensure_ascii=False), encoding="utf-8")
    return import_file(desk, path, update=update)


def facts(desk: Desk, source: str = "T1") -> CaseFacts:
    """The case as it stands."""
    with desk.store.read() as session:
        found = case_facts(session, resolve_case(desk, source))
    assert found is not None
    return found


def runs(desk: Desk, source: str = "T1") -> tuple[CaseFacts, ...]:
    """Every run of a track of the case, the present one first."""
    return runs_of(desk, resolve_case(desk, source), unmasked=True)


def known_until(case: dict[str, Any], day: str) -> dict[str, Any]:
    """The case as its paper file stood on a day: nothing later, and no result before its day."""
    early = copy.deepcopy(case)
    early["dates"] = {
        key: [d for d in on if d <= day] if isinstance(on, list) else on
        for key, on in case["dates"].items()
        if isinstance(on, list) or on <= day
    }
    early["mediators"] = [
        {key: value for key, value in seat.items() if seat.get("until", "") <= day or key == "name"}
        for seat in case["mediators"]
        if seat.get("from", "") <= day
    ]
    if early.get("time_limit", {}).get("consented_on", "") > day:
        del early["time_limit"]
    ends = {case["dates"].get("agreement"), case["dates"].get("terminated")} - {None}
    if min(ends) > day:
        early |= {"result": None, "form": None, "agreement": None}
    return early
