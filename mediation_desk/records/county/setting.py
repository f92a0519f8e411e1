"""Which database a county's store lies in: one small file in the store's folder, no secret in it.

The password of the database is sealed in the key ring like every secret of this PC.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.records.county import COUNTY_FILE
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.files import sync_folder, write_whole

PASSWORD = "county_password"
FORMAT = 1
MOST_PARTITIONS = 64

_LOOPBACK = ("127.", "::1", "localhost", "/")
_SEALED = frozenset({"require", "verify-ca", "verify-full"})
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")


@dataclass(frozen=True, slots=True)
class CountySetting:
    """Where the store lies: the address without password, the schema in it, and in how many
    partitions every recorded table is kept (0: whole).
    """

    url: str
    schema: str = "mediation_desk"
    partitions: int = 0

    def checked(self) -> CountySetting:
        """Itself; raises BadInput for an address that cannot be, bears a password or is open.

        What goes to another computer goes encrypted (``sslmode=verify-full`` or ``require``).
        """
        try:
            parts = conninfo_to_dict(self.url)
        except psycopg.ProgrammingError as error:
            raise BadInput("county_url_wrong", field="url") from error
        if not parts.get("host") or not parts.get("dbname"):
            raise BadInput("county_url_wrong", field="url")
        if "password" in parts:
            raise BadInput("county_url_has_password", field="url")
        if not _stays_here(parts) and parts.get("sslmode") not in _SEALED:
            raise BadInput("county_url_open", field="url")
        if not _NAME.fullmatch(self.schema) or not 0 <= self.partitions <= MOST_PARTITIONS:
            raise BadInput("county_url_wrong", field="schema")
        return self


def _stays_here(parts: dict[str, Any]) -> bool:
    hosts = f"{parts.get('host', '')},{parts.get('hostaddr', '')}".split(",")
    return all(str(host).startswith(_LOOPBACK) for host in hosts if host)


def read(folder: Path) -> CountySetting:
    """The setting of a folder; raises KnownTrouble ``county_setting_damaged``, BadInput."""
    try:
        kept = json.loads((folder / COUNTY_FILE).read_text(encoding="utf-8"))
        if kept["format"] != FORMAT:
            raise KnownTrouble("county_setting_damaged")
        found = CountySetting(str(kept["url"]), str(kept["schema"]), int(kept["partitions"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KnownTrouble("county_setting_damaged") from error
    return found.checked()


def write(folder: Path, setting: CountySetting) -> None:
    """Keep the setting of a folder."""
    kept = {
        "format": FORMAT,
        "url": setting.url,
        "schema": setting.schema,
        "partitions": setting.partitions,
    }
    write_whole(folder / COUNTY_FILE, json.dumps(kept, indent=1))


def forget(folder: Path) -> None:
    """Let the store of a folder lie in its file again."""
    (folder / COUNTY_FILE).unlink(missing_ok=True)
    sync_folder(folder)


def password(folder: Path, data_key: bytes | bytearray) -> str | None:
    """The password of the database, from the key ring; None where none is kept."""
    sealed = KeyRing.load(folder).secret(data_key, PASSWORD)
    return None if sealed is None else sealed.decode()


def keep_password(folder: Path, data_key: bytes | bytearray, secret: str) -> None:
    """Seal the password of the database in the key ring."""
    KeyRing.load(folder).put_secret(data_key, PASSWORD, secret.encode())
