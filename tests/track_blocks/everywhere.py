"""What no track lets pass: unreported danger, an agreement in effect before its signatures, private
talk that travels, closing before the end. One set of rows for each track.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tests.track_blocks.organs import APPLIED, DRAFTED, FAILED, STARTED, TOLD, noted
from tests.track_blocks.petition import SORTED
from tests.track_blocks.pre_litigation import LETTER
from tests.track_blocks.professional import EFFECTIVE
from tests.track_blocks.row import ACCEPT, CONSENT, ON, SESSION, TALKS, Do, Row

#: Track, kind, mode, what comes before acceptance and before the talks, and a way out of it.
TRACKS: tuple[tuple[str, str, str, Sequence[Do], Sequence[Do], str], ...] = (
    ("people", "", "", (), (), "to_police"),
    ("professional", "医疗", "", (), (), "to_police"),
    ("professional", "劳动", "", (), (), "to_police"),
    ("administrative", "一般", "", (), (), "to_police"),
    ("administrative", "交通", "", (TOLD, APPLIED), (STARTED,), "to_police"),
    ("judicial", "普通程序", "登记立案后委托", (LETTER,), (), "to_police"),
    ("pre_litigation", "", "立案前委派", (LETTER,), (), "to_police"),
    ("petition", "访调", "", (SORTED,), (), "to_police"),
)
DANGERS = {"crime": "第二十五条", "domestic_violence": "反家庭暴力法", "minor_harm": "未成年人"}


def _rows(
    track: str, kind: str, mode: str, first: Sequence[Do], then: Sequence[Do], way: str
) -> list[Row]:
    ready = [*first, CONSENT, ACCEPT, *then, *TALKS]
    where = {"track": track, "kind": kind, "mode": mode}
    return [
        *(
            Row(name=f"{flag} unreported", verb=ACCEPT, code="risk_not_reported", article=article,
                before=[*first, CONSENT], case={"risk_flags": [flag]}, **where)
            for flag, article in DANGERS.items()
        ),
        Row(name="danger in the talks", verb=SESSION, code="risk_not_reported", article="未成年人",
            before=[*ready, noted("minor_harm")], **where),
        Row(name="sealed unsigned", verb=("seal_agreement", {"on": "2026-04-10"}),
            code="signatures_missing", article="", before=[*ready, *DRAFTED], **where),
        Row(name="private talk travels", code="private_never_travels", article="",
            verb=("hand_over", {"pair": way, "on": "2026-04-10", "organ": "派出所",
                                "materials": ["背靠背谈话记录"]}), before=ready, **where),
        Row(name="closed in the middle", verb=("close_case", {"on": "2026-04-10"}),
            code="wrong_stage", article="", before=ready, **where),
    ]  # fmt: skip


_any = partial(Row, track="professional", kind="物业")
PAUSE: Do = ("pause", {"kind": "鉴定", "on": "2026-04-10"})
SENT: Do = (
    "hand_over", {"pair": "to_police", "on": "2026-04-10", "organ": "派出所", "reason": "威胁"}
)  # fmt: skip
_ORDER: tuple[Row, ...] = (
    _any(
        name="nothing to report", verb=("report_risk", {"on": ON, "to": "派出所"}),
        code="no_risk_noted", article="第二十五条",
    ),
    _any(
        name="nobody to replace", code="no_mediator", article="第十九条", before=[CONSENT, ACCEPT],
        verb=("replace_mediator", {"old": "甲", "new": "乙", "on": ON, "why": "调离"}),
    ),
    _any(
        name="no recusal to decide", verb=("decide_recusal", {"granted": "是", "on": ON}),
        code="no_recusal_open", article="第二十五条", before=[CONSENT, ACCEPT, *TALKS],
    ),
    _any(
        name="paused twice", verb=PAUSE, code="paused_already", article="",
        before=[CONSENT, ACCEPT, PAUSE],
    ),
    _any(
        name="nothing to resume", verb=("resume", {"on": "2026-04-12"}), code="not_paused_now",
        article="", before=[CONSENT, ACCEPT],
    ),
    _any(
        name="nothing to pay", verb=("record_payment", {"payment": "1", "on": "2026-04-12"}),
        code="no_payments", article="第三十一条", before=EFFECTIVE,
    ),
    _any(
        name="closed while away", verb=("close_case", {"on": "2026-04-20"}), code="handoff_open",
        article="", before=[CONSENT, ACCEPT, *TALKS, SENT, FAILED],
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*(row for track in TRACKS for row in _rows(*track)), *_ORDER)
