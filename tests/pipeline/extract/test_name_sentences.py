"""Names in the sentences of acts, contracts and letters: who is whose child, who speaks, who stands on which side."""

from __future__ import annotations

import pytest

from bench.score_compare import same
from pipeline.extract import extract
from tests.pipeline.words import document

SENTENCES = [
    (
        "birth-certificate",
        "est né, 4 rue Basse, Luc Armand, du sexe masculin, de Didier FORTIN, né à Redon le 3 mai 1970,\n"
        "couvreur, et de Odile Rose MASSON, née à Vitré le 1er juin 1972, son épouse.",
        {"father_name": "Didier FORTIN", "mother_name": "Odile Rose MASSON", "both_parents": True},
    ),
    ("birth-certificate", "fille dd NGONO Paul et de ATEBA Rose", {"father_name": "NGONO Paul"}),
    ("birth-certificate", "zoon vcn Piet MAES en van Griet CLAES", {"father_name": "Piet MAES"}),
    ("birth-certificate", "filho(a) de Rui PINHO e de Célia DUARTE", {"mother_name": "Célia DUARTE"}),
    (
        "criminal-record",
        "em nome de VITOR SALES PRADO, filho(a) de JORGE PRADO e LÍVIA SALES PRADO, nascido(a) aos 02/03/1994",
        {"holder_name": "VITOR SALES PRADO"},
    ),
    ("death-certificate", "Adriaan Mol, geboren te Goes, gehuwd met Johanna Kok,", {"spouse_name": "Johanna Kok"}),
    (
        "employment-contract",
        "Tussen:\nEnerzijds: Drukkerij Pauwels BV, met zetel te Gent, hierna de werkgever\nen\n"
        "Anderzijds: mevrouw Sunita Rai, geboren te Pokhara, hierna de werknemer",
        {"employer": "Drukkerij Pauwels BV", "holder_name": "Sunita Rai"},
    ),
    (
        "title-deed",
        "ont comparu :\n1. Monsieur ROLAND Guy, ci-après le vendeur ;\n2. Madame ASLANYAN Anahit, née à Erevan, "
        "ci-après l'acquéreur.",
        {"owner_name": "ASLANYAN Anahit"},
    ),
    (
        "parental-authorisation",
        "I, Mrs. Irina Belova, being the mother of my minor son Egor Belov, give my consent.",
        {"parent_name": "Irina Belova", "child_name": "Egor Belov"},
    ),
    (
        "annex-32",
        "Ik, ondergetekende, Hilde Maria Jacobs, verbind mij ten aanzien van de student(e)\nLuis Alberto Rojas Tupa",
        {"guarantor_name": "Hilde Maria Jacobs", "student_name": "Luis Alberto Rojas Tupa"},
    ),
    (
        "dependency-proof",
        "Le Caïd atteste que la nommée ZAHRI Aïcha est à la charge de son fils ZAHRI Karim, résidant à Liège.",
        {"depends_on": "ZAHRI Karim"},
    ),
    (
        "scholarship",
        "Dear Ms Abebe,\nThe committee has decided to award you, Selam Abebe Wolde, a scholarship.",
        {"holder_name": "Selam Abebe Wolde"},
    ),
    ("translation", "I, Hadi Karam, sworn translator, certify that this is true.", {"translator": "Hadi Karam"}),
    (
        "medical-certificate",
        "I have examined Ms Lim Pei Shan.\nYours truly,\nDr. Nurul binti Hassan\nMBBS\nMedical Officer, MMC No. 1",
        {"doctor_name": "Nurul binti Hassan"},
    ),
    (
        "marriage-certificate",
        "This Is To Certify That   CODY JAMES RIVERA\nresiding at   4 Elm St\nand   MEI TANAKA\nWere Married",
        {"spouse_name": "MEI TANAKA"},
    ),
    (
        "divorce-decision",
        "In der Familiensache\nSilke Arndt, Weg 4, Fulda\n- Antragstellerin -\ngegen\nUwe Arndt, Allee 2, Fulda",
        {"spouse_name": "Uwe Arndt"},
    ),
    (
        "diploma",
        "DIPLOMA OF BACHELOR\nOksana Petrivna Lysenko\nin 2021 completed the full course of\nRector   V. H. Moroz",
        {"holder_name": "Oksana Petrivna Lysenko"},
    ),
    (
        "birth-certificate",
        "Lotte Agnes Sommer, weiblichen Geschlechts,\nist am 4. Mai 1999 in Trier geboren.\n"
        "Eltern: Ralf Sommer, evangelisch, und Ute Sommer geborene Klein, beide wohnhaft in Trier.",
        {"holder_name": "Lotte Agnes Sommer", "father_name": "Ralf Sommer", "mother_name": "Ute Sommer"},
    ),
    (
        "marriage-certificate",
        "zijn in deze stad gehuwd:\nde heer Piet Maes, geboren te Lier op 3 mei 1990\nen\n"
        "mevrouw Rudo Ncube, geboren te Harare op 1 juni 1992",
        {"spouse_name": "Rudo Ncube"},
    ),
    (
        "divorce-decision",
        "BETWEEN\nJoan Mary PELL               Petitioner\nand\nKeith PELL                   Respondent",
        {"spouse_name": "Keith PELL"},
    ),
    (
        "medical-certificate",
        "Ik ondergetekende, dokter in de geneeskunde, Zanele Khoza, verbonden aan de kliniek, verklaar",
        {"doctor_name": "Zanele Khoza"},
    ),
    (
        "employment-certificate",
        "Ondergetekende, Jan Maes, zaakvoerder van Maes Bouw NV, verklaart dat Eva Kos in dienst is.",
        {"signatory_name": "Jan Maes"},
    ),
    (
        "parental-authorisation",
        "We, Kojo Antwi and Esi Baah, the parents of Yaw Antwi, born on 3 March 2011, consent",
        {"parent_name": "Kojo Antwi", "child_name": "Yaw Antwi"},
    ),
    (
        "birth-certificate",
        "This is to certify that Lu Anqi was born on 9 March 2000. Lu Anqi's father is Lu Bowen and Lu Anqi's mother "
        "is Tang Rui.",
        {"father_name": "Lu Bowen", "mother_name": "Tang Rui", "both_parents": True},
    ),
    (
        "birth-certificate",
        "Le 4 avril 1999 est née à Lomé\nADJEI Ama Rita, de sexe féminin\nFille de ADJEI Kodjo et de KOFFI Abla",
        {"holder_name": "ADJEI Ama Rita", "mother_name": "KOFFI Abla"},
    ),
    (
        "marriage-certificate",
        "l'union de\nM. HOUNTON Marc, né à Abomey le 14 mai 1987, fils de HOUNTON Luc\net de\n"
        "Mlle AGOSSA Lise, née à Ouidah le 2 août 1992, fille de AGOSSA Jean",
        {"spouse_name": "AGOSSA Lise"},
    ),
    (
        "criminal-record",
        "no adverse information against Sri/Smt./Kumari ARJUN DEV PANDEY son/daughter/wife of Shri OM PANDEY\n",
        {"holder_name": "ARJUN DEV PANDEY"},
    ),
    (
        "medical-certificate",
        "Don/Doña Hugo Lara Pinto, Licenciado en Medicina,\nCERTIFICA: que ha reconocido a Dña. Eva Luz Mora, con",
        {"doctor_name": "Hugo Lara Pinto", "holder_name": "Eva Luz Mora"},
    ),
    (
        "annex-32",
        "The undersigned (guarantor): Mr. NIYOMUGABO Jean, born in Huye on 03/03/1968, undertakes to the State and to\n"
        "Ms. UWIMANA Ange, born in Kigali on 09/10/2005",
        {"guarantor_name": "NIYOMUGABO Jean", "student_name": "UWIMANA Ange"},
    ),
    ("translation", "Gedaan te Hasselt\nAylin Kurt\nBeëdigd vertaler - VTI 000", {"translator": "Aylin Kurt"}),
    (
        "parental-authorisation",
        "Ondergetekende, de heer Bikash Gurung, vader van Nischal Gurung, geeft toestemming",
        {"child_name": "Nischal Gurung"},
    ),
    (
        "medical-certificate",
        "Doctor : Uzm. Dr. Ece TUNA          Chief Physician : Prof. Dr. Can ATEŞ",
        {"doctor_name": "Ece TUNA"},
    ),
    (
        "diploma",
        "attestant que M. Loïc LE BRAS, né le 2 mai 1998, a satisfait\nLe titulaire   La Présidente   Le Recteur",
        {"holder_name": "Loïc LE BRAS"},
    ),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), SENTENCES, ids=[kind for kind, _, _ in SENTENCES])
def test_a_sentence_tells_who_is_who(kind: str, text: str, wanted: dict[str, object]) -> None:
    found = extract(document(kind, text))
    for field, value in wanted.items():
        assert field in found, field
        best = found[field].best
        assert best is not None
        assert same(kind, field, best.value, value), (field, best.value)
        assert best.confidence >= 0.6
        assert len(found[field].values) == 1


def test_the_first_word_of_the_next_line_is_no_part_of_a_name() -> None:
    found = extract(
        document("birth-certificate", "N° 12   Luc Armand FORTIN\nLe deux août 1999 à Redon est né un enfant")
    )
    best = found["holder_name"].best
    assert best is not None
    assert best.value == "Luc Armand FORTIN"


def test_a_part_of_a_university_stands_before_it() -> None:
    found = extract(document("admission-letter", "Department of Physics - University of Oosterzee\nDear Mr Lee,"))
    best = found["institution"].best
    assert best is not None
    assert best.value == "University of Oosterzee"
