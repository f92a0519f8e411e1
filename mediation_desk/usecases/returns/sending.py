"""报送: a copy of a return as it was sent, kept for good; a correction takes the place of an
earlier one; what has changed since is told figure by figure and case by case.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from mediation_desk.domain.errors import KnownTrouble, RuleBroken
from mediation_desk.domain.returns.periods import Period, read_period
from mediation_desk.records.queries.returns import kept as asked
from mediation_desk.records.queries.returns.kept import Copy
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Day, Request, Text, Yes
from mediation_desk.usecases.returns.kept import RETURN_WORK, RETURNERS, layout_of
from mediation_desk.usecases.returns.views import Return, made_return, return_now, told_figure
from mediation_desk.usecases.work import Work

__all__ = ["Change", "Copy", "CopyShown", "return_changes", "return_copies", "return_copy"]
#: More cases than these are not kept one by one: the copy would outgrow a change.
_MOST_CASES = 5000
_TAIL = 12


class SendReturnRequest(Request):
    """A return that goes out."""

    kind: Annotated[Text, F("哪种报表", kind="hidden")] = "people"
    period: Annotated[Text, F("哪一期", kind="hidden")]
    on: Annotated[Day, F("报送日期")]
    to: Annotated[Text, F("报给谁", help="如：县司法局基层股")] = ""
    zero: Annotated[Yes, F("零报告", help="这一期没有要报的数，照样要报")] = False
    why: Annotated[
        Text,
        F("更正的原因、数不平的原因", kind="long", help="以前报过这一期、有数对不上的，必须写"),
    ] = ""


@verb(
    "send_return", "报送并留存",
    access=RETURN_WORK, request=SendReturnRequest, on_case=False, group="duty",
)  # fmt: skip
def send_return(work: Work, request: SendReturnRequest) -> None:
    """Count the return once more and keep it as it goes out; nothing changes it afterwards.

    Raises RuleBroken ``return_is_zero``, ``return_not_zero``, ``return_not_over``,
    ``return_sent_already`` (a correction needs its reason), ``return_off``; BadInput
    ``return_period_unreadable``, ``day_in_future``.
    """
    period = read_period(request.period)
    work.not_in_future(request.on)
    session = work.writer.session
    found = return_now(session, work.today, period, request.kind)
    work.require(request.on > period.first, "return_not_over", where="on", period=period.words)
    work.require(request.zero or not found.is_zero, "return_is_zero", where="zero")
    work.require(found.is_zero or not request.zero, "return_not_zero", where="zero")
    before = [c for c in asked.copies(session, request.kind) if c.period == period.code]
    if before and not request.why:
        last = before[0]
        raise work.block("return_sent_already", where="why", day=last.sent_on.isoformat())
    if found.off and not request.why:
        raise work.block("return_off", where="why", balance=found.off[0].balance.zh)
    content = content_of(found)
    work.put(
        Row.RETURN_COPY, kind=request.kind, period=period.code, unit=found.unit,
        serial=len(before) + 1, is_zero=request.zero, sent_on=request.on, sent_to=request.to,
        corrects=before[0].id if before else "", why=request.why, content=content,
        digest=digest_of(content), by=work.user.name,
    )  # fmt: skip


def content_of(found: Return) -> dict[str, Any]:
    """Everything that the return says, as plain values."""
    rows, columns = found.counted.rows, found.layout.columns
    shares = [
        [share.row, " ".join(sorted(share.columns)), " ".join(e[-_TAIL:] for e in share.entries)]
        for share in found.counted.shares
    ]
    many = sum(len(share.entries) for share in found.counted.shares)
    return {
        "code": found.layout.code, "title": found.layout.title, "first": list(found.layout.first),
        "columns": [[c.key, list(c.path), c.counts, c.is_part] for c in columns],
        "rows": [
            [r.key, list(r.names), r.is_own, [found.value(c.key, (r.key,)) for c in columns]]
            for r in rows
        ],
        "lines": [[list(line.words), [str(f) for f in line.figures]] for line in found.lines],
        "rule": found.layout.rule, "source": found.habits.source, "head": found.habits.head,
        "filler": found.habits.filler,
        "off": [[o.row, o.balance.zh, o.whole, o.parts] for o in found.off],
        "shares": shares if many <= _MOST_CASES else None,
    }  # fmt: skip


def digest_of(content: Mapping[str, Any]) -> str:
    """SHA-256 of the content, whatever order it is read in."""
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class CopyShown:
    """A copy with its period; ``is_last``: no correction has taken its place."""

    copy: Copy
    period: Period
    title: str
    is_last: bool


@query("return_copies", access=RETURNERS)
def return_copies(desk: Desk, kind: str = "") -> tuple[CopyShown, ...]:
    """What was sent, the latest first."""
    with desk.store.read() as session:
        found = asked.copies(session, kind)
    replaced = {one.corrects for one in found}
    return tuple(
        CopyShown(c, read_period(c.period), layout_of(c.kind).title, c.id not in replaced)
        for c in found
    )


@query("return_copy", access=RETURNERS)
def return_copy(desk: Desk, copy_id: str) -> tuple[Copy, Mapping[str, Any]]:
    """A copy with its content.

    Raises RuleBroken ``return_copy_unknown``; KnownTrouble ``return_copy_altered`` where it is not
    what was sent.
    """
    with desk.store.read() as session:
        found = next((c for c in asked.copies(session) if c.id == copy_id), None)
        content = asked.copy_content(session, copy_id)
    if found is None or content is None:
        raise RuleBroken("return_copy_unknown")
    if digest_of(content) != found.digest:
        raise KnownTrouble("return_copy_altered")
    return found, content


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that is another now: of which row and column, then and now, money in cents.

    ``came`` and ``went``: the cases that count now and did not, and ends of the ids of those that
    did and do not; None where they were not kept.
    """

    row: str
    names: tuple[str, ...]
    key: str
    words: str
    then: int
    now: int
    came: tuple[str, ...] | None
    went: tuple[str, ...] | None
    then_words: str
    now_words: str


@query("return_changes", access=RETURNERS)
def return_changes(desk: Desk, copy_id: str) -> tuple[Change, ...]:
    """What would be another figure if the return were sent today."""
    copy, content = return_copy(desk, copy_id)
    now = made_return(desk, read_period(copy.period), copy.kind)
    keys = [told[0] for told in content["columns"]]
    then = {row[0]: dict(zip(keys, row[3], strict=True)) for row in content["rows"]}
    names = {row[0]: tuple(row[1]) for row in content["rows"]}
    names |= {row.key: row.names for row in now.counted.rows}
    here = set(now.counted.all_rows())
    out = []
    for row, words in names.items():
        for column in now.layout.columns:
            was = then.get(row, {}).get(column.key, 0)
            value = now.value(column.key, (row,)) if row in here else 0
            if was != value:
                came, went = _moved(now, content["shares"], row, column.key)
                told = (told_figure(column, was), told_figure(column, value))
                out.append(
                    Change(row, words, column.key, column.words, was, value, came, went, *told)
                )
    return tuple(out)


def _moved(
    now: Return, shares: Sequence[Sequence[str]] | None, row: str, key: str
) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    if shares is None:
        return None, None
    then = {
        tail for held, columns, tails in shares if held == row and key in columns.split()
        for tail in tails.split()
    }  # fmt: skip
    cases = now.cases(key, (row,))
    here = {case[-_TAIL:] for case in cases}
    came = tuple(case for case in cases if case[-_TAIL:] not in then)
    return came, tuple(sorted(then - here))
