"""S22: nothing passes on the word of a parser. Through the whole check, with a real reader of text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from pipeline.check import Options, check
from pipeline.isolation.limits import ReadSettings
from tests.security.deceitful_pdfs import ASKED, deceitful, honest, shown_text

RULES = ("fee-payment.iban", "fee-payment.amount")
WHO = """\
applicant: {surname: DIAO, given_names: Mariam, nationality: SEN, birth_date: 1999-02-01}
facts: {scholarship: false, fee_exemption: none, language_year: false}
"""
UNSAID = {"text-of-no-size", "text-in-a-hidden-annotation", "form-field-that-is-not-printed"}
"""PDFium leaves these out of its text; pypdf and others do not, and values of fields are read apart."""
Answers = Mapping[str, Mapping[str, set[str]]]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    """Status of the rules for each slip, each a dossier of its own; the pages are read together."""
    from pipeline.check import read_files

    home = tmp_path_factory.mktemp("kept")
    root = tmp_path_factory.mktemp("dossiers")
    options = Options(
        today=dt.date(2021, 3, 10),
        route="student-subsidised",
        submission=dt.date(2021, 3, 15),
        jobs=2,
        cache_home=home,
        settings=ReadSettings(second_reader=False),
    )
    paths = {}
    for name, data in (honest() | deceitful()).items():
        (root / name).mkdir()
        (root / name / "dossier.yaml").write_text(WHO)
        paths[name] = root / name / "payment.pdf"
        paths[name].write_bytes(data)
    read_files(list(paths.values()), options)
    found: dict[str, dict[str, set[str]]] = {}
    for name in paths:
        with check(root / name, options) as checked:
            found[name] = {
                rule: {finding.status.value for finding in checked.report.findings if finding.rule == rule}
                for rule in RULES
            }
    return found


@pytest.mark.parametrize("name", sorted(set(deceitful()) - {"annotation-over-text", "picture-over-text"}))
def test_s22_the_trap_is_one(name: str) -> None:
    """A parser that believes the layer is told exactly what the list asks for."""
    said = shown_text(deceitful()[name])
    assert ASKED["bic"] in said or name in UNSAID


@pytest.mark.ocr
@pytest.mark.xdist_group("s22")
@pytest.mark.parametrize("name", sorted(honest()))
def test_s22_honest_pages_pass(answers: Answers, name: str) -> None:
    assert answers[name] == {rule: {"pass"} for rule in RULES}


@pytest.mark.ocr
@pytest.mark.xdist_group("s22")
@pytest.mark.parametrize("name", sorted(deceitful()))
def test_s22_what_nobody_sees_never_passes(answers: Answers, name: str) -> None:
    for rule, statuses in answers[name].items():
        assert "pass" not in statuses, (rule, statuses)
        assert statuses, f"{rule} has disappeared"
