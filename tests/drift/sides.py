"""Both sides of a comparison made in a few lines: a picklist, and what a CRM shows of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.picklist import Picklist
from lexicon.model.manifest import Manifest
from lexicon.targets.exports.seen import Choice, SeenList, SeenValue

CRM = "acme"
Written = dict[str, Any]

MANIFEST: Written = {
    "format": 1,
    "name": {"en": "Words", "fr": "Mots"},
    "version": "1.0.0",
    "languages": ["en", "fr"],
    "teams": {"sales": {"names": {"en": "Sales", "fr": "Commerce"}}},
}


def dictionary_of(*picklists: Written, **manifest: Any) -> Dictionary:
    """A dictionary of picklists and nothing else."""
    entries = [_picklist(written) for written in picklists]
    return Dictionary(
        Manifest.model_validate(MANIFEST | manifest),
        {entry.ref: entry for entry in entries},
        {entry.ref: f"dictionary/picklists/{entry.id}.yaml" for entry in entries},
    )


def ours(*values: Written, **more: Any) -> Written:
    """The picklist `stage`, known as `Stage` to the CRM, with these values."""
    return {"id": "stage", "crm": {CRM: "Stage"}, "values": values, **more}


def seen_list(*values: Written, **more: Any) -> SeenList:
    """The CRM's list `Stage` with these values, each a code with labels and attributes."""
    made = tuple(_seen_value(value, place) for place, value in enumerate(values, start=2))
    shows = frozenset(more.pop("shows", ["values", "inactive", "labels"]))
    return replace(SeenList(CRM, "Stage", made, "export.json", shows=shows), **more)


def chooser(name: str, codes: list[str]) -> SeenList:
    """What the CRM calls so, offering these values of the list `Stage`, which it calls `Step`."""
    values = tuple(SeenValue(code, line=line) for line, code in enumerate(codes, start=4))
    return SeenList(CRM, name, (), "chooser.json", choices=(Choice("Stage", "Step", values, 3),))


def _picklist(written: Written) -> Picklist:
    values = [{"number": n, **_value(item)} for n, item in enumerate(written["values"], start=1)]
    header = {"kind": "picklist", "version": "1.0.0", "status": "proposed", "owner": "sales"}
    names = {"en": {"label": written["id"]}, "fr": {"label": written["id"]}}
    return Picklist.model_validate({**header, "names": names, **written, "values": values})


def _value(written: Written) -> Written:
    """`en` and `fr` are labels, `short` is English, `code` the CRM's; `gone: true` deprecates."""
    item = dict(written)
    names = {key: {"label": item.pop(key)} for key in ("en", "fr") if key in item}
    if "short" in item:
        names["en"]["short"] = item.pop("short")
    code = item.pop("code", None)
    if item.pop("gone", False) or "heirs" in item:
        reason = {"en": "Not used.", "fr": "Inusité."}
        heirs = item.pop("heirs", [])
        item["deprecated"] = {"since": "1.0.0", "reason": reason, "replaced_by": heirs}
    item |= {"codes": {CRM: code}} if code is not None else {}
    return {"names": names or {"en": {"label": item["id"]}}, **item}


def _seen_value(written: Written, line: int) -> SeenValue:
    item = dict(written)
    code, active = item.pop("code"), item.pop("active", None)
    read = [key for key in ("label", "en", "fr", "fr_CA", "ca") if key in item]
    labels = {"" if key == "label" else key: item.pop(key) for key in read}
    aside = item.pop("aside", "")
    return SeenValue(code, labels, active, item, line, aside=aside)
