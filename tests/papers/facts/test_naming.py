"""How a dispute is named in a sentence that has already named its sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediation_desk.domain.parties import PartyRole
from mediation_desk.papers.facts import facts_for
from tests import builders as b

APPLICANT, RESPONDENT = PartyRole.APPLICANT, PartyRole.RESPONDENT


def matter(title: str, *names: str, cause: str = "相邻关系纠纷") -> object:
    first, *others = names
    parties = [b.party(b.person(first, 1), 1, APPLICANT)]
    parties += [b.party(b.person(n, 10 + i), i, RESPONDENT) for i, n in enumerate(others, 1)]
    case = b.a_case().with_parties(*parties).but(title=title, civil_cause=cause).done()
    return facts_for(replace(case, stat_type="邻里纠纷"), "XZ-04")["纠纷事项"]


@pytest.mark.parametrize(
    ("title", "names", "said"),
    [
        ("龚㛃兰与陈翀宅基地界址、排水纠纷", ("龚㛃兰", "陈翀"), "宅基地界址、排水纠纷"),
        (
            "王福海等23人与甘肃恒砺建设工程有限公司、祁大龙追索劳动报酬纠纷",
            ("王福海", "甘肃恒砺建设工程有限公司", "祁大龙"),
            "追索劳动报酬纠纷",
        ),
        (
            "苏翀与郭建设、郭磊相邻采光、日照纠纷（调解不成）",
            ("苏翀", "郭建设", "郭磊"),
            "相邻采光、日照纠纷",
        ),
        (
            "石玉山等3户反映公路施工爆破震裂房屋信访事项",
            ("石玉山", "某公司"),
            "公路施工爆破震裂房屋信访事项",
        ),
        ("宅基地纠纷", ("龚㛃兰", "陈翀"), "宅基地纠纷"),
        ("陈翀与陈翀明水渠纠纷", ("陈翀", "陈翀明"), "水渠纠纷"),
    ],
)
def test_the_names_at_the_head_of_a_title_are_not_said_twice(
    title: str, names: tuple[str, ...], said: str
) -> None:
    assert matter(title, *names) == said


def test_where_a_title_is_names_alone_the_cause_is_said() -> None:
    assert matter("龚㛃兰与陈翀纠纷", "龚㛃兰", "陈翀") == "相邻关系纠纷"
    assert matter("", "龚㛃兰", "陈翀", cause="") == "邻里纠纷"
