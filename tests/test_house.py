"""The style of the house, where neither ruff nor import-linter has a rule for it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "lexicon"
LIBRARY = sorted(PACKAGE.rglob("*.py"))
SOURCES = [
    *LIBRARY,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "benchmarks").glob("*.py")),
]
WRITTEN = [file for file in SOURCES if "golden" not in file.parts]
SHELL = (PACKAGE / "cli", PACKAGE / "__main__.py")
"""Where the clock, the environment and the terminal are; everywhere else they are arguments."""
FORKS = PACKAGE / "source" / "beside.py"
"""A process that it forks must end there, and may do nothing else that only the shell does."""

VAGUE = {"base", "common", "helper", "helpers", "manager", "misc", "stuff", "util", "utils"}
WORLD = {
    "print", "input", "exit", "sys.exit", "sys.argv", "sys.stdout", "sys.stderr", "os._exit",
    "os.environ", "os.getenv", "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
    "time.time", "time.localtime", "uuid.uuid4",
}  # fmt: skip
CATCH_ALLS = {"Exception", "BaseException"}
LEFT_OVER = re.compile(r"\b(?:T[O]DO|F[I]XME|X[X]X)\b(?!\(#\d+\))")


def test_a_file_has_at_most_200_lines() -> None:
    themed = [file for file in PACKAGE.rglob("*") if file.suffix in {".css", ".html", ".j2", ".js"}]
    lengths = {_name(file): len(_text(file).splitlines()) for file in [*WRITTEN, *themed]}
    assert {file: length for file, length in lengths.items() if length > 200} == {}


def test_a_function_has_at_most_30_lines() -> None:
    lengths = {
        f"{_name(file)}: {function.name}": _length(function) for file, function in _functions()
    }
    assert {function: length for function, length in lengths.items() if length > 30} == {}


def test_a_file_name_says_what_is_inside() -> None:
    words = {_name(file): set(file.stem.split("_")) | {file.parent.name} for file in WRITTEN}
    assert {file for file, parts in words.items() if parts & VAGUE} == set()


def test_no_handler_catches_everything() -> None:
    assert [place for file in WRITTEN for place in _catch_alls(file)] == []


def test_what_is_left_to_do_names_its_issue() -> None:
    assert [_name(file) for file in WRITTEN if LEFT_OVER.search(_text(file))] == []


def test_only_the_shell_touches_the_world() -> None:
    inside = [file for file in LIBRARY if not any(file.is_relative_to(room) for room in SHELL)]
    assert [place for file in inside for place in _worldly(file)] == []


def test_every_module_says_why_it_is_there() -> None:
    empty_or_told = [
        file for file in WRITTEN if not _text(file).strip() or ast.get_docstring(_tree(file))
    ]
    assert set(WRITTEN) - set(empty_or_told) == set()


def test_annotations_are_never_evaluated_early() -> None:
    line = "from __future__ import annotations"
    assert [_name(file) for file in WRITTEN if _has_code(file) and line not in _text(file)] == []


def test_every_import_is_a_declared_dependency() -> None:
    owners = packages_distributions()
    imported = (
        {name for file in LIBRARY for name in _imported(file)}
        - sys.stdlib_module_names
        - {"lexicon"}
    )
    needed = {_canonical(owner) for name in imported for owner in owners[name]}
    assert needed - _declared() == set()


def test_versions_are_pinned_without_addresses() -> None:
    pins = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [
        pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.+!]*", pin)
    ] == []


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _text(file: Path) -> str:
    return file.read_text("utf-8")


def _tree(file: Path) -> ast.Module:
    return ast.parse(_text(file))


def _has_code(file: Path) -> bool:
    return any(not isinstance(node, ast.Expr) for node in _tree(file).body)


def _functions() -> Iterator[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for file in WRITTEN:
        for node in ast.walk(_tree(file)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield file, node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _catch_alls(file: Path) -> Iterator[str]:
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.ExceptHandler):
            caught = {"BaseException"} if node.type is None else _names(node.type)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
            caught = {name for argument in node.args for name in _names(argument)}
        else:
            continue
        if caught & CATCH_ALLS:
            yield f"{_name(file)}:{node.lineno}"


def _names(expression: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)}


def _worldly(file: Path) -> Iterator[str]:
    world = WORLD - {"os._exit"} if file == FORKS else WORLD
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Attribute) or (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        ):
            named = ast.unparse(node.func if isinstance(node, ast.Call) else node)
            if named in world or named.startswith("random."):
                yield f"{_name(file)}:{node.lineno}: {named}"


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def _declared() -> set[str]:
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))["project"]
    extras = {
        name: needs for name, needs in project["optional-dependencies"].items() if name != "test"
    }
    needs = [*project["dependencies"], *(need for extra in extras.values() for need in extra)]
    return {_canonical(re.split(r"[^A-Za-z0-9._-]", need)[0]) for need in needs}


def _canonical(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()
