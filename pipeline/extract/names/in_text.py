"""Names where no label announces them: before a place of a sentence, behind a title, by the way they are written."""

from __future__ import annotations

import re

from pipeline.extract.names.clean import (
    MARRIED,
    MAX_NAME,
    NOT_A_NAME,
    OF_AUTHORITIES,
    PARTICLES,
    TITLES,
    WORD,
    clean_name,
)
from pipeline.extract.names.labels import label_of
from pipeline.extract.names.readings import narrow
from pipeline.extract.names.words import OFFICES
from pipeline.extract.text.folding import fold, squeeze, word_set
from pipeline.extract.text.kinship import CHILD_OF
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.patterns import pattern_of
from validators import countries

_OF_SPOUSE = (
    r"\b(?:wife|husband|spouse|widow) of\b|\bw\s?/\s?o\b|\b(?:epou(?:se|x)|veu(?:ve|f)) (?:de|d')(?=\s|\b)|"
    r"\bechtgeno(?:te|ot) van\b|\behe(?:frau|mann) (?:von|des|der)\b|\bespos[ao] (?:de|di)\b"
)
_SHORTENED = r"(?:(?<=\bmr)|(?<=\bmrs)|(?<=\bms)|(?<=\bm)|(?<=\bsh)|(?<=\bsmt)|(?<=\bdr)|(?<=\bmme))\."
_OF_GRANDPARENTS = (
    r"\bgrand(?:son|daughter|child) of\b|\bpetite?[- ]fil(?:s|le) de\b|\b(?:niet[oa]|net[oa]) (?:de|do|da)\b"
)
_CHILD_OF = pattern_of(
    rf"(?:,\s*)?(?P<said>{CHILD_OF.pattern}|{_OF_SPOUSE}|{_OF_GRANDPARENTS})(?:[^.;]|{_SHORTENED}){{0,160}}$"
)
_NO_LONGER = pattern_of(r"[\s:,]{0,3}(?:the )?(?:late|feue?|wijlen|defunte?|difunt[oa])\s{0,2}")
_OF_AGAIN = pattern_of(rf"{CHILD_OF.pattern}\s?$")
"""Behind the grandparents the parents follow: "granddaughter of Mr A, daughter of Mr B"."""
_AND_OF = pattern_of(r"(?<!,)\s(?:and|et|en|und|y|e)(?:\s(?:of|de|d'|van|von|di|da))?\s?$")


def before_parents(text: str) -> str:
    """A stretch of text without the parents or the spouse at its end: "Mr A, son of B and of C" gives "Mr A".

    The name that ends the stretch is otherwise taken for the person spoken of.
    """
    if lives := _RESIDES.search(text):
        return before_parents(text[: lives.start()])
    folded = fold(text)
    named = _CHILD_OF.search(folded)
    if named is None or len(folded) != len(text):
        return text
    for title in _TITLED.finditer(folded, named.end("said")):
        between = folded[named.end("said") : title.start()]
        joined = _AND_OF.search(between) or _OF_AGAIN.search(between)
        if between.strip(" :,") and not joined and not _NO_LONGER.fullmatch(between):
            return text  # Behind the parents somebody else begins, with a title.
    if _ANOTHER_PARTY.search(text, named.end("said")) or _ANOTHER_LINE.search(text, named.end("said")):
        return text
    return text[: named.start()]


_RESIDES = pattern_of(
    r",\s(?:(?:a\s)?(?:permanent\s)?(?:resident|inhabitant)s?\sof|residing\s(?:at|in)|r\s?/\s?o)\s[^;:]{3,110}?,?\s{0,2}$",
    re.IGNORECASE,
)
"""Where somebody lives, between the parents and the verb: "daughter of A and of B, resident of Ward 17, was born"."""
_ANOTHER_PARTY = pattern_of(
    r",\s(?:(?:and|et|en|und|y|e)\s(?!(?:of|de|d'|van|von|di|da)\s)|(?:with|avec|met|mit|con|com)\s)"
    r"(?:\d\W{1,2})?(?=[^\W\d_a-zß-öø-ÿ])"
)
"""Behind the parents of the one begins the other: "son of A and of B, and Lucia VERDI", ", com Lucia VERDI"."""

_ANOTHER_LINE = pattern_of(
    r"\s(?:and|et|en|und|y|e)\s(?:of|de|d'|van|von|di|da)\s[^.;]{3,80}\n"
    r"(?:and|et|en|und|y|e)\s(?!(?:of|de|d'|van|von|di|da)\s)(?=[^\W\d_a-zß-öø-ÿ])"
)
"""The same on a line of its own, both parents named before it."""


def _surname_before_comma(words: list[str]) -> list[str]:
    """The surname in capitals that ends with a comma, first in its cell or behind words of a sentence.

    "VILLANUEVA, KRISTINE JOY"; "el ciudadano BUSTOS PAZ, Agustina": a town in capitals has its preposition before it.
    """
    kept: list[str] = []
    for word in reversed(words):
        plain, key = word.strip(","), fold(word.strip(","))
        if not (plain.isupper() and len(plain) > 1 and WORD.fullmatch(plain)) or (kept and word.endswith(",")):
            break
        if is_label_word(key) or key in (TITLES | NOT_A_NAME | OF_AUTHORITIES):
            break
        kept.insert(0, plain)
    before = words[: len(words) - len(kept)]
    placed = bool(before) and (before[-1][-1:] in ",.;:" or fold(before[-1]) in _OF_A_PLACE or before[-1].isupper())
    return [] if placed or len(kept) > _WORDS_OF_SURNAME else kept


_OF_A_PLACE = word_set("a au aux at in te en em zu im w we la na no ad de of van von di du da from aus uit")
_WORDS_OF_SURNAME = 3

_NEXT_SENTENCE = pattern_of(r"[\n\t](?:Le|On|Op|Am|El|Il|Em|On the|The)$")
"""The first word of a sentence that tells the day, on the line below a name."""


def name_before(text: str) -> str:
    """The name at the end of a stretch of text: "… certifies that Mr Jean DUPONT" gives "Jean DUPONT"."""
    text = _NEXT_SENTENCE.sub("", text.rstrip(" ,.;:(\n\t"))
    written = [match for match in _FULL.finditer(text) if match.end() == len(text)]
    if written:
        match = written[-1]
        whole = match.group()
        if _POSTCODE_BEFORE.search(text, max(0, match.start() - _POSTCODE_LENGTH), match.start()):
            whole = whole[whole.find("\n") + 1 :]  # The town of the sender's address, on the line above.
        name = clean_name(whole.replace("\n", " "))
        if len(name.split()) > _TWO and _BORN_OR_DIED_AT.search(text, 0, match.start()):
            name = name.split(maxsplit=1)[1]  # "est décédé à Cotonou Séverin HOUNGBO"
        if len(name.split()) >= _TWO:
            return name
    kept: list[str] = []
    for line in reversed(re.split(r"[\n\t]", text)):
        stopped = False
        words = line.split()
        for place in range(len(words) - 1, max(-1, len(words) - 9), -1):
            word = words[place]
            plain = word.strip(",.;:(")
            key = fold(plain)
            if kept and key in MARRIED and not word.endswith(","):
                kept.insert(0, plain)
                continue
            if kept and word.endswith(",") and (surname := _surname_before_comma(words[: place + 1])):
                kept = [*surname, *kept]
                stopped = True
                break
            if (
                not WORD.fullmatch(plain)
                or (word[-1:] in ",.;:" and kept and (len(plain) > 1 or word.endswith(",")))
                or is_label_word(key)
                or (plain[:1].islower() and (key not in PARTICLES or not kept))
                or (key in (TITLES | NOT_A_NAME) and key not in PARTICLES)
            ):
                stopped = True
                break
            if kept and word in _DONA and place and fold(words[place - 1]).strip(".") in TITLES:
                stopped = True  # "a Sra. D. Inês REIS"
                break
            kept.insert(0, f"{plain}." if len(plain) == 1 and word.rstrip(",;:(").endswith(".") else plain)
        if stopped and len(kept) >= 3 and _PLACE_AFTER.search(line[: line.rfind(kept[0])]):
            # "est décédé à Cotonou Séverin HOUNGBO": the first of the words is the place.
            kept.pop(0)
        # A name may be broken over two lines, but what stands whole on one line does not go on above it.
        if stopped or len(kept) >= 2:
            titled = _TITLED_AT_END.search(text[: text.rfind(line)]) if not stopped else None
            if titled is not None:
                # "that Ms. Wanjiru / Esther Kamau": only part of the name stood behind the title.
                kept = [*titled[1].split(), *kept]
            break
    while kept and (kept[0][:1].islower() or fold(kept[0]) in TITLES):
        kept.pop(0)
    name = " ".join(kept)
    return name if 2 <= len(kept) <= 7 and len(name) <= MAX_NAME else ""


_DONA = ("D.", "D.ª", "Dª")
_TITLED_AT_END = pattern_of(
    r"(?<![\w.])(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]me|[Mm]lle|[Mm]onsieur|[Mm]adame|[Hh]eer|[Mm]evrouw|[Hh]errn?|[Ff]rau|"
    r"[Ss]ra?|[Ss]hri|[Ss]mt)\.?\s((?:[^\W\d_a-zß-öø-ÿ][\w'’-]{1,24}\s?){1,3})\n$"
)
_TWO = 2
_BORN_OR_DIED_AT = pattern_of(
    r"\b(?:n[ée]{1,2}|n[ée]\(e\)|décédée?|morte?|born|died|geboren|overleden|gestorben|nat[oa]|mort[oa]|decedut[oa]|"
    r"nacid[oa]|nació|falleci[ód]\w{0,2}|nascid[oa]|nasceu|faleceu)\s(?:à|a|in|te|zu|en|em|at)\s$"
)
"""Behind it stands a place; behind the preposition alone whoever is given something may stand."""
_PLACE_AFTER = pattern_of(r"(?:^|\s)(?:à|at|in|te|zu|en|em|w|la)\s$|\w\sa\s$")

_PARTICLE_BEFORE = r"(?:(?:EL|AL|BEN|DE|DI|DA|DU|LE|LA|VAN|VON|MC|ABU|AIT) ?[ '’-]){0,2}(?:[^\W\d_a-zß-öø-ÿ]{1,2}['’])?"

_FULL = pattern_of(
    r"(?<![\w.])(?:[^\W\d_a-z][^\W\d_A-Z]+(?:[ -](?:d[aeo]s? |del |de la )?[^\W\d_a-z][^\W\d_A-Z]+){0,3}[ \n]"
    + _PARTICLE_BEFORE
    + r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]{2,24}(?:[ -][^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]+){0,3}"
    r"|"
    + _PARTICLE_BEFORE
    + r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]{2,24}(?:[ -][^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]+){0,2},? "
    r"[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+){0,2})(?![\w])"
)

_TITLED = pattern_of(
    r"(?<![\w.])(?:mr|mrs|ms|miss|mme|mlle|m|monsieur|madame|mademoiselle|(?:de )?heer|dhr|mevrouw|mevr|mw|herrn?|frau|"
    r"senora?|sra?|signora?|senhora?|pan[ia]?|domnul|doamna|domnului|doamnei|shri|sh|smt|kum|don|dona|dna|d(?=\.))\b\.?\s(?=[^\W\d_])"
)


def titled_names(paper: Paper) -> list[Snippet]:
    """People with a title before their name, however the name is written."""
    found: list[Snippet] = []
    for page in paper.pages:
        for match in _TITLED.finditer(page.folded):
            stretch = page.text[match.end() : min(len(page.text), match.end() + MAX_NAME + 10)]
            line = stretch.split("\n")[0]
            name = clean_name(line)
            broken = len(name.split()) == 1 and line.rstrip() == name and len(stretch) > len(line)
            if broken and not opens_lines(page, match.end() + len(line) + 1):
                # The line ended behind the first name: the rest stands on the next.
                line = "\n".join(stretch.split("\n")[:2])
                name = clean_name(line.replace("\n", " "))
            end = match.end() + len(line)
            if len(name.split()) >= 2 and name[:1].isupper():
                over = over_line(page.text, match.end() + len(line.rstrip()))
                if line.rstrip().endswith(name) and "\n" not in line and over > end:
                    name, end = f"{name} {squeeze(page.text[end:over])}", over
                found.append(narrow(Snippet(page, match.end(), end), name))
    return found


def opens_lines(page: PageText, start: int) -> bool:
    """Whether the word that a line begins with begins others too, as the reasons of a decision are listed.

    A name whose end was not read does not go on with it: "the request of Mr Ivan / Considering …".
    """
    word = WORD.match(page.text, start)
    if word is None:
        return False
    return len(re.findall(rf"(?:^|\n){re.escape(word[0])}(?=\s)", page.text)) > 1


_SUM = pattern_of(r" [A-Z]{3} (?:\d{1,3}(?:[.,' ]\d{3}){1,4}(?:[.,]\d\d)?|\d{1,6}[.,]\d\d)(?![\d./-])")
"""A currency before its sum is no surname: "Fare KES 61,400"."""

_LEGAL_FORMS = word_set(
    "sas sl lda sa sarl srl sprl nv bv bvba gmbh ag ltd llc inc plc asbl vzw scrl cv cvba spa kg ug fze"
)


def _below_columns(page: PageText, start: int, end: int) -> Snippet | None:
    """The name in the first row of a table, where the last head of its columns seemed the beginning of it.

    None where what stands over the second line heads no columns; empty where nothing below is a name.
    """
    broken = page.text.find("\n", start, end)
    if broken < 0:
        return None
    head = page.text[page.line_bounds(start)[0] : broken]
    first = [label_of(" ".join(head.split()[:count])) for count in (1, 2, 3)]
    asks = any(one is not None and one.part in ("name", "whole", "first-or-whole") for one in first)
    heads = [fold(word) for word in head.split() if any(sign.isalpha() for sign in word)]
    known = [word for word in heads if is_label_word(bare := word.strip("/.,")) or bare in _HEADS]
    asks = asks or 2 * len(known) >= max(len(heads), _COLUMNS)
    if not asks or ":" in head or any(sign.isdigit() for sign in head) or len(head.split()) < _COLUMNS:
        return None
    name = clean_name(page.text[broken + 1 : page.line_bounds(broken + 1)[1]])
    below = Snippet(page, broken + 1, page.line_bounds(broken + 1)[1])
    return narrow(below, name) if len(name.split()) > 1 else Snippet(page, broken + 1, broken + 1)


_HEADS = word_set(
    "id no nr name nom naam nombre nome mandate mandat mandaat mandato powers pouvoirs poderes poteri authority limit "
    "bevoegdheid vollmacht befugnis cargo facultades signature specimen rights group category"
)
"""Heads of columns beside the words of labels."""
_COLUMNS = 3
"""Words that a line of heads has at least."""


def full_names(paper: Paper) -> list[Snippet]:
    """People written the way papers write them, given name in lower case and surname in capitals (or the reverse)."""
    found: list[Snippet] = []
    for page in paper.pages:
        for match in _FULL.finditer(page.text):
            if (below := _below_columns(page, match.start(), match.end())) is not None:
                found += [below] if below.raw else []
                continue
            words = match.group().split()
            # "Der Studierende João PEREIRA": what the person is called stands before the name.
            cleaned = (clean_name(" ".join(words[start:])) for start in range(min(3, len(words) - 1)))
            name = next((each for each in cleaned if each), "")
            if "\n" in match.group() and page.text[match.end() : match.end() + 1] in ("", "\n"):
                continue  # The second line is all capitals: a heading, not a surname.
            if "\n" in match.group() and (
                _ends_heading(page.text, match.start())
                or _begins_heading(page, match.end())
                or _POSTCODE_BEFORE.search(page.text, max(0, match.start() - _POSTCODE_LENGTH), match.start())
            ):
                continue
            if not name or fold(name.split()[-1]) in _LEGAL_FORMS or _SUM.match(page.text, match.end() - 4):
                continue
            end = over_line(page.text, match.end())
            if _CHILD_OF.search(page.folded[max(0, match.start() - 90) : match.start()]):
                continue
            capitals = any(word.isupper() and len(word) > 1 for word in name.split())
            if len(name.split()) >= 2 and capitals and name.upper() != name:
                if end > match.end():
                    name = f"{name} {squeeze(page.text[match.end() : end])}"
                snippet = narrow(Snippet(page, match.start(), end), name)
                found.append(snippet)
    return found


_POSTCODE_LENGTH = 9
_POSTCODE_BEFORE = pattern_of(r"(?<!\d)\d{4,6} $")
"""Before a town at the end of a line: no name goes from there to the abbreviation that begins the next one."""
_CALLS_A_PAPER = pattern_of(r"(?:akte|urkunde|bescheinigung|verklaring|getuigschrift|erklarung|uittreksel|vertaling)$")
"""What a paper is called in one long word, at the beginning of the line below a sentence or an office."""


def _begins_heading(page: PageText, end: int) -> bool:
    """Whether the line on which a place ends is all capitals and goes on: a heading below a town, not a surname."""
    start, stop = page.line_bounds(end - 1)
    line = page.text[start:stop]
    if _CALLS_A_PAPER.search(fold(line.split(" ")[0])):
        return True
    return line.isupper() and re.match(r" [^\W\d_]{3}", page.text[end : end + 4]) is not None


def _ends_heading(text: str, start: int) -> bool:
    """Whether a place stands inside a line of capitals: the end of a heading is no surname of the line below."""
    begin, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    return begin < start and text[begin:end].isupper() and text[start - 1] == " "


_WRAPPED = 45
"""Signs of a line from which it is one of running text, broken for want of room."""

_PARTICLES = r"(?:(?:DE|DA|DO|DOS|DI|DU|LE|LA|EL|AL|BEN|VAN|VON|DER|DEN|Y) ){0,2}"
_SURNAME_GOES_ON = pattern_of(
    rf"\n{_PARTICLES}(?:[^\W\d_a-zß-öø-ÿ]{{1,2}}['’])?[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]{{2,24}}"
    rf"(?:[ -]{_PARTICLES}[^\W\d_a-zß-öø-ÿ]{{3,24}}){{0,2}}"
    r"(?=[,.;)]| [^\W\d_A-ZÀ-Þ(]| \(|$)"
)


_NAME_GOES_ON = pattern_of(
    r"\n(?P<rest>(?:(?:de|da|do|dos|di|du|van|von|der|den|el|al|bin|binti|y) ){0,2}"
    r"[^\W\d_a-zß-öø-ÿ][^\W\d_A-ZÀ-Þ]{1,24}(?:[ -][^\W\d_a-zß-öø-ÿ][^\W\d_A-ZÀ-Þ]{1,24}){0,2})"
    r"(?=\s?[,;(]|\s?\.\s|\s(?:n[ée]e?|born|geb|geboren|holder|titulaire|houder|is|was|has|est|who|qui|die)\b)"
)
"""The rest of a name in small letters, with what only stands behind a whole one: "Prativa Thapa / Magar, born"."""


def _goes_on_small(text: str, end: int) -> int:
    match = _NAME_GOES_ON.match(text, end)
    words = match["rest"].split() if match is not None and text[end - 1].islower() else []
    told = any(
        is_label_word(key := fold(word)) or key in (TITLES | NOT_A_NAME | OF_AUTHORITIES | OFFICES)
        for word in words
        if word[:1].isupper()
    )
    return match.end() if match is not None and words and not told and not countries.from_text(" ".join(words)) else 0


def over_line(text: str, end: int) -> int:
    """Where a name ends that runs on over the end of a line of running text: "… Hong Nhung / TRAN,"."""
    begin = text.rfind("\n", 0, end) + 1
    if end - begin < _WRAPPED:
        return end
    goes_on = _SURNAME_GOES_ON.match(text, end)
    return goes_on.end() if goes_on else _goes_on_small(text, end) or end
