"""一村一法律顾问: a question goes out as a slip with a number, the written reply is kept.

What counsel writes is advice: it decides nothing.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.register.kinds import HelperKind
from mediation_desk.records import attachments
from mediation_desk.records.queries.register import asked
from mediation_desk.records.queries.register.asked import AdviceLine, HelperLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import (
    LEADERS,
    habits_now,
    needed,
    next_number,
    own_case,
)
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Day, MaybeDay, Request, Text
from mediation_desk.usecases.work import Work


class AskCounselRequest(Request):
    """A question to counsel."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号；不是案件上的事可以空着")] = ""
    counsel: Annotated[Text, F("问哪一位法律顾问", help="先在“队伍”里登记")]
    village: Annotated[Text, F("村（社区）")] = ""
    question: Annotated[Text, F("要问什么", kind="long", help="不写当事人的证件号、电话")]
    asked_by: Annotated[Text, F("谁提出的")] = ""
    due_on: Annotated[MaybeDay, F("哪一天以前答复", help="空着就照设置的反馈天数")] = None


class CounselReplyRequest(Request):
    """The written reply."""

    advice: Annotated[Text, F("哪一份", kind="hidden")]
    replied_on: Annotated[Day, F("答复日期")]
    reply: Annotated[Text, F("书面意见", kind="long")]
    articles: Annotated[Text, F("依据的法条")] = ""
    file: Annotated[Text, F("意见书文件", kind="file", help="案件上的，同时放进案件附件")] = ""


class WithdrawAdviceRequest(Request):
    """The question is not asked any more."""

    advice: Annotated[Text, F("哪一份", kind="hidden")]
    why: Annotated[Text, F("原因")]


@verb(
    "ask_counsel", "问法律顾问",
    access=LEADERS, request=AskCounselRequest, on_case=False, group="register",
)  # fmt: skip
def ask_counsel(work: Work, request: AskCounselRequest) -> None:
    """Ask counsel something, for a case or without one."""
    case = own_case(work, request.case) if request.case else None
    counsel = _counsel(work, request.counsel)
    needed(request.question, "question", "要问什么")
    due = request.due_on or work.today + timedelta(days=habits_now(work).answer_days)
    if due < work.today:
        raise BadInput("order_due_past", field="due_on", day=due.isoformat())
    serial, number = next_number(work, "counsel_advice")
    village = request.village or (case.village if case else "")
    work.put(
        Row.COUNSEL_ADVICE, case_id=case.id if case else "", counsel_id=counsel.id,
        counsel=counsel.name, number=number, year=work.today.year, serial=serial, village=village,
        question=request.question, asked_by=request.asked_by or work.user.name,
        asked_on=work.today, due_on=due, by=work.user.name,
    )  # fmt: skip


@verb(
    "note_counsel_reply", "登记书面意见",
    access=LEADERS, request=CounselReplyRequest, on_case=False, group="register",
)  # fmt: skip
def note_counsel_reply(work: Work, request: CounselReplyRequest) -> None:
    """Keep what counsel wrote; the file of a case's reply goes among the case's own too."""
    found = _waiting(work, request.advice)
    needed(request.reply, "reply", "书面意见")
    work.not_in_future(request.replied_on, "replied_on")
    work.not_before(request.replied_on, found.asked_on, "advice_early", "replied_on")
    label = f"法律顾问意见 {found.number}"
    staged = work.stage(Path(request.file)) if request.file and work.stage is not None else None
    sha256 = staged.sha256 if staged else ""
    if staged and not found.case_id:
        attachments.attach(work.writer.session, staged)
    work.put(
        Row.COUNSEL_ADVICE, found.id, replied_on=request.replied_on, reply=request.reply,
        articles=request.articles, sha256=sha256, file_label=label if sha256 else "",
    )  # fmt: skip
    if staged and found.case_id:
        work.turn_to(found.case_id)
        work.then("attach_file", staged=staged, label=label)


@verb(
    "withdraw_advice", "撤回询问",
    access=LEADERS, request=WithdrawAdviceRequest, on_case=False, group="register",
)  # fmt: skip
def withdraw_advice(work: Work, request: WithdrawAdviceRequest) -> None:
    """Take a question back; its number is not used again."""
    found = _waiting(work, request.advice)
    needed(request.why, "why", "原因")
    work.put(
        Row.COUNSEL_ADVICE, found.id, withdrawn_on=work.today, withdrawn_why=request.why
    )


def _counsel(work: Work, typed: str) -> HelperLine:
    needed(typed, "counsel", "问哪一位法律顾问")
    for one in asked.helpers(work.writer.session):
        if typed in (one.id, one.name) and one.is_active and one.kind == HelperKind.COUNSEL:
            return one
    raise BadInput("counsel_unknown", field="counsel", typed=typed)


def _waiting(work: Work, advice: str) -> AdviceLine:
    session = work.writer.session
    found = asked.advices(session, viewer_of(work), advice=advice) if advice else []
    if not found or found[0].replied_on or found[0].withdrawn_on:
        raise RuleBroken("advice_unknown")
    if found[0].case_id:
        own_case(work, found[0].case_id)
    return found[0]
