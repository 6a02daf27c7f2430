"""What a paper is about, whatever the words and their order: a few things that only stand together on one kind.

A phrase is known or not; an issuer who writes "may dispose of the company's account by her sole signature" uses none of
them. Here each idea is a set of beginnings of words in many languages, and a kind asks for several ideas at once.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from pipeline.kinds.profile import UNKNOWN

_IDEAS: Mapping[str, str] = {
    "bank": "bank banque banca banco sparkasse spaarbank savingsbank kreditinstitut kredietinstelling",
    "account": "account compte rekening konto konten cuenta conta hesap rachun",
    "company": """
    company companies compagny societe vennootschap onderneming unternehmen firma gesellschaft gmbh llc ltd sarl srl
    bvba limited empresa sociedad sirket entreprise zaak business handelsges spolka
    """,
    "may-sign": """
    signator signataire tekenbevoegd tekengerecht handtekenbevoegd handtekeningbevoegd handtekeningsbevoegd
    handtekeningsrecht zeichnungs verfugungsberecht verfugungsbefug bevollmacht gevolmacht volmacht
    vollmacht mandatair
    mandataris apoderad procuration imzaya firmatari signer tekenen zeichnen habilit empower engager
    """,
    "student": "student etudiant studier estudiant estudante studente leerling schuler ogrenci eleve scholier",
    "blocked": "blocked block bloqu geblokkeer gesperrt sperr bloke blocage vergrendel",
    "parts": """
    instalment installment tranche schijf schijven rate raten mensualit maandelijks monthly mensuel monatlich libere
    released vrijgegeven freigegeben mensil aylik
    """,
    "school": """
    universit hogeschool hochschule ecole school institut college faculty faculte faculteit fakultat athenee lycee
    universidad universidade politech polytech fachhochschule
    """,
    "admitted": """
    admitted admission admis admise toegelaten toelating zugelassen zulassung enrolled enrolment enrollment inscrit
    inscription ingeschreven inschrijving immatrikul eingeschrieben einschreib registered accepted accepte aanvaard
    angenommen admitid matricula kabul
    """,
    "study-year": """
    academic academique academiejaar academische studienjahr studiejaar schooljaar schuljahr
    scolaire semester semestre
    """,
    "landlord": "landlord lessor bailleur verhuurder vermieter arrendador locatore",
    "tenant": "tenant lessee locataire preneur huurder mieter arrendatario conduttore inquilino",
    "rent": "rent rental loyer huurprijs huur huurgeld miete mietzins kaltmiete renta canone",
    "notary": "notary notaire notaris notar notariele notarial notaria notarieel",
    "seller": "seller vendor vendeur venderesse verkoper verkaufer vendedor venditore",
    "buyer": "buyer purchaser acquereur acheteur koper kaufer comprador acquirente erwerber",
    "land": """
    cadastr kadast katast parcel perceel flurstuck grundbuch grundstuck catast parsel onroerend
    immobili khasra khewat
    mauza
    """,
    "owner": "owner proprietaire eigenaar eigentumer propietari proprietari malik",
    "employer": "employer employeur werkgever arbeitgeber empleador empregador datore isveren pracodawc",
    "employee": """
    employee travailleur salarie werknemer bediende arbeiter arbeitnehmer trabajador trabalhador lavoratore isci
    pracownik worker
    """,
    "agreed": "agreed agree convenu overeengekomen vereinbart vereinbaren clause beding bepaling acuerdan",
    "trial": "probation proef essai probezeit prueba termination opzeg kundigung preavis notice",
    "gross": "gross brut bruto brutto brute bruttolohn brutoloon gesamtbrutto",
    "net": "net netto nettolohn nettobedrag nettoloon netpay",
    "deductions": """
    onss rsz bedrijfsvoorheffing precompte lohnsteuer sozialversicherung deduction withh cotisation inhouding
    rentenversicherung afhouding abzug abzuge retenue
    """,
    "licence": "licen vergunning gewerbe patente erlaubnis konzession ruhsat alvara litsenz",
    "trade": "trade commerc handel gewerb comerc ticar negoc activit activiteit tatigkeit",
    "expiry": "expir valid geldig gultig vence echeance validite vervalt vervaldag vigenc",
    "insured": "insured assure verzekerd versichert asegurad segurad assicurat sigortal ubezpieczon",
    "cover": "cover couvert garantie waarborg dekking deckung leistung cobertura teminat plafond benefit schutz",
    "care": "medical medic hospital ziekenhuis krankenhaus repatri rucktransport gezondheid heilbehandlung soins",
    "mutual": "mutualit ziekenfonds mutuel krankenkasse gezondheidsfonds ziekteverzekering",
    "compulsory": "compulsory mandatory obligatoire verplichte pflichtversicher gesetzliche",
    "household": "menage gezin household haushalt famille familie family hane aile vukuatli",
    "relation": """
    zoon dochter fils fille sohn tochter son daughter echtgenoot echtgenote conjoint spouse ehefrau ehemann ehegatt
    partner child enfant kind esi oglu kizi
    """,
    "reference-person": "referentiepersoon bezugsperson referenz reference hoofd chef haushaltsvorstand",
    "register": """
    register registre registers registres bevolkingsregister melderegister rijksregister anagraf padron
    """,
    "lives": "resid verblijf wohn domicil woonst hoofdverblijf gemeld adres adress anschrift",
    "municipality": "municipal commun gemeente gemeinde stad ville stadt town city ayuntamiento comune belediye",
    "research": "research recherche onderzoek forsch investigac ricerca pesquisa arastirma",
    "hosting": "host accueil gast aufnahm onthaal",
    "researcher": "researcher chercheu onderzoeker forscher",
    "parent": "father mother parent pere mere vader moeder ouder vater mutter eltern padre madre anne baba",
    "consents": """
    consent authoris authoriz autoris toestem machtig einwillig einverstand zustimm genehmig permiss
    akkoord muvafakat instemm einverst einzuwenden einwand einwande bezwaar
    """,
    "minor": "minor mineur minderjarig minderjahrig menor minore",
    "undertakes": "undertake engage verbind verpflicht garant burge borg",
    "belgian-state": "rapatri repatri ruckfuhr belgische",
    "income": """
    income revenu ressourc resources inkomen inkomst einkommen ingreso rendimento reddito gelir dochod pension
    """,
    "supported": """
    maintain maintenance maintien send sent entretien entreten entretenu subvien subveni onderhoud
    unterhalt mantien mantenim
    sostent gecind gecim utrzym intreti livelihood borne sends sending envoie stuurt schickt depend afhankelijk
    abhangig remit
    """,
    "attested": """
    certif attest bestatig bevestig verklar verklaa bescheinig zaswiadcz adeverest adeverint confirm declar hereby
    dichiar onay
    """,
    "employed": """
    employed employe employee employer beschaftig angestellt tewerkgesteld werkzaam zatrudnion
    angajat emplead impiegat
    calismakta occupe occuper works working arbeitet werkt travaille lavora trabaja
    """,
    "pay": """
    salary salaire salari earning earns loon gehalt wage wages wynagrodz maas traitement remunerat gross brut brutto
    bruto stipendio
    sueldo ordenado
    """,
    "permitted": """
    permit permis vergunning erlaubnis permiso permesso autoris authoris authoriz autoriz zezwol izni genehmig
    machtiging toelating osta
    """,
    "foreigner": """
    foreign etranger etrangere vreemdeling buitenland auslander auslandisch straniero extranjer estrangeiro yabanci
    cudzozie expatriat ressortissant national
    """,
    "job": """
    occupation profession emploi employment work travail lavoro trabajo trabalho arbeit
    tewerkstelling praca calisma job
    """,
    "incorporated": """
    incorporat constitu opgericht gegrundet inregistr zarejestr immatricul kurul handelsregist firmenbuch
    """,
    "of-companies": """
    companies societes vennootschappen gesellschaften comert comercio imprese registrar kamer chamber stammkapital
    capital kapitaal
    """,
    "awarded": """
    award grant scholarship bourse beurs stipend beca bolsa borsa burs bursa bursy bursari fellowship sponsor octroi
    toegekend gewahrt benefic
    """,
    "allowance": """
    allowance monthly month mensuel mois maandelijks maand monatlich monat mensual mensile aylik
    lunar luna miesieczn
    maintenance allocation toelage
    """,
    "studies": """
    studies study etudes studie studium student master bachelor doctor phd estudios studi ogrenim scholar studii
    doctorat studiow
    """,
    "taught": "inhoud content contents contenu inhalt lerninhalte syllabus leerinhoud contenido",
    "assessed": "evaluatie assessment evaluation prufung exam examen beoordeling evaluacion",
    "credits": "studiepunt credits ects leistungspunkte creditos",
    "convicted": """
    convict condamn veroordeel verurteil antecedent strafregister casier casellario sicil sudim criminal
    """,
    "none": "no none neant geen keine keinerlei nihil nulla ningun aucun aucune yoktur",
    "translator": "translat traduct vertaler ubersetzer traductor tradutor traduttor tercuman tlumacz traducator",
    "faithful": """
    faithful true accurate correspond fidele fidedign conforme conformit exact getrouw eensluidend gelijkluidend
    overeenst overeenkom richtig vollstandig ubereinst fiel fedel wiern zgodn uygun
    """,
    "dwelling": """
    maison appartement apartment woning huis haus wohnung property immeuble terrain plot parcel piso vivienda finca
    imovel konut daire tasinmaz kamer kot studio house flat mieszkan lokal immobil gebaude building bien logement
    dzialk pokoj oda room chambre zimmer casa
    """,
    "health": """
    sante health gezondheid gesundheit salud saude salute saglik zdrow sanatat travel reis voyage
    viaje seyahat viagem
    kranken ziek malad zorg
    """,
    "invites": "nodig nodigen uitnodig invit einlad einzuladen davet zaprosz convid convite",
    "divorced": """
    divorc echtscheid ehescheid scheidung geschieden bosan rozwod divort talaq khula dissol disuel sciogl ontbind
    ontbonden dissou dissout aufgelos desfac rozviazan razvod repudiation расторж розірв развод
    розлуч طلاق διαζυγ 离婚
    離婚
    """,
    "adopted": """
    adoption adoptions adoptie adoptivkind adoptiver adoptant adopcion adozion adocao evlat usynovl przysposob
    """,
    "experienced": """
    experience experiences parcours ervaring werkervaring berufserfahrung experiencia esperienz deneyim
    """,
    "skilled": """
    skills competences vaardigheden kenntnisse fahigkeiten habilidades competenze beceri autocad excel python
    """,
    "speaks": "languages langues talen talenkennis sprachen sprachkenntnisse idiomas lingue diller linguas",
    "pastime": """
    hobbies hobby loisirs interests interets interesses hobbys aficiones references referenties referenzen
    """,
    "doctor": """
    doctor dr docteur medecin arts geneesheer arzt arztin arztlich physician medico medica medic doktor hekim tabip
    lekarz medyczn vrac vrach clinic clinique kliniek klinik hospital hopital ziekenhuis krankenhaus hastane szpital
    spital examined examen examin onderzocht untersucht practitioner praxis praktijk cabinet nurse
    врач лікар طبيب 医
    """,
    "married": """
    marriage mariage huwelijk matrimonio casamento evlilik evlenme malzens casator ehe eheleute epoux
    brak braka braku malzenstwo malzenstwa manzelstv casatori
    """,
    "judge": """
    tribunal court rechtbank gericht amtsgericht mahkeme instant juez juzgado notari notaire judge
    juge rechter richter sud suda sudija sudac sad sadu sedzia soud soudce
    """,
    "degree": """
    graad grade degree titel title titre bachelor master licence laurea lisans titulo grado diploma
    diplome baccalaur
    """,
    "conferred": """
    verleend verleent confer decern verleih verliehen otorg conced concedid verilmistir nadaje acorda obtenu behaald
    """,
    "project": "project projet projekt proyecto projeto progetto projekty",
    "fellow": "postdoc fellow mandat mandaat stipendiat assegnist becari forschungsaufenthalt mobilit",
    "decided": """
    decided decision decide besluit beslist beslissing beschluss beschlossen bewillig verfugung toegekend approved
    attribu accorde octroy selected deliberat assegna assegnar assegnazione concesso
    """,
    "programme": "programme program opleiding studiengang formation curriculum studienverlauf programma",
    "lecturers": "lecturer docent titularis enseignant dozent hours heures uren contact stunden lehrveranstaltung",
    "at-the-post": "diplomati embassy ambassade botschaft consul konsul embajada embaixada ambasciata",
    "life": "life leben vie vida lebensversich levensverzek nominee deceas overlijden deces tod kapitalleben",
    "billed": """
    factuur facture invoice rechnung afrekening eindafrekening verbruik consommation consumption verbrauch fatura
    """,
    "customer": "klantnummer kundennummer klantnr client customer abonnement",
    "vehicle": "vehicle vehicule voertuig fahrzeug vehiculo veiculo veicolo arac motorcycle chassis car",
    "boat": "boat bateau boot vessel navigation vaarbewijs",
    "animal": """
    animal dier dieren tier tiere chien chat hond dog cat hund katze horse cheval paard veterin tierarzt
    """,
    "liability": "liability aansprakelijk responsabilite haftpflicht responsabilidad responsabilita",
    "fire": "fire brand incendie incendio inboedel hausrat contenu contents",
    "remits": "mtcn moneygram worldremit remitly transfert zender remitter",
    "sender": """
    sender expediteur expeditrice verzender zender absender remitente remetente gonderen nadawca mittente
    """,
    "receiver": "receiver destinataire beneficiair ontvanger empfanger destinatari alici odbiorc recipient payee",
    "balance": "balance saldo solde kontostand bakiye stan sold",
    "movements": """
    transaction transactions verrichting verrichtingen mouvement mouvements operation operations buchung buchungen
    bewegung movimiento movimento debit credit debet islem operacj debito crediti debiti
    """,
    "lets": """
    verhuur verhuurt vermiet vermietung louer loue donne location lets letting lease leased arrend alquil affitt locaz
    najem wynajm kiralama kiraya inchiri
    """,
    "entered": """
    eintrag eingetragen ingeschreven inschrijving immatricul registered registration inscri tescil wpis inregistr
    """,
    "capital": "capital kapital kapitaal sermaye capitale capitalul kapital stammkapital maatschappelijk",
    "chamber": "handelskammer wirtschaftskammer koophandel kamarasi",
    "born": "born geboren geborene nee nato nata nacido nacida nascido nascida urodzony urodzona nascut nascuta dogdu",
    "act": "act akte acte acta akt asiento assento atto afschrift uittreksel extrait extract auszug abschrift",
    "birth": "birth naissance geboorte geburt nacimiento nascimento nascita dogum urodzen nastere nasterii",
    "registrar": """
    registrar burgerlijke standesamt standesbeamt nufus civile conservatoria
    etat burgerstand personenstand
    """,
    "died": """
    death deces decede deceased overlijden overleden verstorben sterbe defuncion fallecid obito morte olum vefat zgon
    """,
    "disease": """
    disease diseases maladie maladies ziekte ziekten krankheit krankheiten enfermedad doenca malattia hastalik chorob
    boala
    """,
    "examined": """
    examined examine examination onderzocht onderzoek untersucht untersuchung reconocid visitat muayene badani
    """,
    "police": "police politie polizei policia polis policj polizia justice justitie justiz justicia giustizia adalet",
    "tax": "tax taxes impot impots belasting belastingen steuer impuesto imposto imposta vergi podatk impozit",
    "taxable": "taxable imposable belastbaar belastbare versteuernd imponible tributavel matrah",
    "marks": "marks grades notes punten cijfer cijfers noten notas voti ocen notlar",
    "courses": "courses cours vak vakken module modul asignatura disciplina disciplinas dersler przedmiot materie",
    "language-level": "a1 a2 b1 b2 c1 c2",
    "four-skills": """
    reading listening writing speaking lezen luisteren schrijven spreken lesen horen schreiben sprechen comprehension
    lectura escucha
    """,
    "equivalent": "equivalen gelijkwaardig gleichwertig denklik echivalen rownowazn",
}
_ASKED: Mapping[str, tuple[tuple[float, tuple[str, ...]], ...]] = {
    "bank-signatory-letter": ((3.5, ("account", "may-sign", "company")), (1.0, ("bank", "account", "may-sign"))),
    "student-account": (
        (3.0, ("account", "student", "blocked")),
        (2.5, ("account", "blocked", "parts")),
        (1.5, ("account", "student", "parts")),
    ),
    "divorce-decision": ((3.0, ("divorced", "married", "judge")),),
    "diploma": ((2.5, ("degree", "conferred")),),
    "admission-letter": ((2.0, ("school", "student", "admitted", "study-year")),),
    "lease": ((3.0, ("landlord", "tenant", "rent")), (2.0, ("rent", "dwelling", "lets"))),
    "title-deed": ((2.5, ("notary", "seller", "buyer")), (2.0, ("land", "owner")), (1.5, ("notary", "land"))),
    "employment-contract": (
        (2.5, ("employer", "employee", "trial")),
        (1.5, ("employer", "employee", "agreed")),
    ),
    "parental-authorisation": ((2.5, ("parent", "consents", "minor")), (1.5, ("parent", "consents", "relation"))),
    "dependency-proof": (
        (2.5, ("income", "supported", "relation")),
        (1.5, ("income", "supported", "parent")),
        (2.5, ("remits", "sender", "receiver", "parent")),
    ),
    "employment-certificate": ((2.0, ("attested", "employed", "pay")),),
    "invitation-letter": ((2.0, ("invites", "researcher")), (2.0, ("invites", "lives")), (1.5, ("invites", "hosting"))),
    "work-authorisation": ((2.5, ("permitted", "employee", "job", "at-the-post")),),
    "work-permit": ((2.0, ("permitted", "foreigner", "employer", "job")),),
    "course-description": ((2.0, ("taught", "assessed", "credits")), (2.0, ("credits", "programme", "lecturers"))),
    "grant": (
        (2.5, ("awarded", "research", "decided")),
        (2.5, ("decided", "research", "project", "fellow")),
        (1.5, ("awarded", "research")),
    ),
    "scholarship": ((2.0, ("awarded", "allowance", "studies")), (1.0, ("awarded", "studies"))),
    "payslip": ((3.0, ("gross", "net", "deductions")),),
    "commercial-licence": ((3.0, ("licence", "trade", "expiry")),),
    "health-insurance": ((2.5, ("insured", "cover", "care")),),
    "mutual-insurance": ((2.5, ("mutual", "compulsory")), (1.5, ("mutual", "insured"))),
    "family-composition": (
        (2.5, ("household", "relation", "reference-person")),
        (1.5, ("household", "relation", "municipality")),
    ),
    "company-registration": (
        (2.0, ("incorporated", "of-companies", "company")),
        (2.0, ("entered", "capital", "company")),
        (2.5, ("entered", "capital", "chamber")),
    ),
    "municipal-registration": ((1.5, ("register", "lives", "municipality")),),
    "hosting-agreement": ((2.5, ("hosting", "researcher", "research")),),
    "annex-32": ((2.5, ("undertakes", "student", "belgian-state")),),
    "criminal-record": ((1.5, ("convicted", "none")), (1.5, ("convicted", "police"))),
    "bank-statement": ((2.5, ("account", "balance", "movements")),),
    "marriage-certificate": ((2.0, ("married", "registrar")),),
    "death-certificate": ((2.0, ("died", "registrar")),),
    "birth-certificate": (
        (1.5, ("birth", "registrar", "parent")),
        (2.0, ("birth", "born", "act", "relation")),
    ),
    "medical-certificate": ((2.0, ("doctor", "examined", "disease")),),
    "tax-assessment": ((2.0, ("tax", "taxable", "income")),),
    "transcript": ((2.0, ("marks", "courses", "credits")),),
    "language-certificate": ((2.5, ("language-level", "four-skills")),),
    "equivalence-decision": ((2.5, ("equivalent", "degree", "decided")), (1.5, ("equivalent", "degree"))),
    "translation": ((2.5, ("translator", "faithful")),),
    "adoption-certificate": ((3.0, ("adopted", "minor")), (2.5, ("adopted", "relation")), (2.0, ("adopted", "judge"))),
    UNKNOWN: (
        (2.5, ("billed", "customer")),
        (3.0, ("experienced", "speaks", "pastime")),
        (3.0, ("experienced", "skilled", "speaks")),
        (2.5, ("speaks", "pastime", "degree")),
    ),
}
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "mutual-insurance": ("mutual", "compulsory", "care", "health", "insured"),
    "municipal-registration": ("lives", "municipality"),
    "annex-32": ("undertakes", "supported", "belgian-state"),
    "divorce-decision": ("divorced",),
}
"""What a paper must speak of whose title or wording others have too: one may be a member of a club, and custody of a
child is decided where nobody was married."""
_ABOUT_ANOTHER_THING: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "title-deed": (("vehicle", "animal"), ("land", "dwelling")),
    "lease": (("vehicle",), ("dwelling",)),
    "health-insurance": (("vehicle", "liability", "fire", "animal", "life"), ("care", "health")),
    "transcript": (("care", "cover", "vehicle"), ("school", "studies", "student", "study-year", "credits", "degree")),
    "diploma": (("vehicle", "boat"), ("school", "studies", "student")),
    "medical-certificate": (("animal",), ()),
}
"""What else papers with the same title are about, and what they then do not speak of: the sale of a car is no deed."""
_ANOTHER_THING = 6.0
_IN_COMPOUNDS = 7
_SHORT = 4
"""Beginnings up to this length must be the whole word: ``net`` is not the beginning of ``network``."""


def ideas_of(tokens: Sequence[str]) -> frozenset[str]:
    """The ideas that the words of a page speak of."""
    # One search through all words for each beginning: word by word it was a third of understanding a dossier.
    words = "\n".join(["", *set(tokens), ""])
    return frozenset(idea for idea, starts in _SOUGHT.items() if any(start in words for start in starts))


def _sought(start: str) -> str:
    """A beginning as it is looked for in words that stand between line breaks."""
    if len(start) <= _SHORT:
        return f"\n{start}\n"
    # Long ones may stand inside a compound: "Elternzustimmung".
    return start if len(start) >= _IN_COMPOUNDS else f"\n{start}"


_SOUGHT: Mapping[str, tuple[str, ...]] = {
    idea: tuple(_sought(start) for start in words.split()) for idea, words in _IDEAS.items()
}


def concept_scores(tokens: Sequence[str], known: Sequence[str] = ()) -> Mapping[str, tuple[float, str]]:
    """Score and reason per kind; the more kinds are spoken of, the less each counts. Below 0 is against a kind.

    Args:
        tokens: of the page as they were read.
        known: the words of the vocabulary that some of them stand for.
    """
    seen = ideas_of(tokens)
    found: dict[str, tuple[float, str]] = {}
    for kind, asked in _ASKED.items():
        met = [(weight, ideas) for weight, ideas in asked if seen.issuperset(ideas)]
        if met:
            weight, ideas = max(met)
            found[kind] = (weight, "speaks of " + ", ".join(ideas))
    share = 1.0 / math.sqrt(max(1, len(found)))
    scores = {kind: (weight * share, why) for kind, (weight, why) in found.items()}
    strangers = [
        kind
        for kind, (others, own) in _ABOUT_ANOTHER_THING.items()
        if not seen.isdisjoint(others) and seen.isdisjoint(own)
    ]
    # Misread letters are no reason to miss a word that the page can be said to have.
    clear = seen | ideas_of(known)
    for kind in (*strangers, *(kind for kind, own in _NEEDS.items() if clear.isdisjoint(own))):
        weight, why = scores.get(kind, (0.0, "about another thing"))
        scores[kind] = (weight - _ANOTHER_THING, why)
    return scores
