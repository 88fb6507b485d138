"""The ledger's files as bytes: the same for the same content, and read back by the same reader."""

from __future__ import annotations

import json

import yaml

from lexicon.model.ledger import KeptText, Release, Signed
from lexicon.model.plain import plain


def signed_text(item: Signed) -> bytes:
    """An approval, a rejection or a comment, as YAML."""
    text = yaml.safe_dump(plain(item), sort_keys=False, allow_unicode=True, width=100)
    return text.encode("utf-8")


def kept_text(text: KeptText) -> bytes:
    """A text of an entry, as JSON: one thing a line, so that a review shows what changed."""
    return _json({"digest": text.digest, "entry": text.entry, "source": list(text.source)})


def release_text(release: Release) -> bytes:
    """A release, as JSON."""
    return _json(plain(release))


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
