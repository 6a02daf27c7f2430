"""Where running text goes on over the end of a line, and where the next line belongs to another column.

Engines read a row of headings as one line and the row of values below it as the next: "Owner … Right" is followed by
the owner's name, which does not go on behind "Right" but stands below "Owner".
"""

from __future__ import annotations

from pipeline.extract.text.lines import PageText, Snippet

_BESIDE = 0.005
"""Of the page's width by which boxes may be off."""


def goes_on(page: PageText, end_of_line: int) -> bool:
    """Whether the line behind a line feed goes on with what stands before it.

    Args:
        page: the page.
        end_of_line: place of the line feed in its text.
    """
    last, following = page.cell_at(max(0, end_of_line - 1)), page.cell_at(end_of_line + 1)
    if last is None or following is None or last.index + 1 != following.index:
        return True
    start, _ = page.line_bounds(last.start)
    if start == last.start:
        # A line without columns; the next one may begin further left, as behind an indent.
        return following.box[0] <= last.box[2] + _BESIDE
    return following.box[2] > last.box[0] + _BESIDE and following.box[0] <= last.box[2] + _BESIDE


def broken_for_room(page: PageText, end_of_line: int) -> bool:
    """Whether a line ends there because the next word would not have fitted, and not because something new begins."""
    last, following = page.cell_at(max(0, end_of_line - 1)), page.cell_at(end_of_line + 1)
    if last is None or following is None:
        return False
    if page.left_of(last) is not None:
        return True  # In a row of a table, whose columns are as wide as they please.
    first = page.words_between(following.start, following.start + 1)[0]
    edge = max(cell.box[2] for cell in page.cells if abs(cell.box[0] - last.box[0]) < _MARGIN)
    return last.box[2] + (first.box[2] - first.box[0]) + _BESIDE >= edge - _ROOM


def begins_row(page: PageText, end_of_line: int) -> bool:
    """Whether the line behind a line feed stands beside a label of its own, other than that of the line before it."""
    last, following = page.cell_at(max(0, end_of_line - 1)), page.cell_at(end_of_line + 1)
    if last is None or following is None:
        return False
    label = page.left_of(following)
    return label is not None and label is not page.left_of(last) and label is not last


_MARGIN = 0.03
"""Of the page's width: lines of one column begin so near to one another."""
_ROOM = 0.01
"""Of the page's width: what remains free at the end of a line that is full."""


def flow_end(page: PageText, start: int, end: int) -> int:
    """The end of a stretch of text, or of the line after which another column is read."""
    at = page.text.find("\n", start, end)
    while at >= 0:
        if not goes_on(page, at):
            return at
        at = page.text.find("\n", at + 1, end)
    return end


def flowing(snippet: Snippet) -> Snippet:
    """The last part of a stretch that is read in one flow: what another column begins with is left out."""
    page, start = snippet.page, snippet.start
    at = page.text.find("\n", start, snippet.end)
    while at >= 0:
        if not goes_on(page, at):
            start = at + 1
        at = page.text.find("\n", at + 1, snippet.end)
    return Snippet(page, start, snippet.end)
