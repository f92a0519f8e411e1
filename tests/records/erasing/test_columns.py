"""Every column of text in a row of a case was thought of: what an order takes, what it leaves."""

from __future__ import annotations

from sqlalchemy import JSON, String

from mediation_desk.records import base, schema
from mediation_desk.records.erasing.columns import HEADINGS, PERSONAL, SUBJECTS
from mediation_desk.records.tables.case import CaseChild

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
event mime sha256 docx_sha256 pdf_sha256 image_sha256 version_digest digest strokes
strokes_digest holders split registered_by first_receiver responsible named_user_ids
compiled_by checked_by mediator_name replaced_by presiding mediators recorder investigators
visitor by received_by entered_at late_reason why start_at end_at present_party_ids court
court_fee shares present name sign cleared_by colour counted reasons graded_at grade_id duty
calculator title leader leader_id post phone ended_by approved_by delist_approved_by delisted_by
level undone_by
basket_id bar member_id first agreement_no grade payees basis refused_by paid_by voucher
"""
LEFT = frozenset(_LEFT.split())


def test_each_column_of_a_case_is_taken_or_left_on_purpose() -> None:
    schema.load_tables()
    unthought = []
    for table, model in base.synced_models().items():
        if not issubclass(model, CaseChild) and table not in ("case_file", "person"):
            continue
        for column in base.table_of(model).columns:
            is_text = isinstance(column.type, String | JSON)
            if is_text and column.name not in PERSONAL.get(table, frozenset()) | LEFT:
                unthought.append(f"{table}.{column.name}")
    assert unthought == []


def test_what_is_named_there_exists() -> None:
    schema.load_tables()
    models = base.synced_models()
    named = {(t, c) for t, some in PERSONAL.items() for c in some} | set(HEADINGS)
    named |= {(t, c) for t, some in SUBJECTS.items() for c in some}
    columns = {t: set(base.table_of(m).columns.keys()) for t, m in models.items()}
    assert [one for one in sorted(named) if one[1] not in columns[one[0]]] == []
