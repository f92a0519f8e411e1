"""关联、并案、分案: what a case is to another one, said by a person and taken back by a person.

Only the tie is written: no row of either case is moved or changed, so that taking it back leaves
both as they were. A case that was merged goes on in the other; its number stays known.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.labels import from_label, label
from mediation_desk.domain.meeting.ties import TieKind, UnsettledWhy, counts, counts_said
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.records.meeting import ties
from mediation_desk.records.meeting.ties import TieLine
from mediation_desk.records.projection import ENDED
from mediation_desk.records.queries.basket import asked as baskets
from mediation_desk.records.queries.case_list import resolve
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import LEADERS, needed, own_case
from mediation_desk.usecases.registry import INTAKE_WORK, Choice, F, verb
from mediation_desk.usecases.requests import Lines, Request, Text
from mediation_desk.usecases.work import Work

_SAID = (TieKind.AGAIN, TieKind.RELATED, TieKind.APART)
_KINDS = tuple(Choice(one.value, label(one)) for one in _SAID)
_WHYS = tuple(Choice(one.value, label(one)) for one in UnsettledWhy)


def _maybe(kind: type[UnsettledWhy]) -> BeforeValidator:
    return BeforeValidator(lambda typed: from_label(kind, str(typed)) if typed else None)


def _kind() -> BeforeValidator:
    return BeforeValidator(lambda typed: from_label(TieKind, str(typed)))


class TieInput(Request):
    """What a case is to an earlier one."""

    other: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    kind: Annotated[TieKind, _kind(), F("是什么关系", choices=_KINDS)] = TieKind.RELATED
    why: Annotated[
        UnsettledWhy | None, _maybe(UnsettledWhy),
        F("上次为什么没解决", choices=_WHYS, help="同一件事再来，要写明"),
    ] = None  # fmt: skip
    text: Annotated[Text, F("说明", kind="long")] = ""


class TieRequest(TieInput):
    """The same for a case on file."""

    case: Annotated[Text, F("这一件", kind="hidden")]


class UntieRequest(Request):
    """Take a tie back."""

    tie: Annotated[Text, F("哪一条", kind="hidden")]
    why: Annotated[Text, F("为什么撤销")]


class MergeRequest(Request):
    """This case goes on in another."""

    case: Annotated[Text, F("这一件", kind="hidden")]
    other: Annotated[Text, F("并入哪一件案件", help="案号或登记号；以后在那一件里办理")]
    text: Annotated[Text, F("并案的理由", kind="long")]


class SplitRequest(Request):
    """Part of a case becomes a case of its own."""

    case: Annotated[Text, F("这一件", kind="hidden")]
    parties: Annotated[Lines, F("分出哪些当事人", help="一行一个姓名，两方都要有")]
    claims: Annotated[Lines, F("分出哪些请求", help="一行一项")] = ()
    facts: Annotated[Text, F("分出的事情", kind="long", help="空着就照原案写")] = ""
    text: Annotated[Text, F("分案的理由", kind="long")]


@verb("tie_case", "关联案件", access=INTAKE_WORK, request=TieRequest, on_case=False,
      group="meeting")  # fmt: skip
def tie_case(work: Work, request: TieRequest) -> None:
    """Say what a case is to an earlier one."""
    case = own_case(work, request.case)
    work.turn_to(case.id)
    tie(work, request)


def tie(work: Work, given: TieInput) -> None:
    """Tie the case at hand to an earlier one.

    Raises BadInput ``tie_itself``, ``tie_later``, ``tie_kind`` and ``field_required``; RuleBroken
    ``tie_there``, ``case_unknown``; NotAllowed ``case_sensitive``.
    """
    other = _seen_case(work, given.other)
    _check_tie(work, given, other)
    work.put(
        Row.CASE_TIE, other_case_id=other.id, kind=given.kind.value,
        why=given.why.value if given.why else "", text=given.text, on_day=work.today,
        by=work.user.name,
    )  # fmt: skip
    if given.kind is TieKind.AGAIN:
        _tell_count(work)


def _check_tie(work: Work, given: TieInput, other: CaseFacts) -> None:
    if other.id == work.case_id:
        raise BadInput("tie_itself", field="other")
    if given.kind not in _SAID:
        raise BadInput("tie_kind", field="kind")
    if given.kind is TieKind.AGAIN:
        if _day(other) > _day(work.case):
            raise BadInput("tie_later", field="other", number=_number(other))
        if given.why is None:
            raise BadInput("field_required", field="why", label="上次为什么没解决")
        if given.why is UnsettledWhy.OTHER:
            needed(given.text, "text", "说明")
    for one in ties.ties_of(work.writer.session, [work.case_id]):
        if other.id in (one.case_id, one.other_id) and one.kind is not TieKind.SPLIT:
            told = {"number": _number(other), "kind": label(one.kind)}
            raise RuleBroken("tie_there", field="other", **told)


def _tell_count(work: Work) -> None:
    """Warn of the second visit: whoever comes twice was not helped the first time."""
    session = work.writer.session
    work.writer.flush()
    thread = ties.thread_of(session, work.case_id)
    said = counts_said(counts(ties.comings(session, thread), work.case_id))
    if said:
        work.notice("came_again_count", said=said)


@verb("untie_case", "撤销关联", access=INTAKE_WORK, request=UntieRequest, on_case=False,
      group="meeting")  # fmt: skip
def untie_case(work: Work, request: UntieRequest) -> None:
    """Take a tie back; the history keeps what it was. Of a merger: both cases stand again as they
    were, with what was done meanwhile where it was done.
    """
    needed(request.why, "why", "为什么撤销")
    found = _tie_of(work, request.tie)
    case = own_case(work, found.case_id)
    if found.kind is TieKind.MERGED:
        own_case(work, found.other_id)
        work.turn_to(found.other_id)
    work.turn_to(case.id)
    work.put(
        Row.CASE_TIE, found.id, undone_on=work.today, undone_by=work.user.name,
        undone_why=request.why, deleted=True,
    )  # fmt: skip


@verb("merge_case", "并案", access=LEADERS, request=MergeRequest, on_case=False,
      group="meeting")  # fmt: skip
def merge_case(work: Work, request: MergeRequest) -> None:
    """Let a case go on in another one; what both hold is shown as one thread.

    Raises RuleBroken ``merge_*`` with what stands in the way; NotAllowed as ``own_case`` does.
    """
    needed(request.text, "text", "并案的理由")
    case, other = own_case(work, request.case), own_case(work, request.other)
    check_merge(work, case, other)
    work.turn_to(other.id)
    work.turn_to(case.id)
    work.put(
        Row.CASE_TIE, other_case_id=other.id, kind=TieKind.MERGED.value, text=request.text,
        on_day=work.today, by=work.user.name,
    )  # fmt: skip


def check_merge(work: Work, case: CaseFacts, other: CaseFacts) -> None:
    """Refuse where two cases cannot be handled as one."""
    session = work.writer.session
    if case.id == other.id:
        raise BadInput("tie_itself", field="other")
    if case.track is not other.track:
        raise RuleBroken("merge_tracks", field="other", track=label(case.track),
                         other=label(other.track))  # fmt: skip
    if case.is_sensitive != other.is_sensitive:
        raise RuleBroken("merge_sensitive", field="other")
    for one in (case, other):
        if one.is_ledger:
            raise RuleBroken("merge_ledger", field="other", number=_number(one))
        if ties.merged_into(session, one.id):
            raise RuleBroken("merge_twice", field="other", number=_number(one))
        if one.stage in ENDED:
            raise RuleBroken("merge_ended", field="other", number=_number(one),
                             stage=label(one.stage))  # fmt: skip
        if any(a.frozen or a.signatures for a in one.agreements):
            raise RuleBroken("merge_signed", field="other", number=_number(one))
        if baskets.members(session, viewer_of(work), case_id=one.id):
            raise RuleBroken("merge_basket", field="other", number=_number(one))


@verb("split_case", "分案", access=LEADERS, request=SplitRequest, on_case=False,
      group="meeting")  # fmt: skip
def split_case(work: Work, request: SplitRequest) -> None:
    """Register part of a case as a case of its own; the first one keeps everything it has.

    It is taken back by merging the new case into the first. Raises BadInput ``split_party``,
    ``split_sides``; RuleBroken ``merge_ended``.
    """
    needed(request.text, "text", "分案的理由")
    case = own_case(work, request.case)
    if case.stage in ENDED:
        raise RuleBroken("split_ended", number=_number(case), stage=label(case.stage))
    chosen = [_party(case, name) for name in request.parties]
    if len({party.role.value for party in chosen} & {"applicant", "respondent"}) < 2:
        raise BadInput("split_sides", field="parties")
    names = "、".join(party.name for party in chosen)
    work.then(
        "register", on=work.today, facts=request.facts or case.facts, claims=request.claims,
        stat_type=case.stat_type, place=case.place, village=case.village,
        source=case.source, track=case.track, subtrack=case.subtrack, mode=case.mode,
        parties=[
            {"role": party.role.value, "person": {"person_id": party.person.id}}
            for party in chosen
        ],
        title=f"{names}：{case.stat_type or '纠纷'}",
    )  # fmt: skip
    if case.is_sensitive:
        work.put(Row.CASE, work.case_id, is_sensitive=True, sensitive_kind=case.sensitive_kind,
                 named_user_ids=list(case.named_user_ids))  # fmt: skip
    work.put(
        Row.CASE_TIE, other_case_id=case.id, kind=TieKind.SPLIT.value, text=request.text,
        on_day=work.today, by=work.user.name,
    )  # fmt: skip


def _party(case: CaseFacts, name: str) -> PartyFacts:
    found = [one for one in case.parties if name in (one.id, one.person.name, one.name)]
    if len(found) != 1:
        raise BadInput("split_party", field="parties", name=name)
    return found[0]


def _seen_case(work: Work, typed: str) -> CaseFacts:
    """A case of which this person may know."""
    session = work.writer.session
    case_id = resolve(session, typed) if typed else None
    case = work.reload(case_id) if case_id else None
    if case is None:
        raise RuleBroken("case_unknown", field="other", typed=typed)
    told = ties.named(session, [case.id], viewer_of(work)).get(case.id)
    if told is None or told.is_hidden:
        raise NotAllowed("case_sensitive", field="other")
    return case


def _tie_of(work: Work, tie_id: str) -> TieLine:
    found = ties.tie(work.writer.session, tie_id)
    if found is None:
        raise RuleBroken("tie_unknown")
    return found


def _number(case: CaseFacts) -> str:
    return case.case_no or case.register_no


def _day(case: CaseFacts) -> str:
    return case.registered_on.isoformat() if case.registered_on else ""
