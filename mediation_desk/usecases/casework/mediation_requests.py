"""The forms of people's mediation from acceptance to the end of the talks; checks nothing of the
law.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.case_facts import SessionKind, SessionResult
from mediation_desk.domain.labels import label
from mediation_desk.domain.parties import MediatorRole
from mediation_desk.usecases.registry import Choice, F
from mediation_desk.usecases.requests import (
    Cash,
    Day,
    Lines,
    MaybeDay,
    MaybeTime,
    Name,
    Request,
    Text,
    Yes,
)

GROUNDS_OF_REFUSAL = (
    Choice("party_refuses", "一方当事人明确拒绝调解"),
    Choice("reserved", "只能由专门机关管辖处理，或者禁止采用民间调解方式解决"),
    Choice("elsewhere", "人民法院、公安机关或者其他行政机关已经受理或者解决"),
    Choice("no_opponent", "没有明确的对方当事人或调解请求"),
    Choice("other", "其他"),
)
#: What a session that was held can have come to; 已安排 is none of it.
RESULTS = tuple(
    Choice(one.value, label(one)) for one in SessionResult if one is not SessionResult.PLANNED
)
GROUNDS_OF_TERMINATION = (
    Choice("unwilling", "一方拒绝继续调解"),
    Choice("gap", "分歧较大难以达成协议"),
    Choice("expired", "期限届满未达成协议且不同意延长"),
    Choice("unreachable", "当事人无法联系"),
    Choice("unsigned", "拒绝签章"),
    Choice("other", "其他"),
)


class AcceptRequest(Request):
    """Accept a dispute."""

    on: Annotated[Day, F("受理日期")]
    manner: Annotated[Text, F("受理方式", help="依当事人申请，或人民调解委员会主动调解")] = ""
    case_no: Annotated[Text, F("卷号", help="空着由程序编号")] = ""


class RefuseRequest(Request):
    """Refuse to accept, with the ground and the proper route."""

    on: Annotated[Day, F("日期")]
    grounds: Annotated[
        Lines,
        F(
            "不予受理的原因",
            kind="choices",
            choices=GROUNDS_OF_REFUSAL,
            asks_desk=True,
            of_track="refusal_grounds",
        ),
    ] = ()
    text: Annotated[Text, F("说明", kind="long")] = ""
    route: Annotated[Text, F("告知的途径")] = ""


class WithdrawRequest(Request):
    """The applicant withdraws."""

    on: Annotated[Day, F("日期")]
    text: Annotated[Text, F("原因")] = ""


class MediatorRequest(Request):
    """Assign a mediator, or note whom the parties chose (人民调解法第十九条)."""

    name: Annotated[Name, F("调解员", kind="mediator_name")]
    role: Annotated[MediatorRole, F("分工")] = MediatorRole.PRESIDING
    on: Annotated[MaybeDay, F("日期")] = None
    chosen: Annotated[Yes, F("由当事人选定")] = False


class ReplaceRequest(Request):
    """Replace a mediator."""

    old: Annotated[Text, F("原调解员", kind="mediator")]
    new: Annotated[Name, F("接替的调解员", kind="mediator_name")]
    on: Annotated[Day, F("日期")]
    why: Annotated[Text, F("原因")]


class RecusalRequest(Request):
    """A party asks that a mediator withdraw."""

    party: Annotated[Text, F("申请人", kind="party")]
    mediator: Annotated[Text, F("被申请回避的调解员", kind="mediator")]
    on: Annotated[Day, F("申请日期")]
    reason: Annotated[Text, F("理由", kind="long")]


class DecideRecusalRequest(Request):
    """Decide on a request; against the presiding mediator it must be granted
    (若干规定第二十五条), but where a court's mediator may stay with both sides' word.
    """

    granted: Annotated[Yes, F("准许")] = True
    on: Annotated[Day, F("决定日期")]
    both_agree: Annotated[
        Yes,
        F(
            "双方当事人同意其继续调解",
            help="只有诉前、司法调解可以不更换",
            article="特邀调解规定第十五条",
        ),
    ] = False
    new: Annotated[Name, F("接替的调解员", kind="mediator_name")] = ""
    text: Annotated[Text, F("决定理由", kind="long")] = ""


class NoticeRequest(Request):
    """Tell the parties their rights and duties (若干规定第三十条)."""

    on: Annotated[Day, F("告知日期")]
    party: Annotated[Text, F("当事人（不选为全部）", kind="party")] = ""
    manner: Annotated[Text, F("告知方式", help="书面或口头")] = "书面"


class InvestigateRequest(Request):
    """An investigation record (RM-05)."""

    on: Annotated[Day, F("日期")]
    start: Annotated[MaybeTime, F("开始时间")] = None
    end: Annotated[MaybeTime, F("结束时间")] = None
    place: Annotated[Text, F("地点")] = ""
    subject: Annotated[Text, F("被调查人")] = ""
    relation: Annotated[Text, F("与当事人关系")] = ""
    investigators: Annotated[Text, F("调查人")] = ""
    recorder: Annotated[Text, F("记录人")] = ""
    participants: Annotated[Text, F("参加人")] = ""
    text: Annotated[Text, F("调查内容", kind="long", help="一问一答，问：…… 答：……")] = ""


class EvidenceRequest(Request):
    """One line of the evidence list."""

    name: Annotated[Text, F("证据名称")]
    kind: Annotated[Text, F("证据种类")] = ""
    provider: Annotated[Text, F("提供人")] = ""
    proves: Annotated[Text, F("证明内容")] = ""
    original: Annotated[Text, F("原件或复印件")] = ""
    pages: Annotated[int, F("页数")] = 0
    on: Annotated[MaybeDay, F("提交日期")] = None
    received_by: Annotated[Text, F("经手人")] = ""


class PauseRequest(Request):
    """The clock stands still from the day an appraisal or expert advice is ordered."""

    kind: Annotated[Text, F("事由", kind="pause_ground")]
    on: Annotated[Day, F("委托日期")]
    note: Annotated[Text, F("说明")] = ""


class ResumeRequest(Request):
    """The report has come; the clock runs on from the next day."""

    on: Annotated[Day, F("收到报告的日期")]


class ExtendRequest(Request):
    """An extension, with the consents and the approval that its limit asks for."""

    on: Annotated[Day, F("同意或批准的日期")]
    days: Annotated[int, F("延长天数")] = 0
    until: Annotated[MaybeDay, F("延长至")] = None
    reason: Annotated[Text, F("延长理由")] = ""
    all_consent: Annotated[Yes, F("各方当事人均已签字同意")] = False
    approved_by: Annotated[Text, F("批准人", help="法定由负责人或上级批准的，写批准人")] = ""
    rule: Annotated[Text, F("延长哪一个期限", kind="clock_rule")] = ""


class PlanSessionRequest(Request):
    """Fix the time and place of a session."""

    on: Annotated[Day, F("调解日期")]
    start: Annotated[MaybeTime, F("时间")] = None
    end: Annotated[MaybeTime, F("结束时间", help="空着照日程设置的长短算")] = None
    place: Annotated[Text, F("地点", kind="room")] = ""
    kind: Annotated[SessionKind, F("形式")] = SessionKind.JOINT
    why: Annotated[
        Text, F("有冲突仍要排的理由", help="没有冲突就空着；调解室、主持人冲突的不能排")
    ] = ""


class HoldSessionRequest(Request):
    """A session that was held (RM-08)."""

    on: Annotated[Day, F("调解日期")]
    start: Annotated[MaybeTime, F("开始时间")] = None
    end: Annotated[MaybeTime, F("结束时间")] = None
    place: Annotated[Text, F("地点")] = ""
    kind: Annotated[SessionKind, F("形式")] = SessionKind.JOINT
    present: Annotated[Lines, F("到场当事人（不选为全部）", kind="parties")] = ()
    participants: Annotated[Text, F("参加人", help="受邀参与调解的人")] = ""
    recorder: Annotated[Text, F("记录人")] = ""
    is_open: Annotated[Yes, F("公开调解", article="人民调解法第二十三条")] = False
    text: Annotated[Text, F("调解记录", kind="long")] = ""
    result: Annotated[SessionResult, F("调解结果", choices=RESULTS)] = SessionResult.CONTINUED
    session: Annotated[Text, F("排定的调解", kind="planned")] = ""


class OfferRequest(Request):
    """An offer made openly at the table."""

    party: Annotated[Text, F("谁出价", kind="party")]
    amount: Annotated[Cash, F("金额", kind="money")]
    text: Annotated[Text, F("条件")] = ""
    on: Annotated[MaybeDay, F("日期")] = None
    session: Annotated[Text, F("哪次调解", kind="session")] = ""


class PrivateNoteRequest(Request):
    """A caucus note or a private offer: it never leaves the room."""

    text: Annotated[
        Text, F("背靠背记录", kind="long", help="只在本中心可见，不进任何文书、导出和查找")
    ]
    party: Annotated[Text, F("与谁谈", kind="party")] = ""
    amount: Annotated[Cash, F("私下出价", kind="money")] = None
    on: Annotated[MaybeDay, F("日期")] = None


class TerminateRequest(Request):
    """End the mediation without agreement and tell the other routes (人民调解法第二十六条)."""

    on: Annotated[Day, F("终止日期")]
    ground: Annotated[
        Text,
        F(
            "终止原因",
            kind="choice",
            choices=GROUNDS_OF_TERMINATION,
            asks_desk=True,
            of_track="termination_grounds",
        ),
    ] = ""
    text: Annotated[Text, F("说明", kind="long")] = ""
    number: Annotated[Text, F("文号", help="空着由程序编号")] = ""
