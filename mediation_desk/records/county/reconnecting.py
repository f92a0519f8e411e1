"""Follows a county's database that moved to another address, or whose password was changed.

Works beside the closed store: without it the store could not be opened any more. Moves no data.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.county import setting
from mediation_desk.records.county.engine import open_county
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.engine import choosing
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer

_OWN = "SELECT public_key FROM sync_replica WHERE own = 1"


def reconnect(
    folder: Path, data_key: bytes | bytearray, url: str, secret: str | None
) -> CountySetting:
    """Use this address (empty: as before) and password from now on, if this store lies there.

    Raises BadInput for an address that will not do; KnownTrouble ``county_not_used``,
    ``county_other_store`` (another store, or none, lies there) and those of connecting; then all is
    as it was.
    """
    if not choosing.is_county(folder):
        raise KnownTrouble("county_not_used")
    old = setting.read(folder)
    where = CountySetting(url or old.url, old.schema, old.partitions).checked()
    mine = device_signer(KeyRing.load(folder), data_key).public_key
    known = setting.password(folder, data_key) if secret is None else secret
    with translated(), closing(open_county(where, known)) as raw:
        here = raw.execute("SELECT to_regclass('sync_replica')").fetchone()
        keys = raw.execute(_OWN).fetchall() if here and here[0] else []
    if mine not in [bytes(key) for (key,) in keys if key]:
        raise KnownTrouble("county_other_store")
    setting.write(folder, where)
    if secret is not None:
        setting.keep_password(folder, data_key, secret)
    return where
