"""How papers about work and companies announce what they say."""

from __future__ import annotations

import re

from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

EMPLOYER = Wording(
    "employer|name of employer|name of the employer|employer name|company|company name|name of company|"
    "name of the company|organisation|host company|"
    "employeur|nom de l'employeur|l'employeur|societe|nom de la societe|entreprise|nom de l'entreprise|"
    "raison sociale|"
    "denomination|denomination sociale|"
    "werkgever|naam werkgever|naam van de werkgever|de werkgever|bedrijf|naam van het bedrijf|onderneming|"
    "vennootschap|"
    "bedrijfsnaam|arbeitgeber|name des arbeitgebers|der arbeitgeber|firma|unternehmen|firmenname|trade name|"
    "business name|"
    "isyeri unvani|razon social|razao social|ragione sociale|nazwa pracodawcy|denumirea angajatorului|"
    "isveren|pracodawca|empresa|datore di lavoro|business entity",
    label=True,
)
BETWEEN = Wording("between|entre|tussen|zwischen")
LEGAL_FORM = pattern_of(
    r"\b(?:s\.?a\.?(?:r\.?l\.?)?|n\.?v\.?|b\.?v\.?(?:b\.?a\.?)?|s\.?p\.?r\.?l\.?|s\.?r\.?l\.?|gmbh|ag|ltd\.?|"
    r"limited|llc|inc\.?|plc|"
    r"asbl|vzw|"
    r"s\.l\.u?\.?|lda|s\.?a\.?s|d\.o\.o|s\.r\.o|kft|unipessoal|cvba|scrl|corp\.?|co\.|pvt\.? ltd\.?|fze|fzco|"
    r"l\.l\.c\.?|a\.[sş]\.|sp\. z o\.o\.|s\.p\.a\.|"
    r"[şs]t[iİ]\.?|[şs][iİ]rket[iİ]|zrt|uab|a/s|ооо|тов|пао)(?![a-z])",
    re.IGNORECASE,
)
JOB = Wording(
    "duties|the post of|post of|holds the post of|en qualite d|qualite d|la fonction d|le poste d|au poste de|"
    "au poste d|"
    "uitgeoefende taak|overeengekomen functie|overeengekomen taak|poste occupe|fonction exercee|emploi occupe|"
    "nature du travail|nature des fonctions|aard van het werk|art der tatigkeit|job role|current position|"
    "in dienst als|in dienst genomen als|te werken als|tewerk te stellen als|to work as|travailler comme|"
    "travailler en qualite de|als ~ zu arbeiten|"
    "engage comme|engagee comme|engage en qualite de|aangeworven als|eingestellt als|recruited as|engaged as|hired as|"
    "took ~ on as|taken on as|"
    "employed by ~ as|employed with ~ as|employed at ~ as|working for ~ as|works for ~ as|worked for ~ as|"
    "job title|position|function|occupation|designation|employed as|works as|working as|post held|capacity of|"
    "in the position of|as a|role|title of position|hired as|"
    "fonction|poste|qualite de|en qualite de|occupe la fonction de|occupe le poste de|profession|emploi|"
    "en tant que|"
    "functie|functietitel|in de functie van|als|beroep|betrekking|tewerkgesteld als|hoedanigheid van|werkzaam als|"
    "stellung|position als|tatigkeit|berufsbezeichnung|beschaftigt als|angestellt als|gorevi|unvani|stanowisko|"
    "cargo|desempenando el cargo de|desempefiando el cargo de|el cargo de|exercendo as funcoes de|as funcoes de|"
    "in qualita di|con mansioni di|con la mansione di|con mansione di|la mansione di|con qualifica di|"
    "con la qualifica di|na stanowisku|in functia de|gorevinde|"
    "mansione",
    label=True,
)
JOB_LABEL = Wording(
    "job title|position|designation|occupation|function|post held|fonction|emploi|poste|profession|functie|"
    "functietitel|beroep|betrekking|tatigkeit|stellung|berufsbezeichnung|beruf|cargo|puesto|puesto de trabajo|"
    "categoria profesional|ocupacion|funcao|categoria|qualifica|mansione|gorevi|unvani|meslegi|stanowisko|functia|"
    "jabatan|jabatan terakhir|chuc vu|chuc danh|uitgeoefende taak|uitgeoefende functie|poste occupe|fonction exercee|"
    "nature du travail|aard van het werk|art der tatigkeit|job role|puesto desempenado|cargo actual|cargo desempenado",
    label=True,
)
"""What stands over or before a job on a form or a payslip, and never in a sentence."""
SALARY = Wording(
    "monthly gross pay|monthly gross|gross monthly pay|bruttomonatslohn|monatslohn|bruttojahreslohn|monatsbrutto|"
    "bruttomonatsgehalt|brutobedrag|maandelijks brutobedrag|brut mensuel|montant brut mensuel|bruto maandwedde|"
    "bruto maandsalaris|maandsalaris|jaarsalaris|bruto per maand|salary|"
    "gross salary|gross monthly salary|gross annual salary|monthly salary|annual salary|basic salary|"
    "remuneration|"
    "net salary|total salary|wage|wages|monthly gross|gross pay|earns|earning|monthly income|annual gross salary|"
    "salaire|salaire brut|salaire mensuel|salaire mensuel brut|salaire net|salaire annuel brut|remuneration brute|"
    "remuneration mensuelle|traitement|remuneration mensuelle brute|appointements|"
    "loon|jaarloon|brutoloon|bruto maandloon|maandloon|salaris|brutosalaris|bruto jaarloon|wedde|bruto wedde|"
    "bezoldiging|"
    "nettoloon|brutowedde|brutowedde per maand|brutomaandwedde|brutomaandloon|maandwedde|salaire brut mensuel|"
    "remuneration brute mensuelle|traitement brut|traitement mensuel brut|gross remuneration|"
    "gross monthly remuneration|"
    "gross wage|bruttovergutung|bruttomonatsvergutung|bruttogrundgehalt|grundgehalt|monatliches bruttogehalt|"
    "bruto maandsalaris|bruto jaarsalaris|maandelijks brutoloon|"
    "gehalt|bruttogehalt|monatsgehalt|bruttomonatsgehalt|jahresgehalt|bruttojahresgehalt|lohn|bruttolohn|vergutung|"
    "verdienst|entgelt|nettogehalt|net pay|net payable|net a payer|te betalen netto|auszahlungsbetrag|nettolohn|"
    "salario|sueldo|stipendio|ucret|maas|wynagrodzenie|vencimento|vencimento mensal|remuneracion mensual|haber mensual|"
    "annual ctc|ctc|cost to company|annual package|haberes|renta liquida|gaji|luong|"
    "annual income|yearly income|annual gross income|brutobedrag|maandelijks brutobedrag|gaji pokok|"
    "montant brut mensuel|monthly remuneration|sueldo mensual|salario mensual|salario basico|retribuzione mensile|"
    "aylik net ucreti|aylik ucreti|net ucreti|brut ucreti|ucreti|maasi|retribuzione|aylik ucret|salariu|"
    "salariul brut|salariu brut",
    label=True,
)
PER_MONTH = Wording(
    "per month|monthly|a month|par mois|mensuel|mensuelle|per maand|maandelijks|maandloon|pro monat|monatlich|"
    "monatsgehalt|mensuels|maandelijkse|monatliches|bruto maandloon|maandsalaris|"
    "bruttomonatsgehalt|gross monthly"
)
PER_YEAR = Wording(
    "per year|per annum|yearly|annual|annually|a year|par an|annuel|annuelle|annuels|per jaar|jaarlijks|jaarloon|"
    "jaarsalaris|pro jahr|jahrlich|jahresgehalt|bruttojahresgehalt|p a|jaarlijkse|brut annuel"
)
PER_HOUR = Wording("per hour|hourly|an hour|par heure|l'heure|horaire|per uur|uurloon|pro stunde|stundenlohn")
ADDRESS = Wording(
    "company address|address of the company|office address|registered office|business address|address of employer|"
    "head office|address|adresse de l'employeur|adresse de la societe|siege social|siege|adresse|"
    "adres van de werkgever|adres van het bedrijf|maatschappelijke zetel|zetel|adres|"
    "firmensitz|sitz|anschrift|geschaftsadresse|adresse des arbeitgebers|po box|p o box",
    label=True,
)
SIGNATORY = Wording(
    "signed by|authorised signatory|authorized signatory|name of signatory|name and position|for the company|"
    "on behalf of the company|yours sincerely|yours faithfully|sincerely|represented by|name and title|"
    "signe par|represente par|representee par|nom et fonction|nom et qualite|pour la societe|pour l'employeur|"
    "ondertekend door|vertegenwoordigd door|naam en functie|namens|voor de werkgever|hoogachtend|"
    "unterzeichnet von|vertreten durch|name und funktion|im auftrag|mit freundlichen grussen",
    label=True,
)
POSITIONS = Wording(
    "managing director|general manager|hr manager|human resources manager|hr director|human resources director|"
    "head of human resources|head of hr|director|ceo|chief executive officer|hr officer|manager|owner|"
    "secretary general|"
    "administrator|chief financial officer|cfo|dean|rector|president|"
    "directeur general|directrice generale|directeur des ressources humaines|directrice des ressources humaines|"
    "responsable rh|responsable des ressources humaines|directeur|directrice|gerant|gerante|"
    "administrateur delegue|drh|"
    "algemeen directeur|hr manager|personeelsdirecteur|zaakvoerder|directeur personeel|gedelegeerd bestuurder|"
    "bestuurder|"
    "geschaftsfuhrer|geschaftsfuhrerin|personalleiter|personalleiterin|leiter personal|prokurist|"
    "directora|gerente|jefe de|jefa de|coordinador|coordinadora|representante legal|diretor|diretora|chefe de|"
    "direttore|direttrice|responsabile|amministratore|mudur|muduru|dyrektor|kierownik|prezes|director general|"
    "administratorul|sef serviciu|head of|chef de|chef du|leiter|leiterin|abteilungsleiter|hoofd|teamleider|"
    "secretaire general|chairman|chairperson|founder|registrar|supervisor"
)
INDEFINITE = Wording(
    "indefinite|indefinite period|indefinite duration|open ended|permanent contract|unlimited duration|"
    "permanent position|"
    "duree indeterminee|cdi|contrat a duree indeterminee|onbepaalde duur|onbepaalde tijd|unbefristet|unbefristeter|"
    "indeterminee|indetermine|onbepaald|unbestimmt|contrato indefinido|caracter indefinido|indeterminato|"
    "prazo indeterminado|czas nieokreslony|nedeterminata|perioada nedeterminata|belirsiz sureli|"
    "auf unbestimmte zeit|tiempo indefinido|tempo indeterminato"
)
FIXED = Wording(
    "fixed term|definite period|fixed period|temporary contract|limited duration|duree determinee|cdd|"
    "bepaalde duur|"
    "bepaalde tijd|befristet|befristeter|auf bestimmte zeit|tempo determinato|duracion determinada|plazo fijo|"
    "termino fijo|prazo determinado|czas okreslony|perioada determinata|belirli sureli"
)
BY_EMAIL = Wording("subject|objet|onderwerp|betreff|sent|envoye|verzonden|gesendet|cc")
MAIL_FROM = Wording("from|de|van|von")
PERMIT_TYPE = Wording(
    "permit type|type of permit|type de permis|type vergunning|soort arbeidskaart|art der arbeitserlaubnis|"
    "work permit type|permis de travail|arbeidskaart|arbeitserlaubnis",
    label=True,
)
OWNER = Wording(
    "owner|name of owner|owner's name|proprietor|licensee|partner|partners|shareholder|manager|license holder|"
    "licence holder|proprietaire|nom du proprietaire|exploitant|gerant|associe|associes|titulaire|dirigeant|"
    "eigenaar|naam eigenaar|zaakvoerder|uitbater|vennoot|bestuurder|bestuurders|inhaber|inhaberin|eigentumer|"
    "gesellschafter|geschaftsfuhrer|titular|propietario|sahibi|wlasciciel|managing director|director",
    label=True,
)
CAPITAL = Wording(
    "capital|share capital|paid up capital|issued capital|capital social|maatschappelijk kapitaal|kapitaal|"
    "stammkapital|"
    "grundkapital|registered capital|kapital|capitale|capitale sociale|capital suscrito|capital autorizado|sermaye|"
    "kapital zakladowy|capital subscris",
    label=True,
)
REPRESENTED = Wording(
    "represented by|representee par|represente par|vertegenwoordigd door|vertreten durch|representada por|"
    "rappresentata da|run by|managed by|geree par|dirigee par|gefuhrt von|owned by|belonging to|wholly owned by|"
    "exploitee par|exploite par|detenue par|appartenant a|uitgebaat door|geleid door|in eigendom van|toebehorend aan|"
    "beheerd door|betrieben von|gefuhrt durch|betrieben durch|geleitet von|propiedad de|dirigida por|administrada por|"
    "gestita da|amministrata da|di proprieta di|gerida por|propriedade de|prowadzona przez|reprezentowana przez|"
    "reprezentata de|condusa de"
)
RUNS_IT = Wording(
    "werkend vennoot|is zaakvoerder|als zaakvoerder|zaakvoerder is|is bestuurder|als bestuurder|als uitbater|"
    "est gerant|est gerante|comme gerant|comme gerante|en qualite de gerant|en qualite de gerante|est l'exploitant|"
    "associe gerant|associe actif|associee active|als geschaftsfuhrer|als geschaftsfuhrerin|als geschaftsfuhrendem|"
    "als geschaftsfuhrender|als inhaber|als inhaberin|ist geschaftsfuhrer|ist geschaftsfuhrerin|"
    "as managing partner|as managing director|as sole director|as its director|as manager|as owner|as proprietor|"
    "is the managing partner|is managing partner|is managing director|is the owner|is the sole director|is the manager|"
    "es gerente|como gerente|como administrador|e o gerente|come amministratore|beherend vennoot|als vennoot|"
    "als alleinigem gesellschafter|als geschaftsfuhrendem gesellschafter|is a working partner|as working partner|"
    "est l'associe gerant|est l'associee gerante|est l'associe actif|est le gerant|est la gerante|est l'administrateur|"
    "is de zaakvoerder|is de bestuurder|is de uitbater|is de vennoot|ist der geschaftsfuhrer|ist die geschaftsfuhrerin|"
    "ist der inhaber|ist die inhaberin|es el gerente|es la gerente|es el administrador|e l'amministratore|"
    "is the director|is the sole owner|"
    "is the proprietor|en tant qu'associe gerant|como socio gerente|come socio amministratore"
)
"""Behind the name of who runs or owns a company, in a sentence."""
MAY_SIGN = Wording(
    "may sign|can sign|is authorised to sign|is authorized to sign|is entitled to sign|has signing authority|"
    "is the sole ~ signatory|is a signatory|is an authorised signatory|is authorised signatory|"
    "peut signer|est autorise a signer|est autorisee a signer|est habilite a signer|est habilitee a signer|"
    "dispose du pouvoir de signature|mag ~ tekenen|kan ~ tekenen|is gemachtigd|is bevoegd|heeft ~ tekenbevoegdheid|"
    "darf ~ zeichnen|darf ~ unterschreiben|ist zeichnungsberechtigt|ist ~ zeichnungsberechtigt|puede firmar|"
    "zeichnungsberechtigt ist|einzelzeichnungsberechtigt|alleinzeichnungsberechtigt|verfugungsberechtigt|"
    "tekenbevoegd|tekengerechtigd|is alleen bevoegd|has sole signing power|has signing power|has power to sign|"
    "has the power to sign|signs alone|signs solely|est seul habilite|est seule habilitee|a pouvoir de signature|"
    "a le pouvoir de signer|signe seul|signe seule|tekent alleen|zeichnet einzeln|zeichnet allein|"
    "esta autorizado para firmar|esta autorizada para firmar|esta autorizado a firmar|esta facultado para firmar|"
    "e autorizzato a firmare|e autorizzata a firmare|ha potere di firma|pode assinar|esta autorizado a assinar"
)
BANK_SIGNATORY = Wording(
    "signatory on|authorised signatory|authorized signatory|signatory of|is a signatory|signing authority|"
    "power of signature|signataire|pouvoir de signature|mandataire|gevolmachtigde|tekenbevoegdheid|volmacht|"
    "zeichnungsberechtigt|zeichnungsberechtigter|unterschriftsberechtigt"
)
MONTHS_OF_PAY = Wording(
    "pay period|period|pay month|month|payslip for|salary slip for|mois|periode|periode de paie|"
    "bulletin de paie|fiche de paie|maand|loonperiode|periode van|loonfiche|abrechnungsmonat|"
    "monat|"
    "abrechnung fur|lohnabrechnung|gehaltsabrechnung|pay date",
    label=True,
)
GRADES = Wording(
    "paritair comite|commission paritaire|comite paritaire|paritair orgaan|uurrooster|burgerlijke staat|etat civil|"
    "personen ten laste|personnes a charge|tarifvertrag|horaire hebdomadaire|"
    "bareme|regime|regime de travail|statut|echelon|indice|anciennete|coefficient|categorie|"
    "barema|stelsel|arbeidsstelsel|statuut|loonschaal|ancienniteit|grade|pay grade|pay scale|cost centre|"
    "steuerklasse|tarifgruppe|entgeltgruppe|kostenstelle|lohngruppe",
    label=True,
)
"""Asked by nobody, these and the months: known so that a label beside a value is never taken for one."""
PAID_OUT = Wording(
    "net pay|net payable|net to pay|net pay to bank|take home pay|net payment|amount payable|net a payer|"
    "net a payer avant impot|net paye|net verse|net paye en euros|net a payer apres impot|netto te betalen|"
    "te betalen netto|uit te betalen|netto uitbetaald|auszahlungsbetrag|"
    "auszahlung|neto a pagar|liquido a percibir|liquido total a percibir|liquido a receber|valor liquido|"
    "neto pagado|neto pagado mxn|neto pagado usd|total neto a pagar|neto a depositar|neto depositado|total a depositar|"
    "net deposit|net pay this period|montant net verse|montant net a payer|liquido do mes|liquido a depositar|"
    "nettoauszahlung|auszuzahlender betrag|netto uit te betalen|uitbetaald bedrag|netto corrisposto|totale netto|"
    "odenecek tutar|odenecek net tutar|"
    "netto in busta|netto a pagare|net odenen|ele gecen|do wyplaty|kwota do wyplaty|rest de plata",
    label=True,
)
"""What reaches the account, after all that is taken off the net pay as well."""
NET = Wording(
    "net pay|net salary|net payable|net wage|net wages|net amount|net to pay|take home pay|total net|net pay to bank|"
    "net payment|net remuneration|net earnings|net transfer|amount payable|thuc linh|luong thuc nhan|gaji bersih|"
    "neto a recibir|neto a cobrar|neto pagado|neto percibido|total neto|importe neto|salario neto|remuneracion neta|"
    "salario liquido|vencimento liquido|remuneracao liquida|liquido a pagar|valor liquido|neto mensual|"
    "net a payer|a payer par ordre|a payer par virement|"
    "salaire net|salaire net a payer|montant net|net paye|net verse|net percu|net a verser|"
    "netto|netto loon|nettoloon|netto te betalen|te betalen netto|uit te betalen|netto uitbetaald|nettobedrag|"
    "auszahlungsbetrag|nettolohn|nettogehalt|nettoverdienst|netto verdienst|nettobezug|auszahlung|"
    "neto a pagar|liquido a percibir|liquido total a percibir|sueldo neto|total liquido|liquido a receber|"
    "vencimento liquido|netto in busta|netto a pagare|netto del mese|net odenen|net maas|net ucret|ele gecen|"
    "do wyplaty|kwota do wyplaty|wynagrodzenie netto|salariu net|rest de plata|"
    "retribuzione netta|stipendio netto|importo netto|totale netto|nettolon|netto uitkering|netto salaris",
    label=True,
)
"""What is paid out, of which a payslip says more than of any other amount."""
