"""Change one comparison or bound of the checks at a time, and see whether their examples notice.

usage: mutants.py [FILE ...] [--minutes 25]

Comparisons lose or gain their equality (`<` becomes `<=`) or are turned round (`==` becomes `!=`); numbers in comparisons
and in constants become a half larger and a third smaller. A mutant that every example of every rule survives is printed
with its place: write an example that kills it, or say why none can. Everything that needs no check (reading the examples)
is done once; each mutant is checked in a process of its own, whose functions get the changed code.
"""

from __future__ import annotations

import argparse
import ast
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.checks.example import Example
from claims.model import Document, Reading
from claims.pipeline import conclude, read
from claims.read.documents import distinct
from claims.reference import Reference

CHECKS = Path(__file__).resolve().parents[1] / "claims/checks"
EDGE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}
SECONDS = 30
"""A mutant that takes longer is as good as noticed."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: node number ``node`` of the file's tree, ``part`` of it, to ``change``."""

    file: Path
    line: int
    node: int
    part: int
    change: str


def mutants(file: Path) -> Iterator[Mutant]:
    """All changes to a file, in order of its lines."""
    for number, node in enumerate(ast.walk(_tree(file))):
        if isinstance(node, ast.Compare):
            for part, op in enumerate(node.ops):
                if type(op) in EDGE:
                    yield Mutant(file, node.lineno, number, part, f"{type(op).__name__} -> {EDGE[type(op)].__name__}")
        elif isinstance(node, ast.Constant) and _bound(node):
            for factor in ("*1.5", "/1.5"):
                yield Mutant(file, node.lineno, number, 0, f"{node.value!r} {factor}")


def _tree(file: Path) -> ast.Module:
    """The tree, with numbers that are bounds marked: those of comparisons, and of constants at the top."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    tops = [node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and _named(node) != "EXAMPLES"]
    for place in [*(node for node in ast.walk(tree) if isinstance(node, ast.Compare)), *tops]:
        for node in ast.walk(place):
            if isinstance(node, ast.Constant):
                node.kind = "bound"
    return tree


def _named(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return target.id if isinstance(target, ast.Name) else ""


def _bound(node: ast.Constant) -> bool:
    number = isinstance(node.value, int | float) and not isinstance(node.value, bool) and node.value not in (0, 1, -1)
    decimal = isinstance(node.value, str) and node.value.replace(".", "", 1).isdigit()
    return node.kind == "bound" and (number or decimal)


def mutated(mutant: Mutant) -> ast.Module:
    tree = _tree(mutant.file)
    node = list(ast.walk(tree))[mutant.node]
    if isinstance(node, ast.Compare):
        node.ops[mutant.part] = EDGE[type(node.ops[mutant.part])]()
    elif isinstance(node, ast.Constant):
        value = float(node.value) * (1.5 if mutant.change.endswith("*1.5") else 1 / 1.5)  # type: ignore[arg-type]
        whole = round(value) if round(value) != node.value else node.value + 1  # type: ignore[operator]
        node.value = f"{value:.4f}" if isinstance(node.value, str) else whole if isinstance(node.value, int) else value
    return tree


def install(mutant: Mutant) -> None:
    """Give the functions of a module, and its constants wherever they were imported, what the changed file says."""
    module = import_module(f"claims.checks.{mutant.file.stem}")
    before = {name: value for name, value in vars(module).items() if name.lstrip("_").isupper()}
    tree = mutated(mutant)
    code = compile(tree, str(mutant.file), "exec")
    fresh = ModuleType(module.__name__)
    fresh.__dict__.update({"__name__": module.__name__, "__file__": module.__file__})
    sys.modules[module.__name__], kept = fresh, sys.modules[module.__name__]
    exec(code, fresh.__dict__)
    sys.modules[module.__name__] = kept
    codes = {found.co_qualname: found for found in _codes(code)}
    for function in _functions(module):
        if function.__qualname__ in codes:
            function.__code__ = codes[function.__qualname__]
    for name, old in before.items():
        for other in [m for n, m in list(sys.modules.items()) if n.startswith("claims")]:
            if getattr(other, name, None) is old:
                setattr(other, name, fresh.__dict__.get(name, old))


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for value in list(vars(module).values()):
        for found in (value, *(vars(value).values() if isinstance(value, type) else ())):
            plain = getattr(getattr(found, "fget", found), "__wrapped__", getattr(found, "fget", found))
            if isinstance(plain, FunctionType) and plain.__module__ == module.__name__:
                yield plain


# ---------------------------------------------------------------- the examples


@dataclass(frozen=True, slots=True)
class Case:
    rule: str
    example: Example
    readings: tuple[Reading, ...]
    reference: Reference

    def holds(self) -> bool:
        flags = conclude(self.readings, self.reference).flags
        return any(flag.rule == self.rule and flag.severity != "info" for flag in flags) is self.example.flagged


def cases() -> list[Case]:
    """Every example of every rule, read."""
    modules = [import_module(check.__module__) for check in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)]
    return [_case(module.RULE, example) for module in modules for example in module.EXAMPLES]


def _case(rule: str, example: Example) -> Case:
    day = date.fromisoformat(example.published)
    documents = [
        Document(f"text-{n}", text, url=example.pages[n] if example.pages else None, published=day.replace(day=10 + n))
        for n, text in enumerate(example.texts)
    ]
    reference = Reference(facts=example.reference)
    return Case(rule, example, tuple(read(document, reference) for document in distinct(documents)), reference)


def survives(mutant: Mutant, known: Sequence[Case]) -> bool:
    """True if no example notices. Runs in a process of its own, the examples of the file's own rule first."""
    child = os.fork()
    if child == 0:
        os._exit(0 if _unnoticed(mutant, known) else 1)
    return os.waitpid(child, 0)[1] == 0


def _unnoticed(mutant: Mutant, known: Sequence[Case]) -> bool:
    signal.alarm(SECONDS)
    try:
        install(mutant)
        return all(case.holds() for case in sorted(known, key=lambda case: case.rule != mutant.file.stem))
    except Exception:
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="files of claims/checks; all by default")
    parser.add_argument("--minutes", type=float, default=25)
    args = parser.parse_args()
    known = [case for case in cases() if case.holds()]
    until, tried, left = time.monotonic() + 60 * args.minutes, 0, 0
    for file in args.files or sorted(CHECKS.glob("*.py")):
        lines = file.read_text(encoding="utf-8").splitlines()
        for mutant in mutants(file.resolve()):
            if time.monotonic() > until:
                sys.exit(f"time is up at {file.name}:{mutant.line}; {left} of {tried} survived")
            tried += 1
            if survives(mutant, known):
                left += 1
                print(f"{file.name}:{mutant.line}: {mutant.change}: {lines[mutant.line - 1].strip()[:110]}", flush=True)
    print(f"{left} of {tried} survived")


if __name__ == "__main__":
    main()
