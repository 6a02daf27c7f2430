"""Sets printable PDFs with typst: text is handed over as data and never as markup.

A private folder holds the template, one JSON file and pictures that an isolated reader made, for as long as it
takes. The result carries no script, form, attachment or link of a client's file, and is PDF/A-2b (ISO 19005-2).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Final

from pipeline.errors import ToolMissing
from pipeline.files.private_files import run_folder, write_private
from pipeline.patterns import pattern_of
from pipeline.report.safe import xml_text

STANDARD: Final = "a-2b"
"""ISO 19005-2, level B: what archives and counters take."""
_UNCOMMON: Final = pattern_of(
    "[^\\u0009\\u000a\\u0020-\\u007e\\u00a0-\\u024f\\u0370-\\u03ff\\u0400-\\u04ff\\u1e00-\\u1eff\\u2010-\\u2027\\u202f-\\u205e\\u20ac]"
)
"""What the fonts inside typst may not hold: signs outside Latin, Greek, Cyrillic and common punctuation."""
_NO_SIGN: Final = "\N{WHITE SQUARE}"
_REMEDY: Final = "Printable PDFs are made with it: make setup, or pipx install '.[pdf]'."


def require_typst() -> None:
    """Refuse before hours are spent on reading.

    Raises:
        ToolMissing: typst is not installed.
    """
    try:
        import typst  # noqa: F401
    except ImportError:
        raise ToolMissing("typst", _REMEDY) from None


def typeset(template: str, data: Mapping[str, object], pictures: Mapping[str, bytes], *, day: dt.date) -> bytes:
    """A PDF of a template of :mod:`pipeline.report`.

    Args:
        template: name of a ``.typ`` file among the templates; it reads ``data.json``.
        data: what it reads; texts are set as they are, whatever signs they hold.
        pictures: JPEG files by the name under which ``data`` speaks of them.
        day: of making, in the document's metadata; equal input gives equal bytes.

    Raises:
        ToolMissing: typst is not installed.
    """
    require_typst()
    import typst

    templates = resources.files("pipeline.report") / "templates"
    with run_folder() as folder:
        for name in (template, "common.typ"):
            write_private(folder / name, (templates / name).read_bytes())
        for name, picture in pictures.items():
            write_private(folder / name, picture)
        text = json.dumps(_settable(data), ensure_ascii=False)
        try:
            return _compiled(folder, template, text, day)
        except typst.TypstError as error:
            if "could not be displayed" not in str(error):
                raise
        # PDF/A forbids a sign that no font has: an empty square stands for it, as it would on any screen.
        return _compiled(folder, template, _UNCOMMON.sub(_NO_SIGN, text), day)


def _compiled(folder: Path, template: str, text: str, day: dt.date) -> bytes:
    import typst

    write_private(folder / "data.json", text.encode())
    made = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
    return typst.compile(folder / template, root=folder, format="pdf", pdf_standards=STANDARD, timestamp=made)


def _settable(value: object) -> object:
    """The same data with every text free of characters that no file can hold."""
    if isinstance(value, str):
        return xml_text(value)
    if isinstance(value, Mapping):
        return {key: _settable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_settable(inner) for inner in value]
    return value
