"""The part of the programming interface that changes something: uploads, answers, decisions, values, sorting."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import shutil
import time
from collections.abc import AsyncIterator, Callable
from typing import Annotated, Any, Final
from urllib.parse import unquote

from fastapi import FastAPI, Header, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from pipeline import audit
from pipeline.desk import changes, papers, sorting, views
from pipeline.desk.api_models import (
    ERRORS,
    Act,
    Answers,
    Begun,
    Fact,
    Judged,
    NewAnswers,
    NewCorrection,
    NewDecision,
    NewDossier,
    NewSorting,
    PaperAnswer,
    PaperValue,
    Run,
    Sorting,
    Stored,
    Trail,
    only,
)
from pipeline.desk.security import Refused, session_of
from pipeline.desk.store import Entry, Store
from pipeline.desk.uploads import LEAST_FREE, Upload, begun, forget_part, take
from pipeline.errors import UsageError
from pipeline.messages import Messages
from validators.facts import Stay
from validators.verdict import Status

UPLOAD_SECONDS: Final = 600.0
SILENT_SECONDS: Final = 30.0
"""A client that sends nothing for so long is not waited for."""
UPLOADS_AT_A_TIME: Final = 4
_BODY: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "description": "The bytes of the file, from the offset on: all of them, or a stretch.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
Name = Annotated[str, Header(description="Path of the file, percent-encoded.", examples=["yang/scan%201.pdf"])]
Length = Annotated[str, Header(description="Bytes of the whole file; needed to go on later.", examples=["9000000"])]
Offset = Annotated[str, Header(description="Where these bytes begin.", examples=["8388608"])]
Changed = Annotated[str, Header(description="Seconds since 1970: when the file was changed.", examples=["1764115200"])]


def add_changes(api: FastAPI, store: Store, entry_of: Callable[[str], Entry]) -> None:
    """Add it to the interface.

    Args:
        api: the interface.
        store: the dossiers.
        entry_of: looks up a dossier by its id.
    """
    _add_uploads(api, store, entry_of)
    _add_answers(api, store, entry_of)
    _add_papers(api, store, entry_of)

    @api.get("/dossiers/{id}/audit", responses=ERRORS)
    async def trail(id: str) -> Trail:  # noqa: A002 (the name in the address)
        """Who did what and when, as `dossier audit` shows it."""
        entry = entry_of(id)
        if not entry.editable:
            raise Refused(409, "archive")

        def read() -> audit.Trail:
            try:
                return audit.read(entry.path)
            except UsageError:
                raise Refused(409, "yaml") from None

        found = await run_in_threadpool(read)
        acts = [
            Act(number=one.number, at=one.at, by=one.by, what=one.what, about=dict(one.about), hash=one.hash)
            for one in found.entries
        ]
        return Trail(entries=acts, whole=found.broken_at is None, last_hash=found.last_hash)


# --- uploads ------------------------------------------------------------------------------------------------


def _add_uploads(api: FastAPI, store: Store, entry_of: Callable[[str], Entry]) -> None:
    uploading = asyncio.Semaphore(UPLOADS_AT_A_TIME)

    def open_entry(key: str) -> Entry:
        entry = entry_of(key)
        if not entry.uploaded or entry.state in ("waiting", "reading"):
            raise Refused(409, "not-now")
        return entry

    @api.post("/dossiers", status_code=201, responses=ERRORS)
    async def create(wanted: NewDossier | None = None) -> Begun:
        """Begin an upload: an empty dossier, or the one that was begun with the same signature and cut off."""
        if shutil.disk_usage(store.uploads).free < LEAST_FREE:
            raise Refused(507, "disk-full")
        signature = wanted.signature if wanted else ""

        def made() -> Begun:
            before = {one.id for one in store.all() if one.uploaded and begun(one.path, signature)}
            entry = store.create(signature)
            return Begun(id=entry.id, resumed=entry.id in before)

        return await run_in_threadpool(made)

    @api.get("/dossiers/{id}/files", responses=only(400, 401, 404))
    async def stored(
        id: str,  # noqa: A002 (the name in the address)
        x_file_name: Name,
        upload_length: Length = "",
        x_file_changed: Changed = "0",
    ) -> Stored:
        """How much of a file has come: ask this before going on after a cut-off."""
        entry = entry_of(id)
        upload = _upload(x_file_name, upload_length, x_file_changed)
        offset = upload.offset(entry.path)
        complete = upload.stored(entry.path)
        return Stored(file="/".join(upload.parts) if complete else None, offset=offset, complete=complete)

    @api.post("/dossiers/{id}/files", status_code=201, responses=ERRORS, openapi_extra=_BODY)
    async def send(
        id: str,  # noqa: A002 (the name in the address)
        request: Request,
        response: Response,
        x_file_name: Name = "",
        upload_length: Length = "",
        upload_offset: Offset = "0",
        x_file_changed: Changed = "0",
    ) -> Stored:
        """Send a file, or a stretch of one; 201 when it is there as a whole, 202 when more is to come."""
        entry = open_entry(id)
        if request.headers.get("content-type", "") != "application/octet-stream":
            raise Refused(415, "content")
        announced = _number(request.headers.get("content-length", ""))
        upload = _upload(x_file_name, upload_length or str(announced), x_file_changed, resumable=bool(upload_length))
        entry.fed = time.monotonic()
        async with uploading:
            try:
                async with asyncio.timeout(UPLOAD_SECONDS):
                    label = await take(
                        entry.path,
                        upload,
                        _number(upload_offset),
                        announced,
                        _patient(request),
                        store.options.settings.limits,
                    )
            except TimeoutError:
                raise Refused(408, "too-slow") from None
            except ClientDisconnect:
                raise Refused(400, "cut-off") from None
        entry.fed = time.monotonic()
        entry.state = "new"
        response.status_code = 201 if label else 202
        return Stored(file=label, offset=_number(upload_offset) + announced, complete=label is not None)

    @api.post("/dossiers/{id}/files/cancel", status_code=204, responses=ERRORS)
    async def cancel(
        id: str,  # noqa: A002 (the name in the address)
        x_file_name: Name,
        upload_length: Length,
        x_file_changed: Changed = "0",
    ) -> Response:
        """Give up a file of which only a part has come; the part is removed."""
        entry = open_entry(id)
        forget_part(entry.path, _upload(x_file_name, upload_length, x_file_changed))
        return Response(status_code=204)

    @api.post("/dossiers/{id}/remove", status_code=204, responses=ERRORS)
    async def remove(id: str) -> Response:  # noqa: A002 (the name in the address)
        """Forget an uploaded dossier: its files, decisions and all that was read; others are never removed."""
        entry = entry_of(id)
        await run_in_threadpool(lambda: changes.remove(store, entry))
        return Response(status_code=204)


def _upload(name: str, size: str, changed: str, *, resumable: bool = True) -> Upload:
    upload = Upload(unquote(name), _number(size), _number(changed), resumable)
    upload.parts  # noqa: B018 (refuses what has no usable name)
    return upload


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > 15:
        raise Refused(411, "length")
    return int(text)


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


# --- route, facts, decisions --------------------------------------------------------------------------------


def _add_answers(api: FastAPI, store: Store, entry_of: Callable[[str], Entry]) -> None:
    @api.get("/dossiers/{id}/answers", responses=ERRORS)
    async def answers(id: str, request: Request) -> Answers:  # noqa: A002 (the name in the address)
        """Route, dates and facts as they are declared, and what the route asks."""
        entry, messages = entry_of(id), _messages(request)

        def made() -> Answers:
            revision = entry.revision
            declared, _ = changes.declared(store, entry)
            shown = views.page(store, entry, messages)
            return Answers(
                revision=revision if entry.editable else "",
                route=declared.route,
                submission_date=declared.submission_date,
                stay_from=declared.stay.begin,
                stay_until=declared.stay.end,
                facts={name: views.wire(value) for name, value in declared.facts.items()},
                asked=[
                    Fact(
                        name=ask.name,
                        question=ask.text,
                        type=ask.type,
                        answers=[value for value, _ in ask.answers],
                        given=ask.given,
                    )
                    for ask in shown.asks
                ],
            )

        return await run_in_threadpool(made)

    @api.post("/dossiers/{id}/answers", responses=ERRORS)
    async def answer(id: str, wanted: NewAnswers) -> Judged:  # noqa: A002 (the name in the address)
        """Change route, dates or facts; the verdict follows at once, nothing is read again."""
        entry, said = entry_of(id), wanted.model_fields_set

        def day(name: str, before: dt.date | None) -> dt.date | None:
            found = getattr(wanted, name) if name in said else before
            return found if isinstance(found, dt.date) else None

        def write() -> Judged:
            declared, catalogue = changes.declared(store, entry)
            fields = {f"fact.{name}": text for name, text in wanted.facts.items()}
            fields["route"] = (wanted.route if "route" in said else declared.route) or ""
            route, _, _, facts = views.answers(fields, declared, catalogue)
            changes.answer(
                entry,
                wanted.revision,
                route,
                day("submission_date", declared.submission_date),
                Stay(day("stay_from", declared.stay.begin), day("stay_until", declared.stay.end)),
                facts,
            )
            return _judged(store, entry)

        return await run_in_threadpool(write)

    @api.post("/dossiers/{id}/decisions", status_code=201, responses=ERRORS)
    async def decide(id: str, wanted: NewDecision) -> Judged:  # noqa: A002 (the name in the address)
        """Accept or reject a finding; it counts for the files as they are and until its last day."""
        entry = entry_of(id)

        def write() -> Judged:
            changes.decide(
                store,
                entry,
                wanted.rule,
                wanted.document,
                wanted.at,
                wanted.decision,
                wanted.by,
                wanted.note,
                wanted.until,
            )
            return _judged(store, entry)

        return await run_in_threadpool(write)


# --- papers -------------------------------------------------------------------------------------------------


def _add_papers(api: FastAPI, store: Store, entry_of: Callable[[str], Entry]) -> None:
    @api.get("/dossiers/{id}/papers", responses=ERRORS)
    async def listed(id: str, request: Request) -> list[PaperAnswer]:  # noqa: A002 (the name in the address)
        """Every paper with the values that a person may put right."""
        entry, messages = entry_of(id), _messages(request)

        def made() -> list[PaperAnswer]:
            checked = changes.judged(store, entry)
            given = {(one.document, one.correction.field) for one in checked.report.dossier.given}
            return [
                PaperAnswer(
                    document=paper.id,
                    at=paper.at,
                    name=paper.name,
                    where=paper.where,
                    values=[
                        PaperValue(name=one.name, type=one.type, value=one.value, given=(paper.id, one.name) in given)
                        for one in paper.choices
                    ],
                )
                for paper in papers.papers(checked, messages, {})
            ]

        return await run_in_threadpool(made)

    @api.post("/dossiers/{id}/corrections", status_code=201, responses=ERRORS)
    async def correct(id: str, wanted: NewCorrection) -> Judged:  # noqa: A002 (the name in the address)
        """Give the value that stands on a paper; it counts for these bytes, and the report says what rests on it."""
        entry = entry_of(id)

        def write() -> Judged:
            changes.correct(
                store, entry, wanted.document, wanted.at, wanted.field, wanted.value, wanted.by, wanted.note
            )
            return _judged(store, entry)

        return await run_in_threadpool(write)

    @api.get("/dossiers/{id}/sorting", responses=ERRORS)
    async def sorted_now(id: str, request: Request) -> Sorting:  # noqa: A002 (the name in the address)
        """Which pages of which file make one paper, as it is understood now."""
        entry, messages = entry_of(id), _messages(request)

        def made() -> Sorting:
            revision = entry.revision if entry.editable else ""
            table = changes.table(store, entry, messages)
            return Sorting(
                revision=revision,
                papers=[Run.model_validate(run) for run in sorting.runs(table)],
            )

        return await run_in_threadpool(made)

    @api.post("/dossiers/{id}/sorting", status_code=202, responses=ERRORS)
    async def sort(id: str, wanted: NewSorting) -> Judged:  # noqa: A002 (the name in the address)
        """Say which pages make one paper, what and whose it is; the papers are then worked out anew."""
        entry = entry_of(id)
        plan = json.dumps([run.model_dump() for run in wanted.papers])

        def write() -> Judged:
            changes.sort(store, entry, wanted.revision, plan, wanted.by)
            return Judged(verdict=None, revision=entry.revision, fails=0, reviews=0, submit_by=None)

        return await run_in_threadpool(write)


def _judged(store: Store, entry: Entry) -> Judged:
    """How it stands; a dossier that is not read yet has no verdict."""
    if entry.known is None:
        return Judged(verdict=None, revision=entry.revision, fails=0, reviews=0, submit_by=None)
    report = changes.judged(store, entry).report
    return Judged(
        verdict=report.verdict,
        revision=entry.revision,
        fails=report.counts[Status.FAIL],
        reviews=sum(one.effective is Status.REVIEW and not one.by_hand for one in report.findings),
        submit_by=report.submit_by.date if report.submit_by else None,
    )


def _messages(request: Request) -> Messages:
    session = session_of(request)
    return Messages.load(session.language if session else "en")
