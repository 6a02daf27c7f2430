"""A value that a person gives in place of what was read: it counts at once, for these bytes, and never silently."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pipeline import audit
from pipeline.check import Checked, Options, check
from pipeline.cli import run
from pipeline.corrections import correct, correction_on, paper_named
from pipeline.dossier_yaml import add_correction, parse_dossier_yaml
from pipeline.errors import UsageError
from pipeline.given_values import LONGEST, Why, correctable, typed, wire
from pipeline.law.catalogue import load_catalogue
from pipeline.messages import Messages
from pipeline.readings import FileReading
from pipeline.report.formats import render
from tests.pipeline.words import page
from validators.countries import LANGUAGES
from validators.facts import (
    Applicant,
    Correction,
    Document,
    Dossier,
    Field,
    FileFact,
    Page,
    Reading,
    Scalar,
    Stay,
)
from validators.finding import Finding
from validators.given import PaperWord, with_values, with_words
from validators.judge import judge
from validators.kinds import FIELDS, KINDS
from validators.mrz import compose

TODAY = dt.date(2026, 11, 20)


def scan(number: int) -> bytes:
    """A file that is let in; what it says is given by the test."""
    out = io.BytesIO()
    Image.new("L", (60, 80), 200 + number).save(out, "PNG")
    return out.getvalue()


SCAN = scan(1)
MEDICAL = (
    "MEDICAL CERTIFICATE\n\nThe undersigned physician certifies that DIAO MEI\nhas none of the diseases listed.\n\n"
    "Date of issue: 3 March 2024"
)
DECLARED = "route: student-private  # of the office\nsubmission_date: 2026-12-10\n"


def folder(tmp_path: Path, data: bytes = SCAN) -> Path:
    made = tmp_path / "diao"
    made.mkdir(exist_ok=True)
    (made / "medical.png").write_bytes(data)
    if not (made / "dossier.yaml").exists():
        (made / "dossier.yaml").write_text(DECLARED)
    return made


def options(tmp_path: Path, *scans: bytes) -> Options:
    readings = {}
    for data in scans or (SCAN,):
        sha256 = hashlib.sha256(data).hexdigest()
        pages = (page(MEDICAL, language="en"),)
        readings[sha256] = FileReading(sha256, len(data), "image/png", "read", page_count=1, pages=pages)
    return Options(today=TODAY, cache_home=tmp_path / "home", readings=readings)


def give(path: Path, settings: Options, field: str, value: str | None) -> str:
    return correct(path, "medical-certificate", field, value, by="A.B.", note="seen", options=settings, quiet=True)


def found(checked: Checked, rule: str) -> Finding:
    return next(one for one in checked.report.findings if one.rule == rule)


def test_a_value_changes_the_answer_and_the_report_says_on_whose_word(tmp_path: Path) -> None:
    path, settings = folder(tmp_path), options(tmp_path)
    with check(path, settings) as before:
        assert found(before, "medical-certificate.age").status.value == "fail"
    give(path, settings, "issue_date", "2026-10-03")
    with check(path, settings) as after:
        age = found(after, "medical-certificate.age")
        assert age.status.value == "pass"
        assert [one.correction.value for one in age.given] == [dt.date(2026, 10, 3)]
        told = json.loads(render(after, "json", "en"))
        text, html = render(after, "text", "en"), render(after, "html", "fr")
    (value,) = told["given"]
    assert (value["applied"], value["value"], value["read"]["value"]) == (True, "2026-10-03", "2024-03-03")
    (medical,) = (one for one in told["documents"] if one["kind"] == "medical-certificate")
    assert medical["fields"]["issue_date"]["origin"] == "person"
    (rule,) = (one for one in told["findings"] if one["rule"] == "medical-certificate.age")
    assert rule["given"] == [{"document": medical["id"], "field": "issue_date"}]
    assert "given by A.B. on 20" in " ".join(text.split()).replace("\u00a0", " ")
    assert "medical-certificate.age" in text.partition("Values given by a person")[2]
    assert "parole d’une personne" in html
    assert (path / "medical.png").read_bytes() == SCAN
    assert "# of the office" in (path / "dossier.yaml").read_text()


def reading_of_page(data: bytes, text: str) -> FileReading:
    sha256 = hashlib.sha256(data).hexdigest()
    pages = (page(text, language="en"),)
    return FileReading(sha256, len(data), "image/png", "read", page_count=1, pages=pages)


def two_papers(tmp_path: Path, one: str, two: str) -> tuple[Path, Options]:
    """A dossier of two scans with these words."""
    path = tmp_path / "diao"
    path.mkdir()
    (path / "dossier.yaml").write_text(DECLARED)
    made = {}
    for number, text in enumerate((one, two), 1):
        (path / f"{number}.png").write_bytes(scan(number))
        reading = reading_of_page(scan(number), text)
        made[reading.sha256] = reading
    return path, Options(today=TODAY, cache_home=tmp_path / "home", readings=made)


def test_a_day_put_right_chooses_the_newest_version_anew(tmp_path: Path) -> None:
    path, settings = two_papers(tmp_path, MEDICAL, MEDICAL.replace("3 March 2024", "12 October 2026"))
    with check(path, settings) as before:
        old, new = before.report.dossier.documents
        assert (old.duplicate_of, new.duplicate_of) == (new.id, None)
    correct(path, old.id, "issue_date", "2026-11-03", by="A.B.", note="", options=settings, quiet=True)
    with check(path, settings) as after:
        old, new = after.report.dossier.documents
        assert (old.duplicate_of, new.duplicate_of) == (None, old.id)
        (age,) = (one for one in after.report.findings if one.rule == "medical-certificate.age")
        assert (age.document, age.status.value) == (old.id, "pass")
        assert [note.key for note in after.known.notes] == ["given.newest", "given.older"]
        assert "counts beside the others" in " ".join(render(after, "text", "en").split())
    correct(path, old.id, "issue_date", None, by="A.B.", note="", options=settings, quiet=True)
    with check(path, settings) as again:
        assert again.report.dossier.documents == before.report.dossier.documents


def test_a_name_put_right_chooses_the_applicant_anew(tmp_path: Path) -> None:
    record = (
        "CERTIFICATE OF GOOD CONDUCT\nCRIMINAL RECORD CERTIFICATE\n\nName: ROSSI CARLA\nNo criminal record is known.\n"
    )
    path, settings = two_papers(tmp_path, MEDICAL, record + "Date of issue: 3 October 2026")
    with check(path, settings) as before:
        medical, other = before.report.dossier.documents
        assert (medical.role, other.role) == ("applicant", "sponsor")
    correct(path, other.id, "holder_name", "DIAO MEI", by="A.B.", note="", options=settings, quiet=True)
    with check(path, settings) as after:
        medical, other = after.report.dossier.documents
        assert (medical.role, other.role) == ("applicant", "applicant")
        assert [note.key for note in after.known.notes] == ["given.role"]
    # A person's word on the paper itself counts more.
    yaml = path / "dossier.yaml"
    yaml.write_text(yaml.read_text() + "documents:\n  2.png: {role: parent}\n")
    with check(path, settings) as said:
        assert said.report.dossier.documents[1].role == "parent"


def test_a_value_that_concerns_no_role_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path, settings = two_papers(tmp_path, MEDICAL, MEDICAL.replace("3 March 2024", "12 October 2026"))
    with check(path, settings) as before:
        documents = before.report.dossier.documents
    correct(path, documents[1].id, "issue_date", "2026-10-13", by="A.B.", note="", options=settings, quiet=True)
    with check(path, settings) as after:
        assert [(one.role, one.duplicate_of) for one in after.report.dossier.documents] == [
            (one.role, one.duplicate_of) for one in documents
        ]
        assert after.known.notes == before.known.notes


ZONE = compose(
    "TD3",
    document_code="P",
    issuing_state="PAK",
    surname="YANG",
    given_names="CHUAN",
    document_number="AB1234567",
    nationality="PAK",
    birth=dt.date(1999, 2, 1),
    sex="F",
    expiry=dt.date(2032, 1, 9),
)


@pytest.mark.parametrize(
    ("field", "value", "agrees"),
    [
        ("document_number", "AB1234567", True),
        ("document_number", "AB1234568", False),
        ("birth_date", dt.date(1999, 2, 1), True),
        ("birth_date", dt.date(1999, 1, 2), False),
        ("expiry_date", dt.date(2033, 1, 9), False),
        ("surname", "Yang", True),
        ("surname", "Diallo", False),
        ("nationality", "CHN", False),
        ("sex", "M", False),
        ("issue_date", dt.date(2020, 1, 1), True),
    ],
)
def test_what_contradicts_a_zone_whose_digits_fit_is_looked_at(field: str, value: Scalar, agrees: bool) -> None:
    lines = "\n".join(ZONE)
    read: dict[str, Field[Scalar]] = {
        "mrz": Field((Reading(lines, 0.97, lines, (), "mrz"),)),
        "mrz_valid": Field((Reading(True, 0.97, lines, (), "mrz"),)),
    }
    passport = Document("d1", "passport", "applicant", 0.95, (Page("p.jpg", 1),), read)
    files = (FileFact("p.jpg", "ab" * 32, 1, "read"),)
    correction = Correction("passport", 1, field, value, "A.B.", TODAY, "", ("ab" * 32,), "p.jpg")
    documents, values = with_values([passport], files, [correction])
    dossier = Dossier("x", "student-private", TODAY, Stay(), Applicant(), {}, documents, files, given=values)
    finding = next(one for one in judge(dossier, load_catalogue()).findings if one.rule == "passport.mrz")
    if agrees:
        assert finding.status.value == "pass"
    else:
        assert (finding.status.value, finding.message.key) == ("review", "passport.mrz.given-differs")
        assert dict(finding.message.args)["fields"] == field
        assert [one.correction.field for one in finding.given] == [field]


def test_it_counts_for_the_same_bytes_only(tmp_path: Path) -> None:
    path, other = folder(tmp_path), scan(2)
    settings = options(tmp_path, SCAN, other)
    give(path, settings, "issue_date", "2026-10-03")
    folder(tmp_path, other)
    with check(path, settings) as after:
        age = found(after, "medical-certificate.age")
        assert (age.status.value, age.given) == ("fail", ())
        (value,) = json.loads(render(after, "json", "en"))["given"]
        assert "changed" in value["why_not"]
        assert "shown, not applied" in render(after, "text", "en").casefold()
    (path / "medical.png").rename(path / "another name.png")
    (path / "another name.png").write_bytes(SCAN)
    with check(path, settings) as again:
        assert found(again, "medical-certificate.age").status.value == "pass", "the bytes decide, not the name"


def test_it_is_taken_back_and_the_trail_keeps_both(tmp_path: Path) -> None:
    path, settings = folder(tmp_path), options(tmp_path)
    give(path, settings, "issue_date", "2026-10-03")
    give(path, settings, "issue_date", "2026-10-04")
    with check(path, settings) as after:
        (value,) = after.report.dossier.given
        assert value.correction.value == dt.date(2026, 10, 4), "the one written last"
        assert value.read.best is not None
        assert value.read.best.value == dt.date(2024, 3, 3), "what the program read, not what a person gave before"
    give(path, settings, "issue_date", None)
    with check(path, settings) as gone:
        assert found(gone, "medical-certificate.age").status.value == "fail"
        assert gone.report.dossier.given == ()
    trail = audit.read(path)
    assert [entry.what for entry in trail.entries] == ["correction", "correction", "correction-taken-back"]
    assert trail.broken_at is None
    assert trail.entries[0].about["read"] == "2024-03-03"
    assert (path / "dossier.yaml").read_text() == DECLARED
    with pytest.raises(UsageError, match="nobody"):
        give(path, settings, "issue_date", None)


def test_a_client_gives_no_values(tmp_path: Path) -> None:
    path, settings = folder(tmp_path), options(tmp_path)
    give(path, settings, "issue_date", "2026-10-03")
    with zipfile.ZipFile(tmp_path / "sent.zip", "w") as archive:
        for name in ("medical.png", "dossier.yaml"):
            archive.write(path / name, name)
    with check(tmp_path / "sent.zip", settings) as sent:
        age = found(sent, "medical-certificate.age")
        assert (age.status.value, sent.report.dossier.given) == ("fail", ())
        assert "intake.unconfirmed" in {note.key for note in sent.known.notes}
    with check(tmp_path / "sent.zip", replace(settings, trust_archive=True)) as trusted:
        assert found(trusted, "medical-certificate.age").status.value == "pass"


@pytest.mark.parametrize(
    ("paper", "field", "value", "said"),
    [
        ("medical-certificate", "issue_date", "3 March", "as 2031-05-16"),
        ("medical-certificate", "issue_date", "2026-02-30", "exists"),
        ("medical-certificate", "iban", "BE57", "cannot be given"),
        ("medical-certificate", "signed", "perhaps", "true or false"),
        ("medical-certificate", "country", "Belgium", "3166"),
        ("passport", "expiry_date", "2030-01-01", "no paper passport"),
    ],
)
def test_what_cannot_be_is_one_clear_line(tmp_path: Path, paper: str, field: str, value: str, said: str) -> None:
    path, settings = folder(tmp_path), options(tmp_path)
    with pytest.raises(UsageError, match=said):
        correct(path, paper, field, value, by="A.B.", note="", options=settings, quiet=True)
    assert (path / "dossier.yaml").read_text() == DECLARED
    assert not (path / audit.AUDIT_FILE).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refused_value_is_explained_in_the_language_of_the_page(tmp_path: Path, language: str) -> None:
    path, settings = folder(tmp_path), options(tmp_path)
    words = Messages.load(language, strict=True)
    said = {why: words.text(f"desk.error.value-{why}") for why in get_args(Why)}
    assert len(set(said.values())) == len(said)
    assert str(LONGEST) in said["length"]
    with pytest.raises(UsageError) as refused:
        correct(
            path, "d1", "issue_date", "3 March", by="A.B.", note="", options=settings, quiet=True, language=language
        )
    assert said["day"] in str(refused.value)


def test_the_command_line_asks_for_a_value_or_withdraw(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(folder(tmp_path))
    assert run(["correct", path, "d1", "issue_date", "--by", "A.B."]) == 2
    assert "--withdraw" in capsys.readouterr().err
    assert run(["correct", path, "d1", "issue_date", "2026-10-03", "--withdraw", "--by", "A.B."]) == 2


def test_a_mistake_in_the_file_names_its_line() -> None:
    entry = b"corrections:\n  - {kind: passport, page: 1, field: sex, value: Q, by: A, on: 2026-11-20, sha256: %s}\n"
    with pytest.raises(UsageError, match=r"dossier.yaml:2.*F, M or X"):
        parse_dossier_yaml(entry % (b"ab" * 32))


KINDS_AND_FIELDS = [(kind, name) for kind in KINDS for name in correctable(kind)]


@given(st.sampled_from(KINDS_AND_FIELDS), st.text(max_size=40))
def test_whatever_is_typed_is_refused_or_reads_back_the_same(place: tuple[str, str], text: str) -> None:
    try:
        value = typed(*place, text)
    except ValueError:
        return
    assert typed(*place, wire(value)) == value


@given(
    note=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x00"), max_size=40),
    text=st.text("ABCÄ -'\"#:{}[],&*!|>%@`é\\", min_size=1, max_size=30).filter(str.strip),
)
def test_what_is_written_reads_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, note: str, text: str) -> None:
    path = tmp_path_factory.mktemp("written") / "dossier.yaml"
    path.write_text(DECLARED)
    name = str(typed("passport", "surname", text))
    made = Correction("passport", 2, "surname", name, "A.B.", TODAY, note, ("ab" * 32,), "a#b.pdf")
    add_correction(path, made)
    assert parse_dossier_yaml(path.read_bytes()).corrections == (made,)


# --- nothing that changes is silent -------------------------------------------------------------------------


def sample(kind: str, number: int, **values: Scalar) -> Document:
    fields = {name: Field((Reading(value, 0.95, str(value)),)) for name, value in values.items()}
    return Document(f"d{number}", kind, "applicant", 0.97, (Page(f"{kind}.pdf", 1),), fields)


PASSPORT = sample(
    "passport",
    1,
    surname="DIAO",
    given_names="MEI",
    nationality="SEN",
    birth_date=dt.date(1999, 2, 1),
    issue_date=dt.date(2022, 5, 1),
    expiry_date=dt.date(2027, 1, 1),
    document_number="A1234567",
)
PAPERS = (
    PASSPORT,
    sample("medical-certificate", 2, holder_name="DIAO MEI", issue_date=dt.date(2024, 1, 1), signed=True),
    sample("criminal-record", 3, holder_name="DIAO MEI", issue_date=dt.date(2026, 10, 1), clean=True, country="SEN"),
    sample("fee-payment", 4, amount=Decimal(209), currency="EUR", payment_date=dt.date(2026, 11, 1)),
    sample("student-account", 5, amount=Decimal(100), currency="EUR", holder_name="DIAO MEI"),
    sample("health-insurance", 6, coverage_amount=Decimal(30000), currency="EUR", holder_name="DIAO MEI"),
)
OTHER: dict[str, Scalar] = {
    "birth_date": dt.date(2015, 2, 1),
    "surname": "SOW",
    "nationality": "USA",
    "holder_name": "SOMEBODY ELSE",
    "country": "FRA",
    "currency": "USD",
    "amount": Decimal("1.5"),
    "coverage_amount": Decimal("1.5"),
    "document_number": "X0000000",
    "given_names": "JOHN",
}


def dossier_with(documents: tuple[Document, ...], *corrections: Correction, route: str = "student-private") -> Dossier:
    files = tuple(
        FileFact(one.pages[0].file, hashlib.sha256(one.kind.encode()).hexdigest(), 1, "read") for one in documents
    )
    laid, values = with_values(documents, files, corrections)
    return Dossier(
        "x", route, dt.date(2026, 12, 10), Stay(dt.date(2027, 1, 15)), Applicant(), {}, laid, files, given=values
    )


def correction_of(document: Document, name: str, value: Scalar) -> Correction:
    sha256 = hashlib.sha256(document.kind.encode()).hexdigest()
    return Correction(document.kind, 1, name, value, "A.B.", TODAY, "", (sha256,), document.pages[0].file)


@pytest.mark.parametrize("route", ["student-private", "au-pair", "family-non-eu-permanent"])
def test_every_finding_that_a_given_value_changes_says_so(route: str) -> None:
    catalogue = load_catalogue()
    without = judge(dossier_with(PAPERS, route=route), catalogue)
    changed = 0
    for document in PAPERS:
        for name, field in document.fields.items():
            best = field.best
            assert best is not None
            value = OTHER.get(name, dt.date(2020, 2, 29) if isinstance(best.value, dt.date) else best.value)
            if isinstance(best.value, bool):
                value = not best.value
            with_value = judge(dossier_with(PAPERS, correction_of(document, name, value), route=route), catalogue)
            before = {(one.rule, one.document): one for one in without.findings}
            for one in with_value.findings:
                same = before.get((one.rule, one.document))
                words = same and (same.status, same.message, same.fix, same.usable_until, same.reason)
                if words != (one.status, one.message, one.fix, one.usable_until, one.reason):
                    changed += 1
                    assert one.given, f"{one.rule} follows {document.kind}.{name} and does not say so"
    assert changed > 20


def test_a_finding_on_another_paper_rests_on_nothing() -> None:
    made = judge(dossier_with(PAPERS, correction_of(PAPERS[1], "issue_date", dt.date(2026, 11, 1))), load_catalogue())
    resting = {one.rule for one in made.findings if one.given}
    assert "medical-certificate.age" in resting
    assert not {one for one in resting if one.startswith(("passport.", "criminal-record.", "fee-payment."))}


def test_the_fields_that_can_be_given_are_read_and_not_concluded() -> None:
    assert "mrz_valid" not in correctable("passport")
    assert correctable("unknown") == ()
    assert all(
        set(correctable(kind)) >= set() and "issue_date" in correctable(kind) for kind in FIELDS if kind != "unknown"
    )


# --- whose paper, and which is a copy -----------------------------------------------------------------------


def test_a_role_goes_with_the_papers_attached() -> None:
    attached = replace(sample("translation", 9), attached_to="d3")
    on_that = replace(sample("apostille", 10), attached_to=attached.id)
    (*_, record, translation, apostille), notes = with_words(
        (PAPERS[0], PAPERS[2], attached, on_that), [PaperWord("criminal-record.pdf", 1, 1, role="sponsor")]
    )
    assert (record.role, translation.role, apostille.role, notes) == ("sponsor", "sponsor", "sponsor", ())


def test_a_copy_is_left_out_only_where_another_paper_stays() -> None:
    second = replace(PAPERS[1], id="d7", pages=(Page("second.pdf", 1),))
    said = PaperWord("second.pdf", 1, None, duplicate=True)
    (_, copy), notes = with_words((PAPERS[1], second), [said])
    assert (copy.duplicate_of, notes) == ("d2", ())
    (alone,), notes = with_words((second,), [said])
    assert (alone.duplicate_of, [note.key for note in notes]) == (None, ["given.no-original"])
    (_, freed), _ = with_words((PAPERS[1], copy), [replace(said, duplicate=False)])
    assert freed.duplicate_of is None


def test_both_are_written_in_the_file() -> None:
    found = parse_dossier_yaml(
        b'documents:\n  a.pdf: passport\n  "b.pdf#2-3": {kind: lease, role: sponsor, duplicate: true}\n'
        b"  c.pdf: {role: parent}\n"
    )
    assert dict(found.documents) == {"a.pdf": "passport", "b.pdf#2-3": "lease"}
    assert dict(found.papers) == {
        "b.pdf#2-3": PaperWord("b.pdf", 2, 3, "sponsor", True),
        "c.pdf": PaperWord("c.pdf", 1, None, "parent", None),
    }
    for wrong in (b"documents: {a.pdf: {role: friend}}", b"documents: {a.pdf: {who: sponsor}}"):
        with pytest.raises(UsageError):
            parse_dossier_yaml(wrong)


def test_a_paper_is_named_by_id_or_by_its_only_kind(tmp_path: Path) -> None:
    with check(folder(tmp_path), options(tmp_path)) as checked:
        assert paper_named(checked, "d1") is paper_named(checked, "medical-certificate")
        made = correction_on(checked, paper_named(checked, "d1"), "issue_date", "2026-10-03", "A.B.", "")
        assert made.sha256 == (hashlib.sha256(SCAN).hexdigest(),)
