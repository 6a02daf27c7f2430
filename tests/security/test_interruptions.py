"""What comes while something is being made waits until it is registered for removal."""

import signal
import threading

import pytest

from pipeline.interruptions import held_back


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["int", "term"])
def test_a_request_to_end_waits_until_the_block_is_done(number: signal.Signals) -> None:
    came: list[str] = []
    before = signal.signal(number, lambda *_: came.append("asked to end"))
    try:
        with held_back():
            signal.raise_signal(number)
            came.append("kept")
        assert came == ["kept", "asked to end"]
        signal.raise_signal(number)
        assert came == ["kept", "asked to end", "asked to end"]
    finally:
        signal.signal(number, before)


def fail_held_back() -> None:
    with held_back():
        signal.raise_signal(signal.SIGTERM)
        raise OSError("full")


def test_it_is_let_through_also_when_making_fails() -> None:
    came: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda sign, _: came.append(sign))
    try:
        with pytest.raises(OSError, match="full"):
            fail_held_back()
        assert came == [signal.SIGTERM]
    finally:
        signal.signal(signal.SIGTERM, before)


def test_a_thread_of_its_own_needs_no_holding_back() -> None:
    done: list[bool] = []

    def make() -> None:
        with held_back():
            done.append(True)

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    assert done == [True]
