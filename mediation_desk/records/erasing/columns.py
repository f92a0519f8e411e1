"""In which columns people stand: what an order to delete may take, and what it leaves.

A table of names only. Every column of text in a row of a case is in one of the two lists; a test
holds that.
"""

from __future__ import annotations

from collections.abc import Mapping

GONE = "（已删除）"
"""What stands in place of a name, so that lists and papers can still be read."""

PERSONAL: Mapping[str, frozenset[str]] = {
    table: frozenset(names.split())
    for table, names in {
        "case_file": "title source_note source_document place village venue facts claims "
        "sensitive_kind ledger notes outside_no",
        "person": "name ethnicity id_no phone occupation address no_papers kind_note uscc "
        "representative representative_title language name_pictures birth_date sex id_type",
        "party": "group_document service_address",
        "group_member": "name sex ethnicity birth_date id_no phone occupation period account",
        "agent": "relation authority_items proof",
        "participant": "name organization phone id_no language note",
        "case_event": "text",
        "evidence": "name provider proves original",
        "investigation": "place participants subject_name subject_relation answers text",
        "mediation_session": "place participants text",
        "offer": "text",
        "private_note": "text",
        "pause": "note",
        "extension": "reason",
        "recusal": "reason decision_text",
        "agreement": "facts_text split performance breach holders attachments",
        "clause": "text values",
        "payment": "payer payee method condition account",
        "recurring": "payer payee",
        "receipt": "method note",
        "follow_up": "text",
        "rating": "remark",
        "confirmation": "ruling",
        "demand": "text",
        "reminder": "text data",
        "step": "organ person text",
        "handoff": "organ reason materials received_by refusal result",
        "episode": "refusal_text termination_text closing_text volume_title volume_note details",
        "attachment": "label",
        "seal_use": "note",
        "paper_reading": "witness translation translator",
        "case_tie": "text undone_why",
        "risk_sign": "note cleared_why",
        "risk_grade": "told",
        "risk_deed": "organ note",
        "safety_answer": "signs text",
        "safety_card": "seats standby avoid way_out signal",
        "case_leader": "plan closing_opinion",
        "leader_visit": "place met text next_step",
        "case_listing": "reason demand proof file_label",
        "escalation": "reason demand place answer withdrawn_why",
        "backlog": "blocked_by plan proof file_label",
        "backlog_review": "progress blocked_by next_step",
        "backlog_promise": "what kept_how",
        "joint_seat": "name post",
        "referral": "organ contact",
        "worked_sum": "inputs worked note",
        "basket": "name willing",
        "basket_claim": "debtor creditor ground bar_reason state_why",
        "basket_task": "who what",
        "head_authority": "representative scope paper",
        "head_receipt": "method note",
        "late_edit": "old_values new_values",
        "order_answer": "text file_label",
        "whistle_call": "subject reason place closing_note withdrawn_why",
        "whistle_department": "arrival_note measures result unsolved next_step remark",
        "legal_hold": "reason",
        "outreach_visit": "place people phone topic findings next_step dropped_why",
        "screening_matter": "people phone what reporter measures struck_how proof file_label",
        "gathering": "topic place minutes claim reply facts opinions result next_step "
        "called_off_why",
        "gathering_seat": "name phone opinion",
        "session_apart": "first_waits other_waits",
        "counsel_advice": "question reply file_label withdrawn_why",
        "case_allowance": "refused_why",
    }.items()
}

HEADINGS = frozenset({
    ("case_file", "title"), ("person", "name"), ("group_member", "name"), ("participant", "name"),
    ("evidence", "name"), ("attachment", "label"), ("clause", "text"),
    ("investigation", "subject_name"), ("gathering", "topic"), ("gathering_seat", "name"),
    ("screening_matter", "what"),
})  # fmt: skip
"""What rows are called by."""

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "person": ("name", "id_no", "phone", "uscc", "representative"),
    "group_member": ("name", "id_no", "phone", "account"),
    "participant": ("name", "id_no", "phone"),
}
"""Tables whose rows are people, with the words by which they are found elsewhere."""

SIGNED = frozenset({"agreement", "clause", "payment", "recurring"})
"""Tables whose rows stay as they were once the agreement is signed."""
