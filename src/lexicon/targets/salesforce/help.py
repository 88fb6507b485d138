"""What a person in the CRM reads beside a field or a value: what it means, whose it is, by when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lexicon.languages.phrase import duration, listed
from lexicon.languages.words import load_words
from lexicon.look.prose import plain
from lexicon.model.header import Entry, Names
from lexicon.model.kinds.field import Field
from lexicon.model.page_address import page_address
from lexicon.model.scalars import bare
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.fitting import fitted
from lexicon.targets.salesforce.steps import Step, Steps, steps
from lexicon.targets.target import Job


@dataclass(frozen=True, eq=False)
class Help:
    """The help texts of a job in one language, on one line and each within its limit."""

    job: Job
    language: str

    def of_list(self, value_set: ValueSet, limit: int) -> str:
        """What the description of a list says."""
        entry = self.job.dictionary.picklists[value_set.id]
        return self._text(value_set.definition, [self._owner(entry)], entry, limit)

    def of_value(self, value: ResolvedValue, value_set: ValueSet, limit: int) -> str:
        """What the description of a value says; one that means an entry leads to its page."""
        listing = self.job.dictionary.picklists[value_set.id]
        entry = self.job.dictionary.get(value.means or "") or listing
        stage = entry.id if entry.kind == "stage" else ""
        holder = self.job.dictionary.holder(stage) if stage else None
        gone = "" if value.is_active else self.outdated(value, value_set)
        whose = self._fact("holder", team=self._team(holder)) if holder else self._owner(entry)
        facts = [f"{gone} {whose}", self._all("next", self._steps.from_stage.get(stage, ()))]
        return self._text(value.definition, facts, entry, limit)

    def of_field(self, field: Entry, value_set: ValueSet, limit: int) -> str:
        """What the help of a field says: with the deadlines at the stages that it may hold.

        `field` is the field's entry, or the picklist where nobody wrote one.
        """
        facts = [
            self._owner(field),
            self._all("reasons", self._steps.with_reasons.get(value_set.id, ())),
            self._stages(value_set),
        ]
        return self._text(self.definition(field), facts, field, limit)

    def definition(self, field: Entry) -> Mapping[str, str]:
        """A field's own definition, else its term's."""
        return field.definition or self._behind(field).definition

    def label(self, field: Entry) -> str:
        """A field's label or its term's; "" where this language has none."""
        names = (field.names or self._behind(field).names).get(self.language)
        return names.label.strip() if names else ""

    def outdated(self, value: ResolvedValue, value_set: ValueSet) -> str:
        """That a value is no longer used, and what is used instead."""
        known = {item.id: item.label(self.language) for item in value_set.values}
        instead = [known[name] for name in value.replaced_by if name in known]
        said = listed(self.language, instead, "or")
        return self._fact("instead", values=said) if said else self._fact("outdated")

    def _behind(self, entry: Entry) -> Entry:
        """The term that a field leaves its words to."""
        term = entry.term if isinstance(entry, Field) else None
        return self.job.dictionary.get(f"term/{bare(term or '')}") or entry

    def _text(
        self, definition: Mapping[str, str], facts: Iterable[str], entry: Entry, limit: int
    ) -> str:
        page = page_address(entry.ref, self.job.dictionary.manifest, self.language)
        text = plain(definition.get(self.language, ""))
        return fitted(text, [fact for fact in facts if fact], page, limit)

    def _stages(self, value_set: ValueSet) -> str:
        """By when something is due at each stage in the list."""
        due = []
        for value in value_set.values:
            stage = bare(value.means or "") if (value.means or "").startswith("stage/") else ""
            timed = [step for step in self._steps.from_stage.get(stage, ()) if step.within]
            if timed and value.is_active:
                named = _short(value.names, self.language) or value.label(self.language)
                due.append(self._fact("stage", stage=named, steps=self._grouped(timed)))
        return self._fact("stages", stages=self._fact("between").join(due)) if due else ""

    def _all(self, key: str, found: Iterable[Step]) -> str:
        said = self._grouped(found)
        return self._fact(key, steps=said) if said else ""

    def _grouped(self, found: Iterable[Step]) -> str:
        """Steps in words; those with one deadline share it."""
        groups: dict[str, list[str]] = {}
        for step in found:
            when = self._within(step) + "".join(map(self._promise, step.promises))
            groups.setdefault(when, []).append(self._name(step))
        said = [listed(self.language, names, "or") + when for when, names in groups.items()]
        return ", ".join(said)

    def _promise(self, step: Step) -> str:
        return self._fact("promise", name=self._name(step), within=self._within(step))

    def _within(self, step: Step) -> str:
        said = duration(self.language, step.within) if step.within else ""
        return self._fact("within", duration=said) if said else ""

    def _name(self, step: Step) -> str:
        names = step.names.get(self.language)
        return (names.label.strip() if names else "") or step.id

    def _owner(self, entry: Entry) -> str:
        return self._fact("owner", team=self._team(entry.owner))

    def _team(self, name: str) -> str:
        team = self.job.dictionary.manifest.teams.get(name)
        return (team.names.get(self.language) if team else None) or name

    def _fact(self, key: str, **facts: str) -> str:
        sentence: str = self._words[key]
        return sentence.format(**facts)

    @cached_property
    def _words(self) -> dict[str, Any]:
        return load_words("lexicon.targets.salesforce", "help", self.language)

    @cached_property
    def _steps(self) -> Steps:
        return steps(self.job.dictionary)


def _short(names: Mapping[str, Names], language: str) -> str | None:
    return names[language].short if language in names else None
