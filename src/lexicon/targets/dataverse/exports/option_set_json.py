"""Choices as the Web API answers: a global one, a list of them, or columns with their own."""

from __future__ import annotations

import re
from dataclasses import replace

from lexicon.targets.dataverse.exports._labels import carried, filled, number, shows
from lexicon.targets.dataverse.languages import tag
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import Object, as_object, as_text, as_truth, objects
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import every

_TABLE = re.compile(r"EntityDefinitions\('([A-Za-z0-9_]+)'\)")
_WHOLE = (int, str)
_CARRIED = ("Color", "ExternalValue", "ParentValues", "State", "DefaultStatus")
"""What an option says besides: its colour, its name in an outside source, on which options of other
choices it depends; of a status its state, of a state the status that it begins with."""
_SHOWN = {"Description": "description", **{name: name for name in _CARRIED}}


def _knows(document: Document) -> bool:
    return any(_set_of(item) for item in _items(document))


def _read(document: Document) -> tuple[SeenList, ...]:
    context = _TABLE.search(as_text(as_object(document.json()).get("@odata.context")))
    table = context[1] if context else ""
    lines = Lines(document.text())
    found = ((item, _set_of(item)) for item in _items(document))
    sets = tuple(both for both in found if both[1])
    made = every(lambda both: _list(*both, table, document, lines), sets)
    fields = (_offering(item, seen, table) for (item, _), seen in zip(sets, made, strict=True))
    return (*made, *(field for field in fields if field))


def _offering(item: Object, seen: SeenList, table: str) -> SeenList | None:
    """A column that offers a global choice."""
    column, of = as_text(item.get("LogicalName")), as_text(item.get("EntityLogicalName")) or table
    shared = as_text(as_object(item.get("GlobalOptionSet")).get("Name"))
    if not column or not of or seen.name != shared:
        return None
    named, told = _labels(item.get("DisplayName")), _labels(item.get("Description"))
    field = SeenList("dataverse", f"{of}.{column}", (), seen.path, seen.line, labels=named)
    return replace(field, descriptions=told, offers=seen.name)


def _items(document: Document) -> tuple[Object, ...]:
    """The choices and columns of an answer; those of a table stand below it."""
    data = as_object(document.json()) if document.looks_like_json() else {}
    listed = objects(data["value"]) if isinstance(data.get("value"), list) else (data,)
    return tuple(item for whole in listed for item in _below(whole))


def _below(whole: Object) -> tuple[Object, ...]:
    columns = objects(whole.get("Attributes"))
    table = {"EntityLogicalName": as_text(whole.get("LogicalName"))}
    return tuple({**table, **column} for column in columns) or (whole,)


def _set_of(item: Object) -> Object:
    """The option set that an item is, or that a column has: its own, or the global one."""
    held = (as_object(item.get(key)) for key in ("GlobalOptionSet", "OptionSet"))
    return next((found for found in (*held, item) if _is_set(found)), {})


def _is_set(item: Object) -> bool:
    options = objects(item.get("Options"))
    return bool(options) and all("Label" in option or "Value" in option for option in options)


def _list(item: Object, held: Object, table: str, document: Document, lines: Lines) -> SeenList:
    name = _name(item, held, table)
    options = objects(held["Options"])
    values = filled(every(lambda option: _value(option, name, document, lines), options))
    can = as_object(held.get("IsCustomizable"))
    written = {name for option in options for name in option}
    return SeenList(
        crm="dataverse",
        name=name,
        values=without_twins(values, document),
        path=document.path,
        line=values[0].line,
        labels=_labels(held.get("DisplayName") or item.get("DisplayName")),
        descriptions=_labels(held.get("Description")) or _labels(item.get("Description")),
        shows=shows(values, {_SHOWN[name] for name in written & set(_SHOWN)}),
        read_only=held.get("IsManaged") is True and can.get("Value") is False,
    )


def _name(item: Object, held: Object, table: str) -> str:
    """A global choice's own name; of a column's own choice the table and the column."""
    column = as_text(item.get("LogicalName"))
    own = held is item or held is item.get("GlobalOptionSet") or held.get("IsGlobal") is True
    if own and as_text(held.get("Name")):
        return as_text(held.get("Name"))
    owner = as_text(item.get("EntityLogicalName")) or table
    return f"{owner}.{column}" if owner else column


def _value(option: Object, name: str, document: Document, lines: Lines) -> SeenValue:
    written, labels = option.get("Value"), _labels(option.get("Label"))
    shown = next(filter(None, labels.values()), "")
    is_whole = isinstance(written, _WHOLE) and not isinstance(written, bool)
    stored = number(str(written)) if is_whole else None
    if stored is None:
        line = lines.of(shown)
        raise document.unreadable("dataverse.no_number", line, name=name, where="Value")
    hidden = as_truth(option.get("IsHidden"))
    return SeenValue(
        code=str(stored),
        labels=labels,
        is_active=None if hidden is None else not hidden,
        attributes=carried(**{name: option.get(name) for name in _CARRIED}),
        line=lines.of(shown),
        descriptions=_labels(option.get("Description")),
    )


def _labels(label: object) -> dict[str, str | None]:
    """Language → text; the caller's own alone may not say in which language it is."""
    held = as_object(label)
    found: dict[str, str | None] = {}
    for item in objects(held.get("LocalizedLabels")):
        number = item.get("LanguageCode")
        if isinstance(number, int) and as_text(item.get("Label")):
            found[tag(number)] = as_text(item.get("Label"))
    own = as_object(held.get("UserLocalizedLabel"))
    said, number = as_text(own.get("Label")), own.get("LanguageCode")
    spoken = tag(number) if isinstance(number, int) else ""
    return found or ({spoken: said} if said else {})


READER = Reader(_knows, _read, signs=('"Options"',))
