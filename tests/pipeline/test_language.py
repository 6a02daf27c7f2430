import pytest

from pipeline.page.language import guess_language, main_languages

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
    "el": "Βεβαιώνεται ότι ο ανωτέρω δεν έχει καταδικαστεί",
    "bg": "Удостоверява се, че лицето не е осъждано в Република България съгласно съдебния регистър",
    "sr": "Уверење да лице није осуђивано; рођен у Београду, држављанин Републике Србије, место и датум рођења",
    "kk": "Осы анықтама азаматқа берілді және оның соттылығы жоқ екенін растайды, туған күні мен жері көрсетілген",
    "fa": "گواهی می‌شود که نامبرده پیشینه کیفری ندارد و این گواهی برای ارائه به سفارت صادر شده است",
    "ur": "تصدیق کی جاتی ہے کہ مذکورہ شخص کے خلاف کوئی مقدمہ درج نہیں ہے اور یہ سرٹیفکیٹ جاری کیا گیا",
    "hi": "प्रमाणित किया जाता है कि उक्त व्यक्ति के विरुद्ध कोई मामला दर्ज नहीं है",
    "ne": "नेपाल सरकार जिल्ला प्रशासन कार्यालय बाट प्रमाणित गरिएको छ",
    "th": "ขอรับรองว่าบุคคลดังกล่าวไม่มีประวัติอาชญากรรม",
    "am": "ከላይ የተጠቀሰው ግለሰብ የወንጀል ሪከርድ የሌለበት መሆኑን እናረጋግጣለን",
    "ja": "上記の者について犯罪経歴がないことを証明します",
    "ko": "위 사람은 범죄경력이 없음을 증명합니다",
    "he": "הרינו לאשר כי לנקוב לעיל אין רישום פלילי",
    "ka": "ვადასტურებთ რომ პირი არ არის ნასამართლევი",
    "hy": "Հաստատվում է, որ անձը դատվածություն չունի",
    "bn": "প্রত্যয়ন করা যাচ্ছে যে উক্ত ব্যক্তির বিরুদ্ধে কোনো মামলা নেই",
    "sv": "Härmed intygas att ovanstående person inte är registrerad och att uppgifterna är från folkbokföringen",
    "da": "Det attesteres herved, at ovennævnte ikke er registreret, og at attesten er udstedt af kommunen",
    "no": "Det bekreftes herved at ovennevnte ikke er registrert, og at attesten er utstedt etter opplysninger fra "
    "folkeregisteret",
    "vi": "Xác nhận người có tên sau đây không có án tích theo quy định của pháp luật và giấy này là của Việt Nam",
    "id": "Dengan ini menerangkan bahwa yang namanya di atas tidak memiliki catatan dan surat ini untuk keperluan visa",
    "hu": "Igazoljuk, hogy a fenti személy nem szerepel az adatbázisban és az állampolgár születési neve helyes",
    "cs": "Potvrzujeme, že výše uvedený nebyl podle rejstříku odsouzen, datum narození a místo narození, podpis",
    "hr": "Potvrda da osoba nije kažnjavana, ime i prezime, mjesto rođenja, državljanstvo hrvatsko, potpis",
    "sq": "Vërtetim se personi nuk është i dënuar sipas regjistrit dhe emri, mbiemri, vendi i lindjes",
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


def test_names_and_codes_in_latin_beside_another_script_do_not_hide_it() -> None:
    policy = (
        "ПОЛИС страхования выезжающих за рубеж Страхователь ОРЛОВА ЕЛЕНА ORLOVA ELENA "
        "Дата рождения 30.06.1987 Schengen EUR Срок действия Медицинские расходы"
    )
    assert guess_language(policy.split()).language == "ru"


def test_the_days_in_words_tell_which_language_of_a_bilingual_form_is_filled_in() -> None:
    labels = "Nom Name of the child Né le Born on the De sexe Sex Dressé le Drawn up on the Domicilié Resident at"
    day = "quatorze août mil neuf cent quatre vingt dix sept"
    assert guess_language([*labels.split(), *day.split()]).language == "fr"


def test_letters_of_no_one_language_are_told_with_less_confidence() -> None:
    assert guess_language(["ПАСПОРТ", "ГРАЖДАНИН"]).confidence < 0.9
    assert guess_language(["СВІДОЦТВО", "ПРО", "ШЛЮБ"]).language == "uk"


def test_a_page_in_two_columns_of_two_scripts_is_sure_of_neither_language() -> None:
    text = (
        "Видана Мельник Ірині Петрівні у тому, що вона працює на посаді бухгалтера по теперішній час "
        "та отримує заробітну плату на свій рахунок "
        "Issued to Melnyk Iryna to confirm that she has been employed as an accountant from 2019 until present by the "
        "company and that the salary is paid"
    )
    guess = guess_language(text.split())
    assert {guess.language, guess.second} == {"uk", "en"}
    assert guess.confidence < 0.9


def test_a_kazakh_letterhead_does_not_make_a_russian_letter_kazakh() -> None:
    text = (
        "«САРЫАРҚА СУ» акционерлік қоғамы Қостанай қ. Исх. № 12 от 6 мая 2026 г. По месту требования СПРАВКА Дана "
        "настоящая Нурлановой Асель в том, что она действительно работает в АО в должности экономиста планового "
        "отдела с 11 августа 2017 года по настоящее время. Среднемесячная заработная плата составляет тенге. "
        "За ней сохраняется место работы на период отпуска. Начальник отдела кадров. Главный бухгалтер."
    )
    guess = guess_language(text.split())
    assert guess.language == "ru"
    assert guess.confidence < 0.9


BILINGUAL = {
    "tr": [
        "ÇALIŞMA BELGESİ / CERTIFICATE OF EMPLOYMENT",
        "Doğum tarihi / Date of birth: 04.04.1980",
        "Görevi / Position: Muhasebe / Accounting",
        "Ücret / Salary of the employee",
        "Bu belge ilgilinin isteği üzerine verilmiştir / This certificate has been issued to the person for any use",
        "We certify that the person named above has been with our company and is on leave",
    ],
    "es": [
        "Fecha de nacimiento / Date of birth",
        "El presente certificado / This certificate is issued",
        "Cuenta y moneda / Account and currency of the holder",
        "Domicilio / Address of the holder and date",
        "Please note that this statement is valid for all of the accounts",
    ],
    "en": [
        "Name of the account holder / Nom du titulaire",
        "Date of issue and signature / Date d'émission",
        "This certificate is valid for / Ce certificat est valable pour",
        "Issued to the bearer by / Délivré au porteur par",
        "Le présent certificat a été délivré par nous pour servir dans le dossier et sur demande de la banque",
    ],
}


@pytest.mark.parametrize(("language", "lines"), BILINGUAL.items())
def test_a_paper_in_two_languages_begins_its_lines_with_its_own(language: str, lines: list[str]) -> None:
    ((code, sure),) = main_languages(lines)
    assert code == language
    assert 0.6 <= sure < 0.9


def test_two_languages_in_lines_of_their_own_are_told_by_their_words() -> None:
    lines = [
        "This is to certify that the person named above has no record",
        "Il est certifié que",
        "The head of office",
    ]
    assert [code for code, _ in main_languages(lines)] == ["en"]


def test_where_the_order_of_few_lines_speaks_against_the_words_both_are_kept() -> None:
    lines = [
        "Certificado de nacimiento / Certificate of birth",
        "En la fecha / On the date",
        "The holder of this certificate was born at the place named above",
        "El titular nacido en el lugar de que se trata, según el registro de la ciudad",
    ]
    assert {code for code, _ in main_languages(lines)} == {"en", "es"}
    assert all(sure < 0.6 for _, sure in main_languages(lines))


def test_a_sign_of_chinese_says_as_much_as_several_letters() -> None:
    text = "兹证明上述被保险人已在本公司投保本保险满足申根签证要求医疗保险金额不低于三万欧元保险期间自签发日起一年 "
    said = "This is to certify that the above named person is insured with our company for one year and for all of it"
    assert guess_language([text, said]).language == "zh"


def test_words_that_a_small_neighbour_shares_do_not_make_its_language() -> None:
    lines = [
        "CRÉDIT DES ALPES",
        "RELEVÉ DE COMPTE",
        "du 1er mars 2026 au 30 septembre 2026",
        "12, quai de la Tournette",
    ]
    lines += ["Compte de dépôt", "Date Valeur Libellé Débit Crédit"]
    lines += [f"{day:02}/05/26 CARTE SUPERMARCHE 42,52" for day in range(1, 9)] + ["Solde créditeur au 30/09/2026"]
    assert {code for code, _ in main_languages(lines)} == {"fr"}


def test_a_text_full_of_words_of_its_neighbour_stays_in_its_own_language() -> None:
    lines = [
        "Que siendo las diez horas del día, el ciudadano identificado con cédula no registra antecedentes",
        "NO TIENE ASUNTOS PENDIENTES CON LAS AUTORIDADES",
        "de conformidad con lo establecido en el artículo 248 de la Constitución Política",
        "En cumplimiento de la sentencia del 21 de junio, proferida por la Honorable Corte",
        "JUDICIALES aplica para todas aquellas personas que no registran antecedentes y para quienes",
        "la autoridad judicial competente haya decretado la extinción de la condena o la prescripción de la",
        "Esta consulta es válida siempre y cuando el número de identificación y nombres correspondan",
        "con el documento de identidad registrado y solo aplica para el territorio nacional",
    ]
    assert [code for code, _ in main_languages(lines)] == ["es"]
