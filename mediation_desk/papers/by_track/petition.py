"""What the papers of a petition say beyond the common facts (信访工作条例第十七至三十七条).

Everything is read from the episode's steps and from what was typed; only boxes and the order of
preference (a step before a case's own field) are decided here. Never counts a time limit.
"""

from __future__ import annotations

import re
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, IntakeSource, StepFacts
from mediation_desk.domain.parties import AgentKind
from mediation_desk.papers.by_track.petition_letters import (
    incoming_number,
    is_incoming,
    letter_number,
    sender_of,
)
from mediation_desk.papers.by_track.sector import detail, latest
from mediation_desk.papers.facts_agreement import signers_in
from mediation_desk.papers.facts_grounds import refusal_words
from mediation_desk.papers.facts_parties import together
from mediation_desk.papers.facts_words import Facts, box, day, joined, known, paragraphs

FORMS = ("来信", "来访", "网信", "来电")
#: The printed box and the words that tick it (第三十二条).
OPINIONS = {
    "支持": ("支持",),
    "部分支持": ("部分支持",),
    "解释说明": ("解释说明", "说明"),
    "不予支持": ("不予支持", "不支持"),
}
#: How a petition came where the form was not typed.
_FORM_OF = {
    IntakeSource.LETTER: "来信",
    IntakeSource.WALK_IN: "来访",
    IntakeSource.ON_APPLICATION: "来访",
    IntakeSource.PHONE: "来电",
    IntakeSource.HOTLINE: "来电",
}
#: A ground of refusal by its key, or by a word of what was typed, and the box it ticks in XF-03.
_ANSWERS = {
    "不再受理": ("ended_three", "不再受理", "终结", "复核"),
    "引导": ("other_way", "法定途径"),
}


#: What stands between the names of hearers.
_MARKS = re.compile(r"[、，,；;\s]+")
#: Signing lines of a hearing's record that stay on one page with those of the organ below them.
_HEARD_TOGETHER = 3


def petition_facts(case: CaseFacts, parties: list[Facts], subject_id: str) -> Facts:
    """信访, 转送, 信访意见 and 听证; ``parties``: their facts, ``subject_id`` may name the step a
    sheet is about.
    """
    signers = together(signers_in(parties), _HEARD_TOGETHER)
    return {
        "信访": {**_petition(case), **_days(case), **_not_taken(case)},
        "转送": _transfer(case, subject_id),
        "信访意见": _opinion(case),
        "听证": {**_hearing(case, subject_id), "当事人签署": signers},
    }


def _petition(case: CaseFacts) -> Facts:
    form = case.details.get("petition_form", "") or _FORM_OF.get(case.source, "")
    again = case.details.get("petition_repeat", "")
    heads = sum(p.heads for p in case.applicants)
    asked = case.details.get("petition_demand", "") or "\n".join(case.claims)
    return {
        "编号": detail(case, "petition_no") or known(case.outside_no),
        "机关": known(case.committee.name),
        **{f"形式_{word}": box(word in form) for word in FORMS},
        "初次": box(again and "重复" not in again),
        "重复": box("重复" in again),
        "人数": detail(case, "petition_count") or (str(heads) if heads else None),
        "代表": _representatives(case),
        "题名": _short(case, heads),
        "诉求段落": paragraphs(asked),
        "诉求": joined(paragraphs(asked), "；"),
        "去向": detail(case, "petition_route"),
        "接待人": known(case.first_receiver) or known(case.registered_by),
        "查询方式": detail(case, "petition_query")
        or _asked_at(case.committee.address, case.committee.phone),
        "化解": _settled(case),
    }


def _short(case: CaseFacts, heads: int) -> str | None:
    """``石玉山等3人``, as a title names those who raised a petition."""
    first = next((p.person.name for p in case.applicants), "")
    return known(f"{first}等{heads}人" if heads > 1 else first)


def _representatives(case: CaseFacts) -> str | None:
    """Those who speak for a group (not more than five, 第二十条)."""
    kind = AgentKind.GROUP_REPRESENTATIVE
    people = [a.person.name for p in case.applicants for a in p.agents if a.kind is kind]
    return joined(people)


def _asked_at(address: str, phone: str) -> str | None:
    return joined((f"到{address}查询" if address else "", f"电话{phone}" if phone else ""), "，")


def _settled(case: CaseFacts) -> str | None:
    """What mediation came to, in one sentence; None where there was none.

    The agreement may be that of a committee to which the petition was handed.
    """
    agreement = case.agreement
    if agreement is not None:
        return _agreed("", agreement.reached_on, agreement.number)
    run = next((e for e in case.episodes if e.agreed_on and e.id != case.episode_id), None)
    if run is not None:
        return _agreed(run.organization, run.agreed_on, run.agreement_no or run.case_no)
    told = next((h for h in case.handed_out if _came_to(h)), None)
    return _agreed(told.organ, None, "") if told else None


def _came_to(handed: HandoffFacts) -> bool:
    """Whether the answer to a hand-off tells of an agreement."""
    return "达成" in handed.result and "未" not in handed.result


def _agreed(by: str, on: date | None, number: str) -> str:
    numbered = f"（编号：{number}）" if number else ""
    return f"经{by}调解，各方当事人{f'于{day(on)}' if on else ''}自愿达成调解协议{numbered}。"


def _days(case: CaseFacts) -> Facts:
    raised = latest(case, "petition_received", "received")
    told, longer = latest(case, "told", "notice"), latest(case, "extended_told")
    extension = case.extensions[-1] if case.extensions else None
    reported = latest(case, "reported")
    until = longer.due_on if longer and longer.due_on else None
    return {
        "提出日期": _on(raised) or day(case.registered_on),
        "收到日期": _on(_receipt(case)) or day(case.registered_on),
        "告知日期": _on(told),
        "告知文号": known(told.number) if told else None,
        "办理期限": day(told.due_on) if told else None,
        "延期告知日期": _on(longer),
        "延期文号": known(longer.number) if longer else None,
        "延期理由": _within(longer.text if longer else "")
        or _within(extension.reason if extension else ""),
        "延长至": day(until or (extension.until_on if extension else None)),
        "批准人": known(longer.person) if longer else None,
        "办结文号": known(reported.number if reported else "") or known(case.case_no),
    }


def _receipt(case: CaseFacts) -> StepFacts | None:
    """When it came to this organ: passed on by an office it was raised before, elsewhere."""
    direct = None if case.source is IntakeSource.PETITION else case.last_step("petition_received")
    return case.last_step("received") or direct


def _within(text: str) -> str | None:
    """A reason as part of a sentence: without its own full stop."""
    return known(text.strip().rstrip("。；;."))


def _on(step: StepFacts | None) -> str | None:
    return day(step.on_day) if step else None


def _not_taken(case: CaseFacts) -> Facts:
    """Which of the three answers XF-03 gives: not accepted, no longer accepted, shown elsewhere."""
    reason = refusal_words(case)
    refused = case.refused_on is not None or reason is not None
    said = (*case.refusal_grounds, case.refusal_text)
    ended, elsewhere = (any(m in g for g in said for m in marks) for marks in _ANSWERS.values())
    elsewhere = not ended and (elsewhere or bool(case.refusal_route))
    return {
        "不予受理": box(refused and not ended and not elsewhere),
        "不再受理": box(refused and ended),
        "引导": box(refused and elsewhere),
        "不受理理由": [f"{reason}。"] if reason else [],
        "提出途径": known(case.refusal_route),
        "不受理日期": day(case.refused_on),
    }


def _transfer(case: CaseFacts, subject_id: str) -> Facts:
    """转送: a letter we send, or the one by which the petition came to this organ."""
    steps = [s for s in case.steps if s.kind == "transferred"]
    step = next((s for s in steps if s.id == subject_id), steps[-1] if steps else None)
    here, sender = known(case.committee.name), sender_of(case)
    came = is_incoming(case, step)
    feedback = day(step.due_on) if step else None
    number = letter_number(step.number if step else "")
    return {
        "发文机关": sender if came else here,
        "收文机关": here if came else known(step.organ if step else ""),
        "文号": number or (incoming_number(case) if came else None),
        "日期": _on(step),
        "交办": box(feedback),
        "转送": box(step is not None and not feedback),
        "要求段落": paragraphs(step.text if step else ""),
        "期限": feedback,
        "联系人": known(step.person if step else "") or (None if came else known(case.responsible)),
        "联系电话": None if came else known(case.committee.phone),
        "来文机关": sender,
        "来文文号": incoming_number(case),
    }


def _opinion(case: CaseFacts) -> Facts:
    """信访意见: its three parts, the last of which names where to ask for a review."""
    step, served = latest(case, "opinion"), latest(case, "opinion_served")
    kind = case.details.get("opinion_kind", "").strip()
    facts = case.details.get("opinion_facts", "") or case.facts
    said = case.details.get("opinion_body", "") or (step.text if step else "")
    return {
        **_essential(case, kind, facts, said),
        "文号": detail(case, "opinion_no") or known(step.number if step else ""),
        "日期": _on(step),
        "送达日期": _on(served),
        **{word: box(kind in kinds) for word, kinds in OPINIONS.items()},
        "事实段落": paragraphs(facts),
        "依据段落": paragraphs(case.details.get("opinion_law", "")),
        "意见段落": paragraphs(said),
        "复查机关": detail(case, "review_organ"),
    }


#: What stands for an essential that an old case's own paper tells, and its file does not.
_ON_PAPER = "见原件"


def _essential(case: CaseFacts, kind: str, facts: str, said: str) -> Facts:
    """What an opinion must say (第三十二条): the request, the facts, the law, what is decided and
    of which kind; where mediation settled it, its agreement is what is decided.
    """
    old, settled = _ON_PAPER if case.is_import else "", _settled(case) or ""
    asked = case.details.get("petition_demand", "") or "；".join(case.claims)
    return {
        "诉求": known(asked or old),
        "认定事实": known(facts or old),
        "政策法律依据": known(case.details.get("opinion_law", "") or old),
        "处理意见": known(said or settled or old),
        "意见类别": known(kind or settled or old),
    }


def _hearing(case: CaseFacts, subject_id: str) -> Facts:
    steps = [s for s in case.steps if s.kind == "hearing"]
    step = next((s for s in steps if s.id == subject_id), steps[-1] if steps else None)
    text, result = step.text if step else "", case.details.get("hearing_result", "")
    members = case.details.get("hearing_members", "").strip("、，,；; \n")
    return {
        "日期": _on(step),
        "地点": detail(case, "hearing_place"),
        "主持人": known(step.person if step else "") or detail(case, "hearing_host"),
        "听证员": detail(case, "hearing_members"),
        "听证员们": _MARKS.split(members) if members else [],
        "记录人": detail(case, "hearing_recorder"),
        "承办单位": known(step.organ if step else "") or known(case.committee.name),
        "其他参加人": detail(case, "hearing_others"),
        "记录段落": paragraphs(text if text != result else ""),
        "评议段落": paragraphs(case.details.get("hearing_views", "")),
        "结论段落": paragraphs(result),
    }
