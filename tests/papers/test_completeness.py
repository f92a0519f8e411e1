"""The volume's meter: what 文书总目录 §14 asks for by outcome, and what counts as being there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, PaperFacts
from mediation_desk.domain.parties import PartyRole
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.completeness import MADE_AT_BINDING, Presence, completeness
from tests.builders import a_case, agent, party, person

ISSUED = date(2026, 4, 20)
WRITTEN = "RM-15 RM-16 RM-03 RM-04 RM-08 RM-10 RM-12 RM-17 RM-09"
ORAL = "RM-11"
FAILED = "RM-15 RM-16 RM-03 RM-04 RM-08 RM-13 RM-17"


def written() -> CaseFacts:
    return a_case().people().parties(1).agreed().done()


def codes(case: CaseFacts) -> set[str]:
    return {code for n in completeness(case).needs for code in n.codes}


def need(case: CaseFacts, code: str):
    return next(n for n in completeness(case).needs if code in n.codes)


def sheet(code: str, subject: str = "", **more) -> PaperFacts:
    return PaperFacts(f"{code}-{subject}", code, subject, **{"issued_on": ISSUED, **more})


def with_papers(case: CaseFacts, *papers: PaperFacts) -> CaseFacts:
    return replace(case, papers=papers)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (written(), WRITTEN),
        (a_case().people().parties(1).agreed(oral=True).done(), ORAL),
        (a_case().people().parties(1).terminated().done(), FAILED),
    ],
)
def test_what_must_be_in_the_volume_follows_from_the_outcome(case, expected):
    wanted = set(expected.split()) | {"RM-01", "RM-02"}
    assert codes(case) == wanted


def test_an_agent_asks_for_the_letter_of_authority():
    sides = (
        party(person("甲"), 1, PartyRole.APPLICANT, agent("丙", 1)),
        party(person("乙", 2), 1, PartyRole.RESPONDENT),
    )
    assert "TY-01" in codes(replace(written(), parties=sides))
    assert "TY-01" not in codes(written())


def test_application_or_register_sheet_one_is_enough():
    for code in ("RM-01", "RM-02"):
        assert need(with_papers(written(), sheet(code)), code).presence is Presence.HERE
    assert need(written(), "RM-01").presence is Presence.LACKING


def test_each_party_needs_its_own_notice():
    case = written()
    one = with_papers(case, sheet("RM-03", case.parties[0].id))
    assert [s.id for s in need(one, "RM-03").lacking] == [case.parties[1].id]
    both = with_papers(case, *(sheet("RM-03", p.id) for p in case.parties))
    assert need(both, "RM-03").presence is Presence.HERE


def test_a_bound_scan_counts_and_a_mere_number_does_not():
    case = written()
    scan = AttachmentFacts("a", "0" * 64, 9, "image/png", "身份证", kind="RM-04")
    assert need(replace(case, attachments=(scan,)), "RM-04").presence is Presence.HERE
    loose = replace(scan, kind="")
    assert need(replace(case, attachments=(loose,)), "RM-04").presence is Presence.LACKING
    numbered = with_papers(case, sheet("RM-10", issued_on=None, number="17"))
    assert need(numbered, "RM-10").presence is Presence.LACKING


def test_no_visit_yet_is_lacking_and_not_forgotten():
    assert need(written(), "RM-12").presence is Presence.LACKING


def test_cover_contents_and_back_are_made_when_binding():
    assert need(written(), "RM-16").presence is Presence.AT_BINDING
    assert completeness(written()).have == 3


def test_an_imported_case_has_papers_to_add():
    case = replace(written(), is_import=True)
    assert need(case, "RM-10").presence is Presence.TO_ADD
    assert not completeness(case).is_complete


def test_the_meter_is_full_when_every_sheet_is_there():
    case = written()
    papers = [sheet(n.codes[0]) for n in completeness(case).needs]
    papers += [sheet(c, p.id) for p in case.parties for c in ("RM-03", "RM-04")]
    payments = case.agreements[0].payments
    papers += [sheet("RM-09", p.id) for p in payments] + [sheet("RM-08", s.id) for s in
                                                          case.sessions]  # fmt: skip
    full = completeness(with_papers(case, *papers))
    assert (full.have, full.is_complete) == (full.total, True)


def test_what_lacks_says_what_it_is_for():
    told = {p.key: p.why for p in catalogue() if p.required and p.code not in MADE_AT_BINDING}
    assert [key for key, why in told.items() if not why] == []
    assert "有人反悔" in need(written(), "RM-08").why
