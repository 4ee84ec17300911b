"""Score the finding of near-verbatim copies on ten invented stories: ``python benchmarks/reprints.py [--misses]``.

Each file of ``benchmarks/reprints`` holds an original and what others made of it: a light edit, a heavy cut under another lede, a
rewrite sentence by sentence, and an independent report of the same event with the same facts. The first four are copies, each
two of them; the independent report is a copy of none, and no text is one of another story's, though some share boilerplate.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from itertools import combinations
from pathlib import Path

from claims.match.relations import relate_documents
from claims.model import Document

FOLDER = Path(__file__).parent / "reprints"
COPIES = ("light edit", "heavy cut", "rewrite")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="name the copies that were missed")
    options = parser.parse_args()
    stories = read_stories(FOLDER)
    found = copied_pairs([document for story in stories for document in story.values()])
    for kind in COPIES:
        missed = [story["original"].id for story in stories if frozenset((story["original"].id, story[kind].id)) not in found]
        print(
            f"{kind:12} of the original   {len(stories) - len(missed)} of {len(stories)}{' ' + ', '.join(missed) if options.misses and missed else ''}"
        )
    true = {pair for story in stories for pair in pairs_of(story)}
    print(f"{'copies':12} of each other      {len(true & found)} of {len(true)}")
    independent = {story["independent"].id for story in stories}
    print(f"{'independent':12} called a copy      {sum(bool(pair & independent) for pair in found)} of {len(stories)}")
    own = {document.id: number for number, story in enumerate(stories) for document in story.values()}
    print(f"{'other story':12} called a copy      {sum(len({own[name] for name in pair}) > 1 for pair in found)}")


def read_stories(folder: Path) -> list[dict[str, Document]]:
    """Each story's documents by what they are."""
    return [
        {
            row["kind"]: Document(
                row["id"], row["text"], row["title"], None, row["url"], row["publisher"], date.fromisoformat(row["published"])
            )
            for row in json.loads(path.read_text(encoding="utf-8"))
        }
        for path in sorted(folder.glob("*.json"))
    ]


def pairs_of(story: dict[str, Document]) -> set[frozenset[str]]:
    """Each two ids of a story that are copies."""
    return {frozenset(pair) for pair in combinations((story[kind].id for kind in ("original", *COPIES)), 2)}


def copied_pairs(documents: list[Document]) -> set[frozenset[str]]:
    """Each two documents that a relation calls copies."""
    relations = [relation for relation in relate_documents(documents) if relation.kind == "syndicated"]
    return {frozenset(pair) for relation in relations for pair in combinations(relation.documents, 2)}


if __name__ == "__main__":
    main()
