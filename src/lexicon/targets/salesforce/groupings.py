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
_WITHOUT_GROUPS = {"KnowledgeValidationStatus": "KnowledgeValidationStatus"}
"""Sets that say so though none of their values is in a group."""


def grouping(name: str, values: Iterable[ResolvedValue]) -> str:
    """By the name of the set; "" where an org says nothing of groups."""
    grouped = any("groupingString" in item.extras.get("salesforce", {}) for item in values)
    return (_GROUPINGS.get(name, "") if grouped else "") or _WITHOUT_GROUPS.get(name, "")
