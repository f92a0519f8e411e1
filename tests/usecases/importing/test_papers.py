"""Papers that each shared case must give, as Word and PDF, whichever run they show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.asking import resolve_case
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from tests.desks import make_desk
from tests.usecases.importing.track_cases import facts, known_until, runs, taken

DATA = Path(__file__).parents[2] / "data" / "scenarios.yaml"
CASES = {c["id"]: c for c in yaml.safe_load(DATA.read_text(encoding="utf-8"))["scenarios"]}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("papers")
    made = make_desk(folder, day=date(2026, 11, 22))
    assert taken(made, folder, *CASES.values()).refused == []
    return made


@pytest.mark.parametrize("name", CASES)
def test_every_expected_paper_is_issued(desk: Desk, name: str) -> None:
    wanted = CASES[name]["expected_documents"]
    sheets, stopped = papers_desk.issue(desk, resolve_case(desk, name), wanted)
    assert [(s.code, s.error.code) for s in stopped] == []
    assert {s.code.partition("/")[0] for s in sheets} == set(wanted)
    assert all(s.docx[:2] == b"PK" and s.pdf[:4] == b"%PDF" for s in sheets)


def test_papers_of_talks_inside_a_petition_are_kept_with_those_talks(desk: Desk) -> None:
    papers_desk.issue(desk, resolve_case(desk, "S10"), ["RM-10", "XF-06"])
    petition, committee = runs(desk, "S10")
    assert "RM-10" in {p.code for p in committee.papers} - {p.code for p in petition.papers}
    assert "XF-06" in {p.code for p in petition.papers} - {p.code for p in committee.papers}


def test_a_step_keeps_who_and_under_which_number(desk: Desk) -> None:
    petition = facts(desk, "S10")
    hearing, sent = petition.step("hearing"), petition.step("transferred")
    assert (hearing and hearing.person) == "镇长"
    assert (sent and sent.number) == "青信转〔2026〕88号"


@pytest.mark.parametrize("code", ["RM-10", "SF-05"])
def test_talks_that_failed_give_no_agreement(desk: Desk, code: str) -> None:
    sheets, stopped = papers_desk.issue(desk, resolve_case(desk, "S12"), [code])
    assert (sheets, [s.code for s in stopped]) == ([], [code])


def test_nothing_is_drafted_after_the_talks_have_ended(desk: Desk, tmp_path: Path) -> None:
    case = known_until(CASES["S12"], "2026-10-08") | {"id": "未成"}
    assert taken(desk, tmp_path, case).refused == []
    with pytest.raises(RuleBroken) as refused:
        desk.do("draft_agreement", {"clauses": [{"text": "拆除。"}]}, case=facts(desk, "未成").id)
    assert refused.value.code == "wrong_stage"
    assert facts(desk, "未成").terminated_on == date(2026, 10, 8)
