"""Who and what is named in running text of every shape that cables have."""

from __future__ import annotations

import pytest

from tests.extract.texts import named

# theme: (text, people, organisations, places); names parted by `;`, forms of one name by `|`
WRAPPED = [
    ("The Ambassador met Finance Minister Tomas\nAguilera on May 3.", "Tomas Aguilera", "", ""),
    (
        "He praised the National Fisheries\nInstitute for its work.",
        "",
        "National Fisheries Institute",
        "",
    ),
    (
        "The Ministry of Foreign\nAffairs and the Central\nBank did not reply.",
        "",
        "Ministry of Foreign Affairs; Central Bank",
        "",
    ),
    (
        "Bread is short in Port-\nau-Prince, said Jean-\nClaude Mercier.",
        "Jean-Claude Mercier",
        "",
        "Port-au-Prince",
    ),
    (
        "Prime Minister Karim al-\nRashdan will travel to Basra.",
        "Karim al-Rashdan",
        "",
        "Basra",
    ),
    (
        "The office in Buenos\nAires closed; the one in New\nDelhi did not.",
        "",
        "",
        "Buenos Aires; New Delhi",
    ),
    (
        "Deputy Minister Olga Petrenko\nof the Ministry of Energy\nleft for Kharkiv.",
        "Olga Petrenko",
        "Ministry of Energy",
        "Kharkiv",
    ),
    (
        "Talks with the World Trade\nOrganization (WTO) broke down.",
        "",
        "World Trade Organization|WTO",
        "",
    ),
]
POSSESSIVES = [
    (
        "President Okello's speech angered Kenya's farmers.",
        "Okello",
        "",
        "Kenya",
    ),
    ("Minister Reyes' brother lives in Honduras.", "Reyes", "", "Honduras"),
    ("The Ministry of Health's budget was cut.", "", "Ministry of Health", ""),
    (
        "Foreign Minister Dudas’s visit to Poland’s capital, Warsaw, failed.",
        "Dudas",
        "",
        "Poland; Warsaw",
    ),
    ("The World Bank's loan to Nepal is late.", "", "World Bank", "Nepal"),
]
AL_NAMES = [
    (
        "Interior Minister Faisal al-Tamimi met Dr. Nabil Al-Khouri.",
        "Faisal al-Tamimi; Nabil Al-Khouri",
        "",
        "",
    ),
    (
        "Sheikh Mansour bin Zayd al-Farsi rules. Al-Farsi is old.",
        "Mansour bin Zayd al-Farsi|Al-Farsi",
        "",
        "",
    ),
    (
        "Minister Yusuf Abd al-Aziz al-Qasim arrived from Amman.",
        "Yusuf Abd al-Aziz al-Qasim",
        "",
        "Amman",
    ),
    ("General Omar el-Hadidi said al-Jazeera had erred.", "Omar el-Hadidi", "al-Jazeera", ""),
]
PARTICLES = [
    (
        "Senator Maria de la Vega met Jan van der Meer.",
        "Maria de la Vega; Jan van der Meer",
        "",
        "",
    ),
    (
        "Chancellor Otto von Reden and Minister da Silveira spoke.",
        "Otto von Reden; da Silveira",
        "",
        "",
    ),
    (
        "Deputy Prime Minister Ahmad bin Salleh declined; Ahmad bin Salleh was ill.",
        "Ahmad bin Salleh",
        "",
        "",
    ),
    ("Mayor Luca di Stefano of Palermo wrote.", "Luca di Stefano", "", "Palermo"),
    ("Judge Pieter du Toit sat in Pretoria.", "Pieter du Toit", "", "Pretoria"),
]
SPANISH = [
    (
        "Minister Carlos Medina Soto resigned. Medina blamed the press.",
        "Carlos Medina Soto|Medina",
        "",
        "",
    ),
    (
        "President Elena Vargas Rojas spoke in Cali. President Vargas left.",
        "Elena Vargas Rojas|Vargas",
        "",
        "Cali",
    ),
    (
        "Juan Pablo Ibarra y Castro, the mayor of Cuenca, agreed. Ibarra smiled.",
        "Juan Pablo Ibarra y Castro|Ibarra",
        "",
        "Cuenca",
    ),
]
COREFERENCE = [
    (
        "Energy Minister Ivan Horvat opened the plant. Horvat said so. Minister Horvat left.",
        "Ivan Horvat|Horvat",
        "",
        "",
    ),
    ("Peter Lindqvist and Anna Lindqvist disagreed. Mr. Lindqvist left.", None, "", ""),
    (
        "Robert J. Castellane arrived. R.J. Castellane was tired. Bob Castellane slept.",
        None,
        "",
        "",
    ),
    (
        "Kwame Mensah met Ama Owusu. Mensah asked; Owusu answered.",
        "Kwame Mensah|Mensah; Ama Owusu|Owusu",
        "",
        "",
    ),
    (
        "Mrs. Ruth Abiola spoke. Ruth Abiola has a daughter. Abiola is sixty.",
        "Ruth Abiola|Abiola",
        "",
        "",
    ),
]
LAST_FIRST = [
    (
        "The delegates were:\n\nOKAFOR, Chinedu, Director of Trade\nBALOGUN, Funmi, Legal Adviser\n",
        "OKAFOR, Chinedu; BALOGUN, Funmi",
        "",
        "",
    ),
    ("Mr. Adewale OKORO met Ms. Grace NAMUTEBI.", "Adewale OKORO; Grace NAMUTEBI", "", ""),
    (
        "Prime Minister Vu Van THANG received Foreign Minister Le Minh HOA in Hanoi.",
        "Vu Van THANG; Le Minh HOA",
        "",
        "Hanoi",
    ),
    (
        "Foreign Minister Marie DUCHAMP spoke. Duchamp then left for Lyon.",
        "Marie DUCHAMP|Duchamp",
        "",
        "Lyon",
    ),
]
LISTS = [
    (
        "The new cabinet:\n\nPrime Minister: Georgi Stoyanov\nMinister of Finance: Elena Dimova\n"
        "Minister of Defense: Petar Kolev\nMinister of Health: Vesela Marinova\n",
        "Georgi Stoyanov; Elena Dimova; Petar Kolev; Vesela Marinova",
        "",
        "",
    ),
    (
        "-- Minister of Justice: Amadou Diarra\n-- Minister of Mines: Fatou Keita\n",
        "Amadou Diarra; Fatou Keita",
        "",
        "",
    ),
    (
        "The Ambassador met Ministers Hassan (Interior), Qureshi (Finance) and Malik (Defense).",
        "Hassan; Qureshi; Malik",
        "",
        "",
    ),
    (
        "Present were Erik Solheim, Director of Fisheries; Kari Nygaard, Legal Adviser; and Lars\n"
        "Hovland, Desk Officer.",
        "Erik Solheim; Kari Nygaard; Lars Hovland",
        "",
        "",
    ),
]
ORGANISATIONS = [
    (
        "The National Electoral Board (NEB) met. The NEB voted.",
        "",
        "National Electoral Board|NEB",
        "",
    ),
    (
        "The UNHCR (United Nations High Commissioner for Refugees) opened an office in Goma.",
        "",
        "UNHCR|United Nations High Commissioner for Refugees",
        "Goma",
    ),
    (
        "The Party of National Renewal (PNR) split. PNR deputies left.",
        "",
        "Party of National Renewal|PNR",
        "",
    ),
    (
        'The Popular Liberation Army ("PLA-N") attacked Mogadishu.',
        "",
        "Popular Liberation Army|PLA-N",
        "Mogadishu",
    ),
    ("The IMF and the World Bank lent money to Ghana.", "", "IMF; World Bank", "Ghana"),
    (
        "He works for Banco Agricola and for Telecom Andina S.A. in Lima.",
        "",
        "Banco Agricola; Telecom Andina S.A.|Telecom Andina",
        "Lima",
    ),
    (
        "The Supreme Court and the Constitutional Tribunal disagreed.",
        "",
        "Supreme Court; Constitutional Tribunal",
        "",
    ),
    (
        "The newspaper Daily Horizon and Radio Sahara reported it.",
        "",
        "Daily Horizon; Radio Sahara",
        "",
    ),
    (
        "The UN Security Council met. The Security Council voted.",
        "",
        "UN Security Council|Security Council",
        "",
    ),
    (
        "The University of Nairobi and Makerere University signed.",
        "",
        "University of Nairobi; Makerere University",
        "",
    ),
]
GOVERNMENTS = [
    (
        "The Malaysian government wrote. The Government of Malaysia did not.",
        "",
        "Malaysian government|Government of Malaysia",
        "",
    ),
    ("The GOK and the Government of Kenya are one.", "", "GOK|Government of Kenya", ""),
    (
        "The French government and the German government agreed.",
        "",
        "French government; German government",
        "",
    ),
    ("The USG asked the GOC (Government of Chile) to act.", "", "USG; GOC|Government of Chile", ""),
    ("The Embassy asked the French Embassy and Post agreed.", "", "French Embassy", ""),
]
MINISTRIES = [
    ("The Ministry of Works, Ports and Roads paid.", "", "Ministry of Works, Ports and Roads", ""),
    ("The Ministries of Health and Education met.", "", None, ""),
    (
        "The Criminal Division of the Justice Ministry filed.",
        "",
        "Criminal Division of the Justice Ministry; Justice Ministry",
        "",
    ),
    (
        "The Interior Ministry and the Ministry of Defense share it.",
        "",
        "Interior Ministry; Ministry of Defense",
        "",
    ),
    (
        "The Ministry of the Interior and Justice sued.",
        "",
        "Ministry of the Interior and Justice",
        "",
    ),
    (
        "The Tanzanian Ministry of Agriculture and Food Security lent us maps.",
        "",
        "Tanzanian Ministry of Agriculture and Food Security",
        "",
    ),
    (
        "The MFA said the Ministry of Foreign Affairs (MFA) would reply.",
        "",
        "MFA|Ministry of Foreign Affairs",
        "",
    ),
    ("Agriculture Minister Joao Neves resigned.", "Joao Neves", "", ""),
]
PLACES = [
    (
        "Fighting went on in Herat Province and the Gulf of Aden.",
        "",
        "",
        "Herat Province; Gulf of Aden",
    ),
    ("They crossed the Mekong River into Laos.", "", "", "Mekong River; Laos"),
    ("The road from Kampala to Gulu passes Lake Victoria.", "", "", "Kampala; Gulu; Lake Victoria"),
    (
        "U.S. officials flew to Cote d'Ivoire, Bosnia and Herzegovina, and Trinidad and Tobago.",
        "",
        "",
        "U.S.; Cote d'Ivoire; Bosnia and Herzegovina; Trinidad and Tobago",
    ),
    (
        "Malaysian timber went through Port Klang to the Netherlands.",
        "",
        "",
        "Port Klang; Netherlands",
    ),
    (
        "He lives in Quito, Ecuador; she lives in Bern, Switzerland.",
        "",
        "",
        "Quito; Ecuador; Bern; Switzerland",
    ),
    (
        "The United States and the People's Republic of China signed. The U.S. paid; China did not.",
        "",
        "",
        "United States|U.S.; People's Republic of China|China",
    ),
    ("The State of Sonora and Sonora State are one.", "", "", "State of Sonora|Sonora State"),
    (
        "Russian ships left the Black Sea for the Strait of Hormuz.",
        "",
        "",
        "Black Sea; Strait of Hormuz",
    ),
]
NO_NAMES = [
    ("Poloff and Econoff met the DCM. The Ambassador and the Charge agreed.", "", "", ""),
    ("In June, on Monday, before Easter and Ramadan, nothing happened.", "", "", ""),
    ("The Clean Water Act and the Treaty of Friendship were signed.", "", "", ""),
    ("(C) The farmers wait. (SBU) The miners wait. (U) Nobody comes.", "", "", ""),
    ("We met XXXXXXXXXXXX, who knows XXXXX.", "", "", ""),
    ("Comment: Post will report septel. End Comment.", "", "", ""),
    ("Muslims and Christians, Arabs and Kurds live here.", "", "", ""),
    ("The Minister and the President discussed the Constitution.", "", "", ""),
    ("Emboffs told him that the RSO and the Legatt were away.", "", "", ""),
]
HEADINGS = [
    (
        "The harvest failed.\n\nFarmers Wait for Rain\n---------------------\n\n2. (U) Rain came.",
        "",
        "",
        "",
    ),
    (
        "The port is shut.\n\nNORWAY CLOSES FISHING GROUNDS\n-----------------------------\n\n"
        "2. (U) Oslo says so.",
        "",
        "",
        "NORWAY; Oslo",
    ),
    (
        "We met two men.\n\n- Ismail Demir, Chairman of the Trade Board;\n- Osman Yilmaz, his deputy.",
        "Ismail Demir; Osman Yilmaz",
        "Trade Board",
        "",
    ),
]
ROLES_IN_TEXT = [
    ("Staff Director Helen Wyatt of the Forest Agency spoke.", "Helen Wyatt", "Forest Agency", ""),
    (
        "Sanjay Rao, head of the Tea Board, told Poloff that Assam was calm.",
        "Sanjay Rao",
        "Tea Board",
        "Assam",
    ),
    (
        "Lt. Gen. Bakary Toure and Col. Idris Sow flew to Bamako.",
        "Bakary Toure; Idris Sow",
        "",
        "Bamako",
    ),
    (
        "Secretary-General Mikael Strand of the Nordic Council declined.",
        "Mikael Strand",
        "Nordic Council",
        "",
    ),
    ("King Tupou Vaea and Crown Prince Siaosi Vaea dined.", "Tupou Vaea; Siaosi Vaea", "", ""),
    (
        "Nguyen Van Lam, a Hanoi lawyer, and Park Chul-soo, a Seoul banker, met.",
        "Nguyen Van Lam; Park Chul-soo",
        "",
        "Hanoi; Seoul",
    ),
    ("Archbishop Tadeusz Wolski said Mass in Gdansk.", "Tadeusz Wolski", "", "Gdansk"),
]
CAPITALS = [
    (
        "AMBASSADOR MET FOREIGN MINISTER PEDRO VALDERRAMA AT LIMA ON MAY 3. VALDERRAMA SAID PERU "
        "WOULD NOT SIGN THE AGREEMENT WITH ECUADOR.",
        "PEDRO VALDERRAMA|VALDERRAMA",
        "",
        "LIMA; PERU; ECUADOR",
    ),
    (
        "PRESIDENT OKELLO TOLD THE EMBASSY THAT KENYA AND UGANDA HAD AGREED ON THE BORDER.",
        "OKELLO",
        "",
        "KENYA; UGANDA",
    ),
    (
        "THE MINISTRY OF FOREIGN AFFAIRS AND THE CENTRAL BANK HAVE NOT ANSWERED OUR NOTE OF JUNE 2.",
        "",
        "MINISTRY OF FOREIGN AFFAIRS; CENTRAL BANK",
        "",
    ),
    (
        "GOE HAS TOLD NATO AND THE UNITED NATIONS THAT THE TALKS IN GENEVA WILL END SOON.",
        "",
        "GOE; NATO; UNITED NATIONS",
        "GENEVA",
    ),
    (
        "DR. JOSE MARTINEZ AND MR. HALLORAN WERE SEEN IN BOGOTA WITH THE SECRETARY.",
        "JOSE MARTINEZ; HALLORAN",
        "",
        "BOGOTA",
    ),
    (
        "THE HARVEST WAS POOR AND THE PRICE OF BREAD HAS RISEN AGAIN IN ALL OF THE MARKETS.",
        "",
        "",
        "",
    ),
    (
        "ACCORDING TO COL. IBRAHIM TRAORE THE ARMY WILL LEAVE NIAMEY.",
        "IBRAHIM TRAORE",
        None,
        "NIAMEY",
    ),
]
THEMES = {
    "wrapped": WRAPPED,
    "possessives": POSSESSIVES,
    "al": AL_NAMES,
    "particles": PARTICLES,
    "spanish": SPANISH,
    "coreference": COREFERENCE,
    "last-first": LAST_FIRST,
    "lists": LISTS,
    "organisations": ORGANISATIONS,
    "governments": GOVERNMENTS,
    "ministries": MINISTRIES,
    "places": PLACES,
    "no-names": NO_NAMES,
    "headings": HEADINGS,
    "roles": ROLES_IN_TEXT,
    "capitals": CAPITALS,
}
CASES = [
    pytest.param(text, kind, names, id=f"{theme}-{number}-{kind}")
    for theme, rows in THEMES.items()
    for number, (text, *columns) in enumerate(rows)
    for kind, names in zip(("person", "org", "place"), columns, strict=True)
    if names is not None
]


@pytest.mark.parametrize(("text", "kind", "names"), CASES)
def test_names_of_a_text(text: str, kind: str, names: str) -> None:
    """What a reader would list, each name once with its forms, and nothing else."""
    wanted = [sorted(form.strip() for form in one.split("|")) for one in names.split(";") if one]
    assert named(kind, f"1. (U) {text}") == sorted(wanted)
