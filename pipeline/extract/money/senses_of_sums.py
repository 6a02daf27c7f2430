"""What the words beside an account or an amount say of it when they are no label that is known: told by stems.

Every bank words its confirmations anew, but all of them speak of a side that is debited and one that is credited, and
of what is transferred against what it costs. ``payment_words`` holds whole labels; where none of them stands, the stems
here decide, and what they decide is never certain.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from pipeline.patterns import pattern_of

Side = Literal["payee", "payer"]


def _words(*stems: str) -> str:
    return rf"(?<![^\W_])(?:{'|'.join(stems)})(?![^\W_])"


_SIDE: Final = pattern_of(
    "(?P<payee>"
    + _words(
        r"credit\w*(?! card)|abono|abonar|favou?r\w*|faveur|gunst\w*|bate|verse|gutschrift|benef\w*|begunst\w*|empf\w*",
        r"destin\w*|recip\w*|receiv\w*|payee|alici\w*|odbior\w*|favorec\w*|creanc\w*|their|gegen\w*|tegen\w*|counterp\w*",
        r"contrepart\w*|na rachun\w*|ontvang\w*",
    )
    + ")|(?P<payer>"
    + _words(
        r"debit\w*|debet\w*|debtor|laste|lasten|belast\w*|zulasten|cargo|ordonn\w*|orden\w*|ordin\w*|ordering|opdracht\w*",
        r"auftrag\w*|pris|gonder\w*|nadaw\w*|remit(?:ter|ente)\w*|sender|expedit\w*|emett\w*|afzend\w*|orig\w*|own|your",
        r"my|votre|mon|uw|mijn|jouw|ihr|mein|payer|zahler|zahlungspflicht\w*|source|z rachun\w*|charged|drawn",
    )
    + ")"
)
_DIRECTED: Final = pattern_of(
    r"(?:"
    + _SIDE.pattern
    + r")\W+(?:(?:du|de la|de|van|of|to|en|sur|in|het|the|le|la|los?|au|a|auf|auf das|no|na)\W+){0,3}"
    r"(?:(?:account|acct|a/c|compte|rekening|konto|cuenta|conta|conto|hesab\w*|hesap|rachun\w*|cont|iban|nr?|no|number|numero)"
    r"\W+){1,3}$"
)
_RATE: Final = pattern_of(r"(?:=|@|\b(?:1|100) [a-z]{3} [=:])\s*$")
_COSTS: Final = pattern_of(
    _words(
        r"fees?|charges?|commis\w*|comm|komis\w*|comis\w*|provis\w*|prowiz\w*|oplat\w*|frais|kosten|spesen|gebuhr\w*|gastos",
        r"tarif\w*|despes\w*|spese|masraf\w*|tax\w*|tva|vat|btw|mwst|gst|iof|bsmv|iva|kdv|kur\w*|cours|taux|rate|koers|kurs",
        r"wechsel\w*|cambio|taxa|curs|balance|solde|saldo\w*|bakiye|kontostand|remaining|resterend\w*|restant|equiv\w*",
        r"contre\W?valeur|counter\W?value|gegenwert|tegenwaarde|debit\w*|obciaz\w*|belast\w*|cost|cout|toplam|nacional",
        r"local|limit\w*|converted|you sent|vet|premium|allowance|conversion",
    )
)
_SUM: Final = pattern_of(
    _words(
        r"amount|amt|montant\w*|bedrag|betrag|importe|importo|monto|valor|tutar\w*|kwota|sum\w*|somme|som|remit\w*",
        r"transfer\w*|virement|received?|gets?|recoi\w*|ontvang\w*|erhalt\w*|recib\w*|receb\w*|foreign|credit\w*|settled",
        r"virer|sent|pay|paid|paye|uberw\w*|overgeschr\w*",
    )
)
_TAKEN: Final = pattern_of(
    _words(r"recei\w*|recip\w*|get|gets|recoi\w*|ontvang\w*|erhalt\w*|recib\w*|receb\w*|credited")
)

HOME_CURRENCY: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        [
            "AT",
            "BE",
            "BG",
            "CY",
            "DE",
            "EE",
            "ES",
            "FI",
            "FR",
            "GR",
            "HR",
            "IE",
            "IT",
            "LT",
            "LU",
            "LV",
            "MC",
            "MT",
            "NL",
            "PT",
            "SI",
            "SK",
            "SM",
            "VA",
            "AD",
            "ME",
            "XK",
        ],
        "EUR",
    ),
    "GB": "GBP",
    "CH": "CHF",
    "PL": "PLN",
    "CZ": "CZK",
    "DK": "DKK",
    "SE": "SEK",
    "NO": "NOK",
    "HU": "HUF",
    "RO": "RON",
    "TR": "TRY",
}
"""What an account of a country is kept in: of two amounts of one transfer, the one in it is what is credited."""


_TOWARDS: Final = pattern_of(
    r"(?<![^\W_])(?:(?P<payee>to|towards|into|vers|au|sur|naar|op|auf|an|para|al|su|na)|"
    r"(?P<payer>from|depuis|van|von|vom|desde|dal|z))"
    r"\W+(?:(?:the|le|la|de|het|das|den|el|un|il)\W+)?(?:bank\W+)?"
    r"(?:account|compte|rekening|konto|cuenta|conta|conto|rachunek)\W+"
    r"(?:(?:iban|nr?|no|number|numero|nummer)\W+){0,2}$"
)
"""Where words lead to an account and do not say whose: "transferred to the account"."""


def side_towards(words: str) -> Side | None:
    """The side of an account that words lead to or from without saying whose it is."""
    match = _TOWARDS.search(words)
    return None if match is None else "payee" if match["payee"] else "payer"


def side_said(words: str) -> Side | None:
    """The side that the stem nearest before an account says it is on."""
    last = None
    for match in _SIDE.finditer(words):
        last = match
    return None if last is None else "payee" if last["payee"] else "payer"


_OF_OTHER_PARTY: Final = pattern_of(r"(?:/iban/|(?<![^\W_])iban\+)\s?$")
"""The tag of the other party's account in the text of an account's row (see ``payments.bank_words``)."""


def side_directed(words: str) -> Side | None:
    """The side where words lead right to an account: "to the credit of account", "au débit du compte"."""
    if _OF_OTHER_PARTY.search(words):
        return "payee"  # The other party of what was paid.
    match = _DIRECTED.search(words)
    return None if match is None else "payee" if match["payee"] else "payer"


_CASH: Final = pattern_of(
    _words(
        r"contant ontvangen|cash (?:received|tendered)|especes recues|recu en especes|bar erhalten|terug|rendu",
        r"change|wisselgeld|ruckgeld|resto|vuelto",
    )
)
"""What passes over the counter around a payment: the notes that were given and what was given back."""


def amount_said(words: str) -> Literal["amount", "other"] | None:
    """Whether words before an amount announce what is transferred, or what it costs or is left."""
    if _RATE.search(words) or _CASH.search(words):
        return "other"
    costs, sums = list(_COSTS.finditer(words)), list(_SUM.finditer(words))
    taken = _TAKEN.search(words)
    if costs and not taken:
        return "other"
    return "amount" if sums or taken else None
