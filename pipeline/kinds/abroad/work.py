"""Papers of employers and companies from further away."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "commercial-licence",
        titles="""
        vergi levhası | işyeri açma ve çalışma ruhsatı | faaliyet belgesi | licencia de actividad
        licencia de funcionamiento | licencia comercial | patente de comercio | patente municipal
        alvará de funcionamento | alvará de localização | licenza commerciale | licenza di esercizio | wpis do ceidg
        zaświadczenie o wpisie do ewidencji działalności gospodarczej | autorizație de funcționare | litsenziya
        business licence | business license china | shop and establishment certificate | gumasta licence
        udyam registration certificate | carte de commerçant | patente commerciale
        """,
        strong="""
        vergi kimlik no | ticaret ünvanı | unified social credit code | legal representative business scope
        razão social cnpj | empresa mercantil | faaliyet konusu | shops and establishments act
        """,
        against="income tax return",
    ),
    Profile(
        "company-registration",
        titles="""
        visura ordinaria | visura camerale | registro delle imprese | certificado del registro mercantil
        certidão permanente do registo comercial | contrato social | escritura de constitución
        ticaret sicil gazetesi | ticaret sicil tasdiknamesi | krajowy rejestr sądowy odpis aktualny
        odpis aktualny z rejestru przedsiębiorców | certificat constatator | certificat de înregistrare
        vypiska iz egryul | registre du commerce attestation d immatriculation | modèle j registre du commerce
        certificate of registration of company
        """,
        strong="""
        rejestru przedsiębiorców | camera di commercio | sede legale codice fiscale | capital social socios
        şirket kuruluş ana sözleşme | oficiul registrului comerțului | egryul | greffe du tribunal de commerce
        """,
        against="""
        licence number | license number | licence no | license no | numéro de licence | licentienummer | lizenznummer
        vergunningsnummer | licence holder | licensee | expiry date | valid until | renewal of the licence
        trade licence | commercial licence | business licence
        """,
    ),
    Profile(
        "employment-certificate",
        titles="""
        certificado de empleo | certificado laboral | constancia laboral | constancia de trabajo
        certificación laboral | declaração de vínculo | declaração de trabalho | declaração da entidade patronal
        attestato di servizio | certificato di servizio | dichiarazione del datore di lavoro | çalışma belgesi
        iş yeri yazısı | işveren yazısı | zaświadczenie o zatrudnieniu | zaświadczenie o zarobkach
        adeverință de salariat | adeverință de serviciu | spravka s mesta raboty | dovidka z mistsya roboty
        to whomsoever it may concern employment | experience certificate | service certificate
        income certificate employer
        """,
        strong="""
        labora en esta empresa | presta sus servicios | desempeñando el cargo | trabalha nesta empresa
        é nosso funcionário | presta serviço | lavora presso | è dipendente | şirketimizde çalışmaktadır
        jest zatrudniony | jest zatrudniona | este angajat | rabotaet v dolzhnosti | working with us as
        employed with our company | draws a monthly salary
        """,
    ),
    Profile(
        "employment-contract",
        titles="""
        contrato de trabajo | contrato indefinido | contrato individual de trabajo | contrato de trabalho
        contratto di lavoro | contratto di lavoro subordinato | iş sözleşmesi | belirsiz süreli iş sözleşmesi
        umowa o pracę | contract individual de muncă | trudovoy dogovor | trudovyy dohovir | labour contract
        labor contract | standard employment contract | au pair agreement | au pair contract
        agreement between host family | contrat au pair | au pair overeenkomst | au pair vertrag
        """,
        strong="""
        el empleador y el trabajador | entidade empregadora e trabalhador | il datore di lavoro e il lavoratore
        işveren ile işçi | pomiędzy pracodawcą a pracownikiem | between the host family and the au pair
        pocket money free day | famille d accueil et l au pair | gastgezin en de au pair
        notice period termination of employment
        """,
    ),
    Profile(
        "work-permit",
        titles="""
        permiso de trabajo | autorización de trabajo | autorização de trabalho | permesso di lavoro | çalışma izni
        nulla osta al lavoro | nulla osta al lavoro subordinato | carte de travailleur étranger
        permis d emploi temporaire | autorisation d emploi de travailleur étranger | zezwolenie na pracę
        aviz de muncă | razreshenie na rabotu
        """,
        strong="na pracę cudzoziemca | zezwalam na wykonywanie pracy | wykonywanie pracy przez cudzoziemca",
        against="agreement between the host family",
    ),
)
