"""What the slips of the centre say: registration, assignment, whistle, feedback, pressing, risk.

A slip is about one step of the case (``subject_id``), else about the latest of its kind. Never
grades a risk and never counts a time limit.
"""

from __future__ import annotations

from functools import lru_cache

import yaml

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, IntakeSource, StepFacts
from mediation_desk.domain.labels import label_of
from mediation_desk.papers.by_track.sector import detail, latest
from mediation_desk.papers.facts_words import Facts, box, day, joined, known, paragraphs
from mediation_desk.shipped import shipped

SOURCES: dict[str, tuple[IntakeSource, ...]] = {
    "来访": (IntakeSource.WALK_IN, IntakeSource.VISIT, IntakeSource.ON_APPLICATION),
    "网格": (IntakeSource.GRID,),
    "12345": (IntakeSource.HOTLINE,),
    "公安": (IntakeSource.POLICE, IntakeSource.POLICE_CALL),
    "法院": (IntakeSource.COURT,),
    "信访": (IntakeSource.PETITION,),
    "排查": (IntakeSource.SCREENING, IntakeSource.OWN_MOTION),
    "移送": (IntakeSource.DEPARTMENT, IntakeSource.PROSECUTOR),
}
RISKS = {"红": "red", "橙": "orange", "黄": "yellow", "蓝": "blue"}
WISHES = ("调解", "诉讼", "仲裁", "信访")
CHANNELS = ("人民调解", "专业调解", "行政调解", "司法调解", "诉前调解", "信访化解", "其他")


def centre_facts(case: CaseFacts, subject_id: str) -> Facts:
    """登记, 交办, 吹哨, 反馈, 督办 and 风险."""
    return {
        "登记": _registration(case),
        "交办": _assignment(case, subject_id),
        "吹哨": _whistle(case, _of(case, subject_id, "whistle")),
        "反馈": _feedback(case, _of(case, subject_id, "whistle_feedback")),
        "督办": _pressed(case, _of(case, subject_id, "supervised")),
        "风险": _risk(case),
    }


def _of(case: CaseFacts, subject_id: str, kind: str) -> StepFacts | None:
    """The step a slip is about: the one named, else the latest of the kind."""
    named = next((s for s in case.steps if s.id == subject_id and s.kind == kind), None)
    return named or latest(case, kind)


def _text(step: StepFacts | None, name: str) -> str | None:
    return known(getattr(step, name)) if step else None


def _on(step: StepFacts | None) -> str | None:
    return day(step.on_day) if step else None


def _due(step: StepFacts | None) -> str | None:
    return day(step.due_on) if step else None


def _registration(case: CaseFacts) -> Facts:
    wish = case.details.get("party_wish", "")
    channel = case.details.get("center_channel", "")
    heads = sum(p.heads for p in case.parties)
    routed = [e for e in case.events if e.event == "routed"]
    return {
        **{f"来源_{word}": box(case.source in kinds) for word, kinds in SOURCES.items()},
        **{f"风险_{word}": box(case.risk_colour == code) for word, code in RISKS.items()},
        **{f"意愿_{word}": box(word in wish) for word in WISHES},
        **{f"渠道_{word}": box(word in channel) for word in CHANNELS},
        "人数": str(heads) if heads else None,
        "首问责任人": known(case.first_receiver) or known(case.registered_by),
        "渠道说明": known(channel),
        "渠道理由": known(routed[-1].text if routed else ""),
        "风险等级": known(label_of("RiskColour", case.risk_colour)) if case.risk_colour else None,
    }


def _assignment(case: CaseFacts, subject_id: str) -> Facts:
    """交办: the step, or the hand-off by which a case left for somebody."""
    step = _of(case, subject_id, "assigned")
    handed = case.handoffs[-1] if case.handoffs and step is None else None
    return {
        "文号": _text(step, "number") or (known(handed.letter_no) if handed else None),
        "承办单位": _text(step, "organ") or (known(handed.organ) if handed else None),
        "日期": _on(step) or (day(handed.sent_on) if handed else None),
        "期限": _due(step) or (day(handed.return_by) if handed else None),
        "要求段落": _asked(step, handed) or paragraphs(case.details.get("assign_demand", "")),
        "包案领导": detail(case, "lead_official"),
        "签发人": detail(case, "signed_by"),
        "签收人": _text(step, "person") or (known(handed.received_by) if handed else None),
        "签收日期": day(handed.received_on) if handed else None,
    }


def _asked(step: StepFacts | None, handed: HandoffFacts | None) -> list[str]:
    return paragraphs(step.text if step else handed.reason if handed else "")


def _whistle(case: CaseFacts, step: StepFacts | None) -> Facts:
    return {
        "哨号": _text(step, "number"),
        "吹哨单位": detail(case, "whistle_by") or known(case.center.name),
        "报到部门": _text(step, "organ"),
        "事由段落": paragraphs(step.text if step else "") or paragraphs(case.facts),
        "依据": detail(case, "whistle_basis"),
        "报到时间": _due(step),
        "报到地点": detail(case, "whistle_place") or known(case.venue) or known(case.place),
        "响应级别": detail(case, "whistle_level"),
        "签发人": detail(case, "signed_by"),
        "发哨时间": _on(step),
        "签收人": _text(step, "person"),
    }


def _feedback(case: CaseFacts, step: StepFacts | None) -> Facts:
    """反馈: with the whistle it answers, by number, else by department, else the latest."""
    whistles = [s for s in case.steps if s.kind == "whistle"]
    same = [w for w in whistles if step and step.number and w.number == step.number]
    near = [w for w in whistles if step and step.organ and step.organ in w.organ]
    candidates = same or near or whistles
    blown = candidates[-1] if candidates else None
    return {
        "哨号": _text(step, "number") or _text(blown, "number"),
        "部门": _text(step, "organ") or _text(blown, "organ"),
        "报到时间": _on(step),
        "应报到时间": _due(blown),
        "到场人员": _text(step, "person") or detail(case, "feedback_people"),
        "措施段落": paragraphs(step.text if step else ""),
        "结果": detail(case, "feedback_result"),
        "未解决原因": detail(case, "feedback_unsolved"),
        "下一步": detail(case, "feedback_next"),
    }


def _pressed(case: CaseFacts, step: StepFacts | None) -> Facts:
    card = case.details.get("supervise_card", "")
    reason = case.details.get("supervise_reason", "")
    assigned, blown = latest(case, "assigned"), latest(case, "whistle")
    handed = known(case.handoffs[-1].letter_no) if case.handoffs else None
    return {
        "文号": _text(step, "number"),
        "承办单位": _text(step, "organ") or _text(assigned, "organ"),
        **{f"事由_{word}": box(word in reason) for word in ("超期", "推诿", "群众不满意")},
        "事由段落": paragraphs(step.text if step else "") or paragraphs(reason),
        "原交办号": _text(assigned, "number") or handed or _text(blown, "number"),
        "限办日": _due(step),
        "日期": _on(step),
        "措施": detail(case, "supervise_measures"),
        "黄牌": box("黄" in card),
        "红牌": box("红" in card),
        "签发人": detail(case, "signed_by"),
        "签收人": _text(step, "person"),
        "反馈段落": paragraphs(case.details.get("supervise_feedback", "")),
    }


def _risk(case: CaseFacts) -> Facts:
    heads = sum(p.heads for p in case.parties)
    flags = [risk_words().get(flag, "" if flag.isascii() else flag) for flag in case.risk_flags]
    return {
        "等级": known(label_of("RiskColour", case.risk_colour)) if case.risk_colour else None,
        "情形": joined(flags),
        "现状段落": paragraphs(case.details.get("risk_state", "")) or paragraphs(case.facts),
        "人数": str(heads) if heads else None,
        "诉求": joined(case.claims, "；"),
        "风险段落": paragraphs(case.details.get("risk_text", "")),
        "措施段落": paragraphs(case.details.get("risk_measures", "")),
        "建议段落": paragraphs(case.details.get("risk_advice", "")),
        "报送对象": detail(case, "risk_to"),
        "报告日期": day(case.risk_reported_on),
    }


@lru_cache(maxsize=1)
def risk_words() -> dict[str, str]:
    """The risk flags of the shipped tracks by their keys."""
    text = shipped("resources", "tracks", "people.yaml").read_text(encoding="utf-8")
    flags = yaml.safe_load(text)["risk_flags"]
    return {str(key): str(flag["zh"]) for key, flag in flags.items()}
