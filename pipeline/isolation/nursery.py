"""Where wardens come from when many files are to be read: a process that loads everything once and touches no file.

``python -P -m pipeline.isolation.nursery MODULE:FUNCTION`` takes a socket on standard input. Each message is the
folder of a new warden with the two pipes it will have; the warden is forked and is from then on like any other
(:mod:`pipeline.isolation.worker`). With eight of them, seven do not load libraries and models, and all share the
memory these take.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import socket
import sys
import tempfile
from typing import NoReturn

from pipeline.isolation.network import isolate_network
from pipeline.isolation.worker import (
    PageReader,
    become_warden,
    give_up_rights,
    resolve,
    stand_apart,
    warm_up_of,
)

_LONGEST_PATH = 4096


def main(reader: str) -> NoReturn:
    """Fork wardens until the parent is gone."""
    handle, nowhere = stand_apart()
    os.close(nowhere)
    asked = socket.socket(fileno=handle)
    tempfile.tempdir = os.environ.get("TMPDIR")
    give_up_rights()
    isolated = isolate_network()
    for name in ("pipeline.files.pages", "pipeline.pdf.file"):
        importlib.import_module(name)
    loaded = resolve(reader)
    warm_up_of(reader)()
    while True:
        folder, pipes, _, _ = socket.recv_fds(asked, _LONGEST_PATH, 2)
        if len(pipes) == 2 and os.fork() == 0:
            asked.close()
            _live(os.fsdecode(folder), pipes[0], pipes[1], loaded, isolated)
        for pipe in pipes:
            os.close(pipe)
        # Wardens end when the parent lets them go. They are waited for so that what they used is counted as ours.
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG if folder else 0)[0]:
                pass
        if not folder:
            os._exit(0)


def _live(folder: str, requests: int, answers: int, loaded: PageReader, isolated: bool) -> NoReturn:
    """The forked child: everything of a warden that is its own; never returns into the code of the nursery."""
    with contextlib.suppress(BaseException):
        os.setsid()
        os.chdir(folder)
        os.environ.update(HOME=folder, TMPDIR=folder)
        for pipe in (requests, answers):
            os.set_inheritable(pipe, False)
        become_warden(requests, answers, lambda: loaded, lambda: None, isolated=isolated)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
