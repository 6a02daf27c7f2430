"""What the desk answers: a list, a dossier, its letter and its files. Everything is rendered here; little script."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import functools
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from importlib import resources
from typing import Any, Final
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from pipeline.check import Checked, pose
from pipeline.desk import sorting, views
from pipeline.desk.api import Handlers, make_api
from pipeline.desk.declare import declare
from pipeline.desk.security import SESSION_SECONDS, Gate, Guarded, Refused, check_token, read_form, session_of
from pipeline.desk.store import Entry, Store
from pipeline.desk.uploads import take
from pipeline.dossier_yaml import DossierFile
from pipeline.errors import DossierError, ToolMissing, UsageError
from pipeline.messages import Messages
from pipeline.report import html
from validators.countries import LANGUAGES
from validators.facts import Decision
from validators.rule import Catalogue

UPLOAD_SECONDS: Final = 600.0
SILENT_SECONDS: Final = 30.0
"""A client that sends nothing for so long is not waited for."""
UPLOADS_AT_A_TIME: Final = 4
STATIC: Final[Mapping[str, str]] = {
    "report.css": "text/css; charset=utf-8",
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
    "sort.js": "text/javascript; charset=utf-8",
}
DOWNLOADS: Final[Mapping[str, str]] = {
    "html": "report.html",
    "pdf": "report.pdf",
    "json": "report.json",
    "ics": "deadlines.ics",
    "text": "report.txt",
    "letter": "letter.html",
    "bundle": "bundle.pdf",
}
"""What can be saved, and under which name."""
_SANDBOX: Final = "default-src 'none'; sandbox"


def make_app(store: Store, gate: Gate) -> ASGIApp:
    """The desk behind its gate.

    Args:
        store: the dossiers.
        gate: who may ask.
    """
    return Guarded(Desk(store, gate).app, gate, refuse_page, locked_page(gate))


async def refuse_page(request: Request, status: int, key: str) -> Response:
    """The page of a refusal: what is wrong, nothing of the request."""
    messages = _messages(request)
    if request.headers.get("accept", "").startswith("application/json"):
        return JSONResponse({"error": messages.text(f"desk.error.{key}")}, status)
    return _page("error.html.j2", request, status, status=status, text=messages.text(f"desk.error.{key}"))


def locked_page(gate: Gate) -> Callable[[Request], Awaitable[ASGIApp]]:
    """Makes the page for everybody without a session."""

    async def locked(request: Request) -> ASGIApp:
        return _page("locked.html.j2", request, 401, password=gate.password is not None, wrong=False)

    return locked


class Desk:
    """The routes. Ids are looked up; a number is a place in a list of ours."""

    def __init__(self, store: Store, gate: Gate) -> None:
        self._store = store
        self._gate = gate
        self._uploading = asyncio.Semaphore(UPLOADS_AT_A_TIME)
        handlers: Handlers = {
            404: _not_found,
            405: _not_allowed,
            Refused: _refused,
            Exception: _broken,
        }
        self.app = Starlette(
            routes=[
                Mount("/api", make_api(store, handlers)),
                Route("/", self.list_dossiers, methods=["GET"]),
                Route("/open", self.open_session, methods=["GET"]),
                Route("/open", self.enter_password, methods=["POST"]),
                Route("/language", self.set_language, methods=["POST"]),
                Route("/static/{name}", self.static, methods=["GET"]),
                Route("/new", self.create, methods=["POST"]),
                Route("/d/{id}", self.dossier, methods=["GET"]),
                Route("/d/{id}/files", self.upload, methods=["POST"]),
                Route("/d/{id}/state", self.state, methods=["GET"]),
                Route("/d/{id}/read", self.read, methods=["POST"]),
                Route("/d/{id}/answers", self.answer, methods=["POST"]),
                Route("/d/{id}/decide", self.decide, methods=["POST"]),
                Route("/d/{id}/remove", self.remove, methods=["POST"]),
                Route("/d/{id}/letter", self.letter, methods=["GET"]),
                Route("/d/{id}/sort", self.sorting, methods=["GET"]),
                Route("/d/{id}/sort", self.sort, methods=["POST"]),
                Route("/d/{id}/page/{number:int}", self.picture, methods=["GET"]),
                Route("/d/{id}/original/{number:int}", self.original, methods=["GET"]),
                Route("/d/{id}/report/{format}", self.report, methods=["GET"]),
            ],
            exception_handlers=handlers,
        )

    # --- sessions -----------------------------------------------------------------------------------

    async def open_session(self, request: Request) -> Response:
        """Exchange the token of the printed link for a cookie, and take it out of the address."""
        secret = self._gate.redeem(request.query_params.get("key", ""))
        if secret is None:
            return _page("locked.html.j2", request, 401, password=self._gate.password is not None, wrong=False)
        return self._with_cookie(secret, request)

    async def enter_password(self, request: Request) -> Response:
        """The same for the password, where one is set."""
        fields = await read_form(request)
        secret = self._gate.redeem_password(fields.get("password", ""))
        if secret is None:
            return _page("locked.html.j2", request, 401, password=self._gate.password is not None, wrong=True)
        return self._with_cookie(secret, request)

    def _with_cookie(self, secret: str, request: Request) -> Response:
        answer: Response = RedirectResponse("/", 303)
        if request.headers.get("sec-fetch-site") == "cross-site":
            # Browsers send no strict cookie along a redirect that began elsewhere; a page of ours begins anew.
            answer = Response(status_code=200, media_type="text/html", headers={"Refresh": "0; url=/"})
        answer.set_cookie(
            self._gate.cookie, secret, max_age=SESSION_SECONDS, path="/", httponly=True, samesite="strict"
        )
        return answer

    async def set_language(self, request: Request) -> Response:
        """The language of this browser's pages."""
        fields, session = await read_form(request), session_of(request)
        if fields.get("language") not in LANGUAGES or session is None:
            raise Refused(400, "content")
        session.language = fields["language"]
        back = self._store.get(fields.get("dossier", ""))
        return RedirectResponse(f"/d/{back.id}" if back else "/", 303)

    # --- pages --------------------------------------------------------------------------------------

    async def static(self, request: Request) -> Response:
        """Our own files, by a table of their names."""
        name = request.path_params["name"]
        if name not in STATIC:
            raise Refused(404, "not-found")
        return Response(_static(name), media_type=STATIC[name])

    async def list_dossiers(self, request: Request) -> Response:
        """All dossiers, the most urgent first."""

        def rows() -> list[views.Row]:
            self._store.refresh()
            self._store.read_all()
            return views.rows(self._store, _messages(request))

        return _page("list.html.j2", request, rows=await run_in_threadpool(rows))

    async def dossier(self, request: Request) -> Response:
        """One dossier: its report as soon as it is read."""
        entry, messages = self._entry(request), _messages(request)

        def page() -> views.Page:
            return views.page(self._store, entry, messages)

        return _page("dossier.html.j2", request, page=await run_in_threadpool(page), entry=entry)

    async def state(self, request: Request) -> Response:
        """How far the reading is, for the script to ask."""
        entry, messages = self._entry(request), _messages(request)
        files = [
            {"file": file, "event": event, "text": views.event_text(event, messages)}
            for file, event in list(entry.progress.items())
        ]
        done = sum(item["event"] != "reading" for item in files)
        return JSONResponse({"state": entry.state, "total": entry.total, "done": done, "files": files})

    async def letter(self, request: Request) -> Response:
        """The letter to the client, in the language asked for."""
        entry = self._entry(request)
        language = request.query_params.get("lang", _messages(request).language)
        if language not in LANGUAGES:
            raise Refused(404, "not-found")
        text = await run_in_threadpool(lambda: views.letter(self._checked(entry), Messages.load(language)))
        return _page("letter.html.j2", request, entry=entry, text=text, chosen=language)

    # --- what changes something ---------------------------------------------------------------------

    async def create(self, request: Request) -> Response:
        """An empty dossier; the script then sends its files."""
        await read_form(request)
        if shutil.disk_usage(self._store.uploads).free < views.LEAST_FREE:
            raise Refused(507, "disk-full")
        entry = self._store.create()
        return JSONResponse({"id": entry.id}, 201)

    async def upload(self, request: Request) -> Response:
        """One file as the body of a request: nothing to parse, streamed to the disk under limits."""
        entry, session = self._entry(request), session_of(request)
        if session is None:
            raise Refused(403, "form")
        check_token(session, request.headers.get("x-form-token", ""))
        if request.headers.get("content-type", "") != "application/octet-stream":
            raise Refused(415, "content")
        announced = request.headers.get("content-length", "")
        name = request.headers.get("x-file-name", "")
        if not announced.isdecimal() or len(announced) > 15:
            raise Refused(411, "length")
        if not entry.uploaded or entry.state in ("waiting", "reading"):
            raise Refused(409, "not-now")
        limits = self._store.options.settings.limits
        async with self._uploading:
            try:
                async with asyncio.timeout(UPLOAD_SECONDS):
                    label = await take(entry.path, unquote(name), int(announced), _patient(request), limits)
            except TimeoutError:
                raise Refused(408, "too-slow") from None
            except ClientDisconnect:
                raise Refused(400, "cut-off") from None
        entry.state = "new"
        return JSONResponse({"file": label}, 201)

    async def read(self, request: Request) -> Response:
        """Read a dossier in the background."""
        entry = self._entry(request)
        await read_form(request)
        self._store.read(entry)
        return RedirectResponse(f"/d/{entry.id}", 303)

    async def answer(self, request: Request) -> Response:
        """Route, planned day and facts: judged anew, nothing is read again."""
        entry, fields = self._entry(request), await read_form(request)

        def write() -> None:
            with entry.lock:
                if not entry.editable:
                    raise Refused(409, "archive")
                if fields.get("revision") != entry.revision:
                    raise Refused(409, "changed")
                declared, catalogue = self._declared(entry)
                route, submission, facts = views.answers(fields, declared.facts, catalogue)
                try:
                    declare(entry.yaml, route, submission, facts)
                except UsageError:
                    raise Refused(409, "yaml") from None

        await run_in_threadpool(write)
        return RedirectResponse(f"/d/{entry.id}#top", 303)

    async def decide(self, request: Request) -> Response:
        """A person's decision on a finding, kept in ``dossier.yaml`` with the hashes it rests on."""
        entry, fields = self._entry(request), await read_form(request)

        def write() -> int:
            from pipeline.decisions import decision_on, keep_decision

            with entry.lock:
                if not entry.editable:
                    raise Refused(409, "archive")
                checked = self._checked(entry)
                number, choice = fields.get("finding", ""), fields.get("decision", "")
                findings = checked.report.findings
                if not number.isdecimal() or len(number) > 6 or choice not in ("pass", "fail"):
                    raise Refused(400, "content")
                by, note = fields.get("by", "").strip(), fields.get("note", "").strip()
                finding = findings[int(number) - 1] if 1 <= int(number) <= len(findings) else None
                if finding is None or finding.rule != fields.get("rule"):
                    raise Refused(409, "changed")
                if not by or not note or len(by) > 100 or len(note) > 1000:
                    raise Refused(400, "reason")
                decision: Decision = decision_on(
                    checked, finding, "pass" if choice == "pass" else "fail", by, note, _day(fields.get("until", ""))
                )
                try:
                    keep_decision(entry.yaml.parent, decision)
                except UsageError:
                    raise Refused(409, "yaml") from None
                return int(number)

        number = await run_in_threadpool(write)
        return RedirectResponse(f"/d/{entry.id}#f{number}", 303)

    async def remove(self, request: Request) -> Response:
        """Forget an uploaded dossier; one below the consultant's own folder is never touched."""
        entry = self._entry(request)
        await read_form(request)
        if not entry.uploaded or entry.state in ("waiting", "reading"):
            raise Refused(409, "not-now")
        await run_in_threadpool(lambda: self._store.remove(entry))
        return RedirectResponse("/", 303)

    # --- files --------------------------------------------------------------------------------------

    async def picture(self, request: Request) -> Response:
        """A page as the picture we made of it, without anything else of the file."""
        entry, number = self._entry(request), request.path_params["number"]
        known = entry.known
        jpeg = await run_in_threadpool(lambda: self._store.picture(known, number)) if known else None
        if jpeg is None:
            raise Refused(404, "not-found")
        return Response(jpeg, media_type="image/jpeg")

    async def original(self, request: Request) -> Response:
        """A file as it came, to be saved only: never shown by a browser under our name."""
        from pipeline.intake import gather

        entry, number = self._entry(request), request.path_params["number"]
        known = entry.known
        if known is None or number >= len(known.files) or known.files[number].error is not None:
            raise Refused(404, "not-found")
        wanted, limits = known.files[number], self._store.options.settings.limits

        def chunks() -> Iterator[bytes]:
            with gather(entry.path, limits) as intake:
                for file in intake.files:
                    if file.path == wanted.path and file.sha256 == wanted.sha256 and file.location is not None:
                        with file.location.open("rb") as opened:
                            yield from iter(lambda: opened.read(1 << 18), b"")

        return StreamingResponse(chunks(), headers=attachment(wanted.path.rpartition("/")[2]))

    async def report(self, request: Request) -> Response:
        """Report, letter and bundle as the command line makes them, to be saved."""
        from pipeline.check import check

        entry, format_ = self._entry(request), request.path_params["format"]
        if format_ not in DOWNLOADS or entry.known is None:
            raise Refused(404, "not-found")
        language = request.query_params.get("lang", _messages(request).language)
        if language not in LANGUAGES:
            raise Refused(404, "not-found")

        def made() -> bytes:
            try:
                with check(entry.path, self._store.options) as checked:
                    return views.download(checked, format_, language)
            except ToolMissing:
                raise Refused(501, "no-typst") from None
            except DossierError:
                raise Refused(409, "yaml") from None

        return Response(await run_in_threadpool(made), headers=attachment(DOWNLOADS[format_]))

    # --- sorting ------------------------------------------------------------------------------------

    async def sorting(self, request: Request) -> Response:
        """The pages of every scan as pictures, with the papers found in them."""
        entry, messages = self._entry(request), _messages(request)
        known = entry.known
        if known is None:
            raise Refused(409, "not-now")

        def page() -> sorting.Table:
            try:
                checked = self._store.judged(entry)
                documents = checked.known.documents if checked else ()
                return sorting.table(entry.id, known, messages, documents, self._store.declared(entry).papers)
            except DossierError:
                return sorting.table(entry.id, known, messages)

        revision = entry.revision if entry.editable else ""
        return _page("sort.html.j2", request, table=await run_in_threadpool(page), entry=entry, revision=revision)

    async def sort(self, request: Request) -> Response:
        """A person's word on where papers begin and what they are; the scans stay as they are."""
        entry, fields = self._entry(request), await read_form(request)

        def write() -> None:
            with entry.lock:
                if not entry.editable:
                    raise Refused(409, "archive")
                if entry.known is None:
                    raise Refused(409, "not-now")
                if fields.get("revision") != entry.revision:
                    raise Refused(409, "changed")
                declared, _ = self._declared(entry)
                said = sorting.said(fields.get("plan", ""), entry.known, declared)
                try:
                    sorting.keep(entry.yaml, said, fields.get("by", "").strip()[:100])
                except UsageError:
                    raise Refused(409, "yaml") from None
            self._store.read(entry)

        await run_in_threadpool(write)
        return RedirectResponse(f"/d/{entry.id}", 303)

    # --- shared -------------------------------------------------------------------------------------

    def _entry(self, request: Request) -> Entry:
        entry = self._store.get(request.path_params["id"])
        if entry is None:
            raise Refused(404, "not-found")
        return entry

    def _declared(self, entry: Entry) -> tuple[DossierFile, Catalogue]:
        try:
            declared = self._store.declared(entry)
            return declared, pose(entry.path, declared, self._store.options).catalogue
        except DossierError:
            raise Refused(409, "yaml") from None

    def _checked(self, entry: Entry) -> Checked:
        try:
            checked = self._store.judged(entry)
        except DossierError:
            raise Refused(409, "yaml") from None
        if checked is None:
            raise Refused(409, "not-now")
        return checked


def attachment(name: str) -> dict[str, str]:
    """Headers of a file that is to be saved and never shown (RFC 6266, RFC 8187)."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in " ._-") else "_" for sign in name) or "file"
    return {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}",
        "Content-Security-Policy": _SANDBOX,
    }


async def _patient(request: Request) -> AsyncIterator[bytes]:
    """The body, given up when the client falls silent."""
    stream = aiter(request.stream())
    while True:
        async with asyncio.timeout(SILENT_SECONDS):
            try:
                chunk = await anext(stream)
            except StopAsyncIteration:
                return
        yield chunk


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    with contextlib.suppress(ValueError):
        return dt.date.fromisoformat(text)
    raise Refused(400, "content")


def _messages(request: Request) -> Messages:
    session = session_of(request)
    return Messages.load(session.language if session else _preferred(request))


def _preferred(request: Request) -> str:
    """The first of our languages that the browser names."""
    for part in request.headers.get("accept-language", "")[:200].split(","):
        if part.strip()[:2].lower() in LANGUAGES:
            return part.strip()[:2].lower()
    return "en"


@functools.cache
def _static(name: str) -> bytes:
    if name == "report.css":
        return html.stylesheet().encode()
    return (resources.files("pipeline.desk") / "static" / name).read_bytes()


def _page(template: str, request: Request, code: int = 200, **values: Any) -> Response:
    messages, session = _messages(request), session_of(request)
    text = views.template(template, messages).render(
        messages=messages, form_token=session.form_token if session else "", languages=LANGUAGES, **values
    )
    return Response(text.encode("utf-8", "backslashreplace"), code, media_type="text/html; charset=utf-8")


async def _not_found(request: Request, error: Exception) -> Response:  # noqa: ARG001 (the shape of a handler)
    return await refuse_page(request, 404, "not-found")


async def _not_allowed(request: Request, error: Exception) -> Response:  # noqa: ARG001 (the shape of a handler)
    return await refuse_page(request, 405, "method")


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, Refused):
        raise error
    answer = await refuse_page(request, error.status, error.key)
    # What is left of the body is not read: the connection cannot be used again.
    answer.headers["Connection"] = "close"
    return answer


async def _broken(request: Request, error: Exception) -> Response:  # noqa: ARG001 (its text may quote a paper)
    return await refuse_page(request, 500, "program")
