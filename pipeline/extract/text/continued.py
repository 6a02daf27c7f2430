"""A value that goes on in the lines below it."""

from __future__ import annotations

from pipeline.extract.text.lines import Snippet
from pipeline.extract.text.wording import Wording, is_label


def continued(snippet: Snippet, lines: int, *, stop: Wording | None = None) -> Snippet:
    """The snippet and the lines directly below it in the same column, up to a label or an empty line.

    Only lines that follow in reading order are taken, so that the stretch stays one stretch, and only where
    the line was broken for want of room: the next line's first word would not have fitted behind it.
    """
    page = snippet.page
    touched = page.words_between(snippet.start, snippet.end)
    if not touched:
        return snippet
    left = touched[0].box[0]
    edge = max(
        cell.box[2] for cell in page.cells if abs(cell.box[0] - left) < 0.03 or cell.box[0] <= left < cell.box[2]
    )
    current = page.cell_at(max(snippet.start, snippet.end - 1))
    start_cell = page.cell_at(snippet.start)
    end = snippet.end
    for _ in range(lines):
        if current is None or end < current.end or current.index + 1 >= len(page.cells):
            break
        following = page.cells[current.index + 1]
        height = max(current.level[3] - current.level[1], page.line_height)
        under = -0.4 * height <= following.level[1] - current.level[3] <= 1.1 * height
        aligned = abs(following.box[0] - left) < 0.03
        first = page.words_between(following.start, following.start + 1)[0]
        beside = page.left_of(start_cell) if start_cell is not None else None
        in_table = beside is not None and page.left_of(following) is None
        if not in_table and current.box[2] + (first.box[2] - first.box[0]) + 0.005 < edge - 0.01:
            break
        text = page.snippet(following)
        if not under or not aligned or is_label(text) or ":" in text.raw[:30]:
            break
        if stop is not None and any(following.start <= hit.start < following.end for hit in stop.find(page)):
            break
        end, current = following.end, following
    return Snippet(page, snippet.start, end)
