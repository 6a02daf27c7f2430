"""What each date on a paper means: made out, born, valid until, printed … and which one is the issue date.

A role comes from the nearest wording before the date on its line, then from the label cell beside or above
it. Only dates that may be the day of issue compete for it; all that compete about equally well are kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.extract.candidates import field_of, readings_of
from pipeline.extract.dates import DateSpot, find_dates, parse_date
from pipeline.extract.lines import Cell, Hit, PageText, Paper, Wording, fold, word_set
from pipeline.extract.people import name_before
from validators.facts import Field, Reading

Role = Literal[
    "issue", "date", "birth", "until", "from", "printed", "revision", "payment", "entry", "law", "legalised", "event",
    "start", "end", "period", "other", "examined", "arrival", "registered", "place-date", "none",
]  # fmt: skip

WORDINGS: Mapping[Role, Wording] = {
    "issue": Wording(
        "date of issue|issue date|date of dispatch|date of sending|sent on|date d'envoi|datum van verzending|"
        "verzendingsdatum|"
        "verzonden op|versanddatum|"
        "fait en seance|issued on|issued the|issued at ~|date issued|issued this|issued|issuance date|"
        "ainsi prononce a l'audience publique du|a l'audience publique du|"
        "uitgesproken op de openbare terechtzitting van|"
        "date of issuance|date of delivery|done at|done at ~|done on|done in|done in ~|signed in ~|"
        "made in ~|entered into on|concluded on|executed at ~|given at|given under my hand|signed at|"
        "signed on|made at|drawn up at|drawn up on|made out on|date of signature|date signed|date of certificate|"
        "certificate date|date of report|report date|date of letter|letter date|statement date|date of statement",
        "fait a|fait a ~|fait le|delivre a|delivre le|delivree le|delivre a ~|delivree a|delivree a ~|delivres a|"
        "etablie a|etablie a ~|etabli a ~|emis a|emis a ~|emise a|dresse a ~|expedie a|expedie le|expediee le|"
        "date de delivrance|delivrance|"
        "emis le|"
        "emise le|date d'emission|etabli a|etabli le|etablie le|date d'etablissement|dresse le|dresse a|signe le|"
        "signe a|signe a ~|ainsi fait|date du certificat|date de l'attestation|date du document|date de signature|"
        "date du releve|pour extrait conforme|pour copie conforme|donne a",
        "gedaan te|gedaan op|opgemaakt te|opgemaakt op|opgesteld te|opgesteld op|afgeleverd te|afgeleverd op|"
        "afgegeven te|afgegeven op|uitgereikt op|uitgereikt te|datum van afgifte|datum afgifte|"
        "datum van aflevering|"
        "afgiftedatum|datum van uitgifte|uitgiftedatum|getekend te|ondertekend op|datum van ondertekening|"
        "datum attest|datum document|datum uittreksel",
        "ausgestellt am|ausgestellt in|ausgestellt|ausstellungsdatum|datum der ausstellung|ausgefertigt am|"
        "ausgefertigt|erstellt am|erteilt am|unterzeichnet am|geschehen zu|gegeben zu|datum der unterschrift",
        "fecha de expedicion|fecha de emision|expedido en|se expide en|se expide en ~|expido ~ en|firmado en|"
        "extendido en|passado em|passada em|passado aos|lavrado em|lavrada em|emitido aos|expedido aos|"
        "data de emissao do documento|"
        "si rilascia a|rilasciata il|rilasciato in|data rilascio|data vydachi dokumenta|vydano|data vydannya|"
        "tarikh al isdar|tarikh alisdar|qianfa riqi|jari karne ki tithi|jaari karne ki tithi|"
        "data eliberarii certificatului|data emiterii|wystawiono dnia|wydano dnia|sporzadzono dnia|data sporzadzenia|"
        "expedido el|expedida en|emitido el|dado en|"
        "data de emissao|"
        "emitido em|expedida em|expedido em|emitida em|emitida el|sorgulama tarihi|data di rilascio|"
        "rilasciato il|rilasciato a|data di emissione|duzenlenme tarihi|verilis tarihi|"
        "duzenleme tarihi|belge tarihi|data wydania|wydano|wydany dnia|data wystawienia|data eliberarii|"
        "eliberat la|"
        "eliberat|emis la data|data vydachi|date of certification|date of extract",
        label=True,
    ),
    "date": Wording(
        "date|dated|dd|date du jour|en date du|date and signature|date et signature|datum en handtekening|"
        "datum und unterschrift|date and place|place and date|lieu et date|date et lieu|plaats en datum|"
        "datum en plaats|ort und datum|ort datum|datum ort|datum|gedateerd|le|den|on this|this|fecha|data|tarih|"
        "tarihi|dnia|data dokumentu|document date|lugar y fecha|luogo e data|date of this letter|our date|dato|"
        "today|ce jour|heden|heute|am",
        label=True,
    ),
    "birth": Wording(
        "date of birth|birth date|birthdate|dob|d o b|born|born on|born in ~|date and place of birth|"
        "place and date of birth|year of birth|birthday",
        "ne le|nee le|ne e le|ne a|nee a|ne a ~|nee a ~|ne en|ne|nee|date de naissance|date et lieu de naissance|"
        "lieu et date de naissance|naissance|ne e",
        "geboren|geboren op|geboren te|geboren te ~|geb|geboortedatum|datum van geboorte|geboorteplaats en datum|"
        "geboorteplaats en geboortedatum|geboortedag",
        "geboren am|geboren in|geburtsdatum|geburtstag|tag der geburt|geb am|geburtsort und datum",
        "fecha de nacimiento|nacido|nacida|nacido el|data de nascimento|nascido|nascida|data di nascita|nato|nata|"
        "nato il|nata il|dogum tarihi|dogum|data urodzenia|urodzony|urodzona|data nasterii|nascut|nascuta|"
        "data rozhdeniya|date naissance|rodzony|ur|data narodzhennya|den narodzhennya|tarikh al milad|tarikh almilad|"
        "chusheng riqi|janm tithi|janma tithi|urodzony dnia|urodzona dnia|nascido em|nascida em|nascido aos|"
        "nascida aos|nascida a|nascido a|nacida el|nacida en|nacido en|nata a|nato a|nata il giorno|"
        "nascut la data|nascuta la data|nasceu|nasceu em|nasceu em ~|nacio|nacio en ~|nacque a ~|urodzil sie|"
        "urodzila sie|nascut in|nato a ~|nata a ~",
        label=True,
    ),
    "until": Wording(
        "valid until|valid to|valid through|valid till|validity until|expires|expires on|expiry|expiry date|"
        "date of expiry|expiration|expiration date|valid up to|not valid after|until|till|through|best before|"
        "cover ends|end of cover|end of insurance|coverage end date|insurance end date|period of validity ends|exp",
        "valable jusqu'au|valable jusqu|jusqu'au|jusqu'a|date d'expiration|expire le|expiration|date d'echeance|"
        "echeance|fin de validite|valide jusqu'au|date de fin de validite|fin de couverture",
        "geldig tot|geldig tot en met|vervaldatum|vervalt op|tot en met|t e m|tot|einddatum geldigheid|"
        "einde geldigheid|einde dekking",
        "gultig bis|gultig bis zum|ablaufdatum|lauft ab am|bis zum|bis|gultigkeit bis|versicherungsende|"
        "fecha de caducidad|valido hasta|validez hasta|data de validade|valido ate|valida ate|"
        "valida hasta|valida fino al|scadenza|data di scadenza|"
        "vigencia hasta|fin de vigencia|fin de cobertura|fim da cobertura|fine copertura|bitis tarihi|valido al|"
        "valido fino al|gecerlilik tarihi|son gecerlilik|wazny do|data waznosci|valabil pana",
        label=True,
    ),
    "from": Wording(
        "valid from|validity from|effective date|effective from|effective|with effect from|commencing|cover starts|"
        "start of cover|start of insurance|coverage start date|insurance start date|from|since",
        "valable du|valable a partir du|a partir du|des le|du|a compter du|depuis le|depuis|date d'effet|"
        "prise d'effet|debut de validite|debut de couverture|geldig van|geldig vanaf|vanaf|sinds|van|ingangsdatum|"
        "met ingang van|met ingang vanaf|begin dekking|in force from|in effect from|en vigueur du|"
        "en vigueur a partir du|van kracht van|van kracht vanaf|in kraft vom|in kraft ab|gultig ab|gultig vom|"
        "vom|seit|seit dem|ab dem|ab|desde el|desde el dia|desde|decorrenza|data decorrenza|vigencia desde|"
        "inicio de vigencia|inicio de la cobertura|inicio da cobertura|baslangic tarihi|valido dal|vigente desde|"
        "a partir del|dal|a partire dal|a decorrere dal|desde o dia|"
        "a partir de|od dnia|incepand cu|incepand cu data de|"
        "mit wirkung vom|"
        "versicherungsbeginn",
        label=True,
    ),
    "printed": Wording(
        "printed on|print date|printed|document was generated on|was generated on|created on|date printed|"
        "generated on|downloaded on|date of printing|exported on|"
        "aangemaakt op|werd aangemaakt op|erzeugt am|document genere le|imprime le|edite le|date d'impression|"
        "date d'edition|genere le|telecharge le|afgedrukt op|gedrukt op|"
        "printdatum|afdrukdatum|gegenereerd op|gedruckt am|druckdatum|ausgedruckt am|impreso el|stampato il|"
        "consulted on|consulte le|geraadpleegd op|created on|cree le",
        label=True,
    ),
    "revision": Wording(
        "form v|version|rev|revision|form version|revised|updated|last updated|v|edition|ed|mod|model|form no|"
        "modele|formulaire v|mise a jour|derniere mise a jour|versie|herziening|bijgewerkt|stand|fassung|"
        "last revised|in force since|as amended on|ref form|edition date",
        label=True,
    ),
    "payment": Wording(
        "payment date|debited on|debit date|debite le|gedebiteerd op|abgebucht am|belastet am|belastungsdatum|"
        "date de debit|debetdatum|date of payment|paid on|paid|value date|booking date|execution date|"
        "transaction date|"
        "date of transfer|transfer date|date executed|executed on|booked on|processed on|posting date|date valeur|"
        "date de paiement|paye le|date d'execution|execute le|date d'operation|date de l'operation|"
        "date de comptabilisation|date comptable|comptabilise le|date de valeur|valeur|date du virement|"
        "date de transaction|betaald op|betaaldatum|datum betaling|uitvoeringsdatum|uitgevoerd op|boekingsdatum|"
        "boekdatum|valutadatum|valuta|datum verrichting|verrichtingsdatum|transactiedatum|datum van uitvoering|"
        "zahlungsdatum|bezahlt am|ausfuhrungsdatum|ausgefuhrt am|buchungstag|buchungsdatum|wertstellung|"
        "wertstellungsdatum|valutadatum|gebucht am|date overgemaakt|memo date|date ordre|orderdatum|date of order",
        label=True,
    ),
    "entry": Wording(
        "intended date of arrival|date of arrival|arrival date|intended date of departure|date d'arrivee|"
        "date d'arrivee prevue|"
        "date de depart|date de depart prevue|datum van aankomst|aankomstdatum|datum van vertrek|vertrekdatum|"
        "ankunftsdatum|"
        "abreisedatum|entry|date of entry|entered on|arrived on|entree|date d'entree|binnenkomst|"
        "datum van binnenkomst|einreise|"
        "einreisedatum|exit|departure|departure date|date of departure|sortie|uitreis|ausreise|vertrek|"
        "intended arrival",
        label=True,
    ),
    "law": Wording(
        "law of|act of|loi du|loi du ~|wet van|gesetz vom|arrete royal du|arrete ministeriel du|arrete du|"
        "vlaams woninghuurdecreet van|woninghuurdecreet van|huurdecreet van|vreemdelingenwet van|auslandergesetz vom|"
        "koninklijk besluit van|ministerieel besluit van|k b van|kb van|kb|a r du|ar du|rd of|r d of|"
        "royal decree of|"
        "decree of|decret du|decreet van|dekret vom|erlass vom|kgl erlass vom|koniglicher erlass vom|directive|"
        "richtlijn|richtlinie|reglement|regulation|verordening|verordnung|convention of|convention de ~|"
        "convention de la haye du|verdrag van|ubereinkommen vom|haager ubereinkommen vom|code du|ordonnance du|"
        "ordonnantie van|besluit van|circular of|circulaire du|omzendbrief van|ley de|legge|agreement of|accord du|"
        "moniteur belge|belgisch staatsblad|staatsblad|law|hague convention|hague convention of|loi|wet|gesetz|"
        "convention de la haye|la haye",
    ),
    "legalised": Wording(
        "vu pour legalisation|legalise le|legalised on|legalized on|seen for legalisation|gelegaliseerd op|"
        "gezien voor legalisatie|beglaubigt am|zur beglaubigung|certified on|the 6|translated on|traduit le|"
        "vertaald op|ubersetzt am|received on|received|recu le|ontvangen op|ontvangen|eingegangen am|eingang|"
        "ingekomen|entree au greffe|notarised on",
    ),
    "event": Wording(
        "when married|date married|married on|date of marriage|marriage date|date of the marriage|marie le|"
        "maries le|date du mariage|"
        "mariage celebre le|gehuwd op|datum huwelijk|datum van het huwelijk|huwelijk voltrokken op|"
        "verheiratet am|eheschliessung|datum der eheschliessung|tag der eheschliessung|marriage solemnized on|"
        "date of death|died on|deceased on|decede le|decedee le|date du deces|deces|overleden op|datum overlijden|"
        "datum van overlijden|gestorben am|verstorben am|sterbedatum|todestag|date of divorce|divorced on|"
        "date du divorce|divorce prononce le|datum echtscheiding|geschieden am|rechtskraftig seit|"
        "date of adoption|date de l'adoption|datum adoptie|date of judgment|jugement du|vonnis van|urteil vom|"
        "fecha del matrimonio|date de l'acte de mariage|date de l'acte|acte dresse le|data do casamento|"
        "data di matrimonio|data del matrimonio|data zawarcia malzenstwa|data casatoriei|fecha de defuncion|"
        "data do obito|data di morte|"
        "solemnised on|solemnized|celebre le|celebrated on|contracted on|eheschliesung|fecha de matrimonio|"
        "evlenme tarihi",
        label=True,
    ),
    "start": Wording(
        "takes effect on|takes effect|comes into effect on|commences on|commence on|ingaand op|ingaande op|"
        "entre en vigueur le|prend effet le|prenant effet le|tritt in kraft am|"
        "starting on|starting from|commencing on|beginning on|begins on|it begins on|begin on|start|begin|begins|"
        "courses start on|classes start on|starts|debute le|"
        "commence le|prenant cours le|"
        "prend cours|rentree le|rentree|gaat in op|vangt aan op|beginnen op|starten op|lessen beginnen op|"
        "start op|beginnt am|"
        "beginnen am|anfang|start date|starting date|starts on|start of the academic year|start of studies|"
        "start of classes|"
        "begin date|"
        "beginning of|commencement date|date of commencement|date of joining|joining date|employed since|"
        "employed from|"
        "date of employment|start of employment|hired on|in service since|"
        "date de debut|debut des cours|debut des etudes|rentree academique|date d'entree en service|"
        "entre en service|"
        "entree en service|entree en fonction|engage depuis|engage le|date d'embauche|debut du contrat|"
        "debut du bail|"
        "prend cours le|startdatum|begindatum|aanvang|aanvangsdatum|start van de lessen|in dienst sinds|"
        "datum indiensttreding|indiensttreding|aanvang van de opleiding|start academiejaar|neemt een aanvang op|"
        "studienbeginn|beginn des studiums|vorlesungsbeginn|beginndatum|eintrittsdatum|beschaftigt seit|"
        "beginn des arbeitsverhaltnisses|mietbeginn|start of lease|lease start",
        label=True,
    ),
    "end": Wording(
        "eindigend op|en eindigend op|se terminant le|finissant le|endend am|"
        "end date|ending on|ends on|end of studies|termination date|date de fin|fin des cours|fin du contrat|"
        "einddatum|einde van de opleiding|einde contract|enddatum|ende des studiums|vertragsende|duration until",
        label=True,
    ),
    "arrival": Wording(
        "latest arrival|final date of arrival|last date of arrival|latest date of arrival|no later than|"
        "at the latest on|at the latest|latest enrolment date|"
        "latest registration date|deadline for registration|last day of registration|arrive before|arrive by|"
        "date limite|date limite d'inscription|date limite d'arrivee|au plus tard le|au plus tard|"
        "uiterlijk|uiterlijk op|uiterste datum|uiterste inschrijvingsdatum|laatste inschrijvingsdatum|"
        "spatestens|spatestens am|spatestens bis|einschreibefrist|latest possible arrival",
        label=True,
    ),
    "examined": Wording(
        "examined on|date of examination|examination date|date of visit|date of consultation|examine le|"
        "date de l'examen|date de consultation|onderzocht op|datum van onderzoek|datum onderzoek|"
        "untersucht am|datum der untersuchung|untersuchungsdatum|exam date|have examined",
        label=True,
    ),
    "period": Wording(
        "period|periode|statement period|for the period|zeitraum|academic year|annee academique|academiejaar|"
        "from ~ to|coverage period|periode de couverture|verzekeringsperiode|versicherungszeitraum",
        label=True,
    ),
    "registered": Wording(
        "registered on|enregistre le|enregistre a ~|geregistreerd op|registriert am|inscrit le|inscrite le|"
        "inscrit depuis|"
        "fecha de inscripcion|data da inscricao|data di iscrizione|"
        "ingeschreven op|ingeschreven sinds|eingetragen am|registered since|registration date|date d'inscription|"
        "datum van inschrijving|angemeldet seit|domicilie depuis|graduated on|awarded on|conferred on|submitted on",
        label=True,
    ),
    "other": Wording(
        "appointment|rendez vous|afspraak|termin|deadline|due date|due|invoice date|tested on|test date|"
        "valid as of|"
        "results date|passport issued|passport no ~ issued on|passeport delivre le|paspoort afgegeven op|"
        "visit date|next|balance on|solde au|saldo op|saldo per|kontostand am|letter of|your letter of|"
        "votre lettre du|"
        "your application of|votre demande du|uw aanvraag van|ihr antrag vom|contract of|contrat du|decision of|"
        "decision du|beslissing van|entscheidung vom|effective since",
        label=True,
    ),
}
"""Wordings that announce each role, in the languages of papers seen at Belgian posts."""

ISSUE_PLAUSIBILITY: Mapping[Role, float] = {
    "issue": 0.97,
    "place-date": 0.95,
    "date": 0.9,
    "examined": 0.62,
    "none": 0.55,
    "printed": 0.5,
    "registered": 0.3,
    "other": 0.2,
}
"""How plausible a date of each role is as day of issue; roles not named here cannot be it."""

_PLACE_DATE = re.compile(
    r"^[^\W\d_][\w .'’()/-]{1,34}[,;:]?\s*(?:,\s*)?(?:le|the|op|den|de|on|am|el|li|il|em|a|this|date)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RoledDate:
    """A date with what it means."""

    spot: DateSpot
    role: Role
    label: Hit | None = None

    @property
    def latest(self) -> dt.date:
        """The latest day it can stand for."""
        return max(value for value, _ in self.spot.values)

    def readings(self, plausibility: float) -> tuple[Reading[dt.date], ...]:
        """Readings of the date, second opinions included."""
        own = list(self.spot.values)
        raw = self.spot.snippet.raw

        def parse(text: str) -> Sequence[tuple[dt.date, float]]:
            return own if text == raw else parse_date(text)

        return readings_of(self.spot.snippet, parse, plausibility)


def roled_dates(paper: Paper) -> tuple[RoledDate, ...]:
    """All dates of a paper that were read, each with its role."""
    cached = paper.__dict__.get("_roled_dates")
    if cached is not None:
        return tuple(cached)
    spots = find_dates(paper)
    found = _checked([_roled(spot, spots) for spot in spots if spot.values])
    paper.__dict__["_roled_dates"] = found
    return found


def _roled(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate:
    page, start = spot.snippet.page, spot.snippet.start
    line_start, _ = page.line_bounds(start)
    # A label announces one date: what stands before an earlier date on the line does not count for this one,
    # unless it joins two ends of one period ("du … au …").
    earlier = [other.snippet.end for other in spots if other.snippet.page is page and other.snippet.end <= start]
    last = max(earlier, default=-1)
    floor = max(line_start, start - 160, last)
    hits = [
        item for item in page_hits(spot, floor, start) if _letters(page.folded[item[1].end : start]) <= _REACH_LETTERS
    ]
    hit = _nearest(hits, start)
    if last >= 0 and _JOINS.fullmatch(page.folded[last:start]) and (hit is None or _is_article(hit[1])):
        return RoledDate(spot, "until", hit[1] if hit else None)
    if hit is not None and hit[0] != "date":
        return RoledDate(spot, *hit)
    if hit is not None and _is_article(hit[1]):
        # "le 8 février" in a sentence announces nothing; before the place it is part of the place and date.
        label: Hit | None = hit[1]
        hit = None
    else:
        label = hit[1] if hit else None
    if (hit is None or _is_article(hit[1])) and _EVENT_AFTER.match(page.folded, spot.snippet.end):
        return RoledDate(spot, "event", hit[1] if hit else None)
    if (hit is None or _is_article(hit[1])) and _BORN_AFTER.match(page.folded, spot.snippet.end):
        return RoledDate(spot, "birth", hit[1] if hit else None)
    if _in_brackets_after_name(spot):
        return RoledDate(spot, "birth")
    if _is_place_date(spot):
        return RoledDate(spot, "place-date", label)
    if hit is None and _ends_issuing_sentence(page, floor, start, spot.snippet.end):
        return RoledDate(spot, "issue", label)
    if hit is not None:
        return RoledDate(spot, *hit)
    cell = page.cell_at(start)
    if cell is None:
        return RoledDate(spot, "none")
    if not page.folded[cell.start : start].strip(" ,:;(-"):
        left, above = page.left_of(cell), page.above(cell, 2.2)
        for neighbour in (left, _header_of(page, cell, spot, spots) if left is not None else above):
            if neighbour is None or _holds_date(neighbour, spot, spots):
                continue
            hit = _nearest(page_hits(spot, neighbour.start, neighbour.end), neighbour.end)
            if hit is not None and not (_is_article(hit[1]) and neighbour is not left):
                return RoledDate(spot, *hit)
        if left is None and line_start:
            before = max(page.line_bounds(line_start - 1)[0], line_start - 60, last)
            hit = _nearest(page_hits(spot, before, line_start), line_start)
            if hit is not None and hit[0] != "date" and _letters(page.folded[hit[1].end : line_start]) <= 12:
                return RoledDate(spot, *hit)
    return RoledDate(spot, "none")


_BORN_AFTER = re.compile(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las) [^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:est nee?\b|est ne\(e\)|was born|is born|nacio\b|nasceu\b|e nat[oa]\b|nacque\b|wurde [^\n]{0,40}geboren|"
    r"werd [^\n]{0,40}geboren|dogmustur|urodzil|s-a nascut)"
)
"""What follows a birth in an act: "On 5 July 2001 at 14.20 was born at …"."""
_EVENT_AFTER = re.compile(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las) [^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:est decedee?\b|sont decedes|died\b|is overleden|overleed|verstarb|ist verstorben|fallecio|faleceu|"
    r"e decedut[oa]|"
    r"ont contracte mariage|se sont maries|were married|contrajeron|contraiu|hanno contratto|zijn gehuwd)"
)
_ISSUING = re.compile(
    r"\b(?:done|made|signed|issued|given|drawn|executed|witness|fait|delivre|dresse|etabli|signe|donne|gedaan|"
    r"opgemaakt|"
    r"opgesteld|afgeleverd|afgegeven|uitgereikt|ondertekend|ausgestellt|ausgefertigt|erteilt|gegeben|expid|expedid|"
    r"emitid|lavrad|passad|rilasciat|fatto|wydan|wystawion|eliberat|emis|duzenlen|verilmis)\w{0,3}\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|a|au|te|zu|en|em|w|la|din)\s[A-Z\u00c0-\u00de][\w'’ -]{1,30}(?:\([^()]{1,20}\))?\s?,?\s?"
    r"(?:le|the|op|den|de|on|am|el|il|em|a|aos|dnia|date|this)?\s?$"
)


def _ends_issuing_sentence(page: PageText, floor: int, start: int, end: int) -> bool:
    """Whether the sentence says that something was made out, and ends with place and date: "issued … in X, on …"."""
    if page.folded[end : end + 2].strip() not in ("", ".") or not _PLACE_BEFORE.search(page.text[floor:start]):
        return False
    sentence = re.split(r"[.;:]\s", page.folded[max(0, start - 200) : start])[-1]
    return bool(_ISSUING.search(sentence))


_REACH_LETTERS = 34
"""Letters and figures that may stand between a wording and its date on the same line."""

_JOINS = re.compile(
    r"[\s,.;)]*(?:inclus\s)?(?:au|to|tot|t/m|bis|until|till|through|a|al|ate|hasta|and|et|en|und|y|e|[-–—>→]+)"
    r"(?:\s(?:le|the|en met|zum|op|den|dem|au))?[\s,:]*"
)


def _header_of(page: PageText, cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> Cell | None:
    """The heading of the column a cell stands in: over dates of further rows, and aligned with them."""
    current: Cell | None = cell
    for _ in range(12):
        current = page.above(current, 2.5) if current is not None else None
        if current is None:
            return None
        edges = abs(current.box[0] - cell.box[0]), abs(current.box[2] - cell.box[2])
        middles = abs(current.box[0] + current.box[2] - cell.box[0] - cell.box[2]) / 2
        if min(*edges, middles) > 0.025 or current.end - current.start > 45:
            return None
        if not _holds_date(current, spot, spots):
            return current
    return None


def _in_brackets_after_name(spot: DateSpot) -> bool:
    """Whether the date stands alone in brackets behind a person's name, as birth dates do."""
    page, (start, end) = spot.snippet.page, (spot.snippet.start, spot.snippet.end)
    before = page.text[max(0, start - 60) : start].rstrip()
    if not before.endswith("(") or not page.text[end : end + 3].lstrip().startswith(")"):
        return False
    return len(name_before(before[:-1]).split()) >= 2


def _holds_date(cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> bool:
    return any(
        other.snippet.page is spot.snippet.page and cell.start <= other.snippet.start < cell.end for other in spots
    )


def page_hits(spot: DateSpot, start: int, end: int) -> list[tuple[Role, Hit]]:
    """Wordings of all roles that end inside a stretch of the page."""
    return [
        (role, hit)
        for role, wording in WORDINGS.items()
        for hit in wording.find(spot.snippet.page)
        if start <= hit.start and hit.end <= end
    ]


def _checked(dates: list[RoledDate]) -> tuple[RoledDate, ...]:
    """A bare article ("du", "van", "from") begins a period only where the period ends right behind."""
    for position, date in enumerate(dates):
        if date.role != "from" or date.label is None or not _is_article(date.label):
            continue
        following = dates[position + 1] if position + 1 < len(dates) else None
        near = (
            following is not None
            and following.spot.snippet.page is date.spot.snippet.page
            and following.spot.snippet.start - date.spot.snippet.end < 60
            and following.role in ("until", "end")
        )
        if not near and fold(date.label.phrase).strip() not in ("from", "since", "sinds", "seit", "ab"):
            dates[position] = RoledDate(date.spot, "none", date.label)
    return tuple(dates)


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _nearest(hits: Sequence[tuple[Role, Hit]], end: int) -> tuple[Role, Hit] | None:
    """The wording that stands nearest before a place; a longer one wins over a part of it.

    An article ("le", "du", "van") announces a date only when it stands directly before it.
    """
    if not hits:
        return None
    hits = [
        (role, hit)
        for role, hit in hits
        if not (_is_article(hit) and _letters(hit.page.folded[hit.end : end]) > 0)
        and not any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for _, other in hits
        )
    ]
    if not hits:
        return None
    strong = [item for item in hits if item[0] != "date"]
    nearest = max(hits, key=lambda item: item[1].end)
    # "délivré le 3 octobre": the article is no label of its own when a real one stands before it.
    if nearest[0] in ("date", "from") and strong and _is_article(nearest[1]):
        others = [item for item in strong if item is not nearest]
        if others:
            closest = max(others, key=lambda item: item[1].end)
            if nearest[1].start - closest[1].end <= 30:
                return closest
    return nearest


_ARTICLES = word_set("le den am du van de vom from ab the this since sinds seit tot bis till until to heden op")


def _is_article(hit: Hit) -> bool:
    return fold(hit.phrase).strip() in _ARTICLES


def _is_place_date(spot: DateSpot) -> bool:
    """Whether the cell says only a place and the date, as at the head or the foot of a letter."""
    page = spot.snippet.page
    cell = page.cell_at(spot.snippet.start)
    if cell is None:
        return False
    before, after = page.text[cell.start : spot.snippet.start], page.text[spot.snippet.end : cell.end]
    return len(after.strip(" .,;")) <= 3 and bool(_PLACE_DATE.match(before)) and "," in before


def role_field(paper: Paper, *roles: Role, plausibility: float = 0.95) -> Field[dt.date]:
    """A field with the dates of some roles."""
    return field_of(
        reading for date in roled_dates(paper) if date.role in roles for reading in date.readings(plausibility)
    )


def issue_date(paper: Paper) -> Field[dt.date]:
    """The day the paper was made out, among all dates on it."""
    plausible = {**ISSUE_PLAUSIBILITY, **_ALSO.get(paper.kind, {})}
    candidates = [date for date in roled_dates(paper) if plausible.get(date.role, 0.0) > 0]
    if not candidates:
        return Field()
    births = [date.latest for date in roled_dates(paper) if date.role == "birth"]
    scored = []
    announced = [date.latest for date in candidates if plausible[date.role] >= 0.85]
    for date in candidates:
        score = plausible[date.role]
        if announced and (max(announced) - date.latest).days > _QUOTED.get(paper.kind, 60):
            # Copies and extracts quote the day of an older act; the paper itself is the youngest.
            score *= 0.6
        if date.role == "none":
            score = _unlabelled(date, candidates)
        if births and date.latest <= max(births):
            score *= 0.3
        scored.append((score, date))
    if paper.kind == "translation":
        # The day of the original is translated with it; the translation itself is made out last.
        last = max(date.latest for score, date in scored if score >= 0.8 * max(each for each, _ in scored))
        scored = [(score * (0.6 if date.latest < last else 1.0), date) for score, date in scored]
    best = max(score for score, _ in scored)
    # A date without any label does not compete with one that is announced as the day of issue.
    kept = [(score, date) for score, date in scored if score >= 0.8 * best]
    if best >= 0.85 and len({date.latest for _, date in kept}) > 1:
        strongest = [item for item in kept if item[1].role == "issue"]
        kept = strongest or kept
    share = 1.0 if len({date.spot.values[0][0] for _, date in kept}) == 1 else 0.8
    return field_of(reading for score, date in kept for reading in date.readings(score * share))


_QUOTED: Mapping[str, int] = {"translation": 0, "apostille": 0}
"""Days after which a date is that of another paper which is quoted, for kinds that are always made after that one."""

_ALSO: Mapping[str, Mapping[Role, float]] = {
    "annex-32": {"legalised": 0.7},
    # Its "date of issue" is the passport's; the form itself is dated beside the signature.
    "application-form": {"issue": 0.5},
    # The dates of its transactions stand under "Date" as well.
    "bank-statement": {"date": 0.5, "none": 0.3, "printed": 0.85},
    "title-deed": {"payment": 0.85, "registered": 0.6},
    "diploma": {"registered": 0.8, "event": 0.6},
    "transcript": {"registered": 0.6},
    "language-certificate": {"other": 0.6},
    "divorce-decision": {"event": 0.62},
    "payslip": {"payment": 0.7},
}
"""Roles that may be the issue date of some kinds: a deed is "executed on", a commitment dated by the post."""


def _unlabelled(date: RoledDate, candidates: Sequence[RoledDate]) -> float:
    """Plausibility of a date that nothing announces: by place on the page, and the latest first."""
    others = [other for other in candidates if other is not date and other.role == "none"]
    score = 0.5
    box = date.spot.snippet.evidence.bbox
    if box is not None and (box[1] < 0.3 or box[3] > 0.6):
        score += 0.15
    cell = date.spot.snippet.page.cell_at(date.spot.snippet.start)
    if cell is not None and cell.end - cell.start <= date.spot.snippet.end - date.spot.snippet.start + 4:
        score += 0.08
    if not others:
        score += 0.1
    if others and date.latest < max(other.latest for other in others):
        score -= 0.25
    return score
