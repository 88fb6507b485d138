"""The JSON Schema of a question bank, for editors: one kind of question each."""

from __future__ import annotations

import json
from typing import Any

from lexicon.model.schema import document
from lexicon.quiz.kinds import question_classes


def quiz_schema() -> dict[str, bytes]:
    """File name → JSON Schema 2020-12 of `quizzes/*.yaml`, the same bytes each time."""
    definitions: dict[str, Any] = {}
    for model in question_classes().values():
        described = json.loads(document(model))
        dialect = described.pop("$schema")
        definitions |= described.pop("$defs", {})
        definitions[model.__name__] = described
    kinds = [{"$ref": f"#/$defs/{model.__name__}"} for model in question_classes().values()]
    questions = {"type": "array", "minItems": 1, "items": {"oneOf": kinds}}
    schema = {
        "$schema": dialect,
        "$defs": definitions,
        "title": "Questions",
        "type": "object",
        "properties": {"questions": questions},
        "required": ["questions"],
        "additionalProperties": False,
    }
    text = json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    return {"quiz.json": text.encode()}
