"""What a plan is asked for on the command line, understood or refused with all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path

from lexicon.briefs.plan.amounts import amount, other_currency, share
from lexicon.briefs.plan.given import Known, Rates
from lexicon.briefs.plan.metrics import currency_of, sale_value
from lexicon.briefs.plan.plan import Plan
from lexicon.briefs.plan.rates_file import read_rates
from lexicon.briefs.plan.work_back import Wish, plan
from lexicon.checks.words import BUILT_IN, Words
from lexicon.cli.refused import misused
from lexicon.errors import LexiconError
from lexicon.findings import Finding
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary

_FAULTS = "lexicon.briefs.plan.faults"


@dataclass(frozen=True, slots=True)
class Asked:
    """The options as they were written."""

    revenue: str
    share: str | None
    deal: str | None
    rates: Sequence[Path]
    period: str
    start: date
    language: str


def planned(asked: Asked, dictionary: Dictionary) -> Plan:
    """The plan. Raises UsageError for an option, LexiconError with everything else at once."""
    if asked.start.day != 1:
        raise misused("no_month_start")
    value = sale_value(dictionary)
    currency = currency_of(value[0], dictionary) if value else ""
    wish = Wish(
        _money(asked.revenue, "--revenue", currency, "1200000"),
        asked.start,
        _share(asked.share),
        None if asked.deal is None else _money(asked.deal, "--deal", currency, "8000"),
        asked.period,
    )
    rates, faulty = _rates(asked.rates, dictionary)
    made, wanting = plan(wish, dictionary, rates)
    signed = "%" in (asked.share or "")
    told = (*faulty, *(_hinted(one, signed, rates) for one in wanting if not _follows(one, faulty)))
    if made is None or told:
        lines = [*_told(told, asked.language), *_file_wanted(told, asked)]
        raise LexiconError("\n".join(lines))
    return made


def _rates(files: Sequence[Path], dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    """What all files say: of a figure that several have, that of the last, with an earlier time."""
    known: dict[str, Known] = {}
    season, faulty, begun = None, list[Finding](), set[str]()
    for file in files:
        read, found = read_rates(file.read_bytes(), file.as_posix(), dictionary)
        faulty += found
        season = read.season or season
        begun |= read.begun
        for name, one in read.known.items():
            takes = known[name].takes if name in known and one.takes is None else one.takes
            known[name] = replace(one, takes=takes)
    return Rates(known, season, frozenset(begun)), tuple(faulty)


def _share(written: str | None) -> Fraction | None:
    return None if written is None else _read(share(written), "--share", written, "40%")


def _money(written: str, option: str, currency: str, example: str) -> Fraction:
    if named := other_currency(written, currency):
        facts = {"option": option, "written": written, "currency": currency}
        raise misused("other_currency", named=named, **facts)
    return _read(amount(written), option, written, example)


def _read(value: Fraction | None, option: str, written: str, example: str) -> Fraction:
    if value is None:
        raise misused("no_figure", option=option, written=written, example=example)
    return value


def _hinted(finding: Finding, signed: bool, rates: Rates) -> Finding:
    """A share that was written as a percentage lacks no sign; a rate may be there in part."""
    if finding.rule == "rate_missing" and finding.facts["metric"] in rates.begun:
        return replace(finding, message="message_begun", hint="hint_begun")
    return replace(finding, hint="hint") if signed and finding.hint == "hint_percent" else finding


def _follows(finding: Finding, faulty: Iterable[Finding]) -> bool:
    """Whether a figure is missing only because what the file says of it is faulty."""
    named = {one.facts.get("metric") or "" for one in faulty if one.facts.get("metric")}
    unread = any(not one.rule.startswith(("rate_", "season_")) for one in faulty)
    missing = finding.rule.endswith("_missing")
    return missing and (unread or finding.facts.get("metric") in named)


def _file_wanted(findings: Iterable[Finding], asked: Asked) -> Iterator[str]:
    """Where to write rates, for whoever has no file of them yet."""
    if not asked.rates and any(one.rule == "rate_missing" for one in findings):
        sentence = str(load_words("lexicon.cli", "plan", asked.language)["no_file"])
        yield f"  {typeset(asked.language, sentence)}"


def _told(findings: Iterable[Finding], language: str) -> Iterator[str]:
    words = Words((*BUILT_IN, _FAULTS))
    yield str(load_words("lexicon.cli", "plan", language)["cannot"])
    for one in findings:
        told = words.explain(one, language)
        place = f"{printable(one.place.path)}:{one.place.line}: " if one.place.path else ""
        yield f"  {place}{told.message}"
        yield f"    → {told.hint}"
