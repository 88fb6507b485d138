"""Drift in words, and where the CRM is named among the paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lexicon.cli.first_few import first_few
from lexicon.drift.compare import Comparison
from lexicon.drift.crm import crm_names
from lexicon.drift.finding import Drift
from lexicon.errors import LexiconError
from lexicon.languages.excerpt import excerpt
from lexicon.languages.phrase import form, scalar, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.printers.drift_report import NOTHING_KNOWN, DriftLine, DriftReport, Exports
from lexicon.source.load import load
from lexicon.source.reading import Reading
from lexicon.targets.found import target_names
from lexicon.targets.target import ASKED_FIRST, Files

if TYPE_CHECKING:
    from lexicon.exchange.propose import Proposal


def sound_dictionary(path: Path | Reading, language: str) -> tuple[Path, Dictionary]:
    """The project's root and dictionary. Raises LexiconError where a file cannot be understood."""
    loaded = load(path)
    if loaded.dictionary is None or loaded.findings:
        raise LexiconError(typeset(language, _words(language)["faulty"]))
    return loaded.root, loaded.dictionary


def crm_and_paths(
    arguments: Sequence[str], dictionary: Dictionary, language: str
) -> tuple[str | None, tuple[Path, ...]]:
    """`[CRM] PATH…` taken apart. Raises UsageError, LexiconError."""
    known = {*crm_names(dictionary), *target_names(), *dictionary.manifest.targets}
    crm = arguments[0] if arguments and arguments[0] in known else None
    if crm and len(arguments) == 1 and Path(crm).exists():
        crm = None
    paths = tuple(Path(argument) for argument in arguments[1 if crm else 0 :])
    if not paths:
        raise click.UsageError(typeset(language, _words(language)["no_path"]))
    for path in paths:
        if not path.exists():
            said = _words(language)["not_there"]
            crms = ", ".join(crm_names(dictionary))
            raise LexiconError(typeset(language, said).format(path=path, known=crms))
    return crm, paths


def told(
    comparison: Comparison,
    dictionary: Dictionary,
    language: str,
    coloured: bool = False,
    exports: Exports = NOTHING_KNOWN,
) -> DriftReport:
    """The comparison in words; `exports` is what is known of the files."""
    lines = tuple(_line(item, dictionary, language) for item in comparison.drifts)
    return DriftReport(lines, len(comparison.pairs), exports, language, coloured)


def remark(key: str, names: Iterable[str], language: str) -> list[str]:
    """A line on what was passed over; none where nothing was."""
    found = sorted(set(names))
    if not found:
        return []
    shape = _words(language)[key]
    return [typeset(language, shape).format(n=len(found), names=first_few(found, language))]


def why_nothing(crm: str | None, names: Iterable[str], language: str) -> str:
    """Why nothing was compared, and what to do; `names` are the lists that there were."""
    found = sorted(set(names))
    if crm is None:
        return said("nothing", language)
    if not found:
        return said("nothing_in", language, crm=printable(crm))
    return said("nothing_of", language, crm=printable(crm), names=first_few(found, language))


def fixed(folder: Path, files: Files, language: str) -> list[str]:
    """What was written to bring a CRM in line, and what could not be before more is fetched."""
    asked = sorted(Path(name).stem for name in files if name.startswith(f"{ASKED_FIRST}/"))
    mended = len(files) - len(asked)
    told = [said("fixed", language, path=folder, n=mended)] if mended else []
    if asked:
        facts = {"n": len(asked), "names": first_few(asked, language)}
        told.append(said("asked_first", language, path=folder / ASKED_FIRST, **facts))
    return told


def proposed(made: Proposal, language: str) -> list[str]:
    """What was drafted in each file, and what of it the dictionary has no place for."""
    told = []
    for path, ids in made.ids.items():
        told.append(said("proposed", language, path=path, values=", ".join(ids)))
        if lost := made.lost[path]:
            told.append(
                said(
                    "unplaced",
                    language,
                    path=path,
                    lost=", ".join(item.said(language) for item in lost),
                )
            )
    return told


def said(key: str, language: str, **facts: object) -> str:
    """A sentence of the command."""
    shape = form(language, _words(language)[key], facts.get("n"))
    return typeset(language, shape).format(**facts)


def _line(item: Drift, dictionary: Dictionary, language: str) -> DriftLine:
    words = load_words("lexicon.drift.kinds", item.kind, language)
    told = {**item.facts, **(_forecasts(item, language) if item.attribute == "forecast" else {})}
    facts = {key: _shown(key, value, words, language) for key, value in told.items()}
    return DriftLine(
        item.picklist,
        item.value,
        item.kind,
        item.language,
        item.ours,
        item.theirs,
        item.records,
        item.attribute,
        item.crm,
        item.list,
        item.path,
        item.line,
        _heading(item, dictionary, language),
        typeset(language, words["title"]),
        typeset(language, words[item.message]).format_map(facts),
        typeset(language, words[_hint(item, words)]).format_map(facts),
    )


def _hint(item: Drift, words: Mapping[str, object]) -> str:
    """Nobody is sent to files that will not be written."""
    by_hand = f"{item.hint}_by_hand"
    return by_hand if not item.is_mended and by_hand in words else item.hint


def _forecasts(item: Drift, language: str) -> dict[str, object]:
    """Both sides' categories as the dictionary's pages call them."""
    names = load_words("lexicon.model.kinds", "picklist", language)["values"]
    both = (("ours", item.ours), ("theirs", item.theirs))
    return {side: names.get(f"values.forecast.{said}", said) for side, said in both}


def _heading(item: Drift, dictionary: Dictionary, language: str) -> str:
    names = dictionary.picklists[item.picklist].names
    spoken = names.get(language) or next(iter(names.values()), None)
    label = spoken.label if spoken and spoken.label else item.picklist
    shape: str = load_words("lexicon.printers.drift", "", language)["heading"]
    return printable(shape.format(picklist=label, crm=item.crm, list=item.list).strip())


def _shown(key: str, value: object, words: dict[str, Any], language: str) -> str:
    if key == "language":
        names = load_words("lexicon.languages", "", language)["languages"]
        return printable(str(names.get(value, value)))
    if key == "attribute":
        return typeset(language, printable(str(words["attributes"].get(value, value))))
    if isinstance(value, tuple):
        return first_few([*map(str, value)], language)
    if isinstance(value, Mapping):
        return excerpt(value.get(language) or value[""])
    return excerpt(scalar(language, value))


def _words(language: str) -> dict[str, Any]:
    return load_words("lexicon.cli", "drift", language)
