"""The report as one self-contained page: no script, nothing remote, prints well, light and dark.

The Content-Security-Policy in the page allows one style sheet, by its hash, and pictures that are part of
the page, and nothing else: what a paper says can at worst be ugly.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pipeline.messages import Messages, sentence
from pipeline.report.safe import xml_text
from pipeline.report.view import View
from validators.facts import Box, Evidence

_LINK: Final = re.compile(r"https?://[^\s<>\"']+")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the place a value was read from."""

    jpeg: bytes
    width: int
    height: int
    box: Box | None = None
    """Left, top, right, bottom of the place, as shares of this picture."""


@dataclass(frozen=True, slots=True)
class _Shot:
    """A picture as the page refers to it."""

    id: str
    width: int
    height: int
    data: str
    box: tuple[float, float, float, float] | None
    """x, y, width, height in pixels."""


def render(view: View, pictures: Mapping[Evidence, Picture] | None = None) -> str:
    """The page.

    Args:
        view: the report in words.
        pictures: of the places that findings point to; a place without one is named only.
    """
    shots = _shots(pictures or {})
    style = stylesheet()
    return (
        environment(view.messages)
        .get_template("report.html.j2")
        .render(
            view=view,
            pictures=shots,
            shots=tuple({shot.id: shot for shot in shots.values()}.values()),
            style=Markup(style),  # noqa: S704 (our own file, no text of anybody else)
            style_hash=content_hash(style),
        )
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
    made.filters["linkable"] = lambda url: _LINK.fullmatch(url) is not None
    return made


@functools.cache
def stylesheet() -> str:
    """The style sheet, as it stands in the page."""
    loader = _environment().loader
    assert loader is not None  # noqa: S101 (set two functions above)
    return loader.get_source(_environment(), "style.css")[0]


def content_hash(text: str) -> str:
    """A Content-Security-Policy source for exactly this text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _shots(pictures: Mapping[Evidence, Picture]) -> dict[Evidence, _Shot]:
    """Each picture once, however many findings point to it."""
    ids: dict[bytes, str] = {}
    shots = {}
    for spot, picture in pictures.items():
        name = ids.setdefault(picture.jpeg, f"p{len(ids) + 1}")
        box = None
        if picture.box is not None:
            left, top, right, bottom = picture.box
            width, height = picture.width, picture.height
            box = (
                round(left * width, 1),
                round(top * height, 1),
                round((right - left) * width, 1),
                round((bottom - top) * height, 1),
            )
        data = base64.b64encode(picture.jpeg).decode("ascii")
        shots[spot] = _Shot(name, picture.width, picture.height, data, box)
    return shots
