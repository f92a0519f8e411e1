"""The eighteen statistical types of disputes (纠纷类型), kept by their Chinese names.

The list of the judicial administration's statistics; local sub-types are the county's own and stand
beside it, never in it.
"""

from __future__ import annotations

from mediation_desk.domain.errors import BadInput

STAT_TYPES: tuple[str, ...] = (
    "婚姻家庭纠纷",
    "邻里纠纷",
    "房屋宅基地纠纷",
    "合同纠纷",
    "生产经营纠纷",
    "损害赔偿纠纷",
    "山林土地纠纷",
    "征地拆迁纠纷",
    "环境污染纠纷",
    "拖欠农民工工资纠纷",
    "其他劳动争议纠纷",
    "旅游纠纷",
    "电子商务纠纷",
    "其他消费纠纷",
    "医疗纠纷",
    "道路交通事故纠纷",
    "物业纠纷",
    "其他纠纷",
)
_ENDINGS = ("争议纠纷", "纠纷", "争议")


def read_stat_type(text: str) -> str:
    """The type as it is kept, from its name with or without 纠纷 (邻里, 其他劳动争议).

    Raises BadInput ``stat_type_unknown`` with what was typed and the names that are known.
    """
    bare = _stem(text)
    for name in STAT_TYPES:
        if _stem(name) == bare and bare:
            return name
    raise BadInput("stat_type_unknown", field="stat_type", typed=text, known="、".join(STAT_TYPES))


def _stem(text: str) -> str:
    word = "".join(text.split())
    for ending in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word
