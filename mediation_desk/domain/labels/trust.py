"""Words for who is who in the county: kinds of centre, and whether a PC is to be believed."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "CentreRole": {
        "township": ("乡镇（街道）中心", "乡镇", "街道"),
        "county": ("县级中心", "县级"),
    },
    "Standing": {
        "ok": ("有效",),
        "unknown": ("不在名单里",),
        "revoked": ("已吊销",),
        "expired": ("证书已到期",),
    },
}
