from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.extract import extract
from pipeline.extract.text.negation import negated_before
from pipeline.readings import Alternative, Mark, Word
from tests.pipeline.words import document, page
from validators.facts import Field, Scalar

BANK_LETTER = """BANK NORD
Payment confirmation                       Printed on 25/12/2026

Ordering customer:   CHUAN YANG
Account:             BE71 0961 2345 6769

Beneficiary:         FOD Binnenlandse Zaken, Dienst Vreemdelingenzaken
Account:             BE57 6792 0060 9235
BIC:                 PCHQBEBB

Amount:              EUR 207,00
Charges:             EUR 1,50
Communication:       YANG_CHUAN_PAKISTANI_01.02.1999_Article58_
                     Law 15.12.1980
Execution date:      23/12/2026
Status:              Executed"""
APP = """Bank West mobiel

- 207,00 EUR
Uitgevoerd

Van
Chuan Yang
BE71 0961 2345 6769

Naar
Dienst Vreemdelingenzaken
BE57 6792 0060 9235

Mededeling
Yang Chuan Pakistan 01/02/1999

Datum
23 december 2026"""
COLUMNS = """Avis d'exécution
Donneur d'ordre                 Bénéficiaire
Chuan Yang                      Office des Etrangers
BE71 0961 2345 6769             BE57 6792 0060 9235

Montant : 207,00 EUR            Frais : 0,00 EUR
Communication : YANG CHUAN PAKISTAN 01021999
Date d'exécution : 23/12/2026
Virement effectué"""
GERMAN = """Überweisungsbestätigung
Auftraggeber                    Chuan Yang
IBAN Auftraggeber               BE71 0961 2345 6769
Empfänger                       Ausländeramt
IBAN des Empfängers             BE57 6792 0060 9235
Betrag                          207,00 EUR
Gebühren                        2,50 EUR
Verwendungszweck                Yang Chuan Pakistan 01.02.1999
Buchungstag                     23.12.2026
Der Auftrag wurde ausgeführt."""
PAPERS = {"letter": (BANK_LETTER, "en"), "app": (APP, "nl"), "columns": (COLUMNS, "fr"), "german": (GERMAN, "de")}


def fields(text: str, language: str = "en") -> Mapping[str, Field[Scalar]]:
    return extract(document("fee-payment", text, language=language))


@pytest.mark.parametrize("name", list(PAPERS))
def test_to_whom_how_much_and_when(name: str) -> None:
    found = fields(*PAPERS[name])
    assert found["iban"].values == ("BE57679200609235",)
    assert found["amount"].values == (Decimal("207.00"),)
    assert found["currency"].values == ("EUR",)
    assert found["executed"].values == (True,)
    assert [str(value) for value in found["payment_date"].values] == ["2026-12-23"]
    assert "01" in str(found["reference"].values[0])
    for field in ("iban", "amount", "currency", "executed", "payment_date", "reference", "beneficiary"):
        best = found[field].best
        assert best is not None
        assert best.confidence >= 0.6, field


def test_a_reference_over_two_lines_is_whole() -> None:
    reference = fields(BANK_LETTER)["reference"].values[0]
    assert reference == "YANG_CHUAN_PAKISTANI_01.02.1999_Article58_ Law 15.12.1980"


def test_the_beneficiary_not_its_bank_or_account() -> None:
    assert fields(BANK_LETTER)["beneficiary"].values == ("FOD Binnenlandse Zaken, Dienst Vreemdelingenzaken",)
    assert fields(COLUMNS, "fr")["beneficiary"].values == ("Office des Etrangers",)
    assert fields(BANK_LETTER)["bic"].values == ("PCHQBEBB",)
    assert fields(BANK_LETTER)["payer"].values == ("CHUAN YANG",)


def test_the_evidence_is_the_words_of_the_value_and_nothing_else() -> None:
    reading = page(BANK_LETTER, language="en")
    found = extract(document("fee-payment", reading))
    best = found["iban"].best
    assert best is not None
    assert best.raw == "BE57 6792 0060 9235"
    words = [word for word in reading.words if word.text in ("BE57", "6792", "0060", "9235")]
    assert best.evidence[0].bbox == (
        min(word.box[0] for word in words),
        min(word.box[1] for word in words),
        max(word.box[2] for word in words),
        max(word.box[3] for word in words),
    )
    assert (best.evidence[0].file, best.evidence[0].page) == ("scan.pdf", 1)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("Status: Pending", False),
        ("Statut : en attente d'exécution", False),
        ("Status: in behandeling", False),
        ("nog niet uitgevoerd", False),
        ("noch nicht ausgeführt", False),
        ("Ordre enregistré", False),
        ("Status: Executed", True),
        ("Comptabilisé", True),
        ("geboekt", True),
    ],
)
def test_carried_out_or_only_ordered(status: str, expected: bool) -> None:
    assert fields(f"Beneficiary: Office\nIBAN: BE57 6792 0060 9235\n{status}")["executed"].values == (expected,)


def test_nothing_is_said_of_what_the_paper_does_not_say() -> None:
    found = fields("Beneficiary: Office\nIBAN: BE57 6792 0060 9235")
    assert not {"executed", "amount", "payment_date", "reference", "bic", "payer"} & set(found)


def test_a_letter_read_for_a_figure_is_resolved_by_the_check_digits_and_shown() -> None:
    best = fields("Beneficiary IBAN: BE57 6792 OO6O 9235")["iban"].best
    assert best is not None
    assert (best.value, best.repaired) == ("BE57679200609235", True)


def test_a_wrong_figure_stays_wrong() -> None:
    best = fields("Beneficiary IBAN: BE57 6792 0060 9236")["iban"].best
    assert best is not None
    assert (best.value, best.repaired) == ("BE57679200609236", False)
    assert best.confidence < 0.9


def test_two_accounts_that_nothing_tells_apart_stay_doubtful() -> None:
    field = fields("BE71 0961 2345 6769\n\n\nBE57 6792 0060 9235")["iban"]
    assert len(field.values) == 2
    assert field.best is not None
    assert field.best.confidence < 0.6


def test_a_second_reader_that_agrees_raises_the_confidence_and_one_that_differs_adds_a_reading() -> None:
    text = "Amount:   EUR 207,00"
    alone = extract(document("fee-payment", page(text, confidence=0.7)))["amount"].best
    agreed = extract(
        document("fee-payment", page(text, confidence=0.7, alternatives=[Alternative(0, text, 0.95, "other")]))
    )["amount"].best
    differing = extract(
        document("fee-payment", page(text, alternatives=[Alternative(0, "Amount:   EUR 201,00", 0.95, "other")]))
    )["amount"]
    assert alone is not None
    assert agreed is not None
    assert agreed.confidence > alone.confidence
    assert set(differing.values) == {Decimal("207.00"), Decimal("201.00")}


MT103_RAW = """{1:F01DBLKINBBAXXX4471902316}{2:I103GEBABEBBXXXXN}{4:
:20:FEX26110300418
:23B:CRED
:32A:260917EUR207,00
:33B:EUR207,00
:50K:/004410029118
OKONKWO CHIDI EMEKA
14 ADEOLA ODEKU STREET
:52A:DBLKINBB
:57A:GEBABEBB
:59:/BE57679200609235
SPF INTERIEUR OFFICE DES ETRANGERS
1000 BRUXELLES
:70:OKONKWO_CHIDI EMEKA_NIGERIAN_19.04.
1997_Article58_Law15.12.1980
:71A:OUR
-}"""
MT103_TITLED = """Message Input Reference : 1142 260917DBLKINBBAXXX4471902316
Sender : DBLKINBBXXX DECCAN BULLION BANK LTD CHENNAI
F20: Sender's Reference
     FEX26110300418
F32A: Value Date, Currency, Amount
     Date : 17 Sep 2026
     Currency : EUR
     Amount : 207,00
F50K: Ordering Customer
     /004410029118
     OKONKWO CHIDI EMEKA
F59: Beneficiary Customer-Name & Address
     /BE57679200609235
     SPF INTERIEUR OFFICE DES ETRANGERS
F70: Remittance Information
     OKONKWO_CHIDI EMEKA_NIGERIAN_19.04.
     1997_Article58_Law15.12.1980
F71A: Details of Charges
     SHA
Message Trailer"""


MT103_COLUMNS = """TRANSFER ABROAD - COPY OF THE MESSAGE
:20:    Sender's Reference        FEX26110300418
:23B:   Bank Operation Code       CRED
:32A:   Value Date /              2026-09-17 EUR 207,00
        Settled Amount
:50K:   Ordering Customer         /004410029118
                                  OKONKWO CHIDI EMEKA
:57A:   Account With              GEBABEBB
        Institution               BNP PARIBAS FORTIS, BRUSSELS
:59:    Beneficiary Customer      /BE57679200609235
                                  SPF INTERIEUR OFFICE DES ETRANGERS
:70:    Remittance                OKONKWO_CHIDI EMEKA_NIGERIAN_19.04.
        Information               1997_Article58_Law15.12.1980
:71A:   Details of Charges        OUR"""


MT103_BEHIND = """AVIS D'EXECUTION DE TRANSFERT
Reference de la transaction (20)    FEX26110300418
Date de valeur (32A)                17/09/2026
Montant (32A)                       EUR 207,00
Donneur d'ordre (50K)               OKONKWO CHIDI EMEKA
Banque du beneficiaire (57A)        GEBABEBB
Compte du beneficiaire (59)         BE57 6792 0060 9235
Beneficiaire (59)                   SPF INTERIEUR OFFICE DES ETRANGERS
                                    Boulevard Pacheco 44
Motif du paiement (70)              OKONKWO_CHIDI
                                    EMEKA_NIGERIAN_19.04.
                                    1997_Article58_Law15.12.1980
Frais (71A)                         OUR"""


@pytest.mark.parametrize(
    ("printed", "seen", "sum_of_it"),
    [("EUR2O7,00", "EUR207,00", "207.00"), ("EUR2O7,00", "", ""), ("EUR207,00", "", "207.00")],
)
def test_the_figures_behind_a_misread_one_are_no_sum(printed: str, seen: str, sum_of_it: str) -> None:
    text = MT103_TITLED.replace("F32A: Value Date, Currency, Amount\n", "F33B: Currency, Instructed Amount\n").replace(
        "     Date : 17 Sep 2026\n     Currency : EUR\n     Amount : 207,00", f"     {printed}"
    )
    line = next(number for number, one in enumerate(text.splitlines()) if printed in one)
    other = [Alternative(line, seen, 0.95, "rapidocr")] if seen else []
    found = extract(document("fee-payment", page(text, language="en", alternatives=other)))
    assert [str(value) for value in found.get("amount", Field()).values] == ([sum_of_it] if sum_of_it else [])


def test_a_form_with_the_numbers_of_swift_behind_its_labels() -> None:
    found = extract(document("fee-payment", MT103_BEHIND, language="fr"))
    assert found["reference"].values == ("OKONKWO_CHIDI EMEKA_NIGERIAN_19.04.1997_Article58_Law15.12.1980",)
    assert found["beneficiary"].values == ("SPF INTERIEUR OFFICE DES ETRANGERS",)
    assert found["amount"].values == (Decimal("207.00"),)
    assert found["iban"].values == ("BE57679200609235",)


@pytest.mark.parametrize("text", [MT103_RAW, MT103_TITLED, MT103_COLUMNS], ids=["raw", "titled", "columns"])
def test_a_swift_message_is_read_by_its_field_numbers(text: str) -> None:
    found = extract(document("fee-payment", text, language="en"))
    best = {name: field.best.value for name, field in found.items() if field.best is not None}
    assert best["reference"] == "OKONKWO_CHIDI EMEKA_NIGERIAN_19.04.1997_Article58_Law15.12.1980"
    assert best["beneficiary"] == "SPF INTERIEUR OFFICE DES ETRANGERS"
    assert best["payer"] == "OKONKWO CHIDI EMEKA"
    assert best["iban"] == "BE57679200609235"
    assert best["amount"] == Decimal("207.00")
    assert best["currency"] == "EUR"
    assert str(best["payment_date"]) == "2026-09-17"
    assert [str(reading.value) for reading in found["reference"].readings] == [best["reference"]]


BROKEN_IN_A_WORD = """Ausführungsbestätigung
Empfänger            FÖD Inneres Ausländeramt
Betrag               207,00 EUR
Verwendungsz         ABDULLAYEVA_GULNARA_ASERBAIDSCHANISCH_30.11.1998_Artikel5
weck                 8_Gesetz15.12.1980
Datum                19.08.2026"""
HANGING = """Rekeninguittreksel
27/10/2026   Overschrijving naar BE57 6792 0060 9235            - 207,00
             FOD BINNENLANDSE ZAKEN
             Mededeling: TRAN_QUOC
             BAO_VIETNAMESE_04.04.1993_Article40ter_Law15.12.1980"""
ALONE = """Payment confirmation
Amount               207.00 EUR
Communication        YANG_CHUAN_PAKISTAN_01.02.1999
Date                 19.08.2026"""


@pytest.mark.parametrize(
    ("text", "ends"),
    [(HANGING, "Article40ter_Law15.12.1980"), (ALONE, "PAKISTAN_01.02.1999")],
    ids=["hanging", "alone"],
)
def test_a_reference_is_read_to_its_end_and_no_further(text: str, ends: str) -> None:
    found = extract(document("fee-payment", text, language="en"))["reference"]
    assert found.best is not None
    assert str(found.best.value).endswith(ends)


def test_a_reference_whose_rest_cannot_be_joined_is_no_sure_reading() -> None:
    found = extract(document("fee-payment", BROKEN_IN_A_WORD, language="de"))["reference"]
    assert found.best is None or found.best.confidence < 0.6 or str(found.best.value).endswith("Gesetz15.12.1980")


def test_another_readers_word_on_one_line_counts_for_a_reference_over_two() -> None:
    text = """Details van de verrichting
Naar
FOD Binnenlandse Zaken
Mededeling
EL~0.9
AMRANI_SALMA_MOROCCAN_09.02.1994_Article40Oter_Law15.12.1980~0.46
Uitvoeringsdatum
29/10/2026"""
    other = Alternative(5, "AMRANI_SALMA_MOROCCAN_09.02.1994_Article40ter_Law15.12.1980", 0.98, "other")
    found = extract(document("fee-payment", page(text, alternatives=(other,)), language="nl"))["reference"]
    assert found.values == ("EL AMRANI_SALMA_MOROCCAN_09.02.1994_Article40ter_Law15.12.1980",)
    assert found.readings[0].confidence >= 0.6


@pytest.mark.parametrize(("status", "sure"), [("En attente d'exécution", False), ("Exécuté", True)])
def test_the_day_asked_for_is_no_day_of_payment(status: str, sure: bool) -> None:
    found = extract(
        document(
            "fee-payment",
            f"""Virement
Bénéficiaire : SPF Intérieur
Compte : BE57 6792 0060 9235
Montant : 363,00 EUR
Date d'exécution : 19/11/2026
Statut : {status}""",
            language="fr",
        )
    )
    day = found["payment_date"].best
    assert day is not None
    assert str(day.value) == "2026-11-19"
    assert (day.confidence >= 0.9) is sure


def test_the_bank_of_a_swift_message_is_its_field_57() -> None:
    code = extract(document("fee-payment", MT103_RAW, language="en"))["bic"].best
    assert code is not None
    assert code.value == "GEBABEBB"


@pytest.mark.parametrize("debited", ["Amount debited", "Debit amount", "Montant débité", "Importe cargado"])
def test_what_the_payer_was_charged_is_not_what_was_sent(debited: str) -> None:
    found = extract(
        document(
            "fee-payment",
            f"""First Meridian Bank
Ordering customer     Grace Adeyemi
{debited:<22}GBP 188.40
Amount sent           EUR 218.00
Exchange rate         1.1571
Beneficiary account   BE57 6792 0060 9235
Status                Executed""",
            language="en",
        )
    )
    assert [str(reading.value) for reading in found["amount"].readings] == ["218.00"]
    assert [reading.value for reading in found["currency"].readings] == ["EUR"]


TRANSFER_APP = """Transfer confirmation
Sender details
Name                                        Fernanda Prado
Recipient details
Account holder name        SPF Intérieur - Office des Etrangers
IBAN                                        BE57 6792 0060 9235
Bank code (BIC/SWIFT)                       PCHQBEBB
Transfer details
You sent                                    938.15 BRL
Exchange rate                               1 EUR = 6.3390 BRL
Recipient receives                          148.00 EUR
Reference                                   PRADO FERNANDA BRAZIL 14081991"""


def test_the_heading_of_a_section_says_whose_account_it_is_and_the_euros_that_arrive_count() -> None:
    found = extract(document("fee-payment", TRANSFER_APP))
    assert found["iban"].values == ("BE57679200609235",)
    assert found["beneficiary"].values == ("SPF Intérieur - Office des Etrangers",)
    assert found["amount"].values == (Decimal("148.00"),)
    assert found["currency"].values == ("EUR",)
    assert found["reference"].values == ("PRADO FERNANDA BRAZIL 14081991",)


def test_the_holder_of_an_account_without_a_heading_is_who_pays() -> None:
    found = extract(document("fee-payment", "Account holder: Chuan Yang\nAmount: 207,00 EUR"))
    assert found["payer"].values == ("Chuan Yang",)
    assert "beneficiary" not in found


TELEGRAPHIC = """OUTWARD TELEGRAPHIC TRANSFER ADVICE
Value date                  15/10/2025
Ordering customer (50K)     PETER MUTUA KAMAU
Beneficiary bank (57A)      PCHQBEBB
Beneficiary (59)            1BE57679200609235
                            FPS HOME AFFAIRS - IMMIGRATION OFFICE
Currency / amount (32A)     EUR 236,00
Details of charges (71A)    OUR"""


def test_numbers_of_swift_fields_behind_labels_are_no_amounts_and_the_name_stands_below_the_account() -> None:
    found = extract(document("fee-payment", TELEGRAPHIC))
    assert found["amount"].values == (Decimal("236.00"),)
    assert found["iban"].values == ("BE57679200609235",)
    assert found["beneficiary"].values == ("FPS HOME AFFAIRS - IMMIGRATION OFFICE",)


def test_a_figure_before_an_account_that_does_not_fit_is_no_stroke() -> None:
    assert "iban" not in extract(document("fee-payment", "Beneficiary (59)     1BE57679200609236"))


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("Beneficiary account: BE57 6792 0060 9235", "BE57679200609235"),
        ("Beneficiary account: BE57 6792 0060 6435", None),
    ],
)
def test_an_account_number_that_only_another_reader_saw_counts_when_it_checks(seen: str, expected: str | None) -> None:
    text = "Beneficiary account: BES57 6792 0060 6235\nAmount: EUR 236,00"
    other = Alternative(0, seen, 0.6, "other")
    field = extract(document("fee-payment", page(text, alternatives=[other]))).get("iban", Field())
    assert (field.best.value if field.best else None) == expected
    if field.best:
        assert field.best.repaired
        assert 0.6 < field.best.confidence < 0.95


ORDERS = [
    "ORDRE DE TRANSFERT\nL'ordre ne vaut pas preuve d'exécution.\nMontant   EUR 245,00\n\nExécuté le :\nVisa :",
    "OPDRACHT TOT OVERSCHRIJVING\nBedrag   245,00 EUR\nUitgevoerd op :",
]  # fmt: skip


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_at_the_counter_is_no_payment(text: str) -> None:
    executed = extract(document("fee-payment", text))["executed"]
    assert executed.best is not None
    assert executed.best.value is False


def test_the_title_of_an_order_alone_is_for_a_person() -> None:
    text = "APPLICATION FOR REMITTANCE - CUSTOMER COPY\nTransaction reference   4418\nAmount   EUR 245.00"
    best = extract(document("fee-payment", text))["executed"].best
    assert best is not None
    assert best.value is False
    assert best.confidence < 0.6


def test_an_order_that_the_bank_has_done_is_a_payment() -> None:
    text = "ORDRE DE TRANSFERT\nMontant   EUR 245,00\nExécuté le : 18/08/2026"
    assert extract(document("fee-payment", text))["executed"].values == (True,)


def test_a_label_below_a_party_is_not_the_party() -> None:
    text = (
        "Justificante de transferencia\nBENEFICIARIO\nEMBAJADA DE BELGICA MADRID\nCUENTA DE ABONO\n"
        "ES30 0128 0010 1705 0004 4127\nIMPORTE\n236,00 EUR"
    )
    beneficiary = extract(document("fee-payment", text, language="es")).get("beneficiary")
    assert beneficiary is None or "CUENTA DE ABONO" not in beneficiary.values


def _word(text: str, left: float, top: float, line: int) -> Word:
    return Word(text, 0.96, (left, top, left + 0.012 * len(text), top + 0.012), line, 0, "text-layer")


def test_a_label_stands_beside_the_middle_of_its_value_of_two_lines() -> None:
    """Tables centre a label: the line of the value that its foot touches is only the second one."""
    words = (
        _word("Message", 0.08, 0.457, 1),
        _word("CHOWDHURY TANVIR BANGLADESHI", 0.35, 0.449, 2),
        _word("10.10.2004", 0.35, 0.465, 3),
        _word("Amount", 0.08, 0.50, 4),
        _word("EUR 245.00", 0.35, 0.50, 5),
    )
    found = extract(document("fee-payment", replace(page(""), words=words)))
    assert found["reference"].values == ("CHOWDHURY TANVIR BANGLADESHI 10.10.2004",)


def test_a_row_of_a_narrow_table_has_a_value_of_its_own() -> None:
    words = (
        _word("Surname", 0.08, 0.449, 1),
        _word("RAUF", 0.35, 0.449, 2),
        _word("Given names", 0.08, 0.4625, 3),
        _word("HINA", 0.35, 0.4655, 4),
    )
    found = extract(document("application-form", replace(page(""), words=words)))
    assert found["given_names"].values == ("HINA",)


MT103_IN_BLOCKS = """Sender : NRMDINBBCHN
Receiver : KREDBEBBXXX
20:  Sender's Reference
CHN25OR0009174
23B:  Bank Operation Code
CRED
32A:  Val Dte/Curr/Interbnk Settld Amt
Date     : 21 May 2025
Currency : EUR (EURO)
Amount   : #245 , 00#
50K:  Ordering Customer
/50100339812240
RAGHUNATHAN SUBRAMANIAM
57A:  Account With Institution
PCHQBEBB
59:  Beneficiary Customer-Name & Addr
/BE57679200609235
FPS Home Affairs - Immigration Office
70:  Remittance Information
RAGHUNATHAN_MEENAKSHI_INDIAN_14.08.2001_Article58
71A:  Details of Charges
OUR"""


@pytest.mark.parametrize("lost", [(), ("32A:",)], ids=["all tags", "a tag unread"])
def test_a_message_whose_tags_were_read_as_a_column_of_their_own(lost: tuple[str, ...]) -> None:
    one = page(MT103_IN_BLOCKS)
    tags = [word for word in one.words if word.text.endswith(":") and word.text[:2].isdigit()]
    others = [word for word in one.words if word not in tags]
    last = max(word.line for word in one.words)
    own = (replace(word, line=last + 1 + row) for row, word in enumerate(tags) if word.text not in lost)
    found = extract(document("fee-payment", replace(one, words=(*others, *own))))
    assert found["amount"].values == (Decimal("245.00"),)
    assert found["currency"].values == ("EUR",)
    assert found["bic"].values == ("PCHQBEBB",)
    assert found["reference"].values == ("RAGHUNATHAN_MEENAKSHI_INDIAN_14.08.2001_Article58",)
    assert [str(day) for day in found["payment_date"].values] == ["2025-05-21"]
    assert found["payer"].values == ("RAGHUNATHAN SUBRAMANIAM",)


def test_a_code_of_no_known_bank_in_another_country_than_the_account_is_left_open() -> None:
    text = "Beneficiary   Immigration Office\nIBAN   BE57 6792 0060 9235\nBIC   GEBAB{}BB\nAmount   EUR 207,00"
    right, misread = (fields(text.format(sign))["bic"].best for sign in "EF")
    assert right is not None
    assert right.confidence >= 0.9
    assert misread is None or misread.confidence < 0.6


def test_sums_in_two_currencies_that_nothing_tells_apart_are_left_to_a_person() -> None:
    text = "Outgoing advice\nEUR 245.00   xq zzk\nJOD 12.000   vv kkp\nHADDAD LINA 17.02.2003"
    found = extract(document("fee-payment", text))
    assert len(found["currency"].values) == 2
    assert all(reading.confidence < 0.6 for name in ("amount", "currency") for reading in found[name].readings)


def test_the_rest_of_a_word_denies_nothing() -> None:
    folded = "transaction details\ndate\tnov 19, 2026\namount\t366.00\nfee\t0.00\nstatus\t"
    for reach in range(40, 75):
        assert not negated_before(folded, len(folded), reach=reach, words=8, lines=False)
    assert negated_before("the transfer was not yet ", len("the transfer was not yet "), lines=False)


def test_whom_a_letter_is_addressed_to_is_not_who_was_paid() -> None:
    letter = """FIRST ATLANTIC BANK PLC
Immigration Office
Pacheco 44, 1000 Brussels
Subject: proof of payment
We transferred EUR 366.00 on 12 October 2026 to the account BE68 5390 0754 7034
by order of Mr Kwame Asante."""
    assert "Immigration Office" not in fields(letter).get("beneficiary", Field()).values


def test_a_reference_that_a_wide_blank_parts_behind_its_join_is_whole() -> None:
    text = """OUTGOING FOREIGN TRANSFER ADVICE
Amount   EUR 252.00
Beneficiary IBAN   BE57 6792 0060 9235

Details of payment:
SONMEZ EMRE CAN -        TUR - 27081998

Transaction completed."""
    assert fields(text)["reference"].values == ("SONMEZ EMRE CAN - TUR - 27081998",)


SLIP = """Ordre de paiement international

DONNEUR D'ORDRE
Nom, post-nom et prénom
ILUNGA KABEYA PATRICE

Adresse
5, AV. DES PALMIERS, KINSHASA

BÉNÉFICIAIRE
Nom ou raison sociale
OFFICE DES ETRANGERS

IBAN
BE57 6792 0060 9235
"""
SCREEN = """Szczegóły operacji

Z rachunku
{name}
Konto walutowe EUR
74 1090 2402 0000 0001 7338 2204

Odbiorca
IMMIGRATION OFFICE
"""


def test_the_label_of_a_name_or_business_name_is_nobody() -> None:
    found = extract(document("fee-payment", SLIP, language="fr"))
    assert found["beneficiary"].values == ("OFFICE DES ETRANGERS",)
    assert found["payer"].values == ("ILUNGA KABEYA PATRICE",)


def test_the_holder_stands_over_the_account_debited() -> None:
    found = extract(document("fee-payment", SCREEN.format(name="MARYNA KOVAL"), language="pl"))
    assert found["payer"].values == ("MARYNA KOVAL",)
    assert found["payer"].best is not None
    assert found["payer"].best.confidence < 0.9
    assert "payer" not in extract(document("fee-payment", SCREEN.format(name="Konto osobiste"), language="pl"))


def test_a_banks_own_number_is_no_reference_for_the_year_in_it() -> None:
    screen = """Immigration Office
-\u2014198,00 EUR
Zrealizowany
Data wykonania
12.11.2026
Nr referencyjny
SEP/2026/11/12/0077418
Rachunek odbiorcy
BE57 6792 0060 9235
Tytut
HNATIUK OLEKSANDRA UKR 19052003"""
    found = fields(screen, "pl")
    assert found["amount"].values == (Decimal("198.00"),)
    assert "SEP/2026/11/12/0077418" not in found.get("reference", Field()).values


def test_a_label_stands_beside_the_middle_of_a_party_and_its_address() -> None:
    """Of four lines none is level with the label; the party's name is the first."""
    words = (
        _word("OFFICE DES ETRANGERS", 0.35, 0.440, 1),
        _word("CHAUSSEE D'ANVERS 59B", 0.35, 0.456, 2),
        _word("Bénéficiaire", 0.08, 0.464, 3),
        _word("1000 BRUXELLES", 0.35, 0.472, 4),
        _word("BELGIQUE", 0.35, 0.488, 5),
        _word("Compte", 0.08, 0.53, 6),
        _word("BE57679200609235", 0.35, 0.53, 6),
    )
    found = extract(document("fee-payment", replace(page(""), words=words)))
    assert found["beneficiary"].values == ("OFFICE DES ETRANGERS",)


@pytest.mark.parametrize(
    ("beneficiary", "expected"),
    [("PCHQBEBBXXX", "PCHQBEBBXXX"), ("PCHQQBEBBXXX", None)],
)
def test_the_payers_bank_at_the_foot_is_never_the_beneficiarys(beneficiary: str, expected: str | None) -> None:
    text = (
        "Überweisung ausgeführt\nAuftraggeber  Jonas Petersen\n"
        "IBAN / BIC    DE89 3704 0044 0532 0130 00 / COBADEFFXXX\n"
        f"Empfänger     Office des Etrangers\nIBAN          BE57 6792 0060 9235\nBIC           {beneficiary}\n"
        "Betrag        236,00 EUR\n\nMusterbank AG, Köln, BIC COBADEFFXXX"
    )
    bic = extract(document("fee-payment", text, language="de")).get("bic", Field())
    assert bic.values == ((expected,) if expected else ())


def test_a_speck_before_the_beneficiary_is_no_part_of_it() -> None:
    words = (
        _word("Payee", 0.08, 0.40, 1),
        _word("e", 0.03, 0.42, 2),
        _word("Federal Public Service Home Affairs", 0.08, 0.42, 2),
        _word("Immigration Office", 0.08, 0.435, 3),
        _word("BE57679200609235", 0.08, 0.47, 4),
    )
    found = extract(document("fee-payment", replace(page(""), words=words)))
    assert found["beneficiary"].values == ("Federal Public Service Home Affairs Immigration Office",)


@pytest.mark.parametrize("label", [("Remittance", "information"), ("Payment", "reference")])
def test_a_reference_beside_a_label_that_is_broken_too_has_its_first_line(label: tuple[str, str]) -> None:
    text = (
        "TRANSFER ORDER\n\nAmount            EUR 245.00\n\n"
        f"{label[0]:18}OKONKWO_CHIDI\n{label[1]:18}EMEKA_NIGERIAN_19.04.1997_Article58\n\nCharges           OUR"
    )
    found = extract(document("fee-payment", text, language="en"))["reference"]
    assert found.values[0] == "OKONKWO_CHIDI EMEKA_NIGERIAN_19.04.1997_Article58"


def test_letters_of_a_stamp_far_behind_a_line_of_a_message_are_none_of_it() -> None:
    text = (
        "20 : Sender's Reference\n     417FOR26011902\n32A : Value Date, Currency, Amount\n     261109EUR236,00\n"
        "50K : Ordering Customer\n     /0041708812\n     OKAFOR CHIOMA\n59 : Beneficiary Customer\n"
        "     /BE57679200609235\n     IMMIGRATION OFFICE                 NION\n"
        "70 : Remittance Information\n     OKAFOR CHIOMA NIGERIA              LAGOS\n     04051999\n"
        "71A : Details of Charges\n     OUR"
    )
    stamped = page(text, marks=[Mark("stamp", (0.5, 0.2, 0.9, 0.32), 0.8, "round blue")])
    found = extract(document("fee-payment", stamped))
    assert found["beneficiary"].values[0] == "IMMIGRATION OFFICE"
    assert found["reference"].values[0] == "OKAFOR CHIOMA NIGERIA 04051999"


@pytest.mark.parametrize(("charges", "sums"), [("OUR", {"236.60", "236.00"}), ("SHA", {"236.60"})])
def test_two_sums_of_a_message_differ_only_where_charges_are_taken_off(charges: str, sums: set[str]) -> None:
    text = (
        ":20:FT0917\n:32A:261109EUR236,60\n:33B:EUR236,00\n:50K:/0041708812\nOKAFOR CHIOMA\n:57A:GEBABEBB\n"
        f":59:/BE57679200609235\nIMMIGRATION OFFICE\n:70:OKAFOR CHIOMA NIGERIA 04051999\n:71A:{charges}"
    )
    found = extract(document("fee-payment", text))
    assert {f"{value:.2f}" for value in found["amount"].values} == sums


def test_fields_of_a_message_whose_tags_were_misread_are_found_by_what_they_are_called() -> None:
    text = (
        "20 : Sender's Reference\n     417FOR26011902\n32A : Val Dte/Curr/Interbnk Settld Amt\n     261109EUR236,00\n"
        "50K : Ordering Customer-Name & Address\n     /0041708812\n     OKAFOR CHIOMA\n"
        "S7A : Account With Institution - FI BIC\n     GEBABEBB\nS9 : Beneficiary Customer-Name & Addr\n"
        "     /BE57679200609235\n     IMMIGRATION OFFICE\n7O «=: Remittance Information\n"
        "     OKAFOR CHIOMA NIGERIA\n     04051999\n71A : Details of Charges\n     OUR"
    )
    found = extract(document("fee-payment", text))
    assert found["beneficiary"].values[0] == "IMMIGRATION OFFICE"
    assert found["reference"].values[0] == "OKAFOR CHIOMA NIGERIA 04051999"
    assert found["payer"].values[0] == "OKAFOR CHIOMA"


def test_who_pays_the_charges_is_nobodys_name() -> None:
    text = (
        "ORDRE DE VIREMENT\nMotif : OKONKWO_CHIDI_NIGERIAN_19.04.1997_ARTICLE58\n"
        "Frais a la charge de : X Donneur d'ordre (OUR)    Bénéficiaire (BEN)    Partagés (SHA)"
    )
    found = extract(document("fee-payment", text, language="fr"))
    assert "beneficiary" not in found or not any("SHA" in str(value) for value in found["beneficiary"].values)
