"""Score matching and checks on gold claims: ``python benchmarks/score_gold.py [SHARED [CORPUS ...]] [--misses N]``.

Prints what ``SHARED/tools/score.py`` says of each corpus when claims are taken from its gold.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from gold import gold_readings

from claims.formats.json import dump_json
from claims.pipeline import conclude


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "shared", type=Path, nargs="?", default=Path("../shared"), help="the folder that holds the corpora and tools/score.py"
    )
    parser.add_argument("corpora", nargs="*", default=["corpus", "corpus-press"])
    parser.add_argument("--misses", type=int, default=0)
    args = parser.parse_args()
    for name in args.corpora:
        corpus = args.shared / name
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as out:
            dump_json(conclude(gold_readings(corpus)), out)
            out.flush()
            print(f"== {name}", flush=True)
            subprocess.run(
                [sys.executable, str(args.shared / "tools/score.py"), str(corpus), out.name, "--misses", str(args.misses)], check=True
            )


if __name__ == "__main__":
    main()
