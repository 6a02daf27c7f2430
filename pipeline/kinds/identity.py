"""Papers that say who somebody is: passports, cards, visas, photos."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "passport",
        titles="""
        passport | passeport | paspoort | reisepass | pasaporte | passaporto | passaporte | pasaport | paszport
        pass reisepass passport passeport | republic passport | travel document | titre de voyage | reisdocument
        visas | visas visas | visa visas | visas visa | visas visum | visas sichtvermerke | visa seiten
        entries and visas | observations | endorsements | renewals | amendments and endorsements
        """,
        strong="""
        type code passport no | passport no code | country code passport | code du pays passeport no
        passport no passeport n | code of issuing state | code de l etat emetteur | code état émetteur
        holder's signature signature du titulaire | signature of bearer | signature du titulaire signature of bearer
        this passport is valid for all countries | ce passeport est valable pour tous les pays
        this passport contains pages | ce passeport contient pages | dit paspoort bevat bladzijden
        dieser pass enthält seiten | to allow the bearer to pass freely without let or hindrance
        pass freely without hindrance | laisser passer librement | to afford the bearer such assistance | paspoort nr
        reisepass nr | observations remarques amendments | particulars of bearer | file no passport
        old passport no with date and place of issue | tracking number booklet number | booklet number
        passport number nationality citizenship
        """,
        body="""
        surname nom | given names prenoms | date of birth date de naissance | place of birth lieu de naissance
        date of issue date de délivrance | date of expiry date d expiration | authority autorité
        nationality nationalité | sex sexe | surname given names | type p | naam voornamen | personal no no personnel
        place of issue lieu | father name | citizenship number | issuing authority autorité délivrance | height taille
        colour of eyes couleur des yeux | surname naam nom name | apellidos nombres | nacionalidad nationality
        soyadı adı | nationality citizenship | bearer | entry exit | departed | admitted | immigration | arrival
        departure | entrée sortie | given names | place of birth | date of issue | date of expiry | issuing authority
        country code | passport no | prénoms | lieu de naissance | date de délivrance | date d expiration | code du pays
        passeport n
        """,
        files="passport passeport paspoort reisepass pasaporte passaporto pasaport paszport pass",
    ),
    Profile(
        "schengen-visa",
        titles="""
        visa | visum | schengen visa | visa schengen | visum schengen | visado | visto | vize | etats schengen
        schengen states
        """,
        strong="""
        valid for schengen states | valable pour etats schengen | geldig voor schengenstaten
        gültig für schengener staaten | etats schengen | schengener staaten | schengenstaten | schengen states
        stati schengen | estados schengen | valid for etats schengen | duration of stay days number of entries
        durée du séjour jours nombre d entrées | dauer des aufenthalts tage | duur van verblijf dagen
        duracion de la estancia dias | durata del soggiorno giorni | duração da estada
        type of visa number of entries | number of entries mult | number of entries multi | duration of stay
        anzahl der einreisen
        """,
        body="""
        valid for | valable pour | gültig für | geldig voor | number of entries | nombre d entrées
        aantal binnenkomsten | type of visa | from until | du au | von bis | van tot | type c | type de visa | remarks
        remarques | duration of stay | mult | multi | passport number | numero de passeport | visa number | valido per
        válido para
        """,
        against="""
        application for visa | application form | demande de visa | aanvraag visum | antrag | checklist | contribution
        motivation | dear | madame monsieur | geachte
        """,
        files="visa schengen visum visas stamps",
    ),
    Profile(
        "identity-card",
        titles="""
        identity card | carte d identité | identiteitskaart | personalausweis | national identity card
        carte nationale d identité | carte d identité nationale | national identification card | national id card
        citizen identity card | carta d identità | tarjeta de identidad | documento nacional de identidad
        cédula de identidad | cédula de ciudadanía | cartão de cidadão | kimlik kartı
        türkiye cumhuriyeti kimlik kartı | dowód osobisty | carte de identitate | bilhete de identidade
        computerized national identity card | identity card personalausweis | documento de identidad
        credencial para votar | government of india unique identification authority
        carte d'identité belgique | belgique belgië belgien belgium identity card | electronic identity card
        permanent account number card | voter identity card | nin slip | ghana card
        carteira de identidade | carteira de identidade nacional | registro geral | carteira nacional de identidade
        philippine identification card | pambansang pagkakakilanlan | philippine identification system
        carte nationale d identité électronique | carte nationale d identité biométrique | carte d identité cedeao
        carte d identité biométrique | ecowas identity card | carte d électeur | carte nationale d identification
        kartu tanda penduduk | kad pengenalan | mykad | thai national id card | căn cước công dân
        jamhuri ya kenya | kitambulisho cha taifa | indangamuntu | national identity smart card
        national id card bangladesh | elector photo identity card | elector s photo identity card
        letërnjoftim | lična karta | osobna iskaznica | lichna karta | osebna izkaznica | občiansky preukaz
        občanský průkaz | személyazonosító igazolvány | asmens tapatybės kortelė | isikutunnistus
        şəxsiyyət vəsiqəsi | şexsiyyet vesiqesi | personal identity card | citizenship card | identity smart card
        certificate of nepalese citizenship | nepalese citizenship certificate | nepali citizenship certificate
        people s republic of china resident identity card | resident identity card of the people s republic of china
        resident identity card of people s republic of china | resident registration card
        cédula de identidade | cédula de identidade civil | tarjeta de identificación | documento único de identidad
        """,
        strong="""
        national id no | identity number cnic | identity card carte d identité identiteitskaart personalausweis
        unique identification authority of india | aadhaar | national registry number | numéro du registre national
        identification number of the national register | rijksregisternr | rijksregisternummer kaartnr
        card no kaartnr carte no | kaart nr | n carte kaart nr | national identity card pakistan | t c kimlik no
        kimlik no | cin n | national identification number nin | curp clave de elector | republic national identity
        card number expiry | document no. personal no. | n° de la carte | numéro de carte | kaartnummer | kartennummer
        zugangsnummer | berlaku hingga seumur hidup | kewarganegaraan wni berlaku hingga | gol darah alamat
        nik nama tempat tgl lahir jenis kelamin
        national number | citizen id number | citizen identity number | citizen identification number
        """,
        body="""
        date of birth | place of birth | nationality | sex | expiry date | date of expiry | valid until
        holder s signature | card number | identity number | father name | date of issue | country of stay
        name nom naam | given names prénoms | geburtsdatum | geburtsort | gültig bis | geldig tot | valable jusqu au
        carte valable | geldig van tot | valid from until | sexe | nationalité | né le | fils de | personal number
        """,
        against="""
        residence permit | titre de séjour | verblijfstitel | aufenthaltstitel | i hereby | hereby certify | atteste
        requirements | checklist | invoice | lease
        """,
        files="""
        id cin cnic identity identité identiteit identiteitskaart eid ausweis personalausweis kimlik cedula dni
        aadhaar idcard carte
        """,
    ),
    Profile(
        "residence-permit",
        whole="united arab emirates residence",
        titles="""
        residence permit | titre de séjour | verblijfstitel | aufenthaltstitel | carte de séjour | carte de résident
        permiso de residencia | permesso di soggiorno | título de residência | autorização de residência | ikamet izni
        oturma izni | ikamet izin belgesi | karta pobytu | permis de ședere | verblijfskaart | verblijfsvergunning
        residence card | aufenthaltserlaubnis | niederlassungserlaubnis | permanent resident card | iqama
        resident permit | resident card | resident identity card | carte de séjour belgique
        temporary residence permit | permanent residence card | tarjeta de residencia | tarjeta de extranjero
        permis de séjour | carte bleue européenne | biometric residence permit
        certificate of registration in the register of foreign nationals | récépissé de demande de carte de séjour
        bewijs van inschrijving in het vreemdelingenregister | certificat d inscription au registre des étrangers
        immatriculation model a attestation | attest van immatriculatie | attestation d immatriculation
        alien registration certificate | foreigner registration card | refugee travel document residence
        employment pass | pas penggajian | dependant s pass | dependant pass | student s pass | student pass
        work pass | long term visit pass | long term pass | residence visa | professional visit pass
        """,
        strong="""
        residence permit titre de séjour | permit type type de permis | type of permit | type of title | soort titel
        art der titel | type de titre | art des titels | employment permitted | kategorie des titels
        marché du travail | arbeidsmarkt limité | arbeidsmarkt beperkt | arbeidsmarkt onbeperkt
        marché du travail illimité | erwerbstätigkeit gestattet | leave to remain | no public funds | leave to enter
        residency number | sponsor profession residency | uid residence | card a limited stay | carte a séjour limité
        kaart a beperkt verblijf | b onbeperkt verblijf | f familielid burger van de unie | h europese blauwe kaart
        l langdurig ingezetene | iqama number | file number uid number place of issue
        accompanied by profession sponsor | permit to reside | séjour limité | verblijf beperkt | séjour illimité
        onbeperkt verblijf | beschränkter aufenthalt | unbeschränkter aufenthalt | residence visa
        entry permit residence | residence identity | resident identity | work permitted | student residence
        remarks no public funds | autorise son titulaire à travailler | type de permis de séjour
        """,
        body="""
        date of birth | nationality | place of issue | valid until | geldig tot | valable jusqu au | gültig bis
        remarks | remarques | card expires | kaart geldig tot | fecha de caducidad | carte valable jusqu au | sex
        type of permit | expiry date | date of expiry | name nom | permis | profession | sponsor | employer
        residency | date and place of birth | date et lieu de naissance | opmerkingen | anmerkungen
        """,
        against="""
        i hereby | requirements | checklist | lease agreement | dear sir | single permit decision | annexe 46
        bijlage 46
        """,
        files="""
        residence sejour séjour verblijf verblijfstitel aufenthalt aufenthaltstitel permit titre iqama emirates ikamet
        rp brp
        """,
    ),
    Profile(
        "photo",
        titles="""
        photo | passport photo | photo d identité | pasfoto | passfoto | passbild | lichtbild | photos d identité
        identity photo | foto | foto carnet
        """,
        body="35 x 45 mm | 3 5 x 4 5 cm | photo studio | photographe | fotograaf | biometric photo",
        files="""
        photo_identite photo_identity id_photo photo photos foto fotos pasfoto passfoto passbild picture
        portrait lichtbild selfie
        """,
    ),
)
