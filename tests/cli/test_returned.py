"""``case returned``: a sheet is filed by its code; a wrong one is told and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
PARTIES = [
    {"role": "申请人", "person": {"name": "龚㛃兰"}},
    {"role": "被申请人", "person": {"name": "陈翀"}},
]
ON = "on=2026-11-10"


def sent(run: Run, store: Path) -> tuple[str, str]:
    """A case handed to a village; its id and the code on the letter."""
    parties = f"parties={json.dumps(PARTIES, ensure_ascii=False)}"
    case = run(store, "case", "do", "new", "register", ON, "facts=墙界争议", parties).json["case"]
    told = (ON, "pair=to_village", "organ=柳树村村民委员会", "consented=2026-11-10")
    done = run(store, "case", "do", case, "hand_over", *told)
    assert done.status == 0, done.err
    return case, run(store, "case", "show", case).json["handoffs"][0]["code"]


def test_a_sheet_is_filed_by_its_code(run: Run, store: Path) -> None:
    case, code = sent(run, store)
    assert run(store, "case", "returned", code).json["handoff"]["state"] == "sent"
    signed = run(store, "case", "returned", code, "--on", "2026-11-11", "--by", "赵村长")
    assert (signed.json["case"], signed.json["handoff"]["state"]) == (case, "accepted")
    early = run(store, "case", "do", case, "close_case", "on=2026-11-11")
    assert early.status == 1
    done = run(store, "case", "returned", code, "--on", "2026-11-12", "--result", "调解成功")
    assert done.json["handoff"]["state"] == "returned"


def test_a_wrong_code_is_refused(run: Run, store: Path) -> None:
    done = run(store, "case", "returned", "0000ABCD", "--on", "2026-11-11", "--by", "赵村长")
    assert (done.status, done.json["error"]["code"]) == (1, "handoff_code_unknown")
    assert "0000ABCD" in done.err
