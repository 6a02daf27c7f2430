"""What papers print before their dates, by what the date means: made out, born, valid until, printed …"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pipeline.extract.text.wording import Wording

Role = Literal[
    "issue", "date", "birth", "until", "from", "printed", "revision", "payment", "entry", "law", "legalised", "event",
    "start", "end", "period", "other", "examined", "arrival", "registered", "place-date", "value", "told", "none",
]  # fmt: skip

_OF_THIS_PAPER = "|".join(
    f"{day} {paper}"
    for days, papers in (
        (
            "date of this|date of the present",
            "certificate|letter|document|statement|attestation|declaration|confirmation|report|extract|decision|notice|"
            "contract|agreement|transcript",
        ),
        ("date du present|date de ce", "certificat|document|courrier|releve|rapport|extrait|contrat|diplome"),
        ("date de la presente|date de cette", "attestation|declaration|lettre|decision|notification|convention"),
        ("datum van dit", "attest|document|schrijven|uittreksel|getuigschrift|certificaat|rapport|bericht|contract"),
        ("datum van deze", "verklaring|brief|beslissing|attestatie|overeenkomst|kennisgeving"),
        ("datum dieser", "bescheinigung|bestatigung|urkunde|erklarung|entscheidung|vereinbarung"),
        ("datum dieses", "schreibens|dokuments|zeugnisses|auszugs|berichts|bescheids|vertrags"),
        ("fecha de este", "certificado|documento|informe|extracto|contrato"),
        ("fecha de esta", "certificacion|carta|constancia|declaracion|resolucion"),
        ("data del presente", "certificato|documento|attestato|estratto"),
        ("data deste", "certificado|documento|contrato|extrato"),
        ("data desta", "certidao|declaracao|carta"),
    )
    for day in days.split("|")
    for paper in papers.split("|")
)
"""A paper's word for its own day: "Date of this certificate"."""

WORDINGS: Mapping[Role, Wording] = {
    "issue": Wording(
        _OF_THIS_PAPER,
        "datum beslissing|beslissingsdatum|bescheiddatum|"
        "datum opmaak|opmaakdatum|datum opstelling|"
        "date of preparation|date prepared|fecha de elaboracion|data de elaboracao|data intocmirii|intocmit la data de|"
        "dispatched on|despatched on|mailed on|date mailed|date of mailing|mailing date|notice was posted on|"
        "letter was posted on|assessment was posted on|posted to you on|"
        "date of issue|issue date|date of dispatch|date of sending|sent on|date d'envoi|datum van verzending|"
        "verzendingsdatum|"
        "verzonden op|versanddatum|"
        "fait en seance|issued on|issued the|issued at ~|date issued|issued this|issued|issuance date|"
        "ainsi prononce a l'audience publique du|a l'audience publique du|"
        "uitgesproken op de openbare terechtzitting van|"
        "rekeningafschrift nr ~ van|afschrift nr ~ van|rekeninguittreksel nr ~ van|uittreksel nr ~ van|"
        "releve n ~ du|extrait n ~ du|kontoauszug nr ~ vom|auszug nr ~ vom|"
        "a jour au|mis a jour au|a jour du|up to date as of|bijgewerkt tot op|"
        "date of issuance|date of delivery|done at|done at ~|done on|done in|done in ~|signed in ~|"
        "agreement is made on|agreement made on|contract is made on|is made on|is made this|made and entered into on|"
        "agreement dated|contract dated|made in ~|entered into on|concluded on|executed at ~|given at|"
        "given under my hand|signed at|"
        "signed on|sworn at|sworn at ~|sworn to at|declared at ~ this|affirmed at|affirmed at ~|"
        "made at|drawn up at|drawn up on|made out on|date of signature|date of signing|signing date|"
        "date signed|date of certificate|"
        "date and place of issue|place and date of issue|date place of issue|place date of issue|"
        "certificate date|date of report|report date|date of letter|letter date|statement date|date of statement",
        "fait a|fait a ~|fait le|delivre a|delivre le|delivree le|delivre a ~|delivree a|delivree a ~|delivres a|"
        "etablie a|etablie a ~|etabli a ~|emis a|emis a ~|emise a|dresse a ~|expedie a|expedie le|expediee le|"
        "date de delivrance|delivrance|date et lieu de delivrance|lieu et date de delivrance|date et lieu d'emission|"
        "lieu et date d'emission|lieu et date d'etablissement|"
        "emis le|"
        "emise le|date d'emission|etabli a|etabli le|etablie le|date d'etablissement|dresse le|dresse a|signe le|"
        "signe a|signe a ~|ainsi fait|date du certificat|date de l'attestation|date du document|date de signature|"
        "date du releve|pour extrait conforme|pour copie conforme|donne a",
        "verleden op|verleden te ~|"
        "voor eensluidend afschrift|voor eensluidend uittreksel|eensluidend verklaard|eliberat la data de|"
        "eliberat la|eliberat|"
        "gedaan te|gedaan op|opgemaakt te|opgemaakt op|opgesteld te|opgesteld op|afgeleverd te|afgeleverd op|"
        "afgegeven te|afgegeven op|uitgereikt op|uitgereikt te|datum van afgifte|datum afgifte|"
        "datum van aflevering|"
        "plaats en datum van afgifte|datum en plaats van afgifte|plaats en datum van uitgifte|"
        "afgiftedatum|datum van uitgifte|uitgiftedatum|getekend te|ondertekend op|datum van ondertekening|"
        "datum attest|datum document|datum uittreksel",
        "ausgestellt am|ausgestellt in|ausgestellt|ausstellungsdatum|datum der ausstellung|ausgefertigt am|"
        "ort und datum der ausstellung|datum und ort der ausstellung|ausstellungsort und datum|"
        "ausgefertigt|erstellt am|erteilt am|unterzeichnet am|geschehen zu|gegeben zu|datum der unterschrift",
        "lugar y fecha de expedicion|fecha y lugar de expedicion|lugar y fecha de emision|fecha y lugar de emision|"
        "local e data de emissao|data e local de emissao|local e data da emissao|luogo e data di rilascio|"
        "data e luogo di rilascio|luogo e data di emissione|miejsce i data wydania|data i miejsce wydania|"
        "miejsce i data wystawienia|locul si data eliberarii|data si locul eliberarii|verilis yeri ve tarihi|"
        "duzenlenme yeri ve tarihi|tempat dan tanggal dikeluarkan|tempat dan tanggal terbit|tanggal terbit|"
        "fecha de expedicion|fecha de emision|expedido en|se expide en|se expide en ~|expido ~ en|firmado en|"
        "extendido en|passado em|passada em|passado aos|lavrado em|lavrada em|emitido aos|expedido aos|"
        "data de emissao do documento|"
        "si rilascia a|rilasciata il|rilasciato in|data rilascio|data vydachi dokumenta|vydano|data vydannya|"
        "tarikh al isdar|tarikh alisdar|qianfa riqi|签发日期|签单日期|签订日期|出具日期|开具日期|发证日期|"
        "発行日|発行年月日|발급일|발급일자|발행일|jari karne ki tithi|jaari karne ki tithi|"
        "data eliberarii certificatului|data emiterii|wystawiono dnia|wydano dnia|sporzadzono dnia|data sporzadzenia|"
        "expedido el|expedida en|emitido el|dado en|"
        "data de emissao|"
        "emitido em|expedida em|expedido em|emitida em|emitida el|sorgulama tarihi|data di rilascio|"
        "rilasciato il|rilasciato a|data di emissione|duzenlenme tarihi|verilis tarihi|"
        "duzenleme tarihi|belge tarihi|evrak tarihi|yazi tarihi|rapor tarihi|imza tarihi|onay tarihi|tanzim tarihi|"
        "verildigi tarih|sozlesme tarihi|data wydania|wydano|wydany dnia|data wystawienia|data eliberarii|"
        "eliberat la|"
        "eliberat|emis la data|data vydachi|date of certification|date of extract",
        "dikeluarkan tanggal|"
        "dikeluarkan di ~ pada tanggal|dikeluarkan pada|dikeluarkan di|tanggal dikeluarkan|"
        "ditetapkan di ~ pada tanggal|"
        "expedition delivree le|grosse delivree le|copie delivree le|"
        "tarikh dikeluarkan|ngay cap|ngay ky|ngay lap|"
        "tarehe ya kutolewa|imetolewa tarehe|petsa ng pagkakaloob|data e leshimit|"
        "leshuar me|datum izdavanja|datum vydani|vydano dne|datum vydania|kiallitas datuma|kiallitas kelte|"
        "data na izdavane|isdavimo data|izsniegsanas datums|valjaandmise kuupaev|utfardad den|utfardat den|"
        "udstedelsesdato|udstedt den|utstedt den|utstedelsesdato|antopaiva|myontamispaiva",
        "место и дата выдачи|дата и место выдачи|місце і дата видачі|дата і місце видачі|місце та дата видачі|"
        "дата выдачи|выдано|выдана|выдан|дата составления|дата видачі|видано|дата складання|"
        "дата на издаване|датум издавања|تاريخ الإصدار|حرر في|صدر في|تاریخ صدور|"
        "签发日期|发证日期|出具日期|発行日|発行年月日|발급일|발행일",
        label=True,
    ),
    "date": Wording(
        "date|dated|dd|date du jour|en date du|date and signature|date et signature|datum en handtekening|"
        "datum und unterschrift|date and place|place and date|lieu et date|date et lieu|plaats en datum|"
        "datum en plaats|ort und datum|ort datum|datum ort|datum|gedateerd|le|den|on this|this|fecha|data|tarih|"
        "ngay|tanggal|pada tanggal|tgl|tarihi|dnia|data dokumentu|document date|lugar y fecha|luogo e data|"
        "date of this letter|our date|dato|"
        "today|ce jour|heden|heute|hoy|hoje|oggi|vandaag|am",
        label=True,
    ),
    "birth": Wording(
        "date of birth|birth date|birthdate|dob|d o b|d 0 b|d ob|do b|bom|bom on|born|born on|born in ~|"
        "date and place of birth|"
        "place and date of birth|year of birth|birthday",
        "ne le|nee le|ne e le|ne a|nee a|ne a ~|nee a ~|ne en|ne|nee|date de naissance|date et lieu de naissance|"
        "lieu et date de naissance|naissance|ne e",
        "dag en plaats van de geboorte|dag en plaats van geboorte|geb datum|geboren|geboren op|geboren te|"
        "geboren te ~|geb|geboortedatum|datum van geboorte|geboorteplaats en datum|"
        "geboorteplaats en geboortedatum|geboortedag",
        "geboren am|geboren in|geburtsdatum|geburtstag|tag der geburt|geb am|geburtsort und datum",
        "fecha de nacimiento|nacido|nacida|nacido el|data de nascimento|nascido|nascida|data di nascita|nato|nata|"
        "nato il|nata il|dogum tarihi|dogum yeri ve tarihi|dogum tarihi ve yeri|dogum|"
        "data urodzenia|urodzony|urodzona|data nasterii|nascut|nascuta|"
        "data rozhdeniya|date naissance|rodzony|ur|data narodzhennya|den narodzhennya|tarikh al milad|tarikh almilad|"
        "rodena|rodjena|rodjen|roden dana|rodena dana|"
        "chusheng riqi|janm tithi|janma tithi|urodzony dnia|urodzona dnia|nascido em|nascida em|nascido aos|"
        "nascida aos|nascida a|nascido a|nacida el|nacida en|nacido en|nata a|nato a|nata il giorno|"
        "urodzilam sie|urodzilem sie|"
        "date de naiss|date naiss|geb dat|geboortedat|fecha de nac|fecha nac|fec nac|data de nasc|data nasc|dt nasc|"
        "data di nasc|data ur|data nast|d nascimento|"
        "naci|naci el|naci en ~|naci el dia|nasci|nasci em ~|nasci a|nasci no dia|nasci no|"
        "ولدت في|ولدت بتاريخ|المولود بتاريخ|المولودة بتاريخ|المولود في|المولودة في|ولد بتاريخ|"
        "nascut la data|nascuta la data|nasceu|nasceu em|nasceu em ~|nacio|nacio en ~|nacque a ~|urodzil sie|"
        "urodzila sie|nascut in|nato a ~|nata a ~",
        "lahir di ~ pada tanggal|lahir di ~|lahir pada tanggal|lahir di|"
        "tempat tanggal lahir|tempat tgl lahir|tgl lahir|tempat dan tanggal lahir|tanggal lahir|tarikh lahir|"
        "ngay sinh|ngay thang nam sinh|"
        "sinh ngay|tarehe ya kuzaliwa|taariikhda dhalashada|petsa ng kapanganakan|datelindja|data e lindjes|"
        "datum rodenja|datum rodjenja|datum narozeni|narozen|narozena|datum narodenia|narodeny|narodena|"
        "szuletesi ido|szuletesi datum|data na razhdane|gimimo data|dzimsanas datums|sunniaeg|fodelsedatum|"
        "fodselsdato|fodselsdag|syntymaaika",
        "дата рождения|дата и место рождения|родился|родилась|дата народження|народився|народилася|дата на раждане|"
        "датум и место рођења|датум место и држава рођења|дан месец и година рођења|место и датум рођења|"
        "datum i mesto rodenja|datum i mjesto rodenja|datum mesto i drzava rodenja|datum mjesto i drzava rodenja|"
        "dan mesec i godina rodenja|dan mjesec i godina rodenja|datum in kraj rojstva|datum a misto narozeni|"
        "datum a miesto narodenia|датум на раѓање|датум и место на раѓање|дата и място на раждане|"
        "дата и год рождения|число месяц год рождения|число месяц и год рождения|день месяц год рождения|"
        "место и дата рождения|дата і місце народження|число місяць рік народження|місце і дата народження|"
        "data i vendi i lindjes|data dhe vendi i lindjes|data dhe vendlindja|data si locul nasterii|"
        "датум рођења|تاريخ الميلاد|تاريخ ومكان الميلاد|تاریخ تولد|出生日期|出生年月日|生年月日|생년월일",
        label=True,
    ),
    "until": Wording(
        "statement to|period to|coverage to|cover to|insured to|"
        "valid until|valid to|valid through|valid till|validity until|expires|expires on|expiry|expiry date|"
        "date of expiry|expiration|expiration date|valid up to|not valid after|until|till|through|best before|"
        "expiring on|expiring|expires the|vervaldag|vervallend op|ablaufend am|ablauf am|endet am|"
        "arrivant a echeance le|"
        "hasta el|hasta|hasta el dia|fino al|ate o dia|ate|do dnia|pana la|pana la data de|"
        "fecha de vencimiento|vencimiento|vence el|vence|data de vencimento|scade il|scad pe|gultigkeit endet am|"
        "cover ends|end of cover|end of insurance|coverage end date|insurance end date|period of validity ends|exp",
        "valable jusqu'au|valable jusqu|jusqu'au|jusqu'a|date d'expiration|expire le|expiration|date d'echeance|"
        "echeance|fin de validite|valide jusqu'au|date de fin de validite|fin de couverture",
        "geldig tot|geldig tot en met|vervaldatum|vervalt op|tot en met|t e m|tot|einddatum geldigheid|"
        "einde geldigheid|einde dekking",
        "cesse le|cessera le|prend fin le|eindigt op|neemt een einde op|loopt af op|endet am|ends on|expires on|"
        "gultig bis|gultig bis zum|ablaufdatum|lauft ab am|bis zum|bis|gultigkeit bis|versicherungsende|"
        "fecha de caducidad|valido hasta|validez hasta|data de validade|valido ate|valida ate|"
        "data de fim|data fim|data de termo|data de termino|termo da vigencia|data konca|koniec ochrony|"
        "koniec okresu|data zakonczenia|data zakonczenia ochrony|den ngay|den het ngay|het han ngay|sampai tanggal|"
        "tanggal berakhir|berakhir pada|berakhir tanggal|berakhir pada tanggal|"
        "дата окончания|окончание действия|дата закінчення|закінчення дії|"
        "终止日期|截止日期|结束日期|到期日期|失效日期|保险止期|结束时间|终止时间|"
        "valida hasta|valida fino al|scadenza|data di scadenza|"
        "vigencia hasta|fin de vigencia|fin de cobertura|fim da cobertura|fine copertura|bitis tarihi|valido al|"
        "valido fino al|gecerlilik tarihi|son gecerlilik|wazny do|data waznosci|valabil pana",
        "sampai dengan tanggal|berlaku hingga|berlaku sampai|tarikh luput|co gia tri den|ngay het han|skadon me|"
        "vazi do|platnost do|platne do|ervenyes|galioja iki|derigs lidz|giltig till|gyldig til|voimassa|"
        "действителен до|действительно до|срок действия|дійсний до|تاريخ الانتهاء|有效期至",
        label=True,
    ),
    "from": Wording(
        "valid from|validity from|effective date|effective from|effective|with effect from|commencing|cover starts|"
        "between|entre|tussen|zwischen|"
        "start of cover|start of insurance|coverage start date|insurance start date|from|since",
        "valable du|valable a partir du|a partir du|des le|du|a compter du|depuis le|depuis|date d'effet|"
        "prise d'effet|debut de validite|debut de couverture|geldig van|geldig vanaf|vanaf|sinds|van|ingangsdatum|"
        "met ingang van|met ingang vanaf|begin dekking|in force from|in effect from|en vigueur du|"
        "en vigueur a partir du|van kracht van|van kracht vanaf|in kraft vom|in kraft ab|gultig ab|gultig vom|"
        "vom|seit|seit dem|ab dem|ab|desde el|desde el dia|desde|decorrenza|data decorrenza|vigencia desde|"
        "inicio de vigencia|inicio de la cobertura|inicio da cobertura|baslangic tarihi|valido dal|vigente desde|"
        "a partir del|dal|a partire dal|a decorrere dal|desde o dia|"
        "a partir de|od dnia|incepand cu|incepand cu data de|"
        "mit wirkung vom|"
        "versicherungsbeginn|fecha de efecto|fecha efecto|fecha de inicio de vigencia|data de inicio de vigencia|"
        "data poczatku|poczatek ochrony|data rozpoczecia ochrony|poczatek okresu|data rozpoczecia|od|de la data de|"
        "tu ngay|hieu luc tu ngay|hieu luc tu|co hieu luc tu ngay|mulai tanggal|tanggal mulai|berlaku mulai|"
        "berlaku mulai tanggal|berlaku sejak|dari tanggal|mulai berlaku|"
        "дата начала|начало действия|дата початку|початок дії|"
        "起始日期|开始日期|生效日期|起保日期|保险起期|开始时间|起始时间",
        label=True,
    ),
    "printed": Wording(
        "calculated on|calculation date|date de calcul|calcule le|berekend op|berekeningsdatum|datum berekening|"
        "berechnet am|abgerechnet am|"
        "run date|run date time|run date and time|run on|date and time of printing|printing date|printed date|"
        "generation date|date generated|download date|system date|"
        "printed on|print date|printed|document was generated on|was generated on|created on|date printed|"
        "generated on|downloaded on|date of printing|exported on|"
        "aangemaakt op|werd aangemaakt op|erzeugt am|document genere le|imprime le|edite le|date d'impression|"
        "date d'edition|genere le|telecharge le|afgedrukt op|gedrukt op|"
        "printdatum|afdrukdatum|gegenereerd op|gedruckt am|druckdatum|ausgedruckt am|impreso el|stampato il|"
        "consulted on|consulte le|geraadpleegd op|created on|cree le|"
        "toestand van de gegevens op|gegevens bijgewerkt tot|situation des donnees au|etat des donnees au|"
        "donnees a jour au|stand der daten|datenstand|stand der eintragungen|stand der eintragungen am|"
        "status of the data on|data as at|data as of|register as at|information as at|information correct as of|"
        "situacion de los datos a|datos actualizados a|situazione dei dati al|dati aggiornati al|"
        "situacao dos dados em|stan danych na dzien",
        label=True,
    ),
    "revision": Wording(
        "form v|version|rev|revision|form version|revised|updated|last updated|v|edition|ed|mod|model|form no|"
        "modele|formulaire v|mise a jour|derniere mise a jour|versie|herziening|bijgewerkt|stand|fassung|"
        "last revised|in force since|as amended on|ref form|edition date",
        label=True,
    ),
    "payment": Wording(
        "payment date|debited on|debit date|debite le|gedebiteerd op|abgebucht am|belastet am|belastungsdatum|"
        "date de debit|debetdatum|date of payment|paid on|paid|value date|booking date|execution date|"
        "transaction date|credited on|credit date|credite le|credito em|creditado em|creditado el|abonado el|"
        "fecha de abono|"
        "data de credito|data do credito|gutgeschrieben am|bijgeschreven op|accreditato il|data accredito|"
        "data di accredito|"
        "date of transfer|transfer date|date executed|executed on|booked on|processed on|posting date|date valeur|"
        "date de paiement|paye le|date d'execution|execute le|date d'operation|date de l'operation|"
        "date de comptabilisation|date comptable|comptabilise le|date de valeur|valeur|date du virement|"
        "date de transaction|betaald op|betaaldatum|datum betaling|uitvoeringsdatum|uitgevoerd op|boekingsdatum|"
        "boekdatum|valutadatum|valuta|datum verrichting|verrichtingsdatum|transactiedatum|datum van uitvoering|"
        "zahlungsdatum|bezahlt am|ausfuhrungsdatum|ausgefuhrt am|buchungstag|buchungsdatum|wertstellung|"
        "wertstellungsdatum|valutadatum|gebucht am|settlement date|interbank settlement date|acceptance date time|"
        "date de reglement interbancaire|date de reglement|interbancaire verrekeningsdatum|verrekeningsdatum|"
        "interbank abrechnungsdatum|date overgemaakt|memo date|date ordre|orderdatum|date of order",
        label=True,
    ),
    "entry": Wording(
        "intended date of arrival|date of arrival|arrival date|intended date of departure|date d'arrivee|"
        "date d'arrivee prevue|date prevue d'arrivee|date prevue d'entree|date prevue de depart|"
        "date de depart|date de depart prevue|datum van aankomst|aankomstdatum|datum van vertrek|vertrekdatum|"
        "ankunftsdatum|"
        "abreisedatum|entry|date of entry|entered on|arrived on|entree|date d'entree|binnenkomst|"
        "datum van binnenkomst|einreise|"
        "einreisedatum|exit|departure|departure date|date of departure|sortie|uitreis|ausreise|vertrek|"
        "intended arrival",
        label=True,
    ),
    "law": Wording(
        "law of|act of|loi du|loi du ~|wet van|gesetz vom|arrete royal du|arrete ministeriel du|arrete du|"
        "vlaams woninghuurdecreet van|woninghuurdecreet van|huurdecreet van|vreemdelingenwet van|auslandergesetz vom|"
        "koninklijk besluit van|ministerieel besluit van|k b van|kb van|kb|a r du|ar du|rd of|r d of|"
        "royal decree of|"
        "decree of|decret du|decreet van|dekret vom|erlass vom|kgl erlass vom|koniglicher erlass vom|directive|"
        "richtlijn|richtlinie|reglement|regulation|verordening|verordnung|convention of|convention de ~|"
        "convention de la haye du|verdrag van|ubereinkommen vom|haager ubereinkommen vom|code du|ordonnance du|"
        "ordonnantie van|besluit van|circular of|circulaire du|omzendbrief van|ley de|legge|agreement of|accord du|"
        "a m du|am du|a m van|m b van|mb van|ministerieller erlass vom|a g w du|agw du|bvr van|b v r van|"
        "moniteur belge|belgisch staatsblad|staatsblad|law|hague convention|hague convention of|loi|wet|gesetz|"
        "convention de la haye|la haye",
    ),
    "legalised": Wording(
        "vu pour legalisation|legalise le|legalised on|legalized on|seen for legalisation|gelegaliseerd op|"
        "gezien voor legalisatie|beglaubigt am|zur beglaubigung|certified on|the 6|translated on|traduit le|"
        "vertaald op|ubersetzt am|received on|received|recu le|ontvangen op|ontvangen|eingegangen am|eingang|"
        "ingekomen|entree au greffe|notarised on",
    ),
    "event": Wording(
        "divorce took effect on|divorce takes effect on|divorce a pris effet le|divorce prend effet le|"
        "date on which the marriage was contracted|date on which the marriage was solemnized|"
        "date on which the marriage was solemnised|date de celebration du mariage|tanggal nikah|"
        "gericht spricht am|voltrokken op|voltrokken te ~ op|prononce le|prononcee le|court order of|"
        "court order dated|order of adoption dated|date of order|"
        "date of the order|date of adoption order|date of decree|decree absolute dated|decree made on|order made on|"
        "it is ordered on|date of dissolution|date de dissolution|fecha de fallecimiento|fecha de la defuncion|"
        "when married|date married|married on|date of marriage|marriage date|date of the marriage|marie le|"
        "maries le|date du mariage|"
        "mariage celebre le|gehuwd op|datum huwelijk|datum van het huwelijk|huwelijk voltrokken op|"
        "verheiratet am|eheschliessung|datum der eheschliessung|tag der eheschliessung|marriage solemnized on|"
        "dissous par jugement du|durch urteil vom|court pronounces on|pronounces on|tribunal prononce le|"
        "dissolved by judgment of|ontbonden bij vonnis van|"
        "spreekt de echtscheiding uit op|prononce le divorce le|casatoria a fost incheiata la data de|zawarto dnia|"
        "matrimony on|matrimony at ~ on|married at ~ on|marriage at ~ on|solemnized at ~ on|huwelijk te ~ op|"
        "mariage a ~ le|solemnised at ~ on|joined in marriage on|were married on|trouwden op|adoption prononcee le|"
        "jugement rendu le|arret rendu le|judgment rendered on|judgment given on|decision rendered on|"
        "uitgesproken op|"
        "urteilsdatum|vonnisdatum|datum vonnis|date of judgment|fecha de la sentencia|data della sentenza|"
        "date du jugement|datum van het vonnis|tag des urteils|judgment date|jugement prononce le|"
        "ceremony on|date of the ceremony|celebrado el|contraido el|"
        "date of death|died on|deceased on|decede le|decedee le|date du deces|deces|overleden op|datum overlijden|"
        "datum van overlijden|gestorben am|verstorben am|sterbedatum|todestag|date of divorce|divorced on|"
        "date du divorce|divorce prononce le|datum echtscheiding|geschieden am|rechtskraftig seit|"
        "date of adoption|date de l'adoption|datum adoptie|date of judgment|jugement du|vonnis van|urteil vom|"
        "data de registro de casamento|data de registro do casamento|"
        "ngay dang ky ket hon|ngay thang nam dang ky ket hon|"
        "chung nhan ket hon so ~ ngay thang nam dang ky|"
        "data do registro de casamento|data de celebracao|fecha de celebracion|"
        "fecha del matrimonio|date de l'acte de mariage|date de l'acte|acte dresse le|data do casamento|"
        "jugement n ~ du|arret n ~ du|vonnis nr ~ van|urteil nr ~ vom|beschikking van|"
        "statuant publiquement le|date of the decision|date de la decision|datum van de beslissing|"
        "datum der entscheidung|date of the adoption order|fecha de la decision|"
        "constate le|constatee le|celebree le|"
        "date of report of marriage|date of report of divorce|date of registration of marriage|"
        "data di matrimonio|data del matrimonio|data zawarcia malzenstwa|data casatoriei|fecha de defuncion|"
        "data do obito|data di morte|"
        "solemnised on|solemnized|celebre le|celebrated on|contracted on|eheschliesung|fecha de matrimonio|"
        "sentencia de fecha|por sentencia de|por sentencia del|con sentenza del|sentenza del|por sentenca de|"
        "wyrokiem z dnia|moca wyroku z dnia|prawomocnym wyrokiem z dnia|решением суда от|рішенням суду від|"
        "karar tarihi|sentinta din|prin sentinta din|"
        "evlenme tarihi|evlilik tarihi|olum tarihi|vefat tarihi|data do falecimento|data decesului|ngay chet|"
        "tanggal kematian|tanggal meninggal|tanggal wafat|tanggal perkawinan|tanggal pernikahan|ngay ket hon|"
        "登记日期|结婚日期|死亡日期",
        label=True,
    ),
    "start": Wording(
        "eerste lesdag|eerste dag van de lessen|premier jour de cours|premier jour des cours|first day of class|"
        "first day of classes|first day of teaching|first day of work|first working day|premier jour de travail|"
        "eerste werkdag|erster vorlesungstag|erster arbeitstag|primer dia de clases|primer dia de clase|"
        "first day|premier jour|eerste dag|erster tag|primer dia|date d'engagement|date d'engagement le|"
        "prise de fonction|prise de fonctions|date de prise de fonction|date de prise de fonctions|prise de poste|"
        "entree en fonctions|entre en fonctions le|entrera en fonctions le|prend ses fonctions au|"
        "dienstantritt|tag des dienstantritts|datum des dienstantritts|arbeitsantritt|tag des arbeitsantritts|"
        "dienstbeginn|arbeitsbeginn|beginn der beschaftigung|beginn der tatigkeit|beginn des dienstverhaltnisses|"
        "ambtsaanvaarding|aanvang van de tewerkstelling|begin van de tewerkstelling|aanvang tewerkstelling|"
        "commencement of employment|commencement of duties|date of taking up duties|takes up duties on|"
        "assumption of duties|date of assumption of duties|fecha de inicio de labores|inicio de labores|"
        "fecha de incorporacion|se incorpora el|se incorporara el|inicio de la relacion laboral|"
        "inicio de funcoes|data de inicio de funcoes|inicio da prestacao de trabalho|inizio del rapporto di lavoro|"
        "decorrenza del rapporto|data di inizio attivita|data inceperii activitatii|inceperea activitatii|"
        "дата начала работы|начало работы|дата початку роботи|початок роботи|入职日期|入职时间|"
        "vangen aan op|vangen aan|debutent le|first day of the lease|first day of the tenancy|premier jour du bail|"
        "first day|premier jour|eerste dag|erster tag|primer dia|primeiro dia|primo giorno|ilk gun|date d'engagement|"
        "date of hire|hire date|date of engagement|datum indienstneming|einstellungsdatum|"
        "eerste dag van de huur|eerste huurdag|erster miettag|primer dia del contrato|"
        "commencent le|kurse beginnen am|lehrveranstaltungen beginnen am|las clases comienzan el|clases inician el|"
        "clases empiezan el|aulas comecam em|aulas iniciam em|lezioni iniziano il|zajecia rozpoczynaja sie|"
        "ise baslama tarihi|ise baslangic tarihi|goreve baslama tarihi|baslama tarihi|"
        "datum in dienst|in dienst getreden op|joined our company on|joined our|joined this company on|"
        "date d'entree en service|ngay vao lam|ngay bat dau lam viec|lam viec tu ngay|"
        "дата приема на работу|принят на работу|принята на работу|дата прийняття на роботу|прийнятий на роботу|"
        "прийнята на роботу|"
        "dzien rozpoczecia pracy|data rozpoczecia pracy|termin rozpoczecia pracy|"
        "commence work on|commences work on|commence employment on|will start work on|begins employment on|"
        "treedt in dienst op|treedt in dienst|in dienst treden op|in dienst vanaf|tritt ein am|"
        "nimmt die arbeit auf am|"
        "entrera en service le|entre en fonction le|prend ses fonctions le|prendra ses fonctions le|starts work on|"
        "joined on|joined the company on|joined us on|commenced employment on|started work on|began work on|"
        "entree en jouissance|entree en jouissance le|prise de jouissance|ingenottreding|ingebruikname|mietbeginn|"
        "beginn des mietverhaltnisses|entry into possession|possession from|mulai bekerja|bergabung sejak|"
        "tanggal masuk|"
        "huur gaat in op|bail prend cours le|lease begins on|mietverhaltnis beginnt am|"
        "takes effect on|takes effect|comes into effect on|commences on|commence on|ingaand op|ingaande op|"
        "entre en vigueur le|prend effet le|prenant effet le|tritt in kraft am|"
        "starting on|starting from|commencing on|beginning on|begins on|it begins on|begin on|start|begin|begins|"
        "courses start on|classes start on|starts|debute le|"
        "commence le|prenant cours le|"
        "prend cours|rentree le|rentree|gaat in op|vangt aan op|beginnen op|starten op|lessen beginnen op|"
        "start op|beginnt am|"
        "beginnen am|anfang|start date|starting date|starts on|start of the academic year|start of studies|"
        "start of classes|"
        "begin date|"
        "beginning of|commencement date|date of commencement|date of joining|joining date|employed since|"
        "employed from|data de admissao|admissao|admitido em|admitida em|fecha de ingreso|fecha de alta|"
        "fecha de antiguedad|data di assunzione|assunto il|assunta il|data assunzione|ise giris tarihi|"
        "data angajarii|data zatrudnienia|eintritt|sejak tanggal|bekerja sejak|bekerja sejak tanggal|"
        "terhitung sejak tanggal|terhitung sejak|"
        "terhitung mulai tanggal|terhitung mulai|mulai bekerja|tanggal mulai bekerja|"
        "entree en jouissance|jouissance a partir du|ingenottreding|date d'entree dans les lieux|"
        "welcome days open on|orientation days begin on|orientation begins on|"
        "date of employment|start of employment|hired on|in service since|"
        "date de debut|debut des cours|debut des etudes|rentree academique|date d'entree en service|"
        "entre en service|"
        "entree en service|entree en fonction|engage depuis|engage le|date d'embauche|debut du contrat|"
        "debut du bail|"
        "prend cours le|startdatum|begindatum|aanvang|aanvangsdatum|start van de lessen|in dienst sinds|"
        "datum indiensttreding|indiensttreding|aanvang van de opleiding|start academiejaar|neemt een aanvang op|"
        "studienbeginn|beginn des studiums|vorlesungsbeginn|beginndatum|eintrittsdatum|beschaftigt seit|"
        "beginn des arbeitsverhaltnisses|mietbeginn|start of lease|lease start",
        label=True,
    ),
    "end": Wording(
        "eindigend op|en eindigend op|se terminant le|finissant le|endend am|"
        "om te eindigen op|te eindigen op|pour finir le|pour se terminer le|se termine le|prend fin le|"
        "fin de l'annee academique|einde van het academiejaar|einde academiejaar|end of the academic year|"
        "ende des akademischen jahres|end date|ending on|ends on|end of studies|termination date|date de fin|"
        "fin des cours|fin du contrat|"
        "einddatum|einde van de opleiding|einde contract|enddatum|ende des studiums|vertragsende|duration until",
        label=True,
    ),
    "arrival": Wording(
        "latest arrival date|latest day of arrival|last day of arrival|laatste aankomstdatum|uiterste aankomstdatum|"
        "uiterlijke aankomst|uiterlijke aankomstdatum|uiterste aankomst|aankomst uiterlijk|aankomst uiterlijk op|"
        "arrivee au plus tard|arrivee limite|limite d'arrivee|ankunft spatestens|ankunft bis|anreise spatestens|"
        "arrive apres le|arrivent apres le|arriver apres le|arrivant apres le|arrives after|arrive after|"
        "arriving after|"
        "llegue despues del|lleguen despues del|chegue depois de|arrivi dopo il|"
        "arrival no later than|arrival deadline|fecha limite de llegada|llegada a mas tardar|"
        "ultimo dia de llegada|data limite de chegada|chegada ate|termine ultimo di arrivo|arrivo entro|"
        "ostateczny termin przyjazdu|przyjazd do dnia|en gec varis tarihi|data limita de sosire|"
        "laatste dag van aankomst|date ultime d'arrivee|dernier jour d'arrivee|arrivee au plus tard le|"
        "can be enrolled after|be enrolled after|be admitted after|enrolled later than|no enrolment after|"
        "no registration after|geen inschrijving na|niet meer inschrijven na|plus aucune inscription apres|"
        "plus possible de s'inscrire apres|keine einschreibung nach|ultimate date of arrival|ultimate arrival date|"
        "date ultime a laquelle l'etudiant doit se presenter|date ultime de presentation|"
        "doit se presenter au plus tard le|must present himself no later than|must arrive no later than|"
        "letzter ankunftstag|spatester ankunftstag|spateste anreise|anreise bis|"
        "latest arrival|final date of arrival|last date of arrival|latest date of arrival|no later than|"
        "at the latest on|at the latest|latest enrolment date|"
        "latest registration date|deadline for registration|last day of registration|arrive before|arrive by|"
        "date limite|date limite d'inscription|date limite d'arrivee|au plus tard le|au plus tard|"
        "uiterlijk|uiterlijk op|uiterste datum|uiterste inschrijvingsdatum|laatste inschrijvingsdatum|"
        "spatestens|spatestens am|spatestens bis|einschreibefrist|latest possible arrival",
        label=True,
    ),
    "examined": Wording(
        "examined on|date of examination|examination date|date of visit|date of consultation|examine le|"
        "date de l'examen|date de consultation|onderzocht op|datum van onderzoek|datum onderzoek|"
        "untersucht am|datum der untersuchung|untersuchungsdatum|exam date|have examined",
        label=True,
    ),
    "period": Wording(
        "period|periode|保险期间|保险期限|有效期|有效期限|起止日期|查询期间|期间|abrechnungszeitraum|"
        "looptijd|laufzeit|statement period|for the period|zeitraum|academic year|"
        "annee academique|academiejaar|"
        "from ~ to|coverage period|periode de couverture|verzekeringsperiode|versicherungszeitraum",
        label=True,
    ),
    "registered": Wording(
        "declaration recue le|declaration faite le|aangifte gedaan op|aangifte ontvangen op|"
        "declare le|declaree le|aangegeven op|angezeigt am|declarado el|declarada el|"
        "date of registration|date registered|registration on|date d'enregistrement|date de la declaration|"
        "date de declaration|fecha de registro|data do assento|tescil tarihi|datum van aangifte|"
        "datum van registratie|"
        "datum der eintragung|date of declaration|"
        "registado em|registada em|registrada em|registrata il|registrato il|zarejestrowano dnia|inregistrat la|"
        "registered on|enregistre le|enregistre a ~|geregistreerd op|registriert am|inscrit le|inscrite le|"
        "inscrit depuis|"
        "fecha de inscripcion|data da inscricao|data di iscrizione|"
        "ingeschreven op|ingeschreven sinds|eingetragen am|registered since|registration date|date d'inscription|"
        "datum van inschrijving|angemeldet seit|domicilie depuis|graduated on|awarded on|conferred on|submitted on|"
        "submitted",
        label=True,
    ),
    "other": Wording(
        "kesinlesme tarihi|vorig afschrift ~ van|vorig afschrift nr ~ van|releve precedent ~ du|extrait precedent ~ du|"
        "contrat de mariage ~ le|contrat de mariage recu le|huwelijkscontract ~ op|ehevertrag ~ am|"
        "marriage contract ~ on|"
        "uw bericht van|uw brief van|uw schrijven van|votre courrier du|votre message du|ihr schreiben vom|"
        "ihre nachricht vom|your message of|your letter dated|su carta del|su escrito de|"
        "a expire le|ayant expire le|has expired on|had expired on|expired on|verstreken op|verstreken is op|"
        "verlopen op|"
        "abgelaufen am|abgelaufen ist am|vencio el|scaduto il|"
        "appointment|rendez vous|afspraak|termin|deadline|due date|due|invoice date|tested on|test date|"
        "valid as of|"
        "results date|passport issued|passport no ~ issued on|passeport delivre le|paspoort afgegeven op|"
        "visit date|admission date|date of admission|enrolment date|enrollment date|date of enrolment|completion date|"
        "matriculation date|date of matriculation|date of enrollment|date of completion|date of leaving|"
        "date d'admission|date d'immatriculation|datum van toelating|toelatingsdatum|"
        "immatrikulationsdatum|datum der immatrikulation|aufnahmedatum|opnamedatum|fecha de admision|"
        "fecha de matricula|data de admissao|data de matricula|data di immatricolazione|data przyjecia|kayit tarihi|"
        "next|balance on|solde au|saldo op|saldo per|kontostand am|letter of|your letter of|"
        "votre lettre du|"
        "your application of|votre demande du|uw aanvraag van|ihr antrag vom|contract of|contrat du|decision of|"
        "decision du|beslissing van|entscheidung vom|effective since|"
        "original dated|original of|original issued on|original date du|original du|origineel gedateerd|"
        "origineel van|"
        "origineel d d|original datiert|original vom|originale del|original de fecha|original expedido el|"
        "test passe|test afgelegd|test abgelegt|test taken on|test passe le|test afgelegd op|test abgelegt am|"
        "exam taken on|examen passe le|epreuve passee le|"
        "prufung abgelegt am|examen afgelegd op|prueba realizada el",
        label=True,
    ),
}
"""Wordings that announce each role, in the languages of papers seen at Belgian posts."""
