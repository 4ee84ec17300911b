"""The module plan, kept: who may import whom, and that the stages do nothing but compute.

The order is read from the table of docs/decisions/0001-module-plan.md, so that plan and code cannot drift apart.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLAN = ROOT / "docs/decisions/0001-module-plan.md"
PACKAGES = ("claims", "warehouse", "flows")
PURE_UNTIL = "pipeline"
"""The last row of the plan that must be pure."""

ONLY_IN = {
    "duckdb": ("warehouse",),
    "prefect": ("flows",),
    "httpx": ("claims.sources", "flows"),
    "click": ("claims.cli", "claims.commands"),
}
"""Who may import a package. ``flows`` asks its server whether it is up."""
IMPURE_IMPORTS = {
    "asyncio", "atexit", "concurrent", "ctypes", "fcntl", "getpass", "glob", "http", "io", "locale", "logging", "multiprocessing",
    "os", "platform", "random", "secrets", "select", "shutil", "signal", "socket", "sqlite3", "subprocess", "sys", "tempfile",
    "threading", "time", "urllib", "uuid", "warnings",
}  # fmt: skip
IMPURE_NAMES = {"open", "input", "print", "eval", "exec", "__import__", "Path", "globals"}
IMPURE_ATTRIBUTES = {"now", "utcnow", "today", "environ", "getenv", "read_text", "write_text", "read_bytes", "write_bytes"}


def plan() -> list[tuple[str, list[str]]]:
    """(stage, modules) in the plan's order; a module is dotted, with no trailing dot."""
    rows = re.findall(r"^\| (\w+) \| ([^|]+) \|", PLAN.read_text(), re.MULTILINE)
    return [
        (stage, [path.removesuffix("/").removesuffix(".py").replace("/", ".") for path in re.findall(r"`([\w./]+)`", modules)])
        for stage, modules in rows
        if stage != "stage"
    ]


def module_name(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))}
STAGES = plan()
ORDER = {module: number for number, (_, modules) in enumerate(STAGES) for module in modules}


def rank(module: str) -> int | None:
    """Row of the plan that a module belongs to."""
    parts = module.split(".")
    return next((ORDER[name] for n in range(len(parts), 0, -1) if (name := ".".join(parts[:n])) in ORDER), None)


def imports(tree: ast.Module, module: str) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of everything a module imports, also inside functions and for types only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join([*module.split(".")[: -node.level], *filter(None, [node.module])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield node.lineno, whole if whole in MODULES else base


def impurities(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What reaches outside the arguments: clocks, files, environment, randomness, state."""
    for line, name in imports(tree, ""):
        if name.split(".")[0] in IMPURE_IMPORTS:
            yield line, f"imports {name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in IMPURE_NAMES:
            yield node.lineno, f"uses {node.id}"
        elif (
            isinstance(node, ast.Attribute)
            and node.attr in IMPURE_ATTRIBUTES
            and isinstance(node.value, ast.Name | ast.Attribute | ast.Call)
        ):
            yield node.lineno, f"uses .{node.attr}"
        elif isinstance(node, ast.Global):
            yield node.lineno, "changes module state"


def parsed(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(), str(MODULES[module]))


def place(module: str, line: int) -> str:
    return f"{MODULES[module].relative_to(ROOT)}:{line}"


def test_the_plan_was_read():
    assert [stage for stage, _ in STAGES][:3] == ["records", "read", "quantities"]
    assert ORDER["claims.model"] < ORDER["claims.read"] < ORDER["claims.pipeline"] < ORDER["claims.cli"]
    assert all(name in MODULES for name in ORDER), "the plan names a module that is not there"


def test_every_module_has_a_place_in_the_plan():
    assert [name for name in MODULES if rank(name) is None and name != "claims"] == []


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_only_earlier_stages(module):
    if module == "claims":
        return  # the package's own front door: it re-exports what the pipeline offers
    own = rank(module)
    wrong = []
    for line, name in imports(parsed(module), module):
        if name.split(".")[0] not in PACKAGES or name == "claims":
            continue
        other = rank(name)
        if other is None or own is None or other > own:
            wrong.append(f"{place(module, line)} imports {name}, a later stage")
    assert wrong == []


def test_the_edges_keep_their_own_order():
    for package, forbidden in (
        ("warehouse", ("flows", "claims.cli", "claims.commands")),
        ("claims.sources", ("warehouse", "flows", "claims.cli", "claims.commands")),
        ("flows", ("claims.cli", "claims.commands")),
    ):
        for module in MODULES:
            if module == package or module.startswith(f"{package}."):
                found = [name for _, name in imports(parsed(module), module) if name.startswith(forbidden)]
                assert found == [], f"{module} imports {found}"


@pytest.mark.parametrize("package", sorted(ONLY_IN))
def test_each_outside_package_has_its_importers(package):
    wrong = [
        f"{place(module, line)} imports {name}"
        for module in MODULES
        for line, name in imports(parsed(module), module)
        if name.split(".")[0] == package and not any(module == home or module.startswith(f"{home}.") for home in ONLY_IN[package])
    ]
    assert wrong == []


@pytest.mark.parametrize("module", sorted(MODULES))
def test_stages_are_pure(module):
    last = [stage for stage, _ in STAGES].index(PURE_UNTIL)
    own = rank(module)
    if own is not None and own <= last:
        assert [f"{place(module, line)} {what}" for line, what in impurities(parsed(module))] == []


@pytest.mark.parametrize(
    "code",
    [
        "import os",
        "from time import time",
        "def f():\n    import random",
        "x = open('a')",
        "from datetime import date\nx = date.today()",
        "import datetime\nx = datetime.datetime.now()",
        "def f():\n    global x\n    x = 1",
        "from pathlib import Path\nx = Path('a').exists()",
    ],
)
def test_impurities_are_seen(code):
    assert list(impurities(ast.parse(code))) != []


def test_pure_code_passes():
    code = """
import re
from datetime import date
from pathlib import PurePosixPath

X = re.compile("open")

def f(day: date):
    return day.year, X
"""
    assert list(impurities(ast.parse(code))) == []
