"""Papers of schools and universities from further away."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "diploma",
        titles="""
        título de licenciado | título de grado | título universitario | título profesional | título de bachiller
        la universidad confiere el título | confere o grau | confere o título | diploma de bacharel
        diploma di laurea | diploma di maturità | diploma di esame di stato | lisans diploması
        yüksek lisans diploması | mezuniyet belgesi | geçici mezuniyet belgesi | lise diploması
        dyplom ukończenia studiów | świadectwo dojrzałości | diplomă de licență | diplomă de bacalaureat
        diplom spetsialista | diplom bakalavra | dyplom magistra | graduation certificate | certificate of graduation
        bachelor's degree certificate | provisional certificate | provisional degree certificate | degree certificate
        attestation de réussite | attestation de réussite au diplôme | attestat o srednem obrazovanii
        secondary school certificate | higher secondary certificate | west african senior school certificate
        general certificate of education | abiturzeugnis | zeugnis der allgemeinen hochschulreife | magister dyplom
        """,
        strong="""
        confiere el título | otorga el título | confere o grau de | conferisce la laurea | mezun olmuştur
        lisans derecesi | uzyskał tytuł zawodowy | uzyskała tytuł zawodowy | se conferă titlul
        qualification was awarded | is granted graduation | completed all the courses prescribed | has conferred upon
        por cuanto ha cumplido | kvalifikatsiya | hat die abiturprüfung bestanden | vice chancellor registrar
        with second class honours | first class honours
        """,
    ),
    Profile(
        "transcript",
        titles="""
        transkript | not durum belgesi | not dökümü | certificado académico personal | certificado de notas
        certificado de calificaciones | expediente académico | historial académico | histórico escolar
        histórico acadêmico | certidão de aproveitamento | certificato esami | certificato degli esami sostenuti
        piano di studi ed esami sostenuti | autocertificazione esami | karta przebiegu studiów | suplement do dyplomu
        foaie matricolă | situație școlară | suplement la diplomă | prilozhenie k diplomu | dodatok do dyplomu
        akademicheskaya spravka | statement of marks | marks memo | grade report | student grade report | marksheet
        mark sheet | consolidated marks | detailed marks certificate | relevé de notes du baccalauréat
        """,
        strong="""
        ders kodu ders adı kredi | asignatura créditos calificación | asignatura calificación convocatoria
        disciplina carga horária nota | esame cfu voto | not ortalaması | akts | przedmiot ocena ects
        disciplina credite nota | subject code subject theory practical | media ponderata | nota media expediente
        grade point average | sobresaliente notable aprobado
        """,
    ),
    Profile(
        "equivalence-decision",
        titles="""
        gleichstellung des diploms | gleichstellung eines diploms | gleichstellung des studiennachweises
        erkenningsbesluit | statement of comparability | zeugnisbewertung | certificate of equivalence
        homologación de título | denklik belgesi | nostryfikacja | atestat de recunoaștere | déclaration de valeur
        dichiarazione di valore
        """,
        strong="wird gleichgestellt | gleichgestellt mit | denkliği | homologado al título",
    ),
    Profile(
        "admission-letter",
        titles="""
        certificado de admisión | carta de admisión | carta de aceptación | certificado de matrícula
        constancia de inscripción | carta de admissão | carta de aceitação | comprovativo de matrícula
        certificato di iscrizione | lettera di ammissione | kabul mektubu | kabul belgesi | öğrenci belgesi
        zaświadczenie o przyjęciu na studia | adeverință de student | scrisoare de acceptare | zulassungsbescheid
        immatrikulationsbescheinigung | studienbescheinigung | offer of admission | unconditional offer
        certificat de scolarité | attestation d admission | attestation de préinscription
        certificat d inscription scolaire
        """,
        strong="""
        ha sido admitido | admite al estudiante | foi admitido | è stato ammesso | programına kabul
        został przyjęty na studia | zum studium zugelassen | élève régulier | inscrit comme élève | curso académico
        offer you a place | place on the programme
        """,
    ),
    Profile(
        "scholarship",
        titles="""
        carta de beca | certificado de beca | resolución de beca | carta de bolsa | termo de bolsa | bolsa de estudo
        borsa di studio | burs belgesi | burslu öğrenci belgesi | stypendium | decyzja stypendialna | bursă de studii
        certificate of financial support | state scholarship | csc certificate | stipendienzusage
        """,
        strong="""
        ha sido beneficiario de una beca | beneficiário de bolsa | assegnatario di borsa di studio | aylık burs
        bewilligt stipendium | monthly stipend
        """,
    ),
    Profile(
        "language-certificate",
        titles="""
        medium of instruction certificate | english medium certificate | medium of instruction letter
        certificado de idioma | certificato di lingua | dele diploma de español | celi | cils | cnavt
        yds sonuç belgesi | yabancı dil belgesi | tcf attestation de résultats | score report test taker
        """,
    ),
)
