"""Work: employment certificates and contracts, permits and authorisations, companies."""

from __future__ import annotations

import re

from pipeline.extract.dates.born_people import named_with_birth
from pipeline.extract.dates.periods import month_names, stated_period
from pipeline.extract.dates.roles import role_field
from pipeline.extract.labels import amount_at, places, said, said_as, text_at
from pipeline.extract.names.companies import companies, company_in
from pipeline.extract.names.people import clean_name, clean_organisation, names_at
from pipeline.extract.names.roles import in_roles, is_whole
from pipeline.extract.names.sentences import names_after, names_before
from pipeline.extract.names.whole import of_initials
from pipeline.extract.papers.civil_words import UNDERSIGNED
from pipeline.extract.papers.salaries import salary
from pipeline.extract.papers.work_words import (
    ADDRESS,
    BANK_SIGNATORY,
    BY_EMAIL,
    CAPITAL,
    EMPLOYER,
    FIXED,
    INDEFINITE,
    JOB,
    LEGAL_FORM,
    MAIL_FROM,
    MAY_SIGN,
    NET,
    OWNER,
    PERMIT_TYPE,
    POSITIONS,
    REPRESENTED,
    SALARY,
    SIGNATORY,
)
from pipeline.extract.parties.contracting import EMPLOYEE as EMPLOYEE_PARTY
from pipeline.extract.parties.contracting import EMPLOYER as EMPLOYER_PARTY
from pipeline.extract.parties.contracting import party
from pipeline.extract.parties.senders import sender
from pipeline.extract.postal import addresses, written
from pipeline.extract.text.candidates import field_of, fixed, statement, text_readings
from pipeline.extract.text.lines import Cell, Hit, PageText, Paper, Snippet, fold
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.extract.text.wording import Wording, continued
from validators.facts import Field, Reading, Scalar

WEAK_JOB = frozenset({"as a", "als", "as", "role", "en tant que"})
_STREET = re.compile(
    r"\b(?:street|road|avenue|boulevard|lane|square|rue|chaussee|place|quai|straat|laan|weg|plein|steenweg|strasse|str|"
    r"platz|allee|p\.?o\.? ?box|b\.?p\.?|bp|postbus|floor|building|tower|block|plot|sector|cad|via|calle|sokak|ul)\b|"
    r"straat|laan\b|steenweg|strase\b|strasse\b"
)
_CONTACT = re.compile(
    r"(?:\b(?:tel|phone|telephone|fax|gsm|mobile|ph|telefoon|telefon)\b\s?[.:°]*\s*|"
    r"(?<![\w])\+)\(?\d[\d ()./-]{6,18}\d|"
    r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
)
ANNEX = re.compile(r"\b(?:annexe?|bijlage|anlage|anhang)\s?(?:n[r°o]?\.?\s?)?(4[678])\b")
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
WEAK_NAME = 0.6


def _company_name(text: str) -> str:
    """A company's name; empty for an address, which stands at "address of the company"."""
    name = company_in(text[:120]) or clean_organisation(text)
    addressed = _BEFORE_ADDRESS.match(name)
    name = addressed.group(1) if addressed else name
    person = clean_name(name)
    name = person if len(person.split()) > 1 and name.endswith(person) and len(name) - len(person) <= _TITLE else name
    address_like = (
        re.search(r"\d", name)
        and (_STREET.search(fold(name)) or re.search(r"\d{4,5} [^\W\d_]", name))
        and not LEGAL_FORM.search(name)
    )
    if len(name.split()) == 1 and is_label_word(fold(name)):
        return ""
    # "…, the employer, and Mr X, born …": behind the word the other party begins.
    other_party = re.match(r"(?:and|et|en|und)\s", fold(name))
    # A company begins with a capital; what begins small is the sentence that goes on.
    return "" if address_like or other_party or name[:1].islower() or _ROLE.fullmatch(fold(name)) else name


_TITLE = len("Mademoiselle ")
_BEFORE_ADDRESS = re.compile(r"([^\W\d][^,\d]{3,60}),\s[^\W\d][^,\d]{3,50}\s\d{1,4}\w?(?:,|\s|$)")
"""A name, and behind a comma the street with its number."""
_ROLE = re.compile(rf"(?:(?:the|le|la|de|der|die)\s|l')?(?:{EMPLOYEE_PARTY}|{EMPLOYER_PARTY})")
"""A heading over a signature, not a name."""


def employer(paper: Paper) -> Field[str]:
    """The employer: at its label, or the first line of the letterhead that carries a legal form."""
    contracting = party(paper, EMPLOYER_PARTY, organisation=True)
    if contracting.readings and not of_initials(contracting):
        return contracting
    named = text_at(paper, EMPLOYER, 0.92, clean=_company_name)
    if named.best is not None and named.best.confidence < _IN_A_SENTENCE and not LEGAL_FORM.search(named.best.value):
        written = [one for one in companies(paper) if LEGAL_FORM.search(one.raw)]
        if len({fold(one.raw) for one in written}) == 1:
            # The word stood in a heading or a sentence; the one company named is written with its legal form.
            named = field_of([reading for one in written for reading in text_readings(one, 0.8)])
    if of_initials(named) and len({fold(one.raw) for one in companies(paper)}) == 1:
        # Who signs for the employer is not the employer where the paper names the company.
        return field_of(text_readings(next(companies(paper)), 0.8))
    if named.best is not None and named.best.confidence >= 0.6:
        label_of_its_name = next(
            (one for one in companies(paper) if fold(one.raw).endswith(" " + fold(named.best.value))), None
        )
        if label_of_its_name is not None:
            # "Société Atlas SARL": the word is the beginning of the name and no label before it.
            return field_of(text_readings(label_of_its_name, 0.82))
        return named
    found: list[Reading[str]] = list(named.readings)
    if paper.pages:
        page = paper.pages[0]
        for cell in page.cells[:12]:
            text = page.text[cell.start : cell.end]
            form = LEGAL_FORM.search(text)
            if cell.box[1] < 0.25 and form and cell.end - cell.start <= 80:
                if named_there := company_in(text):
                    start = cell.start + text.find(named_there)
                    place = Snippet(page, start, start + len(named_there))
                    whole = (one for one in companies(paper) if one.page is page and one.start <= start < one.end)
                    found += text_readings(next(whole, place), 0.78)
                    break
                # Behind the legal form the address may follow: "… SARL – Bd Mohammed V, Casablanca".
                follows = re.match(r"\.?\s*[–—,|-]\s", text[form.end() :])
                end = cell.start + form.end() if follows else cell.end
                found += text_readings(Snippet(page, cell.start, end), 0.78, clean_organisation)
                break
        if not found:
            written = list(companies(paper))
            alone = len({fold(one.raw) for one in written}) == 1
            found += [reading for one in written[:1] for reading in text_readings(one, 0.76 if alone else 0.68)]
        if not found:
            for cell in page.cells:
                if LEGAL_FORM.search(page.text[cell.start : cell.end]) and cell.end - cell.start <= 60:
                    found += text_readings(page.snippet(cell), 0.66)
                    break
    if not found and paper.kind in _BY_THE_EMPLOYER:
        return sender(paper)
    return field_of(found, keep=0.9)


_BY_THE_EMPLOYER = frozenset(("payslip", "employment-certificate"))
"""Kinds of paper that an employer makes out on its own paper."""
_IN_A_SENTENCE = 0.75


_ENDS_A_SENTENCE = frozenset(
    ("beschaftigt", "tatig", "angestellt", "employed", "werkzaam", "tewerkgesteld", "ist", "is")
)
"""Words of the sentence behind "in … Stellung": no job is called so."""


def _title(text: str) -> str:
    """A job title, cut where the sentence goes on."""
    text = re.split(
        r"[\t;:.]|,| (?:since|from|à partir|a partir|vanaf|ab dem|depuis|sinds|seit|with|at|in our|met een|avec|"
        r"mit einem|mit einer|in un\w+|"
        r"in einem|in einer|in a |under|dans|bij|"
        r"bei|chez|au sein|and has|et |"
        r"en is|for a|on a|"
        r"under|within|a full|a part|as of|starting|beschäftigt|tätig|angestellt|werkzaam|tewerkgesteld|employé|"
        r"employed|"
        r"percibiendo|auferindo|percependo|con un sueldo|con una)\b",
        text[:80],
    )[0].strip(" -–_*\"'«»“”")
    words = text.split()
    if words and fold(words[0]) in _ENDS_A_SENTENCE:
        return ""
    if not words or len(words) > 8 or sum(sign.isdigit() for sign in text) > 3:
        return ""
    return text if sum(sign.isalpha() for sign in text) >= 3 else ""


def _goes_on(page: PageText, start: int, line_end: int) -> bool:
    """Whether a sentence that names a job goes on in the next line, within the title."""
    rest = page.text[start:line_end]
    return (
        0 < len(rest) < 45
        and "\t" not in rest
        and not re.search(r"[,.;:]", rest)
        and line_end - start < 45
        and (start - page.line_bounds(start)[0] > 25)
    )


def job_title(paper: Paper) -> Field[str]:
    """The job: at its label first; after "as a" only where there is no label."""
    found: list[Reading[str]] = []
    for strong in (True, False):
        for hit in paper.find(JOB):
            if (hit.phrase in WEAK_JOB) == strong:
                continue
            end = min(len(hit.page.text), hit.end + 70)
            _, line_end = hit.page.line_bounds(hit.end)
            if _goes_on(hit.page, hit.end, line_end):
                line_end = hit.page.line_bounds(line_end + 1)[1]
            snippet = Snippet(hit.page, hit.end, min(line_end, end)).trimmed(" \t\n:;,.-–—_/|=*\"'«“")
            title = _title(re.sub(r"^(?:a|an|the|de|een|un|une|of|van|als)\s+", "", snippet.raw))
            if title and title[:1].isalpha():
                from_label = ":" in hit.page.text[hit.end : hit.end + 3] or "\t" in hit.page.text[hit.end : hit.end + 3]
                held = re.search(
                    rf"{re.escape(title)}\s(?:beschäftigt|tätig|angestellt|werkzaam|tewerkgesteld)", snippet.raw
                )
                weight = (0.9 if from_label else 0.75) if strong else 0.78 if held else 0.62
                start = hit.page.text.find(title.split()[0], snippet.start)
                place = Snippet(hit.page, start, min(snippet.end, start + len(title))) if start >= 0 else snippet
                found += text_readings(place, weight, lambda text: text)
        if found:
            break
    if not found:
        return text_at(paper, JOB, 0.85, clean=_title)
    return field_of(found[:3], keep=0.9)


def _address(paper: Paper) -> Field[str]:
    """The company's full address: a line with a street and a number."""
    labelled = text_at(paper, ADDRESS, 0.88, clean=lambda text: written(text[:110]) if _like_address(text) else "")
    if labelled.readings:
        return labelled
    shown = [one for one in addresses(paper) if one.about in ("seat", "sender")]
    if shown:
        return field_of(text_readings(shown[0].snippet, 0.8, written))
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells:
            text = page.folded[cell.start : cell.end]
            if _STREET.search(text) and re.search(r"\d", text) and (cell.box[1] < 0.3 or cell.box[1] > 0.85):
                found += text_readings(page.snippet(cell), 0.75)
                break
    return field_of(found)


def _like_address(text: str) -> bool:
    """Whether a text may be an address: a number in it, and no way of reaching somebody else."""
    return bool(re.search(r"\d", text)) and len(text) > 8 and "@" not in text and not _CONTACT.match(fold(text)[2:])


def _contact(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for match in _CONTACT.finditer(page.folded):
            found += text_readings(Snippet(page, match.start(), match.end()), 0.88)
            if len(found) >= 3:
                break
    return field_of(found[:1])


def _signatory(paper: Paper) -> tuple[Field[str], Field[str]]:
    names = [*names_at(paper, SIGNATORY, plausibility=0.82), *names_after(paper, ((SIGNATORY, 0.78),))]
    positions: list[Reading[str]] = []
    for page in paper.pages:
        hits = [hit for hit in POSITIONS.find(page) if _below_the_text(hit)]
        for hit in hits[-2:]:
            cell = page.cell_at(hit.start)
            if cell is None or cell.end - cell.start > 70:
                continue
            named = clean_name(page.text[cell.start : hit.start].strip(" ,-–"))
            stated = Snippet(page, hit.start if named else cell.start, cell.end).trimmed()
            whole = continued(page.snippet(cell), 1)
            following = page.cells[cell.index + 1] if cell.index + 1 < len(page.cells) else None
            near = following is not None and following.box[1] - cell.box[3] < 1.5 * page.line_height
            if following is not None and near and page.text[following.start].islower():
                # What begins small goes on with the line above: "Directrice des / ressources humaines".
                whole = Snippet(page, cell.start, following.end)
            positions += text_readings(Snippet(page, stated.start, max(stated.end, whole.end)).trimmed(), 0.8)
            before, after = page.text[cell.start : hit.start].strip(" ,-–"), _name_over(page, cell)
            below = page.below(cell, 2.2)
            set_off = page.text[cell.start : hit.start].rstrip(" ")[-1:] in (",", "-", "–", "—", ":", "(")
            if not set_off and below is not None and _is_all_name(page.text[below.start : below.end]):
                # "İnsan Kaynakları Müdürü": what stands before the word belongs to the position.
                names += text_readings(page.snippet(below), 0.8, clean_name)
            elif clean_name(before) and len(clean_name(before).split()) >= 2:
                names += text_readings(Snippet(page, cell.start, hit.start).trimmed(), 0.82, clean_name)
            elif after is not None and len(clean_name(page.text[after.start : after.end]).split()) >= 2:
                names += text_readings(page.snippet(after), 0.8, clean_name)
            elif below is not None and _is_all_name(page.text[below.start : below.end]):
                names += text_readings(page.snippet(below), 0.8, clean_name)
    names = names or names_after(paper, ((UNDERSIGNED, 0.82),))
    return field_of(names, keep=0.9), field_of(positions, keep=0.9)


def _name_over(page: PageText, cell: Cell) -> Cell | None:
    """What stands over a position: right above it, or a name with room for the signature between them."""
    near = page.above(cell, 2.2)
    far = page.above(cell, _SIGNATURE) if near is None else None
    return far if far is not None and _is_all_name(page.text[far.start : far.end]) else near


_SIGNATURE = 5.0
"""Line heights of the room in which one signs."""


def _is_all_name(text: str) -> bool:
    """Whether a line is a name of two words or more and nothing else but a title."""
    name = clean_name(text)
    return len(name.split()) > 1 and len(text.strip()) - len(name) <= len("Mademoiselle ")


def _below_the_text(hit: Hit) -> bool:
    """Whether a position stands where one signs: in the lower half, or in the last lines of a short letter."""
    page = hit.page
    return (
        page.words_between(hit.start, hit.end)[0].box[1] > 0.45 or page.text.count("\n", hit.end) < _LINES_OF_SIGNATURE
    )


_LINES_OF_SIGNATURE = 3


def employment_certificate(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``employment-certificate``."""
    amount, currency, _ = salary(paper)
    signatory, position = _signatory(paper)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.85)
    return {
        "employer": employer(paper),
        "employer_address": _address(paper),
        "employer_contact": _contact(paper),
        "job_title": job_title(paper),
        "start_date": start,
        "salary": amount,
        "currency": currency,
        "signatory_name": signatory,
        "signatory_position": position,
    }


def employment_contract(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``employment-contract``."""
    amount, currency, period = salary(paper)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.88)
    end: Field[Scalar] = role_field(paper, "end")
    if not end.readings:
        end = role_field(paper, "until", plausibility=0.85)
    employee = party(paper, EMPLOYEE_PARTY)
    return {
        **({"holder_name": employee} if employee.readings else {}),
        "employer": employer(paper),
        "salary": amount,
        "salary_period": period,
        "currency": currency,
        "start_date": start,
        "end_date": end,
        "indefinite": said(paper, INDEFINITE, FIXED),
        "job_title": job_title(paper),
    }


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


def work_permit(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``work-permit``."""
    return {
        "employer": employer(paper),
        "region": region(paper),
        "permit_type": _permit_type(paper),
    }


_LETTERED = re.compile(
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
    return {"region": region(paper)}


def company(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``commercial-licence`` or a ``company-registration``."""
    capital, _ = amount_at(paper, CAPITAL, 0.9)
    owner = in_roles(paper, ("owner",))
    if not is_whole(owner):
        owner = in_roles(paper, ("manager",))
    if not is_whole(owner):
        owner = field_of(names_at(paper, OWNER, plausibility=0.9), keep=0.8)
    for roles in (("subject", ""), ("official",)):
        if not is_whole(owner):
            asked = in_roles(paper, roles)
            owner = asked if is_whole(asked) and len(asked.values) == 1 else owner
    if owner.best is None or owner.best.confidence < WEAK_NAME:
        owner = field_of(names_after(paper, ((OWNER, 0.84), (REPRESENTED, 0.84))), keep=0.8)
    fields: dict[str, Field[Scalar]] = {"company": employer(paper), "owner_name": owner, "capital": capital}
    if owner.readings:
        fields["holder_name"] = owner
    return fields


def bank_signatory(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``bank-signatory-letter``."""
    from pipeline.extract.common import holder_name

    signing = field_of(names_before(paper, MAY_SIGN, 0.86), keep=0.85)
    if not signing.readings and (born := named_with_birth(paper)) and len(born) == 1:
        signing = field_of(born[0])
    if not signing.readings and paper.has(BANK_SIGNATORY):
        signing = holder_name(paper)
    fields: dict[str, Field[Scalar]] = {"signatory_name": signing, "company": _customer(paper)}
    if signing.readings:
        fields["holder_name"] = signing
    return fields


def _customer(paper: Paper) -> Field[str]:
    """The company whose account it is: the one written with its legal form that is not the bank."""
    found = [one for one in companies(paper) if not _BANK.search(fold(one.raw))]
    alone = len({fold(one.raw) for one in found}) == 1
    named = field_of([each for one in found[:2] for each in text_readings(one, 0.84 if alone else 0.66)])
    return named if named.readings else employer(paper)


_BANK = re.compile(r"\b(?:bank|banque|banco|banca|sparkasse|spaarbank|credit|caisse|kasse)\w*\b|bank\b")


_READ = 0.5
_MONTH_OF_PAY = re.compile(r"\b(?:(0[1-9]|1[0-2])[/.-](20\d\d)|(20\d\d)[/.-](0[1-9]|1[0-2]))(?![/.\-\d])")


def payslip(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``payslip``; the month as ``2026-10``."""
    amount, currency = amount_at(paper, NET, 0.93)
    if amount.best is None or amount.best.confidence < _READ:
        amount, currency = amount_at(paper, SALARY, 0.92)
    months: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for snippet, month in month_names(page):
            box = snippet.evidence.bbox
            months += fixed(snippet, month, 0.88 if box and box[1] < 0.35 else 0.6)
        for match in _MONTH_OF_PAY.finditer(page.folded):
            groups = match.groups()
            value = f"{groups[1] or groups[2]}-{groups[0] or groups[3]}"
            if not re.search(r"\d[/.-]$", page.folded[max(0, match.start() - 2) : match.start()]):
                snippet = Snippet(page, match.start(), match.end())
                months += fixed(snippet, value, 0.75)
    begin, end = stated_period(paper)
    first, last = begin.best, end.best
    if first is not None and last is not None and first.value.replace(day=1) == last.value.replace(day=1):
        month = f"{first.value:%Y-%m}"
        months.append(Reading(month, min(first.confidence, last.confidence), first.raw, first.evidence, first.origin))
    return {
        "employer": employer(paper),
        "salary": amount,
        "currency": currency,
        "month": field_of(months[:4], keep=0.8),
    }
