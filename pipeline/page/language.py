"""The language of a page, and the language to read it in.

Tesseract reads a page best in its one language: four at once cost twice the time and lose accents,
the wrong one loses accents too. Small words decide, because they survive bad scans and stand on
every page of running text; py3langid is asked when there are too few of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.page.scripts import language_by_script, script_of

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

MODELS: Final[Mapping[str, str]] = {
    "en": "eng",
    "fr": "fra",
    "nl": "nld",
    "de": "deu",
    # No model of their own here: read with the one whose letters and accents come nearest.
    "es": "nld",
    "it": "nld",
    "pt": "fra",
    "ro": "fra",
    "tr": "deu",
    "pl": "eng",
}
"""Tesseract's model for each language in Latin script, by ISO 639-1."""

BORROWED: Final = frozenset(code for code in MODELS if code not in ("en", "fr", "nl", "de"))
"""Languages read with the model of another one, which knows few of their letters with marks."""

PROBE_MODEL: Final = "fra"
"""The model for a first look: it knows the accents of most of the others."""

_STOP_WORDS: Final[Mapping[str, str]] = {
    "en": "the of and to in that is for with as by this be on are from or has which have not was an it at any "
    "his her shall will been you your we our their under date name issued hereby certify between upon",
    "fr": "le la les de des du et en un une au aux est que qui dans pour par sur avec ce cette il elle son sa "
    "ses ne pas plus ou nous vous votre notre leur être été sont fait né née délivré nom prénom date "
    "présente présent soussigné ainsi dont sous entre toute tout à",
    "nl": "de het een en van in te dat die is op voor met aan er om door bij uit tot als zijn haar niet naar "
    "ook worden wordt werd heeft deze dit ons onze u uw of geboren datum naam hierbij verklaart "
    "ondergetekende der den over onder tussen heer mevrouw",
    "de": "der die das und in zu den dem des ist von mit für auf im nicht ein eine einer eines einem einen als "
    "auch an aus bei bis durch nach oder sie er es wir sich wird werden wurde hat haben ihr ihre sein am "
    "zum zur geboren datum dass unter zwischen herr frau diese dieser",
    "es": "el la los las de del y en que un una por con para se su sus es al lo como más o fue ha son este esta "
    "sobre entre fecha nombre apellidos nacido desde hasta número presente certifica señor",
    "pt": "o a os as de do da dos das e em no na nos nas que um uma por com para se seu sua é ao à como mais ou "
    "foi são este esta não nome data nascido número certifica presente pelo pela",
    "it": "il lo la gli le di del della dei delle e in che un una per con da dal nel nella si su è sono al alla "
    "come più non o questo questa nato nata data nome cognome presente certifica dello",
    "tr": "ve bir bu ile için olarak olan da de tarihinde tarih adı soyadı doğum nüfus numarası belge ilgili "
    "tarafından kadar üzere olup adına veya",
    "pl": "i w z na do się nie jest o że po od za przez dla oraz dnia roku imię nazwisko urodzony data "
    "urodzenia wydany numer zaświadcza lub nr pod",
    "ro": "și în de la cu pe din pentru care este a al ale cel prin sau nu că un o data numele prenumele născut "
    "născută eliberat adeverește sunt fost județul prezenta",
}
"""Written here, not taken from a list: small words and the words of certificates."""

_IN_WORDS: Final[Mapping[str, str]] = {
    "en": "one two three five seven eight nine ten twelve twenty thirty hundred thousand first second third january "
    "february march june july october december",
    "fr": "deux trois cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mil "
    "mille premier janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "nl": "een twee drie vijf zes zeven acht negen tien twintig dertig honderd duizend eerste januari februari maart",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig hundert tausend januar februar märz",
    "es": "uno dos tres cuatro cinco siete ocho nueve diez veinte treinta cien mil enero febrero marzo abril mayo "
    "junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "dois três quatro sete oito nove vinte trinta mil janeiro fevereiro março junho julho setembro outubro "
    "novembro dezembro",
    "it": "uno due quattro cinque sette otto nove dieci venti trenta mille gennaio febbraio aprile maggio giugno "
    "luglio settembre ottobre dicembre",
}
"""Days and sums in words: what is filled in tells the language of a form whose labels stand in two."""

FURTHER: Final[Mapping[str, str]] = {
    "sv": "och att är för på av till från inte med ett vid eller efter enligt namn födelsedatum personnummer "
    "underskrift belopp betala faktura intyg betyg bevis kronor moms utfärdat härmed intygas uppgifter avser",
    "da": "og er på af til fra ikke med ved eller efter ifølge dato navn fødselsdato underskrift beløb betaling "
    "faktura attest bevis kroner udstedt herved attesteres personnummer oplysninger moms",
    "no": "og på av til fra ikke med ved eller etter ifølge dato navn fødselsdato fødselsnummer underskrift beløp "
    "betaling faktura attest vitnemål kroner utstedt herved bekreftes opplysninger mva",
    "fi": "ja ei tai sekä että myös oli nimi syntymäaika päivämäärä allekirjoitus todistus henkilötunnus "
    "kansalaisuus osoite yhteensä lasku maksettava eräpäivä sukunimi etunimet suomi",
    "hu": "és az egy hogy nem vagy szerint születési név neve anyja helye ideje kelt aláírás igazolás bizonyítvány "
    "magyar állampolgár összeg fizetendő számla magyarország által",
    "cs": "že nebo pro podle ze dne jméno příjmení narození místo podpis potvrzení vysvědčení osvědčení rodné číslo "
    "částka bydliště státní občanství která který této",
    "sk": "že alebo pre podľa zo dňa meno priezvisko dátum narodenia miesto podpis potvrdenie vysvedčenie "
    "osvedčenie rodné číslo suma bydlisko štátne občianstvo ktorý ktorá",
    "hr": "ili prema ime prezime rođenja mjesto potpis potvrda uvjerenje svjedodžba matični broj iznos prebivalište "
    "državljanstvo rođen rođena izdaje republika hrvatska kojim",
    "sr": "ili prema ime prezime rođenja mesto potpis potvrda uverenje izvod matične knjige rođenih broj iznos "
    "prebivalište državljanstvo rođen rođena izdaje republika srbija kojim",
    "sl": "ali ime priimek rojstva kraj podpis potrdilo izpisek številka znesek rojen rojena državljanstvo "
    "prebivališče republika slovenija ter",
    "sq": "dhe të në për nga është ose sipas emri mbiemri datëlindja vendi lindjes nënshkrimi vërtetim certifikatë "
    "shuma shqipërisë kosovës shtetësia",
    "vi": "và của các là cho trong được người với không này theo tại họ tên ngày tháng năm sinh số quốc tịch giấy "
    "chứng nhận khai cộng hòa xã hội chủ nghĩa việt nam độc lập tự hạnh phúc tiền ngân hàng địa chỉ",
    "id": "dan yang dengan untuk pada dari ini adalah tidak nama tanggal lahir tempat nomor kewarganegaraan kelamin "
    "alamat surat keterangan akta kelahiran jumlah telah indonesia bahwa",
    "ms": "dan yang dengan untuk pada daripada ini adalah tidak nama tarikh lahir tempat nombor warganegara jantina "
    "alamat sijil surat jumlah telah kelahiran malaysia bahawa",
    "tl": "ang ng mga ay kay pangalan petsa kapanganakan lugar tirahan pagkamamamayan katibayan ito",
    "sw": "ya wa kwa katika jina tarehe kuzaliwa mahali cheti nambari sahihi raia hii tanzania kenya",
    "lt": "ir yra kad iš arba pagal vardas pavardė gimimo vieta parašas pažymėjimas asmens kodas lietuvos",
    "lv": "ir vai par vārds uzvārds dzimšanas datums vieta paraksts apliecība personas kods latvijas",
    "et": "ja või ning nimi perekonnanimi sünniaeg sünnikoht allkiri tunnistus isikukood kuupäev eesti",
    "az": "və üçün ilə haqqında şəhadətnamə vəsiqə respublikası azərbaycan atasının anasının",
    "uz": "va bilan uchun haqida familiya tug sana guvohnoma respublikasi o'zbekiston berilgan",
    "so": "iyo waa magaca taariikhda dhalashada goobta shahaadada soomaaliya",
    "ca": "amb els als dels és cognoms naixement lloc signatura aquest aquesta seva",
    "af": "nie vir hierdie gebore afrikaanse sertifikaat geboortedatum handtekening republiek suid",
    "is": "og að sem fyrir með ekki nafn fæðingardagur undirskrift kennitala ísland",
}
"""Languages that are read as well as the models allow; the small words that none of those above has."""

_STEMS: Final[Mapping[str, str]] = {
    "en": "amount beneficiar account payment statement balance address certificat signature holder surname "
    "nation employe salary issued valid ministry police clearance university student insurance applicant "
    "birth passport receipt reference execution executed department",
    "fr": "montant bénéfici compte communication virement banque relevé solde adresse certificat cachet "
    "titulaire nation employeur salaire valable commune exécution délivr naissance passeport étudiant "
    "université assurance attestation extrait preuve casier domicil prénom débit crédit libellé échéance "
    "ministère",
    "nl": "bedrag begunstigde rekening mededeling overschrijving afschrift handtekening stempel voornaam "
    "nationaliteit werkgever werknemer bladzijde geldig straat gemeente uitvoering periode uittreksel "
    "strafregister paspoort student universiteit verzekering attest bewijs geboorte afgegeven kenmerk "
    "opdrachtgever loonbrief maandinkomen belast",
    "de": "betrag empfänger konto verwendungszweck überweisung auszug anschrift bescheinigung unterschrift "
    "vorname staatsangehörig arbeitgeber arbeitnehmer gültig straße gemeinde ausführung ausgestellt "
    "geburt reisepass student universität versicherung auftraggeber aktenzeichen zeugnis ärztlich "
    "ausgeführt bestätig",
    "es": "certificado nacimiento apellido expedid validez ciudad antecedentes penales cuenta importe extracto emisión "
    "moneda tarjeta movimientos vencimiento domicilio sueldo empleado firmado beneficiario concepto",
    "pt": "certidão nascimento emitid validade cidade antecedentes criminais conta montante extrato emissão moeda "
    "cartão movimentos vencimento morada titular salário trabalhador assinatura beneficiário descritivo depósito",
    "it": "certificato nascita cognome rilasciat validità comune casellario conto importo emissione movimenti scadenza "
    "residenza retribuzione dipendente firmato beneficiario causale versamento",
    "tr": "belgesi doğum kimlik tarihi sicil banka hesap müdürlüğü bakanlığı ücret çalışma personel şirket sigorta "
    "poliçe teminat başlangıç bitiş görevi üniversite fakültesi diploması imza açıklama gönderen alıcı",
    "pl": "zaświadczenie urodzenia wydany obywatel rachunek kwota karn wynagrodzenie pracownik odbiorca nadawca "
    "tytułem podpis ubezpieczen",
    "ro": "certificat naștere eliberat cetățen contului cazier județ salariu angajat beneficiar plătitor semnătura "
    "asigurare",
}
"""Beginnings of words that stand on forms and statements, where small words are few."""
_SHORTEST_STEM: Final = 5

_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)?(?!\w)")


@dataclass(frozen=True, slots=True)
class Guess:
    """A language with how sure it is, and the runner-up of a bilingual page."""

    language: str | None
    """ISO 639-1; None when there is too little text."""
    confidence: float
    second: str | None = None
    second_share: float = 0.0
    """How much of the evidence speaks for the second language, 0 to 0.5."""

    @property
    def model(self) -> str | None:
        """Tesseract's name of the model to read with."""
        return MODELS.get(self.language or "")


@cache
def _votes() -> dict[str, dict[str, float]]:
    """For each small word the languages it speaks for; a word of several languages counts little."""
    owners: dict[str, list[str]] = {}
    for language, words in _STOP_WORDS.items():
        for word in {*words.split(), *_IN_WORDS.get(language, "").split()}:
            for form in {word, _plain(word)}:
                owners.setdefault(form, []).append(language)
    further: dict[str, list[str]] = {}
    for language, words in FURTHER.items():
        for word in words.split():
            for form in {word, _plain(word)}:
                # "Och" tells Swedish; "en" is left to those that have a model.
                if form not in owners and len(form) > 1:
                    further.setdefault(form, []).append(language)
    # Squared, so that the tiny words half of Europe shares decide nothing by their number.
    return {word: dict.fromkeys(who, 1 / len(who) ** 2) for word, who in (owners | further).items()}


@cache
def _stems() -> dict[str, dict[str, float]]:
    owners: dict[str, set[str]] = {}
    for language, stems in _STEMS.items():
        for stem in stems.split():
            for form in (stem, _plain(stem)):
                owners.setdefault(form[:12], set()).add(language)
    return {stem: dict.fromkeys(sorted(who), 1 / len(who) ** 2) for stem, who in owners.items()}


def _stem_votes(token: str) -> dict[str, float] | None:
    for length in range(min(len(token), 12), _SHORTEST_STEM - 1, -1):
        votes = _stems().get(token[:length])
        if votes:
            return votes
    return None


def guess_language(words: Iterable[str]) -> Guess:
    """The main language of some text.

    Args:
        words: as read; punctuation may still hang on them.
    """
    text = " ".join(words)
    tokens = [token.lower() for token in _WORD.findall(text)]
    foreign = language_by_script(text)
    if foreign:
        return _beside_latin(*foreign, tokens)
    tally, hits = _tally(tokens)
    if hits >= 5 and tally:
        ranked = _ranked(tally)[:2]
        total = sum(tally.values())
        (first, most), (second, less) = ranked[0], (ranked[1] if len(ranked) > 1 else ("", 0.0))
        # 1 when it stands alone; falls as the second comes near and as there is little to go by.
        lead = (most - less) / most
        confidence = min(0.99, (0.5 + 0.5 * lead) * min(1.0, 0.6 + total / 10))
        return Guess(first, round(confidence, 3), second or None, round(less / total, 3) if second else 0.0)
    letters = sum(map(len, tokens))
    if letters < 200:
        # Too little for statistics as well, and their model takes a second to load.
        return _from_few(tally)
    name, probability = _identifier().classify(text)
    # Names and addresses look like any language: it is a hint, never more.
    return Guess(str(name), round(min(0.7, float(probability)), 3))


def main_languages(lines: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """The languages that a page may be said to be written in, each with how sure that is, the likeliest first.

    A paper in two languages says everything twice, its own language first, "Görevi / Position": where the words that
    are known here come from more in the other, the order in its lines tells which is its own.

    Args:
        lines: the text of the page, line by line.
    """
    guess = guess_language(lines)
    if guess.language is None:
        return ()
    if guess.second is None or guess.second_share < (_SPOKEN_ABROAD if guess.second in FURTHER else _SPOKEN):
        return ((guess.language, guess.confidence),)
    own, other = _first_in_lines(lines, guess.language, guess.second)
    if own >= _LINES_THAT_TELL and own >= _MOSTLY * other:
        return ((guess.language, max(guess.confidence, _TOLD_BY_ORDER)),)
    alone = guess.confidence >= _ALMOST_ALONE and _are_related(guess.language, guess.second)
    if other >= _LINES_THAT_TELL and other >= _MOSTLY * own and not alone:
        return ((guess.second, _TOLD_BY_ORDER),)
    if other > own and other >= _MOSTLY * own and guess.confidence < _ALMOST_ALONE:
        return ((guess.language, _EITHER), (guess.second, _EITHER))
    return ((guess.language, guess.confidence),)


def _are_related(one: str, other: str) -> bool:
    """Whether two languages share so many words that a text in the one is full of the other's."""
    return any(one in family and other in family for family in _FAMILIES)


_FAMILIES: Final = (
    frozenset(("fr", "es", "pt", "it", "ca", "ro")),
    frozenset(("nl", "de", "af", "lb")),
    frozenset(("da", "no", "sv")),
    frozenset(("cs", "sk", "pl")),
    frozenset(("hr", "bs", "sr", "sl")),
)
_SPOKEN: Final = 0.15
"""Share of the evidence from which a second language is one of the paper's."""
_SPOKEN_ABROAD: Final = 0.26
"""The same for languages known by few words, many of which their neighbours share: "de" is French and Afrikaans."""
_LINES_THAT_TELL: Final = 3
_MOSTLY: Final = 3
_TOLD_BY_ORDER: Final = 0.66
_ALMOST_ALONE: Final = 0.75
_EITHER: Final = 0.5


def _first_in_lines(lines: Iterable[str], one: str, other: str) -> tuple[int, int]:
    """Of the lines with words of both languages, how many begin with each."""
    begun = {one: 0, other: 0}
    for line in lines:
        spoken = [spoken for token in _WORD.findall(line) if (spoken := _of_two(token.lower(), one, other))]
        if len({*spoken}) > 1:
            begun[spoken[0]] += 1
    return begun[one], begun[other]


def _of_two(token: str, one: str, other: str) -> str | None:
    """Which of two languages a word speaks for clearly."""
    votes = _votes().get(token) or _stem_votes(token) or {}
    lead = votes.get(one, 0.0) - votes.get(other, 0.0)
    return None if abs(lead) < _CLEARLY else one if lead > 0 else other


_CLEARLY: Final = 0.25


def _tally(tokens: Iterable[str]) -> tuple[dict[str, float], int]:
    """What the small words and stems among some words say for each language, and how many of them there are."""
    tally: dict[str, float] = defaultdict(float)
    hits = 0
    for token in tokens:
        # A French elision (l', d', qu') is a small word of its own.
        head, apostrophe, _ = token.replace("’", "'").partition("'")
        if apostrophe and head in {"l", "d", "qu", "n", "s", "c", "j"}:
            tally["fr"] += 0.6
            hits += 1
            continue
        votes = _votes().get(token) or _stem_votes(token)
        if votes:
            hits += 1
            for language, weight in votes.items():
                tally[language] += weight
    return tally, hits


def _beside_latin(language: str, confidence: float, tokens: Sequence[str]) -> Guess:
    """The language of another script, less sure where the page says as much in a language of Latin script."""
    latin = [token for token in tokens if token.isascii() or script_of(token[0]) == "LATIN"]
    tally, hits = _tally(latin)
    beside = [token for token in tokens if token not in {*latin}]
    own = sum(len(token) * (_LETTERS_OF_A_SIGN if script_of(token[0]) in _SIGNS_OF_WORDS else 1) for token in beside)
    other = sum(map(len, latin))
    if hits < _WORDS_OF_A_TEXT or other < _PART_OF_A_PAGE * own:
        return Guess(language, confidence)
    second = _ranked(tally)[0][0]
    if other > own:
        language, second = second, language
    lead = abs(own - other) / max(own, other)
    share = min(own, other) / (own + other)
    return Guess(language, round(confidence * (0.55 + 0.3 * lead), 3), second, round(share, 3))


_SIGNS_OF_WORDS: Final = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
_LETTERS_OF_A_SIGN: Final = 3
"""A sign of these scripts says as much as so many letters."""
_WORDS_OF_A_TEXT: Final = 8
_PART_OF_A_PAGE: Final = 0.45
"""Names, codes and headings in Latin are less, beside a text in another script."""


def _from_few(tally: Mapping[str, float]) -> Guess:
    """A hint from one to four small words; nothing without one."""
    if not tally:
        return Guess(None, 0.0)
    first, most = _ranked(tally)[0]
    share = most / sum(tally.values())
    return Guess(first, round(0.5 * share * min(1.0, 0.4 + most / 3), 3))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*_STOP_WORDS, *FURTHER])
    return identifier


def _ranked(tally: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
