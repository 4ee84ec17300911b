"""A second set of wordings for the planted errors, written without sight of the rules and apart from the first set."""

from __future__ import annotations

from benchmarks.frames import Frame


def _rows() -> tuple[Frame, ...]:
    f = Frame
    return (
        # ------------------------------------------------ another value for the same figure
        f("value_conflict", "another", "How those {n2} {noun} were counted was not explained.", "How last year's {n2} {noun} were counted was not explained.", "period"),
        f("value_conflict", "another", "Asked about the {n2} {noun}, a press officer declined to comment.", "Asked about rumours of {n2} {noun}, a press officer called them unfounded.", "status"),
        f("value_conflict", "another", "It is these {n2} {noun} that the debate now turns on.", "In the county next door, it is {n2} {noun} that the debate now turns on.", "company"),
        f("value_conflict", "another", "(The exact count, per the press office: {n2} {noun}.)", "(The press office's projection for next year: {n2} {noun}.)", "status"),
        f("value_conflict", "another", "Number of {noun}, according to the final report: {n2}.", "Number of {noun} twelve months ago, according to that year's report: {n2}.", "period"),
        f("value_conflict", "another", "As for the {n2} {noun}, no further information was released.", "As for the {n2} {noun} in the country next door, no further information was released.", "company"),
        f("value_conflict", "another", "{n2} {noun} in total, then – and no word yet on what comes next.", "It could have been {n2} {noun} in total, had the first estimates proved right.", "status"),
        f("value_conflict", "another", "The tally stands at {n2} {noun}, the press team wrote.", "This time last year the tally stood at {n2} {noun}, the press team wrote.", "period"),
        # ------------------------------------------------ a rate beside two levels
        f("growth", "growth", "Last year: {m}. Increase: {p} percent.", "Last year: {m}. Increase forecast for next year: {p} percent.", "status"),
        f("growth", "growth", "Set against the {m} recorded last year, {the_number} has swelled by {p} percent.", "Set against the {m} recorded last year, {the_number} has swelled; experts had predicted growth of {p} percent.", "status"),
        f("growth", "growth", "{The_number} shows growth of {p} percent; the previous year's count was {m}.", "{The_number} shows growth; the previous year's count was {m}, which had itself meant growth of {p} percent.", "period"),
        f("growth", "growth", "Year on year, {the_number} jumped {p}% (previously: {m}).", "Year on year, {the_number} jumped (previously: {m}), while the country next door saw a gain of {p}%.", "company"),
        f("growth", "growth", "Just {m} were recorded the year before – a {p} percent leap in twelve months.", "Just {m} were recorded the year before – and another leap, of {p} percent, is predicted for the coming twelve months.", "status"),
        f("growth", "growth", "{The_number} went from {m} to {n} within a year, a surge of {p}%.", "{The_number} went from {m} to {n} within a year; the county next door had a surge of {p}%.", "company"),
        f("growth", "decline", "{The_number} shrank {p} percent year on year, having been {m} last time.", "{The_number} shrank year on year, having been {m} last time; in {y4} it had shrunk {p} percent.", "period"),
        f("growth", "decline", "Against {m} in the same period last year, {the_number} has dropped by {p}%.", "Against {m} in the same period last year, {the_number} has dropped; a cut of {p}% remains the official target.", "status"),
        f("growth", "decline", "{That} is {p} percent off last year's {m}.", "{That} is some way off last year's {m}; for comparison, the rest of the country recorded a decline of {p} percent.", "company"),
        # ------------------------------------------------ a share beside part and whole
        f("percent_of_total", "share", "{k} out of {n} were on the coast, i.e. {p}%.", "{k} out of {n} were on the coast, versus {p}% in the country next door.", "company"),
        f("percent_of_total", "share", "The final week brought {p}% of {them}, namely {k}.", "The final week brought {k} of {them}, though models had predicted {p}%.", "status"),
        f("percent_of_total", "share", "Outside the big cities, {k} of the {n} {noun} were counted; in relative terms, {p} percent.", "Outside the big cities, {k} of the {n} {noun} were counted; the target for next year is {p} percent.", "status"),
        f("percent_of_total", "share", "The border area's share: {k} of the {n} {noun}, {p} percent.", "The border area's share: {k} of the {n} {noun}. Its share last year: {p} percent.", "period"),
        f("percent_of_total", "share", "{p} percent of the {n} {noun} (that is, {k}) came from a single province.", "{k} of the {n} {noun} came from a single province, the same one that had supplied {p} percent two years ago.", "period"),
        f("percent_of_total", "share", "Put differently, {k} of {n} {noun} – {p} percent – ended up in the lowest category.", "Put differently, {k} of {n} {noun} ended up in the lowest category; under the plan it should one day be {p} percent.", "status"),
        f("percent_of_total", "share", "Still unresolved: {k}, equivalent to {p}% of the {n} {noun}.", "Still unresolved: {k} of the {n} {noun}, whereas in the next county {p}% are.", "company"),
        # ------------------------------------------------ parts beside their total
        f("sum", "parts", "{a} on the mainland plus {b} on the islands: {n} {noun} altogether.", "{a} on the mainland plus {b} on the islands: that had been the picture two years ago.", "period"),
        f("sum", "parts", "The {n} {noun} split into {a} inside the city limits and {b} outside.", "Forecasters had talked of {a} inside the city limits and {b} outside.", "status"),
        f("sum", "parts", "While {a} were registered by day, {b} were registered by night, giving {n} in all.", "In the next county, {a} were registered by day, while {b} were registered by night.", "company"),
        f("sum", "parts", "All but {b} of the {n} {noun} – {a}, that is – had been checked by the weekend.", "By the weekend {a} of the {n} {noun} had been checked; up to {b} more could be reported next week, staff believe.", "status"),
        f("sum", "three_parts", "Breakdown: {a} in the northern districts, {b} in the southern districts, {c} in between – total {n}.", "Breakdown for the previous year: {a} in the northern districts, {b} in the southern districts, {c} in between.", "period"),
        f("sum", "parts", "{a} of {them} came to light immediately; the rest, {b}, only later.", "{a} of {them} came to light immediately; in the country next door, {b} came to light only later.", "company"),
        f("sum", "parts", "Add {a} in the morning to {b} in the afternoon and you arrive at the {n} {noun}.", "Add {a} in the morning to {b} in the afternoon and you arrive at last year's number of {noun}.", "period"),
        f("sum", "parts", "Split by origin: {a} domestic, {b} foreign.", "Split by origin as forecast for next year: {a} domestic, {b} foreign.", "status"),
        # ------------------------------------------------ the word for a movement beside its ends
        f("direction", "larger", "Growth, in other words: the last count had produced {m}.", "Growth, in other words, will have to wait until next year: the last count had produced {m}.", "status"),
        f("direction", "larger", "{The_number} exceeds last year's {m}.", "{The_number} is below last year's {m}, which for its part exceeded the result of the year before.", "period"),
        f("direction", "larger", "Up on last year, when it was {m}.", "Below last year's {m}, which had been up on the year before.", "period"),
        f("direction", "larger", "{That} tops the {m} seen last year.", "{That} falls behind the {m} seen last year; the country next door, by contrast, topped its own mark.", "company"),
        f("direction", "larger", "The trend points upwards: {m} in the last survey, {n} in this one.", "The trend points upwards in the rest of the country; here, it was {m} in the last survey and {n} in this one.", "company"),
        f("direction", "smaller", "Fewer than last year, it should be said, when {m} were counted.", "More than last year, it should be said, when {m} were counted – fewer than the year before that.", "period"),
        f("direction", "smaller", "{The_number} has been cut from {m} within twelve months.", "{The_number}, {m} twelve months ago, is to be cut over the coming years.", "status"),
        f("direction", "smaller", "A decrease, given that {m} had been registered in the same quarter last year.", "An increase, given that {m} had been registered in the same quarter last year. The county next door reported a decrease.", "company"),
        f("direction", "smaller", "{The_number} dwindled to {n}, having stood at {m} the year before.", "{The_number} stood at {m} the year before, having dwindled until then.", "period"),
        # ------------------------------------------------ a word for a size beside the figure
        f("descriptor", "slight_rise", "Just a year ago {the_number} was less than half as high, at {m}.", "Just a year ago {the_number} was {m}; in {y7} it was less than half as high.", "period"),
        f("descriptor", "slight_rise", "{That} is nearly twice last year's {m}.", "{That} is above last year's {m}, and some believe it could one day reach nearly twice that level.", "status"),
        f("descriptor", "slight_rise", "A fourfold increase on last year, when {m} were recorded.", "Last year, {m} were recorded. The country next door has since seen a fourfold increase.", "company"),
        f("descriptor", "minority", "The bulk of the {n} {noun}, {k} to be precise, came from the south.", "To be precise, {k} of the {n} {noun} came from the south; two years ago, the bulk did.", "period"),
        f("descriptor", "minority", "More than two thirds, namely {k} of the {n} {noun}, are concentrated in one district.", "{k} of the {n} {noun} are concentrated in one district; in the next county it is more than two thirds.", "company"),
        f("descriptor", "majority", "Only a minority of {them} ({k}) were confirmed by two sources.", "{k} of {them} were confirmed by two sources, although only a minority had been thought verifiable beforehand.", "status"),
        f("descriptor", "slight_fall", "{The_number} has collapsed to less than half of the {m} seen last year.", "{The_number} is below the {m} seen last year; officials want to bring it to less than half.", "status"),
        f("descriptor", "larger", "Nothing like it has ever been counted: even {y8}, until now the record year, had only {m}.", "Nothing like it has been counted since {y6}; {y8}, still the record year, had {m}.", "period"),
        f("descriptor", "smaller", "{The_number} is at an all-time low, below even the {m} of {y7}.", "{The_number} is at its lowest for three years; the all-time low remains the {m} of {y7}.", "period"),
        # ------------------------------------------------ an average beside total and count
        f("ratio", "average", "Per district – there are {d} – that comes to {x} on average.", "Per district – there are {d} – the average two years ago was {x}.", "period"),
        f("ratio", "average", "On average, each of the {d} provinces had {x} of the {n} {noun}.", "On average, each of the {d} provinces of the country next door had {x}.", "company"),
        f("ratio", "average", "Mean per week over the {d} weeks in question: {x}.", "Mean per week expected over the next {d} weeks: {x}.", "status"),
        f("ratio", "average", "The {n} {noun} were recorded over {d} months, so the monthly average is {x}.", "The {n} {noun} were recorded over {d} months; the monthly average for {y3} was {x}.", "period"),
        f("ratio", "average", "{That} equals {x} for each of the {d} stations, statistically speaking.", "There are {d} stations, and {x} for each is what the planners had reckoned with.", "status"),
        f("ratio", "average", "{d} municipalities are involved, averaging {x} apiece.", "{d} municipalities are involved; those in the country next door average {x} apiece.", "company"),
        f("ratio", "average", "Do the maths: {n} {noun}, {d} towns, {x} per town.", "Do the maths: with {d} towns, at {x} per town next year, as some predict, things will look different.", "status"),
        # ------------------------------------------------ a flat denial, or who is covered
        f("scope", "none", "{What}: none, according to the authorities.", "{What} in the same week last year: none, according to the authorities.", "period"),
        f("scope", "none", "There is no record of any {noun}, officials stressed.", "There is no record of any {noun} in the next county, officials stressed.", "company"),
        f("scope", "none", "It all went ahead without any {noun}.", "The last time, two years ago, it all went ahead without any {noun}.", "period"),
        f("scope", "none", "Zero {noun} were logged, the agency said in a statement.", "Zero {noun} is what the agency hopes to achieve by the end of the decade.", "status"),
        f("scope", "none", "Neither then nor since have any {noun} been recorded.", "Neither before nor since have any {noun} been recorded.", "period"),
        f("scope", "none", "The count of {noun} is zero, the duty officer said.", "In the country next door, the count of {noun} is zero, the duty officer said.", "company"),
        # ------------------------------------------------ spans of time since a year
        f("duration", "years", "All of that is {k} years in the past now.", "The country next door had taken the same step {k} years before.", "company"),
        f("duration", "years", "Fast forward {k} years to the present day, and opinions still differ.", "Go back another {k} years, and opinions differed just as much.", "period"),
        f("duration", "years", "In {year}, exactly {k} years on, few people remember.", "In another {k} years, few people will remember, one historian predicts.", "status"),
        f("duration", "years", "It has been {k} years.", "It had taken {k} years of preparation to get there.", "period"),
        f("duration", "years", "That makes it {k} years from then until {year}.", "Elsewhere it was {k} years before anyone followed suit.", "company"),
        f("duration", "years", "Ceremonies this year mark the {kth} anniversary.", "Ceremonies at the time marked the {kth} anniversary of an older event.", "period"),
        # ------------------------------------------------ what comes before what
        f("date_order", "dates", "Less than a week later, on {ago}, came the first reactions.", "Less than a week earlier, on {ago}, had come the first warnings.", "period"),
        f("date_order", "dates", "By then – the announcement had gone out on {then} – everyone concerned knew.", "By then – the announcement had gone out on {then}, {before} – everyone concerned knew.", "period"),
        f("date_order", "dates", "The registration window: {then}, {was}, to {ago}, {was}.", "The registration window: {then}, {before}, to {ago}, {was}.", "period"),
        f("date_order", "dates", "Filed on {then}, {was}, a complaint about it was thrown out on {ago}, {was}.", "Filed on {then}, {before}, a complaint about it was thrown out on {ago}, {was}.", "period"),
        f("date_order", "dates", "This followed a preliminary meeting (held on {then}).", "This followed a preliminary meeting (held on {then}, {before}).", "period"),
        f("date_order", "dates", "It was not until {ago}, several days afterwards, that details emerged.", "As early as {ago}, several days beforehand, details had emerged in the local press.", "period"),
        # ------------------------------------------------ the day of the week
        f("weekday", "weekdays", "{weekday}, {dmy}, was the day the paperwork was filed.", "{weekday}, {dmy_fits}, was the day the original paperwork was filed.", "period"),
        f("weekday", "weekdays", "Doors opened at nine on {date}, {was} (a {weekday}).", "At the previous event, doors had opened at nine on {date}, {fits} (a {weekday}).", "period"),
        f("weekday", "weekdays", "Published on {weekday}, {date}, {was}, the notice ran to two pages.", "Published on {weekday}, {date}, {fits}, the original notice ran to two pages.", "period"),
        f("weekday", "weekdays", "On {date} {was}, which was a {weekday}, nothing was decided.", "On {date} {fits}, which was a {weekday}, nothing had been decided.", "period"),
        f("weekday", "weekdays", "The deadline, {weekday} {dmy}, passed quietly.", "An earlier deadline, {weekday} {dmy_fits}, had passed quietly.", "period"),
        f("weekday", "weekdays", "{date}, {was} fell on a {weekday}, so turnout was hard to predict.", "{date}, {fits} had fallen on a {weekday}, so turnout was hard to predict then.", "period"),
        # ------------------------------------------------ how many times it happened
        f("event_count", "counts", "Four times so far – {y9}, {y6} and {y3} – the matter has gone to court.", "Three times so far – {y9}, {y6} and {y3} – the matter has gone to court; a fourth is expected.", "status"),
        f("event_count", "counts", "The prize was awarded twice ({y7}, {y5} and {y2}).", "The prize was awarded twice ({y7} and {y5}); a rival foundation gave out its own in {y2}.", "company"),
        f("event_count", "counts", "After {y8} and {y4}, this is already the fifth attempt.", "After {y8} and {y4}, this is already the third attempt; insiders do not rule out a fourth and a fifth.", "status"),
        f("event_count", "counts", "Both meetings – on Monday, Wednesday and Friday – ended without agreement.", "Both meetings – on Monday and Wednesday – ended without agreement; one on Friday was called off.", "status"),
        f("event_count", "counts", "{y6}, {y4}, {y3}, {y1}: three strikes in all, by the union's own count.", "{y6}, {y4}, {y3}: three strikes in all, by the union's own count. A different union walked out in {y1}.", "company"),
        f("event_count", "counts", "For three years in a row – {y5}, {y4}, {y3} and {y2} – the festival was rained off.", "For three years in a row – {y5}, {y4} and {y3} – the festival was rained off; {y2} stayed dry.", "period"),
    )  # fmt: skip


FRAMES = _rows()


def _money_rows() -> tuple[Frame, ...]:
    f = Frame
    return (
        # ------------------------------------------------ another value for the same figure
        f("value_conflict", "another", "The exact {what} figure, as filed: {n2}.", "The {what} figure filed a year ago: {n2}.", "period"),
        f("value_conflict", "another", "With {what} at {n2}, management sees itself on course.", "With {what} at {n2}, its closest rival also sees itself on course.", "company"),
        f("value_conflict", "another", "The accounts show {n2} in {what}.", "Guidance for next year calls for {n2} in {what}.", "status"),
        f("value_conflict", "another", "{n2}: that is the {what} the chief financial officer presented to investors.", "{n2}: that is the {what} analysts had pencilled into their models beforehand.", "status"),
        f("value_conflict", "another", "The board described the {n2} in {what} as broadly satisfactory.", "The board had described the previous year's {n2} in {what} as broadly satisfactory.", "period"),
        f("value_conflict", "another", "{What} totalled {n2}, the filing says.", "{What} totalled {n2} in the year-ago period, the filing says.", "period"),
        # ------------------------------------------------ a rate beside two levels
        f("growth", "growth", "Last year {what} stood at {m}, meaning a {p}% increase.", "Last year {what} stood at {m}; for next year, management is guiding for a {p}% increase.", "status"),
        f("growth", "growth", "{What} climbed {p} percent (prior year: {m}).", "{What} climbed (prior year: {m}), while the closest rival reported a gain of {p} percent.", "company"),
        f("growth", "growth", "Year-ago {what}: {m}. Change: +{p}%.", "Year-ago {what}: {m}. Change back then: +{p}%.", "period"),
        f("growth", "growth", "The rate of increase was {p}%, given {what} of {m} in the comparable period.", "The increase originally aimed for was {p}%, after {what} of {m} in the comparable period.", "status"),
        f("growth", "growth", "Since the same quarter last year, with its {m}, {what} has advanced {p} percent.", "Since the same quarter last year, with its {m}, {what} has advanced; three years ago the advance had been {p} percent.", "period"),
        f("growth", "decline", "{What} tumbled {p}%, after {m} twelve months ago.", "{What} tumbled, after {m} twelve months ago; at a smaller competitor the drop was {p}%.", "company"),
        f("growth", "decline", "Against the prior year's {m}, {what} shrank by {p} per cent.", "Against the prior year's {m}, {what} shrank; brokers had braced for a decrease of {p} per cent.", "status"),
        f("growth", "decline", "A {p}% drop, then, from the {m} reported the year before.", "A drop, then, from the {m} reported the year before, when there had already been one of {p}%.", "period"),
        # ------------------------------------------------ a share beside part and whole
        f("percent_of_total", "share", "Overseas units were responsible for {p}% of the {n}, in absolute terms {k}.", "Overseas units were responsible for {k} of the {n}, having been responsible for {p}% in {y2}.", "period"),
        f("percent_of_total", "share", "The core business supplied {p} percent, i.e. {k}, of the {n}.", "The core business supplied {k} of the {n}; in the medium term it is to supply {p} percent.", "status"),
        f("percent_of_total", "share", "North America: {k}, a {p}% slice of overall {what}.", "North America: {k}. The rival's slice of business there: {p}%.", "company"),
        f("percent_of_total", "share", "At {k}, the subsidiary's portion equals {p}% of {what}.", "At {k}, the subsidiary's portion of {what} has moved on from the {p}% of five years ago.", "period"),
        f("percent_of_total", "share", "{k} of the {n} – {p} percent – is attributable to newly opened sites.", "{k} of the {n} is attributable to newly opened sites; the budget had assumed {p} percent.", "status"),
        f("percent_of_total", "share", "In the home market {k} of the {n} was recorded, which translates into {p} per cent.", "In the home market {k} of the {n} was recorded; for the main competitor, the home market means {p} per cent.", "company"),
        # ------------------------------------------------ parts beside their total
        f("sum", "parts", "{a} for the consumer arm, {b} for the business arm – together, the {n}.", "{a} for the consumer arm, {b} for the business arm – those had been the numbers a year ago.", "period"),
        f("sum", "parts", "The consumer arm brought {a} of the {n}, the business arm the other {b}.", "The consumer arm brought {a} of the {n}, the competitor's consumer arm {b}.", "company"),
        f("sum", "parts", "Excluding the {a} from discontinued operations, {what} would be {b} rather than {n}.", "Excluding the {a} from discontinued operations, {what} is projected to reach {b} next year.", "status"),
        f("sum", "three_parts", "By region, {what} came out at {a} (Europe), {b} (Americas) and {c} (Asia-Pacific), for a total of {n}.", "By region, {what} had come out at {a} (Europe), {b} (Americas) and {c} (Asia-Pacific) two years ago.", "period"),
        f("sum", "parts", "Parent company {a}, subsidiaries {b}, group {n}.", "Parent company {a}, subsidiaries {b}: such had been the forecast.", "status"),
        f("sum", "three_parts", "Add up the three divisions – {a}, {b} and {c} – and you get the {n}.", "The closest rival also has three divisions – with {a}, {b} and {c}.", "company"),
        # ------------------------------------------------ the word for a movement beside its ends
        f("direction", "larger", "{What} edged higher, having been {m} last time around.", "Having been {m} last time around, {what} is tipped to edge higher next year.", "status"),
        f("direction", "larger", "The year-ago {m} was surpassed.", "The year-ago {m} was missed, while the closest rival surpassed its own mark.", "company"),
        f("direction", "larger", "Growth again in {what}: {m} last year, {n} this year.", "Growth had taken {what} to {m} last year; now we are talking about {n}.", "period"),
        f("direction", "smaller", "{What} declined, the year-earlier figure having been {m}.", "{What} grew, the year-earlier figure having been {m}; at its competitors, {what} declined.", "company"),
        f("direction", "smaller", "{What} retreated from last year's {m} to {n}.", "{What} may retreat to last year's {m}, the company warned.", "status"),
        f("direction", "smaller", "Lower than in the same quarter last year, which had brought {m}.", "Higher than in the same quarter last year, which had brought {m} and was lower than the one before.", "period"),
        # ------------------------------------------------ a word for a size beside the figure
        f("descriptor", "slight_rise", "{What} all but doubled within a year; the starting point was {m}.", "{What} grew from a starting point of {m}; back in {y5} it had all but doubled within a year.", "period"),
        f("descriptor", "slight_rise", "That is several times the {m} seen a year before.", "That tops the {m} seen a year before; the market leader reports several times as much.", "company"),
        f("descriptor", "minority", "The lion's share of the {n} – {k} – came from one country.", "{k} of the {n} came from one country, which had been expected to bring the lion's share.", "status"),
        f("descriptor", "majority", "Barely a third of the {n} ({k}) is recurring.", "{k} of the {n} is recurring; in {y4} barely a third was.", "period"),
        f("descriptor", "slight_fall", "Compared with the previous {m}, {what} has shed more than half.", "Compared with the previous {m}, {what} has come down; in a worst case, the company says, it could shed more than half.", "status"),
        f("descriptor", "larger", "Never before had the company reported {what} this high – the old high, {m}, dates from {y6}.", "Not since {y5} had the company reported {what} this high – the all-time high, {m}, dates from {y6}.", "period"),
        # ------------------------------------------------ an average beside total and count
        f("ratio", "average", "Per store – {d} are in operation – {what} averaged {x}.", "Per store – {d} are in operation – {what} averaged {x} back in {y3}.", "period"),
        f("ratio", "average", "With {d} subsidiaries sharing the {n}, the average for each is {x}.", "With {d} subsidiaries sharing the {n}, the target for each is {x} next year.", "status"),
        f("ratio", "average", "Average {what} at each of the {d} locations: {x}.", "Average {what} at each of the competitor's {d} locations: {x}.", "company"),
        f("ratio", "average", "Divide the {n} by {d} plants and you get {x} per plant.", "Next year, analysts think, {x} per plant is feasible, given {d} plants.", "status"),
        f("ratio", "average", "The {n} is spread across {d} brands, so the average brand accounts for {x}.", "The {n} is spread across {d} brands; two years ago, the average brand made {x}.", "period"),
    )  # fmt: skip


MONEY_FRAMES = _money_rows()
"""The same about a sum of money; {what} is the measure ("revenue")."""
