"""Which formats there are, and what each needs beside the report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pipeline.messages import Messages

if TYPE_CHECKING:
    from pipeline.check import Checked, Known


def require_format(name: str) -> None:
    """Refuse a format before hours are spent on reading.

    Raises:
        ToolMissing: what it is made with is not installed.
    """
    if name == "pdf":
        from pipeline.typeset import require_typst

        require_typst()


def render(
    checked: Checked,
    format_: str,
    language: str,
    *,
    fail_on: str = "fail",
    verbose: bool = False,
    to_terminal: bool = False,
) -> str:
    """The report of a check in one of the formats that are text.

    Args:
        checked: the report and what it was made from.
        format_: see :class:`pipeline.cli.options.Format`.
        language: of the sentences.
        fail_on: whether a review counts as a failure, for formats that know only two answers.
        verbose: for text.
        to_terminal: text is laid out and coloured for standard output.

    Raises:
        ValueError: the format is not text; see :func:`render_pdf`.
    """
    from pipeline.doctor import program_version

    if format_ == "pdf":
        raise ValueError("PDF is no text")
    messages = Messages.load(language)
    report, version = checked.report, program_version()
    if format_ == "json":
        from pipeline.report import json

        return json.render(report, messages, version=version)
    if format_ == "sarif":
        from pipeline.report import sarif

        return sarif.render(report, messages, checked.catalogue, version=version)
    if format_ == "ics":
        from pipeline.report import ics

        return ics.render(report, messages, stamp=checked.options.today)
    from pipeline.report.wording import build

    view = build(report, messages, checked.catalogue, version=version, notes=checked.known.notes)
    if format_ == "junit":
        from pipeline.report import junit

        return junit.render((view,), fail_on=fail_on)
    if format_ == "markdown":
        from pipeline.report import markdown

        return markdown.render(view)
    if format_ == "html":
        from pipeline.report import html

        return html.render(view, checked.crops())
    from pipeline import terminal
    from pipeline.report import text

    return text.render(
        view,
        width=terminal.width(sys.stdout, otherwise=text.WIDTH) if to_terminal else text.WIDTH,
        colour=to_terminal and terminal.wants_colour(sys.stdout),
        verbose=verbose,
    )


def render_pdf(checked: Checked, language: str) -> bytes:
    """The report of a check on paper, as PDF/A.

    Raises:
        ToolMissing: what it is made with is not installed.
    """
    from pipeline.doctor import program_version
    from pipeline.report import pdf
    from pipeline.report.wording import build

    messages, version = Messages.load(language), program_version()
    view = build(checked.report, messages, checked.catalogue, version=version, notes=checked.known.notes)
    return pdf.render(view, checked.crops(), day=checked.options.today)


def render_reading(known: Known, format_: str, language: str, *, to_terminal: bool = False) -> str:
    """What ``read`` shows."""
    messages = Messages.load(language)
    if format_ == "json":
        from pipeline.report import json

        return json.render_reading(known.facts, known.documents, messages)
    from pipeline import terminal
    from pipeline.report import text

    return text.render_reading(
        known.facts,
        known.documents,
        messages,
        width=terminal.width(sys.stdout, otherwise=text.WIDTH) if to_terminal else text.WIDTH,
        colour=to_terminal and terminal.wants_colour(sys.stdout),
    )
