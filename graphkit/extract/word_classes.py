"""What a capitalised word can be beside a name: title, head of an organisation or place, neither.

Titles of office and rank are those of governments, forces, courts and churches at large; what a
staff title of a post is (`Poloff`) stands in authorities/staff_titles. All are in small letters.
"""

from __future__ import annotations

# A name follows one of these directly: `Minister Doe`.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor doctor sir lord lady dame messrs monsieur mme madame
    herr frau don dona senor senora senhor sheikh shaykh sheik shaikh sultan emir king queen
    prince princess imam ayatollah hojjatoleslam mullah maulana mufti pope cardinal archbishop
    bishop father reverend rev rabbi patriarch pastor fr mgr monsignor general gen lieutenant
    lt maj major col colonel capt captain sgt sergeant admiral adm vadm radm commander cmdr
    cdr commodore brigadier brig marshal corporal ltg ltc ltcol bg mg comandante president
    vice-president vp pm dpm premier chancellor minister fm defmin finmin primin minpres
    secretary undersecretary secgen secstate secdef ambassador amb ambassadors charge consul
    dcm director dg dsg sg srsg chairman chairwoman chairperson chair chief commissioner
    governor gov mayor senator senators sen congressman congresswoman representative rep reps
    deputy mp mps mep meps delegate speaker judge justice prosecutor magistrate attorney ag
    counsel counselor counsellor councilor councillor councilman councilwoman adviser advisor
    spokesman spokeswoman spokesperson leader leaders head coordinator envoy administrator
    manager ceo cfo coo officer inspector superintendent treasurer ministers presidents
    directors governors generals ombudsman comptroller controller rapporteur registrar rector
    provost chancelor vicepresident sub-secretary vice-minister viceminister undersec
    assistant watcher watchers mk mna msp subsecretary director-general secretary-general
    dirgen intendente intendant tun dato datuk datin seri haji hajji hadji tengku tunku raja
    ustaz ustad count baron duke duchess archduke tsar emperor empress shah nawab maharaja
    candidate candidates nominee editor editor-in-chief columnist journalist correspondent
    reporter analyst economist lawyer barrister businessman businesswoman entrepreneur
    pollster pundit activist researcher author writer historian academic attache attaché
    legatt pao rso datt poloff econoff polcouns econcouns emboff conoff conoffs poloffs
    econoffs a/s das pdas u/s principal dfm polchief econchief congenoff codel staffdel
    comrade cde mullahs tan sri puan encik ing lic eng engr arch atty hon chef dir min pres
    sec-gen""".split()
)
# Small-letter words before a name that make it a person's: `spokesman John Doe`, `his wife Jane`.
ROLE_WORDS = TITLES | frozenset(
    """wife husband son daughter brother sister cousin uncle nephew niece widow mother father
    colleague aide aides assistant successor predecessor rival opponent lawmaker lawmakers
    parliamentarian legislator politician politicians contact interlocutor interlocutors
    banker financier industrialist tycoon dissident dissidents rebel warlord guerrilla
    terrorist suspect detainee defendant victim prisoner fugitive trafficker member members
    official officials scholar poet singer actor actress painter artist physician nurse
    teacher student priest cleric monk nun boss founder owner partner expert specialist
    consultant scientist physicist engineer veteran diplomat diplomats negotiator mediator
    observer dictator strongman kingpin operative agent spy witness lobbyist strategist
    theorist ideologue""".split()
)
TITLE_PARTS = frozenset(
    """deputy vice first second third acting former interim prime foreign interior defense
    defence finance economy economic economics justice health education environment culture
    labor labour agriculture trade commerce energy transport industry planning home internal
    external affairs security national state under assistant permanent special senior
    executive managing public political consular cultural press regional provincial federal
    opposition minority majority ex crown grand supreme chief associate honorary resident
    visiting joint lead district presidential parliamentary congressional ministerial papal
    royal attorney police army navy air force social development tourism technology
    telecommunications communications information works transportation infrastructure housing
    sports science research water mines mining oil petroleum fisheries forestry tax budget
    treasury customs immigration women youth religious cabinet party lady ruling late incoming
    outgoing designate elect new current then-foreign then ex-foreign secretary attorney
    solicitor inspector surgeon quartermaster postmaster governor brigadier major lieutenant
    rear fleet field wing squadron staff sergeant master chief's""".split()
)
ORG_HEADS = frozenset(
    """ministry ministries department dept agency bureau office directorate division section
    unit commission committee subcommittee council court tribunal parliament congress senate
    assembly house party parties coalition front movement union federation confederation
    association organization organisation institute institution university college school
    academy center centre foundation fund bank company companies corporation corp inc ltd llc
    plc sa group holding holdings authority administration service services police army navy
    force forces guard guards corps command brigade brigades battalion regiment division
    embassy embassies consulate mission delegation secretariat board chamber chambers league
    alliance network society club church hospital newspaper tribune gazette herald journal
    daily news newspapers television tv radio broadcasting airlines airways airline railways
    railway cooperative consortium cartel government governments presidency chancellery
    registry inspectorate gendarmerie militia caucus bloc bundestag syndicate conglomerate
    petroleum refinery shipyard shipyards laboratories laboratory observatory museum library
    orchestra brotherhood congregation diocese archdiocese vatican militants secretaria
    ministerio ministere partido banco banque banca universidad universidade universite
    instituto institut fundacao fundacion associacao asociacion federacao federacion
    confederacao confederacion sindicato companhia compania empresa empresas policia guardia
    exercito ejercito camara senado congreso tribunal corte audiencia junta generalitat
    diputacion ayuntamiento prefeitura secretary-general's taskforce police communications
    partners associates enterprise enterprises systems technologies pharmaceuticals motors
    airlines steel mills resources bancorp insurance reinsurance telecom telecoms electric oil
    gas energy mining minerals cement shipping legislature judiciary ombudsman's agencies
    committees commissions councils coalition s.a. s.a s.p.a. gmbh bhd oao zao ooo ltda sarl
    pty sub-committee zeitung nachrichten anzeiger kurier rundschau tageblatt volksfreund
    allgemeine bote presse diario jornal gazeta periodico folha noticias lobby think-tank
    faculty fraternity order confederacy rada duma knesset majlis diet forum observers
    observatories fraternities families' veterans workers farmers""".split()
) - {"oil", "gas", "energy", "mining", "resources", "order", "workers", "farmers", "steel"}
# Heads of organisations that go before what they are of, without `of`: `Embassy Quito`.
LEADING_HEADS = frozenset(
    """embassy consulate amembassy amconsul amemb amconsulate usmission mission group banco
    banque banca partido universidad universidade universite instituto institut radio grupo
    bank ministerio ministere fundacao fundacion companhia televisa tv syndicat sindicato
    asociacion associacao movimiento movimento frente confederacao confederacion federacao
    federacion camara congregation congen hotel club usaid usda post""".split()
)
# Heads that nothing follows with `of`: what does is a place where it appears.
CLOSED_HEADS = frozenset(
    """zeitung nachrichten anzeiger kurier rundschau tageblatt volksfreund allgemeine bote
    presse diario jornal gazeta periodico folha noticias tv television times tribune gazette
    herald journal daily news""".split()
)
PLACE_HEADS = frozenset(
    """province provinces state states region regions district governorate prefecture county
    canton municipality city town village island islands isle isles peninsula river lake sea
    gulf strait straits bay ocean mountain mountains mount valley desert canal port harbor
    harbour airport airfield airbase camp bridge street avenue road highway square palace
    plaza park forest basin delta plateau coast cape territory territories republic kingdom
    emirate emirates oblast krai okrug strip heights corridor triangle neighborhood favela
    township prison jail dam reservoir glacier beach hills hill cathedral basilica shrine
    castle tower stadium quarter suburb suburbs monument memorial mausoleum cemetery base acre
    garden gardens lagoon archipelago atoll reef falls springs border dmz""".split()
)
# Words of other languages, and some of ours, that go before the name of a place.
LEADING_PLACES = frozenset(
    """complexo morro baia baixada serra lago laguna lagoa isla ilha islas ilhas monte cerro
    puerto porto cabo costa valle vale rua avenida calle plaza praca praia playa barrio bairro
    mont lac ile iles rue fort mount lake cape port saint st san santa santo sao sainte golfo
    bahia estrecho sierra cordillera quebrada vila villa ciudad cidade colonia jebel jabal
    wadi ras bab khan tel beit deir umm kampung pulau sungai tanjung bukit gunung kota ban wat
    nova novo novi new""".split()
)
DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern upper lower inner
    outer greater mid middle sub-saharan""".split()
)
# What carries such a word last is an act, an event or a text, no actor and no place.
OTHER_HEADS = frozenset(
    """act acts law laws bill bills treaty treaties agreement agreements accord accords
    protocol protocols convention conventions charter constitution resolution resolutions
    declaration memorandum mou summit conference meeting meetings round rounds talks
    negotiations process plan plans program programs programme project projects initiative
    initiatives strategy policy campaign war wars day week month year years games olympics cup
    award awards prize festival exercise operation report reports review list lists index book
    article section paragraph tax taxes dialogue workshop seminar election elections
    referendum crisis revolution uprising holiday ramadan christmas easter visa visas waiver
    amendment directive regulation regulations code decree order statement communique roadmap
    framework compact partnership reform reforms budget scheme system systems doctrine theory
    effect era age movement's question issue issues relations cooperation month's anniversary
    ceremony speech address letter note memo points title chapter annex fellowship scholarship
    grant loan facility package bond bonds note notes deal pact truce ceasefire embargo
    sanctions arms weapons missile missiles aircraft vessel ship flight version model route
    line pipeline clause rule rules rights principle principles theorem virus flu disease
    fever syndrome show series film movie game song website online internet summit's
    presidency's hearing trial case affair scandal massacre attack attacks bombing bombings
    hurricane earthquake tsunami storm offensive surge intifada jihad sharia shari'a islam
    christianity catholicism judaism marxism communism socialism democracy kyoto isp isps ip
    ipr iprs mlat mlats fsn fsns cd cds dvd dvds p2p co2 dto dtos unscr unscrs esdp cfsp odc
    tor tors poc pocs cv tv pc faq qa vat hq noforn sbu gmt edt est pst am pm percent us$
    dollars euro euros peso pesos yen pound pounds ruble rubles ambassador's embassy's poloffs
    tip hiv aids hiv/aids gdp gnp wmd mou's ngo ngos npt cfe fta ftas ied ieds manpads id ids
    pdf html url email e-mail fax tel phone cell""".split()
)
DATES = frozenset(
    """january february march april may june july august september october november december
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn fall
    winter""".split()
)
# Capitalised without being a name, where they stand alone.
NO_NAMES = frozenset(
    """embassy embassies post posts mission missions department consulate consulates
    washington-based comment summary note begin end action request addressee addressees
    background introduction conclusion classified reason reasons ref refs reftel reftels
    septel septels tags subject section para paras paragraph paragraphs internet web email god
    bible koran quran qur'an prophet government governments state-owned ambassador minister
    ministers president secretary director chairman officer officers official officials consul
    charge dcm poloff poloffs econoff econoffs emboff emboffs conoff rso legatt pao mission's
    country team ministry ministries party parties court courts police army navy muslim
    muslims christian christians catholic catholics jewish jew jews islamic islam arab arabs
    sunni shia shi'a shiite shiites sunnis hindu hindus buddhist buddhists protestant
    protestants orthodox kurd kurds kurdish latin hispanic western westerners westerner
    eastern northern southern african european europeans asian asians africans american
    americans communist communists socialist nazi nazis democrat democrats republican
    republicans conservatives liberals maoist islamist islamists salafi wahhabi zionist
    english spanish french arabic north south east west northeast northwest southeast
    southwest first second third fourth fifth one two three four five six seven eight nine ten
    part phase stage track pillar tier level xxxxxxxxxxxx xxxxx ok yes no nato-led un-led
    eu-led i ii iii iv v vi vii viii ix x xi xii mr mrs ms dr sir madam majesty excellency
    highness excellencies holiness""".split()
)
# First words of a sentence that no name begins with.
STARTERS = frozenset(
    """the a an in on at to of by for from with without as and but or nor so yet if when while
    although though however meanwhile after before according despite during both many most
    some several other others another each every all any no not this that these those he she
    it they we our his her their its my i you your who whom whose which what where why how
    since until because given following regarding concerning under over between among through
    also additionally furthermore moreover finally separately recently currently earlier later
    today yesterday tomorrow now then there here only even still once such like unlike
    throughout within across against along around beyond behind below above near off onto out
    outside inside into upon up down about per via re vis-a-vis notwithstanding whether rather
    instead indeed thus therefore hence nevertheless nonetheless otherwise perhaps maybe just
    almost nearly least less more much few little same either neither half twice again ever
    never always often sometimes usually soon already asked noting citing speaking turning
    commenting asserting referring responding addressing describing emphasizing reflecting
    having being let us based please ref septel comment summary end begin note action
    background bio background: it's there's that's he's what's let's unfortunately fortunately
    interestingly importantly notably clearly obviously apparently reportedly allegedly
    ironically similarly likewise conversely consequently subsequently previously initially
    ultimately eventually overall generally specifically particularly especially accordingly
    historically traditionally politically economically privately publicly officially
    personally meantime local former late early new old current several opposition various
    numerous certain two three four five six seven eight nine ten dozens hundreds thousands
    millions one first second third last next whatever whoever wherever whenever while whereas
    unless lest till except including regardless besides apart contrary due owing thanks next
    well most-recently as-is anti pro ex non pre post-election do does did is are was were be
    been has have had can could will would shall should may might must am go see note:
    q a: q:""".split()
)
PARTICLES = frozenset(
    """de da do dos das del della di du des von van der den zu zur bin bint ibn ben abu al el
    la le los las y e ter ten af av wa ya und d' l' o san santa""".split()
) - {"o", "san", "santa"}
CONNECTORS = frozenset("of for and the on to & against in with".split())
SPEECH = frozenset(
    """said says told tells noted notes added stated argued asserted claimed explained
    believes believed thought thinks felt feels opined commented remarked replied responded
    answered asked acknowledged admitted agreed disagreed insisted stressed emphasized
    underscored underlined highlighted pointed suggested proposed offered promised pledged
    vowed warned cautioned predicted expects expected hopes hoped wants wanted urged called
    criticized blamed accused denied confirmed conceded expressed described characterized
    outlined predicted recalled recounted reiterated repeated reported revealed complained
    lamented worried joked quipped smiled laughed met meets visited travelled traveled arrived
    returned left resigned died was is has had will would himself herself who whose whom
    became won lost served serves ran appeared seems seemed attended hosted chaired thanked
    welcomed praised dismissed rejected refused declined declared announced concluded
    continued maintains maintained contends contended observed mentioned speculated assured
    advised briefed informed cited went came took gave made began studied graduated retired
    sought tried plans intends knows knew understands spoke speaks indicated requested
    inquired raised sees saw""".split()
)
PERSON_VERBS = SPEECH - frozenset("is was has had will would reported announced".split())
BEFORE_PLACES = frozenset(
    "in at near from to through across outside inside throughout toward towards into around".split()
)
