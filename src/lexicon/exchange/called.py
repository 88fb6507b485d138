"""What a CRM calls a field that people read in a translation into the CRM's own language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lexicon.exchange.draft import Drafting
from lexicon.targets.exports.seen import SeenList


def called(seen: SeenList, drafting: Drafting) -> SeenList:
    """The list or field in the words that people read; its own are told to the target, if it can.

    That takes them under the option `called_in`, by name, as `label` and `help`.
    """
    told = seen.options.get(seen.called_in, {})
    if not seen.called_in or not isinstance(told, Mapping):
        return seen
    label, help_ = (_apart(said, drafting.language) for said in (seen.labels, seen.descriptions))
    apart = {name: text for name, text in (("label", label), ("help", help_)) if text}
    if not apart:
        return seen
    options = {**seen.options, seen.called_in: {seen.name: {**told.get(seen.name, {}), **apart}}}
    return replace(
        seen,
        options=options,
        labels={**seen.labels, "": None} if label else seen.labels,
        descriptions={**seen.descriptions, "": None} if help_ else seen.descriptions,
    )


def _apart(said: Mapping[str, str | None], language: str) -> str:
    """The text in no language, where it is another one than in the language of the CRM."""
    plain, read = said.get("") or "", said.get(language) or ""
    return plain if read and plain.split() != read.split() else ""
