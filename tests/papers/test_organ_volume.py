"""An organ's volume: what 文书总目录 §14 asks for in administrative mediation; its own cover."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, IntakeSource, PaperFacts
from mediation_desk.papers.completeness import Presence, completeness
from mediation_desk.papers.volume.binding import bind_volume
from mediation_desk.papers.volume.plan import plan
from tests.papers.templates import organ_cases as o

ISSUED = date(2026, 5, 6)
ALWAYS = {"XZ-01", "XZ-02", "XZ-04", "XZ-05", "XZ-07", "XZ-11", "XZ-12"}


def asked(case: CaseFacts) -> set[frozenset[str]]:
    return {frozenset(n.codes) for n in completeness(case).needs}


def alone(*codes: str) -> set[frozenset[str]]:
    return {frozenset({c}) for c in codes}


@pytest.mark.parametrize(("ended", "last"), [("agreed", "XZ-08"), ("terminated", "XZ-09")])
def test_the_organs_whole_set_is_asked_for(ended: str, last: str) -> None:
    assert asked(o.organ_case(ended=ended)) == alone(*ALWAYS, last)


def test_the_organ_acting_by_itself_needs_no_application() -> None:
    case = replace(o.organ_case(), source=IntakeSource.OWN_MOTION)
    assert asked(case) == alone(*(ALWAYS - {"XZ-01"}), "XZ-08")


def test_a_case_of_public_security_needs_its_agreement_alone() -> None:
    assert asked(o.police()) == alone("GA-01")
    assert asked(o.police(organ=o.TOWN)) == alone("GA-01")


@pytest.mark.parametrize(
    ("case", "codes"),
    [(o.land(), {"XZ-08", "TD-02"}), (o.market(), {"XZ-01", "SC-01"})],
)
def test_the_sectors_paper_stands_for_the_general_one(case: CaseFacts, codes: set[str]) -> None:
    special = next(c for c in codes if not c.startswith("XZ"))
    assert frozenset(codes) in asked(case)
    kept = replace(case, papers=(PaperFacts("p", special, issued_on=ISSUED),))
    need = next(n for n in completeness(kept).needs if special in n.codes)
    assert need.presence is Presence.HERE


@pytest.mark.parametrize(("ended", "last"), [("agreed", "JT-02"), ("terminated", "JT-03")])
def test_an_accident_needs_the_traffic_polices_papers(ended: str, last: str) -> None:
    assert asked(o.traffic(ended=ended)) == alone("JT-01", last)


class Nothing:
    """No bytes are kept in these tests: every sheet is drawn anew."""

    def paper_pdf(self, case_id: str, paper: PaperFacts) -> bytes | None:
        return None

    def attachment(self, attachment: AttachmentFacts) -> bytes:
        raise AssertionError(attachment.id)


def test_the_volume_has_the_organs_cover_and_no_committees() -> None:
    case = replace(o.organ_case(), papers=(PaperFacts("p", "XZ-08", issued_on=ISSUED),))
    [part] = bind_volume(plan(case), Nothing())
    pages = ["".join(p.extract_text().split()) for p in PdfReader(io.BytesIO(part.pdf)).pages]
    assert "行政调解卷宗" in pages[0]
    assert "青禾县河湾镇人民政府" in pages[0]
    assert "行政调解协议书" in pages[1]
    assert not any("人民调解" in page.replace("人民调解协议书", "") for page in pages)


def test_the_organs_list_at_the_end_is_bound_without_a_folio() -> None:
    papers = (
        PaperFacts("p", "XZ-08", issued_on=ISSUED),
        PaperFacts("n", "XZ-12/备考", issued_on=ISSUED),
    )
    planned = plan(replace(o.organ_case(), papers=papers))
    bound = {i.code: i.is_numbered for i in planned.items if i.paper}
    assert bound == {"XZ-08": True, "XZ-12/备考": False}
