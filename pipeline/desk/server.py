"""Listens for the desk: on this machine unless told otherwise, and never for strangers without a password."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import uvicorn

from pipeline.desk.app import make_app
from pipeline.desk.security import LEAST_PASSWORD, Gate, is_loopback
from pipeline.desk.store import Store
from pipeline.errors import UsageError
from pipeline.files.private_files import run_folder, write_private
from pipeline.terminal import is_terminal, say

if TYPE_CHECKING:
    from pipeline.check import Options

PASSWORD_VARIABLE: Final = "DOSSIER_PASSWORD"  # noqa: S105 (the name of a variable)
_OPENING: Final = 20.0
"""Seconds a browser has to start before the page that leads it here is gone."""
_GIVE_WAY: Final = 0.001
"""Seconds after which one thread lets another go on; Python's own are five times as many."""
_BACKLOG: Final = 64
_LARGEST_HEAD: Final = 16 * 1024


def serve(
    host: str,
    port: int,
    root: Path | None,
    options: Options,
    language: str,
    password_file: Path | None = None,
    browser: bool = False,
) -> None:
    """Serve until interrupted.

    Args:
        host: an address; anything but loopback needs a password.
        port: 0 takes a free one.
        root: a folder of dossiers, or None.
        options: how to read and judge.
        language: of the pages at first.
        password_file: its first line is the password; else ``$DOSSIER_PASSWORD``, else it is asked for.
        browser: open the link in this computer's browser, where there is one.

    Raises:
        UsageError: the password is missing or short, or the address cannot be listened on.
    """
    password = None if is_loopback(host) else _password(password_file)
    with _listen(host, port) as listener:
        gate = Gate(host, listener.getsockname()[1], language, password, announce=_say_next)
        if password is not None:
            say("Others on the network can reach this address, and what is sent is not encrypted. A password is asked.")
        # A reading works in this process too; answers wait less for it when it gives way more often.
        sys.setswitchinterval(_GIVE_WAY)
        with Store(root, options) as store:
            say(f"Open this link in your browser (Ctrl-C ends the desk):\n\n  {gate.link}\n")
            if browser:
                # The browser is handed a private page that leads on: its command line could be seen by others.
                threading.Thread(target=_open, args=(gate.link,), daemon=True).start()
            config = uvicorn.Config(
                make_app(store, gate),
                http="h11",
                ws="none",
                lifespan="off",
                access_log=False,
                log_level="critical",
                server_header=False,
                proxy_headers=False,
                limit_concurrency=_BACKLOG,
                timeout_keep_alive=10,
                timeout_graceful_shutdown=2,
                h11_max_incomplete_event_size=_LARGEST_HEAD,
            )
            uvicorn.Server(config).run(sockets=[listener])


def _open(link: str) -> None:
    with run_folder(None) as folder:
        page = folder / "open.html"
        write_private(page, f'<!doctype html><meta http-equiv="refresh" content="0;url={link}">'.encode())
        if webbrowser.open(page.as_uri()):
            time.sleep(_OPENING)


def _say_next(link: str) -> None:
    say(f"That link is used up. For another browser:\n\n  {link}\n")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named TCP in so many words: else asyncio does not turn Nagle's algorithm off, and every answer takes 40 ms more.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise UsageError(f"cannot listen on {host} port {port} ({error.strerror})") from None
    return listener


def _password(file: Path | None) -> str:
    """From a file, the environment or the keyboard: never from the command line, which others can see."""
    if file is not None:
        try:
            password = file.read_text(encoding="utf-8").split("\n")[0].strip()
        except (OSError, UnicodeDecodeError):
            raise UsageError("this file cannot be read", file=str(file)) from None
    elif os.environ.get(PASSWORD_VARIABLE):
        password = os.environ[PASSWORD_VARIABLE]
    else:
        import getpass

        if not is_terminal(sys.stdin):
            raise UsageError(f"others could reach this address: set ${PASSWORD_VARIABLE} or use --password-file")
        password = getpass.getpass("Password for the desk: ")
    if len(password) < LEAST_PASSWORD:
        raise UsageError(f"others could reach this address: the password needs at least {LEAST_PASSWORD} signs")
    return password
