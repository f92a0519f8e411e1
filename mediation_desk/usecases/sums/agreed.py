"""The result of a kept sum becomes a clause and a payment of the draft agreement.

Works nothing out: the amount is the one on the kept sheet, and the agreement names the sheet.
"""

from __future__ import annotations

from typing import Annotated, Any

from mediation_desk.domain.agreements import AgreementFacts
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyRole
from mediation_desk.domain.sums.kept import from_kept, said
from mediation_desk.records.queries.sums.kept import SumLine, sums_of
from mediation_desk.usecases.basket.words import sum_words
from mediation_desk.usecases.registry import CASE_WORK, F, verb
from mediation_desk.usecases.requests import MaybeDay, Request, Text
from mediation_desk.usecases.work import Work

_SHEET = "计算表"


class AgreeSumRequest(Request):
    """A kept sum that is to be paid."""

    sum: Annotated[Text, F("哪一张计算表", kind="hidden")]
    payer: Annotated[Text, F("付款人", kind="party", help="空着就是被申请人")] = ""
    payee: Annotated[Text, F("收款人", kind="party", help="空着就是申请人")] = ""
    due: Annotated[MaybeDay, F("哪一天以前付", help="可以在协议里再填")] = None


@verb("agree_sum", "算出的金额写进协议", access=CASE_WORK, request=AgreeSumRequest)
def agree_sum(work: Work, request: AgreeSumRequest) -> None:
    """Add the sum to the draft, or begin one: a clause, a payment, the sheet as an annex.

    Raises RuleBroken ``sum_not_here``, ``sum_no_money``, ``sum_agreed`` (it stands there already),
    and whatever keeps an agreement from being drafted.
    """
    line = next(iter(sums_of(work.writer.session, work.case_id, request.sum)), None)
    worked = from_kept(line.worked) if line is not None and request.sum else None
    if line is None or worked is None:
        raise RuleBroken("sum_not_here")
    amount, old = worked.result, work.case.agreement
    if not isinstance(amount, Money) or not amount:
        raise RuleBroken("sum_no_money", title=line.title)
    annex = _annex(line, amount)
    if old is not None and annex in old.attachments:
        raise RuleBroken("sum_agreed", title=line.title)
    payer = request.payer or _first(work.case, PartyRole.RESPONDENT, "payer")
    payee = request.payee or _first(work.case, PartyRole.APPLICANT, "payee")
    before = f"于{zh_date(request.due)}前" if request.due else ""
    what = line.title.removesuffix(_SHEET)
    text = f"{payer}{before}支付{payee}{what}{sum_words(amount)}，计算见附件《{annex}》。"
    payment = {"due": request.due, "amount": amount, "payer": payer, "payee": payee}
    kept = _kept(old) if old is not None else {"clauses": [], "payments": [], "attachments": []}
    work.then("draft_agreement", **{
        **kept,
        "clauses": [*kept["clauses"], {"text": text}],
        "payments": [*kept["payments"], payment],
        "attachments": [*kept["attachments"], annex],
    })  # fmt: skip


def _annex(line: SumLine, amount: Money) -> str:
    return f"{line.title.removesuffix(_SHEET)}{_SHEET}（{said(amount)}，{zh_date(line.on_day)}）"


def _first(case: CaseFacts, role: PartyRole, field: str) -> str:
    found = next((one.name for one in case.parties if one.role is role), "")
    if not found:
        raise BadInput("field_required", field=field, label="付款人、收款人")
    return found


def _kept(old: AgreementFacts) -> dict[str, Any]:
    """The draft as it stands, as its form takes it."""
    plain = ("performance", "breach", "holders", "copies", "attachments", "court_fee")
    return {
        **{key: getattr(old, key) for key in plain},
        "facts": old.facts_text,
        "clauses": [{"text": c.text, "kind": c.kind, "values": c.values} for c in old.clauses],
        "payments": [
            {
                "due": p.due_on, "amount": p.amount, "payer": p.payer, "payee": p.payee,
                "method": p.method, "condition": p.condition, "account": p.account,
                "is_future": p.is_future,
            }
            for p in old.payments
        ],
        "recurring": [
            {key: getattr(r, key) for key in (
                "payer", "payee", "amount", "every", "day", "start", "end",
            )}
            for r in old.recurring
        ],
        "split": [{"name": name, "amount": amount} for name, amount in old.split],
    }  # fmt: skip
