"""Helps to choose a password: says in plain words how good it is and what would make it better.

Decides nothing: what is refused is decided where the store is made.
"""

from __future__ import annotations

import math
import re

SHORTEST = 10
_RUNS = (
    "0123456789",
    "9876543210",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
_KINDS = ((r"[a-z]", 26), (r"[A-Z]", 26), (r"\d", 10), (r"[^\w\s]", 32), (r"[一-鿿]", 3000))


def bits(password: str, *known: str) -> float:
    """A cautious guess at how hard the password is to guess; ``known`` are names and codes."""
    rest = password
    for word in known:
        if len(word) > 1:
            rest = rest.replace(word, "")
    kinds = sum(count for pattern, count in _KINDS if re.search(pattern, rest)) or 1
    return _worth(rest) * math.log2(kinds)


def _worth(text: str) -> float:
    """The characters that tell something new: repeats and runs count a fifth."""
    worth = 0.0
    for place, char in enumerate(text):
        pair = text[max(0, place - 1) : place + 1].lower()
        is_run = len(pair) == 2 and (
            pair[0] == pair[1] or any(pair in run for run in _RUNS) or char in text[:place]
        )
        worth += 0.2 if is_run else 1.0
    return worth


def advice(password: str, *known: str) -> str:
    """One line under the password field."""
    if not password:
        return "至少十个字符。三四个不相干的词连在一起，好记也难猜。"
    missing = SHORTEST - len(password)
    if missing > 0:
        return f"还差 {missing} 个字符。"
    if any(word and word in password for word in known):
        return "里面有姓名、单位名或区划代码，容易被猜到，换一个。"
    strength = bits(password, *known)
    if strength < 36:
        return "太好猜：有连着的、重复的或常见的顺序，再加一两个不相干的词。"
    return "可以。" if strength < 60 else "很好。"
