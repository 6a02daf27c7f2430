"""Paragraphs stretched to both margins: their gaps part nothing; those between the columns of a table do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract import extract
from pipeline.extract.text.lines import Paper
from pipeline.papers.group import DocumentPages, PageRef
from pipeline.readings import PageReading, Word

_CHARACTER = 0.011
_LEFT, _RIGHT = 0.1, 0.9


def stretched(lines: Sequence[str]) -> list[Word]:
    """Lines of words whose gaps are widened until each ends at the right margin."""
    words: list[Word] = []
    for number, line in enumerate(lines):
        parts = line.split()
        room = _RIGHT - _LEFT - sum(map(len, parts)) * _CHARACTER
        x, y = _LEFT, 0.1 + 0.018 * number
        for part in parts:
            width = len(part) * _CHARACTER
            words.append(Word(part, 0.96, (x, y, x + width, y + 0.01), number, 0, "ocr"))
            x += width + room / (len(parts) - 1)
    return words


def in_columns(rows: Sequence[str], step: float) -> list[Word]:
    """Rows whose words begin at the same places, and end at them as their lengths are."""
    return [
        Word(part, 0.96, (x, y, x + len(part) * _CHARACTER, y + 0.01), number, 0, "ocr")
        for number, row in enumerate(rows)
        for column, part in enumerate(row.split())
        for x, y in ((_LEFT + column * step, 0.1 + 0.018 * number),)
    ]


def paper(words: list[Word], kind: str = "unknown") -> DocumentPages:
    reading = PageReading(1, 210.0, 297.0, words=tuple(words), text_source="ocr", ink=0.05)
    return DocumentPages(kind, "applicant", 0.95, (PageRef("scan.pdf", reading),))


DEED = (
    "SAIBAM quantos este instrumento virem que, aos nove dias do mês de março,",
    "compareceu como OUTORGANTE: HELOÍSA CAMPOS TEIXEIRA VIDAL, brasileira,",
    "solteira, engenheira, nascida em 07/11/1991, natural de Sorocaba, passaporte",
    "GA118804, expedido em 15/02/2024, e disse que",
    "nomeia seu procurador DAVI ROCHA MENDES, advogado, inscrito na Ordem de",
    "Campinas, nascido em 30/06/1969, com escritório nesta cidade.",
)


def test_the_gaps_of_a_stretched_paragraph_part_nothing() -> None:
    document = paper(stretched(DEED))
    (page,) = Paper(document).pages
    assert "\t" not in page.text
    found = extract(document)
    assert found["holder_name"].values == ("HELOÍSA CAMPOS TEIXEIRA VIDAL",)
    assert [str(day) for day in found["birth_date"].values] == ["1991-11-07"]
    # The day of the passport that the sentence cites over the end of a line is hardly that of the deed.
    assert max((each.confidence for each in found["issue_date"].readings), default=0.0) < 0.3


def test_one_gap_that_a_lost_sign_narrowed_leaves_a_paragraph_one() -> None:
    words = stretched(DEED)
    wide = next(at for at, word in enumerate(words) if word.text == "OUTORGANTE:")
    left, top, right, bottom = words[wide].box
    words[wide] = replace(words[wide], box=(left, top, right + 0.014, bottom))
    (page,) = Paper(paper(words)).pages
    assert "\t" not in page.text


def test_the_columns_of_a_table_stay_apart() -> None:
    rows = ("Nome Ano Nota Curso Turma Local", "Rita 2021 Bom Lice Norte Porto", "Joel 2022 Bom Lice Leste Braga")
    (page,) = Paper(paper(in_columns(rows, 0.15))).pages
    assert page.text.count("\t") == 15


def test_a_stretched_line_alone_stays_in_cells() -> None:
    (page,) = Paper(paper(stretched(DEED[3:4]))).pages
    assert "\t" in page.text
