"""The forms of the agreement: its clauses, payments, signatures. Sums are computed, never typed."""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.agreements import SignerKind, SignMethod
from mediation_desk.usecases.casework.party_requests import PartyInput
from mediation_desk.usecases.registry import F
from mediation_desk.usecases.requests import Cash, Day, Lines, MaybeDay, Name, Request, Text, Yes


class ClauseInput(Request):
    """One clause."""

    text: Annotated[Text, F("条款", kind="long")]
    kind: Annotated[Text, F("条款种类", kind="clause_kind")] = ""
    values: Annotated[tuple[tuple[str, str], ...], F("填空", kind="hidden")] = ()


class PaymentInput(Request):
    """One payment of the table."""

    seq: Annotated[int, F("期次")] = 0
    due: Annotated[MaybeDay, F("到期日")] = None
    amount: Annotated[Cash, F("金额", kind="money")]
    payer: Annotated[Text, F("付款人", kind="party")]
    payee: Annotated[Text, F("收款人", kind="party")]
    method: Annotated[Text, F("方式", help="现金、银行转账、微信转账")] = ""
    condition: Annotated[Text, F("条件")] = ""
    account: Annotated[Text, F("收款账户")] = ""
    is_future: Annotated[Yes, F("将来的给付（不计入总额）")] = False


class RecurringInput(Request):
    """A payment that comes again, outside the total."""

    payer: Annotated[Text, F("付款人", kind="party")]
    payee: Annotated[Text, F("收款人", kind="party")] = ""
    amount: Annotated[Cash, F("每期金额", kind="money")]
    every: Annotated[Text, F("周期", help="月、季、年")] = "月"
    day: Annotated[int, F("每期几日前")] = 1
    start: Annotated[MaybeDay, F("从何日起")] = None
    end: Annotated[MaybeDay, F("到何日止")] = None


class ShareInput(Request):
    """One share of a sum divided among several."""

    name: Annotated[Name, F("姓名")]
    amount: Annotated[Cash, F("金额", kind="money")]


class AgreementFields(Request):
    """What both forms of agreement hold."""

    clauses: Annotated[tuple[ClauseInput, ...], F("协议内容")]
    payments: Annotated[tuple[PaymentInput, ...], F("给付表")] = ()
    recurring: Annotated[tuple[RecurringInput, ...], F("按期给付")] = ()
    split: Annotated[tuple[ShareInput, ...], F("分配")] = ()
    performance: Annotated[Text, F("履行方式、时限", kind="long")] = ""
    breach: Annotated[Text, F("违约责任")] = ""
    facts: Annotated[Text, F("纠纷主要事实、争议事项", kind="long", help="空着就用登记的情况")] = ""
    holders: Annotated[Lines, F("文书持有人")] = ()
    copies: Annotated[int, F("份数")] = 0
    attachments: Annotated[Lines, F("附件")] = ()
    court_fee: Annotated[Text, F("费用负担")] = ""
    total: Annotated[
        Cash,
        F(
            "总额（核对）",
            kind="money",
            help="空着由程序合计；填上谈定的总额，就和给付表核对",
            article="人民调解法第二十九条",
        ),
    ] = None
    number: Annotated[Text, F("协议编号", help="空着由程序编号")] = ""


class DraftRequest(AgreementFields):
    """Write or rewrite the draft of the written agreement."""


class SupplementRequest(AgreementFields):
    """A supplement to an agreement in effect (补1, 补2 …)."""


class OralRequest(AgreementFields):
    """An oral agreement, effective the day it is reached (人民调解法第三十条)."""

    on: Annotated[Day, F("达成日期")]


class SignRequest(Request):
    """One person signs; nobody can sign for many at once."""

    who: Annotated[Text, F("谁签名", kind="signer")]
    kind: Annotated[SignerKind, F("身份", kind="hidden")] = SignerKind.PARTY
    on: Annotated[Day, F("签名日期")]
    method: Annotated[SignMethod, F("签名方式")] = SignMethod.PAPER
    party: Annotated[Text, F("代谁签名", kind="party")] = ""
    present: Annotated[Text, F("在场人")] = ""
    strokes: Annotated[Text, F("笔迹", kind="strokes")] = ""


class SealRequest(Request):
    """The committee's seal goes on; with it the agreement takes effect."""

    on: Annotated[Day, F("盖章日期")]
    method: Annotated[SignMethod, F("方式", kind="hidden")] = SignMethod.PAPER


class OralCaseRequest(OralRequest):
    """An oral agreement in two minutes: from registration to the printed sheet on one page."""

    parties: Annotated[tuple[PartyInput, ...], F("当事人")]
    dispute: Annotated[Text, F("纠纷简要情况", kind="long")]
    claims: Annotated[Lines, F("请求事项", help="一行一项")] = ()
    stat_type: Annotated[Text, F("纠纷类型", kind="stat_type")] = ""
    place: Annotated[Text, F("发生地")] = ""
    mediator: Annotated[Name, F("调解员", kind="mediator_name")] = ""
    organization: Annotated[Text, F("办理单位", kind="body")] = ""
    consented: Annotated[Yes, F("各方同意调解，已告知权利义务", article="人民调解法第十七条")] = (
        False
    )
    paid_at_once: Annotated[Yes, F("当场履行")] = False
