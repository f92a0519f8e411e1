"""Which side of a medical dispute is the hospital's; the patient's is the other one.

Read off the parties alone; it decides no right and prints nothing.
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import PartyRole


def medical_side(case: CaseFacts) -> PartyRole:
    """医方: the side the named hospital stands on, else the only one with a body on it.

    Where both sides or none are bodies it is the respondents: patients are who usually apply.
    """
    hospital = case.details.get("hospital", "").strip()
    sides = {r: case.side(r) for r in (PartyRole.RESPONDENT, PartyRole.APPLICANT)}
    named = [r for r, who in sides.items() if hospital and hospital in [p.name for p in who]]
    bodies = [r for r, who in sides.items() if any(not p.person.is_natural for p in who)]
    found = named or (bodies if len(bodies) == 1 else [])
    return found[0] if found else PartyRole.RESPONDENT
