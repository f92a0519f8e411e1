"""A county's template is judged before it is trusted, and filled only when it is."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.filling.local_templates import LocalTemplate, fill_local
from mediation_desk.papers.issue import fact_names
from mediation_desk.papers.template_check import (
    Problem,
    asked_of,
    check_template,
    problems_in,
)
from tests.papers.word_files import part, saved, text_of, with_parts, word_file

KNOWN = frozenset({"案号", "申请人姓名", "当事人们"})


def codes(docx: bytes) -> list[str]:
    return [p.code for p in problems_in(docx, KNOWN)]


def barred(docx: bytes) -> list[Problem]:
    return [p for p in problems_in(docx, KNOWN) if not p.warning]


def test_a_good_template_has_no_problem():
    docx = word_file("{{ 案号 }}", "{%p for p in 当事人们 %}", "{{ p.姓名 }}", "{%p endfor %}")
    assert check_template(docx, KNOWN) == []


def test_an_unknown_placeholder_is_named_with_the_nearest():
    [problem] = problems_in(word_file("{{ 申请人姓 }}"), KNOWN)
    assert (problem.code, problem.what) == ("template.placeholder_unknown", "申请人姓")
    assert problem.near == "申请人姓名"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ 案号 ", "template.syntax"),
        ("{% for p in 当事人们 %}", "template.syntax"),
        ("{{ 案号.__class__ }}", "template.forbidden"),
        ("{{ 案号 | upper }}", "template.forbidden"),
        ("案号 }}", "template.loose_braces"),
        ("｛｛ 案号 ｝｝", "template.loose_braces"),
        ("｛％ if 案号 ％｝", "template.loose_braces"),
    ],
)
def test_a_broken_or_forbidden_tag_is_found(text, code):
    assert codes(word_file(text)) == [code]


def test_macros_and_embedded_things_are_found():
    docx = with_parts(word_file("x"), {"word/vbaProject.bin": b"x", "word/embeddings/o.bin": b"x"})
    assert codes(docx) == ["template.active", "template.active"]


def test_outside_links_are_found():
    relations = part(word_file("x"), "word/_rels/document.xml.rels").replace(
        "</Relationships>",
        '<Relationship Id="x" Type="attachedTemplate" Target="http://x/y.dotm" '
        'TargetMode="External"/></Relationships>',
    )
    docx = with_parts(word_file("x"), {"word/_rels/document.xml.rels": relations.encode()})
    [problem] = problems_in(docx, KNOWN)
    assert (problem.code, problem.what) == ("template.outside_link", "http://x/y.dotm")


@pytest.mark.parametrize("field", ["DDEAUTO c:\\cmd.exe", "INCLUDETEXT a.docx", "LINK x"])
def test_fields_that_fetch_are_found(field):
    document = Document()
    code = OxmlElement("w:instrText")
    code.text = f" {field} "
    document.add_paragraph().add_run()._r.append(code)
    assert codes(saved(document)) == ["template.field"]


def test_a_font_that_is_not_shipped_only_warns():
    document = Document()
    run = document.add_paragraph().add_run("x")
    run.font.name = "华文行楷"
    run._r.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    docx = saved(document)
    assert "华文行楷" in [p.what for p in problems_in(docx, KNOWN) if p.warning]
    assert barred(docx) == []


def test_what_is_no_word_file_is_said_to_be_none():
    assert codes(b"PK") == ["docx.unreadable"]
    assert check_template(b"x" * 100, KNOWN) == [Problem("docx.unreadable")]


def trusted(docx: bytes) -> LocalTemplate:
    return LocalTemplate("RM-10", docx, hashlib.sha256(docx).hexdigest(), "蒲守信")


def test_only_trusted_bytes_are_filled():
    template = trusted(word_file("{{ 案号 }}"))
    assert text_of(fill_local(template, {"案号": "17"})) == "17"
    for bad in (replace(template, trusted_by=""), replace(template, docx=word_file("{{ 乙 }}"))):
        with pytest.raises(KnownTrouble, match="not_trusted"):
            fill_local(bad, {"案号": "17"})


def test_too_much_memory_ends_the_child_and_not_the_desk():
    document = Document()
    document.add_paragraph("{% for a in 表 %}{% for b in 表 %}{{ 长 }}{% endfor %}{% endfor %}")
    facts = {"表": list(range(400)), "长": "字" * 20_000}
    with pytest.raises(KnownTrouble) as trouble:
        fill_local(trusted(saved(document)), facts)
    assert trouble.value.code in ("template.too_long", "template.died")


def test_what_the_pdf_will_not_draw_is_told_and_bars_nothing():
    document = Document()
    run = document.add_paragraph().add_run("案")
    run._r.get_or_add_rPr().append(OxmlElement("w:shadow"))
    [problem] = problems_in(saved(document), KNOWN)
    assert (problem.code, problem.warning) == ("template.not_drawn", True)
    assert problem.what == "空心、阴影等文字效果"
    assert check_template(saved(document), KNOWN) == [problem]


RM_10 = asked_of(catalogue().paper("RM-10"))


def fits(docx: bytes) -> dict[str, str]:
    """What is said of a file as a template of the written agreement, and of nothing else."""
    found = problems_in(docx, fact_names(), RM_10)
    assert all(p.warning for p in found)
    return {p.code: p.what for p in found if p.code not in ("template.font", "template.not_drawn")}


def test_the_official_form_of_another_paper_does_not_fit():
    asked = asked_of(catalogue().paper("RM-12"))
    assert asked is not None
    told = fits(asked.shipped)
    assert told["template.name_not_here"] == "回访"
    assert "协议条款" in told["template.must_missing"]
    assert "签署行" in told["template.signing_missing"]


def test_what_the_official_form_has_and_this_one_lacks_is_named():
    told = fits(word_file("{{ 协议编号 }}", "{{ 案号 }}", "见证人签字：", "{{ 回访.时间 }}"))
    assert told["template.name_not_here"] == "回访"
    assert "协议条款" in told["template.must_missing"]
    assert "协议编号" not in told["template.must_missing"]
    assert "宣读人" in told["template.place_missing"]
    assert "见证人" not in told["template.place_missing"]


def test_the_check_in_a_process_apart_says_the_same():
    docx = word_file("{{ 协议编号 }}")
    said = check_template(docx, fact_names(), RM_10)
    assert [p.code for p in said] == list(fits(docx))
