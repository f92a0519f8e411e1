"""Work on a county's own template in a process apart, with little memory and little time.

The answer that comes back is data (JSON and bytes), never pickled objects, and the process is gone
afterwards whatever happened in it. Shipped templates do not need this.
"""

from __future__ import annotations

import base64
import io
import json
import math
import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from mediation_desk.domain.errors import DeskError, KnownTrouble
from mediation_desk.papers.filling.pictures import Picture

MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 20
START_SECONDS = 120  # a process of its own may be long in coming up on a busy old PC
MAX_ANSWER = 64 * 1024 * 1024

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
Question = dict[str, Plain]
Task = Callable[[Question], Question]


def as_text(data: bytes) -> str:
    """Bytes as they travel to the child and back."""
    return base64.b64encode(data).decode("ascii")


def as_bytes(text: Plain) -> bytes:
    """The inverse of :func:`as_text`."""
    return base64.b64decode(str(text))


def pack_facts(value: object) -> Plain:
    """Facts as plain JSON; pictures as their bytes in text."""
    if isinstance(value, Picture):
        size = [value.width_mm, value.height_mm]
        return {"\0picture": as_text(value.data), "size": [*size], "alt": value.alt}
    if isinstance(value, Mapping):
        return {str(k): pack_facts(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [pack_facts(v) for v in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    raise KnownTrouble("template.value", reason=type(value).__name__)


def unpack_facts(value: Plain) -> object:
    """The inverse of :func:`pack_facts`."""
    if isinstance(value, list):
        return [unpack_facts(v) for v in value]
    if not isinstance(value, dict):
        return value
    if "\0picture" not in value:
        return {k: unpack_facts(v) for k, v in value.items()}
    size = value["size"]
    width, height = size if isinstance(size, list) else (0, 0)
    data = as_bytes(value["\0picture"])
    return Picture(data, float(str(width)), float(str(height)), str(value["alt"]))


def ask_apart(task: Task, question: Question, *, seconds: float = SECONDS) -> Question:
    """Run ``task`` on the question in a child that can do no harm and give its answer.

    ``task`` is a function of a module (the child imports it). ``seconds`` are for the work alone:
    they begin when the child is up. Raises KnownTrouble: what the task raises,
    ``template.too_slow`` or ``template.died``.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=answer_once, args=(theirs, task), daemon=True)
    process.start()
    theirs.close()
    limit = _limit_windows(process.pid or 0) if sys.platform == "win32" else None
    try:
        if not ours.poll(START_SECONDS):
            raise KnownTrouble("template.too_slow")
        ours.recv_bytes(MAX_ANSWER)  # the child is up
        ours.send_bytes(json.dumps(question).encode("utf-8"))
        if not ours.poll(seconds):
            raise KnownTrouble("template.too_slow")
        raw = ours.recv_bytes(MAX_ANSWER)
    except (EOFError, OSError) as error:
        raise KnownTrouble("template.died") from error
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
        del limit
    return _judged(raw)


def _judged(raw: bytes) -> Question:
    answer = json.loads(raw)
    if not isinstance(answer, dict):
        raise KnownTrouble("template.died")
    if "error" in answer:
        raise KnownTrouble(str(answer["error"]), **answer.get("values", {}))
    return answer


def answer_once(pipe: Connection, task: Task) -> None:
    """The child's whole life: limits on, one question, one answer."""
    sys.stderr = io.StringIO()  # what goes wrong in here is an answer, never lines on a screen
    _limit_here()
    pipe.send_bytes(b"up")
    question = json.loads(pipe.recv_bytes(MAX_ANSWER))
    answer: Question
    try:
        answer = task(question)
    except DeskError as error:
        answer = {"error": error.code, "values": {k: str(v) for k, v in error.values.items()}}
    except MemoryError:
        answer = {"error": "template.too_long", "values": {}}
    pipe.send_bytes(json.dumps(answer).encode("utf-8"))
    pipe.close()


def _limit_here() -> None:
    """Memory, time, no files, no further processes (POSIX; Windows is limited by the parent)."""
    if sys.platform == "win32":
        return
    import resource

    most = _mapped() + MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    cpu = math.ceil(used) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if os.getuid() != 0:
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _mapped() -> int:
    """Address space that the program itself takes before any template is read."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _limit_windows(pid: int) -> object:
    """Put the child into a job object of 512 MB; the handle must live as long as the child."""
    from mediation_desk.papers.filling.windows_job import limited_job

    return limited_job(pid, MEMORY_BYTES, SECONDS)
