"""Labels of data pages in the languages of passports and cards, and what is a label rather than a value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pipeline.extract.dates.labels import WORDINGS
from pipeline.extract.text.lines import Hit, Snippet
from pipeline.extract.text.wording import Wording, at_label, is_label
from pipeline.patterns import pattern_of

SURNAME = Wording(
    "surname s|apelido s|nom s|nom et postnom|noms et postnoms|primary identifier|last names|efternavn|soyad|"
    "kenninafn|eftirnafn|sloinne|kunjom|familiyasi|familiyasy|magaca qoyska|jina la ukoo|jina la familia|фамилия|"
    "прізвище|прозвішча|фамилно име|презиме|επωνυμο|deitura|abizena|cognoms|"
    "surname|surnames|last name|family name|nom|nom de famille|noms|naam|achternaam|familienaam|nachname|familienname|"
    "name|apellido|apellidos|apelido|apelidos|cognome|soyadi|nazwisko|nume|numele|efternamn|etternavn|sukunimi|"
    "prijmeni|priezvisko|prezime|vezeteknev|csaladi nev|perekonnanimi|uzvards|pavarde|eponymo|priimek|mbiemri|"
    "apelyido|nama keluarga|sobrenome|sobrenomes",
    label=True,
)
GIVEN = Wording(
    "prenombres|pre nombres|"
    "given name s|first name s|forename s|nome s|nomes proprios|secondary identifier|fornavne|vardi|imie imiona|"
    "mena|utonevek|imena|eiginnofn|reamhainmneacha|имя|ім'я|имена|собствено име|ονομα|"
    "given names|given name|first names|first name|forenames|forename|prenoms|prenom|prenom s|voornamen|voornaam|"
    "vornamen|vorname|nombres|nombre|nomes|nome|nome proprio|nomi|adi|imiona|imie|prenume|prenumele|fornamn|fornavn|"
    "etunimet|jmeno|jmena|meno|ime|utonev|eesnimed|vards|vardas|onoma|other names|mga pangalan|pangalan|emri",
    label=True,
)
_OF_PASSPORT = (
    "nr paspoort|no de pasaporte|passi nr|pases nr|paso nr|cislo pasu|cislo cestovniho pasu|utlevel szama|"
    "utlevelszam|nr pasaport|broj putovnice|broj pasosa|nr i pasaportes|passport raqami|номер паспорта|"
    "αριθμος διαβατηριου|vegabref nr|ho chieu so|no paspor|nomor paspor|no pasport|pasaporte blg|"
    "namba ya pasipoti|"
    "passport no|passport number|passport nr|no du passeport|numero de passeport|n du passeport|passeport no|"
    "passeport n|paspoort nr|paspoortnummer|pass nr|passnummer|reisepass nr|numero de pasaporte|pasaporte no|"
    "n do passaporte|numero do passaporte|passaporto n|pasaport no|nr paszportu"
)
_OF_OTHERS = (
    "documento n|n de document|dokumentnummer|document n|documentnummer|"
    "document no|document number|card no|card number|kaartnummer|kaart nr|no carte|numero de carte|n de la carte|"
    "karten nr|visa number|visa no|numero de visa"
)
_OF_PERMIT = (
    "residence permit no|residence permit number|permit no|permit number|residence no|residence number|"
    "residency no|residency number|resident card no|residence card no|numero du titre|n du titre|numero de titre|"
    "titre de sejour n|titre de sejour no|carte de sejour n|n de titre|nummer verblijfstitel|vergunningsnummer|"
    "numero de permiso|numero do titulo|titulo de residencia n|permesso n|ikamet izin no|iqama no|iqama number|"
    "seriennummer|aufenthaltstitel nr"
)
PASSPORT_NUMBER = Wording(_OF_PASSPORT, label=True)
OWN_NUMBER = Wording(_OF_OTHERS, _OF_PERMIT, label=True)
"""What a visa or a card calls its number, which is not the number of a passport quoted on it."""
OF_CARD = Wording(
    "number|numero|no|nr|n|id no|id number|identity no|identity number|identity card no|identity card number|cnic|"
    "cnic no|cnic number|nic no|national id no|nid no|nuip|cedula no|no de la carte|carta n|arithmos|aadhaar no|"
    "nik|so|so cccd|dni|dni no|rut|run|numero de identificacion|registro geral|national identification number|"
    "identification number|emirates id|emirates id no|national number",
    label=False,
)
"""What cards call the number that their zone, or a label of its own, would say."""
NUMBER = Wording(_OF_PASSPORT, _OF_OTHERS, _OF_PERMIT, label=True)
NATIONALITY = Wording(
    "uyruk|гражданство|громадянство|държавлянство|држављанство|υπηκοοτητα|ιθαγενεια|rikisfang|naisiuntacht|"
    "vatandasligi|utaifa|"
    "nationality|nationalite|nationaliteit|staatsangehorigkeit|nacionalidad|nacionalidade|cittadinanza|uyrugu|"
    "obywatelstwo|cetatenia|kansalaisuus|citizenship|kewarganegaraan|warganegara|quoc tich|uraia|nasyonalidad|"
    "allampolgarsag|drzavljanstvo|statni obcanstvi|statne obcianstvo|pilietybe|pilsoniba|kodakondsus|medborgarskap|"
    "statsborgerskap|nasjonalitet|cetatenie|shtetesia|fuqaroligi|ciudadania",
    label=True,
)
STATE = Wording(
    "code of issuing state|country code|issuing state|issuing country|code of state|code du pays|pays emetteur|"
    "etat emetteur|code pays|landcode|code staat|code van het land|codigo del pais|codigo do pais|code|"
    "state code|ulke kodu|kod panstwa",
    label=True,
)
SEX = Wording(
    "sex|sexe|geslacht|gesl|geschlecht|geschl|sexo|sesso|cinsiyet|cinsiyeti|plec|sexul|gender|jenis kelamin|"
    "jantina|gioi tinh|jinsia|kasarian|pohlavi|pohlavie|spol|sukupuoli|kjonn|lytis|dzimums|gjinia|jinsi|cinsi",
    label=True,
)
FATHER = Wording(
    "father's name|father name|name of father|name of the father|father|father husband name|"
    "father s husband s name|legal guardian|nom du pere|pere|naam vader|naam van de vader|name des vaters|baba adi|"
    "nombre del padre|padre|nome do pai|nome del padre|imie ojca|onoma patros|patronymo|nama bapa|numele tatalui",
    label=True,
)
MOTHER = Wording(
    "mother's name|mother name|name of mother|name of the mother|mother|nom de la mere|mere|naam moeder|"
    "naam van de moeder|name der mutter|ana adi|anne adi|nombre de la madre|madre|nome da mae|nome della madre|"
    "imie matki|onoma mitros|nama ibu|numele mamei",
    label=True,
)
PARENTS = Wording(
    "filiation|filiacao|filiacion|hijo de|hija de|hijo a de|hijo hija de|filho de|filha de|filho a de|fils de|"
    "fille de|fils fille de|figlio di|figlia di",
    label=True,
)
"""One label for both, father first."""
MIDDLE = Wording(
    "middle name|middle names|gitnang apelyido|panggitnang apelyido|second surname|husband's name|husband name|"
    "wife's name|wife name|spouse name|name of spouse|nom du conjoint|nom de l'epoux|nom du mari|naam echtgenoot|"
    "name des ehegatten|nom d'usage|nom d'epouse|spouse's name",
    label=True,
)
"""Other names of cards, asked by nobody: such a label is never a value."""
ENTRIES = Wording(
    "number of entries|nombre d'entrees|nombre dentrees|nombre de entradas|"
    "aantal binnenkomsten|anzahl der einreisen|numero de entradas|entries",
    label=True,
)
ABOUT_THE_HOLDER = Wording(
    "fecha inscripcion|fecha de inscripcion|"
    "country of birth|pays de naissance|geburtsland|geboorteland|pais de nacimiento|paese di nascita|"
    "height|taille|estatura|estatura cm|altura|boy|wzrost|lungimea|profession|occupation|profesion|profissao|beruf|"
    "beroep|meslek|pekerjaan|zawod|blood group|groupe sanguin|gs rh|gol darah|golongan darah|kan grubu|"
    "marital status|etat civil|estado civil|status perkawinan|medeni hali|religion|agama|colour of eyes|color of eyes|"
    "couleur des yeux|color de ojos|augenfarbe|kleur ogen|goz rengi|domicile|domicilio|personal no|personal number|"
    "n personnel|numero personal|num personal|country of stay|curp|clave de elector|ano de registro|seccion|"
    "place of origin|que quan|place of residence|noi thuong tru|kecamatan|kel desa|alamat|"
    "remarks|remarques|opmerkingen|bemerkungen|anmerkungen|observaciones|observacoes|osservazioni|annotazioni|uwagi|"
    "observatii|mentiuni|napomene|aciklamalar",
    label=True,
)
"""What else cards and stickers ask or remark of their holder: such a label is never a value, and no field of ours."""
OTHERS: Final = (FATHER, MOTHER, PARENTS, MIDDLE, ENTRIES)
"""Labels that have a word for a surname or a given name in them: "Middle Name", "Nombre d'entrees"."""
BIRTH_PLACE = Wording(
    "city of birth|birth place|birthplace|ne e a|loc nastere|"
    "kraj rojstva|mesto rodenja|tug'ilgan joyi|място на раждане|место рођења|τοπος γεννησης|faedingarstadur|"
    "ait bhreithe|post tat twelid|dogulan yeri|"
    "place of birth|lieu de naissance|geboorteplaats|geburtsort|lugar de nacimiento|local de nascimento|"
    "naturalidade|luogo di nascita|dogum yeri|miejsce urodzenia|locul nasterii|plaats van geboorte|место рождения|"
    "місце народження|mjesto rodenja|misto narozeni|miesto narodenia|szuletesi hely|fodested|fodelseort|syntymapaikka|"
    "tempat lahir|noi sinh|lugar ng kapanganakan|mahali pa kuzaliwa|vendlindja|gimimo vieta|dzimsanas vieta|sunnikoht",
    label=True,
)
BORN_WHERE_AND_WHEN = Wording(
    "tempat tgl lahir|tempat tanggal lahir|tempat dan tanggal lahir|place and date of birth|date and place of birth|"
    "lieu et date de naissance|date et lieu de naissance|luogo e data di nascita|data e luogo di nascita|"
    "geboorteplaats en datum|geboorteplaats en geboortedatum|geburtsort und datum|lugar y fecha de nacimiento|"
    "fecha y lugar de nacimiento|data e local de nascimento|local e data de nascimento|dogum yeri ve tarihi",
    label=True,
)
"""One label for the place and the day of birth."""
AUTHORITY = Wording(
    "authority of issue|delivree par|ausgestellt von|rilasciato da|emesso da|autoridad emisora|organo expedidor|"
    "entidade emissora|autoridade emitente|orgao emissor|utfardande myndighet|myontanyt viranomainen|"
    "izdevejiestade|istaiga|pristojni organ|nadlezno tijelo|autoriteti leshues|veren orqan|издаден от|"
    "надлежни орган|αρχη εκδοσης|utgefandi|noi cap|co quan cap|kantor yang mengeluarkan|tempat dikeluarkan|"
    "pejabat pengeluar|nagkaloob|maykapangyarihang nagkaloob|vydal urad|"
    "authority|issuing authority|issuing office|issuing place|aussteller|ausstellungsbehorde|utgivande myndighet|"
    "autorita emittente|ente emittente|autorite emettrice|afgevende instantie|autoridad expedidora|organo emisor|"
    "autoridade emissora|duzenleyen makam|organ wydajacy dokument|autoritatea emitenta|udstedende myndighed|"
    "utstedende myndighet|myontava viranomainen|vydal|kiallito hatosag|valjaandja|"
    "issued by|autorite|autorite de delivrance|delivre par|autoriteit|"
    "uitgevende instantie|emittente|rilasciata da|emis de|emisa de|emitida por|autoritate|"
    "instantie|afgegeven door|behorde|ausstellende behorde|autoridad|autoridade|autorita|veren makam|organ wydajacy|"
    "орган выдавший документ|орган що видав|кем выдан|veren makam|verildigi yer|lugar de expedicion|"
    "organ|autoritatea|emitent|myndighet|place of issue|lieu de delivrance|plaats van afgifte|ausstellungsort",
    label=True,
)
ISSUE = Wording(
    "date and place of issue|place and date of issue|data e luogo di rilascio|luogo e data di rilascio|"
    "date et lieu de delivrance|lieu et date de delivrance|datum en plaats van afgifte|"
    "plaats en datum van afgifte|ort und datum der ausstellung|datum und ort der ausstellung|"
    "data e local de emissao|local e data de emissao|date of issuance|issuance date|issuing|emissione|"
    "data emissione|emesso il|emision|fecha de exp|expedicao|utfardad|udstedt den|myontamispaiva|valja antud|"
    "vydan dne|datum vystaveni|kiallitas datuma|duzenleme tarihi|berilgan sanasi|дата на издаване|датум издавања|"
    "ημερομηνια εκδοσης|utgafudagur|data eisiuna|tanggal dikeluarkan|ausgabedatum|etabli le|card issued on|"
    "permit issued on|rilasciata il|expedida|expedida el|expedicion|emis la|emisa la|"
    "delivree le|delivre e le|"
    "date of issue|issue date|issuing date|date issued|issued|date de delivrance|date d'emission|date d'etablissement|"
    "datum der erteilung|uitgiftedatum|datum afgifte|fecha de emision|fecha expedicion|emitido em|data de expedicao|"
    "emissao|rilasciato il|rilascio|verilme tarihi|wydano|data emiterii|eliberat|utfardat|utstedt|udstedelsesdato|"
    "utfardandedatum|utstedelsesdato|myonnetty|datum vydani|datum vydania|datum izdaje|datum izdavanja|kiallitas kelte|"
    "valjaandmise kuupaev|izdosanas datums|isdavimo data|data e leshimit|date of delivery|"
    "datum van afgifte|afgiftedatum|ausstellungsdatum|"
    "datum der ausstellung|fecha de expedicion|fecha de emision|data de emissao|data di rilascio|verilis tarihi|"
    "дата выдачи|дата видачі|ngay cap|fecha y lugar de expedicion|lugar y fecha de expedicion|"
    "fecha y lugar de emision|tanggal pengeluaran|tarikh dikeluarkan|tarehe ya kutolewa|petsa ng pagkakaloob|"
    "data wydania|data eliberarii|issued on|delivre le|afgegeven op|ausgestellt am|datum uitgifte|date de delivrance",
    label=True,
)
EXPIRY = Wording(
    "valabilitate|validity|validite|validita|geldigheid|gultigkeit|gecerlilik|waznosc|period of validity|"
    "periode de validite|duree de validite|geldigheidsduur|gultigkeitsdauer|gecerlilik suresi|periodo de validez|"
    "periodo di validita|periodo de validade|okres waznosci|"
    "expiry|expires|scadenza|scade il|caducidad|validez|date de fin de validite|fin de validite|date d'echeance|"
    "ablaufdatum|geldig tot en met|datum verval|giltigt till|giltig till|udlobsdato|utlopsdato|"
    "viimeinen voimassaolopaiva|derigs lidz|data uplywu waznosci|datum platnosti|platny do|plati do|"
    "ervenyessegi ido|lejarat datuma|valabil pana la|datum isteka|vazi do|bitme tarixi|amal qilish muddati|"
    "срок действия|дійсний до|валидност|важи до|ημερομηνια ληξης|gildir til|ngay het han|gia tri den|"
    "tanggal habis berlaku|petsa ng pagkawalang bisa|tarehe ya kumalizika|tarehe ya kuisha|card expiry date|"
    "card expires|titre valable jusqu'au|"
    "date of expiry|expiry date|date of expiration|expiration date|valid until|valid to|expires on|date d'expiration|"
    "valable jusqu'au|geldig tot|vervaldatum|gultig bis|fecha de caducidad|fecha de vencimiento|valido hasta|"
    "data de validade|valido ate|data di scadenza|son gecerlilik tarihi|gecerlilik tarihi|data waznosci|"
    "дата окончания срока действия|"
    "дата закінчення строку дії|termin waznosci|data expirarii|date of exp|expire le|until|card valid until|"
    "berlaku hingga|co gia tri den|validade|platnost do|vrijedi do|velja do|deriga lidz|galioja iki|kehtiv kuni|"
    "gyldig til|sista giltighetsdag|data e skadimit|tarikh tamat|tarehe ya mwisho|valid thru|habis berlaku|"
    "vervalt op|vervalt|expire|expiration|jusqu'au|expira el|expira em|expira|vence el|vence|vencimiento|"
    "valido fino al|wazne do|wazny do|son gecerlilik|exp date|valid till",
    label=True,
)
BIRTH = WORDINGS["birth"]
DATA_PAGE: Final = (
    SURNAME,
    GIVEN,
    *OTHERS,
    ABOUT_THE_HOLDER,
    NUMBER,
    NATIONALITY,
    STATE,
    SEX,
    BIRTH_PLACE,
    AUTHORITY,
    ISSUE,
    EXPIRY,
    BIRTH,
)
"""Every label of a data page."""
_LANGUAGES = pattern_of(r"[/|!()]|\.\s|\.$")
"""What stands between the languages of a label, as it is read."""
_LOST_STROKE = pattern_of(r"(?:^|\s)[fijltFIJLT17](?=\s)|\s?[/|()!]\s?")
"""A stroke between two languages that was taken for a letter, in print too small for it."""
_FIELD_NUMBER = pattern_of(r"\(\s*\d{1,2}\s*\)|^\s*\d{1,2}\.(?!\d)")
"""The number of a field as European passports print it: ``(9)`` or ``9.``"""


def values_at(hit: Hit) -> Iterable[tuple[Snippet, float]]:
    """What stands at a label, behind its wording in other languages."""
    for value in at_label(hit):
        text = _without_label_tail(value.value)
        if value.relation == "same" and text.raw and is_data_label(text):
            yield from values_at(Hit(hit.page, hit.start, text.end, hit.phrase))
        elif text.raw and "<<" not in text.raw and not is_data_label(text):
            yield text, value.weight


def is_word_of_label(word: str) -> bool:
    """Is a word a label of the data page by itself: behind a name it is the next question."""
    return any(wording.is_phrase(word) for wording in DATA_PAGE)


def is_data_label(text: Snippet) -> bool:
    """Is a text a label of the data page: known in every language, or in several words in one of them."""
    if is_label(text):
        return True
    plain = _FIELD_NUMBER.sub(" ", text.raw)
    parts = [part.strip() for part in _LANGUAGES.split(plain) if part.strip()]
    named = [any(wording.is_phrase(part) for wording in DATA_PAGE) for part in parts]
    if parts and (all(named) or any(know and " " in part for know, part in zip(named, parts, strict=True))):
        return True
    beside = [part.strip() for part in _LOST_STROKE.split(plain) if part.strip()]
    return beside != [plain.strip()] and all(any(wording.is_phrase(part) for wording in DATA_PAGE) for part in beside)


_TAIL = re.compile(r"(?:\s*[/|]\s*[^/|\n\t:]{2,40}[:)]|\s*\(\d{1,2}\)|\s*\d{1,2}\.(?=\s))\s*")


def _without_label_tail(text: Snippet) -> Snippet:
    """A value without the rest of its label in other languages: ``/ Nom`` or ``(2)`` before it."""
    plain = _without_second_label(text)
    match = _TAIL.match(plain.page.text[plain.start : plain.end])
    rest = Snippet(plain.page, plain.start + match.end(), plain.end).trimmed() if match else plain
    return _without_second_label(rest) if match else rest


_WORDS_OF_A_LABEL = 4


def _without_second_label(text: Snippet) -> Snippet:
    """A value without the same label in another language before it: ``/ SURNAME, NAME IYENGAR, RAGHUNATH``."""
    if text.page.text[max(0, text.start - 3) : text.start].rstrip()[-1:] not in ("/", "|", ","):
        return text
    words = list(re.finditer(r"[^\s/|,]+", text.page.text[text.start : text.end]))
    for count in range(min(_WORDS_OF_A_LABEL, len(words) - 1), 0, -1):
        parts = re.split(r"[/|,]", text.page.text[text.start : text.start + words[count - 1].end()])
        if all(any(wording.is_phrase(part.strip()) for wording in DATA_PAGE) for part in parts if part.strip()):
            return Snippet(text.page, text.start + words[count].start(), text.end).trimmed()
    return text
