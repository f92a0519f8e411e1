"""Working a sum out while it is typed, keeping it with a case, reading it again.

A kept sheet stays as it was worked out; only a new one replaces it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.money import Money
from mediation_desk.domain.sums import CALCULATORS
from mediation_desk.domain.sums.kept import from_kept, to_kept
from mediation_desk.domain.sums.worked import Calculator, Worked
from mediation_desk.records.queries.sums.figures import figures, known_figures
from mediation_desk.records.queries.sums.kept import SumLine, sums_of
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, INTAKE_OWN, READERS, F, query, verb
from mediation_desk.usecases.requests import Pairs, Request, Text
from mediation_desk.usecases.sums.reading import read_inputs
from mediation_desk.usecases.work import Work

__all__ = ["KeptSum", "calculator_of", "keep_sum", "kept_sums", "take_out_sum", "work_sum"]


@dataclass(frozen=True, slots=True)
class KeptSum:
    """A sum kept with a case; ``worked`` is None where its content was deleted by order."""

    id: str
    calculator: str
    title: str
    inputs: Mapping[str, str]
    worked: Worked | None
    note: str
    on: date
    by: str


class KeepSumRequest(Request):
    """A sum to keep: the calculator and what was filled in."""

    calculator: Annotated[Text, F("哪一种计算", kind="hidden")]
    inputs: Annotated[Pairs, F("填的内容", kind="hidden")] = ()
    note: Annotated[Text, F("说明", help="给谁算的、按哪一方的说法，可以不写")] = ""


class TakeOutRequest(Request):
    """A kept sum that is no longer wanted."""

    sum: Annotated[Text, F("哪一张计算表", kind="hidden")]


def calculator_of(code: str) -> Calculator:
    """The calculator of this code. Raises RuleBroken ``sum_unknown``."""
    found = next((one for one in CALCULATORS if code in (one.code, one.title)), None)
    if found is None:
        raise RuleBroken("sum_unknown", typed=code)
    return found


@query("work_sum", access=EVERYBODY)
def work_sum(desk: Desk, code: str, inputs: Mapping[str, str]) -> Worked:
    """Work a sum out. Raises SumRefused or BadInput with the field at fault."""
    calculator = calculator_of(code)
    with desk.store.read() as session:
        known = known_figures(figures(session))
    return calculator.work(read_inputs(calculator, inputs, desk.clock.today()), known)


@verb("keep_sum", "计算并放进案件", access=INTAKE_OWN, request=KeepSumRequest)
def keep_sum(work: Work, request: KeepSumRequest) -> None:
    """Work the sum out once more and keep its sheet with the case."""
    calculator, inputs = calculator_of(request.calculator), dict(request.inputs)
    known = known_figures(figures(work.writer.session))
    worked = calculator.work(read_inputs(calculator, inputs, work.today), known)
    cents = worked.result.cents if isinstance(worked.result, Money) else None
    fields = {field.key for field in calculator.fields}
    work.put(
        Row.WORKED_SUM, calculator=calculator.code, title=worked.title,
        inputs={key: value for key, value in inputs.items() if key in fields and value},
        worked=to_kept(worked), result_cents=cents, note=request.note,
        on_day=work.today, by=work.user.name,
    )  # fmt: skip


@verb("take_out_sum", "拿掉计算表", access=INTAKE_OWN, request=TakeOutRequest)
def take_out_sum(work: Work, request: TakeOutRequest) -> None:
    """Take a sheet out of the case; the history keeps it."""
    if not sums_of(work.writer.session, work.case_id, request.sum):
        raise RuleBroken("sum_not_here")
    work.remove(Row.WORKED_SUM, request.sum)


@query("kept_sums", access=READERS)
def kept_sums(desk: Desk, case_id: str) -> tuple[KeptSum, ...]:
    """The sums kept with a case, the newest first. Raises NotAllowed on a case not to be seen."""
    facts_of(desk, case_id)
    with desk.store.read() as session:
        return tuple(_shown(line) for line in sums_of(session, case_id))


def _shown(line: SumLine) -> KeptSum:
    return KeptSum(line.id, line.calculator, line.title, line.inputs, from_kept(line.worked),
                   line.note, line.on_day, line.by)
