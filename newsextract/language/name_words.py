"""Words that tell what a name is the name of: the last word of organisations and places, honorifics, small words."""

from __future__ import annotations

# "Mr Rossi": not part of the name, no function either.
HONORIFICS = frozenset(
    """mr mr. mrs mrs. ms ms. miss mx mx. messrs messrs. sir dame madam madame mme mme. monsieur m/s shri shrimati smt smt.
    sri hon hon. honourable honorable hrh h.r.h. hh he h.e. late mister majesty majesties highness highnesses excellency
    excellencies holiness eminence datuk dato alhaji alhaja hajiya mallam engr engr. barr barr. maulana maulvi""".split()
)
# Honours of two words, each of which is a name by itself, and the police's mark before a rank.
HONOUR_PAIRS = frozenset(
    {("tan", "sri"), ("puan", "sri"), ("toh", "puan"), ("datuk", "seri"), ("dato", "seri"), ("dato", "sri")}
)
POLICE_RANK = "pol"
# Short titles that are written before names only.
TITLES = frozenset(
    """dr dr. prof prof. professor doctor gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. pvt pvt. adm adm.
    cmdr cmdr. brig brig. sen sen. rep rep. gov gov. pres pres. rev rev. fr fr. st sr judge justice president vice-president
    minister senator congressman congresswoman governor mayor chancellor secretary ambassador premier general lieutenant
    colonel major captain sergeant corporal pte pte. admiral commander commodore brigadier marshal inspector superintendent constable
    detective officer sheriff king queen prince princess emperor empress sultan emir amir sheikh shaikh sheik pope cardinal
    archbishop bishop reverend pastor father imam rabbi ayatollah mufti lord lady duke duchess baron baroness count countess
    earl chief chairman chairwoman chairperson spokesman spokeswoman spokesperson director coach manager deputy mp dpm pm vp
    ceo cfo coo igp dsp asp attorney advocate lawyer actor actress singer author crown
    secretary-general attorney-general director-general consul-general governor-general auditor-general inspector-general
    solicitor-general surgeon-general prosecutor-general comptroller-general""".split()
)
# What ends the name of an organisation.
ORGANIZATION = frozenset(
    """Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank Battalion
    Board Brigade Broadcasting Bureau Cabinet Centre Center Chamber Club Coalition College Commission Committee Company
    Confederation Conference Congress Consortium Cooperative Corp Corp. Corporation Corps Council Court Democrats Directorate
    Department Electric Energy Enterprise Enterprises Exchange FC Federation Force Forces Forum Foundation Front Fund Gazette
    Government Group Guard Guards Herald Holding Holdings Inc Inc. Industries Initiative Inspectorate Institute
    Institution Insurance International Junta Laboratories Laboratory Lab League Limited Ltd Ltd. LLC Ministries Ministry
    Mission Motors Movement Navy Network News Office Org Organisation Organization Parliament Partners Partnership Party
    Pharmaceuticals Platform Police Post Press PLC plc Programme Programs Regiment Regime Secretariat Senate Service
    Services Society Solutions Squad Studios Syndicate Task Team Technologies Telecom Times Tribunal Tribune Trust Union
    United University Ventures Watch Works Workers Airforce Militia Brigades Petroleum Systems Media Television Radio
    Records Entertainment Magazine Observatory Caucus Command Division Constabulary Treasury Fed""".split()
)
# What stands first in the name of an organisation, before "of" or "for".
ORGANIZATION_OF = frozenset(
    """Academy Agency Alliance Army Assembly Association Authority Bank Board Bureau Centre Center Chamber Church Coalition
    College Commission Committee Company Confederation Congress Corporation Council Court Department Directorate Federation
    Forum Foundation Front Fund Group Guild House Institute Institution League Ministry Ministries Movement Network Office
    Organisation Organization Parliament Party Secretariat Society Trust Union University""".split()
)
# What ends the name of a place, and what begins it.
PLACE = frozenset(
    """District Districts Province Provinces County Counties Prefecture Governorate Oblast Region Territory Territories State
    States City Town Village Municipality Island Islands Archipelago Peninsula River Rivers Creek Lake Lakes Sea Ocean Bay
    Gulf Strait Straits Channel Canal Falls Waterfall Mountain Mountains Mount Hill Hills Ridge Range Valley Plateau Plain
    Plains Desert Forest Woods Reserve Basin Delta Coast Beach Cape Harbour Harbor Port Peak Volcano Glacier Park Garden
    Gardens Square Plaza Street Road Avenue Boulevard Lane Highway Expressway Motorway Freeway Bridge Tunnel Airport Airfield
    Airbase Station Stadium Arena Tower Towers Palace Castle Fort Fortress Temple Shrine Mosque Cathedral Basilica Monastery
    Cemetery Dam Reservoir Pier Wharf Quay Market Mall Hotel Resort Suburb Heights Ranges Reef Crossing""".split()
)
PLACE_FIRST = frozenset({"Lake", "Mount", "Mt", "Mt.", "Cape", "Fort", "Port", "Isle", "Gulf", "Strait"})
# Names of things that are no place, person or organisation, by their last word.
THING = frozenset(
    """Accord Accords Act Agreement Amendment Award Awards Bill Charter Championship Championships Constitution Convention
    Cup Day Declaration Festival Games Index Marathon Olympics Plan Pact Prize Protocol Resolution Summit Tournament Treaty
    War Week Report Strategy Policy Project Incident Massacre Uprising Crisis Scandal Rebellion Mutiny""".split()
)
# Words before the name of a storm.
STORM = frozenset({"Typhoon", "Hurricane", "Cyclone", "Storm"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Family names that come first, in the romanisations of Chinese, Korean and Vietnamese.
FIRST_FAMILY = frozenset(
    """Ahn An Bae Baek Bai Bui Cai Cao Chan Chang Chen Cheng Cheung Chiang Cho Choe Choi Chow Chu Chun Chung Cui Dai Dang Deng
    Ding Dinh Do Dong Du Duan Duong Fan Fang Feng Fu Fung Gao Gong Gu Guo Ha Han Hao He Heo Ho Hoang Hong Hou Hsiao Hsieh Hsu
    Hu Huang Hui Huynh Hwang Im Jang Jeon Jeong Ji Jia Jiang Jin Jo Joo Jung Kang Kim Ko Kong Koo Kwak Kwok Kwon Kwong Lai Lam
    Lau Le Lee Leung Li Liang Liao Lim Lin Ling Liu Lo Long Lu Luo Luong Ly Ma Mai Mao Mei Meng Min Moon Na Nam Ng Ngo Nguyen
    Ni Nie Noh Oh Ong Ou Ouyang Pak Pan Pang Park Peng Pham Phan Qian Qiao Qin Qiu Ren Roh Ryu Seo Shao Shen Shi Shin Sim So
    Sohn Son Song Su Suh Sun Sung Szeto Tan Tang Tao Tian To Tran Trinh Truong Tsai Tsang Tse Tseng Tsui Tu Vo Vu Wan Wang Wei
    Wen Wong Woo Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yeung Yi Yim Yin Yip Yoo Yoon You Yu Yuan Yun Zeng Zhai Zhang Zhao
    Zheng Zhong Zhou Zhu Zou""".split()
)
# Words that the recogniser takes for organisations and that name none by themselves.
GENERIC = frozenset(
    """State States Interior Agency Party Opposition Church Court Chamber Islam Christianity Judaism Hinduism
    Buddhism Education Health Home Space Law Board Commission Committee Council Ministry Department Directorate Authority
    Company Group Institute Institution Organization Organisation Association Union Club Academy Office
    Centre Center Corporation Service AI ATM LNG LPG FIR MoU MOU Omicron COVID-19 COVID Covid-19 Covid PDF IPO IPOs NGO NGOs
    EIA EIAs GDP VAT DNA CEO CFO MP MPs PM DGP SP ASP IGP OC HH HRH HE RTE STEM SDG SDGs CCTV GPS SMS QR API TV HIV AIDS ICU
    LGBT LGBTQ LGBTQ+ NFT NFTs PPE PCR PhD MBA ID USD EUR GBP Treasury Finance Defense Defence Foreign Justice Labor
    Agriculture Commerce Environment Tourism Trade Energy Transport Sports Culture Science Technology Internet Web Android
    Bitcoin Ethereum Kingdom Sultanate Emirate Principality Majesty Highness Excellency Mathematics Economics Engineering Medicine Bible Quran Koran Twitterati Zoom Mandarin Constitution""".split()
)
# Nouns before "of" that make a place of the name behind it: "the village of X".
PLACE_OF = frozenset(
    """town township village hamlet city district subdistrict county province prefecture governorate municipality island islands
    islet islets isle archipelago suburb neighborhood neighbourhood peninsula port crossing valley strait""".split()
)
# Lower-case nouns that make a place of the name before them.
PLACE_AFTER = frozenset(
    """waterway strait canal islet township hamlet district county province prefecture governorate region village town city municipality state island islands river lake
    valley mountain mountains airport highway road street bay peninsula desert neighborhood neighbourhood suburb area""".split()
)
