"""The habits that no linter holds: sizes, names, docstrings, mirrors, word lists."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from sayso.text import lexicon

PROJECT = Path(__file__).parents[1]
SOURCES = sorted((PROJECT / "src" / "sayso").rglob("*.py"))
TESTS = sorted((PROJECT / "tests").rglob("*.py"))
SCRIPTS = sorted(
    p for d in ("bench", "docs", "runs") for p in PROJECT.glob(f"{d}/*.py")
)
SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
CODE = [*SOURCES, *TESTS, *SCRIPTS]
LEXICONS = sorted((PROJECT / "src" / "sayso" / "lexicons").glob("*.t*"))

LINES = 300
FUNCTION_LINES = 40

SAYS_NOTHING = frozenset(
    "utils util helpers helper common misc manager data info item obj".split()
)
# The format is called data by who reads it: JSON values, before they are nouns.
DATA_IS_THE_SUBJECT = frozenset(("core/codec.py", "verify.py"))

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """*path* as one would write it in the project."""
    return path.relative_to(PROJECT).as_posix()


def functions(path: Path) -> Iterator[Function]:
    """Every function and method in *path*."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """How many lines *function* has, its docstring left out."""
    body = function.body
    if ast.get_docstring(function) is not None and len(body) > 1:
        body = body[1:]
    return (function.end_lineno or 0) - body[0].lineno + 1


def public(body: list[ast.stmt]) -> Iterator[Definition]:
    """The functions and classes in *body* that others may use, and their methods."""
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


def parameters(path: Path) -> Iterator[str]:
    """The name of each parameter of each function in *path*."""
    for function in functions(path):
        of = function.args
        for each in (*of.posonlyargs, *of.args, *of.kwonlyargs):
            yield each.arg


@pytest.mark.parametrize("path", CODE, ids=name)
def test_files_are_short(path: Path) -> None:
    """No file is over 300 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", CODE, ids=name)
def test_functions_are_short(path: Path) -> None:
    """No function is over 40 lines."""
    long = {f.name: length(f) for f in functions(path) if length(f) > FUNCTION_LINES}

    assert not long


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_public_names_are_documented(path: Path) -> None:
    """Every public module, class, function and method says what it is."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = [node.name for node in public(tree.body) if not ast.get_docstring(node)]

    assert ast.get_docstring(tree)
    assert not bare


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_tests_state_the_behaviour(path: Path) -> None:
    """Every test function has a docstring."""
    bare = [
        f.name
        for f in functions(path)
        if f.name.startswith("test_") and not ast.get_docstring(f)
    ]

    assert not bare


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_names_say_something(path: Path) -> None:
    """No module, class or parameter has a name that would fit anything."""
    tree = ast.parse(path.read_text("utf-8"))
    classes = {n.name.lower() for n in ast.walk(tree) if isinstance(n, ast.ClassDef)}
    named = classes | {path.stem, path.parent.name} | set(parameters(path))
    if path.relative_to(PROJECT / "src" / "sayso").as_posix() in DATA_IS_THE_SUBJECT:
        named.discard("data")

    assert not named & SAYS_NOTHING


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_tests_mirror_the_source(path: Path) -> None:
    """A test in a folder is of a module in the folder of that name in the source."""
    folder = path.relative_to(PROJECT / "tests").parent
    if path.stem.startswith("test_") and folder != Path():
        assert (PROJECT / "src" / "sayso" / folder).is_dir()


def test_core_imports_python_alone() -> None:
    """The nouns import the standard library and each other."""
    core = PROJECT / "src" / "sayso" / "core"
    roots = {
        (file.name, module)
        for file in sorted(core.rglob("*.py"))
        for module in imported(file)
        if not module.startswith("sayso.core")
        and module.partition(".")[0] not in sys.stdlib_module_names
    }

    assert not roots


def imported(path: Path) -> Iterator[str]:
    """The name of every module that *path* imports from."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_no_path_of_a_machine() -> None:
    """No file of the project knows where somebody keeps it."""
    machine = re.compile(r"(?<![\w.~$}])/(?:home|root|Users|work|opt|mnt)/\w")
    folders = ("src", "tests", "bench", "docs", "examples", "runs", ".ci")
    texts = "py sh md txt json toml lock tsv html".split()
    files = [p for d in folders for p in (PROJECT / d).rglob("*")]
    files += [*PROJECT.glob("[!.]*.*"), PROJECT / "Makefile"]
    found = [
        name(p)
        for p in files
        if p.is_file()
        and p.suffix[1:] in ["", *texts]
        and machine.search(p.read_text("utf-8", "replace"))
    ]

    assert not found


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_lexicons_load(path: Path) -> None:
    """A word list has entries, none of them twice, none with stray blanks."""
    rows = lexicon.rows(path.name)

    assert rows
    assert len(rows) == len(set(rows))
    assert all(field == field.strip() for row in rows for field in row)


def test_changelog_tells_of_this_version() -> None:
    """The changelog has a heading for the version that is built."""
    text = (PROJECT / "CHANGELOG.md").read_text("utf-8")

    assert f"## [{sayso.__version__}]" in text


def needed(extra: str = "") -> set[str]:
    """The libraries that we depend on, by the names that Python imports them by.

    With an *extra*, those that it adds.
    """
    project = SETTINGS["project"]
    extras = project["optional-dependencies"]
    listed = extras[extra] if extra else project["dependencies"]
    names = {
        re.split(r"[<>=\[ ;]", each)[0].lower().replace("-", "_") for each in listed
    }
    return {"sklearn" if name == "scikit_learn" else name for name in names}


def test_dependencies_are_those_of_the_contract() -> None:
    """The import contract of the nouns names each library that we depend on."""
    contracts = SETTINGS["tool"]["importlinter"]["contracts"]
    named = next(c for c in contracts if c.get("source_modules") == ["sayso.core"])

    assert needed() == set(named["forbidden_modules"])


def test_what_is_imported_is_depended_on() -> None:
    """No library is used only because another brings it along.

    What training alone needs is used by training alone, and what reads files of one
    kind by reading alone.
    """
    learn = PROJECT / "src" / "sayso" / "learn"
    read = PROJECT / "src" / "sayso" / "read"
    for file in SOURCES:
        roots = {module.partition(".")[0] for module in imported(file)}
        extra = needed("learn") if learn in file.parents else set()
        extra |= needed("pdf") | needed("docx") if read in file.parents else set()

        assert roots - sys.stdlib_module_names - {"sayso"} <= needed() | extra


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_pin_every_dependency(name: str) -> None:
    """A lock has each library with its hashes, and no address of a registry."""
    text = (PROJECT / name).read_text("utf-8")
    pinned = re.findall(
        r"^([\w.-]+)(?:\[[\w,]+\])?==\S+ \\\n {4}--hash", text, re.MULTILINE
    )

    assert needed() <= {each.lower().replace("-", "_") for each in pinned}
    assert "://" not in text
