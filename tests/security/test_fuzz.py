"""S12, S14, S24 and the aim "one file never costs another", on a part of the corpus of ``make fuzz``."""

from __future__ import annotations

import re

import pytest

from fixtures.hostile.corpus import BadFile, corpus
from fixtures.hostile.mutations import mutations
from fixtures.hostile.run import PARENT_MEGABYTES, Outcome, run
from pipeline.files import private_files
from pipeline.messages import LANGUAGES, Messages

SLOW = re.compile(
    r"bomb|tiny-pattern|shading|many-curves|fan-out|much-text|many-pages|many-scans|many-frames|many-entries"
)
"""Sorts that are stopped by the clock, or nearly: they are left to ``make fuzz``."""


def excerpt() -> list[BadFile]:
    """One file of every other sort, and a mutant of every kind of file."""
    chosen: dict[str, BadFile] = {}
    for file in corpus(mutants=1):
        if not SLOW.search(file.sort):
            chosen.setdefault(file.sort, file)
    by_sort = sorted(chosen)
    mutants = [sort for sort in by_sort if sort.startswith("mutant")]
    return [chosen[sort] for sort in (*[sort for sort in by_sort if sort not in mutants][::2], *mutants)]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(private_files.FOLDER_VARIABLE, str(tmp_path_factory.mktemp("home")))
        patch.delenv("DOSSIER_STRICT", raising=False)
        return run(excerpt(), tmp_path_factory.mktemp("bad"))


def test_the_corpus_is_as_large_as_promised() -> None:
    files = list(corpus(mutants=5))
    sorts = {file.sort for file in files if not file.sort.startswith("mutant")}
    assert len(sorts) >= 40
    assert len(files) >= 300


def test_the_same_files_every_time() -> None:
    """All but the encrypted ones, whose keys are random."""
    one, other = (list(mutations(2, 7)) for _ in range(2))
    assert one == other


@pytest.mark.xdist_group("fuzz")
def test_s12_every_bad_file_ends_in_one_state_with_a_reason(outcome: Outcome) -> None:
    assert sum(outcome.rows.values()) >= 60
    assert outcome.lost == []
    assert outcome.silent == []
    assert outcome.parent_megabytes < PARENT_MEGABYTES


@pytest.mark.xdist_group("fuzz")
@pytest.mark.parametrize("language", LANGUAGES)
def test_s14_every_reason_has_a_sentence_and_no_text_of_a_library(outcome: Outcome, language: str) -> None:
    messages = Messages.load(language)
    assert len(outcome.reasons) >= 8
    assert [reason for reason in outcome.reasons if reason and not messages.has(reason)] == []
    for reason, arguments in outcome.reasons.items():
        assert not re.search(r"0x[0-9a-f]{4}|Traceback|Error\b|/tmp/", arguments), reason
