"""Will it hold: what a court might not confirm or enforce in the clauses of an agreement.

It only finds and advises; it never changes a clause, and nothing that it finds stops a signing by
itself. Words to look for are data that is passed in.
"""

from mediation_desk.domain.holding.checking import check
from mediation_desk.domain.holding.words import (
    Finding,
    HoldingKind,
    HoldingWeight,
    HoldingWords,
    parse_words,
)

__all__ = ["Finding", "HoldingKind", "HoldingWeight", "HoldingWords", "check", "parse_words"]
