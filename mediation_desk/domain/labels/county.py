"""Labels of what a county asks of its townships."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "OrderKind": {
        "assignment": ("交办",),
        "supervision": ("督办",),
        "feedback": ("要求反馈", "反馈"),
    },
    "OrderColour": {
        "yellow": ("黄牌", "黄"),
        "red": ("红牌", "红"),
    },
    "OrderState": {
        "sent": ("已发出",),
        "delivered": ("已送达",),
        "received": ("已签收",),
        "answered": ("已答复",),
        "overdue": ("逾期",),
        "closed": ("已销号",),
        "withdrawn": ("已撤回",),
    },
    "AnswerKind": {
        "receipt": ("签收",),
        "answer": ("答复",),
    },
}
