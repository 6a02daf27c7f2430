"""One name spelt in several ways because it was put into Latin letters more than once.

Arabic names follow the ear of a clerk who writes French or English; Cyrillic ones follow the standard of the year
(ICAO Doc 9303-3, section 6 B, GOST, a language's own). Such spellings may be one name, and may be two: whoever
compares them asks a person.
"""

from __future__ import annotations

import re

SHORTEST = 4
"""Letters of a word from which its sound is compared: JI and YI are two Chinese names."""

_GROUPS = (
    "MOHAMMED MOHAMED MOHAMMAD MOHAMAD MUHAMMAD MUHAMMED MUHAMAD MOUHAMED MUHAMMET MHD MOHD MD",
    "AHMED AHMAD AHMET",
    "YOUSSEF YOUSEF YUSUF YOUSOUF YUSSUF YOUSUF YUSEF",
    "HUSSEIN HUSSAIN HUSEIN HUSAIN HOUSSEIN HOSSEIN HOSSAIN HUSEYIN HUSSEYN",
    "HASSAN HASAN",
    "FATIMA FATMA FATIMAH FATEMEH FATEMA",
    "OMAR UMAR OMER OUMAR",
    "OTHMAN OSMAN UTHMAN OTMANE",
    "IBRAHIM EBRAHIM BRAHIM IBRAHEEM",
    "KHADIJA KHADIDJA HATICE KHADIJAH",
    "AISHA AICHA AYSHA AYESHA",
    "MUSTAFA MOSTAFA MUSTAPHA MOUSTAPHA MOSTEFA",
    "SAID SAEED SAEID SAYEED",
    "RASHID RACHID RASHEED",
    "ABDERRAHMAN ABDERRAHMANE ABDULRAHMAN ABDELRAHMAN ABDURRAHMAN ABDURAHMAN",
    "SERGEI SERHII SERHIY SIARHEI",
    "ALEKSANDR ALEXANDER OLEKSANDR ALEXANDR ALIAKSANDR",
    "ALEKSEI OLEKSII OLEXIY ALEXEI",
    "DMITRII DMYTRO DZMITRY",
    "NIKOLAI MYKOLA MIKALAI",
    "ELENA OLENA YELENA ALENA",
    "EKATERINA KATERYNA YEKATERINA",
    "VLADIMIR VOLODYMYR ULADZIMIR",
    "EVGENII YEVHEN YEVGENIY YAUHEN",
    "NATALIA NATALIIA NATALYA",
    "YULIA YULIIA IULIIA",
    "ANDREI ANDRII ANDREJ",
    "JAMAL GAMAL DJAMEL JAMEL",
    "ILHAM ELHAM ILHEM",
    "IMAN EMAN IMANE",
    "NAJIB NAGUIB NADJIB",
)  # fmt: skip


def sound(word: str) -> str:
    """What stays of a word in A-Z when the letters that standards of transliteration write differently are one."""
    if len(word) < SHORTEST:
        return word
    # French clerks write OU, DJ and TCH where English ones write U, J and CH.
    plain = word.replace("KH", "H").replace("KS", "X").replace("OU", "U").replace("DJ", "J").replace("TCH", "CH")
    plain = re.sub(r"[IYJ]+", "I", plain.replace("PH", "F"))
    plain = re.sub(r"(?:^I|(?<=[AEOU])I)E", "E", plain)
    # The article of Arabic takes the sound of the letter behind it.
    plain = re.sub(r"^ABD[AEOU](?:L|(?=([RSZNDT])\1))", "ABDL", plain)
    return re.sub(r"([B-DF-HJ-NP-TV-Z])\1", r"\1", plain) if plain.startswith("ABDL") else plain


_GROUP_OF = {sound(word): rank for rank, group in enumerate(_GROUPS) for word in group.split()}


def one_name(word: str, other: str) -> bool:
    """May two words in A-Z be one name, put into Latin letters by two clerks."""
    one, two = sound(word), sound(other)
    return one == two or (one in _GROUP_OF and _GROUP_OF[one] == _GROUP_OF.get(two))
