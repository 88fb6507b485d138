"""Values of a dictionary as people read them: labels, teams, durations, conditions in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import BaseModel

from lexicon.criteria.words import Said as Spoken
from lexicon.criteria.words import field_label, say, value_in_words
from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.languages.phrase import duration, opening, scalar
from lexicon.languages.words import load_words
from lexicon.model.condition import All, Always, Any, Condition, DecidedBy, Not, Test
from lexicon.model.identity import identified
from lexicon.model.sameness import absent
from lexicon.model.scalars import DURATION_PATTERN, bare

_TEAMS = ("owner", "responsible", "by", "holder", "clauses.from", "clauses.to")


@dataclass(frozen=True)
class Shown:
    """Shows the values of one comparison in one language."""

    two: Comparison
    language: str

    def called(self, reference: str) -> str:
        """What people call an entry: its label, else its id."""
        kind, _, name = reference.rpartition("/")
        if not kind:
            return self.two.head.manifest.name.get(self.language, reference)
        if kind == "field":
            return field_label(name, self.two.together, self.language)
        entry = self.two.together.get(reference)
        if entry is None and kind == "transition":
            entry_or_none = self.two.together.transitions.get(name)
            return self.part(entry_or_none) if entry_or_none else name
        return (entry and self._label(entry)) or (name if entry else reference)

    def part(self, item: BaseModel) -> str:
        """What people call a listed part: its label, that of what it means, how it begins."""
        means = getattr(item, "means", None)
        if label := self._label(item):
            return label
        if isinstance(means, str):
            return self.called(means)
        (name,) = identified([item])
        called = self._reference(name)
        return self._opening(item) or name.replace("_", " ") if called == name else called

    def field(self, change: Change) -> str:
        """The heading under which readers know a place."""
        kind = change.entry.partition("/")[0]
        for stem in (kind, "entry"):
            fields = load_words("lexicon.model.kinds", stem, self.language).get("fields", {})
            known = (path for path in _near(change.path) if isinstance(fields.get(path), str))
            found = next(known, None)
            if found is not None:
                return str(fields[found])
        return change.path

    def team(self, name: str) -> str:
        """A team's name in the language."""
        for manifest in (self.two.head.manifest, self.two.base.manifest):
            if name in manifest.teams:
                return manifest.teams[name].names.get(self.language, name)
        return name

    def held(self, test: Test) -> str:
        """The value (or values) a test holds its field against."""
        values = test.operand if isinstance(test.operand, tuple) else (test.operand,)
        field = self.two.together.fields.get(bare(test.field))
        together = self.two.together
        return ", ".join(value_in_words(it, field, together, self.language) for it in values)

    def condition(self, condition: Condition) -> str:
        """A condition in words, in one line."""
        return self._flat(say(condition, self.two.together, self.language))

    def value(self, value: object, change: Change) -> str:
        """Any value of the model that stands at a change's place."""
        if absent(value):
            return str(load_words("lexicon.history", "", self.language)["nothing"])
        if isinstance(value, All | Any | Not | Always | DecidedBy | Test):
            return self.condition(value)
        if isinstance(value, BaseModel):
            return self._model(value)
        if isinstance(value, tuple | list):
            return ", ".join(self.value(item, change) for item in value)
        if isinstance(value, dict):
            told = value.get(self.language)
            pairs = (f"{key}: {self.value(item, change)}" for key, item in value.items())
            return told if isinstance(told, str) else ", ".join(pairs)
        return self._scalar(value, change)

    def _model(self, value: BaseModel) -> str:
        label = self._label(value) if hasattr(value, "names") else ""
        (name,) = identified([value])
        return label or self._reference(name) or " · ".join(self._leaves(value))

    def _leaves(self, value: BaseModel) -> list[str]:
        """What a part without a name says."""
        said = (getattr(value, name) for name in type(value).model_fields)
        return [str(item) for item in said if isinstance(item, str | int | float)]

    def _scalar(self, value: object, change: Change) -> str:
        if not isinstance(value, str):
            return scalar(self.language, value)
        if re.match(DURATION_PATTERN, value):
            return duration(self.language, value)
        if change.path.endswith(_TEAMS) and not change.prose:
            return self.team(value)
        listed = self._one_of_its_own(value, change)
        if listed is not None:
            return self.part(listed)
        kind = change.entry.partition("/")[0]
        for stem in (kind, "entry"):
            values = load_words("lexicon.model.kinds", stem, self.language).get("values", {})
            if isinstance(values.get(f"{change.path}.{value}"), str):
                return str(values[f"{change.path}.{value}"])
        return self._reference(value)

    def _one_of_its_own(self, value: str, change: Change) -> BaseModel | None:
        """The option or the picklist's value that an entry names of those that it lists itself."""
        parts = {"chosen": "options", "default": "values"}.get(change.path)
        sides = (self.two.head, self.two.base) if parts else ()
        found = (identified(getattr(side.get(change.entry), parts or "", ())) for side in sides)
        return next((items[value] for items in found if value in items), None)

    def _opening(self, item: BaseModel) -> str:
        """The first words of a part that has none but its own text: no reader knows its id."""
        texts = [
            getattr(item, "text", None),
            *(getattr(item, it) for it in type(item).model_fields),
        ]
        told = (
            it.get(self.language) for it in texts if isinstance(it, dict) and hasattr(item, "id")
        )
        text = next((it for it in told if isinstance(it, str) and it.split()), "")
        return opening(self.language, text) if text else ""

    def _reference(self, value: str) -> str:
        known = value in self.two.together.entries or value.startswith("transition/")
        return self.called(value) if known else value

    def _label(self, item: BaseModel) -> str:
        names = getattr(item, "names", None) or {}
        mine = names.get(self.language)
        return str(mine.label) if mine is not None else ""

    def _flat(self, said: Spoken) -> str:
        if not said.parts:
            return said.text
        inside = " · ".join(self._flat(part) for part in said.parts)
        return f"{said.text} ({inside})"


def _near(path: str) -> tuple[str, ...]:
    """The path, the same without its first part, and without its last."""
    return path, path.partition(".")[2], path.rpartition(".")[0]
