"""Two lists of who or what is covered that name different things.

A text says in its summary that the cuts fall on sales, marketing and physical stores, and in its body on sales,
customer support and the running of physical stores: one item has gone and another has come. Flagged only if the
lists are of one topic, share an item, and each has one that the other lacks; a shorter or longer list is silent.
Items are compared by their words: "physical stores", "the running of physical stores" and "store operations" are
one, "marketing" and "customer support" are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.wording import quoted
from claims.match.phrases import within_scope
from claims.model import Block, ListMention, Reading

RULE = "scope_mismatch"

EXAMPLES = (
    accepts(
        "marketing goes, customer support comes",
        "TLDR\nJob cuts are coming, chiefly in sales, marketing and physical stores.\n\n"
        "Early this year it announced a reduction affecting hundreds of people. Most of the posts were outside engineering: "
        "sales, customer support and the running of physical stores bore the brunt.\n",
    ),
    rejects(
        "other words for the same",
        "Job cuts are coming in sales, marketing and physical stores.\n\n"
        "The layoffs fall on sales, the marketing team and store operations.\n",
    ),
    rejects(
        "a shorter list",
        "Job cuts are coming in sales, marketing and physical stores.\n\nThe layoffs fall on sales and marketing.\n",
    ),
    rejects(
        "another topic",
        "Job cuts are coming in sales, marketing and physical stores.\n\nIt is hiring in sales, security and research.\n",
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding per topic: the first list and those that differ from it."""
    topics: dict[str, list[ListMention]] = defaultdict(list)
    for mention in sorted(reading.lists, key=lambda mention: (mention.field, mention.start)):
        topics[mention.topic].append(mention)
    for topic, mentions in sorted(topics.items()):
        for index, first in enumerate(mentions):
            others = [
                other for other in mentions[index + 1 :] if _block(reading, first) != _block(reading, other) and _differ(first, other)
            ]
            if others:
                yield _finding(reading, topic, first, others)
                break


def _block(reading: Reading, mention: ListMention) -> Block | None:
    return next((b for b in reading.blocks if b.field == mention.field and b.start <= mention.start < b.end), None)


def only_in(first: ListMention, second: ListMention) -> list[str]:
    """The items of the first list that the second does not name."""
    return [item for item, _, _ in first.items if not any(within_scope(item, other) for other, _, _ in second.items)]


def _differ(first: ListMention, second: ListMention) -> bool:
    gone, come = only_in(first, second), only_in(second, first)
    return bool(gone) and bool(come) and len(gone) < len(first.items) and len(come) < len(second.items)


def _finding(reading: Reading, topic: str, first: ListMention, others: list[ListMention]) -> Finding:
    mentions = [first, *others]
    gone, come = only_in(first, others[0]), only_in(others[0], first)
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
