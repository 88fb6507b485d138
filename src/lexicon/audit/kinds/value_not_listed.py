"""Values that their picklist does not have: spelled otherwise, several in one, or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from json import dumps

from lexicon.audit.engine import Row
from lexicon.audit.field_columns import raw_name
from lexicon.audit.held import MASK, Held, literal
from lexicon.audit.kind import Found, Kind
from lexicon.audit.spelling import Spellings
from lexicon.audit.table import TABLE, name
from lexicon.model.scalars import bare
from lexicon.model.value_set import resolve

_MOST = 50
"""Values told one by one for each field; the others are counted together."""
_BETWEEN = re.compile(r"\s*[,;/|+&]\s*")


def _find(held: Held) -> Iterator[Found]:
    for field in held.fields.values():
        picklist = held.dictionary.picklists.get(bare(field.picklist or ""))
        if field.type != "picklist" or picklist is None:
            continue
        ids = ", ".join(literal(value.key) for value in picklist.values)
        column, raw = name(field.id), name(raw_name(field.id))
        outside = f"{column} IS NOT NULL AND {column} NOT IN ({ids})"
        rows = held.ask(
            f"SELECT {raw}, count(*) FROM {TABLE} WHERE {outside} "
            f"GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {_MOST + 1}"
        )
        spellings = Spellings(resolve(picklist, held.dictionary))
        listed = f"{column} IS NOT NULL AND {column} IN ({ids})"
        codes = _codes(rows, spellings)
        is_shown = held.shown(field.id, "") != MASK
        facts = {"codes": codes} if codes and is_shown and not held.has_any(listed) else {}
        for text, count in rows[:_MOST]:
            where = f"{raw} = {literal(text)}"
            yield _told(held, field.id, text, count, where, spellings, facts)
        if len(rows) > _MOST:
            told = ", ".join(literal(row[0]) for row in rows[:_MOST])
            rest = f"{outside} AND {raw} NOT IN ({told})"
            facts = {"field": field.id}
            yield Found(
                held.count(rest), rest, field.id, facts, "message_more", (raw_name(field.id),)
            )


def _codes(rows: Sequence[Row], spellings: Spellings) -> str:
    """What a mapping would say of spellings: which value each is."""
    found: dict[str, list[str]] = {}
    for text, _ in rows:
        if meant := spellings.meant(text):
            found.setdefault(meant, []).append(text)
    shown = (f"{value}: {dumps(texts, ensure_ascii=False)}" for value, texts in found.items())
    return ", ".join(shown)


def _told(
    held: Held,
    field: str,
    text: str,
    count: int,
    where: str,
    spellings: Spellings,
    about: Mapping[str, object],
) -> Found:
    """`about` has `codes` where nobody writes the values themselves."""
    facts: dict[str, object] = {"field": field, "value": held.shown(field, text)}
    meant = spellings.meant(text)
    several = [spellings.meant(part) for part in _BETWEEN.split(text) if part]
    message, hint = "message", ""
    if meant and about:
        message, hint = "message_spelling", "hint_labels"
        facts |= {"write": meant, "id": field, **about}
    elif meant:
        message, facts["write"] = "message_spelling", meant
    elif len(several) > 1 and None not in several:
        message, facts["parts"] = "message_combined", ", ".join(filter(None, several))
    return Found(count, where, field, facts, message, (raw_name(field),), hint)


KIND = Kind(_find)
