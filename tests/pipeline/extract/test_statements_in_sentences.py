"""What papers state in words of their own: no convictions, an attested signature, a solvent guarantor."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

RECORDS = [
    (True, "A search of our files could not link the fingerprints with any known criminal record."),
    (True, "has not been sentenced by any court of the country to any penalty"),
    (True, "N É A N T"),
    (True, "Aucun antécédent n'a été relevé à son nom."),
    (True, "RISULTA:\nN U L L A"),
    (True, "dat ten name van voornoemde geen strafvonnissen zijn opgetekend"),
    (None, "The bearer has not been convicted save for the offences listed overleaf."),
    (None, "If the applicant was never convicted, the word below is struck."),
    (None, "Diese Auskunft bedeutet nicht, dass keine Verurteilung besteht."),
    (False, "was convicted of theft on 3 March 2022"),
]


@pytest.mark.parametrize(("clean", "sentence"), RECORDS, ids=[sentence[:30] for _, sentence in RECORDS])
def test_a_police_record_in_its_own_words(clean: bool | None, sentence: str) -> None:
    paper = document("criminal-record", f"POLICE DEPARTMENT\nName: Ada OBI\n\n{sentence}\n\nLagos, 4 October 2026")
    best = extract(paper).get("clean")
    values = best.values if best is not None else ()
    if clean is None:
        # A person reads it: nothing certain is said of a clean record.
        assert values != (True,) or (best is not None and best.best is not None and best.best.confidence < 0.6)
    else:
        assert values == (clean,)


@pytest.mark.parametrize("number", ["Case No. 44/2019", "Case no 44", "Dossier n° 44", "Dossier N 44"])
def test_the_sign_of_a_number_denies_nothing(number: str) -> None:
    """Taken for a "no" it hid a conviction, and the execution of a payment."""
    record = extract(document("criminal-record", f"POLICE\n{number} was convicted of theft on 3 March 2022"))
    assert record["clean"].values == (False,)
    payment = extract(document("fee-payment", f"Transfer EUR 245.00\n{number} executed on 3 May 2026"))
    assert payment["executed"].values == (True,)


PLEDGE = "ANNEXE 32\nEngagement de prise en charge\nLe garant s'engage.\nSignature : X\n\n"
ATTESTED = [
    ("municipality", "Vu pour la légalisation matérielle de la signature de Mme N.\nLe délégué du bourgmestre (sceau)"),
    ("municipality", "Gezien voor wettiging van de handtekening van mevrouw V.\nDe ambtenaar van de burgerlijke stand"),
    ("embassy", "Signature legalised today by the Embassy of Belgium in Accra."),
]


@pytest.mark.parametrize(("office", "words"), ATTESTED)
def test_an_office_attests_the_guarantors_signature(office: str, words: str) -> None:
    assert extract(document("annex-32", PLEDGE + words))["certified_by"].values == (office,)


SOLVENT = [
    (True, "Les documents produits établissent la solvabilité du garant."),
    (True, "De voorgelegde stukken tonen de solvabiliteit van de garant aan."),
    (None, "Le garant doit joindre les pièces qui établissent sa solvabilité."),
    (None, "Les fiches de paie ne démontrent pas la solvabilité du garant."),
]


@pytest.mark.parametrize(("said", "words"), SOLVENT)
def test_an_office_mentions_that_the_guarantor_is_solvent(said: bool | None, words: str) -> None:
    field = extract(document("annex-32", PLEDGE + words)).get("solvency_mention")
    assert (field.values if field else ()) == (() if said is None else (said,))


COVERED = [
    (True, "Titulaire: OBI Ada\nConjoint à charge   OBI Chidi   09/09/1990"),
    (True, "Gerechtigde   PEETERS An\nKind ten laste   PEETERS Lou   23/05/2018"),
    (None, "Titulaire: OBI Ada\nConjoint non à charge"),
]


@pytest.mark.parametrize(("covered", "words"), COVERED)
def test_a_row_of_somebody_covered_covers_the_family(covered: bool | None, words: str) -> None:
    field = extract(document("mutual-insurance", "MUTUALITÉ DU MIDI\nAttestation\n\n" + words)).get("family_covered")
    assert (field.values if field else ()) == (() if covered is None else (covered,))


CUSTODY = [
    "confie la garde des enfants Ama et Kofi à leur mère, Abena Osei ;",
    "La custodia y el cuidado de la menor quedan en cabeza de la madre, Abena Osei.",
    "Custody of the children shall be exercised by their mother, Abena Osei.",
]


@pytest.mark.parametrize("words", CUSTODY)
def test_a_judgment_gives_the_child_to_a_parent(words: str) -> None:
    paper = document("divorce-decision", f"TRIBUNAL\nJugement de divorce\n\n– {words}\n")
    assert extract(paper)["custody"].values == ("Abena Osei",)


def test_the_day_of_a_marriage_contract_is_not_the_day_of_the_marriage() -> None:
    act = (
        "ACTE DE MARIAGE N° 12\nLe trois mai deux mille vingt-quatre, devant Nous, Luc MARTIN et Ama OSEI.\n"
        "Un contrat de mariage a été reçu le douze avril deux mille vingt-quatre par Maître Roy."
    )
    event = extract(document("marriage-certificate", act, language="fr")).get("event_date")
    assert event is None or "2024-04-12" not in {str(value) for value in event.values}


RECOGNITION = [
    (
        False,
        "Notre école est un établissement non organisé, non reconnu et non subventionné par la Communauté française.",
    ),
    (False, "De hogeschool is niet erkend of gesubsidieerd door de Vlaamse Gemeenschap."),
    (False, "The college is not recognised or subsidised by the Flemish Community."),
    (True, "Établissement d'enseignement supérieur subventionné par la Communauté française"),
    (True, "De instelling is erkend door de Vlaamse Gemeenschap."),
]


@pytest.mark.parametrize(("recognised", "sentence"), RECOGNITION, ids=[sentence[:30] for _, sentence in RECOGNITION])
def test_a_school_that_says_it_is_not_recognised(recognised: bool, sentence: str) -> None:
    paper = document("admission-letter", f"ATTESTATION D'INSCRIPTION\nNom : OBI Ada\n\n{sentence}\n\nNamur, 4/10/2026")
    assert extract(paper)["recognised"].values == (recognised,)
