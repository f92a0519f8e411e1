"""Words of the basket: why a debt is not set off, what became of it."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Bar": {
        "": ("可以抵销",),
        "wages": ("工资，不得抵销", "工资"),
        "support": ("抚养费、赡养费、扶养费，不得抵销", "抚养赡养费"),
        "injury": ("人身损害赔偿，侵权人不得抵销", "人身损害赔偿"),
        "agreed": ("约定不得抵销",),
        "other": ("其他依法不得抵销",),
    },
    "ClaimState": {
        "open": ("未处理",),
        "settled": ("已结清",),
        "withdrawn": ("已撤回",),
        "left": ("留待另行处理",),
    },
    "Kept": {
        "closed": ("已结清、撤回或另行处理",),
        "disputed": ("还有争议",),
        "not_due": ("没有到期",),
        "barred": ("不得抵销",),
    },
}
