"""What the desk answers: a list, a dossier, its letter and its files. Everything is rendered here; little script."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections.abc import Awaitable, Callable, Iterator, Mapping
from importlib import resources
from typing import Any, Final
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from pipeline.desk import changes, papers, views
from pipeline.desk.api import Handlers, make_api
from pipeline.desk.row import Row
from pipeline.desk.security import SESSION_SECONDS, Gate, Guarded, Refused, read_form, session_of
from pipeline.desk.store import Entry, Store
from pipeline.errors import DossierError, ToolMissing
from pipeline.messages import Messages
from pipeline.report import html
from validators.countries import LANGUAGES

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
    if _by_program(request):
        return JSONResponse({"error": messages.text(f"desk.error.{key}")}, status)
    return _page("error.html.j2", request, status, status=status, text=messages.text(f"desk.error.{key}"))


def _by_program(request: Request) -> bool:
    """Whether a program asks, and is answered in JSON."""
    path = request.scope["path"]
    return path.startswith("/api/") or request.headers.get("accept", "").startswith("application/json")


def locked_page(gate: Gate) -> Callable[[Request], Awaitable[ASGIApp]]:
    """Makes the page for everybody without a session."""

    async def locked(request: Request) -> ASGIApp:
        if _by_program(request):
            return JSONResponse({"error": _messages(request).text("desk.locked")}, 401)
        return _page("locked.html.j2", request, 401, password=gate.password is not None, wrong=False)

    return locked


class Desk:
    """The routes. Ids are looked up; a number is a place in a list of ours."""

    def __init__(self, store: Store, gate: Gate) -> None:
        self._store = store
        self._gate = gate
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
                Route("/d/{id}", self.dossier, methods=["GET"]),
                Route("/d/{id}/read", self.read, methods=["POST"]),
                Route("/d/{id}/answers", self.answer, methods=["POST"]),
                Route("/d/{id}/papers", self.papers, methods=["GET"]),
                Route("/d/{id}/correct", self.correct, methods=["POST"]),
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

        def rows() -> list[Row]:
            self._store.refresh_soon()
            self._store.read_all()
            return views.rows(self._store, _messages(request))

        return _page("list.html.j2", request, rows=await run_in_threadpool(rows))

    async def dossier(self, request: Request) -> Response:
        """One dossier: its report as soon as it is read."""
        entry, messages = self._entry(request), _messages(request)

        def page() -> views.Page:
            return views.page(self._store, entry, messages)

        return _page("dossier.html.j2", request, page=await run_in_threadpool(page), entry=entry)

    async def letter(self, request: Request) -> Response:
        """The letter to the client, in the language asked for."""
        entry = self._entry(request)
        language = request.query_params.get("lang", _messages(request).language)
        if language not in LANGUAGES:
            raise Refused(404, "not-found")
        text = await run_in_threadpool(
            lambda: views.letter(changes.judged(self._store, entry), Messages.load(language))
        )
        return _page("letter.html.j2", request, entry=entry, text=text, chosen=language)

    # --- what changes something ---------------------------------------------------------------------

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
            declared, catalogue = changes.declared(self._store, entry)
            route, submission, stay, facts = views.answers(fields, declared, catalogue)
            changes.answer(entry, fields.get("revision", ""), route, submission, stay, facts)

        await run_in_threadpool(write)
        return RedirectResponse(f"/d/{entry.id}#top", 303)

    async def decide(self, request: Request) -> Response:
        """A person's decision on a finding, kept in ``dossier.yaml`` with the hashes it rests on."""
        entry, fields = self._entry(request), await read_form(request)
        choice, until = fields.get("decision", ""), _day(fields.get("until", ""))
        if choice not in ("pass", "fail"):
            raise Refused(400, "content")

        def write() -> str:
            finding = changes.decide(
                self._store,
                entry,
                fields.get("rule", ""),
                fields.get("document") or None,
                fields.get("at") or None,
                "pass" if choice == "pass" else "fail",
                fields.get("by", ""),
                fields.get("note", ""),
                until,
            )
            return self._anchor(entry, finding.rule, finding.document)

        return RedirectResponse(f"/d/{entry.id}{await run_in_threadpool(write)}", 303)

    async def correct(self, request: Request) -> Response:
        """A value that a person reads on a paper, or takes back; judged anew, nothing is read again."""
        entry, fields = self._entry(request), await read_form(request)

        def write() -> str:
            value = None if fields.get("withdraw") else fields.get("value", "")
            document, rule = fields.get("document", ""), fields.get("rule", "")
            changes.correct(
                self._store,
                entry,
                document,
                fields.get("at", ""),
                fields.get("field", ""),
                value,
                fields.get("by", ""),
                fields.get("note", ""),
            )
            return self._anchor(entry, rule, document) if rule else f"/papers#{quote(document)}"

        return RedirectResponse(f"/d/{entry.id}{await run_in_threadpool(write)}", 303)

    def _anchor(self, entry: Entry, rule: str, document: str | None) -> str:
        """Where a finding stands on the page as it is now."""
        findings = changes.judged(self._store, entry).report.findings
        places = [place for place, one in enumerate(findings, 1) if (one.rule, one.document) == (rule, document)]
        return f"#f{places[0]}" if places else ""

    async def papers(self, request: Request) -> Response:
        """What was read on every paper, each value to be put right."""
        entry, messages = self._entry(request), _messages(request)

        def page() -> tuple[papers.Paper, ...]:
            checked = changes.judged(self._store, entry)
            return papers.papers(checked, messages, views.addresses(self._store, entry))

        shown = await run_in_threadpool(page)
        return _page("papers.html.j2", request, papers=shown, entry=entry, by=entry.signed)

    async def remove(self, request: Request) -> Response:
        """Forget an uploaded dossier; one below the consultant's own folder is never touched."""
        entry = self._entry(request)
        await read_form(request)
        await run_in_threadpool(lambda: changes.remove(self._store, entry))
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
        from pipeline.files.intake import gather

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
        revision = entry.revision if entry.editable else ""
        table = await run_in_threadpool(lambda: changes.table(self._store, entry, messages))
        return _page("sort.html.j2", request, table=table, entry=entry, revision=revision)

    async def sort(self, request: Request) -> Response:
        """A person's word on where papers begin and what they are; the scans stay as they are."""
        entry, fields = self._entry(request), await read_form(request)

        def write() -> None:
            changes.sort(self._store, entry, fields.get("revision", ""), fields.get("plan", ""), fields.get("by", ""))

        await run_in_threadpool(write)
        return RedirectResponse(f"/d/{entry.id}", 303)

    # --- shared -------------------------------------------------------------------------------------

    def _entry(self, request: Request) -> Entry:
        entry = self._store.get(request.path_params["id"])
        if entry is None:
            raise Refused(404, "not-found")
        return entry


def attachment(name: str) -> dict[str, str]:
    """Headers of a file that is to be saved and never shown (RFC 6266, RFC 8187)."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in " ._-") else "_" for sign in name) or "file"
    return {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}",
        "Content-Security-Policy": _SANDBOX,
    }


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
