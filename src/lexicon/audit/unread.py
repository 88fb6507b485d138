"""Why a line of a file cannot be read at all."""

from __future__ import annotations

NO_TEXT, TOO_LONG = "no_text", "too_long"
"""It is not in the encoding of the file; it has more than any record."""
NO_JSON, NO_OBJECT, TOO_DEEP = "no_json", "no_object", "too_deep"
"""It is no JSON, or no object of fields and values, or has too many levels."""
BROKEN_OFF = "broken_off"
"""From there on nothing is JSON: of a list it cannot be told where the next record begins."""
UNREAD = (NO_TEXT, TOO_LONG, NO_JSON, BROKEN_OFF, NO_OBJECT, TOO_DEEP)
