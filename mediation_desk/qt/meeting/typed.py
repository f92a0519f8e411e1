"""Reads the cards of a reception as people to look for. Checks nothing: half a number is one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediation_desk.domain.parties import PartyKind
from mediation_desk.qt.parties.party_card import PartyCard
from mediation_desk.usecases.meeting.asking import Seen


def seen_in(card: PartyCard) -> Seen | None:
    """Whom a card is about; None while nothing was typed."""
    main: Mapping[str, object] = card.main.values()
    more: Mapping[str, object] = card.forms["more"].values()
    born = more.get("birth_date")
    told = {key: str(main.get(key) or "").strip() for key in
            ("name", "id_no", "phone", "address", "uscc")}  # fmt: skip
    if not any(told.values()) and not card.person_id:
        return None
    return Seen(
        told["name"], told["id_no"], told["phone"], born if isinstance(born, date) else None,
        str(more.get("sex") or ""), told["address"], told["uscc"], card.role,
        card.kind != PartyKind.NATURAL.value, card.person_id,
    )  # fmt: skip
