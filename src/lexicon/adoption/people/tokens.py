"""What a signed address or cookie says: sealed for one purpose, dated, and of no use for another.

URLSafeTimedSerializer of itsdangerous with HMAC-SHA256 and a salt for each purpose; the clock is
ours, so that a token is dated by the same clock as all else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from itsdangerous import BadData, TimestampSigner, URLSafeTimedSerializer

from lexicon.adoption.people.keys import Ring

Purpose = Literal["link", "session", "provider"]
"""A link that was sent; a session; the way to a provider and back."""
_LONGEST = 2_000
_KEPT = 4_096
"""Tokens that were borne out and are remembered: as many people as use one process."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""To open a token nothing needs to be dated."""


class Forged(Exception):
    """Nothing that we sealed for this purpose, or no longer with a key that we believe."""


class Expired(Exception):
    """Sealed by us, but too long ago."""


class _Dated(TimestampSigner):
    """Dates what it signs by the moment it is given."""

    def __init__(self, *arguments: Any, moment: datetime, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._moment = moment

    def get_timestamp(self) -> int:
        return int(self._moment.timestamp())


def seal(keys: Ring, purpose: Purpose, payload: Mapping[str, str], now: datetime) -> str:
    """The payload as a text that may stand in an address."""
    return str(_serializer(keys.oldest_first, purpose, now).dumps({**payload, "purpose": purpose}))


def unseal(
    keys: Ring, purpose: Purpose, token: str, now: datetime, within: timedelta
) -> Mapping[str, str]:
    """The payload. Raises Forged, Expired. One dated later than now is believed: clocks go back."""
    if len(token) > _LONGEST:
        raise Forged
    payload, sealed = _opened(tuple(keys.oldest_first), purpose, token)
    if now.astimezone(UTC) - sealed > within:
        raise Expired
    return {**payload}


@lru_cache(maxsize=_KEPT)
def _opened(
    keys: tuple[str, ...], purpose: Purpose, token: str
) -> tuple[Mapping[str, str], datetime]:
    """What a token says and when it was sealed, which these keys bear out. Raises Forged.

    Worked out once while it is used: a session's cookie comes with every request.
    """
    try:
        opened = _serializer(keys, purpose, _LONG_AGO).loads(token, return_timestamp=True)
    except BadData as error:
        raise Forged from error
    payload, sealed = opened
    if not isinstance(payload, dict) or payload.get("purpose") != purpose:
        raise Forged
    return {name: str(value) for name, value in payload.items()}, sealed


def _serializer(keys: Sequence[str], purpose: Purpose, now: datetime) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(
        [*keys],
        salt=f"lexicon.{purpose}",
        signer=_Dated,
        signer_kwargs={"digest_method": hashlib.sha256, "key_derivation": "hmac", "moment": now},
    )
