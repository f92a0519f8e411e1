"""Every column of text in a row of a case was thought of: what an order takes, what it leaves."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Column, String
from sqlalchemy.types import TypeDecorator

from mediation_desk.records import base, schema
from mediation_desk.records.erasing.columns import HEADINGS, PERSONAL, SUBJECTS
from mediation_desk.usecases.contingency.bases import TABLES

#: Codes, ids, days as text, numbers of papers, names of bodies and of colleagues.
_LEFT = """
id case_id episode_id agreement_id party_id person_id payment_id session_id mediator_id user_id
for_party_id payer_party_id payee_party_id subject_party_id subject_id organization_id
scan_attachment_id signer_id current_episode_id responsible_user_id batch_id to_episode_id
register_no source_id source_digest case_no number letter_no code termination_no
source stat_type local_type civil_cause risk_colour risk_flags sub subtrack track mode kind role
relation_kind consent consent_manner form state method every result manner performance
satisfaction scores original_kind capacity outcome refusal_grounds refusal_route
termination_ground accepted_manner retention pair to_track to_subtrack to_mode source_clock rule
event mime sha256 template docx_sha256 pdf_sha256 image_sha256 version_digest digest strokes
strokes_digest holders split registered_by first_receiver responsible named_user_ids
compiled_by checked_by mediator_name replaced_by presiding mediators recorder investigators
visitor by received_by entered_at late_reason why start_at end_at present_party_ids court
court_fee shares present name sign cleared_by colour counted reasons graded_at grade_id duty
calculator title leader leader_id post phone ended_by approved_by delist_approved_by delisted_by
level undone_by
basket_id bar member_id first agreement_no grade payees basis refused_by paid_by voucher
authority struck_how struck_approved_by struck_by backlog_id promised_by kept_by other_case_id
solved replica changed_by part representative_kind applicant_party_id referral_id state organ
transfer direction other_centre other_name other_case_id old_no upto pending counsel_id counsel
village asked_by articles host note_taker gathering_id side series_id from_name table_name row_id
written_at writer device late_edit_id set_by lifted_by order_id visitors screening_id owner
owner_organ blown_by urgency blown_at arrive_at signed_by call_id contact told_at arrival
arrived_at people arrival_by answer_by rated_by at detail order_no scope asked_at confirmed_by
confirmed_at done_at issued_by second_of consented_how meet_at ended_how
decided_by
paper_id image_print paper_code paper_name seal used_by
paper reader language read_at words
"""
LEFT = frozenset(_LEFT.split())

#: Words of a table's own that are numbers, or that say what an order itself is about.
OF_ITS_OWN = {
    "escalation": "step",
    "former_number": "text reason", "given_number": "text reason", "audit_entry": "what",
    "redaction_order": "case_ids chosen files targets counts kept",
    # What the county wrote, of which no township's order disposes.
    "case_transfer": "reason", "county_order": "title text closing_opinion withdrawn_why",
}  # fmt: skip


def _is_text(column: Column[Any]) -> bool:
    kind = column.type
    impl = kind.impl if isinstance(kind, TypeDecorator) else kind
    return isinstance(impl, String | JSON) or impl is String


def _tells_of_a_case(table: str, model: type[base.SyncedRow]) -> bool:
    return table in ("case_file", "person") or "case_id" in base.table_of(model).columns


def test_each_column_of_a_case_is_taken_or_left_on_purpose() -> None:
    schema.load_tables()
    unthought = []
    for table, model in base.synced_models().items():
        if not _tells_of_a_case(table, model):
            continue
        known = PERSONAL.get(table, frozenset()) | LEFT | set(OF_ITS_OWN.get(table, "").split())
        for column in base.table_of(model).columns:
            if _is_text(column) and column.name not in known:
                unthought.append(f"{table}.{column.name}")
    assert unthought == []


def test_columns_of_text_are_seen_as_such() -> None:
    """Else the test above would see none of them."""
    schema.load_tables()
    columns = base.table_of(base.synced_models()["person"]).columns
    assert _is_text(columns["name"])
    assert _is_text(columns["name_pictures"])
    assert not _is_text(columns["deleted"])


def test_each_table_of_which_something_goes_has_a_name() -> None:
    assert sorted(set(PERSONAL) - set(TABLES)) == []


def test_what_is_named_there_exists() -> None:
    schema.load_tables()
    models = base.synced_models()
    named = {(t, c) for t, some in PERSONAL.items() for c in some} | set(HEADINGS)
    named |= {(t, c) for t, some in SUBJECTS.items() for c in some}
    columns = {t: set(base.table_of(m).columns.keys()) for t, m in models.items()}
    assert [one for one in sorted(named) if one[1] not in columns[one[0]]] == []
