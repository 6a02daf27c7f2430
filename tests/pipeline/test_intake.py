"""What lies in a dossier is listed, and nothing outside it is touched (docs/security.md S1 to S11)."""

from __future__ import annotations

import hashlib
import os
import socket
import stat
import struct
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.files import private_files
from pipeline.files.file_names import shown
from pipeline.files.intake import Intake, gather, single_files
from pipeline.isolation.limits import MEGABYTE, Limits
from tests.pipeline.samples import encoded, media_type, packed, scan_pdf, sheet, text_pdf

PDF = text_pdf()
PNG = encoded(sheet(), "PNG")
JPEG = encoded(sheet(), "JPEG")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv(private_files.FOLDER_VARIABLE, str(folder))
    return folder


def errors(intake: Intake) -> dict[str, str | None]:
    """Path to reason, None for files that go to a reader."""
    return {file.path: file.error.key.removeprefix("file.") if file.error else None for file in intake.files}


def gathered(path: Path, limits: Limits | None = None) -> dict[str, str | None]:
    with gather(path, limits or Limits()) as intake:
        return errors(intake)


# --- folders ------------------------------------------------------------------------------------------------


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    secret = tmp_path / "outside.pdf"
    secret.write_bytes(PDF)
    dossier = tmp_path / "dossier"
    (dossier / "sub").mkdir(parents=True)
    (dossier / "good.pdf").write_bytes(PDF)
    (dossier / "sub" / "good.png").write_bytes(PNG)
    os.mkfifo(dossier / "pipe.pdf")
    for name, target in (
        ("self", "self"),
        ("nothing", "nowhere"),
        ("zero", "/dev/zero"),
        ("outside", str(secret)),
        ("up", ".."),
        ("root", "/"),
        ("sub-link", "sub"),
    ):
        (dossier / f"{name}.pdf").symlink_to(target)
    with socket.socket(socket.AF_UNIX) as listener, gather_in(dossier, listener) as intake:
        found = errors(intake)
        assert found.pop("good.pdf") is None
        assert found.pop("sub/good.png") is None
        assert set(found.values()) == {"not-regular"}
        assert len(found) == 9
        assert hashlib.sha256(PDF).hexdigest() == intake.files[0].sha256
        assert {file.sha256 for file in intake.files if file.error} == {""}


def gather_in(folder: Path, listener: socket.socket) -> Intake:
    """With a socket in the folder; its path may be longer than a socket's name can be."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        listener.bind("socket.pdf")
    finally:
        os.chdir(before)
    return gather(folder, Limits())


def test_folders_deeper_than_the_limit_are_told_and_long_paths_survived(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(30):
        folder = folder / "d"
        folder.mkdir()
        (folder / "x.png").write_bytes(PNG)
    found = gathered(tmp_path)
    assert sum(reason is None for reason in found.values()) == 19
    assert [path for path, reason in found.items() if reason == "not-regular"] == ["/".join("d" * 20)]


def test_a_path_over_path_max_is_told(tmp_path: Path) -> None:
    before = os.open(".", os.O_RDONLY)
    try:
        os.chdir(tmp_path)
        for _ in range(18):
            Path("n" * 250).mkdir()
            os.chdir("n" * 250)
        Path("deep.png").write_bytes(PNG)
    finally:
        os.fchdir(before)
        os.close(before)
    (tmp_path / "good.png").write_bytes(PNG)
    found = gathered(tmp_path)
    assert found.pop("good.png") is None
    assert len(found) == 1
    assert None not in found.values()


def test_more_names_than_are_looked_at_are_told(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.png").write_bytes(PNG)
    with gather(tmp_path, Limits(folder_entries=10)) as intake:
        assert len(intake.files) == 10
        assert [note.key for note in intake.notes] == ["intake.too-many-names"]


def test_files_beyond_the_limits_are_told_one_by_one(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.png").write_bytes(PNG)
    assert list(gathered(tmp_path, Limits(dossier_files=3)).values()) == [None] * 3 + ["too-many-files"] * 2
    assert (
        list(gathered(tmp_path, Limits(dossier_bytes=len(PNG) * 2)).values()) == [None] * 2 + ["dossier-too-large"] * 3
    )
    assert set(gathered(tmp_path, Limits(file_bytes=len(PNG) - 1)).values()) == {"too-large"}


def test_a_sparse_file_is_refused_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "huge.pdf").open("wb") as file:
        file.truncate(1 << 40)
    assert gathered(tmp_path) == {"huge.pdf": "too-large"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter everything")
def test_what_may_not_be_entered_or_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o000)
    (tmp_path / "closed.pdf").touch(mode=0o000)
    assert gathered(tmp_path) == {"closed": "not-permitted", "closed.pdf": "not-permitted"}


def test_an_empty_folder_says_no_documents(tmp_path: Path) -> None:
    with gather(tmp_path, Limits()) as intake:
        assert intake.files == ()
        assert [note.key for note in intake.notes] == ["intake.no-documents"]


def test_a_folder_named_like_a_document_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").mkdir()
    (tmp_path / "x.pdf" / "y.png").write_bytes(PNG)
    assert gathered(tmp_path) == {"x.pdf/y.png": None}


def test_litter_is_passed_over_and_a_lost_document_is_told(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "._scan.pdf", "~$letter.docx", ".hidden.pdf", "desktop.ini", "empty.tmp"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / "__MACOSX" / "a.pdf").write_bytes(PDF)
    (tmp_path / "passport.pdf.crdownload").write_bytes(PDF)
    (tmp_path / "good.pdf").write_bytes(PDF)
    with gather(tmp_path, Limits()) as intake:
        assert errors(intake) == {"good.pdf": None}
        assert [(note.key, note.args) for note in intake.notes] == [
            ("intake.unfinished", {"file": "passport.pdf.crdownload"})
        ]


def test_no_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        gather(tmp_path / "nothing", Limits())
    (tmp_path / "letter.pdf").write_bytes(PDF)
    with pytest.raises(UsageError, match="a dossier is a folder or a ZIP, this is PDF"):
        gather(tmp_path / "letter.pdf", Limits())


# --- what a file is -----------------------------------------------------------------------------------------


def test_files_are_taken_by_content_and_a_wrong_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(PNG)
    (tmp_path / "b.pdf").write_bytes(JPEG)
    (tmp_path / "c").write_bytes(PDF)
    (tmp_path / "d.JPEG").write_bytes(JPEG)
    (tmp_path / "e.docx").write_bytes(PDF)
    with gather(tmp_path, Limits()) as intake:
        assert {file.path: [note.args for note in file.notes] for file in intake.files} == {
            "a.jpg": [{"type": "PNG"}],
            "b.pdf": [{"type": "JPEG"}],
            "c": [],
            "d.JPEG": [],
            "e.docx": [],
        }
        assert not any(file.error for file in intake.files)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"\0" * 5000, "stub"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\0", "stub"),
        ("a.pdf", b"%PDF-1.7\n", "stub"),
        ("a.pdf", b"<!DOCTYPE html><html><body>Error 404</body></html>", "not-this-type"),
        ("a.jpg", b"Dear Sir,\nplease find attached\n", "not-this-type"),
        ("mail.eml", b"From: a@example.org\r\nTo: b@example.org\r\nSubject: scans\r\n\r\nhello", "unsupported"),
        ("a.txt", b"a list of things", "unsupported"),
        ("a.exe", b"MZ\x90\x00" + b"\0x" * 50, "unsupported"),
        ("a.jpg", b"%!PS-Adobe-3.0\n(/etc/passwd) run", "unsupported"),
        ("a.png", b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "unsupported"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "unsupported"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00" + b"x" * 90, "bad-archive"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + b"x" * 90, "bad-archive"),
        ("a.pdf", os.urandom(8).replace(b"%", b"x") * 3 + b"\x00\x01\x02" * 40, "unsupported"),
        ("a.docx", packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), "unsupported"),
        ("a.xlsx", packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "unsupported"),
        ("a.odt", packed({"mimetype": b"application/vnd.oasis.opendocument.text"}, zipfile.ZIP_STORED), "unsupported"),
    ],
)
def test_what_is_no_scan_is_named(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert gathered(tmp_path) == {name: reason}


def test_office_documents_are_named_as_what_they_are(tmp_path: Path) -> None:
    word = packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    (tmp_path / "a.docx").write_bytes(word)
    (tmp_path / "b.zip").write_bytes(packed({"letter.docx": word}, zipfile.ZIP_STORED))
    with gather(tmp_path, Limits()) as intake:
        assert {file.path: file.error.args if file.error else None for file in intake.files} == {
            "a.docx": {"type": "Word"},
            "b.zip/letter.docx": {"type": "Word"},
        }


# --- names --------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.binary(min_size=1, max_size=255).filter(lambda name: not set(name) & {0, 47} and name not in (b".", b".."))
)
def test_any_name_is_listed_and_shown_safely(tmp_path_factory: pytest.TempPathFactory, name: bytes) -> None:
    folder = tmp_path_factory.mktemp("names")
    (folder / os.fsdecode(name)).write_bytes(PNG)
    with gather(folder, Limits()) as intake:
        labels = [file.path for file in intake.files]
    assert len(labels) <= 1
    for label in labels:
        label.encode("utf-8")
        assert label.isprintable() or all(sign.isprintable() or sign.isspace() for sign in label)
        assert not any(sign in label for sign in "\n\r\t\x1b\u202e\u200f\ufeff")
    assert [os.fsencode(path.name) for path in folder.iterdir()] == [name], "the file keeps its name"


def test_twins_are_all_listed(tmp_path: Path) -> None:
    for name in (
        "A.png",
        "a.png",
        "e\u0301.png",
        "\u00e9.png",
        "CON.png",
        "-rf.png",
        "--help.png",
        "$(x).png",
        "a\\n.png",
        "a\n.png",
    ):
        (tmp_path / name).write_bytes(PNG)
    found = gathered(tmp_path)
    assert len(found) == 10
    assert "a\\n.png (2)" in found


def test_names_are_shown_with_everything_visible() -> None:
    assert shown("Relevé de compte – 数.pdf") == "Relevé de compte – 数.pdf"
    assert shown("a\u202efdp.exe") == "a\\u202efdp.exe"
    assert shown("a\n\x1b[31m.pdf") == "a\\n\\x1b[31m.pdf"
    assert shown(os.fsdecode(b"caf\xe9.pdf")) == "caf\\xe9.pdf"


# --- archives -----------------------------------------------------------------------------------------------


def test_a_zip_is_a_dossier_and_leaves_nothing(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "dossier.zip"
    path.write_bytes(
        packed({"case/dossier.yaml": b"route: x\n", "case/a.pdf": PDF, "case/sub/b.png": PNG, "case/.x": b""})
    )
    with gather(path, Limits()) as intake:
        assert errors(intake) == {"a.pdf": None, "sub/b.png": None}
        assert intake.from_archive
        assert intake.dossier_yaml is not None
        assert intake.dossier_yaml.data == b"route: x\n"
        location = intake.files[0].location
        assert location is not None
        assert location.read_bytes() == PDF
        assert stat.S_IMODE(location.stat().st_mode) == 0o600
        assert stat.S_IMODE(location.parent.stat().st_mode) == 0o700
    assert not list(home.glob("runs/*"))


def test_a_zip_in_a_folder_is_opened_once_and_its_settings_are_not_ours(tmp_path: Path) -> None:
    inner = packed({"x.png": PNG, "dossier.yaml": b"route: x\n"})
    (tmp_path / "mail.zip").write_bytes(packed({"a.pdf": PDF, "more.zip": inner, "dossier.yaml": b"route: x\n"}))
    with gather(tmp_path, Limits()) as intake:
        assert errors(intake) == {"mail.zip/a.pdf": None, "mail.zip/more.zip": "nested-archive"}
        assert intake.dossier_yaml is None
        assert not intake.from_archive


HOSTILE_NAMES = (
    "../x.png",
    "/x.png",
    "..\\x.png",
    "C:\\x.png",
    "\\\\host\\share\\x.png",
    "a/../../x.png",
    "..",
    "new\nline.png",
    "n" * 60_000 + ".png",
    "\u202egnp.x",
)


def test_names_in_archives_are_labels_only(tmp_path: Path, home: Path) -> None:
    outside = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    archive = tmp_path / "evil.zip"
    archive.write_bytes(packed(dict.fromkeys(HOSTILE_NAMES, PNG)))
    with gather(archive, Limits()) as intake:
        assert set(errors(intake).values()) == {None}
        assert len(intake.files) == len(HOSTILE_NAMES)
        for file in intake.files:
            assert len(file.path) < 1100
            assert "\n" not in file.path
            assert "\u202e" not in file.path
            assert file.location is not None
            assert home in file.location.parents
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == {*outside, archive}


def test_one_bad_member_does_not_cost_the_others(tmp_path: Path) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("good-1.png", PNG)
        archive.writestr("crc.png", PNG[:-1] + b"!")
        archive.writestr("empty.png", b"")
        archive.writestr("twin.png", PNG)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("twin.png", JPEG)
        link = zipfile.ZipInfo("link.png")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        device = zipfile.ZipInfo("device.png")
        device.external_attr = (stat.S_IFCHR | 0o666) << 16
        archive.writestr(device, b"")
        archive.writestr("locked.png", PNG)
        archive.writestr("method.png", PNG)
        archive.writestr("good-2.png", JPEG)
    data = bytearray(file.getvalue())
    data[data.index(PNG[:-1] + b"!") + 60] ^= 0xFF
    _patch_directory(data, b"locked.png", flags=1)
    _patch_directory(data, b"method.png", method=97)
    (tmp_path / "x.zip").write_bytes(data)
    assert gathered(tmp_path) == {
        "x.zip/good-1.png": None,
        "x.zip/crc.png": "damaged",
        "x.zip/empty.png": "empty",
        "x.zip/twin.png": None,
        "x.zip/twin.png (2)": None,
        "x.zip/link.png": "not-regular",
        "x.zip/device.png": "not-regular",
        "x.zip/locked.png": "locked",
        "x.zip/method.png": "bad-archive",
        "x.zip/good-2.png": None,
    }


def _patch_directory(data: bytearray, name: bytes, *, flags: int | None = None, method: int | None = None) -> None:
    """Change an entry in both its headers (APPNOTE 4.3.7, 4.3.12)."""
    at = -1
    while (at := data.find(name, at + 1)) >= 0:
        for start, signature, place in ((at - 46, b"PK\x01\x02", 8), (at - 30, b"PK\x03\x04", 6)):
            if data[start : start + 4] == signature:
                if flags is not None:
                    data[start + place : start + place + 2] = struct.pack("<H", flags)
                if method is not None:
                    data[start + place + 2 : start + place + 4] = struct.pack("<H", method)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + b"x" * 100,
        packed({"a.pdf": PDF})[:-30],
        b"PK\x05\x06" + b"\0" * 18,
        b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 5, 5, 0xFFFFFFF0, 0, 0),
        packed({"a.pdf": PDF})[:-6] + b"\xff\xff\xff\xff\x00\x00",
    ],
)
def test_an_archive_that_cannot_be_opened_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    (tmp_path / "good.png").write_bytes(PNG)
    found = gathered(tmp_path)
    assert found.pop("good.png") is None
    assert found in ({"x.zip": "bad-archive"}, {"x.zip": "empty"}, {"x.zip/a.pdf": "damaged"})


def test_archives_are_bounded_on_what_comes_out(tmp_path: Path, home: Path) -> None:
    limits = Limits(file_bytes=8 * MEGABYTE, archive_bytes=12 * MEGABYTE, archive_entries=50)
    noise = os.urandom(7 * MEGABYTE)
    (tmp_path / "zeros.zip").write_bytes(packed({"zeros.pdf": bytes(40 * MEGABYTE), "good.png": PNG}))
    (tmp_path / "bomb.zip").write_bytes(packed({"zeros.pdf": bytes(6 * MEGABYTE), "good.png": PNG}))
    (tmp_path / "large.zip").write_bytes(packed({"a.png": noise, "b.png": noise, "c.png": PNG}, zipfile.ZIP_STORED))
    half = noise[: len(noise) // 2] + bytes(3 * MEGABYTE)
    (tmp_path / "much.zip").write_bytes(packed({"a.png": half, "b.png": half, "c.png": PNG}))
    (tmp_path / "many.zip").write_bytes(packed({f"{number}.png": b"x" for number in range(60)}))
    lying = bytearray(packed({"lies.pdf": bytes(20 * MEGABYTE)}))
    for at in (22, lying.index(b"PK\x01\x02") + 24):
        lying[at : at + 4] = struct.pack("<L", 10)
    (tmp_path / "lying.zip").write_bytes(lying)
    found = gathered(tmp_path, limits)
    assert found["large.zip"] == "too-large"
    assert found["zeros.zip/zeros.pdf"] == "bomb"
    assert found["bomb.zip/zeros.pdf"] == "bomb"
    assert found["bomb.zip/good.png"] is None
    assert found["zeros.zip/good.png"] is None
    assert found["much.zip/b.png"] == "dossier-too-large"
    assert found["many.zip"] == "too-many-files"
    assert found["lying.zip/lies.pdf"] in ("bomb", "damaged", "unsupported")
    assert sum(path.stat().st_size for path in home.rglob("*") if path.is_file()) < 30 * MEGABYTE


def test_many_entries_on_one_body_end(tmp_path: Path) -> None:
    body = packed({"a.pdf": bytes(10 * MEGABYTE)})
    at = body.index(b"PK\x01\x02")
    end = body.index(b"PK\x05\x06")
    entry = body[at:end]
    count = 900
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, at, 0)
    (tmp_path / "x.zip").write_bytes(body[:at] + entry * count + tail)
    found = gathered(tmp_path, Limits(archive_ratio=10**9, archive_bytes=25 * MEGABYTE))
    assert None not in found.values()
    assert len(found) == count


def test_names_without_a_charset_are_told_as_well_as_can_be(tmp_path: Path) -> None:
    data = packed({"relev\u00e9.png": PNG})
    (tmp_path / "x.zip").write_bytes(data)
    assert list(gathered(tmp_path)) == ["x.zip/relev\u00e9.png"]
    unflagged = bytearray(data)
    _patch_directory(unflagged, "relev\u00e9.png".encode(), flags=0)
    (tmp_path / "x.zip").write_bytes(unflagged)
    assert list(gathered(tmp_path)) == ["x.zip/relev\u00e9.png"]


def test_settings_are_found_at_the_top_only_and_cut(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_bytes(b"#" * 200_000)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "dossier.yaml").write_bytes(b"route: x\n")
    (tmp_path / "a.png").write_bytes(PNG)
    with gather(tmp_path, Limits()) as intake:
        assert errors(intake) == {"a.png": None}
        assert [note.key for note in intake.notes] == ["intake.settings-file"]
        assert intake.dossier_yaml is not None
        assert intake.dossier_yaml.data is not None
        assert len(intake.dossier_yaml.data) == 64 * 1024 + 1


def test_settings_behind_a_link_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"route: x\n")
    dossier = tmp_path / "dossier"
    dossier.mkdir()
    (dossier / "dossier.yaml").symlink_to(tmp_path / "secret")
    with gather(dossier, Limits()) as intake:
        assert intake.dossier_yaml is None
        assert errors(intake) == {"dossier.yaml": "not-regular"}


def test_single_files_keep_the_names_they_were_given(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "b.zip").write_bytes(packed({"c.pdf": scan_pdf(sheet())}))
    with single_files([tmp_path / "a.png", tmp_path / "b.zip"], Limits()) as intake:
        assert errors(intake) == {f"{tmp_path}/a.png": None, f"{tmp_path}/b.zip/c.pdf": None}
    with pytest.raises(UsageError, match="no such file"):
        single_files([tmp_path / "z.png"], Limits())


def test_order_and_result_do_not_depend_on_the_folder(tmp_path: Path) -> None:
    def listing(order: Iterator[int], name: str) -> list[tuple[str, str]]:
        folder = tmp_path / name
        folder.mkdir()
        for number in order:
            (folder / f"{number}.png").write_bytes(encoded(sheet(number), "PNG"))
        with gather(folder, Limits()) as intake:
            return [(file.path, file.sha256) for file in intake.files]

    assert listing(iter(range(1, 9)), "one") == listing(reversed(range(1, 9)), "two")


def test_s4_a_program_about_pdfs_is_no_pdf() -> None:
    assert media_type(b"/* writes */\nexport const header = '%PDF-' + version\n") == "text/plain"
    assert media_type(b"HTTP/1.1 200 OK\r\n\r\n" + text_pdf()) == "application/pdf"
    assert media_type(b"%PDF-a damaged version\n") == "application/pdf"
