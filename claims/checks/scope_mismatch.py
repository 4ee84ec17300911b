"""Two lists of who or what is covered that name different things.

A text says in its summary that the cuts fall on printing, distribution and customer accounts, and in its body on printing,
legal affairs and the handling of customer accounts: one item has gone and another has come. Flagged only if the
lists are of one topic, share an item, and each has one that the other lacks; a shorter or longer list is silent.
Items are compared by their words: "customer accounts", "the handling of customer accounts" and "customer account operations" are
one, "distribution" and "legal affairs" are not. Lists of names are in :mod:`claims.checks.named_lists` and :mod:`claims.checks.shared_out`, of other
things in :mod:`claims.checks.plain_lists`, flat denials and what admits them in :mod:`claims.checks.denials`, what is said of all of
them and not true of one in :mod:`claims.checks.universals`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain

from claims.checks.denials import denials
from claims.checks.denied_kinds import denied_kinds
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, not_yet_told, phrase
from claims.checks.named_lists import NamedList, Swapped, outsiders, swapped
from claims.checks.only_these import more_than_only
from claims.checks.places import blocks_of
from claims.checks.plain_lists import plain_lists
from claims.checks.retold_sentences import ITEMS as retold_items
from claims.checks.retold_sentences import retold_sentences
from claims.checks.shared_out import told_again
from claims.checks.universals import universals
from claims.checks.wording import quoted
from claims.match.phrases import Words, tokens, within_scope
from claims.model import Field, ListMention, Reading

RULE = "scope_mismatch"

EXAMPLES = (
    *retold_items,
    accepts(
        "distribution goes, legal affairs come",
        "TLDR\nJob cuts are coming, chiefly in printing, distribution and customer accounts.\n\n"
        "The layoffs were announced in May and hit hundreds of people. Most of the posts were outside editing: "
        "printing, legal affairs and the handling of customer accounts lost most.\n",
    ),
    accepts(
        "nobody, and then thirty",
        "“Nobody at head office was affected,” the company wrote. The mayor said that thirty or so of those let go were clerks from head office.",
    ),
    accepts(
        "no jobs",
        "No jobs at the Corrow plant will be lost, Harwick says. The union counts 40 people at the Corrow plant who lose their jobs.",
    ),
    accepts("spared", "The laboratory is unaffected. By Friday, 12 people in the laboratory were made redundant."),
    accepts("no one", "No one in customer service will be laid off. Of the 90 dismissed, 25 worked in customer service."),
    accepts(
        "only, and then others",
        "The cuts would apply to front-of-house staff only and affect 26 posts. The 26 posts include four jobs in management.",
    ),
    accepts(
        "none of the posts",
        "None of the posts at the Dunsk laboratory will be cut, the letter says. In fact 18 posts at the Dunsk laboratory are being lost.",
    ),
    accepts(
        "one branch for another",
        "Four branches close on Wednesdays: Alderfoot, Kirk Mere, Stanwick and The Shambles.\n\n"
        "Which are affected? Those at Alderfoot, Kirk Mere, Oxhey Road and The Shambles.",
    ),
    accepts(
        "a third state",
        "The dairy recalls bottles in two states, Norland and West Fell.\n\nBottles of the batch had been sold in Norland, West Fell and Ostmark.",
    ),
    accepts("a fine zoo", "No animals were hurt, the zoo said.\n\nVets treated three animals for burns."),
    accepts("shops that close", "None of our shops will close.\n\nThe six branches that shut in March will be let."),
    accepts("votes against", "Not one member voted against the merger.\n\nThe merger was carried, with 31 members voting against."),
    accepts("data", "Customer data were not affected.\n\nAbout 4,000 customer records were copied by the intruders."),
    accepts("flights", "No flights were cancelled.\n\nThe airline cancelled 23 flights on Sunday."),
    accepts("a question answered", "Will anyone lose their job?\nNo. Everyone stays.\n\nThe nine jobs that are lost have been listed."),
    accepts(
        "cars of one country", "The recall does not affect cars sold in Ireland.\n\nSome 1,200 cars sold in Ireland are being recalled."
    ),
    accepts(
        "a practice too many",
        "We have three practices: Arden, Bewley and Coxhill.\n\nThere are openings in Bewley and at our surgery in Inverlea.",
    ),
    accepts(
        "no details of any kind",
        "No payment details of any kind were involved.\n\nIf you are among the 2,300 people whose card numbers were on the server, ask your bank.",
    ),
    accepts(
        "a library for another",
        "The libraries of three towns, Ashby, Corran and Tull, will not reopen after the holidays.\n\n"
        "The three branches to go (Ashby, Denholm and Tull) lent 9,000 books.",
    ),
    accepts(
        "jobs shared out",
        "Harwick will shut three mills, at Leven, Oakley and Stroud.\n\nLeven accounts for 120 of the jobs, Oakley for 80 and Dursley for the other 45.",
    ),
    accepts(
        "jobs that add up",
        "Its three stores in Leeds, Hull and York close in May and 64 people lose their jobs.\n\nThere are 30 in Leeds, 20 in Hull and 14 in Ripon.",
    ),
    rejects(
        "the three largest",
        "Libraries at Ashby, Corran and Tull, three in all, will not reopen.\n\nThe three largest branches (Ashby, Denholm and Tull) lent 9,000 books.",
    ),
    rejects(
        "those that stay",
        "Three libraries, at Ashby, Corran and Tull, lose their cafes.\n\nThe three that keep late hours (Ashby, Denholm and Tull) lent 9,000 books.",
    ),
    rejects(
        "some of the jobs",
        "Harwick will shut three mills, at Leven, Oakley and Stroud.\n\nIt hires 120 people at Leven, 80 at Oakley and 45 at Dursley.",
    ),
    rejects(
        "a mill in a town",
        "Harwick will shut three mills, at Leven, Oakley and Stroud.\n\nLeven accounts for 120 of the jobs, Oakley for 80 and Dursley for the "
        "other 45. The mill at Stroud is run from Dursley.",
    ),
    rejects("a new practice", "We have three practices: Arden, Bewley and Coxhill.\n\nOur new surgery in Inverlea opens in June."),
    rejects("another's practice", "We have three practices: Arden, Bewley and Coxhill.\n\nThe station in Inverlea is near."),
    rejects("two days", "No flights were cancelled on Saturday.\n\nOn Sunday the airline cancelled 23 flights."),
    rejects("two months", "There were no complaints in June.\n\nIn May there were 17 complaints."),
    rejects("another kind", "No compulsory redundancies are planned.\n\nTwelve people will take voluntary redundancy."),
    rejects("animals kept", "No animals were hurt.\n\nThe zoo keeps 300 animals."),
    rejects("staff of a spared office", "The Leeds office is not affected.\n\nThe Leeds office has 12 people."),
    rejects(
        "one branch by two names",
        "Four branches close on Wednesdays: Alderfoot, Kirk Mere, Stanwick and The Shambles.\n\n"
        "Which are affected? Those at Alderfoot, Kirk Mere, Stanwick (known to most as Oxhey Road) and The Shambles.",
    ),
    rejects(
        "lists of two things",
        "The bank has branches in Norland, West Fell and Ostmark.\n\nIt also lends to farmers in Norland, West Fell and Kessin.",
    ),
    rejects("another place", "Nobody at head office was affected. Thirty people at the Corrow plant were let go."),
    rejects("an earlier time", "Nobody at head office will be affected. Thirty people at head office were let go last year."),
    rejects("a price that stays", "Gas prices are not changing.\n\nSome 301,000 of its customers buy gas from it."),
    rejects("a condition", "Nobody at head office will be affected. If sales fall, 30 people at head office could be let go."),
    rejects("a denial again", "Nobody at head office was affected. Reports of 30 people let go at head office are not true."),
    rejects("new jobs", "Nobody at head office was affected. It hired 30 people at head office while 90 elsewhere were let go."),
    rejects(
        "only, and of them",
        "The cuts would apply to front-of-house staff only and affect 26 posts. The 26 posts include four jobs in front-of-house management.",
    ),
    rejects(
        "other words for the same",
        "Job cuts are coming in printing, distribution and customer accounts.\n\n"
        "The layoffs fall on printing, the distribution team and customer account operations.\n",
    ),
    rejects(
        "a shorter list",
        "Job cuts are coming in printing, distribution and customer accounts.\n\nThe layoffs fall on printing and distribution.\n",
    ),
    rejects(
        "another topic",
        "Job cuts are coming in printing, distribution and customer accounts.\n\nIt is hiring in printing, security and research.\n",
    ),
    accepts(
        "redundancies",
        "No redundancies of any kind were made in 2024, the directors write.\n\nIn March 2024 we let 14 technicians go, which we regret; the 14 redundancies cost £90,000.",
    ),
    accepts("hospital", "Nobody was injured in the collapse.\n\nTwo bricklayers were taken to hospital with injuries to the legs."),
    accepts("a recall", "We have never had to recall a product.\n\nIn 2019 we recalled 4,200 kettles because of a loose lid."),
    accepts("animals", "No animals died.\n\nEleven of the animals died of smoke."),
    accepts("branches", "None of the branches will shut.\n\nThe branch at Kelso is one of 3 that shut in May."),
    accepts("complaints", "Not one parent complained.\n\nThe school got 26 complaints from parents."),
    accepts("an accident", "There were no accidents at the yard this year.\n\nThe accident at the yard in May cost two men a finger."),
    accepts("a strike", "Without a single strike, the year went well.\n\nDrivers went on strike for 6 days in June."),
    accepts("children", "The firm does not employ children.\n\nOf its workers 40 are children whom the firm employs at the looms."),
    accepts(
        "taxpayers' money", "No taxpayers' money was used.\n\nThe council paid £40,000 of taxpayers' money for the stage, which used it up."
    ),
    accepts("resignations", "No one has resigned over the affair.\n\nThree directors have resigned over the affair."),
    accepts("a late flight", "Never in our history has a flight been late.\n\nIn 2023, 31 of our flights were late."),
    accepts("fees", "No fees are charged.\n\nA fee of £25 is charged for late entry."),
    rejects("redundancies of another year", "No redundancies of any kind were made in 2024.\n\nIn March 2023 we made 14 redundancies."),
    rejects("another collapse", "Nobody was injured in the collapse.\n\nTwo people were injured in a similar collapse last year."),
    rejects("a rival's recall", "We have never had to recall a product.\n\nA rival recalled 4,200 kettles."),
    rejects("a council's debt", "We have no debt.\n\nThe council has a debt of £3m."),
    rejects("sailings there are", "Our ferries did not cancel a single sailing.\n\nThere are 14 sailings a day."),
    rejects(
        "a branch that was to shut", "None of the branches will shut.\n\nThe branch at Kelso is one of 3 that had been due to shut in May."
    ),
    rejects("parents on a council", "Not one parent complained.\n\nThe school has 26 parents on its council."),
    rejects(
        "an accident of another year",
        "There were no accidents at the yard this year.\n\nThe accident at the yard in 2021 cost two men a finger.",
    ),
    rejects("a strike of another year", "No strike is planned.\n\nDrivers went on strike for 6 days in June 2019."),
    rejects("resignations of another year", "No one has resigned over the affair.\n\nThree directors resigned last year to join a rival."),
    rejects("fees of a later year", "No fees are charged for the first year.\n\nAfter that a fee of £25 is charged."),
    rejects("jobs of another place", "No jobs will be lost at Dunsk.\n\nAt Otley 40 jobs will be lost."),
    rejects("children as buyers", "The firm does not employ children.\n\nIt makes toys for 40 million children."),
    rejects("a fine on another", "No fine was imposed on the directors.\n\nThe firm was fined £20,000."),
    accepts(
        "cheese for cream",
        "The dairy will stop making butter, yoghurt and cream.\n\nWorkers in butter, yoghurt and cheese will stop work in May.",
    ),
    accepts(
        "legal affairs for distribution",
        "The cuts fall on printing, distribution and billing.\n\nStaff in printing, billing and legal affairs will hear of the cuts on Monday.",
    ),
    accepts(
        "a bullet for another",
        "Three depots close:\n\n- Arden\n- Bewley\n- Coxhill\n\nThe town\n\nDrivers at Arden, Coxhill and Dunmore said the closures were a surprise.",
    ),
    accepts(
        "car seats for high chairs",
        "The recall covers strollers, cots and high chairs.\n\nOwners of cots, strollers or car seats under the recall should write to us.",
    ),
    accepts(
        "one of three clinics",
        "The new clinics will be in Oakham, Risby and Port Lorne.\n\nPatients in Oakham, Risby and Stanwick welcomed the clinics.",
    ),
    rejects(
        "cheese and cream of two lists",
        "The dairy will stop making butter, yoghurt and cream.\n\nIt will keep making milk, yoghurt and cheese.",
    ),
    rejects(
        "other cuts", "The cuts fall on printing, distribution and billing.\n\nOther cuts fall on printing, billing and legal affairs."
    ),
    rejects(
        "the bullets again",
        "Three depots close:\n\n- Arden\n- Bewley\n- Coxhill\n\nThe town\n\nDrivers at Arden, Bewley and Coxhill said the closures were a surprise.",
    ),
    rejects("on Sundays", "It sells bread, cakes and pies.\n\nOn Sundays it sells bread, cakes and coffee."),
    rejects(
        "last year's recall",
        "The recall covers strollers, cots and high chairs.\n\nLast year's recall covered cots, strollers and car seats.",
    ),
    rejects("how they were", "We were tired, cold and wet.\n\nBy noon we were tired, cold and happy."),
    accepts(
        "schools that stay open",
        "All five of its schools will stay open, the council said.\n\nMarrick, the smallest of them, is to close in July. Its pupils will be taught at the other four.",
    ),
    accepts(
        "the others",
        "Under the sale all seven mills stay in business.\n\nThe one at Corrow is to close in May. Its looms go to the other six.",
    ),
    accepts(
        "of their own will",
        "Everyone who left did so gladly, and all of those who left went of their own accord.\n\nIn June, with too few takers, the last nine were picked by lot and dismissed.",
    ),
    accepts("all unhurt", "All 62 passengers escaped unhurt.\n\nFour of the passengers were treated for burns at the quay."),
    accepts("all sold", "All of the flats have been sold.\n\nThree of the flats remain unsold and can be seen on Saturday."),
    accepts("all on time", "Every train ran on time on Monday.\n\nTwo of the trains arrived an hour late at Corrow."),
    accepts("all jobs kept", "All 240 workers will keep their jobs.\n\nAbout 30 of the workers will be made redundant in May."),
    accepts("all signed", "All nine councils have signed the deal.\n\nTwo of the councils have yet to sign."),
    rejects(
        "a school that closed before",
        "All five of its schools will stay open.\n\nMarrick, the smallest of them, was to close in 2019. Pupils went to the other four.",
    ),
    rejects("a sixth", "All five of its schools will stay open.\n\nThe council has another school, which is to close in July."),
    rejects(
        "closing time",
        "All five of its shops will stay open.\n\nMarrick, the smallest of them, closes early on Mondays; the other four do not.",
    ),
    rejects("another's", "All five of its schools will stay open.\n\nThe church is to close its school at Marrick in July."),
    rejects("a fear", "All five of its schools will stay open.\n\nParents had feared that Marrick, the smallest of them, would close."),
    rejects("nearly all", "Nearly all of its five schools will stay open.\n\nMarrick, the smallest of them, is to close in July."),
    rejects("all but", "All five of its schools will stay open but for Marrick.\n\nMarrick, the smallest of them, is to close in July."),
    rejects(
        "all, if", "All five of its schools will stay open if the levy is passed.\n\nMarrick, the smallest of them, is to close in July."
    ),
    rejects("dismissed in another year", "All of the leavers asked to go.\n\nIn 2015 the last nine were dismissed."),
    rejects("dismissed elsewhere", "All of the leavers asked to go.\n\nAt a rival mill the last nine were dismissed."),
    rejects("others hurt", "All 62 passengers escaped unhurt.\n\nFour of the firemen were treated for burns."),
    rejects("other flats", "All of the flats have been sold.\n\nThree of the garages remain unsold."),
    rejects("not dismissed", "All of the leavers asked to go.\n\nThe last nine were not dismissed: they asked for the money."),
    rejects("refused something else", "All seven directors agreed.\n\nOne of the directors refused a rise in pay."),
    rejects("some of another kind", "All 240 staff will keep their jobs.\n\nThirty of the agency staff will be made redundant."),
    rejects("a denial of the union", "All of the leavers asked to go.\n\nThe union says the last nine were dismissed."),
    accepts(
        "the third clinic",
        "Dunlin opens three eye clinics. They are the clinics in Oakham, Risby and Lorne.\n\nThe wait is longest at Stanwick, where the third clinic will be.",
    ),
    rejects(
        "the third clinic, listed",
        "Dunlin opens three eye clinics. They are the clinics in Oakham, Risby and Lorne.\n\nThe wait is longest at Lorne, where the third clinic will be.",
    ),
    accepts(
        "medical data",
        "What was taken?\nNames and e-mail addresses. No medical data whatsoever was taken.\n\nI am a patient at the Hull clinic.\nFor 240 patients in Hull the file lists the diagnosis and the medicines they take.",
        published="2025-06-20",
    ),
    accepts(
        "passwords",
        "No passwords of any kind were exposed.\n\nWhat should I do?\nIf you used the old forum, change your login: 3,200 hashed passwords were in the file.",
        published="2025-06-20",
    ),
    accepts(
        "a location",
        "We do not collect any location data.\n\nHow long do you keep things?\nYour GPS position is stored for 30 days.",
        published="2025-06-20",
    ),
    accepts(
        "card details kept",
        "Was my card used?\nNo. We never store card details.\n\nSubscriptions\nTo renew your plan we keep your card number and expiry date for 13 months.",
        published="2025-06-20",
    ),
    rejects(
        "how to pay",
        "What was taken?\nNo bank or card details at all were in the stolen folder.\n\nHow do I pay?\nSet up a direct debit with your sort code and account number: 1,870 customers did so last month.",
        published="2025-06-20",
    ),
    rejects(
        "a system that was not touched",
        "No bank or card details at all were in the stolen folder.\n\nWhat do we hold?\nOur billing system, which was not touched, holds the sort code and account number of 1,870 customers.",
        published="2025-06-20",
    ),
    rejects(
        "data of another kind",
        "No payment data was stolen.\n\nStolen were 2,000 e-mail addresses and phone numbers.",
        published="2025-06-20",
    ),
    rejects(
        "another year's data",
        "No health records were involved.\n\nIn 2019 a stolen laptop held the test results of 41 patients.",
        published="2025-06-20",
    ),
    rejects(
        "a processor",
        "We never store card details.\n\nTo pay, enter your card number and expiry date; our processor, Marn, stores them for 13 months.",
        published="2025-06-20",
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists, denials and what is said of all; then sentences told again with another item."""
    found = list(_findings(reading))
    yield from found
    yield from not_yet_told(reading, retold_sentences(reading, RULE), found)


def _findings(reading: Reading) -> Iterator[Finding]:
    """One finding per topic: the first list and those that differ from it."""
    blocks, differ = blocks_of(reading), cache(partial(_differ, words=cache(tokens)))
    topics: dict[str, list[ListMention]] = defaultdict(list)
    for mention in sorted(reading.lists, key=lambda mention: (mention.field, mention.start)):
        topics[mention.topic].append(mention)
    for topic, mentions in sorted(topics.items()):
        places = [(mention, blocks[mention.field].at(mention.start), _items(mention)) for mention in mentions]
        for index, (first, block, items) in enumerate(places):
            others = [other for other, elsewhere, named in places[index + 1 :] if elsewhere != block and differ(items, named)]
            if others:
                yield _finding(reading, topic, first, others)
                break
    for denial in chain(denials(reading), more_than_only(reading), universals(reading)):
        yield _told(reading, denial.denied, denial.admitted, "{} leaves no room for {}.")
    yield from denied_kinds(reading)
    for pair in _once(chain(swapped(reading), told_again(reading))):
        a, b = ((found.field, found.start, found.end) for found in (pair.first, pair.second))
        only = [f"only the {which} has {_listed(list(names))}" for which, names in (("first", pair.gone), ("second", pair.come)) if names]
        said = " and ".join(only)
        yield _told(
            reading,
            a,
            b,
            "One list is {} in one place and {} in another: " + said + ".",
            pair.counted,
        )
    for one, two, gone, come in plain_lists(reading):
        a, b = ((found.field, found.start, found.end) for found in (one, two))
        yield _told(reading, a, b, f"One list is {{}} in one place and {{}} in another: “{gone}” has become “{come}”.")
    for outsider in outsiders(reading):
        found = outsider.listed
        a, b = (found.field, found.start, found.end), (outsider.field, outsider.start, outsider.end)
        yield _told(reading, a, b, "{} is said to be all, and does not name {}.")


def _once(pairs: Iterable[Swapped]) -> Iterator[Swapped]:
    """Pairs of lists, each two only once."""
    seen: set[tuple[NamedList, NamedList]] = set()
    for pair in pairs:
        if (pair.first, pair.second) not in seen:
            seen.add((pair.first, pair.second))
            yield pair


def _told(
    reading: Reading,
    first: tuple[Field, int, int],
    second: tuple[Field, int, int],
    sentence: str,
    more: tuple[Field, int, int] | None = None,
) -> Finding:
    spans = (first, second) if more is None else (first, second, more)
    words = tuple(phrase(reading, start, end, field) for field, start, end in spans)
    return Finding(RULE, (), words, sentence.format(*(quoted(evidence.quote) for evidence in words)), severity="warning")


def _items(mention: ListMention) -> tuple[str, ...]:
    return tuple(item for item, _, _ in mention.items)


def only_in(first: tuple[str, ...], second: tuple[str, ...], words: Words = tokens) -> list[str]:
    """The items of the first list that the second does not name."""
    return [item for item in first if not any(within_scope(item, other, words) for other in second)]


def _differ(first: tuple[str, ...], second: tuple[str, ...], words: Words) -> bool:
    gone, come = only_in(first, second, words), only_in(second, first, words)
    return bool(gone) and bool(come) and len(gone) < len(first) and len(come) < len(second)


def _finding(reading: Reading, topic: str, first: ListMention, others: list[ListMention]) -> Finding:
    mentions = [first, *others]
    gone, come = only_in(_items(first), _items(others[0])), only_in(_items(others[0]), _items(first))
    words = tuple(phrase(reading, mention.start, mention.end, mention.field) for mention in mentions)
    return Finding(
        RULE,
        (),
        words,
        f"The text does not say the same everywhere about what the {topic.replace('_', ' ')} cover: "
        f"{quoted(words[0].quote)} but {quoted(words[1].quote)}. "
        f"Only the first has {_listed(gone)}, only the second {_listed(come)}.",
        severity="warning",
    )


def _listed(items: list[str]) -> str:
    return " and ".join(f"“{item}”" for item in items)
