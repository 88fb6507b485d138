"""Forecast categories, by the API's names and by those that people see in English."""

from __future__ import annotations

from lexicon.targets.salesforce.standard_value_sets import FORECAST_CATEGORIES

_SEEN = {written.casefold(): neutral for neutral, written in FORECAST_CATEGORIES.items()}
_SEEN["commit"] = _SEEN["forecast"]


def neutral_forecast(written: str) -> str | None:
    """`BestCase`, `Best Case` → `best_case`; None for a name in another language."""
    return _SEEN.get(written.replace(" ", "").casefold())
