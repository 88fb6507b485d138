"""Write a realistic dictionary of N entries: `python benchmarks/make_dictionary.py 1000 DIR`.

Eight entries are a small funnel; the others are terms, fields, picklists and agreements in two
languages, about 1.3 KB each, which mention and relate to one another. The same N gives the same
bytes, and `lexicon check` finds no error in them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Template

import yaml

HERE = Path(__file__).parent
CORE = HERE / "core"
KINDS = ("term", "field", "term", "agreement", "term", "picklist", "term", "agreement")
"""The kinds of the other entries, over and over."""
MOST = 24_000


def main() -> None:
    """Read the two arguments and write."""
    write(int(sys.argv[1]), Path(sys.argv[2]))


def write(number: int, folder: Path) -> int:
    """Write a whole project of `number` entries, 8 to 24,000, into `folder`; gives its bytes."""
    return sum(_put(folder / path, text) for path, text in files(number).items())


def files(number: int) -> dict[str, str]:
    """Path and text of each file of the project."""
    core = {file.relative_to(CORE).as_posix(): file.read_text("utf-8") for file in _core_files()}
    bulk = dict(_bulk(number - len(core) + 1))  # one of the core's files is the manifest
    return {"mkdocs.yml": _site_settings(), **core, **bulk}


def names(n: int) -> tuple[str, str]:
    """The n-th name in English and in French; no two are the same."""
    words = yaml_words()
    rest, first = divmod(n % MOST, len(words["first"]))
    third, second = divmod(rest, len(words["second"]))
    (a, x), (b, y), (c, z) = words["first"][first], words["second"][second], words["third"][third]
    return f"{a} {b} {c}".capitalize(), f"{z} {y} {x}".capitalize()


@cache
def yaml_words() -> dict[str, list[tuple[str, str]]]:
    """The lists that names are put together from, as pairs of English and French."""
    text = (HERE / "words.yaml").read_text("utf-8")
    return {place: list(words.items()) for place, words in yaml.safe_load(text).items()}


def _site_settings() -> str:
    """Our own, less this checkout's theme folder and its pages written by hand."""
    text = (HERE.parent / "mkdocs.yml").read_text("utf-8")
    return re.sub(r"^ +(custom_dir:.*|- (?!index)[\w-]+\.md)\n", "", text, flags=re.MULTILINE)


def _core_files() -> list[Path]:
    return sorted(CORE.glob("dictionary/**/*.yaml"))


def _bulk(number: int) -> Iterator[tuple[str, str]]:
    """The other entries; each speaks of earlier ones, so no definition goes round in a circle."""
    for n in range(1, number + 1):
        (en, fr), (earlier_en, earlier_fr) = names(n), names(n // 2)
        text = _template(_kind(n)).substitute(
            id=_id(n), kind=_kind(n), owner=("marketing", "sales")[n % 2], days=1 + n % 20,
            en=en, fr=fr, earlier_en=earlier_en.lower(), earlier_fr=earlier_fr.lower(),
            related=", ".join(f"{{to: {_kind(m)}/{_id(m)}, as: see_also}}" for m in _earlier(n)),
        )  # fmt: skip
        yield f"dictionary/{_kind(n)}s/{_id(n)}.yaml", text


def _earlier(n: int) -> list[int]:
    return sorted({n // 2, n // 3})


def _kind(n: int) -> str:
    return KINDS[n % len(KINDS)]


def _id(n: int) -> str:
    return names(n)[0].lower().replace(" ", "_")


@cache
def _template(kind: str) -> Template:
    parts = (HERE / "bulk" / f"{name}.yaml" for name in ("header", kind))
    return Template("".join(part.read_text("utf-8") for part in parts))


def _put(path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
