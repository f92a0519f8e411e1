"""Every difference between the two databases' words that our statements contain."""

from __future__ import annotations

import pytest

from mediation_desk.records.county.dialect import TableKeys, put_into_words

TABLES = {
    "pair": TableKeys(("a", "b"), ("a", "b", "c", "d")),
    "bare": TableKeys(("a",), ("a",)),
}


@pytest.mark.parametrize(
    ("file", "county"),
    [
        ("SELECT ? FROM t WHERE a = ?", "SELECT %s FROM t WHERE a = %s"),
        ("a = :name AND b < :upto2", "a = %(name)s AND b < %(upto2)s"),
        ("SELECT '?:x', 'it''s :y' , ?", "SELECT '?:x', 'it''s :y' , %s"),
        ('SELECT "a?b", "c:d" FROM t', 'SELECT "a?b", "c:d" FROM t'),
        ("roles LIKE '%mediator%' AND a % 2", "roles LIKE '%%mediator%%' AND a %% 2"),
        ("WHERE ? IS NULL OR a = ?", "WHERE %s::text IS NULL OR a = %s"),
        ("(TRUE OR :user IS NOT NULL)", "(TRUE OR %(user)s::text IS NOT NULL)"),
        ("a::text = ?", "a::text = %s"),
        ("deleted IS 0 AND open IS NOT 1", "deleted = 0 AND open <> 1"),
        ("a IS NULL AND b IS NOT NULL", "a IS NULL AND b IS NOT NULL"),
        ("a IS NOT ? AND b IS :b", "a IS DISTINCT FROM %s AND b IS NOT DISTINCT FROM %(b)s"),
        ("IN (SELECT value FROM json_each(?))", "IN (SELECT value FROM desk_items(%s))"),
        ("instr(c.haystack, ?) > 0", "strpos(c.haystack, %s) > 0"),
        ("INSERT INTO t VALUES (?, ?)", "INSERT INTO t VALUES (%s, %s)"),
        ("INSERT OR IGNORE INTO t (a) VALUES (?)",
         "INSERT INTO t (a) VALUES (%s) ON CONFLICT DO NOTHING"),
    ],
)  # fmt: skip
def test_a_statement_of_the_file_in_the_countys_words(file, county):
    assert put_into_words(file, TABLES) == county


def test_replacing_a_row_forgets_what_is_not_said_of_it():
    said = put_into_words("INSERT OR REPLACE INTO pair (a, b, c) VALUES (?, ?, 'x')", TABLES)
    assert said == (
        "INSERT INTO pair (a, b, c) VALUES (%s, %s, 'x') "
        'ON CONFLICT ("a", "b") DO UPDATE SET "c" = excluded."c", "d" = DEFAULT'
    )


def test_replacing_without_naming_columns_takes_all_of_them():
    said = put_into_words("INSERT OR REPLACE INTO pair VALUES (?, ?, ?, ?)", TABLES)
    assert said.endswith('SET "c" = excluded."c", "d" = excluded."d"')


def test_a_row_that_is_all_key_is_left_as_it_is():
    said = put_into_words("INSERT OR REPLACE INTO bare (a) VALUES (?)", TABLES)
    assert said.endswith('ON CONFLICT ("a") DO NOTHING')


def test_an_unknown_table_cannot_be_replaced_into():
    with pytest.raises(KeyError):
        put_into_words("INSERT OR REPLACE INTO other (a) VALUES (?)", TABLES)
