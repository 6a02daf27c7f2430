"""The checklist of the page, by its ids: S33 to S40."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pipeline.check import Options
from pipeline.desk.app import refuse_page
from pipeline.desk.security import HEADERS, MAX_FORM_BYTES, SESSION_SECONDS, Gate, Guarded, Refused, is_loopback
from pipeline.desk.server import serve
from pipeline.errors import UsageError
from tests.desk.conftest import HOST, ORIGIN, PORT, TODAY, Running, TestClient

# --- S33: loopback only, others with a password -------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_s33_loopback_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    [
        "0.0.0.0",  # noqa: S104
        "::",
        "192.0.2.1",
        "desk.example",
        "localhost.example",
        "127.0.0.1.nip.io",
    ],
)
def test_s33_other_addresses_do_not_start_without_a_password(
    host: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DOSSIER_PASSWORD", raising=False)
    monkeypatch.setattr("pipeline.desk.server.is_terminal", lambda _stream: False)
    assert not is_loopback(host)
    with pytest.raises(UsageError, match="DOSSIER_PASSWORD"):
        serve(host, 0, None, Options(today=TODAY), "en")
    short = tmp_path / "password"
    short.write_text("short\n")
    with pytest.raises(UsageError, match="at least"):
        serve(host, 0, None, Options(today=TODAY), "en", short)


def test_s33_wrong_passwords_are_slowed_down() -> None:
    now = [0.0]
    gate = Gate("192.0.2.1", PORT, password="correct horse battery", clock=lambda: now[0])
    for _ in range(5):
        now[0] += 1
        assert gate.redeem_password("wrong") is None
    with pytest.raises(Refused):
        gate.redeem_password("correct horse battery")
    now[0] += 61
    assert gate.redeem_password("correct horse battery")


def test_s33_without_a_password_no_password_opens(desk: Running) -> None:
    answer = desk.stranger().post("/open", data={"password": ""}, headers={"Origin": ORIGIN})
    assert answer.status_code == 401
    assert not answer.cookies


# --- S34: the Host is ours ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", f"evil.example:{PORT}", f"localhost.evil.example:{PORT}", f"127.0.0.1.nip.io:{PORT}"),
        *("127.0.0.1", "127.0.0.1:1", f"localhost.:{PORT}", f"LOCALHOST:{PORT}", f"a@127.0.0.1:{PORT}", ""),
    ],
)
@pytest.mark.parametrize("path", ["/", "/static/desk.css", "/open"])
def test_s34_other_hosts_are_refused_before_anything_else(desk: Running, host: str, path: str) -> None:
    answer = desk.enter().get(path, headers={"Host": host})
    assert answer.status_code == 400
    assert "diao" not in answer.text


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"[::1]:{PORT}"])
def test_s34_our_names_are_answered(desk: Running, host: str) -> None:
    assert desk.stranger().get("/static/desk.css", headers={"Host": host}).status_code == 200


async def _raw(app: object, headers: list[tuple[bytes, bytes]], path: str = "/") -> list[dict[str, object]]:
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "http_version": "1.1",
        "scheme": "http",
        "server": ("127.0.0.1", PORT),
        "root_path": "",
    }
    await app(scope, receive, send)  # type: ignore[operator]
    return sent


@pytest.mark.parametrize(
    ("headers", "path"),
    [
        ([], "/"),
        ([(b"host", HOST.encode()), (b"host", HOST.encode())], "/"),
        ([(b"host", HOST.encode()), (b"host", b"evil.example")], "/"),
        ([(b"host", HOST.encode())], "http://evil.example/"),
        ([(b"host", b"evil.example"), (b"x-forwarded-host", HOST.encode())], "/"),
    ],
)
def test_s34_no_host_two_hosts_and_absolute_addresses(
    desk: Running, headers: list[tuple[bytes, bytes]], path: str
) -> None:
    import asyncio

    assert asyncio.run(_raw(desk.client.app, headers, path))[0]["status"] == 400


# --- S35: the token and the cookie --------------------------------------------------------------------------


def test_s35_the_link_opens_one_browser_once(desk: Running) -> None:
    link = desk.gate.link.removeprefix(ORIGIN)
    answer = desk.stranger().get(link, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert answer.headers["location"] == "/", "the token leaves the address"
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert f"dossier-desk-{PORT}=" in cookie
    again = desk.stranger().get(link, follow_redirects=False)
    assert again.status_code == 401
    assert "set-cookie" not in again.headers
    assert desk.gate.link.removeprefix(ORIGIN) != link, "a new one is printed"


@pytest.mark.parametrize(
    "path", ["/", "/language", "/d/x", "/static/desk.js", "/nowhere", "/api/dossiers", "/api/dossiers/x/decisions"]
)
def test_s35_without_the_cookie_nobody_sees_anything(desk: Running, path: str) -> None:
    for answer in (
        desk.stranger().get(path),
        desk.stranger(Cookie=f"dossier-desk-{PORT}=wrong").get(path),
        desk.stranger(Origin=ORIGIN).post(path, data={}),
    ):
        assert answer.status_code == 401
        assert "diao" not in answer.text


def test_s35_sessions_end_and_two_cookies_of_one_name_are_none(desk: Running) -> None:
    now = [0.0]
    desk.gate.clock = lambda: now[0]
    client = desk.enter()
    assert client.get("/").status_code == 200
    value = client.cookies[desk.gate.cookie]
    doubled = f"{desk.gate.cookie}={value}; {desk.gate.cookie}=x"
    assert desk.stranger(Cookie=doubled).get("/").status_code == 401
    now[0] += SESSION_SECONDS + 1
    assert client.get("/").status_code == 401


# --- S36: only our own pages change anything ----------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_s36_other_origins_change_nothing(desk: Running, headers: dict[str, str]) -> None:
    client = desk.enter()
    assert client.post("/api/dossiers", headers={"X-Form-Token": desk.token, **headers}).status_code == 403
    assert (
        client.post("/language", data={"form_token": desk.token, "language": "fr"}, headers=headers).status_code == 403
    )
    assert not any(entry.uploaded for entry in desk.store.all())


@pytest.mark.parametrize(
    "headers",
    [{"Origin": ORIGIN}, {"Origin": "null", "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "same-origin"}],
)
def test_s36_our_own_page_may(desk: Running, headers: dict[str, str]) -> None:
    assert desk.enter().post("/api/dossiers", headers={"X-Form-Token": desk.token, **headers}).status_code == 201


@pytest.mark.parametrize("token", ["", "wrong", "é"])
def test_s36_a_form_needs_its_token(desk: Running, token: str) -> None:
    client, entry = desk.enter(), desk.first()
    for path in ("/language", *(f"/d/{entry.id}/{what}" for what in ("read", "answers", "decide", "correct", "sort"))):
        assert client.post(path, data={"form_token": token}, headers={"Origin": ORIGIN}).status_code == 403, path
    described = client.get("/api/openapi.json").json()["paths"]
    changing = [path.replace("{id}", entry.id) for path, ways in described.items() if "post" in ways]
    assert len(changing) >= 9
    for path in changing:
        headers = {"Origin": ORIGIN.encode(), "X-Form-Token": token.encode()}
        assert client.post(f"/api{path}", headers=headers).status_code == 403, path
    assert entry.state == "new"


def test_s36_pictures_of_other_pages_get_nothing_and_get_changes_nothing(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    for site in ("cross-site", "same-site"):
        headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"}
        assert client.get(f"/d/{entry.id}", headers=headers).status_code == 403
    for path in (f"/d/{entry.id}/{what}" for what in ("read", "answers", "remove", "correct")):
        assert client.get(path).status_code == 405
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        answer = client.request(method, "/")
        assert answer.status_code == 405
        assert not any(name.startswith("access-control") for name in answer.headers)


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "multipart/form-data; boundary=x"])
def test_s36_other_content_types_are_refused(desk: Running, content_type: str) -> None:
    answer = desk.enter().post(
        "/language", content=f"form_token={desk.token}", headers={"Origin": ORIGIN, "Content-Type": content_type}
    )
    assert answer.status_code == 415


# --- S37: limits --------------------------------------------------------------------------------------------


def test_s37_forms_are_small_and_plain(desk: Running) -> None:
    client = desk.enter()
    plain = {"Origin": ORIGIN, "Content-Type": "application/x-www-form-urlencoded"}
    bodies = {
        "a=" + "x" * MAX_FORM_BYTES: 413,
        "&".join(f"f{number}=1" for number in range(200)): 400,
        f"form_token={desk.token}&form_token={desk.token}": 400,
        f"form_token={desk.token}&language=%ff": 400,
    }
    for body, status in bodies.items():
        assert client.post("/language", content=body, headers=plain).status_code == status

    def endless() -> object:
        for _ in range(1000):
            yield b"a" * 1024

    assert client.post("/language", content=endless(), headers=plain).status_code == 413


def upload(desk: Running, name: str, data: bytes, **headers: str) -> Response:
    entry = next((entry for entry in desk.store.all() if entry.uploaded), None) or desk.store.create()
    sent = {
        "Origin": ORIGIN,
        "X-Form-Token": desk.token,
        "X-File-Name": name,
        "Content-Type": "application/octet-stream",
        **headers,
    }
    return desk.client.post(f"/api/dossiers/{entry.id}/files", content=data, headers=sent)  # type: ignore[return-value]


def left(desk: Running) -> list[str]:
    return sorted(
        path.relative_to(entry.path).as_posix()
        for entry in desk.store.all()
        if entry.uploaded
        for path in entry.path.rglob("*")
        if path.is_file()
    )


def test_s37_too_much_is_refused_and_leaves_nothing(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.enter()
    assert upload(desk, "a.pdf", b"x", **{"Content-Length": "1000000000000"}).status_code == 413
    assert upload(desk, "a.pdf", b"x" * 10, **{"Content-Length": "20"}).status_code == 400, "cut off"
    assert upload(desk, "a.pdf", b"x", **{"Content-Length": "-1"}).status_code == 411
    assert upload(desk, "a.pdf", b"x", **{"X-Form-Token": "no"}).status_code == 403
    monkeypatch.setattr("pipeline.desk.uploads.LEAST_FREE", 1 << 60)
    assert upload(desk, "a.pdf", b"x").status_code == 507
    assert left(desk) == []


# --- S38: names are labels, ids are looked up ---------------------------------------------------------------

NASTY = [
    *("../../x.pdf", "..%2f..%2fx.pdf", "%252e%252e%252fx.pdf", "/etc/x.pdf", "C:\\x.pdf", "..\\..\\x.pdf"),
    *(
        "a%00b.pdf",
        "x.pdf%0a",
        ".hidden/x.pdf",
        "%e2%80%aex.pdf",
        "%ff%fe.pdf",
        "x" * 5000 + ".pdf",
        "a/" * 300 + "x.pdf",
    ),
]


@pytest.mark.parametrize("name", NASTY)
def test_s38_no_name_leaves_the_folder(desk: Running, name: str) -> None:
    desk.enter()
    before = {path for path in desk.root.parent.rglob("*") if "uploads" not in path.parts}
    answer = upload(desk, name, b"%PDF-1.4")
    assert answer.status_code == 201, name
    (stored,) = left(desk)
    assert ".." not in stored.split("/")
    assert stored.isprintable()
    assert not stored.startswith(".")
    assert max(len(part.encode()) for part in stored.split("/")) < 255
    assert {path for path in desk.root.parent.rglob("*") if "uploads" not in path.parts} == before


@pytest.mark.parametrize("name", ["", ".", "..", "/", "../.."])
def test_s38_a_name_of_nothing_is_refused(desk: Running, name: str) -> None:
    desk.enter()
    assert upload(desk, name, b"x").status_code in (400, 415)
    assert left(desk) == []


def test_s38_nothing_is_overwritten_and_a_client_declares_nothing(desk: Running) -> None:
    desk.enter()
    assert upload(desk, "scan.pdf", b"first").status_code == 201
    assert upload(desk, "scan.pdf", b"second").status_code == 201
    assert upload(desk, "dossier.yaml", b"reviewed: []").status_code == 415
    assert upload(desk, "Dossier.YAML", b"reviewed: []").status_code == 415
    assert left(desk) == ["scan (2).pdf", "scan.pdf"]


IDS = ["%2e%2e", "%2e%2e%2fetc", "..%5c..", "%00", "C:", "x" * 5000, "%252e%252e", "etc%2fpasswd", "0", "null"]


@pytest.mark.parametrize("key", IDS)
def test_s38_ids_that_are_not_in_the_table_are_all_the_same(desk: Running, key: str) -> None:
    client = desk.enter()
    wanted = client.get("/nowhere")
    for path in (f"/d/{key}", f"/d/{key}/page/0", f"/d/{key}/original/0", f"/d/{key}/report/html", f"/static/{key}"):
        answer = client.get(path, follow_redirects=False)
        assert answer.status_code == 404, path
        assert answer.text == wanted.text, path


@pytest.mark.parametrize("number", ["-1", "1", "99999999999999999999", "x", "0.5", "0%00"])
def test_s38_numbers_outside_the_list_are_not_found(desk: Running, number: str) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    for what in ("page", "original"):
        assert client.get(f"/d/{entry.id}/{what}/{number}").status_code == 404


# --- S39: originals are saved, never shown ------------------------------------------------------------------


def test_s39_an_original_goes_out_as_an_attachment_in_a_sandbox(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    evil = 'x"; filename=evil.html;\r\nX-Bad: 1'
    (entry.path / "a<b>é.html").write_text("<script>alert(1)</script>")
    desk.pretend_read(entry)
    answers = [client.get(f"/d/{entry.id}/original/{number}") for number in range(len(entry.known.files))]  # type: ignore[union-attr]
    served = [answer for answer in answers if answer.status_code == 200]
    assert served, "the polyglot PDF"
    for answer in served:
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment;")
        assert "sandbox" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.content.startswith(b"%PDF")
    from pipeline.desk.app import attachment

    made = attachment(evil)["Content-Disposition"]
    assert "\r" not in made
    assert "\n" not in made
    assert made.count('"') == 2


# --- S40: what every answer carries -------------------------------------------------------------------------


def test_s40_every_answer_carries_the_headers(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    answers = [
        *(client.get(path) for path in ("/", f"/d/{entry.id}", "/static/desk.js", "/static/desk.css", "/nowhere")),
        *(client.get(path) for path in (f"/d/{entry.id}/papers", f"/d/{entry.id}/letter", f"/d/{entry.id}/original/0")),
        client.post("/api/dossiers", headers={"Origin": ORIGIN}),
        client.post("/language", content="x", headers={"Origin": ORIGIN}),
        client.put("/"),
        client.get("/", headers={"Host": "evil.example"}),
        desk.stranger().get("/"),
        desk.client.get("/open?key=x"),
    ]
    assert {answer.status_code for answer in answers} >= {200, 400, 401, 404, 405, 415}
    for answer in answers:
        for name, value in HEADERS.items():
            if name == "Content-Security-Policy":
                assert answer.headers[name].startswith("default-src 'none'")
                assert "unsafe" not in answer.headers[name]
            else:
                assert answer.headers[name] == value, (answer.url, name)
        assert "server" not in answer.headers


def test_s40_pages_need_no_inline_script_or_style_and_nothing_from_elsewhere(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    for path in ("/", f"/d/{entry.id}", f"/d/{entry.id}/letter", "/nowhere"):
        text = client.get(path).text
        assert " style=" not in text, path
        assert "<style" not in text, path
        assert " onclick" not in text, path
        assert "<script>" not in text, path
        assert 'src="http' not in text, path


def test_s40_an_error_of_the_program_says_nothing_of_itself() -> None:
    async def broken(request: Request) -> Response:
        raise RuntimeError("DIAO Mariam")

    async def locked(request: Request) -> Response:
        return PlainTextResponse("locked", 401)

    gate = Gate("127.0.0.1", PORT)
    app = Guarded(Starlette(routes=[Route("/static/desk.css", broken)]), gate, refuse_page, locked)
    answer = TestClient(app, base_url=ORIGIN, raise_server_exceptions=False).get("/static/desk.css")
    assert answer.status_code == 500
    assert "DIAO" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_s42_what_is_uploaded_is_closed_to_others(desk: Running) -> None:
    desk.enter()
    upload(desk, "folder/scan.pdf", b"%PDF-1.4")
    (entry,) = (entry for entry in desk.store.all() if entry.uploaded)
    for path in [entry.path.parent, entry.path, *entry.path.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name
