"""``case do``: one step of one case, any verb of the registry, with its fields as KEY=VALUE."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mediation_desk.cli import case_json
from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.usecases import presenting

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import AllowedVerb, Desk
    from mediation_desk.usecases.registry import FieldSpec, VerbSpec

#: Written for CASE, a verb that needs no case (登记) is meant.
NEW = ("new", "新", "-")
#: Not of the verb itself: why it is entered late.
LATE = "late_reason"
_SEVERAL = ("table", "record", "lines", "choices", "parties")


def add(cases: Commands) -> None:
    """Add ``case do`` to the commands on cases."""
    step = cases.add_parser("do", help="办一步；不写步骤时列出可办的步骤")
    step.add_argument("case", metavar="CASE", help="案号、登记号、对方编号或编号；登记新案写 new")
    step.add_argument("verb", metavar="VERB", nargs="?", default="", help="步骤，如 accept 或 受理")
    step.add_argument("values", metavar="KEY=VALUE", nargs="*", help="步骤的内容")
    step.set_defaults(run=do)


def do(session: Session, args: argparse.Namespace) -> Answer:
    """Do one step, or list the steps."""
    from mediation_desk.usecases.asking import resolve_case
    from mediation_desk.usecases.registry import VERBS

    desk = session.desk
    case_id = "" if args.case in NEW else resolve_case(desk, args.case)
    if not args.verb:
        return _listing(desk, case_id)
    verb = _named(args.verb, VERBS)
    values = read_values(args.values, verb)
    late = "" if LATE in verb.request.model_fields else str(values.pop(LATE, ""))
    done = desk.do(verb.name, values, case=case_id, late_reason=late)
    return _done(desk, done.case_id or case_id, done.notices, done.created)


def _named(text: str, verbs: Mapping[str, VerbSpec]) -> VerbSpec:
    """The verb by its name or its Chinese."""
    found = verbs.get(text) or next((v for v in verbs.values() if v.label == text), None)
    if found is None:
        raise BadInput("verb_unknown", typed=text)
    return found


def read_values(given: Sequence[str], verb: VerbSpec) -> dict[str, object]:
    """KEY=VALUE as the verb's values: ``person.name=…`` nests, lists and records may be JSON."""
    from mediation_desk.usecases.registry import fields_of

    kinds = {f.key: f for f in fields_of(verb)} | {f.label: f for f in fields_of(verb)}
    out: dict[str, object] = {}
    for text in given:
        path, equals, value = text.partition("=")
        if not equals or not path:
            raise BadInput("pair_unreadable", typed=text)
        head, *rest = path.strip().split(".")
        field = kinds.get(head)
        _put(out, [field.key if field else head, *rest], _value(value, field, nested=bool(rest)))
    return out


def _put(out: dict[str, object], path: list[str], value: object) -> None:
    for key in path[:-1]:
        inner = out.setdefault(key, {})
        if not isinstance(inner, dict):
            raise BadInput("pair_unreadable", typed=".".join(path))
        out = inner
    out[path[-1]] = value


def _value(text: str, field: FieldSpec | None, *, nested: bool) -> object:
    if field is None or nested or field.kind not in _SEVERAL:
        return text
    if not text.lstrip().startswith(("[", "{")):
        return text
    try:
        return meant(json.loads(text), field)
    except json.JSONDecodeError as error:
        raise BadInput("json_unreadable", field=field.key, column=error.colno) from None


def meant(value: object, field: FieldSpec) -> object:
    """A value of JSON with Chinese names of fields and choices put into the verb's own."""
    if isinstance(value, list):
        return [meant(one, field) for one in value]
    if isinstance(value, dict):
        inner = {f.key: f for f in field.fields} | {f.label: f for f in field.fields}
        pairs = ((inner.get(str(key)), str(key), one) for key, one in value.items())
        return {f.key if f else key: meant(one, f) if f else one for f, key, one in pairs}
    return {c.label: c.value for c in field.choices}.get(str(value), value)


def _done(
    desk: Desk,
    case_id: str,
    notices: Sequence[tuple[str, Mapping[str, object]]],
    created: Mapping[str, str],
) -> Answer:
    from mediation_desk.usecases.asking import case_page

    told = [presenting.notice(code, values) for code, values in notices]
    if not case_id:
        return Answer(
            {"case": None, "stage": None, "clocks": [], "changes": dict(created), "notices": told},
            ["已办。", *told],
        )
    page = case_page(desk, case_id)
    data = {
        "case": case_id,
        "stage": page.facts.stage,
        "stage_label": label(page.facts.stage),
        "clocks": case_json.clocks(page),
        "changes": dict(created),
        "notices": told,
    }
    number = page.facts.case_no or page.facts.register_no
    return Answer(data, [f"已办。{number} 现在：{label(page.facts.stage)}", *told])


def _listing(desk: Desk, case_id: str) -> Answer:
    """Every verb with its fields, and why it is not allowed now."""
    from mediation_desk.usecases.registry import VERBS

    if not case_id:
        verbs = [v for v in VERBS.values() if not v.on_case]
        data: list[dict[str, object]] = [_verb(desk, v, None, None) for v in verbs]
        return Answer({"verbs": data}, [f"{v.name} {v.label}" for v in verbs])
    from mediation_desk.usecases.asking import case_page

    page = case_page(desk, case_id)
    facts, allowed = page.facts, page.allowed
    return Answer(
        {
            "case": case_id,
            "stage": facts.stage,
            "stage_label": label(facts.stage),
            "verbs": [_verb(desk, a.spec, a.refusal, facts) for a in allowed],
        },
        [f"现在：{label(facts.stage)}", *(_verb_line(a) for a in allowed)],
    )


def _verb(
    desk: Desk, spec: VerbSpec, refusal: RuleBroken | None, case: CaseFacts | None
) -> dict[str, object]:
    from mediation_desk.usecases.registry import fields_of

    return {
        "verb": spec.name,
        "label": spec.label,
        "group": spec.group,
        "allowed": refusal is None,
        "refusal": _refusal(refusal),
        "fields": [field_row(f) for f in fields_of(spec, case, desk.rules)],
    }


def _refusal(refusal: RuleBroken | None) -> dict[str, object] | None:
    if refusal is None:
        return None
    message = presenting.sentence(refusal)
    return {"code": refusal.code, "message": message, "article": refusal.article or None}


def field_row(field: FieldSpec) -> dict[str, object]:
    """One field of a verb's form."""
    row: dict[str, object] = {
        "key": field.key,
        "label": field.label,
        "kind": field.kind,
        "required": field.required,
    }
    if field.choices:
        row["choices"] = [{"value": c.value, "label": c.label} for c in field.choices]
    if field.help:
        row["help"] = field.help
    if field.article:
        row["article"] = field.article
    if field.fields:
        row["fields"] = [field_row(f) for f in field.fields]
    return row


def _verb_line(allowed: AllowedVerb) -> str:
    spec = allowed.spec
    if allowed.refusal is None:
        return f"可办  {spec.name}  {spec.label}"
    return f"不可  {spec.name}  {spec.label}：{presenting.sentence(allowed.refusal)}"
