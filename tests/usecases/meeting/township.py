"""A made-up township of many people for the search of who was here before.

Surnames, given names, villages and families are as common as in life; ID numbers carry serials that
are never given out, telephones begin with 160. Knows nothing of how the program compares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.meeting.likeness import Seen
from mediation_desk.domain.parties import PartyFacts, PartyKind, PartyRole, PersonFacts, Sex
from mediation_desk.records.bulk_rows import BulkCase, derived, fresh, packed, write_packed
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk

SURNAMES = (
    "王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐孙马"
    "朱胡林郭何高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
    "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
_COMMON = (
    "伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 "
    "明 超 秀兰 霞 平 刚 桂英 玉兰 萍 建国 建军 桂兰 玉梅 秀珍 凤英 玉英 "
    "建华 红梅 志强 海燕 小红 文 辉 玲 桂芳 淑珍 淑英 德福 国强 国华 晓燕 春梅 "
    "玉珍 金凤 福海 永贵 万福 有才 长生 喜林 拴柱 满仓 来福 进财 兰英 彩霞 月娥 翠花 "
    "春兰 "
)
COMMON = _COMMON.split()
FIRST = (
    "建国文志永德玉秀桂淑春海金福长明晓小红学世忠立振宝兴万庆祥俊凤彩月翠兰喜进生成占"
    "维生全有廷宗耀"
)
LAST = (
    "国军华强明平生林英兰芳珍梅霞香莲娥琴花云龙虎财贵福祥荣辉斌峰伟涛勇刚成仁义礼智信"
    "才山海江河东"
)
#: A character, and how an old household book writes it (繁体、异体).
_WRITTEN = (
    "刘劉张張陈陳杨楊赵趙黄黃吴吳孙孫马馬郑鄭罗羅谢謝韩韓冯馮龙龍卢盧陆陸顾顧龚龔国國军軍华華"
    "伟偉丽麗红紅贵貴宝寶财財兴興万萬庆慶学學云雲兰蘭莲蓮凤鳳荣榮辉輝峰峯东東义義礼禮维維晓曉"
    "长長进進"
)
WRITTEN = dict(zip(_WRITTEN[::2], _WRITTEN[1::2], strict=True))
TWINS = {
    "建": "健剑", "国": "帼", "英": "瑛莺", "秀": "绣", "芳": "方坊", "伟": "炜玮", "军": "君钧",
    "华": "桦骅", "志": "智治", "强": "墙", "明": "鸣铭", "平": "萍坪", "生": "升胜",
    "林": "琳霖", "兰": "岚澜", "珍": "真贞", "梅": "玫", "霞": "峡", "香": "湘", "莲": "连",
    "花": "华", "云": "芸", "龙": "隆", "财": "才", "贵": "桂", "福": "富付", "祥": "翔",
    "荣": "蓉容", "辉": "晖", "斌": "彬宾", "峰": "锋枫", "涛": "滔", "勇": "永", "刚": "钢",
    "成": "诚程", "仁": "任", "义": "毅", "玉": "育", "桂": "贵", "淑": "舒", "春": "椿",
    "海": "亥", "金": "锦今", "晓": "小笑", "红": "宏鸿洪", "学": "雪", "世": "士", "忠": "钟中",
    "立": "丽", "宝": "保", "文": "雯", "静": "敬", "丽": "莉利", "敏": "闵", "磊": "蕾",
    "艳": "燕", "杰": "洁捷", "娟": "涓", "超": "朝", "玲": "铃灵", "章": "张", "张": "章",
    "江": "姜", "姜": "江", "余": "于", "于": "余", "程": "成", "何": "贺", "付": "傅",
    "邱": "丘",
}  # fmt: skip
_VILLAGES = (
    "柳树 双河 石桥 杏花 上湾 下湾 红旗 新庄 马家坪 李家沟 张家咀 王家庄 大坪 小坪 "
    "高台 前进 团结 太平 青龙 白杨 "
)
VILLAGES = _VILLAGES.split()
NUMBERS = "一二三四五六"
GROUPS = 6
_AREAS = ("620123", "620121", "620102", "622424")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class Soul:
    """Somebody who does not exist, with all that could be known."""

    name: str
    id_no: str
    phone: str
    born: date
    sex: str
    village: str
    group: int
    house: int


class Township:
    """Makes up people who are related, live together and are called alike."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.numbers: set[str] = set()
        self.houses: set[tuple[str, int, int]] = set()
        self.clans = {v: [chance.choice(SURNAMES) for _ in range(4)] for v in VILLAGES}
        self.generation: dict[tuple[str, str, int], str] = {}

    def soul(self, beside: Soul | None = None) -> Soul:
        """Somebody new, or of the household of somebody."""
        chance = self.chance
        village = beside.village if beside else chance.choice(VILLAGES)
        clan = chance.choice(self.clans[village])
        surname = clan if chance.random() < 0.6 else chance.choice(SURNAMES)
        if beside and chance.random() < 0.6:
            surname = beside.name[0]
        born = date(1938, 1, 1) + timedelta(days=chance.randrange(24_000))
        sex = chance.choice(("male", "female"))
        home = (village, chance.randint(1, GROUPS), 0)
        if beside:
            home = (beside.village, beside.group, beside.house)
        else:
            while not home[2] or home in self.houses:
                home = (village, home[1], chance.randint(1, 400))
            self.houses.add(home)
        phone = beside.phone if beside and chance.random() < 0.3 else self._phone()
        name = surname + self._given(village, surname, born)
        return Soul(name, self._number(born, sex), phone, born, sex, *home)

    def _given(self, village: str, surname: str, born: date) -> str:
        chance = self.chance
        if chance.random() < 0.35:
            return chance.choice(COMMON)
        if chance.random() < 0.3:  # 字辈: brothers and cousins share a character
            age = (village, surname, born.year // 25)
            return self.generation.setdefault(age, chance.choice(FIRST)) + chance.choice(LAST)
        return chance.choice(FIRST) + chance.choice(LAST)

    def _phone(self) -> str:
        return self._once(lambda: f"160{self.chance.randrange(10**8):08d}")

    def _number(self, born: date, sex: str) -> str:
        orders = (997, 999) if sex == "male" else (996, 998)

        def made() -> str:
            body = f"{self.chance.choice(_AREAS)}{born:%Y%m%d}{self.chance.choice(orders)}"
            total = sum(int(d) * w for d, w in zip(body, _WEIGHTS, strict=True))
            return body + "10X98765432"[total % 11]

        return self._once(made)

    def _once(self, made: object) -> str:
        for _try in range(200):
            found = str(made())  # type: ignore[operator]
            if found not in self.numbers:
                self.numbers.add(found)
                return found
        return ""

    def address(self, soul: Soul, *, often: float = 0.95, other_words: bool = False) -> str:
        """The address as somebody tells it: to the house, to the group, or to the village."""
        chance = self.chance
        if chance.random() > often:
            return ""
        group = NUMBERS[soul.group - 1] if not other_words else str(soul.group)
        word = "社" if other_words else "组"
        told = f"{'青禾县河湾镇' if chance.random() < 0.3 else ''}{soul.village}村"
        if chance.random() < 0.85:
            told += f"{group}{word}"
            if chance.random() < 0.5:
                told += f"{soul.house}号"
        return told

    def typed(self, soul: Soul) -> Seen:
        """What is asked of somebody at the counter the first time."""
        chance = self.chance
        has_number, has_birth = chance.random() < 0.6, chance.random() < 0.15
        born = soul.born if has_number or has_birth else None
        return Seen(
            soul.name, soul.id_no if has_number else "",
            soul.phone if chance.random() < 0.85 else "", born,
            soul.sex if has_number or chance.random() < 0.5 else "unknown", self.address(soul),
            role="applicant",
        )  # fmt: skip


def again(town: Township, soul: Soul, kept: Seen, way: str) -> Seen | None:
    """The same person typed once more in one of the five ways; None where it cannot be so."""
    chance = town.chance
    phone = chance.choice((kept.phone, kept.phone, "", "", town._phone()))
    if way == "same id":
        name = chance.choice((soul.name, soul.name, twin(chance, soul.name) or soul.name))
        place = town.address(town.soul() if chance.random() < 0.3 else soul, often=0.7)
        return Seen(name, soul.id_no, phone, address=place) if kept.id_no else None
    if way == "same phone":
        name = chance.choice((soul.name, twin(chance, soul.name) or soul.name, f"老{soul.name[0]}"))
        told = f"{kept.phone[:3]} {kept.phone[3:7]}-{kept.phone[7:]}"
        return Seen(name, "", told, address=town.address(soul, often=0.6)) if kept.phone else None
    if way == "variant":
        name = "".join(WRITTEN.get(char, char) for char in soul.name)
        if name == soul.name or chance.random() < 0.2:
            name = chance.choice((" ", "\u3000")).join(name)
        place = town.address(soul, often=1, other_words=True)
        return Seen(name, "", phone, address=place) if kept.address else None
    if way == "twin":
        made = twin(chance, soul.name)
        born = soul.born if chance.random() < 0.25 and kept.born else None
        place = town.address(soul, often=1, other_words=chance.random() < 0.5)
        return Seen(made, "", phone, born, address=place) if made and kept.address else None
    number = soul.id_no if chance.random() < 0.5 else ""
    moved = town.address(town.soul(), often=1)
    return Seen(soul.name, number, "", soul.born, address=moved) if kept.born else None


def twin(chance: Random, name: str) -> str:
    """A name that is read the same and written otherwise; empty where none is known."""
    places = [place for place, char in enumerate(name) if char in TWINS]
    if not places:
        return ""
    place = chance.choice(places)
    return name[:place] + chance.choice(TWINS[name[place]]) + name[place + 1 :]


def fill(desk: Desk, people: list[Seen]) -> list[str]:
    """Cases of two people each, written in bulk; gives the case of each person."""
    made = [_case(desk, n, *people[n : n + 2]) for n in range(0, len(people), 2)]
    for start in range(0, len(made), 500):
        part = packed(made[start : start + 500], "试验", desk.store.origin.own_space)
        with desk.store.write(desk.user.user_id, "register", "试验") as session:
            write_packed(session, part)
    return [case.case_id for case in made for _side in range(2)]


def _case(desk: Desk, number: int, *people: Seen) -> BulkCase:
    on = desk.clock.today() - timedelta(days=number % 700)
    case = fresh(Row.CASE, {
        "title": f"第{number}件纠纷", "facts": "相邻纠纷", "registered_on": on,
        "register_no": f"620199101{on:%Y%m}{number:05d}",
    })  # fmt: skip
    episode = fresh(Row.EPISODE, {"case_id": case.id, "seq": 1, "opened_on": on})
    rows, parties = [case, episode], []
    for seq, (seen, role) in enumerate(zip(people, PartyRole, strict=False), 1):
        facts = PersonFacts(
            "", PartyKind.NATURAL, seen.name, Sex(seen.sex or "unknown"), "", seen.born, "",
            seen.id_no, seen.phone, address=seen.address,
        )  # fmt: skip
        known = fresh(Row.PERSON, {
            "kind": "natural", "name": seen.name, "sex": facts.sex.value, "birth_date": seen.born,
            "id_no": seen.id_no, "phone": seen.phone, "address": seen.address,
        })  # fmt: skip
        party = fresh(Row.PARTY, {
            "case_id": case.id, "seq": seq, "person_id": known.id, "role": role.value,
        })  # fmt: skip
        rows += [known, party]
        parties.append(PartyFacts(party.id, seq, role, replace(facts, id=known.id)))
    told = CaseFacts(
        case.id, register_no=f"620199101{on:%Y%m}{number:05d}", title=f"第{number}件纠纷",
        facts="相邻纠纷", registered_on=on, opened_on=on, episode_id=episode.id,
        parties=tuple(parties),
    )  # fmt: skip
    return derived(told, [], rows)


def villagers(town: Township, many: int) -> Iterator[Soul]:
    """So many people; every third lives with the one before."""
    last = town.soul()
    yield last
    for _n in range(many - 1):
        last = town.soul(last if town.chance.random() < 0.3 else None)
        yield last
