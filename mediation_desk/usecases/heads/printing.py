"""The table of what each head of a group gets, with a place to sign: an annex of the agreement.

Nothing is kept in the store. The file's name carries the case's number, never people.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mediation_desk.domain.agreements import AgreementFacts, PaymentFacts
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_month_day
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.money import Money, total
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.basket.words import sum_words
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.printing import written
from mediation_desk.usecases.filing.papers_desk import Sheet
from mediation_desk.usecases.heads.keeping import ANNEX, HeadLine, heads
from mediation_desk.usecases.registry import query

#: What the table is called by where papers go by their codes; it is none of the catalogue's.
ANNEX_CODE = "annex/heads"
_HEIGHT = 10


@query("print_heads", access=SEERS)
def print_heads(desk: Desk, case_id: str, folder: Path) -> list[Path]:
    """Each head with every instalment, the sums of both, and where he signs; as Word and PDF.

    Raises RuleBroken ``heads_not_shared`` before the shares are worked out; NotAllowed on a case
    that is not to be seen.
    """
    case = facts_of(desk, case_id)
    return written(
        desk, _drawn(desk, case), folder, f"{case.case_no or case.register_no} {ANNEX}",
    )


@query("has_heads_sheet", access=SEERS)
def has_heads_sheet(desk: Desk, case_id: str) -> bool:
    """Whether the shares of a case's group were worked out, so that its table can be printed."""
    found = heads(desk, case_id)
    return bool(found) and all(one.shares for one in found)


@query("heads_sheet", access=SEERS)
def heads_sheet(desk: Desk, case_id: str) -> Sheet:
    """The same to look at or to print at once. Raises as :func:`print_heads`."""
    from mediation_desk.papers import issue as engine
    from mediation_desk.papers.practice import marked

    docx = _drawn(desk, facts_of(desk, case_id))
    drawn = engine.convert(docx, practice=desk.is_practice)
    word = marked(docx) if desk.is_practice else docx
    return Sheet(ANNEX_CODE, ANNEX, "", 0, word, drawn.pdf, drawn.pages)


def _drawn(desk: Desk, case: CaseFacts) -> bytes:
    from mediation_desk.papers.desk_sheets.charts import Chart, drawn

    found = heads(desk, case.id)
    if not found or not all(one.shares for one in found):
        raise RuleBroken("heads_not_shared")
    agreement = case.agreement
    parts = _parts(agreement)
    named = [_part_name(place, parts) for place in range(len(found[0].shares))]
    return drawn(Chart(
        ANNEX, _under(case, agreement), ["序号", "姓名", *named, "合计", "签名、捺印"],
        [*(_row(one) for one in found), _sums(found)],
        (2, 4, *(3 for _ in named), 3, 4), _foot(found), height=_HEIGHT,
    ))  # fmt: skip


def _parts(agreement: AgreementFacts | None) -> Sequence[PaymentFacts]:
    return [one for one in agreement.payments if not one.is_future] if agreement else []


def _part_name(place: int, parts: Sequence[PaymentFacts]) -> str:
    due = parts[place].due_on if place < len(parts) else None
    return f"第{place + 1}期" + (f"\n{zh_month_day(due)}" if due else "")


def _under(case: CaseFacts, agreement: AgreementFacts | None) -> str:
    number = agreement.number if agreement else ""
    return f"案号：{case.case_no or case.register_no}" + (f"　协议编号：{number}" if number else "")


def _row(one: HeadLine) -> list[str]:
    return [str(one.no), one.name, *(m.comma for m in one.shares), total(one.shares).comma, ""]


def _sums(found: Sequence[HeadLine]) -> list[str]:
    by_part = [total(part) for part in zip(*(one.shares for one in found), strict=True)]
    return ["", f"合计{len(found)}人", *(m.comma for m in by_part), _whole(found).comma, ""]


def _whole(found: Sequence[HeadLine]) -> Money:
    return total([money for one in found for money in one.shares])


def _foot(found: Sequence[HeadLine]) -> list[str]:
    return [
        f"总额：{sum_words(_whole(found))}。单位：元。",
        "本表是协议的附件。各人核对本人的数额以后签名、捺印；代签的写明代理人和授权书。",
        "调解员（签名）：　　　　　　　　　　　　年　　月　　日",
    ]
