"""The catalogue: what a case needs of it, and what an ill-formed file is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm, AgreementState
from mediation_desk.domain.case_facts import CaseFacts, Outcome, PaperFacts, Stage, Track
from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.domain.parties import PartyFacts, PartyKind, PartyRole, PersonFacts
from mediation_desk.papers.catalogue import catalogue_of, load_catalogue, papers_of
from mediation_desk.papers.conditions import CONDITIONS, holds

ENTRY: dict[str, object] = {
    "code": "RM-03", "name": "权利义务告知书", "origin": "own", "template": "RM-03.docx",
    "per": "party", "order": 2, "applies": ["accepted"],
    "required": ["written_agreed & accepted", "terminated"], "must": ["案号?accepted", "纠纷"],
}  # fmt: skip


def party(number: int) -> PartyFacts:
    person = PersonFacts(f"n{number}", PartyKind.NATURAL, f"人{number}")
    return PartyFacts(f"p{number}", number, PartyRole.APPLICANT, person)


def case(**values) -> CaseFacts:
    start = CaseFacts("c1", Track.PEOPLE, Stage.ACCEPTED, Outcome.OPEN)
    return replace(start, parties=(party(1), party(2)), **values)


def entry(**changed):
    return {"paper": [{**ENTRY, **changed}]}


def written(**values) -> CaseFacts:
    agreement = AgreementFacts("a", AgreementForm.WRITTEN, AgreementState.DRAFT)
    return case(accepted_on=date(2026, 4, 1), agreements=(agreement,), **values)


def test_one_sheet_a_party_until_each_has_one():
    issued = (PaperFacts("x", "RM-03", "p1"),)
    [state] = papers_of(case(accepted_on=date(2026, 4, 1), papers=issued), catalogue_of(entry()))
    assert [s.id for s in state.subjects] == ["p1", "p2"]
    assert [s.id for s in state.lacking] == ["p2"]
    assert not state.required


def test_a_paper_is_required_when_one_of_its_rules_holds():
    [state] = papers_of(written(), catalogue_of(entry()))
    assert state.required
    assert papers_of(case(outcome=Outcome.NOT_AGREED), catalogue_of(entry()))[0].required


def test_before_acceptance_it_does_not_apply():
    [state] = papers_of(case(), catalogue_of(entry()))
    assert not state.applicable
    assert state.subjects == ()


def test_another_tracks_paper_is_not_listed():
    assert papers_of(case(), catalogue_of(entry(track=["petition"]))) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"per": "nobody"}, "catalogue.value"),
        ({"origin": "theirs"}, "catalogue.value"),
        ({"order": "2"}, "catalogue.value"),
        ({"track": ["road"]}, "catalogue.value"),
        ({"copies": "many"}, "catalogue.value"),
        ({"must": "案号"}, "catalogue.value"),
        ({"required": ["agred"]}, "catalogue.condition"),
        ({"must": ["案号?agred"]}, "catalogue.condition"),
        ({"colour": "red"}, "catalogue.unknown_key"),
    ],
)
def test_an_ill_formed_entry_is_refused_with_its_code(changed, code):
    with pytest.raises(KnownTrouble) as trouble:
        catalogue_of(entry(**changed))
    assert trouble.value.code == code


@pytest.mark.parametrize("key", ["code", "name", "origin", "template", "per", "order"])
def test_a_needed_key_may_not_lack(key):
    with pytest.raises(KnownTrouble, match="key_missing"):
        catalogue_of({"paper": [{k: v for k, v in ENTRY.items() if k != key}]})


def test_a_paper_may_stand_once_only():
    with pytest.raises(KnownTrouble, match="doubled"):
        catalogue_of({"paper": [ENTRY, ENTRY]})
    assert len(catalogue_of({"paper": [ENTRY, {**ENTRY, "variant": "地方"}]}).papers) == 2


def test_a_file_that_is_no_toml_is_refused(tmp_path):
    (tmp_path / "p.toml").write_text("[[paper", encoding="utf-8")
    with pytest.raises(KnownTrouble, match="unreadable"):
        load_catalogue(tmp_path / "p.toml")


def test_papers_are_found_by_code_and_variant():
    papers = catalogue_of({"paper": [ENTRY, {**ENTRY, "variant": "地方"}]})
    assert papers.paper("rm-03/地方").variant == "地方"
    with pytest.raises(BadInput, match=r"paper\.unknown"):
        papers.paper("RM-99")


@pytest.mark.parametrize(
    ("copies", "count"),
    [("1", 1), (3, 3), ("parties+1", 3), ("applicants+1", 3), ("respondents", 0), ("agreed", 3)],
)
def test_copies_are_counted_for_the_case(copies, count):
    assert catalogue_of(entry(copies=copies)).paper("RM-03").copies_for(case()) == count


def test_facts_may_be_asked_for_under_a_condition():
    rule, always = catalogue_of(entry()).paper("RM-03").must
    assert (rule.fact, rule.asked_of(case()), always.asked_of(case())) == ("案号", False, True)


@pytest.mark.parametrize("name", sorted(CONDITIONS))
def test_every_condition_answers_for_an_empty_case(name):
    empty = CaseFacts("c", Track.PEOPLE, Stage.REGISTERED, Outcome.OPEN)
    assert holds(name, empty) is not holds(f"!{name}", empty)
