"""Score matching and checks on gold claims: ``python benchmarks/score_gold.py SHARED [CORPUS ...] [--misses N]``.

Prints what ``SHARED/tools/score.py`` says of each corpus when claims are taken from its gold.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from gold import gold_readings

from claims.checks import Corpus, check_corpus, check_reading
from claims.explain import flags_from
from claims.formats.json import dump_json
from claims.match.facts import group_facts, pairs_of
from claims.match.relations import relate_documents
from claims.model import Result


def check_gold(corpus: Path) -> Result:
    """The result of matching and checking a corpus's gold claims."""
    readings = gold_readings(corpus)
    documents = tuple(reading.document for reading in readings)
    claims = tuple(claim for reading in readings for claim in reading.claims)
    by_id = {claim.id: claim for claim in claims}
    facts, relations = group_facts(claims), relate_documents(documents)
    pairs = tuple(pair for fact in facts for pair in pairs_of(fact, [by_id[c] for c in fact.claims]))
    findings = [finding for reading in readings for finding in check_reading(reading)]
    findings += check_corpus(Corpus(documents, claims, facts, pairs, relations))
    flags = flags_from(findings, by_id, {document.id: document for document in documents})
    return Result(tuple(readings), facts, pairs, relations, flags)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="the folder that holds the corpora and tools/score.py")
    parser.add_argument("corpora", nargs="*", default=["corpus", "corpus-press"])
    parser.add_argument("--misses", type=int, default=0)
    args = parser.parse_args()
    for name in args.corpora:
        corpus = args.shared / name
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as out:
            dump_json(check_gold(corpus), out)
            out.flush()
            print(f"== {name}", flush=True)
            subprocess.run(
                [sys.executable, str(args.shared / "tools/score.py"), str(corpus), out.name, "--misses", str(args.misses)], check=True
            )


if __name__ == "__main__":
    main()
