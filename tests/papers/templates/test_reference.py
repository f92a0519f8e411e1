"""Every paper's text against the kept one, line by line.

A changed wording or place shows here first. To renew after looking at the change:
``python -m tests.papers.templates.test_reference``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.papers.templates import cases
from tests.papers.templates.reading import all_codes, text_of

KEPT = Path(__file__).parent / "reference"


def place(code: str) -> Path:
    return KEPT / f"{code.replace('/督促', '-2').replace('/地方', '-2').replace('/', '-')}.txt"


@pytest.mark.parametrize("code", all_codes())
def test_the_text_is_the_kept_one(code: str) -> None:
    kept = place(code).read_text(encoding="utf-8")
    now = text_of(cases.seven_kinds(), code) + "\n"
    assert now.splitlines() == kept.splitlines()


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for each in all_codes():
        text = text_of(cases.seven_kinds(), each)
        place(each).write_text(text + "\n", encoding="utf-8", newline="\n")
