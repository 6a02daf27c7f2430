"""S20: the passwords of locked PDFs: where they come from, that they open, and that nothing of them stays."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pypdf
import pytest

from pipeline.cache import Cache, reader_version
from pipeline.errors import Unreadable, UsageError
from pipeline.files.passwords import MOST_BYTES, MOST_PASSWORDS, VARIABLE, given_passwords
from pipeline.isolation.limits import Limits, ReadSettings
from pipeline.page.image import PageImage
from pipeline.pdf.file import PdfFile
from pipeline.readings import FileReading, Note
from tests.pipeline.samples import text_pdf
from tests.security.program import run_program

SECRET = "Zürich-7-lantern-oak"


def locked(password: str = SECRET, algorithm: str = "AES-256") -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(text_pdf()))
    writer.encrypt(password, "owner", algorithm=algorithm)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_s20_the_right_one_of_several_passwords_opens(algorithm: str) -> None:
    opened = PdfFile(locked("lantern", algorithm), Limits(), ("wrong", "lantern"))
    page = opened.page(1)
    assert isinstance(page, PageImage)
    assert [word.text for word in page.text_words] == ["Hello", "paper"]


def test_s20_a_wrong_password_is_told_apart_from_none() -> None:
    for passwords, reason in ((), "locked"), (("wrong",), "wrong-password"):
        with pytest.raises(Unreadable) as refused:
            PdfFile(locked(), Limits(), passwords)
        assert refused.value.reason == reason


def test_s20_passwords_come_from_file_environment_and_keyboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "passwords"
    file.write_bytes(f"\ufefffirst\r\n\n{SECRET}\n with spaces \nfirst\n".encode())
    monkeypatch.delenv(VARIABLE, raising=False)
    assert given_passwords(None, ask=False) == ()
    assert given_passwords(file, ask=False) == ("first", SECRET, " with spaces ")
    monkeypatch.setenv(VARIABLE, "from outside")
    assert given_passwords(file, ask=False)[-1] == "from outside"
    monkeypatch.setattr("pipeline.terminal.is_terminal", lambda _stream: True)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "typed")
    assert given_passwords(None, ask=True) == ("typed", "from outside")


def test_s20_a_file_that_is_no_list_of_passwords_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    file = tmp_path / "Zwyntkowska"
    contents = (b"\xff\xfe\x00", b"x" * (MOST_BYTES + 1), b"".join(b"%d\n" % n for n in range(MOST_PASSWORDS + 1)))
    for content in contents:
        file.write_bytes(content)
        with pytest.raises(UsageError, match="--password-file") as refused:
            given_passwords(file, ask=False)
        assert "Zwyntkowska" not in str(refused.value)
    with pytest.raises(UsageError, match="cannot be read"):
        given_passwords(tmp_path / "gone", ask=False)
    monkeypatch.setattr("pipeline.terminal.is_terminal", lambda _stream: False)
    with pytest.raises(UsageError, match="--ask-password"):
        given_passwords(None, ask=True)


def test_s20_a_password_is_in_no_name_and_no_representation(tmp_path: Path) -> None:
    plain, given = ReadSettings(), ReadSettings(passwords=(SECRET,))
    assert reader_version(plain, "") == reader_version(given, "")
    assert SECRET not in repr(given)
    cache = Cache("1", tmp_path / "kept")
    for reason in ("file.locked", "file.wrong-password"):
        reading = FileReading("0" * 64, 9, "application/pdf", "unreadable", error=Note(reason))
        assert not cache.put(reading)


def test_s20_the_program_opens_with_a_password_and_leaves_no_trace_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "locked.pdf").write_bytes(locked())
    passwords = tmp_path / "passwords"
    kept = tmp_path / "kept"

    def read(*options: object, **environment: str) -> tuple[str, str]:
        arguments = ("read", folder / "locked.pdf", "--format", "json", "--cache", kept, *options)
        code, out, err = run_program(tmp_path, *arguments, **environment)
        assert code == 0, err
        assert SECRET not in out + err
        return str(json.loads(out)["files"][0]["status"]), out

    status, out = read()
    assert status == "unreadable"
    assert "without" in out
    passwords.write_text("wrong\n", encoding="utf-8")
    status, out = read("--password-file", passwords)
    assert status == "unreadable"
    assert "none of the passwords" in out
    status, _ = read("--no-cache", DOSSIER_PDF_PASSWORD=SECRET)
    assert status == "read"
    passwords.write_text(f"wrong\n{SECRET}\n", encoding="utf-8")
    status, _ = read("--password-file", passwords)
    assert status == "read"
    left = [path for path in tmp_path.rglob("*") if path.is_file() and path != passwords]
    assert any(path.suffix == ".json" for path in left)
    assert all(SECRET.encode() not in path.read_bytes() and SECRET not in path.name for path in left)


def test_s20_passwords_go_to_no_other_machine(tmp_path: Path) -> None:
    code, _, err = run_program(
        tmp_path, "batch", tmp_path, "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9",
        DOSSIER_PDF_PASSWORD=SECRET,
    )  # fmt: skip
    assert code == 2
    assert "not sent to other machines" in err
    assert SECRET not in err
