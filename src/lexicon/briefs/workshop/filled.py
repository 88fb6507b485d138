"""A filled sheet read back: every fault of it at once, each with its line."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO

from lexicon.briefs.workshop.plan import Plan, Topic
from lexicon.briefs.workshop.sheet import COLUMNS, topics_by_key
from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.locate import Locator
from lexicon.yamlfile.read import read

_YES = {"true": True, "yes": True, "oui": True, "1": True}
_NO = {"false": False, "no": False, "non": False, "0": False, "": False}
_KEYS = ("person", "team", "language", "show_texts", "answers")


@dataclass(frozen=True, slots=True)
class SheetFault:
    """What is wrong on a line; `rule` names a sentence of `filled.<lang>.yml`, `facts` fill it."""

    line: int
    rule: str
    facts: Mapping[str, object] = field(default_factory=dict)
    message: str = "message"
    """Which of the sentences of a fault of YAML."""


@dataclass(frozen=True)
class Sheet:
    """What one person filled in."""

    person: str
    team: str
    language: str
    shows: bool
    answers: Mapping[Topic, str]


@dataclass(frozen=True)
class Filled:
    """The sheets of a file; with faults none of them may be used."""

    sheets: tuple[Sheet, ...] = ()
    faults: tuple[SheetFault, ...] = ()


@dataclass(frozen=True)
class _Cell:
    """One answer as it stands in a file."""

    line: int
    values: Mapping[str, str]
    above: Mapping[str, int] = field(default_factory=dict)
    """The lines of what is said once for all answers."""

    def line_of(self, key: str) -> int:
        return self.above.get(key, self.line)


def filled(raw: bytes, is_table: bool, plan: Plan, dictionary: Dictionary) -> Filled:
    """The sheets in a file: YAML of one person, or a table of many."""
    faults: list[SheetFault] = []
    cells = list(_of_table(raw, faults) if is_table else _of_yaml(raw, faults))
    for cell in cells:
        faults += _faults(cell, plan, dictionary)
    if not cells and not faults:
        faults.append(SheetFault(1, "empty"))
    if faults:
        each = {(item.line, item.rule, str(item.facts)): item for item in faults}
        return Filled(faults=tuple(sorted(each.values(), key=lambda item: item.line)))
    return Filled(tuple(_sheets(cells, plan)))


def _sheets(cells: list[_Cell], plan: Plan) -> Iterator[Sheet]:
    topics = topics_by_key(plan)
    people: dict[tuple[str, str], list[_Cell]] = {}
    for cell in cells:
        people.setdefault((cell.values["team"], cell.values["person"]), []).append(cell)
    for (team, person), own in people.items():
        answers = {topics[cell.values["topic"]]: cell.values["answer"] for cell in own}
        shows = _YES.get(own[0].values["show_texts"].lower(), False)
        yield Sheet(person, team, own[0].values["language"], shows, answers)


def _faults(cell: _Cell, plan: Plan, dictionary: Dictionary) -> Iterator[SheetFault]:
    values, line = cell.values, cell.line
    teams, languages = tuple(dictionary.manifest.teams), dictionary.languages
    if not values["person"]:
        yield SheetFault(cell.line_of("person"), "person")
    if values["team"] not in teams:
        facts = {"value": values["team"], "known": ", ".join(teams)}
        yield SheetFault(cell.line_of("team"), "team", facts)
    if values["language"] not in languages:
        facts = {"value": values["language"], "known": ", ".join(languages)}
        yield SheetFault(cell.line_of("language"), "language", facts)
    if values["show_texts"].lower() not in {**_YES, **_NO}:
        yield SheetFault(cell.line_of("show_texts"), "show", {"value": values["show_texts"]})
    topic = topics_by_key(plan).get(values["topic"])
    if topic is None:
        yield SheetFault(line, "topic", {"value": values["topic"]})
        return
    options = plan.options(topic, dictionary)
    if options and values["answer"] and values["answer"] not in options:
        facts = {"value": values["answer"], "topic": values["topic"], "known": ", ".join(options)}
        yield SheetFault(line, "answer", facts)


def _of_yaml(raw: bytes, faults: list[SheetFault]) -> Iterator[_Cell]:
    document = read(raw)
    faults += (
        SheetFault(item.line, f"yaml:{item.rule}", item.facts, item.message)
        for item in document.faults
    )
    if document.faults:
        return
    data = document.data
    locate = Locator(raw)
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        faults.append(SheetFault(1, "shape"))
        return
    for key in data:
        if key not in _KEYS:
            faults.append(SheetFault(locate.find((key,), on_key=True)[0], "key", {"value": key}))
    head = {key: _text(data.get(key)) for key in _KEYS[:-1]}
    above = {key: locate.find((key,), on_key=True)[0] if key in data else 1 for key in head}
    answers = data["answers"]
    for topic, value in answers.items() if isinstance(answers, dict) else ():
        if isinstance(value, dict | list):
            keys: Keys = ("answers", topic)
            faults.append(SheetFault(locate.find(keys, on_key=True)[0], "value", {"topic": topic}))
            continue
        line = locate.find(("answers", topic), on_key=True)[0]
        yield _Cell(line, {**head, "topic": topic, "answer": _text(value)}, above)


def _of_table(raw: bytes, faults: list[SheetFault]) -> Iterator[_Cell]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(SheetFault(raw.count(b"\n", 0, error.start) + 1, "encoding"))
        return
    rows = csv.reader(StringIO(text, newline=""), delimiter=_separator(text))
    names = [name.strip().lower() for name in next(rows, [])]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        faults.append(SheetFault(1, "columns", {"missing": ", ".join(missing)}))
        return
    try:
        for row in rows:
            values = dict(zip(names, (_unguarded(item.strip()) for item in row), strict=False))
            if any(values.values()):
                yield _Cell(rows.line_num, {name: values.get(name, "") for name in COLUMNS})
    except csv.Error:
        faults.append(SheetFault(rows.line_num, "row"))


def _separator(text: str) -> str:
    """What French spreadsheets write between cells is a semicolon."""
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _unguarded(text: str) -> str:
    """Our own apostrophe before what a spreadsheet would run."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@\t\r|%") else text


def _text(data: Data) -> str:
    if isinstance(data, bool):
        return str(data).lower()
    return "" if data is None or isinstance(data, dict | list) else str(data).strip()
