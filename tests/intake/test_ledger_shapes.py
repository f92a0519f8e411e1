"""Ledgers of many shapes: merged headings, other orders, captions, several sheets, no year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyRole
from mediation_desk.intake.ledger_values import LedgerOutcome, LedgerReading, LedgerRow, Meaning
from tests.intake.ledgers import ID_A, ID_B, ledger, whole, write


def meanings(reading: LedgerReading) -> list[str]:
    return [c.meaning.value if c.meaning else "" for c in reading.columns]


def told(row: LedgerRow) -> list[tuple[str, str, str, str]]:
    return [(p.role.value, p.name, p.phone, p.id_no) for p in row.parties]


def test_headings_of_two_rows_with_a_side_each(tmp_path: Path) -> None:
    reading = ledger(
        tmp_path,
        [
            ["河湾镇二〇二五年度人民调解登记簿"],
            [
                "编号",
                "受理\n日期",
                "申请人",
                *2 * [None],
                "被申请人",
                *2 * [None],
                "纠纷\n类别",
                "结果",
            ],
            [None, None, "姓名", "联系电话", "身份证号码", "姓名", "联系电话", "身份证号码"],
            [
                1,
                "3月5日",
                "龚兰",
                "16000000001",
                ID_A,
                "陈翀",
                "160-0000-0002",
                ID_B,
                "相邻",
                "调成",
            ],
        ],
        merges=["A1:J1", "A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:I3", "J2:J3"],
    )
    assert reading.heading_rows == (2, 3)
    assert meanings(reading)[2:8] == [
        "applicant", "applicant_phone", "applicant_id_no",
        "respondent", "respondent_phone", "respondent_id_no",
    ]  # fmt: skip
    (row,) = reading.rows
    assert row.registered_on == date(2025, 3, 5)
    assert told(row) == [
        ("applicant", "龚兰", "16000000001", ID_A),
        ("respondent", "陈翀", "16000000002", ID_B),
    ]
    assert (row.category, row.outcome) == ("邻里纠纷", LedgerOutcome.RESOLVED)


def test_another_order_in_ten_thousands_with_merged_villages(tmp_path: Path) -> None:
    reading = ledger(
        tmp_path,
        [
            [
                "涉案金额（万元）",
                "调解员",
                "乙方",
                "甲方",
                "案由",
                "所在村",
                "登记日期",
                "是否成功",
                "形式",
            ],
            [1.5, "何玉霞", "陈翀", "龚兰", "民间借贷", "柳树村", "2026.4.7", "是", "口头协议"],
            ["800元", "何玉霞", "王五", "李四", "打架斗殴", None, "26年4月8日", "否", "无"],
        ],
        merges=["F2:F3"],
    )
    first, second = reading.rows
    sides = [(p.name, p.role) for p in first.parties]
    assert sides == [("龚兰", PartyRole.APPLICANT), ("陈翀", PartyRole.RESPONDENT)]
    assert [r.amount for r in reading.rows] == [Money.yuan(15_000), Money.yuan(800)]
    assert [r.village for r in reading.rows] == ["柳树村", "柳树村"]
    assert (first.outcome, second.outcome) == (LedgerOutcome.RESOLVED, LedgerOutcome.UNRESOLVED)
    assert (first.form, second.form) == (AgreementForm.ORAL, None)
    assert (first.category, second.category) == ("合同纠纷", "损害赔偿纠纷")
    assert second.registered_on == date(2026, 4, 8)


def test_captions_totals_notes_and_repeated_headings_are_passed_over(tmp_path: Path) -> None:
    head = ["序号", "时间", "当事人姓名", "主要内容", "调处情况"]
    reading = ledger(
        tmp_path,
        [
            ["2026年上半年矛盾纠纷排查情况"],
            ["填报单位：河湾镇", None, "填报时间：2027年1月3日"],
            head,
            [1, 2, 3, 4, 5],
            ["一、柳树村（2件）"],
            [1, "3.5", "张三、李四", "排水", "已调解"],
            [2, "3-8", "王五、赵六", "通行", "正在调处"],
            ["小计", None, None, None, "2件"],
            head,
            ["二、新民村"],
            [3, "20260410", "孙七/周八", "地界", "调解不成，引导诉讼"],
            ["合计", None, None, None, "3件"],
            ["填表人：樊晓彤", None, None, "审核人：蒲守信"],
            ["备注：以上数据截至6月30日"],
        ],
    )
    assert [r.number for r in reading.rows] == ["1", "2", "3"]
    assert not reading.refused
    assert [r.village for r in reading.rows] == ["柳树村", "柳树村", "新民村"]
    assert [r.registered_on for r in reading.rows] == [
        date(2026, 3, 5), date(2026, 3, 8), date(2026, 4, 10),
    ]  # fmt: skip
    assert [r.outcome.value for r in reading.rows if r.outcome] == [
        "resolved", "in_progress", "unresolved",
    ]  # fmt: skip


def test_a_sheet_a_month_without_numbers(tmp_path: Path) -> None:
    head = ["村居", "接待时间", "来访人", "对方当事人", "诉求及主要内容", "办理结果", "联系方式"]
    row = ["柳树村", "1月5日", "张三", "李四", "排水", "已办结", "16000000001"]
    other = ["新民村", "2月6日", "王五", "某公司", "欠薪", "办理中", 16000000002.0]
    path = write(
        tmp_path,
        {"2026年1月": [head, row], "2026年2月": [head, other, row], "说明": [["按月填写。"]]},
    )
    found = whole(path)
    assert found.other_sheets == ("说明",)
    assert [r.place.source for r in found.rows] == ["2026年1月 第2行", "2026年2月 第2行"]
    assert [d.of.sheet for d in found.doubled] == ["2026年1月"]
    assert told(found.rows[1])[0] == ("applicant", "王五", "16000000002", "")


def test_one_dispute_over_two_rows(tmp_path: Path) -> None:
    reading = ledger(
        tmp_path,
        [
            ["2026年台账"],
            ["序号", "排查日期", "纠纷当事人", "电话", "纠纷概况", "化解与否"],
            [1, "5月6日", "张三", "16000000001", "院墙", "已化解"],
            [None, None, "李四", "16000000002", None, None],
            [2, "5月7日", "王五", "16000000003", "排水", "未化解"],
            [None, None, "赵六", "16000000004", None, None],
        ],
        merges=["A3:A4", "B3:B4", "E3:E4", "F3:F4", "A5:A6", "B5:B6", "E5:E6", "F5:F6"],
    )
    assert [told(r) for r in reading.rows] == [
        [("applicant", "张三", "16000000001", ""), ("respondent", "李四", "16000000002", "")],
        [("applicant", "王五", "16000000003", ""), ("respondent", "赵六", "16000000004", "")],
    ]


def test_the_year_of_the_nearest_full_day_serves_where_no_title_has_one(tmp_path: Path) -> None:
    reading = ledger(
        tmp_path,
        [
            ["矛盾纠纷台账（2025—2026年）"],
            ["序号", "排查时间", "当事人", "化解情况", "化解时间"],
            [1, "2025-12-20", "张三、李四", "已化解", "1月5日"],
            [2, "12月28日", "王五、赵六", "化解中", None],
            [3, "1月9日", "孙七、周八", "化解中", None],
            [4, "2026年1月10日", "吴九、郑十", "化解中", None],
        ],
    )
    days = [r.registered_on for r in reading.rows]
    assert days == [date(2025, 12, 20), date(2025, 12, 28), date(2026, 1, 9), date(2026, 1, 10)]
    assert reading.rows[0].resolved_on == date(2026, 1, 5)


def test_without_any_year_the_rows_are_refused_until_the_user_tells_it(tmp_path: Path) -> None:
    from mediation_desk.intake.ledger_values import Corrections

    rows = [["序号", "排查时间", "当事人", "化解情况"], [1, "3月5日", "张三、李四", "已化解"]]
    assert [r.code for r in ledger(tmp_path, rows).refused] == ["date_without_year"]
    corrected = ledger(tmp_path, rows, corrections=Corrections(years={"台账": 2024}))
    assert corrected.rows[0].registered_on == date(2024, 3, 5)


def test_the_same_words_of_two_years_are_two_disputes(tmp_path: Path) -> None:
    rows = [["序号", "日期", "当事人", "结果"], [1, "1月5日", "张三、李四", "已化解"]]
    found = whole(write(tmp_path, {"2025年": rows, "2026年": rows}))
    assert [r.registered_on.year for r in found.rows] == [2025, 2026]
    assert not found.doubled


def test_columns_without_a_heading_are_known_by_their_cells(tmp_path: Path) -> None:
    rows: list[list[object]] = [["序号", "日期", "当事人", None, "情况", None, "结果"]]
    rows += [
        [n, 46_192 + n, "张三、李四", f"1600000000{n}", "排水", ID_A, "已化解"] for n in range(1, 4)
    ]
    reading = ledger(tmp_path, rows)
    assert meanings(reading) == [
        "number", "registered_on", "parties", "phone", "facts", "id_no", "outcome",
    ]  # fmt: skip
    assert reading.rows[0].registered_on == date(2026, 6, 20)
    assert reading.rows[0].parties[0].id_no == ID_A


def test_the_only_date_column_is_the_day_whatever_it_is_called(tmp_path: Path) -> None:
    rows = [["编号", "调解时间", "双方当事人", "调解情况"], [1, "2026.5.6", "甲与乙", "成功"]]
    assert meanings(ledger(tmp_path, rows))[1] == "registered_on"
    both = [["编号", "受理时间", "调解时间", "双方当事人", "调解情况"], [1, "2026.5.6", "2026.5.9"]]
    assert meanings(ledger(tmp_path, both))[1:3] == ["registered_on", "resolved_on"]


def test_phones_and_numbers_of_both_sides_in_a_row_of_columns(tmp_path: Path) -> None:
    head = ["序号", "登记时间", "甲方", "电话", "乙方", "电话", "事由", "结果"]
    cells = [1, "2026/5/6", "张三", "16000000001", "李四", "16000000002", "排水", "化解"]
    reading = ledger(tmp_path, [head, cells])
    assert [p.phone for p in reading.rows[0].parties] == ["16000000001", "16000000002"]


def test_unmatched_columns_are_kept_by_their_headings(tmp_path: Path) -> None:
    head = ["序号", "登记时间", "当事人", "年龄", "结果", "是否涉黑"]
    row = ledger(tmp_path, [head, [1, "2026/5/6", "张三、李四", "45岁", "化解", "否"]]).rows[0]
    assert row.others == (("年龄", "45岁"), ("是否涉黑", "否"))
    assert Meaning.REMARK.value not in [c for c, _ in row.others]
