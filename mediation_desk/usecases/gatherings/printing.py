"""签到表, the record (听证笔录 XF-08, 会商记录 ZZ-07, else the usual form) and the one-page
conclusion, as Word and PDF. Nothing is kept in the store; file names carry days, never people.
"""

from __future__ import annotations

from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.schedule.gatherings import GatheringKind, SeatSide
from mediation_desk.papers.desk_sheets.hearing import HearingRecord, hearing_record
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.gatherings.views import GatheringShown, gatherings
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.schedule.kept import SEERS
from mediation_desk.usecases.upkeep.backup_places import centre_name

_SPARE = 4
_OPINION = "评议意见供参考，不代替当事人的决定，也不代替有关机关的处理。"
_SIGN = "\n\n签名：　　　　　　　　　　　　　　年　　月　　日"


@query("print_sign_in", access=SEERS)
def print_sign_in(desk: Desk, gathering: str, folder: Path) -> list[Path]:
    """The sheet on which those who come sign, with a few empty lines.

    Raises RuleBroken ``gathering_unknown``; NotAllowed ``gathering_masked``.
    """
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    one = _of(desk, gathering)
    rows = [
        [str(place), label_of("SeatSide", seat.side), seat.name, seat.organ, seat.phone, ""]
        for place, seat in enumerate(one.seats, start=1)
    ]
    rows += [[str(len(rows) + n), *[""] * 5] for n in range(1, _SPARE + 1)]
    line = one.line
    chart = Chart(
        f"{label_of('GatheringKind', line.kind)}签到表", _when(one),
        ["序号", "身份", "姓名", "单位", "电话", "签名"], rows, (2, 5, 4, 7, 5, 6),
        [f"议题：{line.topic}", f"主持人：{line.host}　记录人：{line.note_taker}"], height=12,
    )  # fmt: skip
    return written(
        desk, drawn(chart), folder, f"签到表 {line.held_on.isoformat()}",
    )


@query("print_minutes", access=SEERS)
def print_minutes(desk: Desk, gathering: str, folder: Path) -> list[Path]:
    """The record; of a meeting that is still to be held the form to be filled by hand."""
    from mediation_desk.papers.desk_sheets.approval import approval

    one = _of(desk, gathering)
    line = one.line
    name = f"{label_of('GatheringKind', line.kind)}记录 {line.held_on.isoformat()}"
    if line.kind == GatheringKind.HEARING:
        return written(desk, hearing_record(_record(one)), folder, name)
    title = "联席会商（研判）记录"
    if line.kind != GatheringKind.CONFERENCE:
        title = f"{label_of('GatheringKind', line.kind)}记录"
    docx = approval(title, centre_name(desk.store), _rows(one))
    return written(desk, docx, folder, name)


@query("print_conclusion", access=SEERS)
def print_conclusion(desk: Desk, gathering: str, folder: Path) -> list[Path]:
    """The conclusion on one page. Raises RuleBroken ``gathering_not_recorded``."""
    from mediation_desk.papers.desk_sheets.approval import approval

    one = _of(desk, gathering)
    line = one.line
    if line.recorded_on is None:
        raise RuleBroken("gathering_not_recorded")
    kind = label_of("GatheringKind", line.kind)
    docx = approval(f"{kind}结论", centre_name(desk.store), _conclusion(one))
    return written(
        desk, docx, folder, f"{kind}结论 {line.held_on.isoformat()}",
    )  # fmt: skip


def _of(desk: Desk, gathering: str) -> GatheringShown:
    found = gatherings(desk, one=gathering) if gathering else ()
    if not found:
        raise RuleBroken("gathering_unknown")
    if found[0].line.is_masked:
        raise NotAllowed("gathering_masked")
    return found[0]


def _when(one: GatheringShown) -> str:
    line = one.line
    hours = "—".join(part for part in (line.start_at, line.end_at) if part)
    return f"{zh_date(line.held_on)} {hours}　{line.place}".strip("　 ")


def _names(one: GatheringShown, *sides: SeatSide) -> str:
    """Those of these sides who came, or before the meeting those who are called."""
    here = (seat for seat in one.of(*sides) if seat.came is not False)
    return "、".join(f"{s.name}{f'（{s.organ}）' if s.organ else ''}" for s in here)


def _record(one: GatheringShown) -> HearingRecord:
    line = one.line
    return HearingRecord(
        line.case_no, _when(one).partition("　")[0], line.place, line.host, line.note_taker,
        _names(one, SeatSide.PANEL), _names(one, SeatSide.APPLICANT),
        _names(one, SeatSide.RESPONDENT), _names(one, SeatSide.ORGAN),
        _names(one, SeatSide.GUEST), line.topic, line.minutes,
        "\n".join(part for part in (line.opinions, votes_words(one)) if part), line.result,
    )  # fmt: skip


def votes_words(one: GatheringShown) -> str:
    """``表决：赞成 3 票，反对 1 票，弃权 0 票``; empty where nobody voted."""
    line = one.line
    votes = (line.votes_for, line.votes_against, line.votes_open)
    if all(vote is None for vote in votes):
        return ""
    named = zip(("赞成", "反对", "弃权"), votes, strict=True)
    return "表决：" + "，".join(f"{word} {vote or 0} 票" for word, vote in named)


def _rows(one: GatheringShown) -> list[tuple[str, str, int]]:
    line = one.line
    people = "\n".join(
        f"{label(side)}：{named}" for side in SeatSide if (named := _names(one, side))
    )
    rows = [
        ("时间、地点", _when(one), 10), ("主持人、记录人", f"{line.host}　{line.note_taker}", 10),
        ("参加人", people, 16), ("议题", line.topic, 12),
    ]  # fmt: skip
    if line.kind == GatheringKind.SHORT_HEARING:
        rows += _five(one)
    else:
        opinions = "\n".join(part for part in (line.opinions, votes_words(one)) if part)
        rows += [
            ("会议记录", line.minutes, 60), ("评议意见", opinions, 20),
            ("结论（决议）", line.result, 20), ("责任分工", line.next_step, 16),
        ]  # fmt: skip
    return [*rows, ("参加人签名", "", 24), ("主持人、记录人签名", "", 14)]


def _five(one: GatheringShown) -> list[tuple[str, str, int]]:
    line = one.line
    opinions = "\n".join(part for part in (line.opinions, votes_words(one)) if part)
    return [
        ("一、诉求和理由", line.claim, 24), ("二、答复和依据", line.reply, 24),
        ("三、查明的事实", line.facts, 24), ("四、评议意见", opinions, 24),
        ("五、评议结论", line.result, 24),
    ]  # fmt: skip


def _conclusion(one: GatheringShown) -> list[tuple[str, str, int]]:
    line = one.line
    rows = [
        ("事项", line.topic, 12), ("时间、地点", _when(one), 10),
        ("评议人员", _names(one, SeatSide.PANEL), 10),
    ]  # fmt: skip
    if line.kind == GatheringKind.SHORT_HEARING:
        rows += _five(one)
    else:
        opinions = "\n".join(part for part in (line.opinions, votes_words(one)) if part)
        rows += [("评议意见", opinions, 30), ("结论", line.result, 30)]
    return [*rows, ("说明", _OPINION, 10), ("评议人员", _SIGN, 20), ("当事人", _SIGN, 20)]
