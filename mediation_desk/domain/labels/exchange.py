"""Labels of what became of packages on their way out and in."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "Outgoing": {
        "planned": ("计划中",),
        "published": ("已写入未确认",),
        "confirmed": ("已确认",),
        "cleared": ("已确认并清理",),
        "superseded": ("已替代",),
        "failed": ("没写成",),
    },
    "Incoming": {
        "held": ("等前面的包",),
        "applying": ("收入中",),
        "applied": ("已收入",),
        "rejected": ("没有收入",),
    },
}
