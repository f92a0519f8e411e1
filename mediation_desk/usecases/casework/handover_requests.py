"""What the verbs of 移送 are asked: sending, taking in, signing, answering, taking back.

Values only; the matrix of who hands to whom is data.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.usecases.registry import F
from mediation_desk.usecases.requests import Day, Lines, MaybeDay, Request, Text, Yes


class HandOverRequest(Request):
    """Hand the case over, with its letter and the list of what travels."""

    pair: Annotated[Text, F("怎么转", kind="handoff_pair")]
    on: Annotated[Day, F("移送日期")]
    to_track: Annotated[Text, F("转到哪个途径", kind="handoff_track")] = ""
    to_subtrack: Annotated[Text, F("类别", kind="subtrack")] = ""
    to_mode: Annotated[Text, F("办法", kind="mode")] = ""
    organ: Annotated[Text, F("接收单位", kind="organization")] = ""
    letter_no: Annotated[Text, F("移送函文号")] = ""
    reason: Annotated[Text, F("移送理由", kind="long")] = ""
    consented: Annotated[MaybeDay, F("双方同意的日期", help="须双方同意的途径要填")] = None
    materials: Annotated[Lines, F("移送材料", help="一行一项；空着用默认清单")] = ()
    return_by: Annotated[MaybeDay, F("要求回告的日期")] = None


class TakeInRequest(Request):
    """A case that somebody outside handed to this desk, with their letter."""

    pair: Annotated[Text, F("怎么来的", kind="handoff_in")]
    organ: Annotated[Text, F("来件单位", kind="organization")]
    on: Annotated[Day, F("签收日期")]
    by: Annotated[Text, F("签收人")] = ""
    letter_no: Annotated[Text, F("来函文号")] = ""
    sent: Annotated[MaybeDay, F("来函日期")] = None
    consented: Annotated[MaybeDay, F("双方同意的日期", help="须双方同意的途径要填")] = None
    materials: Annotated[Lines, F("来件材料", help="一行一项；空着用默认清单")] = ()
    return_by: Annotated[MaybeDay, F("要求回告的日期")] = None


class SignHandoffRequest(Request):
    """The receipt: the day on which the other side signed is the legal start."""

    handoff: Annotated[Text, F("哪一次移送", kind="handoff")] = ""
    on: Annotated[Day, F("签收日期")]
    by: Annotated[Text, F("签收人")]
    accepted: Annotated[Yes, F("接受")] = True
    refusal: Annotated[Text, F("不接受的理由", kind="long")] = ""
    case_no: Annotated[Text, F("对方案号")] = ""


class ReturnHandoffRequest(Request):
    """The result comes back to where the case was sent from."""

    handoff: Annotated[Text, F("哪一次移送", kind="handoff")] = ""
    on: Annotated[Day, F("回告日期")]
    result: Annotated[Text, F("结果", kind="long")]


class RecallHandoffRequest(Request):
    """A hand-off that nobody has signed for is taken back."""

    handoff: Annotated[Text, F("哪一次移送", kind="handoff")] = ""
    on: Annotated[Day, F("收回日期")]
    reason: Annotated[Text, F("理由")] = ""
