"""What a command answers: one JSON value, or readable Chinese. Decides nothing.

Keys are snake_case, days ISO 8601, money a string with two decimals, members their lower-case value
with the Chinese beside it in ``…_label``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TextIO

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money
from mediation_desk.usecases import presenting


@dataclass(frozen=True, slots=True)
class Answer:
    """The data of an answer, the lines that say it in Chinese, and the exit status.

    ``trouble`` is the line for stderr of a command that did part of its work (status 1).
    """

    data: Mapping[str, object]
    lines: Sequence[str] = field(default_factory=tuple)
    status: int = 0
    trouble: str = ""


def plain(value: object) -> object:
    """The JSON form of a value."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Money):
        return value.plain
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(v) for v in value]
    return value


def with_label(name: str, member: Enum) -> dict[str, object]:
    """A member under its key with its Chinese beside it."""
    return {name: member.value, f"{name}_label": label(member)}


def show(answer: Answer, *, as_json: bool) -> None:
    """Print an answer, and its trouble on stderr."""
    if as_json:
        _write(sys.stdout, json.dumps(plain(answer.data), ensure_ascii=False))
    else:
        for line in answer.lines:
            _write(sys.stdout, line)
    if answer.trouble:
        _write(sys.stderr, answer.trouble)


def show_error(error: DeskError, *, as_json: bool) -> None:
    """One Chinese line on stderr; with JSON the code, message and article on stdout too."""
    message = one_line(presenting.sentence(error))
    if as_json:
        article = presenting.article_of(error) or None
        told = {"error": {"code": error.code, "message": message, "article": article}}
        _write(sys.stdout, json.dumps(told, ensure_ascii=False))
    _write(sys.stderr, message)


def one_line(text: str) -> str:
    """The text without line breaks."""
    return " ".join(text.split())


def _write(stream: TextIO, line: str) -> None:
    """Write a line; the streams were set to mark what a console cannot show."""
    try:
        stream.write(f"{line}\n")
        stream.flush()
    except BrokenPipeError:
        # Whoever reads has heard enough (| head); what is left goes nowhere.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
