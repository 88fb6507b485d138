"""What would bring a CRM in line with the dictionary: files to deploy, records to move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lexicon.drift.compare import Comparison
from lexicon.drift.crm import Crm
from lexicon.drift.finding import Drift
from lexicon.drift.pair import Chosen, Pair
from lexicon.look.spreadsheet import table
from lexicon.naming import identifier
from lexicon.targets.target import Files, Mend

REPLACEMENTS = "value_replacements.csv"
_RECODED = ("same_label_other_code", "case_differs")
_HEADINGS = ("list", "from", "to", "records", "because")


def fixes(comparison: Comparison) -> Mapping[str, Files]:
    """CRM → files below its folder; nothing for a CRM whose lists are as they should be."""
    made: dict[str, Files] = {}
    for name, crm in comparison.crms.items():
        drifting = {(item.picklist, item.list) for item in comparison.drifts if item.crm == name}
        pairs = [
            pair
            for pair in comparison.pairs
            if pair.seen.crm == name and (pair.value_set.id, pair.seen.name) in drifting
        ]
        if pairs:
            drifts = [item for item in comparison.drifts if item.crm == name]
            deployed = {**_deployed(crm, _mended(pairs, drifts)), **_offered(crm, pairs)}
            made[name] = {**deployed, **_replacements(crm, pairs, drifts)}
    return made


def _mended(pairs: Iterable[Pair], drifts: Iterable[Drift]) -> list[Pair]:
    """Those of which the list itself is to be mended: a record type has a file of its own."""
    mended = {(it.picklist, it.list) for it in drifts if it.is_mended and not it.chooser}
    return [pair for pair in pairs if (pair.value_set.id, pair.seen.name) in mended]


def _deployed(crm: Crm, pairs: Sequence[Pair]) -> Files:
    if crm.target is None or crm.job is None:
        return {}
    if crm.target.fix is None:
        wanted = {pair.value_set.id for pair in pairs}
        sets = tuple(item for item in crm.job.value_sets if item.id in wanted)
        return crm.target.render(crm.job._replace(value_sets=sets))
    files: dict[str, bytes] = {}
    planned: set[tuple[str, str]] = set()
    for pair in pairs:
        made = crm.target.fix(crm.job, pair.value_set, pair.seen)
        plan, named = f"{pair.value_set.id}/plan.md", (pair.value_set.id, pair.seen.name)
        is_another = plan in files and plan in made
        if is_another and named in planned:
            continue  # one list in two files has one plan
        above = f"{_folder(pair.seen.name, files)}/" if is_another else ""
        files |= {f"{above}{path}": content for path, content in made.items()}
        planned.add(named)
    return files


def _offered(crm: Crm, pairs: Iterable[Pair]) -> Files:
    """Each record type that offers or says something else than it should.

    What only the CRM has stays.
    """
    mends: dict[int, Mend] = {}
    for pair in pairs:
        for chosen in pair.chosen:
            offered = _wanted(pair, chosen)
            more = chosen.differing if chosen.is_first else {}
            mend = mends.get(id(chosen.by)) or Mend(chosen.by, {}, {})
            mends[id(chosen.by)] = Mend(
                chosen.by, {**mend.offered, **offered}, {**mend.more, **more}
            )
    wanted = [mend for mend in mends.values() if mend.offered or mend.more]
    if not wanted or crm.job is None or crm.target is None or crm.target.fix_choices is None:
        return {}
    return crm.target.fix_choices(crm.job, wanted)


def _wanted(pair: Pair, chosen: Chosen) -> dict[str, frozenset[str]]:
    """The codes by the list's key, where they are others than it offers."""
    used = {pair.codes[value.id] for value in pair.value_set.values if value.is_active}
    theirs = set(chosen.choice.codes) - set(pair.codes.values())
    codes = frozenset(code for code in used if chosen.is_wanted(code)) | theirs
    return {} if codes == set(chosen.choice.codes) else {chosen.choice.key: codes}


def _folder(name: str, files: Files) -> str:
    """For the plan of another list that is one of ours as well: a name of an export is no path."""
    return identifier([f"of {name}"], {path.partition("/")[0] for path in files}, "another")


def _replacements(crm: Crm, pairs: Iterable[Pair], drifts: Iterable[Drift]) -> Files:
    """Which code of records becomes which: ours, or nothing where the teams must decide.

    A CRM whose codes cannot change keeps its own for a value that another code or label gave away.
    """
    is_kept = crm.target is not None and not crm.target.recodes
    by_list = {(pair.value_set.id, pair.seen.name): pair for pair in pairs}
    rows = sorted(
        row
        for item in drifts
        if (item.picklist, item.list) in by_list and not (is_kept and item.kind in _RECODED)
        for row in _moved(item, by_list[(item.picklist, item.list)], is_kept=is_kept)
    )
    return {REPLACEMENTS: table([_HEADINGS, *rows]).encode()} if rows else {}


def _moved(drift: Drift, pair: Pair, *, is_kept: bool) -> Iterator[tuple[str, ...]]:
    records = "" if drift.records is None else str(drift.records)
    if drift.kind in _RECODED:
        yield drift.list, drift.code, str(drift.ours), records, drift.kind
    elif drift.kind == "unknown_in_dictionary":
        yield drift.list, drift.code, "", records, drift.kind
    elif drift.kind == "active_but_deprecated":
        codes = dict(pair.codes)
        if is_kept:
            codes |= {match.ours.id: match.theirs.code for match in pair.matches}
        values = {value.id: value for value in pair.value_set.values}
        heirs = [name for name in values[drift.value].replaced_by if name in codes]
        to = codes[heirs[0]] if len(heirs) == 1 else ""
        yield drift.list, drift.code, to, records, drift.kind
