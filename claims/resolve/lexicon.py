"""Closed word lists that tell companies, people and places apart. Data only."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LEGAL_SUFFIXES = _set(
    "inc incorporated corp corporation co ltd limited plc llc llp lp ag se sa s.a s.a. spa s.p.a gmbh kg bv b.v nv n.v ab asa as oy oyj a/s pty pte sarl sas kk k.k bhd"
    " berhad tbk jsc pjsc inc. corp. co. ltd. plc. ltda"
)
"""Legal forms, which are no part of a name."""

COMPANY_WORDS = _set(
    "group holdings holding technologies technology bank banque bancorp airlines airways air motors foods industries international partners capital ventures systems software"
    " pharmaceuticals pharmaceutical pharma therapeutics biotech energy power electric electronics semiconductor resources mining minerals steel chemicals laboratories labs"
    " insurance financial logistics shipping line lines railways rail stores retail supermarkets brewery breweries tiles tyres textiles apparel cosmetics media networks"
    " communications telecom solutions services hospital hospitals university college association federation society trust foundation institute union council housing"
    " works manufacturing engineering instruments robotics analytics interactive entertainment studios hotels resorts restaurants brands enterprises company companies"
    " athletic united city rovers press publishing dairies dairy farms properties estates construction homes builders aerospace cooperative co-operative automotive"
    " yard yards shipyard transit railway airport coop mill mills library museum theatre zoo hospice academy school clinic quarry winery distillery bakery bakeries games studio"
    " cement cements spirits packaging plastics paper mills furniture centres centre center centers medical health healthcare care data digital cloud mobile wireless"
)
"""Words that end or stand in names of companies and bodies."""

DESCRIPTIONS = _set(
    "company group firm retailer airline bank lender maker manufacturer chain startup start-up carrier supplier producer business operator insurer brewer carmaker automaker"
    " chipmaker drugmaker miner utility developer publisher broadcaster grocer supermarket platform hospital university club charity agency cooperative co-operative society organisation"
    " organization corporation employer conglomerate giant institution foundation trust association council builder housebuilder steelmaker plane-maker planemaker shipbuilder provider"
    " distributor wholesaler franchise studio brand restaurant hotelier packer processor refiner exporter concern parent owner"
)
"""Definite descriptions that stand for a company: "the retailer"."""

PART_NOUNS = _set(
    "unit units division divisions segment segments arm arms business businesses subsidiary subsidiaries plant plants factory factories works site mill mine depot warehouse department"
    " departments team teams operation operations branch office brand line laboratory lab refinery shipyard yard centre center campus hub complex workshop kiln"
    " hospital bakery store stores shop shops terminal quarry dairy brewery foundry smelter clinic restaurant outlet showroom route service programme program creamery headquarters project venture"
)
"""Nouns for a part of a company."""

SITE_NOUNS = _set(
    "plant plants factory factories works site sites mill mills mine mines depot depots warehouse warehouses refinery shipyard yard centre center campus hub complex laboratory lab kiln office offices branch"
    " hospital bakery store stores shop shops terminal quarry dairy brewery foundry smelter clinic restaurant outlet showroom route creamery headquarters"
)
"""Of these, the ones that stand at a place: what comes before them is the place's name, not the company's."""

PRONOUNS = _set("it its they their them itself he she his her")
FIRST_PERSON = _set("we our us ours")

ROLES = _set(
    "chief executive officer ceo cfo coo cto president chairman chairwoman chair chairperson director founder co-founder cofounder manager managing spokesman spokeswoman spokesperson"
    " analyst economist minister premier senator mayor secretary treasurer mr mrs ms dr prof professor sir dame lord lady councillor governor judge vice-president partner"
    " head editor reporter representative mp commissioner captain general convenor steward leader owner"
)
"""Words for a person's office that stand beside their name."""

SAYING = _set(
    "said says told tells added adds announced announces reported reports confirmed confirms stated argues argued wrote writes warned warns insisted insists explained called calls admitted acknowledged noted"
)

BUSINESS_VERBS = _set(
    "said says announced announces reported reports posted posts employs employed plans planned will expects expected raised raises cut cuts cutting closed closes opened opens bought sold sells makes made"
    " runs operates owns has had is was lost earned booked launched agreed acquired hired hires laid grew owned took swung forecast forecasts told confirmed missed beat listed filed unveiled dismissed"
    " eliminated reduced generated delivered serves served recorded ended intends aims wants would could may might also can must should rose fell dropped gained slid jumped climbed slipped"
    " tumbled surged added shed returned bucked joined started began carried transported processed opened expanded offers offered needs continues shut moved"
)

MORE_VERBS = _set(
    "sees saw builds built pays paid spends spent keeps kept gives gave gets got faces faced seeks sought finds found warns warned blames blamed insists insisted denies denied admits admitted"
    " believes believed declines declined declares declared refuses refused operated supplies supplied produces produced manufactures manufactured distributes distributed develops developed provides provided"
    " invests invested borrowed lends lent insures insured manages managed treats treated teaches boasts appoints appointed names wins won loses beats misses ships shipped sank shrank turned"
)
"""Verbs that go on with a company's name at the head of a sentence, beside those of business: they tell nothing of who owns a figure."""

AUXILIARIES = _set("is was were are has had have can could may might would must should will")

COMMON_STARTS = _set(
    "the a an it its in on at by for from to of and but or so as if when while after before since because although though despite unlike under over with without within about around across"
    " he she they we you i his her their our your my this that these those there here what which who whom whose how why where is are was were be been has have had do does did will would can could"
    " may might must should not no none nobody nothing never yes many most more much some several few all both each every either neither another other others such same only just even also still"
    " yet now then today yesterday tomorrow last next first second third once twice earlier later recently meanwhile however moreover besides instead overall total group net gross operating adjusted"
    " underlying revenue revenues sales turnover profit profits loss losses income earnings growth costs cost expenses margin margins shares share stock investors analysts analyst customers customer"
    " staff employees employee workers worker management executives people jobs job headcount workforce unions union company companies business businesses industry market markets sector demand supply"
    " prices price volume volumes orders order exports imports cash debt capital dividend guidance outlook results result figures data numbers figure according asked based compared excluding including"
    " following given during until up down out off between among against than like per via due both half one two three four five six seven eight nine ten eleven twelve hundreds thousands dozens"
    " millions nearly almost roughly approximately more fewer less early late mid new old big small large great good bad better best worst high low long short strong weak full free part note notes source"
    " sources table chart reporting editing additional contact about media press release statement summary highlights background update updated corrected correction question answer q a let make take get"
    " go see read think look come keep give tell say call find use work try ask need feel become leave put mean seem help show hear play run move live believe bring happen write sit stand lose pay meet"
    " include continue set learn change lead understand watch follow stop create speak allow add spend grow open walk win teach offer remember consider appear buy wait serve die send expect build stay fall"
    " reach kill remain suggest raise pass sell require report decide pull total region quarter year month week day fiscal financial annual interim consolidated services products hardware software"
    " subscription other wages inflation trade office section page figure pilots drivers nurses teachers vacancies redundancies consultation consultations talks production output capacity passengers traffic"
    " fuel donations contracts trading investments expenditure number question key quick facts hello dear members fleets fleet load yield pre-tax pretax ebitda eps ebit capex roughly thirty sixty forty twenty"
    " fifty seventy eighty ninety everyone everybody nearly against something somebody someone anyone asset assets liabilities equity interest tax taxes sixteen fifteen fourteen thirteen eighteen seventeen nineteen"
    " applications interviews maybe perhaps certainly clearly indeed finally lately locally globally worldwide elsewhere nor plus minus versus throughout above below beyond behind beside"
    " overnight contrary otherwise likewise hence originally initially previously formerly currently presently afterwards thereafter eventually gradually suddenly luckily sadly surprisingly"
    " founded meeting meetings type founder founders headquarters industry website location status date contact address phone published posted updated edited category tags name names key-figures"
    " gates doors patronage membership attendance enrolment enrollment turnout footfall circulation readership sports weather travel letters opinion editorial comments replies reply thanks welcome"
    " january february march april may june july august september october november december"
    " employers performance liquidity selling administrative reported comparable organic average constant favorable unfavorable favourable unfavourable provision amortization amortisation"
    " depreciation effective weighted basic diluted bookings backlog gains proceeds increases decreases purchases"
)
"""Words that begin sentences with a capital and are no names."""

HEADINGS = _set(
    "products support verdict pricing price background history conclusion conclusions methodology method outlook people guidance guide risks strategy culture benefits perks values mission careers timeline overview"
    " introduction summary appendix acknowledgements notes sources references definitions glossary disclosures disclaimer corrections clarification clarifications awards events podcasts opinion weather sport sports letters"
    " obituaries obituary agenda minutes apologies attendance finance finances legal marketing engineering operations logistics sales design leadership team teams staff staffing workforce headcount payroll payrolls jobs hiring hires"
    " recruitment training layoffs redundancies restructuring closures revenue turnover profit profits loss losses margins costs cash debt dividend dividends tax financing funding investors investment investments"
    " shareholders board governance management ownership owners customers clients users members partners suppliers competitors competition rivals market markets industry economy regions regional europe americas asia"
    " factories plants sites offices stores shops brands projects pipeline technology research development innovation sustainability environment safety health security privacy housing transport energy education"
    " results highlights figures numbers statistics data facts findings recommendations proposals decisions resolved actions next questions answers comments reader readers thread threads verdicts ratings review reviews"
    " acquisition acquisitions merger disposals deals contracts orders exports imports volumes prices inflation wages pay bonuses pensions equity shares stock ipo listing legend caption photo image video audio intro outro"
    " transcript host guest operator moderator interviewer interviewee narrator reporter editor author publisher credits footnotes footnote source via update updates edit latest live breaking news views analysis comment"
    " pros cons bottom line takeaways takeaway context caveats caveat correction errata allotment negotiations consultation installations fuel grain harvest ground hearth manager managers administrators joint"
    " chapter part section table figure annex schedule item article volume issue edition page season year month week today yesterday tomorrow"
    " retail wholesale online digital mobile broadband licensing subscriptions subscription advertising events cloud hardware software services devices wearables groceries grocery food drinks beverages apparel footwear"
    " commentary remarks foreword chairman statement statements thank thanks sorry sure well right exactly absolutely honestly purpose plan plans personnel comparison comparisons depreciation amortisation amortization fees deposits churn expansion downgrade retention estimates estimate target targets zero nope yes okay back telehealth"
    " permanent temporary temps seasonal started listed renamed bought sold saves re fwd cc ps nb morning afternoon evening shareholder shareholders deputy deputies sir madam"
    " arr nrr mrr grr nps gmv aov ltv cac dau mau wau sku skus roe roce roi rpo acv tcv arpu arpa eps ebitda ebit capex opex fcf fx ytd yoy qoq ttm ltm ntm fye fte ftes wte warn osha nlrb hse"
)
"""Ordinary words and measures that stand alone in headings and at the head of lines."""

OPENING_NOUNS = _set(
    "final preliminary proposed unaudited investor pigs sheep cows approval attendances auditors borrowing borrowings campaigners completion construction councillors critics deliveries equipment fares flights growers"
    " households inventories inventory landlords lawyers leaders lenders loans maintenance ministers objectors occupancy officers officials parents passenger patients payments permission"
    " planners police prosecutors protesters punctuality pupils rates rents receipts regulators residents retailers reserves savings scientists shipments spending students subscribers supplies taxpayers tenants"
    " throughput tickets tourists traders transactions travellers travelers tuition utilisation utilization visitors voters waste witnesses women men yields accounts control works workmen engineers builders"
    " farmers fishermen doctors commuters shoppers homeowners borrowers savers pensioners graduates economists academics researchers experts observers insiders directors donors volunteers"
    " delegates candidates senators lawmakers mps judges jurors detectives firefighters paramedics soldiers sailors crews rescuers inspectors investigators investigations inquiries discussions"
    " ballots ballot audiences viewers listeners listings admissions appointments arrivals departures absences absence sickness attrition"
    " dismissals promotions transfers relocation relocations openings expansions mergers takeovers bids offers tenders leases licences licenses permits patents"
    " litigation lawsuits claims damages fines penalties settlements compensation refunds rebates subsidies grants legacies bequests fundraising sponsorship royalties commissions premiums reinsurance underwriting"
    " impairments impairment goodwill provisions taxation tariffs duties levies inputs materials components ingredients packaging freight shipping storage haulage electricity gas water"
    " heating lighting steel aluminium aluminum timber cement concrete plastics textiles garments clothing furniture toys books films meals beer wine spirits dairy milk butter cheese wheat"
    " barley rice maize corn sugar coffee cocoa cotton wool cattle poultry eggs fruit vegetables harvests crops rainfall drought floods flooding storms temperatures emissions pollution recycling"
    " homes houses flats apartments warehouses restaurants pubs hotels schools hospitals clinics libraries museums galleries theatres cinemas stadiums parks roads bridges tunnels trains buses trams ferries ships"
    " planes aircraft airports stations ports vehicles cars vans lorries trucks bikes bicycles tyres tires batteries engines turbines reactors chips phones tablets laptops computers servers sensors robots drones satellites rockets"
    " vaccines drugs medicines trials trial tests testing screening treatment surgery deaths births marriages arrests convictions crimes burglaries thefts robberies assaults accidents collisions injuries casualties"
    " commencements completions starts sanctions commitments obligations leverage covenants repayments facilities overdrafts mortgages withdrawals"
    " salaries overtime shifts rosters rotas strikes pickets stoppages walkouts disputes grievances mediation arbitration"
    " enquiries reservations cancellations downloads installs sessions registrations logins outages breaches leaks recalls defects returns complaints"
    " surveys polls polling forecasts projections budgets planning demolition refurbishment renovation restoration excavation drilling quarrying smelting refining brewing distilling baking"
    " everything things separately privately publicly sceptics skeptics supporters opponents neighbours neighbors locals villagers families children youngsters"
)
"""Nouns that open sentences of the news and are nobody's name there: "Rents rose", "Objectors said", "Numbers fell"."""

MONTHS_DAYS = _set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"
    " mon tue wed thu fri sat sun q1 q2 q3 q4 h1 h2 fy christmas easter ramadan diwali spring summer autumn winter fy24 fy25 fy26 fy23"
)

NATIONALITIES = _set(
    "american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian"
    " bulgarian greek turkish russian ukrainian chinese japanese korean indian pakistani bangladeshi indonesian malaysian singaporean thai vietnamese filipino australian canadian mexican brazilian argentine"
    " chilean colombian peruvian african nigerian kenyan egyptian israeli saudi emirati iranian iraqi european asian latin western eastern northern southern african nordic baltic"
)

PLACES = _set(
    "america europe asia africa oceania antarctica england scotland wales ireland britain france germany italy spain portugal netherlands belgium luxembourg switzerland austria denmark sweden norway"
    " finland iceland poland czechia slovakia hungary romania bulgaria greece turkey russia ukraine china japan korea india pakistan bangladesh indonesia malaysia singapore thailand vietnam philippines"
    " australia canada mexico brazil argentina chile colombia peru venezuela ecuador bolivia uruguay paraguay nigeria kenya egypt morocco ghana ethiopia israel jordan lebanon iran iraq kuwait qatar"
    " taiwan london paris berlin madrid rome lisbon brussels amsterdam vienna zurich geneva stockholm oslo copenhagen helsinki dublin edinburgh glasgow manchester birmingham leeds liverpool bristol"
    " cardiff belfast frankfurt munich hamburg milan barcelona warsaw prague budapest athens istanbul moscow kyiv beijing shanghai shenzhen guangzhou tokyo osaka seoul busan mumbai delhi bengaluru"
    " bangalore chennai hyderabad kolkata pune jakarta bangkok manila hanoi sydney melbourne brisbane perth adelaide auckland wellington toronto montreal vancouver ottawa calgary chicago boston"
    " seattle austin dallas houston denver atlanta miami philadelphia detroit phoenix portland washington nevada texas california florida ohio michigan illinois georgia virginia oregon arizona"
    " colorado utah kansas missouri iowa minnesota wisconsin indiana tennessee kentucky alabama louisiana oklahoma arkansas mississippi nebraska montana idaho wyoming alaska hawaii maine vermont"
    " massachusetts connecticut pennsylvania maryland delaware quebec ontario alberta bavaria saxony catalonia"
    " u.s us u.k uk usa eu u.s. u.k. uae emea apac americas asia-pacific worldwide scandinavia"
)
"""Countries, continents, states and large cities: where figures are said to be, never whose."""

PLACE_PREFIXES = _set("north south east west northern southern eastern western central new greater upper lower latin middle rest united")
PLACE_WORDS = _set(
    "states kingdom america korea zealand africa york jersey hampshire country mexico carolina dakota virginia kong arabia republic emirates europe asia east county valley coast bay city town street road lane island islands province region district"
)

FIRST_NAMES = _set(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald"
    " timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis jerry tyler aaron jose adam nathan"
    " henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel"
    " logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny liam luke oliver oscar leo max felix hugo simon martin ian neil graham stuart colin derek nigel trevor"
    " mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle dorothy carol amanda melissa deborah stephanie rebecca"
    " sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce"
    " virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia"
    " grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori claire fiona moira siobhan niamh aoife eileen bridget sheila maureen"
    " hans klaus jurgen stefan wolfgang dieter heinz jan lars sven erik olaf ingrid greta astrid gudrun helga anke petra sabine ute birgit bernd uwe matthias tobias johann pierre jacques michel luc"
    " philippe alain helene francois marc antoine sophie camille giovanni marco luca paolo francesco alessandro giulia chiara carlos miguel luis jorge pedro manuel antonio fernando diego javier rafael"
    " pablo adalberto joao paulo rodrigo thiago ana beatriz lucia carmen isabel sunita priya anjali rajesh amit sanjay vijay rahul arjun ravi suresh raghav imran mohammed ahmed ali omar hassan yusuf fatima"
    " aisha kenji hiroshi takeshi yuki hiroto akira satoshi naoko wei ming jun li mei xin yan jing min-jun ji-hoon nomvula thabo sipho pieter johan kwame ada chidi ngozi marian alistair rhiannon"
    " bea nell ines ayesha dot jo ron jas bram piet femke luc eamon aisling frances brendan kieran declan cormac orla sinead ciara roisin grainne nuala padraig tadhg dermot fergus ronan oisin cathal deirdre maeve"
    " agnes alma amelia anita annette antonia ariana audrey aurora ava beatrice bella bernadette bethany blanche bonnie bianca camila carla caroline cassandra cecilia celeste chloe clara claudia colette cora cordelia"
    " daphne deirdre delia della edith eleanor eliza ella ellen elsa elsie erica erin esther eva eve faith felicity flora florence freya gemma genevieve georgia georgina geraldine gertrude gillian gina ginny gwen"
    " harriet hattie hazel heidi hester hilary hope imogen irene iris isla ivy jade jasmine jemima jenna jenny jess jessie jocelyn josephine josie judith juliet june kara kathy katie katy kay kerry kim kirsten kirsty"
    " lara leah lena leonie leonora leslie lilian lily linda lisbeth lorna lottie louise lucinda lucy lydia mabel maggie mandy marcia marianne marina marion marta matilda maud mavis maya megan mia mildred millie"
    " minnie miranda miriam molly mona monica muriel myra nadia nadine nell nina nora norma octavia olive opal paige pam pat patience patsy patty paula pauline pearl peggy penelope penny phoebe phyllis piper polly"
    " prudence queenie rachael ramona rhoda rita roberta robin rosa rosalind rose rosemary rowena roxanne ruby sabrina sadie sally sasha saskia selina serena sheena shelley sian sonia stacey stella susanna sylvia sylvie tabitha"
    " tamara tamsin tania tess thelma tina tracy trudy una ursula valerie vanessa vera verity veronica viola violet vivian viv wanda wendy wilma winifred yasmin yvonne zara zoe"
    " abel abraham ahmad aidan alastair alec alfie alfred alistair alvin amos angus anton archie arnold ashton aubrey barnaby barney barry basil benedict benny bernard bertie blake boris bradley bruno byron caleb calvin"
    " cameron casper cecil cedric chester chris clarence clark claude clayton clement clifford clive conor cornelius craig curtis cyril damian damien darren dave dean dexter dominic donal duncan dustin dwight earl eddie edgar"
    " edmund edwin eli elliot ellis elmer emil emmanuel enoch ernest ernie errol evan ezra farid finn finlay floyd francis franklin fred freddie gavin geoff geoffrey gerard gideon gilbert giles gordon gregor gus guy hal hank"
    " harris harry harvey hector herbert herman hubert hugh ibrahim ike irving isaac ivan ivor jake jasper jay jed jerome jim jimmy joel joey jonas jonny josef julian julius karim karl kelvin ken khalid kirk kurt lance"
    " laurence leon leonard leopold lester lewis lionel lloyd lorenzo luca malcolm marcel marcus mario marius marshall martyn mateo maurice melvin merlin mick miles milo mitchell morgan morris mustafa ned neville niall"
    " nicolas noel norman nathaniel orlando oswald otto percy perry phil phillip pierce quentin ralf ramon randall raoul rasmus ray reece reg reginald rene reuben rex rhodri richie rick rob robbie rodney roland rolf roman rory ross"
    " rowan rudolf rufus rupert sandy saul sebastian seth seymour shane sid sidney silas spencer stan stanley stefano stewart ted terence terrence tim toby tobias todd tommy tristan ulrich valentin vernon victor wallace"
    " ward warren wilfred will winston xavier yusuf zack aarav aditya akash ananya anil anita arun ashok deepa deepak divya gopal harish indira kavita kiran lakshmi lalit manish meera mohan mukesh neha nikhil nisha nitin pooja pradeep"
    " prakash rakesh ramesh rani ritu rohan rohit sandeep sanjeev sarita shreya sneha sudha sunil suresh swati uday usha varun vikram vinod vivek"
    " chen hao jing lei ling mei ming qiang tao wen xiang ying yong yu zhang hyun jae ji-woo min-ji seo-yeon soo-jin young aiko akiko daisuke haruki kazuo keiko kenta makoto masako noriko sakura shinji takashi tomoko yoko yoshi"
    " abdul aliyu amara amina babatunde chinedu emeka femi folake ifeoma kofi kojo kwabena lerato mandla naledi ngozi nkechi obinna oluwaseun sizwe temitope tendai themba zanele"
    " andrei anatoly bogdan dmitri igor irina katya ludmila natalia nikolai oksana olga sergei svetlana tatiana vladimir yuri agnieszka grzegorz jakub katarzyna krzysztof magdalena malgorzata marek piotr tomasz wojciech zbigniew"
    " adele anais andre beatrix benoit bjorn bruno celia chloe clemence cosima dieter dietmar edith elise eloise elin fabian florian francoise friedrich genevieve gerhard gianni giovanna guillaume gustav helmut hilde"
    " ilse jerome joachim jochen juergen karin kristina laszlo leila liv lothar ludovic manfred marcelo margot mathilde maxime mirjam monique nathalie noemie olivier oriane pascal rainer reiner remi rolf sebastien severin"
    " simone solene stephane sylvain tanja theresia thierry tomas torsten ulrike veronique viktor werner yann yves zoltan"
    " aino eero henrik ilkka jari johanna kaisa kari lasse mads mikkel morten niels oskar petter rune sanna soren stian sven tuomas ville"
    " theo dana lou joost odd torgeir hamish callum ewan gareth rhys sian owen dylan tom tim ben sam dan joe bob bill jim ron steve dave mike chris nick tony andy matt pete greg jeff ken kate liz sue"
)
"""Given names that are common in English-language business news: they mark a person's name."""

GENERIC_NAMES = _set(
    "group company board directors trustees management corporation bank club society trust council association union committee government ministry department commission court university cabinet parliament senate congress treasury assembly tribunal panel directorate secretariat"
    " memo transcript circular briefing notice recap bulletin tracker completion"
)
"""Capitalised descriptions that stand for a party of the text ("the Group", "the Board"), or for the text itself."""

NEWSPAPERS = _set(
    "herald post gazette argus times courant echo examiner packet chronicle mercury journal tribune star sun observer advertiser telegraph courier reporter mail guardian messenger express standard"
)
"""What newspapers are called behind the name of their town: "the Aldersyke Herald"."""

MEDIA_WORDS = NEWSPAPERS | _set(
    "monthly quarterly fortnightly news newswire wire press agency ledger daily review weekly magazine bulletin report leader dispatch independent"
    " today mirror record digest insider desk blog media monitor notes newsletter letter letters list log tracker brief briefing"
    " thread forum podcast show radio tv television broadcasting magazine weekly wiki pedia index community substack dispatches explained journal online web watch week board boards talk talks insights insight research"
)
"""Words in names of newspapers and agencies, which report on others."""

PLAIN_MODIFIERS = _set(
    "total net group annual quarterly yearly monthly half-year full-year its the their our his her a an consolidated first-quarter second-quarter third-quarter fourth-quarter record organic underlying reported"
    " adjusted gaap non-gaap ifrs company overall gross own combined new higher lower strong weak recurring such any all more less those these this that what of and in on with from to for by at pre-tax operating core statutory"
    " first second third fourth quarter year month half last previous prior current fiscal financial nine-month six-month twelve-month three-month q1 q2 q3 q4 h1 h2 normalised normalized comparable like-for-like same-store expected"
    " lost no some further said says saw had has posted reported expects while as but or where when which who december march june september january february april may july august october november"
)
"""Words in front of a measure that do not limit it to a part: "total net sales"."""
