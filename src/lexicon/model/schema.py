"""The JSON Schema of every kind of entry and of the manifest, for editors and other tools."""

from __future__ import annotations

import json

from lexicon.model.frozen import schema_of
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """File name → JSON Schema 2020-12, the same bytes each time."""
    models = {**kind_classes(), "lexicon": Manifest}
    return {f"{name}.json": _document(name, models[name]) for name in sorted(models)}


def _document(name: str, model: type) -> bytes:
    schema = {"$schema": _DIALECT, **schema_of(model)}
    return (json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode()
