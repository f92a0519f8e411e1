"""The form as XLSX and on paper: three rows of head, typed cells, the figures that were counted."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

from mediation_desk.domain.returns.periods import read_period
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns import printing
from mediation_desk.usecases.returns.register_book import print_case_register
from tests.desks import COMMITTEE, OTHER, at, led

APRIL = read_period("2026M04")
PARTS = (
    "婚姻家庭纠纷 邻里纠纷 房屋宅基地纠纷 合同纠纷 生产经营纠纷 损害赔偿纠纷 "
    "山林土地纠纷 征地拆迁纠纷 环境污染纠纷 拖欠农民工工资纠纷 其他劳动争议纠纷 旅游纠纷 "
    "电子商务纠纷 其他消费纠纷 医疗纠纷 道路交通事故纠纷 物业纠纷 其他纠纷"
)


def test_the_workbook_has_the_head_of_the_form_and_numbers_as_numbers(
    desk: Desk, tmp_path: Path
) -> None:
    led(desk, "seal_agreement")
    path = printing.export_return(desk, APRIL, tmp_path)
    assert path.name == "TJ-01 人民调解案件情况统计表 2026年4月.xlsx"
    tab = load_workbook(path).worksheets[0]
    head = [[cell.value for cell in row] for row in tab.iter_rows(min_row=3, max_row=5)]
    assert [word for word in head[0] if word] == ["填报单位", "调解案件情况", "排查预防纠纷"]
    assert [word for word in head[1] if word][:7] == [
        "调解案件总数", "案件涉及当事人数", "调解成功", "疑难复杂案件", "协议涉及金额",
        "不同主体调解情况（件）", "案件来源（件）",
    ]  # fmt: skip
    assert head[2][1:6] == ["件", "人", "件", "件", "万元"]
    assert " ".join(str(word) for word in head[2][20:38]) == PARTS
    row = [cell.value for cell in tab[6]]
    assert row[:6] == [COMMITTEE, 1, 2, 1, 0, 0.68]
    assert [tab.cell(line, 1).value for line in (7, 8)] == ["下级上报总计", "本级上报总计"]
    assert "B3:AN3" in {str(found) for found in tab.merged_cells.ranges}
    assert all(cell.data_type in "sn" for line in tab.iter_rows() for cell in line)


def test_a_name_that_looks_like_a_formula_stays_text(desk: Desk, tmp_path: Path) -> None:
    desk.do("add_organization", {"name": "=1+1人民调解委员会", "kind": "committee"})
    desk.do("set_return_habits", {"head": "@主任", "source": "=HYPERLINK(1)"})
    tab = load_workbook(printing.export_return(desk, APRIL, tmp_path)).worksheets[0]
    assert "f" not in {cell.data_type for row in tab.iter_rows() for cell in row}


def test_the_paper_is_one_sheet_with_every_column_and_its_rule(desk: Desk, tmp_path: Path) -> None:
    led(desk, "seal_agreement")
    _xlsx, _docx, pdf = printing.print_return(desk, APRIL, tmp_path)
    (page,) = PdfReader(pdf).pages
    text = "".join(page.extract_text().split())
    for words in (*PARTS.split(), "下级上报总计", "其中：法院委托移送", "防止群体性械斗", "0.68"):
        assert words in text, words
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (1191, 842)
    assert "一案在一期内不因流转重复计数" in text


def test_a_copy_is_printed_as_it_was_sent(desk: Desk, tmp_path: Path) -> None:
    led(desk, "accept")
    copy = desk.do("send_return", {"period": "2026M04", "on": "2026-04-20"}).created["return_copy"]
    led(desk, "accept")
    path = printing.print_return_copy(desk, copy, tmp_path)[0]
    assert load_workbook(path).worksheets[0].cell(6, 2).value == 1


def test_the_register_holds_a_line_for_each_case_that_is_counted(
    desk: Desk, tmp_path: Path
) -> None:
    led(desk, "file_volume")
    hidden = led(desk, "accept", stat_type="邻里纠纷")
    desk.do("mark_sensitive", {"kind": "健康"}, case=hidden)
    xlsx, _docx, pdf = print_case_register(desk, APRIL, tmp_path)
    rows = list(load_workbook(xlsx).worksheets[0].values)
    assert [str(word) for word in rows[0]] == [
        "序号", "编号", "受理日", "当事人", "类型", "来源", "调解员", "结果", "协议形式", "金额",
        "履行", "回访", "归档号",
    ]  # fmt: skip
    assert rows[1][3:5] == ("龚㛃兰、陈翀", "房屋宅基地纠纷")
    assert rows[1][7:11] == ("达成协议", "书面协议", 6800, "已履行")
    assert rows[1][12] == rows[1][1]
    assert len(rows) == 3
    assert "6,800.00" in PdfReader(pdf).pages[0].extract_text()
    other = print_case_register(at(desk, OTHER), APRIL, tmp_path)[0]
    told = [row[3] for row in load_workbook(other).worksheets[0].values]
    assert told[2] == "（敏感案件）"
