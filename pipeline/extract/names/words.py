"""The words that labels of names are made of, in the languages of papers seen at Belgian posts, by what each means.

Forms compose their labels ("Apellidos y nombres de la madre", "Nom et prénoms du père / Name of the father"), so that
no list of whole labels is ever complete; the words they compose them of are few. Folded: small, without accents.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pipeline.extract.text.folding import word_set

SURNAME: Final = word_set(
    "priimek sukunimi cognom cognoms "
    "prezime mbiemri mbiemer prijmeni priezvisko vezeteknev efternamn etternavn efternavn eponymo perekonnanimi "
    "pavarde uzvards surname surnames apellido apellidos apelido apelidos cognome cognomi soyad soyadi soyismi "
    "nazwisko nazwiska "
    "achternaam familienaam geslachtsnaam nachname nachnamen familienname familiennamen zuname sobrenome familiya "
    "prizvyshche lastname "
    "фамилия фамилии фамилию прізвище прізвища презиме "
    "επωνυμο επιθετο επωνυμον familiyasi familiasi"
)
GIVEN: Final = word_set(
    "keresztnev etunimi etunimet "
    "utonev fornamn fornavn eesnimi prenom prenoms prenombre prenombres voornaam voornamen roepnaam vorname "
    "vornamen forename forenames prenume "
    "prenumele imie imiona "
    "imya firstname firstnames "
    "имя имени імя ім имена власне собствено"
)
NAME: Final = word_set(
    "name names nom noms nomes nev naam namen nume numele ime isim naav naam navn pangalan jina фио піб ονοματεπωνυμο"
)
"""The whole name, or the surname where given names are asked for as well."""
FIRST_OR_WHOLE: Final = word_set(
    "ime emri emer jmeno meno onoma vardas vards nama nombre nombres nome nomi ad adi adlari име ονομα ismi"
)
"""The given names where a surname is asked for as well, else the whole name."""
FAMILY: Final = word_set("family last famille фамилно")
FIRST: Final = word_set("first given christian fore")
PATRONYMIC: Final = word_set("patronymic patronym patronyme patronim otchestvo отчество отчества батькові бащино")
"""Beside the word for a name it belongs to the given names: "name, patronymic"."""
MIDDLE: Final = word_set("middle postnom postnoms tussenvoegsel")
MAIDEN: Final = word_set(
    "maiden meisjesnaam geburtsname geboortenaam soltera solteira rodowe nubile kizlik unmarried девичья "
    "девичьеи добрачная дошлюбне дошлюбного дівоче дівоцтва"
)
BIRTH: Final = word_set(
    "birth naissance geboorte nacimiento nascimento nascita marriage mariage huwelijk heirat eheschliessung "
    "eheschliesung matrimonio casamento evlenmeden evlilik malzenstwa "
    "рождения рождении народження народженні брака браку брак шлюбу раждане"
)
"""Says of a name that it is the one before marriage; of anything else that it is no name."""
AFTER: Final = word_set("after apres na nach sonraki despues depois apos dopo po после після")
"""Before the word for a marriage: the name borne since."""
ORDINALS: Final = word_set(
    "1 2 3 4 5 6 7 8 9 primer primero primera primeiro primo segundo segunda secondo second deuxieme premier premiere "
    "seconde tweede"
)

ROLES: Final[Mapping[str, frozenset[str]]] = {
    "father": word_set(
        "otac oca babai babait otce otec apja apa ayah bapa far patera isa father fathers pere vader vaders vater "
        "vaters paterna paternelle padre pai baba babanin babasinin ojciec ojca tata tatal "
        "tatalui otets paternite paternita paternidad paternidade adoptievader adoptivvater kindsvater "
        "отец отца отцу батько батька баща бащата отац оца "
        "πατρος πατροσ πατερα πατερας πατρωνυμο otasi otasining atasi atasinin"
    ),
    "mother": word_set(
        "majka majke nena nenes matky anyja anya ibu mor miteras ema mother mothers mere moeder moeders mutter "
        "madre mae anne ana annenin anasinin matka matki mama mamei "
        "materna maternelle maternite maternita maternidad maternidade adoptiemoeder adoptivmutter kindsmutter "
        "мать матери мати матір матері маика маиката "
        "μητρος μητροσ μητερα μητερας onasi onasining anasi"
    ),
    "parents": word_set(
        "parent parents ouder elternteil "
        "rodzicow filiation filiacion filiacao filiazione ouders eltern genitori rodzice parinti orang tua "
        "orangtua adopters adoptants adoptanten adoptantes adottanti adoptierenden annehmende annehmenden "
        "adoptiveltern "
        "родители родителеи батьки батьків родителите"
        " progenitor progenitora progenitores padres rodzic rodzica ebeveyn ebeveyni ebeveynin guardian voogd vormund "
        "opiekun adoptieouders adoptatori adoptatorii edinenler edinen przysposabiajacy przysposabiajaca усыновители "
        "усыновитель усиновлювачі усиновлювач"
    ),
    "grandparents": word_set(
        "grandfather grandmother grandparents avos abuelos nonno nonna grootvader grootmoeder grossvater "
        "grosvater grosmutter"
    ),
    "child": word_set(
        "registando registanda registrando dijete dete femije gyermek barn anak child childs enfant kind kindes "
        "crianca bambino bambina cocuk cocugun dziecko dziecka copil copilului "
        "adopted adoptee adopte adoptado adoptada adottato adottata adotado adotada adoptierte adoptierten "
        "geadopteerde inscrito inscrita registrado registrada newborn neonato neonata nourrisson minor mineur mineure "
        "minderjarige "
        "ребенок ребенка дитина дитини дете детето новорожденныи новорожденного"
        " minderjarig minderjahriges minderjahrige minderjahriger menor menores minore maloletni maloletnia "
        "maloletniego "
        "angenommene angenommener angenommenes angenommenen edinilen edinilenin przysposobiony przysposobiona "
        "adoptat adoptata adoptatului усыновленныи усыновленная усыновляемыи усыновляемая усиновлении усиновлена"
    ),
    "husband": word_set(
        "marito "
        "husband bridegroom groom epoux mari echtgenoot bruidegom ehemann brautigam esposo marido sposo koca "
        "erkek damat mezczyzna sot sotul "
        "муж мужа мужу жених жениха чоловік чоловіка наречении нареченого младоженец "
        "suami lelaki muz manzel zenich ferj bashkeshorti burri mume asawa ανδρας divorcer"
    ),
    "wife": word_set(
        "moglie "
        "wife bride epouse femme echtgenote bruid ehefrau braut ehegattin esposa sposa kari kadin gelin kobieta sotie "
        "sotia "
        "жена жены жене невеста невесты дружина дружини дружині наречена нареченоі "
        "istri isteri perempuan zena manzelka nevesta nevjesta feleseg bashkeshortja gruaja mke νυφη divorcee"
    ),
    "spouse": word_set(
        "spouse spouses conjoint conjointe partner partners party ehegatte ehegatten ehepartner contrayente "
        "contrayentes conyuge conyuges conjuge coniuge nubente nubenti es esi malzonek malzonka echtgenoten partij "
        "супруг супруга супруги супругов подружжя супрузи "
        "συζυγος συζυγοσ συζυγων pasangan"
    ),
    "deceased": word_set(
        "deceased defunt defunte decede decedee overledene overleden verstorbene verstorbener verstorbenen fallecido "
        "fallecida difunto difunta falecido falecida defunto defunta deceduto deceduta decedat decedata "
        "zmarly zmarlej zmarlego zmarla "
        "умершии умершая умершего умершеи померлии померла померлого померлоі"
    ),
    "patient": word_set(
        "patient patients paciente pacientes paziente pacjent pacient examined examine examinee onderzochte "
        "untersuchte untersuchten examinado examinada"
        " esaminato esaminata badany examinat examinata пациент пациента пацієнт пацієнта"
    ),
    "doctor": word_set(
        "profesional "
        "doctor doctors physician physicians medecin arts artsen geneesheer arzt arztin arztes medico medica hekim "
        "doktor lekarz medic practitioner"
        " huisarts huisartsen врач врача лікар лікаря"
    ),
    "student": word_set(
        "student students etudiant etudiante studente studenten studierende studierender studierenden estudiante "
        "alumno alumna estudante aluno aluna studentessa ogrenci eleve pupil"
    ),
    "researcher": word_set("researcher chercheur chercheuse onderzoeker forscher forscherin investigador"),
    "guarantor": word_set("guarantor garant garante garantes borg borgsteller burge undersigned soussigne soussignee"),
    "employee": word_set(
        "staff collaborateur collaboratrice medewerker medewerkster employee "
        "employees worker travailleur travailleuse salarie salariee werknemer werkneemster arbeitnehmer "
        "arbeitnehmerin mitarbeiter mitarbeiterin trabajador trabajadora empleado empleada dipendente calisan "
        "pracownik angajat emp personeelslid trabalhador trabalhadora lavoratore lavoratrice"
        " beschaftigter beschaftigte beschaftigten angestellter angestellte angestellten funcionario funcionaria "
        "personel personelin salariat salariatul salariatului "
        "работник работника сотрудник сотрудника працівник працівника"
    ),
    "landlord": word_set(
        "landlord lessor bailleur bailleurs bailleresse proprietaire verhuurder vermieter arrendador locatore owner "
        "eigenaar eigentumer"
    ),
    "tenant": word_set(
        "tenant tenants renter lessee preneur preneurs preneuse locataire locataires huurder huurders mieter mieterin "
        "arrendatario arrendataria conduttore"
        " mieters inquilino inquilina locatario locataria kiraci kiracinin najemca najemcy chirias chiriasul locatar "
        "locatarul наниматель нанимателя арендатор арендатора орендар орендаря наймач наймача"
    ),
    "insured": word_set(
        "insured assure assuree assures verzekerde verzekerden versicherte versicherter versicherten asegurado "
        "asegurada assicurato assicurata sigortali ubezpieczony asigurat segurado segurada"
        " ubezpieczona ubezpieczonego asigurata asiguratul застрахованное застрахованныи застрахованная застрахована "
        "застраховании"
    ),
    "policyholder": word_set(
        "policyholder preneur souscripteur verzekeringnemer versicherungsnehmer versicherungsnehmerin tomador "
        "contraente"
    ),
    "account": word_set(
        "account compte rekening rekeninghouder konto kontoinhaber cuenta conto hesap customer cliente"
        " kontoinhaberin client clients klant klanten kunde kundin kunden cuentahabiente cuentacorrentista correntista "
        "conta contului musteri musterinin rachunku счета счет рахунку клиент клиента клієнт клієнта"
    ),
    "subject": word_set(
        "applicant applicants candidate candidat candidate holder titulaire titular titularis houder inhaber "
        "inhaberin intestatario person personne persoon persona pessoa osoba osoby requerant demandeur aanvrager "
        "antragsteller solicitante requerente richiedente basvuran citizen concerned concernee concerne betrokkene "
        "nomme nommee prenomme prenommee susnomme susnommee genaamde voornoemde genannte genannter genannten "
        "menage household hogar foyer "
        "interesse interessee interesado interesada subject member membre taxpayer contribuable kepala gezinshoofd "
        "haushaltsvorstand kisi kisinin "
        "passenger passengers passager passagere passagier passagiere pasajero pasajera passageiro passageira "
        "passeggero passeggera yolcu pasazer pasazerka пассажир пасажир traveller traveler voyageur reisende reisender"
    ),
    "owner": word_set(
        "members proprietor shareholder shareholders exploitant uitbater associe associes vennoot gesellschafter "
        "propietario proprietario sahibi wlasciciel licensee inhaber"
        " owners teilhaber teilhaberin alleingesellschafter gesellschafterin betriebsinhaber socio socia "
        "socios titolare "
        "ortak ortagi ortaklar wspolnik wspolnicy wlasciciela asociat asociati asociatul учредитель учредители "
        "собственник засновник засновники власник власника"
    ),
    "manager": word_set(
        "director directors manager managers gerant gerante zaakvoerder geschaftsfuhrer geschaftsfuhrerin bestuurder "
        "administrator administrateur dirigeant gerente administrador"
        " gerentes administradora amministratore amministratrice amministratori mudur prezes administratorul "
        "директор директора"
    ),
    "grantee": word_set(
        "begunstigde beneficiaire beneficiary begunstigter begunstigte beneficiario beneficiaria grantee fellow "
        "awardee scholar "
        "laureat laureate boursier boursiere bursaal stipendiat stipendiatin becario becaria bolseiro bolseira"
    ),
    "signatory": word_set(
        "signatory signatories signataire signataires mandataire mandataires mandatee gevolmachtigde volmachthouder "
        "tekenbevoegde bevollmachtigter bevollmachtigte bevollmachtigten zeichnungsberechtigter zeichnungsberechtigte "
        "verfugungsberechtigter verfugungsberechtigte apoderado apoderada firmante firmatario firmataria procurador "
        "procuradora procuratore pelnomocnik pelnomocnika imputernicit imputernicitul yetkili vekil"
    ),
    "organisation": word_set(
        "employer employeur werkgever arbeitgeber company societe entreprise bedrijf onderneming vennootschap firma "
        "unternehmen empresa empleador datore isveren pracodawca insurer assureur verzekeraar versicherer bank banque "
        "institution etablissement instelling einrichtung school ecole universite university universiteit organisation "
        "organization organisme hospital clinic business"
    ),
    "official": word_set(
        "responsable "
        "registrar registrars registering officer officier ambtenaar standesbeamte standesbeamter standesbeamtin "
        "encargado greffier judge juge rechter richter notary notaire notaris notar notario witness witnesses temoin "
        "temoins getuige getuigen zeuge zeugen testigo testigos testimoni informant declarant declarante declarants "
        "aangever anzeigender translator traducteur vertaler ubersetzer representative representant contact advisor "
        "rector dean principal president nikah khawan celebrant minister sponsor officiant solemnizing solemnising "
        "руководитель руководителя керівник керівника начальник регистратор реєстратор "
        "реестратор свидетель свідок заявитель заявник"
    ),
}
"""Whose name is asked for. ``official`` is everybody whom a paper names beside those it is about."""

FILLERS: Final = word_set(
    "of the de du des d zum zur zu vom von da do dos das di del della dell van der den het een la le les los las el "
    "l a au e et en and "
    "und y i si ve oraz in aus s or ou of oder o full complete complet completo completa completos complets volledige "
    "vollstandiger entier entiere vor nach personal personnel personnelles persoonlijke datos data dane details "
    "detail particulars gegevens angaben dotyczace dati date informations information renseignements identite "
    "identity identiteit identidad mr mrs ms m mme nuevo futur future new prior to at before block capitals capital "
    "letters printed avant voor onceki antes prima przed "
    "usuel usuelle usuels current present actuel actuelle actuels huidige aktueller aktuelle attuale attuali atual "
    "mevrouw heer dhr mw miss legal official exact same all own usual previous other others autre "
    "autres andere overige otros tous primer first premier examining examinateur attending treating traitant "
    "behandelend behandelende behandelnder untersuchender managing general delegue gedelegeerd above below "
    "bearing called known lengkap penuh kamili sole only unique "
    "declaring consenting autorisant consentant toestemmende instemmende verklarende zustimmender zustimmende "
    "einwilligender einwilligende erklarender erklarende autoriza dichiarante adopting adottivi adottivo adottiva "
    "adoptivo adoptiva evlat unico unica unic enige werkend werkende beherend beherende geschaftsfuhrender "
    "geschaftsfuhrende shareholding authorised authorized autorise autorisee autorizado autorizada "
    "mandate onderzoekende "
    "onderzoekend examinador examinadora permit лицо особа "
    "head chef jefe hoofd "
    "dernier derniere laatste letzter letzten letzte ultimo ostatni ostatniego ostatniej posljednjeg poslednjeg "
    "keluarga proper mevr pris prise charge adoptive adoptif adoptifs adoptivos biological natural "
    "и та по до заключения расторжения присвоена присвоены присвоено государственнои регистрации державноі "
    "реєстраціі "
    "его ее або или ornegi istenen license licence licencia licenca licenza licentie"
)
"""Words inside a label that ask for nothing."""

ALSO_NAMES: Final = word_set(
    "anne ana baba tata mama pai mae kind kinds child sot es minor may minister garant mari arts richter notar judge "
    "dean king damat koca gelin kari man mat member holder bride groom patient owner party femme prince "
    "page arzt kunde ortak"
)
"""Words of labels that people are called as well, or that end sentences."""

OFFICES: Final = word_set(
    "president presidente presidenta prasident rector recteur rektor rectora director directora directeur directrice "
    "direktor dean doyen doyenne decano secretary secretaire secretario secretaria secretaris chancellor vice manager "
    "gerente registrar greffier officer office bureau department service ministre minister ambassadeur consul head "
    "chief chef responsable coordinator coordinador academie academy authority autorite bestuurder zaakvoerder "
    "leiter leiterin signature handtekening unterschrift firma cachet stempel stamp seal sceau"
)
"""Words of what somebody is and of what stands at a line to sign on: no name has one of them beside an article."""
