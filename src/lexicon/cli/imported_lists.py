"""What a CRM gave out as the files of a dictionary: its lists, the fields that offer them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.cli.first_few import first_few
from lexicon.cli.imported_languages import language_of, languages_of
from lexicon.errors import LexiconError
from lexicon.exchange.answering import teams_of
from lexicon.exchange.called import called
from lexicon.exchange.choosing import choosing
from lexicon.exchange.codes_in_use import codes_in_use
from lexicon.exchange.draft import Drafting
from lexicon.exchange.heading import FIRST_VERSION, Header
from lexicon.exchange.imported import ImportedList, imported
from lexicon.exchange.of_record_types import of_record_types
from lexicon.exchange.offering import offering
from lexicon.languages.phrase import form, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.source.files import MANIFEST
from lexicon.source.load import load
from lexicon.starter.review import a_year_after
from lexicon.targets.exports.gather import Gathered, gather
from lexicon.targets.exports.languages import tagged
from lexicon.targets.exports.merging import Merged, merged, strict_name
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.unreadable import Noted
from lexicon.targets.found import target_names
from lexicon.targets.generate import load_target


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
        return typeset(self.lang, form(self.lang, words[key], facts.get("n"))).format(**shown)


def existing(into: Path, lang: str) -> tuple[Dictionary | None]:
    """The dictionary of a project; None where there is none yet. Raises LexiconError."""
    if not (into / MANIFEST).is_file():
        return (None,)
    loaded = load(into)
    if loaded.dictionary is None:
        said: str = load_words("lexicon.cli", "import", lang)["faulty"]
        raise LexiconError(typeset(lang, said).format(file=printable(str(into / MANIFEST))))
    return (loaded.dictionary,)


@dataclass(frozen=True)
class Found:
    """The entries that come of an import, and what does not.

    `beside` is what only the target is told of, as record types; `left` are fields whose list is in
    none of the files, `empty` lists of which they show no value, `lone` translations of values that
    are in none of them, `unchosen` lists of which record types offer values, and which are in none,
    `alone` record types of which they do not show enough, `partly` lists of which they show no
    more than such ones offer; `astray` are translations for values that their list does not have;
    `unread` files of no known format; `noted` is what somebody should know of the files themselves.
    """

    entries: tuple[ImportedList, ...]
    left: tuple[SeenList, ...]
    empty: tuple[SeenList, ...] = ()
    lone: tuple[SeenList, ...] = ()
    beside: tuple[ImportedList, ...] = ()
    noted: tuple[Noted, ...] = ()
    unchosen: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    astray: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def found_in(crm: str, paths: Sequence[Path], place: Place) -> Found:
    """The lists of a CRM in the files, as the dictionary will have them. Raises LexiconError."""
    read = gather(paths, crm)
    gathered = merged(read.lists)
    whole, partly = of_record_types(gathered.lists)
    if not _holds_something(crm, whole, place):
        raise LexiconError("\n".join(_of_nothing(crm, whole, paths, place, read)))
    header, known = _header(crm, whole, place), place.dictionary
    spoken = (tagged(item, header.drafting.languages) for item in whole)
    told = [called(item, header.drafting) for item in spoken]
    there = {strict_name(name): key for name, key in _known(crm, known)}
    sets = {*there, *(strict_name(item.name) for item in told if item.values)}
    offering_one = (item for item in told if item.offers and strict_name(item.offers) in sets)
    offered = {strict_name(item.name) for item in offering_one}
    own = (item for item in told if strict_name(item.name) not in offered)
    lists = imported(own, header, known.picklists if known else ())
    ids = {**there, **{strict_name(item.seen.name): item.id for item in lists}}
    fields = offering(told, header, ids, known.fields if known else ())
    empty = tuple(item for item in whole if not (item.values or item.offers or item.choices))
    beside = choosing(told, header, codes_in_use(told, crm, known))
    lone = tuple(item for item in gathered.lone if any(_is_told(value) for value in item.values))
    noted = tuple(item for one in (*whole, *lone) if not one.is_alone for item in one.noted)
    left, unsure = (fields.left, empty, lone), (beside.left, beside.alone, partly)
    rest = (*_astray(gathered),), read.unknown
    return Found((*lists, *fields.made), *left, beside.made, noted, *unsure, *rest)


def _astray(gathered: Merged) -> Iterator[str]:
    for item in gathered.lists:
        labels = dict.fromkeys(orphan.label for orphan in gathered.orphans_of(item))
        if item.values and labels:
            yield f"{item.name} ({', '.join(labels)})"


def _wanted(whole: Sequence[SeenList]) -> list[str]:
    """The lists of which something is offered."""
    chosen = {choice.of for item in whole for choice in item.choices}
    return sorted(chosen | {item.offers for item in whole if item.offers})


def _holds_something(crm: str, whole: Sequence[SeenList], place: Place) -> bool:
    """Values, or what is offered of those that the dictionary has."""
    known = codes_in_use(whole, crm, place.dictionary)
    has_values = any(item.values for item in whole)
    return has_values or any(strict_name(of) in known for of in _wanted(whole))


def _of_nothing(
    crm: str, whole: Sequence[SeenList], paths: Sequence[Path], place: Place, read: Gathered
) -> Iterator[str]:
    """Why nothing can come of an import, a line each; who may have meant another CRM is told."""
    wanted = _wanted(whole)
    key = "nothing_but_choices" if wanted else "nothing"
    yield from (item.said(place.lang) for item in read.noted_of_none)
    yield place.said(key, crm=crm, names=first_few(wanted, place.lang))
    with suppress(LexiconError):
        others = sorted({item.crm for item in gather(paths).lists} - {"", crm})
        if others:
            yield place.said("others", names=first_few(others, place.lang))
    yield from not_read(read.unknown, place)


def not_read(unread: Sequence[str], place: Place) -> Iterator[str]:
    """Which files were not read, if any."""
    if unread:
        yield place.said("unread", n=len(unread), names=first_few(unread, place.lang))


def _is_told(value: SeenValue) -> bool:
    """Whether a translation says anything."""
    return any(value.labels.values())


def _known(crm: str, dictionary: Dictionary | None) -> Iterator[tuple[str, str]]:
    """The CRM's name of each list that the dictionary has already, and its id."""
    for item in dictionary.picklists.values() if dictionary else ():
        if crm in item.crm:
            yield item.crm[crm], item.id


def _header(crm: str, lists: Sequence[SeenList], place: Place) -> Header:
    """What all entries share: whose they are, and in which languages."""
    language = language_of(lists, place)
    languages = languages_of(lists, language, place)
    language = language if language in languages else languages[0]
    known = place.dictionary
    version = known.manifest.version if known else FIRST_VERSION
    keeps_labels = crm in target_names() and load_target(crm).own_labels
    drafting = Drafting(crm, languages, language, version, keeps_labels)
    teams = teams_of(known)
    owner = next(iter(teams))
    told = known.manifest.targets.get(crm, {}) if known else None
    return Header(drafting, owner, a_year_after(place.today).isoformat(), told, teams)
