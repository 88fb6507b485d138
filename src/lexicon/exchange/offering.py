"""Fields of a CRM that offer a list which others offer too: an entry each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from lexicon.exchange.heading import Header, head, text
from lexicon.exchange.imported import ImportedList, list_id
from lexicon.exchange.wanted import unsaid
from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import SeenList


@dataclass(frozen=True, slots=True)
class Offering:
    """The fields as files of the dictionary, and those whose list is nowhere."""

    made: tuple[ImportedList, ...]
    left: tuple[SeenList, ...]


def offering(
    lists: Iterable[SeenList], header: Header, picklists: Mapping[str, str], taken: Collection[str]
) -> Offering:
    """Every field that offers a list, once, under an id that is not taken.

    `picklists` are the ids of the dictionary's by the CRM's names of their lists, made plain.
    """
    fields = {strict_name(seen.name): seen for seen in reversed([*lists]) if seen.offers}
    ids, made, left = set(taken), [], []
    for seen in sorted(fields.values(), key=lambda seen: seen.name):
        picklist = picklists.get(strict_name(seen.offers))
        if picklist is None:
            left.append(seen)
            continue
        name = list_id(seen, ids)
        ids.add(name)
        whole = head("field", name, seen, header, lacking=0)
        written = text({**whole, "type": "picklist", "picklist": picklist})
        made.append(_field(name, seen, written, header))
    return Offering(tuple(made), tuple(left))


def _field(name: str, seen: SeenList, written: str, header: Header) -> ImportedList:
    spoken = header.drafting.languages, header.drafting.language
    lacking = unsaid(seen, header.options)
    lost = tuple(sorted(header.drafting.lost_of_list(seen)))
    made = ImportedList(name, seen, written, {}, lost, 0, *spoken, lacking, kind="field")
    return replace(made, is_unowned=not header.answering(seen))
