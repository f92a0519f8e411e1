"""Keeps True alive on Python 3.11, where each ``Signal.emit`` of PySide6 6.12 drops a reference.

Without this the interpreter aborts (``bool_dealloc``) after some thousand signals. From Python
3.12 on True is immortal and nothing is done. Never touches any object but True and False.
"""

from __future__ import annotations

import atexit
import sys

_MANY = 1 << 40
_SPARE: list[bool] = []


def hold_spare_bools() -> None:
    """References to True that last until :func:`keep_bools_alive` is called."""
    if sys.version_info < (3, 12) and not _SPARE:
        _SPARE.extend([True] * 200_000)
        atexit.register(keep_bools_alive)


def keep_bools_alive() -> None:
    """Give True and False so many references that no run of the program can use them up."""
    if sys.version_info >= (3, 12) or hasattr(sys, "gettotalrefcount"):
        return
    if sys.getrefcount(True) > _MANY // 2:
        return
    import ctypes

    for value in (True, False):
        ctypes.c_ssize_t.from_address(id(value)).value += _MANY
    _SPARE.clear()
