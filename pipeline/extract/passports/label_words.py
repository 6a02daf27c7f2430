"""Labels of identity papers by language, and the languages in which a state labels its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from pipeline.extract.text.folding import TOKEN, fold
from validators.countries import LANGUAGES, demonyms
from validators.country_names import ROWS

_LABELS: Final[Mapping[str, str]] = {
    "en": "surname|given names|given name|first names|full name|nationality|date of birth|place of birth|date of issue|"
    "date of expiry|date of expiration|expiry date|issue date|sex|authority|issuing authority|place of issue|"
    "holder's signature|passport no|passport number|country code|personal no|identity number|residence permit no|"
    "father name|middle name|valid until|gender",
    "fr": "nom|noms|prenoms|prenom|nationalite|date de naissance|lieu de naissance|date de delivrance|"
    "date d'expiration|date d'emission|sexe|autorite|signature du titulaire|code du pays|code pays|passeport no|"
    "passeport n|n du passeport|taille|valable jusqu'au|ne le|nee le",
    "es": "apellidos|nombres|nombre|nacionalidad|fecha de nacimiento|lugar de nacimiento|fecha de emision|"
    "fecha de expedicion|fecha y lugar de expedicion|fecha de caducidad|fecha de vencimiento|sexo|autoridad|"
    "firma del titular|pasaporte no|n de pasaporte|estatura|domicilio|vigencia|numero de identificacion",
    "pt": "apelido|apelidos|sobrenome|nome|nome proprio|nacionalidade|data de nascimento|local de nascimento|"
    "naturalidade|data de emissao|data de expedicao|valido ate|data de validade|validade|sexo|autoridade|"
    "assinatura do titular|filiacao|passaporte n|passaporte no|registro geral|orgao expedidor",
    "it": "cognome|nome|cittadinanza|data di nascita|luogo di nascita|luogo e data di nascita|data di rilascio|"
    "data di scadenza|sesso|autorita|firma del titolare|statura",
    "de": "nachname|familienname|vornamen|vorname|staatsangehorigkeit|geburtsdatum|geburtsort|geburtstag|"
    "tag der geburt|ausstellungsdatum|gultig bis|geschlecht|behorde|ausstellende behorde|unterschrift des inhabers",
    "nl": "naam|achternaam|voornamen|voornaam|nationaliteit|geboortedatum|geboorteplaats|plaats van geboorte|"
    "datum van afgifte|afgiftedatum|geldig tot|geslacht|autoriteit|handtekening van de houder|rijksregisternummer",
    "pl": "nazwisko|imiona|imie|obywatelstwo|data urodzenia|miejsce urodzenia|data wydania|data waznosci|"
    "termin waznosci|plec|organ wydajacy|podpis posiadacza",
    "ro": "numele|nume|prenumele|prenume|cetatenia|cetatenie|data nasterii|locul nasterii|loc nastere|data eliberarii|"
    "data expirarii|sexul|autoritatea|semnatura titularului|emisa de",
    "tr": "soyadi|adi|uyrugu|dogum tarihi|dogum yeri|verilis tarihi|verilme tarihi|duzenleme tarihi|"
    "gecerlilik tarihi|son gecerlilik tarihi|son gecerlilik|cinsiyeti|veren makam|duzenleyen makam",
    "cs": "prijmeni|jmeno|jmena|statni obcanstvi|datum narozeni|misto narozeni|datum vydani|platnost do|pohlavi",
    "sk": "priezvisko|meno|mena|statne obcianstvo|statna prislusnost|datum narodenia|miesto narodenia|datum vydania|"
    "platnost do|pohlavie",
    "hr": "prezime|ime|drzavljanstvo|datum rodenja|mjesto rodenja|datum izdavanja|vrijedi do|spol",
    "sr": "prezime|ime|drzavljanstvo|datum rodenja|mesto rodenja|datum izdavanja|vazi do|презиме|име|држављанство|"
    "датум рођења|место рођења",
    "sl": "priimek|ime|drzavljanstvo|datum rojstva|kraj rojstva|datum izdaje|velja do|spol",
    "hu": "csaladi nev|vezeteknev|utonev|utonevek|allampolgarsag|szuletesi ido|szuletesi hely|kiallitas kelte|"
    "ervenyessegi ido",
    "sv": "efternamn|fornamn|nationalitet|medborgarskap|fodelsedatum|fodelsetid|fodelseort|utfardat|utfardandedatum|"
    "sista giltighetsdag",
    "da": "efternavn|fornavne|fornavn|nationalitet|fodselsdato|fodested|udstedelsesdato|udlobsdato",
    "no": "etternavn|fornavn|nasjonalitet|statsborgerskap|fodselsdato|fodested|utstedelsesdato|utlopsdato|gyldig til",
    "fi": "sukunimi|etunimet|kansalaisuus|syntymaaika|syntymapaikka|myonnetty|voimassa|sukupuoli",
    "et": "perekonnanimi|eesnimed|eesnimi|kodakondsus|sunniaeg|sunnikoht|valjaandmise kuupaev|kehtiv kuni",
    "lv": "uzvards|vards|vardi|pilsoniba|dzimsanas datums|dzimsanas vieta|izdosanas datums|deriga lidz|dzimums",
    "lt": "pavarde|vardas|vardai|pilietybe|gimimo data|gimimo vieta|isdavimo data|galioja iki|lytis",
    "sq": "mbiemri|emri|shtetesia|datelindja|vendlindja|vendi i lindjes|data e leshimit|data e skadimit|gjinia",
    "id": "nama|tempat tgl lahir|tempat tanggal lahir|tanggal lahir|tempat lahir|jenis kelamin|kewarganegaraan|"
    "berlaku hingga|tanggal pengeluaran|habis berlaku|status perkawinan|pekerjaan|kecamatan|gol darah",
    "ms": "nama|tarikh lahir|tempat lahir|warganegara|jantina|tarikh dikeluarkan|tarikh tamat",
    "vi": "ho va ten|ho ten|ngay sinh|noi sinh|gioi tinh|quoc tich|ngay cap|noi cap|co gia tri den|que quan|"
    "noi thuong tru|so ho chieu",
    "tl": "apelyido|pangalan|mga pangalan|petsa ng kapanganakan|lugar ng kapanganakan|kasarian|nasyonalidad|"
    "petsa ng pagkakaloob|tirahan",
    "sw": "jina la ukoo|majina|jina|uraia|tarehe ya kuzaliwa|mahali pa kuzaliwa|jinsia|tarehe ya kutolewa|mamlaka",
    "az": "ad|soyad|vetendasligi|dogum tarixi|dogulma tarixi|verilme tarixi|etibarlidir|cinsi",
    "uz": "familiyasi|ismi|fuqaroligi|tug'ilgan sanasi|tug'ilgan joyi|berilgan sanasi|jinsi",
    "uk": "прізвище|ім'я|громадянство|дата народження|місце народження|дата видачі|орган що видав",
    "ru": "фамилия|имя|гражданство|дата рождения|место рождения|дата выдачи|пол|орган выдавший документ",
    "bg": "фамилия|име|гражданство|дата на раждане|място на раждане|дата на издаване",
    "el": "επωνυμο|ονομα|ιθαγενεια|ημερ γεννησης|τοπος γεννησης|ημερ εκδοσης|ημερ ληξης|φυλο",
}

_OF_STICKERS: Final[Mapping[str, str]] = {
    "en": "from|until|valid for|type of visa|number of entries|duration of stay|visa no|surname name|days",
    "fr": "du|au|valable pour|type de visa|nombre d'entrees|duree du sejour|nom prenom|jours|etats schengen",
    "nl": "geldig voor|van|tot|type visum|aantal binnenkomsten|duur van verblijf|naam voornaam|dagen",
    "de": "gultig fur|von|bis|art des visums|anzahl der einreisen|dauer des aufenthalts|name vorname|tage",
    "es": "valido para|desde|hasta|tipo de visado|numero de entradas|duracion de la estancia|apellidos nombre|dias",
    "pt": "valido para|de|ate|tipo de visto|numero de entradas|duracao da estada|apelido nome|dias",
    "it": "valido per|dal|al|tipo di visto|numero di ingressi|durata del soggiorno|cognome nome|giorni",
    "pl": "wazna na|od|do|typ wizy|liczba wjazdow|dlugosc pobytu|nazwisko imie|dni",
}
"""Labels of visa stickers, as the uniform format asks for them."""

_TITLES: Final[Mapping[str, str]] = {
    "en": "national identity card|identity card|residence permit|residence card|passport",
    "fr": "carte nationale d'identite|carte d'identite|titre de sejour|carte de sejour|passeport",
    "nl": "identiteitskaart|verblijfstitel|verblijfskaart|paspoort",
    "de": "personalausweis|identitatskarte|aufenthaltstitel|aufenthaltskarte|reisepass",
    "es": "documento nacional de identidad|cedula de identidad|cedula de ciudadania|permiso de residencia|pasaporte",
    "pt": "cartao de cidadao|bilhete de identidade|carteira de identidade|titulo de residencia|passaporte",
    "it": "carta d'identita|permesso di soggiorno|passaporto",
    "pl": "dowod osobisty|karta pobytu|paszport",
    "ro": "carte de identitate|permis de sedere|pasaport",
    "tr": "kimlik karti|ikamet izni|pasaport",
}
"""What the papers are called on their own head, often in several languages one behind the other."""

_STATES: Final[Mapping[str, str]] = {
    "en": "AUS ATG BHS BGD BRB BLZ BWA DMA ETH FJI GMB GHA GRD GUY IND IRL JAM KEN LBR LCA LKA LSO MLT MMR MWI MUS NAM "
    "NGA NPL NZL PAK PHL PNG SGP SLB SLE SSD SWZ SYC TTO TZA UGA GBR USA VCT ZAF ZMB ZWE KIR MHL FSM NRU PLW KNA WSM "
    "TON TUV GBD GBN GBO GBP GBS UNO UNA UNK",
    "fr": "BEN BFA CAF CIV COG COD DJI FRA GAB GIN MCO MLI NER SEN TGO MDG COM TCD BDI",
    "es": "ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRY SLV URY VEN GNQ",
    "pt": "AGO BRA CPV GNB MOZ PRT STP TLS",
    "it": "ITA SMR VAT",
    "de": "AUT DEU LIE",
    "nl": "NLD SUR",
    "pl": "POL",
    "ro": "MDA ROU",
    "tr": "TUR",
    "cs": "CZE",
    "sk": "SVK",
    "hr": "HRV",
    "sr": "SRB MNE",
    "sl": "SVN",
    "hu": "HUN",
    "sv": "SWE",
    "da": "DNK",
    "no": "NOR",
    "et": "EST",
    "lv": "LVA",
    "lt": "LTU",
    "sq": "ALB",
    "id": "IDN",
    "ms": "MYS BRN",
    "vi": "VNM",
    "az": "AZE",
    "uz": "UZB",
    "uk": "UKR",
    "ru": "RUS",
    "bg": "BGR",
    "el": "GRC",
    "zh": "CHN TWN",
    "ja": "JPN",
    "ko": "KOR PRK",
    "th": "THA",
    "km": "KHM",
    "lo": "LAO",
    "fa": "IRN",
    "he": "ISR",
    "ka": "GEO",
    "hy": "ARM",
    "mn": "MNG",
    "mk": "MKD",
    "ca": "AND",
    "dz": "BTN",
    "dv": "MDV",
    "is": "ISL",
    "tk": "TKM",
    "zh en": "HKG",
    "zh pt": "MAC",
    "tg": "TJK",
    "ar": "ARE BHR EGY IRQ JOR KWT LBY OMN PSE QAT SAU SDN SYR YEM",
    "en fr": "CAN CMR VUT",
    "fr en": "RWA",
    "ar fr": "DZA MAR MRT TUN LBN",
    "fr nl de": "BEL",
    "de fr it": "CHE",
    "fr de": "LUX",
    "fi sv": "FIN",
    "el tr": "CYP",
    "ru be": "BLR",
    "kk ru": "KAZ",
    "ky ru": "KGZ",
    "hr sr": "BIH",
    "sq sr": "RKS",
    "fr ht": "HTI",
    "so en": "SOM",
    "fa ps": "AFG",
    "ti en": "ERI",
}
"""Languages of a state's identity papers beside the English that ICAO Doc 9303-3 asks for, the first one best known."""


@cache
def languages_of_labels(*, sticker: bool) -> Mapping[str, tuple[str, ...]]:
    """Each label, folded and with one blank between its words, with the languages that have it (ISO 639-1).

    Args:
        sticker: whether those of visas are meant too; "from" and "du" are no labels of a card.
    """
    return _by_phrase(_LABELS, _OF_STICKERS) if sticker else _by_phrase(_LABELS)


@cache
def languages_of_titles() -> Mapping[str, tuple[str, ...]]:
    """What identity papers are called, folded likewise, with the languages that call them so."""
    return _by_phrase(_TITLES)


@cache
def languages_of_demonyms() -> Mapping[str, str]:
    """Words for the people of a state that one language alone has, folded: the state names its holder in its own."""
    found: dict[str, set[str]] = {}
    for row in ROWS:
        for language in LANGUAGES:
            for word in demonyms(row.code, language):
                found.setdefault(fold(word), set()).add(language)
    return {word: next(iter(of)) for word, of in found.items() if len(of) == 1 and len(word) >= _SHORTEST}


_SHORTEST: Final = 4


def _by_phrase(*tables: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for table in tables:
        for language, phrases in table.items():
            for phrase in phrases.split("|"):
                known = found.setdefault(" ".join(TOKEN.findall(fold(phrase))), [])
                if language not in known:
                    known.append(language)
    return {phrase: tuple(languages) for phrase, languages in found.items()}


@cache
def languages_of_states() -> Mapping[str, tuple[str, ...]]:
    """The languages of each state's identity papers, by ISO 3166-1 alpha-3 and the codes of ICAO Doc 9303-3."""
    return {state: tuple(said.split()) for said, states in _STATES.items() for state in states.split()}
