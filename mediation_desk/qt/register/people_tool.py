"""队伍、法律顾问、对口单位: who helps, what counsel was asked, who takes which type of dispute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.register.kinds import HelperKind
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.duty.words import HIDDEN, day_words
from mediation_desk.qt.page import Page
from mediation_desk.qt.register import words
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import roster_views
from mediation_desk.usecases.register import printing, routing, views
from mediation_desk.usecases.register.views import AdviceShown, HelperShown

_ON_ONE = ("amend_helper", "note_training", "note_kin", "drop_kin", "end_helper")


class PeopleTool(ListTool):
    """The register."""

    title = "队伍"
    help_topic = "在办、办结的件数照案卷数出来；登记了亲属的，指定调解员时会提醒回避。"
    nothing = "名册还是空的。按“登记人员”写姓名、身份、信得过的村和擅长的纠纷。"
    columns = (("姓名", 90), ("身份", 170), ("在办", 56), ("今年办结", 80), ("学时", 56),
               ("情况", 90))  # fmt: skip
    wide = "身份"
    row_key = "helper"
    deeds = (
        Deed("register_helper", "登记人员(&N)", "登记好了。", on_row=False, is_main=True),
        Deed("amend_helper", "改登记(&E)", "改好了。"),
        Deed("note_training", "培训登记(&T)", "培训登记好了。", is_main=True),
        Deed("note_kin", "登记亲属(&K)", "亲属登记好了。"),
        Deed("drop_kin", "去掉亲属(&D)", "去掉了。"),
        Deed("end_helper", "不再担任(&X)", "登记好了。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._known: dict[str, HelperShown] = {}

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Everybody."""
        found = views.helpers(desk)
        self._known = {one.line.id: one for one in found}
        return [_helper(one) for one in found]

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What is known already, where it is replaced whole."""
        if deed.verb != "amend_helper" or line is None:
            return {}
        one = self._known[line.id].line
        keys = ("name", "kind", "elder", "is_full_time", "phone", "organization", "studio",
                "letter_no", "appointed_by", "from_on", "until_on", "villages", "types",
                "languages", "note")  # fmt: skip
        return {key: getattr(one, key) for key in keys} | {"kind": one.kind or "mediator"}

    def offered(self, deed: Deed) -> Offered:
        """The relatives of the chosen one."""
        if deed.verb != "drop_kin" or self.chosen is None:
            return {}
        ties = self._known[self.chosen.id].kin
        return {"name": [(t.id, f"{t.kin.name}（{t.kin.relation}）") for t in ties]}


class CounselTool(ListTool):
    """Questions to village counsel."""

    title = "法律顾问"
    help_topic = "先在“队伍”里登记法律顾问；案件上的意见书文件同时放进案件附件。"
    nothing = "还没有问过法律顾问。按“问法律顾问”写问题，打印咨询单，收到书面意见再登记。"
    columns = (("编号", 160), ("法律顾问", 90), ("案件、村", 130), ("答复期限", 130), ("进度", 120))
    wide = "案件、村"
    row_key = "advice"
    deeds = (
        Deed("ask_counsel", "问法律顾问(&N)", "登记好了，可以打印咨询单。", on_row=False,
             is_main=True),
        Deed("note_counsel_reply", "登记书面意见(&R)", "书面意见存好了。", is_main=True),
        Deed("withdraw_advice", "撤回(&W)", "撤回了。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._counsel: list[tuple[str, str]] = []
        self.print_button = self.add_top("打印咨询单(&P)", "advice_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All questions; counsel that may be asked are kept for the form."""
        people = [one.line for one in views.helpers(desk)]
        self._counsel = [
            (one.id, one.name) for one in people if one.is_active and one.kind == HelperKind.COUNSEL
        ]
        return [_advice(one) for one in views.advices(desk)]

    def offered(self, deed: Deed) -> Offered:
        """Counsel in the register."""
        return {"counsel": self._counsel} if deed.verb == "ask_counsel" else {}

    def show_chosen(self) -> None:
        """A slip is printed of the chosen row."""
        super().show_chosen()
        self.print_button.setEnabled(self.chosen is not None)

    def print_page(self) -> None:
        """The slip, with the reply once it is there."""
        if self.chosen is not None:
            desk, advice = self.page.frame.desk, self.chosen.id
            print_into(
                self.page, lambda to: printing.print_advice(desk, advice, to), "正在印咨询单",
                self.print_button,
            )  # fmt: skip


class TypesTool(ListTool):
    """Which body takes which type of dispute."""

    title = "对口单位"
    help_topic = "接待分流时照这张表提出由哪个单位办；没有定的照程序的建议。"
    nothing = "没有纠纷类型。"
    columns = (("纠纷类型", 200), ("由哪个单位办", 260))
    wide = "由哪个单位办"
    row_key = "stat_type"
    deeds = (Deed("set_type_body", "定对口单位(&E)", "定好了，分流建议照这张表。", is_main=True),)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._bodies: list[tuple[str, str]] = []

    def asked(self, desk: Desk) -> Sequence[Line]:
        """Every type."""
        bodies = roster_views.bodies(desk)
        self._bodies = [(one.name, one.name) for one in bodies if one.kind != "center"]
        return [
            Line(
                one.stat_type, (one.stat_type, one.body or "照程序的建议"), one.stat_type,
                text=f"由{one.body}办。" if one.body else "没有定，分流建议照程序自带的表。",
                deeds=("set_type_body",),
            )
            for one in routing.type_bodies(desk)
        ]  # fmt: skip

    def offered(self, deed: Deed) -> Offered:
        """The bodies on file."""
        return {"body": self._bodies}


def _helper(one: HelperShown) -> Line:
    state, level = words.helper_state(one)
    kind = words.helper_kind(one)
    deeds = [deed for deed in _ON_ONE if deed != "drop_kin" or one.kin]
    return Line(
        one.line.id,
        (one.line.name, kind, str(one.load.open), str(one.load.closed), str(one.hours), state),
        one.line.name, state, level, kind, words.helper_text(one),
        tuple(deeds) if one.line.is_active else (),
    )  # fmt: skip


def _advice(one: AdviceShown) -> Line:
    line = one.line
    state, level = words.advice_state(one)
    about = HIDDEN if line.is_masked else "　".join(filter(None, (line.case_no, line.village)))
    deeds = ("note_counsel_reply", "withdraw_advice") if one.is_open and not line.is_masked else ()
    return Line(
        line.id, (line.number, line.counsel, about, day_words(line.due_on), state),
        f"{line.number}　{line.counsel}", state, level, about, words.advice_text(one), deeds,
        "" if line.is_masked else line.case_id,
    )  # fmt: skip
