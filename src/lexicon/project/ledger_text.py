"""The ledger's files as bytes: the same for the same content, and read back by the same reader."""

from __future__ import annotations

import json

from lexicon.model.ledger_items import KeptText, Release, Signed
from lexicon.model.plain import plain
from lexicon.yamlfile.inline import inline


def signed_text(item: Signed) -> bytes:
    """An approval, a rejection or a comment, as YAML: one thing a line, whatever is in it."""
    said = item.model_dump(exclude_defaults=True)
    lines = (f"{key}: {inline(value)}\n" for key, value in said.items())
    return "".join(lines).encode("utf-8")


def kept_text(text: KeptText) -> bytes:
    """A text of an entry, as JSON: one thing a line, so that a review shows what changed."""
    return _json({"digest": text.digest, "entry": text.entry, "source": list(text.source)})


def release_text(release: Release) -> bytes:
    """A release, as JSON."""
    return _json(plain(release))


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
