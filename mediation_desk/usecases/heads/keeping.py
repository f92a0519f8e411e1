"""Verbs of a group's heads: take the roster in, allow representatives, share, pay.

Shares follow the table of payments; the paper 工资支付明细表 prints them from the same rows.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from mediation_desk.domain.basket.shares import in_instalments, shared
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.money import Money, total
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.records.queries.basket import heads as asked
from mediation_desk.records.queries.basket.heads import HeadLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import LEADERS, SEERS, needed, own_case
from mediation_desk.usecases.heads.sheet import read_heads
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Cash, Day, Lines, Name, Request, Text
from mediation_desk.usecases.work import Work

__all__ = ["HeadLine", "heads", "take_heads"]
MOST_REPRESENTATIVES = 5
ANNEX = "群体给付明细表"
ARTICLE = "民事诉讼法解释第七十八条"


class TakeHeadsRequest(Request):
    """The roster of a group, from a sheet."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    party: Annotated[Text, F("哪一方", help="群体一方的姓名，如“王福海等23人”里的王福海")]
    file: Annotated[Text, F("名册文件", kind="file", help="xlsx 或 csv，第一行写姓名、金额等")]
    given_total: Annotated[Cash, F("总额（核对）", kind="money")] = None


class ShareHeadsRequest(Request):
    """Share the payments of the agreement among the heads."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]


class AllowRequest(Request):
    """What heads allow their representative."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    representative: Annotated[Name, F("代表人", help="从名册里推选，二至五人")]
    names: Annotated[Lines, F("谁授权", help="一行一个姓名；空着就是名册里所有人")] = ()
    scope: Annotated[Text, F("授权范围", kind="long", help="承认、放弃、变更请求要逐项写明")]
    paper: Annotated[Text, F("什么凭据", help="推选书、授权书，签名捺印的原件在哪里")]
    on_day: Annotated[Day, F("哪一天")]


class PayHeadRequest(Request):
    """One head received his share of an instalment."""

    head: Annotated[Text, F("谁", kind="hidden")]
    instalment: Annotated[int, F("第几期")] = 1
    amount: Annotated[Cash, F("金额", kind="money", help="空着就是这一期还没领的")] = None
    received_on: Annotated[Day, F("领款日期")]
    method: Annotated[Text, F("方式", help="现金、银行转账")] = ""
    note: Annotated[Text, F("备注")] = ""


@verb("take_heads", "读入名册", access=LEADERS, request=TakeHeadsRequest, on_case=False,
      group="heads")  # fmt: skip
def take_heads(work: Work, request: TakeHeadsRequest) -> None:
    """Put the heads of a sheet into a group party that has none yet; all or nothing."""
    case = _open_case(work, request.case)
    party = _party(case, request.party)
    if party.members:
        raise RuleBroken("heads_there", field="party", count=len(party.members))
    found = read_heads(Path(request.file), work.today)
    owed = total(one.owed for one in found if one.owed)
    if request.given_total is not None and request.given_total != owed:
        raise BadInput("heads_total", field="given_total", given=request.given_total.comma,
                       total=owed.comma)  # fmt: skip
    work.turn_to(case.id)
    for place, member in enumerate(found, 1):
        columns = member.columns() | {"no": member.no or place, "shares": []}
        work.put(Row.MEMBER, party_id=party.id, seq=place, **columns)
    work.put(Row.PARTY, party.id, group_count=max(party.group_count, len(found)))


@verb("share_heads", "算每个人每一期", access=LEADERS, request=ShareHeadsRequest, on_case=False,
      group="heads")  # fmt: skip
def share_heads(work: Work, request: ShareHeadsRequest) -> None:
    """Each head's share of each payment: rows and columns add up to the fen.

    Where the agreement pays another sum than is owed, that sum is shared by what is owed.
    """
    case = _open_case(work, request.case)
    found = asked.heads(work.writer.session, viewer_of(work), case.id)
    agreement = case.agreement
    if not found or agreement is None or not agreement.payments:
        raise RuleBroken("heads_nothing_to_share")
    parts = [one.amount for one in agreement.payments if not one.is_future]
    owed = shared(total(parts), [one.owed.cents for one in found])
    work.turn_to(case.id)
    for one, row in zip(found, in_instalments(owed, parts), strict=True):
        work.put(Row.MEMBER, one.id, shares=[money.cents for money in row])
    if ANNEX not in agreement.attachments:
        work.put(Row.AGREEMENT, agreement.id, attachments=[*agreement.attachments, ANNEX])


@verb("allow_representative", "推选代表人、授权", access=LEADERS, request=AllowRequest,
      on_case=False, group="heads")  # fmt: skip
def allow_representative(work: Work, request: AllowRequest) -> None:
    """Note what each head allowed a representative, and by which paper; five at most."""
    case = own_case(work, request.case)
    found = asked.heads(work.writer.session, viewer_of(work), case.id)
    names = {one.name for one in found}
    for name in (request.representative, *request.names):
        if name not in names:
            raise BadInput("head_unknown", field="names", name=name)
    needed(request.scope, "scope", "授权范围")
    needed(request.paper, "paper", "什么凭据")
    work.not_in_future(request.on_day, "on_day")
    known = {one.representative for one in found if one.representative}
    if len(known | {request.representative}) > MOST_REPRESENTATIVES:
        raise RuleBroken("heads_five", article=ARTICLE, field="representative")
    for one in found:
        if not request.names or one.name in request.names:
            work.put(
                Row.HEAD_AUTHORITY, case_id=case.id, member_id=one.id, scope=request.scope,
                representative=request.representative, paper=request.paper, on_day=request.on_day,
            )  # fmt: skip


@verb("pay_head", "登记领款", access=LEADERS, request=PayHeadRequest, on_case=False,
      group="heads")  # fmt: skip
def pay_head(work: Work, request: PayHeadRequest) -> None:
    """One head's receipt; never more than his share of the instalment."""
    found = asked.heads(work.writer.session, viewer_of(work), head=request.head or "-")
    if not found:
        raise BadInput("head_unknown", field="head", name="")
    one, place = found[0], request.instalment - 1
    own_case(work, one.case_id)
    work.not_in_future(request.received_on, "received_on")
    if not 0 <= place < len(one.shares):
        raise BadInput("head_instalment", field="instalment", count=len(one.shares))
    left = one.shares[place] - one.paid[place]
    amount = left if request.amount is None else request.amount
    if not amount or amount > left:
        raise BadInput("head_too_much", field="amount", left=left.comma)
    work.put(
        Row.HEAD_RECEIPT, case_id=one.case_id, member_id=one.id, instalment=request.instalment,
        amount=amount, received_on=request.received_on, method=request.method, note=request.note,
        by=work.user.name,
    )  # fmt: skip


@query("heads", access=SEERS)
def heads(desk: Desk, case_id: str = "") -> tuple[HeadLine, ...]:
    """The heads of one case, or of all whose people this person may know."""
    with desk.store.read() as session:
        return tuple(asked.heads(session, viewer_of(desk), case_id))


def _open_case(work: Work, typed: str) -> CaseFacts:
    case = own_case(work, typed)
    if case.agreement is not None and (case.agreement.frozen or case.agreement.signatures):
        raise RuleBroken("heads_signed", field="case")
    return case


def _party(case: CaseFacts, typed: str) -> PartyFacts:
    found = next((p for p in case.parties if typed in (p.id, p.name, p.person.name)), None)
    if found is None:
        raise BadInput("party_unknown", field="party", typed=typed)
    return found


def left_of(one: HeadLine) -> Money:
    """What a head has still to receive."""
    return total(one.shares) - total(one.paid)
