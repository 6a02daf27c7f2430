"""What the words before a date say of it when they are no label that is known: told by the stems they are made of.

Issuers put their labels together anew ("Dogrulama son tarihi", "Data obciazenia", "completed date"), but out of few
ideas: born, valid until, debited, printed, received. The stem that stands nearest before the date decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.dates.cyrillic_stems import CYRILLIC_STEMS, PREPOSITIONS
from pipeline.extract.dates.labels import Role
from pipeline.extract.text.folding import word_set
from pipeline.patterns import pattern_of

_STEMS: Final[tuple[tuple[Role, str], ...]] = (
    (
        "birth",
        r"births?|birthday|born|dob|naiss\w*|nee?(?!\s?\d)|nacid\w*|nacim\w*|nascid\w*|nascim\w*|nascita|nat[ao]|"
        r"gebor\w*|geburt\w*|geboorte\w*|geb|urodz\w*|dogum\w*|nascut\w*|naster\w*|rozhd\w*|narodzh\w*|milad|"
        r"janm\w*|chusheng",
    ),
    (
        "until",
        r"until|till|expir\w*|lapses?|verval\w*|geldig\w*|ablauf\w*|erlischt|endet|caduc\w*|venc\w*|scad\w*|"
        r"wazn\w*|gecerli\w*|bitis|"
        r"son(?=\W{0,6}$| (?:tarih|gun|gecer|kullan|odeme|basvuru))|"
        r"termin\w*|zakoncz\w*|konca|koniec|jusqu\w*|hasta|einschliesslich|inclus\w*|including|eindig\w*|"
        r"(?:ende|einde|fine?|fim|end) (?:des |der |du |de la |de l'|de |van de |van het |van |della |da |of the |of )"
        r"(?:\w{0,12}versicherung\w*|award|grant|scholarship|fellowship|bourse|beurs|stipendiums?|beca|bolsa|borsa|"
        r"\w{0,12}schutz\w*|deckung|gultigkeit\w*|\w{0,12}dekking|\w{0,12}verzekering|"
        r"geldigheid\w*|couverture|garantie|assurance|validite|cover\w*|insurance|validity|policy|polis|copertura|"
        r"cobertura|vigencia|validade|validez)|"
        r"ends?|ending|fin|einde|ende|tot|bis|echeance|valab\w*|valid\w*|gultig\w*",
    ),
    (
        "from",
        r"from|depuis|partir|vanaf|desde|baslangic|incep\w*|commenc\w*|begin\w*|starts?|starting|debut\w*|"
        r"joined|embauche\w?|engagee?(?= (?:le|depuis|des|en qualite|comme|au service))|"
        r"dienst getreden|angajat\w?|zatrudni\w*|rozpocz\w*|poczat\w*|"
        r"aanvang\w*|vangt|ingang\w*|ingaand\w*|beginn\w*|inicio|inizia|inizio|decorr\w*|effect|effet|"
        r"effective|wef|since|sinds|seit|ab|entree en service|eintritt|takes? up|treedt",
    ),
    (
        "other",
        r"before|avant|vor|voor|antes|prima|przed|deadline\w*|limite?|due|uiterlijk\w*|uiterste|spatest\w*|"
        r"tard|later|application|demande|aanvraag|antrag|solicitud|pedido|request\w*|instructions?|decision|"
        r"beslissing|balance|solde|saldo|kontostand|sald\w*|situation|toestand|stand|interview|appointment|expected|"
        r"estimated|verwachte?|voraussicht\w*|planned|gepland\w*|geplant\w*|prevue?|programme\w*|"
        r"meeting|jury|board|fingerprint\w*|passport|paspoort|passeport|reisepass|saved|saisi\w*|recorded|"
        r"registered diploma|created|started|funds in|accepted|travel|vacation\w*|vacaciones|leave|conges?|"
        r"verlof|urlaub|indexe?|indice|first payment|deposit|premium|inventory",
    ),
    (
        "printed",
        r"print\w*|generat\w*|gener[eo]\w*|gerad[oa]|generad[oa]|download\w*|edit[eo]\w*|edite|edition du|export\w*|"
        r"imprim\w*|"
        r"impres\w*|afgedrukt|afdruk|opgevraagd|aangemaakt|erzeugt|erstell\w*|abruf\w*|ausdruck\w*|gedruckt|abgerufen|"
        r"stampat\w*|obtenid\w*|wygenerow\w*|wydruk\w*|olustur\w*|yazdir\w*|basim|consult\w*|geraadpleegd|"
        r"telecharg\w*|retrieved|document cree|cree|comprovativo|on your request|op uw verzoek",
    ),
    (
        "payment",
        r"debit\w*|debet\w*|gedebiteerd|abgebucht|belast\w*|buch\w*|gebucht|boek\w*|geboekt|execut\w*|"
        r"uitgevoerd|uitvoering\w*|ausgefuhr\w*|ausfuhr\w*|operat\w*|operac\w*|operaz\w*|moviment\w*|"
        r"esecuz\w*|esegu\w*|ejecuc\w*|ejecut\w*|execuc\w*|transact\w*|transac\w*|verricht\w*|liquid\w*|obciaz\w*|"
        r"ksiegow\w*|realiz\w*|islem\w*|effectue\w*|"
        r"efectuad\w*|efetuad\w*|cargo|transfer\w*|remit\w*|paid|paying|paye\w*|paiement|pagad\w*|pago|"
        r"pagamento|betaal\w*|betaling\w*|bezahlt|zahlung\w*|odeme\w*|plat[aiy]\w*|settle\w*|processed|"
        r"verwerk\w*|procesare\w*|procesari\w*|procesat\w*|procesad\w*|virement|verse|overschr\w*|uberw\w*|wire|"
        r"completed|booked|booking|posted|posting|virer|"
        r"vire|carried out|dekont\w*|makbuz|bonifico|versement|when|wanneer",
    ),
    (
        "value",
        r"valu\w*|valeur|valor|wertstell\w*|walut\w*|value",
    ),
    (
        "registered",
        r"regist(?!rars?\b|r(?:y|ies)\b|er (?:office|of)\b|r?[eo] civil\b|r?os\b)\w*|inscri\w*|enreg\w*|ingeschreven|"
        r"eingetragen|"
        r"entry date|"
        r"tescil\w*|wpis\w*|"
        r"sporzadzono akt|akt sporzadzono|acte|declared|declaration|dressee?|transcrit\w*",
    ),
    (
        "legalised",
        r"receiv\w*|recue?|ontvang\w*|ingekom\w*|eingeg\w*|eingang\w*|eingelangt|recib\w*|receb\w*|ricev\w*|"
        r"wplyn\w*|gelen|arrivee?|vu|seen|gezien|gesehen|visto|attested|verified|legalis\w*|legaliz\w*|"
        r"beglaub\w*|echtverkl\w*|notari[sz]ed",
    ),
    (
        "law",
        r"law|act|loi|wet|gesetz\w*|universitatsgesetz|ley|lei|legge|ustaw\w*|kanun\w*|decree|decret\w*|"
        r"\w{0,20}dekret|"
        r"decreto|\w{0,12}decreet|besluit\w*|verordn\w*|ordonn\w*|ordinance|regul\w*|reglem\w*|convention|verdrag|"
        r"codex|code|orden|directive|arrete|arrete royal|bgbl|dpr|d p r|kb|k b|ar|constitution|protocol",
    ),
    (
        "revision",
        r"rev|revis\w*|version\w*|versie|fassung|form|formulaire|formulier|modele?|edition|ed|conditions|"
        r"voorwaarden|bedingungen|avb|cgv|epc\w*|policy|template|updated",
    ),
    (
        "examined",
        r"examin\w*|x\W?rays?|radiog\w*|tests?|tested|sample|blood|collected|onderz\w*|untersuch\w*|vaccin\w*|"
        r"rpr|vdrl|hiv|thorax|rontgen\w*|analys\w*",
    ),
    (
        "event",
        r"marri\w*|mariages?|maria(?:do|da|dos|das|ge|lar)|"
        # A woman may be called so: "Marie-Anne", "Marie Peeters".
        r"marie(?:es?|s)|marie(?=\W{0,3}$| (?:le|a|au|en|depuis|avec|civilement|sous)\b)|"
        r"matrimon\w*|huwelijk|gehuwd|celebr\w*|died|"
        r"deaths?|deces|decede\w*|overl\w*|"
        r"defunc\w*|fallec\w*|falec\w*|obito|decedut[oa]|mort[eoa]?|decedat\w?|decesu\w{2,3}|zmar[lt]\w{0,2}|vefat\w*|"
        r"meninggal|wafat|kematian|chet|tu tran|casaram|casou|casad[oa]s|ehe|malzenst\w*|malzensk\w*|slub\w*|"
        r"casator\w*|ket hon|pernikahan|perkawinan|nikah|menikah|kawin|evlilik\w{0,2}|decess\w*|zgonu?|"
        r"verstorb\w*|ceremon\w*|divorc\w*|convocation|graduat\w*|session|attendant|comparu|evlen\w*|"
        r"eheschl\w*|conferred|approval of adoption|court approval|pronounc\w*",
    ),
    (
        "issue",
        r"issu\w*|certified|certifie|sent|envoye|verzonden|versandt|enviad[oa]|verleden|passe devant|beurkund\w*|"
        r"deliver\w*|"
        r"delivr\w*|expedi\w*|expid\w*|emis\w*|emit\w*|afgegeven|afgeleverd|afgifte|uitgereikt|opgemaakt|"
        r"opgesteld|ausgestellt|ausstell\w*|ausgefertigt|erteilt|rilasc\w*|wydan\w*|wystaw\w*|duzenl\w*|"
        r"verilis|verilme\w*|eliber\w*|vydach\w*|vydan\w*|signed|signe\w*|done|fait|gedaan|dated|made|"
        r"entered into|concluded|drawn|etabli\w*|advice|notice|notific\w*|avis|witness|given|fecha de la carta",
    ),
)
"""The ideas that dates are labelled with, as stems of folded words; ``value`` is a payment's own."""

_ALL_STEMS: Final = (*_STEMS, *CYRILLIC_STEMS)

_ANY: Final = pattern_of(
    "|".join(rf"(?P<s{number}>(?<![^\W_])(?:{stems})(?![^\W_]))" for number, (_, stems) in enumerate(_ALL_STEMS))
)
_ROLES: Final = {f"s{number}": role for number, (role, _) in enumerate(_ALL_STEMS)}
_FUTURE: Final = pattern_of(
    r"(?<![^\W_])(?:to be|will|shall|must|should|sera|seront|zal|zullen|wird|werden|sara)(?![^\W_])[^.;]{0,30}$"
)
_REACH: Final = 48
"""Letters between a stem and its date, at most."""
_PREPOSITIONS: Final = (
    word_set(
        "until till jusqu hasta tot bis from depuis partir vanaf desde since sinds seit ab before avant vor voor antes "
        "prima przed later tard son fin einde ende act ar ed form acte stand fait made given by when "
        "nat nata nato nee ne vu"
    )
    | PREPOSITIONS
)
_PARTICIPLES: Final = word_set("done made given fait gedaan effectue")
_REACH_OF_PREPOSITION: Final = 6
"""Words with many other uses speak of a date only right before it."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a stretch of words says of the date behind it."""

    role: Role
    start: int
    end: int


def sense_of(words: str) -> Sense | None:
    """The idea that stands last in folded words before a date; None when none of them is known."""
    found: re.Match[str] | None = None
    for match in _ANY.finditer(words):
        if found is not None and match.group() in _PARTICIPLES:
            continue  # "X-ray done on": what was done comes first.
        reach = _REACH_OF_PREPOSITION if match.group() in _PREPOSITIONS else _REACH
        if _ROLES[match.lastgroup or ""] == "legalised" and reach == _REACH:
            reach = 2 * _REACH  # Whose signature is legalised and by whom stands in between.
        if sum(sign.isalnum() for sign in words[match.end() :]) <= reach:
            found = match
    if found is None:
        return None
    role = _ROLES[found.lastgroup or ""]
    if role == "issue" and is_future(words[: found.start()]):
        role = "other"
    return Sense(role, found.start(), found.end())


_ISSUING: Final = pattern_of(
    r"(?<![^\W_])(?:given|witness|testimony|done|made|signed|drawn up|issued|fait|donne|delivre|etabli|signe|gegeven|"
    r"gedaan|"
    r"opgemaakt|ondertekend|gegeben|ausgestellt|ausgefertigt|dado|dada|dato|expedid[oa]|emitid[oa]|rilasciat[oa]|"
    r"wydan[oy])"
    r"(?![^\W_])"
)


def makes_out(words: str) -> bool:
    """Whether a sentence whose last words are the date says that something is made out: "given under the seal … on"."""
    return bool((verb := _ISSUING.search(words)) and not is_future(words[: verb.start()]))


def is_future(words: str) -> bool:
    """Whether words announce what is still to be done: "to be drawn up on", "sera signe le"."""
    return _FUTURE.search(words) is not None
