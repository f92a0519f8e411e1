"""Finds where a person stands in the rows of cases, and what an order would blank. Writes nothing.

What was signed is never among it: it is counted, so that it can be named.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection, quoted
from mediation_desk.records.erasing.columns import GONE, HEADINGS, PERSONAL, SIGNED, SUBJECTS
from mediation_desk.records.log import codec
from mediation_desk.records.log.codec import Value
from mediation_desk.records.log.redact import Target

_LEAST = 2


@dataclass(frozen=True, slots=True)
class Place:
    """One field that would go: whole, or the words of a person in it (``instead``).

    ``value`` is empty where only the log still tells what stood there.
    """

    table: str
    row: str
    field: str
    value: str
    instead: Value
    is_part: bool
    case_id: str

    @property
    def spot(self) -> tuple[str, str, str]:
        """Table, row and field."""
        return self.table, self.row, self.field

    @property
    def key(self) -> str:
        """How the place is named where it is chosen."""
        return ":".join(self.spot)


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays, and is named: signed agreements, signatures, filed volumes, signed files."""

    agreements: int = 0
    signatures: int = 0
    volumes: int = 0
    files: int = 0

    def as_counts(self) -> dict[str, int]:
        """By name, without what there is none of."""
        found = {name: getattr(self, name) for name in self.__slots__}
        return {name: count for name, count in found.items() if count}


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of a case: whether it may go, and whether another case has it too."""

    attachment: str
    case_id: str
    sha256: str
    label: str
    kind: str
    size: int
    is_signed: bool
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """A person of a case, by table and row."""

    table: str
    row: str
    name: str
    part: str
    """``party``, ``agent``, ``member`` or ``participant``."""

    @property
    def key(self) -> str:
        """How the person is named where one is chosen."""
        return f"{self.table}:{self.row}"


def subjects(raw: RawConnection, case_id: str) -> list[Subject]:
    """The people of a case."""
    rows = raw.execute(
        "SELECT 'person', p.id, p.name, 'party' FROM person p JOIN party x ON x.person_id = p.id "
        "WHERE x.case_id = :case AND x.deleted = 0 "
        "UNION SELECT 'person', p.id, p.name, 'agent' FROM person p JOIN agent a "
        "ON a.person_id = p.id WHERE a.case_id = :case AND a.deleted = 0 "
        "UNION SELECT 'group_member', id, name, 'member' FROM group_member "
        "WHERE case_id = :case AND deleted = 0 "
        "UNION SELECT 'participant', id, name, 'participant' FROM participant "
        "WHERE case_id = :case AND deleted = 0 ORDER BY 4, 2",
        {"case": case_id},
    ).fetchall()
    return [Subject(*row) for row in rows]


def cases_of(raw: RawConnection, subject: str, case_id: str) -> list[str]:
    """The cases a person stands in, the one that is meant first."""
    table, _, row = subject.partition(":")
    if table != "person":
        return [case_id]
    found = raw.execute(
        "SELECT case_id FROM party WHERE person_id = ? UNION "
        "SELECT case_id FROM agent WHERE person_id = ?",
        (row, row),
    ).fetchall()
    return [case_id, *sorted({one[0] for one in found} - {case_id})]


def words_of(raw: RawConnection, subject: str) -> list[str]:
    """By which words a person is found in texts, the longest first."""
    table, _, row = subject.partition(":")
    names = ", ".join(map(quoted, SUBJECTS[table]))
    found = raw.execute(f"SELECT {names} FROM {quoted(table)} WHERE id = ?", (row,)).fetchone()
    words = {str(word) for word in found or () if word and len(str(word)) >= _LEAST}
    return sorted(words - {GONE}, key=lambda word: (-len(word), word))


def places_of_person(
    raw: RawConnection, subject: str, case_ids: Collection[str]
) -> list[Place]:
    """Every field that tells of a person: their own row whole, their words in all other texts."""
    table, _, row = subject.partition(":")
    words, first = words_of(raw, subject), next(iter(case_ids), "")
    before = in_log(raw, case_ids, words)
    own = list(_row_places(raw, table, row, first))
    others = [
        part
        for place in _all_places(raw, case_ids)
        if (place.table, place.row) != (table, row)
        for part in _without(place, words, was_there=place.spot in before)
    ]
    return own + others


def places_of_case(raw: RawConnection, case_id: str) -> list[Place]:
    """Every field of a case that holds, or held, something about people; people who are in other
    cases too stay.
    """
    return list(_all_places(raw, [case_id]))


def in_log(
    raw: RawConnection, case_ids: Collection[str], words: Sequence[str]
) -> set[tuple[str, str, str]]:
    """The fields of these cases in which, at some time, one of the words stood."""
    sql = (
        "SELECT DISTINCT c.alias, c.seq, c.payload FROM change_of o JOIN sync_change c "
        "ON c.alias = o.alias AND c.seq = o.seq WHERE o.case_id = ? AND c.payload IS NOT NULL"
    )
    found: set[tuple[str, str, str]] = set()
    for case in case_ids:
        for _alias, _seq, stored in raw.execute(sql, (case,)).fetchall():
            for op in codec.unpack_payload(codec.decompress(stored)).ops:
                known = PERSONAL.get(op.table, frozenset()) & op.fields.keys()
                found |= {
                    (op.table, op.row, name)
                    for name in known
                    if any(word in str(op.fields[name]) for word in words)
                }
    return found


def _all_places(raw: RawConnection, case_ids: Collection[str]) -> Iterator[Place]:
    frozen = _signed_agreements(raw, case_ids)
    for case_id in case_ids:
        for table in PERSONAL:
            for row, agreement in _rows_of(raw, table, case_id):
                if table in SIGNED and agreement in frozen:
                    continue
                yield from _row_places(raw, table, row, case_id)


def _rows_of(raw: RawConnection, table: str, case_id: str) -> list[tuple[str, str]]:
    """Ids of a case's rows, with the agreement each belongs to."""
    if table == "case_file":
        return [(case_id, "")]
    if table == "person":
        found = raw.execute(
            "SELECT DISTINCT p.person_id FROM (SELECT person_id FROM party WHERE case_id = :case "
            "UNION SELECT person_id FROM agent WHERE case_id = :case) p WHERE NOT EXISTS "
            "(SELECT 1 FROM party o WHERE o.person_id = p.person_id AND o.case_id <> :case) "
            "AND NOT EXISTS (SELECT 1 FROM agent o WHERE o.person_id = p.person_id "
            "AND o.case_id <> :case)",
            {"case": case_id},
        ).fetchall()
        return [(one[0], "") for one in found]
    columns = base.table_of(base.synced_models()[table]).columns
    of = "agreement_id" if table in SIGNED and "agreement_id" in columns else "id"
    sql = f"SELECT id, {of} FROM {quoted(table)} WHERE case_id = ? ORDER BY id"
    return [(one[0], one[1]) for one in raw.execute(sql, (case_id,)).fetchall()]


def _row_places(raw: RawConnection, table: str, row: str, case_id: str) -> Iterator[Place]:
    names = sorted(PERSONAL[table])
    chosen = ", ".join(map(quoted, names))
    found = raw.execute(f"SELECT {chosen} FROM {quoted(table)} WHERE id = ?", (row,)).fetchone()
    for name, value in zip(names, found or (), strict=False):
        said = str(value) if _says_something(value) and value != GONE else ""
        yield Place(table, row, name, said, empty(table, name), False, case_id)


def _says_something(value: Any) -> bool:
    return value not in (None, "", "[]", "{}", "null", "unknown", 0)


def empty(table: str, name: str) -> Value:
    """What stands in a field afterwards."""
    if (table, name) in HEADINGS:
        return GONE
    column = base.table_of(base.synced_models()[table]).columns[name]
    if column.nullable:
        return None
    if name in base.loose_columns(base.synced_models()[table]):
        default = base.synced_models()[table].model_fields[name].default_factory
        return "{}" if default is dict else "[]"
    return "unknown" if name == "sex" else ""


def _without(place: Place, words: Sequence[str], *, was_there: bool) -> Iterator[Place]:
    """The place with the words of a person taken out; nothing where there never were any."""
    text = place.value
    for word in words:
        text = text.replace(_as_held(place, word), GONE)
    if text != place.value:
        yield replace(place, instead=text, is_part=True)
    elif was_there:
        yield replace(place, value="", instead=text or place.instead, is_part=True)


def _as_held(place: Place, word: str) -> str:
    """A word as it stands in a column: inside JSON without its quotes."""
    if place.field in base.loose_columns(base.synced_models()[place.table]):
        return json.dumps(word, ensure_ascii=False)[1:-1]
    return word


def _signed_agreements(raw: RawConnection, case_ids: Collection[str]) -> set[str]:
    sql = "SELECT id FROM agreement WHERE case_id = ? AND state = 'frozen'"
    return {row[0] for case in case_ids for row in raw.execute(sql, (case,)).fetchall()}


def kept(raw: RawConnection, case_ids: Collection[str]) -> Kept:
    """What of these cases no order takes out here."""
    marks, cases = ", ".join("?" * len(case_ids)), tuple(case_ids)

    def count(sql: str) -> int:
        return int(raw.execute(f"SELECT count(*) FROM {sql} ({marks})", cases).fetchone()[0])

    files = [one for case in cases for one in files_of(raw, case)]
    return Kept(
        count("agreement WHERE state = 'frozen' AND deleted = 0 AND case_id IN"),
        count("signature WHERE deleted = 0 AND case_id IN")
        + count("paper_signature WHERE deleted = 0 AND case_id IN"),
        count("episode WHERE filed_on IS NOT NULL AND deleted = 0 AND case_id IN"),
        sum(1 for one in files if one.is_signed),
    )


def files_of(raw: RawConnection, case_id: str) -> list[KeptFile]:
    """The files of a case that are not purged."""
    rows = raw.execute(
        "SELECT a.id, a.case_id, a.sha256, a.label, a.kind, a.size, "
        "(a.kind = ? OR EXISTS (SELECT 1 FROM paper p WHERE p.scan_attachment_id = a.id)), "
        "EXISTS (SELECT 1 FROM attachment o WHERE o.sha256 = a.sha256 AND o.case_id <> a.case_id "
        "AND o.deleted = 0) FROM attachment a JOIN blob b ON b.sha256 = a.sha256 "
        "AND b.purged = 0 AND b.deleted = 0 WHERE a.case_id = ? AND a.deleted = 0 ORDER BY a.id",
        (SIGNED_PDF, case_id),
    ).fetchall()
    return [
        KeptFile(id_, case, digest, label, kind, size, bool(signed), bool(shared))
        for id_, case, digest, label, kind, size, signed, shared in rows
    ]


def file_targets(raw: RawConnection, digests: Collection[str]) -> list[Target]:
    """What makes a file unreadable for good: its key goes, and it is marked as purged."""
    found = []
    for digest in digests:
        sql = "SELECT id FROM blob WHERE sha256 = ? AND purged = 0"
        for (row,) in raw.execute(sql, (digest,)).fetchall():
            found.append(Target("blob", row, frozenset({"key_hex", "purged"}), {"purged": 1}))
    return found


def targets_of(places: Collection[Place]) -> list[Target]:
    """What the log is told to blank, one a row."""
    rows: dict[tuple[str, str], dict[str, Value]] = {}
    for place in places:
        rows.setdefault((place.table, place.row), {})[place.field] = place.instead
    return [Target(t, r, frozenset(values), values) for (t, r), values in rows.items()]
