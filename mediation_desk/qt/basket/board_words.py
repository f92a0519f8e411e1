"""The board of a basket as text for the screen: matrix, set-off step by step, plan, closing check.

Works out nothing; what people typed is escaped.
"""

from __future__ import annotations

from html import escape

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money
from mediation_desk.usecases.basket.views import Board, Closable
from mediation_desk.usecases.basket.words import claim_words, step_words

_CELL = "padding: 3px 8px 3px 0px;"


def board_html(board: Board, check: tuple[Closable, ...]) -> str:
    """Everything of one basket, in the order in which it is settled."""
    parts = [
        ("谁欠谁（抵销以前 → 抵销以后）", _matrix(board)),
        ("抵销，一步一步", _steps(board)),
        ("抵销以后还要付", _payments(board)),
        ("没有抵销的", _kept(board)),
        ("安排", _tasks(board)),
        ("结案以前查一遍", _check(check)),
    ]
    return "".join(f"<p><b>{title}</b></p>{text}" for title, text in parts if text)


def apart_words(board: Board) -> str:
    """What taking a basket apart will do, before it is done."""
    basket = board.basket
    drafts = [one.number for one in basket.members if one.agreement_id]
    lines = [
        f"拆开“{basket.line.name}”：{len(basket.members)}件案件各归各，案件里的内容不变。",
        f"收回{len(board.claims)}笔账目、{len(board.tasks)}项安排。",
        f"收回起草的协议，连同按它算的每人每期数额：{'、'.join(drafts)}。" if drafts else "",
        "开过的会、已经打印的纸不收回；谁、哪一天拆的，修改记录里查得到。",
        "不想拆，按“取消”或 Esc。以后还可以重新组成，账目要重新登记。",
    ]
    return "\n".join(one for one in lines if one)


def _matrix(board: Board) -> str:
    if not board.people:
        return "<p>还没有登记账目。按“登记一笔账”，写谁欠谁多少。</p>"
    head = "".join(f'<td style="{_CELL}"><b>欠{escape(one)}</b></td>' for one in board.people)
    rows = [f'<tr><td style="{_CELL}"></td>{head}<td><b>净额</b></td></tr>']
    for debtor in board.people:
        cells = "".join(_cell(board, debtor, creditor) for creditor in board.people)
        net = _net(board.balances.get(debtor, 0))
        rows.append(f'<tr><td style="{_CELL}"><b>{escape(debtor)}</b></td>{cells}{net}</tr>')
    return f'<table cellspacing="0">{"".join(rows)}</table>'


def _cell(board: Board, debtor: str, creditor: str) -> str:
    before, after = board.matrix.get((debtor, creditor), (None, None))
    if before is None or after is None:
        return f'<td style="{_CELL}">—</td>'
    return f'<td style="{_CELL}">{before.comma} → {after.comma}</td>'


def _net(cents: int) -> str:
    words = "应收" if cents > 0 else "应付" if cents < 0 else "两清"
    return f"<td>{words}{Money(abs(cents)).comma if cents else ''}</td>"


def _steps(board: Board) -> str:
    steps = board.setoff.steps
    return "".join(f"<p>{n}. {escape(step_words(one))}</p>" for n, one in enumerate(steps, 1))


def _payments(board: Board) -> str:
    lines = [
        f"<p>{escape(one.debtor)}付{escape(one.creditor)} {left.comma}元"
        f"（{escape(one.number)}　{escape(one.ground)}）</p>"
        for one, left in board.setoff.payments
    ]
    return "".join(lines)


def _kept(board: Board) -> str:
    by_id = {one.claim.id: one for one in board.claims}
    lines = []
    for claim_id, why in board.setoff.kept.items():
        one = by_id[claim_id]
        reason = one.why or one.claim.bar_reason
        told = f"{claim_words(one.claim)}：{label(why)}{f'，{reason}' if reason else ''}"
        lines.append(f"<p>{escape(told)}</p>")
    return "".join(lines)


def _tasks(board: Board) -> str:
    lines = []
    for one in board.tasks:
        due = f"，{zh_date(one.due_on)}以前" if one.due_on else ""
        done = f"——{zh_date(one.done_on)}办好" if one.done_on else ""
        lines.append(f"<p>{escape(one.who)}：{escape(one.what)}{due}{done}</p>")
    return "".join(lines)


def _check(check: tuple[Closable, ...]) -> str:
    lines = [f"<p>{'□' if one.code else '☑'} {escape(one.about)}"
             f"{f'：{escape(one.what)}' if one.what else ''}</p>" for one in check]  # fmt: skip
    return "".join(lines)
