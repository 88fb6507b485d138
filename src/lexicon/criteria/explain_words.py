"""A classification in words: the stage, and why it is that one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lexicon.criteria.words import field_label, say
from lexicon.criteria.working_hours import working_hours
from lexicon.languages.phrase import duration, listed, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare

if TYPE_CHECKING:  # who only names a stage explains nothing
    from lexicon.criteria.classify import Classification
    from lexicon.criteria.explain import Explanation, Why
    from lexicon.criteria.explain_duties import Duty

_MARKS = {True: "✓", False: "✗", None: "?"}


def stage_label(stage: str, dictionary: Dictionary, language: str) -> str:
    """What people call a stage: its label with the short form, else its id."""
    entry = dictionary.get(f"stage/{stage}")
    names = entry.names.get(language) if entry else None
    if names is None or not names.label:
        return stage
    return f"{names.label} ({names.short})" if names.short else names.label


def answer(found: Classification, dictionary: Dictionary, language: str) -> str:
    """The furthest stage, or "at least" the last certain one, in one line."""
    words = _words(language)
    possible = stage_label(found.possible, dictionary, language) if found.possible else ""
    if found.stage is None:
        text = words["open" if possible else "none"].format(possible=possible)
        return typeset(language, printable(text))
    stage = stage_label(found.stage, dictionary, language)
    if found.certain:
        return printable(stage)
    text = words["at_least"].format(stage=stage, possible=possible)
    return typeset(language, printable(text))


def reasons(told: Explanation, dictionary: Dictionary, language: str) -> Iterator[str]:
    """Lines: what holds, what is missing for the next stage, what is unknown, who acts now."""
    words = _words(language)
    for name, reason in told.reached:
        yield _line(words["holds"], language, stage=stage_label(name, dictionary, language))
        yield from _tree(reason, dictionary, language, 1)
    if told.next:
        name, reason = told.next
        key = "open_next" if reason.outcome is None else "missing"
        yield _line(words[key], language, stage=stage_label(name, dictionary, language))
        yield from _tree(reason, dictionary, language, 1)
    else:
        yield _line(words["last"], language)
    if told.found.unknown:
        fields = [field_label(name, dictionary, language) for name in told.found.unknown]
        yield _line(words["unknown"], language, fields=listed(language, fields))
    yield from _acting(told, dictionary, language)


def _acting(told: Explanation, dictionary: Dictionary, language: str) -> Iterator[str]:
    words = _words(language)
    if told.holder:
        yield _line(words["holder"], language, team=team_label(told.holder, dictionary, language))
    for duty in told.duties:
        yield "  " + _duty(duty, dictionary, language)


def _duty(duty: Duty, dictionary: Dictionary, language: str) -> str:
    words = _words(language)
    names = duty.move.names.get(language)
    facts = {
        "move": names.label if names and names.label else duty.move.id,
        "stage": stage_label(bare(duty.move.to), dictionary, language),
        "team": team_label(duty.move.by, dictionary, language),
    }
    if duty.deadline is None:
        return _line(words["duty"], language, **facts)
    facts["within"] = duration(language, duty.deadline.within)
    calendar = dictionary.manifest.calendars.get(duty.deadline.calendar or "")
    facts["hours"] = working_hours(calendar, language) if calendar else ""
    key = "duty_calendar" if calendar else "duty_within"
    return _line(words[key], language, **facts)


def team_label(team: str, dictionary: Dictionary, language: str) -> str:
    """What people call a team."""
    known = dictionary.manifest.teams.get(team)
    return (known.names.get(language) if known else None) or team


def _tree(reason: Why, dictionary: Dictionary, language: str, depth: int) -> Iterator[str]:
    said = say(reason.condition, dictionary, language).text
    yield f"{'  ' * depth}{_MARKS[reason.outcome]} {typeset(language, printable(said))}"
    for part in reason.parts:
        yield from _tree(part, dictionary, language, depth + 1)


def _line(sentence: str, language: str, **facts: str) -> str:
    return typeset(language, printable(sentence.format(**facts)))


def _words(language: str) -> dict[str, Any]:
    return load_words("lexicon.criteria", "explain", language)
