"""Cases and ledgers from files: the shared cases whole, refusals, changes, undo."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import DATA

Run = Callable[..., Any]
SCENARIOS = {
    c["id"]: c
    for c in yaml.safe_load((DATA / "scenarios.yaml").read_text(encoding="utf-8"))["scenarios"]
}
OURS = ("S01", "S03", "S04", "S09", "S10", "S12")
AGREED = ("S01", "S03", "S04", "S09", "S10")


def case_file(tmp_path: Path, *cases: dict[str, Any]) -> Path:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps({"scenarios": cases}, ensure_ascii=False), encoding="utf-8")
    return path


def changed(case_id: str, **values: Any) -> dict[str, Any]:
    return {**json.loads(json.dumps(SCENARIOS[case_id])), **values}


def test_the_cases_of_every_track_come_in(run: Run, store: Path) -> None:
    answer = run(store, "case", "import", DATA / "scenarios.yaml")
    assert answer.status == 0
    assert [t["source_id"] for t in answer.json["imported"]] == list(OURS)
    assert answer.json["refused"] == []


def test_a_second_import_changes_nothing(run: Run, cases: Path) -> None:
    before = run(cases, "case", "show", "S01").json
    answer = run(cases, "case", "import", DATA / "scenarios.yaml").json
    assert [t["source_id"] for t in answer["already"]] == list(OURS)
    assert (answer["imported"], answer["changed"], answer["batch"]) == ([], [], None)
    assert run(cases, "case", "show", "S01").json == before


@pytest.mark.parametrize("case_id", OURS)
def test_a_case_stands_where_its_paper_file_stands(run: Run, cases: Path, case_id: str) -> None:
    told, wanted = run(cases, "case", "show", case_id).json, SCENARIOS[case_id]
    assert told["stage_label"] == wanted["expected"]["stage"]
    assert wanted["numbers"]["case_no"] in (told["case_no"], told["outside_no"])
    clocks = {c["rule"]: c["legal_last_day"] for c in told["clocks"]}
    assert wanted["expected"]["clocks"].items() <= clocks.items()


@pytest.mark.parametrize("case_id", AGREED)
def test_the_agreement_is_the_one_on_paper(run: Run, cases: Path, case_id: str) -> None:
    told, wanted = run(cases, "case", "show", case_id).json["agreement"], SCENARIOS[case_id]
    assert told["number"] == wanted["numbers"]["agreement_no"]
    assert told["clauses"] == wanted["agreement"]["clauses"]
    assert told["total"] == wanted["agreement"]["total"]
    uppers = [p["amount_upper"] for p in wanted["agreement"]["payments"]]
    assert [p["amount_upper"] for p in told["payments"]] == uppers
    assert told["effective_on"] == wanted["dates"]["agreement"]


def test_every_run_of_a_case_is_shown(run: Run, cases: Path) -> None:
    petition, committee = run(cases, "case", "show", "S10").json["episodes"]
    assert (petition["track"], petition["outcome"]) == ("petition", "decided")
    assert (committee["track"], committee["outcome"]) == ("people", "agreed")
    assert [m["name"] for m in committee["mediators"]] == ["蒲守信"]
    assert committee["sessions"] == SCENARIOS["S10"]["dates"]["mediated"]


def test_a_recused_mediator_and_the_new_one_stay_on_file(run: Run, cases: Path) -> None:
    seats = run(cases, "case", "show", "S12").json["episodes"][0]["mediators"]
    assert [(m["name"], m["until_on"]) for m in seats] == [
        ("郭志明", "2026-08-28"),
        ("妥志强", None),
    ]


@pytest.mark.parametrize("number", ["620123202606080017", "河访〔2026〕14号"])
def test_a_petition_is_found_by_either_number(run: Run, cases: Path, number: str) -> None:
    assert run(cases, "case", "show", number).json["source_id"] == "S10"


def test_what_the_paper_does_not_prove_is_not_invented(run: Run, cases: Path) -> None:
    told = run(cases, "case", "show", "S01").json
    states = [p["state"] for p in told["agreement"]["payments"]]
    assert states == ["paid", "unverified"]
    assert {p["consent"] for p in told["parties"]} == {"agreed"}
    assert told["papers"] == []


def test_every_entry_is_late_with_the_files_id(run: Run, cases: Path) -> None:
    timeline = run(cases, "case", "show", "S01").json["timeline"]
    assert {(e["late"], e["late_reason"]) for e in timeline} == {(True, "导入 S01")}
    days = [e["on"] for e in timeline]
    assert days == sorted(days)


def test_the_body_of_a_sole_trader_and_its_operator_stay(run: Run, cases: Path) -> None:
    shop = run(cases, "case", "show", "S09").json["parties"][1]
    assert (shop["kind"], shop["representative"]) == ("sole_trader", "田翀")


def test_a_recorder_who_mediates_is_only_a_notice(run: Run, store: Path, tmp_path: Path) -> None:
    answer = run(store, "case", "import", case_file(tmp_path, SCENARIOS["S09"])).json
    assert any("何玉霞同时是本案调解员" in n["message"] for n in answer["notices"])


def test_a_dry_run_writes_nothing(run: Run, store: Path) -> None:
    answer = run(store, "case", "import", DATA / "scenarios.yaml", "--dry-run").json
    assert [t["source_id"] for t in answer["imported"]] == list(OURS)
    assert run(store, "case", "list").json["total"] == 0


def test_the_series_goes_on_after_the_highest_number(run: Run, cases: Path, tmp_path: Path) -> None:
    case = changed("S01", id="NEW", numbers={})
    case["dates"] = {"registered": "2026-10-12", "accepted": "2026-10-12"}
    case |= {"result": None, "form": None, "agreement": None}
    made = run(cases, "case", "import", case_file(tmp_path, case)).json["imported"][0]
    assert made["case_no"] == "(2026)河湾人调字第55号"


def test_a_case_stops_where_its_dates_stop(run: Run, store: Path, tmp_path: Path) -> None:
    case = changed("S01", result=None, form=None, agreement=None)
    case["dates"] = {"registered": "2026-11-10", "accepted": "2026-11-11"}
    run(store, "case", "import", case_file(tmp_path, case))
    told = run(store, "case", "show", "S01").json
    assert (told["stage"], told["outcome"]) == ("notified", "open")


@pytest.mark.parametrize(
    ("dates", "field", "code"),
    [
        ({"registered": "2026-04-07", "mediated": ["2026-04-13"]}, "dates.mediated", "wrong_stage"),
        (
            {"registered": "2026-04-07", "accepted": "2026-04-01"},
            "dates.accepted",
            "before_registration",
        ),
        ({"registered": "2199-04-07"}, "dates.registered", "day_in_future"),
    ],
)
def test_a_forbidden_step_refuses_the_whole_case_at_that_step(
    run: Run, store: Path, tmp_path: Path, dates: dict[str, Any], field: str, code: str
) -> None:
    case = changed("S01", dates=dates, result=None, form=None, agreement=None)
    answer = run(store, "case", "import", case_file(tmp_path, case)).json
    assert [(r["source"], r["field"], r["code"]) for r in answer["refused"]] == [
        ("S01", field, code)
    ]
    assert answer["batch"] is None
    assert run(store, "case", "list").json["total"] == 0


def test_other_content_is_listed_and_written_with_update(
    run: Run, cases: Path, tmp_path: Path
) -> None:
    case = changed("S09", title="卓玛草与鸿运鞋业商行消费纠纷")
    path = case_file(tmp_path, case)
    listed = run(cases, "case", "import", path).json["changed"]
    assert [(c["source_id"], c["fields"]) for c in listed] == [("S09", ["title"])]
    run(cases, "case", "import", path, "--update")
    assert run(cases, "case", "import", path).json["already"][0]["source_id"] == "S09"


def test_an_update_goes_on_where_the_case_stood(run: Run, store: Path, tmp_path: Path) -> None:
    early = changed("S01")
    early["dates"] = {k: v for k, v in early["dates"].items() if k not in ("visit", "filed")}
    run(store, "case", "import", case_file(tmp_path, early))
    path = case_file(tmp_path, SCENARIOS["S01"])
    assert run(store, "case", "import", path).json["changed"][0]["fields"] == ["dates"]
    assert run(store, "case", "import", path, "--update").json["refused"] == []
    assert run(store, "case", "show", "S01").json["stage"] == "filed"


@pytest.mark.heavy
def test_an_import_is_taken_back_whole(run: Run, store: Path) -> None:
    batch = run(store, "case", "import", DATA / "scenarios.yaml").json["batch"]
    assert run(store, "case", "undo", batch).json == {"cases": 6}
    assert run(store, "case", "list").json["total"] == 0
    assert run(store, "case", "show", "S01").json["error"]["code"] == "case_unknown"
    assert run(store, "case", "undo", batch).status == 1
    again = run(store, "case", "import", DATA / "scenarios.yaml").json
    assert [t["source_id"] for t in again["imported"]] == list(OURS)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.yaml", b"scenarios: []", "file_not_cases"),
        ("x.yaml", b"just words", "file_not_cases"),
        ("x.yaml", "scenarios: [{id: 甲}]".encode("gb18030"), "file_encoding"),
        ("x.txt", b"scenarios: []", "file_kind_unknown"),
        ("x.xlsx", b"no workbook", "book_not_xlsx"),
    ],
)
def test_a_file_that_is_no_case_file_is_status_one(
    run: Run, store: Path, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    answer = run(store, "case", "import", tmp_path / name)
    assert (answer.status, answer.json["error"]["code"]) == (1, code)


def test_a_vague_clause_is_only_a_notice(run: Run, store: Path, tmp_path: Path) -> None:
    case = changed("S01")
    case["agreement"]["clauses"][0] = "陈翀尽快拆除越界院墙。"
    answer = run(store, "case", "import", case_file(tmp_path, case)).json
    assert [t["source_id"] for t in answer["imported"]] == ["S01"]
    told = [n["message"] for n in answer["notices"] if n["field"] == "agreement.clauses[0]"]
    assert any("尽快" in message for message in told)


@pytest.mark.parametrize(("day", "told"), [("2026-05-07", []), ("2026-05-08", ["2026年5月7日"])])
def test_an_agreement_past_the_last_day_is_only_a_notice(
    run: Run, store: Path, tmp_path: Path, day: str, told: list[str]
) -> None:
    case = changed("S01")
    case["dates"] |= {"agreement": day, "mediated": [day]}
    answer = run(store, "case", "import", case_file(tmp_path, case)).json
    assert [t["source_id"] for t in answer["imported"]] == ["S01"]
    said = [n["message"] for n in answer["notices"] if n["field"] == "dates.agreement"]
    assert [last for message, last in zip(said, told, strict=True) if last in message] == told


def test_what_was_worked_on_since_is_not_taken_back(run: Run, store: Path) -> None:
    batch = run(store, "case", "import", DATA / "scenarios.yaml").json["batch"]
    paid = ("payment=2", "state=已履行", "on=2026-06-30")
    assert run(store, "case", "do", "S01", "verify_payment", *paid).status == 0
    answer = run(store, "case", "undo", batch)
    assert (answer.status, answer.json["error"]["code"]) == (1, "batch_worked_on")
    assert run(store, "case", "list").json["total"] == 6
