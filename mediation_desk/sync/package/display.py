"""Makes names that came in a package fit to be shown. What it gives is never a path or a key."""

from __future__ import annotations

import unicodedata

from mediation_desk.sync.package.limits import NAME

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def for_display(text: str) -> str:
    """In composed form and at most 120 characters; what turns or hides text becomes a blank.

    Variation marks of Chinese characters stay: they belong to a name.
    """
    shown = "".join(" " if unicodedata.category(c) in _UNSEEN else c for c in text[: 4 * NAME])
    plain = " ".join(unicodedata.normalize("NFC", shown).split())
    return plain if len(plain) <= NAME else plain[: NAME - 1] + "…"
