"""The facts of administrative papers: 行政, 治安, 交通, 土地, 投诉.

The organ's own name stands on them, never a committee's in its place; what a law says of a kind of
dispute is printed only where the kind is known. Never decides who may mediate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from mediation_desk.domain.case_facts import CaseFacts, Outcome, SessionFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.joint.seats import SeatFacts
from mediation_desk.domain.money import Money
from mediation_desk.domain.numerals import plain_number
from mediation_desk.domain.parties import Capacity, PartyRole
from mediation_desk.papers.facts_agreement import (
    copies_of,
    recorder_lines,
    seat_lines,
    signers_in,
)
from mediation_desk.papers.facts_grounds import refusal_words, termination_words
from mediation_desk.papers.facts_parties import (
    MOST_ON_ORGANS,
    headed,
    side_by_side,
    signer,
    together,
)
from mediation_desk.papers.facts_steps import span
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

#: By a word of the kind of dispute: the law by which the organ mediates.
BASES: Mapping[str, str] = {
    "治安": "《中华人民共和国治安管理处罚法》第九条、《公安机关办理行政案件程序规定》第一百七十八条"
    "至第一百八十六条",
    "交通": "《中华人民共和国道路交通安全法》第七十四条、《道路交通事故处理程序规定》第八十四条至"
    "第九十四条",
    "土地承包": "《中华人民共和国农村土地承包经营纠纷调解仲裁法》第七条至第十条",
    "医疗": "《医疗纠纷预防和处理条例》第四十条至第四十二条",
    "消费": "《中华人民共和国消费者权益保护法》第三十九条",
    "环境": "《中华人民共和国噪声污染防治法》第八十六条",
}
COMMITTEE = "人民调解委员会"
_COURT = "向人民法院提起诉讼"
#: By a word of the kind of dispute: where the parties may turn instead.
WAYS: Mapping[str, str] = {
    "土地承包": f"向农村土地承包仲裁委员会申请仲裁，也可以直接{_COURT}",
    "治安": f"就民事争议{_COURT}",
}
_WITHDRAWN = "申请人撤回申请"


def administrative_facts(
    case: CaseFacts, parties: list[Facts], desk: Facts, seats: Sequence[SeatFacts] = ()
) -> Facts:
    """行政, 治安, 交通, 土地 and 投诉 of one episode."""
    return {
        "行政": {**organ_facts(case), **_words(case), **_signing(case, parties, desk, seats)},
        "治安": security_facts(case),
        "交通": traffic_facts(case, parties),
        "土地": land_facts(case),
        "投诉": complaint_facts(case, parties),
    }


def organ_facts(case: CaseFacts) -> Facts:
    """The organ that mediates: typed with the episode, else the body the episode belongs to.

    A people's mediation committee is no organ: its name and seal never stand on these papers.
    """
    body = case.committee
    name = "" if COMMITTEE in body.name else body.name
    return {
        "机关": known(case.details.get("organ", "")) or known(name),
        "地址": known(body.address),
        "电话": known(body.phone),
        "联系人": known(body.contact) or known(case.responsible),
        "类别": known(case.details.get("organ_kind", ""))
        or known(case.subtrack if case.subtrack != "一般" else "")
        or known(case.stat_type),
        "依据": known(case.details.get("legal_basis", "")) or _by_kind(case, BASES),
    }


def _by_kind(case: CaseFacts, table: Mapping[str, str]) -> str | None:
    """What the table says of the case's kind; the sub-kind goes before the statistical type."""
    for words in (case.subtrack, case.stat_type):
        found = next((value for word, value in table.items() if word in words), None)
        if found:
            return found
    return None


def _words(case: CaseFacts) -> Facts:
    """What the single papers say in a sentence: why, how it went, where to turn."""
    applied = case.step("applied") or case.step("received")
    return {
        "申请日期": day(applied.on_day if applied else case.registered_on),
        "不予受理理由": refusal_words(case),
        "终止原因": end_words(case),
        "救济": known(case.refusal_route) or _by_kind(case, WAYS) or _COURT,
        "经过": session_words(case),
        "份数": str(_copies(case)),
        "结果": _result(case),
        "履行": _performed(case),
        "意见段落": paragraphs(case.details.get("leader_opinion", "")),
    }


def end_words(case: CaseFacts) -> str | None:
    """Why the mediation ended; a withdrawal is one where no ground was typed."""
    told = termination_words(case)
    return told or (_WITHDRAWN if case.outcome is Outcome.WITHDRAWN else None)


def session_words(case: CaseFacts) -> list[str]:
    """One sentence a session: when, where, by whom."""
    return [_one_session(case, s) for s in case.held_sessions()]


def _one_session(case: CaseFacts, session: SessionFacts) -> str:
    when = span(session.held_on, session.start_at, session.end_at)
    where = session.place or case.venue
    by = f"，由{session.presiding}主持" if session.presiding else ""
    return f"{when}，在{where or '本机关'}进行第{session.seq}次调解{by}。"


def _copies(case: CaseFacts) -> int:
    """As agreed, else one for each party and one for the organ."""
    return copies_of(case, case.agreement) if case.agreement else len(case.parties) + 1


def _result(case: CaseFacts) -> str | None:
    if case.closing_text.strip():
        return case.closing_text.strip()
    if case.agreement is not None:
        reached = day(case.agreement.reached_on)
        return f"{f'{reached}，' if reached else ''}当事人自愿达成行政调解协议。"
    if case.outcome is Outcome.WITHDRAWN:
        return f"{_WITHDRAWN}，终止调解。"
    if case.terminated_on is not None:
        return "未达成协议，终止调解。"
    return "不予受理。" if case.refused_on is not None else None


def _performed(case: CaseFacts) -> str | None:
    """Sums due and received under the agreement, or what the last visit found."""
    agreement = case.agreement
    if agreement is not None and agreement.payments:
        due = Money(sum(p.amount.cents for p in agreement.payments))
        paid = Money(sum(p.paid.cents for p in agreement.payments))
        return f"应付{sum_of(due)}，已付{sum_of(paid)}。"
    return known(case.follow_ups[-1].text) if case.follow_ups else None


#: Signing lines that one page of a form holds together.
_ON_ONE_PAGE = 20


def _signing(
    case: CaseFacts, parties: list[Facts], desk: Facts, seats: Sequence[SeatFacts]
) -> Facts:
    """Two columns: the parties on the left, who presides and takes notes on the right."""
    left = headed("当事人（签名盖章捺印）：", signers_in(parties))
    first, *others = [signer(m.id, m.name, m.name) for m in case.current_mediators] or [
        signer("", "", "")
    ]
    right = headed("主持人（签名）：", [first])
    right += headed("调解人员（签名）：", others) if others else []
    right += headed("记录人（签名）：", recorder_lines(case, desk))
    for words, lines in (
        ("翻译人员", _present(case, Capacity.INTERPRETER)),
        ("见证人", _present(case, Capacity.SIGNING_WITNESS)),
    ):
        right += headed(f"{words}（签名）：", lines) if lines else []
    right += seat_lines(seats)
    return {
        "签署行": side_by_side(left, right, MOST_ON_ORGANS),
        "主持人签署": [first],
        "见证人签署": _present(case, Capacity.SIGNING_WITNESS) or [signer("", "", "")],
        "当事人签署": together(signers_in(parties), MOST_ON_ORGANS),
        "签满一页": len(signers_in(parties)) > _ON_ONE_PAGE,
    }


def _present(case: CaseFacts, capacity: Capacity) -> list[Facts]:
    here = [p for p in case.participants if p.capacity is capacity]
    return [signer(p.id, p.name, p.name) for p in here]


def security_facts(case: CaseFacts) -> Facts:
    """治安: what the police's agreement says of the deed and of its copies."""
    number = len(case.parties) + 1 if case.parties else 3
    return {
        "时间地点": joined(
            (case.details.get("incident_at", ""), case.details.get("incident_place", "")), "，"
        ),
        "单位": known(case.details.get("police_office", "")) or organ_facts(case)["机关"],
        "份数": plain_number(number),
        "持有": "双方当事人各执一份" if number == 3 else "各方当事人各执一份",
    }


def traffic_facts(case: CaseFacts, parties: list[Facts]) -> Facts:
    """交通: each party with its share of liability, and the losses as rows where they are."""
    liability = case.details.get("liability", "")
    losses = paragraphs(case.details.get("loss_items", ""))
    rows = loss_rows(losses)
    names = [str(p["简名"] or "") for p in parties]
    return {
        "各方": [{**_traffic_party(p), "责任": liability_of(p, liability, names)} for p in parties],
        "损失": rows,
        "损失段落": [] if rows else losses,
        "损失合计": _sum_of_rows(rows, case.details.get("loss_total", "")),
        "终结情形": _traffic_end(case),
    }


_ASKED = ("编号", "身份", "姓名", "简名", "性别", "年龄", "住址", "联系方式", "证件号码")


def _traffic_party(party: Facts) -> Facts:
    return {name: party[name] for name in _ASKED}


_SHARE = re.compile(r"(全部|主要|同等|次要|无)责任|[不无](?:承担|负)?(?:事故)?责任")


def liability_of(party: Facts, text: str, others: Sequence[str] = ()) -> str | None:
    """A party's share as the traffic police's finding says it; None where it is silent.

    What follows the party's name in its clause counts: ``甲、乙负同等责任`` speaks of both.
    ``others`` are names that may hold this one (李明 in 李明华).
    """
    name = str(party["简名"] or "")
    for other in sorted((o for o in others if name in o and o != name), key=len, reverse=True):
        text = text.replace(other, "他人")
    for clause in re.split(r"[，,。；;\n]", text) if name else []:
        found = _SHARE.search(clause.partition(name)[2])
        if found:
            return f"{found[1]}责任" if found[1] else "无责任"
    return None


_LOSS = re.compile(
    r"^(?:\d+[.、．]\s*)?(?P<item>.*?[^\d\s.,：:])[\s：:]*(?P<sum>\d[\d,]*(?:\.\d+)?)\s*元?[；;。]?$"
)


def loss_rows(lines: Iterable[str]) -> list[Facts]:
    """项目 and 金额 of each line; none at all where one line has no sum: then it is prose."""
    parts = [p for line in lines for p in re.split(r"[；;、]", line) if p.strip()]
    found = [_LOSS.match(part.strip()) for part in parts]
    rows: list[Facts] = []
    for match in found:
        amount = _money(match["sum"]) if match else None
        if match is None or amount is None:
            return []
        rows.append({"项目": match["item"], "金额": sum_of(amount)})
    return rows


def _money(text: str) -> Money | None:
    try:
        return Money.parse(text)
    except BadInput:
        return None


def _sum_of_rows(rows: list[Facts], typed: str) -> str | None:
    """The total with 大写: as typed, else of the rows."""
    given = _money(typed) if typed.strip() else None
    sums = [m for row in rows if (m := _money(str(row["金额"]))) is not None]
    return full_sum(given or (Money(sum(m.cents for m in sums)) if sums else None))


#: The three ends of 道路交通事故处理程序规定第九十四条, and words by which each is known.
_TRAFFIC_ENDS = {
    "当事人向人民法院提起民事诉讼": ("起诉", "诉讼"),
    "无正当理由不参加调解": ("不参加", "未到", "无法联系"),
    "调解过程中退出调解": ("退出", "撤回", "拒绝继续"),
}


def _traffic_end(case: CaseFacts) -> list[Facts]:
    """The three printed ends, ticked where the case's own words name one."""
    words = end_words(case) or ""
    return [
        {"项": item, "框": box(any(w in words for w in marks))}
        for item, marks in _TRAFFIC_ENDS.items()
    ]


_PLOT = {"名称": "plot_name", "四至": "plot_bounds", "面积": "plot_area", "证号": "plot_cert"}


def land_facts(case: CaseFacts) -> Facts:
    """土地: one row a plot; several plots stand line by line in each field."""
    columns = [paragraphs(case.details.get(key, "")) for key in _PLOT.values()]
    rows = [
        {"序": str(n), **dict(zip(_PLOT, (known(c or "") for c in row), strict=True))}
        for n, row in enumerate(zip_longest(*columns), start=1)
    ]
    return {"地块": rows}


def complaint_facts(case: CaseFacts, parties: list[Facts]) -> Facts:
    """投诉: the complaint as the market authority registers it."""
    against = [p for p in parties if p["身份"] == "被申请人"]
    typed = known(case.details.get("seller_contact", ""))
    contact = typed or joined(str(p["负责人"]) for p in against if p["负责人"])
    return {
        "编号": known(case.register_no) or known(case.case_no),
        "商品": known(case.details.get("goods", "")),
        "联系人": contact,
        "登记日期": day(case.registered_on),
        "投诉人签署": together(
            signers_in([p for p in parties if p["身份"] == "申请人"])
            if case.side(PartyRole.APPLICANT)
            else [signer("", "", "")]
        ),
    }
