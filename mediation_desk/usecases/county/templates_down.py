"""县里的模板下发到各乡镇: what the county trusts for itself is sent, and checked again there.

A township prints by the county's template in place of the shipped one, unless it trusts one of its
own: what stands on its own papers the township answers for. What came is untrusted input: only what
passes the same check as any template is ever filled, and that in a process apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from mediation_desk.domain.errors import BadInput, DeskError, KnownTrouble, RuleBroken
from mediation_desk.records import attachments
from mediation_desk.records.queries import own_templates as asked
from mediation_desk.records.queries.own_templates import SentTemplate
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import Store, WriteSession
from mediation_desk.records.writing import Row, Writer
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import ADMIN_ONLY, EVERYBODY, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.work import Work

NAME = "county.templates"
_LARGEST = 50 << 20


class OneTemplate(Request):
    """Which paper's template."""

    code: Annotated[Text, F("文书代号", help="如 RM-10")]


@dataclass(frozen=True, slots=True)
class TemplateShown:
    """A template of the county as it stands here.

    ``state``: ``sent`` (at the county), ``used``, ``own_used`` (the centre trusts one of its own),
    ``missing`` (its file has not come yet) or ``refused``; ``problems`` say why.
    """

    code: str
    name: str
    sent_by: str
    state: str
    problems: tuple[str, ...] = ()


@verb(
    "send_template", "模板下发到乡镇",
    access=ADMIN_ONLY, request=OneTemplate, on_case=False, group="county",
)  # fmt: skip
def send_template(work: Work, request: OneTemplate) -> None:
    """Send the template that is in use here to every township, with the next package."""
    _check_county(work)
    key = _key(request.code)
    found = asked.in_use(work.writer.session, key)
    if not found:
        raise BadInput("template_not_in_use", field="code", paper=request.code)
    _keep(work, {**_wanted(work), key: found[0].sha256})


@verb(
    "stop_template", "不再下发模板",
    access=ADMIN_ONLY, request=OneTemplate, on_case=False, group="county",
)  # fmt: skip
def stop_template(work: Work, request: OneTemplate) -> None:
    """Let the townships print by the shipped template again."""
    _check_county(work)
    key, wanted = _key(request.code), _wanted(work)
    if key not in wanted:
        raise BadInput("template_not_sent", field="code", paper=request.code)
    _keep(work, {code: digest for code, digest in wanted.items() if code != key})


def settle_templates(session: WriteSession, space: int, sent_by: str) -> int:
    """Write into a township's space what differs from what it was sent; gives how many rows."""
    wanted: Mapping[str, str] = shared(session, NAME, {})
    before = {one.code: one for one in asked.sent(session, space)}
    writer, written = Writer(session), 0
    for code, old in before.items():
        if wanted.get(code) != old.sha256:
            writer.put(Row.COUNTY_TEMPLATE, old.id, {"is_active": False})
            written += 1
    for code, digest in wanted.items():
        blob = attachments.find(session, digest)
        if blob is None or (code in before and before[code].sha256 == digest):
            continue
        writer.insert(Row.COUNTY_TEMPLATE, {
            "space": space, "code": code, "sha256": digest, "size": blob.size,
            "key_hex": blob.key_hex, "cipher_sha256": blob.cipher_sha256, "sent_by": sent_by,
        })  # fmt: skip
        written += 1
    return written


@query("county_templates", access=EVERYBODY)
def county_templates(desk: Desk) -> tuple[TemplateShown, ...]:
    """What the county sends, or at a township what came and what became of it."""
    from mediation_desk.papers.catalogue import catalogue

    names = {paper.key: paper.name for paper in catalogue()}
    with desk.store.read() as session:
        wanted: Mapping[str, str] = shared(session, NAME, {})
        came = asked.sent(session)
        own = {one.code for one in asked.in_use(session)}
    out = [TemplateShown(code, names.get(code, code), "", "sent") for code in sorted(wanted)]
    for one in came:
        problems, state = _verdict(desk.store, one)
        state = "own_used" if state == "used" and one.code in own else state
        out.append(
            TemplateShown(one.code, names.get(one.code, one.code), one.sent_by, state, problems)
        )
    return tuple(out)


def usable(store: Store, key: str) -> tuple[bytes, SentTemplate] | None:
    """The county's template of a paper with its bytes, if it came whole and passes the check."""
    with store.read() as session:
        found = asked.sent(session, code=key)
    if not found or _verdict(store, found[0])[1] != "used":
        return None
    return _bytes(store, found[0]), found[0]


def _verdict(store: Store, sent: SentTemplate) -> tuple[tuple[str, ...], str]:
    """What bars a template, and its state."""
    try:
        docx = _bytes(store, sent)
    except KnownTrouble as trouble:
        return (), "missing" if trouble.code == "blob_missing" else "refused"
    if hashlib.sha256(docx).hexdigest() != sent.sha256:
        return (), "refused"
    problems = _problems(docx, sent.code.partition("/")[0])
    return problems, "refused" if problems else "used"


def _bytes(store: Store, sent: SentTemplate) -> bytes:
    with attachments.open_stream(store, sent.sha256) as stream:
        return stream.read(_LARGEST)


@lru_cache(maxsize=32)
def _problems(docx: bytes, code: str) -> tuple[str, ...]:
    """What the check says; looked at once, for it is asked with every paper."""
    from mediation_desk.usecases.presenting import sentence
    from mediation_desk.usecases.word_files.converting import problems_of, said

    try:
        return tuple(said(one) for one in problems_of(docx, code) if not one.warning)
    except DeskError as error:
        return (sentence(error),)


def _check_county(work: Work) -> None:
    if work.rules.settings.get("centre.level") != CentreRole.COUNTY.value:
        raise RuleBroken("not_a_county_store")


def _key(code: str) -> str:
    from mediation_desk.papers.catalogue import catalogue

    return catalogue().paper(code.upper()).key


def _wanted(work: Work) -> Mapping[str, str]:
    return dict(shared(work.writer.session, NAME, {}))


def _keep(work: Work, wanted: Mapping[str, str]) -> None:
    set_shared(work.writer.session, NAME, wanted)
