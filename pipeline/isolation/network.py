"""The network, cut off from the processes that read: nothing a file does there reaches another machine."""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def isolate_network() -> bool:
    """Cut this process and its children off the network, where the system allows it without root.

    Returns:
        whether it worked: a network namespace without any interface but a closed loopback.
    """
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    flags = _CLONE_NEWNET if user == 0 else _CLONE_NEWUSER | _CLONE_NEWNET
    if not _try_in_child(lambda: _unshare(libc, flags, user, group)):
        return False
    return _unshare(libc, flags, user, group)


def can_isolate_network() -> bool:
    """Whether :func:`isolate_network` works here; tried in a process of its own."""
    return _try_in_child(isolate_network)


def _unshare(libc: ctypes.CDLL, flags: int, user: int, group: int) -> bool:
    if libc.unshare(flags) != 0:
        return False
    if flags & _CLONE_NEWUSER:
        # Without a mapping for ourselves we could not create files any more.
        for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            try:
                Path(f"/proc/self/{name}").write_text(text, "ascii")
            except OSError:
                return False
    return True


def _try_in_child(attempt: Callable[[], bool]) -> bool:
    """Try something that cannot be undone in a process that ends afterwards."""
    child = os.fork()
    if child == 0:
        worked = False
        try:
            worked = attempt()
        finally:
            os._exit(0 if worked else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def network_is_closed() -> bool:
    """Whether this process cannot even reach its own machine."""
    with socket.socket() as probe:
        probe.settimeout(0.2)
        # Port 9 (discard) of a machine with a network answers or refuses; without one it is unreachable.
        with contextlib.suppress(ConnectionRefusedError, TimeoutError):
            try:
                probe.connect(("127.0.0.1", 9))
            except OSError as error:
                if isinstance(error, ConnectionRefusedError | TimeoutError):
                    raise
                return True
    return False
