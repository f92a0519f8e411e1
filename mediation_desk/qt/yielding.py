"""Makes a thread give way to all others, so that what nobody waits for holds nobody up."""

from __future__ import annotations

import os
import sys
import threading

_NICENESS = 10
#: ``THREAD_MODE_BACKGROUND_BEGIN`` of the Windows headers: less processor, less disk.
_IN_BACKGROUND = 0x0001_0000


def yield_to_others() -> None:
    """From now on the calling thread runs behind all others, to its end: it can't be taken back."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetThreadPriority(kernel.GetCurrentThread(), _IN_BACKGROUND)
    elif sys.platform == "linux":
        # Linux keeps the niceness of each thread apart.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
