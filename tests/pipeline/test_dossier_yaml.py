"""What a person declares, strictly; what a client declares, apart (docs/security.md S11)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.dossier_yaml import DossierFile, Unconfirmed, add_decision, parse_dossier_yaml
from pipeline.errors import UsageError
from validators.facts import Applicant, Decision, Stay

EXAMPLE = b"""\
route: student-subsidised
submission_date: 2026-12-10        # default: today
profile: official
stay: {from: 2027-01-15, until: 2027-09-30}
applicant:
  surname: YANG
  given_names: CHUAN
  nationality: PAK
  birth_date: 1999-02-01
  residence_country: ARE
facts:
  guarantor: employee
  scholarship: false
documents:
  scan_0007.pdf: criminal-record
  "scan 8.pdf#2-3": photo
reviewed:
  - {rule: medical-certificate.stamped, decision: pass, by: A.B., on: 2026-12-01, until: 2026-12-31,
     note: stamp seen on the original, sha256: 3f9c11aa}
"""

DECISION = Decision(
    "photo.size",
    "fail",
    'Zoë "Z"',
    dt.date(2026, 12, 2),
    note="a: b\n- c # d\x1b\u2028",
    sha256=("ab" * 32,),
    document="d3",
)


def test_everything_is_read() -> None:
    found = parse_dossier_yaml(EXAMPLE)
    assert found.route == "student-subsidised"
    assert found.submission_date == dt.date(2026, 12, 10)
    assert found.profile == "official"
    assert found.stay == Stay(dt.date(2027, 1, 15), dt.date(2027, 9, 30))
    assert found.applicant == Applicant("YANG", "CHUAN", "PAK", dt.date(1999, 2, 1), "ARE")
    assert found.facts == {"guarantor": "employee", "scholarship": False}
    assert found.documents == {"scan_0007.pdf": "criminal-record", "scan 8.pdf#2-3": "photo"}
    assert found.reviewed == (
        Decision(
            "medical-certificate.stamped",
            "pass",
            "A.B.",
            dt.date(2026, 12, 1),
            dt.date(2026, 12, 31),
            "stamp seen on the original",
            ("3f9c11aa",),
        ),
    )
    assert not found.unconfirmed
    assert str(found.refuse("facts.guarantor", "is not asked")) == "dossier.yaml:12: facts.guarantor: is not asked"


def test_an_empty_file_declares_nothing() -> None:
    assert parse_dossier_yaml(b"") == DossierFile()


def test_what_comes_with_the_clients_files_is_not_applied() -> None:
    found, trusted = parse_dossier_yaml(EXAMPLE, from_archive=True), parse_dossier_yaml(EXAMPLE)
    assert (found.profile, found.facts, found.documents, found.reviewed) == (None, {}, {}, ())
    assert found.unconfirmed == Unconfirmed(trusted.profile, trusted.facts, trusted.documents, trusted.reviewed)
    assert found.route == trusted.route


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("route: x\nrute: y", 2, "rute: unknown key"),
        ("stay: 3", 1, "stay: expected keys"),
        ("stay: {from: 2027-02-30}", 1, "stay.from: there is no such day"),
        ("stay:\n  from: 2027-02-03\n  until: 2027-02-01", 3, "ends before it begins"),
        ("submission_date: 10/12/2026", 1, "YYYY-MM-DD"),
        ("applicant:\n  nationality: Pakistan", 2, "country code"),
        ("applicant:\n  nationality: PK", 2, "country code"),
        ("applicant:\n  surname: [a]", 2, "expected a text"),
        ("applicant:\n  name: x", 2, "unknown key"),
        ("documents:\n  a.pdf: pasport", 2, "expected one of"),
        ("documents:\n  'a.pdf#3-2': photo", 2, "comes before"),
        ("reviewed: x", 1, "expected a list"),
        ("reviewed:\n  - {rule: a.b, decision: pass, by: x}", 2, "on is missing"),
        ("reviewed:\n  - {rule: a.b, decision: ok, by: x, on: 2026-01-01}", 2, "expected one of pass, fail"),
        ("reviewed:\n  - {rule: anything, decision: pass, by: x, on: 2026-01-01}", 2, "name of a rule"),
        ("reviewed:\n  - {rule: a.b, decision: pass, by: x, on: 2026-01-01, sha256: zz}", 2, "sha256"),
        ("profile: ../x.yaml", 1, "inside the dossier"),
        ("profile: /etc/passwd", 1, "inside the dossier"),
        ("profile: C:\\x.yaml", 1, "inside the dossier"),
        ("profile: a/../../x.yaml", 1, "inside the dossier"),
        ("profile: ''", 1, "inside the dossier"),
    ],
)
def test_mistakes_name_the_line(text: str, line: int, what: str) -> None:
    with pytest.raises(UsageError, match=r"dossier\.yaml") as refused:
        parse_dossier_yaml(text.encode())
    assert refused.value.line == line
    assert what in refused.value.text
    assert "root:" not in str(refused.value)


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"route: x",
        b"route: x\r\napplicant:\r\n  surname: A\r\n",
        EXAMPLE,
        EXAMPLE + b"# the end\n",
        b"reviewed: []\nroute: x\n",
        b"reviewed:\nroute: x\n",
        b"reviewed:\n- rule: a.b\n  decision: fail\n  by: x\n  on: 2026-01-01\n  note: |\n    two\n    lines\n\n"
        b"route: x\n",
        b"reviewed:\n    -   {rule: a.b, decision: fail, by: x, on: 2026-01-01}   # remark\n\n# more\nroute: x\n",
        b"reviewed:\n  -\n    rule: a.b\n    decision: fail\n    by: x\n    on: 2026-01-01\n",
    ],
)
def test_a_decision_is_added_and_everything_else_stays(tmp_path: Path, before: bytes) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes(before)
    old = parse_dossier_yaml(before)
    add_decision(path, DECISION)
    add_decision(path, DECISION)
    after = path.read_bytes()
    found = parse_dossier_yaml(after)
    assert found.reviewed == (*old.reviewed, DECISION, DECISION)
    assert (found.route, found.applicant, found.facts) == (old.route, old.applicant, old.facts)
    left = [line for line in after.splitlines() if b"photo.size" not in line]
    for line in before.splitlines():
        if not line.startswith(b"reviewed:"):
            assert line in left
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_list_on_one_line_is_left_to_the_person(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    before = b"reviewed: [{rule: a.b, decision: fail, by: x, on: 2026-01-01}]\n"
    path.write_bytes(before)
    with pytest.raises(UsageError, match="a dash for each decision or value"):
        add_decision(path, DECISION)
    assert path.read_bytes() == before


def test_nothing_is_written_through_a_link_or_over_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"route: x\n")
    (tmp_path / "dossier.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="link"):
        add_decision(tmp_path / "dossier.yaml", DECISION)
    bad = tmp_path / "bad.yaml"
    bad.write_bytes(b"rute: x\n")
    with pytest.raises(UsageError, match="unknown key"):
        add_decision(bad, DECISION)
    assert bad.read_bytes() == b"rute: x\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=st.text(max_size=60), by=st.text(min_size=1, max_size=20))
def test_any_text_survives_being_written(tmp_path: Path, note: str, by: str) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes(b"route: x\n")
    decision = Decision("a.b", "pass", by, dt.date(2026, 1, 1), note=note)
    try:
        add_decision(path, decision)
    except UsageError:
        assert path.read_bytes() == b"route: x\n"
    else:
        assert parse_dossier_yaml(path.read_bytes()).reviewed == (decision,)
