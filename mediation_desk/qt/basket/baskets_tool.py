"""一揽子、一揽子账目: the baskets with their board, and their debts and tasks as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.qt.basket.board_words import apart_words, board_html
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.page import Page
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.basket.views import (
    BasketShown,
    Board,
    ClaimLine,
    TaskLine,
    basket_board,
    basket_check,
    baskets,
)
from mediation_desk.usecases.basket.words import claim_words
from mediation_desk.usecases.desk import Desk

_HIDDEN = "（有敏感案件，不显示）"
_ALWAYS = ("hold_basket_session", "plan_task", "take_apart")
_OPEN = ("enter_claim", "agree_circle", "draft_basket", "add_to_basket", "take_from_basket")
_PEOPLE = ("debtor", "creditor", "willing", "who")


class BasketsTool(ListTool):
    """All baskets; the board of the chosen one on the right."""

    title = "一揽子"
    help_topic = (
        "同一伙人的几件纠纷放在一起：账一笔登记一次，能抵的抵掉，一次会、一份总协议。"
        "没有签名以前随时可以拆开，案件还是原来的样子。"
    )
    nothing = "还没有一揽子。按“组成一揽子”，一行写一个案号，第一件是主案。"
    columns = (("一揽子", 200), ("几件", 60), ("几笔账", 70), ("到哪一步", 130))
    wide = "一揽子"
    row_key = "basket"
    deeds = (
        Deed("make_basket", "组成一揽子(&N)", "组成好了，接着登记谁欠谁。", on_row=False,
             is_main=True),
        Deed("enter_claim", "登记一笔账(&R)", "这笔账登记好了。", is_main=True),
        Deed("draft_basket", "起草总协议(&D)", "总协议起草好了，在主案里核对、签名。"),
        Deed("hold_basket_session", "一次会一起调(&Y)", "每件案件里都记好了。"),
        Deed("plan_task", "安排一项(&L)", "安排好了。"),
        Deed("agree_circle", "转圈抵销(&G)", "记好了。"),
        Deed("add_to_basket", "加案件(&J)", "加进来了。"),
        Deed("take_from_basket", "拿出案件(&O)", "拿出来了。"),
        Deed("take_apart", "拆开(&X)", "拆开了，案件还是原来的样子。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._boards: dict[str, tuple[Board, tuple[str, ...]]] = {}
        self.claims_button = self.add_top(
            "一笔一笔看(&V)…", "claims_button", lambda: page.frame.go("desk", "basket_claims")
        )

    def asked(self, desk: Desk) -> Sequence[Line]:
        """A line for each basket, with its board in words."""
        lines, boards = [], {}
        for one in baskets(desk):
            if one.is_masked:
                lines.append(Line(one.line.id, (_HIDDEN, str(len(one.members)), "", "")))
                continue
            board = basket_board(desk, one.line.id)
            boards[one.line.id] = (board, _parties(desk, one))
            lines.append(_line(one, board, board_html(board, basket_check(desk, one.line.id))))
        self._boards = boards
        return lines

    def offered(self, deed: Deed) -> Offered:
        """The cases of the basket and their people may be chosen."""
        if deed.verb == "make_basket" or self.chosen is None or self.chosen.id not in self._boards:
            return {}
        board, people = self._boards[self.chosen.id]
        cases = [(one.case_id, f"{one.number}　{one.title}") for one in board.basket.members]
        found = {key: [(name, name) for name in people] for key in _PEOPLE}
        return found if deed.verb == "add_to_basket" else {**found, "case": cases}

    def show_subject(self, subject: str) -> None:
        """Also ``<basket>:<case>``: the case is put into the basket."""
        basket, _, case = subject.partition(":")
        if not case or basket == "new":
            super().show_subject(subject)
            return
        desk = self.page.frame.desk
        self.page.ask(
            lambda: facts_of(desk, case), lambda facts: self._add(basket, facts), key="about"
        )

    def _begin_about(self, facts: CaseFacts) -> None:
        """A new basket that this case leads."""
        self.open_form(self.deeds[0], {}, {"cases": [_number(facts)]})

    def _add(self, basket: str, facts: CaseFacts) -> None:
        deed = next(one for one in self.deeds if one.verb == "add_to_basket")
        self.open_form(deed, {"basket": basket}, {"case": _number(facts)}, _number(facts))

    def open_form(
        self, deed: Deed, fixed: Mapping[str, object], proposed: Mapping[str, object],
        about: str = "",
    ) -> None:  # fmt: skip
        """Taking apart says first what will happen, and waits at the way out."""
        super().open_form(deed, fixed, proposed, about)
        if deed.verb == "take_apart" and self.form is not None and self.chosen is not None:
            told = QLabel(apart_words(self._boards[self.chosen.id][0]))
            told.setObjectName("apart_label")
            told.setWordWrap(True)
            self.form.ui.fields_layout.insertWidget(0, told)
            self.form.ui.cancel_button.setFocus()


class BasketClaimsTool(ListTool):
    """Every debt and every task of the baskets."""

    title = "一揽子账目"
    help_topic = "还有争议的账先谈定，或者写明撤回、留待另行处理，才能起草总协议。"
    nothing = "还没有账目。先在“一揽子”里登记。"
    columns = (("一揽子", 130), ("账目、安排", 260), ("金额", 100), ("状态", 120))
    wide = "账目、安排"
    row_key = "claim"
    deeds = (
        Deed("agree_claim", "谈定(&R)", "记好了。", is_main=True),
        Deed("end_claim", "了结(&X)", "记好了。"),
        Deed("drop_claim", "删去(&T)", "删去了，修改记录里还查得到。", at_once=True),
        Deed("finish_task", "办好了(&F)", "记好了。", at_once=True, is_main=True),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.back_button = self.add_top(
            "回到一揽子(&B)", "back_button", lambda: page.frame.go("desk", "baskets")
        )

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The debts and tasks of all baskets that may be seen."""
        lines = []
        for one in baskets(desk):
            if one.is_masked:
                continue
            board = basket_board(desk, one.line.id)
            lines += [_claim(one, claim) for claim in board.claims]
            lines += [_task(one, task) for task in board.tasks]
        return lines

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """A task is named by another key than a debt."""
        if deed.verb == "finish_task" and line is not None:
            return {"task": line.id}
        return super().fixed(deed, line)


def _number(facts: CaseFacts) -> str:
    return facts.case_no or facts.register_no


def _parties(desk: Desk, one: BasketShown) -> tuple[str, ...]:
    names = (p.name for m in one.members for p in facts_of(desk, m.case_id).parties)
    return tuple(dict.fromkeys(names))


def _line(one: BasketShown, board: Board, html: str) -> Line:
    line = one.line
    state = "总协议已起草" if one.is_drafted else "谈账" if board.claims else "还没有账"
    about = f"主案 {one.members[0].number}　{zh_date(line.made_on)}组成　{line.by}"
    deeds = _ALWAYS if one.is_drafted else (*_OPEN, *_ALWAYS)
    cells = (line.name, f"{len(one.members)}件", f"{len(board.claims)}笔", state)
    return Line(line.id, cells, line.name, state, "", about, html, deeds, line.case_id)


def _claim(one: BasketShown, told: ClaimLine) -> Line:
    claim = told.claim
    state = label(told.state) if not claim.is_open else "谈定" if claim.is_agreed else "有争议"
    deeds = () if one.is_drafted or not claim.is_open else (
        "agree_claim", "end_claim", "drop_claim",
    )  # fmt: skip
    name = f"{claim.debtor}欠{claim.creditor}"
    return Line(
        claim.id, (one.line.name, f"{name}　{claim.ground}", claim.amount.comma, state), name,
        state, "", one.line.name, claim_words(claim) + (f"\n{told.why}" if told.why else ""),
        deeds, told.case_id,
    )  # fmt: skip


def _task(one: BasketShown, task: TaskLine) -> Line:
    state = "办好了" if task.done_on else "没有办"
    due = f"{zh_date(task.due_on)}以前" if task.due_on else ""
    return Line(
        task.id, (one.line.name, f"{task.who}：{task.what}", "", state), task.who, state, "",
        due, task.what, () if task.done_on else ("finish_task",), task.case_id,
    )  # fmt: skip
