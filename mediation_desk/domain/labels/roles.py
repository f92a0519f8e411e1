"""Words for roles of accounts, their scope, and the groups in which the desk offers its steps."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Role": {
        "admin": ("管理员", "系统管理员"),
        "auditor": ("审计员",),
        "head": ("中心负责人", "负责人", "主任"),
        "mediator": ("调解员",),
        "recorder": ("记录员", "记录人", "书记员"),
        "receptionist": ("接待员", "窗口接待员"),
        "viewer": ("查阅员",),
    },
    "Scope": {
        "all": ("全部案件",),
        "own": ("本人经办的案件",),
        "named": ("指定的案件",),
    },
    "VerbGroup": {
        "intake": ("接待登记",),
        "parties": ("当事人",),
        "process": ("办理",),
        "agreement": ("协议",),
        "after": ("履行与回访",),
        "close": ("结案归档",),
        "papers": ("文书",),
        "care": ("维护",),
    },
}


def group_label(group: str) -> str:
    """The heading under which the steps of a group stand; the group itself where none is known."""
    return WORDS["VerbGroup"].get(group, (group,))[0]
