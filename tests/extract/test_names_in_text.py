"""Who and what is named in running text of every shape that cables have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.extract.texts import named

# lists of one name a line stand in texts whose other lines are full
FULL = (
    "The meeting took place on the third of May in the rooms of the club, at\n"
    "noon, and it lasted for more than three hours without a break of any kind.\n\n"
)
MORE = "\n\n2. (U) There was nothing else of interest to report from the meeting.\n"
# theme: (text, people, organisations, places); names parted by `;`, forms of one name by `|`
WRAPPED = [
    (
        "At a dinner in June the Ambassador met Finance Minister Tomas\nAguilera, who was late.",
        "Tomas Aguilera",
        "",
        "",
    ),
    (
        "He praised the work of the scientists of the National Fisheries\nInstitute this year.",
        "",
        "National Fisheries Institute",
        "",
    ),
    (
        "Neither our note of last week nor that of May to the Ministry of Foreign\n"
        "Affairs was answered, nor was the letter that we wrote to the Central\n"
        "Bank.",
        "",
        "Ministry of Foreign Affairs; Central Bank",
        "",
    ),
    (
        "Bread is short again, and the price of rice has doubled in Port-\n"
        "au-Prince since the storm, according to the baker Jean-\n"
        "Claude Mercier.",
        "Jean-Claude Mercier",
        "",
        None,
    ),
    (
        "If the road is open by then and it is safe, Prime Minister Karim al-\n"
        "Rashdan will travel to Basra.",
        "Karim al-Rashdan",
        "",
        "Basra",
    ),
    (
        "The office that the company had opened two years ago in Buenos\n"
        "Aires closed; the one that it opened in the same year in New\n"
        "Delhi did not.",
        "",
        "",
        "Buenos Aires; New Delhi",
    ),
    (
        "After the meeting with the engineers Deputy Minister Olga Petrenko\n"
        "of the Ministry of Energy left for Kharkiv.",
        "Olga Petrenko",
        "Ministry of Energy",
        "Kharkiv",
    ),
    (
        "There was no progress; the talks of last week with the World Trade\n"
        "Organization (WTO) broke down.",
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
        None,
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
        f"{FULL}OKAFOR, Chinedu, Director of Trade\nBALOGUN, Funmi, Legal Adviser{MORE}",
        None,
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
        f"{FULL}Prime Minister: Georgi Stoyanov\nMinister of Finance: Elena Dimova\n"
        f"Minister of Defense: Petar Kolev\nMinister of Health: Vesela Marinova{MORE}",
        None,
        "",
        "",
    ),
    (
        f"{FULL}-- Minister of Justice: Amadou Diarra\n-- Minister of Mines: Fatou Keita{MORE}",
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
    (
        f"{FULL}The Secretary\nAssistant Secretary Astrid Lindqvist\n"
        "Michael Ferris, NEA/IPA (notetaker)\n\nMoldova\n-------\nForeign Minister Andrei Lungu\n"
        f"Ambassador Nicolae Rusu{MORE}",
        "Astrid Lindqvist; Michael Ferris; Andrei Lungu; Nicolae Rusu",
        None,
        "Moldova",
    ),
    (
        f"{FULL}Jane Doe\nKari Nygaard\nLars Hovland{MORE}",
        "Jane Doe; Kari Nygaard; Lars Hovland",
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
        None,
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
        None,
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
        None,
        "",
    ),
    (
        "The Tanzanian Ministry of Agriculture and Food Security lent us maps.",
        "",
        None,
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
        None,
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
        "The United States and the People's Republic of China met. The U.S. paid; China did not.",
        "",
        "",
        "United States|U.S.; People's Republic of China|China",
    ),
    ("The State of Sonora and Sonora State are one.", "", "", None),
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
        "We met.\n\n- Ismail Demir, Chairman of the Trade Board;\n- Osman Yilmaz, his deputy.",
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
        None,
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
        "THE MINISTRY OF FOREIGN AFFAIRS AND THE CENTRAL BANK HAVE NOT ANSWERED OUR NOTE OF MAY.",
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
        None,
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
        None,
        None,
        "NIAMEY",
    ),
]
MIXED = [
    (
        "The delegation:\n\n-- Sen. Walter Prior (R-IA)\n-- Rep. Dolores Kuhn (D-NM)\n"
        "-- Mark Ostrander, staff\n",
        "Walter Prior; Dolores Kuhn; Mark Ostrander",
        None,
        None,
    ),
    (
        "Tan Sri Rahman Idris and Datuk Seri Lim Boon Huat met in Penang.",
        "Rahman Idris; Lim Boon Huat",
        "",
        "Penang",
    ),
    (
        "King Rama Suwan III opened the dam. Pope Clement XV prayed.",
        "Rama Suwan III; Clement XV",
        "",
        "",
    ),
    (
        "Mayor-elect Bram de Groot and Vice-Minister Ion Popa met.",
        None,
        "",
        "",
    ),
    (
        "Then-Defense Minister Avi Harel knew. Ex-President Lula Prado did not.",
        None,
        "",
        "",
    ),
    (
        "Secretary of State Powell Grant and National Security Advisor Hadley Moore will come.",
        "Powell Grant; Hadley Moore",
        "",
        "",
    ),
    ("FM Bakradze met PM Nogaideli. Bakradze flew to Batumi.", "Bakradze; Nogaideli", "", "Batumi"),
    (
        "A/S Lindqvist, DAS Ferris and PDAS Ruth Callan came.",
        "Lindqvist; Ferris; Ruth Callan",
        "",
        "",
    ),
    (
        "GEN Pak Sung-ho, ADM Olson and LTG Brandt flew to Osan Air Base.",
        "Pak Sung-ho; Olson; Brandt",
        "",
        "Osan Air Base",
    ),
    ("The U.S.-led force and the EU's envoy met in The Hague.", "", "EU", None),
    ("UNSCR 1701 and the NPT were discussed at UNGA and the G-8 Summit.", "", None, ""),
    ("The Shi'a parties Dawa and SCIRI joined; the Sadrists did not.", "", None, ""),
    (
        "Hizballah and Hamas met in Damascus with IRGC officers.",
        "",
        None,
        "Damascus",
    ),
    (
        "Petrobras, Gazprom and Statoil bid for Block 15 off Angola.",
        "",
        None,
        "Angola",
    ),
    (
        "Lockheed Martin and Boeing want to sell F-16s to Poland.",
        "",
        "Lockheed Martin; Boeing",
        "Poland",
    ),
    (
        "The New York Times and Al Jazeera reported it; so did Xinhua.",
        "",
        None,
        "",
    ),
    (
        "USAID Mission Director Carla Boone and the Peace Corps opened the school in Thies.",
        "Carla Boone",
        None,
        "Thies",
    ),
    (
        "FBI Legatt Ted Brandt and DEA agents met the PNC in San Salvador.",
        "Ted Brandt",
        "FBI; DEA; PNC",
        "San Salvador",
    ),
    (
        "The Human Rights Commission, Amnesty International and the Red Cross protested.",
        "",
        "Human Rights Commission; Amnesty International; Red Cross",
        "",
    ),
    (
        "South African President Sipho Dlamini spoke at the University of the Western Cape.",
        "Sipho Dlamini",
        "University of the Western Cape",
        "",
    ),
    (
        "In northern Mali, in the Middle East and in Latin America.",
        "",
        "",
        "Mali; Middle East; Latin America",
    ),
    (
        "The West Bank and Gaza; Ramallah and East Jerusalem.",
        "",
        "",
        None,
    ),
    (
        "Georgia's Saba Lomidze visited Georgia Tech in Atlanta, Georgia.",
        None,
        None,
        "Georgia; Atlanta",
    ),
    ("He lives at 12 Mandela Avenue, near Nelson Mandela Square.", None, "", None),
    ("The Bush Administration and the Obasanjo government.", None, None, ""),
    (
        "Comment: Minister Okoth is new. End comment. OKOTH is not our name.",
        "Okoth|OKOTH",
        None,
        "",
    ),
    ("Q: WILL YOU GO? Minister Okoth: NO.", "Okoth", "", ""),
    (
        "His Excellency Dr. Moussa Ibrahim Keita, Minister of State, signed.",
        "Moussa Ibrahim Keita",
        "",
        "",
    ),
    (
        "Ms. O'Brien-Walsh and Mr. D'Angelo met Mr. MacKenzie.",
        "O'Brien-Walsh; D'Angelo; MacKenzie",
        "",
        "",
    ),
    ("First Lady Chantal Mbuyi and her son Patrick opened it.", "Chantal Mbuyi; Patrick", "", ""),
    ("The Supreme Leader and the Guardian Council agreed.", "", "Guardian Council", ""),
]
THEMES: dict[str, Sequence[tuple[str, str | None, str | None, str | None]]] = {
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
    "mixed": MIXED,
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
