import dataclasses

import pytest

from pipeline.kinds import PROFILES
from pipeline.kinds.phrases import find_phrases, known_word, page_tokens, tokens_of
from pipeline.papers.classify import classify_page, weigh_page
from pipeline.papers.file_names import file_hints, role_hint
from pipeline.readings import OTHER_LETTERS, MrzReading, Note, PageReading, PortraitReading, Quality, Word
from tests.pipeline.words import page
from validators.kinds import KINDS

# Wordings that stand in no profile as a whole: what is tested is that the sense is found.
PAPERS = [
    (
        "criminal-record",
        "Republic of Testland\nCRIMINAL RECORD CERTIFICATE\nThe register was searched on 3 May.\nNo convictions.",
    ),
    (
        "criminal-record",
        "Ministère de la Justice\nExtrait de casier judiciaire\nNom: Martin\nCondamnations: néant",
    ),
    (
        "criminal-record",
        "Uittreksel uit het strafregister\nNaam Janssens\nVeroordelingen: geen\nStad Mechelen",
    ),
    (
        "criminal-record",
        "Führungszeugnis\nName Weber\nInhalt: Keine Eintragung",
    ),
    (
        "criminal-record",
        "Certificado de antecedentes penales\nNo constan antecedentes a nombre de Ruiz",
    ),
    (
        "criminal-record",
        "Adli sicil kaydı\nAdı soyadı Demir\nAdli sicil kaydı yoktur",
    ),
    (
        "medical-certificate",
        "Certificat médical\n"
        "Je soussigné, docteur Petit, certifie avoir examiné ce jour Mme Roux\n"
        "n'est atteinte d'aucune des maladies pouvant mettre en danger la santé publique",
    ),
    (
        "medical-certificate",
        "Medisch attest\n"
        "Ondergetekende arts verklaart dat betrokkene niet lijdt aan ziekten die de volksgezondheid in "
        "gevaar kunnen brengen",
    ),
    (
        "annex-32",
        "ANNEXE 32\n"
        "Engagement de prise en charge\n"
        "Le garant s'engage vis-à-vis de l'Etat belge\n"
        "année académique 2026-2027",
    ),
    (
        "annex-32",
        "Bijlage 32\nVerbintenis tot tenlasteneming\nDe garant verbindt zich ten opzichte van de Belgische Staat",
    ),
    (
        "application-form",
        "Application for a visa for a long stay in Belgium\n"
        "This application form is free\n"
        "1. Surname (Family name)\n"
        "12. Type of travel document",
    ),
    (
        "language-preference",
        "Taalkeuze\nIk wens dat mijn aanvraag wordt behandeld in\nNederlands Frans Duits geen voorkeur",
    ),
    (
        "fee-payment",
        "Virement exécuté\n"
        "Compte bénéficiaire BE57 6792 0060 9235\n"
        "Montant 207,00 EUR\n"
        "Communication ROUX ANNE 01021999 ART58",
    ),
    (
        "bank-statement",
        "Kontoauszug\nAlter Kontostand 100,00\n01.02. Gehalt 2.000,00\n03.02. Miete 900,00-\nNeuer Kontostand 1.200,00",
    ),
    (
        "admission-letter",
        "Bewijs van inschrijving\n"
        "De student is voor het academiejaar 2026-2027 ingeschreven voor de opleiding bachelor, voltijds",
    ),
    (
        "payslip",
        "Fiche de paie septembre 2026\n"
        "Salaire brut 3.000,00\n"
        "ONSS 392,10\n"
        "Précompte professionnel 500,00\n"
        "Net à payer 2.107,90",
    ),
    (
        "tax-assessment",
        "Aanslagbiljet personenbelasting\nAanslagjaar 2026\nGezamenlijk belastbaar inkomen 40.000",
    ),
    (
        "lease",
        "Contrat de bail\nEntre le bailleur et le preneur\nLe loyer mensuel s'élève à 900 euros\nGarantie locative",
    ),
    (
        "mutual-insurance",
        "Attest\n"
        "Hierbij bevestigen wij dat de heer Claes is aangesloten bij ons ziekenfonds en in orde is met de "
        "verplichte ziekteverzekering",
    ),
    (
        "health-insurance",
        "Travel insurance certificate\n"
        "Insured person A. Roux\n"
        "Medical expenses up to EUR 30,000\n"
        "Repatriation included",
    ),
    (
        "marriage-certificate",
        "Certificato di matrimonio\nGli sposi\nhanno contratto matrimonio",
    ),
    (
        "birth-certificate",
        "Acta de nacimiento\nNombre del registrado\nNombre del padre\nNombre de la madre",
    ),
    (
        "family-composition",
        "Samenstelling van het gezin\nReferentiepersoon Claes Jan\nGezinsleden Claes Lotte dochter",
    ),
    (
        "hosting-agreement",
        "Convention d'accueil\nEntre l'organisme de recherche et le chercheur\nTitre du projet de recherche",
    ),
    (
        "professional-card-approval",
        "Beslissing\nDe beroepskaart wordt toegekend voor een zelfstandige activiteit",
    ),
    (
        "work-authorisation",
        "Annexe 46\nDécision d'octroi d'un permis unique\nautorisé à séjourner et à travailler",
    ),
    (
        "apostille",
        "APOSTILLE\n"
        "(Convention de La Haye du 5 octobre 1961)\n"
        "1. Pays\n"
        "Le présent acte public\n"
        "2. a été signé par\n"
        "3. agissant en qualité de",
    ),
    (
        "translation",
        "Beëdigde vertaling uit het Spaans\n"
        "Geboorteakte\n"
        "De ondergetekende beëdigd vertaler verklaart dat dit een getrouwe vertaling is",
    ),
    (
        "passport",
        "PASSPORT PASSEPORT\n"
        "Type P Code UTO Passport No X1234567\n"
        "Surname/Nom ROUX Given names/Prénoms ANNE\n"
        "Holder's signature",
    ),
    (
        "bank-statement",
        "PERIODIEK AFSCHRIFT\nRekening BE68 5390 0754 7034\n2 mei 2026 Loon 2 100,00\n4 mei 2026 Kaart -33,10",
    ),
    (
        "bank-statement",
        "Banca Esempio\nLista movimenti\nIntestatario Rossi\n02/05/2026 Stipendio 1.900,00\n05/05/2026 Bancomat -60,00",
    ),
    (
        "bank-signatory-letter",
        "Testland Savings Bank\nCERTIFICATE OF MANDATE\nCustomer Harbour Tools Ltd\nMandate holder Ruth Weber\n"
        "Power sole signature",
    ),
    (
        "scholarship",
        "Stiftung Beispiel\nFörderbescheinigung\nRuth Weber, 03.04.2001\nmonatlich 900,00 EUR\n"
        "01.10.2026 bis 30.09.2027",
    ),
    (
        "company-registration",
        "Crossroads Bank for Enterprises\nExtract from the register of companies\nCompany: Harbour Tools Ltd\n"
        "Director: Ruth Weber, who binds the company by sole signature\nRegistered office: 3 Quay Street",
    ),
]


def test_every_kind_has_a_profile_with_titles():
    assert {profile.kind for profile in PROFILES} == set(KINDS)
    assert all(profile.phrases("titles") for profile in PROFILES)


@pytest.mark.parametrize(("kind", "text"), PAPERS, ids=[f"{kind}-{index}" for index, (kind, _) in enumerate(PAPERS)])
def test_kind_of_a_plain_page(kind, text):
    best = classify_page(page(text), "scan_0001.pdf")[0]
    assert (best.kind, best.confidence >= 0.85) == (kind, True), best


@pytest.mark.parametrize(
    "text",
    [
        "Visa for studies: required documents\n- passport\n- medical certificate\n- criminal record certificate\n"
        "- annex 32\n- bank statements\n- diploma\n- certificate of enrolment\n- birth certificate",
        "The garden club met on Tuesday. The roses were discussed at length and tea was served.",
        "Invoice\nInvoice number 44\nTotal amount due EUR 84.20\nDue date 20/08/2026",
        "Annexe 3bis\nEngagement de prise en charge pour un court séjour",
        "",
    ],
)
def test_what_is_no_paper_of_a_dossier_is_unknown(text):
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == "unknown"


def test_a_letter_that_mentions_many_papers_is_a_letter():
    text = (
        "Dear Sir or Madam,\nI would like to study in Belgium because my dream is to become an engineer.\n"
        "I enclose my passport, my diploma, a bank statement and my medical certificate.\n"
        "After my studies I intend to return to my country where my family runs a small company.\n"
        "My parents support my plans and I hope that my application is accepted.\nYours faithfully"
    )
    assert classify_page(page(text), "scan.pdf")[0].kind == "motivation-letter"


def test_apostille_stamped_on_a_record_leaves_it_a_record():
    text = (
        "Certificate of good conduct\nThe person named above has no criminal record\nIssued on 3 October 2026\n"
        "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Country Testland\nThis public document\n"
        "2. has been signed by\n3. acting in the capacity of\n4. bears the seal of"
    )
    assert classify_page(page(text), "scan.pdf")[0].kind == "criminal-record"


def test_a_contract_that_names_the_convention_is_no_apostille():
    text = (
        "Contract of Service\nThis contract is made between the firm and the engineer.\n"
        "1. Function. The firm hires the engineer as structural designer.\n"
        "2. Pay. The engineer receives a gross monthly amount of EUR 4,650.\n"
        "3. Papers. His diploma bears an apostille (Convention de La Haye du 5 octobre 1961).\n"
        "4. Copies. Two copies are signed, one for each."
    )
    best = classify_page(page(text), "scan.pdf")[0]
    assert best.kind != "apostille"
    assert best.kind == "employment-contract" or best.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\nCountry: Testland\nThis public document\n"
        "has been signed by A. Clerk\nacting in the capacity of notary\nCertified at Testville",
        "Haagse Conventie van 5 oktober 1961\nDeze openbare akte\nis ondertekend door J. de Griffier\n"
        "in hoedanigheid van notaris\nis voorzien van het zegel van voormelde notaris\nBevestigd te Teststad",
    ],
)
def test_an_apostille_needs_no_numbers_to_be_known(text):
    assert classify_page(page(text), "scan.pdf")[0].kind == "apostille"


def test_ocr_errors_in_the_title_do_not_matter():
    text = "CERTIF1CATE 0F GOOD C0NDUCT\nThis is to certifv that the ahove named has no crirninal record"
    assert classify_page(page(text), "scan.pdf")[0].kind == "criminal-record"


def test_letter_spaced_heading_is_closed_up():
    assert (
        classify_page(page("A P O S T I L L E\n1. Country Testland\nThis public document"), "scan.pdf")[0].kind
        == "apostille"
    )


def zone(*lines, form="TD3"):
    return MrzReading(form, lines, 0.99, (0.1, 0.8, 0.9, 0.95))


LAST = "X<<Y".ljust(30, "<")
ZONES = [
    ("passport", zone("P<UTOERIKSSON<<ANNA".ljust(44, "<"), "L898902C36UTO7408122F1204159ZE184226B<<<<<10")),
    (
        "schengen-visa",
        zone("VCD<<ERIKSSON<<ANNA".ljust(44, "<"), "L898902C<3UTO6908061F9406236ZE184226B<<<<<<<", form="MRV-A"),
    ),
    ("identity-card", zone("IDBEL590330101085020100200<<<<", "8502016F0901015BEL850201002009", LAST, form="TD1")),
    ("residence-permit", zone("ILARE1234567890<<<<<<<<<<<<<<<", "9902011M2801015PAK<<<<<<<<<<<4", LAST, form="TD1")),
]


@pytest.mark.parametrize(("kind", "mrz"), ZONES)
def test_zone_decides(kind, mrz):
    best = classify_page(dataclasses.replace(page("scan"), mrz=(mrz,)), "IMG_2231.jpg")[0]
    assert best.kind == kind
    assert best.confidence > 0.9


def test_portrait_without_text_is_a_photo():
    reading = PageReading(1, ink=0.3, portraits=(PortraitReading((0.0, 0.0, 1.0, 1.0), 35.0, 45.0, "LTRB", 1),))
    assert classify_page(reading, "IMG_1.jpg")[0].kind == "photo"


@pytest.mark.parametrize(
    ("box", "problem", "kind_is_sure"),
    [
        ((0.2, 0.3, 0.4, 0.6), "quality.blurred", False),
        ((0.2, 0.3, 0.4, 0.6), None, True),
        ((0.1, 0.0, 0.9, 1.0), "quality.blurred", True),
    ],
)
def test_a_blurred_portrait_beside_print_that_nobody_can_read_may_be_of_a_card(
    box: tuple[float, float, float, float], problem: str | None, kind_is_sure: bool
) -> None:
    portrait = PortraitReading(box, None, None, "LTRB", 1, sharpness=0.07)
    scores = classify_page(PageReading(1, ink=0.3, portraits=(portrait,), quality=Quality(problem=problem)), "a.jpg")
    if kind_is_sure:
        assert scores[0].kind == "photo"
        assert scores[0].confidence > 0.9
    else:
        assert scores[0].confidence < 0.6
        assert {"passport", "identity-card", "photo"} <= {score.kind for score in scores[:3]}


def test_a_data_page_whose_zone_is_cut_off_is_a_passport_whatever_letters_its_labels_have():
    labels = [
        "Surname",
        "Given Name",
        "Nationality",
        "Date of Birth",
        "Place of Birth",
        "Date of Issue",
        "Date of Expiry",
    ]
    values = ["WANGDI", "KARMA", "BHUTANESE", "02 MAY 1990", "PARO", "11 JUN 2021", "10 JUN 2031"]
    rows = [f"xqlr gr / {label}\n{value}" for label, value in zip(labels, values, strict=True)]
    text = "\n".join(["qrug BHUTAN xirn PASSPORT", "rlag / Country Code   wqe / Passport No.", "BTN   G0911473", *rows])
    best = classify_page(page(text), "IMG_0012.jpg")[0]
    assert (best.kind, best.confidence > 0.6) == ("passport", True)
    card = text.replace("PASSPORT", "CITIZENSHIP IDENTITY CARD").replace("Passport No.", "Card No.")
    assert classify_page(page(card), "IMG_0012.jpg")[0].kind == "identity-card"


def test_file_name_is_a_hint_and_never_overrules_the_page():
    record = page("Certificate of good conduct\nno criminal record was found for the person named above")
    assert classify_page(record, "diploma.pdf")[0].kind == "criminal-record"
    unreadable = page("xq |:; ..")
    plain, named = classify_page(unreadable, "scan.pdf"), classify_page(unreadable, "police clearance.pdf")
    assert plain[0].kind == "unknown"
    hinted = {score.kind: score.confidence for score in named}
    assert 0.08 <= hinted["criminal-record"] < 0.6


def test_file_names_in_several_languages():
    assert "medical-certificate" in file_hints("attestation médicale.pdf")
    assert "language-preference" in file_hints("formulier-taalkeuze(1).pdf")
    assert file_hints("scan_0007.pdf") == {}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("carte identité.jpg", "identity-card"),
        ("birth certificate.jpg", "birth-certificate"),
        ("extrait de naissance.pdf", "birth-certificate"),
        ("contrat de travail.pdf", "employment-contract"),
        ("attestation de travail.pdf", "employment-certificate"),
        ("residence permit.pdf", "residence-permit"),
        ("lettre admission.pdf", "admission-letter"),
        ("relevé de notes.pdf", "transcript"),
        ("contrat de bail.pdf", "lease"),
    ],
)
def test_a_word_that_many_file_names_have_gives_way_to_the_one_that_tells(name, kind):
    assert set(file_hints(name)) == {kind}


def test_a_file_name_that_begins_with_a_translation_says_behind_it_of_what():
    assert set(file_hints("07_traduction acte de naissance.pdf")) == {"translation"}
    assert set(file_hints("vertaling-strafregister.pdf")) == {"translation"}
    assert set(file_hints("birth certificate and translation.pdf")) == {"birth-certificate", "translation"}


def test_a_file_with_a_translation_may_hold_what_is_translated_too():
    assert set(file_hints("birth certificate and translation.pdf")) == {"birth-certificate", "translation"}
    assert role_hint("garant/carte.jpg") == "guarantor"
    assert role_hint("IMG_2231.jpg") is None


def test_confidences_add_up_and_are_ordered():
    weights = weigh_page(page("Diplôme de bachelier\nrelevé de notes"), "x.pdf")
    shares = list(weights.probabilities().values())
    assert sum(shares) == pytest.approx(1.0)
    assert shares == sorted(shares, reverse=True)


def test_words_are_folded_and_repaired():
    assert tokens_of("L'Extrait d'ÉTÉ") == ("extrait", "ete")
    assert known_word("certificatc")[0] in ("certificat", "certificate")
    assert known_word("zzzzzzz") == (None, 0.0)


def test_the_office_that_issues_a_paper_is_not_its_title():
    letter = (
        "Directorate for Employment and Work Permits\nYour letter of 3 May 2026 has arrived and is being looked at."
    )
    assert weigh_page(page(letter), "scan_0001.pdf").titles.get("work-permit", 0.0) < 0.4
    assert weigh_page(page("Work Permit\nYour letter of 3 May 2026"), "scan_0001.pdf").titles["work-permit"] > 0.8


def test_a_title_with_a_gap_leaves_its_words_to_one_that_has_none():
    weights = weigh_page(page("SINGLE BUSINESS PERMIT\nPermit No. 4471 granted to Akinyi Stores"), "scan_0001.pdf")
    assert "commercial-licence" in weights.titles
    assert "work-authorisation" not in weights.titles


def test_the_sale_of_a_car_is_no_deed_of_land():
    car = "Sale deed\nThe seller sells to the buyer the vehicle Peugeot 208, chassis VF3 1122334, for 4,500 EUR."
    house = "Sale deed\nThe seller sells to the buyer the house at Mill Road 4, plot 112, for 450,000 EUR."
    one, other = (
        weigh_page(page(text), "scan_0001.pdf").probabilities().get("title-deed", 0.0) for text in (car, house)
    )
    assert one < 0.8
    assert other > 0.9


def test_the_title_of_a_paper_outweighs_wording_of_another():
    text = """
    FAMILY REGISTRATION CERTIFICATE
    Father name Gul Khan Mother name Zarina
    1 Imran Khan 02.03.1965 Head
    2 Sana Imran 04.05.1970 Wife
    3 Omar Imran 06.07.1999 Son
    """
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == "family-composition"


def test_the_number_of_an_annex_decides_between_undertakings():
    body = "\nI undertake towards the Belgian State to bear the costs of stay, health care and repatriation of Mr Ay."
    assert classify_page(page("ANNEX 32\nUndertaking of the guarantor" + body), "scan_0001.pdf")[0].kind == "annex-32"
    assert classify_page(page("ANNEX 3BIS\nFormal obligation" + body), "scan_0001.pdf")[0].kind == "unknown"


def test_the_number_of_an_article_is_never_the_word_that_a_phrase_may_miss():
    phrase = tokens_of("article 60 loi du 15 décembre 1980")
    for number in ("60", "9"):
        hits = find_phrases(page_tokens(page(f"article {number} de la loi du 15 décembre 1980").words))
        assert (phrase in {hit.phrase for hit in hits}) is (number == "60")


@pytest.mark.parametrize("head", ["Traduction de l'anglais", "Vertaling uit het Arabisch", "Translated from Persian"])
def test_a_page_that_says_what_it_is_translated_from_is_a_translation(head):
    body = "\nBIRTH CERTIFICATE\nName Anna Roux\nDate of birth 1 February 1999\nFather's name Jan\nMother's name Mia"
    assert classify_page(page(head + body), "scan_0001.pdf")[0].kind == "translation"
    assert classify_page(page("Civil registry" + body), "scan_0001.pdf")[0].kind == "birth-certificate"


@pytest.mark.parametrize("title", ["D I P L OM A", "G e b u rt s u r k u n d e"])
def test_a_spaced_heading_may_have_lost_a_gap(title):
    known = {token.known for token in page_tokens(page(title).words)}
    assert known & {"diploma", "geburtsurkunde"}


def test_the_rules_of_a_table_are_nobody_who_tells_of_himself():
    rows = "\n".join(f"I\n{day:02}-10-2026 shop or station {day} I 12.50" for day in range(1, 20))
    assert "motivation-letter" not in weigh_page(page("Movements\n" + rows), "scan_0001.pdf").scores


def test_a_phrase_may_miss_a_word_but_not_the_one_that_tells_its_kind():
    phrase = tokens_of("certified copy of an entry of death")

    def found(text):
        return phrase in {hit.phrase for hit in find_phrases(page_tokens(page(text).words))}

    assert found("certified copy of an entry in the register of deaths")
    assert found("certified copy of this death")
    assert not found("certified copy of an entry of birth")


@pytest.mark.parametrize(
    "note",
    ["/Translation from Armenian/", "Text translated from Armenian into English by translator A. Sahakian /signature/"],
)
def test_a_translation_says_so_in_brackets_or_below(note):
    act = (
        "REPUBLIC OF ARMENIA\nBIRTH CERTIFICATE\nCitizen: Petrosyan Ani\nwas born on 28/06/2001\nFather: Petrosyan A.\n"
        "Mother: Avagyan Susanna\nDate of issuance: 14/02/2017\nThe notary attests the signature of the translator."
    )
    text = f"{note}\n{act}" if note.startswith("/") else f"{act}\n{note}"
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == "translation"


def test_custody_of_a_child_is_no_divorce_where_nobody_was_married() -> None:
    text = (
        "TRIBUNAL DE PREMIÈRE INSTANCE\nJUGE DES ENFANTS\nORDONNANCE DE GARDE\nVu la requête de Mme RABE Voahangy\n"
        "CONFIONS à la mère la garde exclusive et l'autorité parentale de l'enfant né le 4 mai 2013\n"
        "DISONS que le père jouira d'un droit de visite"
    )
    assert classify_page(page(text), "scan.pdf")[0].kind == "unknown"
    assert classify_page(page(text + "\nPRONONCE le divorce des époux"), "scan.pdf")[0].kind == "divorce-decision"


def test_terms_that_ask_for_a_medical_certificate_are_none() -> None:
    text = (
        "General terms and conditions of membership\n1. Fees are debited each Tuesday.\n"
        "2. A Member may suspend upon presentation of a medical certificate.\n"
        "3. The Member declares to be in good health and free from any infectious disease.\n"
        "4. These terms are governed by the law of New Zealand. Version 7, 1 July 2024"
    )
    assert classify_page(page(text), "scan.pdf")[0].kind == "unknown"


@pytest.mark.parametrize(
    "heading",
    [
        "BẢN DỊCH / TRANSLATION",
        "Traduction jurée",
        "BEGLAUBIGTE ÜBERSETZUNG",
        "Vertaling",
        "Vertaling nr. VTI-2026/0417 – blz. 1 van 2",
        "Beëdigd vertaling uit het Perzisch (Farsi) naar het Nederlands",
    ],
)
def test_a_page_headed_as_a_translation_is_one_whatever_it_translates(heading: str) -> None:
    text = "CRIMINAL RECORD CERTIFICATE\nFull name Tran Minh\nNo previous convictions\n14 April 2026"
    assert classify_page(page(f"{heading}\n{text}"), "scan.pdf")[0].kind == "translation"
    # Notaries in China print the word in brackets on certificates of their own.
    assert classify_page(page(f"Notarial Certificate\n(Translation)\n{text}"), "scan.pdf")[0].kind == "criminal-record"


def test_a_message_that_speaks_of_papers_is_none_of_them() -> None:
    told = "Attestation d'inscription\nvotre attestation d'inscription pour l'année académique sera envoyée"
    mail = f"De: Inscriptions <a@b.example>\nÀ: moussa@c.example\nObjet: inscription\nEnvoyé: 4 mai 2026\n{told}"
    before, after = classify_page(page(told), "scan.pdf")[0], classify_page(page(mail), "scan.pdf")[0]
    assert before.kind == "admission-letter"
    assert after.kind == "unknown" or after.confidence < 0.9


def test_stickers_below_a_paper_in_letters_nobody_read_do_not_make_it_an_apostille():
    unread = "\n".join(f"uwle{row} pl auls x{row}" for row in range(12))
    sticker = "MINISTÈRE DES AFFAIRES ÉTRANGÈRES\nVu pour la légalisation de la signature\nTunis, le 19/10/2026"
    assert classify_page(page(f"{unread}\n{sticker}"), "scan.pdf")[0].kind == "unknown"
    assert classify_page(page(sticker), "scan.pdf")[0].kind == "apostille"


@pytest.mark.parametrize(
    "head",
    ["Traduit de l'arménien – Bureau notarial Kentron, n° 6614", "Translated from Georgian · Agency Lingua, Tbilisi"],
)
def test_a_translation_may_name_its_translator_behind_the_language(head):
    text = f"{head}\nACTE DE NAISSANCE\nEnfant : Leo Roux\nNé le 09.07.2014\nPère : Luc Roux\nMère : Anna Roux"
    assert classify_page(page(text), "scan.pdf")[0].kind == "translation"


def test_the_subject_of_a_letter_to_the_post_is_its_title():
    text = (
        "Botschaft des Königreichs Belgien\nVisaabteilung\nBetreff: Wahl der Verfahrenssprache – Visum D (Arbeit)\n"
        "Sehr geehrte Damen und Herren,\nich, Anna Roux, geboren am 28. Februar 1997, Pass X1234567, erkläre, dass "
        "ich für die Bearbeitung meines Visumantrags die deutsche Sprache als Verfahrenssprache wähle.\n"
        "Mit freundlichen Grüßen"
    )
    assert classify_page(page(text), "scan.pdf")[0].kind == "language-preference"


def test_a_day_of_birth_in_arabic_makes_no_birth_certificate():
    card = "الجمهورية التونسية\nبطاقة التعريف الوطنية\n09483217\nاللقب : رمضان\nالاسم : إيناس\nتاريخ الولادة : 28 1994"
    assert classify_page(page(card), "scan.pdf")[0].kind == "identity-card"
    untitled = {one.kind: one.confidence for one in classify_page(page(card.replace("بطاقة التعريف", "")), "scan.pdf")}
    assert untitled["identity-card"] > 0.2
    assert untitled["birth-certificate"] < 0.6


def kind_of(text: str, language: str | None = None) -> str:
    return classify_page(dataclasses.replace(page(text), language=language), "scan.pdf")[0].kind


def test_a_letter_that_lists_what_it_encloses_is_none_of_it() -> None:
    letter = """Bruxelles, le 24 novembre 2026
Madame, Monsieur le Consul,
je vous prie de trouver en annexe l'inventaire et les pièces suivantes :
1. formulaire de demande de visa, complété et signé ;
2. copie du passeport valable jusqu'au 14 janvier 2031 ;
3. acte de mariage n° 117 du 22 février 2026, légalisé ;
4. extrait de casier judiciaire du 9 octobre 2026 (néant) ;
5. certificat médical du docteur Faye du 12 novembre 2026 ;
6. composition de ménage de Monsieur Willems ;
7. contrat de bail enregistré ;
8. preuve de paiement de la redevance de 180,00 EUR (IBAN BE57 6792 0060 9235).
Je vous prie d'agréer l'assurance de ma considération distinguée."""
    assert kind_of(letter) == "unknown"
    slip = "Preuve de paiement\nMontant : 180,00 EUR\nCompte du bénéficiaire : BE57 6792 0060 9235\n"
    assert kind_of(slip + "1. Conservez cette preuve.\n2. Virement exécuté.") == "fee-payment"


def test_a_statement_is_known_by_its_rows_also_where_sums_are_read_apart() -> None:
    days = "\n".join(f"{day:02} maart 2026 Kaart" for day in range(2, 14))
    sums = "\n".join(f"-{day},50" for day in range(20, 32))
    text = (
        f"NOORDBANK\nPERIODIEK AFSCHRIFT\nrekening BE09 3633 2815 2757\nDatum Verrichting\n{days}\nBedrag EUR\n{sums}"
    )
    assert kind_of(text) == "bank-statement"


MOVED = [
    ("03/02/2026", "Stromrechnung", "-61,20"),
    ("05/02/2026", "Dauerauftrag Miete", "-700,00"),
    ("09/02/2026", "Stromrechnung", "-12,80"),
    ("27/02/2026", "Lohn", "2.310,00"),
    ("03/03/2026", "Stromrechnung", "-58,40"),
]


def test_what_movements_are_for_does_not_tell_what_a_page_is() -> None:
    rows = "\n".join("   ".join(row) for row in MOVED)
    assert kind_of(f"Sparkasse Nordfeld\nKontoumsätze\nIBAN DE02 1203 0000 0000 2020 51\n{rows}") == "bank-statement"
    # Its columns read apart, on a last page that bears nothing else.
    words = [
        Word(cell, 0.9, (left, 0.1 + 0.03 * row, left + 0.1, 0.12 + 0.03 * row), 10 * column + row, 0, "ocr")
        for column, left in enumerate((0.1, 0.3, 0.8))
        for row, cell in enumerate(cells[column] for cells in MOVED)
    ]
    last = dataclasses.replace(page(""), words=tuple(words))
    assert classify_page(last, "scan.pdf")[0].kind == "bank-statement"
    bill = (
        "Stadtwerke Nordfeld\nStromrechnung\nKundennummer 443 118\n03/02/2026   Abschlag   -61,20\nZu zahlen 61,20 EUR"
    )
    assert kind_of(bill) == "unknown"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("employment-certificate", "Brightwater Mills Ltd\nRECORD OF SERVICE\nName Kofi Asante\nDesignation Fitter\n"
                                   "Date of joining 4 May 2019"),
        ("commercial-licence", "Stadt Aachen\nGewerbeberechtigung\nDer Firma Weber GmbH, Inhaber Jan Weber, wird unter "
                               "Nr. 118/2025 der Betrieb bis zum 1.3.2027 erlaubt."),
        ("bank-signatory-letter", "Sparbank Eifel\nEupen, den 4. Mai 2026\nwir bestätigen, dass Frau Lea Thies für die "
                                  "Konten der Thies GmbH einzelzeichnungsberechtigt ist."),
        ("invitation-letter", "Institut für Meereskunde\n4 May 2026\nDr Amara Keita\nDear colleague, it would be a "
                              "pleasure to host you in our department for research from 1 June to 30 November 2026.\n"
                              "A stipend of EUR 2,100.00 per month will be paid."),
        ("grant", "Institut für Meereskunde\n4 May 2026\nDr Amara Keita\nThe board has awarded you a research grant of "
                  "EUR 2,100.00 per month for a research stay from 1 June to 30 November 2026."),
        ("parental-authorisation", "Die Mutter, Lea Thies, minderjähriges Kind Tom Thies, geboren am 4.5.2014, hat "
                                   "gegen die Niederlassung des Kindes in Belgien nichts einzuwenden."),
        ("parental-authorisation", "Instemming met verhuizing van een minderjarige\nOuder: Ana Savic\n"
                                   "Kind: Mila Savic\nNovi Sad, 4.5.2026"),
        ("professional-card-approval", "Wallonische Region\nAUSLÄNDISCHE SELBSTÄNDIGE - ENTSCHEIDUNG\nDer Minister "
                                       "gewährt Mira Savic, geboren am 4.5.1990, eine Berufskarte bis zum 1.3.2028."),
    ],
)  # fmt: skip
def test_papers_that_name_themselves_in_other_words_are_known(kind: str, text: str) -> None:
    assert kind_of(text) == kind


def test_a_title_spelled_out_is_believed_though_the_letters_around_it_were_not_read() -> None:
    noise = "\n".join(f"uwle{row} pl auls x{row}" for row in range(6))
    unread = (Note(OTHER_LETTERS),)
    for title, kind in (("TRADE LICENCE", "commercial-licence"), ("TRADF UCENGE", "unknown")):
        poor = dataclasses.replace(page(f"{title}\n{noise}", confidence=0.2), notes=unread)
        assert classify_page(poor, "scan.pdf")[0].kind == kind


def test_an_apostille_is_known_by_its_title_where_the_letters_of_its_items_were_doubted() -> None:
    title = "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)"
    items = "\n".join(f"{row}. uwle pl auls" for row in range(1, 8))
    doubted = dataclasses.replace(page(f"{title}\n{items}", confidence=0.2), notes=(Note(OTHER_LETTERS),))
    assert classify_page(doubted, "scan.pdf")[0].kind == "apostille"
    assert kind_of(f"{title}\nmust be obtained for foreign papers") == "unknown"


def test_an_insurer_who_writes_of_schengen_states_makes_no_sticker() -> None:
    letter = """ATTESTATION POUR L'OBTENTION D'UN VISA
Assurances Meridia garantit Juan Lozano, date de naissance 15-01-1998, pour les soins,
l'hospitalisation et le rapatriement jusqu'à 30 000,00 EUR. La garantie prend cours le
29-09-2026, cesse le 16-07-2027 et vaut pour la Belgique et tous les autres
États Schengen."""
    assert kind_of(letter) == "health-insurance"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "divorce-decision",
            "OSNOVNI SUD U NOVOM SADU\nBroj: 5 P2. 318/2025 Dana: 18.02.2026. godine\n"
            "Sudija Ana Babic je po tuzbi radi razvoda braka donela presudu\n"
            "i razvodi se brak zakljucen dana 11.06.2011. godine tuzilje i tuzenog rodjenog 05.03.1984.,\n"
            "i dete je povereno majci i ocu je odredjeno vidjanje\n"
            "i u obrazlozenju je navedeno da je brak i mi je receno da je zajednica prestala i da je sud odlucio",
        ),
        ("employment-contract", "U M O W A   O   P R A C Ę\nnr 118/2026\nzawarta między firmą a pracownikiem"),
        (
            "work-permit",
            "WOJEWODA WIELKOPOLSKI\nZEZWOLENIE Nr 7718/A/2024\nna pracę cudzoziemca\nzezwalam na wykonywanie pracy\n"
            "Najniższe wynagrodzenie miesięczne brutto 4 850,00 PLN",
        ),
        (
            "translation",
            "Vertaling uit het Perzisch (Farsi) Dossier T-26-0932 blad 1 van 2\nGetuigschrift\n"
            "Hierbij wordt bevestigd dat haar de graad van bachelor wordt toegekend",
        ),
        ("grant", "Docteur Tazi, le conseil a retenu votre projet de mandat postdoctoral et vous accorde 39 000,00 EUR "
                  "par année de recherche."),
        ("birth-certificate", "Burgerlijke stand\nGeboorte\nAFSCHRIFT VAN AKTE\nOp 26 mei 1998 werd geboren: Jovana, "
                              "kind van Milan Savic en van Ana Savic, echtgenote. Akte onder nummer 53/1998."),
    ],
)  # fmt: skip
def test_papers_are_known_by_what_they_speak_of(kind: str, text: str) -> None:
    assert kind_of(text, "sr" if "SUD" in text else None) == kind


INVITED = """
Chair of Marine Geology
Leuven, 6 November 2026
Subject: invitation of Dr Amara Diallo, born on 2 May 1990
Dear Sir or Madam,
The university is pleased to invite Dr Amara Diallo to our laboratory to carry out research activities.
The duration of the stay is 12 months. A hosting agreement in conformity with the Royal Decree of 8 June 2007
was concluded on 5 November 2026 and registered with Belgian Science Policy. She will receive a fellowship.
Yours faithfully, Prof. Els Maes
"""


def test_a_letter_is_what_its_subject_says_though_it_cites_an_agreement():
    assert classify_page(page(INVITED), "scan_0001.pdf")[0].kind == "invitation-letter"


def test_a_translation_below_its_translators_letterhead_is_surely_one():
    text = (
        "OMID RAHIMI\nOfficial Translator to the Judiciary\nBureau No. 88\nRef. 12-9\n"
        "OFFICIAL TRANSLATION FROM PERSIAN\nCERTIFICATE OF NO CRIMINAL RECORD\n"
        "This is to certify that Ms Anna Roux, born on 1 February 1999, has no criminal conviction.\n"
        "I certify that the above is a true translation of the original document presented to me."
    )
    best = classify_page(page(text), "scan_0001.pdf")[0]
    assert best.kind == "translation"
    assert best.confidence > 0.85


@pytest.mark.parametrize(
    ("head", "end"),
    [
        ("Jan PEETERS                    Beëdigde vertaling uit het Turks", ""),
        ("Ana Roux, Übersetzerin         Übersetzung aus dem Polnischen", ""),
        (
            "Mia DE WIT, beëdigd vertaler Spaans - Nederlands, nationaal register van beëdigd vertalers",
            "De vertaler verklaart dat deze vertaling overeenstemt met het voorgelegde document.",
        ),
    ],
)
def test_what_a_translator_writes_beside_his_name_or_below_makes_it_a_translation(head: str, end: str) -> None:
    text = (
        f"{head}\nUITTREKSEL UIT HET STRAFREGISTER\nNaam: ROUX ANNA\nGeboortedatum: 1 februari 1999\n"
        f"ALGEMEEN REGISTER: GEEN VEROORDELINGEN\nDatum van afgifte: 8 oktober 2026\n{end}"
    )
    best = classify_page(page(text), "scan_0001.pdf")[0]
    assert (best.kind, best.confidence > 0.7) == ("translation", True)


def test_an_extract_that_a_translator_needs_is_no_translation() -> None:
    text = (
        "Stad Gent                      Uittreksel uit het strafregister\nNaam: ROUX ANNA\nBeroep: beëdigd vertaler\n"
        "GEEN VEROORDELINGEN\nDit uittreksel stemt overeen met het register.\nGent, 8 oktober 2026"
    )
    assert classify_page(page(text), "scan_0001.pdf")[0].kind == "criminal-record"


@pytest.mark.parametrize(
    "text",
    [
        "DEKLARATË NOTERIALE\nAUTORIZIM PRINDËROR PËR FËMIJË TË MITUR\nAutorizoj që vajza ime të udhëtojë me nënën.",
        "SUGLASNOST RODITELJA\nSuglasan sam da moje maloljetno dijete putuje s majkom.",
        "SZÜLŐI HOZZÁJÁRULÓ NYILATKOZAT\nHozzájárulok, hogy kiskorú gyermekem külföldre utazzon.",
        "SOUHLAS RODIČŮ\nSouhlasím, aby mé nezletilé dítě vycestovalo s matkou.",
        "SURAT IZIN ORANG TUA\nDengan ini mengizinkan anak saya bepergian bersama ibunya.",
    ],
)
def test_parents_authorise_in_languages_of_the_balkans_and_beyond(text):
    best = classify_page(page(text), "scan_0001.pdf")[0]
    assert best.kind == "parental-authorisation"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("OBI_ADA_NIGERIAN_01.02.1999_Article58_Law15.12.1980", True),
        ("OBI ADA NIGERIAN 01021999 ART 40ter", True),
        ("obi ada nigerian 01/02/1999 10bis", True),
        ("Period from 01/10/2026 to 31/10/2026", False),
        ("Periode van 01/10/2026 tot 9 november", False),
        ("Seen on 01/10/2026 by the arts", False),
    ],
)
def test_a_day_and_an_article_behind_it_are_a_reference_and_a_period_is_not(line: str, told: bool) -> None:
    receipt = f"BE12 3456 7890 1234\n98,00 EUR\n{line}"
    why = {reason for score in classify_page(page(receipt), "scan_0001.pdf") for reason in score.why}
    assert any("reference with a birth date" in reason for reason in why) is told


def test_the_words_of_a_longer_title_begin_no_other_title() -> None:
    register = "NATIONAL REGISTRY\nFAMILY REGISTRATION CERTIFICATE\n(By Birth)\nName: Bilal Anwar"
    assert weigh_page(page(register), "scan.pdf").titles.get("birth-certificate", 0.0) == 0.0
    assert weigh_page(page(register), "scan.pdf").titles["family-composition"] > 0.9
    apart = "NATIONAL REGISTRY\nFAMILY REGISTRATION CERTIFICATE\n\nCERTIFICATE OF BIRTH\nName: Bilal Anwar"
    assert weigh_page(page(apart), "scan.pdf").titles["birth-certificate"] > 0.6


@pytest.mark.parametrize(
    "title",
    [
        "PROCURAÇÃO BASTANTE QUE FAZ Heloísa Vidal",
        "ESCRITURA DE PODER ESPECIAL",
        "ACTE DE PROCURATION",
        "NOTARIËLE VOLMACHT",
        "VEKALETNAME",
    ],
)
def test_powers_given_to_somebody_are_no_paper_asked_for(title: str) -> None:
    text = f"{title}\nborn on 7 November 1991, passport GA118804, university diploma, bank account, birth certificate"
    assert classify_page(page(text), "scan.pdf")[0].kind == "unknown"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "DECLARATION\nI, Nomsa Dube, holder of passport no. A1234567, declare that no Schengen visas were issued "
            "to me during the past three years and that I have never been to Europe.\nHarare, 3 November 2026",
            False,
        ),
        (
            "Application for a visa for a long stay in Belgium\n1. Surname Dube\n2. Surname at birth Dube\n"
            "3. First names Nomsa\n12. Type of travel document ordinary passport\n25. Schengen visas issued "
            "during the past three years No",
            True,
        ),
    ],
)
def test_a_declaration_about_one_thing_that_the_form_asks_is_no_form(text, form):
    shares = {one.kind: one.confidence for one in classify_page(page(text), "scan.pdf")}
    assert (shares.get("application-form", 0.0) >= 0.3) is form
