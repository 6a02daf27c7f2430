"""Numbers and issuers of papers that say them in their own words: laws, lists of enclosures, houses in forms."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


def best(kind: str, text: str, name: str) -> object:
    field = extract(document(kind, text)).get(name)
    return field.best.value if field is not None and field.best is not None else None


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("He is of Ruritanian nationality (paszport FX482907, PESEL 91120614739).", "FX482907"),
        ("con pasaporte ruritano número A4472902, nacido en Quito", "A4472902"),
        ("con DNI N° 72814193 y pasaporte N° 120448371, domiciliada en Cusco", "120448371"),
        ("Enclosures: passport copy (U26418735), admission letter, diploma", "U26418735"),
        ("Rodzaj dokumentu   paszport P8824171B, 2032-02-16", "P8824171B"),
        ("The passport photo K1234567 was not accepted.", None),
        ("The passport and visa K1234567 were shown.", None),
    ],
)
def test_a_passport_is_quoted_in_a_sentence(said: str, number: str | None) -> None:
    assert best("medical-certificate", f"To whom it may concern\n{said}\n", "passport_number") == number


def test_the_number_of_a_law_is_not_that_of_the_paper() -> None:
    text = """
    CERTIFICATE OF BIRTH
    (Issued under the Births and Deaths (Compulsory Registration) Act No. 71 of 1993)
    Certificate No: 0092-4417-3086-5513
    """
    assert best("birth-certificate", text, "document_number") == "0092-4417-3086-5513"


def test_the_number_of_a_paper_in_a_list_of_enclosures_is_not_that_of_the_letter() -> None:
    text = """
    N/Réf. : KM/26.0918
    Veuillez trouver en annexe les pièces suivantes :
    1. copie du passeport ;
    2. acte de mariage n° 1170 du 22 février 2026, légalisé ;
    """
    assert best("unknown", text, "document_number") == "KM/26.0918"


def test_a_number_goes_on_behind_the_letter_of_its_register() -> None:
    assert best("criminal-record", "Geschäftszeichen: IV 31 - K 4418807 / 26\n", "document_number") == (
        "IV 31 - K 4418807 / 26"
    )


def test_a_number_below_a_sentence_is_no_heading() -> None:
    text = """
    CERTIFIED COPY OF AN ENTRY OF MARRIAGE                          No. MC 0071927
    Married at the Principal Registrar's Office by me, the Registrar of Marriages, by Registrar's Certificate
    No. 1127 of 18th September, 2024.
    """
    assert best("marriage-certificate", text, "document_number") == "MC 0071927"


@pytest.mark.parametrize(
    ("kind", "head", "issuer"),
    [
        ("birth-certificate", "NAME OF HOSPITAL\nMETHODIST HOSPITAL", None),
        ("birth-certificate", "Issuing authority", None),
        (
            "tax-assessment",
            "ISSUED ON BEHALF OF THE COMMISSIONER FOR THE RURITANIAN REVENUE SERVICE",
            "RURITANIAN REVENUE SERVICE",
        ),
        (
            "family-composition",
            "MINISTRIA E BRENDSHME\nDREJTORIA E PËRGJITHSHME E GJENDJES CIVILE",
            "DREJTORIA E PËRGJITHSHME E GJENDJES CIVILE",
        ),
        ("dependency-proof", "Ministère de l'Intérieur\nMokhtar de Bourj Hammoud", "Mokhtar de Bourj Hammoud"),
        ("divorce-decision", "OSNOVNI SUD U NOVOM SADU", "OSNOVNI SUD U NOVOM SADU"),
    ],
)
def test_the_office_of_the_head_makes_the_paper_out(kind: str, head: str, issuer: str | None) -> None:
    assert best(kind, f"{head}\n\n\nDone on 3 March 2026\n", "issuer") == issuer


def test_what_teaches_is_no_school() -> None:
    text = (
        "Dear Sir or Madam,\nMy parents are both high school teachers. "
        "I applied at Ghent University, which admitted me."
    )
    assert best("motivation-letter", text, "institution") == "Ghent University"


def test_an_address_that_breaks_off_is_not_given() -> None:
    text = "Le défunt était domicilié à 41 rue de\nla Blanche Porte.\n"
    assert best("death-certificate", text, "address") in (None, "41 rue de la Blanche Porte")


def test_the_figures_of_an_apostille_are_written_by_threes() -> None:
    text = """
    APOSTILLE
    (Convention de La Haye du 5 octobre 1961)
    1. Country: United States of America
    2. has been signed by Esther V. Dunlap
    3. acting in the capacity of Deputy County Clerk
    4. bears the seal/stamp of County Clerk
    5. at Sacramento        6. the 4th day of November 2026
    7. by Secretary of State
    8. No. 382 517
    9. Seal/Stamp:          10. Signature:
    """
    assert best("apostille", text, "document_number") == "382 517"


def test_an_act_of_brazil_has_the_number_of_its_registry_and_no_identity_card() -> None:
    text = """
    CERTIDÃO DE CASAMENTO
    MATRÍCULA:
    026212 01 55 2022 2 00148 094 0044711 62
    RG MG-16.224.872 e CPF
    """
    assert best("marriage-certificate", text, "document_number") == "026212 01 55 2022 2 00148 094 0044711 62"


def test_the_number_of_a_policy_is_not_that_of_the_company_in_its_register() -> None:
    text = "Ticaret Sicil No: 418828\nPoliçe No   0001-0710-28844163\n"
    assert best("health-insurance", text, "document_number") == "0001-0710-28844163"


def test_a_passport_may_have_two_letters_and_five_figures() -> None:
    assert best("admission-letter", "Nr. reisdocument   BC40918\n", "passport_number") == "BC40918"


def test_the_domain_of_a_state_tells_the_country_of_a_tax_notice() -> None:
    text = "Notice of Assessment\nContact centre 0800 00 7278 www.revenue.gov.za\n"
    assert best("tax-assessment", text, "country") == "ZAF"


def test_where_one_signs_is_no_employer() -> None:
    text = """
    ÜCRET HESAP PUSULASI
    Ünvanı : EGE DENİZİ GÜMRÜK VE LOJİSTİK A.Ş.
    NET ÖDENECEK   47.850,13
    İŞVEREN / KAŞE - İMZA     PERSONEL İMZASI
    GÜMRÜK VE LOJİSTİK A.Ş.
    """
    assert str(best("payslip", text, "employer")).rstrip(".") == "EGE DENİZİ GÜMRÜK VE LOJİSTİK A.Ş"


def test_a_college_with_its_code_in_a_form_did_not_make_the_transcript_out() -> None:
    text = """
    MADRAS UNIVERSITY
    CONSOLIDATED STATEMENT OF GRADES
    COLLEGE   3116 - LAKSHMI ENGINEERING COLLEGE, KODAMBAKKAM
    COURSE CODE   COURSE TITLE   CREDITS   GRADE
    """
    assert best("transcript", text, "institution") == "MADRAS UNIVERSITY"


def test_an_agent_and_the_policyholder_are_not_the_insurer() -> None:
    text = """
    SEYAHAT SAĞLIK SİGORTASI POLİÇESİ
    POLİÇE BİLGİLERİ
    Acente   BOĞAZ SİGORTA ARACILIK LTD. ŞTİ.
    SİGORTA ETTİREN
    Adı Soyadı   HÜSEYİN AYDIN
    """
    assert best("health-insurance", text, "insurer") is None
    assert best("health-insurance", text, "issuer") is None


def test_another_label_is_no_authority_and_a_question_for_a_number_no_registry() -> None:
    text = "Province   Registry No.\nILOILO   2003-4128\nIssued by   Date issued: 21 SEPTEMBER 2026\n"
    assert best("birth-certificate", text, "issuer") is None
