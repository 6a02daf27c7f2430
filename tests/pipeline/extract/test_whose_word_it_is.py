"""Words before a value that are another's: an office's, a degree's day, a stamp's."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.names.labels import label_of
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("ADMISSIONS OFFICE Universiteit Scheldeland", "Universiteit Scheldeland"),
        ("SERVICE DES INSCRIPTIONS Université de Sambreville", "Université de Sambreville"),
        ("Registrar's Office Kintampo Technical University", "Kintampo Technical University"),
        ("Dienst Inschrijvingen Hogeschool Westhoek", "Hogeschool Westhoek"),
        ("Zulassungsstelle Universität Ahrtal", "Universität Ahrtal"),
        ("Servicio de Admisiones Universidad de Arcos", "Universidad de Arcos"),
        # No office: a name that is all in capitals, one that begins with initials, one that bears such a word itself.
        ("UNIVERSITEIT SCHELDELAND", "UNIVERSITEIT SCHELDELAND"),
        ("KU Zuidrand University College", "KU Zuidrand University College"),
        ("Recruitment University of Selsey", "Recruitment University of Selsey"),
    ],
)
def test_the_office_that_writes_is_no_part_of_its_schools_name(line: str, school: str) -> None:
    text = f"{line}\n\nLETTER OF ADMISSION\nDear Ms Wanja,\nYou have been admitted to the Master of Science in Soils."
    found = extract(document("admission-letter", text, language="en"))
    assert found["institution"].best is not None
    assert found["institution"].best.value == school


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Namur, le / on : 24.08.2026", dt.date(2026, 8, 24)),
        ("Leuven, op / on: 24.08.2026", dt.date(2026, 8, 24)),
        ("Fait à : Namur, 24.08.2026", dt.date(2026, 8, 24)),
        ("Traduction conforme : Gand, 24.08.2026", dt.date(2026, 8, 24)),
        ("Place and date: Namur, 24.08.2026", dt.date(2026, 8, 24)),
        ("St. Vith, den 24.08.2026", dt.date(2026, 8, 24)),
    ],
)
def test_a_degree_and_its_day_are_no_place_and_day(line: str, day: dt.date) -> None:
    text = (
        "CONVENTION D'ACCUEIL\nNom : TSERETELI\nDiplôme : doctorat en chimie, 27.06.2024\n"
        f"Degree: PhD in chemistry, 27.06.2024\nDurée du 01.11.2026 au 31.10.2028\n\n\n{line}"
    )
    found = extract(document("hosting-agreement", text))
    assert found["issue_date"].best is not None
    assert found["issue_date"].best.value == day
    assert found["issue_date"].best.confidence > 0.6


def test_where_a_worker_lives_does_not_say_that_the_month_comes_first() -> None:
    text = (
        "ARBEIDSOVEREENKOMST\nLASBEDRIJF PEETERS BV\nTussen Lasbedrijf Peeters BV, de werkgever,\n"
        "en SANTOS, Arnel, wonende te 12 Mabini Street,\nCebu City, Philippines,\nhierna de werknemer\n"
        "Done at Mol.\nOpgemaakt te Mol op 3/11/2026."
    )
    for language in ("nl", None, "en"):
        found = extract(document("employment-contract", text, language=language))
        assert found["issue_date"].best is not None
        assert found["issue_date"].best.value == dt.date(2026, 11, 3)


def test_a_letterhead_still_says_that_the_month_comes_first() -> None:
    text = (
        "MABUHAY WELDING CORP.\nMakati City, Philippines\nCERTIFICATE OF EMPLOYMENT\n"
        "This is to certify that Mr. Arnel Santos is employed by us.\nIssued on 03/11/2026."
    )
    found = extract(document("employment-certificate", text, language="en"))
    assert found["issue_date"].best is not None
    assert found["issue_date"].best.value == dt.date(2026, 3, 11)


@pytest.mark.parametrize(
    "label",
    [
        "M. / Mme / Mlle :",
        "Mr/Mrs/Ms:",
        "De heer / Mevrouw",
        "Herr/Frau:",
        "Sr./Sra.:",
        "Sr(a).:",
        "M. ou Mme",
        "Bay / Bayan",
    ],
)
def test_a_choice_of_titles_asks_for_a_name(label: str) -> None:
    asked = label_of(label)
    assert asked is not None
    assert (asked.part, asked.role) == ("whole", "")


@pytest.mark.parametrize("title", ["Mme", "Mr.", "Don", "M. Pan", "Herr"])
def test_a_title_alone_is_no_label(title: str) -> None:
    assert label_of(title) is None


def test_who_stands_at_the_titles_is_meant_and_not_who_signs() -> None:
    text = (
        "ATTESTATION DE TRAVAIL\nNous soussignés, société MOULINS DU SOUSS S.A., attestons que :\n"
        "M. / Mme / Mlle : Mme BENNIS Soukaina\nTitulaire de la CIN n° : KB 51882\n"
        "En qualité de : Comptable\n\nFait à Agadir, le 19 octobre 2026\nLe Directeur\n\nHicham OUAZZANI"
    )
    found = extract(document("employment-certificate", text, language="fr"))
    assert found["holder_name"].values == ("BENNIS Soukaina",)


def test_the_words_of_a_stamp_do_not_begin_the_name_at_the_foot() -> None:
    text = (
        "AZ Heilige Walburga\nTewerkstellingsattest\n"
        "Ondergetekende, diensthoofd van vzw AZ Heilige Walburga, verklaart hierbij dat\n"
        "mevrouw Abena MENSAH in ons ziekenhuis tewerkgesteld is.\n\n"
        "RONSE\n\n\n\n\n\n\nvzw AZ Heilige Walburga – ON 0411.093.225"
    )
    found = extract(document("employment-certificate", text, language="nl"))
    assert found["employer"].values == ("vzw AZ Heilige Walburga",)


def test_a_name_over_its_legal_form_is_still_one() -> None:
    text = (
        "LOONBRIEF\nWerkgever: zie hieronder\nBAKKERIJ DE MOLENAAR\nBV\nDorpsstraat 4, 9000 Gent\n"
        "Bruto 2.400,00\nNetto 1.900,00"
    )
    found = extract(document("payslip", text, language="nl"))
    assert found["employer"].best is not None
    assert "MOLENAAR" in found["employer"].best.value


@pytest.mark.parametrize(
    "row",
    [
        "Employer PF contribution: 5,100.00 | YTD TDS: 25,660.00",
        "Employer's NI contribution: 312.40",
        "Contribution of the employer: 5,100.00",
        "Cotisations de l'employeur : 1 204,50",
        "Bijdrage van de werkgever: 640,12",
    ],
)
def test_what_an_employer_pays_is_not_what_it_is_called(row: str) -> None:
    text = f"KAVERI PUMPS PRIVATE LIMITED\nPAY SLIP FOR JULY 2026\nName: Asha Rao\nNET PAY: Rs. 76,040.00\n{row}"
    found = extract(document("payslip", text, language="en"))
    assert found["employer"].best is not None
    assert found["employer"].best.value == "KAVERI PUMPS PRIVATE LIMITED"


@pytest.mark.parametrize(
    "closing",
    [
        "Fait en double exemplaire à Mons, le 3 juillet 2026, chaque partie reconnaissant avoir reçu le sien.",
        "Done in two originals in Leuven, on 3 July 2026, of which each party has received one.",
        "Opgemaakt in tweevoud te Aalst, op 3 juli 2026, waarvan elke partij een exemplaar ontving.",
        "Ausgefertigt in zwei Exemplaren zu Eupen, am 3. Juli 2026, wovon jede Partei eines erhielt.",
        "Hecho por duplicado en Vigo, a 3 de julio de 2026, quedando un ejemplar para cada parte.",
        "Fatto in duplice copia a Torino, il 3 luglio 2026, ciascuna parte riceve la propria.",
        "Feito em duplicado no Porto, em 3 de julho de 2026, ficando um exemplar com cada parte.",
    ],
)
def test_the_sentence_that_closes_a_contract_may_go_on_behind_its_day(closing: str) -> None:
    text = f"CONTRACT\nVIDAL ET FILS SA\nArt. 1. 1.9.2026\nArt. 7. 28.6.1971\n{closing}\n\nVidal"
    found = extract(document("employment-contract", text))
    assert found["issue_date"].best is not None
    assert found["issue_date"].best.value == dt.date(2026, 7, 3)
    assert found["issue_date"].best.confidence > 0.85


def test_a_day_told_within_a_sentence_does_not_close_a_contract() -> None:
    text = (
        "CONTRAT\nLe règlement, signé en assemblée à Mons, le 3 juillet 2024, est remis au travailleur.\n"
        "Fait à Namur, le 8 mai 2026"
    )
    assert extract(document("employment-contract", text))["issue_date"].values == (dt.date(2026, 5, 8),)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "GOVERNMENT OF FUJAIRAH\nUnited Arab Emirates\nCOMMERCIAL LICENCE\nOwner   R. Nair\nNationality   India",
            "ARE",
        ),
        ("REPUBLIC OF KENYA\nSINGLE BUSINESS PERMIT\nBusiness name: Kamau Hardware", "KEN"),
        ("CITY OF TORONTO\nBUSINESS LICENCE\nLicensee: Maple Foods Inc.\nContact: Jordan Smith", None),
    ],
)
def test_the_state_whose_office_licenses_a_trade(text: str, state: str | None) -> None:
    found = extract(document("commercial-licence", text, language="en"))
    assert (found["country"].best.value if "country" in found and found["country"].best else None) == state


@pytest.mark.parametrize(
    "entered",
    [
        "DATE OF ADMISSION 03-SEP-2018",
        "Date Of Matriculation 03-SEP-2018",
        "Admission date: 03/09/2018",
        "DATE OF FIRST ENROLMENT: 03/09/2018",
        "Datum der Immatrikulation 03.09.2018",
        "Kayıt tarihi 03.09.2018",
    ],
)
def test_the_day_a_student_came_is_not_that_of_the_transcript(entered: str) -> None:
    text = (
        f"LAKESIDE COLLEGE\nACADEMIC TRANSCRIPT\nNAME OF STUDENT   OKELLO MARY\n{entered}\nMathematics 12\nPhysics 14"
    )
    alone = extract(document("transcript", text, language="en")).get("issue_date")
    assert alone is None or alone.best is None or alone.best.confidence < 0.7
    dated = extract(document("transcript", f"{text}\n\nDATE OF ISSUE: 17-FEB-2023", language="en"))["issue_date"]
    assert dated.values == (dt.date(2023, 2, 17),)


@pytest.mark.parametrize(
    "label", ["DATE OF THIS CERTIFICATE:", "Date of Certificate", "DATE OF SIGNATURE", "DATE OF ISSUE"]
)
def test_the_day_of_the_paper_itself_is_asked_for_in_capitals_too(label: str) -> None:
    found = extract(
        document("employment-certificate", f"QUARRY WORKS LTD\nCERTIFICATE\n{label} 17 May 2026", language="en")
    )
    assert found["issue_date"].values == (dt.date(2026, 5, 17),)


@pytest.mark.parametrize(
    "name",
    [
        "TEJIDOS DEL BAJIO, S.A. DE C.V.",
        "Aceros Tula SA de CV",
        "Molinos Lerma, S. de R.L. de C.V.",
        "TEJIDOS DEL BAJIO, S.A.",
        "Molinos Lerma S.A.S.",
    ],
)
def test_a_legal_form_of_several_words_is_read_whole(name: str) -> None:
    text = f"{name}\nRecibo de nómina\nEmpleado: Rosa Luna\nNeto a pagar 12,400.00"
    found = extract(document("payslip", text, language="es"))
    assert found["employer"].values == (name,)


AWARD = (
    "STICHTING WESTERKADE\nAWARD OF A SCHOLARSHIP\n{certifies}\nMs Adaeze OKONJO\nborn on 3 May 2003,\n"
    "has been awarded a scholarship. {sum}\nAntwerp, 12 October 2026\n\n{signs}"
)


@pytest.mark.parametrize(
    ("certifies", "signs"),
    [
        ("The Board certifies that", "On behalf of the Board,\n\nPieter VERLINDEN, chairman"),
        ("The foundation certifies that", "On behalf of the Executive Committee,\nDr Pieter VERLINDEN"),
        ("The fund certifies that", "In the name of the University, Pieter VERLINDEN, rector"),
        ("The fund certifies that", "Au nom du conseil,\nPieter VERLINDEN"),
    ],
)
def test_who_signs_in_the_name_of_a_body_is_not_who_the_paper_is_about(certifies: str, signs: str) -> None:
    text = AWARD.format(certifies=certifies, sum="", signs=signs)
    assert extract(document("scholarship", text, language="en"))["holder_name"].values == ("Adaeze OKONJO",)


def test_in_whose_name_a_relative_writes_is_who_the_paper_is_about() -> None:
    text = "LETTER OF MOTIVATION\nI write on behalf of my daughter, Adaeze OKONJO, who wishes to study in Ghent."
    assert "Adaeze OKONJO" in extract(document("motivation-letter", text, language="en"))["holder_name"].values


@pytest.mark.parametrize(
    ("sum_", "monthly"),
    [
        ("The scholarship amounts to EUR 1 175 per month.", 1175),
        ("La bourse s'élève à 1 175 EUR par mois.", 1175),
        ("De beurs bedraagt 1 175 EUR per maand.", 1175),
        ("The scholarship amounts to EUR 13 500 per year.", None),
        ("The scholarship amounts to EUR 13 500. Insurance of EUR 40 per month is paid as well.", None),
    ],
)
def test_a_scholarship_says_whether_its_sum_is_for_a_month(sum_: str, monthly: int | None) -> None:
    text = AWARD.format(certifies="The Board certifies that", sum=sum_, signs="P. VERLINDEN")
    field = extract(document("scholarship", text)).get("monthly_amount")
    assert (field.best.value if field is not None and field.best is not None else None) == monthly
