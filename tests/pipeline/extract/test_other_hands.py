"""Wordings and layouts of real papers whose values were once taken from the wrong place."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.readings import Mark
from tests.pipeline.words import CHARACTER, PITCH, document, page

BLOCKS = {
    "en": ("Surname and first names: {}", "pledge vis-a-vis the Belgian State, any public centre and"),
    "fr": ("Nom et prénoms : {}", "m'engage vis-à-vis de l'Etat belge, de tout centre public et de :"),
    "nl": ("Naam en voornamen: {}", "verbind mij ertoe ten overstaan van de Belgische Staat en van"),
    "de": ("Name und Vornamen: {}", "verpflichte mich gegenüber dem belgischen Staat und gegenüber"),
}


@pytest.mark.parametrize("language", BLOCKS)
def test_the_pledge_parts_guarantor_from_student(language: str) -> None:
    label, pledge = BLOCKS[language]
    text = "\n".join((label.format("WILLEMS Karel"), "", pledge, "", label.format("SHARMA Priya")))
    found = extract(document("annex-32", text, language=language))
    assert found["guarantor_name"].values == ("WILLEMS Karel",)
    assert found["student_name"].values == ("SHARMA Priya",)


def test_a_father_is_not_the_holder() -> None:
    text = (
        "This is to certify that there is no adverse information\n"
        "against Ms. PRIYA SHARMA, D/o Shri RAKESH SHARMA, born on 15/01/1999"
    )
    found = extract(document("criminal-record", text))
    assert found["holder_name"].values == ("PRIYA SHARMA",)


def test_an_abbreviated_relation_ends_a_name() -> None:
    found = extract(document("employment-certificate", "This is to certify that Mr. Bilal Ahmed S/o Nadeem Ahmed, is"))
    assert found["holder_name"].values == ("Bilal Ahmed",)


def test_a_divorce_names_its_parties_and_not_their_child() -> None:
    text = (
        "IN RE: THE MARRIAGE OF\nDANIEL JAMES WHITAKER,\nPetitioner,\nand\nLAURA ANN WHITAKER,\nRespondent.\n\n"
        "The parties were married on June 14, 2014 in Evanston.\n"
        "One child was born: Noah Whitaker, born on 12 March 2016."
    )
    found = extract(document("divorce-decision", text))
    assert found["holder_name"].values == ("DANIEL JAMES WHITAKER",)
    assert found["spouse_name"].values == ("LAURA ANN WHITAKER",)
    assert "event_date" not in found


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("UITTREKSEL UIT HET STRAFREGISTER\nDakar (Senegal) op 14 februari 1993\nRijksregisternummer 93.02.14", "BEL"),
        ("Federal Bureau of Investigation\nBirthplace: Lagos, Nigeria", "USA"),
        ("(English Translation)\nPeople's Republic of China\nNotary Public Office", "CHN"),
    ],
)
def test_the_issuing_state_is_the_authority_s(text: str, country: str) -> None:
    assert extract(document("criminal-record", text))["country"].values == (country,)


def test_the_end_of_validity_is_not_the_day_of_issue() -> None:
    found = extract(document("criminal-record", "Certidão expedida em 19/03/2026\nVálida até 17/06/2026"))
    assert found["issue_date"].values == (dt.date(2026, 3, 19),)
    assert found["expiry_date"].values == (dt.date(2026, 6, 17),)


def test_one_name_beside_two_headings_is_not_sure_to_be_either_parent_s() -> None:
    text = "8 Père   9 Mère\nNom   EL HADDAD\nPrénoms   Ahmed Ali"
    found = extract(document("birth-certificate", text, language="fr"))
    for name in ("father_name", "mother_name"):
        best = found[name].best if name in found else None
        assert best is None or best.confidence < 0.6


def test_a_salutation_ends_at_its_comma() -> None:
    found = extract(document("admission-letter", "Dear Ms Sharma,\nWe are pleased to inform you"))
    assert not any("We" in name for name in (found["holder_name"].values if "holder_name" in found else ()))


def test_the_heading_of_a_clause_is_no_value_of_a_label():
    from pipeline.extract.labels import _CLAUSE

    for text in ("Article 2. Le bail", "Artikel 5. De huurder", "Art. 3 Loyer", "§ 4 Miete", "Atticle 2. Le bail"):
        assert _CLAUSE.match(text), text
    for text in ("Artisan SA", "Kerkstraat 12, 9000 Gent", "Arthur Claes", "12 Artois Street"):
        assert not _CLAUSE.match(text), text


def test_an_authority_is_nobody():
    from pipeline.extract.names.clean import clean_name

    assert clean_name("FOD Binnenlandse Zaken") == ""
    assert clean_name("Universiteit Gent") == ""
    assert clean_name("Jan Peeters") == "Jan Peeters"


def test_the_numbered_field_beside_a_label_is_not_its_value() -> None:
    text = (
        "17. Objet principal du voyage        18. Personne ou établissement d'accueil en Belgique\n"
        "Regroupement familial                VERMEULEN Pieter Jan\n"
        "19. Date d'arrivée prévue            20. Date de départ prévue\n"
        "25-01-2027                           31-12-2027"
    )
    found = extract(document("application-form", text, language="fr"))
    assert found["purpose"].values == ("Regroupement familial",)
    assert found["stay_from"].values == (dt.date(2027, 1, 25),)
    assert found["stay_until"].values == (dt.date(2027, 12, 31),)


FORM = """Demande de visa pour un long séjour (visa D)
1. Nom(s) de famille / Surname          NGASSA TCHAMBA
3. Prénom(s) / First name(s)            Brice Emmanuel
4. Date de naissance / Date of birth    17/02/2003
{label}               25/01/2027
21. But du séjour                       Études

Lieu et date : Yaoundé, 18/11/2026      Signature :"""


@pytest.mark.parametrize(
    "label", ["22. Date prévue d’arrivée", "22. Date probable du premier trajet", "Datum voorzien vertrek (x)"]
)
def test_a_form_is_of_the_day_beside_the_signature_and_never_of_a_journey(label: str) -> None:
    found = extract(document("application-form", FORM.format(label=label), language="fr"))
    assert found["issue_date"].values == (dt.date(2026, 11, 18),)


def test_a_label_said_again_in_another_language_is_no_name() -> None:
    found = extract(document("application-form", FORM.format(label="22. Date prévue d’arrivée"), language="fr"))
    assert found["given_names"].values == ("Brice Emmanuel",)
    assert found["surname"].values == ("NGASSA TCHAMBA",)
    assert found["purpose"].values == ("Études",)
    assert found["stay_from"].values == (dt.date(2027, 1, 25),)


@pytest.mark.parametrize(
    "text",
    [
        """ODPIS SKRÓCONY AKTU MAŁŻEŃSTWA
                  Mężczyzna        Kobieta
Nazwisko          NOWAK            ZIELIŃSKA
Imię              Tomasz           Katarzyna
Data urodzenia    02.05.1988       14.09.1990

Kraków, data 7 października 2026 r.""",
        """MARRIAGE CERTIFICATE
Husband: Daniel Osei
Date of birth: 2 May 1988
Wife: Abena Boateng
Date of birth: 14 September 1990
Issued at Accra on 7 October 2026""",
    ],
    ids=["in columns", "below each other"],
)
def test_a_couple_has_two_birth_dates_and_both_are_kept(text: str) -> None:
    found = extract(document("marriage-certificate", text))["birth_date"].readings
    assert {str(reading.value) for reading in found} == {"1988-05-02", "1990-09-14"}


def test_one_label_may_ask_for_the_whole_name() -> None:
    text = """CERTIDÃO DE NASCIMENTO
Nome: MARIANA ALVES TEIXEIRA
Data de nascimento: 06/04/1998
Recife, 29 de setembro de 2026."""
    name = extract(document("birth-certificate", text, language="pt"))["holder_name"].best
    assert name is not None
    assert name.value == "MARIANA ALVES TEIXEIRA"


@pytest.mark.parametrize(
    ("clause", "address"),
    [
        ("een appartement gelegen te 9000 Gent, Veldstraat 231 bus 4, met kelder", "9000 Gent, Veldstraat 231 bus 4"),
        (
            "un appartement situé à 4000 Liège, rue des Guillemins 17 bte 3, au",
            "4000 Liège, rue des Guillemins 17 bte 3",
        ),
        ("een woning gelegen te Veldstraat 231, 9000 Gent, met tuin", "Veldstraat 231, 9000 Gent"),
        ("een appartement op de tweede verdieping", None),
    ],
)
def test_what_is_let_is_not_where_its_owner_lives(clause: str, address: str | None) -> None:
    text = (
        "HUUROVEREENKOMST\nDe verhuurder: Greta VERMEULEN, wonende te Putkapelstraat 14, 9051 Gent,\n"
        f"verhuurt aan Jan DE BACKER\n{clause}."
    )
    found = extract(document("lease", text, language="nl"))
    assert (found["address"].values if "address" in found else ()) == ((address,) if address else ())


def test_a_payslip_of_a_month_in_figures() -> None:
    found = extract(document("payslip", "LOONBRIEF      Periode: 01/10/2026 - 31/10/2026\nIn dienst: 01/03/2017"))
    assert found["month"].values == ("2026-10",)
    assert found["month"].readings[0].confidence >= 0.6


def test_a_plural_in_brackets_belongs_to_the_label() -> None:
    found = extract(document("application-form", "21. Main purpose(s) of the journey    Family reunification"))
    assert found["purpose"].values == ("Family reunification",)


def test_two_people_side_by_side_keep_their_own_columns() -> None:
    text = """EVLENME KAYIT ÖRNEĞİ / EXTRAIT DE L'ACTE DE MARIAGE
Evlenme tarihi / Date du mariage      21.06.2025
                                      KOCA / MARI        KARI / FEMME
Soyadı / Nom                          DE BACKER          YILDIRIM
Adı / Prénoms                         Wouter Jozef       Elif Nur
Doğum tarihi / Date de naissance      12.10.1990         25.03.1994
Veriliş tarihi: 14.09.2026"""
    found = extract(document("marriage-certificate", text, language="fr"))
    assert found["holder_name"].values == ("DE BACKER Wouter Jozef",)
    assert found["spouse_name"].values == ("YILDIRIM Elif Nur",)
    assert set(found["birth_date"].values) == {dt.date(1990, 10, 12), dt.date(1994, 3, 25)}
    assert found["event_date"].values == (dt.date(2025, 6, 21),)


OFFICIAL_FORM = """Application for a national visa (Long Stay D)
1. Surname (Family name)
DE OLIVEIRA PRADO
3. First name(s) (Given name(s))
FERNANDA CRISTINA
21. Main purpose(s) of the journey
Scientific research
29. Intended date of arrival in the Schengen area      01-11-2025
30. Intended date of departure from the Schengen area  31-10-2026"""


def test_the_form_s_labels_repeat_themselves_in_brackets_and_go_on_behind_what_is_known() -> None:
    found = extract(document("application-form", OFFICIAL_FORM))
    assert found["surname"].values == ("DE OLIVEIRA PRADO",)
    assert found["given_names"].values == ("FERNANDA CRISTINA",)
    assert found["purpose"].values == ("Scientific research",)
    assert found["stay_from"].values == (dt.date(2025, 11, 1),)
    assert found["stay_until"].values == (dt.date(2026, 10, 31),)


def test_a_bracketed_plural_is_no_word_of_the_label() -> None:
    found = extract(document("application-form", "21. Objet(s) principal(aux) du voyage   Regroupement familial"))
    assert found["purpose"].values == ("Regroupement familial",)


def test_start_and_end_behind_one_label() -> None:
    text = "HOSTING AGREEMENT\nStart and end date      01.11.2025 - 31.10.2026"
    found = extract(document("hosting-agreement", text))
    assert (found["start_date"].values, found["end_date"].values) == (
        (dt.date(2025, 11, 1),),
        (dt.date(2026, 10, 31),),
    )


def test_a_translation_is_of_its_own_day_and_says_that_it_is_sworn() -> None:
    text = (
        "Je soussignée, traductrice assermentée, certifie avoir traduit du portugais :\n"
        "CERTIFICAT D'ANTÉCÉDENTS CRIMINELS\n"
        "Belo Horizonte, le 29 juillet 2025.\n"
        "Traduction conforme à l'original. Belo Horizonte, le 11 août 2025."
    )
    found = extract(document("translation", text, language="fr"))
    assert found["issue_date"].best is not None
    assert found["issue_date"].best.value == dt.date(2025, 8, 11)
    assert found["sworn"].values == (True,)


def test_a_surname_in_capitals_before_a_comma_is_part_of_the_name() -> None:
    text = "MEDICAL CERTIFICATE\nName:        VILLANUEVA, KRISTINE JOY SARMIENTO\nDate of birth:   September 25, 2002"
    found = extract(document("medical-certificate", text))
    assert found["holder_name"].values == ("VILLANUEVA KRISTINE JOY SARMIENTO",)


CARD = """ROYAUME DU MAROC
CARTE NATIONALE D'IDENTITÉ
{label}
SALMA
EL KHATTABI
Née le  18.03.1997
Valable jusqu'au  02.09.2031"""


@pytest.mark.parametrize(("label", "surname"), [("Prénom / Nom", "EL KHATTABI"), ("Nom / Prénom", "SALMA")])
def test_a_label_for_both_names_is_answered_line_by_line(label: str, surname: str) -> None:
    found = extract(document("identity-card", CARD.format(label=label)))
    assert found["surname"].values == (surname,)
    assert found["expiry_date"].values == (dt.date(2031, 9, 2),)


def test_a_middle_name_is_no_surname() -> None:
    text = (
        "Philippine Identification Card\nApelyido/Last Name\nVILLANUEVA\n"
        "Mga Pangalan/Given Names\nKRISTINE JOY\nGitnang Apelyido/Middle Name\nSARMIENTO"
    )
    found = extract(document("identity-card", text))
    assert found["surname"].values == ("VILLANUEVA",)
    assert found["given_names"].values == ("KRISTINE JOY",)


def test_where_a_party_signed_is_not_its_name() -> None:
    text = "HOSTING AGREEMENT\nSurname and first names: PRADO Fernanda\n\nThe researcher\nBelo Horizonte, 15 July 2025"
    found = extract(document("hosting-agreement", text))
    assert found["holder_name"].values == ("PRADO Fernanda",)


def test_a_form_with_short_labels_tells_the_passport_from_the_personal_number() -> None:
    found = extract(
        document(
            "application-form",
            "VISA D APPLICATION FORM\n"
            "1. Surname: AYDIN\n"
            "3. First name(s): ELIF\n"
            "9. Personal no.: 37714820518\n"
            "10. Travel document: Ordinary passport U12345678\n"
            "11. Issued / valid until: 25.08.2022 / 24.08.2032\n"
            "17. Purpose: Work: EU Blue Card\n"
            "19. Arrival: 01.02.2027\n"
            "20. Departure: 31.01.2028 (renewable)\n",
        )
    )
    assert found["document_number"].values == ("U12345678",)
    assert found["expiry_date"].values == (dt.date(2032, 8, 24),)
    assert found["stay_from"].values == (dt.date(2027, 2, 1),)
    assert found["stay_until"].values == (dt.date(2028, 1, 31),)
    assert found["purpose"].values == ("Work: EU Blue Card",)


def test_a_form_without_a_passport_number_takes_no_other_number_for_it() -> None:
    found = extract(document("application-form", "1. Surname: AYDIN\n9. Personal no.: 37714820518\n"))
    assert "document_number" not in found


@pytest.mark.parametrize(
    ("first", "second", "conditional"), [("x", " ", (False,)), (" ", "x", (True,)), (" ", " ", (True, False))]
)
def test_an_option_that_is_not_ticked_is_not_said(first: str, second: str, conditional: tuple[bool, ...]) -> None:
    text = "Attestation d'admission\n  admission définitive   sous réserve\nNamur, le 5 novembre 2026"
    left, right = 0.08, 0.08 + 24 * CHARACTER
    marks = (
        Mark("tick", (left, 0.06 + PITCH, left + 0.012, 0.06 + PITCH + 0.012), 0.93, f"[{first}] admission définitive"),
        Mark("tick", (right, 0.06 + PITCH, right + 0.012, 0.06 + PITCH + 0.012), 0.93, f"[{second}] sous réserve"),
    )
    found = extract(document("admission-letter", page(text, marks=marks), language="fr"))
    assert set(found["conditional"].values) == set(conditional)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Loon: het bruto maandloon bedraagt 6.450,00 EUR, hetzij 89.784,00 EUR bruto per jaar", "month"),
        ("The gross salary is 62,000.00 EUR per year, that is 5,166.67 EUR per month", "year"),
        ("Das Bruttogehalt beträgt 4.100,00 EUR monatlich", "month"),
    ],
)
def test_a_salary_is_for_the_time_that_its_own_clause_names(text: str, period: str) -> None:
    found = extract(document("employment-contract", text))
    assert found["salary_period"].values == (period,)


def test_numbered_labels_in_columns_are_not_each_other_s_values() -> None:
    found = extract(
        document(
            "application-form",
            "1 Surname             2 Surname at birth    3 First name(s)\n"
            "OUYANG                OUYANG                JINGWEN\n"
            "14 Number             15 Issued on          16 Valid until\n"
            "EK4417728             19/05/2023            18/05/2033\n"
            "22 Main purpose of the stay   23 Educational establishment\n"
            "Study                         KU Leuven\n",
        )
    )
    assert found["surname"].values == ("OUYANG",)
    assert found["given_names"].values == ("JINGWEN",)
    assert found["purpose"].values == ("Study",)
    assert found["expiry_date"].values == (dt.date(2033, 5, 18),)


def test_the_permit_to_live_elsewhere_is_not_the_passport() -> None:
    found = extract(
        document(
            "application-form",
            "Travel document   Ordinary passport CX7718402\n"
            "Valid until   05/07/2031\n"
            "Residence in a country other than country of nationality   Yes: UAE residence permit 784-1992\n"
            "Valid until   18/09/2028\n",
        )
    )
    assert found["expiry_date"].values[0] == dt.date(2031, 7, 5)


def test_a_tick_typed_between_brackets_with_blanks_is_one() -> None:
    text = "Sprachwahl\n[ ] Niederländisch\n[ ] Französisch\n[ X ] Deutsch\n[ ] keine Präferenz\n"
    assert extract(document("language-preference", text, language="de"))["choice"].values == ("de",)


@pytest.mark.parametrize(
    "said",
    [
        "certify that she does not have one of the diseases which may endanger public health",
        "verklaart dat zij geen van de ziekten heeft die de volksgezondheid kunnen schaden",
        "certifie que l'intéressée n'a aucune des maladies pouvant mettre en danger la santé publique",
    ],
)
def test_a_doctor_who_finds_none_of_the_diseases(said: str) -> None:
    assert extract(document("medical-certificate", said))["no_disease"].values == (True,)


def test_the_birth_that_an_act_tells_stands_before_its_verb_and_in_brackets() -> None:
    found = extract(
        document(
            "birth-certificate",
            "COPIE INTÉGRALE D'ACTE DE NAISSANCE\n"
            "a comparu MBUYI KALALA Dieudonné, né à Mbuji-Mayi le 9 novembre 1984, lequel nous a déclaré :\n"
            "Le dix-septième jour du mois d'avril de l'année deux mille quinze (17 avril 2015) est née à Kinshasa\n"
            "un enfant de sexe féminin, nommée MBUYI TSHILOMBO Christelle Grace,\n"
            "fille de MBUYI KALALA Dieudonné et de TSHILOMBO NGALULA Béatrice\n",
            language="fr",
        )
    )
    assert found["birth_date"].values == (dt.date(2015, 4, 17),)


@pytest.mark.parametrize(
    ("kind", "text", "granted"),
    [
        ("professional-card-approval", "Le Ministre octroie une carte professionnelle à l'intéressée.", (True,)),
        ("professional-card-approval", "REFUS DE DÉLIVRANCE\nLe Ministre refuse la carte professionnelle.", (False,)),
        ("work-authorisation", "De gecombineerde vergunning wordt toegekend voor een jaar.", (True,)),
        ("work-authorisation", "De gecombineerde vergunning wordt niet toegekend.", (False,)),
        (
            "work-permit",
            "Die Arbeitserlaubnis wird erteilt. Gegen die Ablehnung kann Beschwerde erhoben werden.",
            (True,),
        ),
        ("work-authorisation", "The single permit is granted. In case of refusal an appeal can be lodged.", (True,)),
        ("work-permit", "The application is refused as the conditions are not met.", (False,)),
    ],
)
def test_a_decision_grants_or_refuses(kind: str, text: str, granted: tuple[bool, ...]) -> None:
    assert extract(document(kind, text))["granted"].values == granted


def test_in_portuguese_no_is_no_denial() -> None:
    listed = (
        "A Polícia Federal CERTIFICA, após pesquisa no Sistema Nacional de Informações Criminais, que, até a presente\n"
        "data, CONSTA (furto qualificado, 2 anos de reclusão) decisão judicial condenatória em nome de ANA LIMA\n"
        "nascida aos 16/10/1993, em Campinas"
    )
    assert True not in extract(document("criminal-record", listed, language="pt"))["clean"].values
    none = listed.replace("CONSTA (furto qualificado, 2 anos de reclusão)", "NÃO CONSTA")
    assert extract(document("criminal-record", none, language="pt"))["clean"].values == (True,)


@pytest.mark.parametrize("medical", ["50.000,00", "5.000,00"])
def test_what_liability_is_covered_for_is_no_cover_of_treatment(medical: str) -> None:
    found = extract(
        document(
            "health-insurance",
            "Verzekeringsattest\n"
            f"medische kosten, hospitalisatie en tandzorg bij dringendheid: tot {medical} EUR\n"
            "burgerlijke aansprakelijkheid privéleven: 25.000.000 EUR\n",
            language="nl",
        )
    )
    assert 25_000_000 not in (found["coverage_amount"].values if "coverage_amount" in found else ())


OFFICIAL = """OMID RAHIMI
Official Translator to the Judiciary
OFFICIAL TRANSLATION FROM PERSIAN
Certificate of no criminal record
Date: 3 November 2026
I hereby certify that the above is a true and complete translation of the original.
Shiraz, 18 November 2026

Ministry of Justice
Seal and signature certified
No. 8/B 19 Nov. 2026
"""


def test_the_day_an_office_attests_the_translators_signature_is_not_the_translations() -> None:
    found = extract(document("translation", OFFICIAL, language="en"))
    assert [str(value) for value in found["issue_date"].values] == ["2026-11-18"]
    assert found["sworn"].values == (True,)
