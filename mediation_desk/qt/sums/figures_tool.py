"""参照数字: the figures that sums look up, with their source; entered and taken out here."""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.sums import figures
from mediation_desk.usecases.sums.figures import FigureShown

_ORIGINS = {"shipped": "随程序", "own": "本中心", "county": "县里下发"}


class FiguresTool(ListTool):
    """Every figure that is known."""

    title = "参照数字"
    help_topic = "LPR、平均工资、人均收入等。没有读到可靠来源的不随程序给，照公报录入，写明来源。"
    nothing = "还没有数字。按“录入”，照公报填，写明来源。"
    columns = (("数字", 190), ("哪里", 110), ("哪一年", 110), ("数值", 120), ("来自", 90))
    wide = "数字"
    deeds = (
        Deed("enter_figure", "录入(&N)", "数字录好了。", on_row=False, is_main=True),
        Deed("take_out_figure", "拿掉(&T)", "数字拿掉了。", at_once=True),
    )
    row_key = "figure"

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All of them."""
        return [_line(place, one) for place, one in enumerate(figures.figures(desk))]


def _line(place: int, one: FigureShown) -> Line:
    line = one.line
    when = line.on_day.isoformat() if line.on_day else f"{line.year}年"
    value = f"{line.value}{one.unit}"
    origin = _ORIGINS[line.origin]
    by = f"\n录入：{line.by}" if line.by else ""
    return Line(
        line.id or f"{line.origin} {place}", (one.label, line.region, when, value, origin),
        f"{line.region}{one.label}", value, about=when, text=f"来源：{line.source}{by}",
        deeds=("take_out_figure",) if line.origin == "own" else (),
    )  # fmt: skip
