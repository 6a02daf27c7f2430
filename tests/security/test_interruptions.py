"""What comes while something is being made waits until it is registered for removal."""

import datetime as dt
import signal
import threading
from collections.abc import Iterator
from multiprocessing import forkserver
from pathlib import Path
from typing import NoReturn

import pytest

from pipeline.batch.judges import Judges
from pipeline.batch.listing import Found
from pipeline.batch.outcome import Task
from pipeline.batch.writer import Writer
from pipeline.check import Options
from pipeline.interruptions import held_back


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["int", "term", "hup"])
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


def interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


@pytest.fixture
def asked_to_end_while_a_process_starts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The processes that were started when the request came."""
    started: list[int] = []
    read = forkserver.read_signed

    def read_and_interrupt(answer: int) -> int:
        number: int = read(answer)
        if not started:
            started.append(number)
            signal.raise_signal(signal.SIGTERM)
        return number

    monkeypatch.setattr(forkserver, "read_signed", read_and_interrupt)
    before = signal.signal(signal.SIGTERM, interrupt)
    yield started
    signal.signal(signal.SIGTERM, before)


def ended(number: int) -> bool:
    return not Path(f"/proc/{number}/exe").exists()


def test_the_writer_of_a_batch_ends_when_it_was_only_just_started(
    asked_to_end_while_a_process_starts: list[int],
) -> None:
    with pytest.raises(KeyboardInterrupt), Writer() as writer:
        writer.prepare()
    assert [ended(number) for number in asked_to_end_while_a_process_starts] == [True]


def test_a_judge_ends_when_it_was_only_just_started(
    asked_to_end_while_a_process_starts: list[int], tmp_path: Path
) -> None:
    today = dt.date(2026, 11, 23)
    task = Task(Found("a", tmp_path), tmp_path / "out", Options(today=today, cache_home=tmp_path), "en", "fail")
    with pytest.raises(KeyboardInterrupt), Judges(2) as judges:
        list(judges.submit(task))
    assert [ended(number) for number in asked_to_end_while_a_process_starts] == [True]
