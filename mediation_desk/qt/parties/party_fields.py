"""Which fields a party's card shows, in which rows; labels and kinds come from the verbs' forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from mediation_desk.domain.parties import LEGAL_HEAD, AgentKind, PartyKind, Sex
from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.parties.grid_form import by_key, slim
from mediation_desk.usecases.registry import VERBS, FieldSpec, fields_of

Rows = list[list[FieldSpec]]
OF_A_PERSON = ("id_no",)
OF_A_BODY = ("uscc", "representative_kind", "representative", "representative_title")
MORE_OF_A_PERSON = ("sex", "birth_date", "ethnicity", "occupation", "no_papers")
#: Fields that hold a proposal from the start: they alone are no typing.
PROPOSED = frozenset(
    {"kind", "sex", "authority", "needs_reading", "group_count", "representative_kind"}
)


@cache
def _party() -> Mapping[str, FieldSpec]:
    return by_key(fields_of(VERBS["add_party"]))


@cache
def _agent() -> Mapping[str, FieldSpec]:
    return by_key(_party()["agents"].fields)


@cache
def _person() -> Mapping[str, FieldSpec]:
    found = dict(by_key(_party()["person"].fields))
    found["name"] = replace(found["name"], kind="person", required=True)
    found["phone"] = replace(found["phone"], kind="phone")
    found["kind"] = replace(found["kind"], default=PartyKind.NATURAL.value)
    found["address"] = replace(found["address"], label="住址（住所地）")
    head = found["representative_kind"]
    found["representative_kind"] = replace(head, default=LEGAL_HEAD)
    found["sex"] = replace(found["sex"], default=Sex.UNKNOWN.value)
    found["no_papers"] = replace(
        found["no_papers"], label="没有证件", help="没有身份证的，写明原因，如：未上户口、证件丢失"
    )
    return found


def main_rows() -> Rows:
    """What is asked of everybody."""
    p = _person()
    return [
        [p["kind"]],
        [p["name"], p["phone"]],
        [p["id_no"]],
        [p["uscc"]],
        [p["representative_kind"]],
        [p["representative"], p["representative_title"]],
        [p["address"]],
    ]


def more_rows() -> Rows:
    """What is asked of some."""
    p = _person()
    service = _party()["service_address"]
    return [
        [p["no_papers"]],
        [p["sex"], p["birth_date"]],
        [p["ethnicity"], p["occupation"]],
        [p["language"], service],
        [p["needs_reading"]],
    ]


def guardian_rows() -> Rows:
    """Who acts for a minor (民法典第二十七条)."""
    p, agent = _person(), _agent()
    name = replace(
        p["name"], key="guardian", label="法定代理人（监护人）", required=False,
        help="当事人未满十八周岁，要有监护人在场", article="民法典第二十七条",
    )  # fmt: skip
    phone = replace(p["phone"], key="guardian_phone")
    number = replace(p["id_no"], key="guardian_id")
    relation = replace(agent["relation"], key="guardian_relation")
    return [[name, phone], [number, relation]]


def agent_rows() -> Rows:
    """Who else acts for the party."""
    agents = _party()["agents"]
    record = by_key(agents.fields)["person"]
    person = slim(record, ("name", "id_no", "phone"))
    inner = ("kind", "relation", "authority", "authority_items", "proof")
    rows = slim(agents, inner)
    return [[replace(rows, fields=(person, *rows.fields))]]


def group_rows() -> Rows:
    """The count and the head list of a group."""
    party = _party()
    members = slim(party["members"], ("name", "id_no", "phone", "owed", "account"))
    return [[party["group_count"], party["group_document"]], [members]]


def given(form: FormFields) -> dict[str, object]:
    """What was typed in a form, blanks and mere proposals left out."""
    blank = ("", None, (), 0, False, Sex.UNKNOWN.value)
    return {key: value for key, value in form.values().items() if value not in blank}


def guardian_of(form: FormFields) -> tuple[dict[str, object], ...]:
    """The guardian as an agent, where one was named."""
    typed = given(form)
    if not typed.get("guardian"):
        return ()
    keys = {"guardian": "name", "guardian_phone": "phone", "guardian_id": "id_no"}
    person = {name: typed[key] for key, name in keys.items() if key in typed}
    kind = AgentKind.GUARDIAN.value
    relation = typed.get("guardian_relation", "监护人")
    return ({"kind": kind, "person": person, "relation": relation},)
