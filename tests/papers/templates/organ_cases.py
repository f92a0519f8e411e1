"""Made-up cases of administrative mediation: the township's own, police, traffic, market, land."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import (
    CaseFacts,
    OrganizationFacts,
    StepFacts,
    Track,
)
from tests import builders as b

TOWN = OrganizationFacts(
    id="town", name="青禾县河湾镇人民政府", short_name="河政", kind="organ",
    address="青禾县河湾镇政府街2号", phone="0931-0000001", contact="鲁岩",
)  # fmt: skip
POLICE = replace(TOWN, id="police", name="青禾县公安局河湾派出所", short_name="河")
TRAFFIC = replace(TOWN, id="traffic", name="青禾县公安局交通警察大队", short_name="青公交")
MARKET = replace(TOWN, id="market", name="青禾县市场监督管理局河湾市场监管所", short_name="青市监")
PLOTS = {
    "plot_name": "西坡三号地\n河滩地",
    "plot_bounds": "东至水渠，南至马占奎地，西至路，北至沟\n东至河堤，南至渠，西至村道，北至林带",
    "plot_area": "3.20\n1.15",
    "plot_cert": "6201220010203\n6201220010204",
    "organ_kind": "土地承包经营权纠纷",
}
ACCIDENT = {
    "accident_at": "2026年3月28日17时40分",
    "accident_place": "县道X208线12公里加300米处",
    "accident_facts": "申甲1驾驶小型轿车与被乙1驾驶的电动三轮车相撞，致被乙1受伤、两车受损。",
    "liability": "申甲1负主要责任，被乙1负次要责任",
    "liability_no": "青公交认字〔2026〕第41号",
    "loss_items": "医疗费 3200元\n误工费：1800\n车辆修理费1,800.50元",
}
INCIDENT = {
    "incident_at": "2026年4月2日20时许", "incident_place": "河湾镇柳树村文化广场",
    "police_office": "青禾县公安局河湾派出所", "alarm_no": "J2026040200017",
}  # fmt: skip
GOODS = {"goods": "电动自行车一辆，2899元", "seller_contact": "田翀"}


def organ_case(
    a_side: int = 1, organ: OrganizationFacts = TOWN, *, kind: str = "一般", ended: str = "agreed",
    details: dict[str, str] | None = None,
) -> CaseFacts:  # fmt: skip
    """A case of one organ, agreed, terminated or refused."""
    built = b.a_case().parties(a_side)
    if ended == "agreed":
        built = built.agreed()
    if ended == "terminated":
        built = built.terminated()
    if ended == "refused":
        built = built.but(
            refused_on=date(2026, 4, 9), accepted_on=None, refusal_grounds=("elsewhere",),
            refusal_text="青禾县人民法院已于2026年3月30日立案。",
        )  # fmt: skip
    steps = (
        StepFacts("s-1", "applied", date(2026, 4, 3)),
        StepFacts("s-2", "liability_notice", date(2026, 4, 1)),
        StepFacts("s-3", "traffic_start", date(2026, 4, 8)),
    )
    return built.stepped().but(
        track=Track.ADMINISTRATIVE, subtrack=kind, committee=organ, steps=steps,
        details=details or {}, case_no="河政行调〔2026〕3号", closed_on=date(2026, 5, 6),
        filed_on=date(2026, 5, 8),
    ).done()  # fmt: skip


def land(a_side: int = 1) -> CaseFacts:
    """Two plots of contracted land, settled."""
    return organ_case(a_side, kind="土地承包", details=PLOTS)


def police(a_side: int = 1, organ: OrganizationFacts = POLICE) -> CaseFacts:
    """A brawl settled at the police station."""
    return organ_case(a_side, organ, kind="治安", details=INCIDENT)


def traffic(a_side: int = 1, ended: str = "agreed") -> CaseFacts:
    """A road accident at the traffic police's own desk."""
    return organ_case(a_side, TRAFFIC, kind="交通", ended=ended, details=ACCIDENT)


def market(a_side: int = 1) -> CaseFacts:
    """A consumer's complaint at the market authority's own desk."""
    return organ_case(a_side, MARKET, kind="消费", details=GOODS)


def paused(a_side: int = 1) -> CaseFacts:
    """Stopped for a survey of the boundary and taken up again."""
    base = organ_case(a_side)
    stop = StepFacts("s-4", "suspended", date(2026, 4, 15), text="委托界址测绘，等待测绘结果。")
    again = StepFacts("s-5", "resumed", date(2026, 4, 28), text="测绘结果已于当日送交双方。")
    return replace(base, steps=(*base.steps, stop, again))


CASES = {
    "XZ-01": organ_case, "XZ-02": organ_case, "XZ-04": organ_case, "XZ-05": organ_case,
    "XZ-06": lambda n: organ_case(n, ended="refused"), "XZ-07": organ_case, "XZ-08": organ_case,
    "XZ-09": lambda n: organ_case(n, ended="terminated"), "XZ-11": organ_case,
    "XZ-12": organ_case, "XZ-12/目录": organ_case, "XZ-12/备考": organ_case, "GA-01": police,
    "JT-01": traffic, "JT-02": traffic, "JT-03": lambda n: traffic(n, "terminated"),
    "TD-02": land, "SC-01": market, "XZ-03": organ_case, "XZ-13": organ_case, "XZ-10": organ_case,
    "XZ-14": organ_case, "XZ-14/中止": paused, "XZ-14/恢复": paused, "XZ-15": organ_case,
    "TD-01": land,
    "TD-03": lambda n: organ_case(n, kind="土地承包", ended="terminated", details=PLOTS),
}  # fmt: skip
