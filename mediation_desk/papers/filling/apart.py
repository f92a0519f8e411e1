"""Fill a county's template in a process apart; what goes in and comes out is plain data."""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.papers.filling.child import (
    SECONDS,
    Question,
    as_bytes,
    as_text,
    ask_apart,
    pack_facts,
    unpack_facts,
)
from mediation_desk.papers.filling.templates import compile_template, fill


def fill_apart(docx: bytes, facts: Mapping[str, object], *, seconds: float = SECONDS) -> bytes:
    """Fill a template in the child, trusted or not.

    Raises KnownTrouble: what filling raises, or ``template.too_slow`` / ``template.died``.
    """
    question: Question = {"docx": as_text(docx), "facts": pack_facts(facts)}
    return as_bytes(ask_apart(fill_task, question, seconds=seconds)["docx"])


def fill_task(question: Question) -> Question:
    """What the child does."""
    facts = unpack_facts(question["facts"])
    template = compile_template(as_bytes(question["docx"]))
    return {"docx": as_text(fill(template, facts if isinstance(facts, dict) else {}))}
