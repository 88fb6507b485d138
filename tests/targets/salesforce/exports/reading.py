"""Exports in a line: a path, what stands in the file, what is read from it."""

from __future__ import annotations

import json

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import format_of, read_export
from lexicon.targets.exports.seen import SeenList

API = "http://soap.sforce.com/2006/04/metadata"


def xml(root: str, inside: str) -> bytes:
    """A metadata file as an org gives it; what stands inside begins in line 3."""
    start = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{API}">\n'
    return f"{start}{inside}\n</{root}>\n".encode()


def read(path: str, content: bytes | object) -> tuple[SeenList, ...]:
    """The lists in a file; an answer of an API is given as its data."""
    found = read_export(document(path, content))
    assert found is not None, "no reader knows this file"
    return found


def read_one(path: str, content: bytes | object) -> SeenList:
    """The only list in a file."""
    (only,) = read(path, content)
    return only


def known_as(path: str, content: bytes | object) -> str:
    """The format that a file is taken for; "" for none."""
    found = format_of(document(path, content))
    return f"{found.crm} {found.name}" if found else ""


def document(path: str, content: bytes | object) -> Document:
    raw = content if isinstance(content, bytes) else json.dumps(content, indent=2).encode()
    return Document(path, raw)
