"""How verbs write: plain values for a named table, put through the recorded session.

Turns domain values into column values and refuses columns that do not exist; decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from enum import Enum, StrEnum
from typing import Any

from mediation_desk.domain.money import Money
from mediation_desk.records import tables
from mediation_desk.records.base import SyncedRow, synced_models
from mediation_desk.records.log.codec import Value
from mediation_desk.records.log.history import readers_of
from mediation_desk.records.recorder import shape_of
from mediation_desk.records.store import WriteSession


class Row(StrEnum):
    """The tables that verbs write to."""

    CASE = "case_file"
    EPISODE = "episode"
    PARTY = "party"
    PERSON = "person"
    MEMBER = "group_member"
    AGENT = "agent"
    CASE_MEDIATOR = "case_mediator"
    PARTICIPANT = "participant"
    EVENT = "case_event"
    EVIDENCE = "evidence"
    INVESTIGATION = "investigation"
    SESSION = "mediation_session"
    OFFER = "offer"
    PRIVATE_NOTE = "private_note"
    PAUSE = "pause"
    EXTENSION = "extension"
    RECUSAL = "recusal"
    AGREEMENT = "agreement"
    CLAUSE = "clause"
    PAYMENT = "payment"
    STANDING = "payment_standing"
    RECURRING = "recurring"
    SIGNATURE = "signature"
    RECEIPT = "receipt"
    FOLLOW_UP = "follow_up"
    RATING = "rating"
    CONFIRMATION = "confirmation"
    DEMAND = "demand"
    REMINDER = "reminder"
    STEP = "step"
    HANDOFF = "handoff"
    EPISODE_PARTY = "episode_party"
    PAPER = "paper"
    PAPER_SIGNATURE = "paper_signature"
    PAPER_READING = "paper_reading"
    SEAL_USE = "seal_use"
    ATTACHMENT = "attachment"
    ORGANIZATION = "organization"
    DESK_USER = "desk_user"
    MEDIATOR = "mediator"
    SERIES = "number_series"
    NUMBER = "given_number"
    BLOCK = "number_block"
    FORMER = "former_number"
    BATCH = "import_batch"
    LOCAL_TEMPLATE = "local_template"
    REDACTION_ORDER = "redaction_order"
    LEGAL_HOLD = "legal_hold"
    INCIDENT = "incident"
    DEPARTURE = "departure"
    COUNTY_ORDER = "county_order"
    ORDER_ANSWER = "order_answer"
    COUNTY_TEMPLATE = "county_template"
    TRANSFER_RECEIPT = "transfer_receipt"
    LATE_ANSWER = "late_edit_answer"
    RISK_SIGN = "risk_sign"
    RISK_GRADE = "risk_grade"
    RISK_DEED = "risk_deed"
    SAFETY_ANSWER = "safety_answer"
    SAFETY_CARD = "safety_card"
    WORKED_SUM = "worked_sum"
    FIGURE = "reference_figure"
    DUTY_SLOT = "duty_slot"
    DUTY_SWAP = "duty_swap"
    DUTY_SIGN = "duty_sign"
    WHISTLE = "whistle_call"
    WHISTLE_DEPARTMENT = "whistle_department"
    CASE_LEADER = "case_leader"
    LEADER_VISIT = "leader_visit"
    CASE_LISTING = "case_listing"
    ESCALATION = "escalation"
    BASKET = "basket"
    BASKET_CASE = "basket_case"
    BASKET_CLAIM = "basket_claim"
    BASKET_TASK = "basket_task"
    HEAD_AUTHORITY = "head_authority"
    HEAD_RECEIPT = "head_receipt"
    CASE_TIE = "case_tie"
    OUTREACH_VISIT = "outreach_visit"
    SCREENING = "screening"
    SCREENING_SWEEP = "screening_sweep"
    SCREENING_MATTER = "screening_matter"
    GATHERING = "gathering"
    GATHERING_SEAT = "gathering_seat"
    SESSION_APART = "session_apart"
    TRAINING = "mediator_training"
    KIN_TIE = "kin_tie"
    COUNSEL_ADVICE = "counsel_advice"
    CASE_ALLOWANCE = "case_allowance"
    BACKLOG = "backlog"
    BACKLOG_REVIEW = "backlog_review"
    BACKLOG_PROMISE = "backlog_promise"
    JOINT_SEAT = "joint_seat"
    REFERRAL = "referral"
    REFERRAL_MEET = "referral_meet"
    RETURN_ENTRY = "return_entry"
    RETURN_COPY = "return_copy"
    RETURN_BOOK = "return_book"

    @property
    def belongs_to_case(self) -> bool:
        """Whether its rows carry the case they belong to."""
        return issubclass(model_of(self), tables.case.CaseChild)

    @property
    def belongs_to_episode(self) -> bool:
        """Whether its rows also carry the run of a track they belong to."""
        return issubclass(model_of(self), tables.case.EpisodeChild)


_MODELS: dict[str, type[SyncedRow]] = {}


def model_of(row: Row) -> type[SyncedRow]:
    """The model behind a table's name."""
    if not _MODELS:
        _MODELS.update(synced_models())
    return _MODELS[row]


class Writer:
    """Writes rows inside one verb's session."""

    def __init__(self, session: WriteSession) -> None:
        self.session = session

    def put(self, row: Row, row_id: str, values: Mapping[str, object]) -> str:
        """Insert (empty ``row_id``) or change a row; gives the row's id."""
        model = model_of(row)
        columns = columns_of(model, values)
        if not row_id:
            return self.insert(row, values)
        found = self.session.need(model, row_id)
        for name, value in columns.items():
            if getattr(found, name) != value:
                setattr(found, name, value)
        return row_id

    def insert(self, row: Row, values: Mapping[str, object]) -> str:
        """Insert a row; gives its id."""
        model = model_of(row)
        made = model(**columns_of(model, values))
        self.session.add(made)
        return made.id

    def value(self, row: Row, row_id: str, column: str) -> Any:
        """One column's present value, for counters and digests."""
        return getattr(self.session.need(model_of(row), row_id), column)

    def flush(self) -> None:
        """Send what was put to the database, so that plain questions see it."""
        self.session.flush()


def set_field(session: WriteSession, table: str, row_id: str, field: str, stored: Value) -> None:
    """Decide on one field: write a value as it is stored, even if it is the one that stands.

    So a conflict is closed everywhere, because its writer has seen all its values. Raises
    StoreFault ``row_missing``; TypeError for a table or column that does not exist.
    """
    model = synced_models().get(table)
    shape = shape_of(model) if model is not None else None
    key = next((k for k, name, _bind in shape.columns if name == field), None) if shape else None
    if model is None or key is None:
        raise TypeError(f"no column {table}.{field}")
    row = session.need(model, row_id)
    reader = readers_of(table).get(field)
    value = stored if reader is None else reader(stored)
    if getattr(row, key) != value:
        setattr(row, key, value)
    session.say(row, key)


def columns_of(model: type[SyncedRow], values: Mapping[str, object]) -> dict[str, Any]:
    """Column values for domain values; a name that is no column is a fault of the program."""
    known = model.model_fields
    out: dict[str, Any] = {}
    for name, value in values.items():
        column = f"{name}_cents" if f"{name}_cents" in known else name
        if column not in known:
            raise TypeError(f"{model.__name__} has no column {name}")
        out[column] = _plain(value)
    return out


def _plain(value: object) -> object:
    if isinstance(value, Money):
        return value.cents
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value
