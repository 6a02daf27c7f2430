"""Permits and authorisations to work, and approvals of professional cards."""

from __future__ import annotations

import re

from pipeline.extract.dates.roles import role_field
from pipeline.extract.labels import places, said_as, text_at
from pipeline.extract.papers.employers import employer
from pipeline.extract.papers.granted import granted
from pipeline.extract.papers.job_titles import job_title
from pipeline.extract.papers.salaries import salary
from pipeline.extract.papers.work_words import BY_EMAIL, MAIL_FROM, PERMIT_TYPE
from pipeline.extract.text.candidates import field_of, statement, text_readings
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

ANNEX = pattern_of(r"\b(?:annexe?|bijlage|anlage|anhang)\s?(?:n[r°o]?\.?\s?)?(4[678])\b")
REGIONS = (
    (
        "flanders",
        Wording(
            "vlaanderen|vlaamse overheid|vlaams gewest|flemish region|flanders|region flamande|"
            "flamische region|vdab|departement werk en sociale economie"
        ),
    ),
    (
        "brussels",
        Wording(
            "brussels capital region|region de bruxelles capitale|brussels hoofdstedelijk gewest|"
            "brussels economy and employment|bruxelles economie et emploi|"
            "brussel economie en werkgelegenheid|"
            "region brussel hauptstadt|actiris|economy employment brussels|bruxelles capitale"
        ),
    ),
    (
        "wallonia",
        Wording(
            "wallonie|region wallonne|service public de wallonie|spw|walloon region|waals gewest|wallonia|"
            "forem|wallonische region|spw emploi"
        ),
    ),
    (
        "german-speaking-community",
        Wording(
            "deutschsprachige gemeinschaft|communaute germanophone|"
            "ministerium der deutschsprachigen gemeinschaft|ostbelgien"
        ),
    ),
)


def work_authorisation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``work-authorisation``: annex 46 or 47, or the message that grants the permit."""
    numbers: list[Reading[str]] = []
    for page in paper.pages:
        for match in ANNEX.finditer(page.folded):
            box = page.words_between(match.start(), match.end())[0].box
            headed = page.order == 0 and box[1] < 0.35
            numbers += text_readings(
                Snippet(page, match.start(), match.end()),
                0.95 if headed else 0.78,
                lambda text: next(iter(re.findall(r"4[678]", text)), ""),
            )
    amount, currency, _ = salary(paper)
    return {
        "annex_number": field_of(numbers),
        "employer": employer(paper),
        "salary": amount,
        "currency": currency,
        "by_email": _by_email(paper),
        "region": region(paper),
        "granted": granted(paper),
    }


def _by_email(paper: Paper) -> Field[bool]:
    """True when the paper is a printed message: sender, subject and an address at its head."""
    for page in paper.pages[:1]:
        head = page.folded[:600]
        if BY_EMAIL.find(page) and MAIL_FROM.find(page) and re.search(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+", head):
            hits = [hit for hit in BY_EMAIL.find(page) if hit.start < 600]
            labelled = [hit for hit in hits if page.text[hit.end : hit.end + 2].strip().startswith(":")]
            if labelled:
                return statement(True, places(labelled[:1]), 0.88)
    return Field()


def region(paper: Paper) -> Field[str]:
    """Which Region speaks on the paper."""
    return said_as(paper, REGIONS, 0.85)


def _begins(paper: Paper) -> dict[str, Field[Scalar]]:
    """From when a permit counts where it says on which day it takes effect, and no term that begins elsewhere."""
    if role_field(paper, "from", "period").readings:
        return {}
    return {"valid_from": role_field(paper, "start", plausibility=0.85)}


def work_permit(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``work-permit``."""
    return {
        **_begins(paper),
        "employer": employer(paper),
        "job_title": job_title(paper),
        "region": region(paper),
        "permit_type": _permit_type(paper),
        "granted": granted(paper),
    }


_LETTERED = pattern_of(
    r"\b(?i:permit|permis(?: de travail)?|(?:arbeids)?kaart|(?:arbeits)?erlaubnis|work permit)\s([ABC])(?=[\s,.;)]|$)"
)


def _permit_type(paper: Paper) -> Field[str]:
    """The letter of a work permit, at its label or behind the word ("arbeidskaart B")."""
    labelled = text_at(paper, PERMIT_TYPE, 0.8, clean=lambda text: text[:12] if len(text) <= 12 else "")
    lettered = [
        reading
        for page in paper.pages
        for match in _LETTERED.finditer(page.text)
        for reading in text_readings(Snippet(page, match.start(1), match.end(1)), 0.84)
    ]
    return field_of(lettered) if lettered else labelled


def professional_card(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``professional-card-approval``."""
    return {**_begins(paper), "region": region(paper), "granted": granted(paper)}
