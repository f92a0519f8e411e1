"""群体名册: the heads of group parties, a row each, with shares, receipts and who acts for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.money import total
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import print_annex
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.heads.keeping import HeadLine, heads, left_of


class HeadsTool(ListTool):
    """Every head that may be seen."""

    title = "群体名册"
    help_topic = "名册从表格读入；每个人每一期的数额加起来，和每一期、和总额一分不差。"
    nothing = "没有群体名册。先在案件里添加群体一方，再按“读入名册”。"
    columns = (("案件", 215), ("姓名", 110), ("应得", 110), ("还没领", 110))
    wide = "姓名"
    row_key = "head"
    deeds = (
        Deed("take_heads", "读入名册(&N)", "名册读好了，核对人数和合计。", on_row=False,
             is_main=True),
        Deed("allow_representative", "推选代表人(&J)", "授权记好了。", on_row=False),
        Deed("share_heads", "算每一期(&G)", "每个人每一期都算好了。", on_row=False),
        Deed("pay_head", "登记领款(&R)", "领款记好了。", is_main=True),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.print_button = self.add_top("打印明细表(&P)", "annex_button", self.print_page)
        self.print_button.setEnabled(False)

    def show_chosen(self) -> None:
        """The table is printed of the chosen head's case."""
        super().show_chosen()
        self.print_button.setEnabled(self.chosen is not None)

    def print_page(self) -> None:
        """The annex of the agreement with every head of the case, as Word and PDF."""
        if self.chosen is not None:
            print_annex(self.page, self.chosen.case_id, self.print_button)

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What is done to a whole roster begins with the case of the chosen head."""
        if deed.on_row or deed.verb == "take_heads" or self.chosen is None:
            return {}
        return {"case": self.chosen.about}

    def asked(self, desk: Desk) -> Sequence[Line]:
        """A line for each head."""
        return [_line(one) for one in heads(desk)]

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many heads."""
        return f"共 {len(shown)} 人" if shown else " "


def _line(one: HeadLine) -> Line:
    left = left_of(one)
    state = "没有算" if not one.shares else "领清了" if not left else f"还没领 {left.comma}元"
    lines = [
        f"第{n}期 {share.comma}元，已领 {paid.comma}元"
        for n, (share, paid) in enumerate(zip(one.shares, one.paid, strict=True), 1)
    ]
    if one.shares:
        lines.append(f"合计 {total(one.shares).comma}元")
    if one.representative:
        lines.append(f"代表人 {one.representative}：{one.scope}")
    cells = (one.number, f"{one.no}　{one.name}", one.owed.comma, left.comma if one.shares else "")
    deeds, text = ("pay_head",) if left else (), "\n".join(lines)
    return Line(one.id, cells, one.name, state, "", one.number, text, deeds, one.case_id)
