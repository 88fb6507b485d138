"""What can be wrong with a store, said so that whoever runs it knows what to do."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from lexicon.errors import LexiconError

_FULL = ("disk is full", "disk full", "no space left", "could not extend file")
_BUSY = (
    "database is locked",
    "lock timeout",
    "deadlock detected",
    "canceling statement due to lock",
)
_DAMAGED = ("malformed", "not a database", "disk i/o error")
_READ_ONLY = ("readonly", "read-only")


class StoreFault(LexiconError):
    """The store cannot be worked with; what was being written was not written."""


class StoreUnreachable(StoreFault):
    """No database answers at the address."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            f"the store {address} cannot be reached: {reason}. Nothing was changed; "
            "what was acknowledged before is safe"
        )


class StoreFull(StoreFault):
    """There is no room to write."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"no room left for the store {address}: nothing of this was kept. "
            "Make room and try again"
        )


class StoreBusy(StoreFault):
    """Somebody else has been writing for too long."""

    def __init__(self, address: str) -> None:
        super().__init__(f"somebody else is writing to the store {address}; try again in a minute")


class StoreDamaged(StoreFault):
    """The file is not a store, or no longer a whole one."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            f"the store {address} cannot be read: {reason}. Move it away, then put a backup in "
            "its place, with: lexicon adoption restore FILE"
        )


class StoreForeign(StoreFault):
    """A database that another program keeps its own tables in."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"{address} holds tables of another program: name a file or a database of its own "
            "for the answers. Nothing was changed"
        )


class StoreNewer(StoreFault):
    """A newer lexicon made it."""

    def __init__(self, address: str, theirs: str, ours: str) -> None:
        super().__init__(
            f"the store {address} was made by a newer lexicon (its schema is {theirs}, this one "
            f"knows {ours}): install that version. Nothing was changed"
        )


class StoreRefused(StoreFault):
    """The store is well, and will not have this."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"the store {address} refused: {reason}. Nothing was changed")


class Repeated(StoreRefused):
    """An id that may be used once was used before."""


class StoreAddress(StoreFault):
    """An address of no kind that is known."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{address}: a store is sqlite:///PATH or postgresql://USER@HOST/NAME")


def told(fault: SQLAlchemyError, address: str) -> StoreFault:
    """The same fault in our words; `address` shows no password."""
    reason = str(fault.orig if isinstance(fault, DBAPIError) else fault).strip()
    reason = reason.partition("\n")[0].rstrip(".")
    small = reason.lower()
    if any(sign in small for sign in _FULL):
        return StoreFull(address)
    if any(sign in small for sign in _BUSY):
        return StoreBusy(address)
    if any(sign in small for sign in _DAMAGED):
        return StoreDamaged(address, reason)
    if isinstance(fault, OperationalError) or any(sign in small for sign in _READ_ONLY):
        return StoreUnreachable(address, reason)
    kind = Repeated if isinstance(fault, IntegrityError) else StoreRefused
    return kind(address, reason)
