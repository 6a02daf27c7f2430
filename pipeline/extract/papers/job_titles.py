"""What somebody is employed as: at its label, else in a sentence."""

from __future__ import annotations

import re

from pipeline.extract.labels import text_at
from pipeline.extract.papers.work_words import JOB, JOB_LABEL
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

WEAK_JOB = frozenset({"as a", "als", "as", "role", "en tant que"})


_ENDS_A_SENTENCE = frozenset(
    (
        "beschaftigt",
        "tatig",
        "angestellt",
        "eingestellt",
        "aangeworven",
        "employed",
        "werkzaam",
        "tewerkgesteld",
        "ist",
        "is",
    )
)
"""Words of the sentence behind "in … Stellung": no job is called so."""


_NOUNS = frozenset(
    ("duties", "position", "function", "occupation", "designation", "role", "fonction", "poste", "profession", "emploi")
) | frozenset(("functie", "beroep", "betrekking", "stellung", "tatigkeit", "cargo", "mansione"))
"""Of a job in general: in the middle of a sentence they name one only with "of" behind, or as a label."""
_NAMES_ONE = pattern_of(r"\s{0,3}(?:[:;,=\t\n(–«\"-]|$|(?:of|as|de|d'|du|van|als|di|von)\b)")


def _in_passing(hit: Hit) -> bool:
    """Whether a sentence has the word without naming a job: "de maand waarop het betrekking heeft"."""
    page, cell = hit.page, hit.page.cell_at(hit.start)
    if hit.phrase not in _NOUNS or _NAMES_ONE.match(page.folded, hit.end):
        return False
    begins = cell is not None and cell.start == hit.start
    return not (begins and page.text[hit.end : hit.end + 2].strip().isupper())


def job_at_label(paper: Paper) -> Field[str]:
    """The job on a form, that stands at a label or nowhere."""
    return text_at(paper, JOB_LABEL, 0.9, clean=_title, heading=True, skip=_of_another)


def _of_another(hit: Hit) -> bool:
    """Whether the word names no job, or that of who certifies: "the undersigned X, position … states that"."""
    before = hit.page.folded[max(0, hit.start - _BLOCK) : hit.start]
    signing = [match.end() for match in _SIGNS.finditer(before)]
    return _in_passing(hit) or (bool(signing) and _STATES.search(before, signing[-1]) is None)


_BLOCK = 320
_SIGNS = pattern_of(
    r"\b(?:yang bertanda tangan|undersigned|soussignee?s?|ondergetekende\w?|unterzeichne\w{1,4}|abajo firmante|"
    r"suscrit[oa]|"
    r"sottoscritt[oa]|abaixo assinad[oa]|nguoi ky ten)\b"
)
_STATES = pattern_of(
    r"\b(?:menerangkan|certif\w{0,6}|attest\w{0,4}|declar\w{0,3}|confirm\w{0,3}|verkla\w{1,4}|bevestig\w{0,2}|"
    r"bescheinig\w{0,3}|"
    r"bestatig\w{0,3}|hace constar|dichiar\w{1,3}|states?|xac nhan|chung nhan)\b"
)


def _title(text: str) -> str:
    """A job title, cut where the sentence goes on."""
    text = _STATUS.sub("", _NEXT_LABEL.sub("", text))
    text = re.split(
        r"[\t;:.]|,| (?:since|from|à partir|a partir|vanaf|ab dem|depuis|sinds|seit|with|at|in our|met een|avec|"
        r"mit einem|mit einer|in un\w+|"
        r"in einem|in einer|in a |under|dans|bij|"
        r"bei|chez|au sein|and has|et |"
        r"en is|for a|on a|"
        r"under|within|a full|a part|as of|starting|beschäftigt|tätig|angestellt|eingestellt|werkzaam|"
        r"aangeworven|tewerkgesteld|employé|"
        r"employed|"
        r"e percepisce|e riceve|y percibe|et perçoit|et qu|und erhält|und bezieht|en ontvangt|and receives|and earns|"
        r"and draws|"
        r"e aufere|e recebe|percibiendo|auferindo|percependo|con un sueldo|con una)\b",
        text[:80],
    )[0].strip(" -–_*\"'«»“”")
    if "(" in text and ")" not in text:
        text = text[: text.index("(")].rstrip()  # The comma that ends the title stands inside the brackets.
    text = re.sub(r"^(?:di|de|da|do|of|als|van|von)\s+(?=\S)", "", text)
    words = text.split()
    if words and fold(words[0]) in _ENDS_A_SENTENCE:
        return ""
    if not words or len(words) > 8 or _HOURS.search(fold(text)) or sum(sign.isdigit() for sign in text) > 3:
        return ""
    return text if sum(sign.isalpha() for sign in text) >= 3 else ""


_STATUS = pattern_of(
    r"^[^\W\d_]{3,20}\s(?:in de functie van|in the (?:position|post) of|dans la fonction de|en qualité de|"
    r"in der funktion (?:eines|einer|als))\s+",
    re.IGNORECASE,
)
"""What kind of worker somebody is, before the job: "bediende in de functie van …"."""
_HOURS = pattern_of(r"\d\s?(?:uur|uren|hours?|hrs|heures?|stunden|horas|ore|h)\b")
"""How long somebody works is no job: "als gemiddeld 38 uur per week"."""
_NEXT_LABEL = pattern_of(r"(?<=\S)\s+[^\W\d_a-z][^\W\d_]{1,20}\s?:.*$", re.DOTALL)
"""The label of the next value of the same line: "Magazijnier Statuut: Bediende"."""


def _goes_on(page: PageText, start: int, line_end: int) -> bool:
    """Whether a sentence that names a job goes on in the next line, within the title."""
    rest = page.text[start:line_end]
    if page.text[line_end + 1 : line_end + 2].isdigit():
        return False  # The next entry of a numbered form.
    return (
        0 < len(rest) < 45
        and "\t" not in rest
        and not re.search(r"[,.;:]", rest)
        and line_end - start < 45
        and (start - page.line_bounds(start)[0] > 25)
    )


def _ends_its_line(hit: Hit, line_end: int) -> bool:
    """Whether a sentence breaks between "in the position of" and the job, which stands in the next line."""
    page = hit.page
    if page.text[hit.end : line_end].strip() or not _WANTS_MORE.search(hit.phrase):
        return False
    sentence = len(page.text[page.line_bounds(hit.start)[0] : hit.start].split()) > _WORDS_OF_A_SENTENCE
    return sentence and page.text[line_end + 1 : line_end + 2].isalpha()


_WANTS_MORE = pattern_of(r"\b(?:of|as|de|d|van|als|von|di)$")
_WORDS_OF_A_SENTENCE = 3


def job_title(paper: Paper) -> Field[str]:
    """The job: at its label first; after "as a" only where there is no label."""
    found: list[Reading[str]] = []
    for strong in (True, False):
        for hit in paper.find(JOB):
            if (hit.phrase in WEAK_JOB) == strong or _of_another(hit):
                continue
            end = min(len(hit.page.text), hit.end + 70)
            _, line_end = hit.page.line_bounds(hit.end)
            if _goes_on(hit.page, hit.end, line_end) or (strong and _ends_its_line(hit, line_end)):
                line_end = hit.page.line_bounds(line_end + 1)[1]
            snippet = Snippet(hit.page, hit.end, min(line_end, end)).trimmed(" \t\n:;,.-–—_/|=*\"'«“")
            title = _title(re.sub(r"^(?:a|an|the|de|een|un|une|of|van|als)\s+", "", snippet.raw))
            if title and title[:1].isalpha():
                from_label = ":" in hit.page.text[hit.end : hit.end + 3] or "\t" in hit.page.text[hit.end : hit.end + 3]
                held = re.search(
                    rf"{re.escape(title)}\s(?:beschäftigt|tätig|angestellt|eingestellt|werkzaam|tewerkgesteld)",
                    snippet.raw,
                )
                weight = (0.9 if from_label else 0.75) if strong else 0.78 if held else 0.62
                start = hit.page.text.find(title.split()[0], snippet.start)
                place = Snippet(hit.page, start, min(snippet.end, start + len(title))) if start >= 0 else snippet
                found += text_readings(place, weight, lambda text: text)
        if found:
            break
        if strong and (labelled := job_at_label(paper)).readings:
            return labelled
    if not found:
        return text_at(paper, JOB, 0.85, clean=_title)
    # "Bediende in de functie van data engineer": the part that is the job is named by itself as well.
    jobs = [one for one in found if not any(one.value.endswith(" " + other.value) for other in found)]
    return field_of(jobs[:3], keep=0.9)
