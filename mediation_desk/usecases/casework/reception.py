"""Verbs of one-stop reception: type once, one number; who answers for it; what is risky; what is
sensitive.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from mediation_desk.domain.case_facts import IntakeSource, Track
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import label_of
from mediation_desk.intake.routing import subtrack_of
from mediation_desk.records.writing import Row
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.casework.bodies import COMMITTEE, usual_body
from mediation_desk.usecases.casework.parties import put_party
from mediation_desk.usecases.casework.party_requests import PartyInput
from mediation_desk.usecases.meeting.tying import TieInput, tie
from mediation_desk.usecases.numbers.giving import next_number
from mediation_desk.usecases.petitions.again import warn_of_earlier
from mediation_desk.usecases.registry import INTAKE_OWN, INTAKE_WORK, F, verb
from mediation_desk.usecases.requests import Cash, Day, Lines, Request, Text, Yes
from mediation_desk.usecases.work import Work


class DisputeFields(Request):
    """What a dispute is, as typed at the counter."""

    title: Annotated[Text, F("标题", help="空着就按当事人和类型起")] = ""
    facts: Annotated[Text, F("纠纷简要情况", kind="long")] = ""
    claims: Annotated[Lines, F("请求事项", help="一行一项")] = ()
    stat_type: Annotated[Text, F("纠纷类型", kind="stat_type")] = ""
    local_type: Annotated[Text, F("本地细类")] = ""
    civil_cause: Annotated[Text, F("案由")] = ""
    place: Annotated[Text, F("发生地", help="到村民小组")] = ""
    village: Annotated[Text, F("村（社区）")] = ""
    venue: Annotated[Text, F("调解地点")] = ""
    amount: Annotated[Cash, F("涉及金额", kind="money")] = None
    source: Annotated[IntakeSource, F("案件来源")] = IntakeSource.WALK_IN
    source_note: Annotated[Text, F("来源说明")] = ""
    source_document: Annotated[Text, F("来文")] = ""
    outside_no: Annotated[Text, F("对方编号")] = ""
    is_major: Annotated[Yes, F("疑难复杂")] = False
    risk_colour: Annotated[Text, F("风险等级", kind="risk_colour")] = ""
    risk_flags: Annotated[Lines, F("风险与情形", kind="risk_flags")] = ()
    notes: Annotated[Text, F("备注", kind="long")] = ""


class RegisterRequest(DisputeFields):
    """Register a dispute with the people in it."""

    on: Annotated[Day, F("登记日期")]
    track: Annotated[Track, F("调解途径")] = Track.PEOPLE
    subtrack: Annotated[Text, F("途径小类", kind="subtrack")] = ""
    mode: Annotated[Text, F("办法", kind="mode")] = ""
    parties: Annotated[tuple[PartyInput, ...], F("当事人")]
    receiver: Annotated[Text, F("接待人")] = ""
    case_no: Annotated[Text, F("已有卷号", kind="hidden")] = ""
    organization: Annotated[Text, F("办理单位", kind="body")] = ""
    source_id: Annotated[Text, F("来源标识", kind="hidden")] = ""
    source_digest: Annotated[Text, F("来源摘要", kind="hidden")] = ""
    batch: Annotated[Text, F("导入批次", kind="hidden")] = ""
    ties: Annotated[tuple[TieInput, ...], F("以前来过", kind="hidden")] = ()


class AmendRequest(DisputeFields):
    """Change what is written about the dispute; only what is given changes."""


class SignForRequest(Request):
    """Somebody else signs for the case and becomes answerable (首问负责)."""

    user: Annotated[Text, F("签收人", kind="user")]
    on: Annotated[Day, F("签收日期")]


class SensitiveRequest(Request):
    """Mark a case as sensitive, or lift the mark."""

    sensitive: Annotated[Yes, F("敏感案件")] = True
    kind: Annotated[Text, F("事由", help="未成年人、家庭暴力、健康、性侵害")] = ""
    named: Annotated[Lines, F("可查看的人", kind="users", help="一行写一个姓名")] = ()


class RiskReportRequest(Request):
    """Record that a risk was reported (人民调解法第二十五条)."""

    on: Annotated[Day, F("报告日期")]
    to: Annotated[Text, F("报告对象", help="公安机关或有关部门")]
    text: Annotated[Text, F("已采取的措施", kind="long")] = ""


class TakeUpRequest(Request):
    """Open a real case out of a ledger row."""

    on: Annotated[Day, F("接手日期")]


@verb(
    "register",
    "登记纠纷",
    access=INTAKE_WORK,
    request=RegisterRequest,
    on_case=False,
    group="intake",
)
def register(work: Work, request: RegisterRequest) -> None:
    """Register a dispute: one number, one first receiver, one episode in its track.

    Where no kind was chosen the one that the statistical type names is taken, if the track has it:
    a medical dispute keeps to the rules and papers of medical disputes either way.
    """
    work.not_in_future(request.on)
    kind = subtrack_of(request.stat_type)
    if not request.subtrack and kind in work.rules.track(request.track).kinds:
        request = request.model_copy(update={"subtrack": kind})
    work.rules.shelf.check(request.track, request.subtrack, request.mode, request.on)
    rules = work.rules.track(request.track, request.subtrack, request.mode)
    if not request.parties:
        raise BadInput("no_party", field="parties")
    if not request.facts:
        raise BadInput("field_required", field="facts", label="纠纷简要情况")
    center = work.lookups.organization("center")
    receiver = request.receiver or work.user.name
    case_id = work.put(
        Row.CASE,
        **_columns(rules, request),
        registered_on=request.on,
        registered_by=work.user.name,
        first_receiver=receiver,
        responsible=receiver,
        responsible_user_id=work.user.user_id,
        source_id=request.source_id,
        source_digest=request.source_digest,
        batch_id=request.batch,
        is_import=work.is_import,
    )
    work.case_id = case_id
    for seq, party in enumerate(request.parties, 1):
        put_party(work, party, seq)
    _finish(work, request, case_id, center)


def _finish(
    work: Work, request: RegisterRequest, case_id: str, center: tuple[str, str, str]
) -> None:
    rules = work.rules.track(request.track, request.subtrack, request.mode)
    work.put(
        Row.EPISODE,
        seq=1,
        track=request.track,
        subtrack=request.subtrack,
        mode=request.mode,
        organization_id=_body(work, rules, request.organization),
        case_no=request.case_no,
        opened_on=request.on,
    )
    values: dict[str, Any] = {"register_no": next_number(work, "register", request.on, center)}
    if not request.title:
        values["title"] = _title(request)
    work.put(Row.CASE, case_id, **values)
    _mark_if_sensitive(work, rules, case_id, flags_of(rules, request.risk_flags))
    work.event("registered", request.on)
    warn_of_earlier(work)
    if request.ties:
        work.refresh()
        for one in request.ties:
            tie(work, one)


def _body(work: Work, rules: TrackRules, typed: str) -> str:
    """The body that takes the case: the one named, else the usual one of its track and kind, else
    the centre's own committee. An old file's body takes what it took.
    """
    own = work.lookups.organization(COMMITTEE)[0]
    if work.is_import:
        return work.lookups.organization_named(typed) or own
    known = work.lookups.bodies()
    if not typed:
        usual = usual_body(known, rules.bodies)
        return usual.id if usual else own
    meant = next((body for body in known if typed in (body.id, body.name)), None)
    if meant is None:
        raise BadInput("body_unknown", field="organization", typed=typed)
    if meant.kind not in rules.bodies.kinds:
        kinds = "、".join(label_of("BodyKind", kind) for kind in rules.bodies.kinds)
        raise RuleBroken("body_not_suitable", field="organization", typed=typed, kinds=kinds)
    return meant.id


def _columns(rules: TrackRules, request: DisputeFields) -> dict[str, Any]:
    keys = DisputeFields.model_fields
    flags = {"risk_flags": flags_of(rules, request.risk_flags)}
    return {k: v for k, v in request if k in keys} | flags


def _title(request: RegisterRequest) -> str:
    sides = [[p for p in request.parties if p.role.value == r] for r in ("applicant", "respondent")]
    names = [
        f"{s[0].person.name}等{len(s)}人" if len(s) > 1 else s[0].person.name for s in sides if s
    ]
    return "与".join(names) + (request.stat_type or "纠纷")


def flags_of(rules: TrackRules, typed: tuple[str, ...]) -> tuple[str, ...]:
    """Risk flags by their codes, typed as codes or in Chinese; BadInput for one that is neither."""
    known = rules.risk_flags
    words = {ground.zh: key for key, ground in known.items()}
    flags = tuple(words.get(one, one) for one in typed)
    wrong = next((one for one in flags if one not in known), None)
    if wrong is not None:
        raise BadInput("risk_flag_unknown", field="risk_flags", typed=wrong, known="、".join(words))
    return flags


def _mark_if_sensitive(work: Work, rules: TrackRules, case_id: str, flags: tuple[str, ...]) -> None:
    known = rules.risk_flags
    kinds = [known[f].zh for f in flags if known[f].sensitive]
    if kinds:
        work.put(Row.CASE, case_id, is_sensitive=True, sensitive_kind="、".join(kinds))


@verb("amend_case", "修改案情", access=INTAKE_OWN, request=AmendRequest, group="intake")
def amend_case(work: Work, request: AmendRequest) -> None:
    """Change what is written about the dispute."""
    rules = work.rules.of(work.case)
    given = {k: v for k, v in _columns(rules, request).items() if k in request.model_fields_set}
    work.put(Row.CASE, work.case_id, **given)
    if "risk_flags" in given:
        _mark_if_sensitive(work, rules, work.case_id, given["risk_flags"])


@verb("sign_for", "签收接办", access=INTAKE_WORK, request=SignForRequest, group="intake")
def sign_for(work: Work, request: SignForRequest) -> None:
    """The first receiver stays answerable until somebody else signs for the case."""
    user = work.find_user(request.user)
    work.put(Row.CASE, work.case_id, responsible=user.name, responsible_user_id=user.id)
    work.event("signed_for", request.on, user.name)


@verb("mark_sensitive", "标记敏感", access=INTAKE_OWN, request=SensitiveRequest, group="care")
def mark_sensitive(work: Work, request: SensitiveRequest) -> None:
    """Everybody else then sees number and stage only."""
    named = [work.find_user(n).id for n in request.named]
    work.put(
        Row.CASE,
        work.case_id,
        is_sensitive=request.sensitive,
        sensitive_kind=request.kind,
        named_user_ids=named,
    )


@verb("report_risk", "风险报告", access=INTAKE_OWN, request=RiskReportRequest, group="intake")
def report_risk(work: Work, request: RiskReportRequest) -> None:
    """What may turn into a public-order or criminal case is reported at once
    (人民调解法第二十五条).
    """
    work.put(Row.CASE, work.case_id, risk_reported_on=request.on)
    work.event("risk_reported", request.on, "；".join(t for t in (request.to, request.text) if t))


@verb("take_up", "接手台账纠纷", access=INTAKE_WORK, request=TakeUpRequest, group="intake")
def take_up(work: Work, request: TakeUpRequest) -> None:
    """A ledger row becomes a real case, with everything filled in; now it counts as one."""
    case = work.case
    center = work.lookups.organization("center")
    work.put(
        Row.EPISODE, track=Track.PEOPLE, organization_id=work.lookups.organization("committee")[0]
    )
    work.put(
        Row.CASE,
        work.case_id,
        is_ledger=False,
        responsible=work.user.name,
        responsible_user_id=work.user.user_id,
        first_receiver=work.user.name,
        register_no=case.register_no or next_number(work, "register", request.on, center),
        registered_on=case.registered_on or request.on,
    )
    work.event("taken_up", request.on)


def put_ledger_row(
    work: Work,
    parties: tuple[PartyInput, ...],
    on: date,
    columns: dict[str, Any],
    ledger: dict[str, Any],
) -> str:
    """Register a dispute as a ledger tells it: its date, its outcome, no number, nothing
    invented.
    """
    case_id = work.put(
        Row.CASE,
        **columns,
        registered_on=on,
        registered_by=work.user.name,
        is_ledger=True,
        ledger=ledger,
        is_import=True,
        source=IntakeSource.SCREENING,
    )
    work.case_id = case_id
    for seq, party in enumerate(parties, 1):
        put_party(work, party, seq)
    work.event("ledger_row", on)
    return case_id
