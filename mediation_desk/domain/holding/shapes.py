"""What is missing in a clause or an agreement: nobody named, no sum, no day, no account, no breach.

The counterpart of the word lists in ``checking.py``; sees shapes, understands no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.holding.words import (
    Finding,
    HoldingKind,
    HoldingWeight,
    HoldingWords,
)
from mediation_desk.domain.money import Money, total

_BOTH_SUMS = re.compile(
    r"(?P<digits>[\d,，.]{1,24}\s*[万亿]?)元[（(](?:人民币)?大写[:：]?\s*(?:人民币)?(?P<upper>[^）)]{1,40})[）)]"
)


def clause_shapes(
    text: str, place: int, agreement: AgreementFacts, names: Sequence[str], words: HoldingWords
) -> Iterator[Finding]:
    """Who, how much and by when of one clause."""
    duties = words.shapes["negated"].sub("", text)
    yield from _who(text, duties, place, names, words)
    yield from _how_much(duties, place, agreement, words)
    yield from _by_when(duties, place, agreement, words)
    yield from _both_sums(text, place)


def _mend(code: str, kind: HoldingKind, place: int | None, quoted: str, advice: str) -> Finding:
    return Finding(code, kind, HoldingWeight.MEND, place, quoted, advice)


def _who(
    text: str, duties: str, place: int, names: Sequence[str], words: HoldingWords
) -> Iterator[Finding]:
    """A duty that nobody bears."""
    if not names or words.has("subject", text) or _names_somebody(text, names):
        return
    for shape in ("pay", "act", "abstain"):
        match = words.shapes[shape].search(duties)
        if match and not words.has("breach", text):
            yield _mend("who_missing", HoldingKind.VAGUE_WHO, place, match[0], "name_who")
            return


def _names_somebody(text: str, names: Sequence[str]) -> bool:
    """A name, or two characters in a row of one: 恒泰公司 for 恒泰财产保险股份有限公司."""
    pairs = {name[at : at + 2] for name in names for at in range(len(name) - 1)}
    return any(pair in text for pair in pairs)


def _how_much(
    duties: str, place: int, agreement: AgreementFacts, words: HoldingWords
) -> Iterator[Finding]:
    """Money is to be paid, and neither the clause nor the table says how much."""
    match = words.shapes["pay"].search(duties)
    if match is None or agreement.payments or agreement.recurring:
        return
    told = any(words.has(shape, duties) for shape in ("sum", "own_cost", "breach"))
    if words.has("money", duties) and not told:
        yield _mend("amount_missing", HoldingKind.VAGUE_HOW_MUCH, place, match[0], "name_sum")


def _by_when(
    duties: str, place: int, agreement: AgreementFacts, words: HoldingWords
) -> Iterator[Finding]:
    """Something is to be done, and no day stands in the sentence nor, for money, in the table."""
    tabled = bool(agreement.payments or agreement.recurring)
    for sentence in re.split("[。]", duties):
        match = words.shapes["act"].search(sentence)
        if match is None and not tabled and _is_money(sentence, words):
            match = words.shapes["pay"].search(sentence)
        told = any(words.has(shape, sentence) for shape in ("when", "own_cost", "breach"))
        if match and not told and not words.has("abstain", sentence):
            yield _mend("day_missing", HoldingKind.VAGUE_BY_WHEN, place, match[0], "name_day")
            return


def _both_sums(text: str, place: int) -> Iterator[Finding]:
    """大写 and digits of one sum must agree."""
    for match in _BOTH_SUMS.finditer(text):
        try:
            same = Money.parse(match["digits"]) == Money.parse(match["upper"])
        except BadInput:
            same = False
        if not same:
            kind = HoldingKind.VAGUE_HOW_MUCH
            yield _mend("upper_differs", kind, place, match[0], "even_sums")


def whole_shapes(agreement: AgreementFacts, words: HoldingWords) -> Iterator[Finding]:
    """What the agreement as a whole lacks: account, method, days, breach, equal sums."""
    for payment in agreement.payments:
        yield from _payment(payment, agreement)
    yield from _account(agreement, words)
    yield from _total(agreement)
    yield from _breach(agreement, words)


def _payment(payment: PaymentFacts, agreement: AgreementFacts) -> Iterator[Finding]:
    label = f"第{payment.seq}期"
    if payment.due_on is None and not payment.condition.strip():
        yield _mend("payment_no_day", HoldingKind.VAGUE_BY_WHEN, None, label, "name_day")
    if not payment.payer.strip() or not payment.payee.strip():
        yield _mend("payment_nobody", HoldingKind.VAGUE_WHO, None, label, "name_who")
    if not payment.amount:
        yield _mend("payment_nothing", HoldingKind.VAGUE_HOW_MUCH, None, label, "name_sum")
    if not payment.method.strip() and not agreement.performance.strip():
        yield _mend("payment_no_method", HoldingKind.VAGUE_HOW, None, label, "name_method")
    signed = agreement.reached_on
    if signed and payment.due_on and payment.due_on < signed:
        kind = HoldingKind.VAGUE_BY_WHEN
        yield _mend("payment_before_signing", kind, None, label, "after_signing")


def _account(agreement: AgreementFacts, words: HoldingWords) -> Iterator[Finding]:
    """Transfers whose account stands neither in the table nor in a clause."""
    text = "".join(clause.text for clause in agreement.clauses) + agreement.performance
    if re.search(r"(?:账号|卡号|帐号|账户)[^，。；]{0,12}\d{8,}", text):
        return
    payees = [
        payment.payee
        for payment in agreement.payments
        if words.has("transfer", payment.method)
        and not payment.account.strip()
        and not words.has("has_account", payment.method + payment.payee + payment.condition)
    ]
    if payees:
        quoted = "、".join(dict.fromkeys(payees))
        kind = HoldingKind.MISSING_ACCOUNT
        yield _mend("account_missing", kind, None, quoted, "name_account")


def _total(agreement: AgreementFacts) -> Iterator[Finding]:
    """Instalments must sum to the agreement's total; later periods lie outside it."""
    counted = [payment.amount for payment in agreement.payments if not payment.is_future]
    if counted and total(counted) != agreement.total:
        quoted = f"{total(counted).comma} / {agreement.total.comma}"
        yield _mend("total_differs", HoldingKind.VAGUE_HOW_MUCH, None, quoted, "even_sums")


def _breach(agreement: AgreementFacts, words: HoldingWords) -> Iterator[Finding]:
    """Something is still to be done, and nothing is said of what happens if it is not."""
    texts = [clause.text for clause in agreement.clauses]
    if agreement.breach.strip() or any(words.has("breach", text) for text in texts):
        return
    open_payments = [p for p in agreement.payments if not words.has("on_the_spot", _manner(p))]
    acts = [text for text in texts if words.has("act", text) or _pays(text, agreement, words)]
    open_acts = [text for text in acts if not words.has("on_the_spot", text)]
    if not words.has("on_the_spot", agreement.performance) and (
        open_payments or agreement.recurring or open_acts
    ):
        yield _mend("breach_missing", HoldingKind.MISSING_BREACH, None, "", "name_breach")


def _manner(payment: PaymentFacts) -> str:
    return f"{payment.method} {payment.condition}"


def _pays(text: str, agreement: AgreementFacts, words: HoldingWords) -> bool:
    """Whether a clause lets money be paid that stands in no table."""
    duties = words.shapes["negated"].sub("", text)
    return not agreement.payments and words.has("pay", duties) and _is_money(duties, words)


def _is_money(text: str, words: HoldingWords) -> bool:
    return words.has("money", text) or words.has("sum", text)
