"""通俗大字版: whatever the official form says of a case stands in it too, large and a line each."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping

import pytest
from pypdf import PdfReader

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue, papers_of
from mediation_desk.papers.completeness import completeness
from mediation_desk.papers.facts import facts_for
from mediation_desk.papers.issue import convert
from mediation_desk.papers.subjects import sheets_of
from tests.papers.matrix.looking import squeezed, wrong_words
from tests.papers.matrix.made import heirs, paying
from tests.papers.templates import cases
from tests.papers.templates.reading import docx_text, filled

LARGE = [paper for paper in catalogue() if paper.beside]
MADE: dict[str, Callable[[], CaseFacts]] = {
    "one": lambda: cases.sides(1), "kinds": cases.seven_kinds, "heirs": heirs,
    "sums": lambda: paying(1, 9_999_999_999, 380_000),
}  # fmt: skip

#: What the law gives and asks (人民调解法 3, 4, 23, 24, 26, 31–33), article by article.
LAW = (
    "群众性组织", "民间纠纷", "自愿", "平等", "法律、法规和国家政策", "仲裁、行政、司法",
    "不收取任何费用", "选择", "接受人民调解员|接受安排好的人民调解员", "拒绝调解", "终止调解",
    "公开进行", "不公开进行", "自主表达意愿", "自愿达成|由您自愿", "如实陈述纠纷事实",
    "遵守调解现场秩序", "尊重人民调解员", "尊重对方当事人行使权利", "具有法律约束力",
    "按照约定履行", "履行", "内容", "人民法院提起诉讼", "生效之日起三十日内", "共同|双方共同",
    "申请司法确认", "拒绝履行", "未全部履行|没有全部履行", "申请强制执行",
    "维护自己的权利", "利害关系", "影响公正", "要求更换", "自受理之日起三十日内|受理之日起三十日内",
    "同意延长", "恶意串通", "虚构事实", "国家利益", "社会公共利益", "合法权益", "相应责任",
)  # fmt: skip


def leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from leaves(inner)


def words(case: CaseFacts, key: str, subject: str, *, signed: bool = True) -> str:
    return docx_text(filled(case, catalogue().paper(key), subject, large_signed=signed))


@pytest.mark.parametrize("paper", LARGE, ids=lambda p: p.key)
@pytest.mark.parametrize("name", MADE)
def test_every_fact_of_the_official_form_is_in_it(paper, name: str) -> None:
    case = MADE[name]()
    for subject in sheets_of(case, paper.per)[:3]:
        official = squeezed(words(case, paper.code, subject.id))
        large = words(case, paper.key, subject.id)
        # A bare number stands in many others by chance; sums and days carry their unit.
        known = {squeezed(one) for one in leaves(facts_for(case, paper.code, subject.id))}
        said = {one for one in known if len(one) > 1 and one in official and not one.isdigit()}
        assert len(said) > 5
        assert sorted(one for one in said if one not in squeezed(large)) == []
        assert wrong_words(large) == []


@pytest.mark.parametrize("code", ["RM-03", "RM-03/大字"])
def test_the_notice_tells_every_right_and_duty_of_the_law(code: str) -> None:
    case = cases.sides(1)
    told = squeezed(words(case, code, case.parties[0].id))
    assert [one for one in LAW if not re.search(one, told)] == []


@pytest.mark.parametrize("paper", LARGE, ids=lambda p: p.key)
def test_no_line_to_sign_on_until_the_centre_says_so(paper) -> None:
    case = cases.sides(1)
    subject = sheets_of(case, paper.per)[0].id
    read, signed = (words(case, paper.key, subject, signed=s) for s in (False, True))
    assert "不用签名" in read
    assert "（签名" not in read
    assert "人民调解员（签名）" in signed
    assert "不用签名" not in signed
    assert "不是规定的格式" in read
    assert "以正式的一份为准" in read


@pytest.mark.parametrize("paper", LARGE, ids=lambda p: p.key)
def test_its_type_is_large(paper) -> None:
    case = cases.sides(1)
    word = filled(case, paper, sheets_of(case, paper.per)[0].id)
    sizes: dict[float, int] = {}

    def count(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
        sizes[round(size * tm[3])] = sizes.get(round(size * tm[3]), 0) + len(text.strip())

    for page in PdfReader(io.BytesIO(convert(word).pdf)).pages:
        page.extract_text(visitor_text=count)
    small = sum(number for size, number in sizes.items() if size < 16)
    assert max(sizes, key=lambda size: sizes[size]) == 22
    assert small <= 80 * len(PdfReader(io.BytesIO(convert(word).pdf)).pages)


def test_sums_are_told_in_words_as_they_are_said() -> None:
    told = words(paying(1, 9_999_999_999, 380_000), "RM-10/大字", "")
    for said in ("一分", "九千九百九十九万九千九百九十九元九角九分", "三千八百元"):
        assert f"念作{said}）" in told


def test_it_never_stands_for_the_official_one() -> None:
    case = cases.sides(1)
    lines = {(one.code, one.variant): one for one in papers_of(case)}
    assert not any(lines[p.code, p.variant].required for p in LARGE)
    named = [need.name for need in completeness(case).needs]
    assert not any("大字" in name for name in named)
