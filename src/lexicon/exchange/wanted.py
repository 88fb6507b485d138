"""What a CRM's target must be told so that it makes lists and fields as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lexicon.targets.exports.seen import SeenList
from lexicon.yamlfile.inline import inline


def target_options(lists: Iterable[SeenList]) -> dict[str, object]:
    """The options for all of them together, by name: names sorted, or what is said of each name."""
    names: dict[str, set[str]] = {}
    said: dict[str, dict[str, object]] = {}
    for seen in lists:
        for option, told in seen.options.items():
            if isinstance(told, Mapping):
                said.setdefault(option, {}).update(told)
            else:
                names.setdefault(option, set()).update(told)
    found: dict[str, object] = {option: sorted(told) for option, told in names.items()}
    found |= {option: dict(sorted(told.items())) for option, told in said.items()}
    return dict(sorted(found.items()))


def unsaid(seen: SeenList, options: Mapping[str, object] | None) -> dict[str, tuple[str, ...]]:
    """What a target that is there lacks of them: option → what to add, as one writes it in YAML."""
    if options is None:
        return {}
    lacking = {
        option: tuple(_lacking(told, options.get(option))) for option, told in seen.options.items()
    }
    return {option: items for option, items in lacking.items() if items}


def _lacking(
    wanted: tuple[str, ...] | Mapping[str, Mapping[str, object]], said: object
) -> Iterator[str]:
    if not isinstance(wanted, Mapping):
        known = tuple(said) if isinstance(said, list | tuple) else (said,)
        yield from (item for item in wanted if item not in known)
        return
    known_of = said if isinstance(said, Mapping) else {}
    for name, settings in wanted.items():
        told = known_of.get(name)
        there = told if isinstance(told, Mapping) else {}
        missing = {key: item for key, item in settings.items() if there.get(key) != item}
        if missing:
            yield f"{inline(name)}: {inline(missing)}"
