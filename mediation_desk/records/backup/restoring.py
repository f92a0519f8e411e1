"""The way back from a backup into a new folder, as a new replica, checked at every step.

Never writes over a store. Unless ``finish`` ended well, leaving the block removes what was begun;
what a power cut left of it bears a mark and is removed by the next try.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments, keyring, schema
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.making import check_copy, digest_of
from mediation_desk.records.backup.manifest import FileEntry
from mediation_desk.records.base import new_id
from mediation_desk.records.blobs import stream
from mediation_desk.records.engine import Guard, RawConnection, open_raw
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.exchange import seals
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.keys.files import file_trouble, put_in_place, sync_folder
from mediation_desk.records.log import branches
from mediation_desk.records.migrations import ladder
from mediation_desk.records.store import STORE_FILE

_PIECE = 1 << 20
_MARK = ".restoring"


@dataclass(frozen=True, slots=True)
class Restored:
    """The digest of the rows that came back, and the new replica's id."""

    digest: str
    replica: str


class Restoring:
    """A restore under way; use as a context manager.

    First the key ring is laid into the new folder, so that ``ring`` can be unlocked there with any
    password of that time or by the slip; then ``finish`` brings everything else.
    """

    def __init__(self, folder: Path, into: Path, stamp: str = "") -> None:
        """Raises KnownTrouble: ``backup_missing``, ``backup_damaged``, ``folder_not_empty``."""
        paths = manifest.all_in(folder)
        wanted = [path for path in paths if stamp in path.stem]
        if not wanted:
            raise KnownTrouble("backup_missing")
        self.folder, self.into, self.done = folder, into, False
        self.manifest = manifest.read(wanted[-1])
        self._take_place()
        self._lay_keys()

    def _take_place(self) -> None:
        """An empty folder, or one where a restore was cut short; marked as long as it goes on."""
        cut_short = (self.into / _MARK).exists() and not (self.into / STORE_FILE).exists()
        if cut_short:
            self._remove()
        if self.into.exists() and any(self.into.iterdir()):
            raise KnownTrouble("folder_not_empty")
        try:
            self.into.mkdir(parents=True, exist_ok=True)
            (self.into / _MARK).touch()
        except OSError as error:
            raise file_trouble(error) from error

    def _lay_keys(self) -> None:
        keys = self.manifest.keys
        is_demo = keys.name.startswith("demo-")
        name = keyring.DEMO_KEY_FILE if is_demo else keyring.KEYRING_FILE
        with ExitStack() as undo:
            undo.callback(self._remove)
            if keys.name:
                self._fetch(keys, self.into / name)
            self.ring = None if is_demo or not keys.name else KeyRing.load(self.into)
            self.demo_key = keyring.demo_key(self.into)
            undo.pop_all()

    def finish(
        self, data_key: bytes | bytearray, now: datetime, progress: Progress | None = None
    ) -> Restored:
        """Bring store and attachments, compare every digest, and become a new replica.

        Raises KnownTrouble ``backup_damaged`` (a file, the proof or the rows differ) and
        ``store_not_a_database`` for a wrong key.
        """
        progress = progress or NoProgress()
        if not self.manifest.stands(data_key):
            raise KnownTrouble("backup_damaged", part="manifest")
        part = self.into / f"{STORE_FILE}.part"
        self._join(part, progress)
        self._fetch_blobs(progress)
        replica = new_id()
        schema.load_tables()
        with translated():
            ladder.climb(part, data_key, ladder.steps(), now)
            guard = Guard()
            connection = open_raw(part, data_key, guard)
            try:
                check_copy(connection)
                digest = digest_of(connection)
                # Rows brought up by the ladder are no longer those that were counted.
                same_schema = self.manifest.schema == schema.SCHEMA_VERSION
                if same_schema and self.manifest.digest != digest:
                    raise KnownTrouble("backup_damaged", part="rows")
                guard.mode = Guard.REDACTING
                self._become(connection, replica, data_key)
                connection.execute("PRAGMA journal_mode = DELETE")
            finally:
                connection.close()
        put_in_place(part, self.into / STORE_FILE)
        (self.into / _MARK).unlink(missing_ok=True)
        self.done = True
        return Restored(digest, replica)

    def _become(
        self, connection: RawConnection, replica: str, data_key: bytes | bytearray
    ) -> None:
        """Another PC with a key of its own. What the one before wrote last and had not sealed yet
        is sealed while its key is at hand: nobody would take it, or what builds upon it, unsealed.
        """
        if self.ring is None:
            become(connection, replica, None)
            return
        former = device_signer(self.ring, data_key)
        become(connection, replica, device_signer(self.ring, data_key, fresh=True).public_key)
        seals.seal_former(connection, former.public_key, former.sign)

    def _join(self, part: Path, progress: Progress) -> None:
        try:
            with part.open("wb") as file:
                for count, entry in enumerate(self.manifest.parts):
                    progress.step(count, len(self.manifest.parts))
                    source = self._checked(entry)
                    with source.open("rb") as piece:
                        shutil.copyfileobj(piece, file, _PIECE)
        except OSError as error:
            raise file_trouble(error) from error

    def _fetch_blobs(self, progress: Progress) -> None:
        for count, entry in enumerate(self.manifest.blobs):
            progress.step(count, len(self.manifest.blobs))
            name = Path(entry.name).name
            target = self.into / attachments.BLOB_FOLDER / name[:2] / name
            target.parent.mkdir(parents=True, exist_ok=True)
            self._fetch(entry, target)

    def _fetch(self, entry: FileEntry, target: Path) -> None:
        try:
            shutil.copyfile(self._checked(entry), target)
            sync_folder(target.parent)
        except OSError as error:
            raise file_trouble(error) from error

    def _checked(self, entry: FileEntry) -> Path:
        """The file of an entry; its name must be one of ours, never a way elsewhere."""
        path = self.folder / entry.name
        inside = path.resolve().is_relative_to(self.folder.resolve())
        if not inside or not path.is_file() or stream.digest_of(path) != entry.sha256:
            raise KnownTrouble("backup_damaged", part=Path(entry.name).name)
        return path

    def _remove(self) -> None:
        shutil.rmtree(self.into, ignore_errors=True)

    def __enter__(self) -> Restoring:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self.done:
            self._remove()


def become(connection: RawConnection, replica: str, public_key: bytes | None) -> None:
    """Make a restored or copied store a new replica: its old streams are another's from now on."""
    connection.execute("BEGIN IMMEDIATE")
    branches.leave(connection, public_key, replica, "replaced")
    connection.execute("COMMIT")
