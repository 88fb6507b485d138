"""What the GraphQL target may be told."""

from __future__ import annotations

from lexicon.targets.target import Options


class GraphQlOptions(Options):
    """How much is said of a value."""

    directives: bool = True
    """Whether ids, numbers, labels and codes come along, as directives that a schema may drop."""
