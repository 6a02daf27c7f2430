"""The state whose authority made a paper out: from its letterhead, or from an authority only one state has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.extract.candidates import field_of, fixed
from pipeline.extract.lines import Paper, Snippet
from pipeline.extract.wording import Wording, at_label
from validators import countries
from validators.facts import Field, Reading

COUNTRY_HEAD = Wording(
    "republic of|kingdom of|state of|islamic republic of|federal republic of|republique|royaume|republiek|"
    "koninkrijk|"
    "republik|bundesrepublik|republica|repubblica|reino de|people's republic of|union of|government of|"
    "republique du|"
    "republique de|royaume de|royaume du|koninkrijk der|federal government of|sultanate of|commonwealth of",
)

_STATE = Wording("stat|etat|state|staat|estado|stato|issuing state|country of issue|issuing country", label=True)
"""The state of a multilingual extract (Vienna Convention of 8 September 1976): "1 Stat / État / State"."""

AUTHORITIES: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"\b(?:{words})\b")
    for code, words in {
        "BEL": "rijksregister(?:nummer)?|registre national des personnes physiques|office des etrangers|"
        "dienst vreemdelingenzaken|databank akten (?:van de )?burgerlijke stand",
        "USA": "federal bureau of investigation|u\\.?s\\.? department of justice|state of illinois|state of california|"
        "state of new york|state of texas|state of florida",
        "GBR": "acro|general register office for england|metropolitan police service|disclosure scotland",
        "IND": "regional passport office|ministry of external affairs|mahanagara palike|"
        "government of (?:karnataka|maharashtra|kerala|punjab india|tamil nadu|delhi|gujarat|west bengal)",
        "PHL": "philippine statistics authority|national bureau of investigation|nbi clearance",
        "NGA": "nigeria police force|national population commission",
        "TUR": "adalet bakanligi|nufus ve vatandaslik isleri",
        "BRA": "justica e seguranca publica|registro civil das pessoas naturais",
        "COL": "registraduria nacional del estado civil",
        "PAK": "nadra|union council",
        "MEX": "estados unidos mexicanos",
        "ITA": "repubblica italiana|comune di [a-z' ]{3,30}|prefettura di [a-z]+|procura della repubblica",
        "ESP": "gobierno de espana|registro central de penados|ajuntament d[e'] ?[a-z]+|dni espanol",
        "POL": "rzeczpospolita polska|urzad stanu cywilnego|krajowy rejestr karny",
        "ROU": "politiei romane|politiei romane|directia de evidenta a persoanelor",
        "PRT": "registo criminal|conservatoria do registo civil|instituto dos registos e do notariado",
        "DEU": "bundesamt fur justiz|bundeszentralregister",
        "FRA": "casier judiciaire national|ministere de la justice de la republique francaise|prefecture de police",
        "NLD": "justitiele informatiedienst|verklaring omtrent het gedrag",
        "GHA": "ghana police service|births and deaths registry, accra",
        "KEN": "directorate of criminal investigations, nairobi",
    }.items()
}
"""Authorities and registers that exist in one state alone, folded."""

_NOT_THE_ISSUER = re.compile(
    r"\b(?:translat|traduct|traduit|vertal|vertaal|ubersetz|born|ne[e]? a|ne[e]? le|geboren|nacid|nationalit|citizen|"
    r"visa|purpose|destination|passeport|passport|paspoort|reisepass)"
)


def issuing_country(paper: Paper) -> Field[str]:
    """The state whose authority speaks on a paper, ISO 3166-1 alpha-3.

    A line of the letterhead that names a country and nothing else, or a title before it; else an authority
    that only one state has. The holder's nationality and birthplace stand on the paper as well, so countries
    count in the head of the first page alone, and not in lines about the holder or about a translation.
    """
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells[:14]:
            text = page.text[cell.start : cell.end]
            if (
                cell.box[1] > 0.35
                or len(text) > 70
                or ":" in text
                or _NOT_THE_ISSUER.search(page.folded[cell.start : cell.end])
            ):
                continue
            snippet = page.snippet(cell)
            exact = countries.from_text(text)
            headed = any(cell.start <= hit.start < cell.end for hit in COUNTRY_HEAD.find(page))
            if len(exact) == 1 and len(text) > 3:
                found += fixed(snippet, exact[0], 0.92)
            elif not any(sign.isdigit() for sign in text):
                named = [codes for codes in countries.find_all(text) if len(codes) == 1]
                if len(named) == 1:
                    found += fixed(snippet, named[0][0], 0.9 if headed else 0.62)
        for hit in _STATE.find(page):
            for labelled in at_label(hit):
                codes = countries.from_text(
                    re.sub(r"^(?:the )?republic of ", "", labelled.value.raw, flags=re.IGNORECASE)
                )
                if len(codes) == 1:
                    found += fixed(labelled.value, codes[0], 0.9)
                break
        for code, pattern in AUTHORITIES.items():
            match = pattern.search(page.folded)
            if match:
                found += fixed(Snippet(page, match.start(), match.end()), code, 0.85)
    return field_of(found, keep=0.8)
