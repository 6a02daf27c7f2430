import pytest

from pipeline.kinds.concepts import concept_scores, ideas_of
from pipeline.kinds.phrases import tokens_of
from pipeline.papers.classify import classify_page
from tests.pipeline.words import page


def scores(text):
    return concept_scores(tokens_of(text))


def test_an_idea_is_known_by_the_beginning_of_a_word_in_any_language():
    for word in ("verhuurder", "Vermieterin", "bailleur", "landlords"):
        assert "landlord" in ideas_of(tokens_of(word))


def test_a_short_beginning_is_a_whole_word():
    assert "net" in ideas_of(tokens_of("net"))
    assert "net" not in ideas_of(tokens_of("network"))


def test_all_ideas_must_be_there():
    assert "lease" in scores("the landlord and the tenant agree on the rent")
    assert "lease" not in scores("the landlord and the tenant met")


def test_a_text_about_everything_says_less_of_each():
    one = scores("landlord tenant rent")["lease"][0]
    many = scores("landlord tenant rent, insured cover medical, gross net deductions, translator faithful")["lease"][0]
    assert many < one


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "bank-signatory-letter",
            "Banque du Nord\nA l'attention de qui il appartiendra\nMadame Keita, gérante, agit comme mandataire "
            "unique du compte ouvert au nom de l'entreprise Keita Import et engage celle-ci par sa seule signature.",
        ),
        (
            "student-account",
            "Campus Financial Desk\nThe student's account holds 9,600 EUR which remain blocked; 800 EUR are "
            "released monthly.",
        ),
        (
            "lease",
            "Onderhandse akte\nDe verhuurder stelt de woning ter beschikking van de huurder tegen "
            "een huurprijs van 850 euro.",
        ),
        (
            "bank-statement",
            "Overzicht van uw zichtrekening\nBeginsaldo 1.204,10 EUR\n03/02/2026 bewegingen debet 12,00\n"
            "Verrichtingen credit 900,00",
        ),
        (
            "lease",
            "Überlassung von Räumen\nHerr Maes vermietet Frau Okafor die Wohnung in Eupen. "
            "Miete 640 EUR ab 01.02.2026.",
        ),
        (
            "language-certificate",
            "Resultaat van de kandidaat\nNiveau B2\nLezen 71/100\nLuisteren 80/100\nSchrijven 66/100\nSpreken 75/100",
        ),
    ],
)
def test_kind_by_sense_alone(kind, text):
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == kind


def test_a_paper_about_another_thing_loses_its_title():
    club = (
        "Membership certificate\nThis certifies that Bikash Thapa is a member in good standing of the club since 2019."
    )
    fund = "Membership certificate\nThis certifies that Bikash Thapa is a member of the health fund since 2019."
    life = "Insurance policy 884411\nLife policy of Ravi Kumar, sum 100,000 EUR, premium 421 EUR a year, nominee Sita."
    ill = "Insurance policy 884411\nHospital and repatriation costs of Ravi Kumar, sum 100,000 EUR, premium 421 EUR."
    kinds = [classify_page(page(text), "scan_0001.pdf")[0].kind for text in (club, fund, life, ill)]
    assert kinds == ["unknown", "mutual-insurance", "unknown", "health-insurance"]


def test_a_bill_with_an_account_is_no_payment_of_the_fee():
    bill = "Northgas\nInterim invoice\nCustomer number 118\nConsumption October\nDue 98,00 EUR to BE12 3456 7890 1234"
    assert classify_page(page(bill), "scan_0001.pdf")[0].kind == "unknown"


def test_the_number_of_a_card_does_not_make_one():
    text = "VEKALETNAME\nEmre Yılmaz, T.C. kimlik no 11882204412, İstanbul 12. Noterliği, Avukat Ayşe Kaya, 3 Ekim 2026"
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == "unknown"


@pytest.mark.parametrize(
    "title",
    ["Bestätigung für den Visumantrag", "Confirmation for the visa application", "Attestation pour la demande de visa"],
)
def test_what_confirms_something_for_a_form_is_not_that_form(title):
    text = "Merian Travel Insurance\n{}\nMs Ana Ruiz is insured, medical care and repatriation cover 50,000 EUR."
    assert classify_page(page(text.format(title)), "scan_0001.pdf")[0].kind == "health-insurance"


def test_a_plan_of_studies_told_in_the_first_person_is_a_letter():
    text = (
        "Study plan\nSince my school days I have wanted to build bridges. I chose Ghent because my teachers studied "
        "there and I can write my thesis with their group. My parents support me, and after my degree I will return "
        "to my town and work with my uncle in his office."
    )
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == "motivation-letter"
