"""Every paper we draw is a PDF/A-2b file."""

from __future__ import annotations

import pytest

from mediation_desk.papers.issue import IssueOptions, issue
from mediation_desk.papers.signing.pdf_signing import sign_pdf
from tests.builders import a_case
from tests.papers.archival import broken_rules, damaged
from tests.papers.centre_key import centre_key


def drawn(code: str, practice: bool = False) -> bytes:
    case = a_case().people().parties(1).agreed().stepped().done()
    return issue(case, code, options=IssueOptions(practice=practice)).pdf


@pytest.mark.parametrize(("code", "practice"), [("RM-10", True), ("RM-15", False)])
def test_a_paper_breaks_no_rule_of_the_archive(code, practice):
    assert broken_rules(drawn(code, practice)) == []


def test_a_signed_paper_breaks_none_either():
    assert broken_rules(sign_pdf(drawn("RM-17"), centre_key())) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"<pdfaid:part>2<", b"<pdfaid:part>1<", "6.6.4"),
        (b"/GTS_PDFA1", b"/GTS_PDFX1", "6.2.3"),
        (b"/FontFile2", b"/FontFyle2", "6.2.11.4.1"),
    ],
)
def test_a_file_that_breaks_a_rule_is_told_by_its_clause(old, new, rule):
    found = broken_rules(damaged(drawn("RM-17"), old, new))
    assert any(one.startswith(rule) for one in found), found


def test_the_same_paper_is_the_same_bytes():
    assert drawn("RM-17") == drawn("RM-17")
