"""The report as Markdown, for a comment on a pull request or a note in a case file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pipeline.messages import Messages, sentence
from pipeline.report.failing import told
from pipeline.report.safe import markdown as safe
from pipeline.report.view import Item, View
from validators.verdict import Status

if TYPE_CHECKING:
    from pipeline.batch.outcome import Row

_MARK = {Status.PASS: "✅", Status.FAIL: "❌", Status.REVIEW: "🔎", Status.NOT_APPLICABLE: "–"}
_VERDICT = {"ready": "✅", "review": "🔎", "not-ready": "❌"}


def render(view: View) -> str:
    """The verdict, what to do, and a table of the required papers."""
    return "\n".join(_lines(view)).rstrip() + "\n"


def render_index(rows: Sequence[Row], messages: Messages) -> str:
    """Many dossiers as a table, in the order given: for the summary of a job or a comment."""
    heads = ("batch.dossier", "batch.verdict", "report.submit-by", "batch.missing")
    lines = [
        f"## {messages.text('batch.title')} ({len(rows)})",
        "",
        "| | " + " | ".join(messages.text(head) for head in heads) + " |",
        "|---" * (len(heads) + 1) + "|",
    ]
    for row in rows:
        what = [row.error, *told(row.failing.split(), messages)]
        what += [messages.count("report.count-review", row.review)] if row.review else []
        verdict = messages.text(f"verdict.{row.verdict}") if row.verdict else sentence(messages.text("batch.error"))
        cells = (
            _VERDICT.get(row.verdict, "⚠️"),
            safe(row.dossier),
            verdict,
            messages.short_date(row.submit_by),
            "; ".join(safe(one) for one in what if one),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _lines(view: View) -> Iterable[str]:
    words = view.messages
    yield f"## {_VERDICT[view.verdict]} {safe(view.report.dossier.id)}: {words.text(f'verdict.{view.verdict}')}"
    yield ""
    yield f"**{safe(view.applicant)}** · {safe(view.route)} · {words.text('report.checked-for', date=view.submission)}"
    yield ""
    head = []
    if view.required:
        complete = words.text("report.completeness-line", present=str(view.present), required=str(view.required))
        head.append(f"{words.text('report.completeness')}: {complete}")
    if view.submit_by:
        head.append(f"{words.text('report.submit-by')}: **{safe(view.submit_by)}**")
    if head:
        yield " · ".join(head)
    yield from _section(words.text("report.mend"), view.fails)
    if view.questions:
        yield ""
        yield f"### {words.text('report.questions')} ({len(view.questions)})"
        yield ""
        for question in view.questions:
            answers = f" ({safe(' / '.join(question.answers))})" if question.answers else ""
            yield f"- **{safe(question.text)}** {safe(question.fact)}{answers}"
    yield from _section(words.text("report.look"), view.reviews)
    if view.by_hand:
        yield ""
        yield f"### {words.text('report.tick')} ({len(view.by_hand)})"
        yield ""
        for item in view.by_hand:
            yield f"- [ ] {safe(item.full_message)}"
    if view.checklist:
        yield ""
        yield f"### {words.text('report.checklist')}"
        yield ""
        yield f"| | {words.text('report.paper')} | {words.text('report.where')} | {words.text('report.until')} |"
        yield "|---|---|---|---|"
        for line in view.checklist:
            yield f"| {_MARK[line.status]} | {safe(line.name)} | {safe(line.found)} | {safe(line.until)} |"
    yield ""
    yield f"<sub>{safe(words.text('report.disclaimer'))} {safe(sentence(words.text('report.local')))}</sub>"


def _section(title: str, items: tuple[Item, ...]) -> Iterable[str]:
    if not items:
        return
    yield ""
    yield f"### {title} ({len(items)})"
    yield ""
    for item in items:
        yield f"- **{safe(item.full_message)}** {safe(item.rule)}"
        detail = item.fix or item.hint
        if item.reason:
            detail = f"{item.reason}. {detail}"
        if detail:
            yield f"  {safe(detail)}"
        if item.places:
            yield f"  {safe('; '.join(dict.fromkeys(place.label for place in item.places)))}"
