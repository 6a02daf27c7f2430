"""How states and their authorities call themselves on the papers they make out; all folded, see ``folding.fold``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pipeline.patterns import pattern_of


def _names(rows: str) -> dict[str, re.Pattern[str]]:
    entries = (row.partition(": ") for row in rows.strip().splitlines())
    return {code: pattern_of(rf"(?<!\w)(?:{names})(?!\w)") for code, _, names in entries}


SELF_NAMES: Final[Mapping[str, re.Pattern[str]]] = _names(
    """
AGO: republica de angola
ALB: republika e shqiperi ?se
ARM: hayastani hanrapetutyun
AUT: republik osterreich|landeshauptstadt (?:linz|graz|innsbruck|salzburg)|magistrat der stadt wien
AZE: azerbaycan respublikasi
BEL: federation wallonie-bruxelles|(?:ministere de la )?communaute francaise|\
deutschsprachigen? gemeinschaft(?: belgiens)?|\
vlaamse (?:gemeenschap|overheid|regering)|government of flanders|flemish (?:government|community)|gouvernement flamand|\
region de bruxelles-capitale|brussels hoofdstedelijk gewest|\
service public de wallonie|region wallonne
BGR: republika balgariya|republika bulgaria|република българия|министерство на правосъдието
BIH: bosna i hercegovina
BLR: respublika belarus|рэспубліка беларусь|республик[аи] беларусь
BOL: estado plurinacional de bolivia
BRA: republica federativa do brasil
CHE: schweizerische eidgenossenschaft|confederation suisse|confederazione svizzera|\
republique et canton d[eu] [a-z]+|kanton (?:zurich|bern|luzern|basel|st\\.? ?gallen|aargau|thurgau|zug|schwyz)
COD: republique democratique du congo
COL: republica de colombia
CPV: republica de cabo verde
CUB: republica de cuba
CZE: ceska republika
DEU: bundesrepublik deutschland|freistaat (?:bayern|sachsen|thuringen)|land (?:hessen|nordrhein-westfalen|\
brandenburg|niedersachsen|berlin)|landeshauptstadt (?:munchen|stuttgart|dusseldorf|hannover|dresden|kiel|mainz|\
potsdam|magdeburg|erfurt|schwerin|wiesbaden|saarbrucken)|freie und hansestadt hamburg|hansestadt bremen
DNK: kongeriget danmark|danmarks?
DOM: republica dominicana
ECU: republica del ecuador
ESP: reino de espana|gobierno de espana|administracion de justicia|generalitat (?:de catalunya|valenciana)|\
junta de andalucia|comunidad de madrid|gobierno vasco|xunta de galicia
EST: eesti vabariik
FIN: suomen tasavalta|republiken finland|digi- ja vaestotietovirasto
FRA: republique francaise
GEO: sakartvelo
GNQ: republica de guinea ecuatorial
GRC: elliniki dimokratia|ελληνικη δημοκρατια
GTM: republica de guatemala
HND: republica de honduras
HRV: republika hrvatska
HUN: magyarorszag|magyar koztarsasag
IDN: republik indonesia
IRL: eire|an garda siochana|oifig an ard-chlaraitheora
ISL: lydveldid island|tjodskra islands
ITA: repubblica italiana
KAZ: qazaqstan respublikasy|kazakstan respublikasy|республик[аи] казахстан|қазақстан республикасы
KGZ: kyrgyz respublikasy
LTU: lietuvos respublika
LUX: grand-duche de luxembourg|grossherzogtum luxemburg
LVA: latvijas republika
MAR: royaume du maroc
MDA: republica moldova
MEX: estados unidos mexicanos
MKD: republika (?:severna )?makedonija
MLT: repubblika ta' ?malta
MNE: crna gora
MOZ: republica de mocambique
NLD: koninkrijk der nederlanden|rechtbank (?:amsterdam|den haag|rotterdam|midden-nederland|oost-brabant|gelderland|\
overijssel|limburg|noord-nederland|noord-holland|zeeland-west-brabant)
NOR: kongeriket norge|folkeregisteret
PAN: republica de panama
PER: republica del peru
PHL: republika ng pilipinas
POL: rzeczpospolita polska
PRT: republica portuguesa
PRY: republica del paraguay
ROU: romania
RUS: rossiyskaya federatsiya|rossiiskaya federatsiya|россииск(?:ая|ои) федераци[яи]
SLV: republica de el salvador
SRB: republika srbija|република србија
SVK: slovenska republika
SVN: republika slovenija
SWE: konungariket sverige|skatteverket
TUR: turkiye cumhuriyeti|t\\.c\\.
UKR: украін[аи]|ukraina
UZB: ozbekiston respublikasi|o'zbekiston respublikasi
VEN: republica bolivariana de venezuela
VNM: cong hoa xa hoi chu nghia viet nam
RKS: republika e kosoves|republika kosovo
"""
)
"""What stands at the head of a state's papers in its own language."""

AUTHORITIES: Final[Mapping[str, re.Pattern[str]]] = _names(
    """
BEL: service public federal|federale overheidsdienst|\
foderaler offentlicher dienst|spf (?:justice|interieur|finances|economie|emploi|affaires etrangeres|securite sociale)|\
fod (?:justitie|binnenlandse zaken|financien|economie|werkgelegenheid|waso|buitenlandse zaken|sociale zekerheid)|\
kruispuntbank van (?:de )?ondernemingen|banque[- ]carrefour des entreprises|zentrale datenbank der unternehmen
BRA: justica e seguranca publica|registro civil das pessoas naturais|servico publico federal|\
sistema nacional de informacoes criminais
CAN: royal canadian mounted police|gendarmerie royale du canada
COL: registraduria nacional del estado civil
ARE: department of economy and tourism|dubai economy|abu dhabi department of economic development
DEU: amtsgerichts? [a-z]{3,20}|bundesamt fur justiz|bundeszentralregister|standesamt|kreisverwaltungsreferat|\
einwohnermeldeamt
ESP: registro central de penados|ajuntament d[e'] ?[a-z]+|juzgado de (?:1.|primera) instancia (?:e instruccion )?\
n[.°ºo]{1,2} ?\\d{1,3} de (?:madrid|barcelona|sevilla|zaragoza|malaga|murcia|bilbao|alicante|valladolid|oviedo)
FRA: ministere de la justice de la republique francaise|prefecture de police de paris|service central d'etat civil
GBR: companies house|registrar of companies for england and wales|acro|\
general register office for england|metropolitan police service|disclosure scotland
GHA: ghana police service|births and deaths registry, accra
IDN: pengadilan (?:agama|negeri)|kantor urusan agama|dinas kependudukan dan pencatatan sipil|\
kementerian (?:agama|dalam negeri) republik indonesia|\
(?:provinsi|kabupaten) [a-z ]+|kartu tanda penduduk
IND: regional passport office|mahanagara palike|government of (?:karnataka|maharashtra|kerala|punjab india|\
tamil nadu|delhi|gujarat|west bengal)
ITA: comune di [a-z' ]{3,30}|ministero della giustizia|ministero dell'interno|prefettura di [a-z]+|\
procura della repubblica
KEN: directorate of criminal investigations, nairobi
MEX: registro civil del estado de|instituto nacional electoral
NGA: nigeria police force|national population commission
NLD: justitiele informatiedienst|screeningsautoriteit justis|gemeente (?:amsterdam|rotterdam|den haag|'s-gravenhage|\
utrecht|eindhoven|groningen|tilburg|almere|breda|nijmegen|apeldoorn|arnhem|haarlem|haarlemmermeer|enschede|\
amersfoort|zaanstad|'s-hertogenbosch|zwolle|zoetermeer|leiden|leeuwarden|dordrecht|maastricht|ede|\
alphen aan den rijn|westland|alkmaar|delft|venlo|deventer|helmond|hilversum|heerlen|lelystad|purmerend|schiedam|\
vlaardingen|gouda|hoorn|almelo|roosendaal|bergen op zoom|middelburg|vlissingen|terneuzen|assen|emmen)
PAK: nadra|union council|punjab police|sindh police
PER: registro nacional de identificacion y estado civil|reniec|sunedu
PHL: philippine statistics authority|national bureau of investigation|nbi clearance
POL: urz(?:ad|edu) stanu cywilnego|kraj?ow(?:y|ego) rejestru? karn(?:y|ego)|ministerstwo sprawiedliwosci
PRT: direcao-geral da administracao da justica|instituto dos registos e do notariado, i\\.? ?p
ROU: politiei romane|directia de evidenta a persoanelor
TUR: adalet bakanligi|nufus ve vatandaslik isleri
USA: federal bureau of investigation|u\\.?s\\.? department of justice|(?:state of|superior court of|\
commonwealth of) (?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|\
illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|\
missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|\
oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|\
washington|west virginia|wisconsin|wyoming)|texas department of state health services
"""
)
"""Authorities that exist in one state alone, in the head of a paper. Left out for being shared by several states
are the names of papers and offices of a language: the certificate of good conduct of the Netherlands is called the
same in Suriname, the criminal register of Portugal the same in Angola."""

NAMESAKES: Final[Mapping[str, re.Pattern[str]]] = _names(
    """
AUS: new south wales
BEL: province (?:de|du) luxembourg|provincie luxemburg|luxembourg \\(province de\\)
CHN: inner mongolia|mongolia interior
GBR: northern ireland
GNB: (?:republica da )?guine-bissau
GNQ: (?:republica de )?guinea ecuatorial
NGA: niger state|state of niger
SSD: (?:republique du )?sud[- ]soudan|sudan del sur|sudao do sul
USA: state of (?:georgia|new mexico)|georgia department of (?:public health|human resources)
"""
)
"""Regions and states whose names hold that of another state: the State of Georgia is none of the Caucasus."""

REGISTERS: Final[Mapping[str, re.Pattern[str]]] = _names(
    """
BEL: rijksregister(?:nummer)?|databank akten (?:van de )?burgerlijke stand|base de donnees des actes de l'etat civil
DEU: bundesmeldegesetz|personenstandsgesetz
FRA: extrait k ?bis|casier judiciaire national[^.;]{0,60}nantes
PAK: union council no\\. ?\\d{1,4},? [a-z]+|nikah registrar[^.;]{0,40}union council
NLD: basisregistratie personen
"""
)
"""Registers and laws of one state, wherever a paper cites them."""

DEPARTMENTS_OF_FRANCE: Final = pattern_of(
    r"\((?:ain|aisne|allier|alpes-[a-z-]+|hautes-alpes|ardeche|ardennes|ariege|aube|aude|aveyron|bouches-du-rhone|"
    r"calvados|cantal|charente(?:-maritime)?|cher|correze|corse-du-sud|haute-corse|cote-d'or|cotes-d'armor|creuse|"
    r"dordogne|doubs|drome|essonne|eure(?:-et-loir)?|finistere|gard|haute-garonne|gers|gironde|herault|hauts-de-seine|"
    r"ille-et-vilaine|indre(?:-et-loire)?|isere|jura|landes|loir-et-cher|loire(?:-atlantique)?|haute-loire|loiret|lot|"
    r"lot-et-garonne|lozere|maine-et-loire|manche|marne|haute-marne|mayenne|meurthe-et-moselle|meuse|morbihan|moselle|"
    r"nievre|nord|oise|orne|pas-de-calais|puy-de-dome|pyrenees-[a-z-]+|hautes-pyrenees|bas-rhin|haut-rhin|rhone|"
    r"haute-saone|saone-et-loire|sarthe|savoie|haute-savoie|paris|seine-maritime|seine-et-marne|yvelines|deux-sevres|"
    r"somme|tarn|tarn-et-garonne|var|vaucluse|vendee|vienne|haute-vienne|vosges|yonne|territoire de belfort|"
    r"seine-saint-denis|val-de-marne|val-d'oise|guadeloupe|martinique|guyane|la reunion|mayotte)\)"
)
"""As a French town writes its department behind its name: "Mairie de Thiers (Puy-de-Dôme)"."""

NAMED_ALONE: Final[Mapping[str, str]] = {
    name: code
    for code, names in (
        row.split(": ")
        for row in """
ALB: shqiperi|shqiperia
BEL: belgica
BGR: българия|balgaria|bulgaria
BLR: беларусь
BRA: brasil
CZE: cesko|ceska republika
DEU: alemania|alemanha|germania
DNK: danmark
DOM: republica dominicana
ESP: espana
EST: eesti
FIN: suomi
FRA: francia|franca
GBR: reino unido|regno unito
GRC: ελλαδα|ellada|hellas|grecia
HRV: hrvatska
HUN: magyarorszag
ITA: italia
KAZ: казахстан|қазақстан
LTU: lietuva
LVA: latvija
MAR: marruecos|marrocos|marocco
MKD: северна македониіа|severna makedonija
NLD: paises bajos|paises baixos|paesi bassi
NOR: norge
PHL: filipinas|pilipinas
POL: polska
RUS: россия
SRB: србија|srbija
SVK: slovensko
SVN: slovenija
SWE: sverige
UKR: украіна|ukraina
USA: estados unidos|estados unidos de america|estados unidos da america|stati uniti d'america
""".strip().splitlines()
    )
    for name in names.split("|")
}
"""Names of states in their own and their neighbours' languages, where a form asks for a state and nothing else."""
