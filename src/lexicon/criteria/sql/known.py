"""The SQL of one dictionary's criteria: what was written before is not written again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from lexicon.criteria.classify import Ladder
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.dialects import Dialect
from lexicon.model.condition import Condition
from lexicon.model.kinds.field import Field

T = TypeVar("T")


@dataclass(frozen=True)
class KnownSql:
    """Texts of SQL by what they say, of a single dictionary.

    Who keeps them spares the next one sqlglot, which takes a tenth of a second to import.
    """

    texts: dict[str, Any] = field(default_factory=dict)

    def ladder(
        self, stages: Ladder, dialect: Dialect, columns: Columns
    ) -> tuple[dict[str, str], ...]:
        """See `ladder_columns`. Raises NotInSql."""

        def written() -> tuple[dict[str, str], ...]:
            from lexicon.criteria.sql.texts import ladder_columns

            return ladder_columns(stages, dialect, columns)

        return self._known(("ladder", dialect, columns), written)

    def condition(
        self, condition: Condition, fields: Mapping[str, Field], dialect: Dialect, columns: Columns,
        zone: str,
    ) -> str:  # fmt: skip
        """See `condition_text`. Raises NotInSql."""

        def written() -> str:
            from lexicon.criteria.sql.texts import condition_text

            return condition_text(condition, fields, dialect, columns, zone)

        return self._known((condition, dialect, columns), written)

    def _known(self, what: tuple[object, ...], write: Callable[[], T]) -> T:
        name = repr(what)
        if name not in self.texts:
            self.texts[name] = write()
        known: T = self.texts[name]
        return known
