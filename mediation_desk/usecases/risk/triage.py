"""分流: which way a dispute is proposed to go, with every reason; a person decides and says why.

Looks at the kind of dispute, the bodies on file, the place, the people, the sum and the colour.
Moves nothing: a case goes to another track by a hand-off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Annotated, cast

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import from_label, label
from mediation_desk.domain.money import Money
from mediation_desk.domain.register.suggesting import Suggested
from mediation_desk.domain.risk.routes import RouteRule, fitting, same_village_body
from mediation_desk.domain.risk.rules import RiskColour
from mediation_desk.domain.risk.score import Assessment
from mediation_desk.records.queries.people import OrganizationLine, organizations
from mediation_desk.tracks.people import barred
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.casework.bodies import COMMITTEE, usual_body
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.roster_views import on_duty, today_words
from mediation_desk.usecases.register.routing import settled_bodies
from mediation_desk.usecases.register.suggesting import who_might
from mediation_desk.usecases.registry import INTAKE_OWN, READERS, Choice, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.risk import keeping
from mediation_desk.usecases.work import Work

__all__ = ["Route", "Triage", "triage"]
GROUP, MOST_PROPOSED = 10, 3
DEAR = Money(10_000_000)
_TRACKS = tuple(Choice(one.value, label(one)) for one in Track)


class RouteRequest(Request):
    """Where the dispute goes; ``why`` is needed where it is not what was proposed first."""

    track: Annotated[Text, F("走哪条途径", kind="choice", choices=_TRACKS)]
    body: Annotated[Text, F("由哪个单位办", kind="organization")] = ""
    why: Annotated[Text, F("理由", kind="long", help="和第一条建议不同时必填")] = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One proposal. ``refused``: why that track may not take the case; empty where it may."""

    track: Track
    kind: str
    body: str
    reasons: tuple[str, ...]
    refused: str = ""

    @property
    def words(self) -> str:
        """人民调解（河湾镇人民调解委员会）."""
        kind = f"·{self.kind}" if self.kind else ""
        return f"{label(self.track)}{kind}{f'　{self.body}' if self.body else ''}"


@dataclass(frozen=True, slots=True)
class Helper:
    """A mediator who may be asked: how many cases are open, how often with these people before, why
    he or she is proposed, and ``kin``: why better not, with the article.
    """

    name: str
    open_cases: int
    met: int
    reasons: tuple[str, ...] = ()
    kin: str = ""


@dataclass(frozen=True, slots=True)
class Triage:
    """What is proposed, the best first; what to see to on any way; who might mediate; what was
    decided before; who is on duty now, in words.
    """

    routes: tuple[Route, ...]
    cautions: tuple[str, ...]
    helpers: tuple[Helper, ...]
    decided: tuple[str, ...]
    on_duty: str = ""

    @property
    def first(self) -> Route | None:
        """The way that is proposed; None where none may take the case."""
        return next((one for one in self.routes if not one.refused), None)


@query("triage", access=READERS)
def triage(desk: Desk, case_id: str) -> Triage:
    """Where a dispute might go. Raises as ``facts_of`` for a case that may not be seen."""
    case = facts_of(desk, case_id)
    viewer, today = viewer_of(desk), desk.clock.today()
    here = frozenset(one.person for one in on_duty(desk, today) if one.person)
    with desk.store.read() as session:
        bodies = organizations(session)
        found = keeping.assessed(session, case, keeping.risk_rules(desk.rules))
        settled = settled_bodies(session)
        might = who_might(session, case, viewer, today, here)
    article = desk.rules.article("mediator_is_party", case)
    helpers = [_helper(one, article) for one in might]
    return Triage(
        tuple(proposed(case, bodies, desk.rules, found, settled)),
        tuple(_cautions(case, found)),
        (*[one for one in helpers if not one.kin][:MOST_PROPOSED],
         *(one for one in helpers if one.kin)),
        tuple(one.text for one in case.events if one.event == "routed"),
        today_words(desk),
    )


def _helper(one: Suggested, article: str) -> Helper:
    doubt = "（同名，请核对）"
    kin = "、".join(f"{k.relation}{k.name}{'' if k.is_sure else doubt}" for k in one.kin)
    told = f"{kin}在本案里，应当回避（{article}）" if kin else ""
    known = one.known
    words = (known.words, *one.reasons) if known.words else one.reasons
    return Helper(known.name, known.open_cases, known.met, words, told)


def proposed(
    case: CaseFacts, bodies: Sequence[OrganizationLine], rules: RuleBook, found: Assessment,
    settled: Mapping[str, str] = MappingProxyType({}),
) -> list[Route]:  # fmt: skip
    """The ways, in the order of the table, those that may not take the case last. ``settled``: the
    body that takes a type of dispute here, named on the first way by which it may.
    """
    table = cast(tuple[RouteRule, ...], rules.data["triage"])
    ways = [_route(case, rule, bodies, rules, found) for rule in fitting(case, table)]
    ways.sort(key=lambda one: bool(one.refused))
    wanted = next((b for b in bodies if b.name == settled.get(case.stat_type)), None)
    for place, way in enumerate(ways):
        own = rules.track(way.track, way.kind)
        if wanted is not None and not way.refused and wanted.kind in own.bodies.kinds:
            reasons = (way.reasons[0], f"本地定的：{case.stat_type}由{wanted.name}办")
            ways[place] = replace(way, body=wanted.name, reasons=reasons)
            break
    return ways


def _route(
    case: CaseFacts,
    rule: RouteRule,
    bodies: Sequence[OrganizationLine],
    rules: RuleBook,
    found: Assessment,
) -> Route:
    own = rules.track(rule.track, rule.kind)
    body, words = usual_body(bodies, own.bodies), own.bodies.words
    is_meant = body is not None and (not words or any(word in body.name for word in words))
    name, reasons = body.name if body is not None and is_meant else "", [rule.why]
    if rule.track is Track.PEOPLE and found.colour in (RiskColour.BLUE, RiskColour.YELLOW):
        names = [one.name for one in bodies if one.kind == COMMITTEE]
        near = same_village_body(case, names)
        if near:
            name = near
            reasons.append(f"就在{case.village}，小事不出村")
    if name:
        reasons.append(f"名册里有{name}")
    else:
        reasons.append("名册里还没有专门办这类纠纷的单位（设置—单位）")
    return Route(rule.track, rule.kind, name, tuple(reasons), _refused(case, rule, rules))


def _refused(case: CaseFacts, rule: RouteRule, rules: RuleBook) -> str:
    """What was ticked at reception that keeps this track from taking the case."""
    own = rules.track(rule.track, rule.kind)
    for flag in case.risk_flags:
        ground = own.risk_flags.get(flag)
        if ground is not None and ground.bars and barred(case, own, ground.bars):
            return f"{ground.zh}（{ground.article}）" if ground.article else ground.zh
    return ""


def _cautions(case: CaseFacts, found: Assessment) -> Iterator[str]:
    heads = sum(max(party.heads, len(party.members)) for party in case.parties)
    if found.colour in (RiskColour.RED, RiskColour.ORANGE):
        reasons = "；".join(one.text for one in found.reasons if one.colour is found.colour)
        yield f"在案事实够{label(found.colour)}：{reasons}。先按风险等级报告、会商，再约双方"
    if heads >= GROUP:
        yield f"涉及 {heads} 人，推选代表参加，代表的授权写清楚"
    if case.amount is not None and case.amount >= DEAR:
        yield f"金额 {case.amount.comma} 元，协议写明分期和担保，可以申请司法确认"
    if any(not party.person.is_natural for party in case.parties):
        yield "有单位一方，核对营业执照和授权委托书"


@verb("decide_route", "决定分流", access=INTAKE_OWN, request=RouteRequest, group="intake")
def decide_route(work: Work, request: RouteRequest) -> None:
    """Record who decided where the dispute goes, what had been proposed, and why."""
    track = from_label(Track, request.track)
    case = work.case
    rules = keeping.risk_rules(work.rules)
    found = keeping.assessed(work.writer.session, case, rules)
    settled = settled_bodies(work.writer.session)
    ways = proposed(case, work.lookups.bodies(), work.rules, found, settled)
    first = next((one for one in ways if not one.refused), None)
    as_proposed = first is not None and track is first.track
    if not as_proposed and not request.why:
        told = first.words if first else "没有可以走的途径"
        raise BadInput("route_reason_missing", field="why", proposed=told)
    body = request.body or (first.body if first and as_proposed else "")
    why = request.why or "；".join(first.reasons if first else ())
    channel = {**case.details, "center_channel": label(track)}
    work.episode(details=channel)
    suggested = f"建议{first.words}" if first else "没有建议"
    chosen = f"决定走{label(track)}{f'　{body}' if body else ''}"
    work.event("routed", work.today, f"{suggested}；{chosen}。理由：{why}")
    if track is not case.track:
        work.notice("route_needs_handover", track=label(track))
