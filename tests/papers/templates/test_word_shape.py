"""Filled papers keep the shape Word insists on: it calls a file broken that other programs open."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Stage, Track
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.subjects import subjects_of
from tests.papers.templates import cases
from tests.papers.templates.reading import W, all_codes, filled

NOTHING = CaseFacts("x", Track.PEOPLE, Stage.REGISTERED, Outcome.OPEN)
TABLE_ORDER = ["tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]
CASES = {"empty": NOTHING, "kinds": cases.seven_kinds(), "two": cases.sides(2)}


def body_of(case: CaseFacts, code: str) -> etree._Element:
    paper = catalogue().paper(code)
    subject = next((s.id for s in subjects_of(case, paper.per)), "")
    with zipfile.ZipFile(io.BytesIO(filled(case, paper, subject))) as file:
        return etree.fromstring(file.read("word/document.xml"))[0]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("code", all_codes())
def test_tables_stand_apart_and_cells_end_in_a_paragraph(code: str, case: str) -> None:
    body = body_of(CASES[case], code)
    for table in body.iter(f"{W}tbl"):
        following = table.getnext()
        assert following is not None
        assert following.tag == f"{W}p"
        assert table.findall(f"{W}tr") != []
    for cell in body.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"


@pytest.mark.parametrize("code", all_codes())
def test_rows_span_the_columns_of_their_table(code: str) -> None:
    for table in body_of(CASES["kinds"], code).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if s is None else int(s.get(f"{W}val")) for s in spans) == columns


@pytest.mark.parametrize("code", all_codes())
def test_properties_of_tables_come_in_words_order(code: str) -> None:
    for properties in body_of(CASES["two"], code).iter(f"{W}tblPr"):
        names = [etree.QName(p).localname for p in properties]
        assert names == [name for name in TABLE_ORDER if name in names]
