"""``case do``, ``case list`` and ``case show``: a case by hand from the door to the agreement."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
PARTIES = [
    {"role": "申请人", "person": {"name": "龚㛃兰", "id_no": "620102196804129960"}},
    {"role": "被申请人", "person": {"name": "陈翀", "phone": "16000000002"}},
]
ON = "on=2026-11-10"
SEEN = (("list",), ("show", "S01"), ("list", "--query", "龚㛃兰"))


@pytest.fixture
def case_id(run: Run, store: Path) -> str:
    """A dispute registered by hand."""
    parties = f"parties={json.dumps(PARTIES, ensure_ascii=False)}"
    done = run(store, "case", "do", "new", "register", ON, "facts=墙界争议", parties)
    assert done.status == 0, done.err
    return str(done.json["case"])


def step(run: Run, store: Path, case_id: str, *args: str) -> Any:
    done = run(store, "case", "do", case_id, *args)
    assert done.status == 0, done.err
    return done.json


def test_a_case_goes_from_the_door_to_the_agreement(run: Run, store: Path, case_id: str) -> None:
    for args in (
        ("record_consent", ON, "agrees=是"),
        ("受理", ON),
        ("assign_mediator", "name=蒲守信", ON),
        ("give_notice", ON),
        ("hold_session", ON, "result=调解成功"),
        ("draft_agreement", 'clauses=[{"text": "陈翀于2026年12月31日前拆除越界院墙。"}]'),
        ("sign_agreement", "who=龚㛃兰", ON),
        ("sign_agreement", "who=陈翀", ON),
        ("sign_agreement", "who=蒲守信", ON),
    ):
        step(run, store, case_id, *args)
    done = step(run, store, case_id, "seal_agreement", ON)
    assert done["stage_label"] in ("已达成协议", "履行中")
    rules = {c["rule"] for c in done["clocks"]}
    assert {"people.mediate", "people.judicial_confirmation"} <= rules


def test_without_a_verb_every_verb_is_listed_with_its_fields(
    run: Run, store: Path, case_id: str
) -> None:
    verbs = {v["verb"]: v for v in run(store, "case", "do", case_id).json["verbs"]}
    assert verbs["record_consent"]["allowed"] is True
    assert verbs["accept"]["refusal"]["code"] == "consent_missing"
    assert "人民调解法第十七条" in verbs["accept"]["refusal"]["message"]
    keys = {f["key"]: f["label"] for f in verbs["accept"]["fields"]}
    assert keys["on"] == "受理日期"


def test_a_refusal_names_the_article_and_writes_nothing(
    run: Run, store: Path, case_id: str
) -> None:
    step(run, store, case_id, "record_consent", ON, "party=陈翀", "agrees=否")
    refused = run(store, "case", "do", case_id, "accept", ON)
    assert (refused.status, refused.json["error"]["code"]) == (1, "consent_refused")
    assert refused.json["error"]["article"] == "人民调解法第十七条"
    assert run(store, "case", "show", case_id).json["stage"] == "registered"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("fly",), "verb_unknown"),
        (("record_consent", "on=不知哪天"), "date_unreadable"),
        (("record_consent", "wann=2026-11-10"), "unknown_field"),
        (("record_consent", "2026-11-10"), "pair_unreadable"),
        (("add_party", "person.name=甲", "person.id_no=620102196804129961"), "id_checksum"),
    ],
)
def test_what_cannot_be_read_is_refused(
    run: Run, store: Path, case_id: str, args: tuple[str, ...], code: str
) -> None:
    answer = run(store, "case", "do", case_id, *args)
    assert (answer.status, answer.json["error"]["code"]) == (1, code)


@pytest.mark.parametrize("query", ["龚㛃兰", "gong", "S01", "柳树村", "河湾人调字第17号"])
def test_the_search_finds_a_case_by_anything(run: Run, cases: Path, query: str) -> None:
    found = run(cases, "case", "list", "--query", query).json["cases"]
    assert "S01" in [c["source_id"] for c in found]


def test_the_list_is_narrowed_and_paged(run: Run, cases: Path) -> None:
    first = run(cases, "case", "list", "--limit", "1", "--state", "已归档").json
    assert (first["total"], len(first["cases"])) == (6, 1)
    rest = run(cases, "case", "list", "--state", "filed", "--after", first["next"]).json
    assert len(rest["cases"]) == 5
    assert rest["next"] is None
    assert run(cases, "case", "list", "--state", "已受理").json["total"] == 0
    assert run(cases, "case", "list", "--state", "达成协议").json["total"] in (0, 4)


@pytest.mark.parametrize("name", ["S01", "(2026)河湾人调字第17号"])
def test_a_case_is_found_by_number_and_source(run: Run, cases: Path, name: str) -> None:
    assert run(cases, "case", "show", name).json["source_id"] == "S01"


def test_numbers_of_papers_and_phones_are_masked(run: Run, cases: Path) -> None:
    shown = run(cases, "case", "show", "S01")
    assert "620102196804129960" not in shown.out
    assert "16000000001" not in shown.out


def test_an_unknown_case_is_refused(run: Run, cases: Path) -> None:
    assert run(cases, "case", "show", "S99").json["error"]["code"] == "case_unknown"


def test_the_plain_answer_is_readable_chinese(run: Run, cases: Path) -> None:
    out = run(cases, "case", "show", "S01", plain=True).out
    for words in ("龚㛃兰", "已归档", "6,800.00元", "2026年4月13日 协议生效", "（补录）"):
        assert words in out


def test_the_day_sheet_holds_a_running_clock(run: Run, store: Path, case_id: str) -> None:
    step(run, store, case_id, "record_consent", ON)
    step(run, store, case_id, "accept", ON)
    due = run(store, "due", "--on", "2026-12-09").json["due"]
    assert [(d["rule"], d["last_day"]) for d in due] == [("people.mediate", "2026-12-10")]
    late = run(store, "due", "--on", "2026-12-14").json["late"]
    assert [d["days_left"] for d in late] == [-4]


def test_a_sensitive_case_shows_others_number_and_stage_only(
    run: Run, cases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIATION_DESK_NEW_PASSWORD", "何调解员自己记住的密码")
    run(cases, "user", "add", "外来调解员", "--role", "mediator")
    assert run(cases, "case", "do", "S01", "mark_sensitive", "kind=健康").status == 0
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "何调解员自己记住的密码")
    seen = [run(cases, "--user", "外来调解员", "case", *args) for args in SEEN]
    assert all("龚㛃兰" not in answer.out + answer.err for answer in seen)
    assert all("(2026)河湾人调字第17号" in answer.out for answer in seen[:2])
    assert seen[1].json["error"]["code"] == "case_sensitive"
    assert seen[2].json["total"] == 0


def test_a_private_note_is_shown_nowhere(run: Run, store: Path, case_id: str) -> None:
    step(run, store, case_id, "record_consent", ON)
    step(run, store, case_id, "accept", ON)
    noted = run(store, "case", "do", case_id, "note_private", "text=底线是紫色河马", ON)
    assert noted.status == 0, noted.err
    shown = [run(store, "case", *args) for args in (("show", case_id), ("list",), ("do", case_id))]
    assert all("紫色河马" not in answer.out for answer in [noted, *shown])
    assert run(store, "case", "list", "--query", "紫色河马").json["total"] == 0


def test_the_data_folder_may_stand_in_the_environment(
    run: Run, cases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIATION_DESK_DATA", str(cases))
    assert run(None, "case", "list").json["total"] == 6


def test_registering_may_be_written_in_chinese(run: Run, store: Path) -> None:
    parties = json.dumps(
        [{"地位": "申请人", "当事人": {"姓名或名称": "卓玛草", "性别": "女"}}], ensure_ascii=False
    )
    args = (
        "登记日期=2026-11-10",
        "纠纷简要情况=退货",
        f"当事人={parties}",
        "纠纷类型=其他消费纠纷",
    )
    done = run(store, "case", "do", "新", "登记纠纷", *args)
    assert done.status == 0, done.err
    party = run(store, "case", "show", done.json["case"]).json["parties"][0]
    assert (party["name"], party["role"], party["sex_label"]) == ("卓玛草", "applicant", "女")
