"""Cases written otherwise than the shared ones: other kinds, days out of order, keys nobody knows.

Each tells under ``expected`` where it must stand; its last days were counted by hand.
"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.labels import label
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.tracks.clocks import clocks_of
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.importing import Report, import_file
from tests.desks import make_desk
from tests.usecases.importing.track_cases import facts, runs

PLACE = Path(__file__).parents[2] / "data" / "cases_more"
FILES = sorted(file.stem for file in PLACE.glob("*.yaml") if file.stem != "refusals")
LEFTOVER = re.compile(r"\{\{|\{%|\bNone\b|[a-z]+_[a-z]+")


def told(name: str) -> list[dict[str, Any]]:
    read = yaml.safe_load((PLACE / f"{name}.yaml").read_text(encoding="utf-8"))
    return list(read["scenarios"])


CASES = {case["id"]: case for name in FILES for case in told(name)}


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, reports: dict[str, Report]) -> Desk:
    made = make_desk(tmp_path_factory.mktemp("more"), day=date(2026, 11, 22))
    reports |= {name: import_file(made, PLACE / f"{name}.yaml") for name in (*FILES, "refusals")}
    return made


def every_clock(desk: Desk, found: tuple[CaseFacts, ...]) -> dict[str, str]:
    clocks = [c for run in found for c in clocks_of(run, desk.rules)]
    return {c.rule.id: c.deadline.last_date.isoformat() for c in clocks}


@pytest.mark.parametrize("name", CASES)
def test_a_case_stands_where_its_file_says(desk: Desk, name: str) -> None:
    found, expected = runs(desk, name), CASES[name]["expected"]
    assert expected["stage"] in {label(run.stage) for run in found}
    if "outcome" in expected:
        assert label(found[0].outcome) == expected["outcome"]
    wanted = expected.get("clocks", {})
    clocks = every_clock(desk, found)
    assert {rule: clocks.get(rule) for rule in wanted} == wanted


@pytest.mark.parametrize("name", CASES)
def test_its_papers_are_issued_whole(desk: Desk, name: str) -> None:
    wanted = CASES[name]["expected_documents"]
    sheets, stopped = papers_desk.issue(desk, facts(desk, name).id, wanted)
    assert [(s.code, s.error.code) for s in stopped] == []
    assert {s.code for s in sheets} | {s.code.partition("/")[0] for s in sheets} >= set(wanted)
    assert all(s.pdf[:4] == b"%PDF" for s in sheets)
    for sheet in sheets:
        text = "\n".join(docx.Document(io.BytesIO(sheet.docx)).element.body.itertext())
        assert LEFTOVER.findall(text) == [], sheet.code


def test_nothing_that_the_files_tell_is_lost(desk: Desk) -> None:
    consumer, police = facts(desk, "M09"), facts(desk, "M14")
    for words in ("weather：晴", "contact_times：3", "旗舰店", "bought：2026年6月18日"):
        assert words in consumer.notes
    assert "事件发生：2026年6月30日" in police.notes
    assert "returned_to_police" in {e.event for e in police.events}


def test_a_letter_that_came_with_a_case_is_kept_and_answered(desk: Desk) -> None:
    (letter,) = facts(desk, "M14").handoffs
    assert (letter.pair, letter.organ, letter.letter_no) == (
        "from_police", "公安机关", "青公（河）移字〔2026〕9号",
    )  # fmt: skip
    assert (letter.state, letter.returned_on) == (HandoffState.RETURNED, date(2026, 7, 20))


def test_the_committee_inside_a_petition_has_its_letter_and_its_day(desk: Desk) -> None:
    petition, committee = runs(desk, "M08")
    (letter,) = petition.handoffs
    assert (letter.letter_no, letter.return_by) == ("河访调〔2026〕7号", date(2026, 8, 25))
    assert committee.opened_on == letter.received_on == date(2026, 7, 6)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("M03", "organ"), ("M04", "organ"), ("M10", "organ"), ("M02", "committee"),
     ("M05", "committee"), ("M07", "organ")],
)  # fmt: skip
def test_a_body_is_put_on_file_as_what_it_is(desk: Desk, name: str, kind: str) -> None:
    assert runs(desk, name)[-1].committee.kind == kind


@pytest.mark.parametrize(("day", "name"), [("2026-12-08", "M15"), ("2026-12-12", "M13")])
def test_what_is_open_after_the_import_is_due(desk: Desk, day: str, name: str) -> None:
    sheet = asking.due_sheet(desk, date.fromisoformat(day))
    ahead = {(row.case_id, row.rule) for row in sheet.due}
    assert (facts(desk, name).id, "people.mediate") in ahead


REFUSED = {
    "B01": ("dates.accepted", "before_registration"),
    "B02": ("agreement", "no_session_held"),
    "B03": ("agreement", "no_session_held"),
    "B04": ("dates.agreement", "must_be_written"),
    "B05": ("mode", "word_unknown"),
    "B06": ("dates.registered", "missing"),
    "B07": ("dates.agreement", "date_not_iso"),
    "B08": ("dates.applied", "limit_passed"),
    "B09": ("track", "word_unknown"),
    "B10": ("dates.filed", "wrong_stage"),
    "B11": ("respondents", "missing"),
    "B12": ("agreement", "missing"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_refused_at_its_field(
    desk: Desk, reports: dict[str, Report], name: str
) -> None:
    refused = {r.source: r for r in reports["refusals"].refused}
    assert reports["refusals"].imported == []
    assert (refused[name].field, refused[name].code) == REFUSED[name]
    assert re.search("[一-龥]", refused[name].message)


@pytest.mark.parametrize("name", FILES)
def test_a_second_import_changes_nothing(desk: Desk, name: str) -> None:
    before = {case["id"]: runs(desk, case["id"]) for case in told(name)}
    again = import_file(desk, PLACE / f"{name}.yaml")
    assert {t.source_id for t in again.already} == before.keys()
    assert {key: runs(desk, key) for key in before} == before
