"""The hard blocks, refusals and limits of the tracks beside people's mediation, one line each.

Each is led up to by real verbs, refused with its code and article, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO, registered

Do = tuple[str, dict[str, object]]
ON = "2026-04-08"
PROXY = {
    "kind": "authorized",
    "person": {"name": "段立新", "id_no": "620102198303219975"},
    "relation": "委托代理人",
    "proof": "授权委托书",
}
WITH_PROXY = {**TWO, "agents": [PROXY]}
CONSENT: Do = ("record_consent", {"on": ON})
ACCEPT: Do = ("accept", {"on": ON})
TALKS: tuple[Do, ...] = (
    ("assign_mediator", {"name": "蒲守信", "on": ON}),
    ("give_notice", {"on": ON}),
)
SESSION: Do = ("hold_session", {"on": "2026-04-10", "result": "continued", "text": "陈述。"})
LETTER: Do = ("record_step", {"step": "entrusted", "on": ON, "number": "函1号", "organ": "法院"})


@dataclass(frozen=True)
class Block:
    """One refusal."""

    name: str
    track: str
    verb: Do
    code: str
    article: str
    kind: str = ""
    mode: str = ""
    before: Sequence[Do] = ()
    case: dict[str, object] = field(default_factory=dict)
    parties: Sequence[dict[str, object]] = (ONE, TWO)


BLOCKS = (
    Block("consent", "administrative", ACCEPT, "consent_missing", "第十七条", "一般"),
    Block(
        "no power",
        "administrative",
        ACCEPT,
        "not_suitable",
        "行政调解",
        "一般",
        before=[CONSENT],
        case={"risk_flags": ["no_power"]},
    ),
    Block(
        "elsewhere",
        "administrative",
        ACCEPT,
        "accepted_elsewhere",
        "第四十条",
        "医疗",
        before=[CONSENT],
        case={"risk_flags": ["elsewhere"]},
    ),
    Block(
        "gang fight",
        "administrative",
        ACCEPT,
        "not_for_police_mediation",
        "第一百七十九条",
        "治安",
        before=[CONSENT],
        case={"risk_flags": ["gang"]},
    ),
    Block(
        "suspect's proxy",
        "administrative",
        SESSION,
        "suspect_sends_proxy",
        "第一百八十一条",
        "治安",
        before=[CONSENT, ACCEPT, *TALKS],
        parties=(ONE, WITH_PROXY),
    ),
    Block(
        "second session too late",
        "administrative",
        ("hold_session", {"on": "2026-04-20", "result": "continued", "text": "再谈。"}),
        "limit_passed",
        "183条",
        "治安",
        before=[
            CONSENT,
            ACCEPT,
            *TALKS,
            ("hold_session", {"on": ON, "result": "continued", "text": "一"}),
        ],
    ),
    Block(
        "not all applied",
        "administrative",
        ACCEPT,
        "step_missing",
        "第八十六条",
        "交通",
        before=[CONSENT],
    ),
    Block(
        "applied too late",
        "administrative",
        ("record_step", {"step": "applied", "on": "2026-04-20"}),
        "limit_passed",
        "86",
        "交通",
        before=[
            ("record_step", {"step": "liability_notice", "on": "2026-03-20", "number": "认1号"})
        ],
    ),
    Block("oral", "administrative", ("agree_orally", {"on": ON}), "wrong_stage", "", "一般"),
    Block("oral medical", "professional", ("agree_orally", {"on": ON}), "wrong_stage", "", "医疗"),
    Block(
        "medical elsewhere",
        "professional",
        ACCEPT,
        "accepted_elsewhere",
        "第三十一条",
        "医疗",
        before=[CONSENT],
        case={"risk_flags": ["elsewhere"]},
    ),
    Block(
        "no letter",
        "pre_litigation",
        ACCEPT,
        "step_missing",
        "第十一条",
        "",
        "立案前委派",
        before=[CONSENT],
    ),
    Block(
        "talks without consent",
        "pre_litigation",
        SESSION,
        "consent_missing",
        "",
        "",
        "立案前委派",
        before=[LETTER, ACCEPT, *TALKS],
    ),
    Block(
        "filing wanted",
        "pre_litigation",
        SESSION,
        "filing_wanted",
        "第一百二十六条",
        "",
        "立案前委派",
        before=[
            LETTER,
            ACCEPT,
            CONSENT,
            *TALKS,
            ("record_step", {"step": "filing_wanted", "on": "2026-04-09", "person": "龚㛃兰"}),
        ],
    ),
    Block(
        "not reported",
        "pre_litigation",
        ("close_case", {"on": "2026-04-15"}),
        "step_missing",
        "第二十六条",
        "",
        "立案前委派",
        before=[
            LETTER,
            ACCEPT,
            CONSENT,
            *TALKS,
            ("terminate", {"on": "2026-04-12", "ground": "gap"}),
        ],
    ),
    Block(
        "special procedure",
        "judicial",
        ACCEPT,
        "not_for_court_mediation",
        "第一百四十三条",
        "普通程序",
        "登记立案后委托",
        before=[LETTER, CONSENT],
        case={"risk_flags": ["special_procedure"]},
    ),
    Block("not sorted", "petition", ACCEPT, "step_missing", "第三十一条", "普通"),
    Block(
        "pending elsewhere",
        "petition",
        ACCEPT,
        "accepted_elsewhere",
        "第十九条",
        "普通",
        before=[("record_step", {"step": "classified", "on": ON, "text": "六项"})],
        case={"risk_flags": ["elsewhere"]},
    ),
    Block(
        "second extension",
        "petition",
        ("extend", {"on": "2026-04-18", "days": 10, "approved_by": "镇长", "reason": "再延"}),
        "extension_too_often",
        "34条",
        "普通",
        before=[
            ("record_step", {"step": "classified", "on": ON, "text": "六项"}),
            ACCEPT,
            ("extend", {"on": "2026-04-17", "days": 30, "approved_by": "镇长", "reason": "疑难"}),
        ],
    ),
    Block(
        "extension without approval",
        "petition",
        ("extend", {"on": "2026-04-18", "days": 10, "reason": "疑难"}),
        "approval_missing",
        "第三十四条",
        "普通",
        before=[("record_step", {"step": "classified", "on": ON, "text": "六项"}), ACCEPT],
    ),
    Block(
        "extension too long",
        "petition",
        ("extend", {"on": "2026-04-18", "days": 31, "approved_by": "镇长", "reason": "疑难"}),
        "extension_too_long",
        "34条",
        "普通",
        before=[("record_step", {"step": "classified", "on": ON, "text": "六项"}), ACCEPT],
    ),
    Block(
        "closed without opinion",
        "petition",
        ("close_case", {"on": "2026-04-19"}),
        "wrong_stage",
        "",
        "普通",
        before=[("record_step", {"step": "classified", "on": ON, "text": "六项"}), ACCEPT],
    ),
    Block(
        "opinion before acceptance",
        "petition",
        ("record_step", {"step": "opinion", "on": ON, "number": "意1号"}),
        "step_missing",
        "第三十二条",
        "普通",
    ),
)


@pytest.mark.parametrize("one", BLOCKS, ids=lambda one: f"{one.track}: {one.name}")
def test_a_block_of_the_tracks_is_refused_and_writes_nothing(desk: Desk, one: Block) -> None:
    values = {"track": one.track, "subtrack": one.kind, "mode": one.mode} | one.case
    case = registered(desk, *one.parties, **values)
    for verb, given in one.before:
        desk.do(verb, given, case=case)
    before = desk.store.rows_digest()
    with pytest.raises(RuleBroken) as refused:
        desk.do(*one.verb, case=case)
    assert refused.value.code == one.code
    assert one.article in refused.value.article
    assert desk.store.rows_digest() == before
