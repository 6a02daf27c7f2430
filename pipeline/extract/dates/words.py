"""Words that dates are made of: month and weekday names, and numbers written out, in many languages.

Keys are folded (lower case, no accents). A name that means different months in different languages keeps
all of them, so that a date with it stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pipeline.extract.dates.slavic_numbers import slavic_days, slavic_years
from pipeline.extract.text.folding import fold

_MONTHS: Mapping[int, str] = {
    1: "january jan janvier janv januari januar jaenner jaenn enero ene janeiro gennaio gen ocak oca styczen "
    "stycznia sty ianuarie ian yanvar yanvarya janvar leden ledna sijecanj siecnia january januara januaris "
    "tammikuu yanuar sichnya janar",
    2: "february feb fevrier fevr fev februari februar feber febrero fevereiro febbraio febbr febb subat sub luty "
    "lutego lut februarie fevral fevralya unor unora veljaca februara lyutogo shkurt fevruari",
    3: "march mar mars maart mrt maerz marz mrz marzo marco mart marzec marca martie marta brezen brezna ozujak "
    "maret mac bereznya",
    4: "april apr avril avr abril abr aprile nisan nis kwiecien kwietnia kwi aprilie aprel aprelya duben dubna "
    "travanj prill kvitnya",
    5: "may mai mei mayo maio maggio mag mayis maj maja may maya kveten kvetna svibanj travnya",
    6: "june jun juin juni junio junho giugno giu haziran haz czerwiec czerwca cze iunie iun iyun iyunya cerven "
    "cervna lipanj juna qershor chervnya",
    7: "july jul juillet juil juli julio julho luglio lug temmuz tem lipiec lipca iulie iul iyul iyulya cervenec "
    "cervence srpanj jula korrik lypnya",
    8: "august aug aout augustus agosto ago agustos agu sierpien sierpnia sie avgust avgusta srpen srpna kolovoz "
    "gusht augusta serpnya",
    9: "september sep sept septembre septiembre setiembre setembro set settembre sett eylul eyl wrzesien wrzesnia "
    "wrz septembrie sentyabr sentyabrya zari rujan shtator septembra veresnya",
    10: "october oct octobre oktober okt octubre outubro out ottobre ott ekim eki pazdziernik pazdziernika paz "
    "octombrie oktyabr oktyabrya rijen rijna listopad tetor oktobra zhovtnya",
    11: "november nov novembre noviembre novembro kasim kas listopad listopada lis noiembrie noyabr noyabrya studeni "
    "nentor novembra lystopada",
    12: "december dec decembre dezember dez diciembre dic dezembro dicembre aralik ara grudzien grudnia gru "
    "decembrie dekabr dekabrya prosinec prosince prosinac dhjetor decembra hrudnya",
}
_TRANSLITERATED: Mapping[int, str] = {
    1: "janvari yanayir janfi sichen",
    2: "farvari fibrayir fifri shubat",
    3: "maris adhar",
    4: "aprail abril afril",
    5: "mayu ayyar",
    6: "joon yunyu yuniu yunio jwan",
    7: "julai yulyu yuliu jwiliya tammuz",
    8: "agast aghustus ughustus aghostos ghusht",
    9: "sitambar sibtambir sebtember shutanbir aylul",
    10: "aktubar aktoobar uktubar oktober",
    11: "navambar nufambir nuwambir",
    12: "disambar disambir dujanbir",
}
"""Months of Hindi, Ukrainian and Arabic (Gulf and Egypt, Maghreb, Levant) as they are written in Latin letters."""
_FARTHER: Mapping[int, str] = {
    1: "sijecnja januarie",
    2: "veljace pebrero pebruari",
    3: "marcius ozujka machi marso marts",
    4: "aprilis travnja aprili",
    5: "majus svibnja",
    6: "junius lipnja hunyo",
    7: "julius srpnja hulyo",
    8: "augusztus kolovoza agosti agustus ogos",
    9: "szeptember rujna septemba setyembre",
    10: "oktoba oktubre",
    11: "studenoga studenog novemba nobyembre nopember",
    12: "prosinca desemba disyembre desember disember",
}
"""Months of Hungarian, Croatian, Swahili, Filipino, Malay and Indonesian."""
_CYRILLIC_ARABIC: Mapping[int, str] = {
    1: "января січня يناير جانفي",
    2: "февраля лютого فبراير فيفري شباط",
    3: "марта березня مارس آذار",
    4: "апреля квітня أبريل ابريل أفريل نيسان",
    5: "мая травня مايو ماي أيار",
    6: "июня червня يونيو جوان حزيران",
    7: "июля липня يوليو جويلية يوليوز تموز",
    8: "августа серпня أغسطس أوت غشت آب",
    9: "сентября вересня سبتمبر شتنبر أيلول",
    10: "октября жовтня أكتوبر اكتوبر",
    11: "ноября листопада نوفمبر نونبر",
    12: "декабря грудня ديسمبر دجنبر",
}
_CYRILLIC_SHORT: Mapping[int, str] = {
    1: "янв січ",
    2: "фев февр лют",
    3: "мар бер",
    4: "апр квіт",
    5: "трав",
    6: "июн черв",
    7: "июл лип",
    8: "авг серп",
    9: "сен сент вер",
    10: "окт жовт",
    11: "ноя нояб лист",
    12: "дек груд",
}
"""Russian and Ukrainian months shortened, as stamps and registers print them: "23 окт. 2026 г."."""
MONTHS: Mapping[str, tuple[int, ...]]
"""Folded month name or abbreviation to month numbers (1 to 12)."""

OTHER_CALENDAR_MONTHS = frozenset(
    fold(
        "muharram safar rabi jumada jumaada rajab shaban sha'ban ramadan ramazan shawwal dhul zul zilhajj dhu "
        "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand "
        "saur hamal sawr jawza saratan asad sunbula mizan aqrab qaws jadi dalw hoot "
        "baisakh jestha asar shrawan bhadra ashwin kartik mangsir poush magh falgun chaitra meskerem tikimt "
        "hidar tahsas yekatit megabit miyazya ginbot hamle nehase pagume"
    ).split()
)
"""Month names of calendars that are left to a person."""

_WEEKDAYS: tuple[str, ...] = (
    "monday mon lundi lun maandag ma montag mo lunes segunda lunedi pazartesi poniedzialek luni ponedelnik",
    "tuesday tue tues mardi mar dinsdag di dienstag martes terca martedi sali wtorek marti vtornik",
    "wednesday wed mercredi mer woensdag wo mittwoch mi miercoles quarta mercoledi carsamba sroda miercuri sreda",
    "thursday thu thur thurs jeudi jeu donderdag do donnerstag jueves quinta giovedi persembe czwartek joi chetverg",
    "friday fri vendredi ven vrijdag vr freitag fr viernes sexta venerdi cuma piatek vineri pyatnitsa",
    "saturday sat samedi sam zaterdag za samstag sa sonnabend sabado sabato cumartesi sobota sambata subbota",
    "sunday sun dimanche dim zondag zo sonntag so domingo domenica pazar niedziela duminica voskresenye",
)
WEEKDAYS: Mapping[str, int] = {
    word: number for number, words in enumerate(_WEEKDAYS) for word in words.split() if len(word) > 2
}
"""Folded weekday name to its number, Monday is 0."""


def _month_names() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for source in (_MONTHS, _TRANSLITERATED, _FARTHER, _CYRILLIC_ARABIC, _CYRILLIC_SHORT):
        for number, names in source.items():
            for name in fold(names).split():
                found[name] = tuple(sorted({*found.get(name, ()), number}))
    return found


MONTHS = _month_names()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SMALL: Mapping[str, Sequence[str]] = {
    "en": _words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen"
    ),
    "fr": _words(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dixsept dixhuit dixneuf"
    ),
    "nl": _words(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
        "zestien zeventien achttien negentien"
    ),
    "de": _words(
        "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn "
        "sechzehn siebzehn achtzehn neunzehn"
    ),
    "es": _words(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciseis diecisiete dieciocho diecinueve"
    ),
    "it": _words(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
        "quindici sedici diciassette diciotto diciannove"
    ),
    "pt": _words(
        "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis "
        "dezessete dezoito dezenove"
    ),
    "ro": _words(
        "zero unu doi trei patru cinci sase sapte opt noua zece unsprezece doisprezece treisprezece paisprezece "
        "cincisprezece saisprezece saptesprezece optsprezece nouasprezece"
    ),
    "id": _words(
        "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas tigabelas empatbelas "
        "limabelas enambelas tujuhbelas delapanbelas sembilanbelas"
    ),
    "tr": _words(
        "sifir bir iki uc dort bes alti yedi sekiz dokuz on onbir oniki onuc ondort onbes onalti onyedi onsekiz ondokuz"
    ),
}
_TENS: Mapping[str, tuple[str, ...]] = {
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    "nl": ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"),
    "de": ("zwanzig", "dreisig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"),
    "es": ("veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"),
    "it": ("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"),
    "pt": ("vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"),
    "ro": (
        "douazeci",
        "treizeci",
        "patruzeci",
        "cincizeci",
        "saizeci",
        "saptezeci",
        "optzeci",
        "nouazeci",
    ),
    "id": (
        "duapuluh",
        "tigapuluh",
        "empatpuluh",
        "limapuluh",
        "enampuluh",
        "tujuhpuluh",
        "delapanpuluh",
        "sembilanpuluh",
    ),
    "tr": ("yirmi", "otuz", "kirk", "elli", "altmis", "yetmis", "seksen", "doksan"),
}


def _below_hundred(language: str, number: int) -> Iterator[str]:
    """Spellings of 1 to 99, letters only."""
    small = _SMALL[language]
    if number < 20:
        yield small[number]
        yield from _OTHER_SPELLINGS.get((language, number), ())
        return
    if language == "fr":
        yield from _french(number)
        return
    tens, unit = _TENS[language][number // 10 - 2], number % 10
    if not unit:
        yield tens
    elif language == "nl":
        yield f"{small[unit]}en{tens}"
    elif language == "de":
        yield f"{small[unit]}und{tens}"
    elif language == "es":
        head = "veinti" if tens == "veinte" else f"{tens}y"
        yield f"{head}{small[unit]}"
        if unit == 1:
            yield f"{head}un"
    elif language == "it":
        yield f"{tens[:-1] if unit in (1, 8) else tens}{small[unit]}"
    elif language == "pt":
        yield f"{tens}e{small[unit]}"
    elif language == "ro":
        yield f"{tens}si{small[unit]}"
    else:
        yield f"{tens}{small[unit]}"


_OTHER_SPELLINGS: Mapping[tuple[str, int], tuple[str, ...]] = {
    ("de", 1): ("eins",),
    ("pt", 14): ("quatorze",),
    ("pt", 16): ("dezasseis",),
    ("pt", 17): ("dezassete",),
    ("pt", 19): ("dezanove",),
    ("ro", 1): ("intai",),
    ("ro", 2): ("doua",),
}


def _french(number: int) -> Iterator[str]:
    small = _SMALL["fr"]
    names = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
    base = min(number // 10 * 10, 60)
    if number >= 80:
        rest = number - 80
        yield "quatrevingt" + (small[rest] if rest else "s")
        if not rest:
            yield "quatrevingt"
        if number >= 90:
            yield "nonante" + (("et" if number == 91 else "") + small[number - 90] if number > 90 else "")
        return
    rest = number - base
    yield names[base] + (("et" if rest in (1, 11) else "") + small[rest] if rest else "")
    if rest in (1, 11):
        yield names[base] + small[rest]
    if number >= 70:
        yield "septante" + (("et" if number == 71 else "") + small[number - 70] if number > 70 else "")


_THOUSAND: Mapping[str, tuple[str, ...]] = {
    "en": ("twothousand", "twothousandand"),
    "fr": ("deuxmille", "deuxmil"),
    "nl": ("tweeduizend", "tweeduizenden"),
    "de": ("zweitausend", "zweitausendund"),
    "es": ("dosmil",),
    "it": ("duemila",),
    "pt": ("doismile", "doismil"),
    "ro": ("douamii",),
    "id": ("duaribu",),
    "tr": ("ikibin",),
}
_NINETEEN_HUNDRED: Mapping[str, tuple[str, ...]] = {
    "en": ("nineteen", "nineteenhundred", "nineteenhundredand", "onethousandninehundredand"),
    "fr": ("milleneufcent", "milneufcent", "dixneufcent"),
    "nl": ("negentienhonderd", "negentienhonderden"),
    "de": ("neunzehnhundert", "neunzehnhundertund"),
    "es": ("milnovecientos",),
    "it": ("millenovecento",),
    "pt": ("milnovecentose", "milnovecentos", "ummilnovecentose", "ummilnovecentos"),
    "ro": ("omienouasute", "unamienouasute"),
    "id": ("seribusembilanratus",),
    "tr": ("bindokuzyuz",),
}
_ORDINALS: Mapping[int, str] = {
    1: "first premier eerste ersten erster primero primo primeiro",
    2: "second tweede zweiten zweiter segundo",
    3: "third derde dritten dritter terceiro",
    4: "fourth vierde vierten quarto",
    5: "fifth vijfde funften quinto",
    6: "sixth zesde sechsten sexto",
    7: "seventh zevende siebten siebenten setimo",
    8: "eighth achtste achten oitavo",
    9: "ninth negende neunten nono",
    10: "tenth tiende zehnten decimo",
    11: "eleventh elfde elften",
    12: "twelfth twaalfde zwolften",
    13: "thirteenth dertiende dreizehnten",
    14: "fourteenth veertiende vierzehnten",
    15: "fifteenth vijftiende funfzehnten",
    16: "sixteenth zestiende sechzehnten",
    17: "seventeenth zeventiende siebzehnten",
    18: "eighteenth achttiende achtzehnten",
    19: "nineteenth negentiende neunzehnten",
    20: "twentieth twintigste zwanzigsten",
    30: "thirtieth dertigste dreisigsten",
}


@cache
def day_words() -> Mapping[str, int]:
    """Spelled-out days, letters only and folded, to their number (1 to 31)."""
    found: dict[str, int] = {}
    for number in range(1, 32):
        for language in _SMALL:
            for word in _below_hundred(language, number):
                found.setdefault(word, number)
        if number > 20 and number % 10:
            unit = number % 10
            tens = 0 if number < 30 else 1
            for word in _ORDINALS[unit].split():
                found.setdefault(_TENS["en"][tens] + word, number)
            for language, ending in (("nl", "ste"), ("de", "sten")):
                for word in _below_hundred(language, number):
                    found.setdefault(word + ending, number)
    for number, words in _ORDINALS.items():
        for word in words.split():
            found[word] = number
    for number in range(2, 32):
        for word in _below_hundred("fr", number):
            found.setdefault(_french_ordinal(word), number)
    return found | slavic_days()


def _french_ordinal(word: str) -> str:
    """The ordinal of a number: "quatre" to "quatrieme", "cinq" to "cinquieme", "neuf" to "neuvieme"."""
    stem = {"e": word[:-1], "f": word[:-1] + "v", "q": word + "u"}.get(word[-1], word)
    return stem + "ieme"


@cache
def year_words() -> Mapping[str, int]:
    """Spelled-out years 1930 to 2059, letters only and folded, to their number."""
    found: dict[str, int] = {}
    for year in range(1930, 2060):
        century, rest = divmod(year, 100)
        for language in _SMALL:
            heads = (_NINETEEN_HUNDRED if century == 19 else _THOUSAND)[language]
            spellings = list(_below_hundred(language, rest)) if rest else [""]
            for head in heads:
                for spelling in spellings:
                    found.setdefault(head + spelling, year)
            if language == "en" and century == 20 and rest >= 10:
                for spelling in spellings:
                    found.setdefault("twenty" + spelling, year)
    return found | slavic_years()
