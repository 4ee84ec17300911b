"""Two lists of who or what is covered that name different things.

A text says in its summary that the cuts fall on printing, distribution and customer accounts, and in its body on printing,
legal affairs and the handling of customer accounts: one item has gone and another has come. Flagged only if the
lists are of one topic, share an item, and each has one that the other lacks; a shorter or longer list is silent.
Items are compared by their words: "customer accounts", "the handling of customer accounts" and "customer account operations" are
one, "distribution" and "legal affairs" are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial

from claims.checks.denials import denials
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.places import blocks_of
from claims.checks.wording import quoted
from claims.match.phrases import Words, tokens, within_scope
from claims.model import ListMention, Reading

RULE = "scope_mismatch"

EXAMPLES = (
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
    rejects("another place", "Nobody at head office was affected. Thirty people at the Corrow plant were let go."),
    rejects("an earlier time", "Nobody at head office will be affected. Thirty people at head office were let go last year."),
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
)


def check(reading: Reading) -> Iterator[Finding]:
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
    for denial in denials(reading):
        words = (phrase(reading, *denial.denied), phrase(reading, *denial.admitted))
        yield Finding(
            RULE,
            (),
            words,
            f"{quoted(words[0].quote)} leaves no room for {quoted(words[1].quote)}.",
            severity="warning",
        )


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
