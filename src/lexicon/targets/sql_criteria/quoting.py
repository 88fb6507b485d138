"""SQL inside a dbt model, where Jinja reads it first; names in YAML; comments."""

from __future__ import annotations

import json

from lexicon.targets.texts import shown

_BRACE = "{{ '{' }}"


def jinja(sql: str) -> str:
    """SQL that comes out of Jinja as it went in, whatever texts it holds."""
    return sql.replace("{", _BRACE)


def yaml(text: str) -> str:
    """A text in YAML that dbt hands on to Jinja: a double-quoted scalar."""
    return json.dumps(jinja(text), ensure_ascii=False)


def comment(text: str) -> str:
    """A comment of one line: the text cannot begin a line of its own."""
    return f"-- {shown(text)}"
