"""An import from a CRM, from files to files: what is there, what comes, what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

import click

from lexicon.cli.first_few import first_few
from lexicon.cli.import_refused import refused
from lexicon.cli.imported_lists import Found, Place, not_read
from lexicon.cli.wiring import say
from lexicon.errors import LexiconError
from lexicon.exchange.answering import FIRST_TEAMS
from lexicon.exchange.imported import ImportedList
from lexicon.exchange.manifest import first_manifest
from lexicon.exchange.remark import Remarked, all_remarks, remarked
from lexicon.exchange.wanted import target_options
from lexicon.languages.excerpt import excerpt
from lexicon.languages.phrase import scalar, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.source.files import MANIFEST
from lexicon.source.write import write_files
from lexicon.targets.found import target_names

_NAMED = 5
_WHOLE = frozenset({"names", "settings"})
"""Texts of which nothing may be left out: what to copy, what would be reset."""


def write_new(place: Place, found: Found, crm: str) -> None:
    """Write the files, or none where one is there already or a list was imported before.

    What a check of a dictionary that was there will refuse of them is said.
    """
    made = found.entries
    files = {item.path: item.text.encode() for item in made}
    if place.dictionary is None:
        asked = target_options(item.seen for item in (*made, *found.beside))
        targets: dict[str, object] = {crm: asked} if crm in target_names() else {}
        files[MANIFEST] = first_manifest(made[0].languages, targets).encode()
        broken = {finding.rule for finding in refused(files, place)}
        files[MANIFEST] = first_manifest(made[0].languages, targets, broken).encode()
    known = _known(place, crm)
    twice = sorted({known[item.seen.name] for item in made if item.seen.name in known})
    in_the_way = [path for path in sorted(files) if (place.root / path).exists()]
    if twice or in_the_way:
        raise LexiconError(place.said("in_the_way", files=", ".join([*twice, *in_the_way])))
    told = [*_refused(files, place)] if place.dictionary else []
    place.root.mkdir(parents=True, exist_ok=True)
    write_files(place.root, files)
    for item in made:
        click.echo(_made(item, place))
    say([place.said("next", folder=place.root), *told])


def _made(item: ImportedList, place: Place) -> str:
    facts = {"path": place.root / item.path, "n": len(item.values), "list": item.seen.offers}
    return place.said("made_field" if item.kind == "field" else "made", **facts)


def _refused(files: Mapping[str, bytes], place: Place) -> Iterator[str]:
    """Which rules the CRM breaks, in new files and in those there already; a line each."""
    lists: dict[tuple[str, str], list[str]] = {}
    for finding in refused(files, place):
        key = "refused" if finding.place.path in files else "refused_there"
        lists.setdefault((key, finding.rule), []).append(finding.place.path)
    for (key, rule), paths in sorted(lists.items()):
        yield place.said(key, rule=rule, files=_shown("files", (*dict.fromkeys(paths),), place))


def _known(place: Place, crm: str) -> dict[str, str]:
    """The CRM's name of a list or a field that the dictionary has already → its file."""
    if place.dictionary is None:
        return {}
    lists, fields = place.dictionary.picklists.values(), place.dictionary.fields.values()
    names = [*((item.crm, item.ref) for item in lists), *((item.crm, item.ref) for item in fields)]
    return {known[crm]: place.dictionary.files[ref] for known, ref in names if crm in known}


def remarks_on(found_there: Found, place: Place) -> Iterator[str]:
    """What to look at, a line each."""
    made = found_there.entries
    yield from _left_out(found_there, place)
    yield from dict.fromkeys(item.said(place.lang) for item in found_there.noted)
    if place.dictionary is None and not place.labels and _are_unsaid(made):
        yield place.said("taken_for", language=_called(made[0].language, place.lang))
    yield from _unowned(made, place)
    found: dict[str, list[Remarked]] = {}
    for name, item in remarked((*made, *found_there.beside)):
        found.setdefault(name, []).append(item)
    for name, items in found.items():
        if all_remarks()[name].is_summed and len(items) > _NAMED:
            yield _remark(name, _sum(items), place)
        else:
            yield from _one_by_one(name, items, place)


def _one_by_one(name: str, items: Iterable[Remarked], place: Place) -> Iterator[str]:
    """The first remarks of a kind on each list, and how many more there are."""
    for list_, of_list in groupby(items, attrgetter("list")):
        told = tuple(of_list)
        for item in told[:_NAMED]:
            yield place.said("of", list=list_, said=_remark(name, item, place))
        if len(told) > _NAMED:
            yield place.said("more_alike", list=list_, n=len(told) - _NAMED)


def _left_out(found: Found, place: Place) -> Iterator[str]:
    """What no entry came of."""
    yield from not_read(found.unread, place)
    offering = tuple(f"{item.name} ({item.offers})" for item in found.left)
    empty, lone = ({item.name: "" for item in lists} for lists in (found.empty, found.lone))
    left = (("left", offering), ("empty", (*empty,)), ("lone", (*lone,)), ("astray", found.astray))
    chosen = (("unchosen", found.unchosen), ("alone", found.alone), ("partly", found.partly))
    for key, names in (*left, *chosen):
        if names:
            yield place.said(key, names=_shown("names", names, place))


def _unowned(made: Iterable[ImportedList], place: Place) -> Iterator[str]:
    """For which entries the first team answers because no text says who does."""
    unowned = [item for item in made if item.is_unowned]
    names = tuple(dict.fromkeys(item.id for item in unowned))
    others = tuple(dict.fromkeys(name for item in unowned for name in item.seen.owners))
    if names:
        told = _shown("names", names, place)
        yield place.said("unowned", names=told, team=_first_team(place))
    if others:
        yield place.said("named_owners", names=_shown("names", others, place))


def _first_team(place: Place) -> str:
    """What people call the team that answers where nothing says who."""
    known = place.dictionary
    if known is None:
        words = load_words("lexicon.exchange", "", place.lang)["teams"]
        return str(words[FIRST_TEAMS[0]])
    name, team = next(iter(known.manifest.teams.items()))
    return team.names.get(place.lang) or name


def _are_unsaid(made: Iterable[ImportedList]) -> bool:
    """Whether there are labels that are in no language."""
    return any(value.labels.get("") for item in made for value in item.values.values())


def _sum(items: Sequence[Remarked]) -> Remarked:
    total = sum(n for item in items if isinstance(n := item.facts.get("n"), int))
    lists = tuple(item.list for item in items)
    return Remarked("", {"n": total, "lists": lists}, "message_all")


def _remark(name: str, item: Remarked, place: Place) -> str:
    words = load_words("lexicon.exchange.remarks", name, place.lang)
    facts = {key: _shown(key, fact, place) for key, fact in item.facts.items()}
    return typeset(place.lang, words[item.message]).format(**facts)


def _shown(key: str, fact: object, place: Place) -> str:
    if key == "lost" and isinstance(fact, tuple):
        return ", ".join(item.said(place.lang) for item in fact)
    if isinstance(fact, tuple):
        return first_few(fact, place.lang)
    if key.endswith("language"):
        return _called(str(fact), place.lang)
    told = scalar(place.lang, fact)
    return printable(told) if key in _WHOLE else excerpt(told)


def _called(language: str, spoken: str) -> str:
    """What people call a language; its tag where there is no word for it."""
    names: Mapping[str, str] = load_words("lexicon.languages", "", spoken)["languages"]
    return names.get(language, language)
