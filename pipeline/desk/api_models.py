"""The shapes of what programs send to the desk and get from it, each with an example."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from pipeline.desk.row import State
from pipeline.desk.store import Entry
from validators.facts import Role

ERRORS: Final[dict[int | str, dict[str, Any]]] = {
    400: {"description": "This is not possible: the sentence in `error` says what."},
    401: {"description": "No session: open the printed link first."},
    404: {"description": "There is no such dossier."},
    409: {"description": "Not now: not read yet, changed meanwhile, or its dossier.yaml has a mistake."},
}
_REVISION: Final = Field(description="Of the state this rests on, as GET gave it.", examples=["4f0c1a2b3c4d5e6f"])
_BY: Final = Field(max_length=100, description="Who says so.", examples=["A.B."])


def only(*codes: int) -> dict[int | str, dict[str, Any]]:
    """Some of the errors."""
    return {code: ERRORS[code] for code in codes}


class _Sent(BaseModel):
    """What a client sends: nothing that is not known here."""

    model_config = ConfigDict(extra="forbid")


class SessionAnswer(BaseModel):
    """What a client needs to change anything."""

    form_token: str = Field(description="To be sent as X-Form-Token.", examples=["q0Zp7…"])


class Summary(BaseModel):
    """One dossier of the list."""

    id: str = Field(examples=["7df1c9a2e4b05d3386aa"])
    name: str = Field(description="Of its folder; empty for uploads.", examples=["0042"])
    state: State
    verdict: Literal["ready", "review", "not-ready"] | None = Field(description="None until it is read.")
    applicant: str = Field(examples=["DIAO Mei"])
    fails: int = Field(examples=[2])
    reviews: int = Field(examples=[1])
    missing: list[str] = Field(description="Papers that are missing or wrong.", examples=[["Medical certificate"]])
    days_left: int | None = Field(description="Until the last day to submit.", examples=[20])


class Job(BaseModel):
    """How far the reading of a dossier is."""

    state: State
    total: int = Field(description="Files.", examples=[9])
    done: int = Field(examples=[4])
    files: dict[str, str] = Field(
        description="Each file and what happened to it last.", examples=[{"scan_0007.pdf": "read"}]
    )

    @staticmethod
    def of(entry: Entry) -> Job:
        """As it stands."""
        files = dict(entry.progress)
        done = sum(event != "reading" for event in files.values())
        return Job(state=entry.state, total=entry.total, done=done, files=files)


class Running(BaseModel):
    """One of the dossiers that wait or are read."""

    id: str = Field(examples=["7df1c9a2e4b05d3386aa"])
    state: State
    total: int = Field(examples=[9])
    done: int = Field(examples=[4])

    @staticmethod
    def of(entry: Entry) -> Running:
        """As it stands."""
        job = Job.of(entry)
        return Running(id=entry.id, state=job.state, total=job.total, done=job.done)

    @staticmethod
    def example() -> str:
        """Of an event."""
        return json.dumps([{"id": "7df1c9a2e4b05d3386aa", "state": "reading", "total": 9, "done": 4}])


class NewDossier(_Sent):
    """An upload that begins."""

    signature: str = Field(
        "",
        max_length=500,
        description="Names the files as a whole: the same one finds an upload again that was cut off.",
        examples=["yang|12 files|48211734 bytes"],
    )


class Begun(BaseModel):
    """A dossier to upload into."""

    id: str = Field(examples=["7df1c9a2e4b05d3386aa"])
    resumed: bool = Field(description="It was begun before, with the same signature.", examples=[False])


class Stored(BaseModel):
    """How much of a file is there."""

    file: str | None = Field(description="The label it is stored under; null until it is whole.", examples=["a.pdf"])
    offset: int = Field(description="Bytes that are there: go on here.", examples=[8388608])
    complete: bool = Field(examples=[False])


class Fact(BaseModel):
    """A question that the route asks."""

    name: str = Field(examples=["guarantor"])
    question: str = Field(examples=["Who stands as guarantor?"])
    type: str = Field(description="yes-no, choice, date or number.", examples=["choice"])
    answers: list[str] = Field(examples=[["employee", "company-owner"]])
    given: str = Field(description="Empty for not answered.", examples=["employee"])


class Answers(BaseModel):
    """Route, dates and facts as they are declared."""

    revision: str = _REVISION
    route: str | None = Field(examples=["student-private"])
    submission_date: dt.date | None = Field(examples=["2026-12-10"])
    stay_from: dt.date | None = Field(examples=["2027-01-15"])
    stay_until: dt.date | None = Field(examples=["2027-09-30"])
    facts: dict[str, str] = Field(examples=[{"guarantor": "employee", "scholarship": "false"}])
    asked: list[Fact] = Field(description="What this route asks, and what findings wait for.")


class NewAnswers(_Sent):
    """Route, dates and facts: what is left out stays, null and "" take it out."""

    revision: str = _REVISION
    route: str | None = Field(None, examples=["student-private"])
    submission_date: dt.date | None = Field(None, examples=["2026-12-10"])
    stay_from: dt.date | None = Field(None, examples=["2027-01-15"])
    stay_until: dt.date | None = Field(None, examples=["2027-09-30"])
    facts: dict[str, str] = Field({}, max_length=60, examples=[{"guarantor": "employee", "scholarship": "false"}])


class NewDecision(_Sent):
    """A person's decision on a finding."""

    rule: str = Field(examples=["medical-certificate.stamped"])
    document: str | None = Field(None, description="Of the finding, as in the report.", examples=["d3"])
    at: str | None = Field(
        None,
        description="The paper's `at` of GET papers: refused when the number now means another paper.",
        examples=["3f9c0a1b2c3d4e5f.3.medical-certificate"],
    )
    decision: Literal["pass", "fail"]
    by: str = _BY
    note: str = Field(min_length=1, max_length=1000, description="Why.", examples=["stamp seen on the original"])
    until: dt.date | None = Field(None, description="Last day.", examples=["2026-12-31"])


class NewCorrection(_Sent):
    """A value that a person reads on a paper."""

    document: str = Field(description="Of the paper, as in the report.", examples=["d3"])
    at: str | None = Field(
        None,
        description="The paper's `at` of GET papers: refused when the number now means another paper.",
        examples=["3f9c0a1b2c3d4e5f.3.passport"],
    )
    field: str = Field(examples=["expiry_date"])
    value: str | None = Field(
        description="YYYY-MM-DD, a number, true or false, ISO codes, text; null takes back what was given.",
        examples=["2031-05-16"],
    )
    by: str = _BY
    note: str = Field("", max_length=1000, examples=["the scan is blurred, seen on the original"])


class PaperValue(BaseModel):
    """A field of a paper that a person may give."""

    name: str = Field(examples=["expiry_date"])
    type: str = Field(description="date, number, yes-no or text.", examples=["date"])
    value: str = Field(description="Empty when nothing was read.", examples=["2031-05-16"])
    given: bool = Field(description="By a person.")


class PaperAnswer(BaseModel):
    """A paper and what can be put right on it."""

    document: str = Field(examples=["d3"])
    at: str = Field(examples=["3f9c0a1b2c3d4e5f.3.passport"])
    name: str = Field(examples=["Passport"])
    where: str = Field(examples=["scan.pdf, page 3"])
    values: list[PaperValue]


class Run(_Sent):
    """A run of pages that is one paper."""

    file: int = Field(ge=0, description="Place of the file in the report's `files`, from 0.", examples=[0])
    first: int = Field(ge=1, examples=[1])
    last: int = Field(ge=1, examples=[4])
    kind: str = Field(examples=["passport"])
    role: Role | None = Field(None, description="Whose paper; null leaves it to the program.")
    duplicate: bool | None = Field(None, description="Only a copy, or not; null leaves it to the program.")


class Sorting(BaseModel):
    """The papers as they are understood now."""

    revision: str = _REVISION
    papers: list[Run]


class NewSorting(_Sent):
    """The papers as a person says; every page of each file that is named, in order."""

    revision: str = _REVISION
    by: str = Field("", max_length=100, examples=["A.B."])
    papers: list[Run] = Field(min_length=1, max_length=2000)


class Judged(BaseModel):
    """How a dossier stands after a change."""

    verdict: Literal["ready", "review", "not-ready"] | None = Field(description="None while it is read anew.")
    revision: str = _REVISION
    fails: int = Field(examples=[2])
    reviews: int = Field(examples=[1])
    submit_by: dt.date | None = Field(examples=["2027-01-03"])


class Act(BaseModel):
    """An entry of the audit trail."""

    number: int = Field(examples=[17])
    at: str = Field(examples=["2026-11-22T10:12:00Z"])
    by: str = Field(examples=["A.B."])
    what: str = Field(description="decision, correction, correction-taken-back, sorting.", examples=["decision"])
    about: dict[str, Any] = Field(examples=[{"rule": "photo.size", "decision": "pass"}])
    hash: str = Field(examples=["51d0c3…"])


class Trail(BaseModel):
    """Who did what; each entry is sealed to the one before."""

    entries: list[Act]
    whole: bool = Field(description="False when it was changed by hand.")
    last_hash: str = Field(examples=["51d0c3…"])
