"""The verbs of the people register in the busy hour, with planted names wherever they may stand."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.records.lawbook import ALLOWANCE
from mediation_desk.records.settings import set_shared
from mediation_desk.usecases.desk import Desk
from tests.desks import led
from tests.proofs.planted import Planted

TODAY = "2026-04-20"
TABLE = {
    "basis": "县司〔2026〕3号", "is_on": True,
    "grades": [{"grade": "一般", "cents": 20_000, "counts": "书面", "proof": "卷宗"}],
}  # fmt: skip


def everything(desk: Desk, asked: Path, one: Planted, two: Planted) -> set[str]:
    """Every verb of the room once; gives which."""
    done: set[str] = set()

    def do(verb: str, values: dict[str, object]) -> str:
        made = desk.do(verb, values).created
        done.add(verb)
        return next(iter(made.values()), "")

    known = {"name": one.name, "phone": one.phone, "villages": f"{two.name}村", "note": two.phone}
    helper = do("register_helper", known)
    do("amend_helper", {**known, "helper": helper, "studio": f"{one.name}工作室"})
    taught = {"on": TODAY, "hours": 4, "topic": f"{two.name}讲课", "organizer": two.name}
    do("note_training", {"helper": helper, **taught})
    kin = {"name": two.name, "relation": "堂兄", "phone": two.phone}
    do("note_kin", {"helper": helper, **kin})
    do("drop_kin", {"helper": helper, "name": two.name})
    do("end_helper", {"helper": helper, "on": TODAY, "why": f"{one.name}搬走"})
    do("register_helper", {"name": f"{two.name}律师", "kind": "counsel"})
    case = led(desk, "file_volume")
    question = {"counsel": f"{two.name}律师", "question": f"{one.name}{one.phone}怎么办"}
    first, second = (do("ask_counsel", {**question, "case": case}) for _ in range(2))
    paper = asked / "reply.txt"
    paper.write_text(f"{one.name}的意见书{one.phone}", encoding="utf-8")
    told = {"replied_on": TODAY, "reply": f"{one.name}有理", "file": str(paper)}
    do("note_counsel_reply", {"advice": first, **told})
    do("withdraw_advice", {"advice": second, "why": f"{one.name}不问了"})
    body = f"{one.name}调委会"
    desk.do("add_organization", {"name": body, "kind": "committee"})
    do("set_type_body", {"stat_type": "邻里纠纷", "body": body})
    _claims(desk, do, case, f"{one.name}说的")
    return done


def _claims(desk: Desk, do: object, case: str, why: str) -> None:
    assert callable(do)
    with desk.store.write(desk.user.user_id, "set_allowance_rules") as session:
        set_shared(session, ALLOWANCE, TABLE)
    do("refuse_claim", {"claim": do("claim_allowance", {"case": case}), "why": why})
    do("withdraw_claim", {"claim": do("claim_allowance", {"case": case})})
    claim = do("claim_allowance", {"case": case, "why": why})
    do("approve_claims", {"claims": [claim], "on": TODAY})
    do("pay_claims", {"claims": [claim], "on": TODAY, "voucher": why})
