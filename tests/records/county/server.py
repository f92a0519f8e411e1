"""Starts a PostgreSQL of its own for tests, on the loopback and in a folder that goes with it.

The server refuses to run as root, so that it is given to its own account then.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "nur-lokal-7391"
_ACCOUNT = "postgres"
_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running server."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"postgresql://desk@127.0.0.1:{self.port}/postgres"


def _programs() -> Path:
    """The folder of the newest server's programs; a server is needed, so its lack is an error."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    beside = shutil.which("initdb")
    assert beside, "PostgreSQL is not installed: scripts/setup.sh names its package"
    return Path(beside).parent


def _as_account(command: list[str]) -> list[str]:
    """The command as the server's account; it ends with this process, however that ends."""
    who = [f"--reuid={_ACCOUNT}", f"--regid={_ACCOUNT}", "--clear-groups"]
    return ["setpriv", "--pdeathsig=QUIT", *([] if os.geteuid() else who), *command]


def _run(*command: str) -> None:
    done = subprocess.run(_as_account([*command]), capture_output=True, cwd="/", check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def _wait_for(bin_: Path, port: int, started: subprocess.Popen[bytes]) -> None:
    ready = [str(bin_ / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    until = time.monotonic() + _SECONDS
    while subprocess.run(ready, check=False).returncode:
        assert started.poll() is None, "the server did not start"
        assert time.monotonic() < until, "the server does not answer"
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A new server, gone after the block; ``durable``: it waits for the disk as in service."""
    bin_ = _programs()
    folder = Path(tempfile.mkdtemp(prefix="tj-county-"))
    try:
        secret = folder / "secret"
        secret.write_text(PASSWORD, encoding="utf-8")
        if not os.geteuid():
            import pwd

            account = pwd.getpwnam(_ACCOUNT)
            for path in (folder, secret):
                os.chown(path, account.pw_uid, account.pw_gid)
        data = folder / "data"
        _run(
            str(bin_ / "initdb"), "-D", str(data), "-U", "desk", "--auth=scram-sha-256",
            f"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8",
        )  # fmt: skip
        port = _free_port()
        settings = {
            "port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": folder,
            "fsync": "on" if durable else "off", "shared_buffers": "256MB",
            "max_locks_per_transaction": 256,
        }  # fmt: skip
        given = [f"--{name}={value}" for name, value in settings.items()]
        command = _as_account([str(bin_ / "postgres"), "-D", str(data), *given])
        with (folder / "log").open("wb") as log:
            started = subprocess.Popen(command, stdout=log, stderr=log, cwd="/")
        try:
            _wait_for(bin_, port, started)
            yield Server(folder, port)
        finally:
            started.send_signal(signal.SIGQUIT)
            started.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
