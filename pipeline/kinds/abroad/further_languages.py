"""Headings in languages of the north, the middle and the south-east of Europe, and of Asia and Africa in Latin script.

Swedish, Danish, Norwegian, Finnish, Hungarian, Czech, Slovak, Croatian, Serbian, Slovene, Albanian,
Baltic languages,
Azerbaijani, Vietnamese, Indonesian, Malay, Tagalog and Swahili.
"""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "birth-certificate",
        titles="""
        födelseattest | fødselsattest | fødsels og navneattest | syntymätodistus | születési anyakönyvi kivonat
        rodný list | rodní list | izvod iz matične knjige rođenih | rodni list
        izpisek iz matičnega registra o rojstvu
        certifikatë lindjeje | certifikata e lindjes | akt lindjeje | gimimo liudijimas | dzimšanas apliecība
        sünnitunnistus | doğum haqqında şəhadətnamə | giấy khai sinh | trích lục khai sinh | kutipan akta kelahiran
        tug ilganlik haqida guvohnoma | tug ilganlik to g risidagi guvohnoma
        akta kelahiran | sijil kelahiran | cheti cha kuzaliwa | shahaadada dhalashada
        """,
    ),
    Profile(
        "marriage-certificate",
        titles="""
        vigselbevis | vielsesattest | vigselattest | avioliittotodistus | vihkitodistus
        házassági anyakönyvi kivonat
        vjenčani list | oddací list | sobášny list | izvod iz matične knjige vjenčanih
        izvod iz matične knjige venčanih
        poročni list | certifikatë martese | akt martese | santuokos liudijimas | laulības apliecība
        abielutunnistus
        nikah haqqında şəhadətnamə | giấy chứng nhận kết hôn | trích lục kết hôn | kutipan akta nikah | buku nikah
        kutipan akta perkawinan | sijil nikah | cheti cha ndoa | shahaadada guurka
        """,
    ),
    Profile(
        "divorce-decision",
        titles="""
        divorce registration certificate | certificate of registration of divorce | talaq registration certificate
        äktenskapsskillnad | skilsmissebevilling | skilsmissedom | avioeropäätös | házasság felbontása
        rozsudek o rozvodu | rozsudok o rozvode | presuda o razvodu braka | vendim për zgjidhjen e martesës
        accordo di divorzio | accordo di scioglimento del matrimonio | khula certificate | certificate of khula
        nikohdan ajratilganlik haqida guvohnoma
        quyết định công nhận thuận tình ly hôn | bản án ly hôn | akta cerai | kutipan akta perceraian | sijil cerai
        """,
    ),
    Profile(
        "adoption-certificate",
        titles="""
        giấy chứng nhận nuôi con nuôi | chứng nhận nuôi con nuôi | quyết định cho nhận con nuôi
        trích lục ghi chú nuôi con nuôi | penetapan pengangkatan anak | kutipan akta pengangkatan anak
        adoptionsbevis | beslut om adoption | adoptiopäätös | örökbefogadási határozat | rozhodnutí o osvojení
        rješenje o posvojenju | rešenje o usvojenju | vendim për birësim | acte de kafala | jugement de kafala
        kafala deed
        """,
        strong="cha nuôi mẹ nuôi | con nuôi | anak angkat",
    ),
    Profile(
        "death-certificate",
        titles="""
        dödsfallsintyg | dødsattest | dødsfallsattest | kuolintodistus | halotti anyakönyvi kivonat | úmrtní list
        úmrtný list | smrtni list | izvod iz matične knjige umrlih | certifikatë vdekje | mirties liudijimas
        miršanas apliecība | surmatunnistus | giấy chứng tử | trích lục khai tử | akta kematian | sijil kematian
        cheti cha kifo
        """,
    ),
    Profile(
        "criminal-record",
        titles="""
        utdrag ur belastningsregistret | belastningsregistret | straffeattest | privat straffeattest | politiattest
        rikosrekisteriote | erkölcsi bizonyítvány | hatósági erkölcsi bizonyítvány | výpis z rejstříku trestů
        výpis z registra trestov | uvjerenje o nekažnjavanju | potvrda da se ne vodi kazneni postupak
        uverenje o nekažnjavanju | potrdilo o nekaznovanosti | dëshmi penaliteti | certifikatë e dënimeve
        phiếu lý lịch tư pháp | surat keterangan catatan kepolisian | skck | sijil kelakuan baik
        cheti cha tabia njema | məhkumluq haqqında arayış
        """,
    ),
    Profile(
        "family-composition",
        titles="""
        certifikatë familjare | certifikata familjare | perhetodistus
        potvrda o zajedničkom kućanstvu | kartu keluarga
        kućna lista | fletë familjare | giấy xác nhận thông tin về cư trú | sổ hộ khẩu
        ailə tərkibi haqqında arayış
        """,
    ),
    Profile(
        "municipal-registration",
        titles="""
        bostedsbevis | bostadsbevis | lakcímkártya | potvrda o prebivalištu
        personbevis | utdrag om folkbokföringsuppgifter | bopælsattest | bostedsattest | kotikuntatodistus
        lakcímigazolás | potvrzení o trvalém pobytu | potvrdenie o trvalom pobyte | uvjerenje o prebivalištu
        certifikatë vendbanimi | certifikatë e vendbanimit | certifikata e vendbanimit | uverenje o prebivalištu
        potvrda o prebivalištu | potrdilo o stalnem prebivališču | vërtetim vendbanimi | surat keterangan domisili
        """,
    ),
    Profile(
        "diploma",
        titles="""
        examensbevis | kandidatexamen | magisterexamen | eksamensbevis | vitnemål | tutkintotodistus | oklevél
        vysokoškolský diplom | diploma o stečenom visokom obrazovanju | bằng tốt nghiệp
        bằng cử nhân | bằng thạc sĩ
        ijazah | ijazah sarjana | aukštojo mokslo diplomas
        """,
    ),
    Profile(
        "transcript",
        titles="""
        výpis vykonaných zkoušek | výpis výsledkov | leckekönyv kivonat | prijepis ocjena
        studieintyg resultatintyg | karakterutskrift | opintosuoritusote | leckekönyv kivonat
        výpis studijních výsledků | prijepis ocjena | uverenje o položenim ispitima | bảng điểm
        transkrip nilai | transkrip akademik
        """,
    ),
    Profile(
        "employment-certificate",
        titles="""
        arbetsgivarintyg | anställningsintyg | tjänstgöringsintyg | ansættelsesbekræftelse | arbeidsbekreftelse
        työtodistus | munkáltatói igazolás | potvrzení o zaměstnání | potvrdenie o zamestnaní | potvrda o zaposlenju
        potrdilo o zaposlitvi | vërtetim pune | giấy xác nhận công tác | xác nhận công tác | surat keterangan kerja
        pengesahan majikan | iş yerindən arayış
        """,
    ),
    Profile(
        "payslip",
        titles="""
        fizetési jegyzék | plačilni list
        lönespecifikation | lønseddel | lønnsslipp | palkkalaskelma | bérjegyzék | výplatní páska | výplatná páska
        platna lista | obračun plaće | phiếu lương | slip gaji
        """,
    ),
    Profile(
        "bank-statement",
        titles="""
        kontoutdrag | kontoudskrift | kontoutskrift | tiliote | bankszámlakivonat | számlakivonat | výpis z účtu
        izvod po računu | izvadak po računu | izpisek prometa | nxjerrje llogarie | sao kê tài khoản
        rekening koran
        penyata akaun
        """,
    ),
    Profile(
        "tax-assessment",
        titles="""
        besked om slutlig skatt | slutskattebesked | årsopgørelse | skatteoppgjør | verotuspäätös | adóigazolás
        jövedelemigazolás | daňové přiznání | daňové priznanie | porezna prijava | porezno rješenje
        tờ khai quyết toán thuế | bukti potong pajak
        """,
    ),
    Profile(
        "medical-certificate",
        titles="""
        läkarintyg | hälsointyg | lægeattest | legeattest | lääkärintodistus | orvosi igazolás | lékařské potvrzení
        lekárske potvrdenie | liječnička potvrda | lekarsko uverenje | zdravniško potrdilo | vërtetim mjekësor
        giấy khám sức khỏe | surat keterangan sehat | surat keterangan dokter
        """,
    ),
    Profile(
        "health-insurance",
        titles="""
        reseförsäkring | försäkringsbrev | försäkringsintyg | rejseforsikring | reiseforsikring | matkavakuutus
        utasbiztosítás | biztosítási kötvény | cestovní pojištění | cestovné poistenie | putno osiguranje
        polica osiguranja | sigurim shëndetësor | bảo hiểm du lịch | asuransi perjalanan
        """,
    ),
    Profile(
        "lease",
        titles="""
        hyreskontrakt | hyresavtal | lejekontrakt | husleiekontrakt | vuokrasopimus
        bérleti szerződés | nájemní smlouva
        nájomná zmluva | ugovor o najmu | ugovor o zakupu | najemna pogodba | kontratë qiraje | hợp đồng thuê nhà
        perjanjian sewa
        """,
    ),
    Profile(
        "employment-contract",
        titles="""
        anställningsavtal | ansættelseskontrakt | arbeidsavtale | arbeidskontrakt norsk | työsopimus
        munkaszerződés
        pracovní smlouva | pracovná zmluva | ugovor o radu | pogodba o zaposlitvi | kontratë pune
        hợp đồng lao động
        perjanjian kerja
        """,
    ),
    Profile(
        "translation",
        titles="""
        översättning | auktoriserad översättning | oversættelse | oversettelse | virallinen käännös
        hiteles fordítás
        úřední překlad | úradný preklad | ovjereni prijevod | overeni prevod | sudski tumač | përkthim | bản dịch
        terjemahan | terjemahan tersumpah
        """,
        strong="""
        auktoriserad translator | stalni sudski tumač | sudski tumač | soudní tlumočník | súdny prekladateľ
        hiteles fordítás | người dịch | penerjemah tersumpah | përkthyes zyrtar
        """,
    ),
    Profile(
        "unknown",
        titles="""
        faktura | räkning | regning | lasku | számla | faktúra | račun | faturë | hóa đơn | kvitto
        kvittering | kuitti
        fullmakt | fuldmagt | valtakirja | meghatalmazás | plná moc | punomoć | punomoćje | pooblastilo | prokurë
        giấy ủy quyền | surat kuasa | meritförteckning | önéletrajz | životopis | cv jetëshkrim | sơ yếu lý lịch
        daftar riwayat hidup | körkort | kørekort | førerkort | ajokortti | vezetői engedély | řidičský průkaz
        """,
        strong="""
        fakturadatum | fakturanummer | förfallodatum | att betala | forfaldsdato | forfallsdato
        eräpäivä | fizetendő
        """,
    ),
)
