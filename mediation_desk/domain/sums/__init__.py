"""计算: the calculators a mediator uses at the table, each with its steps and its articles.

Pure formulas over what was filled in and over figures somebody entered with their source. Never
decides a dispute, and never guesses a figure. Each group adds its own here.
"""

from __future__ import annotations

from mediation_desk.domain.sums import (
    breach,
    court,
    injury,
    labour,
    labour_injury,
    land,
    late,
    loans,
    severance,
    support,
    traffic,
)
from mediation_desk.domain.sums.worked import Calculator

CALCULATORS: tuple[Calculator, ...] = (
    *loans.CALCULATORS,
    *late.CALCULATORS,
    *breach.CALCULATORS,
    *labour.CALCULATORS,
    *severance.CALCULATORS,
    *labour_injury.CALCULATORS,
    *injury.CALCULATORS,
    *traffic.CALCULATORS,
    *support.CALCULATORS,
    *land.CALCULATORS,
    *court.CALCULATORS,
)
"""In the order in which they are listed."""
