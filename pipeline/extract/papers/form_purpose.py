"""What an application form asks the stay for: ticked, or in words."""

from __future__ import annotations

from pipeline.extract.marks_on_paper import mark_place
from pipeline.extract.papers.form_values import TICK, values_at, without_tick
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.marks.details import ticks
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

PURPOSE = Wording(
    "main purpose of the journey|main purpose s of the journey|purpose s of the journey|purpose of the journey|"
    "main purpose of the stay|main purpose|purpose of the stay|purpose of stay|"
    "purpose of the journey to belgium|"
    "objet principal du voyage|objet du voyage|motif du sejour|but du voyage|but du sejour|objet du sejour|"
    "motif du voyage|objet principal du sejour|motif principal du voyage|"
    "but principal du voyage|reason for the stay|reden van het verblijf|grund des aufenthalts|"
    "voornaamste doel van de reis|voornaamste reisdoel|hauptreisezweck|"
    "hoofddoel van de reis|doel van de reis|doel van het verblijf|hauptzweck der reise|zweck der reise|"
    "aufenthaltszweck|purpose|motif|objet|reden|zweck|doel",
    label=True,
)

PURPOSES = (
    ("study", Wording("study|studies|etudes|studie|studium|higher education|student")),
    (
        "family",
        Wording(
            "family reunification|family reunion|regroupement familial|gezinshereniging|familienzusammenfuhrung|"
            "family|famille|familiennachzug|joining spouse"
        ),
    ),
    (
        "work",
        Wording("work|employment|travail|emploi|werk|arbeid|arbeit|professional activity|tewerkstelling|beschaftigung"),
    ),
    ("research", Wording("research|researcher|recherche|onderzoek|forschung")),
    ("au-pair", Wording("au pair")),
)


def purpose(paper: Paper) -> Field[str]:
    """The purpose as printed in its field, or the ticked one."""
    ticked: list[Reading[str]] = []
    for page in paper.pages:
        for state, label, mark in ticks(page.ref.reading):
            for _, wording in PURPOSES:
                if state == "ticked" and wording.matches(label):
                    said = without_tick(label)
                    ticked.append(Reading(said, mark.confidence * 0.9, label, (mark_place(page, mark.box),), "picture"))
                    break
    return field_of(ticked[:2]) if ticked else _written(paper)


def _written(paper: Paper) -> Field[str]:
    """The purpose in words; of a row of choices the one before which a tick was read, and that of no other is sure."""
    found: list[Reading[str]] = []
    for hit, value, weight in values_at(paper, PURPOSE):
        start, end = hit.page.line_bounds(value.start)
        row = _HOST_FAMILY.sub(" ", hit.page.text[start:end])
        choices = sum(wording.matches(row) for _, wording in PURPOSES)
        mark = TICK.match(value.raw)
        text = value if mark is None else Snippet(value.page, value.start + mark.end(), value.end).trimmed()
        if not any(sign.isalpha() for sign in text.raw) or _LABEL_NUMBER.match(text.raw):
            continue
        sure = 0.9 if choices < _SEVERAL or mark is not None else _OPEN
        found += text_readings(text, sure * weight)
    return field_of(found[:3], keep=0.85)


_SEVERAL, _OPEN = 2, 0.5
_HOST_FAMILY = pattern_of(r"(?i)\b(?:host famil(?:y|ies)|famille d.accueil|famille h[ôo]te|gast(?:gezin|familie))\b")
"""The family an au pair stays with is no other purpose."""
_LABEL_NUMBER = pattern_of(r"^\d{1,2}[.)]?\s")
