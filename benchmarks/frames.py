"""Sentences that contradict a figure of a text, each beside one that only seems to: data of `planted.py`.

Written from how reporters follow a figure up, before and without regard to the rules that should notice. A frame stands
right behind the sentence whose figure it is about. Its slots are filled by `planting.py`:

{n} {noun}   the figure of the text and what it counts; {n2} another value for it
{m}          the figure of an earlier time, {p} a percentage, {q} one below a half
{a} {b} {c}  parts, {k} a part, {d} a divisor, {x} a quotient
{year}       the year of publication, {y1} to {y9} so many years before it
{date} {then} {ago}  days as written, {weekday} a day of the week: see `planting.py`
{That} {It} {the_number} {them}  point back at the figure, and name it where the sentence before states several

`other` says by what the decoy escapes: it speaks of another period, company (place, body) or status (forecast, denied,
withdrawn, not yet complete).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Other = Literal["period", "company", "status"]


@dataclass(frozen=True, slots=True)
class Frame:
    family: str
    numbers: str
    """The row of `planting.NUMBERS` that works out the slots."""
    wrong: str
    decoy: str
    other: Other


def _rows() -> tuple[Frame, ...]:
    f = Frame
    return (
        # ------------------------------------------------ another value for the same figure
        f("value_conflict", "another", "A list of the {n2} {noun} has been published.", "A list of the {n2} {noun} of a year earlier has been published.", "period"),
        f("value_conflict", "another", "Details of the {n2} {noun} were not immediately available.", "A year earlier there had been {n2} {noun}.", "period"),
        f("value_conflict", "another", "Nothing more is known about the {n2} {noun}.", "The neighbouring region reported {n2} {noun}.", "company"),
        f("value_conflict", "another", "All {n2} {noun} are named in the report.", "An early report, since withdrawn, had spoken of {n2} {noun}.", "status"),
        f("value_conflict", "another", "A spokesperson confirmed the number of {noun} as {n2}.", "A spokesperson denied that the number of {noun} was {n2}.", "status"),
        f("value_conflict", "another", "The total of {n2} {noun} was confirmed by officials.", "Planners had reckoned with {n2} {noun}.", "status"),
        f("value_conflict", "another", "The {n2} {noun} have been the subject of much comment.", "Across the border, {n2} {noun} have been the subject of much comment.", "company"),
        f("value_conflict", "another", "The authorities put the number of {noun} at {n2}.", "The authorities believe the number of {noun} could reach {n2}.", "status"),
        # ------------------------------------------------ a rate beside two levels
        f("growth", "growth", "{That} is {p} percent more than the {m} counted a year earlier.", "The {m} counted a year earlier had themselves been {p} percent more than the year before that.", "period"),
        f("growth", "growth", "A year before there had been {m}, so {the_number} has grown by {p} percent.", "A year before there had been {m}, and {the_number} is expected to grow by {p} percent in the coming year.", "status"),
        f("growth", "growth", "The figure, up {p}%, compares with {m} in the previous year.", "{The_number} compares with {m} in the previous year; in the neighbouring region {the_number} was up {p}%.", "company"),
        f("growth", "growth", "{It} was a rise of {p} percent on the previous year's {m}.", "{It} was a rise on the previous year's {m}, though one of {p} percent had been forecast.", "status"),
        f("growth", "growth", "With {m} the year before, the increase came to {p} percent.", "With {m} the year before, the increase was nothing like the {p} percent of {y8}.", "period"),
        f("growth", "growth", "Twelve months ago the count stood at {m}; it has since gone up by {p}%.", "Twelve months ago the count stood at {m}; the national count has since gone up by {p}%.", "company"),
        f("growth", "decline", "{That} was {p} percent fewer than the {m} of the previous year.", "{That} was fewer than the {m} of the previous year, when there had been a fall of {p} percent.", "period"),
        f("growth", "decline", "{The_number} is down by {p} percent from {m} a year ago.", "{The_number} is down from {m} a year ago, and may fall by another {p} percent.", "status"),
        f("growth", "decline", "A year earlier it had been {m}, which makes for a drop of {p}%.", "A year earlier it had been {m}. Elsewhere in the country the drop was {p}%.", "company"),
        # ------------------------------------------------ a share beside part and whole
        f("percent_of_total", "share", "Of the {n} {noun}, {k}, or {p} percent, were in the capital.", "Of the {n} {noun}, {k} were in the capital; a year earlier it had been {p} percent.", "period"),
        f("percent_of_total", "share", "Some {p} percent of {them}, {k} in all, dated from the first week.", "{k} of {them} dated from the first week, where in past years some {p} percent did.", "period"),
        f("percent_of_total", "share", "{k} of the {n} were in rural areas, a share of {p}%.", "{k} of the {n} were in rural areas; the share across the border is {p}%.", "company"),
        f("percent_of_total", "share", "Only {k}, which is {p} percent of the {n}, had been reported before.", "Only {k} of the {n} had been reported before; officials had expected {p} percent.", "status"),
        f("percent_of_total", "share", "The south had {k} of the {n} {noun} ({p}%).", "The south had {k} of the {n} {noun} ({y4}: {p}%).", "period"),
        f("percent_of_total", "share", "At {k} of {n}, the east accounted for {p} percent.", "At {k} of {n}, the east is still short of the {p} percent it is meant to reach.", "status"),
        f("percent_of_total", "share", "Among the {n} {noun} were {k} new ones – {p} percent of the total.", "Among the {n} {noun} were {k} new ones. In the neighbouring province {p} percent of the total were new.", "company"),
        # ------------------------------------------------ parts beside their total
        f("sum", "parts", "Of the {n} {noun}, {a} were in the north and the other {b} in the south.", "A year earlier, {a} were in the north and the other {b} in the south.", "period"),
        f("sum", "parts", "{The_number} is made up of {a} in the capital and {b} elsewhere.", "The previous year's total was made up of {a} in the capital and {b} elsewhere.", "period"),
        f("sum", "three_parts", "There were {a} in the east, {b} in the west and {c} in the centre, which together make up the {n}.", "The plan had been for {a} in the east, {b} in the west and {c} in the centre.", "status"),
        f("sum", "parts", "{a} of the {n} have been dealt with, leaving {b}.", "{a} of the {n} have been dealt with, and {b} new ones are expected by the end of the year.", "status"),
        f("sum", "parts", "Once the {a} from abroad are taken off, {b} of the {n} remain.", "Once the {a} from abroad are taken off, {the_number} is still well above the {b} of the neighbouring region.", "company"),
        f("sum", "parts", "{That} breaks down into {a} in the first half of the period and {b} in the second.", "In the previous period there had been {a} in the first half and {b} in the second.", "period"),
        f("sum", "parts", "The figures for the two districts, {a} and {b}, add up to the {n}.", "The figures for the two districts across the border were {a} and {b}.", "company"),
        f("sum", "parts", "{a} date from the first day; the remaining {b} came later.", "{a} date from the first day; up to {b} may have gone unnoticed.", "status"),
        # ------------------------------------------------ the word for a movement beside its ends
        f("direction", "larger", "{The_number} rose to {n} from {m} a year earlier.", "{The_number} had risen to {m} a year earlier and has fallen since.", "period"),
        f("direction", "smaller", "{That} was down from {m} the week before.", "{That} was up from {m} the week before, which in turn had been down.", "period"),
        f("direction", "larger", "A year earlier there had been fewer: {m}.", "A year earlier there had been {m}; in the neighbouring region there were fewer.", "company"),
        f("direction", "larger", "{It} is an increase on the {m} of the previous year.", "{It} falls short of the {m} of the previous year, although an increase had been forecast.", "status"),
        f("direction", "smaller", "{The_number} has slipped from {m} last year.", "{The_number} could slip to {m} next year.", "status"),
        f("direction", "larger", "{The_number} climbed from {m} in the previous month.", "{The_number} is expected to climb to {m} next month.", "status"),
        f("direction", "smaller", "A year ago it was higher, at {m}.", "Across the border it was higher; a year ago it was {m} here.", "company"),
        f("direction", "smaller", "{That} is less than the {m} of the previous year.", "{That} is more than the {m} of the previous year, which was less than the year before.", "period"),
        f("direction", "larger", "After {m} in the previous year, {the_number} has gone up.", "After {m} in the previous year, {the_number} has gone down; it had gone up until then.", "period"),
        # ------------------------------------------------ a word for a size beside the figure
        f("descriptor", "slight_rise", "{The_number} has more than doubled from {m} a year earlier.", "{The_number} had more than doubled in the year before, to {m}.", "period"),
        f("descriptor", "slight_rise", "Compared with {m} a year ago, that is three times as many.", "A year ago there were {m}; the neighbouring region now has three times as many.", "company"),
        f("descriptor", "minority", "Most of {them}, {k} of the {n}, were in the first group.", "{k} of the {n} were in the first group; most had been expected to be.", "status"),
        f("descriptor", "majority", "Fewer than half, {k} of the {n}, have been dealt with.", "{k} of the {n} have been dealt with, where a year earlier it was fewer than half.", "period"),
        f("descriptor", "slight_fall", "From {m} a year ago {the_number} has almost halved.", "From {m} a year ago {the_number} has come down; it is meant to almost halve by the end of the decade.", "status"),
        f("descriptor", "minority", "A majority, {q} percent, were in cities.", "A majority were in cities, and {q} percent of those in the neighbouring region.", "company"),
        f("descriptor", "larger", "{It} is the highest number on record; the previous peak, in {y8}, was {m}.", "{It} is the highest number for five years; the peak, in {y8}, was {m}.", "period"),
        f("descriptor", "smaller", "Never have there been so few: {y8} had {m}.", "Not since {y5} have there been so few; {y8} had {m}.", "period"),
        f("descriptor", "slight_rise", "A year earlier there had been {m}, so {the_number} has tripled.", "A year earlier there had been {m}, and {the_number} may triple before long.", "status"),
        # ------------------------------------------------ an average beside total and count
        f("ratio", "average", "Spread over {d} districts, that is an average of {x} each.", "Spread over {d} districts, that is above the average of {x} a year earlier.", "period"),
        f("ratio", "average", "There are {d} sites, with an average of {x} of the {n} {noun} at each.", "There are {d} sites; those across the border have an average of {x} at each.", "company"),
        f("ratio", "average", "{It} works out at {x} a day over {d} days.", "It took {d} days; an earlier attempt had worked out at {x} a day.", "period"),
        f("ratio", "average", "Divided among {d} regions, the {n} {noun} come to {x} per region.", "Divided among {d} regions, the {n} {noun} are to come down to {x} per region.", "status"),
        f("ratio", "average", "With {d} teams at work, each had to deal with {x} of the {n} {noun} on average.", "With {d} teams at work, each had been told to expect {x} on average.", "status"),
        f("ratio", "average", "Over the {d} months concerned that amounts to {x} a month.", "Over the {d} months concerned that is a lot, compared with {x} a month in {y4}.", "period"),
        # ------------------------------------------------ a flat denial, or who is covered
        f("scope", "none", "There were no {noun} at all.", "A year earlier there had been no {noun} at all.", "period"),
        f("scope", "none", "No {noun} were reported, officials said.", "No {noun} were reported in the neighbouring region, officials said.", "company"),
        f("scope", "none", "Nobody knows of any {noun}, because there have not been any.", "Nobody had known of any {noun} before then.", "period"),
        f("scope", "none", "A spokesperson said that there had been no {noun}.", "A spokesperson said that no more {noun} are expected.", "status"),
        # ------------------------------------------------ spans of time since a year
        f("duration", "years", "That was {k} years ago.", "It had been planned {k} years before that.", "period"),
        f("duration", "years", "In the {k} years since, little has changed.", "In the {k} years before, little had changed.", "period"),
        f("duration", "years", "Today, {k} years later, it is still a matter of debate.", "In the neighbouring region it had been a matter of debate for {k} years.", "company"),
        f("duration", "years", "{k} years have passed since then.", "Another {k} years may pass before it is settled.", "status"),
        f("duration", "years", "The {kth} anniversary falls in {year}.", "The {kth} anniversary is still some way off.", "status"),
        f("duration", "years", "Now, after {k} years, the question has come up again.", "At the time, after {k} years, the question came up for the first time.", "period"),
        # ------------------------------------------------ what comes before what
        f("date_order", "dates", "The next day, {ago}, officials met to discuss it.", "Some days before, on {ago}, officials had met to discuss it.", "period"),
        f("date_order", "dates", "It came two days after a decision taken on {then}.", "Two days after, a decision taken on {then} of the year before came into force.", "period"),
        f("date_order", "dates", "A review that had opened on {then} {was} was closed on {ago} {was}.", "A review that had opened on {then} {before} was closed on {ago} {was}.", "period"),
        f("date_order", "dates", "Three days later, on {ago}, the matter came up again.", "Elsewhere, on {ago}, the matter had come up already.", "company"),
        f("date_order", "dates", "Preparations had begun on {then} and were over by {ago} of the same year.", "Preparations had begun on {then} {before} and were over by {ago} {was}.", "period"),
        f("date_order", "dates", "Applications were open between {then} {was} and {ago} {was}.", "Applications were open between {then} {before} and {ago} {was}.", "period"),
        # ------------------------------------------------ the day of the week
        f("weekday", "weekdays", "A statement followed on {weekday}, {date} {was}.", "A statement had followed on {weekday}, {date} {fits}.", "period"),
        f("weekday", "weekdays", "The next hearing was held on {weekday} {dmy}.", "A first hearing had been held on {weekday} {dmy_fits}.", "period"),
        f("weekday", "weekdays", "The office was closed on {date} {was}, a {weekday}.", "The office had also been closed on {date} {fits}, a {weekday}.", "period"),
        f("weekday", "weekdays", "Minutes of the meeting of {weekday}, {date}, {was} have been kept.", "Minutes of the meeting of {weekday}, {date}, {fits} have been kept.", "period"),
        # ------------------------------------------------ how many times it happened
        f("event_count", "counts", "It is the third such case since {y9}, after those of {y8}, {y6}, {y5} and {y3}.", "It is the third such case since {y6}, after those of {y5} and {y3}; one in {y9} came before.", "period"),
        f("event_count", "counts", "It had happened twice before, in {y8}, {y6} and {y3}.", "It had happened twice before, in {y8} and {y6}, and in the neighbouring region in {y3}.", "company"),
        f("event_count", "counts", "The number has now risen five years running; in {y2} it fell.", "The number has now risen two years running; in {y3} it fell.", "period"),
        f("event_count", "counts", "Two rounds of talks, in May, June and July, brought no result.", "Two rounds of talks, in May and June, brought no result, and a third is planned for July.", "status"),
        f("event_count", "counts", "There have been three inquiries: in {y9}, {y7}, {y4} and {y2}.", "There have been three inquiries: in {y9}, {y7} and {y4}. A fourth may follow.", "status"),
        f("event_count", "counts", "For the second time, after {y7}, {y5} and {y4}, a commission was set up.", "For the second time, after {y7}, a commission was set up; others had one in {y5} and {y4}.", "company"),
    )  # fmt: skip


FRAMES = _rows()


def _money_rows() -> tuple[Frame, ...]:
    f = Frame
    return (
        f("value_conflict", "another", "The {what} of {n2} was in line with its plans.", "The {what} of {n2} a year earlier had been in line with its plans.", "period"),
        f("value_conflict", "another", "At {n2}, {what} was much as the market had expected.", "The market had expected {what} of {n2}.", "status"),
        f("value_conflict", "another", "{What} came to {n2}.", "{What} is forecast to come to {n2} next year.", "status"),
        f("value_conflict", "another", "Shareholders welcomed the {n2} of {what}.", "Shareholders of its larger rival welcomed {n2} of {what}.", "company"),
        f("growth", "growth", "That is {p}% more than the {m} of a year earlier.", "It was more than the {m} of a year earlier, when there had been a rise of {p}%.", "period"),
        f("growth", "growth", "{What} was thus up {p}% from {m} in the year before.", "{What} was thus up from {m} in the year before; at its main competitor it was up {p}%.", "company"),
        f("growth", "growth", "A year earlier {what} had been {m}, so growth came to {p} per cent.", "A year earlier {what} had been {m}; growth of {p} per cent is expected for next year.", "status"),
        f("growth", "growth", "The comparable figure a year ago was {m}, for a gain of {p}%.", "The comparable figure a year ago was {m}. A gain of {p}% had been pencilled in by analysts.", "status"),
        f("growth", "decline", "{What} fell {p}% from {m} in the year before.", "{What} fell from {m} in the year before, after falling {p}% in that year.", "period"),
        f("growth", "decline", "The decline from {m} amounts to {p} percent.", "The decline is from {m}; analysts had feared one of {p} percent.", "status"),
        f("percent_of_total", "share", "Of that, {k}, or {p}%, came from customers abroad.", "Of that, {k} came from customers abroad, against {p}% in {y3}.", "period"),
        f("percent_of_total", "share", "The largest business contributed {k}, {p} percent of the total.", "The largest business contributed {k}, and is meant to reach {p} percent of the total.", "status"),
        f("percent_of_total", "share", "Europe stood for {k} of the {n} ({p}%).", "Europe stood for {k} of the {n}; its rival makes {p}% there.", "company"),
        f("sum", "parts", "Of the {n}, {a} came from products and the remaining {b} from services.", "A year earlier, {a} came from products and the remaining {b} from services.", "period"),
        f("sum", "parts", "The two divisions made {a} and {b}, which adds up to the {n}.", "The two divisions were expected to make {a} and {b}.", "status"),
        f("sum", "three_parts", "It consists of {a} in Europe, {b} in America and {c} in Asia.", "It includes {a} in Europe; the rival's is made up of {b} in America and {c} in Asia.", "company"),
        f("direction", "larger", "{What} rose to {n} from {m} a year earlier.", "{What} had risen to {m} a year earlier, before coming down.", "period"),
        f("direction", "larger", "That was an improvement on {m} a year ago.", "That was short of the {m} its competitor made, an improvement on the year before.", "company"),
        f("direction", "smaller", "{What} was down from {m} in the same period of the year before.", "{What} was up from {m} in the same period of the year before, when it had been down.", "period"),
        f("direction", "smaller", "It slid from {m} the year before.", "It could slide to {m} this year.", "status"),
        f("descriptor", "slight_rise", "{What} more than doubled from {m} a year earlier.", "{What} had more than doubled to {m} the year before.", "period"),
        f("descriptor", "slight_rise", "Compared with {m} a year ago, {what} has tripled.", "It compares with {m} a year ago, and {what} is to triple within a decade.", "status"),
        f("descriptor", "minority", "More than half of it, {k}, was made abroad.", "{k} was made abroad, where its rival makes more than half.", "company"),
        f("descriptor", "larger", "That is a record; the best year until then was {y8}, with {m}.", "That is the best in five years; {y8} brought {m}.", "period"),
        f("ratio", "average", "Spread over {d} sites, that makes {x} per site.", "Spread over {d} sites, that compares with {x} per site a year earlier.", "period"),
        f("ratio", "average", "It has {d} branches, each of which accounts for {x} of {what} on average.", "It has {d} branches; those of its rival account for {x} each on average.", "company"),
    )  # fmt: skip


MONEY_FRAMES = _money_rows()
"""The same about a sum of money; {what} is the measure ("revenue")."""

RECAPS: tuple[str, ...] = (
    "In short: {restated}",
    "To sum up: {restated}",
    "Key point: {restated}",
    "At a glance: {restated}",
    "Caption of the photograph: {restated}",
    "{restated}",
)
"""Lead-ins for a sentence of the text told again, with another figure in it."""

OTHERS: tuple[tuple[str, Other], ...] = (
    ("The edition of {y5} had read: {restated}", "period"),
    ("An earlier version of this article was wrong in saying: {restated}", "status"),
    ("It is not true that {restated}", "status"),
    ("A draft that was withdrawn had read: {restated}", "status"),
)
"""Lead-ins under which the same sentence contradicts nothing. The first needs one that names no time."""

HEADLINES: tuple[tuple[str, str, Other], ...] = (
    ("{n2} {noun}: {title}", "{title}; last year there were {n2} {noun}", "period"),
    ("{title}, with {n2} {noun}", "{title}; {n2} {noun} expected next year", "status"),
    ("{title} – {n2} {noun} in all", "{title} – {n2} {noun} in the neighbouring region", "company"),
    ("{title}: the {n2} {noun}", "{title}: early figure of {n2} {noun} withdrawn", "status"),
)
"""Titles that speak of the figure of the body: wrong, and as a decoy."""
