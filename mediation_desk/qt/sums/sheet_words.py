"""A worked sheet in words for the screen: its steps as a small table, its notes as lines."""

from __future__ import annotations

from html import escape

from mediation_desk.domain.money import Money
from mediation_desk.domain.sums.kept import said
from mediation_desk.domain.sums.worked import Worked

_CELL = "padding: 4px 8px 4px 0px;"


def steps_html(worked: Worked) -> str:
    """Each step with its formula, its article under it and its amount at the right."""
    rows = []
    for step in worked.steps:
        article = f"<br/><small>{escape(step.article)}</small>" if step.article else ""
        amount = escape(said(step.amount, worked.unit))
        said_so = f"<b>{escape(step.label)}</b><br/>{escape(step.formula)}{article}"
        rows.append(
            f'<tr><td style="{_CELL}">{said_so}</td>'
            f'<td align="right" valign="top" style="{_CELL}"><b>{amount}</b></td></tr>'
        )
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def notes_words(worked: Worked) -> str:
    """What the sum does not decide, and all its articles."""
    lines = [*worked.notes]
    if worked.articles:
        lines.append(f"依据：{'；'.join(worked.articles)}。")
    return "\n".join(lines)


def value_words(worked: Worked) -> tuple[str, str]:
    """The result, and in formal characters where it is money."""
    result = worked.result
    return said(result, worked.unit), result.upper if isinstance(result, Money) else ""
