"""A Windows job object that limits one child process; used on Windows alone.

The job dies with its handle and takes the child with it. It never limits this program itself.
"""

from __future__ import annotations

import ctypes
import sys

_LIMIT_JOB_TIME = 0x4
_LIMIT_ACTIVE_PROCESS = 0x8
_LIMIT_PROCESS_MEMORY = 0x100
_LIMIT_KILL_ON_CLOSE = 0x2000
_EXTENDED_LIMITS = 9
_PROCESS_SET_QUOTA = 0x100
_PROCESS_TERMINATE = 0x1


class _Basic(ctypes.Structure):
    _fields_ = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class _Counters(ctypes.Structure):
    _fields_ = [(f"n{i}", ctypes.c_uint64) for i in range(6)]


class _Extended(ctypes.Structure):
    _fields_ = [
        ("Basic", _Basic),
        ("Io", _Counters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


class JobHandle:
    """Keeps the job alive; closing it ends the child."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __del__(self) -> None:
        if sys.platform == "win32" and self._handle:
            ctypes.windll.kernel32.CloseHandle(self._handle)
            self._handle = 0


def limits(memory: int, seconds: int) -> ctypes.Structure:
    """The limits as the system wants them: bytes, 100 ns steps, one process."""
    extended = _Extended()
    extended.Basic.LimitFlags = (
        _LIMIT_JOB_TIME | _LIMIT_ACTIVE_PROCESS | _LIMIT_PROCESS_MEMORY | _LIMIT_KILL_ON_CLOSE
    )
    extended.Basic.PerJobUserTimeLimit = seconds * 10_000_000
    extended.Basic.ActiveProcessLimit = 1
    extended.ProcessMemoryLimit = memory
    return extended


def limited_job(pid: int, memory: int, seconds: int) -> JobHandle:
    """Put the process into a new limited job; an OSError where the system refuses."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.OpenProcess.restype = ctypes.c_void_p
        job = kernel.CreateJobObjectW(None, None)
        wanted = limits(memory, seconds)
        handle = ctypes.c_void_p(job)
        done = kernel.SetInformationJobObject(
            handle, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
        )
        rights = _PROCESS_SET_QUOTA | _PROCESS_TERMINATE
        process = ctypes.c_void_p(kernel.OpenProcess(rights, 0, pid))
        done = done and kernel.AssignProcessToJobObject(handle, process)
        kernel.CloseHandle(process)
        if not done:
            raise ctypes.WinError()
        return JobHandle(job)
    raise OSError("job objects exist on Windows alone")
