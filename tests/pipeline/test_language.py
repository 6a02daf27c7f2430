import pytest

from pipeline.page.language import guess_language

TEXTS = {
    "en": "This is to certify that the above named person has no criminal record in the files of this department",
    "fr": "Le soussigné certifie que l'intéressé n'a fait l'objet d'aucune condamnation inscrite à ce jour",
    "nl": "De ondergetekende verklaart dat de betrokkene niet veroordeeld is en dat er geen gegevens zijn",
    "de": "Der unterzeichnende Arzt bescheinigt, dass der Patient frei von Krankheiten ist und nicht ansteckend",
    "es": "El presente certificado se expide a petición de la interesada y tiene una validez de tres meses",
    "it": "Si certifica che il signore nato a Torino non è stato condannato e che questo documento è valido",
    "pt": "O presente documento certifica que a requerente não tem antecedentes e foi emitido pelo serviço",
    "tr": "İşbu belge adı soyadı ve doğum tarihi yazılı olan kişi için tarafından verilmiş bir belgedir",
    "pl": "Zaświadcza się, że wymieniony urodzony dnia nie figuruje w rejestrze oraz nie jest karany",
    "ro": "Prin prezenta se adeverește că domnul născut la data de mai sus nu este înscris în cazier",
    "ru": "Настоящим удостоверяется, что гражданин не судим",
    "uk": "Цим засвідчується, що громадянин України не має судимості її",
    "ar": "نشهد بأن المعني بالأمر ليس له سوابق",
    "zh": "兹证明该人在本国居住期间无犯罪记录特此证明",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_sentence_is_enough(language: str, text: str) -> None:
    guess = guess_language(text.split())
    assert guess.language == language
    assert guess.confidence >= 0.5


def test_forms_with_few_small_words_are_told_by_their_labels() -> None:
    assert guess_language(["Uitvoeringsdatum", "Bedrag", "Begunstigde"]).language == "nl"
    assert guess_language(["Überweisungsbestätigung", "Betrag"]).language == "de"


def test_a_bilingual_form_names_its_second_language() -> None:
    guess = guess_language(
        ["Nom", "Naam", "Né", "le", "Geboren", "op", "Montant", "Bedrag", "Date", "Datum", "Handtekening"]
    )
    assert {guess.language, guess.second} == {"fr", "nl"}
    assert guess.second_share > 0.25


def test_names_and_numbers_alone_tell_nothing() -> None:
    assert guess_language(["PEETERS", "Karel", "207,00", "BE43"]).language is None
