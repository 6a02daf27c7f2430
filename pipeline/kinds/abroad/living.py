"""Papers about health, a home and a visit from further away."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "health-insurance",
        titles="""
        seyahat sağlık sigortası poliçesi | seyahat sağlık sigortası | yabancı sağlık sigortası
        certificado de seguro médico | certificado de seguro de viaje | póliza de seguro
        seguro de asistencia en viaje | apólice de seguro viagem | certificado de seguro
        certificato di assicurazione | polizza sanitaria | polisa ubezpieczeniowa | polisa ubezpieczenia
        ubezpieczenie kosztów leczenia | poliță de asigurare | poliță de asigurare de sănătate
        polis meditsinskogo strakhovaniya | strakhovoy polis | travel policy schedule | overseas travel policy
        mediclaim policy
        """,
        strong="""
        gastos médicos repatriación | asegurado cobertura | coberturas límite | segurado despesas médicas
        spese mediche rimpatrio | sigortalı teminat | tedavi masrafları | suma ubezpieczenia
        koszty leczenia repatriacja | sumă asigurată | cheltuieli medicale | strakhovaya summa
        medical expenses evacuation | ubezpieczony okres ubezpieczenia
        """,
    ),
    Profile(
        "medical-certificate",
        titles="""
        certificado médico oficial | certificado de salud | certificado médico de salud | atestado de saúde
        certificato di sana e robusta costituzione | certificato di buona salute | durum bildirir sağlık raporu
        sağlık durum raporu | tek hekim sağlık raporu | orzeczenie lekarskie | adeverință medicală
        meditsinskaya spravka | medychna dovidka
        """,
        strong="""
        no padece ninguna de las enfermedades | repercusiones de salud pública | reglamento sanitario internacional
        regulamento sanitário internacional | bulaşıcı hastalığı | bulaşıcı hastalık | brak chorób zakaźnych
        esente da malattie infettive | malattie infettive e contagiose | goza de boa saúde | doença infectocontagiosa
        nu suferă de boli contagioase
        """,
    ),
    Profile(
        "lease",
        titles="""
        contrato de arrendamiento | contrato de alquiler | contrato de arrendamento | contrato de locação
        contratto di locazione | kira sözleşmesi | kira kontratı | umowa najmu | umowa najmu lokalu mieszkalnego
        contract de închiriere | dogovor arendy | dogovor nayma
        """,
        strong="""
        arrendador arrendatario | senhorio inquilino | locador locatário | locatore conduttore | kiraya veren kiracı
        wynajmujący najemca | locator locatar | arendodatel
        """,
    ),
    Profile(
        "title-deed",
        titles="""
        tapu senedi | tapu kaydı | nota simple informativa | nota simple | escritura de compraventa
        escritura pública de compraventa | certidão de matrícula do imóvel | caderneta predial
        escritura de compra e venda | atto di compravendita | visura catastale | odpis księgi wieczystej
        akt notarialny sprzedaży | extras de carte funciară | vypiska iz egrn | sale deed | conveyance deed
        deed of sale | registered sale deed | property ownership certificate | real estate certificate
        certificat de propriété | titre foncier
        """,
        strong="""
        ada parsel | yüzölçümü malik | registro de la propiedad | finca titularidad | pleno dominio | registo predial
        księga wieczysta | carte funciară | foglio particella | conservation foncière | land department
        plot number owner
        """,
    ),
    Profile(
        "invitation-letter",
        titles="""
        carta de invitación | carta convite | lettera di invito | davetiye | davet mektubu | zaproszenie
        scrisoare de invitație | priglashenie
        """,
    ),
)
