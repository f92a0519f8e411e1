"""Case files: the shared cases whole, what refuses one case, what is only told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.case_facts import IntakeSource, Outcome, Track
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import MediatorRole, PartyKind, PartyRole, Sex
from mediation_desk.intake.case_file import changed_keys, read_case_file
from mediation_desk.intake.values import CaseDoc, CaseFile
from tests.intake.case_files import SHARED, one, read, sound


@pytest.fixture(scope="module")
def shared() -> CaseFile:
    return read_case_file(SHARED)


def case(file: CaseFile, name: str) -> CaseDoc:
    return next(c for c in file.cases if c.id == name)


def codes(doc: CaseDoc) -> list[tuple[str, str]]:
    return [(n.field, n.code) for n in doc.notices]


def test_every_shared_case_is_read(shared: CaseFile) -> None:
    raw = yaml.safe_load(SHARED.read_text(encoding="utf-8"))["scenarios"]
    assert [c.id for c in shared.cases] == [item["id"] for item in raw]
    assert not shared.refused
    assert shared.meta.court_code == "甘0199"


def test_no_check_of_a_shared_case_differs(shared: CaseFile) -> None:
    assert not [n for c in shared.cases for n in c.notices if n.code == "check_differs"]


def test_a_written_agreement_comes_in_whole(shared: CaseFile) -> None:
    s01 = case(shared, "S01")
    assert (s01.track, s01.outcome, s01.form) == (
        Track.PEOPLE,
        Outcome.AGREED,
        AgreementForm.WRITTEN,
    )
    assert s01.source is IntakeSource.ON_APPLICATION
    assert s01.agreement is not None
    assert [p.on_the_spot for p in s01.agreement.payments] == [True, False]
    assert s01.agreement.total == Money.yuan("6800.00")
    assert s01.mediators[0].role is MediatorRole.PRESIDING
    assert s01.dates.mediated == (date(2026, 4, 13),)


def test_a_sole_trader_paid_on_the_spot(shared: CaseFile) -> None:
    s09 = case(shared, "S09")
    trader = s09.side(PartyRole.RESPONDENT)[0].person
    assert (trader.kind, trader.representative) == (PartyKind.SOLE_TRADER, "田翀")
    assert s09.agreement is not None
    assert s09.agreement.payments[0].on_the_spot
    assert s09.subtrack == "消费"
    assert ("subtrack", "subtrack_inferred") in codes(s09)


def test_a_group_keeps_its_heads_and_their_shares(shared: CaseFile) -> None:
    group = case(shared, "S03").groups[0]
    assert (group.count, len(group.members), len(group.representatives)) == (23, 23, 3)
    assert dict(group.members[3].shares)[1] == Money.yuan("7990.25")


def test_a_minor_has_one_guardian_with_the_fuller_entry(shared: CaseFile) -> None:
    minor = case(shared, "S04").side(PartyRole.APPLICANT)[0]
    (guardian,) = minor.guardians
    assert (guardian.relation, guardian.person.occupation) == ("父亲", "货车司机")
    assert guardian.proof == "户口簿、出生医学证明"


def test_an_unknown_key_is_told_and_kept(shared: CaseFile) -> None:
    s10 = case(shared, "S10")
    assert ("respondents[0].extra", "unknown_key") in codes(s10)
    assert dict(s10.unknown)["respondents[0].extra"].startswith("现场机构")


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("id", "id"),
        ("track", "track"),
        ("stat_type", "stat_type"),
        ("source", "source"),
        ("organization", "organization"),
        ("mediators", "mediators"),
        ("dates", "dates.registered"),
        ("applicants", "applicants"),
        ("respondents", "respondents"),
        ("facts", "facts"),
        ("result", "result"),
    ],
)
def test_a_missing_key_refuses_that_case_alone(tmp_path: Path, key: str, field: str) -> None:
    file = read(tmp_path, sound(**{key: ...}), sound(id="T2"))
    assert [(r.field, r.code) for r in file.refused] == [(field, "missing")]
    assert [c.id for c in file.cases] == ["T2"]


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"track": "仲裁"}, "track", "word_unknown"),
        ({"stat_type": "口角"}, "stat_type", "stat_type_unknown"),
        ({"track": "诉前调解"}, "mode", "missing"),
        ({"result": "达成协议"}, "form", "missing"),
        ({"result": "达成协议", "form": "书面协议"}, "agreement", "missing"),
        ({"dates": {"registered": "4月7日"}}, "dates.registered", "date_not_iso"),
        ({"applicants": [{"name": "甲", "id_no": "620102196804129961"}]}, "applicants[0].id_no",
         "id_checksum"),
        ({"agents": [{"name": "丙", "agent_of": "丁"}]}, "agents[0].agent_of", "agent_of_unknown"),
        ({"applicants": [{"name": "小童", "birth_date": "2015-01-02"}]}, "applicants[0].guardian",
         "guardian_missing"),
        ({"facts": {"a": "b"}}, "facts", "not_text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_field(
    tmp_path: Path, changes: dict[str, object], field: str, code: str
) -> None:
    file = read(tmp_path, sound(**changes))
    assert [(r.source, r.field, r.code) for r in file.refused] == [("T1", field, code)]


def test_a_missing_guardian_names_the_article(tmp_path: Path) -> None:
    minor = [{"name": "小童", "birth_date": "2015-01-02"}]
    assert read(tmp_path, sound(applicants=minor)).refused[0].article == "民法典第二十三条"


def test_what_disagrees_with_the_identity_number_is_told(tmp_path: Path) -> None:
    wrong = {"sex": "男", "birth_date": "1968-04-13", "age_on_acceptance": 30}
    person = {"name": "龚兰", "id_no": "620102196804129960", **wrong}
    doc = one(tmp_path, applicants=[person])
    differing = {n.field for n in doc.notices if n.code == "check_differs"}
    assert differing == {f"applicants[0].{key}" for key in wrong}
    assert doc.parties[0].person.sex is Sex.FEMALE


def test_wrong_capitals_and_sums_are_told_and_not_taken(tmp_path: Path) -> None:
    payment = {"seq": 1, "due": "2026-05-01", "amount": "300.00", "amount_upper": "叁佰元",
               "payer": "陈翀", "payee": "龚兰"}  # fmt: skip
    agreement = {"clauses": ["给付。"], "total": "400.00", "payments": [payment]}
    doc = one(tmp_path, result="达成协议", form="口头协议", agreement=agreement)
    told = dict(codes(doc))
    assert told["agreement.total"] == told["agreement.payments[0].amount_upper"] == "check_differs"
    assert doc.agreement is not None
    assert doc.agreement.total == Money.yuan("400.00")


def test_recurring_payments_take_the_only_applicant_as_payee(tmp_path: Path) -> None:
    recurring = [{"payer": "陈翀", "amount": "500.00", "every": "每月", "day": 5}]
    agreement = {"clauses": ["按月给付。"], "total": "0.00", "recurring": recurring}
    doc = one(tmp_path, result="达成协议", form="书面协议", agreement=agreement)
    assert doc.agreement is not None
    assert (doc.agreement.recurring[0].payee, doc.agreement.recurring[0].every) == ("龚兰", "月")


def test_a_bracket_in_kind_is_a_note(tmp_path: Path) -> None:
    body = one(tmp_path, respondents=[{"kind": "法人（机关法人）", "name": "某局"}]).parties[1]
    assert (body.person.kind, body.person.kind_note) == (PartyKind.LEGAL, "机关法人")


def test_two_cases_of_one_id_are_never_both_taken(tmp_path: Path) -> None:
    file = read(tmp_path, sound(), sound(facts="别的事。"))
    assert len(file.cases) == 1
    assert file.refused[0].code == "id_twice"


def test_the_digest_is_of_content_not_of_writing(tmp_path: Path) -> None:
    turned = dict(reversed(list(sound().items())))
    from_yaml = read(tmp_path, sound()).cases[0]
    from_json = read(tmp_path, turned, suffix=".json").cases[0]
    assert from_yaml.digest == from_json.digest
    changed = one(tmp_path, facts="改过的事实。")
    assert changed_keys(from_yaml.key_digests, changed.key_digests) == ["facts"]


def test_outside_events_keep_their_names(shared: CaseFile) -> None:
    s12 = case(shared, "S12")
    assert s12.dates.event("recusal_decided") == date(2026, 8, 28)
    assert s12.number("termination_no") == "(2026)河湾人调终字第4号"
    assert s12.dates.agreement is None
