"""Keeps None, True and False alive on Python 3.11, where PySide6 6.12 drops references to them.

Measured: each call of a Qt method that returns nothing drops one reference to None, each
``Signal.emit`` one to True. Without this the interpreter aborts (``none_dealloc``,
``bool_dealloc``) after some ten thousand calls. From Python 3.12 on these objects are immortal and
nothing is done. Never touches any other object.
"""

from __future__ import annotations

import sys

_MANY = 1 << 40


def keep_singletons_alive() -> None:
    """Give them so many references that no run of the program can use them up."""
    if sys.version_info >= (3, 12) or hasattr(sys, "gettotalrefcount"):
        return
    if sys.getrefcount(None) > _MANY // 2:
        return
    import ctypes

    for value in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(value)).value += _MANY
