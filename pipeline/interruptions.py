"""Ctrl-C, a closed terminal or a request to end, while something is made that has to be removed again."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_ENDING: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def held_back() -> Iterator[None]:
    """Let them wait until the block is done: what was made in it is registered for removal by then.

    A process that was started but not yet kept would outlive the program and write into a folder that is being
    removed. Only the main thread runs handlers of signals, so that in any other nothing has to be held back.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {number: signal.signal(number, lambda sign, _frame: came.append(sign)) for number in _ENDING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        if came:
            signal.raise_signal(came[0])
