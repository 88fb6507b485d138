"""Symbols come from ids."""

from __future__ import annotations

from lexicon.naming import PYTHON_RESERVED, camel, constant, filed, kebab, pascal, safe, snake


def test_one_id_has_a_name_in_each_style() -> None:
    styles = [style("lead_status_2") for style in (snake, kebab, pascal, camel, constant)]
    expected = ["lead_status_2", "lead-status-2", "LeadStatus2", "leadStatus2", "LEAD_STATUS_2"]
    assert styles == expected


def test_a_reserved_word_is_made_safe() -> None:
    assert safe("class", PYTHON_RESERVED) == "class_"
    assert safe("lead", PYTHON_RESERVED) == "lead"


def test_a_file_is_not_called_as_a_device_of_windows() -> None:
    assert [filed(name) for name in ("aux", "com1", "auxiliary")] == ["aux_", "com1_", "auxiliary"]
