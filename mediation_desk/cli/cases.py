"""``case list`` and ``case show``: the list, the search and everything about one case."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from mediation_desk.cli import case_json, case_steps, returned, taking_in
from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser, Commands
from mediation_desk.domain.case_facts import Outcome, Stage, Track
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import from_label, label, label_of
from mediation_desk.usecases import presenting

if TYPE_CHECKING:
    from mediation_desk.usecases.asking import CaseLine, CasePage
    from mediation_desk.usecases.track_page import EpisodeMark

MOST_ROWS = 100


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    group = commands.add_parser("case", help="案件：导入、列出、查看、办理")
    inner = group.add_subparsers(
        title="命令", metavar="SUBCOMMAND", dest="sub", required=True, parser_class=ChineseParser
    )
    taking_in.add(inner)
    rows = inner.add_parser("list", help="案件列表与查找")
    rows.add_argument(
        "--query", metavar="TEXT", default="", help="姓名、拼音、首字母、编号、电话、地点、案情"
    )
    rows.add_argument("--track", metavar="T", default="", help="调解途径")
    rows.add_argument("--state", metavar="S", default="", help="阶段或结果")
    rows.add_argument("--limit", metavar="N", type=int, default=MOST_ROWS, help="最多几件")
    rows.add_argument("--after", metavar="CURSOR", default="", help="从上一页给出的 next 往后")
    rows.set_defaults(run=case_list)
    one = inner.add_parser("show", help="一件案子的全部")
    one.add_argument("case", metavar="CASE", help="案号、登记号、对方编号或编号")
    one.set_defaults(run=case_show)
    case_steps.add(inner)
    returned.add(inner)


def case_list(session: Session, args: argparse.Namespace) -> Answer:
    """The case list, a page at a time."""
    from mediation_desk.usecases.asking import CaseFilter, case_ids, case_rows

    if args.limit < 1:
        raise BadInput("limit_wrong", typed=args.limit)
    desk = session.desk
    stages, outcome = _state(args.state)
    track = from_label(Track, args.track).value if args.track else ""
    keys = list(case_ids(desk, CaseFilter(text=args.query, track=track, stages=stages)))
    if outcome:
        rows = case_rows(desk, keys)
        keys = [k for k, r in zip(keys, rows, strict=True) if r.outcome == outcome]
    first = _place_after(args.after, keys)
    page = keys[first : first + args.limit]
    shown = case_rows(desk, page)
    following = str(page[-1]) if page and first + len(page) < len(keys) else None
    data = {"total": len(keys), "cases": [row_json(r) for r in shown], "next": following}
    return Answer(data, [f"共{len(keys)}件", *(_row_line(r) for r in shown)])


def _place_after(cursor: str, keys: list[int]) -> int:
    if not cursor:
        return 0
    if not cursor.isdigit() or int(cursor) not in keys:
        raise BadInput("cursor_unknown", typed=cursor)
    return keys.index(int(cursor)) + 1


def _state(text: str) -> tuple[tuple[str, ...], str]:
    """A stage or an outcome by its name."""
    if not text:
        return (), ""
    try:
        return (from_label(Stage, text).value,), ""
    except BadInput:
        return (), from_label(Outcome, text).value


def row_json(row: CaseLine) -> dict[str, object]:
    """One row of the list, with the contract's keys; of a masked case number and stage only."""
    return {
        "id": row.id,
        "case_no": row.case_no or None,
        "outside_no": row.outside_no or None,
        "source_id": row.source_id or None,
        "title": row.title,
        "track": row.track,
        "track_label": label_of("Track", row.track),
        "subtrack": row.subtrack or None,
        "stage": row.stage,
        "stage_label": label_of("Stage", row.stage),
        "outcome": row.outcome or None,
        "outcome_label": label_of("Outcome", row.outcome) or None,
        "accepted_on": row.accepted_on or None,
        "next_due_on": row.next_due_on or None,
        "colour": row.colour or None,
        "colour_label": label_of("RiskColour", row.colour) or None,
    }


def _row_line(row: CaseLine) -> str:
    number = row.case_no or row.outside_no or row.source_id or row.id
    return f"{number}  {label_of('Stage', row.stage)}  {row.title}"


def case_show(session: Session, args: argparse.Namespace) -> Answer:
    """Everything about one case."""
    from mediation_desk.usecases.asking import case_page, resolve_case
    from mediation_desk.usecases.importing import ledger_told
    from mediation_desk.usecases.runs import runs_of

    desk = session.desk
    page = case_page(desk, resolve_case(desk, args.case))
    facts = page.facts
    told, runs = ledger_told(desk, facts.id), runs_of(desk, facts.id)
    data = case_json.head(facts, _next_due(page)) | {
        "parties": case_json.parties(facts),
        "episodes": case_json.episodes(runs),
        "handoffs": case_json.handoffs(facts),
        "clocks": case_json.clocks(page),
        "papers": [
            {"code": p.code, "number": p.number, "issued_on": p.issued_on, "pages": p.pages}
            for run in runs
            for p in run.papers
        ],
        "agreement": case_json.agreement(next((r for r in runs if r.agreement), facts)),
        "timeline": case_json.timeline(facts.events),
        "ledger": told or None,
    }
    return Answer(data, [*_page_lines(page), *_ledger_lines(told)])


def _ledger_lines(told: Mapping[str, object]) -> list[str]:
    """What the ledger told, on one line."""
    words = [presenting.shown(told.get(k)) for k in ("outcome_label", "resolved_on", "form_label")]
    return [f"台账所记：{' '.join(filter(None, words))}"] if told else []


def _next_due(page: CasePage) -> date | None:
    running = [c.legal_last_day for c in page.clocks if c.state == "running"]
    return min(running, default=None)


def _run_line(mark: EpisodeMark) -> str:
    """One run of a track: 途径 · 小类 · 组织 · 起止 · 结果; the present one is marked."""
    name = "现在办理" if mark.is_present else "途径"
    until = presenting.day(mark.ended_on) if mark.ended_on else ""
    time = f"{presenting.day(mark.opened_on)}—{until}"
    parts = (f"{mark.seq} {mark.track}", mark.kind, mark.organization, time, mark.result)
    return f"{name}：{'  '.join(part for part in parts if part)}"


def _handoff_lines(page: CasePage) -> list[str]:
    """Code, to whom, and the days that are known."""
    lines = []
    for one in page.facts.handoffs:
        to = one.organ or (label(Track(one.to_track)) if one.to_track else "")
        days = (("送出", one.sent_on), ("签收", one.received_on), ("回告", one.returned_on))
        told = [f"{word}{presenting.day(day)}" for word, day in days if day is not None]
        recalled = "已收回" if one.recalled_on else ""
        lines.append("  ".join(part for part in (one.code, to, *told, recalled) if part))
    return lines


def _page_lines(page: CasePage) -> list[str]:
    """The case in readable Chinese."""
    facts = page.facts
    lines = [
        f"{facts.case_no or facts.register_no}  {facts.title}",
        f"阶段：{label(facts.stage)}  结果：{label(facts.outcome)}  类型：{facts.stat_type}",
    ]
    lines += [_run_line(mark) for mark in page.track.episodes]
    lines += [f"{label(p.role)}：{p.name}" for p in facts.parties]
    lines += [f"调解员：{m.name}（{label(m.role)}）" for m in facts.current_mediators]
    lines += [f"移送：{line}" for line in _handoff_lines(page)]
    lines += [f"还可以：{way.zh}（{way.article}）" for way in page.track.ways_on]
    lines += [f"期限：{c.label} 至{presenting.day(c.legal_last_day)}" for c in page.clocks]
    if facts.agreement:
        found = facts.agreement
        lines.append(f"协议：{label(found.form)} {found.number} {presenting.money(found.total)}")
    for event in facts.events:
        late = "（补录）" if event.late else ""
        name = label_of("Event", event.event)
        lines.append(f"{presenting.day(event.on)} {name} {event.text}{late}".rstrip())
    return lines
