"""A court's paper is only ever kept; what police decide is never printed in their name (0.2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediation_desk.domain.case_facts import CaseFacts, OrganizationFacts, Track
from mediation_desk.papers.catalogue import CUSTODY, Origin, catalogue
from mediation_desk.shipped import shipped
from tests import builders as b
from tests.papers.templates.reading import docx_text, text_of

COURT = OrganizationFacts(id="c", name="青禾县人民法院", short_name="甘0199", kind="organ")
POLICE = replace(COURT, id="p", name="青禾县公安局河湾派出所")
TRAFFIC = replace(COURT, id="t", name="青禾县公安局交通警察大队")
MARKET = replace(COURT, id="m", name="青禾县市场监督管理局")
TOWN = replace(COURT, id="g", name="青禾县河湾镇人民政府")
BODIES = (b.COMMITTEE, COURT, POLICE, TRAFFIC, MARKET, TOWN)
KINDS = ("", "治安", "交通", "消费", "医疗")
OF_COURTS = ("XJ-01", "XJ-03", "SF-03", "SF-04", "SF-06", "SF-07")
#: What only the organ itself may say; the police's answer to the parties' wish, a review.
NEVER_MADE = (*OF_COURTS, "GA-02", "JT-04", "XF-07")
#: Words in which courts rule and police punish.
RULING = (
    "裁定如下", "判决如下", "决定如下", "本院", "审判员", "审判长", "书记员", "予以确认",
    "行政处罚决定", "处以罚款", "行政拘留", "准许撤回起诉", "本裁定", "本判决",
)  # fmt: skip
SAID = "本页由调解台制作，不是该机关文书"
MADE_ELSEWHERE = [p.key for p in catalogue() if p.origin is Origin.FOREIGN]
TEMPLATES = sorted(p.name for p in shipped("templates_docs").glob("*.docx"))


def cases(body: OrganizationFacts) -> list[CaseFacts]:
    """One of every track and kind, before the same body."""
    base = b.a_case().parties(1).agreed().but(committee=body, confirmation=b.confirmation()).done()
    return [replace(base, track=t, subtrack=k, mode=m) for t in Track for k in KINDS
            for m in ("", "立案前委派", "登记立案后委托", "法官主持")]  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
@pytest.mark.parametrize("code", NEVER_MADE)
def test_nobody_prints_it_whatever_the_track_and_the_desk(
    code: str, body: OrganizationFacts
) -> None:
    assert {catalogue().paper(code).template_for(case) for case in cases(body)} == {CUSTODY}


@pytest.mark.parametrize("code", MADE_ELSEWHERE)
def test_a_committee_keeps_every_paper_of_another_organ(code: str) -> None:
    paper = catalogue().paper(code)
    mine = [c for c in cases(b.COMMITTEE) if not c.handoffs and c.track is not Track.PETITION]
    assert {paper.template_for(case) for case in mine} == {CUSTODY}
    text = text_of(mine[0], code)
    assert text.count(SAID) == 2
    assert "（印章）" not in text


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_rules_or_punishes(name: str) -> None:
    text = docx_text((shipped("templates_docs") / name).read_bytes())
    assert [words for words in RULING if words in text] == []


@pytest.mark.parametrize(
    ("body", "forms"),
    [
        (COURT, set()),
        (TOWN, set()),
        (MARKET, {"SC-01"}),
        (POLICE, {"GA-01"}),
        (TRAFFIC, {"JT-01", "JT-02", "JT-03"}),
        (replace(POLICE, name="青禾县公安局"), {"GA-01", "JT-01", "JT-02", "JT-03"}),
    ],
    ids=lambda value: value.name if isinstance(value, OrganizationFacts) else "",
)
def test_an_organ_prints_only_its_own_forms(body: OrganizationFacts, forms: set[str]) -> None:
    foreign = [p for p in catalogue() if p.origin is Origin.FOREIGN]
    assert {p.code for p in foreign if any(not p.is_kept_only(c) for c in cases(body))} == forms


def test_the_organ_named_with_an_administrative_episode_prints_its_form() -> None:
    base = b.a_case().parties(1).agreed().but(track=Track.ADMINISTRATIVE, subtrack="治安").done()
    form = catalogue().paper("GA-01")
    named = replace(base, details={"organ": POLICE.name})
    assert form.template_for(base) == CUSTODY
    assert form.template_for(named) == "GA-01.docx"
    assert POLICE.name in text_of(named, "GA-01")
    assert form.template_for(replace(named, track=Track.PEOPLE)) == CUSTODY
