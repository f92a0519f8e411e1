"""用印登记: the log of seals, and a new entry."""

from __future__ import annotations

from collections.abc import Sequence

from mediation_desk.domain.dates import zh_date
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.signing import seals
from mediation_desk.usecases.signing.seals import SealUse


class SealsTool(ListTool):
    """The newest first; an entry is never changed."""

    title = "用印登记"
    help_topic = (
        "盖一次登记一次：哪枚章、什么文书、几份、每份几处、谁批准。登记后不能改，写错了再登记一条说明。"
    )
    nothing = "还没有用印登记。按“登记用印”写哪枚章、盖在什么文书上、几份、谁批准。"
    columns = (("日期", 110), ("印章", 200), ("文书", 190), ("份数", 60), ("案件", 150),
               ("批准", 90))  # fmt: skip
    wide = "印章"
    deeds = (Deed("log_seal", "登记用印(&N)", "登记好了。", on_row=False, is_main=True),)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """The log."""
        return [_line(one) for one in seals.seal_uses(desk)]


def _line(one: SealUse) -> Line:
    paper = f"{one.paper_name}　第{one.version}版" if one.version else one.paper_name
    said = f"{one.copies}份，每份{one.places}处。经办：{one.used_by}。"
    return Line(
        one.id,
        (zh_date(one.used_on), one.seal, paper, str(one.copies), one.case_no, one.approved_by),
        one.seal, paper, "", one.title, f"{said}{one.note}", case_id=one.case_id,
    )  # fmt: skip
