"""Each rule of change speaks where it should, with its level, and has words in every language."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lexicon.history.compare import all_rules, changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.tell import PACKAGE, Teller
from lexicon.languages.words import available_languages, load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest
from lexicon.yamlfile.read import read

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
REACHED, UNTOLD = "meaning_changed_through_reference", "version_not_bumped"
HEADER = {"version": "1.0.0", "status": "proposed", "owner": "marketing"}


def _data(file: Path) -> Any:
    document = read(file.read_bytes())
    assert document.faults == (), file
    return document.data


WORLD = _data(HERE / "world.yaml")
CASES = {
    f"{file.stem}: {case['name']}": case
    for file in sorted((HERE / "cases").glob("*.yaml"))
    for case in _data(file)
}


def _edited(world: Any, edits: Mapping[str, Any]) -> Any:
    """The world after edits such as `stage/mql criteria.all.0: {…}`; null takes away."""
    made = copy.deepcopy(world)
    for place, value in edits.items():
        reference, _, path = place.partition(" ")
        holder = made if reference == "manifest" else made["entries"]
        keys = [reference, *(path.split(".") if path else [])]
        for key in keys[:-1]:
            holder = holder[int(key)] if isinstance(holder, list) else holder.setdefault(key, {})
        _put(holder, keys[-1], value)
    return made


def _put(holder: Any, key: str, value: Any) -> None:
    if isinstance(holder, list) and int(key) == len(holder):
        holder.append(value)
    elif value is None:
        del holder[int(key) if isinstance(holder, list) else key]
    else:
        holder[int(key) if isinstance(holder, list) else key] = value


def _dictionary(world: Any) -> Dictionary:
    entries = {}
    for reference, data in sorted(world["entries"].items()):
        kind, _, name = reference.partition("/")
        header = {"id": name, "kind": kind, **HEADER}
        entries[reference] = kind_classes()[kind].model_validate(header | data)
    return Dictionary(Manifest.model_validate(world["manifest"]), entries)


def _compared(case: Mapping[str, Any]) -> Comparison:
    before = _edited(WORLD, case.get("start", {}))
    after = _edited(before, case["edits"])
    return Comparison(_dictionary(before), _dictionary(after), TODAY)


@pytest.mark.parametrize("name", CASES)
def test_the_rules_that_speak(name: str) -> None:
    two = _compared(CASES[name])
    spoken = {change.rule: str(change.level) for change in changes_in(two)}
    assert {rule: spoken[rule] for rule in spoken if rule not in (REACHED, UNTOLD)} == (
        CASES[name]["rules"]
    )


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "reaches" in case])
def test_whom_a_change_reaches(name: str) -> None:
    found = [it for it in changes_in(_compared(CASES[name])) if it.rule == REACHED]
    assert [it.entry for it in found] == CASES[name]["reaches"]
    assert {str(it.level) for it in found} <= {CASES[name].get("reached", "major")}


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "text" in case])
def test_what_is_said(name: str) -> None:
    two = _compared(CASES[name])
    assert CASES[name]["text"] in [Teller(two, "en").tell(change) for change in changes_in(two)]


def test_each_rule_has_a_case() -> None:
    shown = {rule for case in CASES.values() for rule in case["rules"]}
    assert set(all_rules()) - shown == {REACHED, UNTOLD}


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("rule", all_rules())
def test_each_rule_has_a_title_and_a_reason(rule: str, language: str) -> None:
    words = load_words(PACKAGE, rule, language)
    assert words["title"]
    assert words["why"]


@pytest.mark.parametrize(
    ("version", "untold"),
    [("1.0.0", "2.0.0"), ("1.9.9", "2.0.0"), ("2.0.0", None), ("3.1.0", None)],
)
def test_a_grave_change_asks_for_a_major_version(version: str, untold: str | None) -> None:
    edits = {"stage/mql criteria.all.0.at_least": 30, "stage/mql version": version}
    found = [it for it in changes_in(_compared({"edits": edits})) if it.rule == UNTOLD]
    told = [str(it.facts["needed"]) for it in found if it.entry == "stage/mql"]
    assert told == ([untold] if untold else [])


def test_the_same_comparison_gives_the_same_changes() -> None:
    case = CASES["funnel: another promise"]
    assert changes_in(_compared(case)) == changes_in(_compared(case))
