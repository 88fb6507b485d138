"""What a gzip file holds, laid beside the other copies of an audit."""

from __future__ import annotations

import gzip
import shutil
import zlib
from pathlib import Path

from lexicon.audit.refused import Refused


def unpacked(given: Path, copy: Path) -> Path:
    """Unpack a file to `copy`. Raises LexiconError where it is cut short or damaged."""
    try:
        with gzip.open(given) as packed, copy.open("wb") as written:
            shutil.copyfileobj(packed, written)
    except (OSError, EOFError, zlib.error) as fault:
        raise Refused("packed", file=given, fault=fault) from fault
    return copy
