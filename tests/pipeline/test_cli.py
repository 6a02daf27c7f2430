"""The command line from outside: exit codes, streams, one line for a mistake. No page is read here."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import cli

HEAVY = {
    "pandas",
    "numpy",
    "cv2",
    "pypdf",
    "pypdfium2",
    "pytesseract",
    "yaml",
    "PIL",
    "fastapi",
    "dateparser",
    "jinja2",
}


@pytest.fixture(autouse=True)
def _private_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "kept"))
    monkeypatch.setenv("DOSSIER_STRICT", "1")
    monkeypatch.delenv("DOSSIER_LANG", raising=False)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier without a page to read: one file that is no scan."""
    folder = tmp_path / "0007-sample"
    folder.mkdir()
    (folder / "notes.txt").write_text("not a scan\n")
    (folder / "dossier.yaml").write_text("route: single-permit\nsubmission_date: 2026-12-10\n")
    return folder


def run(*arguments: object, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = cli.run([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return code, out, err


def test_what_reads_one_file_loads_neither_schemas_for_options_nor_a_register_of_banks(tmp_path: Path) -> None:
    """A tenth of a short run each: the file is not one that can be read, but all options are looked at."""
    picture = tmp_path / "letter.txt"
    picture.write_text("no scan\n")
    code = (
        "import sys\nfrom pipeline.cli import run\nrun(sys.argv[1:])\nimport pipeline.papers.understand\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    words = ["read", "-f", "json", "--lang", "fr", "--no-cache", "--output", str(tmp_path / "out.json"), str(picture)]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert (tmp_path / "out.json").is_file()
    assert not {"pydantic", "schwifty", "numpy", "cv2"} & set(done.stderr.split())


def test_plain_values_are_taken_and_others_refused_as_before(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for words, said in (
        (("read", "--lang", "xx", "a.pdf"), "is not one of"),
        (("read", "--output", tmp_path, "a.pdf"), "is a directory"),
        (("check", tmp_path, "--jobs", "0"), "greater than or equal to 1"),
        (("check", tmp_path, "--submission-date", "soon"), "YYYY-MM-DD"),
        (("read",), "Missing argument"),
    ):
        code, out, err = run(*words, capfd=capfd)
        assert (code, out) == (2, ""), words
        assert said in err, words


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom pipeline.cli import run\nrun(['--help'])\n"
        "print(','.join(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "check" in done.stdout
    assert not HEAVY & set(done.stderr.strip().split(","))


def test_the_program_starts_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "pipeline", "nonsense"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("fail_on", "code"), [("fail", 0), ("review", 1), ("never", 0)], ids=["fail", "review", "never"]
)
def test_exit_codes_follow_the_threshold(
    dossier: Path, capfd: pytest.CaptureFixture[str], fail_on: str, code: int
) -> None:
    """An unreadable file may be any missing paper, so nothing fails: it is all to look at."""
    got, out, err = run("check", dossier, "--fail-on", fail_on, capfd=capfd)
    assert got == code
    assert "TO LOOK AT" in out
    assert err == ""


def test_missing_papers_fail(dossier: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (dossier / "notes.txt").unlink()
    code, out, _ = run("check", dossier, "--format", "json", capfd=capfd)
    report = json.loads(out)
    assert code == 1
    assert report["verdict"] == "not-ready"
    assert report["dossier"]["id"] == "0007-sample"
    assert report["completeness"]["present"] == 0
    missing = {one["rule"]: one["status"] for one in report["findings"] if one["rule"].endswith(".present")}
    assert missing["passport.present"] == "fail"


def test_the_same_dossier_gives_the_same_bytes(dossier: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, one, _ = run("check", dossier, "--format", "json", "--jobs", "1", capfd=capfd)
    _, two, _ = run("check", dossier, "--format", "json", "--jobs", "4", "--no-cache", capfd=capfd)
    assert one == two


@pytest.mark.parametrize("format_", ["text", "json", "html", "junit", "sarif", "markdown", "ics"])
@pytest.mark.parametrize("language", ["fr", "de"])
def test_every_format_can_be_written_to_a_file(
    dossier: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], format_: str, language: str
) -> None:
    target = tmp_path / f"report.{format_}"
    code, out, _ = run("check", dossier, "-f", format_, "-l", language, "-o", target, "--fail-on", "never", capfd=capfd)
    assert (code, out) == (0, "")
    written = target.read_text("utf-8")
    assert written.strip()
    assert "[file." not in written
    assert "[rule." not in written
    assert target.stat().st_mode & 0o077 == 0, "reports hold personal data"
    assert [path.name for path in tmp_path.glob(".dossier-*")] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "Missing argument"),
        (["check", "/nowhere/at/all"], "no such folder"),
        (["check", "DOSSIER", "--route", "tourist"], "no route tourist"),
        (["check", "DOSSIER", "--profile", "nope"], "nope"),
        (["check", "DOSSIER", "--format", "xls"], "is not one of"),
        (["check", "DOSSIER", "--limit", "pages"], "expected a name and a number"),
        (["check", "DOSSIER", "--limit", "walls=3"], "there is no limit walls"),
        (["check", "DOSSIER", "--limit", "pages=0"], "above zero"),
        (["check", "DOSSIER", "--submission-date", "2026-13-01"], "YYYY-MM-DD"),
        (["check", "DOSSIER", "--output", "/nowhere/at/all/x"], "cannot be written"),
        (["check", "DOSSIER", "--jobs", "0"], "--jobs"),
        (["frobnicate"], "No such command"),
        (["explain", "passport.mzr"], "passport.mrz"),
        (["init", "DOSSIER", "--route", "single-permit"], "already there"),
        (["purge"], "--all"),
        (["review", "DOSSIER", "photo.flavour", "--decision", "pass", "--by", "A.B."], "photo.flavour"),
        (["batch", "/nowhere/at/all", "--out", "/tmp/never"], "no such folder"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(
    dossier: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    code, out, err = run(*(str(dossier) if one == "DOSSIER" else one for one in arguments), capfd=capfd)
    assert (code, out) == (2, "")
    assert err.startswith("dossier: ")
    assert err.count("\n") == 1
    assert said in err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("colour: blue", "dossier.yaml:1"),
        ("route: tourist", "dossier.yaml:1"),
        ("\nsubmission_date: 2026-02-30", "dossier.yaml:2"),
        ("facts:\n  guarantor: uncle", "dossier.yaml:2"),
        ("facts:\n  shoe_size: 42", "dossier.yaml:2"),
    ],
)
def test_a_mistake_in_dossier_yaml_names_the_line(
    dossier: Path, capfd: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    (dossier / "dossier.yaml").write_text(line + "\n")
    code, _, err = run("check", dossier, capfd=capfd)
    assert code == 2
    assert said in err


def test_a_decision_is_recorded_and_shown_beside_the_programs_answer(
    dossier: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = ("passport.present", "--decision", "pass", "--by", "A.B.", "--note", "seen: “yes”")
    code, _, err = run("review", dossier, *arguments, capfd=capfd)
    assert code == 0
    assert "recorded" in err
    _, out, _ = run("check", dossier, "--format", "json", capfd=capfd)
    [finding] = [one for one in json.loads(out)["findings"] if one["rule"] == "passport.present"]
    assert finding["status"] == "pass"
    assert finding["review"]["own_status"] == "review"
    code, out, _ = run("audit", dossier, capfd=capfd)
    assert code == 0
    assert "A.B. decision decision: pass, note: seen: “yes”, rule: passport.present" in out
    trail = dossier / "dossier.audit.jsonl"
    trail.write_text(trail.read_text().replace("A.B.", "C.D."))
    assert run("audit", dossier, capfd=capfd)[0] == 1
    (dossier / "notes.txt").write_text("another file\n")
    _, out, _ = run("check", dossier, "--format", "json", capfd=capfd)
    [finding] = [one for one in json.loads(out)["findings"] if one["rule"] == "passport.present"]
    assert (finding["status"], finding["review"]["applied"]) == ("review", False)


def test_init_writes_a_file_that_check_accepts(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for route in json.loads(run("routes", "-f", "json", capfd=capfd)[1]):
        folder = tmp_path / route["route"]
        code, out, _ = run("init", folder, "--route", route["route"], "-l", "nl", capfd=capfd)
        assert code == 0
        assert "[ ]" in out
        assert run("check", folder, "--fail-on", "never", capfd=capfd)[0] == 0
        text = (folder / "dossier.yaml").read_text()
        uncommented = "\n".join(
            line.removeprefix("# ") for line in text.splitlines() if not line.startswith(("# Stu", "#   # "))
        )
        assert "facts:" in uncommented or "facts" not in text


def test_every_rule_can_be_explained(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run("rules", "--format", "json", capfd=capfd)
    tree = json.loads(out)
    for rule in [*tree["rules"][:5], *tree["papers"][:5]]:
        code, out, _ = run("explain", rule["rule"], capfd=capfd)
        assert code == 0
        assert out.startswith(rule["rule"])


def test_schema_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("schema", capfd=capfd)
    assert code == 0
    assert json.loads(out)["$schema"].endswith("2020-12/schema")


def test_a_batch_writes_every_report_and_loses_none(
    dossier: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "0008-broken"
    broken.mkdir()
    (broken / "dossier.yaml").write_text("route: tourist\n")
    out = tmp_path / "reports"
    code, _, err = run("batch", tmp_path, "--out", out, capfd=capfd)
    assert code == 1, "a dossier that could not be checked is told"
    assert "0008…" in err
    with (out / "summary.csv").open(newline="", encoding="utf-8-sig") as file:
        rows = {row["dossier"]: row for row in csv.DictReader(file)}
    assert rows["0007-sample"]["verdict"] == "review"
    assert "tourist" in rows["0008-broken"]["error"]
    first = {path: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    assert {path.relative_to(out).as_posix() for path in first} == {
        "summary.csv",
        "index.html",
        "deadlines.ics",
        "findings.parquet",
        "documents.parquet",
        "0007-sample/report.json",
        "0007-sample/report.html",
    }
    run("batch", tmp_path, "--out", out, "--jobs", "2", capfd=capfd)
    assert first == {path: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_expected_yaml_is_compared(dossier: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (dossier / "expected.yaml").write_text("verdict: review\nfindings: {passport.present: review}\n")
    code, out, _ = run("test", dossier.parent, capfd=capfd)
    assert code == 0, out
    (dossier / "expected.yaml").write_text("verdict: ready\nfindings: {passport.present: pass}\n")
    code, out, _ = run("test", dossier.parent, capfd=capfd)
    assert code == 1
    assert "passport.present: expected pass, got review" in out


def test_the_dossier_yaml_of_an_archive_is_not_trusted(
    dossier: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    import zipfile

    (dossier / "dossier.yaml").write_text("route: student-private\nfacts: {scholarship: true}\n")
    archive = tmp_path / "client.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in dossier.iterdir():
            packed.write(path, path.name)
    _, out, _ = run("check", archive, capfd=capfd)
    assert "--trust-archive" in out
    _, plain, _ = run("check", archive, "-f", "json", capfd=capfd)
    _, trusted, _ = run("check", archive, "-f", "json", "--trust-archive", capfd=capfd)
    assert json.loads(plain)["dossier"]["facts"] == {}
    assert json.loads(trusted)["dossier"]["facts"] == {"scholarship": True}
    assert json.loads(plain)["dossier"]["id"] == "client"


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour_is_for_people(
    dossier: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    coloured: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    _, out, _ = run("check", dossier, capfd=capfd)
    assert ("\x1b[" in out) is coloured


def test_nobody_listening_is_no_error(dossier: Path) -> None:
    command = f"'{sys.executable}' -m pipeline check '{dossier}' -v | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
