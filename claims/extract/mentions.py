"""Every figure and date of a document as a typed mention: one dispatch by kind of quantity, one pass a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extract.bare_counts import bare_count
from claims.extract.breakdowns import opens_with_count
from claims.extract.captions import ListCaption, captioned, list_caption, measure_of_caption
from claims.extract.counts import count_mention
from claims.extract.dates import date_mentions
from claims.extract.elided import answered_growth, elided_percent
from claims.extract.filling import fill
from claims.extract.flat import with_flat
from claims.extract.headcount import headcount_mention
from claims.extract.mention import Mention
from claims.extract.money import money_mention
from claims.extract.nobody import nobody_mentions
from claims.extract.people_evidence import staff_share
from claims.extract.percent import multiple_mention, percent_mention
from claims.extract.table_dates import told_dates
from claims.extract.table_rows import head_rows
from claims.extract.tables import table_mentions
from claims.extract.topic import Topic, asked, next_topic
from claims.extract.topical import is_topical, opens_comparison
from claims.extract.unpriced import priced
from claims.extract.view import SentenceView
from claims.extract.withdrawn import is_withdrawn
from claims.metrics import METRICS
from claims.model import CONVERTED, BlockKind, Quantity
from claims.regex import regex

CAPTION_SENTENCES = 4
"""Sentences above a table in which its caption may stand."""
HEADINGS = 3
"""Headings above a table that may say what its numbers count."""
CONVERSION = regex(r"\s*\(\s*(?:about|around|roughly|or|approximately|some|US)?\s*$")


def find_mentions(views: Sequence[SentenceView], title: str = "") -> list[Mention]:
    """Mentions of the views of one field, in the order of the text. ``title``: the document's, which may say what it lists."""
    mentions: list[Mention] = []
    topic = Topic(
        currency=next((figure.unit for view in views for figure in view.figures if figure.kind == "money"), None),
        staff_share=staff_share(views[0].text) if views else 0.0,
    )
    if _is_log_of_cuts(views, title):
        topic = replace(topic, flow="layoffs", logged=True)
    above: list[SentenceView] = []
    caption: ListCaption | None = None
    headings: list[SentenceView] = []
    head: list[SentenceView] = []
    for run in _runs(views):
        if run[0].kind is BlockKind.TABLE_ROW and (dates := told_dates(run)) is not None:
            mentions.extend(mention for row in run for mention in sentence_mentions(row, topic) if not is_withdrawn(row, mention))
            mentions.extend(dates)
        elif run[0].kind is BlockKind.TABLE_ROW:
            own = head_rows(run)
            rows = run if own else [*head, *run]
            found = table_mentions(rows, above[-CAPTION_SENTENCES:], headings[-HEADINGS:], topic.people, title)
            mentions.extend(_of_years(found, run, topic))
            head = own or head
        else:
            found = sentence_mentions(run[0], topic, caption)
            if run[0].kind is not BlockKind.LIST_ITEM:
                caption = list_caption(run[0])
            is_label = run[0].kind in (BlockKind.QUESTION, BlockKind.HEADING, BlockKind.TITLE) and not found
            topic = asked(run[0], topic) if is_label else next_topic(run[0], found, topic)
            mentions.extend(mention for mention in found if not is_withdrawn(run[0], mention))
        if run[0].kind in (BlockKind.HEADING, BlockKind.TITLE):
            headings.extend(run)
        elif run[0].kind is not BlockKind.TABLE_ROW:
            head = []
        if run[0].kind is not BlockKind.TABLE_ROW:
            above.extend(run)
    return sorted((_fitting(mention) for mention in mentions), key=lambda mention: (mention.start, mention.end))


LOG = regex(
    r"(?i)\b(?:list|log|logged|tracker|tracking|tally|tallies|round-?up|running total|roll call|scoreboard|how we count|we count|not counted|diary)\b"
)
LOGGED = regex(r"(?i)\b(?:cuts|lay-?offs?|job (?:cuts|losses)|redundancies|employers|jobs|roles|posts)\b")
LOG_HEAD = 700
"""Characters at the head of a text that tell what it lists."""


def _is_log_of_cuts(views: Sequence[SentenceView], title: str) -> bool:
    """A running list of cuts at one employer after another, whose bare numbers are jobs lost."""
    if not views:
        return False
    head = f"{title}\n{views[0].text[: views[0].sentence.start + LOG_HEAD]}"
    if not all(words.search(head) for words in (LOGGED, CUTS)):
        return False
    first = f"{title}\n{views[0].text[views[0].sentence.start : views[0].sentence.end]}"
    return LOG.search(head) is not None or (CUTS.search(first) is not None and sum(map(opens_with_count, views)) >= ENTRIES)


ENTRIES = 3
"""Lines with a number at their head that make a list."""
CUTS = regex(
    r"(?i)\b(?:cuts|cutting|(?:cut|cut any|shed|axed?|lost) (?:jobs|staff|roles|posts)|lay-?offs?|laid off|redundanc\w+|job losses|jobs? (?:lost|cut|gone)|let go|employers made it)\b"
)
YEAR_LABEL = regex(r"\W*(?:FY\s?)?(?:19|20)\d\d(?:[/–-]\d{2,4})?\W*$")


def _of_years(found: list[Mention], run: Sequence[SentenceView], topic: Topic) -> list[Mention]:
    """Lines of a year and an amount go on with the measure of the lines before: "Turnover 2024: £47.3m", then "2023: £51.8m"."""
    if topic.money is None or METRICS[topic.money].type not in ("revenue", "other_money"):
        return found
    starts = {row.sentence.index: row.sentence.start for row in run}
    out = []
    for mention in found:
        figure = mention.figure
        alone = mention.type == "other_money" and mention.metric is None and figure is not None and figure.kind == "money"
        if alone and figure and YEAR_LABEL.fullmatch(run[0].text, starts[mention.sentence], figure.start):
            mention = replace(mention, metric=topic.money, type="revenue" if METRICS[topic.money].type == "revenue" else "other_money")
        out.append(mention)
    return out


def _fitting(mention: Mention) -> Mention:
    """Without a metric of another type: "€38.6 million for staff" is no number of employees, "Stock 410,000" no share price."""
    metric = METRICS.get(mention.metric or "")
    return replace(mention, metric=None) if metric is not None and metric.type != mention.type else mention


def _runs(views: Sequence[SentenceView]) -> Iterator[list[SentenceView]]:
    """Consecutive table rows together, everything else sentence by sentence."""
    table: list[SentenceView] = []
    for view in views:
        if view.kind is BlockKind.TABLE_ROW:
            table.append(view)
            continue
        if table:
            yield table
            table = []
        yield [view]
    if table:
        yield table


def sentence_mentions(view: SentenceView, topic: Topic, caption: ListCaption | None = None) -> list[Mention]:
    """Mentions of one sentence, figures first, then dates. ``caption``: of the list that it is a line of."""
    mentions: list[Mention] = []
    for figure in view.figures:
        topical = topic.money is not None and is_topical(view, figure, strictly=True)
        figure = (
            captioned(view, figure, caption)
            or priced(view, figure, mentions, topic.currency, topical, _amount_before(view, figure, topic))
            or figure
        )
        figure = elided_percent(view, figure, mentions, topic.growing) or figure
        if converted := _converted(view, figure, mentions):
            mentions.append(converted)
        elif mention := _figure_mention(view, figure, mentions, topic):
            named = measure_of_caption(view, figure, caption) if mention.rule == "money.bare" else None
            mentions.append(replace(mention, metric=named, type=METRICS[named].type, rule="money.caption") if named else mention)
    filled = fill(view, mentions, topic)
    return with_flat(view, filled, topic) + nobody_mentions(view, filled, topic) + date_mentions(view)


def _amount_before(view: SentenceView, figure: Quantity, topic: Topic) -> Quantity | None:
    """The amount of the sentence before, where this one opens with a comparison."""
    return topic.amount if topic.amount is not None and opens_comparison(view, figure) else None


def _figure_mention(view: SentenceView, figure: Quantity, earlier: list[Mention], topic: Topic) -> Mention | None:
    if figure.kind == "money":
        return money_mention(view, figure, earlier)
    if figure.kind == "percent":
        return answered_growth(view, percent_mention(view, figure, earlier, topic.growing), topic)
    if figure.kind == "multiple":
        return multiple_mention(view, figure)
    return headcount_mention(view, figure, earlier, topic) or count_mention(view, figure) or bare_count(view, figure, earlier)


def _converted(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> Mention | None:
    """ "412 million crowns ($41 million)": the amount before in another currency, and so of the same measure."""
    last = next((m for m in reversed(earlier) if m.figure), None)
    if last is None or last.figure is None or figure.kind != "money" or last.figure.kind != "money" or last.figure.unit == figure.unit:
        return None
    if CONVERSION.fullmatch(view.text[last.figure.end : figure.start]) is None or view.text[figure.end : figure.end + 1] != ")":
        return None
    return replace(last, figure=figure, rule=CONVERTED)
