"""Trust between the PCs of a county: certificates, the list, the ceremony, the way back.

Private keys stay in the key ring; here are signers, documents, and answers for the exchange.
"""

from __future__ import annotations

from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.sync.trust.listing import TrustList, check_follows, read_list
from mediation_desk.sync.trust.packing import TrustRefused
from mediation_desk.sync.trust.standing import RECOVERY, Standing, Trust

__all__ = [
    "RECOVERY",
    "CentreRole",
    "Standing",
    "Trust",
    "TrustList",
    "TrustRefused",
    "check_follows",
    "read_list",
]
