"""The facts of an end: refusal, termination, confirmation, the volume, papers of other organs.

Ground codes become ticked boxes; a ground nobody knows is printed in its own words under 其他.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.domain.labels import label
from mediation_desk.papers.by_track.petition_letters import incoming_number, sender_of
from mediation_desk.papers.facts_case import sending_body
from mediation_desk.papers.facts_grounds import OTHER, rules_of
from mediation_desk.papers.facts_tracks import court_case_no, incoming_facts, step_words
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
from mediation_desk.tracks.rules import Ground

#: The printed ground, the code that ticks its box, and words by which a typed ground is known.
REFUSALS: Mapping[str, tuple[str, str]] = {
    "一方明确拒绝调解": ("party_refuses", "明确拒绝"),
    "专门机关管辖或禁止民间调解": ("reserved", "专门机关"),
    "其他机关已经受理或者解决": ("elsewhere", "已经受理"),
    "没有明确的对方当事人或调解请求": ("no_opponent", "没有明确"),
}
TERMINATIONS: Mapping[str, tuple[str, str]] = {
    "一方拒绝继续调解": ("unwilling", "拒绝继续"),
    "分歧较大难以达成协议": ("gap", "分歧"),
    "期限届满未达成协议": ("expired", "期限届满"),
    "当事人无法联系": ("unreachable", "无法联系"),
    "拒绝签章": ("unsigned", "拒绝签"),
}
_OTHER = {"withdrawn": "当事人撤回申请"}


def ground_boxes(grounds: Iterable[str], printed: Mapping[str, tuple[str, str]]) -> Facts:
    """A box for each printed ground, and what fits none of them."""
    given = [g for g in grounds if g]
    ticks: Facts = {}
    rest = list(given)
    for words, (code, mark) in printed.items():
        hits = [g for g in given if g in (words, code) or mark in g]
        ticks[words] = box(hits)
        rest = [g for g in rest if g not in hits]
    ticks["其他"] = box(rest)
    ticks["其他说明"] = joined(_OTHER.get(r, "" if r.isascii() else r) for r in rest)
    return ticks


def _worded(
    grounds: Iterable[str], printed: Mapping[str, tuple[str, str]], known: Mapping[str, Ground]
) -> list[str]:
    """The track's own grounds in words; those that have a box, and 其他, keep their codes."""
    boxed = {code for code, _ in printed.values()} | {*_OTHER, OTHER}
    return [known[g].zh if g in known and g not in boxed else g for g in grounds]


def refusal_facts(case: CaseFacts) -> Facts:
    """不予受理: grounds, reasons and where to go instead."""
    grounds = _worded(case.refusal_grounds, REFUSALS, rules_of(case).refusal_grounds)
    boxes = ground_boxes(grounds, REFUSALS)
    text = known(case.refusal_text.strip().rstrip("。；;"))
    return {
        **boxes,
        "其他": TICKED if text and not grounds else boxes["其他"],
        "其他说明": text or boxes["其他说明"],
        "途径": known(case.refusal_route),
        "日期": day(case.refused_on),
    }


def termination_facts(case: CaseFacts) -> Facts:
    """终止: why no agreement came about."""
    given = [case.termination_ground] if case.termination_ground else []
    grounds = _worded(given, TERMINATIONS, rules_of(case).termination_grounds)
    boxes = ground_boxes(grounds, TERMINATIONS)
    return {
        **boxes,
        "其他说明": known(case.termination_text) or boxes["其他说明"],
        "日期": day(case.terminated_on),
        "说明段落": paragraphs(case.termination_text),
    }


def confirmation_facts(case: CaseFacts) -> Facts:
    """司法确认: the court's own number, days and ruling."""
    told = case.confirmation
    return {
        "法院": known(told.court) if told else None,
        "申请日期": day(told.applied_on) if told else None,
        "受理日期": day(told.accepted_on) if told else None,
        "案号": known(told.number) if told else None,
        "结果": label(told.result) if told else None,
        "裁定日期": day(told.ruled_on) if told else None,
        "裁定内容": known(told.ruling) if told else None,
    }


def volume_facts(case: CaseFacts) -> Facts:
    """卷宗: cover, note and the list of what is on file."""
    sessions = case.held_sessions()
    begin = case.accepted_on or case.registered_on
    end = case.agreement.reached_on if case.agreement else None
    last = end or case.terminated_on or (sessions[-1].held_on if sessions else None)
    pages = sum(p.pages for p in case.papers)
    return {
        "卷名": known(case.volume_title) or known(case.title),
        "卷号": known(case.case_no),
        "调解始": day(begin),
        "调解终": day(last),
        "立卷人": known(case.compiled_by),
        "检查人": known(case.checked_by),
        "立卷日期": day(case.filed_on),
        "保管期限": known(case.retention),
        "说明段落": paragraphs(case.volume_note),
        "备注": known("补录" if case.is_import else ""),
        "总页数": count(pages),
        "卷数页数": f"共1卷{pages}页" if pages else None,
        "处理结果": _result(case),
    }


def _result(case: CaseFacts) -> str | None:
    """In one sentence, for the closing report."""
    if case.closing_text:
        return known(case.closing_text)
    agreement = case.agreement
    if agreement is not None:
        number = f"，协议编号{agreement.number}" if agreement.number else ""
        form = "口头" if agreement.form.value == "oral" else "书面"
        return f"经调解，双方自愿达成{form}协议{number}。"
    if case.terminated_on is not None:
        return "经调解未能达成协议，终止调解。"
    return "不予受理。" if case.refused_on is not None else None


#: Papers that are handed to a party and so may stand on a proof of service.
SERVED: Mapping[str, str] = {
    "RM-07": "人民调解不予受理告知书",
    "RM-13": "人民调解终止告知书",
    "TY-08": "回避决定书",
    "TY-12/督促": "督促履行通知书",
    "TY-14": "调解通知书",
    "YL-02": "医疗纠纷受理通知书",
    "YL-03": "医疗纠纷不予受理通知书",
    "YL-07": "医疗纠纷终止调解函",
    "LD-03": "劳动争议调解意见书",
    "XF-02": "信访事项受理告知书",
    "XF-03": "信访事项不予（不再）受理告知书",
    "XF-05": "信访事项延长办理期限告知书",
    "XF-06": "信访事项处理意见书",
    "TY-23": "中止调解通知书",
    "XZ-04": "行政调解受理通知书",
    "XZ-05": "行政调解权利义务告知书",
    "XZ-06": "行政调解不予受理通知书",
    "XZ-03": "行政调解征求意见书",
    "XZ-09": "行政调解终止（终结）通知书",
    "XZ-10": "行政调解会通知书",
    "XZ-14": "行政调解延期通知书",
    "XZ-14/中止": "行政调解中止通知书",
    "XZ-14/恢复": "行政调解恢复通知书",
    "TD-03": "农村土地承包经营纠纷调解不成告知书",
    "JT-03": "道路交通事故损害赔偿调解终结书",
    "XJ-09": "转介告知书",
}


def served_papers(case: CaseFacts, party_id: str) -> str | None:
    """What was issued for a party to be handed over: ``人民调解终止告知书1份``."""
    mine = {"", party_id, *(d.id for d in case.demands if d.party_id == party_id)}
    codes = [p.code for p in case.papers if p.subject_id in mine]
    return joined(f"{name}1份" for code, name in SERVED.items() if code in codes)


#: Papers of other organs: name and organ (文书总目录 0.2); kept, never made by the desk.
FOREIGN: Mapping[str, tuple[str, str]] = {
    "XJ-01": ("委派调解函", "人民法院"),
    "XJ-03": ("委托调解函", "人民法院"),
    "XJ-04": ("公安机关移送（委托）人民调解函", "公安机关"),
    "XJ-06": ("信访事项移交（委托）人民调解函", "信访部门"),
    "XJ-07": ("检察机关、其他部门移送函", "检察机关或其他部门"),
    "SF-03": ("民事调解书", "人民法院"),
    "SF-04": ("调解笔录、撤诉申请书", "人民法院"),
    "SF-06": ("司法确认受理通知书", "人民法院"),
    "SF-07": ("司法确认民事裁定书", "人民法院"),
    "GA-01": ("治安调解协议书", "公安机关"),
    "GA-02": ("当事人书面申请不予处罚", "公安机关"),
    "JT-01": ("道路交通事故损害赔偿调解申请书", "公安机关交通管理部门"),
    "JT-02": ("道路交通事故损害赔偿调解书", "公安机关交通管理部门"),
    "JT-03": ("道路交通事故损害赔偿调解终结书", "公安机关交通管理部门"),
    "JT-04": ("道路交通事故调解记录、通知", "公安机关交通管理部门"),
    "SC-01": ("投诉登记表", "市场监督管理部门"),
    "XF-04": ("信访事项转送（交办）函", "信访部门"),
    "XF-07": ("信访复查（复核）意见书", "上一级机关"),
}


def custody_facts(case: CaseFacts, code: str, subject_id: str) -> Facts:
    """收存: what the page for another organ's paper says of it."""
    paper = _kept(case, code, subject_id)
    name, organ = FOREIGN.get(code, (None, None))
    told = _told_elsewhere(case, code)
    scan = paper.scan_attachment_id if paper else ""
    file = next((a for a in case.attachments if a.id == scan), None)
    return {
        "代码": code,
        "名称": name,
        "制发机关": told["制发机关"] or organ,
        "文号": known(paper.number if paper else "") or told["文号"],
        "日期": day(paper.issued_on if paper else None) or told["日期"],
        "结果": told["结果"],
        "摘要值": known(file.sha256 if file else "") or known(paper.pdf_sha256 if paper else ""),
        "页数": count(paper.pages if paper else 0),
    }


_RULINGS = ("SF-06", "SF-07")
_COURT_STEPS: Mapping[str, str] = {"SF-03": "court_order", "SF-04": "withdrawn_suit"}


def _told_elsewhere(case: CaseFacts, code: str) -> Facts:
    """What the case knows of the paper without having it: the confirmation, a step, the letter."""
    nothing: Facts = dict.fromkeys(("制发机关", "文号", "日期", "结果"))
    court, step = case.confirmation, case.last_step(_COURT_STEPS.get(code, ""))
    if code in _RULINGS and court is not None:
        ruled = code == "SF-07"
        return {
            "制发机关": known(court.court),
            "文号": known(court.number),
            "日期": day(court.ruled_on if ruled else court.accepted_on),
            "结果": label(court.result) if ruled else None,
        }
    if code in _COURT_STEPS:
        given = step_words(step)
        organ = given["机关"] or known(case.details.get("court", ""))
        return {
            "制发机关": organ,
            "文号": given["文号"] or court_case_no(case),
            "日期": given["日期"],
            "结果": given["说明"],
        }
    if code.startswith("XJ-"):
        letter = incoming_facts(case)
        organ = letter["机关"] or sending_body(case)
        return {**nothing, "制发机关": organ, "文号": letter["文号"], "日期": letter["日期"]}
    if code == "XF-04":
        return {**nothing, "制发机关": sender_of(case), "文号": incoming_number(case)}
    return nothing


def _kept(case: CaseFacts, code: str, subject_id: str) -> PaperFacts | None:
    kept = [p for p in case.papers if p.code == code]
    return next((p for p in kept if p.id == subject_id), kept[-1] if kept else None)
