"""A release of this dictionary: `1.1.0`."""

from __future__ import annotations

import re
from pathlib import Path

from lexicon.model.ledger_paths import RELEASES
from lexicon.model.released import TextLost, released
from lexicon.model.scalars import VERSION_PATTERN
from lexicon.source.ledger import load_ledger
from lexicon.source.load import Loaded
from lexicon.source.revision import Revision, RevisionBroken, RevisionUnknown, RevisionUnreadable


def _knows(root: Path, name: str) -> bool:
    """Whether there is such a release; a git tag may bear the same name."""
    return bool(re.match(VERSION_PATTERN, name)) and (root / RELEASES / f"{name}.json").is_file()


def _load(root: Path, name: str) -> Loaded:
    """The dictionary as it was frozen. Raises LexiconError where the ledger cannot be trusted."""
    ledger, findings = load_ledger(root)
    release = ledger.release(name)
    if findings:
        raise RevisionUnreadable(name, findings)
    if release is None:
        raise RevisionUnknown(name, ("See the releases in dictionary/releases/",))
    try:
        dictionary = released(release, ledger)
    except TextLost as error:
        raise RevisionBroken(str(error)) from error
    return Loaded(root, dictionary, (), len(dictionary.entries))


REVISION = Revision(rank=1, knows=_knows, load=_load)
