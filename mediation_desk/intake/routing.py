"""Where a case belongs: track, kind within it, court mode, statistical type, source.

The kind within a track may be inferred, with a notice; the mode of a court track never is.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.domain.case_facts import IntakeSource, Track
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import from_label
from mediation_desk.domain.labels.dispute_types import read_stat_type
from mediation_desk.intake.node import Node

GENERAL = "一般"
_SUBTRACKS = {
    "拖欠农民工工资纠纷": "劳动",
    "其他劳动争议纠纷": "劳动",
    "医疗纠纷": "医疗",
    "道路交通事故纠纷": "交通",
    "物业纠纷": "物业",
    "其他消费纠纷": "消费",
    "电子商务纠纷": "消费",
}
#: How a court's dispute came: from before docketing, after it, or with a judge at the table.
MODES = {
    Track.PRE_LITIGATION: ("立案前委派", "登记立案后委托"),
    Track.JUDICIAL: ("登记立案后委托", "法官主持"),
}
# The first word found in the text decides; bodies before the general words for handing over.
_SOURCE_WORDS = (
    ("12345", IntakeSource.HOTLINE),
    ("来访", IntakeSource.WALK_IN),
    ("来电", IntakeSource.PHONE),
    ("来信", IntakeSource.LETTER),
    ("110", IntakeSource.POLICE_CALL),
    ("检察", IntakeSource.PROSECUTOR),
    ("法院", IntakeSource.COURT),
    ("公安", IntakeSource.POLICE),
    ("派出所", IntakeSource.POLICE),
    ("交警", IntakeSource.POLICE),
    ("信访", IntakeSource.PETITION),
    ("网格", IntakeSource.GRID),
    ("排查", IntakeSource.SCREENING),
    ("主动", IntakeSource.OWN_MOTION),
    ("申请", IntakeSource.ON_APPLICATION),
    ("委托", IntakeSource.DEPARTMENT),
    ("移送", IntakeSource.DEPARTMENT),
    ("转", IntakeSource.DEPARTMENT),
)


@dataclass(frozen=True, slots=True)
class Routing:
    """Where a case belongs and where it came from."""

    track: Track
    subtrack: str
    mode: str
    stat_type: str
    source: IntakeSource
    source_text: str
    subtrack_inferred: bool = False


def read_routing(case: Node) -> Routing:
    """Read it. Raises BadInput ``missing``, ``word_unknown``, ``stat_type_unknown``."""
    track = case.word("track", Track)
    if track is None:
        raise case.missing("track")
    stat_type = read_stat_type(case.need("stat_type"))
    source_text = case.need("source")
    return Routing(
        track,
        _subtrack(case, stat_type),
        _mode(case, track),
        stat_type,
        _source(case, source_text),
        source_text,
        not case.has("subtrack"),
    )


def _subtrack(case: Node, stat_type: str) -> str:
    given = case.text("subtrack")
    if given:
        return given
    inferred = subtrack_of(stat_type) or GENERAL
    case.log.notice("subtrack", "subtrack_inferred", subtrack=inferred, stat_type=stat_type)
    return inferred


def subtrack_of(stat_type: str) -> str:
    """The kind within a track that a statistical type names; empty where it names none."""
    return _SUBTRACKS.get(stat_type, "")


def _mode(case: Node, track: Track) -> str:
    """委派, 委托 or 法官主持 in full; a court track without it is refused, whatever its year."""
    text, modes = case.text("mode"), MODES.get(track, ())
    if modes and not text:
        raise case.missing("mode")
    if not modes or text in modes:
        return text
    found = [mode for mode in modes if mode[-2:] in text]
    if len(found) != 1:
        raise BadInput("word_unknown", field="mode", typed=text, known="、".join(modes))
    return found[0]


def _source(case: Node, text: str) -> IntakeSource:
    try:
        return from_label(IntakeSource, text)
    except BadInput as bad:
        for word, source in _SOURCE_WORDS:
            if word in text:
                case.log.notice("source", "source_inferred", source=source.value)
                return source
        bad.field = "source"
        raise
