"""One change of a case's history in words: what changed, from what, to what. Writes nothing.

Codes become Chinese, numbers of papers and telephones stay under their mask, strokes are never
told; what only the program needs (places in a list, its own tables) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import cast

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.identity import mask_id, mask_phone
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.money import Money
from mediation_desk.domain.risk.rules import RiskRules
from mediation_desk.records.log.history import FieldChange
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.backlog.column_words import BACKLOG_KINDS, BACKLOG_LABELS
from mediation_desk.usecases.basket.column_words import BASKET_KINDS, BASKET_LABELS
from mediation_desk.usecases.duty.column_words import DUTY_KINDS, DUTY_LABELS
from mediation_desk.usecases.registry import VERBS, fields_of
from mediation_desk.usecases.schedule.column_words import SCHEDULE_KINDS, SCHEDULE_LABELS

#: Tables of the program's own keeping, whose rows follow from the verb itself.
_OWN_TABLES = frozenset({
    "given_number", "number_series", "number_block", "former_number", "case_event", "import_batch",
    "case_transfer", "transfer_part", "transfer_receipt", "late_edit", "late_edit_answer",
})  # fmt: skip
_OWN_FIELDS = frozenset({"seq", "no", "name_pictures"})
_CODE = re.compile(r"[a-z_]+")
_KIND_OF = {
    **DUTY_KINDS,
    **SCHEDULE_KINDS,
    **BACKLOG_KINDS,
    **BASKET_KINDS,
    ("mediation_session", "kind"): "SessionKind",
    ("mediation_session", "result"): "SessionResult",
    ("case_mediator", "role"): "MediatorRole",
    ("party", "role"): "PartyRole",
    ("party", "consent"): "Consent",
    ("person", "kind"): "PartyKind",
    ("person", "sex"): "Sex",
    ("agent", "kind"): "AgentKind",
    ("agent", "authority"): "Authority",
    ("participant", "capacity"): "Capacity",
    ("case_file", "source"): "IntakeSource",
    ("case_file", "risk_colour"): "RiskColour",
    ("episode", "track"): "Track",
    ("agreement", "form"): "AgreementForm",
    ("agreement", "state"): "AgreementState",
    ("signature", "kind"): "SignerKind",
    ("signature", "method"): "SignMethod",
    ("payment_standing", "state"): "PaymentState",
    ("confirmation", "result"): "ConfirmationResult",
    ("follow_up", "performance"): "PerformanceState",
    ("follow_up", "satisfaction"): "Satisfaction",
    ("follow_up", "solved"): "Solved",
    ("county_order", "kind"): "OrderKind",
    ("county_order", "colour"): "OrderColour",
    ("order_answer", "kind"): "AnswerKind",
    ("risk_grade", "colour"): "RiskColour", ("risk_grade", "counted"): "RiskColour",
    ("safety_answer", "signs"): "SafetySign",
    ("case_tie", "kind"): "TieKind", ("case_tie", "why"): "UnsettledWhy",
}
#: Columns that are called otherwise in this table than in the form the rest has its name from.
_LABEL_IN = {
    **DUTY_LABELS,
    **SCHEDULE_LABELS,
    **BACKLOG_LABELS,
    **BASKET_LABELS,
    ("agreement", "number"): "协议编号", ("clause", "text"): "条款",
    ("case_file", "title"): "标题", ("case_file", "place"): "发生地",
    ("case_file", "facts"): "纠纷简要情况", ("signature", "kind"): "身份", ("clause", "kind"): "",
    ("mediation_session", "text"): "调解记录", ("mediation_session", "kind"): "形式",
    ("follow_up", "text"): "回访情况", ("follow_up", "manner"): "方式",
    ("rating", "manner"): "评价方式", ("case_mediator", "role"): "分工",
    ("investigation", "text"): "调查内容", ("payment", "text"): "说明",
    ("group_member", "account"): "银行卡号", ("payment", "account"): "收款账户",
    ("county_order", "kind"): "种类", ("county_order", "number"): "编号",
    ("county_order", "title"): "事由", ("county_order", "text"): "要求",
    ("county_order", "due_on"): "最后一天", ("county_order", "colour"): "牌色",
    ("county_order", "leader"): "包案领导", ("county_order", "signed_by"): "签发人",
    ("county_order", "issued_by"): "发出的人", ("county_order", "issued_on"): "发出日期",
    ("county_order", "withdrawn_on"): "撤回日期", ("county_order", "withdrawn_why"): "撤回的原因",
    ("county_order", "closed_on"): "销号日期", ("county_order", "closing_opinion"): "销号意见",
    ("county_order", "working_days"): "工作日数", ("county_order", "case_no"): "",
    ("county_order", "year"): "", ("county_order", "serial"): "",
    ("order_answer", "kind"): "办了什么", ("order_answer", "text"): "答复",
    ("order_answer", "on_day"): "日期", ("order_answer", "by"): "经手人",
    ("order_answer", "file_label"): "附件名称", ("county_setting", "value"): "县里的规定",
    ("risk_sign", "sign"): "风险迹象", ("risk_sign", "times"): "报警次数",
    ("risk_sign", "noted_on"): "勾选日期", ("risk_sign", "by"): "经手人",
    ("risk_sign", "note"): "来源",
    ("risk_sign", "cleared_on"): "去掉日期", ("risk_sign", "cleared_by"): "去掉的人",
    ("risk_sign", "cleared_why"): "去掉的理由", ("risk_grade", "colour"): "风险等级",
    ("risk_grade", "counted"): "在案事实的等级", ("risk_grade", "points"): "分数",
    ("risk_grade", "told"): "理由", ("risk_grade", "reasons"): "", ("risk_grade", "manner"): "",
    ("risk_grade", "graded_on"): "评定日期", ("risk_grade", "graded_at"): "",
    ("risk_grade", "by"): "经手人", ("risk_grade", "why"): "改定的理由",
    ("risk_grade", "until_on"): "重新核对的日期", ("risk_deed", "duty"): "办的哪一项",
    ("risk_deed", "grade_id"): "", ("risk_deed", "on_day"): "日期",
    ("risk_deed", "organ"): "谁、哪个单位",
    ("risk_deed", "note"): "情况", ("risk_deed", "by"): "经手人",
    ("safety_answer", "party_id"): "单独问了谁", ("safety_answer", "signs"): "问到的情况",
    ("safety_answer", "text"): "原话、要求", ("safety_answer", "asked_on"): "日期",
    ("safety_answer", "by"): "经手人", ("safety_card", "is_apart"): "不当面一起谈",
    ("safety_card", "made_on"): "日期", ("safety_card", "by"): "经手人",
    ("worked_sum", "title"): "计算表", ("worked_sum", "result_cents"): "算出的金额",
    ("worked_sum", "note"): "说明", ("worked_sum", "calculator"): "",
    ("worked_sum", "inputs"): "", ("worked_sum", "worked"): "",
    ("worked_sum", "on_day"): "日期", ("worked_sum", "by"): "经手人",
    ("case_tie", "other_case_id"): "", ("case_tie", "kind"): "关联的种类",
    ("case_tie", "why"): "上次没解决的原因", ("case_tie", "text"): "说明",
    ("case_tie", "on_day"): "日期", ("case_tie", "by"): "经手人",
    ("case_tie", "undone_on"): "撤销日期", ("case_tie", "undone_by"): "撤销的人",
    ("case_tie", "undone_why"): "撤销的理由",
    ("county_template", "code"): "文书代号", ("county_template", "is_active"): "启用",
}  # fmt: skip
COLUMN_LABELS = {
    "accepted_on": "受理日期", "refused_on": "不予受理日期", "terminated_on": "终止日期",
    "case_no": "卷号", "notified_on": "告知日期", "closed_on": "结案日期", "filed_on": "归档日期",
    "consent": "调解意愿", "consent_on": "表示日期", "held_on": "日期", "visited_on": "回访日期",
    "effective_on": "生效日期", "state": "状态", "paid_on": "履行日期",
    "risk_reported_on": "风险报告日期", "responsible": "负责人", "is_sensitive": "敏感案件",
    "amount_cents": "金额", "total_cents": "总额", "owed_cents": "金额",
    "register_no": "登记号", "until_on": "截止日期", "due_on": "到期日", "signed_on": "签名日期",
    "deleted": "移去", "scores": "评价", "name": "姓名或名称", "refusal_grounds": "不予受理的原因",
    "termination_ground": "终止原因", "present_party_ids": "到场当事人",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One field that changed, in words; ``old`` is empty where it stood for the first time."""

    what: str
    old: str
    new: str


def field_label(table: str, field: str) -> str:
    """What a column is called; empty for one that people never see."""
    return _LABEL_IN.get((table, field), _labels().get(field, ""))


def told(change: FieldChange, rules: RuleBook, names: Mapping[str, str]) -> HistoryChange | None:
    """The change in words; None where there is nothing that a person would want to read.

    ``names`` are the case's people by the ids under which rows name them.
    """
    if change.table in _OWN_TABLES or change.field in _OWN_FIELDS or change.old == change.new:
        return None
    if change.inserted and not change.new:
        return None
    what = field_label(change.table, change.field)
    old, new = (_word(change, value, rules, names) for value in (change.old, change.new))
    if not what or old is None or new is None or not (old or new):
        return None
    return HistoryChange(what, old, new)


def _word(
    change: FieldChange, value: object, rules: RuleBook, names: Mapping[str, str]
) -> str | None:
    """A value as people say it; None for a code without a Chinese word."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        words = [_word(change, one, rules, names) for one in value]
        return None if None in words else "、".join(word or "" for word in words)
    if isinstance(value, dict):
        return None
    if isinstance(value, date):
        return zh_date(value)
    if change.field.endswith("_cents") and isinstance(value, int):
        return f"{Money(value).comma}元"
    return _text_word(change, str(value), rules, names)


def _text_word(
    change: FieldChange, text: str, rules: RuleBook, names: Mapping[str, str]
) -> str | None:
    if change.field in _KEPT_CLOSE:
        return _KEPT_CLOSE[change.field](text)
    if text in names:
        return names[text]
    kind = _KIND_OF.get((change.table, change.field))
    if kind is not None and label_of(kind, text) != text:
        return label_of(kind, text)
    if not _CODE.fullmatch(text):
        return text
    return _rule_words(rules).get(text)


def _rule_words(rules: RuleBook) -> dict[str, str]:
    """The Chinese of risk flags and grounds."""
    track = rules.track(Track.PEOPLE)
    tables = (track.risk_flags, track.refusal_grounds, track.termination_grounds)
    words = {key: ground.zh for table in tables for key, ground in table.items()}
    risk = cast(RiskRules, rules.data["risk"])
    signs = {one.id: one.zh for one in risk.signs}
    return words | signs | {one.id: one.zh for one in risk.duties}


#: What is shown elsewhere only when somebody asks, and noted then.
_KEPT_CLOSE: dict[str, Callable[[str], str]] = {
    "id_no": mask_id,
    "phone": mask_phone,
    "strokes": lambda _text: "（屏上签名）",
}


@cache
def _labels() -> dict[str, str]:
    """The Chinese of columns, from the forms in which they are typed."""
    found: dict[str, str] = {}
    for spec in VERBS.values():
        for shown in fields_of(spec):
            found.setdefault(shown.key, shown.label)
            for inner in shown.fields:
                found.setdefault(inner.key, inner.label)
    return found | COLUMN_LABELS
