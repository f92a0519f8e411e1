"""The facts of papers that go to another body: the report to the court, receipts, referrals, stops.

What was conceded to reach an agreement never stands here: undisputed facts come only from the field
in which they were typed as such, the reasons of a failure only from its printed grounds and from
the field meant for the court (特邀调解规定第二十二条).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, IntakeSource, Outcome, Track
from mediation_desk.papers.facts_ends import TERMINATIONS, ground_boxes
from mediation_desk.papers.facts_grounds import OTHER, refusal_words, rules_of
from mediation_desk.papers.facts_steps import span
from mediation_desk.papers.facts_tracks import handed_on, receiver_of
from mediation_desk.papers.facts_words import (
    TICKED,
    Facts,
    box,
    count,
    day,
    joined,
    known,
    paragraphs,
)
from mediation_desk.tracks.standing import WITHDRAWAL_GROUNDS

_NUMBERED = re.compile(r"^\s*(?:\d+[.．、](?!\d)|[（(]\d+[)）]|[一二三四五六七八九十]+、)\s*")
_COURT_TRACKS = (Track.PRE_LITIGATION, Track.JUDICIAL)
_OWN_LINE = ("当事人无法联系", "拒绝签章")
#: Papers of which the court gets a copy with the report, in the order of the volume.
TO_COURT: Mapping[str, str] = {
    "TY-11": "送达地址确认书",
    "RM-08": "调解记录",
    "TY-09": "延长调解期限同意书",
    "RM-10": "人民调解协议书",
    "RM-13": "终止调解告知书",
    "SF-11": "无争议事实记载表",
}
#: Where a person may turn: what is printed, and words by which a typed way is known.
WAYS: Mapping[str, tuple[str, ...]] = {
    "人民调解": ("人民调解",),
    "行业性专业性调解": ("行业", "专业", "医调", "道交", "物业"),
    "行政调解": ("行政调解", "行政裁决", "派出所", "交警"),
    "劳动人事争议仲裁": ("劳动", "人事仲裁"),
    "农村土地承包仲裁": ("土地承包",),
    "诉讼": ("诉讼", "起诉", "法院"),
    "信访": ("信访",),
    "法律援助": ("法律援助", "法援"),
}


def handover_facts(case: CaseFacts) -> Facts:
    """报告, 回复, 转介, 中止调解 and 恢复调解 of one episode."""
    return {
        "报告": report_facts(case),
        "回复": reply_facts(case),
        "转介": referral_facts(case),
        "中止调解": stop_facts(case),
        "恢复调解": resume_facts(case),
    }


def report_facts(case: CaseFacts) -> Facts:
    """报告: what the court is told of a commissioned or entrusted mediation."""
    sessions = case.held_sessions()
    meetings = [
        {"次": n, "时间": span(s.held_on, s.start_at, s.end_at), "地点": known(s.place)}
        for n, s in enumerate(sessions, start=1)
    ]
    return {
        "方式": _manner(case),
        "受法院委派": case.track in _COURT_TRACKS or case.source is IntakeSource.COURT,
        "会次": meetings,
        "次数": count(len(sessions)),
        **_result_boxes(case),
        "无争议事实": undisputed(case),
        "原因段落": paragraphs(case.details.get("failure_reason", "")) if _failed(case) else [],
        "成本段落": paragraphs(case.details.get("raised_costs", "")),
        "提示段落": paragraphs(case.details.get("court_alerts", "")),
        "材料": _returned(case),
        "报告日期": _reported(case),
    }


def _manner(case: CaseFacts) -> str:
    """委派 before filing, 委托 after it; both where nobody said which."""
    if "委派" in case.mode:
        return "委派"
    entrusted = "委托" in case.mode or case.track is Track.JUDICIAL
    return "委托" if entrusted else "委派（委托）"


def _result_boxes(case: CaseFacts) -> Facts:
    """达成、撤回、未达成、无法联系、拒绝签章 and whether confirmation is applied for."""
    ground, failed = _why(case), _failed(case)
    agreed = case.agreement is not None and not failed
    return {
        "达成": box(agreed),
        "撤回": box(_withdrawn(case)),
        "未达成": box(failed and ground not in _OWN_LINE),
        "无法联系": box(ground == "当事人无法联系"),
        "拒绝签章": box(ground == "拒绝签章"),
        "不成缘由": ground if failed and ground not in _OWN_LINE else None,
        "申请确认": box(agreed and case.confirmation is not None),
        "不申请确认": box(agreed and case.confirmation is None and case.closed_on is not None),
        "是不成": failed,
    }


def _why(case: CaseFacts) -> str | None:
    """The ground of the end by its name in the forms or in the track's rules.

    Words that somebody typed are never taken: they may tell what a party would have paid.
    """
    ticks = ground_boxes([case.termination_ground], TERMINATIONS)
    printed = next((words for words in TERMINATIONS if ticks[words] == TICKED), None)
    ground = rules_of(case).termination_grounds.get(case.termination_ground)
    return printed or (ground.zh if ground and case.termination_ground != OTHER else None)


def _failed(case: CaseFacts) -> bool:
    """Whether it ended without an agreement otherwise than by withdrawal."""
    ended = case.terminated_on is not None or case.outcome is Outcome.NOT_AGREED
    return ended and not _withdrawn(case)


def _withdrawn(case: CaseFacts) -> bool:
    return case.outcome is Outcome.WITHDRAWN or case.termination_ground in WITHDRAWAL_GROUNDS


def undisputed(case: CaseFacts) -> list[Facts]:
    """无争议事实, one a line as typed, numbered anew. Nothing else is ever looked at."""
    lines = paragraphs(case.details.get("undisputed_facts", ""))
    bare = (_NUMBERED.sub("", line) for line in lines)
    return [{"序": n, "内容": text} for n, text in enumerate((b for b in bare if b), start=1)]


def _returned(case: CaseFacts) -> list[str]:
    """What goes back to the court: the letter's own list, else what was issued of it."""
    sent = [h for h in handed_on(case) if h.to_track in ("", Track.JUDICIAL.value)]
    if sent and sent[-1].materials:
        return [m for m in sent[-1].materials if m.strip()]
    issued = [p.code for p in case.papers if p.issued_on is not None]
    return [f"{name}{issued.count(code)}份" for code, name in TO_COURT.items() if code in issued]


def _reported(case: CaseFacts) -> str | None:
    step = case.last_step("reported_to_court")
    return day(step.on_day) if step else None


def reply_facts(case: CaseFacts) -> Facts:
    """回复: what the body that handed the dispute over is told (受理回执、结果反馈)."""
    refused = case.refused_on is not None or case.outcome is Outcome.REFUSED
    agreement = case.agreement
    failed = _failed(case)
    return {
        "受理": box(case.accepted_on is not None and not refused),
        "不予受理": box(refused),
        "不予受理理由": refusal_words(case),
        "达成": box(agreement is not None and not failed),
        "未达成": box(failed),
        "撤回": box(_withdrawn(case)),
        "不成缘由": _why(case) if failed else None,
        "附协议": agreement is not None and case.is_written,
        "有结果": agreement is not None or failed or _withdrawn(case),
    }


def referral_facts(case: CaseFacts) -> Facts:
    """转介: boxes for each way, ticked where the person is sent there; what fits none stands apart.

    The ways as typed (parted by 、，； or lines), else where the dispute was handed on to, else the
    ways named at a refusal.
    """
    sent = handed_on(case)[-1:]
    typed = case.details.get("referral_ways", "") or "、".join(_way(h) for h in sent)
    ways = [w.strip() for w in re.split(r"[、，,；;\n]", typed or case.refusal_route) if w.strip()]
    ticks: Facts = {}
    rest = list(ways)
    for printed, marks in WAYS.items():
        hits = [w for w in ways if any(mark in w for mark in marks)]
        ticks[printed] = box(hits)
        rest = [w for w in rest if w not in hits]
    organ = receiver_of(case, sent[0]) if sent else None
    others, gone = joined(rest), joined(ways)
    return {**ticks, "其他": box(rest), "其他说明": others, "去处": gone, "受理单位": organ}


_WAY_OF_TRACK: Mapping[str, str] = {
    "people": "人民调解",
    "professional": "行业性专业性调解",
    "administrative": "行政调解",
    "pre_litigation": "诉讼",
    "judicial": "诉讼",
    "petition": "信访",
}
_WAY_OUTSIDE: Mapping[str, str] = {
    "to_arbitration": "劳动人事争议仲裁",
    "to_court": "诉讼",
    "to_review": "行政复议",
}


def _way(handoff: HandoffFacts) -> str:
    """The printed way of a hand-off; one to a body outside that is no such way, its name."""
    outside = _WAY_OUTSIDE.get(handoff.pair, handoff.organ)
    return _WAY_OF_TRACK.get(handoff.to_track, outside)


def stop_facts(case: CaseFacts) -> Facts:
    """中止调解: since when and why; an expert's report stops the clock, suspected sham the case."""
    step = case.last_step("suspended")
    pause = case.pauses[-1] if case.pauses else None
    words = step.text if step else pause.note or pause.kind if pause else ""
    sham = "虚假" in words
    report = not sham and (any(mark in words for mark in ("鉴定", "评估", "检测", "咨询")))
    return {
        "日期": day(step.on_day if step else pause.from_on if pause else None),
        "虚假": box(sham),
        "鉴定": box(report),
        "其他": box(bool(words) and not sham and not report),
        "说明": known(words),
        "说明段落": paragraphs(words),
        "报告机关": known(step.organ) if step else None,
    }


def resume_facts(case: CaseFacts) -> Facts:
    """恢复调解: since when, by the step or by the day on which the clock began to run again."""
    step = case.last_step("resumed")
    ended = [p.until_on for p in case.pauses if p.until_on]
    return {
        "日期": day(step.on_day if step else ended[-1] if ended else None),
        "说明段落": paragraphs(step.text if step else ""),
    }
