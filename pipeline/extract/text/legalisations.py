"""Where the words of a legalisation begin on a page: what stands below them another authority says."""

from __future__ import annotations

from typing import Final

from pipeline.patterns import pattern_of

LEGALISES: Final = pattern_of(
    r"\b(?:(?:(?:vu|seen|gezien|visto) .{0,14})?(?:legali[sz]\w{1,16}|legalizac\w{1,6}|beglaubigung\w{0,8}|apostille)"
    r"|(?:(?:die|the|de|la|l'|l)\s?)?(?:echtheit|echtheid|authenti\w{4,8}|autenti\w{4,8})\s"
    r"(?:der|de la|de l'|van de|of(?: the)?|della|da)\s(?:[a-z]{4,16}\s)?"
    r"(?:unterschrift(?:en)?|signatures?|handtekening(?:en)?|firmas?|firme|assinaturas?)"
    r"|(?:the )?(?:seal and signatures?|signatures? and seal|signatures?) (?:of .{1,40} )?(?:is |are )?(?:hereby )?"
    r"(?:certified|attested|verified|authenticated))\b"
)
"""In folded text."""
