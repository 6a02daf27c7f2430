"""The report as one self-contained page: no script, nothing remote, prints well, light and dark.

The Content-Security-Policy in the page allows one style sheet, by its hash, and pictures that are part of
the page, and nothing else: what a paper says can at worst be ugly.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pipeline.crops import NO_CROPS, Crops
from pipeline.messages import Messages, sentence
from pipeline.report.safe import xml_text
from pipeline.report.view import View
from validators.facts import Evidence

_LINK: Final = re.compile(r"https?://[^\s<>\"']+")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page as the template embeds it: once, upright."""

    id: str
    jpeg: str
    width: int
    height: int
    """Of the stored picture, before it is turned."""
    transform: str


@dataclass(frozen=True, slots=True)
class _Shot:
    """A window on a page."""

    id: str
    window: str
    """The ``viewBox``."""
    box: tuple[int, int, int, int] | None


def render(view: View, crops: Crops = NO_CROPS) -> str:
    """The page.

    Args:
        view: the report in words.
        crops: pictures of the places that findings point to; a place without one is named only.
    """
    sheets, shots = _pictures(crops)
    style = stylesheet()
    template = environment(view.messages).get_template("report.html.j2")
    return template.render(
        view=view,
        sheets=sheets,
        pictures=shots,
        style=Markup(style),  # noqa: S704 (our own file, no text of anybody else)
        style_hash=content_hash(style),
    )


def render_index(rows: Sequence[object], messages: Messages) -> str:
    """The index over many dossiers: one row each, filtered by verdict and route without any script.

    Args:
        rows: :class:`pipeline.batch.Row`, in the order they are shown.
        messages: the language.
    """
    style = stylesheet("index.css")
    template = environment(messages).get_template("index.html.j2")
    return template.render(
        rows=rows,
        messages=messages,
        style=Markup(style),  # noqa: S704 (our own file)
        style_hash=content_hash(style),
    )


def environment(messages: Messages) -> Environment:
    """Templates with everything escaped and every unknown name an error."""
    made = _environment().overlay()
    made.globals = {**made.globals, "t": messages.text, "n": messages.count}
    return made


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("pipeline.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: xml_text(value) if type(value) is str else value,
    )
    made.filters["sentence"] = sentence
    made.filters["address"] = lambda name: quote(name.encode("utf-8", "backslashreplace"))
    made.filters["linkable"] = lambda url: _LINK.fullmatch(url) is not None
    return made


@functools.cache
def stylesheet(name: str = "style.css") -> str:
    """A style sheet, as it stands in the page."""
    loader = _environment().loader
    assert loader is not None  # noqa: S101 (set two functions above)
    return loader.get_source(_environment(), name)[0]


def content_hash(text: str) -> str:
    """A Content-Security-Policy source for exactly this text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _pictures(crops: Crops) -> tuple[tuple[_Sheet, ...], dict[Evidence, _Shot]]:
    """Each page once, and the windows on it."""
    turned = {crop.page: crop.rotation for crop in crops.places.values()}
    names = {key: f"p{index}" for index, key in enumerate(sorted(crops.pages), 1)}
    sheets = tuple(
        _Sheet(name, crops.pages[key].jpeg, crops.pages[key].width, crops.pages[key].height, _turn(crops, key, turned))
        for key, name in names.items()
    )
    shots = {
        spot: _Shot(names[crop.page], " ".join(str(number) for number in crop.window), crop.box)
        for spot, crop in crops.places.items()
        if crop.page in names
    }
    return sheets, shots


def _turn(crops: Crops, key: tuple[str, int], turned: Mapping[tuple[str, int], int]) -> str:
    """The SVG transform that turns a stored page upright, with its corner at the origin again."""
    preview = crops.pages[key]
    return {
        90: f"translate({preview.height} 0) rotate(90)",
        180: f"translate({preview.width} {preview.height}) rotate(180)",
        270: f"translate(0 {preview.width}) rotate(270)",
    }.get(turned.get(key, 0), "")
