"""Every member has its Chinese, and every Chinese word finds its member again."""

from __future__ import annotations

import inspect
from enum import Enum
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain import agreements, case_facts, parties
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import from_label, has_labels, label
from mediation_desk.domain.labels.dispute_types import STAT_TYPES, read_stat_type
from mediation_desk.usecases.registry import Role, Scope

SCENARIOS = Path(__file__).parents[2] / "data" / "scenarios.yaml"
KINDS = [
    kind
    for module in (agreements, case_facts, parties)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Enum) and kind.__module__ == module.__name__
] + [Role, Scope]
MEMBERS = [member for kind in KINDS for member in kind]


@pytest.mark.parametrize("member", MEMBERS, ids=str)
def test_a_label_is_chinese_and_leads_back(member: Enum) -> None:
    text = label(member)
    assert any("\u4e00" <= c <= "\u9fff" for c in text)
    assert from_label(type(member), text) is member


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_no_two_members_share_a_label(kind: type[Enum]) -> None:
    labels = [label(member) for member in kind]
    assert len(set(labels)) == len(labels)


def test_an_enumeration_without_words_is_known_to_have_none() -> None:
    class Unheard(Enum):
        ONE = "one"

    assert not has_labels(Unheard)


@pytest.mark.parametrize(
    ("kind", "text", "member"),
    [
        (parties.PartyKind, "个体工商户（字号）", parties.PartyKind.SOLE_TRADER),
        (parties.PartyKind, " 自 然 人", parties.PartyKind.NATURAL),
        (case_facts.IntakeSource, "依申请", case_facts.IntakeSource.ON_APPLICATION),
        (case_facts.IntakeSource, "法院委托移送", case_facts.IntakeSource.COURT),
        (case_facts.Outcome, "未达成协议", case_facts.Outcome.NOT_AGREED),
        (agreements.AgreementForm, "口头", agreements.AgreementForm.ORAL),
        (case_facts.Track, "people", case_facts.Track.PEOPLE),
    ],
)
def test_words_that_people_write_are_understood(kind: type[Enum], text: str, member: Enum) -> None:
    assert from_label(kind, text) is member


def test_an_unknown_word_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadInput) as caught:
        from_label(case_facts.Track, "武力调解")
    assert caught.value.code == "word_unknown"
    assert "人民调解" in str(caught.value.values["known"])


def test_the_shared_cases_speak_only_known_words() -> None:
    for case in yaml.safe_load(SCENARIOS.read_text(encoding="utf-8"))["scenarios"]:
        assert from_label(case_facts.Track, case["track"])
        assert from_label(case_facts.IntakeSource, case["source"])
        assert read_stat_type(case["stat_type"]) == case["stat_type"]
        for side in (case["applicants"], case["respondents"]):
            assert all(from_label(parties.PartyKind, p["kind"]) for p in side)


def test_there_are_eighteen_types() -> None:
    assert len(set(STAT_TYPES)) == 18
    assert all(name.endswith("纠纷") for name in STAT_TYPES)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("邻里", "邻里纠纷"), ("其他劳动争议", "其他劳动争议纠纷"), (" 物业 纠纷", "物业纠纷")],
)
def test_a_type_is_read_without_its_ending(typed: str, kept: str) -> None:
    assert read_stat_type(typed) == kept


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(BadInput, match="stat_type_unknown"):
        read_stat_type("外星纠纷")
