"""Who stands in which role: owners, adopters, parents, signatories, parties and clients, in sentences and at labels."""

from __future__ import annotations

import pytest

from bench.score_compare import same
from pipeline.extract import extract
from pipeline.extract.names.labels import label_of
from tests.pipeline.words import document

LABELS = [
    ("Consenting parent", "parents"),
    ("Toestemmende ouder", "parents"),
    ("Zustimmender Elternteil", "parents"),
    ("Genitori adottivi", "parents"),
    ("Усыновители", "parents"),
    ("Père et mère", "parents"),
    ("Vater / Mutter", "parents"),
    ("Filiação materna", "mother"),
    ("Filiation paternelle", "father"),
    ("Minderjähriges Kind", "child"),
    ("Menor", "child"),
    ("Name des Kunden", "account"),
    ("Naam van de klant", "account"),
    ("Müşteri adı", "account"),
    ("Bevollmächtigter", "signatory"),
    ("Signataire autorisé", "signatory"),
    ("Mitarbeiter/in", "employee"),
    ("Beschäftigte(r)", "employee"),
    ("Сотрудник", "employee"),
    ("Socio único", "owner"),
    ("Beherend vennoot", "owner"),
    ("Kiracı", "tenant"),
    ("Huisarts", "doctor"),
]


@pytest.mark.parametrize(("text", "role"), LABELS)
def test_whose_name_a_label_asks_for(text: str, role: str) -> None:
    label = label_of(text)
    assert label is not None
    assert label.role == role


@pytest.mark.parametrize("text", ["Kundan Menon", "Griet Pieters", "Minoru Sato", "Rajesh Kunde", "Paternal aunt"])
def test_a_name_a_letter_away_from_a_word_of_labels_is_none(text: str) -> None:
    assert label_of(text) is None


PAPERS = {
    "the managing shareholder, said to be somebody": (
        "company-registration",
        "REGISTER EXTRACT\nIt is certified that Nadeem Textiles Ltd is registered under number 88120 and that its\n"
        "sole director is Tariq NADEEM. Dated 4 May 2026",
        {"owner_name": "Tariq NADEEM"},
    ),
    "whose partner somebody is, the verb at the end": (
        "commercial-licence",
        "ERLAUBNIS\nDie Firma Brandis & Sohn OHG, deren Gesellschafter Uwe BRANDIS ist,\ndarf das Gewerbe ausüben.",
        {"owner_name": "Uwe BRANDIS"},
    ),
    "of whom a company is": (
        "commercial-licence",
        "PATENTE\nL'établissement Boulangerie du Lac SARL, exploitée par Mme Odile FERRAND, est autorisé à ouvrir.",
        {"owner_name": "Odile FERRAND"},
    ),
    "the director in Spanish": (
        "company-registration",
        "CERTIFICADO\nLa sociedad Textiles Andinos SAC está inscrita y su gerente general es Luz MAMANI ROJAS.",
        {"owner_name": "Luz MAMANI ROJAS"},
    ),
    "adopters behind by, in Dutch": (
        "adoption-certificate",
        "VONNIS\nDe rechtbank spreekt de volle adoptie uit van Noor BAKKER, geboren op 4 mei 2015, door Joost BAKKER\n"
        "en Elin VISSER.",
        {"father_name": "Joost BAKKER", "mother_name": "Elin VISSER", "holder_name": "Noor BAKKER"},
    ),
    "adopters before the end of a German sentence": (
        "adoption-certificate",
        "BESCHLUSS\nDas Gericht spricht die Annahme von Lea MARTENS, geboren am 4.5.2015, als Kind durch Jens MARTENS\n"
        "und Rika STOLZ aus.",
        {"father_name": "Jens MARTENS", "mother_name": "Rika STOLZ"},
    ),
    "parents of a union": (
        "birth-certificate",
        "JUGEMENT SUPPLÉTIF\nIl est constant que Awa DIALLO est née à Labé le 4 mai 2001 de l'union de Sékou DIALLO\n"
        "et Fanta BARRY, ce qui tient lieu d'acte de naissance.",
        {"father_name": "Sékou DIALLO", "mother_name": "Fanta BARRY", "holder_name": "Awa DIALLO"},
    ),
    "the whole name where a form asks for the maiden name": (
        "birth-certificate",
        "CERTIFICATE OF LIVE BIRTH\nName of child:   Liza RAMOS\nMaiden name of mother:   Corazon ABAD\n"
        "Name of father:   Jun RAMOS",
        {"mother_name": "Corazon ABAD", "father_name": "Jun RAMOS"},
    ),
    "parent and child in columns": (
        "parental-authorisation",
        """
        CONSENT FOR A MINOR
        Declaring parent                 Minor child
        Gopal NAIR                       Divya NAIR
        Child's date of birth            Consents to
        20.06.2010                       permanent settlement in Belgium
        """,
        {"parent_name": "Gopal NAIR", "child_name": "Divya NAIR"},
    ),
    "the child on the next line of a sentence that was read with gaps": (
        "parental-authorisation",
        "AFFIDAVIT\nI,     Omar SAID,     of legal age, being duly sworn, depose and say: I am the father of\n"
        "Lia SAID,     a minor born on 24 January 2012. I give my consent to her leaving for Belgium for good.",
        {"child_name": "Lia SAID"},
    ),
    "who may sign, told by a colon": (
        "bank-signatory-letter",
        "Harbour Bank\nWe state that the following person has sole signing power over the accounts of Osei Tiles Ltd\n"
        "in our books: Kwame OSEI.",
        {"signatory_name": "Kwame OSEI"},
    ),
    "who may sign, at a label": (
        "bank-signatory-letter",
        "Sparkasse Nord\nBESTÄTIGUNG\nKunde:   Hansen Bau GmbH\nZeichnungsberechtigter:   Ole HANSEN\nUmfang: allein",
        {"signatory_name": "Ole HANSEN"},
    ),
    "whose account it is, in columns": (
        "bank-statement",
        """
        KONTOAUSZUG
        Name des Kunden             IBAN
        Rita OLIVEIRA               BE71 0961 2345 6769
        Von                         Bis
        01.03.2024                  31.08.2024
        """,
        {"account_holder": "Rita OLIVEIRA"},
    ),
    "who had a payment made": (
        "fee-payment",
        """
        ZAHLUNG
        BIC des Empfängers               Beauftragt von
        PCHQBEBB                         Meera JOSHI
        Von Konto                        Datum
        BE71 0961 2345 6769              24. August 2024
        """,
        {"payer": "Meera JOSHI"},
    ),
    "to whom a flat is let": (
        "lease",
        "CONTRACT OF LEASE\nGert MAES gives on lease to Imane TALBI, who accepts, the flat, Veldstraat 3, 9000 Gent.\n"
        "Each month 900.00 EUR is due.",
        {"tenant_name": "Imane TALBI"},
    ),
    "the doctor who speaks": (
        "medical-certificate",
        "MEDICAL STATEMENT\nI, Tomas Prado, medical practitioner, saw Lia SERRA (date of birth 24 Sep 1999).",
        {"doctor_name": "Tomas Prado", "holder_name": "Lia SERRA"},
    ),
    "who speaks in the middle of a sentence": (
        "motivation-letter",
        "Objet : mon projet\nPassionnée par ce métier, je, Aïcha SOW, ai choisi cette école pour ses cours.",
        {"holder_name": "Aïcha SOW"},
    ),
    "parties apposed by two words": (
        "divorce-decision",
        "URTEIL\nGeschieden wird die Ehe von Ines KELLER, antragstellende Partei,\nund Jan KELLER, beklagte Partei",
        {"holder_name": "Ines KELLER", "spouse_name": "Jan KELLER"},
    ),
    "the two at the headings of a table": (
        "divorce-decision",
        """
        ACTE DE DIVORCE
        Dossier                  Entre
        572/2021                 Emre DOGAN
        Et                       Prononcé le
        Sevda YILMAZ             16/07/21
        """,
        {"holder_name": "Emre DOGAN", "spouse_name": "Sevda YILMAZ"},
    ),
    "an employer with its legal form asks, somebody is allowed": (
        "work-permit",
        "BESLISSING\nOp aanvraag van Tuinbouw Kempenland CV verleent de Vlaamse overheid arbeidskaart B\n"
        "aan Sita GURUNG, geboren op 22 september 1997.",
        {"holder_name": "Sita GURUNG"},
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_people_are_read_in_their_roles(name: str) -> None:
    kind, text, wanted = PAPERS[name]
    fields = extract(document(kind, text))
    for field, value in wanted.items():
        best = fields[field].best if field in fields else None
        assert best is not None, field
        assert same(kind, field, best.value, value), (field, best.value)
        assert best.confidence >= 0.6, field
        assert len(fields[field].values) == 1, field


OVER_THE_LINE = """AUFNAHMEVEREINBARUNG
Die Hochschule am Forst, zugelassene Forschungseinrichtung, verpflichtet {}
Mira QADIR (geb. 19.02.1993) aufzunehmen."""


@pytest.mark.parametrize(
    ("end", "name"),
    [("sich, Sana", "Sana Mira QADIR"), ("sich, Frau Professor", "Mira QADIR"), ("Eupen, Sana", "Mira QADIR")],
)
def test_given_names_behind_the_comma_of_a_german_clause(end: str, name: str) -> None:
    best = extract(document("hosting-agreement", OVER_THE_LINE.format(end), language="de"))["holder_name"].best
    assert best is not None
    assert same("hosting-agreement", "holder_name", best.value, name)


NOBODY = {
    "what an owner is told to do names nobody": (
        "commercial-licence",
        "LICENCE\nThe owner is hereby reminded that this licence shall be posted. Granted to Delta Trading Ltd.",
        "owner_name",
    ),
    "who only asks for an adoption decree to be copied adopts nobody": (
        "adoption-certificate",
        "DECREE\nThe court confirms the decree of adoption of Lea MARTENS. Copy issued by the registrar on 4 May 2026.",
        "father_name",
    ),
    "the heading of a column is not answered by the row of the next one": (
        "parental-authorisation",
        """
        CONSENT
        Notary                           Minor child
        Gopal NAIR                       (see overleaf)
        """,
        "child_name",
    ),
}


@pytest.mark.parametrize("name", NOBODY)
def test_nobody_is_named_where_nothing_says_who(name: str) -> None:
    kind, text, field = NOBODY[name]
    found = extract(document(kind, text)).get(field)
    assert found is None or found.best is None or found.best.confidence < 0.6
