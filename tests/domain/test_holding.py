"""Planted faults are found, sound clauses are left alone."""

from __future__ import annotations

import copy
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementForm,
    AgreementState,
    ClauseFacts,
    PaymentFacts,
)
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.holding import Finding, HoldingWeight, HoldingWords, check, parse_words
from mediation_desk.domain.money import Money

ROOT = Path(__file__).parents[2]
NAMES = ("张三", "李四", "恒砺建设工程有限公司")
BREACH = "逾期支付的，按未付金额每日万分之三支付逾期损失"


def load(*parts: str) -> dict[str, Any]:
    loaded = yaml.safe_load(ROOT.joinpath(*parts).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


DATA = load("resources", "law", "holding.yaml")


@pytest.fixture(scope="module")
def words() -> HoldingWords:
    return parse_words(DATA)


def agreement(
    *clauses: str, payments: tuple[PaymentFacts, ...] = (), breach: str = BREACH, total: str = "0"
) -> AgreementFacts:
    return AgreementFacts(
        "a",
        AgreementForm.WRITTEN,
        AgreementState.DRAFT,
        clauses=tuple(ClauseFacts(str(n), n, text) for n, text in enumerate(clauses, start=1)),
        payments=payments,
        breach=breach,
        total=Money.parse(total),
        performance="银行转账",
        reached_on=date(2026, 4, 13),
    )


def kinds(found: tuple[Finding, ...]) -> set[str]:
    return {finding.kind.value for finding in found}


PLANTED = [
    ("vague_who", "相关人员于2026年5月31日前支付李四5000元。"),
    ("vague_who", "由其家属负责于2026年5月31日前拆除院墙。"),
    ("vague_who", "于2026年5月31日前拆除越界院墙。"),
    ("vague_who", "费用5000元由责任方于2026年5月31日前支付给李四。"),
    ("vague_what", "张三于2026年5月31日前妥善处理院墙问题。"),
    ("vague_what", "张三于2026年5月31日前采取相应的措施防止漏水。"),
    ("vague_what", "张三于2026年5月31日前协助李四办理相关手续。"),
    ("vague_what", "张三在2026年5月31日前给李四一个交代。"),
    ("vague_how_much", "张三于2026年5月31日前给予李四适当补偿。"),
    ("vague_how_much", "张三于2026年5月31日前支付李四大约5000元。"),
    ("vague_how_much", "张三于2026年5月31日前支付李四医药费。"),
    ("vague_how_much", "张三于2026年5月31日前支付李四三千多元。"),
    ("vague_how_much", "张三于2026年5月31日前支付李四5000元左右。"),
    ("vague_how_much", "张三支付李四3000元（大写：叁万元整），于2026年5月31日前付清。"),
    ("vague_by_when", "张三尽快拆除越界院墙。"),
    ("vague_by_when", "张三秋收后偿还李四借款5000元。"),
    ("vague_by_when", "张三卖了羊偿还李四借款5000元。"),
    ("vague_by_when", "张三近期支付李四5000元。"),
    ("vague_by_when", "张三于年底前支付李四5000元。"),
    ("vague_by_when", "张三十日内支付李四5000元。"),
    ("vague_by_when", "张三支付李四5000元。"),
    ("vague_by_when", "张三拆除越界院墙，费用由张三承担。"),
    ("vague_by_when", "张三等工程款到账后支付李四5000元。"),
    ("vague_how", "张三尽量在2026年5月31日前拆除院墙。"),
    ("vague_how", "2026年5月31日前剩余款项由双方另行协商。"),
    ("vague_how", "张三于2026年5月31日前以适当方式向李四道歉。"),
    ("vague_how", "双方今后互谅互让。"),
    ("missing_breach", "张三违反本协议的，承担相应的法律责任。"),
    ("not_confirmable", "张三与李四自本协议签订之日起解除婚姻关系。"),
    ("not_confirmable", "双方确认张小宝为李四的亲生子女，确认亲子关系。"),
    ("not_confirmable", "张三与其子张小明断绝父子关系。"),
    ("not_confirmable", "争议的三分宅基地归张三所有。"),
    ("not_confirmable", "双方确认该片林地的使用权归李四。"),
    ("not_confirmable", "老院房屋属于张三所有，李四不得争执。"),
    ("not_confirmable", "李四放弃诉讼权利。"),
    ("not_confirmable", "签订本协议后李四不得再向人民法院起诉。"),
    ("not_confirmable", "李四自愿息诉罢访。"),
    ("not_confirmable", "李四今后不得报警。"),
    ("not_confirmable", "李四三年内不得改嫁。"),
    ("not_confirmable", "张三在付清之前不得离开本村。"),
    ("not_confirmable", "李四扣留张三的身份证至2026年5月31日。"),
    ("not_confirmable", "张三当众下跪认错。"),
    ("not_confirmable", "张三赔偿后李四不再追究其刑事责任。"),
    ("not_confirmable", "张三于2026年5月31日前偿还赌债5000元。"),
    ("not_confirmable", "张三今后不再承担赡养义务。"),
    ("not_confirmable", "逾期的按每日百分之五支付违约金。"),
    ("vague_who", "他家里人于2026年5月31日前把5000元还清。"),
    ("vague_by_when", "张三等庄稼收了以后还2000元。"),
    ("vague_by_when", "张三把墙修好。"),
    ("not_confirmable", "双方离婚。"),
    ("not_confirmable", "老屋以后归李四。"),
    ("not_confirmable", "李四不能再去法院告张三。"),
    ("not_confirmable", "张三不还钱就拿身份证抵押。"),
    ("not_confirmable", "利息按三分算。"),
    ("mix_up", "张三每月1日前支付父亲抚养费300元。"),
    ("mix_up", "张三每月1日前支付孩子赡养费300元。"),
    ("mix_up", "张三负责扶养父母，每月1日前支付300元。"),
    ("mix_up", "张三于2026年5月31日前退还李四订金5000元。"),
    ("mix_up", "张三于2026年5月31日前赔偿李四5000元，该补偿款以现金支付。"),
    ("mix_up", "张三于2026年5月31日前双倍返还定金，订金收据作废。"),
]

SOUND = [
    "张三于2026年5月31日前自行拆除越界院墙，按界桩位置重建，费用自理。",
    "张三于2026年12月31日前一次性支付李四赔偿款6800元（大写：陆仟捌佰元整）。",
    "张三自本协议生效之日起10日内支付李四5000元。",
    "张三每月5日前支付父亲赡养费300元（大写：叁佰元整）。",
    "张三每月5日前支付女儿抚养费800元，至其年满十八周岁止。",
    "张三当场退还李四货款369元，李四退回皮鞋。",
    "本次争议一次性了结，双方互不再主张权利。",
    "张三不再另行赔偿。",
    "李四为张三施工提供必要便利。",
    "任一期逾期超过5日的，剩余款项视为全部到期。",
    "张三当面向李四道歉。",
    "恒砺公司于2026年9月15日前支付张三经济补偿金12000元。",
    "张三逾期支付的，按实际欠款天数以未付金额每日万分之三支付违约金。",
    "自来水管漏水的，张三应及时通知李四。",
    "张三于2026年6月底前归还李四的电动三轮车一辆。",
    "院内排水不得再排向李四房屋一侧。",
    "双方自2026年5月1日起每年轮流耕种，单年由张三、双年由李四。",
    "张三于二〇二六年五月三十一日前偿还李四借款本金贰万元整。",
    "张三、李四各承担修路费用的一半，计3000元，于2026年5月31日前交村委会。",
    "调解费用无需支付。",
    "地上青苗由李四收割，东坡地于2026年10月1日前交还张三。",
    "张三自愿放弃要求李四支付利息。",
    "双方离婚后的共同债务20000元由张三于2026年5月31日前偿还。",
    "张三告知李四后于2026年5月31日前拆除院墙。",
    "婚生子由李四直接抚养，张三每月5日前支付抚养费800元。",
    "李四收到全部款项后三日内将借条原件交还张三。",
    "双方共同于2026年5月1日前向人民法院申请司法确认。",
    "张三不履行本协议的，李四可以向人民法院起诉。",
    "双方解除2024年3月1日签订的租赁合同，张三于2026年4月30日前搬离。",
]


@pytest.mark.parametrize(("kind", "clause"), PLANTED)
def test_planted_faults_are_found(kind: str, clause: str, words: HoldingWords) -> None:
    assert kind in kinds(check(agreement(clause), NAMES, words))


@pytest.mark.parametrize("clause", SOUND)
def test_sound_clauses_are_left_alone(clause: str, words: HoldingWords) -> None:
    assert check(agreement(clause), NAMES, words) == ()


def test_every_kind_has_three_planted_faults_or_its_own_test() -> None:
    planted = [kind for kind, _ in PLANTED]
    whole = {"missing_account", "missing_breach"}  # below: they need a table, not a clause
    assert all(planted.count(kind) >= 3 for kind in set(DATA["kinds"]) - whole)
    assert len(planted) >= 30


def pay(**changes: object) -> PaymentFacts:
    payment = PaymentFacts(
        "p", 1, Money.parse("5000"), "张三", "李四", date(2026, 5, 31), "现金", account=""
    )
    return replace(payment, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"method": "银行转账"}, "account_missing"),
        ({"method": "微信"}, "account_missing"),
        ({"method": "汇款"}, "account_missing"),
        ({"due_on": None}, "payment_no_day"),
        ({"due_on": None, "condition": "秋收后"}, "when_loose"),
        ({"payee": " "}, "payment_nobody"),
        ({"payer": ""}, "payment_nobody"),
        ({"amount": Money(0)}, "payment_nothing"),
        ({"due_on": date(2026, 4, 12)}, "payment_before_signing"),
    ],
)
def test_faults_of_the_table(changes: Mapping[str, object], code: str, words: HoldingWords) -> None:
    payment = pay(**changes)
    found = check(agreement(payments=(payment,), total=payment.amount.plain), NAMES, words)
    assert [finding.code for finding in found] == [code]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"method": "银行转账", "account": "李四 农行 6228480000000000001"},
        {"method": "微信转账（当场）"},
        {"due_on": None, "condition": "签订当日"},
    ],
)
def test_sound_tables(changes: Mapping[str, object], words: HoldingWords) -> None:
    assert check(agreement(payments=(pay(**changes),), total="5000"), NAMES, words) == ()


@pytest.mark.parametrize(
    "clause",
    [
        "张三于2026年5月31日前拆除院墙。",
        "张三于2026年5月31日前支付李四5000元。",
        "李四每月5日前支付水费30元。",
    ],
)
def test_nothing_said_of_breach(clause: str, words: HoldingWords) -> None:
    found = check(agreement(clause, breach=""), NAMES, words)
    assert kinds(found) == {"missing_breach"}
    with_it = check(agreement(clause, "逾期的，申请强制执行。", breach=""), NAMES, words)
    assert with_it == ()


def test_a_table_without_a_method(words: HoldingWords) -> None:
    bare = replace(agreement(payments=(pay(method=""),), total="5000"), performance="")
    assert [finding.code for finding in check(bare, NAMES, words)] == ["payment_no_method"]


def test_an_account_in_the_clauses_is_enough(words: HoldingWords) -> None:
    clause = "款项转入李四账户（农行账号6228480000000000001）。"
    facts = agreement(clause, payments=(pay(method="银行转账"),), total="5000")
    assert check(facts, NAMES, words) == ()


def test_a_formal_sum_that_cannot_be_read(words: HoldingWords) -> None:
    clause = "张三于2026年5月31日前支付李四3000元（大写：叁千圆正圆）。"
    assert [f.code for f in check(agreement(clause), NAMES, words)] == ["upper_differs"]


def test_sums_that_differ(words: HoldingWords) -> None:
    found = check(agreement(payments=(pay(),), total="6000"), NAMES, words)
    assert [(f.code, f.quoted) for f in found] == [("total_differs", "5,000.00 / 6,000.00")]


def test_later_periods_lie_outside_the_total(words: HoldingWords) -> None:
    payments = (pay(), pay(seq=2, is_future=True))
    assert check(agreement(payments=payments, total="5000"), NAMES, words) == ()


def test_support_of_two_kinds_in_two_clauses_is_sound(words: HoldingWords) -> None:
    clauses = ("张三每月5日前支付父亲赡养费300元。", "张三每月5日前支付女儿抚养费800元。")
    assert check(agreement(*clauses), NAMES, words) == ()
    both = check(agreement("".join(clauses)), NAMES, words)
    assert [finding.code for finding in both] == ["support_pair"]


def test_words_that_are_parted_over_clauses(words: HoldingWords) -> None:
    found = check(
        agreement(
            "张三于2026年5月31日前支付赔偿款5000元。", "前条补偿款由张三以现金支付，当场给付500元。"
        ),
        NAMES,
        words,
    )
    assert [(f.code, f.clause) for f in found] == [("compensation_words", 1)]


def test_a_finding_quotes_and_advises(words: HoldingWords) -> None:
    found = check(agreement("李四放弃诉讼权利。"), NAMES, words)
    assert [(f.quoted, f.weight, f.clause) for f in found] == [
        ("放弃诉讼权利", HoldingWeight.REFUSED, 0)
    ]
    assert "互不再主张权利" in words.advice_text(found[0])
    assert words.kind_text(found[0]) == "法院不予确认的内容"
    assert found[0].article == "民诉法解释第三百五十八条"


EXPECTED = {
    "S01": [("account_missing", None)],
    "S03": [],
    "S04": [("account_missing", None), ("breach_missing", None)],
    "S09": [],
    "S10": [("who_missing", 2), ("no_suing", 3), ("account_missing", None)],
}


def of_scenario(case: Mapping[str, Any]) -> tuple[AgreementFacts, list[str]]:
    raw = case["agreement"]
    sides = ("applicants", "respondents", "third_parties")
    names = [person["name"] for side in sides for person in case.get(side) or []]
    names += [head["name"] for head in case.get("applicant_group", {}).get("members", [])]
    payments = tuple(
        PaymentFacts(
            str(p["seq"]), p["seq"], Money.parse(p["amount"]), p["payer"], p["payee"],
            date.fromisoformat(p["due"]), p["method"],
        )
        for p in raw["payments"]
    )  # fmt: skip
    built = agreement(*raw["clauses"], payments=payments, total=raw["total"])
    day = date.fromisoformat(case["dates"]["agreement"])
    spoken = {"performance": raw["performance"] or "", "breach": raw["breach"] or ""}
    return replace(built, reached_on=day, **spoken), names


CASES = [c for c in load("tests", "data", "scenarios.yaml")["scenarios"] if c.get("agreement")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_real_agreements_pass_but_for_a_short_list(
    case: Mapping[str, Any], words: HoldingWords
) -> None:
    facts, names = of_scenario(case)
    found = [(f.code, f.clause) for f in check(facts, names, words)]
    assert found == EXPECTED[case["id"]]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("rules", 0, "find"), ["("]),
        (("rules", 0, "kind"), "odd"),
        (("rules", 0, "advice"), "nowhere"),
        (("shapes", "pay"), None),
        (("rules",), None),
    ],
)
def test_a_broken_vocabulary_is_refused(path: tuple[Any, ...], value: object) -> None:
    data = copy.deepcopy(DATA)
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(BadInput, match="law_data_unreadable"):
        parse_words(data)


@pytest.mark.parametrize("piece", ["张三确认房屋", "1", "一二三", "1,", "放弃", "元（大写："])
def test_a_long_clause_is_read_quickly(piece: str, words: HoldingWords) -> None:
    begun = time.perf_counter()
    check(agreement(piece * (6000 // len(piece))), NAMES, words)
    assert time.perf_counter() - begun < 2
