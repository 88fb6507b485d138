"""Take over a bank of another program: files in, one new file out, and what was left."""

from __future__ import annotations

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from lexicon.cli.quizzing import Opened, open_quiz
from lexicon.cli.wiring import say
from lexicon.errors import LexiconError, UnknownName
from lexicon.languages.called import language_called
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.scalars import ID_PATTERN, version_parts
from lexicon.naming import identifier
from lexicon.quiz.bank import FOLDER, bank_of
from lexicon.quiz.foreign import Foreign, Remark, import_formats
from lexicon.quiz.question import Form, Use
from lexicon.quiz.taking_over import TakenOver, Wish, taken_over
from lexicon.source.files import project_root
from lexicon.source.write import write_files

_SCHEMA = "# yaml-language-server: $schema=../schema/quiz.json\n"
_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line; of `files` each may begin with its language."""

    form: str
    files: tuple[str, ...]
    project: Path
    about: str
    use: Use
    rotation: Form | None
    into: str | None
    lang: str


def import_questions(order: Order) -> bool:
    """Write the bank; whether something was left out. Raises LexiconError, OSError."""
    opened = open_quiz(order.project)
    sources = dict(_sources(order, opened.dictionary.languages))
    path = _bank_path(order, next(iter(sources.values())))
    wish = Wish(
        _about(order.about, opened), order.use, order.rotation,
        {question.id for question in opened.bank.questions},
    )  # fmt: skip
    made = taken_over(_read(order, sources), wish)
    words = load_words("lexicon.cli", "quiz_import", order.lang)
    say(typeset(order.lang, line) for line in _remarks(made, sources, order.lang))
    if made.stops:
        raise LexiconError(typeset(order.lang, words["stopped"]))
    if not made.questions:
        raise LexiconError(typeset(order.lang, words["none"]))
    _write(order, path, made)
    said = plural(order.lang, len(made.questions), words["made_one"], words["made"])
    click.echo(typeset(order.lang, said.format(n=len(made.questions), path=path)))
    say([typeset(order.lang, words["next"])])
    return bool(made.remarks)


def _sources(order: Order, languages: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """Language → file; the first without a language is in the dictionary's first."""
    free = [code for code in languages if not any(it.startswith(f"{code}=") for it in order.files)]
    for given in order.files:
        code, _, rest = given.partition("=")
        if rest and code in languages:
            yield code, Path(rest)
        elif free:
            yield free.pop(0), Path(given)
        else:
            raise LexiconError(f"{given}: more files than languages ({', '.join(languages)})")


def _bank_path(order: Order, first: Path) -> str:
    name = order.into or identifier((first.stem,), (), "imported")
    if not re.match(ID_PATTERN, name):
        raise LexiconError(f"--into {name}: small letters, digits and _ only, a letter first")
    path = f"{FOLDER}/{name}.yaml"
    if (project_root(order.project) / path).exists():
        raise LexiconError(f"{path} is there already: name another with --into")
    return path


def _about(reference: str, opened: Opened) -> str:
    """The entry with the major version that it has today."""
    if not reference:
        return ""
    name = reference.partition("@")[0]
    entry = opened.dictionary.get(name)
    if entry is None:
        raise UnknownName("entry", reference, tuple(opened.dictionary.entries))
    return f"{name}@{version_parts(entry.version)[0]}"


def _read(order: Order, sources: Mapping[str, Path]) -> Mapping[str, list[Foreign | Remark]]:
    """What each file holds, by language; a table may hold several."""
    found: dict[str, list[Foreign | Remark]] = defaultdict(list)
    for code, file in sources.items():
        found[code] = []
        for item in import_formats()[order.form].read(_text(file)):
            named = item.language if isinstance(item, Foreign) else ""
            found[named or code].append(item)
    return found


def _text(file: Path) -> str:
    """A file's text: UTF-8 or UTF-16, else as Windows writes in Western Europe."""
    raw = file.read_bytes()
    try:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return raw.decode("utf-16")
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _remarks(made: TakenOver, sources: Mapping[str, Path], language: str) -> Iterator[str]:
    """Each with its file and line; what is left of a whole question is a warning."""
    words = load_words("lexicon.cli", "quiz_import", language)
    first = next(iter(sources.values()))
    for remark in made.remarks:
        file = sources.get(str(remark.facts.get("language", "")), first)
        weight = words["error"] if remark.stops else words["warning"]
        facts = {key: printable(str(fact))[:80] for key, fact in remark.facts.items()}
        facts["language"] = language_called(facts.get("language", ""), language)
        yield f"{file}:{remark.line}: {weight} {words[remark.reason].format(**facts)}"


def _write(order: Order, path: str, made: TakenOver) -> None:
    """Write a bank that reads back as it was made, or none. Raises LexiconError."""
    text = yaml.safe_dump(
        {"questions": list(made.questions)}, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    raw = (_SCHEMA + text).encode()
    faults = bank_of({path: raw}).findings
    if faults:
        told = ", ".join(sorted({fault.rule for fault in faults}))
        raise LexiconError(f"{path} would be faulty ({told}); nothing was written")
    write_files(project_root(order.project), {path: raw})
