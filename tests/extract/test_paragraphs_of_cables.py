"""Names in whole paragraphs, as posts all over the world write them; all of it made up."""

from __future__ import annotations

import pytest

from tests.extract.texts import named

# id: (text, people, organisations, places); names parted by `;`, forms of one name by `|`
CASES = {
    "kampala": (
        "On March 3, Poloff met with Godfrey Ssemwogerere, Secretary General of\n"
        "the Uganda Law Society (ULS), and Justice Irene Namutebi of the High\n"
        "Court. Ssemwogerere said the ULS would sue the Electoral Commission over\n"
        "the poll in Gulu District. Namutebi declined to comment.",
        "Godfrey Ssemwogerere|Ssemwogerere; Irene Namutebi|Namutebi",
        "Uganda Law Society|ULS; High Court; Electoral Commission",
        None,
    ),
    "hanoi": (
        "Vice Foreign Minister Tran Quoc Bao told the Ambassador that Vietnam and\n"
        "Laos will finish the border road by 2009. Bao's deputy, Pham Thi Lan,\n"
        "noted that the Asian Development Bank (ADB) had yet to release funds.\n"
        "The MFA will send a note to Vientiane.",
        "Tran Quoc Bao|Bao; Pham Thi Lan",
        "Asian Development Bank|ADB; MFA",
        "Vietnam; Laos; Vientiane",
    ),
    "baghdad": (
        "Shaykh Jabbar al-Dulaymi and Brigadier General Hatim Abd al-Latif\n"
        "al-Jumayli met PRT officers in Ramadi. Al-Dulaymi said the Iraqi Army\n"
        "had left Fallujah; the Ministry of Interior (MOI) had not. BG Hatim\n"
        "denied that MOI forces took bribes.",
        None,
        None,
        "Ramadi; Fallujah",
    ),
    "bogota": (
        "President Uriel Cardozo Mejia named Ines Restrepo de Lleras Minister of\n"
        "Transport. Cardozo said that the FARC had attacked Florencia, in Caqueta\n"
        "Department. The Prosecutor General's Office (Fiscalia) opened a case.",
        None,
        None,
        None,
    ),
    "moscow": (
        "Duma deputy Viktor Zubrilin (United Russia) and Aleksey Morozkin of the\n"
        "Moscow Helsinki Group spoke to us on the fire in Perm. Zubrilin blamed\n"
        "the Ministry of Emergency Situations, Morozkin the governor.",
        "Viktor Zubrilin|Zubrilin; Aleksey Morozkin|Morozkin",
        None,
        "Perm",
    ),
    "tokyo": (
        "MOFA North America Bureau Director General Kenji Hayashida briefed the\n"
        "DCM on Diet debates about Okinawa. The Liberal Democratic Party (LDP)\n"
        "is split; the DPJ is not, Hayashida said.",
        "Kenji Hayashida|Hayashida",
        None,
        "Okinawa",
    ),
    "seoul": (
        "Unification Minister Lee Jong-hwa and Vice Minister Choi Sung-min flew\n"
        "to Kaesong. Minister Lee said the ROKG would not pay. North Korea asked\n"
        "for rice; Hyundai Asan offered to ship it from Incheon.",
        None,
        "ROKG; Hyundai Asan",
        "Kaesong; North Korea; Incheon",
    ),
    "cairo": (
        "Bishop Boulos Girgis of the Coptic Orthodox Church told us that police in\n"
        "Minya had arrested ten men. The National Democratic Party (NDP) MP for\n"
        "Minya, Hussein el-Sherbini, denied it; the Muslim Brotherhood (MB) did\n"
        "not answer. El-Sherbini left for London.",
        "Boulos Girgis; Hussein el-Sherbini|El-Sherbini",
        "Coptic Orthodox Church; National Democratic Party|NDP; Muslim Brotherhood|MB",
        "Minya; London",
    ),
    "abuja": (
        "Governor Chukwuma Eze of Anambra State visited the Niger Delta with EFCC\n"
        "Chairman Bello Danjuma. Eze's party, the PDP, won in Onitsha. Danjuma\n"
        "told the Consul General that Shell had paid.",
        "Chukwuma Eze|Eze; Bello Danjuma|Danjuma",
        None,
        None,
    ),
    "berlin": (
        "CDU Bundestag member Jens-Uwe Hartkopf and SPD foreign policy spokesman\n"
        "Dr. Klaus Brenneke debated at the Friedrich Naumann Foundation. Hartkopf\n"
        "called Turkey's EU bid hopeless; Brenneke praised Ankara.",
        "Jens-Uwe Hartkopf|Hartkopf; Klaus Brenneke|Brenneke",
        None,
        "Turkey; Ankara",
    ),
    "paris": (
        "Jean-Marc de Villebrun, the Elysee's Africa adviser, met AF/W Director\n"
        "Tom Harrigan. De Villebrun said Chad and the Central African Republic\n"
        "were calm; he had seen President Idriss Mbodou in N'Djamena.",
        None,
        None,
        None,
    ),
    "kabul": (
        "Helmand Governor Mohammad Gul Wardaki asked ISAF for help in Lashkar Gah\n"
        "and in Nad Ali district. Taliban fighters under Mullah Sadiq had crossed\n"
        "the Helmand River. The Afghan National Police (ANP) fled, Wardaki said.",
        "Mohammad Gul Wardaki|Wardaki; Sadiq",
        None,
        None,
    ),
    "dili": (
        "Foreign Minister Zacarias Soares da Cunha left Dili for Jakarta. Soares\n"
        "said that Timor-Leste wants to join ASEAN. UNMIT's police chief, Luis\n"
        "Carrilho Neves, stayed behind.",
        None,
        "ASEAN; UNMIT",
        "Dili; Jakarta; Timor-Leste",
    ),
    "islamabad": (
        "ISI Director General Lt. Gen. Tariq Mehmood Janjua flew to Peshawar after\n"
        "the attack in the Swat Valley. The Awami National Party (ANP) and the\n"
        "PPP blamed the Army. Janjua met Chief Minister Amir Khan Hoti Bangash.",
        "Tariq Mehmood Janjua|Janjua; Amir Khan Hoti Bangash",
        None,
        "Peshawar; Swat Valley",
    ),
    "ottawa": (
        "DFAIT Assistant Deputy Minister Claude Tremblay-Roy said that Foreign\n"
        "Affairs Minister Lorne Haskell would go to Kandahar. The RCMP and CSIS\n"
        "will share the file with Homeland Security, Tremblay-Roy added.",
        "Claude Tremblay-Roy|Tremblay-Roy; Lorne Haskell",
        None,
        "Kandahar",
    ),
    "managua": (
        'Former President Ernesto Balladares ("El Gallo") accused the FSLN of\n'
        "fraud in Esteli and Leon. The Supreme Electoral Council (CSE) rejected\n"
        "the claims of the Constitutional Liberal Party (PLC). Balladares has no\n"
        "proof, CSE magistrate Rosa Zelaya Luna said.",
        None,
        "FSLN; Supreme Electoral Council|CSE; Constitutional Liberal Party|PLC",
        "Esteli; Leon",
    ),
    "taipei": (
        "Legislator Chang Hsien-yao of the Kuomintang (KMT) and DPP Secretary\n"
        "General Lin Chia-ling told AIT that Beijing will not budge. Chang said\n"
        "Taiwan must wait.",
        None,
        None,
        "Beijing; Taiwan",
    ),
    "rangoon": (
        "U Thet Naing and Daw Khin Myo of the National League for Democracy (NLD)\n"
        "were freed from Insein Prison. U Thet Naing said the regime in Nay Pyi\n"
        "Taw is split.",
        None,
        "National League for Democracy|NLD",
        "Insein Prison; Nay Pyi Taw",
    ),
    "geneva": (
        "Ambassador Hollis met WTO Director-General Piet Vanderkam and EU\n"
        "Commissioner Helga Stroem in Geneva. Brazil and India blocked the text,\n"
        "Vanderkam said; USTR Deputy Ruth Callan agreed.",
        "Hollis; Piet Vanderkam|Vanderkam; Helga Stroem; Ruth Callan",
        "WTO; EU; USTR",
        "Geneva; Brazil; India",
    ),
    "addis": (
        "Prime Minister Tewodros told A/S Marcus Fielding that Eritrea arms the\n"
        "Ogaden National Liberation Front (ONLF). The African Union (AU) sent\n"
        "troops to Mogadishu and Baidoa. Tewodros will see Kenyan President\n"
        "Kiprono Rotich in Nairobi.",
        "Tewodros; Marcus Fielding; Kiprono Rotich",
        "Ogaden National Liberation Front|ONLF; African Union|AU",
        "Eritrea; Mogadishu; Baidoa; Nairobi",
    ),
}
PARAGRAPHS = [
    pytest.param(text, kind, names, id=f"{case}-{kind}")
    for case, (text, *columns) in CASES.items()
    for kind, names in zip(("person", "org", "place"), columns, strict=True)
    if names is not None
]


@pytest.mark.parametrize(("text", "kind", "names"), PARAGRAPHS)
def test_names_of_a_paragraph(text: str, kind: str, names: str) -> None:
    """What a reader would list, each name once with its forms, and nothing else."""
    wanted = [sorted(form.strip() for form in one.split("|")) for one in names.split(";") if one]
    assert named(kind, f"1. (SBU) {text}") == sorted(wanted)
