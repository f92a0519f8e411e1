"""One sheet issued: both forms whole, the same twice, stopped only where it would be void."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.filling.local_templates import LocalTemplate
from mediation_desk.papers.issue import (
    IssueOptions,
    characters_beyond,
    fact_names,
    file_name,
    issue,
    missing,
    signed,
)
from mediation_desk.papers.signing.strokes import signature_picture, strokes_of
from mediation_desk.papers.signing.verifying import verify_pdf
from mediation_desk.papers.subjects import sheets_of
from tests.builders import a_case
from tests.papers.centre_key import centre_key
from tests.papers.test_filling import PNG
from tests.papers.word_files import part, text_of, word_file

NUMBER = "(2026)河湾人调字第17号"


def agreed() -> CaseFacts:
    return a_case().people().named("何𠅤", "孙𬭎").agreed(6800).done()


def extracted(pdf: bytes, folder: Path) -> str:
    (folder / "x.pdf").write_bytes(pdf)
    asked = ["pdftotext", "-layout", "x.pdf", "-"]
    done = subprocess.run(asked, cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")


@poppler
def test_names_and_sums_stand_whole_in_both_forms(tmp_path):
    made = issue(agreed(), "RM-10")
    for text in (text_of(made.docx), extracted(made.pdf, tmp_path)):
        for words in ("何𠅤", "孙𬭎", "陆仟捌佰元整", "人民调解协议书"):
            assert words in text.replace("\n", "").replace(" ", "")


def test_digests_are_those_of_the_bytes():
    made = issue(agreed(), "RM-10")
    assert made.docx_sha256 == hashlib.sha256(made.docx).hexdigest()
    assert made.pdf_sha256 == hashlib.sha256(made.pdf).hexdigest()
    assert made == issue(agreed(), "RM-10")
    assert made.not_drawn == ()


def every_sheet() -> list[tuple[str, str]]:
    case = a_case().people().parties(2).agreed().stepped().interpreted().done()
    return [(p.key, s.id) for p in catalogue() for s in sheets_of(case, p.per)[:1]]


@pytest.mark.parametrize(("code", "subject"), every_sheet())
def test_every_paper_is_issued_or_says_what_would_make_it_void(code, subject):
    case = a_case().people().parties(2).agreed().stepped().interpreted().done()
    if any(m.must for m in missing(case, code, subject)):
        with pytest.raises(RuleBroken, match=r"paper\.void"):
            issue(case, code, subject)
        return
    made = issue(case, code, subject)
    assert made.pages >= 1
    with zipfile.ZipFile(io.BytesIO(made.docx)) as packed:
        body = packed.read("word/document.xml").decode("utf-8")
    assert not any(mark in body for mark in ("{{", "{%", "}}", "%}"))


def test_a_paper_without_its_number_is_void():
    case = agreed()
    nameless = replace(case, case_no="", agreements=(replace(case.agreements[0], number=""),))
    with pytest.raises(RuleBroken) as refusal:
        issue(nameless, "RM-10")
    assert "协议编号" in str(refusal.value.values["facts"])
    assert "协议编号" in [m.fact for m in missing(nameless, "RM-10") if m.must]


def test_a_blank_is_named_and_does_not_stop_the_paper():
    case = replace(agreed(), facts="")
    blanks = [m for m in missing(case, "RM-01") if not m.must]
    assert "纠纷简要情况" in [m.fact for m in blanks]
    assert issue(case, "RM-01").missing_blanks == tuple(blanks)


def test_an_unknown_code_is_refused():
    with pytest.raises(BadInput, match=r"paper\.unknown"):
        issue(agreed(), "RM-99")


@poppler
def test_a_practice_paper_says_so_in_both_forms(tmp_path):
    made = issue(agreed(), "RM-10", options=IssueOptions(practice=True))
    assert "练习" in part(made.docx, "word/header1.xml")
    assert extracted(made.pdf, tmp_path).count("练") == made.pages
    assert "练" not in extracted(issue(agreed(), "RM-10").pdf, tmp_path)


@poppler
def test_the_code_line_tells_paper_number_version_and_digest(tmp_path):
    made = issue(agreed(), "RM-10", options=IssueOptions(version=2))
    text = " ".join(extracted(made.pdf, tmp_path).split())
    assert f"RM-10 {agreed().case_no} 第2版 {made.docx_sha256[:8]}" in text
    bare = issue(agreed(), "RM-10", options=IssueOptions(code_line=False))
    assert made.docx_sha256[:8] not in extracted(bare.pdf, tmp_path)


def test_signatures_stand_at_their_signers_place_in_both_forms():
    case = agreed()
    raw = [[(float(n * 5), float((n * 37) % 60), float(n)) for n in range(40)]]
    picture = signature_picture(strokes_of(raw), "何𠅤")
    signer = case.parties[0].id
    made = issue(case, "RM-10", options=IssueOptions(signatures={signer: picture}))
    plain = issue(case, "RM-10")
    assert len(Document(io.BytesIO(made.docx)).inline_shapes) == 1
    assert picture.data in zipfile_bytes(made.docx)
    drawn, without = (PdfReader(io.BytesIO(paper.pdf)).pages for paper in (made, plain))
    assert [sum(len(p.images) for p in pages) for pages in (drawn, without)] == [1, 0]


def zipfile_bytes(docx: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as packed:
        return [packed.read(name) for name in packed.namelist()]


class OneTemplate:
    def __init__(self, docx: bytes) -> None:
        self.docx = docx

    def local(self, code: str, variant: str = "") -> LocalTemplate | None:
        digest = hashlib.sha256(self.docx).hexdigest()
        return LocalTemplate(code, self.docx, digest, "蒲守信") if code == "RM-10" else None


def test_a_trusted_local_template_replaces_the_shipped_one():
    templates = OneTemplate(word_file("本地样式 {{ 协议编号 }}"))
    made = issue(agreed(), "RM-10", templates=templates)
    assert text_of(made.docx) == f"本地样式 {agreed().agreements[0].number}"
    assert text_of(issue(agreed(), "RM-01", templates=templates).docx) != text_of(made.docx)


def test_a_signed_sheet_keeps_its_word_file_and_verifies():
    made = signed(issue(agreed(), "RM-10"), centre_key())
    assert made.docx == issue(agreed(), "RM-10").docx
    found = verify_pdf(made.pdf, made.pdf_sha256, [centre_key().certificate_der])
    assert [f.code for f in found] == ["verify.same_as_kept", "verify.whole", "verify.signed_by"]


def test_a_character_beyond_all_fonts_is_named_until_its_picture_is_given():
    beyond = "\U00031350"  # extension H
    case = a_case().people().named(f"赵{beyond}", "孙𬭎").agreed(6800).done()
    assert characters_beyond(case, "RM-10") == [beyond]
    given = IssueOptions(characters={beyond: PNG})
    assert characters_beyond(case, "RM-10", options=given) == []
    assert characters_beyond(agreed(), "RM-10") == []


def test_every_shipped_template_names_known_facts_only():
    from mediation_desk.papers.filling.templates import shipped_template

    for paper in catalogue():
        assert shipped_template(paper.template).names <= fact_names(), paper.key


def test_contents_printed_alone_list_what_is_on_file():
    case = agreed()
    sheets = tuple(
        PaperFacts(code, code, issued_on=date(2026, 4, 20), pages=pages)
        for code, pages in (("RM-10", 3), ("RM-01", 2))
    )
    words = text_of(issue(replace(case, papers=sheets), "RM-16").docx).split()
    assert words[-8:-2] == ["1", "人民调解申请书", "1", "2", "人民调解协议书", "3—5"]


def test_file_names_hold_codes_and_numbers():
    assert file_name("SF-05/地方", 2, "pdf") == "SF-05-地方-2.pdf"
    assert file_name("RM-10", 0, "docx") == "RM-10.docx"
