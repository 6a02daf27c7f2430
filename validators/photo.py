"""Passport photos: size, background, face, age. Thresholds are parameters of the rules.

What the measurements can and cannot carry (edges not seen, resolution nobody vouches for, head
height within 3.5 mm) is in the fields' readings and confidences; what no scan shows (expression,
covering, likeness) is never passed silently but listed for the hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from validators.calendar import add_months
from validators.checks import Case, Outcome, document_check, earliest
from validators.circumstances import dates, texts
from validators.facts import Document, Evidence, Field, Scalar
from validators.verdict import FAIL, FLOOR, PASS, Reason, Settled, Status, all_of, review, settle


def _number(value: Scalar) -> Decimal | None:
    return Decimal(value) if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else None


def _within(field: Field[Scalar], wanted: Decimal, sure: Decimal, wrong: Decimal) -> Settled:
    """Pass within ``sure`` of what is wanted, fail beyond ``wrong``, in between for a person."""

    def holds(value: Scalar) -> bool | None:
        number = _number(value)
        if number is None:
            return None
        off = abs(number - wanted)
        return True if off <= sure else False if off > wrong else None

    return settle(field, holds)


@document_check("photo.size")
def size(case: Case, document: Document) -> Outcome:
    """35 by 45 mm: measured on a scan whose resolution can be trusted; a digital file by shape and pixels."""
    width, height = document.field("width_mm"), document.field("height_mm")
    tolerance, wrong = case.decimal("tolerance_mm"), case.decimal("wrong_mm")
    wanted = case.decimal("width_mm"), case.decimal("height_mm")
    words = {
        "width": width.values[0] if width.values else "",
        "height": height.values[0] if height.values else "",
        "wanted": f"{wanted[0]} x {wanted[1]}",
    }
    origin = texts(document.field("source"))
    if origin.readings and origin.values[0] == "digital":
        return _digital_size(case, document, wanted)
    sides = (_within(width, wanted[0], tolerance, wrong), _within(height, wanted[1], tolerance, wrong))
    settled = all_of(sides)
    if settled.status is not Status.FAIL and any(side.reason is Reason.UNREADABLE for side in sides):
        return case.outcome(
            review(Reason.UNREADABLE),
            variant="not-measurable",
            document=document,
            evidence=_place(document),
            words=words,
        )
    variant = "near" if settled.reason is Reason.UNSURE and all(_sure(field) for field in (width, height)) else None
    return case.outcome(
        settled,
        variant=variant,
        about="width_mm" if sides[0].reason else "height_mm",
        field=width if sides[0].reason else height,
        document=document,
        evidence=_place(document),
        words=words,
    )


def _sure(field: Field[Scalar]) -> bool:
    return field.best is not None and field.best.confidence >= FLOOR


def _place(document: Document) -> tuple[Evidence, ...]:
    for name in ("width_mm", "height_mm", "background", "faces", "count"):
        if document.field(name).evidence:
            return document.field(name).evidence
    return document.place


def _digital_size(case: Case, document: Document, wanted: tuple[Decimal, Decimal]) -> Outcome:
    """A file from a camera has no millimetres: its shape and its pixels are what can be judged."""
    wide, high = (_number(field.values[0]) if field.values else None for field in _pixels(document))
    if not wide or not high:
        return case.outcome(review(Reason.UNREADABLE), about="width_px", document=document)
    off = abs((wide / high) / (wanted[0] / wanted[1]) - 1) * 100
    enough = wide >= case.decimal("least_width_px") and high >= case.decimal("least_height_px")
    if off > case.decimal("wrong_shape_percent"):
        settled, variant = FAIL, "digital-shape"
    elif off > case.decimal("shape_percent"):
        settled, variant = review(Reason.UNSURE), "digital-shape-near"
    elif not enough:
        settled, variant = review(Reason.UNSURE), "digital-small"
    else:
        settled, variant = PASS, "digital"
    return case.outcome(settled, variant=variant, document=document, evidence=_place(document), width=wide, height=high)


def _pixels(document: Document) -> tuple[Field[Scalar], Field[Scalar]]:
    return document.field("width_px"), document.field("height_px")


@document_check("photo.background")
def background(case: Case, document: Document) -> Outcome:
    """White, even background; off-white is for a person, grey or colour is a fault.

    The reading says white, light or other; the measures decide how far that carries under the rule's profile.
    """
    field = texts(document.field("background"))
    settled = settle(field, lambda value: {"white": True, "other": False}.get(value))
    lightness, chroma, uneven = (document.field(name) for name in ("lightness", "chroma", "uneven_share"))
    measured: list[tuple[Field[Scalar], Callable[[Decimal], bool]]] = [
        (lightness, lambda value: value >= case.decimal("grey_lightness")),
        (chroma, lambda value: value <= case.decimal("tinted_chroma")),
        (uneven, lambda value: value * 100 <= case.decimal("uneven_percent")),
    ]
    near = field.values == ("light",)
    if settled is FAIL and all(_holds(number, holds) for number, holds in measured):
        # Not white, but light and even: some sources admit that.
        settled, near = review(Reason.UNSURE), True
    off_white = _holds(lightness, lambda value: value < case.decimal("white_lightness"))
    if settled is PASS and (off_white or _holds(chroma, lambda value: value > case.decimal("white_chroma"))):
        settled, near = review(Reason.UNSURE), True
    return case.outcome(
        settled,
        variant="light" if settled.reason is not None and near else None,
        about="background",
        field=field,
        document=document,
        evidence=_place(document),
        lightness=lightness.values[0] if lightness.values else "",
        chroma=chroma.values[0] if chroma.values else "",
    )


def _holds(field: Field[Scalar], holds: Callable[[Decimal], bool]) -> bool:
    """Was it measured, and does it hold for what was."""
    number = _number(field.values[0]) if field.values else None
    return number is not None and holds(number)


@document_check("photo.face")
def face(case: Case, document: Document) -> Outcome:
    """One frontal face of the right size on each photo. Never fails on skin, light or expression."""
    faces = document.field("faces")
    one = settle(faces, lambda value: None if value == 0 else value == 1)
    if one.status is not Status.PASS:
        variant = "several" if one.status is Status.FAIL else "none-found"
        return case.outcome(
            one, variant=variant, field=faces, document=document, evidence=_place(document), faces=faces.values[:1]
        )
    young = case.circumstances.fact("age")
    if settle(young, lambda value: isinstance(value, int) and value < case.number("geometry_from_age")) is PASS:
        return case.outcome(PASS, variant="small-child", document=document, evidence=_place(document))
    parts: list[tuple[str, Settled]] = [
        ("head", _head(case, document)),
        ("roll", _at_most(document.field("roll_degrees"), case.decimal("roll_degrees"))),
        ("centring", _at_most(document.field("off_centre"), case.decimal("off_centre"))),
        ("sharpness", _sharp(case, document)),
        ("eyes", settle(document.field("eyes_seen"), lambda value: True if value else None)),
        ("colour", settle(document.field("monochrome"), lambda value: None if value else True)),
    ]
    settled = all_of(part for _, part in parts)
    doubtful = tuple(name for name, part in parts if part.status is not Status.PASS)
    head = document.field("head_height_mm")
    return case.outcome(
        settled,
        variant="doubtful" if settled.reason else None,
        document=document,
        evidence=_place(document),
        parts=doubtful,
        head=head.values[0] if head.values else "",
    )


def _head(case: Case, document: Document) -> Settled:
    """Chin to crown. The measuring error is 3.5 mm, so only the far-off fails."""
    low, high = case.decimal("head_low_mm"), case.decimal("head_high_mm")
    lowest, highest = case.decimal("head_lowest_mm"), case.decimal("head_highest_mm")

    def holds(value: Scalar) -> bool | None:
        number = _number(value)
        if number is None:
            return None
        return True if low <= number <= high else False if not lowest <= number <= highest else None

    return settle(document.field("head_height_mm"), holds)


def _at_most(field: Field[Scalar], limit: Decimal) -> Settled:
    def holds(value: Scalar) -> bool | None:
        number = _number(value)
        return True if number is not None and abs(number) <= limit else None

    return settle(field, holds)


def _sharp(case: Case, document: Document) -> Settled:
    sharp, blurred = case.decimal("sharp"), case.decimal("blurred")

    def holds(value: Scalar) -> bool | None:
        number = _number(value)
        return None if number is None else True if number >= sharp else False if number < blurred else None

    return settle(document.field("sharpness"), holds)


@document_check("photo.age")
def photo_age(case: Case, document: Document) -> Outcome:
    """At most ``months`` months old. Only a camera's own date shows it; otherwise it is for the hand."""
    months = case.number("months")
    field = dates(document.field("taken_on"))
    best = field.best
    if best is None or best.confidence < FLOOR:
        return case.outcome(
            Settled(Status.REVIEW, Reason.NOT_VISIBLE),
            variant="not-visible",
            document=document,
            fix=False,
            months=months,
        )
    settled = settle(field, lambda taken: taken <= case.day <= add_months(taken, months))
    limit: dt.date | None = earliest(add_months(value, months) for value in field.values)
    return case.outcome(
        settled,
        about="taken_on",
        field=field,
        document=document,
        usable_until=limit,
        taken=best.value,
        months=months,
        until=add_months(best.value, months),
    )


@document_check("photo.same")
def same(case: Case, document: Document) -> Outcome:
    """The photos are of one size and of the same person; likeness is for a person to say."""
    same_size = document.field("same_size")
    if any(reading.value is False and reading.confidence >= FLOOR for reading in same_size.readings):
        return case.outcome(
            review(Reason.UNSURE), variant="different-sizes", document=document, evidence=_place(document)
        )
    return case.outcome(Settled(Status.REVIEW, Reason.NOT_VISIBLE), variant="not-visible", document=document, fix=False)
