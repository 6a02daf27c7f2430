"""Who a pay slip is of, where streets, towns and trades stand around the name and look like one."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

SLIP = (
    "FONDERIES DU CONDROZ SA\nFICHE DE PAIE\nRoute de Marche 8, 5300 Andenne\n{name}\nRue des Tanneurs 11, 5000 NAMUR\n"
    "Matricule 0418 - Monteur en chauffage - Ouvrier CDI\nSalaire brut   3.946,16\nNET À PAYER    2.672,46"
)
LOONBRIEF = (
    "DRUKKERIJ VAN HEULE NV\nLOONBRIEF\nPeriode 01/11/2026 - 30/11/2026\n{name}\n{street}\n9000 GENT\n"
    "Personeelsnr 00311\nNETTO TE BETALEN   2.104,11"
)


def holders(text: str) -> tuple[object, ...]:
    field = extract(document("payslip", text)).get("holder_name")
    return field.values if field is not None else ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("BEN AMOR SALAH - né le 09/12/1971", "BEN AMOR SALAH"),
        ("BEN AMOR SALAH, né le 09/12/1971", "BEN AMOR SALAH"),
        ("Salah BEN AMOR (né le 09/12/1971)", "Salah BEN AMOR"),
    ],
)
def test_the_town_of_the_sender_on_the_line_above_is_no_given_name(line: str, name: str) -> None:
    assert holders(SLIP.format(name=line)) == (name,)


def test_a_trade_and_the_term_of_a_contract_are_nobody_s_name() -> None:
    assert holders(SLIP.format(name="09/12/1971")) == ()


@pytest.mark.parametrize("street", ["Coupure Rechts 118", "Oude Vest 4 bus 12", "Korte Meer 7b", "Kouter 19/3"])
def test_a_street_without_its_word_for_street_is_no_person(street: str) -> None:
    assert holders(LOONBRIEF.format(name="OUSMANE DIALLO FATOU", street=street)) == ("OUSMANE DIALLO FATOU",)


def test_a_number_below_a_name_is_no_street_without_a_town_below_it() -> None:
    text = "DRUKKERIJ VAN HEULE NV\nLOONBRIEF\nAfdeling Binnendruk\nPloeg Noord 12\nNETTO TE BETALEN   2.104,11"
    assert holders(text) == ()
