"""S7 and S11: where reports go is ours to say, and what a client packed with the papers decides nothing."""

from __future__ import annotations

import json
import unicodedata
import zipfile
from pathlib import Path

import pytest

from pipeline import cli
from pipeline.batch.listing import find_dossiers


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "kept"))


def add(root: Path, name: str) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "dossier.yaml").write_text("route: single-permit\nsubmission_date: 2026-12-10\n")
    return folder


def test_s7_names_that_some_file_system_takes_for_the_same_get_two_folders(tmp_path: Path) -> None:
    twins = ["A", "a", "straße", "STRASSE", "caf\u00e9", unicodedata.normalize("NFD", "caf\u00e9"), "sub/A", "sub_A"]
    made = [add(tmp_path / "in", name) for name in twins]
    if len({path.stat().st_ino for path in made}) < len(made):
        pytest.skip("this file system takes them for the same")
    found = [one.name for one in find_dossiers(tmp_path / "in")]
    assert len(found) == len(twins)
    assert len({unicodedata.normalize("NFC", name.casefold()) for name in found}) == len(twins)
    assert not any("/" in name or name in (".", "..") for name in found)


def test_s7_names_that_windows_keeps_for_itself_are_written_otherwise(tmp_path: Path) -> None:
    reserved = ["CON", "nul", "com1", "LPT9.papers", "aux .old", "ends in a dot.", "ends in a blank "]
    for name in (*reserved, "CONSUL", "com", "0042"):
        add(tmp_path / "in", name)
    found = {one.path.name: one.name for one in find_dossiers(tmp_path / "in")}
    assert len(set(found.values())) == len(found) == len(reserved) + 3
    for name in reserved:
        assert found[name].startswith(f"_{name}-"), found[name]
        assert not found[name].endswith((".", " "))
    assert [found[name] for name in ("CONSUL", "com", "0042")] == ["CONSUL", "com", "0042"]


@pytest.mark.parametrize("name", ["CON", "x..", "%2e%2e", "x\n=1+1", "-o"])
def test_s7_odd_names_of_dossiers_stay_inside_the_output_folder(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    add(tmp_path / "in", name)
    cli.run(["batch", str(tmp_path / "in"), "--out", str(tmp_path / "in" / "out"), "--quiet", "--fail-on", "never"])
    capfd.readouterr()
    reports = [path for path in tmp_path.rglob("report.json") if path.is_file()]
    assert [path.parent.parent for path in reports] == [tmp_path / "in" / "out"]


def test_s7_nothing_is_written_through_a_link_in_the_output_folder(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    add(tmp_path / "in", "0001")
    add(tmp_path / "in", "0002")
    out, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    out.mkdir()
    (outside / "file").write_text("mine")
    (out / "0001").symlink_to(outside)
    (out / "summary.csv").symlink_to(outside / "file")
    code = cli.run(["batch", str(tmp_path / "in"), "--out", str(out), "--fail-on", "never", "--no-cache"])
    assert code == 1, "a dossier without its report is told"
    assert "link" in capfd.readouterr().err
    assert [path.name for path in outside.iterdir()] == ["file"]
    assert (outside / "file").read_text() == "mine"
    assert not (out / "summary.csv").is_symlink()
    assert (out / "0002" / "report.json").is_file()


def test_s11_a_client_cannot_write_his_own_pass(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``reviewed``, ``documents``, ``facts`` and ``profile`` of an archive are shown and not applied."""
    declared = (
        "route: single-permit\nsubmission_date: 2026-12-10\nprofile: mine.yaml\n"
        "facts: {fee_exemption: none}\ndocuments: {paper.pdf: passport}\n"
        "reviewed:\n  - {rule: passport.present, decision: pass, by: the client, on: 2026-12-01, note: trust me}\n"
    )
    archive = tmp_path / "client.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("dossier.yaml", declared)
        packed.writestr("mine.yaml", "extends: checklist\n")
    cli.run(["check", str(archive), "-f", "json"])
    report = json.loads(capfd.readouterr().out)
    (finding,) = [one for one in report["findings"] if one["rule"] == "passport.present"]
    assert finding["status"] in ("fail", "review")
    assert not (finding["review"] or {}).get("applied", False)
    assert report["dossier"]["facts"] == {}
    assert report["verdict"] != "ready"
    cli.run(["check", str(archive)])
    assert "--trust-archive" in capfd.readouterr().out
