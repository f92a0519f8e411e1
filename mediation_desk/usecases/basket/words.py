"""Debts and set-offs as sentences, the same on the board and in the agreement. Asks nothing."""

from __future__ import annotations

from mediation_desk.domain.basket.setoff import Bar, Claim, Step
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money


def sum_words(amount: Money) -> str:
    """``12,654.33元（大写：壹万贰仟陆佰伍拾肆元叁角叁分）``."""
    return f"{amount.comma}元（大写：{amount.upper}）"


def claim_words(claim: Claim) -> str:
    """Who owes whom what, in which case, of what kind."""
    notes = [claim.number, claim.ground]
    if claim.due_on:
        notes.append(f"{zh_date(claim.due_on)}到期")
    if claim.bar is not Bar.NONE:
        notes.append(claim.bar_reason or label(claim.bar))
    told = "，".join(note for note in notes if note)
    said = f"{claim.debtor}欠{claim.creditor}{claim.amount.comma}元"
    return f"{said}（{told}）" if told else said


def open_words(step: Step) -> str:
    """The debts of a step with what each stood at: ``甲欠乙30.00元与乙欠甲12.00元``."""
    debts = [
        f"{one.debtor}欠{one.creditor}的{stood.comma}元"
        for one, stood in zip(step.claims, step.stood, strict=True)
    ]
    return "、".join(debts[:-1]) + f"与{debts[-1]}"


def step_words(step: Step) -> str:
    """The step with its subtraction on every debt."""
    lines = [
        f"{one.debtor}欠{one.creditor}：{stood.comma} － {step.amount.comma} ＝ {left.comma}元"
        for one, stood, left in zip(step.claims, step.stood, step.left, strict=True)
    ]
    said = f"{open_words(step)}，等额抵销{step.amount.comma}元"
    return f"{said}。{'；'.join(lines)}（{step.article}）"
