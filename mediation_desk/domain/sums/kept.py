"""A worked sheet as plain values, so that it can be kept and shown again word for word.

Never works anything out again: law and figures may have changed since.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.worked import Step, Worked


def to_kept(worked: Worked) -> dict[str, Any]:
    """The sheet as values that JSON can hold."""
    return {
        "title": worked.title,
        "facts": [list(pair) for pair in worked.facts],
        "steps": [[s.label, s.formula, _amount(s.amount), s.article] for s in worked.steps],
        "result_label": worked.result_label,
        "result": _amount(worked.result),
        "notes": list(worked.notes),
        "articles": list(worked.articles),
        "unit": worked.unit,
    }


def from_kept(kept: Mapping[str, Any]) -> Worked | None:
    """The sheet again; None where its content was deleted by order."""
    if "result" not in kept:
        return None
    return Worked(
        title=str(kept["title"]),
        facts=tuple((str(label), str(said)) for label, said in kept["facts"]),
        steps=tuple(
            Step(str(label), str(formula), _read(amount), str(article))
            for label, formula, amount, article in kept["steps"]
        ),
        result_label=str(kept["result_label"]),
        result=_read(kept["result"]) or Money(),
        notes=tuple(str(note) for note in kept["notes"]),
        articles=tuple(str(article) for article in kept["articles"]),
        unit=str(kept["unit"]),
    )


def said(amount: Money | Decimal | None, unit: str = "元") -> str:
    """``6,800.00元``, ``3.5200亩``; empty for none."""
    if amount is None:
        return ""
    return f"{amount.comma}元" if isinstance(amount, Money) else f"{amount}{unit}"


def _amount(amount: Money | Decimal | None) -> dict[str, Any] | None:
    if amount is None:
        return None
    return {"cents": amount.cents} if isinstance(amount, Money) else {"number": str(amount)}


def _read(kept: Mapping[str, Any] | None) -> Money | Decimal | None:
    if kept is None:
        return None
    return Money(int(kept["cents"])) if "cents" in kept else Decimal(str(kept["number"]))
