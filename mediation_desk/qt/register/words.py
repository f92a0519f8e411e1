"""What the tools say of people, advice and allowances. Words only."""

from __future__ import annotations

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label, label_of
from mediation_desk.qt.duty.words import left_words
from mediation_desk.usecases.register.allowance import Proposed
from mediation_desk.usecases.register.allowance_views import ClaimShown, Unclaimed
from mediation_desk.usecases.register.views import AdviceShown, HelperShown

_SILENT = "这是敏感案件，您只能看到编号和日期。"
_NONE = "没有登记"


def helper_kind(one: HelperShown) -> str:
    """人民调解员（专职）、五老人员（老教师）."""
    line = one.line
    notes = ("专职" if line.is_full_time else "", line.elder and label_of("ElderKind", line.elder))
    told = "、".join(note for note in notes if note)
    return f"{label_of('HelperKind', line.kind or 'mediator')}{f'（{told}）' if told else ''}"


def helper_state(one: HelperShown) -> tuple[str, str]:
    """Whether the appointment stands, and its colour."""
    if not one.line.is_active:
        return "不再担任", ""
    return ("聘期已满", "orange") if one.has_run_out else ("在任", "")


def helper_text(one: HelperShown) -> str:
    """Everything known of somebody."""
    line = one.line
    begun = zh_date(line.from_on) if line.from_on else "没有写"
    until = zh_date(line.until_on) if line.until_on else "没有写"
    parts = [
        f"电话：{line.phone or _NONE}　所在单位：{line.organization or _NONE}",
        f"个人调解工作室：{line.studio}" if line.studio else "",
        f"聘期：{begun}至{until}　聘书、证号：{line.letter_no or _NONE}"
        f"{f'　{line.appointed_by}聘任' if line.appointed_by else ''}",
        f"信得过的村：{'、'.join(line.villages) or _NONE}",
        f"擅长：{'、'.join(line.types) or _NONE}　语言：{line.languages or _NONE}",
        f"案件：在办 {one.load.open} 件，今年办结 {one.load.closed} 件（照案卷数，不用填）",
        f"培训：今年 {one.hours} 学时",
        *(f"　{zh_date(t.on_day)}　{t.topic}　{t.hours} 学时" for t in reversed(one.trainings)),
        *(f"亲属：{k.kin.name}（{k.kin.relation}）" for k in one.kin),
        f"不再担任的原因：{line.ended_why}" if line.ended_why else "",
        f"备注：{line.note}" if line.note else "",
    ]
    return "\n".join(part for part in parts if part)


def advice_state(one: AdviceShown) -> tuple[str, str]:
    """How far a question has come, and its colour."""
    if one.line.withdrawn_on is not None:
        return "已撤回", ""
    return left_words(one.days_left, one.colour) if one.is_open else ("已答复", "")


def advice_text(one: AdviceShown) -> str:
    """The question and the reply."""
    line = one.line
    if line.is_masked:
        return _SILENT
    replied = zh_date(line.replied_on) if line.replied_on else ""
    parts = [
        f"问题（{line.asked_by}，{zh_date(line.asked_on)}）：\n{line.question}",
        f"书面意见（{replied}）：\n{line.reply}" if line.reply else "",
        f"依据：{line.articles}" if line.articles else "",
        f"文件：{line.file_label}" if line.file_label else "",
        f"撤回的原因：{line.withdrawn_why}" if line.withdrawn_why else "",
    ]
    return "\n".join(part for part in parts if part)


def claim_text(one: ClaimShown) -> str:
    """Why this grade, who gets what, who decided."""
    line = one.line
    if line.is_masked:
        return _SILENT
    changed = bool(line.counted) and line.counted != line.grade
    parts = [
        f"等级：{line.grade}（{'、'.join(line.reasons)}）",
        f"照事实算是{line.counted}，改报的理由：{line.why}" if changed else "",
        f"说明：{line.why}" if line.why and not changed else "",
        f"依据：{line.basis}　协议：{line.agreement_no or '口头协议'}",
        *(f"{name}　{part.comma} 元" for name, part in line.payees),
        f"申报：{line.by}　{zh_date(line.claimed_on)}",
        f"批准：{line.approved_by}　{zh_date(line.approved_on)}" if line.approved_on else "",
        f"没有批准：{line.refused_by}　{line.refused_why}" if line.refused_on else "",
        f"发放：{zh_date(line.paid_on)}　{line.voucher}".rstrip() if line.paid_on else "",
    ]
    return "\n".join(part for part in parts if part)


def unclaimed_text(one: Unclaimed, found: Proposed | None) -> str:
    """What a case would count as, and what proof is missing."""
    told = f"{zh_date(one.effective_on)}协议生效，还没有申报。"
    if found is None:
        return told
    sure = "" if found.graded.is_sure else "（等级要人来定）"
    rule = found.graded.rule
    reasons = "、".join(found.graded.reasons)
    lack = "、".join(label(what) for what in found.missing)
    missing = f"还缺：{lack}，补齐以前不能批准。" if lack else "凭证齐了。"
    return f"{told}\n照事实算：{rule.grade}，{rule.pay.comma} 元（{reasons}）{sure}\n{missing}"
