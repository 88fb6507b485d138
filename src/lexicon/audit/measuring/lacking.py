"""What the data does not have, so that a metric has no figure."""

from __future__ import annotations


class Lacking(Exception):
    """`references` says what is not there; it ends in a report, never before a person."""

    def __init__(self, references: tuple[str, ...]) -> None:
        super().__init__(", ".join(references))
        self.references = references
