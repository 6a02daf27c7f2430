"""Names of countries and of their people in English, French, Dutch and German: the table behind ``countries``.

One row a country: code, alpha-2, then per language names (first the usual one, others after ``/``,
among them expired names people still write) and demonyms, as ``name/other name : demonym/other``.
French gives masculine and feminine, Dutch noun and adjective, German noun and adjective; the regular
feminine and inflected forms of Dutch and German are derived in :mod:`validators.countries`.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One country: code as in passports, alpha-2, and the four languages."""

    code: str
    alpha2: str
    en: str
    fr: str
    nl: str
    de: str


ROWS: tuple[Row, ...] = tuple(
    Row(*(cell.strip() for cell in line.split("|")))
    for line in """
AFG|AF|Afghanistan:Afghan|Afghanistan:afghan/afghane|Afghanistan:Afghaan/Afghaans|Afghanistan:Afghane/afghanisch
ALB|AL|Albania:Albanian|Albanie:albanais/albanaise|Albanië:Albanees/Albanees|Albanien:Albaner/albanisch
DZA|DZ|Algeria:Algerian|Algérie:algérien/algérienne|Algerije:Algerijn/Algerijns|Algerien:Algerier/algerisch
AND|AD|Andorra:Andorran|Andorre:andorran/andorrane|Andorra:Andorrees/Andorrees|Andorra:Andorraner/andorranisch
AGO|AO|Angola:Angolan|Angola:angolais/angolaise|Angola:Angolees/Angolees|Angola:Angolaner/angolanisch
ATG|AG|Antigua and Barbuda:Antiguan/Barbudan|Antigua-et-Barbuda:antiguais/antiguaise|\
Antigua en Barbuda:Antiguaan/Antiguaans|Antigua und Barbuda:Antiguaner/antiguanisch
ARG|AR|Argentina:Argentine/Argentinian/Argentinean|Argentine:argentin/argentine|Argentinië:Argentijn/Argentijns|\
Argentinien:Argentinier/argentinisch
ARM|AM|Armenia:Armenian|Arménie:arménien/arménienne|Armenië:Armeniër/Armeens|Armenien:Armenier/armenisch
AUS|AU|Australia:Australian|Australie:australien/australienne|Australië:Australiër/Australisch|\
Australien:Australier/australisch
AUT|AT|Austria:Austrian|Autriche:autrichien/autrichienne|Oostenrijk:Oostenrijker/Oostenrijks|\
Österreich:Österreicher/österreichisch
AZE|AZ|Azerbaijan:Azerbaijani/Azeri|Azerbaïdjan:azerbaïdjanais/azerbaïdjanaise|\
Azerbeidzjan/Azerbaijan:Azerbeidzjaan/Azerbeidzjaans|Aserbaidschan:Aserbaidschaner/aserbaidschanisch
BHS|BS|Bahamas/The Bahamas:Bahamian|Bahamas:bahamien/bahamienne|Bahama's/Bahamas:Bahamaan/Bahamaans|\
Bahamas:Bahamaer/bahamaisch
BHR|BH|Bahrain:Bahraini|Bahreïn:bahreïnien/bahreïnienne|Bahrein:Bahreiner/Bahreins|Bahrain:Bahrainer/bahrainisch
BGD|BD|Bangladesh:Bangladeshi|Bangladesh:bangladais/bangladaise|Bangladesh:Bengalees/Bengalees/Bengaals|\
Bangladesch:Bangladescher/bangladeschisch
BRB|BB|Barbados:Barbadian/Bajan|Barbade:barbadien/barbadienne|Barbados:Barbadaan/Barbadaans|\
Barbados:Barbadier/barbadisch
BLR|BY|Belarus/Byelorussia:Belarusian/Belarussian/Byelorussian|Biélorussie/Bélarus:biélorusse/bélarusse|\
Belarus/Wit-Rusland:Belarussisch/Wit-Rus/Wit-Russisch|\
Belarus/Weißrussland:Belarusse/belarussisch/Weißrusse/weißrussisch
BEL|BE|Belgium:Belgian|Belgique:belge|België:Belg/Belgisch|Belgien:Belgier/belgisch
BLZ|BZ|Belize:Belizean|Belize:bélizien/bélizienne|Belize:Belizaan/Belizaans|Belize:Belizer/belizisch
BEN|BJ|Benin/Dahomey:Beninese|Bénin:béninois/béninoise|Benin:Beniner/Benins|Benin:Beniner/beninisch
BTN|BT|Bhutan:Bhutanese|Bhoutan:bhoutanais/bhoutanaise|Bhutan:Bhutaan/Bhutaans|Bhutan:Bhutaner/bhutanisch
BOL|BO|Bolivia/Plurinational State of Bolivia:Bolivian|Bolivie:bolivien/bolivienne|Bolivia:Boliviaan/Boliviaans|\
Bolivien:Bolivianer/bolivianisch
BIH|BA|Bosnia and Herzegovina/Bosnia:Bosnian/Herzegovinian/Bosnian and Herzegovinian|\
Bosnie-Herzégovine/Bosnie-et-Herzégovine:bosnien/bosnienne/bosniaque|\
Bosnië en Herzegovina/Bosnië-Herzegovina:Bosniër/Bosnisch|Bosnien und Herzegowina/Bosnien-Herzegowina:Bosnier/bosnisch
BWA|BW|Botswana/Bechuanaland:Botswanan/Motswana/Batswana|Botswana:botswanais/botswanaise|Botswana:Botswaan/Botswaans|\
Botsuana/Botswana:Botsuaner/botsuanisch
BRA|BR|Brazil:Brazilian|Brésil:brésilien/brésilienne|Brazilië:Braziliaan/Braziliaans|\
Brasilien:Brasilianer/brasilianisch
BRN|BN|Brunei/Brunei Darussalam:Bruneian|Brunei:brunéien/brunéienne|Brunei:Bruneier/Bruneis|Brunei:Bruneier/bruneiisch
BGR|BG|Bulgaria:Bulgarian|Bulgarie:bulgare|Bulgarije:Bulgaar/Bulgaars|Bulgarien:Bulgare/bulgarisch
BFA|BF|Burkina Faso/Upper Volta:Burkinabe/Burkinese|Burkina Faso/Burkina/Haute-Volta:burkinabé/burkinabée/burkinabè|\
Burkina Faso:Burkinees/Burkinees|Burkina Faso:Burkiner/burkinisch
BDI|BI|Burundi:Burundian|Burundi:burundais/burundaise|Burundi:Burundees/Burundees|Burundi:Burundier/burundisch
KHM|KH|Cambodia/Kampuchea:Cambodian|Cambodge:cambodgien/cambodgienne|Cambodja:Cambodjaan/Cambodjaans|\
Kambodscha:Kambodschaner/kambodschanisch
CMR|CM|Cameroon:Cameroonian|Cameroun:camerounais/camerounaise|Kameroen:Kameroener/Kameroens|\
Kamerun:Kameruner/kamerunisch
CAN|CA|Canada:Canadian|Canada:canadien/canadienne|Canada:Canadees/Canadees|Kanada:Kanadier/kanadisch
CPV|CV|Cape Verde/Cabo Verde:Cape Verdean/Cabo Verdean|Cap-Vert:cap-verdien/cap-verdienne|\
Kaapverdië:Kaapverdiër/Kaapverdisch|Kap Verde/Cabo Verde:Kapverdier/kapverdisch
CAF|CF|Central African Republic:Central African|République centrafricaine/Centrafrique:centrafricain/centrafricaine|\
Centraal-Afrikaanse Republiek:Centraal-Afrikaan/Centraal-Afrikaans|\
Zentralafrikanische Republik:Zentralafrikaner/zentralafrikanisch
TCD|TD|Chad:Chadian|Tchad:tchadien/tchadienne|Tsjaad:Tsjadiër/Tsjadisch|Tschad:Tschader/tschadisch
CHL|CL|Chile:Chilean|Chili:chilien/chilienne|Chili:Chileen/Chileens|Chile:Chilene/chilenisch
CHN|CN|China/People's Republic of China/PR China/P.R. China/PRC:Chinese|\
Chine/République populaire de Chine:chinois/chinoise|\
China/Volksrepubliek China:Chinees/Chinees|China/Volksrepublik China:Chinese/chinesisch
COL|CO|Colombia:Colombian|Colombie:colombien/colombienne|Colombia:Colombiaan/Colombiaans|\
Kolumbien:Kolumbianer/kolumbianisch
COM|KM|Comoros:Comorian|Comores:comorien/comorienne|Comoren:Comorees/Comorees|Komoren:Komorer/komorisch
COG|CG|Congo/Republic of the Congo/Congo-Brazzaville:Congolese|\
Congo/République du Congo/Congo-Brazzaville:congolais/congolaise|\
Congo/Republiek Congo/Congo-Brazzaville/Kongo:Congolees/Congolees|\
Kongo/Republik Kongo/Kongo-Brazzaville:Kongolese/kongolesisch
COD|CD|Democratic Republic of the Congo/DR Congo/DRC/Congo/Zaire/Congo-Kinshasa:Congolese/Zairian|\
République démocratique du Congo/RD Congo/RDC/Congo/Zaïre/Congo-Kinshasa:congolais/congolaise/zaïrois/zaïroise|\
Democratische Republiek Congo/DR Congo/Congo/Zaïre/Congo-Kinshasa:Congolees/Congolees|\
Demokratische Republik Kongo/DR Kongo/Kongo/Zaire/Kongo-Kinshasa:Kongolese/kongolesisch
CRI|CR|Costa Rica:Costa Rican|Costa Rica:costaricien/costaricienne/costaricain/costaricaine|\
Costa Rica:Costa Ricaan/Costa Ricaans|Costa Rica:Costa Ricaner/costa-ricanisch
CIV|CI|Ivory Coast/Cote d'Ivoire:Ivorian|Côte d'Ivoire:ivoirien/ivoirienne|Ivoorkust:Ivoriaan/Ivoriaans|\
Elfenbeinküste/Côte d'Ivoire:Ivorer/ivorisch
HRV|HR|Croatia:Croatian/Croat|Croatie:croate|Kroatië:Kroaat/Kroatisch|Kroatien:Kroate/kroatisch
CUB|CU|Cuba:Cuban|Cuba:cubain/cubaine|Cuba:Cubaan/Cubaans|Kuba:Kubaner/kubanisch
CYP|CY|Cyprus:Cypriot|Chypre:chypriote|Cyprus:Cyprioot/Cypriotisch|Zypern:Zyprer/zyprisch/Zypriot/zypriotisch
CZE|CZ|Czechia/Czech Republic:Czech|Tchéquie/République tchèque:tchèque|Tsjechië:Tsjech/Tsjechisch|\
Tschechien/Tschechische Republik:Tscheche/tschechisch
DNK|DK|Denmark:Danish/Dane|Danemark:danois/danoise|Denemarken:Deen/Deens|Dänemark:Däne/dänisch
DJI|DJ|Djibouti:Djiboutian|Djibouti:djiboutien/djiboutienne|Djibouti:Djiboutiaan/Djiboutiaans|\
Dschibuti:Dschibutier/dschibutisch
DMA|DM|Dominica:Dominican|Dominique:dominiquais/dominiquaise|Dominica:Dominicaan/Dominicaans|\
Dominica:Dominicaner/dominicanisch
DOM|DO|Dominican Republic:Dominican|République dominicaine:dominicain/dominicaine|\
Dominicaanse Republiek:Dominicaan/Dominicaans|Dominikanische Republik:Dominikaner/dominikanisch
ECU|EC|Ecuador:Ecuadorian/Ecuadorean|Équateur:équatorien/équatorienne|Ecuador:Ecuadoriaan/Ecuadoriaans/Ecuadoraans|\
Ecuador:Ecuadorianer/ecuadorianisch
EGY|EG|Egypt/Arab Republic of Egypt:Egyptian|Égypte:égyptien/égyptienne|Egypte:Egyptenaar/Egyptisch|\
Ägypten:Ägypter/ägyptisch
SLV|SV|El Salvador:Salvadoran/Salvadorian/Salvadorean|Salvador/El Salvador:salvadorien/salvadorienne|\
El Salvador:Salvadoraan/Salvadoraans|El Salvador:Salvadorianer/salvadorianisch
GNQ|GQ|Equatorial Guinea:Equatorial Guinean/Equatoguinean|Guinée équatoriale:équatoguinéen/équatoguinéenne|\
Equatoriaal-Guinea:Equatoriaal-Guinees/Equatoriaal-Guinees|Äquatorialguinea:Äquatorialguineer/äquatorialguineisch
ERI|ER|Eritrea:Eritrean|Érythrée:érythréen/érythréenne|Eritrea:Eritreeër/Eritrees|Eritrea:Eritreer/eritreisch
EST|EE|Estonia:Estonian|Estonie:estonien/estonienne|Estland:Est/Ests/Estlands|Estland:Este/estnisch/Estin
SWZ|SZ|Eswatini/Swaziland:Swazi/Eswatini|Eswatini/Swaziland/Souaziland:swazi/swazie|Eswatini/Swaziland:Swazi/Swazisch|\
Eswatini/Swasiland:Swasi/swasiländisch
ETH|ET|Ethiopia/Abyssinia:Ethiopian|Éthiopie:éthiopien/éthiopienne|Ethiopië:Ethiopiër/Ethiopisch|\
Äthiopien:Äthiopier/äthiopisch
FJI|FJ|Fiji:Fijian|Fidji:fidjien/fidjienne|Fiji:Fijiër/Fijisch|Fidschi:Fidschianer/fidschianisch
FIN|FI|Finland:Finnish/Finn|Finlande:finlandais/finlandaise|Finland:Fin/Fins|Finnland:Finne/finnisch
FRA|FR|France:French|France:français/française|Frankrijk:Fransman/Frans/Française|\
Frankreich:Franzose/französisch/Französin
GAB|GA|Gabon:Gabonese|Gabon:gabonais/gabonaise|Gabon:Gabonees/Gabonees|Gabun:Gabuner/gabunisch
GMB|GM|Gambia/The Gambia:Gambian|Gambie:gambien/gambienne|Gambia:Gambiaan/Gambiaans|Gambia:Gambier/gambisch
GEO|GE|Georgia:Georgian|Géorgie:géorgien/géorgienne|Georgië:Georgiër/Georgisch|Georgien:Georgier/georgisch
DEU|DE|Germany/Federal Republic of Germany/West Germany:German|Allemagne:allemand/allemande|Duitsland:Duitser/Duits|\
Deutschland/Bundesrepublik Deutschland:Deutscher/deutsch/Deutsche
GHA|GH|Ghana/Gold Coast:Ghanaian|Ghana:ghanéen/ghanéenne|Ghana:Ghanees/Ghanees|Ghana:Ghanaer/ghanaisch
GRC|GR|Greece/Hellas/Hellenic Republic:Greek/Hellenic|Grèce:grec/grecque|Griekenland:Griek/Grieks|\
Griechenland:Grieche/griechisch
GRD|GD|Grenada:Grenadian|Grenade:grenadien/grenadienne|Grenada:Grenadaan/Grenadaans|Grenada:Grenader/grenadisch
GTM|GT|Guatemala:Guatemalan|Guatemala:guatémaltèque|Guatemala:Guatemalteek/Guatemalteeks|\
Guatemala:Guatemalteke/guatemaltekisch
GIN|GN|Guinea/Guinea-Conakry:Guinean|Guinée/Guinée-Conakry:guinéen/guinéenne|Guinee/Guinee-Conakry:Guineeër/Guinees|\
Guinea:Guineer/guineisch
GNB|GW|Guinea-Bissau:Bissau-Guinean/Guinean|Guinée-Bissau:bissau-guinéen/bissau-guinéenne/bissaoguinéen|\
Guinee-Bissau:Guinee-Bissauer/Guinee-Bissaus|Guinea-Bissau:Guinea-Bissauer/guinea-bissauisch
GUY|GY|Guyana:Guyanese|Guyana/Guyane:guyanien/guyanienne|Guyana:Guyaan/Guyaans|Guyana:Guyaner/guyanisch
HTI|HT|Haiti:Haitian|Haïti:haïtien/haïtienne|Haïti:Haïtiaan/Haïtiaans|Haiti:Haitianer/haitianisch
HND|HN|Honduras:Honduran|Honduras:hondurien/hondurienne|Honduras:Hondurees/Hondurees|Honduras:Honduraner/honduranisch
HKG|HK|Hong Kong/Hong Kong SAR:Hong Konger/Hongkonger|Hong Kong/Hong-Kong:hongkongais/hongkongaise|\
Hongkong/Hong Kong:Hongkonger/Hongkongs|Hongkong:Hongkonger/hongkongisch
HUN|HU|Hungary:Hungarian|Hongrie:hongrois/hongroise|Hongarije:Hongaar/Hongaars|Ungarn:Ungar/ungarisch
ISL|IS|Iceland:Icelandic/Icelander|Islande:islandais/islandaise|IJsland:IJslander/IJslands|Island:Isländer/isländisch
IND|IN|India/Republic of India:Indian|Inde:indien/indienne|India:Indiër/Indiaas|Indien:Inder/indisch
IDN|ID|Indonesia:Indonesian|Indonésie:indonésien/indonésienne|Indonesië:Indonesiër/Indonesisch|\
Indonesien:Indonesier/indonesisch
IRN|IR|Iran/Islamic Republic of Iran/Persia:Iranian/Persian|Iran/République islamique d'Iran:iranien/iranienne|\
Iran:Iraniër/Iraans|Iran:Iraner/iranisch
IRQ|IQ|Iraq:Iraqi|Irak/Iraq:irakien/irakienne/iraquien/iraquienne|Irak:Irakees/Irakees/Iraaks|Irak:Iraker/irakisch
IRL|IE|Ireland/Republic of Ireland/Eire:Irish|Irlande:irlandais/irlandaise|Ierland:Ier/Iers|Irland:Ire/irisch
ISR|IL|Israel:Israeli|Israël:israélien/israélienne|Israël:Israëli/Israëlisch/Israëliër|Israel:Israeli/israelisch
ITA|IT|Italy:Italian|Italie:italien/italienne|Italië:Italiaan/Italiaans|Italien:Italiener/italienisch
JAM|JM|Jamaica:Jamaican|Jamaïque:jamaïcain/jamaïcaine/jamaïquain/jamaïquaine|Jamaica:Jamaicaan/Jamaicaans|\
Jamaika:Jamaikaner/jamaikanisch
JPN|JP|Japan:Japanese|Japon:japonais/japonaise|Japan:Japanner/Japans/Japanse|Japan:Japaner/japanisch
JOR|JO|Jordan/Hashemite Kingdom of Jordan:Jordanian|Jordanie:jordanien/jordanienne|Jordanië:Jordaniër/Jordaans|\
Jordanien:Jordanier/jordanisch
KAZ|KZ|Kazakhstan:Kazakh/Kazakhstani|Kazakhstan:kazakh/kazakhe/kazakhstanais|\
Kazachstan:Kazach/Kazachs/Kazachstaans/Kazak|Kasachstan:Kasache/kasachisch
KEN|KE|Kenya:Kenyan|Kenya:kényan/kényane|Kenia:Keniaan/Keniaans|Kenia:Kenianer/kenianisch
KIR|KI|Kiribati:I-Kiribati/Kiribati|Kiribati:kiribatien/kiribatienne|Kiribati:Kiribatiaan/Kiribatisch|\
Kiribati:Kiribatier/kiribatisch
PRK|KP|North Korea/Democratic People's Republic of Korea/DPRK/Korea:North Korean/Korean|\
Corée du Nord/Corée:nord-coréen/nord-coréenne/coréen/coréenne|\
Noord-Korea/Korea:Noord-Koreaan/Noord-Koreaans/Koreaan/Koreaans|\
Nordkorea/Korea:Nordkoreaner/nordkoreanisch/Koreaner/koreanisch
KOR|KR|South Korea/Republic of Korea/Korea:South Korean/Korean|\
Corée du Sud/République de Corée/Corée:sud-coréen/sud-coréenne/coréen/coréenne|\
Zuid-Korea/Republiek Korea/Korea:Zuid-Koreaan/Zuid-Koreaans/Koreaan/Koreaans|\
Südkorea/Republik Korea/Korea:Südkoreaner/südkoreanisch/Koreaner/koreanisch
RKS|XK|Kosovo:Kosovar/Kosovan|Kosovo:kosovar/kosovare|Kosovo:Kosovaar/Kosovaars|Kosovo:Kosovare/kosovarisch
KWT|KW|Kuwait:Kuwaiti|Koweït:koweïtien/koweïtienne|Koeweit:Koeweiti/Koeweits|Kuwait:Kuwaiter/kuwaitisch
KGZ|KG|Kyrgyzstan/Kyrgyz Republic/Kirghizia:Kyrgyz/Kyrgyzstani/Kirghiz|Kirghizistan/Kirghizstan:kirghize|\
Kirgizië/Kirgizstan:Kirgies/Kirgizisch/Kirgizische|Kirgisistan/Kirgistan:Kirgise/kirgisisch
LAO|LA|Laos/Lao PDR/Lao People's Democratic Republic:Laotian/Lao|Laos:laotien/laotienne|Laos:Laotiaan/Laotiaans|\
Laos:Laote/laotisch
LVA|LV|Latvia:Latvian|Lettonie:letton/lettonne/lettone|Letland:Let/Lets/Letlands|Lettland:Lette/lettisch
LBN|LB|Lebanon:Lebanese|Liban:libanais/libanaise|Libanon:Libanees/Libanees|Libanon:Libanese/libanesisch
LSO|LS|Lesotho/Basutoland:Basotho/Mosotho/Lesothan|Lesotho:lésothan/lésothane|Lesotho:Lesothaan/Lesothaans|\
Lesotho:Lesother/lesothisch
LBR|LR|Liberia:Liberian|Liberia/Libéria:libérien/libérienne|Liberia:Liberiaan/Liberiaans|\
Liberia:Liberianer/liberianisch
LBY|LY|Libya/Libyan Arab Jamahiriya:Libyan|Libye:libyen/libyenne|Libië:Libiër/Libisch|Libyen:Libyer/libysch
LIE|LI|Liechtenstein:Liechtensteiner/Liechtenstein|Liechtenstein:liechtensteinois/liechtensteinoise|\
Liechtenstein:Liechtensteiner/Liechtensteins|Liechtenstein:Liechtensteiner/liechtensteinisch
LTU|LT|Lithuania:Lithuanian|Lituanie:lituanien/lituanienne|Litouwen:Litouwer/Litouws|Litauen:Litauer/litauisch
LUX|LU|Luxembourg:Luxembourger/Luxembourgish|Luxembourg:luxembourgeois/luxembourgeoise|\
Luxemburg:Luxemburger/Luxemburgs|Luxemburg:Luxemburger/luxemburgisch
MAC|MO|Macao/Macau:Macanese|Macao:macanais/macanaise|Macau:Macauer/Macaus|Macau:Macauer/macauisch
MDG|MG|Madagascar:Malagasy/Madagascan|Madagascar:malgache|Madagaskar/Madagascar:Malagassiër/Malagassisch|\
Madagaskar:Madagasse/madagassisch
MWI|MW|Malawi/Nyasaland:Malawian|Malawi:malawite/malawien/malawienne|Malawi:Malawiër/Malawisch|\
Malawi:Malawier/malawisch
MYS|MY|Malaysia:Malaysian|Malaisie:malaisien/malaisienne|Maleisië:Maleisiër/Maleisisch|Malaysia:Malaysier/malaysisch
MDV|MV|Maldives:Maldivian|Maldives:maldivien/maldivienne|\
Maldiven/Malediven:Maldiviër/Maldivisch/Malediviër/Maledivisch|Malediven:Malediver/maledivisch
MLI|ML|Mali:Malian|Mali:malien/malienne|Mali:Malinees/Malinees|Mali:Malier/malisch
MLT|MT|Malta:Maltese|Malte:maltais/maltaise|Malta:Maltees/Maltees/Maltezer|Malta:Malteser/maltesisch
MHL|MH|Marshall Islands:Marshallese|Îles Marshall:marshallais/marshallaise|Marshalleilanden:Marshallees/Marshallees|\
Marshallinseln:Marshaller/marshallisch
MRT|MR|Mauritania:Mauritanian|Mauritanie:mauritanien/mauritanienne|Mauritanië:Mauritaniër/Mauritaans/Mauritanisch|\
Mauretanien:Mauretanier/mauretanisch
MUS|MU|Mauritius:Mauritian|Maurice/Île Maurice:mauricien/mauricienne|Mauritius:Mauritiaan/Mauritiaans|\
Mauritius:Mauritier/mauritisch
MEX|MX|Mexico:Mexican|Mexique:mexicain/mexicaine|Mexico:Mexicaan/Mexicaans|Mexiko:Mexikaner/mexikanisch
FSM|FM|Micronesia/Federated States of Micronesia:Micronesian|Micronésie:micronésien/micronésienne|\
Micronesië/Micronesia:Micronesiër/Micronesisch|Mikronesien:Mikronesier/mikronesisch
MDA|MD|Moldova/Republic of Moldova/Moldavia:Moldovan|Moldavie/Moldova:moldave|Moldavië:Moldaviër/Moldavisch|\
Moldau/Republik Moldau/Moldawien:Moldauer/moldauisch/moldawisch
MCO|MC|Monaco:Monegasque/Monacan|Monaco:monégasque|Monaco:Monegask/Monegaskisch|Monaco:Monegasse/monegassisch
MNG|MN|Mongolia:Mongolian|Mongolie:mongol/mongole|Mongolië:Mongoliër/Mongolisch/Mongools/Mongool|\
Mongolei:Mongole/mongolisch
MNE|ME|Montenegro:Montenegrin|Monténégro:monténégrin/monténégrine|Montenegro:Montenegrijn/Montenegrijns|\
Montenegro:Montenegriner/montenegrinisch
MAR|MA|Morocco:Moroccan|Maroc:marocain/marocaine|Marokko:Marokkaan/Marokkaans|Marokko:Marokkaner/marokkanisch
MOZ|MZ|Mozambique:Mozambican|Mozambique:mozambicain/mozambicaine|Mozambique:Mozambikaan/Mozambikaans|\
Mosambik:Mosambikaner/mosambikanisch
MMR|MM|Myanmar/Burma:Burmese/Myanmar/Myanma|Myanmar/Birmanie:birman/birmane|Myanmar/Birma:Birmaan/Birmaans/Myanmarees|\
Myanmar/Birma:Myanmare/myanmarisch/Birmane/birmanisch
NAM|NA|Namibia:Namibian|Namibie:namibien/namibienne|Namibië:Namibiër/Namibisch|Namibia:Namibier/namibisch
NRU|NR|Nauru:Nauruan|Nauru:nauruan/nauruane|Nauru:Nauruaan/Nauruaans|Nauru:Nauruer/nauruisch
NPL|NP|Nepal:Nepali/Nepalese|Népal:népalais/népalaise|Nepal:Nepalees/Nepalees|Nepal:Nepalese/nepalesisch
NLD|NL|Netherlands/The Netherlands/Holland/Kingdom of the Netherlands:Dutch|Pays-Bas:néerlandais/néerlandaise|\
Nederland/Koninkrijk der Nederlanden:Nederlander/Nederlands|Niederlande:Niederländer/niederländisch
NZL|NZ|New Zealand:New Zealander/New Zealand|Nouvelle-Zélande:néo-zélandais/néo-zélandaise|\
Nieuw-Zeeland:Nieuw-Zeelander/Nieuw-Zeelands|Neuseeland:Neuseeländer/neuseeländisch
NIC|NI|Nicaragua:Nicaraguan|Nicaragua:nicaraguayen/nicaraguayenne|Nicaragua:Nicaraguaan/Nicaraguaans|\
Nicaragua:Nicaraguaner/nicaraguanisch
NER|NE|Niger:Nigerien|Niger:nigérien/nigérienne|Niger:Nigerees/Nigerees/Nigerijns|Niger:Nigrer/nigrisch
NGA|NG|Nigeria:Nigerian|Nigeria/Nigéria:nigérian/nigériane|Nigeria:Nigeriaan/Nigeriaans|Nigeria:Nigerianer/nigerianisch
MKD|MK|North Macedonia/Macedonia/FYROM/Former Yugoslav Republic of Macedonia:Macedonian/North Macedonian|\
Macédoine du Nord/Macédoine/Ex-République yougoslave de Macédoine:\
macédonien/macédonienne/nord-macédonien/nord-macédonienne|\
Noord-Macedonië/Macedonië:Macedoniër/Macedonisch/Noord-Macedonisch|\
Nordmazedonien/Mazedonien:Mazedonier/mazedonisch/nordmazedonisch
NOR|NO|Norway:Norwegian|Norvège:norvégien/norvégienne|Noorwegen:Noor/Noors|Norwegen:Norweger/norwegisch
OMN|OM|Oman:Omani|Oman:omanais/omanaise|Oman:Omaniet/Omaans/Omanitisch|Oman:Omaner/omanisch
PAK|PK|Pakistan/Islamic Republic of Pakistan:Pakistani|Pakistan:pakistanais/pakistanaise|\
Pakistan:Pakistaan/Pakistaans/Pakistani|Pakistan:Pakistaner/pakistanisch/Pakistani
PLW|PW|Palau:Palauan|Palaos/Palau:palaosien/palaosienne/palauan|Palau:Palauaan/Palaus|Palau:Palauer/palauisch
PSE|PS|Palestine/State of Palestine/Palestinian Territories/Palestinian Authority:Palestinian|\
Palestine/État de Palestine/Territoires palestiniens:palestinien/palestinienne|Palestina:Palestijn/Palestijns|\
Palästina:Palästinenser/palästinensisch
PAN|PA|Panama:Panamanian|Panama:panaméen/panaméenne|Panama:Panamees/Panamees|Panama:Panamaer/panamaisch
PNG|PG|Papua New Guinea:Papua New Guinean|Papouasie-Nouvelle-Guinée:papouan-néo-guinéen/papouane-néo-guinéenne/\
papouasien|Papoea-Nieuw-Guinea:Papoea-Nieuw-Guineeër/Papoea-Nieuw-Guinees|\
Papua-Neuguinea:Papua-Neuguineer/papua-neuguineisch
PRY|PY|Paraguay:Paraguayan|Paraguay:paraguayen/paraguayenne|Paraguay:Paraguayaan/Paraguayaans|\
Paraguay:Paraguayer/paraguayisch
PER|PE|Peru:Peruvian|Pérou:péruvien/péruvienne|Peru:Peruaan/Peruaans/Peruviaan/Peruviaans|Peru:Peruaner/peruanisch
PHL|PH|Philippines/The Philippines/Republic of the Philippines:Filipino/Filipina/Philippine|\
Philippines:philippin/philippine|Filipijnen/Filippijnen:Filipijn/Filipijns/Filipino|\
Philippinen:Philippiner/philippinisch/Filipino
POL|PL|Poland:Polish/Pole|Pologne:polonais/polonaise|Polen:Pool/Pools|Polen:Pole/polnisch
PRT|PT|Portugal:Portuguese|Portugal:portugais/portugaise|Portugal:Portugees/Portugees|Portugal:Portugiese/portugiesisch
QAT|QA|Qatar:Qatari|Qatar:qatarien/qatarienne/qatari/qatarie|Qatar:Qatarees/Qatarees|Katar/Qatar:Katarer/katarisch
ROU|RO|Romania/Rumania/Roumania:Romanian/Rumanian|Roumanie:roumain/roumaine|Roemenië:Roemeen/Roemeens|\
Rumänien:Rumäne/rumänisch
RUS|RU|Russia/Russian Federation:Russian|Russie/Fédération de Russie:russe|Rusland/Russische Federatie:Rus/Russisch|\
Russland/Russische Föderation:Russe/russisch
RWA|RW|Rwanda:Rwandan/Rwandese|Rwanda:rwandais/rwandaise|Rwanda:Rwandees/Rwandees|Ruanda:Ruander/ruandisch
KNA|KN|Saint Kitts and Nevis/St Kitts and Nevis:Kittitian/Nevisian/Kittitian and Nevisian|\
Saint-Christophe-et-Niévès/Saint-Kitts-et-Nevis:christophien/christophienne/kittitien/kittitienne|\
Saint Kitts en Nevis:Kittiaan/Kittiaans|St. Kitts und Nevis:Kittitier/kittitisch
LCA|LC|Saint Lucia/St Lucia:Saint Lucian/St Lucian|Sainte-Lucie:saint-lucien/saint-lucienne|\
Saint Lucia:Saint Luciaan/Saint Luciaans|St. Lucia:Lucianer/lucianisch
VCT|VC|Saint Vincent and the Grenadines/St Vincent and the Grenadines:Vincentian/Saint Vincentian|\
Saint-Vincent-et-les-Grenadines:saint-vincentais/saint-vincentaise|\
Saint Vincent en de Grenadines:Vincentiaan/Vincentiaans|St. Vincent und die Grenadinen:Vincenter/vincentisch
WSM|WS|Samoa/Western Samoa:Samoan|Samoa:samoan/samoane|Samoa:Samoaan/Samoaans|Samoa:Samoaner/samoanisch
SMR|SM|San Marino:Sammarinese|Saint-Marin:saint-marinais/saint-marinaise|San Marino:San Marinees/San Marinees|\
San Marino:San-Marinese/san-marinesisch
STP|ST|Sao Tome and Principe/São Tomé and Príncipe:Sao Tomean/Santomean|Sao Tomé-et-Principe:santoméen/santoméenne|\
Sao Tomé en Principe:Santomees/Santomees|São Tomé und Príncipe:São-Toméer/são-toméisch
SAU|SA|Saudi Arabia/Kingdom of Saudi Arabia/KSA:Saudi/Saudi Arabian|Arabie saoudite:saoudien/saoudienne|\
Saoedi-Arabië/Saudi-Arabië:Saoedi/Saoedisch/Saoedi-Arabisch/Saudi|Saudi-Arabien:Saudi/saudi-arabisch/saudisch
SEN|SN|Senegal:Senegalese|Sénégal:sénégalais/sénégalaise|Senegal:Senegalees/Senegalees|Senegal:Senegalese/senegalesisch
SRB|RS|Serbia:Serbian/Serb|Serbie:serbe|Servië:Serviër/Servisch|Serbien:Serbe/serbisch
SYC|SC|Seychelles:Seychellois/Seychelloise|Seychelles:seychellois/seychelloise|Seychellen:Seychel/Seychels|\
Seychellen:Seycheller/seychellisch
SLE|SL|Sierra Leone:Sierra Leonean|Sierra Leone:sierra-léonais/sierra-léonaise/sierraléonais|\
Sierra Leone:Sierra Leoner/Sierra Leoons|Sierra Leone:Sierra-Leoner/sierra-leonisch
SGP|SG|Singapore:Singaporean|Singapour:singapourien/singapourienne|Singapore:Singaporees/Singaporees/Singaporaans|\
Singapur:Singapurer/singapurisch
SVK|SK|Slovakia/Slovak Republic:Slovak/Slovakian|Slovaquie:slovaque|Slowakije:Slowaak/Slowaaks|\
Slowakei:Slowake/slowakisch
SVN|SI|Slovenia:Slovenian/Slovene|Slovénie:slovène|Slovenië:Sloveen/Sloveens|Slowenien:Slowene/slowenisch
SLB|SB|Solomon Islands:Solomon Islander|Îles Salomon:salomonais/salomonaise|\
Salomonseilanden:Salomonseilander/Salomonseilands|Salomonen:Salomoner/salomonisch
SOM|SO|Somalia:Somali/Somalian|Somalie:somalien/somalienne|Somalië:Somaliër/Somalisch|Somalia:Somalier/somalisch
ZAF|ZA|South Africa/Republic of South Africa:South African|Afrique du Sud:sud-africain/sud-africaine|\
Zuid-Afrika:Zuid-Afrikaan/Zuid-Afrikaans|Südafrika:Südafrikaner/südafrikanisch
SSD|SS|South Sudan:South Sudanese|Soudan du Sud:sud-soudanais/sud-soudanaise|\
Zuid-Soedan/Zuid-Sudan:Zuid-Soedanees/Zuid-Soedanees|Südsudan:Südsudanese/südsudanesisch
ESP|ES|Spain:Spanish/Spaniard|Espagne:espagnol/espagnole|Spanje:Spanjaard/Spaans|Spanien:Spanier/spanisch
LKA|LK|Sri Lanka/Ceylon:Sri Lankan|Sri Lanka/Ceylan:sri-lankais/sri-lankaise/srilankais/srilankaise|\
Sri Lanka:Sri Lankaan/Sri Lankaans|Sri Lanka:Sri-Lanker/sri-lankisch
SDN|SD|Sudan:Sudanese|Soudan:soudanais/soudanaise|Soedan/Sudan:Soedanees/Soedanees/Sudanees|Sudan:Sudanese/sudanesisch
SUR|SR|Suriname/Surinam/Dutch Guiana:Surinamese|Suriname/Surinam:surinamais/surinamaise/surinamien/surinamienne|\
Suriname:Surinamer/Surinaams|Suriname/Surinam:Surinamer/surinamisch
SWE|SE|Sweden:Swedish/Swede|Suède:suédois/suédoise|Zweden:Zweed/Zweeds|Schweden:Schwede/schwedisch
CHE|CH|Switzerland/Swiss Confederation:Swiss|Suisse:suisse/suissesse|Zwitserland:Zwitser/Zwitsers|\
Schweiz:Schweizer/schweizerisch
SYR|SY|Syria/Syrian Arab Republic:Syrian|Syrie:syrien/syrienne|Syrië:Syriër/Syrisch|Syrien:Syrer/syrisch
TWN|TW|Taiwan/Taiwan Province of China/Republic of China:Taiwanese|Taïwan/Taiwan:taïwanais/taïwanaise|\
Taiwan:Taiwanees/Taiwanees|\
Taiwan:Taiwaner/taiwanisch/taiwanesisch
TJK|TJ|Tajikistan:Tajik/Tajikistani|Tadjikistan:tadjik/tadjike|Tadzjikistan:Tadzjiek/Tadzjieks|\
Tadschikistan:Tadschike/tadschikisch
TZA|TZ|Tanzania/United Republic of Tanzania/Tanganyika:Tanzanian|Tanzanie:tanzanien/tanzanienne|\
Tanzania:Tanzaniaan/Tanzaniaans|Tansania:Tansanier/tansanisch
THA|TH|Thailand/Siam:Thai|Thaïlande:thaïlandais/thaïlandaise|Thailand:Thai/Thais/Thailander/Thailands|\
Thailand:Thailänder/thailändisch
TLS|TL|East Timor/Timor-Leste/Timor:Timorese/East Timorese|\
Timor oriental/Timor-Leste:timorais/timoraise/est-timorais/est-timoraise|\
Oost-Timor/Timor-Leste:Oost-Timorees/Oost-Timorees/Timorees|Osttimor/Timor-Leste:Osttimorer/osttimorisch/timorisch
TGO|TG|Togo:Togolese|Togo:togolais/togolaise|Togo:Togolees/Togolees|Togo:Togoer/togoisch/Togolese/togolesisch
TON|TO|Tonga:Tongan|Tonga:tongan/tongane/tongien/tongienne|Tonga:Tongaan/Tongaans|Tonga:Tongaer/tongaisch
TTO|TT|Trinidad and Tobago:Trinidadian/Tobagonian/Trinidadian and Tobagonian|\
Trinité-et-Tobago/Trinidad-et-Tobago:trinidadien/trinidadienne|Trinidad en Tobago:Trinidadder/Trinidads|\
Trinidad und Tobago:Trinidader/trinidadisch
TUN|TN|Tunisia:Tunisian|Tunisie:tunisien/tunisienne|Tunesië:Tunesiër/Tunesisch|Tunesien:Tunesier/tunesisch
TUR|TR|Turkey/Türkiye/Republic of Türkiye/Turkiye:Turkish/Turk|Turquie/Türkiye:turc/turque|Turkije:Turk/Turks|\
Türkei:Türke/türkisch
TKM|TM|Turkmenistan:Turkmen|Turkménistan:turkmène|Turkmenistan:Turkmeen/Turkmeens|Turkmenistan:Turkmene/turkmenisch
TUV|TV|Tuvalu:Tuvaluan|Tuvalu:tuvaluan/tuvaluane|Tuvalu:Tuvaluaan/Tuvaluaans|Tuvalu:Tuvaluer/tuvaluisch
UGA|UG|Uganda:Ugandan|Ouganda:ougandais/ougandaise|Oeganda/Uganda:Oegandees/Oegandees/Ugandees|Uganda:Ugander/ugandisch
UKR|UA|Ukraine:Ukrainian|Ukraine:ukrainien/ukrainienne|Oekraïne:Oekraïner/Oekraïens|Ukraine:Ukrainer/ukrainisch
ARE|AE|United Arab Emirates/UAE/Emirates:Emirati/Emirian|Émirats arabes unis/EAU:émirien/émirienne/émirati|\
Verenigde Arabische Emiraten/VAE:Emirati/Emiratisch/Emiraats|Vereinigte Arabische Emirate/VAE:Emirater/emiratisch
GBR|GB|United Kingdom/Great Britain/UK/United Kingdom of Great Britain and Northern Ireland/Britain/England/Scotland/\
Wales:British/Briton/British Citizen/English/Scottish/Welsh|\
Royaume-Uni/Grande-Bretagne/Angleterre:britannique/anglais/anglaise|\
Verenigd Koninkrijk/Groot-Brittannië/Engeland:Brit/Brits/Engels/Engelsman|\
Vereinigtes Königreich/Großbritannien/England:Brite/britisch/Engländer/englisch
USA|US|United States/United States of America/America/US/U.S.A.:American/United States of America/US citizen|\
États-Unis/États-Unis d'Amérique/Amérique:américain/américaine/états-unien|\
Verenigde Staten/Verenigde Staten van Amerika/Amerika:Amerikaan/Amerikaans|\
Vereinigte Staaten/Vereinigte Staaten von Amerika/Amerika:Amerikaner/amerikanisch/US-amerikanisch
URY|UY|Uruguay:Uruguayan|Uruguay:uruguayen/uruguayenne|Uruguay:Uruguayaan/Uruguayaans|Uruguay:Uruguayer/uruguayisch
UZB|UZ|Uzbekistan:Uzbek/Uzbekistani|Ouzbékistan:ouzbek/ouzbèke/ouzbèk|Oezbekistan:Oezbeek/Oezbeeks|\
Usbekistan:Usbeke/usbekisch
VUT|VU|Vanuatu/New Hebrides:Vanuatuan/Ni-Vanuatu|Vanuatu:vanuatuan/vanuatuane|Vanuatu:Vanuatuaan/Vanuatuaans|\
Vanuatu:Vanuatuer/vanuatuisch
VAT|VA|Vatican City/Holy See:Vatican|Vatican/Saint-Siège/Cité du Vatican:vatican/vaticane|\
Vaticaanstad/Heilige Stoel:Vaticaan/Vaticaans|Vatikanstadt/Heiliger Stuhl:Vatikaner/vatikanisch
VEN|VE|Venezuela/Bolivarian Republic of Venezuela:Venezuelan|Venezuela:vénézuélien/vénézuélienne|\
Venezuela:Venezolaan/Venezolaans/Venezuelaan|Venezuela:Venezolaner/venezolanisch
VNM|VN|Vietnam/Viet Nam/Socialist Republic of Vietnam:Vietnamese|Viêt Nam/Vietnam:vietnamien/vietnamienne|\
Vietnam:Vietnamees/Vietnamees|Vietnam:Vietnamese/vietnamesisch
ESH|EH|Western Sahara:Sahrawi/Western Saharan|Sahara occidental:sahraoui/sahraouie|\
Westelijke Sahara:Sahrawi/Sahrawisch|Westsahara:Sahraui/sahrauisch
YEM|YE|Yemen:Yemeni/Yemenite|Yémen:yéménite|Jemen:Jemeniet/Jemenitisch|Jemen:Jemenit/jemenitisch
ZMB|ZM|Zambia/Northern Rhodesia:Zambian|Zambie:zambien/zambienne|Zambia:Zambiaan/Zambiaans|Sambia:Sambier/sambisch
ZWE|ZW|Zimbabwe/Rhodesia:Zimbabwean|Zimbabwe:zimbabwéen/zimbabwéenne|Zimbabwe:Zimbabwaan/Zimbabwaans|\
Simbabwe:Simbabwer/simbabwisch
GBD||British Overseas Territories:British Overseas Territories Citizen/British Dependent Territories Citizen|\
Territoires britanniques d'outre-mer:|Britse overzeese gebieden:|Britische Überseegebiete:
GBN||British nationals overseas:British National (Overseas)/British National Overseas|\
Ressortissants britanniques d'outre-mer:|Britse onderdanen overzee:|Britische Staatsangehörige in Übersee:
GBO||British overseas citizens:British Overseas Citizen|\
Citoyens britanniques d'outre-mer:|Britse burgers overzee:|Britische Bürger in Übersee:
GBP||British protected persons:British Protected Person|\
Personnes sous protection britannique:|Britse beschermde personen:|Personen unter britischem Schutz:
GBS||British subjects:British Subject|\
Sujets britanniques:|Britse onderdanen:|Britische Untertanen:
XXA||Stateless person:Stateless/Stateless person|Apatride:apatride|Staatloze:Staatloze/Staatloos/Staatlozen|\
Staatenloser:Staatenloser/staatenlos
XXB||Refugee:Refugee|Réfugié:réfugié/réfugiée|Vluchteling:Vluchteling|Flüchtling:Flüchtling
XXC||Refugee (other):|Réfugié (autre):|Vluchteling (andere):|Flüchtling (sonstige):
XXX||Unspecified nationality:Unspecified/Unknown/Undetermined|Nationalité indéterminée:indéterminée/indéterminé|\
Onbepaalde nationaliteit:Onbepaald/Onbekend|Ungeklärte Staatsangehörigkeit:ungeklärt
XOM||Sovereign Military Order of Malta/Order of Malta:|Ordre souverain de Malte/Ordre de Malte:|Orde van Malta:|\
Malteserorden/Malteser-Ritterorden:
EUE||European Union:|Union européenne:|Europese Unie:|Europäische Union:
UNO||United Nations/United Nations Organization:|Nations unies/Organisation des Nations unies:|Verenigde Naties:|\
Vereinte Nationen:
UNA||United Nations specialized agency:|Institution spécialisée des Nations unies:|\
Gespecialiseerde organisatie van de Verenigde Naties:|Sonderorganisation der Vereinten Nationen:
UNK||United Nations Interim Administration Mission in Kosovo:|Mission des Nations unies au Kosovo:|\
VN-missie in Kosovo:|Mission der Vereinten Nationen im Kosovo:
XPO||Interpol:|Interpol:|Interpol:|Interpol:
XBA||African Development Bank:|Banque africaine de développement:|Afrikaanse Ontwikkelingsbank:|\
Afrikanische Entwicklungsbank:
XIM||African Export-Import Bank:|Banque africaine d'import-export:|Afrikaanse Export-Importbank:|\
Afrikanische Export-Import-Bank:
XCC||Caribbean Community:|Communauté des Caraïbes:|Caribische Gemeenschap:|Karibische Gemeinschaft:
XCE||Council of Europe:|Conseil de l'Europe:|Raad van Europa:|Europarat:
XCO||Common Market for Eastern and Southern Africa:|Marché commun de l'Afrique orientale et australe:|\
Gemeenschappelijke markt voor Oostelijk en Zuidelijk Afrika:|Gemeinsamer Markt für das östliche und südliche Afrika:
XEC||Economic Community of West African States:|Communauté économique des États de l'Afrique de l'Ouest:|\
Economische Gemeenschap van West-Afrikaanse Staten:|Wirtschaftsgemeinschaft Westafrikanischer Staaten:
ANT||Netherlands Antilles:Netherlands Antillean|Antilles néerlandaises:|Nederlandse Antillen:|Niederländische Antillen:
DDR||German Democratic Republic:East German|République démocratique allemande:est-allemand/est-allemande|\
Duitse Democratische Republiek:Oost-Duits|Deutsche Demokratische Republik:
XDC||Southern African Development Community:|Communauté de développement de l'Afrique australe:|\
Ontwikkelingsgemeenschap van Zuidelijk Afrika:|Entwicklungsgemeinschaft des südlichen Afrika:
XES||Organization of Eastern Caribbean States:|Organisation des États de la Caraïbe orientale:|\
Organisatie van Oost-Caribische Staten:|Organisation Ostkaribischer Staaten:
XMP||Parliamentary Assembly of the Mediterranean:|Assemblée parlementaire de la Méditerranée:|\
Parlementaire Vergadering van het Middellandse Zeegebied:|Parlamentarische Versammlung des Mittelmeerraums:
YUG||Yugoslavia:Yugoslav|Yougoslavie:yougoslave|Joegoslavië:Joegoslaaf/Joegoslavisch|Jugoslawien:Jugoslawe/jugoslawisch
SCG||Serbia and Montenegro:|Serbie-et-Monténégro:|Servië en Montenegro:|Serbien und Montenegro:
SUN||Soviet Union/USSR:Soviet|Union soviétique/URSS:soviétique|Sovjet-Unie/USSR:Sovjet|Sowjetunion/UdSSR:sowjetisch
CSK||Czechoslovakia:Czechoslovak|Tchécoslovaquie:tchécoslovaque|Tsjecho-Slowakije:Tsjecho-Slowaaks|\
Tschechoslowakei:tschechoslowakisch
UTO||Utopia:Utopian|Utopie:utopien/utopienne|Utopia:Utopisch|Utopien:utopisch
""".strip().splitlines()
)  # fmt: skip
"""Every state and entity whose code is seen in travel documents."""

TERRITORIES: tuple[tuple[str, str], ...] = (
    ("ABW", "AW"), ("AIA", "AI"), ("ALA", "AX"), ("ASM", "AS"), ("ATA", "AQ"), ("ATF", "TF"), ("BES", "BQ"),
    ("BLM", "BL"), ("BMU", "BM"), ("BVT", "BV"), ("CCK", "CC"), ("COK", "CK"), ("CUW", "CW"), ("CXR", "CX"),
    ("CYM", "KY"), ("FLK", "FK"), ("FRO", "FO"), ("GGY", "GG"), ("GIB", "GI"), ("GLP", "GP"), ("GRL", "GL"),
    ("GUF", "GF"), ("GUM", "GU"), ("HMD", "HM"), ("IMN", "IM"), ("IOT", "IO"), ("JEY", "JE"), ("MAF", "MF"),
    ("MNP", "MP"), ("MSR", "MS"), ("MTQ", "MQ"), ("MYT", "YT"), ("NCL", "NC"), ("NFK", "NF"), ("NIU", "NU"),
    ("PCN", "PN"), ("PRI", "PR"), ("PYF", "PF"), ("REU", "RE"), ("SGS", "GS"), ("SHN", "SH"), ("SJM", "SJ"),
    ("SPM", "PM"), ("SXM", "SX"), ("TCA", "TC"), ("TKL", "TK"), ("UMI", "UM"), ("VGB", "VG"), ("VIR", "VI"),
    ("WLF", "WF"),
)  # fmt: skip
"""Codes of territories without nationals of their own: accepted as issuing state, never as a demonym."""
