"""``deadline`` counts a clock by its rule, without a store; ``due`` is the day sheet."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from typing import TYPE_CHECKING

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands
from mediation_desk.domain.errors import BadInput
from mediation_desk.usecases import presenting

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import DueRow
    from mediation_desk.usecases.county.to_do import ToDo

PAGE = 200
#: The lists of the sheet by their keys, with the name of each in the counts and in Chinese.
_SHEET = (
    ("due", "due", "将到期"),
    ("late", "late", "已逾期"),
    ("meetings", "session", "调解安排"),
    ("visits", "visit", "待回访"),
    ("instalments", "instalment", "到期款项"),
    ("waiting", "waiting", "等待事项"),
)


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    one = commands.add_parser("deadline", help="按期限规则推算届满日（不需要数据库）")
    one.add_argument("rule", metavar="RULE", help="期限规则，如 people.mediate")
    one.add_argument("--from", dest="start", metavar="DATE[THH:MM]", required=True, help="起算之日")
    one.add_argument(
        "--exclude", metavar="A..B", nargs="+", action="extend", default=[], help="不计入的时间"
    )
    one.add_argument(
        "--extend", metavar="N", nargs="+", action="extend", type=int, default=[], help="延长"
    )
    one.set_defaults(run=deadline)
    sheet = commands.add_parser("due", help="当日工作单")
    sheet.add_argument("--on", metavar="DATE", default="", help="哪一天，默认今天")
    sheet.add_argument("--limit", metavar="N", type=int, default=PAGE, help="每一栏最多几行")
    sheet.add_argument("--after", metavar="CURSOR", default="", help="从上一页给出的 next 往后")
    sheet.set_defaults(run=due)


def deadline(_session: Session, args: argparse.Namespace) -> Answer:
    """Count one time limit."""
    from mediation_desk.usecases.upkeep.counting import count

    spans = [_span(text) for text in args.exclude]
    found = count(args.rule, _moment(args.start), excluded=spans, extensions=args.extend)
    data = {
        "raw_last_day": found.raw_last_day,
        "legal_last_day": found.legal_last_day,
        "safe_day": found.safe_day,
        "provisional": found.provisional,
        "reasons": found.reasons,
    }
    return Answer(data, found.reasons)


def due(session: Session, args: argparse.Namespace) -> Answer:
    """The day sheet of a day, a page of each of its lists at a time."""
    from mediation_desk.usecases.asking import due_sheet
    from mediation_desk.usecases.county.to_do import county_to_do
    from mediation_desk.usecases.duty.to_do import desk_to_do

    if args.limit < 1:
        raise BadInput("limit_wrong", typed=args.limit)
    desk = session.desk
    on = _day(args.on) if args.on else desk.clock.today()
    first = _place(args.after)
    sheet = due_sheet(desk, on, args.limit, after=first)
    shown = first + args.limit
    counts = {key: getattr(sheet.counts, name) for key, name, _ in _SHEET}
    data: dict[str, object] = {"counts": counts}
    lines = [presenting.day(on, weekday=True)]
    for key, _, heading in _SHEET:
        rows = getattr(sheet, key)
        data[key] = [_row(r) for r in rows]
        if rows:
            lines.append(_heading(heading, counts[key], first, len(rows)))
            lines += [f"  {_line(r)}" for r in rows]
    asked = (("orders", "交办督办", county_to_do), ("desk", "综治台到期的事", desk_to_do))
    for key, heading, question in asked:
        waiting = () if first else question(desk)  # few: all of them on the first page
        data[key] = [_to_do(one) for one in waiting]
        if waiting:
            lines.append(f"{heading}（{len(waiting)}）")
            lines += [f"  {_to_do_line(one)}" for one in waiting]
    if len(lines) == 1:
        lines.append("今天没有要办的事。")
    data["next"] = str(shown) if any(many > shown for many in counts.values()) else None
    return Answer(data, lines)


def _heading(heading: str, many: int, first: int, here: int) -> str:
    """The list's name with how many there are, and which of them are here where not all are."""
    part = "" if here == many else f"，这里是第{first + 1}到{first + here}行"
    return f"{heading}（{many}{part}）"


def _place(cursor: str) -> int:
    """How many lines of each list earlier pages have shown."""
    if cursor and not (cursor.isascii() and cursor.isdigit()):
        raise BadInput("cursor_unknown", typed=cursor)
    return int(cursor or 0)


def _row(row: DueRow) -> dict[str, object]:
    return {
        "case_no": row.case_no,
        "id": row.case_id,
        "what": row.what,
        "last_day": row.last_day,
        "days_left": row.days_left,
        "rule": row.rule,
    }


def _line(row: DueRow) -> str:
    last = f"{presenting.day(row.last_day)}（{_left(row.days_left)}）"
    return f"{row.case_no} {row.title} {row.what} {last}"


def _to_do(one: ToDo) -> dict[str, object]:
    return {
        "number": one.number, "case_no": one.case_no, "title": one.title, "what": one.what,
        "last_day": one.last_day, "days_left": one.days_left,
    }  # fmt: skip


def _to_do_line(one: ToDo) -> str:
    last = f"{presenting.day(one.last_day)}（{_left(one.days_left)}）"
    return f"{one.number} {one.title} {one.what} {last}"


def _left(days: int) -> str:
    if days == 0:
        return "今天"
    return f"还有{days}天" if days > 0 else f"已过{-days}天"


def _moment(text: str) -> date:
    """A day, or a moment where a time of day is given."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return _day(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput("date_unreadable", text=text) from None


def _span(text: str) -> tuple[date, date]:
    first, dots, last = text.partition("..")
    if not dots:
        raise BadInput("span_unreadable", text=text)
    return _day(first), _day(last)
