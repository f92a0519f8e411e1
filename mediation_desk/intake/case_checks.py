"""What must fit together inside one case that was read: sides, guardians, agents, names, sums.

A required part that lacks refuses the case; a check that differs becomes a notice. Rules of law
that need the clock or the store are not here.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import total
from mediation_desk.domain.names import same_name
from mediation_desk.domain.parties import PartyRole
from mediation_desk.intake.node import Node
from mediation_desk.intake.people_reading import is_minor
from mediation_desk.intake.values import CaseDoc, GroupDoc

_BRACKET = re.compile(r"[（(][^（()）]*[）)]")
GUARDIAN_ARTICLE = "民法典第二十三条"


def check_case(node: Node, case: CaseDoc) -> CaseDoc:
    """The case with its title, unknown keys and notices.

    Raises BadInput ``missing``, ``guardian_missing`` or ``agent_of_unknown``.
    """
    _check_sides(case)
    _check_guardians(case)
    _check_agents(case)
    _check_payment_names(node, case)
    for group in case.groups:
        _check_shares(node, case, group)
    if case.loss_items and case.loss_total is not None:
        items = total(item.amount for item in case.loss_items)
        node.log.differs("loss_total", case.loss_total.plain, items.plain)
    if not case.organization:
        raise BadInput("missing", field="organization")
    title = case.title or _title(node, case)
    node.done()
    unknown, notices = tuple(node.log.unknown), tuple(node.log.notices)
    return replace(case, title=title, unknown=unknown, notices=notices)


def _check_sides(case: CaseDoc) -> None:
    grouped = {group.role for group in case.groups}
    for role, field in (
        (PartyRole.APPLICANT, "applicants"),
        (PartyRole.RESPONDENT, "respondents"),
    ):
        alone = role is PartyRole.RESPONDENT and case.track is Track.PETITION
        if role not in grouped and not case.side(role) and not alone:
            raise BadInput("missing", field=field)


def _check_guardians(case: CaseDoc) -> None:
    """A minor needs somebody who acts by law (民法典第二十三条); so named at the minor's place."""
    day = case.dates.accepted or case.dates.registered
    fields = {PartyRole.APPLICANT: "applicants", PartyRole.RESPONDENT: "respondents"}
    for role, field in (*fields.items(), (PartyRole.THIRD, "third_parties")):
        for place, party in enumerate(case.side(role)):
            if is_minor(party.person, day) and not party.guardians:
                where = f"{field}[{place}].guardian"
                raise BadInput("guardian_missing", article=GUARDIAN_ARTICLE, field=where)


def known_names(case: CaseDoc) -> list[str]:
    """Every name that stands for a party: people, bodies, members and groups as a whole."""
    names = [party.person.name for party in case.parties]
    for group in case.groups:
        names += [*group.representatives, *(m.name for m in group.members)]
        names += [f"{name}等{group.count}人" for name in group.representatives]
        side = label(group.role)
        names += [f"{group.count}{word}{side}" for word in ("名", "位", "个")] + [f"全体{side}"]
    return names


def _check_agents(case: CaseDoc) -> None:
    names = known_names(case)
    for place, agent in enumerate(case.agents):
        if not any(same_name(agent.agent_of, name) for name in names):
            field = f"agents[{place}].agent_of"
            raise BadInput("agent_of_unknown", field=field, name=agent.agent_of)


def _check_payment_names(node: Node, case: CaseDoc) -> None:
    """A payer or payee who is no party is often an insurer or a family: told, not refused."""
    names = known_names(case)
    for place, payment in enumerate(case.agreement.payments if case.agreement else ()):
        for field, name in (("payer", payment.payer), ("payee", payment.payee)):
            bare = _BRACKET.sub("", name)
            if not any(same_name(bare, known) for known in names):
                where = f"agreement.payments[{place}].{field}"
                node.log.notice(where, "payment_name_unknown", name=name)


def _check_shares(node: Node, case: CaseDoc, group: GroupDoc) -> None:
    """What the members are paid of each payment is the payment; their shares are what is owed."""
    for place, member in enumerate(group.members):
        if member.owed is not None and member.shares:
            parts = total(amount for _, amount in member.shares)
            field = f"applicant_group.members[{place}].owed"
            node.log.differs(field, member.owed.plain, parts.plain)
    for payment in case.agreement.payments if case.agreement else ():
        shares = [a for m in group.members for seq, a in m.shares if seq == payment.seq]
        if shares:
            field = f"agreement.payments[{payment.seq - 1}].amount"
            node.log.differs(field, payment.amount.plain, total(shares).plain)


def _title(node: Node, case: CaseDoc) -> str:
    """A与B邻里纠纷, where the file gives no title."""
    first = [_first_name(case, role) for role in (PartyRole.APPLICANT, PartyRole.RESPONDENT)]
    title = "与".join(filter(None, first)) + case.stat_type
    node.log.notice("title", "title_inferred", title=title)
    return title


def _first_name(case: CaseDoc, role: PartyRole) -> str:
    for group in case.groups:
        if group.role is role and group.representatives:
            return f"{group.representatives[0]}等{group.count}人"
    side = case.side(role)
    if not side:
        return ""
    return side[0].person.name + (f"等{len(side)}人" if len(side) > 1 else "")
