# ruff: noqa: E501 - a table reads best in rows
"""One verb is one change; the log alone gives the tables again; a caucus note stays in the room."""

from __future__ import annotations

from mediation_desk.usecases import asking, care
from mediation_desk.usecases.desk import Desk
from tests.desks import STEPS, led, registered


def _changes(desk: Desk) -> int:
    with desk.store.read() as session:
        return int(session.raw.execute("SELECT count(*) FROM sync_change").fetchone()[0])


def test_every_step_of_a_whole_case_is_exactly_one_change(desk: Desk) -> None:
    before = _changes(desk)
    case = registered(desk)
    assert _changes(desk) == before + 1
    for verb, values in STEPS:
        before = _changes(desk)
        desk.do(verb, values, case=case)
        assert _changes(desk) == before + 1, verb
    assert asking.facts_of(desk, case).stage == "filed"


def test_the_log_alone_gives_the_tables_again(desk: Desk) -> None:
    led(desk, "file_volume")
    assert desk.store.tables_unlike_log() == []
    assert desk.store.verify_chain() == []


def test_an_oral_case_of_many_verbs_is_one_change(desk: Desk) -> None:
    before = _changes(desk)
    parties = [
        {"role": "applicant", "person": "卓玛草"},
        {"role": "respondent", "person": {"kind": "sole_trader", "name": "鸿运鞋业商行"}},
    ]
    done = desk.do(
        "oral_case",
        {
            "on": "2026-04-20",
            "parties": parties,
            "dispute": "皮鞋开胶",
            "stat_type": "其他消费纠纷",
            "consented": "是", "paid_at_once": "是", "clauses": [{"text": "当场退款400元。"}],
            "payments": [{"due": "2026-04-20", "amount": "400", "payer": "鸿运鞋业商行", "payee": "卓玛草"}],
        },
    )  # fmt: skip
    facts = asking.facts_of(desk, done.case_id)
    assert _changes(desk) == before + 1
    assert (facts.stage, facts.agreements[0].number) == ("performing", "(2026)河湾人调口字第1号")


def test_a_caucus_note_is_in_no_snapshot_search_or_history(desk: Desk) -> None:
    case = led(desk, "give_notice")
    words = [f"密谈{n}词" for n in range(20)]
    desk.do("note_private", {"text": "，".join(words)}, case=case)
    page = repr(asking.case_page(desk, case)) + repr(care.history(desk, case))
    assert not [w for w in words if w in page or asking.find(desk, w)]
    assert desk.store.tables_unlike_log() == []
