"""The report as one self-contained page: no script, nothing remote, prints well, light and dark.

The Content-Security-Policy in the page allows one style sheet, by its hash, and pictures that are part of
the page, and nothing else: what a paper says can at worst be ugly.
"""

from __future__ import annotations

import base64
import datetime as dt
import functools
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from pipeline.crops import NO_CROPS, Crop, Crops
from pipeline.messages import Messages, sentence
from pipeline.patterns import pattern_of
from pipeline.report.failing import short, told
from pipeline.report.safe import xml_text
from pipeline.report.view import Item, View

if TYPE_CHECKING:
    from pipeline.batch.outcome import Row

MAX_PICTURES: Final = 3
"""Pages shown beside one finding."""
_LINK: Final = pattern_of(r"https?://[^\s<>\"']+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as the template embeds it: once, upright."""

    id: str
    jpeg: str
    width: int
    height: int
    """Of the stored picture, before it is turned."""
    transform: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A window on a page, with the places of one finding in it."""

    id: str
    label: str
    window: str
    """The ``viewBox``."""
    boxes: tuple[tuple[int, int, int, int], ...]
    lines: tuple[tuple[str, int, int, int], ...] = ()
    """Measured on portraits: name, left, right, y."""
    patches: tuple[tuple[int, int, int, int], ...] = ()


def render(view: View, crops: Crops = NO_CROPS) -> str:
    """The page.

    Args:
        view: the report in words.
        crops: pictures of the places that findings point to; a place without one is named only.
    """
    names = {key: f"p{index}" for index, key in enumerate(sorted(crops.pages), 1)}
    style = stylesheet()
    template = environment(view.messages).get_template("report.html.j2")
    return template.render(
        view=view,
        sheets=sheets(crops, names),
        shots=lambda item: shots(item, crops, names),
        style=Markup(style),  # noqa: S704 (our own file, no text of anybody else)
        style_hash=content_hash(style),
    )


def render_index(rows: Sequence[Row], messages: Messages, *, today: dt.date) -> str:
    """The index over many dossiers: one row each, filtered by verdict, route and rule without any script.

    Args:
        rows: in the order they are shown.
        messages: the language.
        today: for the days that are left.
    """
    routes = sorted({row.route for row in rows if row.route})
    rules = sorted({rule for row in rows for rule in row.failing.split()})
    style = "\n".join([stylesheet("index.css"), *_filters("route", len(routes)), *_filters("rule", len(rules))])
    template = environment(messages).get_template("index.html.j2")
    return template.render(
        rows=rows,
        routes=routes,
        rules=rules,
        titles={rule: short(rule, messages) for rule in rules},
        told={row.dossier: told(row.failing.split(), messages) for row in rows},
        days={row.dossier: (dt.date.fromisoformat(row.submit_by) - today).days for row in rows if row.submit_by},
        messages=messages,
        style=Markup(style),  # noqa: S704 (our own file, and rules made of numbers)
        style_hash=content_hash(style),
    )


def _filters(name: str, count: int) -> Iterable[str]:
    """Style rules that show only the rows of the chosen option: the options are numbered, so nothing is quoted."""
    for number in range(count):
        yield (
            f"body:has(#{name} option[value='{number}']:checked) tbody tr:not(.{name}-{number}) {{ display: none; }}"
        )


def environment(messages: Messages) -> Environment:
    """Templates with everything escaped and every unknown name an error; compiled once a language."""
    return _localised(messages.language, messages.strict)


@functools.cache
def _localised(language: str, strict: bool) -> Environment:
    messages = Messages.load(language, strict=strict)
    made = _environment().overlay()
    made.globals = {**made.globals, "t": messages.text, "n": messages.count}
    return made


class _Compiled(BytecodeCache):
    """Templates compiled once for all languages: it takes as long as to judge four dossiers."""

    def __init__(self) -> None:
        self._code: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key] = bucket.code


def compile_templates() -> None:
    """Compile all, in a process that others are forked from."""
    for name in _environment().list_templates(["j2"]):
        _environment().get_template(name)


@functools.cache
def _environment() -> Environment:
    made = Environment(
        bytecode_cache=_Compiled(),
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


def sheets(crops: Crops, names: Mapping[tuple[str, int], str]) -> tuple[Sheet, ...]:
    """Each page once, however many findings point to it, under the ids of ``names``."""
    turned = {crop.page: crop.rotation for crop in crops.places.values()}
    return tuple(
        Sheet(name, crops.pages[key].jpeg, crops.pages[key].width, crops.pages[key].height, _turn(crops, key, turned))
        for key, name in names.items()
    )


def shots(item: Item, crops: Crops, names: Mapping[tuple[str, int], str]) -> tuple[Shot, ...]:
    """The pictures of one finding: places that lie on the same page share a window.

    Args:
        item: the finding in words.
        crops: pictures of places.
        names: an id for each page, by file and number.
    """
    found: dict[tuple[str, int], list[Crop]] = {}
    labels: dict[tuple[str, int], str] = {}
    for place in item.places:
        crop = crops.places.get(place.evidence)
        if crop is not None and crop.page in names:
            found.setdefault(crop.page, []).append(crop)
            labels[crop.page] = place.label
    return tuple(
        Shot(
            names[key],
            labels[key],
            " ".join(str(number) for number in _union([crop.window for crop in several])),
            tuple(dict.fromkeys(crop.box for crop in several if crop.box is not None)),
            tuple(dict.fromkeys(line for crop in several for line in crop.lines)),
            tuple(dict.fromkeys(patch for crop in several for patch in crop.patches)),
        )
        for key, several in list(found.items())[:MAX_PICTURES]
    )


def _union(windows: Sequence[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    left, top = min(one[0] for one in windows), min(one[1] for one in windows)
    right, bottom = max(one[0] + one[2] for one in windows), max(one[1] + one[3] for one in windows)
    return left, top, right - left, bottom - top


def _turn(crops: Crops, key: tuple[str, int], turned: Mapping[tuple[str, int], int]) -> str:
    """The SVG transform that turns a stored page upright, with its corner at the origin again."""
    preview = crops.pages[key]
    return {
        90: f"translate({preview.height} 0) rotate(90)",
        180: f"translate({preview.width} {preview.height}) rotate(180)",
        270: f"translate(0 {preview.width}) rotate(270)",
    }.get(turned.get(key, 0), "")
