"""The bodies that the Web API of Dataverse takes, in all languages at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lexicon.look.prose import plain
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import pascal
from lexicon.targets.dataverse.destination import Choice, number_of, stored
from lexicon.targets.dataverse.options import lcids, options_of
from lexicon.targets.dataverse.quoting import odata_text
from lexicon.targets.pairs import is_said
from lexicon.targets.target import Job

Payload = dict[str, Any]
_CRM = "Microsoft.Dynamics.CRM."
CARRIED = ("Color", "ExternalValue", "ParentValues")
"""What an option says besides its texts, where the dictionary says it under `extras`."""
_TAKEN = {"choice": CARRIED, "status": ("Color",), "state": ()}
"""Which of these the actions for a kind of column take."""


def new_choice(value_set: ValueSet, name: str, job: Job) -> Payload:
    """OptionSetMetadata: a global choice of our own."""
    return {
        "@odata.type": f"{_CRM}OptionSetMetadata",
        "Name": name,
        "OptionSetType": "Picklist",
        "IsGlobal": True,
        "DisplayName": label(_labels(value_set, job), job),
        **_described(value_set.definition, job),
        "Options": [_option(value, job) for value in value_set.values],
    }


def column(value_set: ValueSet, name: str, job: Job) -> Payload:
    """PicklistAttributeMetadata: a column that takes its options from the global choice."""
    options = options_of(job)
    first = next((value for value in value_set.values if value.is_default), None)
    return {
        "@odata.type": f"{_CRM}PicklistAttributeMetadata",
        "SchemaName": f"{options.prefix}_{pascal(value_set.id)}",
        "DisplayName": label(_labels(value_set, job), job),
        **_described(value_set.definition, job),
        "RequiredLevel": {"Value": "None"},
        "DefaultFormValue": -1 if first is None else stored(first, options),
        "GlobalOptionSet@odata.bind": f"/GlobalOptionSetDefinitions(Name={odata_text(name)})",
    }


def insert(value: ResolvedValue, to: Choice, job: Job) -> Payload:
    """InsertOptionValue, or InsertStatusValue with the state it belongs to: one option more."""
    made = {**_changed(value, to, stored(value, options_of(job)), job), **_solution(job)}
    return {**made, "StateCode": state(value)} if to.kind == "status" else made


def update(
    value: ResolvedValue, to: Choice, number: int, job: Job, hidden: bool | None = None
) -> Payload:
    """UpdateOptionValue, or UpdateStateValue: our labels in our languages; the others stay.

    `hidden` is whether to hide it or to show it again, None where that stays.
    """
    said = {
        language: value.label(language) for language in job.languages if is_said(value, language)
    }
    labels = {"Label": label(said, job)} if said else {}
    made = {**_changed(value, to, number, job), **labels, "MergeLabels": True}
    made |= {} if hidden is None else {"IsHidden": hidden}
    return made if to.kind == "state" else {**made, **_solution(job)}


def order(to: Choice, numbers: list[int], job: Job) -> Payload:
    """OrderOption: every option of the choice, in the order to come."""
    return {**to.parameters, "Values": numbers, **_solution(job)}


def label(texts: Mapping[str, str], job: Job) -> Payload:
    """A Label with one text a language."""
    numbers = lcids(job)
    localized = [
        {
            "@odata.type": f"{_CRM}LocalizedLabel",
            "Label": texts[language],
            "LanguageCode": numbers[language],
        }
        for language in job.languages
        if language in texts and language in numbers
    ]
    return {"@odata.type": f"{_CRM}Label", "LocalizedLabels": localized}


def _changed(value: ResolvedValue, to: Choice, number: int | None, job: Job) -> Payload:
    return {
        **to.parameters,
        "Value": number,
        "Label": label(_labels(value, job), job),
        **_described(value.definition, job),
        **{name: said for name, said in _extras(value).items() if name in _TAKEN[to.kind]},
    }


def _option(value: ResolvedValue, job: Job) -> Payload:
    return {
        "@odata.type": f"{_CRM}OptionMetadata",
        "Value": stored(value, options_of(job)),
        "Label": label(_labels(value, job), job),
        **_described(value.definition, job),
        **_extras(value),
        "IsHidden": not value.is_active,
    }


def _labels(labelled: ValueSet | ResolvedValue, job: Job) -> dict[str, str]:
    return {language: labelled.label(language) for language in job.languages}


def descriptions(definition: Mapping[str, str], job: Job) -> dict[str, str]:
    """Language → the definition without its marks, where there is one."""
    texts = {language: plain(definition.get(language, "")) for language in job.languages}
    return {language: text for language, text in texts.items() if text}


def described(value: ResolvedValue, job: Job) -> dict[str, str]:
    """Language → the description of the option."""
    return descriptions(value.definition, job)


def extra(value: ResolvedValue, name: str) -> str:
    """What a value says to Dataverse alone: its `Color`, its `ExternalValue`; else ""."""
    return value.extras.get("dataverse", {}).get(name, "")


def state(value: ResolvedValue) -> int | None:
    """The state that a status belongs to, where the dictionary says it."""
    return number_of(extra(value, "State"))


def _extras(value: ResolvedValue) -> Payload:
    """What a call leaves out stays as it is in the environment."""
    parents = map(number_of, extra(value, "ParentValues").replace(",", " ").split())
    said = {
        "Color": extra(value, "Color"),
        "ExternalValue": extra(value, "ExternalValue"),
        "ParentValues": [number for number in parents if number is not None],
    }
    return {name: what for name, what in said.items() if what}


def _described(definition: Mapping[str, str], job: Job) -> Payload:
    texts = descriptions(definition, job)
    return {"Description": label(texts, job)} if texts else {}


def _solution(job: Job) -> Payload:
    name = options_of(job).solution
    return {"SolutionUniqueName": name} if name else {}
