"""A number of things or events against those that the text names or tells.

- "The firm will open four offices: Kendal, Otley and Leeds", "three of the six (Toledo, Fort Wayne)": lists that a sentence sets equal
  to a number (:mod:`claims.checks.counted_lists`). "Five shops in Leeds and York" sets nothing equal: a town has room for two shops;
- "its fourth round", "the fifth time", "the first in its history" against the events of that kind that are told with their times
  (:mod:`claims.checks.event_tellings`), and "three times this year" against the dated lines of a list (:mod:`claims.checks.counted_dates`);
- "seven entries this time" above six, "the third Major incident" below a log of two (:mod:`claims.checks.counted_entries`),
  "three panels and two workshops" against the lines of a programme (:mod:`claims.checks.counted_kinds`), and
  a number of things against the rows of their table (:mod:`claims.checks.counted_rows`).

Silent where the list says that it is not whole ("including", "among them"), or the number is open ("more than five").
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks.broken_streaks import EXAMPLES as broken_streaks_examples
from claims.checks.broken_streaks import broken_streaks
from claims.checks.counted_dates import counted_dates
from claims.checks.counted_entries import counted_entries
from claims.checks.counted_kinds import counted_kinds
from claims.checks.counted_lists import counted_lists
from claims.checks.counted_months import EXAMPLES as counted_months_examples
from claims.checks.counted_months import counted_months
from claims.checks.counted_rows import counted_rows
from claims.checks.counted_sequels import EXAMPLES as counted_sequels_examples
from claims.checks.counted_sequels import counted_sequels
from claims.checks.event_tellings import Telling, tellings
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding
from claims.checks.wording import quoted
from claims.model import Reading

RULE = "event_count"

EXAMPLES = (
    *counted_months_examples,
    *broken_streaks_examples,
    accepts("years in its sentence", "The mill has burned down three times, in 1911, 1934, 1958 and 1972.", published="2024-05-01"),
    accepts("things with their years", "There have been two inquiries into the fund: in 2009, 2014 and 2021.", published="2024-05-01"),
    rejects("years that fit", "The mill has burned down three times, in 1911, 1934 and 1958.", published="2024-05-01"),
    rejects(
        "one fire under its year", "1951: A fire closes the mill in March.\n\n1978: A second fire. Nobody is hurt.", published="2024-05-01"
    ),
    accepts("four offices", "The firm will open four offices: Kendal, Otley and Leeds."),
    accepts("brackets", "Harwick will sell three brands (Dovecote and Fernhill)."),
    accepts("which are", "Harwick has four directors, which are Mara Quill, Reed Astley and Jonas Pike."),
    accepts("two lenders and a clause", "The loan comes from three new lenders: Harwick Bank, which leads, and Selby Credit."),
    accepts("the verb before the colon", "It said six mills switched to gas in the spring: Ambleby, Corrow, Dunsk and Marl."),
    accepts("two aims of three", "We set ourselves three aims. First, to mend the roof. Second, to pay the staff. Thank you all."),
    accepts(
        "named in the next sentence", "Marlow Freight will build four new depots. The new depots are in Ambleby, Corrow Bridge and Dunsk."
    ),
    accepts("promises", "We hold ourselves to four promises for 2025. First, growth. Second, margin. Third, no more debt. That is all."),
    rejects(
        "promises kept", "We hold ourselves to three promises for 2025. First, growth. Second, margin. Third, no more debt. That is all."
    ),
    rejects("a count of years", "It took us five years. First, we had no money. Second, we had no shop. Then it went well."),
    rejects("first of a story", "They own four boats. First, the wind fell. Then they rowed home."),
    rejects(
        "three in the next sentence", "Marlow Freight will build three new depots. The new depots are in Ambleby, Corrow Bridge and Dunsk."
    ),
    rejects("two in one large city", "Marlow Freight will build four new depots. The new depots are in Leeds, Corrow Bridge and Dunsk."),
    rejects(
        "shops in the next sentence", "Marlow Freight will open five new shops. The new shops are in Ambleby, Corrow Bridge and Dunsk."
    ),
    accepts("items that are no names", "Four schemes are rated red (theatre use, outpatient letters and the pharmacy contract)."),
    accepts("there are", "There are five today: fitter (Hexham), fitter (Larne), mould technician (Stockport), clerk (Stockport)."),
    accepts("layoffs", "Tallow has had two layoffs: 35 people in February 2023, 88 in January 2024, and 27 that October."),
    accepts("aims in a row", "The plan has three aims: lower costs, shorter queues, safer wards, and happier staff."),
    rejects("three items", "Three schemes are rated red (theatre use, outpatient letters and the pharmacy contract)."),
    rejects("an item with an and", "There are two teams: research and development, and sales and service."),
    rejects("clauses", "It gave two reasons: costs were up, sales were down, and nobody was to blame."),
    rejects("examples", "Four schemes are late, including three at hospitals (theatre use and letters)."),
    rejects("all but one", "Apart from the shop, our four teams are: Bread (Ann), Cakes (Bert) and Tea (Carl)."),
    accepts(
        "a third strike after three",
        "The union called its third strike in two years on Monday. Staff walked out in March 2023, in July 2023 and again in December 2023.",
    ),
    accepts(
        "a third funding round after three",
        "Quillstream raised $20m in its third funding round. It got seed money in 2019, a Series A in 2021 and a Series B in 2023.",
    ),
    accepts("the first in its history", "It is the first strike in the company's history. Drivers walked out in 2009 for three days."),
    accepts(
        "three fires and a fourth",
        "The plant burned on Sunday, the third fire in four years. In May 2022 a boiler caught fire, in January 2023 a shed was gutted, and last summer the canteen was set ablaze.",
    ),
    rejects(
        "a fourth funding round after three",
        "Quillstream raised $20m in its fourth funding round. It got seed money in 2019, a Series A in 2021 and a Series B in 2023.",
    ),
    rejects("a rival's strike", "It is the first strike in the company's history. A rival's drivers walked out in 2009 for three days."),
    rejects("the first of a kind", "It is the first bond the company has ever sold in euros. Dollar bonds of 2014 and 2017 were repaid."),
    rejects(
        "one from before",
        "The firm got its second warning letter in three years. A letter of 2015 was about labels, one of 2023 about dust.",
    ),
    rejects("since a year", "Since 2019 it has made two acquisitions. It bought a mill in 2014, a dyer in 2020 and a shop in 2022."),
    rejects(
        "recalls of another thing", "This is the second recall of the Drift cot. The firm recalled a mobile in 2021 and the cot in 2022."
    ),
    rejects("ways", "It grew in two ways: more shops, bigger shops and a web site."),
    rejects("shops in towns", "The company runs five shops in Leeds and York."),
    rejects("clients in countries", "The agency has three clients in Germany and France."),
    rejects("contracts in countries", "It won four contracts in Kenya, Ghana and Togo."),
    rejects("plants in towns", "Fellside Glass runs five plants in Ambleby, Corrow and Dunsk."),
    rejects("a name with an and", "It hired three law firms: Marks and Pole, Astley and Quill."),
    rejects("not the whole list", "Fellside Glass runs five plants, including Ambleby, Corrow and Dunsk."),
    rejects("three aims", "We set ourselves three aims. First, to mend the roof. Second, to pay. Third, to stay."),
    rejects("years", "It took five years in Berlin, Paris and Rome."),
    rejects("people", "The firm has 35 employees in Berlin, Paris and Rome."),
    rejects("an open list", "The firm runs more than five plants: Ambleby, Corrow and Dunsk."),
    accepts(
        "rounds since a year",
        "It is the third round of job cuts at Selby Brook since the start of 2023. Selby let 40 people go in May 2023, cut 30 jobs that August, and laid off"
        " 95 people in January 2024.",
        published="2025-06-10",
    ),
    accepts(
        "deals that are gone through",
        "We made two acquisitions in the year. In February we bought Tilde for £3m. June saw the arrival of Orrin, a maker of ink. Then in November came Parr.",
        published="2025-03-10",
    ),
    accepts(
        "shops that are gone through",
        "We opened four shops in the year. In March we opened in Leeds. June saw the doors open in Hull. In July came York, in August we opened in Bath, and in"
        " November we opened in Deal.",
        published="2025-03-10",
    ),
    accepts(
        "rounds by their names",
        "Selby has closed three rounds of funding. A $2m seed came in 2018. Then came a $9m Series A, a $21m Series B and a $32m Series C.",
        published="2025-03-10",
    ),
    accepts(
        "rows of a table",
        "The council will shut four libraries.\n\nLibrary | Closing\nArden | 1 March\nBewley | 1 April\nCoxhill | 1 May\nDunstan | 1 June\nElm Park | 1 July",
    ),
    rejects(
        "rounds since a year, rightly",
        "It is the fourth round of job cuts at Selby Brook since the start of 2023. Selby let 40 people go in May 2023, cut 30 jobs that August, and laid off"
        " 95 people in January 2024.",
        published="2025-06-10",
    ),
    rejects(
        "something else came",
        "He won two medals. In May 2019 he won silver in Rome. In June 2020 he won bronze. In July 2021 came an injury, and he was out for a year.",
        published="2025-03-10",
    ),
    rejects(
        "after the year",
        "The fund made two acquisitions in 2023. In May it bought Orrin. August brought Pell. In March 2024 it bought Tolley, after the year end.",
        published="2025-03-10",
    ),
    rejects(
        "a rival's seed",
        "Selby has raised three rounds of funding: a $9m Series A, a $21m Series B and a $32m Series C. A rival closed a $4m seed.",
        published="2025-03-10",
    ),
    rejects(
        "four of nine",
        "The council will shut four of its nine libraries.\n\nLibrary | Visits\nArden | 1,200\nBewley | 1,300\nCoxhill | 900\nDunstan | 800\nElm Park | 700",
    ),
    rejects(
        "those that remain",
        "The council shut four libraries. Those that remain open:\n\nLibrary | Hours\nArden | 9-5\nBewley | 9-5\nCoxhill | 9-5\nDunstan | 9-5\nElm Park | 9-5",
    ),
    rejects(
        "five libraries",
        "The council will shut five libraries.\n\nLibrary | Closing\nArden | 1 March\nBewley | 1 April\nCoxhill | 1 May\nDunstan | 1 June\nElm Park | 1 July",
    ),
    rejects(
        "and one since",
        "We made three acquisitions in 2024, and one since. In March we bought Pell. In June we bought Orr. In October came Tate. In February 2025 we bought Marr.",
        published="2025-03-10",
    ),
    rejects(
        "those that are left",
        "The group sold three hotels.\n\nHotel | Rooms\nThe Arden | 40\nThe Bewley | 60\nThe Coxhill | 70\nThe Dunstan | 80\n\nThose are what is left.",
    ),
    accepts("items with an and", "Three teachers have left: Ms Ward in May, Mr Pine in June, Mrs Lock in July and Mr Dent in September."),
    accepts("they are", "The firm will have five directors. They are Ann Ball, Tom Reed, Una Shaw and Viv Tate."),
    rejects("they are, rightly", "The firm will have four directors. They are Ann Ball, Tom Reed, Una Shaw and Viv Tate."),
    accepts(
        "the plant has seen its",
        "The plant has seen its second derailment in three years. In March 2023 a goods train left the rails, a derailment that cost £2m. In August 2024 another train derailed at the gate.",
        published="2025-06-20",
    ),
    accepts(
        "it was the third landslip",
        "It was the third landslip this year. The first landslip came in January 2025. In February 2025 there was another, and in April 2025 a landslip closed the road.",
        published="2025-07-20",
    ),
    accepts(
        "the club won the league",
        "The club won the league for the fourth time. It first won in 1998, again in 2011, and took the trophy once more in 2019 and 2022.",
        published="2025-06-20",
    ),
    accepts(
        "the council has rejected the",
        "The council has rejected the plan for the second time. It rejected it in May 2021. It rejected it again in June 2023.",
        published="2025-06-20",
    ),
    accepts(
        "four reasons to visit the",
        "Four reasons to visit\n\n1. The view\nIt is fine.\n\n2. The cake\nIt is good.\n\n3. The beer\nIt is cold.\n\nThat is all.",
        published="2025-06-20",
    ),
    accepts(
        "here are five things to",
        "Here are five things to know.\n\n**The date.** It is in May.\n\n**The place.** It is in Leeds.\n\n**The price.** It is £5.\n\n**The food.** Bring your own.\n\nSee you.",
        published="2025-06-20",
    ),
    accepts(
        "six motions on the table",
        "Six motions on the table this week\n\n- Parking in Mill Lane\n- The pool roof\n- Dog bins\n- The clock\n- Allotment rents\n\nThe meeting is at seven.",
        published="2025-06-20",
    ),
    accepts(
        "the airline has had three",
        "The airline has had three outages in eighteen months. Its systems failed in January 2024. They crashed in June 2024. There was an outage in November 2024, and they went down in March 2025.",
        published="2025-06-20",
    ),
    accepts(
        "history of our fires every",
        "History of our fires\n\nEvery fire since 2010 is listed.\n\n2012 – The barn\n2016 – The mill\n2019 – The office\n\nLast week's fire was the third in our history, says the chief.",
        published="2025-06-20",
    ),
    accepts(
        "it is the first strike",
        "It is the first strike in the history of the line. In 1987 drivers walked out for a week over pay.",
        published="2025-06-20",
    ),
    accepts(
        "this was the firm's fourth",
        "This was the firm's fourth owner in a decade. Selby sold it to Corrow in 2016. Corrow sold it on in 2018. Marn bought it in 2020 and sold it to Pell in 2022, who sold it to Ott in 2024.",
        published="2025-06-20",
    ),
    accepts("three of the five schools", "Three of the five schools (Arden and Bewley) will close.", published="2025-06-20"),
    accepts("two of the directors resigned", "Two of the directors resigned: Ann Brook, Carl Voss and Edith Holt.", published="2025-06-20"),
    accepts("the hospital has four new", "The hospital has four new wards: Ash, Birch and Cedar.", published="2025-06-20"),
    rejects(
        "the plant has seen its, lawful",
        "The plant has seen its third derailment in three years. In March 2023 a goods train left the rails, a derailment that cost £2m. In August 2024 another train derailed at the gate.",
        published="2025-06-20",
    ),
    rejects(
        "it was the fourth landslip, lawful",
        "It was the fourth landslip this year. The first landslip came in January 2025. In February 2025 there was another, and in April 2025 a landslip closed the road.",
        published="2025-07-20",
    ),
    rejects(
        "the club won the league, lawful",
        "The club won the league for the fifth time. It first won in 1998, again in 2011, and took the trophy once more in 2019 and 2022.",
        published="2025-06-20",
    ),
    rejects(
        "three reasons to visit the, lawful",
        "Three reasons to visit\n\n1. The view\nIt is fine.\n\n2. The cake\nIt is good.\n\n3. The beer\nIt is cold.\n\nThat is all.",
        published="2025-06-20",
    ),
    rejects(
        "here are four of the, lawful",
        "Here are four of the things to know.\n\n**The date.** It is in May.\n\n**The place.** It is in Leeds.\n\n**The price.** It is £5.\n\nSee you.",
        published="2025-06-20",
    ),
    rejects(
        "the five schools of the, lawful",
        "The five schools of the town took part in three rounds.\n\n- Parking in Mill Lane\n- The pool roof\n- Dog bins\n- The clock\n\nThe meeting is at seven.",
        published="2025-06-20",
    ),
    rejects(
        "the airline has had four, lawful",
        "The airline has had four outages in eighteen months. Its systems failed in January 2024. They crashed in June 2024. There was an outage in November 2024, and they went down in March 2025.",
        published="2025-06-20",
    ),
    rejects(
        "it is the first strike, lawful",
        "It is the first strike of the season. In 1987 drivers walked out for a week over pay.",
        published="2025-06-20",
    ),
    rejects("two of the five schools, lawful", "Two of the five schools (Arden and Bewley) will close.", published="2025-06-20"),
    rejects(
        "the firm lost four customers, lawful",
        "The firm lost four customers this year.\n\n- Arden\n- Bewley\n- Coxhill\n\nThese three owe us money.",
        published="2025-06-20",
    ),
    rejects(
        "over five weeks we tried, lawful",
        "Over five weeks we tried it.\n\n1. Flour\n2. Water\n3. Salt\n\nBake it.",
        published="2025-06-20",
    ),
    rejects("serves four people - flour, lawful", "Serves four people.\n\n- Flour\n- Water\n- Salt\n\nBake it.", published="2025-06-20"),
    rejects(
        "in its third year the, lawful",
        "In its third year the shop grew. In 2023 it opened a kiosk, in 2024 a bar.",
        published="2025-06-20",
    ),
    rejects(
        "it was his second term, lawful", "It was his second term. He was elected in 2015, in 2019 and in 2023.", published="2025-06-20"
    ),
    rejects(
        "he won his third title, lawful",
        "He won his third title. He had won medals in 2016, 2018 and 2020, all silver.",
        published="2025-06-20",
    ),
    accepts(
        "cuts in a list of dates",
        "Layoff tracker 2025\n\nORLOW (Bremen, software)\n3 Feb – 30 jobs\n11 Apr – 25 jobs\n2 Jun – 60 jobs\nTotal: 115\n\nDRAM (Lyon)\n4 May – 12 jobs\n\nNotes\n\nOrlow: the company has now made cuts twice this year.",
        published="2025-06-20",
    ),
    accepts(
        "outages in a list",
        "Outages in 2025\n\n14 January: 40 minutes, payments\n2 March: 2 hours, login\n19 April: 25 minutes, payments\n8 June: 3 hours, everything\n\nWhat we say\n\nWe know three outages in half a year is too many.",
        published="2025-06-20",
    ),
    accepts(
        "a rate cut three times",
        "Rate decisions this year\n\n• 6 February: cut to 4.5%\n• 8 May: cut to 4.25%\n• 7 August: cut to 4%\n\nThe bank has lowered its rate twice this year and may not be done.",
        published="2025-08-20",
    ),
    accepts(
        "times dated in the sentence",
        "Dear parents,\n\nThe school has been closed for snow four times this winter: on 9 January, 10 January, 3 February, 4 February and 20 February.",
        published="2025-03-03",
    ),
    accepts(
        "steps right below",
        "Getting started takes four steps.\n\n1. Download the app\n2. Sign up\n3. Add a card\n4. Pick a plan\n5. Press go",
        published="2025-06-20",
    ),
    rejects(
        "cuts of one of two firms",
        "Layoff tracker 2025\n\nORLOW (Bremen, software)\n3 Feb – 30 jobs\n11 Apr – 25 jobs\n2 Jun – 60 jobs\nTotal: 115\n\nDRAM (Lyon)\n4 May – 12 jobs\n\nNotes\n\nOrlow: the company has now made cuts three times this year.\n\nDram: has cut jobs twice in three years.",
        published="2025-06-20",
    ),
    rejects(
        "some outages",
        "Outages in 2025\n\n14 January: 40 minutes, payments\n2 March: 2 hours, login\n19 April: 25 minutes, payments\n8 June: 3 hours, everything\n\nPayments were down twice, which is too often.",
        published="2025-06-20",
    ),
    rejects(
        "outages of our own",
        "Outages in 2025\n\n14 January: 40 minutes, payments\n2 March: 2 hours, login\n19 April: 25 minutes, payments\n8 June: 3 hours, everything\n\nThree outages were our own fault, one was our host's.",
        published="2025-06-20",
    ),
    rejects(
        "not all are cuts",
        "Rate decisions\n\n• 6 February: cut to 4.5%\n• 20 March: held\n• 8 May: cut to 4.25%\n\nThe bank has lowered its rate twice this year.",
        published="2025-06-20",
    ),
    rejects(
        "of one plan",
        "Price changes\n\n- 1 February 2024: standard plan up to £9\n- 1 September 2024: family plan up to £15\n- 1 May 2025: standard plan up to £12\n\nWe have raised the standard price twice since the start of 2024.",
        published="2025-06-20",
    ),
    rejects(
        "meetings of a board",
        "Layoff tracker 2025\n\nVELDA (Berlin)\n6 Feb – 40 jobs\n15 Apr – 62 jobs\n12 Jun – 85 jobs\n\nNotes\n\nVelda: the board has met four times this year. It had 1,100 people on 1 January.",
        published="2025-06-20",
    ),
    accepts(
        "kinds in a programme",
        "The day has two keynotes, four talks and a panel.\n\n09.00 Keynote: Ann Low on tin\n10.00 Talk: Solder\n10.40 Talk: Flux\n11.20 Talk: Rosin\n13.00 Keynote: Bo Hale on lead\n14.00 Panel: What next?",
        published="2025-06-20",
    ),
    accepts(
        "what is in a box",
        "What's in the box: three cables, one charger and two cases.\n\n- Cable, USB-C, 1 m\n- Cable, USB-C, 2 m\n- Charger, 30 W\n- Case, black\n- Case, grey",
        published="2025-06-20",
    ),
    accepts(
        "a fleet",
        "Our fleet has two ferries and three tugs.\n\nFerry Ada, built 1991\nFerry Bess, built 2003\nFerry Cora, built 2015\nTug Dan\nTug Ern\nTug Flo",
        published="2025-06-20",
    ),
    rejects(
        "kinds in a programme that fit",
        "The day has two keynotes, four talks and a panel.\n\n09.00 Keynote: Ann Low on tin\n10.00 Talk: Solder\n10.40 Talk: Flux\n11.20 Talk: Rosin\n12.00 Talk: Lead\n13.00 Keynote: Bo Hale on lead\n14.00 Panel: What next?",
        published="2025-06-20",
    ),
    rejects(
        "what each may attend",
        "Each delegate may attend one keynote, three panels and two workshops.\n\n09.00 Keynote: Tin\n10.00 Panel: A\n11.00 Panel: B\n12.00 Panel: C\n13.00 Panel: D\n14.00 Workshop: E\n15.00 Workshop: F",
        published="2025-06-20",
    ),
    rejects(
        "last year's programme",
        "Last year we had one keynote, three panels and two workshops. This year it is more.\n\n09.00 Keynote: Tin\n10.00 Panel: A\n11.00 Panel: B\n12.00 Panel: C\n13.00 Panel: D\n14.00 Workshop: E\n15.00 Workshop: F",
        published="2025-06-20",
    ),
    rejects(
        "some of a programme",
        "Some highlights: the full programme has two keynotes, nine talks and a panel.\n\n09.00 Keynote: Ann Low on tin\n10.00 Talk: Solder\n10.40 Talk: Flux\n13.00 Keynote: Bo Hale on lead\n14.00 Panel: What next?",
        published="2025-06-20",
    ),
    rejects("scores, no dates", "The pair met twice in 2024, and lost twice: 20, 14, 20 and 18 were the scores of the four halves."),
    rejects("points behind a count of times", "Hale threw twice (20, 14, 18, 16) and went home."),
    *counted_sequels_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists in sentences, events that are told with their times, then the entries of a whole text."""
    yield from counted_lists(reading)
    for telling in tellings(reading):
        yield _told(telling)
    yield from counted_dates(reading)
    yield from counted_kinds(reading)
    yield from counted_entries(reading)
    yield from counted_rows(reading)
    yield from counted_sequels(reading)
    yield from counted_months(reading)
    yield from broken_streaks(reading)


def _told(telling: Telling) -> Finding:
    told = len(telling.told)
    more = ", before the one announced" if telling.one_more else ""
    quotes = ", ".join(quoted(words.quote) for words in telling.told)
    return Finding(
        RULE,
        (),
        (telling.announced, *telling.told),
        f"{quoted(telling.announced.quote)} makes it {telling.count}, but the text tells of {told}{more}: {quotes}.",
        severity="warning",
    )
