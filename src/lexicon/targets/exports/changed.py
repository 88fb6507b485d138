"""A value after what another file changes in it."""

from __future__ import annotations

from dataclasses import replace

from lexicon.targets.exports.seen import SeenValue


def changed(known: SeenValue, by: SeenValue) -> SeenValue:
    """What the change says holds, blanks too (None); the rest is as it was made."""
    attributes = {**known.attributes, **by.attributes}
    is_put = bool(by.aside) and attributes.get("won") is True  # won ones are in use all the same
    by = replace(by, is_active=True, aside="") if is_put else by
    is_silent = by.is_active is None
    return replace(
        known,
        labels={**known.labels, **by.labels},
        attributes=attributes,
        descriptions={**known.descriptions, **by.descriptions},
        is_active=known.is_active if is_silent else by.is_active,
        aside=known.aside if is_silent else by.aside,
        place=known.place if by.place is None else by.place,
    )
