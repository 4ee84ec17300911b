"""Score ``claimtrack check`` on the annotated corpora beside this repository, one column each, as a markdown table.

    python benchmarks/score.py [--shared ../shared] [--corpus NAME]...

The corpora and their scorer are no part of the repository. Where they are absent this says so, and that is no error.
Predictions stay in ``scores/``, so that a change can be compared claim by claim with what was before it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
Score = dict[str, Any]

ROWS: tuple[tuple[str, Callable[[Score], object]], ...] = (
    ("found F1", lambda s: s["claims"]["all"]["found"]["f1"]),
    ("value F1", lambda s: s["claims"]["all"]["value"]["f1"]),
    ("full F1", lambda s: s["claims"]["all"]["full"]["f1"]),
    ("flags right", lambda s: _share(s["flags"]["precision"], s["flags"]["flags"] - s["flags"]["false"], s["flags"]["flags"])),
    ("inconsistencies flagged", lambda s: _share(s["flags"]["recall"], s["flags"]["found"], s["flags"]["gold"])),
    ("clean documents flagged", lambda s: f"{s['flags']['clean_documents_flagged']} of {s['flags']['clean_documents']}"),
    ("same fact, recall", lambda s: s["clusters"]["same_fact_recall"]),
    ("same fact, precision", lambda s: s["clusters"]["same_fact_precision"]),
    ("copies found", lambda s: f"{s['clusters']['syndicated_found']} of {s['clusters']['syndicated']}"),
    ("bad spans", lambda s: s["bad_spans"]),
    ("seconds", lambda s: f"{s['seconds']:.1f}"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of the corpora and tools/score.py")
    parser.add_argument("--corpus", action="append", help="only this corpus (may be repeated)")
    options = parser.parse_args()
    corpora = [path.parent for path in sorted(options.shared.glob("*/gold")) if not options.corpus or path.parent.name in options.corpus]
    scorer = options.shared / "tools/score.py"
    if not corpora or not scorer.is_file():
        print("No corpora to score here: their folder is not beside this repository (--shared names another).")
        return
    print(table({corpus.name: score(corpus, scorer) for corpus in corpora}))


def score(corpus: Path, scorer: Path) -> Score:
    """Check a corpus's documents and score what was found. Raises ``SystemExit`` where either fails."""
    predictions = ROOT / "scores" / f"{corpus.name}.json"
    predictions.parent.mkdir(exist_ok=True)
    started = time.perf_counter()
    with predictions.open("w", encoding="utf-8") as stream:
        command = [sys.executable, "-m", "claims.cli", "check", "--format", "json", str(corpus / "docs")]
        status = subprocess.run(command, stdout=stream, cwd=ROOT, check=False).returncode
    if status not in (0, 1):
        raise SystemExit(f"claimtrack check ended with status {status} on {corpus.name}")
    seconds = time.perf_counter() - started
    found = subprocess.run(
        [sys.executable, str(scorer), str(corpus), str(predictions), "--json"], capture_output=True, text=True, check=True
    )
    result: Score = json.loads(found.stdout)
    result["seconds"] = seconds
    return result


def table(scores: dict[str, Score]) -> str:
    """A markdown table, one column a corpus."""
    lines = [f"| | {' | '.join(scores)} |", f"|---|{'---:|' * len(scores)}"]
    lines += [f"| {name} | {' | '.join(_cell(value(score)) for score in scores.values())} |" for name, value in ROWS]
    return "\n".join(lines)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _share(value: float | None, part: int, whole: int) -> str | None:
    return None if value is None else f"{value:.3f} ({part} of {whole})"


if __name__ == "__main__":
    main()
