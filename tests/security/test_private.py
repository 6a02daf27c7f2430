"""S42 and S43: nothing leaves the machine, what is kept is private and goes when told, and no line names a person."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdf
import pytest
from PIL import Image

from pipeline.batch.progress import unnamed
from tests.pipeline.samples import encoded, packed, scan_pdf, sheet, text_pdf
from tests.security.program import ROOT, run_program

NAME, NUMBER, ACCOUNT, BORN = "Zwyntkowska", "QX4711902", "BE71096123456769", "1987-03-29"
PERSON = (NAME, NUMBER, ACCOUNT, BORN, NAME.upper(), "29/03/1987")
GUARD = """
import os, socket, sys

def refuse(event, arguments):
    network = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname")
    if event in network:
        # A note that outlives the process, whatever is done with the exception.
        with open(os.environ.get("DOSSIER_LOG") or os.path.join({folder!r}, "network"), "a") as log:
            log.write(event + "\\n")
        raise OSError("no network in this test")
    if event == "subprocess.Popen":
        with open(os.path.join({folder!r}, "programs"), "a") as log:
            log.write(repr(arguments[1]) + "\\n")

with open(os.path.join({folder!r}, "guarded"), "a") as log:
    log.write(" ".join(sys.argv[:1]) + str(os.getpid()) + "\\n")
sys.addaudithook(refuse)
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("DOSSIER_CACHE", str(folder / "kept"))
    monkeypatch.delenv("DOSSIER_STRICT", raising=False)
    return folder


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Papers, good and bad, whose names and contents name a person."""
    folder = tmp_path / "dossiers" / f"0042-{NAME}"
    folder.mkdir(parents=True)
    (folder / "dossier.yaml").write_text(
        f"route: single-permit\nsubmission_date: 2026-12-10\napplicant: {{surname: {NAME}, birth_date: {BORN}}}\n"
    )
    said = f"BT /F1 20 Tf 72 720 Td ({NAME} {NUMBER} {ACCOUNT}) Tj ET".encode()
    (folder / f"{NAME} {NUMBER}.pdf").write_bytes(text_pdf(said))
    (folder / f"{NAME}-cut.pdf").write_bytes(text_pdf(said)[:300])
    (folder / f"{NAME}.docx").write_bytes(packed({"[Content_Types].xml": b"<x/>", "word/document.xml": NAME.encode()}))
    locked = pypdf.PdfWriter()
    locked.add_blank_page(99, 99)
    locked.add_metadata({"/Title": NAME})
    locked.encrypt(NUMBER)
    with (folder / f"locked {NAME}.pdf").open("wb") as file:
        locked.write(file)
    return folder


def run(home: Path, *arguments: object, guard: bool = False, umask: int = 0o022) -> tuple[int, str, str]:
    """The program in a process of its own; with ``guard``, it and all it starts report and lose the network."""
    paths = [str(ROOT)]
    if guard:
        site = home / "site"
        site.mkdir(exist_ok=True)
        (site / "sitecustomize.py").write_text(GUARD.replace("{folder!r}", repr(str(home))))
        paths.insert(0, str(site))
    own = {"PYTHONPATH": os.pathsep.join(paths), "HOME": str(home), "TMPDIR": str(home)}
    return run_program(home, *arguments, umask=umask, **own)


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(folder)): (
            stat.S_IMODE(path.lstat().st_mode),
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(folder.rglob("*"))
    }


def names_a_person(text: str) -> list[str]:
    return [word for word in PERSON if word in text]


@pytest.mark.ocr
def test_s43_a_whole_check_touches_no_network_in_the_program_or_in_readers(home: Path, dossier: Path) -> None:
    code, out, err = run(home, "check", dossier, "-f", "html", "-o", home / "r.html", "--jobs", "2", guard=True)
    assert (code in (0, 1), out, err) == (True, "", "")
    assert not (home / "network").exists(), (home / "network").read_text()
    guarded = (home / "guarded").read_text().splitlines()
    assert len(guarded) >= 3, "the program and both wardens were watched"
    started = (home / "programs").read_text()
    assert "tesseract" in started, "a page was really read"
    assert NAME not in started, "names of processes name nobody"
    assert NUMBER not in started


@pytest.mark.ocr
def test_s43_the_second_reader_keeps_and_sends_nothing_for_its_maker(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    said = subprocess.run(
        [sys.executable, "-c", "from pipeline.page.second_reader import recogniser; print(recogniser() is not None)"],
        env={**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert said.stdout.strip() == "True"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_s42_everything_kept_is_closed_to_others_and_purge_removes_it(home: Path, dossier: Path) -> None:
    run(home, "purge", "--all")
    before, papers = tree(home), tree(dossier)
    code, _, err = run(home, "check", dossier, "-f", "html", "-o", home / "report.html", umask=0)
    assert code in (0, 1), err
    kept = tree(home)
    assert len(kept) > len(before) + 2, "something was kept"
    for name, (mode, _) in kept.items():
        if name not in before:
            assert mode & 0o077 == 0, f"{name} is open to others: {mode:o}"
    assert [name for name in kept if names_a_person(name)] == []
    assert not [name for name, (_, data) in kept.items() if data.startswith(b"\x80\x04")], "nothing is pickled"
    (home / "report.html").unlink()
    code, out, err = run(home, "purge", dossier)
    assert code == 0
    assert "removed" in out + err
    after = {name: entry for name, entry in tree(home).items() if entry[1]}
    assert after == {name: entry for name, entry in before.items() if entry[1]}
    assert tree(dossier) == papers, "the papers themselves are never touched"


@pytest.mark.ocr
def test_s43_no_line_beside_the_reports_names_a_person(home: Path, dossier: Path, tmp_path: Path) -> None:
    """Progress and errors of every command; what a report shows is its purpose."""
    pdf, out = dossier / f"{NAME} {NUMBER}.pdf", tmp_path / "out"
    broken = dossier.parent / "0043-broken"
    broken.mkdir()
    (broken / "dossier.yaml").write_text(
        f"route: single-permit\napplicant: {{surname: {NAME}, birth_date: 1987-99-29}}\n"
    )
    commands: Sequence[tuple[object, ...]] = (
        ("check", dossier, "-v", "--jobs", "4"),
        ("check", broken),
        ("read", pdf),
        ("letter", dossier),
        ("review", dossier, "passport.present", "--decision", "pass", "--by", "A.B.", "--note", NAME),
        ("review", dossier, "no.rule", "--decision", "pass", "--by", NAME),
    )
    for command in commands:
        _, _, err = run(home, *command)
        assert names_a_person(err.replace(str(dossier), "")) == [], (command[0], err)
        assert "Traceback" not in err, err
    (broken / "dossier.yaml").rename(broken / "kept")
    broken.rename(broken.parent / NAME)
    (broken.parent / NAME / "kept").rename(broken.parent / NAME / "dossier.yaml")
    _, _, err = run(home, "batch", dossier.parent, "--out", out, "--jobs", "2")
    assert names_a_person(err) == [], err
    assert " 0042…: " in err, "the file number is said"
    assert (out / NAME).is_dir() or NAME in (out / "summary.csv").read_text(), "the reports have the names"


def test_s43_a_usage_error_in_a_log_repeats_no_path(home: Path, dossier: Path) -> None:
    """Standard error of these is a pipe, as that of a service or a scheduled run is."""
    gone = dossier.parent / f"0043 {NAME}"
    commands: Sequence[tuple[object, ...]] = (
        ("check", gone),
        ("check", NAME),
        ("read", dossier / f"{NAME}.gone.pdf"),
        ("read", dossier),
        ("check", dossier / f"{NAME} {NUMBER}.pdf"),
        ("check", dossier, "-o", dossier),
        ("batch", gone, "--out", home / "out"),
        ("batch", "--manifest", dossier / f"{NAME}.csv", "--out", home / "out"),
        ("serve", f"--root={gone}"),
    )
    for command in commands:
        code, _, err = run(home, *command)
        assert code == 2, command
        assert err.startswith("dossier: "), err
        assert names_a_person(err) == [], err
        assert str(dossier.parent) not in err, err
    assert "0043…: there is no such folder" in run(home, "check", gone)[2]
    (dossier / "dossier.yaml").write_text("route: [")
    assert "dossier.yaml" in run(home, "check", dossier)[2], "the file to mend is still said"


def test_s43_a_dossier_is_named_in_progress_by_its_file_number_alone() -> None:
    assert unnamed("0042") == "0042"
    assert unnamed("2026-0042") == "2026-0042"
    assert unnamed(f"2026-0042 {NAME}") == "2026-0042…"
    assert unnamed(f"0042-{NAME}") == "0042…"
    for name in (NAME, f"{NAME} 0042", BORN, f"{BORN} {NAME}", NUMBER, "79042511234"):
        assert unnamed(name).startswith("dossier "), name
        assert names_a_person(unnamed(name)) == []
    assert unnamed(NAME) == unnamed(NAME) != unnamed(NAME + "x")


def test_s42_no_place_of_a_photo_reaches_report_or_store(home: Path, tmp_path: Path) -> None:
    """GPS in EXIF goes neither into pictures made from a page nor into what is kept."""
    folder = tmp_path / "photo"
    folder.mkdir()
    noise = np.random.default_rng(1).integers(0, 255, (40, 30, 3), dtype=np.uint8)
    picture = Image.fromarray(noise).resize((300, 400))
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (50.0, 51.0, 13.0), 3: "E", 4: (4.0, 21.0, 7.0), 29: "2026:11:11"}
    exif[0x010E] = f"portrait of {NAME}"
    (folder / "photo.jpg").write_bytes(encoded(picture, "JPEG", exif=exif))
    assert b"2026:11:11" in (folder / "photo.jpg").read_bytes()
    run(home, "check", folder, "-r", "single-permit", "-f", "html", "-o", home / "report.html")
    everything = b"".join(data for _, data in tree(home).values())
    assert b"2026:11:11" not in everything
    assert b"Exif\0\0" not in everything
    assert f"portrait of {NAME}".encode() not in everything


def test_s26_names_that_look_like_options_or_commands_are_only_names(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    names = [
        "-rf.pdf",
        "--help.pdf",
        "$(touch owned).png",
        "`touch owned`.png",
        "; touch owned.png",
        "%s%n{0.__class__}.png",
    ]
    for name in names:
        data = scan_pdf(sheet(3)) if name.endswith(".pdf") else encoded(sheet(2 + names.index(name)), "PNG")
        (folder / name).write_bytes(data)
    code, out, err = run(home, "check", folder, "-r", "single-permit", "-f", "json", guard=True)
    assert code in (0, 1), err
    assert sorted(file["path"] for file in json.loads(out)["files"]) == sorted(names)
    assert not list(tmp_path.rglob("owned"))
    programs = (home / "programs").read_text() if (home / "programs").exists() else ""
    assert not any(name in programs for name in names)
