"""RecordType and BusinessProcess, a file each as an SFDX project has them."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.exports._choosing import choosing
from lexicon.targets.salesforce.exports._files import endings, folder_names

_FOLDERS = ("recordTypes", "businessProcesses")


def _knows(document: Document) -> bool:
    return document.root() in ("RecordType", "BusinessProcess")


def _read(document: Document) -> tuple[SeenList, ...]:
    folder, of = folder_names(document)
    if folder not in _FOLDERS or not of:
        raise document.unreadable("salesforce.object_in_folder")
    found = choosing(document.xml(), of, document)
    return (found,) if found else ()


READER = Reader(_knows, _read, endings=endings("recordType", "businessProcess"))
