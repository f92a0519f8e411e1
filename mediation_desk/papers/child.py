"""Work on a county's own template in a process apart, with little memory and little time.

The answer that comes back is data (JSON and bytes), never pickled objects, and the process is gone
afterwards whatever happened in it. Shipped templates do not need this.
"""

from __future__ import annotations

import base64
import json
import multiprocessing
import os
import sys
from collections.abc import Mapping
from multiprocessing.connection import Connection

from mediation_desk.domain.errors import DeskError, KnownTrouble
from mediation_desk.papers.pictures import Picture

MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 20
MAX_ANSWER = 64 * 1024 * 1024

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def fill_apart(docx: bytes, facts: Mapping[str, object], *, seconds: float = SECONDS) -> bytes:
    """Fill a template in the child.

    Raises KnownTrouble: what filling raises, or ``template.too_slow`` / ``template.died``.
    """
    answer = _ask({"task": "fill", "docx": _text(docx), "facts": pack_facts(facts)}, seconds)
    return base64.b64decode(str(answer["docx"]))


def check_apart(docx: bytes, known: frozenset[str], *, seconds: float = SECONDS) -> list[Plain]:
    """Check a template in the child; the problems as ``[code, place, what, near]``."""
    names: list[Plain] = [*sorted(known)]
    answer = _ask({"task": "check", "docx": _text(docx), "known": names}, seconds)
    problems = answer["problems"]
    return problems if isinstance(problems, list) else []


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def pack_facts(value: object) -> Plain:
    """Facts as plain JSON; pictures as their bytes in text."""
    if isinstance(value, Picture):
        size = [value.width_mm, value.height_mm]
        return {"\0picture": _text(value.data), "size": [*size], "alt": value.alt}
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
    data = base64.b64decode(str(value["\0picture"]))
    return Picture(data, float(str(width)), float(str(height)), str(value["alt"]))


def _ask(question: dict[str, Plain], seconds: float) -> dict[str, Plain]:
    """Start the child, ask once, and see that it ends."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=answer_once, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    limit = _limit_windows(process.pid or 0) if sys.platform == "win32" else None
    try:
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


def _judged(raw: bytes) -> dict[str, Plain]:
    answer = json.loads(raw)
    if not isinstance(answer, dict):
        raise KnownTrouble("template.died")
    if "error" in answer:
        raise KnownTrouble(str(answer["error"]), **answer.get("values", {}))
    return answer


def answer_once(pipe: Connection) -> None:
    """The child's whole life: limits on, one question, one answer."""
    _limit_here()
    question = json.loads(pipe.recv_bytes(MAX_ANSWER))
    try:
        answer = _answer(question)
    except DeskError as error:
        values = {k: str(v) for k, v in error.values.items()}
        answer = {"error": error.code, "values": values}
    except MemoryError:
        answer = {"error": "template.too_long", "values": {}}
    pipe.send_bytes(json.dumps(answer).encode("utf-8"))
    pipe.close()


def _answer(question: dict[str, Plain]) -> dict[str, object]:
    docx = base64.b64decode(str(question["docx"]))
    if question["task"] == "check":
        from mediation_desk.papers.template_check import problems_in

        known = question["known"]
        names = frozenset(str(n) for n in known) if isinstance(known, list) else frozenset()
        return {"problems": [p.as_list() for p in problems_in(docx, names)]}
    from mediation_desk.papers.filling import compile_template, fill

    facts = unpack_facts(question["facts"])
    filled = fill(compile_template(docx), facts if isinstance(facts, dict) else {})
    return {"docx": _text(filled)}


def _limit_here() -> None:
    """Memory, time, no files, no further processes (POSIX; Windows is limited by the parent)."""
    if sys.platform == "win32":
        return
    import resource

    import mediation_desk.papers.filling
    import mediation_desk.papers.template_check  # noqa: F401  before files and memory get scarce

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if os.getuid() != 0:
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _limit_windows(pid: int) -> object:
    """Put the child into a job object of 512 MB; the handle must live as long as the child."""
    from mediation_desk.papers.windows_job import limited_job

    return limited_job(pid, MEMORY_BYTES, SECONDS)
