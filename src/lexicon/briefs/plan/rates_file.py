"""Read a file of rates, YAML, JSON or CSV; everything wrong with it at once, each at its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lexicon.briefs.plan.given import Rates, RatesFile
from lexicon.briefs.plan.measured_rates import measured_in, rates_measured
from lexicon.briefs.plan.rates import rates_of
from lexicon.briefs.plan.rates_table import read_table
from lexicon.briefs.plan.season import MONTHS
from lexicon.findings import Finding, Place
from lexicon.model.dictionary import Dictionary
from lexicon.source.shape import fit
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.locate import Locator
from lexicon.yamlfile.read import read

_RATES, _SEASON, _EMPTY = "rates", "season", "file_empty"


def read_rates(raw: bytes, path: str, dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    """The rates of a file, and its faults; `path` is what the faults call it."""
    if path.lower().endswith(".csv"):
        return _from_csv(raw, path, dictionary)
    measured = measured_in(raw)
    if measured is not None:
        return rates_measured(measured, dictionary, path)
    document = read(raw)
    if any(one.rule == _EMPTY for one in document.faults) or _says_nothing(document.data):
        line = Locator(raw).find((_RATES,), on_key=True)[0] if document.data else 1
        return Rates(), (Finding("rates_none", Place(path, line)),)
    if document.faults or document.data is None:
        return Rates(), tuple(
            Finding(one.rule, Place(path, one.line, one.column), facts=one.facts,
                    message=one.message, hint=one.hint)
            for one in document.faults
        )  # fmt: skip
    rates, findings = _understood(document.data, path, dictionary)
    locator = Locator(raw)
    placed = (_placed(one, locator) for one in findings)
    return rates, tuple(sorted(placed, key=lambda one: one.place.line))


def _says_nothing(data: Data) -> bool:
    return isinstance(data, dict) and data.get(_RATES) is None


def _understood(data: Data, path: str, dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    """The rates that fit, and what is wrong with them and with all others."""
    if not isinstance(data, dict):
        return Rates(), (Finding("rates_none", Place(path)),)
    file, misfits = fit(RatesFile, data, path, "")
    if misfits:
        file, _ = fit(RatesFile, _without(misfits, data), path, "")
    rates, findings = rates_of(file, dictionary, path) if file else (Rates(), ())
    return rates, (*map(_of_season, misfits), *findings)


def _of_season(misfit: Finding) -> Finding:
    """What is wrong with the shape of a season, in words of its own."""
    if misfit.keys != (_SEASON,):
        return misfit
    facts = {"missing": ", ".join(MONTHS)}
    return Finding("season_missing", misfit.place, keys=misfit.keys, facts=facts)


def _without(misfits: Iterable[Finding], data: dict[str, Data]) -> dict[str, Data]:
    """The data without the rates that do not fit, and without a season that does not."""
    gone = {tuple(one.keys or ())[:2] for one in misfits}
    rates, rest = data.get(_RATES), {key: it for key, it in data.items() if key != _RATES}
    kept = {key: it for key, it in rest.items() if not any(keys[:1] == (key,) for keys in gone)}
    if not isinstance(rates, dict):
        return kept | {_RATES: {}}
    return kept | {_RATES: {name: it for name, it in rates.items() if (_RATES, name) not in gone}}


def _placed(finding: Finding, locator: Locator) -> Finding:
    if finding.keys is None:
        return finding
    line, column = locator.find(finding.keys, finding.on_key)
    return finding.at(Place(finding.place.path, line, column))


def _from_csv(raw: bytes, path: str, dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    table = read_table(raw, path)
    rates, findings = _understood(table.data, path, dictionary)
    lines = table.lines
    placed = (replace(one, place=Place(path, _line(one, lines)), keys=None) for one in findings)
    return rates, tuple(sorted((*table.findings, *placed), key=lambda one: one.place.line))


def _line(finding: Finding, lines: Mapping[str, int]) -> int:
    keys: Iterable[str | int] = finding.keys or ()
    return next((lines[str(key)] for key in keys if str(key) in lines), 1)
