"""A figure that changed between two versions of a page without a word.

Sentences of the older and the newer version are paired by their words with the figures left out; where a pair
states another figure, that is a silent edit, even if both would be true ("more than 300", then "more than 400").
Silent if the newer version says that it corrects or updates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding, middle, miss_ratio
from claims.checks.wording import figure
from claims.match.revisions import announced, changed_figures
from claims.match.versions import version_order
from claims.model import Claim, Document

RULE = "silent_edit"

_STORE = "https://example.org/store"
EXAMPLES = (
    accepts(
        "more than 300, then 400",
        "Acme will close its office. Two people said more than 300 positions would go in the stores group.",
        "Acme will close its office. Two people said more than 400 positions would go in the stores group.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "another figure",
        "Acme would hire 1,200 people by March 2025, the chief executive said.",
        "Acme would hire 900 people by March 2025, the chief executive said.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "digits swapped",
        "Revenue rose to $412.6 million in the year, Harwick Mills said on its site.",
        "Revenue rose to $421.6 million in the year, Harwick Mills said on its site.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "a rate",
        "Sales of the Hove plant were up 13 percent on the year before, the manager told reporters.",
        "Sales of the Hove plant were up 31 percent on the year before, the manager told reporters.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "a hedge is dropped",
        "The company employs about 500 people in three countries and has no debt.",
        "The company employs 450 people in three countries and has no debt.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "million for billion",
        "Selby Mills raised $1.2 million from two funds, it said in a statement to the exchange.",
        "Selby Mills raised $1.2 billion from two funds, it said in a statement to the exchange.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "one of two figures",
        "The plant makes 120,000 cars a year and employs 2,300 people, according to the mayor.",
        "The plant makes 120,000 cars a year and employs 3,200 people, according to the mayor.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "words for digits that differ",
        "Twelve people were hurt when the roof of the hall gave way, the fire brigade said.",
        "Fifteen people were hurt when the roof of the hall gave way, the fire brigade said.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "another passage grew too",
        "The union says 340 jobs will go at the Hove mill by May.\n\nThe mill was built in 1931.",
        "The union says 430 jobs will go at the Hove mill by May.\n\nThe mill was built in 1931. It makes board.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "rises and falls",
        "Net profit fell 8 percent at the paper maker last year, the report says.",
        "Net profit rose 8 percent at the paper maker last year, the report says.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "two pages",
        "Acme would hire 1,200 people by March 2025.",
        "Acme would hire 900 people by March 2025.",
        pages=("https://example.org/a", "https://example.org/b"),
    ),
    rejects(
        "it says so",
        "Acme would hire 1,200 people by March 2025.",
        "Acme would hire 900 people by March 2025.\n\nCorrection: an earlier version of this article said 1,200.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "no figure changed",
        "Acme would hire 900 people by March 2025.",
        "Acme plans to hire 900 people by March 2025. It has a plan.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "the same in words",
        "Twelve people were hurt when the roof of the hall gave way.",
        "12 people were hurt when the roof of the hall gave way.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "written out",
        "Selby Mills raised $1.2 billion from two funds, it said.",
        "Selby Mills raised $1,200 million from two funds, it said.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "another sentence",
        "The company employs 450 people in three countries.",
        "The founder, who is 62, began with a shop and now lends money to 30 others.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "each dates its figure",
        "As of Monday the company employs 450 people.",
        "As of Tuesday the company employs 470 people.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "an update that is announced",
        "The union says 340 jobs will go at the mill.",
        "Update: the union says 430 jobs will go at the mill.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "a note of the editor",
        "The union says 340 jobs will go at the mill.",
        "The union says 430 jobs will go at the mill.\n\nEditor's note: the number of jobs was wrong at first.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "a sentence is added",
        "The union says 340 jobs will go at the mill.",
        "The union says 340 jobs will go at the mill. Another 20 may follow.",
        pages=(_STORE, _STORE),
    ),
    accepts(
        "the second of three versions",
        "The union says 340 jobs will go at the Hove mill by May.",
        "The union says 430 jobs will go at the Hove mill by May.",
        "The union says 430 jobs will go at the Hove mill by May. It will strike.",
        pages=(_STORE, _STORE, _STORE),
    ),
    rejects(
        "a sentence like it",
        "The plant in Hove employs 450 people and makes board.",
        "The port of Hove handles 470 ships and sells fish.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "another kind of figure",
        "The plant makes 120,000 cars a year, according to the mayor.",
        "The plant makes 60 percent of the cars, according to the mayor.",
        pages=(_STORE, _STORE),
    ),
    rejects(
        "votes that are still counted",
        "With 120 of 300 districts counted, the party has 41 percent of the votes.",
        "With 180 of 300 districts counted, the party has 43 percent of the votes.",
        pages=(_STORE, _STORE),
    ),
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Each changed figure between consecutive versions."""
    pages: dict[str, list[Document]] = defaultdict(list)
    for document in corpus.documents:
        if document.url:
            pages[document.address].append(document)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        claims[claim.content].append(claim)
    for _, versions in sorted(pages.items()):
        ordered = sorted(versions, key=version_order(corpus.versions))
        for old, new in pairwise(ordered):
            if old.text != new.text and not announced(old, new):
                yield from (_finding(a, b, new) for a, b in changed_figures(old, new, claims[old.content_id], claims[new.content_id]))


def _finding(a: Claim, b: Claim, new: Document) -> Finding:
    when = f" by {new.published.isoformat()}" if new.published else ""
    return Finding(
        RULE,
        (a.id, b.id),
        (),
        f"The page changed {figure(a)} to {figure(b)}{when} without saying so.",
        severity="error",
        miss=miss_ratio(middle(a), middle(b)),
    )
