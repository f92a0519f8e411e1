"""Parties, their agents and those who sign, as the papers name them.

One place decides how a minor, a company, a sole trader, a group or a person without papers is
written. Never invents what is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import total
from mediation_desk.domain.parties import (
    LEGAL_HEAD,
    AgentFacts,
    AgentKind,
    GroupMember,
    PartyFacts,
    PartyKind,
    PartyRole,
    PersonFacts,
    head_word,
)
from mediation_desk.papers.facts_words import (
    ROLES,
    FactOptions,
    Facts,
    box,
    count,
    day,
    full_sum,
    joined,
    known,
    sex_word,
    sum_of,
)

AUTHORITY_ITEMS = (
    "代为申请调解或者要求终止调解",
    "代为收集、提供证据",
    "代为选择或者接受人民调解员",
    "代为承认、变更和放弃调解请求",
    "代为参加调解，签署调查记录、调解记录、权利义务告知书、人民调解协议书等法律文书",
    "代为领取相关法律文书等",
)
_KIN = {
    "父亲": "父", "母亲": "母", "爷爷": "祖父", "奶奶": "祖母", "外公": "外祖父",
    "外婆": "外祖母", "儿子": "子", "女儿": "女", "丈夫": "夫", "妻子": "妻", "哥哥": "兄",
    "姐姐": "姐", "弟弟": "弟", "妹妹": "妹",
}  # fmt: skip
#: A name longer than this stands on a line of its own.
LONG_NAME = 8
_LETTERS = "甲乙丙丁戊己庚辛壬癸"


def relation_words(relation: str, party: str) -> str | None:
    """``李小明之父`` for 父, 父亲 or 之父; other words stay as they were typed."""
    word = relation.strip()
    if not word:
        return None
    kin = _KIN.get(word.removeprefix("之"), word.removeprefix("之"))
    close = {*_KIN.values(), "监护人", "养父", "养母", "继父", "继母", "配偶", "祖父", "祖母"}
    return f"{party}之{kin}" if kin in close else word


def person_facts(person: PersonFacts, on: date | None) -> Facts:
    """What papers say of a person or body, the same for parties and agents."""
    age = person.age_on(on) if on else None
    return {
        "姓名": known(person.name),
        "性别": sex_word(person.sex),
        "民族": known(person.ethnicity),
        "年龄": f"{age}岁" if age is not None else None,
        "出生日期": day(person.birth_date),
        "证件类型": known(person.id_type),
        "证件号码": known(person.id_no),
        "无证件说明": known(person.no_papers),
        "联系方式": known(person.phone),
        "职业": known(person.occupation),
        "住址": known(person.address),
        "语言": known(person.language),
    }


def authority_lines(agent: AgentFacts) -> list[str]:
    """The printed items of an authority, ticked where given, and the others in their own words."""
    given = [item.strip() for item in agent.authority_items if item.strip()]
    lines = [f"{box(any(item in g or g in item for g in given))}{item}" for item in AUTHORITY_ITEMS]
    other = [g for g in given if not any(g in item or item in g for item in AUTHORITY_ITEMS)]
    return [*lines, f"{box(other)}其他：{joined(other, '；') or ''}"]


def agent_facts(agent: AgentFacts, party: str, on: date | None) -> Facts:
    """One agent of a party."""
    return {
        **person_facts(agent.person, on),
        "编号": agent.id,
        "称谓": label(agent.kind),
        "关系": relation_words(agent.relation, party),
        "权限": label(agent.authority),
        "权限事项": list(agent.authority_items),
        "权限勾选": authority_lines(agent),
        "权限全文": joined(agent.authority_items, "；"),
        "证明": known(agent.proof),
    }


def member_facts(member: GroupMember) -> Facts:
    """One line of a group's list."""
    shares = [f"第{n}期 {sum_of(s)}" for n, s in enumerate(member.shares, start=1)]
    return {
        "序号": member.no,
        "姓名": known(member.name),
        "性别": sex_word(member.sex),
        "民族": known(member.ethnicity),
        "出生日期": day(member.birth_date),
        "证件号码": known(member.id_no),
        "联系方式": known(member.phone),
        "职业": known(member.occupation),
        "期间": known(member.period),
        "金额": sum_of(member.owed),
        "各期": shares,
    }


def group_facts(party: PartyFacts) -> Facts:
    """The list of a group and what it sums to."""
    owed = [m.owed for m in party.members if m.owed is not None]
    columns = max((len(m.shares) for m in party.members), default=0)
    sums = [total(m.shares[n] for m in party.members if n < len(m.shares)) for n in range(columns)]
    return {
        "群体": party.group_count > 1,
        "人数": count(party.group_count) or "1",
        "推选文件": known(party.group_document),
        "成员们": [member_facts(m) for m in party.members],
        "成员合计": sum_of(total(owed)) if owed else None,
        "成员合计全": full_sum(total(owed)) if owed else None,
        "各期合计": [f"第{n}期 {sum_of(s)}" for n, s in enumerate(sums, start=1)],
    }


def party_facts(party: PartyFacts, options: FactOptions, on: date | None, letter: str) -> Facts:
    """Everything the papers may say of one party. ``on`` is the day ages are told for."""
    person = party.person
    name = party.name if not party.group_count > 1 else f"{party.name}（名单附后）"
    minor = on is not None and person.is_minor_on(on)
    role = label(party.role)
    return {
        **person_facts(person, on),
        **_body_facts(person),
        **group_facts(party),
        "编号": party.id,
        "称谓": f"{letter}方（{role}）" if options.party_letters and letter else role,
        "身份": role,
        "姓名": known(name),
        "简名": known(party.name),
        "长名": len(name) > LONG_NAME,
        "自然人": person.is_natural,
        "未成年": minor,
        "栏二标签": "身份证号码" if options.id_in_application else "职业或职务",
        "栏二": known(person.id_no if options.id_in_application else person.occupation),
        "需宣读": person.needs_reading,
        "送达地址": known(party.service_address) or known(person.address),
        "同意日期": day(party.consent_on),
        "告知日期": day(party.notified_on),
        **_agents_of(party, on),
        "签署人们": signers_of(party),
    }


def _body_facts(person: PersonFacts) -> Facts:
    """A company's, an organization's or a trader's own lines (人民调解文书填写说明)."""
    return {
        "名称": None if person.is_natural else known(person.name),
        "单位": not person.is_natural,
        "单位类别": known(person.kind_note),
        "信用代码": known(person.uscc),
        "负责人称谓": known(person.representative_kind) or head_word(person.kind) or LEGAL_HEAD,
        "负责人": known(person.representative),
        "负责人职务": known(person.representative_title),
    }


def _agents_of(party: PartyFacts, on: date | None) -> Facts:
    """The agents by kind, guardians first."""
    groups = {kind: [a for a in party.agents if a.kind is kind] for kind in AgentKind}

    def told(agents: Iterable[AgentFacts]) -> list[Facts]:
        return [agent_facts(a, party.name, on) for a in agents]

    return {
        "法定代理人们": told(groups[AgentKind.GUARDIAN]),
        "委托代理人们": told(groups[AgentKind.AUTHORIZED]),
        "代表人们": told(groups[AgentKind.GROUP_REPRESENTATIVE]),
        "代表人姓名": joined(a.person.name for a in groups[AgentKind.GROUP_REPRESENTATIVE]),
        "委托代理人姓名": joined(a.person.name for a in groups[AgentKind.AUTHORIZED]),
        "法定代理人姓名": joined(a.person.name for a in groups[AgentKind.GUARDIAN]),
    }


def empty_party(options: FactOptions, role: PartyRole | None = None) -> Facts:
    """The facts of nobody, for blank forms: all names known, all values blank."""
    nobody = PersonFacts(id="", kind=PartyKind.NATURAL, name="")
    party = PartyFacts(id="", seq=0, role=role or PartyRole.APPLICANT, person=nobody)
    told = party_facts(party, options, None, "")
    return told if role else {**told, "称谓": "当事人", "身份": None}


NO_SIGNER: Facts = {
    "题": None, "签": False, "编号": "", "名": None, "注": "", "签名图": None, "连": True,
}  # fmt: skip


def signer(id_: str, name: str, note: str) -> Facts:
    """A line to sign on: whose it is, in small words behind it, and a place for the picture."""
    return {**NO_SIGNER, "签": True, "编号": id_, "名": known(name), "注": note}


#: So many signing lines find room on one page with the text before them and the seal behind; on the
#: wider spaced pages of organs fewer.
MOST_TOGETHER = 14
MOST_ON_ORGANS = 9
_TAIL = 2


def together(lines: Sequence[Facts], most: int = MOST_TOGETHER) -> list[Facts]:
    """The same, each told whether it stays on a page with the next one (连).

    All of a short list; the last ones of a long list, so that a seal is never left alone.
    """
    tail = len(lines) if len(lines) <= most else _TAIL
    return [{**line, "连": n >= len(lines) - tail} for n, line in enumerate(lines)]


def headed(words: str, lines: Sequence[Facts]) -> list[Facts]:
    """Lines to sign on with a heading over the first; one unnamed line where there are none."""
    first, *rest = lines or [signer("", "", "")]
    return [{**first, "题": words}, *rest]


def signers_of(party: PartyFacts) -> list[Facts]:
    """Who signs for a party: itself, its guardians or representatives, and its agents as （代）."""
    name, person = party.name, party.person
    if party.guardians:
        return [_for_other(a, name, "法定代理人") for a in party.guardians]
    elected = [a for a in party.agents if a.kind is AgentKind.GROUP_REPRESENTATIVE]
    if elected:
        return [signer(a.id, a.person.name, f"{a.person.name}，{name}的代表人") for a in elected]
    agents = [_for_other(a, name, "委托代理人") for a in party.authorized]
    if person.is_natural:
        return [signer(party.id, name, name), *agents]
    if agents:
        return [signer(party.id, name, f"{name}（盖章）"), *agents]
    words = person.representative_kind or head_word(person.kind)
    whom = f"，{words}{person.representative}" if person.representative else ""
    return [signer(party.id, name, f"{name}（盖章）{whom}")]


def _for_other(agent: AgentFacts, party: str, capacity: str) -> Facts:
    """``李建国（代），李小明之父、法定代理人``."""
    relation = relation_words(agent.relation, party)
    kin = relation is not None and relation.startswith(f"{party}之")
    whose = f"{relation}、{capacity}" if kin else f"{party}的{capacity}"
    return signer(agent.id, agent.person.name, f"{agent.person.name}（代），{whose}")


def side_by_side(
    left: Sequence[Facts], right: Sequence[Facts], most: int = MOST_TOGETHER
) -> list[Facts]:
    """Two columns of signing lines as rows of a table; the shorter one ends in blanks."""
    rows = max(len(left), len(right))
    pad_left = [*left, *[NO_SIGNER] * (rows - len(left))]
    pad_right = [*right, *[NO_SIGNER] * (rows - len(right))]
    return together([{"左": a, "右": b} for a, b in zip(pad_left, pad_right, strict=True)], most)


def parties_of(case: CaseFacts, options: FactOptions) -> list[tuple[PartyRole, Facts]]:
    """Every party's facts: applicants, respondents, third parties, each in order.

    A side without anybody is there as one blank party, so that a form can be filled by hand.
    """
    on = case.accepted_on or case.registered_on
    ordered = sorted(case.parties, key=lambda p: (ROLES.index(p.role), p.seq))
    letters = dict(zip(ROLES, _LETTERS, strict=False))
    told = [(p.role, party_facts(p, options, on, letters[p.role])) for p in ordered]
    sides = (PartyRole.APPLICANT, PartyRole.RESPONDENT)
    told += [(role, empty_party(options, role)) for role in sides if not case.side(role)]
    return sorted(told, key=lambda pair: ROLES.index(pair[0]))
