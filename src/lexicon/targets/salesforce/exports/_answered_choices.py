"""What a record type offers, as the User Interface API answers for it: by number, not by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import Choice, SeenList
from lexicon.targets.salesforce.choosing_options import RECORD_TYPE
from lexicon.targets.salesforce.standard_fields import LISTS_OF_FIELDS, chosen_field

Answered = tuple[str, str, SeenList]
"""The object, the record type's number and what is answered of one field."""


def answered_choices(answers: Iterable[Answered], document: Document) -> Iterator[SeenList]:
    """Each record type with what it offers of every field that is answered."""
    choices: dict[tuple[str, str], list[Choice]] = {}
    for of, number, seen in answers:
        choices.setdefault((of, number), []).append(_choice(of, seen))
    for (of, number), told in choices.items():
        yield SeenList(
            crm="salesforce",
            name=f"{of}.{number}",
            values=(),
            path=document.path,
            line=told[0].line,
            options={RECORD_TYPE: {f"{of}.{number}": {}}},
            choices=tuple(told),
            is_alone=True,
            noted=(document.noted("salesforce.one_record_type", told[0].line, number=number),),
        )


def _choice(of: str, seen: SeenList) -> Choice:
    key = seen.name.rpartition(".")[2]
    name = chosen_field(of, key)
    return Choice(LISTS_OF_FIELDS.get(name, name), key, seen.values, seen.line, name)
