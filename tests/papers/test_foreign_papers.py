"""Which papers of other organs a case asks for: those its track and facts call for, no others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediation_desk.domain.case_facts import (
    AttachmentFacts,
    CaseFacts,
    IntakeSource,
    PaperFacts,
    Track,
)
from mediation_desk.papers.catalogue import Origin, papers_of
from tests import builders as b

BEFORE, AFTER = "立案前委派", "登记立案后委托"


def foreign(case: CaseFacts) -> set[str]:
    return {p.code for p in papers_of(case) if p.origin is Origin.FOREIGN and p.applicable}


def a_case(track: Track = Track.PEOPLE, **facts: object) -> CaseFacts:
    return b.a_case().parties(1).but(track=track, **facts).done()


@pytest.mark.parametrize("track", list(Track))
def test_an_accepted_case_on_application_asks_for_none_but_its_tracks_own(track: Track) -> None:
    own = {Track.PRE_LITIGATION: {"XJ-01"}, Track.JUDICIAL: {"XJ-03"},
           Track.PETITION: {"XJ-06", "XF-07"}}  # fmt: skip
    mode = {Track.PRE_LITIGATION: BEFORE, Track.JUDICIAL: AFTER}.get(track, "")
    assert foreign(a_case(track, mode=mode)) == own.get(track, set())


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (IntakeSource.POLICE, "XJ-04"),
        (IntakeSource.POLICE_CALL, "XJ-04"),
        (IntakeSource.PETITION, "XJ-06"),
        (IntakeSource.PROSECUTOR, "XJ-07"),
        (IntakeSource.DEPARTMENT, "XJ-07"),
        (IntakeSource.HOTLINE, "XJ-07"),
    ],
)
def test_who_handed_it_over_sent_one_letter(source: IntakeSource, code: str) -> None:
    assert foreign(a_case(source=source)) == {code}


@pytest.mark.parametrize(("mode", "code"), [(BEFORE, "XJ-01"), (AFTER, "XJ-03")])
def test_a_court_commissions_before_filing_or_entrusts_after_it(mode: str, code: str) -> None:
    assert foreign(a_case(source=IntakeSource.COURT, mode=mode)) == {code}


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("道路交通事故纠纷", {"JT-01", "JT-04"}),
        ("其他消费纠纷", {"SC-01"}),
        ("电子商务纠纷", {"SC-01"}),
        ("邻里纠纷", set()),
    ],
)
def test_administrative_cases_ask_for_their_own_organs_papers(kind: str, codes: set[str]) -> None:
    assert foreign(a_case(Track.ADMINISTRATIVE, stat_type=kind)) == codes
    assert foreign(a_case(Track.PEOPLE, stat_type=kind)) == set()


def test_the_courts_confirmation_brings_its_two_papers() -> None:
    applied = b.a_case().parties(1).agreed().but(confirmation=b.confirmation()).done()
    assert foreign(applied) == {"SF-06", "SF-07"}


@pytest.mark.parametrize("code", ["GA-01", "JT-02", "SC-01", "XF-07", "XJ-04"])
def test_what_was_taken_in_has_its_page_whatever_the_track(code: str) -> None:
    kept = PaperFacts("p-1", code, number="河公（治）调解字〔2026〕21号")
    scan = AttachmentFacts("a-1", "0" * 64, 1, "application/pdf", "扫描件", kind=code)
    assert foreign(replace(a_case(), papers=(kept,))) == {code}
    assert foreign(replace(a_case(), attachments=(scan,))) == {code}
