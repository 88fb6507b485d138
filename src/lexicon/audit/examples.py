"""How a value of each type of field is written, for whoever wrote one that is none."""

from __future__ import annotations

EXAMPLES = {
    "act": '{"who": "sales", "when": "2026-03-02"}',
    "date": '"2026-03-02"',
    "time": '"2026-03-02 10:30"',
    "boolean": "true / false",
    "integer": "20",
    "decimal": "12.5",
    "money": "1200",
    "text": '"…"',
}
"""A value of each type of field, as JSON has it."""
