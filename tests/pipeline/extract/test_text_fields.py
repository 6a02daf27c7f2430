"""Numbers, addresses, courses and decisions that stand in columns, over line ends or among words of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.score_compare import USABLE
from pipeline.extract import extract
from pipeline.readings import PageReading
from tests.pipeline.words import document, lay_out, page


def columns(left: str, right: str) -> PageReading:
    """A table whose columns were read one after the other."""
    first = lay_out(left)
    second = lay_out(right, left=0.6)
    after = max(word.line for word in first) + 1
    return replace(page(left), words=(*first, *(replace(word, line=word.line + after) for word in second)))


def usable(kind: str, text: str | PageReading, name: str) -> tuple[object, ...]:
    """The values of a field that a rule would decide on."""
    field = extract(document(kind, text)).get(name)
    return field.values if field is not None and field.best is not None and field.best.confidence >= USABLE else ()


COLUMNS = [
    ("commercial-licence", "Firm\nN° de licence\nGérant", "Atelier Sako\n2024/77120\nMoussa SAKO", "2024/77120"),
    ("commercial-licence", "Firma:\nSchein-Nr.:\nAusstellung:", "Holz Meyer\n2022/40117\n2022-05-02", "2022/40117"),
    ("birth-certificate", "Child\nRegister no.\nRegistered", "Ama OFORI\n318/2004\n2 May 2004", "318/2004"),
]


@pytest.mark.parametrize(("kind", "left", "right", "number"), COLUMNS)
def test_a_number_stands_beside_its_label_wherever_the_column_was_read(
    kind: str, left: str, right: str, number: str
) -> None:
    assert usable(kind, columns(left, right), "document_number") == (number,)


def test_beside_the_label_of_somebody_else_s_number_stands_none_of_the_paper() -> None:
    table = columns("Firm\nN° de téléphone\nN° de compte", "Atelier Sako\n0470771200\n2024/77120")
    assert usable("commercial-licence", table, "document_number") == ()


def test_a_number_below_its_label_in_a_row_of_labels() -> None:
    text = "Register no.          Deceased\n412/2019              Ana LOPES"
    assert usable("death-certificate", text, "document_number") == ("412/2019",)


NOT_ITS_OWN = [
    ("admission-letter", "Passport on file: E5514207. Welcome days open on 2 August."),
    ("criminal-record", "With reference to Sara HADDAD who travels on passport\nnumber E5514207, I have to inform you"),
    ("marriage-certificate", "Consta que Ana PAZ (n. 14 de abril del 1991) y Luis MORA (n. 3 de mayo del 1990)"),
]


@pytest.mark.parametrize(("kind", "text"), NOT_ITS_OWN)
def test_a_passport_and_a_day_are_no_number_of_the_paper(kind: str, text: str) -> None:
    assert "document_number" not in extract(document(kind, text))


def test_beside_a_passport_the_paper_keeps_its_own_number() -> None:
    text = "Our file: 2025/11840\nPassport on file: E5514207."
    assert usable("admission-letter", text, "document_number") == ("2025/11840",)


LET = [
    "Verhuurde woning: Nieuwstraat 12, 9000 Gent",
    "Logement loué rue du Pont, 4, 5000 Namur",
    "Mietobjekt: Hauptstraße 7, 4700 Eupen",
    "Leased premises: Grote Markt 3, 2800 Mechelen",
]


@pytest.mark.parametrize("line", LET)
def test_what_is_let_stands_behind_its_word(line: str) -> None:
    address = usable("lease", f"LEASE\n{line}\nRent   900,00 EUR", "address")
    assert len(address) == 1
    assert str(address[0]).split()[0] in line


def test_the_home_of_a_party_is_not_what_is_let() -> None:
    assert usable("lease", "Verhuurder: Jan PEETERS, Kerkstraat 5, 9000 Gent", "address") == ()


COURSES = [
    ("Betreft: uw aanvraag voor Bachelor in de wiskunde - inschrijving", "Bachelor in de wiskunde"),
    ("Le cursus Master en droit public dispensé par Université du Val, les acquis", "Master en droit public"),
    ("This guide is about Bachelor in Nursing offered by Riverside College", "Bachelor in Nursing"),
    ("Bachelor in de geschiedenis - Vlaanderen", "Bachelor in de geschiedenis - Vlaanderen"),
]


@pytest.mark.parametrize(("text", "course"), COURSES)
def test_a_course_ends_where_the_sentence_goes_on(text: str, course: str) -> None:
    assert usable("course-description", text, "programme") == (course,)


def test_labels_side_by_side_are_no_values_of_one_another() -> None:
    text = "University           Name of the applicant\nUniversity of Gondar           Selam TESFAYE"
    assert usable("transcript", text, "institution") == ("University of Gondar",)


def test_a_value_beside_its_label_stays_one_over_another_row() -> None:
    text = "University      University of Gondar\nCourse          Public Health"
    assert usable("transcript", text, "institution") == ("University of Gondar",)


DECISIONS = [
    ("Resultaat: gelijkwaardig", ("granted",)),
    ("Ergebnis: nicht gleichwertig", ("refused",)),
    ("Outcome: refused", ("refused",)),
    ("Das Zeugnis ist dem Abschluss der Oberstufe des Unterrichts gleichwertig.", ("granted",)),
    ("Das Zeugnis ist dem Abschluss der Oberstufe nicht gleichwertig.", ("refused",)),
    ("Ob das Zeugnis gleichwertig ist, wird geprüft.", ("pending",)),
]


@pytest.mark.parametrize(("text", "decision"), DECISIONS)
def test_a_decision_at_its_label_or_in_a_sentence_with_the_verb_far_off(text: str, decision: tuple[str, ...]) -> None:
    assert usable("equivalence-decision", text, "decision") == decision


SAID = [
    ("employment-contract", "Terme : indéterminé", "indefinite", (True,)),
    ("employment-contract", "Terme : déterminé, contrat à durée déterminée", "indefinite", (False,)),
    ("parental-authorisation", "consent à son installation durable auprès de sa mère", "permanent", (True,)),
    ("parental-authorisation", "autoriza el viaje para sus vacaciones", "permanent", (False,)),
    (
        "divorce-decision",
        "Care and control of the children of the marriage: Ana PAZ MORA.",
        "custody",
        ("Ana PAZ MORA",),
    ),
    ("dependency-proof", "certifie que Awa DIOP vit de l'argent envoyé par Binta SOW.", "depends_on", ("Binta SOW",)),
]


@pytest.mark.parametrize(("kind", "text", "name", "values"), SAID)
def test_what_a_paper_says_in_words_of_its_own(kind: str, text: str, name: str, values: tuple[object, ...]) -> None:
    assert usable(kind, text, name) == values


def test_the_language_of_instruction_in_the_next_column() -> None:
    table = columns("Student\nMedium of instruction\nStart", "Ana PAZ\nDutch\n5 Sep 2025")
    assert usable("admission-letter", table, "teaching_language") == ("nl",)


MORE_NUMBERS = [
    ("divorce-decision", "Affaire n° : 60412\nmariage le 2 juillet 2013 à Gabès (acte n° 918), dissous", "60412"),
    ("divorce-decision", "Sygn. akt XII C 418/24\nrozwiązuje małżeństwo stron", "XII C 418/24"),
    ("criminal-record", "Dok.-Nr. 3114 K 0922 417\nFührungszeugnis", "3114 K 0922 417"),
    ("parental-authorisation", "Kardex N.° 2025-1180        Serie C N° 0071144\nAUTORIZACIÓN", "2025-1180"),
]


@pytest.mark.parametrize(("kind", "text", "number"), MORE_NUMBERS)
def test_a_court_s_or_notary_s_file_is_the_number_and_not_what_it_cites(kind: str, text: str, number: str) -> None:
    assert usable(kind, text, "document_number") == (number,)


def test_the_number_of_a_law_is_none() -> None:
    text = "İşbu dekont 5411 sayılı Bankacılık Kanunu uyarınca düzenlenmiştir."
    assert usable("unknown", text, "document_number") == ()


def apart(left: list[str], right: list[str]) -> PageReading:
    """Rows far from one another, whose labels were all read before their values; empty rows leave space."""
    return columns("\n".join(f"{row}\n\n" for row in left), "\n".join(f"{row}\n\n" for row in right))


PAYEES = ["BE57 6792 0060 9235", "PCHQBEBB"]
SECTIONS = apart(
    ["Paiement exécuté", "Donneur d'ordre", "", "Nom", "Compte", "BIC", "Bénéficiaire", "", "Nom", "Compte", "BIC"],
    ["", "", "", "Jeanne MARTIN", "BE68 5390 0754 7034", "KREDBEBB", "", "", "Office des Étrangers", *PAYEES],
)


def test_an_account_belongs_to_the_heading_over_its_rows_wherever_the_columns_were_read() -> None:
    found = extract(document("fee-payment", SECTIONS))
    assert found["iban"].values == ("BE57679200609235",)
    assert found["bic"].values == ("PCHQBEBB",)
    assert found["beneficiary"].values == ("Office des Étrangers",)


def test_the_last_line_of_a_reference_may_be_read_before_the_one_above() -> None:
    read = page("Message        HADDAD SARA SYRIAN 04.05.1999 ART 10 LAW\n               15.12.1980")
    first = max(word.line for word in read.words)
    swapped = replace(read, words=tuple(replace(word, line=first - word.line) for word in read.words))
    found = extract(document("fee-payment", swapped))["reference"]
    assert found.values == ("HADDAD SARA SYRIAN 04.05.1999 ART 10 LAW 15.12.1980",)


HALVES = [
    ("NGO_BA\nTUAN_VIETNAMESE_03111999_Art58_15121980", False),
    ("IBAN BE57 6792 0060 9235\nNGO_TUAN_VIETNAMESE_03111999_Art58_15121980", True),
]


@pytest.mark.parametrize(("text", "whole"), HALVES)
def test_a_reference_under_a_line_of_names_may_lack_its_beginning(text: str, whole: bool) -> None:
    best = extract(document("fee-payment", text))["reference"].best
    assert best is not None
    assert (best.confidence >= USABLE) == (whole or best.value.startswith("NGO_BA"))


def test_a_form_with_bare_field_numbers_in_letters_the_engine_lacks() -> None:
    left = ["32A: Jara / Value date", "50: Ilnat3huk / Ordering customer", "57: Bahk / Beneficiary bank"]
    left += ["59: Bexed3piniap / Beneficiary", "70: Tipw3Hay / Details of payment", "71A: Komicia / Charges"]
    right = ["12.05.2025 EUR 198,00", "BOIKO OLENA", "PCHQBEBB BPOST", "FOD BINNENLANDSE ZAKEN"]
    right += ["BOIKO OLENA 08.03.1986 ART 10", "OUR"]
    found = extract(document("fee-payment", apart(left, right)))
    assert found["beneficiary"].values == ("FOD BINNENLANDSE ZAKEN",)
    assert found["reference"].values == ("BOIKO OLENA 08.03.1986 ART 10",)


def best_of(kind: str, text: str | PageReading, name: str) -> tuple[object, bool]:
    """The best reading of a field and whether a rule would decide on it."""
    best = extract(document(kind, text))[name].best
    assert best is not None
    return best.value, best.confidence >= USABLE


def test_a_reference_that_ends_with_a_join_is_not_whole() -> None:
    cut = "Omschrijving      DIALLO_AWA_GUINEAN_25.04.1998_Article9_"
    assert not best_of("fee-payment", cut, "reference")[1]
    whole = "Omschrijving      DIALLO_AWA_GUINEAN_25.04.1998_Article9_Law15.12.1980"
    assert best_of("fee-payment", whole, "reference") == ("DIALLO_AWA_GUINEAN_25.04.1998_Article9_Law15.12.1980", True)


def test_an_answer_alone_in_its_cell_decides_where_its_label_was_not_read() -> None:
    assert usable("equivalence-decision", "Lina WEBER    4. Mai 1999\ngleichwertig    Bachelor", "decision") == (
        "granted",
    )
    assert usable("equivalence-decision", "Gleichwertigkeitsbescheid\nLina WEBER    4. Mai 1999", "decision") == ()


def test_a_verb_far_from_its_answer_over_the_end_of_a_line() -> None:
    text = "Das Zeugnis ist dem Abschluss der Oberstufe des\nallgemeinen Unterrichts gleichwertig und gilt."
    assert usable("equivalence-decision", text, "decision") == ("granted",)


DEGREES = [
    ("Le jury lui a décerné le grade académique de\nLicence en lettres modernes.", "Licence en lettres modernes"),
    (
        "Bachelor of Arts in History\n\nhas conferred on Ana PAZ the above degree, in witness",
        "Bachelor of Arts in History",
    ),
]


@pytest.mark.parametrize(("text", "degree"), DEGREES)
def test_a_degree_behind_its_words_or_as_the_heading(text: str, degree: str) -> None:
    assert usable("diploma", text, "degree") == (degree,)


def test_a_course_in_a_narrow_column_goes_on_in_small_letters() -> None:
    text = "Opleiding\nBachelor in de industriële\nwetenschappen\n\nJaar\n2025-2026"
    assert usable("admission-letter", text, "programme") == ("Bachelor in de industriële wetenschappen",)


def test_the_next_row_of_a_table_is_no_part_of_a_course() -> None:
    text = "Opleiding\nBachelor in de chemie\nVoltijds"
    assert usable("admission-letter", text, "programme") == ("Bachelor in de chemie",)


def test_where_a_course_ends_before_the_verb_of_its_clause_nothing_says() -> None:
    text = "Ik koos deze school omdat Master in de chemie praktijk en theorie verbindt, wat thuis niet bestaat."
    assert not best_of("motivation-letter", text, "programme")[1]


def test_a_school_behind_its_preposition_is_the_school_alone() -> None:
    text = "I apply for a visa in order to follow Bachelor in\nindustrial chemistry at Riverside University College."
    assert usable("motivation-letter", text, "institution") == ("Riverside University College",)


def test_who_may_be_registered_as_a_dependant_stands_below() -> None:
    text = "Gerechtigde\nAna PAZ\nKan als persoon ten laste worden ingeschreven\nLuis MORA"
    assert usable("mutual-insurance", text, "members") == ("Luis MORA",)


FORM = """
1 – DONNEUR D'ORDRE   x
Nom et prénom ou raison sociale : BENALI SALMA
Compte à débiter : 007 780 0001234500000123 45
2 – BÉNÉFICIAIRE   x
Nom ou raison sociale : OFFICE DES ETRANGERS
N° de compte / IBAN : BE57 6792 0060 9235
Frais à la charge de :   Donneur d'ordre (OUR)   Bénéficiaire (BEN)
"""


def test_the_sections_of_a_form_are_numbered() -> None:
    assert usable("fee-payment", FORM, "payer") == ("BENALI SALMA",)
    assert usable("fee-payment", FORM, "beneficiary") == ("OFFICE DES ETRANGERS",)


SCHOOLS = [
    ("La Universidad Nacional del Sur", "Universidad Nacional del Sur"),
    ("De Hogeschool Maasland", "Hogeschool Maasland"),
    ("La Plata Instituto Técnico", "La Plata Instituto Técnico"),
]


@pytest.mark.parametrize(("line", "school"), SCHOOLS)
def test_an_article_is_no_part_of_a_school_s_name(line: str, school: str) -> None:
    assert usable("diploma", f"{line}\n\nconfiere a\nAna PAZ MORA", "institution") == (school,)


def test_people_and_births_in_columns_read_apart_are_rows() -> None:
    names = "Membre\nAna PAZ conjointe\nLuis PAZ fils\nEva PAZ fille"
    births = "Né(e)\n18 janvier 1969\n28 novembre 1997\n3 mars 2001"
    household = columns(f"Lien de parenté\n{names}", f"\n{births}")
    assert usable("family-composition", household, "members") == (3,)


def test_the_number_of_a_pass_in_the_genitive() -> None:
    text = "Die Drittstaatsangehörige ist Inhaberin des Passes\nF4417730, wohnhaft in Lima."
    assert usable("work-authorisation", text, "passport_number") == ("F4417730",)


def test_a_number_in_the_corner_behind_its_label_in_another_script() -> None:
    text = "xq. / No. TMC/B/2025/0012\n\n\n\nRegistration No.   20417\nDate of registration   21/11/1996"
    assert usable("birth-certificate", text, "document_number") == ("TMC/B/2025/0012",)


def test_what_is_read_behind_the_last_label_may_stand_at_the_head() -> None:
    read = page("CERTIFICATE OF BIRTH\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nName of child   Ada OBI\nSignature of Registrar")
    line = max(word.line for word in read.words) + 1
    aside = tuple(replace(word, line=line) for word in lay_out("4417-3", left=0.8, top=0.15))
    assert usable("birth-certificate", replace(read, words=(*read.words, *aside)), "document_number") == ()


def test_the_number_below_its_label_stays_the_paper_s() -> None:
    assert usable("birth-certificate", "LOCAL REGISTRATION NUMBER\n1200301 018842", "document_number") == (
        "1200301 018842",
    )
