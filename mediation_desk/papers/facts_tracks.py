"""The facts that every track gives its papers: 专项 (what was typed), 步骤 (legal events), 移送.

Names in Chinese come from ``resources/tracks/names.yaml``; a key that is not there keeps its own
name. Every name is always there, None where nothing is known. Never decides what a fact means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import yaml

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, IntakeSource, StepFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.papers.facts_words import (
    Facts,
    box,
    day,
    full_sum,
    joined,
    known,
    paragraphs,
    sum_of,
)
from mediation_desk.shipped import shipped

_NO_DAY = date.min
#: Year, the court's code, the kind and the serial number: (2026)甘0199民诉前调218号.
_COURT_NUMBER = re.compile(r"[(（]\d{4}[)）][一-龥]\d{2,4}[一-龥]{1,6}\d+号")
#: Tracks whose bodies mediate under the 人民调解法: a letter to them asks for mediation.
_MEDIATING = ("people", "professional")


@dataclass(frozen=True, slots=True)
class TrackNames:
    """Chinese names by key, and the keys that hold days, sums and long texts."""

    steps: Mapping[str, tuple[str, ...]]
    details: Mapping[str, str]
    days: frozenset[str]
    sums: frozenset[str]
    texts: frozenset[str]


@cache
def track_names() -> TrackNames:
    """The shipped names, read once a process."""
    place = shipped("resources", "tracks", "names.yaml")
    found = yaml.safe_load(place.read_text(encoding="utf-8"))
    kinds = found["kinds"]
    return TrackNames(
        steps={key: tuple(zh.split("/")) for key, zh in found["steps"].items()},
        details=dict(found["details"]),
        days=frozenset(kinds["date"]),
        sums=frozenset(kinds["money"]),
        texts=frozenset(kinds["long"]),
    )


def track_facts(case: CaseFacts, subject_id: str = "") -> Facts:
    """专项, 步骤, 移送 and 来件 of one episode; ``subject_id`` may name a hand-off."""
    sent = _handoff(case, subject_id)
    return {
        "专项": detail_facts(case.details),
        "步骤": step_facts(case),
        "移送": {**handoff_facts(sent), "接收单位": receiver_of(case, sent)},
        "来件": incoming_facts(case),
        "法院案号": court_case_no(case),
    }


def detail_facts(details: Mapping[str, str]) -> Facts:
    """What the person typed, by its Chinese name."""
    names = track_names()
    told: Facts = {}
    for key, zh in (*names.details.items(), *((k, k) for k in details if k not in names.details)):
        text = details.get(key, "")
        if key in names.sums:
            told |= {zh: sum_of(_sum(text)) or known(text), f"{zh}全": full_sum(_sum(text))}
        elif key in names.days:
            told[zh] = day(_day(text)) or known(text)
        else:
            told[zh] = known(text)
        if key in names.texts:
            told[f"{zh}段落"] = paragraphs(text)
    return told


def _sum(text: str) -> Money | None:
    try:
        return Money.parse(text) if text.strip() else None
    except BadInput:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def step_facts(case: CaseFacts) -> Facts:
    """Every step the tracks know by its Chinese names, the latest where there are several."""
    named = track_names().steps
    more = dict.fromkeys(s.kind for s in case.steps if s.kind not in named)
    told: Facts = {}
    for key, names in (*named.items(), *((k, (k,)) for k in more)):
        one = step_words(case.last_step(key))
        told |= dict.fromkeys(names, one)
    return told


def step_words(step: StepFacts | None) -> Facts:
    """What papers say of one step; all blank without one."""
    told = step or StepFacts(id="", kind="", on_day=_NO_DAY)
    return {
        "日期": day(told.on_day) if step else None,
        "文号": known(told.number),
        "机关": known(told.organ),
        "经办人": known(told.person),
        "说明": known(told.text),
        "说明段落": paragraphs(told.text),
        "期限": day(told.due_on),
    }


def _handoff(case: CaseFacts, subject_id: str) -> HandoffFacts | None:
    """The hand-off asked for, else the latest one out of this episode."""
    named = next((h for h in case.handoffs if subject_id and h.id == subject_id), None)
    return named or next(iter(sorted(handed_on(case), key=_newest)), None)


def handed_on(case: CaseFacts) -> list[HandoffFacts]:
    """The hand-offs out of this episode that were not recalled."""
    return [h for h in case.handed_out if h.recalled_on is None]


def handed_in(case: CaseFacts) -> HandoffFacts | None:
    """The hand-off by which this episode began, if one of our own tracks sent it."""
    return next(iter(sorted(case.handed_in, key=_newest)), None)


def receiver_of(case: CaseFacts, handoff: HandoffFacts | None) -> str | None:
    """The body a hand-off goes to: as named on it, else that of the episode it opened."""
    if handoff is None:
        return None
    opened = (e.organization for e in case.episodes if e.id == handoff.to_episode_id)
    return _first((handoff.organ, *opened))


def _newest(handoff: HandoffFacts) -> int:
    return -handoff.seq


def handoff_facts(handoff: HandoffFacts | None) -> Facts:
    """移送: what a letter and its returned receipt say of one hand-off."""
    told = handoff or HandoffFacts(id="", seq=0, pair="", episode_id="")
    return {
        "有": handoff is not None,
        "文号": known(told.letter_no),
        "发出日期": day(told.sent_on),
        "去调解组织": told.to_track in _MEDIATING,
        "事由": known(told.reason),
        "事由段落": paragraphs(told.reason),
        "不构成违法": box("不构成违反治安管理" in told.reason),
        "不予处罚": box("一百八十六条" in told.reason or "186条" in told.reason),
        "同意日期": day(told.consented_on),
        "材料": [item for item in told.materials if item.strip()],
        "材料全文": joined(item.strip() for item in told.materials),
        "回执日期": day(told.received_on),
        "签收人": known(told.received_by),
        "接受": box(told.accepted is True),
        "不接受": box(told.accepted is False),
        "不接受理由": known(told.refusal),
        "回告期限": day(told.return_by),
        "回告日期": day(told.returned_on),
        "编码": known(told.code),
        "结果": known(told.result),
    }


def incoming_facts(case: CaseFacts) -> Facts:
    """来件: the letter by which another organ or track handed this episode its dispute.

    The day of receipt is the one on which its papers were signed for: where a court commissioned or
    entrusted the case that is the day of acceptance, from which the clock runs.
    """
    sent, letter = handed_in(case), case.step("entrusted")
    step = case.step("signed_for") or case.step("received")
    told = handoff_facts(sent)
    taken = case.accepted_on if letter else None
    return {
        "机关": _sender(case, sent, (letter, step)),
        "文号": told["文号"] or _number_of(letter) or known(case.outside_no) or _number_of(step),
        "日期": told["发出日期"] or (day(letter.on_day) if letter else None),
        "收到日期": (day(step.on_day) if step else None) or told["回执日期"] or day(taken),
        "签收人": (known(step.person) if step else None) or told["签收人"],
        "回告期限": told["回告期限"] or (day(step.due_on) if step else None),
        "材料": told["材料"],
        "编码": told["编码"],
    }


def _sender(
    case: CaseFacts, sent: HandoffFacts | None, steps: Iterable[StepFacts | None]
) -> str | None:
    """The body of the episode before, else the court, else what a step or the intake names."""
    before = next((e for e in case.episodes if sent and e.id == sent.episode_id), None)
    court = case.details.get("court", "") if case.source is IntakeSource.COURT else ""
    note = case.source_note.removesuffix("移送").removesuffix("委托")
    named = (s.organ for s in steps if s)
    return _first((before.organization if before else "", court, *named, note))


def _number_of(step: StepFacts | None) -> str | None:
    return known(step.number) if step else None


def court_of(case: CaseFacts) -> str | None:
    """The court of this episode: that of the confirmation, or as typed, or of its docketing."""
    steps = (case.last_step(kind) for kind in ("entrusted", "docketed", "court_order"))
    given = (case.confirmation.court if case.confirmation else "", case.details.get("court", ""))
    return _first(given) or _first(s.organ for s in steps if s)


def court_case_no(case: CaseFacts) -> str | None:
    """The court's own case number, never the centre's."""
    docketed = case.last_step("docketed")
    typed = case.details.get("court_case_no", "")
    court = case.source is IntakeSource.COURT
    own = case.case_no if _COURT_NUMBER.match(case.case_no) else ""
    outside = case.outside_no if court or _COURT_NUMBER.match(case.outside_no) else ""
    return _first((typed, docketed.number if docketed else "", outside, own))


def _first(words: Iterable[str]) -> str | None:
    return next((word.strip() for word in words if word.strip()), None)
