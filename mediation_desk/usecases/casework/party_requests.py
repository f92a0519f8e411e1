"""The forms in which people and bodies are typed. Checks numbers as they are typed; writes
nothing.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import ValidationInfo, model_validator

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import read_phone, read_resident_id, read_uscc
from mediation_desk.domain.parties import AgentKind, Authority, Capacity, PartyKind, PartyRole, Sex
from mediation_desk.usecases.registry import Choice, F
from mediation_desk.usecases.requests import Cash, Day, Lines, MaybeDay, Name, Request, Text, Yes

RESIDENT_ID = "居民身份证"
#: Who stands for a body: a company's legal representative, a branch's head, a shop's keeper.
HEADS = tuple(Choice(word, word) for word in ("法定代表人", "负责人", "经营者"))


class PersonInput(Request):
    """A person or body as typed; ``person_id`` takes somebody already known."""

    person_id: Annotated[Text, F("已有人员", kind="hidden")] = ""
    kind: Annotated[PartyKind, F("类别")] = PartyKind.NATURAL
    name: Annotated[Name, F("姓名或名称")] = ""
    id_type: Annotated[Text, F("证件类型")] = ""
    id_no: Annotated[Text, F("证件号码", kind="id_no")] = ""
    sex: Annotated[Sex, F("性别")] = Sex.UNKNOWN
    birth_date: Annotated[MaybeDay, F("出生日期")] = None
    ethnicity: Annotated[Text, F("民族")] = ""
    phone: Annotated[Text, F("联系电话")] = ""
    occupation: Annotated[Text, F("职业或职务")] = ""
    address: Annotated[Text, F("住址或住所地")] = ""
    no_papers: Annotated[Text, F("没有证件的原因")] = ""
    kind_note: Annotated[Text, F("类别说明")] = ""
    uscc: Annotated[Text, F("统一社会信用代码")] = ""
    representative_kind: Annotated[
        Text, F("负责人类别", kind="choice", choices=HEADS, help="分支机构填负责人，个体户填经营者")
    ] = ""
    representative: Annotated[Text, F("负责人姓名")] = ""
    representative_title: Annotated[Text, F("负责人职务")] = ""
    language: Annotated[Text, F("需要翻译的语种")] = ""
    needs_reading: Annotated[Yes, F("需要代读")] = False

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, values: Any) -> Any:
        return {"name": values} if isinstance(values, str) else values

    @model_validator(mode="after")
    def _check(self, info: ValidationInfo) -> PersonInput:
        if not self.person_id and not self.name:
            raise BadInput("name_missing", field="name")
        today = (info.context or {}).get("today") or date.max
        if self.birth_date and self.birth_date > today:
            raise BadInput("birth_in_future", field="birth_date")
        return self

    def columns(self) -> dict[str, Any]:
        """Column values: numbers checked and normalised, and what the ID number tells filled in."""
        values: dict[str, Any] = {k: v for k, v in self if k != "person_id"}
        if self.phone:
            values["phone"] = read_phone(self.phone)
        if self.uscc:
            values["uscc"] = read_uscc(self.uscc)
        if self.kind is PartyKind.NATURAL and self.id_no and self.id_type in ("", RESIDENT_ID):
            number = read_resident_id(self.id_no)
            if self.birth_date and self.birth_date != number.birth_date:
                raise BadInput(
                    "birth_differs", field="birth_date", number=number.birth_date.isoformat()
                )
            values |= {
                "id_no": number.number,
                "id_type": RESIDENT_ID,
                "birth_date": number.birth_date,
            }
            if self.sex is Sex.UNKNOWN:
                values["sex"] = Sex(number.sex)
        return values


class MemberInput(Request):
    """One head of a group party."""

    no: Annotated[int, F("序号")] = 0
    name: Annotated[Name, F("姓名")]
    sex: Annotated[Sex, F("性别")] = Sex.UNKNOWN
    ethnicity: Annotated[Text, F("民族")] = ""
    birth_date: Annotated[MaybeDay, F("出生日期")] = None
    id_no: Annotated[Text, F("证件号码", kind="id_no")] = ""
    phone: Annotated[Text, F("联系电话")] = ""
    occupation: Annotated[Text, F("工种或职业")] = ""
    period: Annotated[Text, F("所属时间")] = ""
    owed: Annotated[Cash, F("金额", kind="money")] = None
    account: Annotated[Text, F("银行卡号")] = ""
    shares: Annotated[tuple[Cash, ...], F("各期金额", kind="hidden")] = ()

    def columns(self) -> dict[str, Any]:
        """Column values with the ID number checked."""
        values: dict[str, Any] = dict(self)
        if self.id_no:
            number = read_resident_id(self.id_no)
            values |= {"id_no": number.number, "birth_date": number.birth_date}
            if self.sex is Sex.UNKNOWN:
                values["sex"] = Sex(number.sex)
        return values


class AgentInput(Request):
    """A guardian, authorised agent or elected representative as typed."""

    kind: Annotated[AgentKind, F("代理类别")] = AgentKind.AUTHORIZED
    person: Annotated[PersonInput, F("代理人")]
    relation: Annotated[Text, F("与当事人关系")] = ""
    authority: Annotated[Authority, F("代理权限")] = Authority.GENERAL
    authority_items: Annotated[
        Lines,
        F("授权事项", help="特别授权要逐项写明，只写全权代理不算", article="民诉法解释第八十九条"),
    ] = ()
    proof: Annotated[Text, F("证明或授权文件")] = ""


class PartyInput(Request):
    """A party as typed: who it is, on which side, with its agents and group."""

    role: Annotated[PartyRole, F("地位")] = PartyRole.APPLICANT
    person: Annotated[PersonInput, F("当事人")]
    agents: Annotated[tuple[AgentInput, ...], F("代理人")] = ()
    group_count: Annotated[int, F("人数（群体）")] = 0
    group_document: Annotated[Text, F("推选代表人的文件")] = ""
    members: Annotated[tuple[MemberInput, ...], F("人员名单")] = ()
    service_address: Annotated[Text, F("送达地址")] = ""


class AddPartyRequest(PartyInput):
    """Add a party to a case."""


class AmendPartyRequest(Request):
    """Change what is known of a party's person."""

    party: Annotated[Text, F("当事人", kind="party")]
    person: Annotated[PersonInput, F("新的内容")]
    service_address: Annotated[Text, F("送达地址")] = ""


class RemovePartyRequest(Request):
    """Take a party out of a case that is not accepted yet."""

    party: Annotated[Text, F("当事人", kind="party")]
    reason: Annotated[Text, F("原因")]


class AddAgentRequest(AgentInput):
    """Add somebody who acts for a party."""

    party: Annotated[Text, F("代理谁", kind="party")]


class RemoveAgentRequest(Request):
    """Take an agent out."""

    agent: Annotated[Text, F("代理人", kind="agent")]
    reason: Annotated[Text, F("原因")]


class ParticipantRequest(Request):
    """Add a note taker, interpreter, witness or somebody invited."""

    name: Annotated[Name, F("姓名")]
    capacity: Annotated[Capacity, F("身份")]
    organization: Annotated[Text, F("单位")] = ""
    phone: Annotated[Text, F("电话")] = ""
    id_no: Annotated[Text, F("证件号码")] = ""
    language: Annotated[Text, F("语种")] = ""
    party: Annotated[Text, F("为谁翻译、代读", kind="party")] = ""
    consented: Annotated[Yes, F("各方当事人同意其参加", article="人民调解法第二十条")] = True
    note: Annotated[Text, F("说明")] = ""


class ConsentRequest(Request):
    """A party's will to mediate."""

    party: Annotated[Text, F("当事人（不选为全部）", kind="party")] = ""
    agrees: Annotated[Yes, F("同意调解")] = True
    on: Annotated[Day, F("日期")]
    manner: Annotated[Text, F("表示方式", help="当面、电话、书面")] = "当面"
