"""What the manifest says of the org's fields, lists, record types and processes."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.choosing_files import Choosing, offered, told_choosing
from lexicon.targets.salesforce.compared_choosing import compared_choosing
from lexicon.targets.salesforce.compared_settings import SORTED, field_settings
from lexicon.targets.salesforce.components import set_name
from lexicon.targets.salesforce.custom_fields import made_fields
from lexicon.targets.salesforce.field_names import is_own
from lexicon.targets.salesforce.offered_lists import lists_by_field
from lexicon.targets.salesforce.options import is_among, options_of, speaks_of_settings
from lexicon.targets.target import Job, Said


def said(job: Job) -> Said:
    """Prepared once for all lists of an export."""
    options, lists = options_of(job), lists_by_field(job)
    made = {item.full_name.casefold() for item in made_fields(job)}
    told = {name.casefold(): item for name, item in options.fields.items()}
    choosing = {(item.option, item.name.casefold()): item for item in told_choosing(job)}

    def settings(seen: SeenList) -> Mapping[str, object]:
        name = seen.name.casefold()
        if not speaks_of_settings(options) or (is_own(seen.name) and name not in made):
            return {}
        is_sorted = {SORTED: is_among(options.sorted, set_name(seen.name))}
        said_of = told[name].model_dump() if name in told else {}
        return {**field_settings(said_of), **is_sorted} if name in made else is_sorted

    def of(seen: SeenList) -> Choosing | None:
        names = ((option, seen.name.casefold()) for option in seen.options)
        return next((choosing[name] for name in names if name in choosing), None)

    def offered_by(seen: SeenList, key: str) -> frozenset[str] | None:
        item = of(seen)
        is_said = item is not None and key in item.told.values
        return frozenset(offered(item, key, lists)) if item and is_said else None

    def more(seen: SeenList) -> Mapping[str, tuple[object, object]]:
        item = of(seen)
        return compared_choosing(item, seen) if item else {}

    return Said(settings, offered_by, more)
