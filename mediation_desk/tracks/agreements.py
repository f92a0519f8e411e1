"""The agreement of a track: on which paper it stands and from which day it is in effect.

Both are data of the track (``agreement_papers``, ``in_effect_by``); nothing here knows a track.
"""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm, SignerKind
from mediation_desk.tracks.rules import TrackRules


def agreement_paper(agreement: AgreementFacts, rules: TrackRules) -> str:
    """The code of the paper that this agreement or supplement stands on."""
    if agreement.supplement:
        return rules.agreement_papers["supplement"]
    form = "oral" if agreement.form is AgreementForm.ORAL else "written"
    return rules.agreement_papers[form]


def effective_day(agreement: AgreementFacts, rules: TrackRules, sealed_on: date) -> date:
    """The day from which a signed and sealed agreement holds: the last of those that its track
    counts (人民调解法第二十九条: every party, a mediator and the seal).
    """
    counted = [s.signed_on for s in agreement.signatures if s.kind in rules.in_effect_by]
    seal = [sealed_on] if SignerKind.SEAL in rules.in_effect_by else []
    return max([*counted, *seal], default=sealed_on)
