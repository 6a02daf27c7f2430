"""How papers of civil status announce people, in the languages of papers seen at Belgian posts."""

from __future__ import annotations

from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

STATUS = Wording(
    "situation|situation familiale|marital status|civil status|etat civil|burgerlijke staat|familienstand|estado civil|"
    "stato civile|medeni hali|stan cywilny|stare civila|profession|occupation|beroep|beruf|profesion|professione|"
    "religion|confession|religie|dowry|dot|sadaq|mahr|witnesses|temoins|getuigen|zeugen|testigos|testimoni",
    label=True,
)
"""Asked by nobody: known so that a label beside a name is never taken for one."""
ASKED_BESIDE = Wording(
    "age|age in years|alter|leeftijd|edad|idade|eta|yasi|wiek|varsta|umur|usia|vozrast|mosha|"
    "rank or profession|occupation of father|occupation of mother|ocupatia|ocupacion|ocupacao|oficio|meslegi|zawod|"
    "pekerjaan|residenza|residence at time of marriage|usual residence|hora|hour|heure|uur|uhrzeit|godzina|saat|"
    "hora de nascimento|hora de nacimiento|heure de naissance|time of birth|raza|race|raca|ethnicity|tribe|"
    "clan|caste|"
    "natural de|naturalidad|naturalidade|vinculo|parentesco|observaciones|observacoes|annotazioni|observatii|"
    "anmerkungen|"
    "vermerke|aantekeningen|kantmeldingen|mentions marginales|mentions en marge|averbamentos|tomo|libro|livro|"
    "folio|folha|"
    "acta|book|pagina|pag|distrito|provincia|sub district|village|taluk|parish|peso|weight|witness|"
    "level of education|education level|escolaridad|escolaridade|grado de instruccion|years|anos|anni|"
    "jahre|cui|run|nid|"
    "nic no|national id|id number|seq|nr|dini|kan grubu|birth weight|type of birth|order of birth|aadhaar no",
    label=True,
)
"""What forms ask for beside a name, whose labels stand where the name might: "Prenombres | Edad", the answers below."""
FATHER = Wording(
    "father|name of father|father's name|name of the father|father's full name|father full name|father's surname|"
    "pere|nom du pere|nom et prenom du pere|nom et prenoms du pere|le pere|son pere|"
    "vader|naam van de vader|naam vader|de vader|naam en voornaam van de vader|"
    "vater|name des vaters|des vaters|der vater|padre|nombre del padre|nome do pai|pai|nome del padre|"
    "baba adi|babasinin adi|baba|imie ojca|ojciec|numele tatalui|tata|tatal|otets|parent 1|first parent|ouder 1|"
    "parent a|elternteil 1|adoptievader|adoptivvater|pleegvader|kindsvater|kindesvater|ojca|tatalui|babanin adi|"
    "adoptive father|pere adoptif|padre adoptivo|pai adotivo|padre adottivo",
    label=True,
)
MOTHER = Wording(
    "mother|name of mother|mother's name|name of the mother|mother's full name|mother full name|"
    "mother's maiden name|"
    "mere|nom de la mere|nom et prenom de la mere|nom et prenoms de la mere|la mere|sa mere|"
    "moeder|naam van de moeder|naam moeder|de moeder|naam en voornaam van de moeder|"
    "mutter|name der mutter|der mutter|die mutter|madre|nombre de la madre|nome da mae|mae|nome della madre|"
    "anne adi|anasinin adi|ana adi|imie matki|matka|numele mamei|mama|mat|parent 2|second parent|ouder 2|parent b|"
    "elternteil 2|adoptiemoeder|adoptivmutter|pleegmoeder|kindsmutter|kindesmutter|matki|mamei|"
    "adoptive mother|mere adoptive|madre adoptiva|mae adotiva|madre adottiva",
    label=True,
)
FATHER_IS = Wording("father is|father was|father being|father named|pere est|vader is|vater ist|padre es|pai e|padre e")
MOTHER_IS = Wording(
    "mother is|mother was|mother being|mother named|mere est|moeder is|mutter ist|madre es|mae e|madre e"
)
ADOPTED_BY = Wording(
    "adopted by|was adopted by|adopte par|adoptee par|adopte e par|a ete adopte par|geadopteerd door|adoptiert durch|"
    "adoptado por|adoptada por|adottato da|adottata da|adotado por|adopted child of|"
    "upon the application of|on the application of|upon the petition of|a la requete de|sur requete de|"
    "op verzoek van|auf antrag von|"
    "par les epoux|par les conjoints|by the spouses|door de echtgenoten|door de echtelieden|durch die eheleute|"
    "durch die ehegatten|por los conyuges|por los esposos|pelos conjuges|dai coniugi"
)
ADOPTION_OF = Wording(
    "the adoption of the minor|adoption of the minor|adoption of minor|adoption of the minor child|"
    "the adoption of|adoption of|adoption of the child|l'adoption de|adoption simple de|adoption pleniere de|"
    "adoption de l'enfant|adopter l'enfant|adoptie van|adoptie van het kind|adoption des kindes|annahme des kindes|"
    "adopcion del nino|adopcion del menor|adopcion de la menor|adopcion plena del menor|adocao da crianca|"
    "adocao do menor|adocao da menor|adozione della minore|adozione del bambino|adozione della bambina|"
    "adoption du mineur|adoption de la mineure|adoption des minderjahrigen|adoption der minderjahrigen|"
    "adopcion de|adopcion plena de|adocao de|adozione di|adozione del minore|to adopt|adopt the child|"
    "adopted the child|has adopted|have adopted|a adopte|ont adopte"
)
KNOWN_AS = Wording(
    "henceforth be known as|be known as|shall bear the name|will bear the name|name of the child shall be|"
    "portera desormais le nom de|portera le nom de|portera les nom et prenoms|s'appellera desormais|"
    "zal voortaan de naam dragen van|zal de naam dragen van|voortaan genaamd|fuhrt kunftig den namen|"
    "tragt kunftig den namen|llevara en adelante el nombre de|llevara el nombre de|passara a chamar se|"
    "assumera il nome di|llevara los nombres y apellidos de|lleve los nombres y apellidos de|lleve el nombre de|"
    "llevar los nombres y apellidos de|se llamara|passara a usar o nome de|prendra les nom et prenoms de|"
    "prendra le nom de|s'appellera|erhalt den namen|heisst nunmehr|zal voortaan heten|shall henceforth be called|"
    "prendera il nome di|bedzie nosic imie i nazwisko|va purta numele de"
)
"""Behind it stands the name that an adopted child bears from then on."""
CHILD = Wording(
    "child|name of child|child's name|name of the child|child's full name|full name of child|name of newborn|"
    "person registered|registered person|"
    "enfant|nom de l'enfant|l'enfant|nom et prenoms de l'enfant|"
    "kind|naam van het kind|naam kind|het kind|name des kindes|des kindes|nombre del inscrito|inscrito|registrado",
    label=True,
)
HUSBAND = Wording(
    "datos del contrayente|del contrayente|el contrayente|"
    "husband|groom|bridegroom|spouse 1|first spouse|husband's name|name of husband|name of the husband|"
    "name of groom|"
    "party 1|spouse a|partner 1|"
    "epoux|l'epoux|nom de l'epoux|mari|premier epoux|conjoint 1|epoux 1|le futur epoux|"
    "echtgenoot|naam echtgenoot|naam van de echtgenoot|man|bruidegom|eerste echtgenoot|echtgenoot 1|"
    "ehemann|brautigam|ehegatte 1|esposo|contrayente|contrayente 1|primer contrayente|marido|sposo|lo sposo|koca|maz|"
    "mezczyzna|sot|sotul|nubente 1|conjuge 1|erkek",
    label=True,
)
WIFE = Wording(
    "datos de la contrayente|de la contrayente|la contrayente|"
    "wife|bride|spouse 2|second spouse|wife's name|name of wife|name of the wife|name of bride|party 2|spouse b|"
    "partner 2|"
    "epouse|l'epouse|nom de l'epouse|femme|seconde epouse|conjoint 2|epoux 2|deuxieme epoux|la future epouse|"
    "echtgenote|naam echtgenote|naam van de echtgenote|vrouw|bruid|tweede echtgenoot|echtgenoot 2|"
    "ehefrau|braut|ehegattin|ehegatte 2|esposa|sposa|la sposa|kari|zona|kobieta|sotie|sotia|contrayente 2|"
    "segundo contrayente|segunda contrayente|nubente 2|conjuge 2|kadin",
    label=True,
)
SPOUSE = Wording(
    "spouse|name of spouse|former spouse|surviving spouse|conjoint|conjointe|nom du conjoint|ex epoux|ex conjoint|"
    "partner|echtgenoot of echtgenote|ehegatte|ehepartner|married to|marie a|mariee a|gehuwd met|verheiratet mit",
    label=True,
)
MARRIED_TO = Wording(
    "married to|husband of|wife of|widow of|widower of|spouse of|marie a|mariee a|marie avec|mariee avec|epoux de|"
    "epouse de|veuf de|veuve de|gehuwd met|echtgenoot van|echtgenote van|weduwe van|weduwnaar van|verheiratet mit|"
    "ehemann der|ehefrau des|witwe des|witwer der|casado con|casada con|viuda de|viudo de|casado com|casada com|"
    "viuva de|viuvo de|coniugato con|coniugata con|vedova di|vedovo di"
)
EITHER = Wording(
    "contrayente|spouse|name of spouse|full name of spouse|party|partner|conjoint|conjointe|nom du conjoint|epoux|"
    "echtgenoot|partij|naam van de echtgenoot|ehegatte|ehepartner|ehegatten|nubente|conjuge|coniuge|malzonek|"
    "contraente|esin adi",
    label=True,
)
"""Labels that name the one spouse as well as the other."""
NAMED = Wording(
    "enfant ~ nomme|enfant ~ nommee|enfant ~ prenomme|enfant ~ prenommee|enfant ~ denomme|enfant ~ denommee|"
    "child named|child ~ named|kind genaamd|kind ~ genaamd|kind namens|kind genannt|kind ~ genannt|nino llamado|"
    "nina llamada|bambino di nome|bambina di nome"
)
"""Announces the child in the sentence of an act."""
WAS_BORN = Wording(
    "was born|is born|est ne|est nee|est ne e|wurde am ~ geboren|wurde ~ in|is geboren|werd geboren|geboren is|"
    "nacio|nasceu|"
    "e nato|e nata|ist am ~ geboren|ist am ~ in ~ geboren|wurde am ~ in ~ geboren|ist am ~ zu ~ geboren"
)
IS_BORN = Wording(
    "is te ~ geboren|werd te ~ geboren|is in ~ geboren|est ne a ~|est nee a ~|est ne|est nee|est ne e|"
    "is geboren|werd geboren|was born|nacio|nasceu|e nato|e nata"
)
BETWEEN = Wording(
    "union between|marriage between|mariage entre|huwelijk tussen|ehe zwischen|eheschliessung zwischen|"
    "eheschliesung zwischen|"
    "divorce between|divorce entre|echtscheiding tussen|scheidung zwischen|have married|"
    "ont contracte mariage"
)
JOINED = Wording(
    "pour contracter mariage|contracter mariage|om te huwen|joined in marriage|joined in matrimony|"
    "were married|got married|entered into marriage|contracted marriage|"
    "join in lawful wedlock|joined in lawful wedlock|join in matrimony|join in marriage|joined in holy matrimony|"
    "did unite in marriage|united in marriage|unite in matrimony|united in matrimony|solemnized the marriage of|"
    "performed the marriage of|did join|"
    "were joined|unis par le mariage|ont contracte|se sont maries|mariage a ete celebre|contrajeron matrimonio|"
    "contrairam casamento|contrairam matrimonio|hanno contratto matrimonio|zijn gehuwd|in het huwelijk getreden|"
    "huwelijk aangegaan|die ehe geschlossen|haben geheiratet|zwiazek malzenski|au incheiat casatoria|"
    "evlenmislerdir|evlendiler"
)
CLAIMANT = Wording(
    "demandante|requerente|autor|autora|attore|attrice|ricorrente|davaci|powod|powodka|reclamant|reclamanta|"
    "tuzilac|tuzilja|tuzitelj|tuziteljica|zalobce|zalobkyne|felperes|paditesi|paditesja|penggugat|pemohon|"
    "petitioner|plaintiff|claimant|applicant|demandeur|demanderesse|requerant|requerante|eiser|eiseres|verzoeker|"
    "verzoekster|klager|klagerin|antragsteller|antragstellerin|partie demanderesse|partie requerante|"
    "antragstellende partei|klagende partei|eisende partij|verzoekende partij|petitioning party|claiming party|"
    "parte demandante|parte actora|parte solicitante|parte requerente|parte autora|parte attrice|parte ricorrente|"
    "strona powodowa|partea reclamanta"
)
DEFENDANT = Wording(
    "demandado|demandada|requerido|requerida|reu|convenuto|convenuta|resistente|davali|pozwany|pozwana|parat|parata|"
    "tuzeni|tuzena|tuzenik|tuzenica|zalovany|zalovana|alperes|i padituri|e paditura|tergugat|termohon|"
    "respondent|defendant|defendeur|defenderesse|verweerder|verweerster|beklagter|beklagte|antragsgegner|"
    "antragsgegnerin|partie defenderesse|beklagte partei|verwerende partij|gedaagde partij|responding party|"
    "parte demandada|parte requerida|parte convenuta|parte resistente|strona pozwana|partea parata|gedaagde"
)
IN_CAUSE_OF = Wording(
    "en cause de|en cause|inzake|in zake|in sachen|in re the marriage of|in the marriage of|"
    "in the matter of the marriage of|"
    "a instancia de|a instancias de|instado por|instada por|promovido por|promovida por|a demanda de|"
    "in der familiensache|in der familiensache der|in der familiensache des|in der ehesache|dans la cause"
)
AGAINST = Wording("contre|tegen|gegen|versus|contra|contro|frente a")
MARRIED = pattern_of(r"marri|marie|mariage|gehuwd|huwelijk|verheirat|eheschlies|solemni|celebr|matrimonio|evlenme")
CUSTODY = Wording(
    "custody|sole custody|full custody|care and control|guardianship|parental authority|legal custody|"
    "custody of the child|"
    "garde|garde exclusive|droit de garde|autorite parentale|hebergement principal|garde de l'enfant|"
    "hoederecht|ouderlijk gezag|exclusief ouderlijk gezag|bewaring|voogdij|"
    "sorgerecht|alleiniges sorgerecht|elterliche sorge|elterliche gewalt|custodia|patria potestad|velayet",
)
GRANTED_TO = Wording(
    "granted to|awarded to|given to|entrusted to|vested in|accordee a|accorde a|confiee a|confie a|attribuee a|"
    "exercee par|toegekend aan|toevertrouwd aan|toegewezen aan|ubertragen auf|zugesprochen|dem vater|der mutter|"
    "otorgada a|revient a|reviennent a|est attribue a|sont attribues a|se atribuye a|atribuida a|corresponde a|"
    "affidata a|affidato a|steht zu|obliegt|komt toe aan|komen toe aan|vertraut an|is awarded to|to be exercised by"
)
MY_CHILD = Wording(
    "the child|het kind|das kind|que l'enfant|l'enfant|my son|my daughter|my child|my ~ son|my ~ daughter|our ~ son|"
    "our ~ daughter|our son|our daughter|"
    "our child|minor child|the minor|child named|"
    "mon fils|ma fille|mon ~ fils|ma ~ fille|mon enfant|notre fils|notre fille|notre enfant|l'enfant mineur|"
    "enfant mineur|le mineur|"
    "la mineure|"
    "mijn zoon|mijn dochter|mijn ~ zoon|mijn ~ dochter|mijn kind|onze zoon|onze dochter|ons kind|minderjarig kind|"
    "de minderjarige|"
    "meinem sohn|meinen sohn|meine tochter|meinem ~ sohn|meiner ~ tochter|meinen ~ sohn|meine ~ tochter|"
    "meiner tochter|meinem kind|mein kind|unser kind|unserem kind|minderjahriges kind|"
    "das minderjahrige kind|"
    "zijn ~ zoon|zijn ~ dochter|haar ~ zoon|haar ~ dochter|minderjarige zoon|minderjarige dochter|son fils mineur|"
    "sa fille mineure|fils mineur|fille mineure|minor son|minor daughter|seinem ~ sohn|seiner ~ tochter|"
    "ihrem ~ sohn|ihrer ~ tochter|mi hijo|mi hija|mi ~ hijo|mi ~ hija|menor hijo|menor hija|hijo menor|hija menor|"
    "meu filho|minha filha|filho menor|filha menor|mio figlio|mia figlia|figlio minore|figlia minore|"
    "su hijo|su hija|su hijo menor de edad|su hija menor de edad|seu filho|sua filha|suo figlio|sua figlia|del menor|"
    "de la menor|el menor|la menor|"
    "maloletnego syna|maloletniej corki|minor child",
)
GRANTED_BY = Wording(
    "que otorga|que otorgan|otorgada por|otorgado por|comparece|comparecen|comparece el|comparece la|"
    "comparece el senor|"
    "comparece la senora|comparece don|comparece dona|compareceu|compareceu o senhor|compareceu a senhora"
)
"""Who appears before the notary of an authorisation."""
CONSENTS = Wording(
    "consents|consent|gives consent|give my consent|authorises|authorise|authorizes|allows|consent a ce que|consens|"
    "autorise|donne son accord|stemt toe|stemt ermee in|geeft toestemming|geef toestemming|verleent toestemming|"
    "willigt ein|stimmt zu|erlaubt|erteilt ~ zustimmung|autoriza|autorizza"
)
PARENT_OF = Wording(
    "mother of the|father of the|parent of the|mother of|father of|parents of|parents of the|parents de|ouders van|"
    "eltern von|eltern des|eltern der|padres de|"
    "mere de|pere de|parent de|moeder van|vader van|ouder van|"
    "mutter des|vater des|mutter von|vater von|madre de|padre de|madre del|padre del|madre de la|padre de la|"
    "mere du|pere du|padre di|madre di|genitore di|genitori di|padre della|madre della|pai de|mae de|pai do|mae do|"
    "pai da|mae da|pais de|tatal lui|mama lui|parintele lui"
)
PERMANENT = Wording(
    "permanently|for good|definitively|to settle|settle permanently|live permanently|reside permanently|"
    "indefinitely|"
    "take up residence|definitivement|de facon permanente|a titre permanent|s'installer|s'etablir|"
    "resider definitivement|"
    "a titre definitif|installation durable|installation definitive|permanent|definitief|blijvend|duurzaam|"
    "zich te vestigen|zich vestigen|vestiging van een minderjarige|permanent te verblijven|"
    "dauerhaft|dauerhafte|dauerhaften|auf dauer|endgultig|niederlassen|sich niederzulassen|unbefristet|"
    "de forma permanente|con caracter permanente|residir permanentemente|definitivamente|permanentemente|"
    "in via permanente|stabilmente|stabilirsi|fixar residencia|na pobyt staly|na stale|kalici olarak|yerlesmesi|"
    "cu caracter permanent|definitiv",
)
TEMPORARY = Wording(
    "holiday|holidays|for a short stay|temporary trip|temporarily|vacances|court sejour|temporairement|vakantie|"
    "pour la periode du|for the period from|for the period of|voor de periode van|fur den zeitraum vom|"
    "fur die zeit vom|"
    "kort verblijf|tijdelijk|urlaub|ferien|kurzaufenthalt|vorubergehend|school trip|voyage scolaire|"
    "vacaciones|temporalmente|viaje de estudios|ferias escolares|temporariamente|vacanza|temporaneamente|"
    "gecici olarak|wakacje|wakacji|tymczasowo|vacanta|temporar",
)
UNDERSIGNED = Wording(
    "i the undersigned|the undersigned|we the undersigned|je soussigne|je soussignee|je soussigne e|"
    "nous soussignes|"
    "ik ondergetekende|ondergetekende|wij ondergetekenden|ich der unterzeichnete|ich die unterzeichnete|"
    "der unterzeichnete|die unterzeichnete|i hereby|hiermit erklare ich|io sottoscritto|io sottoscritta|"
    "il sottoscritto|la sottoscritta|sottoscritto|sottoscritta|yo el abajo firmante|yo la abajo firmante|"
    "el abajo firmante|la abajo firmante|yo el suscrito|yo la suscrita|eu abaixo assinado|"
    "eu abaixo assinada|o abaixo assinado|a abaixo assinada|subsemnatul|subsemnata|"
    "ja nizej podpisany|ja nizej podpisana|nizej podpisany|nizej podpisana|"
    "asagida imzasi bulunan|yang bertanda tangan di bawah ini",
)
MUNICIPALITY = Wording(
    "municipality|municipality of|commune|commune de|ville de|administration communale de|gemeente|stad|"
    "gemeentebestuur|"
    "gemeinde|stadt|gemeindeverwaltung|city of|town of|gemeentebestuur van",
)
MEMBER_HEADER = Wording(
    "relationship|relation|lien de parente|lien|parente|relatie|verwantschap|relationship to head|gezinshoofd|"
    "reference person|personne de reference|referentiepersoon|bezugsperson|verwandtschaft|stellung im haushalt|"
    "position in the household|position dans le menage|positie in het gezin|stelling im haushalt|plaats in het gezin",
    label=True,
)
MEMBERS = Wording(
    "number of members|number of persons|household members|members of the household|nombre de personnes|"
    "nombre de membres|personnes composant le menage|aantal personen|aantal gezinsleden|aantal leden|"
    "anzahl der personen|anzahl personen|haushaltsmitglieder",
    label=True,
)
COLUMN_OF_PARENT = Wording("atesia|amesia", label=True)
"""Columns of Albanian registers for the given names of father and mother: known so that neither is somebody's name."""
