"""Every difference between the two databases' words that our statements contain."""

from __future__ import annotations

import pytest

from mediation_desk.records.county.dialect import TableKeys, many_rows, put_into_words

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


@pytest.mark.parametrize(
    ("file", "county"),
    [
        ("SELECT count(*) FROM (SELECT 1 FROM a LIMIT ?)",
         "SELECT count(*) FROM (SELECT 1 FROM a LIMIT %s) AS unnamed_1"),
        ("SELECT * FROM (SELECT ')' ) AS x JOIN (SELECT 2) y ON true",
         "SELECT * FROM (SELECT ')' ) AS x JOIN (SELECT 2) y ON true"),
        ("SELECT b FROM (SELECT c b FROM (SELECT 1 c)) WHERE b > 0",
         "SELECT b FROM (SELECT c b FROM (SELECT 1 c) AS unnamed_1) AS unnamed_1 WHERE b > 0"),
        ("SELECT 1 FROM a WHERE b IN (SELECT 2)", "SELECT 1 FROM a WHERE b IN (SELECT 2)"),
    ],
)  # fmt: skip
def test_a_question_inside_another_is_given_a_name(file, county):
    assert put_into_words(file, {}) == county


def test_a_new_row_is_said_of_several_at_once():
    several = many_rows(put_into_words("INSERT INTO t (a, b) VALUES (?, ?)", {}), {})
    assert several is not None
    assert several.of(2) == "INSERT INTO t (a, b) VALUES (%s, %s), (%s, %s)"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t (a) SELECT ? FROM u",
        "UPDATE t SET a = ?",
        "INSERT INTO t (a, b) VALUES (?, 1)",
        "INSERT INTO t (a) VALUES (:a)",
    ],
)
def test_what_is_no_plain_new_row_is_said_one_by_one(statement):
    assert many_rows(put_into_words(statement, {}), {}) is None


def test_rows_that_take_the_place_of_others_are_told_apart_by_their_key():
    tables = {"t": TableKeys(("b",), ("a", "b"))}
    words = put_into_words("INSERT OR REPLACE INTO t (a, b) VALUES (?, ?)", tables)
    several = many_rows(words, tables)
    assert several is not None
    assert several.key == (1,)
