"""The report on one screen of a terminal: the verdict, what to put right, where to look, the rest folded.

Every piece of text is put on one line without control or bidirectional characters before it is laid
out, and handed to rich as :class:`~rich.text.Text`, so that nothing on a paper is markup or moves a cursor.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from pipeline.messages import Messages, sentence
from pipeline.report.naming import document_name, percent, value_text
from pipeline.report.safe import one_line
from pipeline.report.view import Item, View
from validators.facts import Document, FileFact
from validators.verdict import FLOOR, Status

WIDTH = 100
"""Width when nobody knows better, as in a pipe."""
_MAX_PLACES = 3
_FIRST = (
    *("holder_name", "surname", "given_names", "birth_date", "birth_place", "sex", "nationality"),
    *("document_number", "issuing_state", "authority", "issue_date", "expiry_date"),
)
"""The order in which passports and cards print them, which is how a person compares."""
_VERDICT_STYLE = {"ready": "bold green", "review": "bold yellow", "not-ready": "bold red"}


def render(view: View, *, width: int = WIDTH, colour: bool = False, verbose: bool = False) -> str:
    """The report as text.

    Args:
        view: the report in words.
        width: columns of the terminal.
        colour: whether to use colours and bold (ANSI).
        verbose: also list what is in order and what does not apply, with sources.
    """
    out = io.StringIO()
    _Screen(_console(out, width, colour), view, verbose).draw()
    return _finished(out)


def render_reading(
    files: Sequence[FileFact],
    documents: Sequence[Document],
    messages: Messages,
    *,
    width: int = WIDTH,
    colour: bool = False,
) -> str:
    """What ``dossier read`` shows: each file with its papers, each paper with its values and where they stand."""
    out = io.StringIO()
    console = _console(out, width, colour)
    for file in files:
        status = messages.word("file-status", file.status)
        head = Text.assemble((one_line(file.path), "bold"), f"  {status}")
        if file.pages:
            head.append(f", {messages.count('report.pages', file.pages)}")
        console.print(head)
        for message in (*((file.error,) if file.error else ()), *file.notes):
            console.print(Padding(Text(one_line(sentence(messages.render(message))), "yellow"), (0, 0, 0, 2)))
        for document in documents:
            if document.pages and document.pages[0].file == file.path:
                _draw_document(console, document, messages)
        console.print()
    return _finished(out)


def _draw_document(console: Console, document: Document, messages: Messages) -> None:
    pages = ", ".join(dict.fromkeys(str(page.number) for page in document.pages))
    name = sentence(document_name(document, messages))
    head = Text.assemble((name, "bold cyan"), (f"  {percent(document.confidence)}", "dim"))
    head.append(f"  {messages.text('report.page', page=pages)}", "dim")
    console.print(Padding(head, (0, 0, 0, 2)))
    for field_name in sorted(document.fields, key=_place):
        label = messages.word("field", field_name).replace("_", " ")
        for index, reading in enumerate(document.fields[field_name].readings):
            value = value_text(document.kind, field_name, reading.value, messages)
            lead = label if index == 0 else messages.text("or")
            first, *more = map(one_line, value.split("\n"))
            lines = (f"\n{first}", *(f"\n{part}" for part in more)) if more else (first,)
            indent = 4 if index == 0 else 6
            line = Text.assemble((f"{lead}: ", "dim"), *lines)
            line.append(f"  {percent(reading.confidence)}", "dim")
            if reading.confidence < FLOOR:
                line.append(f"  {messages.text('report.unsure')}", "yellow")
            if reading.repaired:
                line.append(f"  {messages.text('report.repaired')}", "yellow")
            console.print(Padding(line, (0, 0, 0, indent)))


def _place(name: str) -> tuple[int, str]:
    """Where a value stands in the list: who it is and until when first, the rest by name."""
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _console(out: io.StringIO, width: int, colour: bool) -> Console:
    return Console(
        file=out,
        width=max(width, 40),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        soft_wrap=False,
    )


def _finished(out: io.StringIO) -> str:
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


class _Screen:
    """Draws one view."""

    def __init__(self, console: Console, view: View, verbose: bool) -> None:
        self.console = console
        self.view = view
        self.words = view.messages
        self.verbose = verbose

    def draw(self) -> None:
        self._head()
        self._section(self.words.text("report.mend"), self.view.fails, "✗", "red")
        self._questions()
        self._reviews()
        self._by_hand()
        self._given()
        self._files()
        if self.verbose:
            self._section(self.words.text("report.fine"), self.view.passes, "✓", "green")
            self._section(self.words.text("report.not-asked"), self.view.not_applicable, "–", "dim")
        else:
            passed = self.words.count("report.count-pass", len(self.view.passes))
            skipped = self.words.count("report.count-na", len(self.view.not_applicable))
            self._line(Text(self.words.text("report.folded", passed=passed, skipped=skipped), "dim"))

    def _head(self) -> None:
        view, words = self.view, self.words
        verdict = words.text(f"verdict.{view.verdict}").upper()
        self._line(
            Text.assemble(
                (f" {verdict} ", f"{_VERDICT_STYLE[view.verdict]} reverse"),
                "  ",
                (one_line(view.applicant), "bold"),
                f"  {one_line(view.applicant_line)}" if view.applicant_line else "",
            )
        )
        facts = [view.route, words.text("report.checked-for", date=view.submission)]
        self._line(Text(one_line(" · ".join(facts))))
        counts = []
        if view.required:
            complete = words.text("report.completeness-line", present=str(view.present), required=str(view.required))
            counts.append(f"{sentence(words.text('report.completeness'))}: {complete}")
        counts += [
            words.count(f"report.count-{name}", number)
            for name, number in (
                ("fail", len(view.fails)),
                ("review", view.to_look_at),
                ("tick", len(view.by_hand)),
            )
            if number
        ]
        if counts:
            self._line(Text(" · ".join(counts)))
        if view.submit_by:
            style = "bold red" if view.submit_by_late else "bold"
            label = sentence(words.text("report.submit-by"))
            self._line(Text.assemble(f"{label}: ", (one_line(view.submit_by), style)))
        for line in view.window:
            self.console.print(Padding(Text(one_line(line), "dim"), (0, 0, 0, 2)))

    def _section(self, title: str, items: Iterable[Item], mark: str, style: str) -> None:
        several = tuple(items)
        if not several:
            return
        self._heading(title, len(several), style)
        for item in several:
            self._item(item, mark, style)

    def _reviews(self) -> None:
        if not self.view.reviews:
            return
        self._heading(self.words.text("report.look"), len(self.view.reviews), "yellow")
        for first, *others in self.view.review_groups:
            also = [self.words.render(other.finding.message) for other in others]
            self._item(
                first, "?", "yellow", also=[(text, other.rule) for text, other in zip(also, others, strict=True)]
            )

    def _heading(self, title: str, number: int, style: str) -> None:
        self.console.print()
        self._line(Text.assemble((sentence(title), f"bold {style}"), (f" ({number})", style)))

    def _item(self, item: Item, mark: str, style: str, also: Sequence[tuple[str, str]] = ()) -> None:
        head = Text.assemble((f"{mark} ", style), one_line(item.full_message), (f"  {item.rule}", "dim"))
        self._hanging(head, 1, 2)
        for message, rule in also:
            self._hanging(Text.assemble(one_line(message), (f"  {rule}", "dim")), 3, 2)
        if item.finding.effective in (Status.FAIL, Status.REVIEW) or item.finding.given:
            for note in item.notes:
                self._hanging(Text(one_line(note)), 3, 0)
            advice = item.fix or item.hint
            if item.reason:
                advice = f"{sentence(item.reason)}. {advice}"
            if advice:
                self._hanging(Text.assemble(("→ ", style), one_line(advice)), 3, 2)
        if item.decision:
            self._hanging(Text(one_line(item.decision), "italic"), 3, 0)
        if item.places and item.finding.effective in (Status.FAIL, Status.REVIEW):
            self._hanging(Text(self._places(item), "dim"), 3, 0)
        if self.verbose:
            for source in item.sources:
                self._hanging(Text(one_line(f"{source.name}: {source.quote}"), "dim"), 3, 0)

    def _places(self, item: Item) -> str:
        labels = tuple(dict.fromkeys(one_line(place.label) for place in item.places))
        more = f" (+{len(labels) - _MAX_PLACES})" if len(labels) > _MAX_PLACES else ""
        return "; ".join(labels[:_MAX_PLACES]) + more

    def _questions(self) -> None:
        if not self.view.questions:
            return
        self._heading(self.words.text("report.questions"), len(self.view.questions), "yellow")
        for question in self.view.questions:
            answers = f" [{' | '.join(question.answers)}]" if question.answers else ""
            self._hanging(
                Text.assemble(("? ", "yellow"), question.text, (f"  facts: {{{question.fact}: …}}{answers}", "dim")),
                1,
                2,
            )
            if self.verbose:
                rules = ", ".join(item.rule for item in question.items)
                self._hanging(Text(self.words.text("report.waiting", rules=rules), "dim"), 3, 0)

    def _by_hand(self) -> None:
        if not self.view.by_hand:
            return
        self._heading(self.words.text("report.tick"), len(self.view.by_hand), "cyan")
        for item in self.view.by_hand:
            self._hanging(Text.assemble(("☐ ", "cyan"), one_line(item.full_message)), 1, 2)

    def _given(self) -> None:
        """Values of a person, each with the rules that rest on it, whether those are shown or not."""
        if not self.view.given:
            return
        words = self.words
        self._heading(words.text("report.given"), len(self.view.given), "magenta")
        for line in self.view.given:
            said = words.text("join", what=f"{line.paper}, {line.name}", said=line.value)
            self._hanging(Text.assemble(("✎ ", "magenta"), one_line(f"{said} – {line.by}")), 1, 2)
            if line.read:
                read = sentence(words.text("report.program-read", value=line.read))
                self._hanging(Text(one_line(read), "dim"), 3, 0)
            if line.void:
                void = words.text("join", what=words.text("report.decision-void"), said=line.void)
                self._hanging(Text(one_line(sentence(void)), "yellow"), 3, 0)
            if line.items:
                rules = ", ".join(dict.fromkeys(item.rule for item in line.items))
                self._hanging(Text(one_line(words.text("report.rest-on-it", rules=rules)), "dim"), 3, 0)

    def _files(self) -> None:
        remarks = [(file, note) for file in self.view.files for note in file.notes]
        notes = self.view.notes
        if not remarks and not notes:
            self.console.print()
            return
        self._heading(self.words.text("report.notes"), len(remarks) + len(notes), "cyan")
        for note in notes:
            self._hanging(Text.assemble(("! ", "cyan"), one_line(note)), 1, 2)
        for file, note in remarks:
            self._hanging(
                Text.assemble(("! ", "cyan"), (one_line(file.fact.path), "bold"), f": {one_line(note)}"), 1, 2
            )
        self.console.print()

    def _line(self, text: Text) -> None:
        self.console.print(text)

    def _hanging(self, text: Text, indent: int, hang: int) -> None:
        """Print with an indent, and a deeper one from the second line on."""
        width = self.console.width - indent - hang
        first, *rest = text.wrap(self.console, width + hang) if cell_len(text.plain) > width + hang else [text]
        if not rest:
            self.console.print(Padding(first, (0, 0, 0, indent)))
            return
        # Wrapped again from the second line, which is narrower by the hang.
        self.console.print(Padding(first, (0, 0, 0, indent)))
        remainder = text[len(first.plain) :]
        remainder = remainder[len(remainder.plain) - len(remainder.plain.lstrip()) :]
        for line in remainder.wrap(self.console, width):
            self.console.print(Padding(line, (0, 0, 0, indent + hang)))
