"""The report on paper: the same words as the page, set by typst as PDF/A-2b."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Iterable
from typing import Final

from pipeline.crops import NO_CROPS, Crops
from pipeline.messages import sentence
from pipeline.report.html import Shot, shots
from pipeline.report.view import Item, View
from pipeline.typeset import typeset

_OPEN: Final = 6
"""Open points named beside one line of the checklist."""


def render(view: View, crops: Crops = NO_CROPS, *, day: dt.date) -> bytes:
    """The report as PDF/A-2b.

    Args:
        view: the report in words.
        crops: pictures of the places that findings point to; a place without one is named only.
        day: of making; equal input gives equal bytes.

    Raises:
        ToolMissing: typst is not installed.
    """
    return typeset("report.typ", _Sheets(view, crops).data(), _pictures(crops), day=day)


def _names(crops: Crops) -> dict[tuple[str, int], str]:
    return {key: f"p{index}.jpg" for index, key in enumerate(sorted(crops.pages), 1)}


def _pictures(crops: Crops) -> dict[str, bytes]:
    return {name: base64.b64decode(crops.pages[key].jpeg) for key, name in _names(crops).items()}


class _Sheets:
    """The view as plain values for the template."""

    def __init__(self, view: View, crops: Crops) -> None:
        self.view = view
        self.crops = crops
        self.names = _names(crops)
        self.turns = {self.names[crop.page]: crop.rotation for crop in crops.places.values()}
        self.sizes = {name: crops.pages[key] for key, name in self.names.items()}

    def data(self) -> dict[str, object]:
        view, t = self.view, self.view.messages.text
        return {
            "language": view.messages.language,
            "title": f"{t('report.title')} – {view.report.dossier.id}",
            "footer": f"{view.report.dossier.id} · {self._maker()}",
            "verdict": view.verdict,
            "verdict-word": t(f"verdict.{view.verdict}"),
            "verdict-line": t(f"verdict-line.{view.verdict}"),
            "applicant": view.applicant,
            "applicant-line": view.applicant_line,
            "facts": list(self._facts()),
            "sections": [section for section in self._sections() if section["items"]],
            "checklist": {
                "title": t("report.checklist"),
                "head": [t(f"report.{name}") for name in ("paper", "state", "where", "until")],
                "rows": [
                    {
                        "name": line.name,
                        "status": line.status.value,
                        "word": t(f"status.{line.status.value}"),
                        "open": [sentence(item.what) for item in line.open_items[:_OPEN]],
                        "found": line.found,
                        "until": line.until,
                    }
                    for line in view.checklist
                ],
            },
            "deadlines": {
                "title": t("report.timeline"),
                "intro": f"{t('report.timeline-intro')} {t('report.planned')}: {view.submission}.",
                "head": [t("report.paper"), t("report.until"), ""],
                "binding": t("report.binding"),
                "rows": [
                    {"name": bar.name, "until": bar.until, "spare": bar.spare, "late": bar.late, "binding": bar.binding}
                    for bar in view.bars
                ],
            },
            "ticks": {
                "title": t("report.tick"),
                "intro": t("report.tick-intro"),
                "rows": [item.full_message for item in view.by_hand],
            },
            "people": {
                "title": t("report.people"),
                "intro": t("report.people-intro"),
                "head": [t("report.paper"), *view.people_fields],
                "rows": [
                    [
                        [{"value": line.source, "differs": False}],
                        *(
                            [{"value": cell.value, "differs": cell.mark == "differs"} for cell in cells]
                            for cells in line.cells
                        ),
                    ]
                    for line in view.people
                ],
            },
            "lists": list(self._lists()),
            "closing": [t("report.disclaimer"), t("report.local")],
        }

    def _maker(self) -> str:
        view = self.view
        return view.messages.text(
            "report.made-with", name="dossier", version=view.version, rules=view.report.rules_version
        )

    def _facts(self) -> Iterable[tuple[str, str, bool]]:
        view, t = self.view, self.view.messages.text
        yield t("report.route"), view.route, False
        yield t("report.submission"), view.submission, False
        if view.submit_by:
            yield t("report.submit-by"), view.submit_by, view.submit_by_late
        if view.stay:
            yield t("report.stay"), view.stay, False
        if view.required:
            present, required = str(view.present), str(view.required)
            yield t("report.completeness"), t("report.completeness-line", present=present, required=required), False
        version = view.report.rules_version
        yield t("report.profile"), t("report.profile-line", profile=view.report.profile, version=version), False

    def _sections(self) -> Iterable[dict[str, object]]:
        view, t = self.view, self.view.messages.text
        yield {
            "tone": "fail",
            "title": t("report.mend"),
            "intro": "",
            "items": [self._finding((item,)) for item in view.fails],
        }
        yield {
            "tone": "look",
            "title": t("report.questions"),
            "intro": t("report.questions-intro"),
            "items": [
                {
                    "title": question.text,
                    "reason": "",
                    "messages": [f"{question.fact}: {' · '.join(question.answers)}"],
                    "fix": "",
                    "readings": [
                        t("report.waiting", rules="; ".join(dict.fromkeys(item.title for item in question.items)))
                    ],
                    "notes": [],
                    "decision": "",
                    "cite": "",
                    "pictures": [],
                }
                for question in view.questions
            ],
        }
        yield {
            "tone": "look",
            "title": t("report.look"),
            "intro": "",
            "items": [self._finding(group) for group in view.review_groups],
        }

    def _finding(self, group: tuple[Item, ...]) -> dict[str, object]:
        item, t = group[0], self.view.messages.text
        sources = "; ".join(f"{one.name}, {one.quote}" if one.quote else one.name for one in item.sources)
        return {
            "title": item.title,
            "reason": item.reason,
            "messages": [one.message for one in group],
            "fix": item.fix or item.hint,
            "readings": [f"{value} “{raw}” {certainty}" for value, raw, certainty in item.readings],
            "notes": list(item.notes),
            "decision": f"{item.decision} {t('report.own-status', status=item.own_status)}" if item.decision else "",
            "cite": f"{item.rule} · {t('report.source')}: {sources}" if sources else item.rule,
            "pictures": [self._picture(shot) for shot in shots(item, self.crops, self.names)],
        }

    def _picture(self, shot: Shot) -> dict[str, object]:
        page = self.sizes[shot.id]
        return {
            "label": shot.label,
            "window": [int(number) for number in shot.window.split()],
            "boxes": [list(box) for box in shot.boxes],
            # The measured lines of a portrait as boxes without height: the same drawing does for both.
            "lines": [[left, y, right - left, 0] for _, left, right, y in shot.lines],
            "sheet": {
                "file": shot.id,
                "width": page.width,
                "height": page.height,
                "turn": self.turns.get(shot.id, 0),
            },
        }

    def _lists(self) -> Iterable[dict[str, object]]:
        """What is in order, what is not asked, the files: two columns each."""
        view, t = self.view, self.view.messages.text
        parts = (
            ("report.fine", [(item.title, item.message) for item in view.passes]),
            ("report.not-asked", [(item.title, item.message) for item in view.not_applicable]),
            (
                "report.files",
                [
                    (file.fact.path, " · ".join(filter(None, (file.status, file.error, *file.notes, file.holds))))
                    for file in view.files
                ],
            ),
        )
        for key, rows in parts:
            if rows:
                yield {"title": t(key), "rows": [list(row) for row in rows]}
