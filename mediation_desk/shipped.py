"""Says where the files shipped with the program lie; never reads or writes them."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """Place of a shipped file or folder, e.g. ``shipped("resources", "fonts")``.

    The first part is ``forms``, ``templates_docs`` or ``resources``. In an install they lie inside
    the package (``mediation_desk/_shipped``), in a checkout beside it.
    """
    packed = _PACKAGE / "_shipped"
    root = packed if packed.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)
