"""What the groups of a standard set's values are of, where an org has groups."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.model.value_set import ResolvedValue

_GROUPINGS = {
    "ContractStatus": "ContractStatusCode",
    "FieldBusinessStatus": "FieldBusinessStatusCode",
    "OrderStatus": "OrderStatusCode",
    "WorkOrderLineItemStatus": "WorkStatusCategory",
    "WorkOrderStatus": "WorkStatusCategory",
}


def grouping(name: str, values: Iterable[ResolvedValue]) -> str:
    """By the name of the set; "" where no value is in a group."""
    grouped = any("groupingString" in item.extras.get("salesforce", {}) for item in values)
    return _GROUPINGS.get(name, "") if grouped else ""
