"""Say a condition in words, as a tree that a page or a terminal can lay out."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.languages.phrase import listed, scalar
from lexicon.languages.words import load_words
from lexicon.model.condition import All, Always, Any, Condition, DecidedBy, Not, Test
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.model.value_set import resolve


@dataclass(frozen=True, slots=True)
class Said:
    """One line in words; `parts` are what it joins, `field` or `decision` what it is about."""

    text: str
    parts: tuple[Said, ...] = ()
    field: str | None = None
    decision: str | None = None


def say(condition: Condition, dictionary: Dictionary, language: str) -> Said:
    """The condition in words of the language, from the labels of its fields and values."""
    words = load_words("lexicon.criteria", "", language)
    match condition:
        case Always():
            return Said(words["always"])
        case All(all=inner) | Any(any=inner):
            said = tuple(say(part, dictionary, language) for part in inner)
            return said[0] if len(said) == 1 else Said(words[_joint(condition)], said)
        case Not():
            return Said(words["not"], (say(condition.not_, dictionary, language),))
        case DecidedBy():
            inside = say(condition.until_decided, dictionary, language)
            return Said(words["undecided"], (inside,), decision=bare(condition.decided_by))
        case Test():
            return _test(condition, dictionary, language)


def _joint(condition: All | Any) -> str:
    return "all" if isinstance(condition, All) else "any"


def field_label(name: str, dictionary: Dictionary, language: str) -> str:
    """The label people know a field by: its own, else its term's, else its id."""
    field = dictionary.fields.get(name)
    names = field.names.get(language) if field else None
    if names is None and field and field.term:
        term = dictionary.get(f"term/{bare(field.term)}")
        names = term.names.get(language) if term else None
    return names.label if names and names.label else name


def _test(test: Test, dictionary: Dictionary, language: str) -> Said:
    name = bare(test.field)
    field = dictionary.fields.get(name)
    words = load_words("lexicon.criteria", "", language)
    operand = test.operand
    items = operand if isinstance(operand, tuple) else (operand,)
    values = [value_in_words(item, field, dictionary, language) for item in items]
    label = field_label(name, dictionary, language)
    sentence: str = words[_sentence(test, field)]
    text = sentence.format(field=label, value=listed(language, values, "or"))
    return Said(text, field=name)


def _sentence(test: Test, field: Field | None) -> str:
    name = test.operator
    kind = field.type if field else "text"
    if name == "filled":
        return f"{'act' if kind == 'act' else 'filled'}_{str(test.filled).lower()}"
    dated = kind in ("date", "time") and f"date_{name}" in load_words("lexicon.criteria", "", "en")
    return f"date_{name}" if dated else name


def value_in_words(item: object, field: Field | None, dictionary: Dictionary, language: str) -> str:
    """A value as people read it: a picklist's label, a number with its unit."""
    picklist = dictionary.picklists.get(bare(field.picklist)) if field and field.picklist else None
    if picklist:
        for value in resolve(picklist, dictionary).values:
            if value.id == item:
                return value.label(language)
    text = scalar(language, item)
    number = isinstance(item, int | float) and not isinstance(item, bool)
    unit = unit_of(field, language) if field else ""
    return f"{text} {unit}" if number and unit else text


def unit_of(field: Field, language: str) -> str:
    """The unit as people read it; one that is written once is the same in every language."""
    unit = field.unit or ""
    return unit if isinstance(unit, str) else unit.get(language) or next(iter(unit.values()), "")
