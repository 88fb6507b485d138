"""Values that their picklist does not have: spelled otherwise, several in one, or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.audit.held import TABLE, Held, literal, name
from lexicon.audit.kind import Found, Kind
from lexicon.audit.spelling import Spellings
from lexicon.audit.typed import raw_name
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
        for text, count in rows[:_MOST]:
            yield _told(held, field.id, text, count, f"{raw} = {literal(text)}", spellings)
        if len(rows) > _MOST:
            told = ", ".join(literal(row[0]) for row in rows[:_MOST])
            rest = f"{outside} AND {raw} NOT IN ({told})"
            facts = {"field": field.id}
            yield Found(
                held.count(rest), rest, field.id, facts, "message_more", (raw_name(field.id),)
            )


def _told(held: Held, field: str, text: str, count: int, where: str, spellings: Spellings) -> Found:
    facts: dict[str, object] = {"field": field, "value": held.shown(field, text)}
    meant = spellings.meant(text)
    several = [spellings.meant(part) for part in _BETWEEN.split(text) if part]
    message = "message"
    if meant:
        message, facts["write"] = "message_spelling", meant
    elif len(several) > 1 and None not in several:
        message, facts["parts"] = "message_combined", ", ".join(filter(None, several))
    return Found(count, where, field, facts, message, (raw_name(field),))


KIND = Kind(_find, is_apart=True)
