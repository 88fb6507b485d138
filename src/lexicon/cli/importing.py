"""An import from a CRM, from files to files: what is there, what comes, what to look at."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from lexicon.cli.checking import check_project
from lexicon.cli.wiring import say
from lexicon.errors import LexiconError
from lexicon.exchange.draft import Drafting
from lexicon.exchange.imported import FIRST_VERSION, Header, ImportedList, imported
from lexicon.exchange.manifest import first_manifest, target_options
from lexicon.exchange.remark import Remarked, all_remarks, remarked
from lexicon.findings import Severity
from lexicon.languages.phrase import scalar, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import available_languages, load_words
from lexicon.model.dictionary import Dictionary
from lexicon.source.files import MANIFEST
from lexicon.source.load import load
from lexicon.source.write import write_files
from lexicon.starter.review import a_year_after
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.languages import tagged
from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.found import target_names

_NAMED = 5
_OFTEN = 4
"""Of so many labels one has another translation into a language in which the labels hardly are."""


@dataclass(frozen=True)
class Place:
    """Where an import goes: a folder, its dictionary if it has one, and the languages."""

    root: Path
    dictionary: Dictionary | None
    labels: str
    lang: str
    today: date

    def said(self, key: str, **facts: object) -> str:
        """A sentence of the command."""
        words = load_words("lexicon.cli", "import", self.lang)
        shown = {name: printable(str(fact)) for name, fact in facts.items()}
        return typeset(self.lang, words[key].format(**shown))


def existing(into: Path) -> tuple[Dictionary | None]:
    """The dictionary of a project; None where there is none yet. Raises LexiconError."""
    if not (into / MANIFEST).is_file():
        return (None,)
    loaded = load(into)
    if loaded.dictionary is None:
        raise LexiconError(f"{into / MANIFEST} cannot be understood: run lexicon check")
    return (loaded.dictionary,)


def lists_of(crm: str, paths: Sequence[Path], place: Place) -> tuple[ImportedList, ...]:
    """The lists of a CRM in the files, as the dictionary will have them. Raises LexiconError."""
    gathered = gather(paths, crm)
    whole = merged(gathered.lists)
    if not any(item.values for item in whole.lists):
        raise LexiconError(place.said("nothing", crm=crm))
    language = _language(whole.lists, place)
    languages = _languages(whole.lists, language, place)
    version = place.dictionary.manifest.version if place.dictionary else FIRST_VERSION
    teams = tuple(place.dictionary.manifest.teams) if place.dictionary else ("marketing",)
    drafting = Drafting(crm, languages, language, version)
    told = place.dictionary.manifest.targets.get(crm, {}) if place.dictionary else None
    header = Header(drafting, teams[0], a_year_after(place.today).isoformat(), told)
    taken = place.dictionary.picklists if place.dictionary else {}
    return imported((tagged(item, languages) for item in whole.lists), header, taken)


def _language(lists: Iterable[SeenList], place: Place) -> str:
    """That of labels which are in no language: one that they are not often translated into."""
    if place.labels:
        return place.labels
    known = place.dictionary.languages if place.dictionary else available_languages()
    likely = tuple(known) if place.dictionary else tuple(dict.fromkeys((place.lang, "en", *known)))
    labels = [value.labels for item in lists for value in tagged(item, likely).values]
    plain = [said for said in labels if said.get("")]

    def is_likely(language: str) -> bool:
        others = sum(said.get(language) not in (None, "", said[""]) for said in plain)
        return _OFTEN * others <= len(plain)

    return next(filter(is_likely, likely), likely[0])


def _languages(lists: Iterable[SeenList], language: str, place: Place) -> tuple[str, ...]:
    """The dictionary's; of a new one the labels' own first, then those of translations."""
    if place.dictionary:
        return place.dictionary.languages
    return tuple(dict.fromkeys([language, *sorted(_translated(lists))]))


def _translated(lists: Iterable[SeenList]) -> set[str]:
    """The languages in which some label is given."""
    return {
        language.replace("_", "-")
        for item in lists
        for value in item.values
        for language, label in value.labels.items()
        if language and label
    }


def write_new(place: Place, made: Sequence[ImportedList], crm: str) -> None:
    """Write the files, or none where one is there already or a list was imported before."""
    files = {item.path: item.text.encode() for item in made}
    if place.dictionary is None:
        targets: dict[str, object] = {crm: target_options(made)} if crm in target_names() else {}
        files[MANIFEST] = first_manifest(made[0].languages, targets).encode()
        broken = _broken(files, place.today)
        files[MANIFEST] = first_manifest(made[0].languages, targets, broken).encode()
    known = _known(place, crm)
    twice = sorted({known[item.seen.name] for item in made if item.seen.name in known})
    in_the_way = [path for path in sorted(files) if (place.root / path).exists()]
    if twice or in_the_way:
        raise LexiconError(place.said("in_the_way", files=", ".join([*twice, *in_the_way])))
    place.root.mkdir(parents=True, exist_ok=True)
    write_files(place.root, files)
    for item in made:
        click.echo(place.said("made", path=place.root / item.path, n=len(item.values)))
    say([place.said("next", folder=place.root)])


def _broken(files: Mapping[str, bytes], today: date) -> set[str]:
    """The rules that an imported dictionary breaks gravely, found by a check of it aside."""
    with tempfile.TemporaryDirectory() as aside:
        write_files(Path(aside), files)
        found = check_project(Path(aside), today).findings
    return {finding.rule for finding in found if finding.severity is Severity.ERROR}


def _known(place: Place, crm: str) -> dict[str, str]:
    """The CRM's name of a list that the dictionary has already → its file."""
    if place.dictionary is None:
        return {}
    lists = place.dictionary.picklists.values()
    return {item.crm[crm]: place.dictionary.files[item.ref] for item in lists if crm in item.crm}


def remarks_on(made: Sequence[ImportedList], place: Place) -> Iterator[str]:
    """What to look at, a line each."""
    if place.dictionary is None and not place.labels and _are_unsaid(made):
        yield place.said("taken_for", language=_called(made[0].language, place.lang))
    found: dict[str, list[Remarked]] = {}
    for name, item in remarked(made):
        found.setdefault(name, []).append(item)
    for name, items in found.items():
        summed = all_remarks()[name].is_summed and len(items) > _NAMED
        for item in [_sum(items)] if summed else items:
            said = _remark(name, item, place)
            yield said if summed else place.said("of", list=item.list, said=said)


def _are_unsaid(made: Iterable[ImportedList]) -> bool:
    """Whether there are labels that are in no language."""
    return any(value.labels.get("") for item in made for value in item.values.values())


def _sum(items: Sequence[Remarked]) -> Remarked:
    total = sum(n for item in items if isinstance(n := item.facts.get("n"), int))
    lists = tuple(item.list for item in items)
    return Remarked("", {"n": total, "lists": lists}, "message_all")


def _remark(name: str, item: Remarked, place: Place) -> str:
    words = load_words("lexicon.exchange.remarks", name, place.lang)
    facts = {key: printable(_shown(key, fact, place)) for key, fact in item.facts.items()}
    return typeset(place.lang, words[item.message].format(**facts))


def _shown(key: str, fact: object, place: Place) -> str:
    if isinstance(fact, tuple):
        rest = len(fact) - _NAMED
        more = place.said("more", n=rest) if rest > 0 else ""
        return ", ".join(map(str, fact[:_NAMED])) + more
    if key.endswith("language"):
        return _called(str(fact), place.lang)
    return scalar(place.lang, fact)


def _called(language: str, spoken: str) -> str:
    """What people call a language; its tag where there is no word for it."""
    names: Mapping[str, str] = load_words("lexicon.languages", "", spoken)["languages"]
    return names.get(language, language)
