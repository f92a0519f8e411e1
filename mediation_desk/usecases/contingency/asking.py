"""What may be deleted of a case, and exactly what an order would take: shown before anybody asks.

Names and texts are for the head of the centre; an administrator sees how many and of what kind.
Writes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.identity import mask_id, mask_phone
from mediation_desk.records.contingency import orders as kept_orders
from mediation_desk.records.contingency.orders import CaseName
from mediation_desk.records.erasing import finding
from mediation_desk.records.erasing.finding import KeptFile, Place
from mediation_desk.records.snapshot import Asking
from mediation_desk.usecases.contingency.bases import PARTS, TABLES, Scope
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import field_label
from mediation_desk.usecases.registry import Access, Role, query
from mediation_desk.usecases.registry import Scope as Reach

__all__ = [
    "KEEPERS", "CaseName", "Choices", "Item", "Preview", "PreviewLine", "Wish", "cases_meant",
    "files_meant", "held_cases", "places_meant", "redaction_cases", "redaction_choices",
    "redaction_preview", "sees_names", "what_of",
]  # fmt: skip

KEEPERS: Access = {Role.ADMIN: Reach.ALL, Role.HEAD: Reach.ALL}
_SAMPLE = 24
#: What is covered elsewhere stays so here; what is a code is not told.
_COVERED: dict[str, Callable[[str], str]] = {
    "id_no": mask_id, "account": mask_id, "phone": mask_phone, "sex": lambda _code: "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to go. ``subject``: a person's or attachment's key; ``chosen``: keys of places;
    ``files``: attachments that go with a person or a case.
    """

    case_id: str
    scope: Scope
    subject: str = ""
    chosen: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Something to choose: its key and what it is called."""

    key: str
    label: str
    is_fixed: bool = False
    """Whether it must stay, because it was signed or another case has it too."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What of a case can be chosen."""

    case: CaseName
    hold: str
    people: tuple[Item, ...]
    places: tuple[Item, ...]
    files: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """Fields of one kind that would go: how many, and the first of them as it stands."""

    what: str
    count: int
    sample: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what an order would take, and what it would leave."""

    lines: tuple[PreviewLine, ...]
    rows: int
    fields: int
    files: int
    changes: int
    other_cases: tuple[str, ...]
    kept: dict[str, int]
    hold: str


@query("redaction_cases", access=KEEPERS)
def redaction_cases(desk: Desk, typed: str) -> tuple[CaseName, ...]:
    """The cases whose number was typed; titles are for the head alone."""
    with desk.store.read() as session:
        found = kept_orders.cases_named(session, typed.strip())
    return tuple(one if sees_names(desk) else replace(one, title="") for one in found)


@query("redaction_choices", access=KEEPERS)
def redaction_choices(desk: Desk, case_id: str) -> Choices:
    """What of a case can be chosen. Raises RuleBroken ``case_unknown``."""
    is_open = sees_names(desk)
    with desk.store.read() as session:
        case, raw = _case(session, case_id), session.raw
        people = [_person(one, is_open=is_open) for one in finding.subjects(raw, case_id)]
        every = [one for one in finding.places_of_case(raw, case_id) if one.value]
        places = [_place(one, is_open=is_open) for one in every]
        files = [_file(one, is_open=is_open) for one in finding.files_of(raw, case_id)]
        hold = kept_orders.hold_of(session, case_id)[1]
    case = case if is_open else replace(case, title="")
    return Choices(case, hold, tuple(people), tuple(places), tuple(files))


@query("redaction_preview", access=KEEPERS)
def redaction_preview(desk: Desk, wish: Wish) -> Preview:
    """What an order would take. Raises BadInput ``redaction_nothing``, ``redaction_unclear``."""
    is_open = sees_names(desk)
    with desk.store.read() as session:
        cases = cases_meant(session, wish)
        places, files = places_meant(session, wish, cases), files_meant(session, wish)
        shown = [one for one in places if one.value]
        if not shown and not files:
            raise BadInput("redaction_nothing", field="subject")
        names = [_case(session, case).number for case in cases[1:]]
        return Preview(
            _lines(shown, is_open=is_open), len({(p.table, p.row) for p in shown}),
            len(shown), len(files), kept_orders.changes_of(session, cases), tuple(names),
            finding.kept(session.raw, cases).as_counts(), held_cases(session, cases),
        )  # fmt: skip


def sees_names(desk: Desk) -> bool:
    """Whether this person may read what is to go: the head may read every case."""
    return Role.HEAD in desk.user.roles


def cases_meant(session: Asking, wish: Wish) -> list[str]:
    """The case, and with a person every other case they stand in."""
    _case(session, wish.case_id)
    if wish.scope is Scope.PERSON:
        return finding.cases_of(session.raw, wish.subject, wish.case_id)
    return [wish.case_id]


def places_meant(session: Asking, wish: Wish, cases: Sequence[str]) -> list[Place]:
    """The fields an order would blank."""
    raw = session.raw
    if wish.scope is Scope.PERSON:
        known = {one.key for one in finding.subjects(raw, wish.case_id)}
        if wish.subject not in known:
            raise BadInput("redaction_unclear", field="subject")
        return finding.places_of_person(raw, wish.subject, cases)
    if wish.scope is Scope.CASE:
        return finding.places_of_case(raw, wish.case_id)
    if wish.scope is Scope.FIELDS:
        every = finding.places_of_case(raw, wish.case_id)
        return [place for place in every if place.key in wish.chosen]
    label = f"attachment:{wish.subject}:label"
    return [place for place in finding.places_of_case(raw, wish.case_id) if place.key == label]


def files_meant(session: Asking, wish: Wish) -> list[KeptFile]:
    """The files whose bytes would go: what was signed, or another case has too, never does."""
    wanted = {*wish.files, *([wish.subject] if wish.scope is Scope.FILE else [])}
    found = finding.files_of(session.raw, wish.case_id)
    if wish.scope is Scope.CASE:
        wanted |= {one.attachment for one in found}
    chosen = [one for one in found if one.attachment in wanted]
    for one in chosen:
        if one.is_signed and wish.scope is Scope.FILE:
            raise RuleBroken("redaction_signed", field="subject")
        if one.is_shared and wish.scope is Scope.FILE:
            raise RuleBroken("redaction_shared", field="subject")
    return [one for one in chosen if not (one.is_signed or one.is_shared)]


def held_cases(session: Asking, cases: Sequence[str]) -> str:
    """Why nothing may go, where a case is under a legal hold; empty for none."""
    held = (kept_orders.hold_of(session, case) for case in cases)
    return next((reason or "—" for found, reason in held if found), "")


def _case(session: Asking, case_id: str) -> CaseName:
    found = kept_orders.case_name(session, case_id)
    if found is None:
        raise RuleBroken("case_unknown")
    return found


def _person(one: finding.Subject, *, is_open: bool) -> Item:
    name = one.name if is_open else one.name[:1] + "＊" * (len(one.name) - 1)
    return Item(one.key, f"{PARTS[one.part]}　{name}")


def _place(one: Place, *, is_open: bool) -> Item:
    return Item(one.key, f"{what_of(one)}　{_sample(one)}" if is_open else what_of(one))


def _file(one: KeptFile, *, is_open: bool) -> Item:
    words = one.label if is_open else "附件"
    size = f"{max(1, one.size // 1024)} KB"
    shared = "（别的案件也用，不能删）" if one.is_shared else ""
    why = "（已签署，须保存）" if one.is_signed else shared
    return Item(one.attachment, f"{words}　{size}{why}", one.is_signed or one.is_shared)


def what_of(place: Place) -> str:
    """What a field is called, with what it belongs to."""
    name = field_label(place.table, place.field)
    return f"{TABLES[place.table]}·{name}" if name else TABLES[place.table]


def _sample(place: Place) -> str:
    if place.field in _COVERED:
        return _COVERED[place.field](place.value)
    text = " ".join(place.value.split())
    return text if len(text) <= _SAMPLE else text[:_SAMPLE] + "…"


def _lines(places: Sequence[Place], *, is_open: bool) -> tuple[PreviewLine, ...]:
    counts = Counter((what_of(place), place.is_part) for place in places)
    first = {(what_of(p), p.is_part): p for p in reversed(places)}
    return tuple(
        PreviewLine(
            f"{what}（只去掉姓名、号码）" if is_part else what, count,
            _sample(first[what, is_part]) if is_open else "",
        )
        for (what, is_part), count in counts.items()
    )  # fmt: skip
