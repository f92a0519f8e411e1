"""The window's way to the Chinese of errors; holds no sentence of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mediation_desk.domain.errors import DeskError


def explain(error: DeskError) -> str:
    """What is wrong and what to do next, in Chinese."""
    from mediation_desk.usecases.presenting import sentence

    return sentence(error)


def warnings(notices: Iterable[tuple[str, Mapping[str, object]]]) -> str:
    """What a deed that was done warns of, in Chinese; empty where it warns of nothing."""
    from mediation_desk.usecases.presenting import notice

    return "".join(notice(code, values) for code, values in notices)


def in_words(facts: Sequence[str]) -> str:
    """Facts of papers by their own names: 保管期限, not 卷宗.保管期限."""
    return "、".join(fact.partition(".")[2] or fact for fact in facts)
