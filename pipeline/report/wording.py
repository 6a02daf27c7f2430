"""Puts a report into words: the one place where a finding becomes sentences, places, figures and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import get_args

from pipeline.law.law_words import citation, source_name
from pipeline.messages import Messages, sentence
from pipeline.report.naming import document_name, field_of, page_ranges, percent, rule_title, value_text, what_is_asked
from pipeline.report.timeline import timeline
from pipeline.report.view import (
    Cell,
    FileLine,
    GivenLine,
    Item,
    Line,
    Origin,
    Paper,
    PersonLine,
    Place,
    Question,
    ReadValue,
    View,
)
from validators.facts import Document, Evidence, FileFact, GivenValue, Message, Reading, Role, Scalar
from validators.finding import Finding, Person, Report, SubmitBy
from validators.kinds import KINDS
from validators.rule import Catalogue, Source
from validators.verdict import Reason, Status
from validators.window import window


def build(
    report: Report,
    messages: Messages,
    catalogue: Catalogue | None = None,
    *,
    version: str = "",
    notes: Iterable[Message] = (),
) -> View:
    """Put a report into words.

    Args:
        report: what the judge said.
        messages: the language.
        catalogue: for the answers a question allows; left out, they are not shown.
        version: of the program.
        notes: about the dossier as a whole.
    """
    return _Builder(report, messages, catalogue).view(version, tuple(notes))


class _Builder:
    """Holds what all parts of the view need."""

    def __init__(self, report: Report, messages: Messages, catalogue: Catalogue | None) -> None:
        self.report = report
        self.dossier = report.dossier
        self.messages = messages
        self.catalogue = catalogue
        self.documents: Mapping[str, Document] = {document.id: document for document in report.dossier.documents}
        self.items = [self._item(index, finding) for index, finding in enumerate(report.findings, 1)]

    def view(self, version: str, notes: tuple[Message, ...]) -> View:
        report, messages = self.report, self.messages
        by_status: dict[Status, list[Item]] = {status: [] for status in Status}
        by_hand: list[Item] = []
        for item in self.items:
            (by_hand if item.finding.by_hand else by_status[item.finding.effective]).append(item)
        questions = self._questions(by_status[Status.REVIEW])
        asked = {item.number for question in questions for item in question.items}
        required, present = report.completeness
        bars, submission_share = timeline(
            self.items, self.documents, messages, self.dossier.submission, report.submit_by
        )
        return View(
            report=report,
            messages=messages,
            verdict=report.verdict,
            applicant=self._applicant(),
            applicant_line=self._applicant_line(),
            route=self._route(),
            submission=messages.date(self.dossier.submission),
            stay=self._stay(),
            submit_by=self._submit_by(report.submit_by),
            submit_by_late=report.submit_by is not None and report.submit_by.date < self.dossier.submission,
            window=tuple(self._sentence(line) for line in window(report).arithmetic),
            required=required,
            present=present,
            fails=tuple(by_status[Status.FAIL]),
            reviews=tuple(item for item in by_status[Status.REVIEW] if item.number not in asked),
            questions=questions,
            by_hand=tuple(by_hand),
            passes=tuple(by_status[Status.PASS]),
            not_applicable=tuple(by_status[Status.NOT_APPLICABLE]),
            checklist=tuple(self._checklist()),
            bars=bars,
            submission_share=submission_share,
            people_fields=tuple(sentence(self._field(row.field)) for row in report.people),
            people=self._people(),
            papers=tuple(self._paper(document) for document in self.dossier.documents),
            files=tuple(self._file(file) for file in self.dossier.files),
            notes=tuple(self._sentence(note) for note in notes),
            given=tuple(self._given_line(one) for one in self.dossier.given),
            version=version,
        )

    # --- findings ---------------------------------------------------------------------------------

    def _item(self, number: int, finding: Finding) -> Item:
        messages = self.messages
        document = self.documents.get(finding.document or "")
        effective = finding.effective
        shown_reason = finding.reason if effective is Status.REVIEW else None
        worded_by_reason = finding.message.key.startswith("review.")
        title = rule_title(finding.rule, messages)
        if document is not None and document.role != "applicant":
            title = f"{title} ({messages.word('role', document.role)})"
        message = messages.render(finding.message)
        return Item(
            number=number,
            finding=finding,
            title=sentence(title),
            what=what_is_asked(finding.rule, messages),
            message=sentence(message),
            full_message=self._full_message(finding, document, message),
            fix=self._fix(finding),
            # A message worded by its reason says it already.
            reason=messages.word("reason", shown_reason) if shown_reason and not worded_by_reason else "",
            hint=messages.word("reason-hint", shown_reason) if shown_reason else "",
            places=tuple(self._place(spot) for spot in dict.fromkeys(finding.evidence)),
            sources=tuple(self._origin(source) for source in finding.source),
            parameters=tuple(
                (messages.word("parameter", name), messages.localise(name, value))
                for name, value in finding.parameters.items()
            ),
            explain=messages.explain(finding.rule),
            usable_until=messages.date(finding.usable_until) if finding.usable_until else "",
            decision=self._decision(finding),
            decision_applied=finding.review is not None and finding.review.applied,
            own_status=messages.word("status", finding.status),
            notes=(
                *(self._rests_on(one) for one in finding.given),
                *(sentence(messages.render(note)) for note in finding.notes),
            ),
            readings=self._readings(finding, document),
        )

    def _full_message(self, finding: Finding, document: Document | None, message: str) -> str:
        """The message with the paper it is about, unless it names it."""
        kind = document.kind if document is not None else finding.rule.partition(".")[0]
        if kind not in KINDS or self.messages.kind(kind).casefold() in message.casefold():
            return sentence(message)
        name = document_name(document, self.messages) if document is not None else self.messages.kind(kind)
        return self.messages.text("join", what=sentence(name), said=message)

    def _fix(self, finding: Finding) -> str:
        """What to do; the fix of a fault is no advice where a paper cannot be read or an answer is missing."""
        doubtful = finding.reason in (Reason.UNREADABLE, Reason.UNSURE, Reason.AMBIGUOUS, Reason.UNKNOWN_FACT)
        if finding.fix is None or finding.effective is Status.PASS:
            return ""
        if doubtful and finding.effective is Status.REVIEW and not finding.rule.endswith((".present", ".count")):
            return ""
        return sentence(self.messages.render(finding.fix))

    def _place(self, spot: Evidence) -> Place:
        return Place(f"{spot.file}, {self.messages.text('report.page', page=str(spot.page))}", spot)

    def _origin(self, source: Source) -> Origin:
        checked = ""
        if source.retrieved is not None:
            checked = self.messages.text("report.source-checked", date=self.messages.date(source.retrieved))
        return Origin(source_name(source, self.messages), citation(source, self.messages), source.url, checked)

    def _decision(self, finding: Finding) -> str:
        if finding.review is None:
            return ""
        decision = finding.review.decision
        parts = [
            self.messages.text(
                "report.decision-line",
                decision=self.messages.word("decision", decision.decision),
                by=decision.by,
                date=self.messages.date(decision.on),
            )
        ]
        if decision.until is not None:
            parts.append(self.messages.text("report.decision-until", date=self.messages.date(decision.until)))
        text = ", ".join(parts)
        if decision.note:
            text = f"{text}: {decision.note}"
        if not finding.review.applied:
            why = self.messages.render(finding.review.why_not) if finding.review.why_not else ""
            text = f"{text} ({self.messages.text('report.decision-void')}{': ' + why if why else ''})"
        return sentence(text)

    def _readings(self, finding: Finding, document: Document | None) -> tuple[tuple[str, str, str], ...]:
        """What was read for the field in doubt; also for a pass or fail that rests on one field."""
        shown = field_of(finding, document)
        field = document.fields.get(shown) if document is not None else None
        if document is None or field is None:
            return ()
        return tuple(
            (
                value_text(document.kind, shown, reading.value, self.messages),
                reading.raw,
                self._certainty(document, shown, reading),
            )
            for reading in field.readings
        )

    # --- values of a person -----------------------------------------------------------------------

    def _certainty(self, document: Document, name: str, reading: Reading[Scalar]) -> str:
        """How sure a reading is, or who gave it."""
        if reading.origin != "person":
            return percent(reading.confidence)
        for one in self.dossier.given:
            if (one.document, one.correction.field) == (document.id, name):
                return self._given_by(one)
        return self.messages.text("report.declared")

    def _given_by(self, given: GivenValue) -> str:
        said = given.correction
        return self.messages.text("report.given-by", by=said.by, date=self.messages.date(said.on))

    def _given_value(self, given: GivenValue) -> str:
        said = given.correction
        return value_text(said.kind, said.field, said.value, self.messages)

    def _given_read(self, given: GivenValue) -> str:
        said = given.correction
        return f" {self.messages.text('or')} ".join(
            value_text(said.kind, said.field, value, self.messages) for value in given.read.values
        )

    def _rests_on(self, given: GivenValue) -> str:
        text = self.messages.text(
            "report.rests-on",
            field=self._field(given.correction.field),
            value=self._given_value(given),
            given=self._given_by(given),
        )
        read = self._given_read(given)
        return sentence(f"{text} ({self.messages.text('report.program-read', value=read)})" if read else text)

    def _given_line(self, given: GivenValue) -> GivenLine:
        said = given.correction
        document = self.documents.get(given.document or "")
        name = document_name(document, self.messages) if document else self.messages.kind(said.kind)
        return GivenLine(
            paper=sentence(name),
            name=sentence(self._field(said.field)),
            value=self._given_value(given),
            by=self._given_by(given),
            read=self._given_read(given),
            note=said.note,
            void=self.messages.render(given.why_not) if given.why_not else "",
            items=tuple(item for item in self.items if given in item.finding.given),
        )

    def _questions(self, reviews: Iterable[Item]) -> tuple[Question, ...]:
        """Reviews that only wait for a fact, gathered by that fact."""
        waiting: dict[str, list[Item]] = {}
        for item in reviews:
            facts = item.finding.message.args.get("facts", "")
            if item.finding.reason is Reason.UNKNOWN_FACT and facts:
                for fact in facts.split(", "):
                    waiting.setdefault(fact, []).append(item)
        return tuple(Question(fact, *self._asked(fact), tuple(items)) for fact, items in waiting.items())

    def _asked(self, fact: str) -> tuple[str, tuple[str, ...]]:
        definition = self.catalogue.facts.get(fact) if self.catalogue else None
        text = self.messages.question(fact)
        if definition is None:
            return text, ()
        if definition.type == "yes-no":
            return text, ("true", "false")
        return text, tuple(str(value) for value in definition.values)

    # --- the head ---------------------------------------------------------------------------------

    def _identity(self, name: str) -> Scalar | None:
        """What was declared, else the best reading of the passport."""
        declared = getattr(self.dossier.applicant, name)
        if declared is not None:
            return declared  # type: ignore[no-any-return]
        for document in self.dossier.of_kind("passport", "applicant"):
            best: Reading[Scalar] | None = document.field(name).best
            if best is not None:
                return best.value
        return None

    def _applicant(self) -> str:
        names = [str(part) for part in (self._identity("surname"), self._identity("given_names")) if part]
        return " ".join(names) or self.messages.text("report.applicant-unknown")

    def _applicant_line(self) -> str:
        parts = []
        nationality = self._identity("nationality")
        if nationality:
            parts.append(self.messages.country(str(nationality)))
        born = self._identity("birth_date")
        if isinstance(born, dt.date):
            parts.append(self.messages.text("report.born", date=self.messages.date(born)))
        return " · ".join(parts)

    def _route(self) -> str:
        name = self.dossier.route
        if name is None:
            return self.messages.text("report.no-route")
        return sentence(self.messages.word("route", name))

    def _stay(self) -> str:
        stay, messages = self.dossier.stay, self.messages
        if stay.begin and stay.end:
            return messages.text(
                "report.stay-between", **{"from": messages.date(stay.begin)}, until=messages.date(stay.end)
            )
        if stay.begin:
            return messages.text("report.stay-from", **{"from": messages.date(stay.begin)})
        return messages.text("report.stay-until", until=messages.date(stay.end)) if stay.end else ""

    def _submit_by(self, submit_by: SubmitBy | None) -> str:
        if submit_by is None:
            return ""
        return self.messages.text(
            "report.submit-by-line", date=self.messages.date(submit_by.date), paper=self._binding(submit_by)
        )

    def _binding(self, submit_by: SubmitBy) -> str:
        document = self.documents.get(submit_by.document or "")
        if document is not None:
            return document_name(document, self.messages)
        subject = submit_by.because.partition(".")[0]
        return self.messages.kind(subject) if subject in KINDS else rule_title(submit_by.because, self.messages)

    # --- tables -----------------------------------------------------------------------------------

    def _where(self, document: Document) -> str:
        """``scan.pdf, page 2-3``."""
        by_file: dict[str, list[int]] = {}
        for page in document.pages:
            by_file.setdefault(page.file, []).append(page.number)
        return "; ".join(
            f"{file}, {self.messages.text('report.page', page=page_ranges(numbers))}"
            for file, numbers in by_file.items()
        )

    def _checklist(self) -> Iterable[Line]:
        for item in self.items:
            finding = item.finding
            subject, _, what = finding.rule.rpartition(".")
            if what != "present" or finding.effective is Status.NOT_APPLICABLE:
                continue
            own = [other for other in self.items if self._belongs(other.finding, subject, finding.document)]
            document = self.documents.get(finding.document or "")
            days = [
                o.finding.usable_until for o in own if o.finding.usable_until and o.finding.document == finding.document
            ]
            status = finding.effective
            open_items = tuple(
                o
                for o in own
                if o is not item and o.finding.effective in (Status.FAIL, Status.REVIEW) and not o.finding.by_hand
            )
            if status is Status.PASS and open_items:
                failing = any(o.finding.effective is Status.FAIL for o in open_items)
                status = Status.FAIL if failing else Status.REVIEW
            name = self.messages.kind(subject) if subject in KINDS else self.messages.word("subject", subject)
            role = finding.message.args.get("role", "")
            if role in get_args(Role) and role != "applicant" and subject in KINDS:
                name = f"{name} ({self.messages.word('role', role)})"
            yield Line(
                sentence(name),
                status,
                item,
                self._where(document) if document else self.messages.text("report.not-found"),
                self.messages.date(min(days)) if days and document else "",
                open_items,
            )

    @staticmethod
    def _belongs(finding: Finding, subject: str, document: str | None) -> bool:
        """Whether a finding is about the paper of a checklist line."""
        if document is not None and finding.document is not None:
            return finding.document == document
        return finding.rule.partition(".")[0] == subject

    def _people(self) -> tuple[PersonLine, ...]:
        """The rows of ``people`` turned around: one line a paper, one column a field."""
        sources = dict.fromkeys(person.document for row in self.report.people for person in row.values)
        lines = []
        for source in sources:
            document = self.documents.get(source or "")
            name = document_name(document, self.messages) if document else self.messages.text("report.declared")
            cells = tuple(
                tuple(self._cell(row.field, person) for person in row.values if person.document == source)
                for row in self.report.people
            )
            lines.append(PersonLine(sentence(name), cells))
        return tuple(lines)

    def _cell(self, field: str, person: Person) -> Cell:
        mark = {True: "agrees", False: "differs", None: "unclear"}[person.agrees]
        return Cell(self.messages.localise(field, person.value), mark, self.messages.text(f"report.{mark}"))

    def _paper(self, document: Document) -> Paper:
        messages = self.messages
        remarks = []
        if document.copies > 1:
            remarks.append(messages.count("report.copies", document.copies))
        if document.attached_to in self.documents:
            paper = document_name(self.documents[document.attached_to or ""], messages)
            remarks.append(messages.text("report.attached", paper=paper))
        if document.duplicate_of is not None:
            remarks.append(messages.text("report.duplicate"))
        values = []
        for name, field in document.fields.items():
            best = field.best
            if best is None:
                continue
            values.append(
                ReadValue(
                    sentence(self._field(name)),
                    value_text(document.kind, name, best.value, messages),
                    tuple(value_text(document.kind, name, other, messages) for other in field.values[1:]),
                    best.raw,
                    self._certainty(document, name, best),
                    tuple(self._place(spot) for spot in best.evidence),
                    best.repaired,
                    best.origin == "person",
                )
            )
        return Paper(
            document, sentence(document_name(document, messages)), self._where(document), tuple(remarks), tuple(values)
        )

    def _file(self, file: FileFact) -> FileLine:
        holds = [
            document_name(document, self.messages)
            for document in self.dossier.documents
            if any(page.file == file.path for page in document.pages)
        ]
        return FileLine(
            file,
            self.messages.word("file-status", file.status),
            self.messages.count("report.pages", file.pages) if file.pages else "",
            self._sentence(file.error),
            tuple(self._sentence(note) for note in file.notes),
            ", ".join(dict.fromkeys(holds)),
        )

    def _field(self, name: str) -> str:
        return self.messages.word("field", name).replace("_", " ")

    def _sentence(self, message: Message | None) -> str:
        return sentence(self.messages.render(message)) if message else ""
