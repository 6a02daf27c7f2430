"""The programming interface of the desk, described in OpenAPI at ``/api/openapi.json``.

It stands behind the same gate as the pages: the printed link is exchanged for the cookie first, and what changes
something carries the token that ``/api/session`` gives. Error texts never quote a request or a paper.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from typing import Annotated, Any, Final, Literal, TypeAlias

from fastapi import FastAPI, Header, Request
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from pipeline.desk import views
from pipeline.desk.security import Refused, check_token, session_of
from pipeline.desk.store import Entry, Store
from pipeline.errors import DossierError
from pipeline.messages import Messages

_PAUSE: Final = 0.3
"""Seconds between two looks at a job that is followed."""
_LONGEST: Final = 3600.0
"""Seconds that a job is followed on one connection; a client simply asks again."""
_ERRORS: Final[dict[int | str, dict[str, Any]]] = {
    401: {"description": "No session: open the printed link first."},
    404: {"description": "There is no such dossier."},
    409: {"description": "Not now: it is not read yet, or its dossier.yaml has a mistake."},
}
Handlers: TypeAlias = Mapping[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]]


class SessionAnswer(BaseModel):
    """What a client needs to change anything."""

    form_token: str = Field(description="To be sent as X-Form-Token.", examples=["q0Zp7…"])


class Summary(BaseModel):
    """One dossier of the list."""

    id: str = Field(examples=["7df1c9a2e4b05d3386aa"])
    name: str = Field(description="Of its folder; empty for uploads.", examples=["0042"])
    state: Literal["new", "waiting", "reading", "read", "failed"]
    verdict: Literal["ready", "review", "not-ready"] | None = Field(description="None until it is read.")
    applicant: str = Field(examples=["DIAO Mei"])
    fails: int = Field(examples=[2])
    reviews: int = Field(examples=[1])
    missing: list[str] = Field(description="Papers that are missing or wrong.", examples=[["Medical certificate"]])
    days_left: int | None = Field(description="Until the last day to submit.", examples=[20])


class Job(BaseModel):
    """How far the reading of a dossier is."""

    state: Literal["new", "waiting", "reading", "read", "failed"]
    total: int = Field(description="Files.", examples=[9])
    done: int = Field(examples=[4])
    files: dict[str, str] = Field(
        description="Each file and what happened to it last.", examples=[{"scan_0007.pdf": "read"}]
    )


def make_api(store: Store, handlers: Handlers) -> FastAPI:
    """The interface, to be mounted at ``/api``.

    Args:
        store: the dossiers.
        handlers: of exceptions, as for the pages.
    """
    api = FastAPI(
        title="dossier desk",
        version="1",
        description="Open the link that `dossier serve` prints once, keep its cookie, and ask.",
        docs_url=None,
        redoc_url=None,
        exception_handlers=dict(handlers),
    )

    def entry_of(key: str) -> Entry:
        entry = store.get(key)
        if entry is None:
            raise Refused(404, "not-found")
        return entry

    @api.get("/session", responses=_only(401))
    async def session(request: Request) -> SessionAnswer:
        """The token for requests that change something."""
        found = session_of(request)
        if found is None:
            raise Refused(403, "form")
        return SessionAnswer(form_token=found.form_token)

    @api.get("/dossiers", responses=_only(401))
    async def dossiers(request: Request) -> list[Summary]:
        """All dossiers, the most urgent first."""
        messages = _messages(request)

        def listed() -> list[Summary]:
            store.refresh()
            return [_summary(row) for row in views.rows(store, messages)]

        return await run_in_threadpool(listed)

    @api.get(
        "/dossiers/{id}/report",
        response_class=Response,
        responses={
            **_ERRORS,
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
            try:
                checked = store.judged(entry)
            except DossierError:
                raise Refused(409, "yaml") from None
            if checked is None:
                raise Refused(409, "not-now")
            return report_json.render(checked.report, messages, version=program_version())

        text = await run_in_threadpool(made)
        return Response(text.encode("utf-8", "backslashreplace"), media_type="application/json")

    @api.post("/dossiers/{id}/job", status_code=202, responses=_ERRORS)
    async def read(
        id: str,  # noqa: A002 (the name in the address)
        request: Request,
        x_form_token: Annotated[str, Header()] = "",
    ) -> Job:
        """Have a dossier read; what was read before is not read again."""
        entry, found = entry_of(id), session_of(request)
        if found is None:
            raise Refused(403, "form")
        check_token(found, x_form_token)
        store.read(entry)
        return _job(entry)

    @api.get("/dossiers/{id}/job", responses=_only(401, 404))
    async def job(id: str) -> Job:  # noqa: A002 (the name in the address)
        """How far the reading is."""
        return _job(entry_of(id))

    @api.get(
        "/dossiers/{id}/events",
        response_class=StreamingResponse,
        responses={
            **_only(401, 404),
            200: {
                "description": "Server-sent events: a `job` whenever something changed, until the reading has ended.",
                "content": {"text/event-stream": {"example": 'event: job\ndata: {"state": "reading", "done": 4}\n\n'}},
            },
        },
    )
    async def events(id: str, request: Request) -> StreamingResponse:  # noqa: A002 (the name in the address)
        """Follow the reading."""
        entry = entry_of(id)

        async def told() -> AsyncIterator[str]:
            before, end = "", asyncio.get_running_loop().time() + _LONGEST
            while asyncio.get_running_loop().time() < end and not await request.is_disconnected():
                now = _job(entry)
                text = json.dumps(now.model_dump())
                if text != before:
                    yield f"event: job\ndata: {text}\n\n"
                    before = text
                if now.state not in ("waiting", "reading"):
                    return
                await asyncio.sleep(_PAUSE)

        return StreamingResponse(told(), media_type="text/event-stream")

    return api


def _only(*codes: int) -> dict[int | str, dict[str, Any]]:
    return {code: _ERRORS[code] for code in codes}


def _messages(request: Request) -> Messages:
    session = session_of(request)
    return Messages.load(session.language if session else "en")


def _summary(row: views.Row) -> Summary:
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


def _job(entry: Entry) -> Job:
    files = dict(entry.progress)
    done = sum(event != "reading" for event in files.values())
    return Job(state=entry.state, total=entry.total, done=done, files=files)
