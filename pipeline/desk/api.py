"""The programming interface of the desk, described in OpenAPI at ``/api/openapi.json``; the page uses it too.

It stands behind the same gate as the pages: the printed link is exchanged for the cookie first, and what changes
something carries the token that ``/api/session`` gives. Error texts never quote a request or a paper.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from typing import Any, Final, TypeAlias

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pipeline.desk import changes, views
from pipeline.desk.api_changes import add_changes
from pipeline.desk.api_models import ERRORS, Job, Running, SessionAnswer, Summary, only
from pipeline.desk.row import Row
from pipeline.desk.security import MAX_FORM_BYTES, Refused, check_token, session_of
from pipeline.desk.store import Entry, Store
from pipeline.messages import Messages

_PAUSE: Final = 0.2
"""Seconds between two looks at a dossier that is followed."""
_SLOW: Final = 1.0
"""The same for all dossiers at once."""
_LONGEST: Final = 3600.0
"""Seconds that something is followed on one connection; a client simply asks again."""
_BEAT: Final = 15.0
"""Seconds after which a silent connection is written to, so that one that is gone is noticed."""
Handlers: TypeAlias = Mapping[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]]


def make_api(store: Store, handlers: Handlers) -> ASGIApp:
    """The interface, to be mounted at ``/api``.

    Args:
        store: the dossiers.
        handlers: of exceptions, as for the pages.
    """

    async def misunderstood(request: Request, error: Exception) -> Response:  # noqa: ARG001 (its text quotes the request)
        return await handlers[Refused](request, Refused(400, "content"))

    api = FastAPI(
        title="dossier desk",
        version="1",
        description="Open the link that `dossier serve` prints once, keep its cookie, and ask. What changes something"
        " (POST) also needs the token of `/session` as `X-Form-Token` and, from a browser, our own origin.",
        docs_url=None,
        redoc_url=None,
        exception_handlers={**handlers, 400: misunderstood, RequestValidationError: misunderstood},
    )

    def entry_of(key: str) -> Entry:
        entry = store.get(key)
        if entry is None:
            raise Refused(404, "not-found")
        return entry

    @api.get("/session", responses=only(401))
    async def session(request: Request) -> SessionAnswer:
        """The token for requests that change something."""
        found = session_of(request)
        if found is None:
            raise Refused(403, "form")
        return SessionAnswer(form_token=found.form_token)

    @api.get("/dossiers", responses=only(401))
    async def dossiers(request: Request) -> list[Summary]:
        """All dossiers, the most urgent first."""
        messages = _messages(request)

        def listed() -> list[Summary]:
            store.refresh_soon()
            return [_summary(row) for row in views.rows(store, messages)]

        return await run_in_threadpool(listed)

    @api.get("/events", response_class=StreamingResponse, responses=_stream("running", Running.example()))
    async def all_events(request: Request) -> StreamingResponse:
        """Follow all readings: a `running` with the dossiers that wait or are read, whenever that has changed."""

        def now() -> str:
            running = (entry for entry in store.all() if entry.state in ("waiting", "reading"))
            return json.dumps([Running.of(entry).model_dump() for entry in running])

        return _told(request, "running", now, lambda: False, _SLOW)

    @api.get(
        "/dossiers/{id}/report",
        response_class=Response,
        responses={
            **ERRORS,
            200: {
                "description": "As `dossier check --format json` prints it; `dossier schema` has the schema.",
                "content": {"application/json": {"example": {"schema_version": "1", "verdict": "not-ready"}}},
            },
        },
    )
    async def report(id: str, request: Request) -> Response:  # noqa: A002 (the name in the address)
        """The whole report of one dossier, by what is declared now."""
        from pipeline.doctor import program_version
        from pipeline.report import json as report_json

        entry, messages = entry_of(id), _messages(request)

        def made() -> str:
            checked = changes.judged(store, entry)
            return report_json.render(checked.report, messages, version=program_version())

        text = await run_in_threadpool(made)
        return Response(text.encode("utf-8", "backslashreplace"), media_type="application/json")

    @api.post("/dossiers/{id}/job", status_code=202, responses=ERRORS)
    async def read(id: str) -> Job:  # noqa: A002 (the name in the address)
        """Have a dossier read; what was read before is not read again."""
        entry = entry_of(id)
        await run_in_threadpool(lambda: store.read(entry))
        return Job.of(entry)

    @api.get("/dossiers/{id}/job", responses=only(401, 404))
    async def job(id: str) -> Job:  # noqa: A002 (the name in the address)
        """How far the reading is."""
        return Job.of(entry_of(id))

    @api.get(
        "/dossiers/{id}/events",
        response_class=StreamingResponse,
        responses={**only(404), **_stream("job", '{"state": "reading", "done": 4}')},
    )
    async def events(id: str, request: Request) -> StreamingResponse:  # noqa: A002 (the name in the address)
        """Follow the reading of one dossier: a `job` whenever something changed, until it has ended."""
        entry = entry_of(id)

        def ended() -> bool:
            return entry.state not in ("waiting", "reading")

        return _told(request, "job", lambda: json.dumps(Job.of(entry).model_dump()), ended)

    add_changes(api, store, entry_of)
    return _Careful(api, handlers)


def _stream(event: str, example: str) -> dict[int | str, dict[str, Any]]:
    return {
        **only(401),
        200: {
            "description": f"Server-sent events named `{event}`.",
            "content": {"text/event-stream": {"example": f"event: {event}\ndata: {example}\n\n"}},
        },
    }


def _told(
    request: Request, event: str, now: Callable[[], str], ended: Callable[[], bool], pause: float = _PAUSE
) -> StreamingResponse:
    """Server-sent events (WHATWG HTML, 9.2): one whenever the text has changed."""

    async def told() -> AsyncIterator[str]:
        clock = asyncio.get_running_loop().time
        before, end, beat = "", clock() + _LONGEST, clock() + _BEAT
        while clock() < end and not await request.is_disconnected():
            # Asked first: what changes in between is still told.
            last = ended()
            text = now()
            if text != before:
                yield f"event: {event}\ndata: {text}\n\n"
                before, beat = text, clock() + _BEAT
            if last:
                return
            if clock() > beat:
                yield ":\n\n"
                beat = clock() + _BEAT
            await asyncio.sleep(pause)

    return StreamingResponse(told(), media_type="text/event-stream")


class _Careful:
    """What changes something carries the token, and a body of JSON is small: asked before anything is parsed.

    Args:
        app: the interface.
        handlers: for a refusal.
    """

    def __init__(self, app: ASGIApp, handlers: Handlers) -> None:
        self._app = app
        self._refused = handlers[Refused]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI 3)."""
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            request = Request(scope, receive)
            try:
                self._check(request)
            except Refused as refusal:
                await (await self._refused(request, refusal))(scope, receive, send)
                return
        await self._app(scope, receive, send)

    @staticmethod
    def _check(request: Request) -> None:
        session = session_of(request)
        if session is None:
            raise Refused(403, "form")
        check_token(session, request.headers.get("x-form-token", ""))
        content = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if content == "application/octet-stream":
            # A file: streamed to the disk under limits of its own.
            return
        length = request.headers.get("content-length", "0")
        if request.headers.get("transfer-encoding") or not length.isdecimal():
            raise Refused(411, "length")
        if len(length) > 9 or int(length) > MAX_FORM_BYTES:
            raise Refused(413, "too-large")
        if int(length) and content != "application/json":
            raise Refused(415, "content")


def _messages(request: Request) -> Messages:
    session = session_of(request)
    return Messages.load(session.language if session else "en")


def _summary(row: Row) -> Summary:
    return Summary(
        id=row.id,
        name=row.name,
        state=row.state,
        verdict=row.verdict,
        applicant=row.who,
        fails=row.mend,
        reviews=row.look,
        missing=list(row.missing),
        days_left=row.days,
    )
