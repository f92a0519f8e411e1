"""单位电话: the bodies on file with whom to ask for and the telephone that is rung."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.labels import label_of
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import roster_views
from mediation_desk.usecases.duty.roster_views import BodyLine

_KEPT = ("address", "phone", "contact", "on_call_phone", "field", "area")


class PhonesTool(ListTool):
    """The telephone list of departments and bodies."""

    title = "单位电话"
    help_topic = "吹哨和随叫随驻打值班电话；没有登记值班电话的打单位电话。"
    nothing = "还没有单位。按“添加单位”登记部门、值班电话和联系人。"
    columns = (("种类", 90), ("单位", 160), ("联系人", 80), ("值班电话", 120), ("单位电话", 110))
    wide = "单位"
    row_key = "organization"
    deeds = (
        Deed("add_organization", "添加单位(&N)", "单位登记好了。", on_row=False, is_main=True),
        Deed("amend_organization", "改电话、联系人(&E)", "改好了。"),
    )

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._bodies: dict[str, BodyLine] = {}

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All bodies."""
        found = roster_views.bodies(desk)
        self._bodies = {one.id: one for one in found}
        return [
            Line(
                one.id,
                (label_of("BodyKind", one.kind), one.name, one.contact, one.on_call_phone,
                 one.phone),
                one.name,
                text=f"联系人：{one.contact or '没有登记'}\n"
                f"值班电话：{one.on_call_phone or '没有登记'}\n"
                f"单位电话：{one.phone or '没有登记'}\n地址：{one.address or '没有登记'}\n"
                f"业务领域：{one.field or '没有登记'}\n管哪些地方：{one.area or '没有登记'}\n"
                f"队伍里登记了 {one.members} 人",
                deeds=("amend_organization",),
            )
            for one in found
        ]  # fmt: skip

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """What is on file, so that only what changed is typed."""
        found = self._bodies.get(line.id) if line is not None else None
        return {key: getattr(found, key) for key in _KEPT} if found is not None else {}

    def fixed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """The verb knows a body by its name."""
        return {self.row_key: line.name} if line is not None else {}
