"""What time it is: asked here alone, and told to everything below."""

from __future__ import annotations

from datetime import UTC, datetime


def moment() -> datetime:
    """Now, with the zone of this machine."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)
