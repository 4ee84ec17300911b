"""Words that a writer swaps for one another when a thing is named a second time: jobs and posts, turnover and sales.

Rows are broad on purpose: sharing a row is one piece of evidence among others, never enough by itself. A word may stand
in several rows. Words are compared by :func:`stem`, so rows name each word once.
"""

from __future__ import annotations

from functools import cache

_ROWS = """
job post position role redundancy layoff vacancy seat worker employee staff staffer colleague people person workforce headcount payroll hand personnel labourer member crew team operative
cut shed axe lose loss lost go leave slash eliminate scrap trim sack dismiss reduce reduction redundant redundancy layoff lay laid let chop remove shrink depart departure
hire recruit create add appoint employ taken recruitment intake engage
employ employee staff work worker workforce payroll
revenue turnover sale takings receipts topline
profit earnings surplus income gain
loss deficit shortfall lose lost
shop store branch outlet site location dealership showroom restaurant pub cafe supermarket salon franchise door
factory plant mill unit facility site works workshop brewery bakery foundry yard shed
office headquarters base hub site
price cost pay paid spend spent outlay bill sum deal worth premium consideration purchase buy bought acquire acquisition takeover transaction value sell sold
cost spend spent budget invest investment outlay expenditure capex price bill
fine penalty sanction levy penalise
pay invoice bill charge receipt
show production performance play staging concert gig
order backlog contract book orderbook
customer client user subscriber account consumer shopper buyer patron
patient case client resident
home house flat apartment dwelling property household residence unit tenant
vehicle car van truck lorry bus coach trailer model motor automobile
ship vessel ferry boat tanker barge
sail crossing voyage cruise
rule decide decision verdict judgment ruling determine
plane aircraft jet airliner
train carriage locomotive tram
pupil student learner child enrolment undergraduate
school college academy campus university
hospital clinic surgery practice ward
bed bedroom room place
vehicle car van truck lorry bus trailer caravan motorcycle bike owner keeper
charge provision aside reserve writedown impairment hit
farmer grower producer member supplier
supplier vendor provider
shareholder investor holder owner stockholder
owner buyer holder customer keeper
raise funding round invest investment capital issue placement offering flotation listing ipo secure
issue offer sale placement qip
grant subsidy award aid fund funding support
debt borrowing loan owe liability credit lend borrow
open inaugurate launch start begin commence unveil debut
close shut shutter closure end cease wind mothball
start begin succeed takeover effective effect commence move arrive take launch open
leave quit resign retire depart exit step
finish complete end conclude wrap
output production produce make manufacture yield build
harvest crop receival yield delivery intake deliver
deliver ship dispatch send shipment supply hand
visit visitor attend attendance guest footfall admission spectator crowd attendee audience
donate donation gift give raise contribution fundraise appeal donor
stock share equity security
own stake share shareholding holding interest
dividend payout distribution
recall withdraw pull
hurt injure injury wound treat casualty
data record file information detail account
public council government state taxpayer municipal
money grant fund cash funding
affect hit touch copy steal leak expose damage
affect hit cut lose go leave dismiss redundant lay let close shut axe shed sack
die death kill dead fatal fatality victim people
people injured wounded missing homeless hurt casualty
theft take steal stolen copy expose leak access breach compromise taken
payment card bank financial
approve clear back endorse sanction agree support favour favor
refund repay compensation reimburse compensate redress
tonne ton
acre hectare
mile kilometre km
book title copy volume print
newspaper paper magazine circulation
meal portion dish cover dinner lunch plate serving
ticket seat pass fare
passenger traveller rider journey trip commuter
flight route service
member membership subscriber join
volunteer helper
employee staff colleague
singer voice chorister performer
farm farmer
runner finisher competitor entrant
book title volume
picture portrait painting canvas work
tuition fee charge cost
complaint grievance objection
response reply respondent answer submission
household home family meter
bottle pack carton can case unit
machine robot device unit
electric battery ev electricity
woman female girl
man male boy
export abroad overseas foreign outside
advertising advert ad
admit admission admitted
vote ballot poll voter voting
director seat board
phone handset device
turbine windmill
megawatt mw gigawatt
reserve cash surplus fund balance
pension retirement scheme pensioner
market capitalisation value valuation worth
lease rent tenancy
licence permit
patent invention
partner lawyer solicitor
animal head cattle cow herd
dog cat pet animal
tree sapling
panel module
entry item exhibit submission
picker worker hand labourer
chief ceo boss head director president chair chairman chairwoman executive
"""
_LEAST = 3
_IRREGULAR = {
    "lost": "lose", "sold": "sell", "sale": "sell", "sales": "sell", "bought": "buy", "paid": "pay", "spent": "spend", "built": "build", "made": "make",
    "took": "take", "taken": "take", "taking": "take", "left": "leave", "leaving": "leave", "gave": "give", "given": "give", "began": "begin",
    "begun": "begin", "shut": "shut", "people": "people", "men": "man", "women": "woman", "children": "child", "died": "die", "dying": "die",
    "giving": "give", "went": "go", "gone": "go", "going": "go", "goes": "go", "grew": "grow", "grown": "grow", "growth": "grow", "ran": "run", "stolen": "steal", "stole": "steal",
    "delivery": "deliver", "deliveries": "deliver", "production": "produce", "closure": "close", "investment": "invest", "acquisition": "acquire",
    "reduction": "reduce", "departure": "depart", "penalties": "penalty", "fined": "fine", "fines": "fine", "premises": "premise", "lorries": "lorry", "series": "series",
    "business": "business", "bus": "bus", "buses": "bus", "gas": "gas", "works": "works", "takings": "takings", "earnings": "earnings", "staff": "staff",
    "hit": "hit", "held": "hold", "met": "meet", "won": "win", "sent": "send", "raised": "raise", "raising": "raise",
}  # fmt: skip
"""Forms whose stem no ending tells."""


@cache
def stem(word: str) -> str:
    """A word without its endings, good enough to find it again.

    >>> [stem(w) for w in ("Penalties", "closing", "recalled", "planned", "sales", "posts", "buses", "saplings")]
    ['penalty', 'clos', 'recall', 'plan', 'sell', 'post', 'bus', 'sapl']
    """
    low = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith(("ies", "ied")) and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("ings") and len(low) > 2 * _LEAST:
        low = low[:-1]
    if low.endswith("eed"):
        return low[:-2]
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) - len(ending) >= _LEAST:
            root = low[: -len(ending)]
            if root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]
            return root.removesuffix("e")
    if low.endswith(("ches", "shes", "sses", "xes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > _LEAST:
        low = low[:-1]
    return low.removesuffix("e") if len(low) > _LEAST + 1 else low


def _table() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().splitlines()):
        for word in row.split():
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_TABLE = _table()
_NONE: frozenset[int] = frozenset()


def senses(stemmed: str) -> frozenset[int]:
    """The rows in which a stemmed word stands.

    >>> bool(senses(stem("jobs")) & senses(stem("posts"))), bool(senses(stem("jobs")) & senses(stem("tonnes")))
    (True, False)
    """
    return _TABLE.get(stemmed, _NONE)


def akin(a: str, b: str) -> bool:
    """Whether two stemmed words may name one thing.

    >>> akin(stem("turnover"), stem("sales"))
    True
    """
    return a == b or not senses(a).isdisjoint(senses(b))


_PERSONS = frozenset(
    stem(word)
    for word in """people man woman men women child pupil crew staff worker mp rebel patient resident guest student member customer client passenger
    staffer casualty fan voter tenant trainee employee nurse judge chef artist captain pilot soldier troop""".split()
)
_LEAST_ROOT = 4


def is_person(stemmed: str) -> bool:
    """Whether a noun is likely one for people: drivers, applicants, cyclists.

    >>> is_person(stem("applicants")), is_person(stem("kettles"))
    (True, False)
    """
    return stemmed in _PERSONS or stemmed.endswith(("er", "or", "ist", "ant", "ian", "eer"))


def derived(stemmed: str, words: frozenset[str]) -> bool:
    """Whether a noun for people or deeds comes from one of some words: finishers from finished, farmers from farms.

    >>> derived(stem("finishers"), frozenset({stem("finished")})), derived(stem("owners"), frozenset({stem("trailers")}))
    (True, False)
    """
    for ending in ("er", "or", "ant", "ee", "ist"):
        root = stemmed.removesuffix(ending).removesuffix("ic")
        if root != stemmed and len(root) >= _LEAST_ROOT and any(word.startswith(root) and len(word) - len(root) < 3 for word in words):
            return True
    return False
