"""Who came again, was tied, merged, split off: by planted people, in the busy hour."""

from __future__ import annotations

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.asking import Seen, make_keys, met_before
from mediation_desk.usecases.meeting.views import thread_view
from tests.desks import registered
from tests.proofs.planted import Planted


def everything(desk: Desk, one: Planted, two: Planted) -> set[str]:
    """Every verb of the room; gives their names."""
    sides = [
        {"role": role, "person": {"name": who.name, "id_no": who.id_no, "phone": who.phone}}
        for role, who in (("applicant", one), ("respondent", two))
    ]
    first, again, third = (registered(desk, *sides, facts=f"{one.name}说") for _n in range(3))
    make_keys(desk)
    met_before(desk, [Seen(one.name, one.id_no, one.phone)])
    said = f"{two.name}没给{one.name}"
    tie = desk.do("tie_case", {
        "case": again, "other": first, "kind": "again", "why": "没履行", "text": said,
    }).created["case_tie"]  # fmt: skip
    desk.do("untie_case", {"tie": tie, "why": f"{one.name}记错"})
    desk.do("merge_case", {"case": again, "other": first, "text": said})
    names = [one.name, two.name]
    desk.do("split_case", {"case": third, "parties": names, "facts": said, "text": said})
    thread_view(desk, first)
    return {"tie_case", "untie_case", "merge_case", "split_case"}
