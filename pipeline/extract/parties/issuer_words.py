"""What offices and houses call themselves, in many languages; all folded, see ``folding.fold``.

An office that decides or keeps a register makes papers out. The state over it, the ministry it belongs to, the
province it lies in and the service that types do not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pipeline.patterns import pattern_of


def _words(*patterns: str) -> re.Pattern[str]:
    return pattern_of(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])")


SORTS: Final[Mapping[str, re.Pattern[str]]] = {
    "court": _words(
        r"tribunal(?:e|ul)?|(?:high|supreme|district|county|family|crown|magistrates?'?|circuit|superior|"
        r"sessions|probate) court",
        r"court of (?!fees)[a-z]+|cour (?:d'appel|supreme|superieure|provinciale|"
        r"de cassation|constitutionnelle)|juzgado|corte|audiencia",
        r"rechtbank|gerechtshof|hof van [a-z]+|vredegerecht|justice de paix|[a-z]{3,16}gericht|pengadilan [a-z]+|"
        r"(?:[a-z]+ )?mahkemesi|judecatoria|(?:\d+a? )?vara|comarca|sad (?:rejonowy|okregowy)|toa an|fiscalia|"
        r"(?:osnovni|opstinski|opcinski|okruzni|zupanijski|visi|vrhovni|prekrsajni) sud|"
        r"parket|parquet|(?:[а-яіїєґ]+ )?суд",
    ),
    "town": _words(
        r"commune|mairie|(?:sous-)?prefecture|ville d[eu]?s?|ville d'[a-z]+|municipality|"
        r"municipal (?:corporation|council|assembly|"
        r"district)",
        r"city (?:of|council|corporation|government)|gemeente(?:bestuur)?|stad|stadt|stadtverwaltung|gemeinde|"
        r"landeshauptstadt|hansestadt|comune di|ayuntamiento|ajuntament|alcaldia|municipio|municipalidad|prefeitura",
        r"camara municipal|junta de freguesia|primaria|urzad (?:miasta|gminy)|[a-z]* ?belediye(?:si)?|union council|"
        r"town council|borough|komuna|opstina|barangay|kelurahan|uy ban nhan dan|administration communale|"
        r"county (?:of|council|clerk)|obec|mestsky urad|nagar (?:palika|nigam)|gram panchayat|wojt|landratsamt|"
        r"mo?u?khtar d[eu]",
    ),
    "registry": _words(
        r"registr(?:ar|y|ars|ies)|registrar(?:'s|-general|-general's)?|register office|registre (?:national|"
        r"central|du commerce|"
        r"de commerce)|registro (?:civil|nacional|central|publico|mercantil)|registo|registru\w*|"
        r"civil (?:status|registration|"
        r"registry)|etat[- ]civil|stato civile|estado civil|standesamt|einwohnermeldeamt|nufus mudurlugu|"
        r"urzad stanu cywilnego|burgerzaken|burgerlijke stand|conservatoria|cartorio|tabelionato|oficio|"
        r"tabeliao|notaria?|"
        r"anagrafe|kependudukan|pencatatan sipil|regjistrimit civil|kamer van koophandel|handelsregister|"
        r"rejestr\w*|notary public office|sicil mudurlugu|(?:[а-яіїєґ]+ )?загсу?|рацс|"
        r"chambre de commerce|camara de comercio|chamber of commerce|companies house|land registry|kadaster|cadastre",
    ),
    "police": _words(
        r"police (?!clearance|report|verification|certificate|check)[a-z]+|(?:[a-z]+ )?police|politie|"
        r"polizei\w*|polisi|"
        r"policia|polizia|politi(?:a|ei)|surete nationale|direction generale de la (?:surete|police)|policja|"
        r"cong an|emniyet|gendarmerie|guardia civil|carabinieri|polis(?=i )|"
        r"criminal (?:investigation|record)s? (?:department|bureau|office|unit|service)",
    ),
    "agency": _words(
        r"genel mudurlugu|so tu phap|drejtoria e pergjithshme|wojewoda|revenue service|inland revenue|"
        r"agency|agence|agencia|agencija|agjencia|agenzia|agentia|agentschap|"
        r"authority|autorite|autoridad|commission|"
        r"commissioner|commissariat|comision|bureau of|(?:centraal|national|federal|central|nationaal) bureau|"
        r"bundesamt|"
        r"landesamt|finanzamt|auslanderbehorde|burgeramt|[a-z]{3,20}amt|office des etrangers|dienst vreemdelingenzaken|"
        r"auslanderamt|immigration (?:department|office|service)|passport office|office of|kantor|embassy|ambassade|"
        r"botschaft|embajada|embaixada|ambasciata|ambassaat|consulate|consulat|konsulat|consulado|"
        r"prefeitura|"
        r"chancellery|council|raad voor|conseil national|consejo|forem|actiris|vdab|onem|rva",
    ),
    "school": _words(
        r"universi[a-z]+|(?:[а-яіїєґ]+ )?універсітет|(?:[а-яіїєґ]+ )?(?:университет|університет)|instituut|"
        r"[a-z]*institut[a-z]*|hogeschool|haute ecole|hochschule|college|ecole|lycee|school|escuela|"
        r"academ(?:y|ie|ia)|akademi[a-z]*|polytech[a-z]*|conservato(?:ire|rium)|vub|ulb|uclouvain|ku leuven|"
        r"ugent|uliege|"
        r"uantwerpen|uhasselt|cent(?:re|er) (?:de recherche|of excellence)|research cent(?:re|er)",
    ),
    "house": _words(
        r"[a-z]*bank(?:asi|a)?|banque|banco|banca|sparkasse|caisse|[a-z]*kasse|insurance|assurances?|"
        r"[a-z]*versicherung(?:en|s)?|verzekering(?:en)?|seguros|assicurazioni|sigorta|mutualites?|ziekenfonds|"
        r"mutualiteit|hospital|hopital|ziekenhuis|krankenhaus|[a-z]*klinik(?:um)?|clinic|clinique|clinica|"
        r"polyclini[a-z]+|"
        r"medical cent(?:re|er)|centre medical|foundation|fondation|stichting|stiftung|fondazione|fundacion|fundacao|"
        r"fund|fonds|notaire|notaris|holding|society|cooperative",
    ),
}
"""Who makes papers out, by sort; of two of one sort, one below the other, the lower is the one that acts."""

MINISTRY: Final = _words(
    r"minist(?:ry|er|ere|erie|erio|erium|arstvo|ria|erul|erstvo)|bundesministerium|[a-z]*ministerium|"
    r"bakanlig[a-z]*|kementerian|"
    r"department of [a-z]+|departamento de|departement (?:voor|van)|secretaria de|service public (?:federal|"
    r"regional|de)|"
    r"federale overheidsdienst|foderaler offentlicher dienst|spf|fod|spw|vlaamse overheid|state department|"
    r"bo tu phap|министерство|міністерство"
)
"""What stands between the state and the office that acts; it speaks where nothing below it is named."""

UNIT: Final = pattern_of(
    r"\s?(?:the |la |le |l'|het |de )?(?:(?:[a-z]+ )?(?:service|dienst|direction|directorate|directie|division|"
    r"section|unit|cell|cellule|"
    r"afdeling|abteilung|referat|negociado|zone|branch|desk|department|departement|administration generale|faculty|"
    r"facult[ea]t?|faculte|fakultat|fachbereich|personeelsdienst|human resources|admissions?|"
    r"international office|campus|"
    r"sub-office|subdivision|agent|centre particuliers|team|chambre|kamer|kammer|"
    r"[a-z]*prufungsamt|studierendensekretariat|international (?:admissions|relations)|secretaria)\b|"
    r"bureau (?:des\b|de la\b|du\b|voor\b|d'etat)|servizi\b|etat[- ]civil$|civil status$|registro civil$)"
)
"""A part of a house or an office, at the start of a line."""

TITLE: Final = _words(
    r"certificat[a-z]*|certidao|certifikat[a-z]*|zertifikat|attest(?:ation|atie|s)?|acte|acta|akte|akta|atto|"
    r"extract|extrait|extracto|"
    r"estratto|uittreksel|auszug|bewijs|verklaring|bescheinigung|bestatigung|[a-z]*urkunde|bulletin|jugement|judgment|"
    r"sentencia|vonnis|decision|beslissing|besluit|bescheid|order|decree|licen[cs]e|permit|diplome?|diploma|transcript|"
    r"statement|declaration|application|formul[a-z]*|forms?|laws?|act|ordinance|rules?|loi|wet|gesetz|copy|"
    r"copie|afschrift|"
    r"translation|traduction|vertaling|ubersetzung|surat|kutipan|in the matter|cause|case|clearance|autorisation|"
    r"authori[sz]ation|avertissement|exercice|overeenkomst|agreement|contract|convention|policy|polis|subject|re|objet|"
    r"betreft|betreff|oggetto|asunto|dear|to whom|geachte|livret|relevo|releve|payslip|loonbrief|bijlage|annexe?|"
    r"signature|handtekening|signed|verify|valid|fees?|court fees|original|page|invoice|receipt|register of|tel|"
    r"sigorta ettiren|sigortali|bilgileri|policesi|policy ?holder|insured|assuree?|verzekering(?:s)?nemer|verzekerde|"
    r"versicherungsnehmer|versicherte\w{0,2}|"
    r"issuing|competent authority|issued|authori[sz]ed|purpose|visa|name|student|holder|account"
)
"""What papers are called and what stands on them: no line with it names who made them out."""

OPEN_END: Final = pattern_of(
    r"(?:\b(?:of|for|de|du|des|d|la|van|voor|der|das|do|da|dos|del|di|fur|and|et|en|und|y|e|&|the|les|ve)|[,&-])\s?$"
)
"""A name that ends so goes on in the next line."""

GOES_ON: Final = pattern_of(
    r"(?:of|for|de|du|des|del|della|di|da|do|dos|van|voor|der|fur|and|et|und|y|at|zu)\s(?=\w)|d'(?=\w)"
)
"""A line that begins so goes on with the name in the line above."""

STUB: Final = pattern_of(
    r"(?:service public (?:federal|regional)|federale overheidsdienst|foderaler offentlicher dienst|minist[a-z]+|"
    r"registre national|registro nacional|universit[a-z]+|tribunal|commune|mairie|gemeente|department|office|"
    r"haute ecole|hogeschool|hochschule|sparkasse|bank|banque|banco)"
)
"""The beginning of a name that says nothing alone."""

OFFICIAL: Final = pattern_of(
    r"(?:the |le |la |l'|de |der |het )?(?:[a-z]+[- ]){0,2}(?:officier|officer|ambtenaar|bourgmestre|"
    r"burgemeester|maire|mayor|"
    r"registrar|judge|juge|magistrate|commissioner|director|directeur|directrice|greffier|secretary|rector|"
    r"recteur|dean|"
    r"manager|clerk|president|chairman|panitera|kepala|notaris|notaire)\b(?!-general|'s|s\b|"
    r"[^\n]{0,40}(?:office|department|court))"
)
"""Somebody who acts for an office, at the start of a line."""

SENTENCE: Final = pattern_of(
    r"(?:par devant|devant nous|nous|we|i|je|ik|wij|ich|this|these|le soussigne|the undersigned|"
    r"de ondergetekende|par|door|by|"
    r"with|upon|in accordance|vu|gelet|considering|whereas|il|elle|he|she|the bearer|here)\s"
)
"""How sentences begin."""
ASKS: Final = pattern_of(
    r"\s(?:no|nr|number|numero|nummer|n[°º])\.?$|"
    r"\b(?:e-?mail|courriel|telephone|telefoon|telefon|(?:home|postal|street|your|his|her|its) address)\b|"
    r"^(?:referen\w{1,4}|riferimento|period\w?|periodo|okres|duration|duree|duur|dauer|name|naam|nom|nombre|nome|number|"
    r"national insurance$|numero|nummer|code|account|rekening|compte|konto|cuenta|type|date|datum|"
    r"adres\w{0,2}|addres\w{1,2})\b"
)
"""A question of a form with the word of a house in it: "Referentie bank", "Period of insurance", "Bank account no"."""
