"""Where a county's store lies is kept without a secret, and nothing goes out in the clear."""

from __future__ import annotations

import json

import pytest

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.records.backup.making import make_backup
from mediation_desk.records.county import COUNTY_FILE, setting
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.engine import choosing
from tests.records.county.server import PASSWORD


def test_kept_and_read_back(tmp_path):
    kept = CountySetting("postgresql://desk@127.0.0.1:5432/desk", "town_1", 8)
    setting.write(tmp_path, kept)
    assert choosing.is_county(tmp_path)
    assert setting.read(tmp_path) == kept


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("postgresql://desk:geheim@127.0.0.1/desk", "county_url_has_password"),
        ("postgresql://desk@db.county.example/desk", "county_url_open"),
        ("postgresql://desk@db.county.example/desk?sslmode=prefer", "county_url_open"),
        ("postgresql://desk@127.0.0.1,db.county.example/desk", "county_url_open"),
        ("postgresql://desk@localhost/desk?hostaddr=10.0.0.9", "county_url_open"),
        ("postgresql://desk@127.0.0.1", "county_url_wrong"),
        ("dbname=desk", "county_url_wrong"),
        ("no address", "county_url_wrong"),
    ],
)
def test_an_address_that_will_not_do_is_refused(url, code):
    with pytest.raises(BadInput, match=code):
        CountySetting(url).checked()


def test_another_computer_is_reached_encrypted():
    far = CountySetting("postgresql://desk@db.county.example/desk?sslmode=verify-full")
    assert far.checked() is far


@pytest.mark.parametrize("schema", ["", "Desk", "a-b", 'a"; DROP', "1a"])
def test_a_schema_has_a_plain_name(schema):
    with pytest.raises(BadInput, match="county_url_wrong"):
        CountySetting("postgresql://desk@127.0.0.1/desk", schema).checked()


@pytest.mark.parametrize("text", ["", "{}", '{"format": 2}', "[]"])
def test_a_damaged_setting_is_told(tmp_path, text):
    (tmp_path / COUNTY_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(KnownTrouble, match="county_setting_damaged"):
        setting.read(tmp_path)


def test_no_secret_lies_in_the_folder(county):
    for path in county.folder.iterdir():
        assert PASSWORD.encode() not in path.read_bytes()
    assert "password" not in json.loads((county.folder / "county.json").read_text("utf-8"))


def test_a_backup_of_the_countys_database_is_the_servers(county, tmp_path):
    with pytest.raises(KnownTrouble, match="county_backup_elsewhere"):
        make_backup(county, tmp_path, county.clock.now())
