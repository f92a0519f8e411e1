"""The ceremony between two real stores over a stick, and everything at which it stops."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.errors import DeskError
from mediation_desk.records.backup.restoring import become
from mediation_desk.records.base import new_id
from mediation_desk.records.engine import Guard, open_raw
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import trust_keys
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.sync.trust import Standing, ceremony
from mediation_desk.sync.trust.keeping import list_of, trust_of
from mediation_desk.usecases import presenting
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import trusting
from mediation_desk.usecases.exchange.trust_work import TrustWork
from tests.desks import make_desk
from tests.usecases.exchange.stores import COUNTY, HEWAN, DayClock, desk_of


def joined(county: Desk, town: Desk, stick: Path) -> trusting.Accepted:
    asked = trusting.enrol(town, stick, device_name="河湾一号机")
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, stick)
    return trusting.accept(town, Path(let_in.file), let_in.fingerprint)


def audited(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        sql = "SELECT what FROM audit_entry WHERE kind = 'trust' ORDER BY id"
        return [row[0] for row in session.raw.execute(sql).fetchall()]


def refusal(action: Any, *args: Any, **kwargs: Any) -> str:
    """The code of a refusal that has words."""
    with pytest.raises(DeskError) as caught:
        action(*args, **kwargs)
    assert presenting.has_sentence(caught.value.code)
    assert "{" not in presenting.sentence(caught.value)
    return caught.value.code


def test_a_township_joins_its_county(county: Desk, town: Desk, stick: Path) -> None:
    done = joined(county, town, stick)
    assert (done.county, done.version, done.standing) == (COUNTY, 2, Standing.OK)
    for desk in (county, town):
        trust = trust_of(desk.store)
        assert trust.centre_of(town.store.origin.replica) == HEWAN
        assert trust.centre_of(county.store.origin.replica) == COUNTY
    assert audited(county) == ["admit"]
    assert audited(town) == ["enrol", "accept"]
    assert {p.suffix for p in stick.iterdir()} == {".tjt"}


def test_the_keys_in_the_list_are_those_of_the_pc(county: Desk, town: Desk, stick: Path) -> None:
    joined(county, town, stick)
    key = trust_of(county.store).key_of(town.store.origin.replica)
    assert town.store.signer is not None
    assert key == town.store.signer.public_key
    assert TrustWork(town).public_keys()[0] == key


def test_a_wrong_fingerprint_lets_nobody_in(county: Desk, town: Desk, stick: Path) -> None:
    asked = trusting.enrol(town, stick)
    wrong = asked.fingerprint[:-1] + str((int(asked.fingerprint[-1]) + 1) % 10)
    args = (county, Path(asked.file), wrong, stick)
    assert refusal(trusting.admit, *args) == "fingerprint_wrong"
    assert trust_of(county.store).version == 0
    assert len(list(stick.iterdir())) == 1


def test_a_wrong_county_is_not_accepted(county: Desk, town: Desk, stick: Path) -> None:
    asked = trusting.enrol(town, stick)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, stick)
    file = Path(let_in.file)
    assert refusal(trusting.accept, town, file, asked.fingerprint) == "county_fingerprint_wrong"
    assert refusal(trusting.accept, town, file) == "fingerprint_length"
    assert trust_of(town.store).version == 0


def test_a_township_lets_nobody_in(town: Desk, stick: Path) -> None:
    asked = trusting.enrol(town, stick)
    args = (town, Path(asked.file), asked.fingerprint, stick)
    assert refusal(trusting.admit, *args) == "not_a_county_store"
    assert refusal(trusting.revoke, town, "0" * 32, None, "x") == "not_a_county_store"


def test_the_county_asks_nobody(county: Desk, town: Desk, stick: Path) -> None:
    joined(county, town, stick)
    assert refusal(trusting.enrol, county, stick) == "county_has_keys"


def test_the_same_request_twice_gives_the_same_answer(
    county: Desk, town: Desk, stick: Path
) -> None:
    asked = trusting.enrol(town, stick)
    args = (county, Path(asked.file), asked.fingerprint, stick)
    first, again = trusting.admit(*args), trusting.admit(*args)
    assert (first.is_new, again.is_new) == (True, False)
    assert (first.version, first.file) == (again.version, again.file)


def test_an_old_request_is_refused(
    county: Desk, town: Desk, stick: Path, clock: DayClock
) -> None:
    asked = trusting.enrol(town, stick)
    clock.day = date(2027, 1, 5)
    args = (county, Path(asked.file), asked.fingerprint, stick)
    assert refusal(trusting.admit, *args) == "enrol_request_old"


def test_a_list_for_others_is_not_accepted(county: Desk, town: Desk, stick: Path) -> None:
    """R14: a list carried on to a PC that is not in it."""
    with TrustWork(county).authority():
        file = trusting.write_list(county, stick)
    fingerprint = ceremony.county_fingerprint(list_of(county.store))
    assert refusal(trusting.accept, town, Path(file), fingerprint) == "trust_not_for_us"


def restored(desk: Desk, clock: DayClock) -> Desk:
    """The same store after it was restored: another replica, and another device key."""
    folder, key = desk.store.folder, desk.store.key_copy()
    public = device_signer(KeyRing.load(folder), key, fresh=True).public_key
    desk.store.close()
    raw = open_raw(folder / "store.db", key, guard := Guard())
    guard.mode = Guard.REDACTING
    become(raw, new_id(), public)
    raw.close()
    return desk_of(folder, key, clock)


def test_a_restored_store_must_ask_again_and_retires_what_it_was(
    county: Desk, town: Desk, stick: Path, clock: DayClock
) -> None:
    asked = trusting.enrol(town, stick)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, stick)
    new = restored(town, clock)
    args = (new, Path(let_in.file), let_in.fingerprint)
    assert refusal(trusting.accept, *args) == "trust_replica_replaced"
    asked = trusting.enrol(new, stick, replaces_old=True)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, stick)
    assert trusting.accept(new, Path(let_in.file), let_in.fingerprint).standing is Standing.OK
    assert trust_of(county.store).recipients(HEWAN).keys() == {asked.replica}
    new.store.close()


def test_the_second_pc_of_a_centre_does_not_retire_the_first(
    county: Desk, town: Desk, stick: Path, clock: DayClock
) -> None:
    """It was set up from a backup of the first, which goes on."""
    joined(county, town, stick)
    first = town.store.origin.replica
    second = restored(town, clock)
    joined(county, second, stick)
    keys = trust_of(county.store).recipients(HEWAN)
    assert keys.keys() == {first, second.store.origin.replica}
    assert len(set(keys.values())) == 2
    second.store.close()


def test_a_restored_county_certifies_itself_and_goes_on(
    county: Desk, town: Desk, stick: Path, clock: DayClock
) -> None:
    asked = trusting.enrol(town, stick)
    again = restored(county, clock)
    let_in = trusting.admit(again, Path(asked.file), asked.fingerprint, stick)
    trusting.accept(town, Path(let_in.file), let_in.fingerprint)
    assert again.store.origin.replica in trust_of(town.store).recipients(COUNTY)
    again.store.close()


def test_a_county_restored_from_an_older_backup_takes_its_newest_list_back(
    county: Desk, town: Desk, stick: Path, clock: DayClock
) -> None:
    """R59: otherwise its next list would be refused everywhere as one that forks."""
    with TrustWork(county).authority() as (_signers, first):
        joined(county, town, stick)
    newest = Path(trusting.write_list(town, stick / "newest"))
    with county.store.maintenance() as raw:
        raw.execute("DELETE FROM sync_trust")
        raw.execute("INSERT INTO sync_trust VALUES (1, ?)", (first.data,))
    again = restored(county, clock)
    assert trusting.accept(again, newest).version == 2
    done = trusting.revoke(again, town.store.origin.replica, 1, "电脑丢失")
    assert trusting.accept(town, Path(trusting.write_list(again, stick))).version == done.version
    again.store.close()


def test_a_county_that_lost_its_keys_begins_anew_and_its_townships_go_over(
    county: Desk, town: Desk, stick: Path
) -> None:
    """Only with its new fingerprint, and only when that is what a person asks for."""
    joined(county, town, stick)
    ring = KeyRing.load(county.store.folder)
    ring.sealed_secrets = {n: s for n, s in ring.sealed_secrets.items() if "county" not in n}
    ring.save()
    with county.store.maintenance() as raw:
        raw.execute("DELETE FROM sync_trust")
    asked = trusting.enrol(town, stick / "again")
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, stick / "again")
    args = (town, Path(let_in.file), let_in.fingerprint)
    assert refusal(trusting.accept, *args) == "trust_other_county"
    wrong = (*args[:2], "1" * 30)
    assert refusal(trusting.accept, *wrong, other_county=True) == "county_fingerprint_wrong"
    assert trusting.accept(*args, other_county=True).version == let_in.version
    assert trust_of(town.store).listing == list_of(county.store)


def test_a_lost_pc_is_shut_out_and_the_list_says_so(
    county: Desk, town: Desk, stick: Path
) -> None:
    joined(county, town, stick)
    replica = town.store.origin.replica
    done = trusting.revoke(county, replica[-8:], 12, "电脑丢失")
    assert done.cutoff == ((f"centre:{HEWAN}", 12),)
    assert trusting.accept(town, Path(trusting.write_list(county, stick))).standing == "revoked"
    [mine] = [pc for pc in trusting.who_is_who(town) if pc.is_own]
    assert (mine.status, mine.cutoff, mine.reason) == (Standing.REVOKED, 12, "电脑丢失")
    assert refusal(trusting.revoke, county, replica, 13, "更正") == "revoke_looser"


def test_who_may_not_be_shut_out(county: Desk, town: Desk, stick: Path) -> None:
    joined(county, town, stick)
    own = county.store.origin.replica
    assert refusal(trusting.revoke, county, own, None, "x") == "revoke_self"
    assert refusal(trusting.revoke, county, "abc", None, "x") == "replica_unclear"
    assert refusal(trusting.revoke, county, "0" * 12, None, "x") == "trust_replica_unknown"
    town_pc = town.store.origin.replica
    assert refusal(trusting.revoke, county, town_pc, 1, " ") == "revoke_reason_missing"


def test_without_its_keys_another_pc_of_the_county_signs_nothing(
    county: Desk, town: Desk, stick: Path, folders: Path
) -> None:
    asked = trusting.enrol(town, stick)
    trusting.admit(county, Path(asked.file), asked.fingerprint, stick)
    ring = KeyRing.load(folders / "county")
    del ring.sealed_secrets[trust_keys.ISSUING]
    ring.save()
    args = (county, Path(asked.file), asked.fingerprint, stick)
    assert refusal(trusting.admit, *args) == "county_keys_elsewhere"


def test_a_kit_is_asked_for_where_the_county_gave_one_out(
    county: Desk, town: Desk, stick: Path
) -> None:
    kit = trusting.new_kit(county)
    asked = trusting.enrol(town, stick, kit=kit.code)
    args = (county, Path(asked.file), asked.fingerprint, stick)
    assert refusal(trusting.admit, *args, kit="1234 5678 9013") == "kit_wrong"
    let_in = trusting.admit(*args, kit=kit.code.replace(" ", ""))
    assert (let_in.is_new, let_in.fingerprint) == (True, kit.fingerprint)


def test_the_practice_township_takes_no_part(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.is_practice = True
    assert refusal(trusting.enrol, desk, tmp_path) == "practice_no_exchange"
    assert refusal(trusting.accept, desk, tmp_path / "x") == "practice_no_exchange"
    desk.store.close()


def test_no_list_no_file(town: Desk, stick: Path) -> None:
    assert refusal(trusting.write_list, town, stick) == "no_county_yet"
    assert trusting.who_is_who(town) == ()


def test_the_log_of_both_still_verifies(county: Desk, town: Desk, stick: Path) -> None:
    joined(county, town, stick)
    trusting.revoke(county, town.store.origin.replica, None, "丢失")
    assert county.store.verify_chain() == town.store.verify_chain() == []
    assert county.store.tables_unlike_log() == []
