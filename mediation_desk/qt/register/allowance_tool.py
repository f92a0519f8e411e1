"""以案定补: settled cases to claim for, claims to approve and to pay, the sheet to stamp."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from mediation_desk.domain.labels import label
from mediation_desk.domain.register.grading import AllowanceState
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import offer_months
from mediation_desk.qt.duty.words import HIDDEN, day_words
from mediation_desk.qt.page import Page
from mediation_desk.qt.register import words
from mediation_desk.usecases.county.allowance_rules import allowance_rules
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.register import allowance_views, printing
from mediation_desk.usecases.register.allowance_views import ClaimShown, Unclaimed
from mediation_desk.usecases.registry import CASE_WORK

#: Of how many cases not claimed for the grade is worked out beforehand.
_FORETOLD = 30
_DEEDS = {AllowanceState.CLAIMED: ("refuse_claim", "withdraw_claim")}
_WAITING = {"approve_claims": AllowanceState.CLAIMED, "pay_claims": AllowanceState.APPROVED}
_WAITS_FOR = {"approve_claims": "批准", "pay_claims": "发放"}
_LEVELS = {AllowanceState.REFUSED: "red"}


class AllowanceTool(ListTool):
    """Claims, and below them the cases that nobody claimed for."""

    title = "以案定补"
    help_topic = "等级照案卷里的事实算；同一件事只能报一次；缺凭证的不能批准。银行账号不在这里写。"
    nothing = "没有可以申报的案件，也没有申报过。协议生效的案件会列在这里。"
    columns = (("案号", 190), ("调解员", 100), ("等级", 80), ("金额（元）", 90), ("情况", 90))
    wide = "情况"
    row_key = "claim"
    deeds = (
        Deed("claim_allowance", "申报(&N)", "申报好了，等主任批准。", on_row=False, is_main=True),
        Deed("approve_claims", "批准(&A)", "批准好了。", on_row=False),
        Deed("pay_claims", "登记发放(&G)", "发放登记好了。", on_row=False),
        Deed("refuse_claim", "不批准(&J)", "登记好了。"),
        Deed("withdraw_claim", "撤回申报(&W)", "撤回了。", at_once=True),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._claims: tuple[ClaimShown, ...] = ()
        self._cases: dict[str, str] = {}
        self._grades: list[tuple[str, str]] = []
        self.quarter_button = self.add_top("印季度表(&Q)", "quarter_button", self._print_quarter)
        self.month_button = self.add_top("印月表(&P)", "month_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All claims, then the cases without one."""
        self._claims = allowance_views.allowance_claims(desk)
        open_cases = allowance_views.allowances_unclaimed(desk)
        self._cases = {f"case|{one.case_id}": one.case_id for one in open_cases}
        self._grades = [(one.grade, one.grade) for one in allowance_rules(desk).grades]
        lines = [_claim(one) for one in self._claims]
        may = bool(CASE_WORK.keys() & desk.user.roles)
        for place, one in enumerate(open_cases):
            lines.append(_unclaimed(desk, one, may and place < _FORETOLD))
        return lines

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The chosen case or claim."""
        chosen = self.chosen.id if self.chosen else ""
        if deed.verb == "claim_allowance":
            return {"case": self._cases[chosen]} if chosen in self._cases else {}
        if deed.verb in _WAITING and any(chosen == value for value, _w in self._of(deed.verb)):
            return {"claims": [chosen]}
        return {}

    def offered(self, deed: Deed) -> Offered:
        """The county's grades; the claims that wait for the deed."""
        if deed.verb == "claim_allowance":
            return {"grade": self._grades}
        return {"claims": self._of(deed.verb)} if deed.verb in _WAITING else {}

    def fill(self) -> None:
        """What nothing waits for cannot be begun; the line above says how many wait."""
        super().fill()
        for verb in _WAITING:
            self.buttons[verb].setEnabled(bool(self._of(verb)))

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many wait for the director and for the money."""
        waiting = (f"等{what} {len(self._of(verb))}" for verb, what in _WAITS_FOR.items())
        return "　".join((super().count_words(shown), *waiting)) if shown else " "

    def _of(self, verb: str) -> list[tuple[str, str]]:
        return [
            (one.line.id, f"{one.line.case_no}　{one.line.grade}　{one.line.pay.comma} 元")
            for one in self._claims if one.state is _WAITING[verb]
        ]  # fmt: skip

    def print_page(self) -> None:
        """The sheet of a month."""
        offer_months(self.page, printing.print_allowances, self.month_button)

    def _print_quarter(self) -> None:
        quarterly = partial(printing.print_allowances, quarter=True)
        offer_months(self.page, quarterly, self.quarter_button)


def _claim(one: ClaimShown) -> Line:
    line, state = one.line, label(one.state)
    names = "、".join(name for name, _part in line.payees)
    title = HIDDEN if line.is_masked else line.title
    return Line(
        line.id, (line.case_no, names, line.grade, line.pay.comma, state),
        f"{line.case_no}　{title}", state, _LEVELS.get(one.state, ""),
        f"{day_words(line.claimed_on)}申报", words.claim_text(one),
        () if line.is_masked else _DEEDS.get(one.state, ()), "" if line.is_masked else line.case_id,
    )  # fmt: skip


def _unclaimed(desk: Desk, one: Unclaimed, foretell: bool) -> Line:
    found = allowance_views.allowance_proposed(desk, one.case_id) if foretell else None
    grade, pay = (found.graded.rule.grade, found.graded.rule.pay.comma) if found else ("", "")
    return Line(
        f"case|{one.case_id}", (one.case_no, "", grade, pay, "没有申报"),
        f"{one.case_no}　{one.title}", "没有申报", "", f"{day_words(one.effective_on)}协议生效",
        words.unclaimed_text(one, found), (), one.case_id,
    )  # fmt: skip
