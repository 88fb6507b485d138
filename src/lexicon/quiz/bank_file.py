"""The frame of a bank's file: a list of questions, each fitted to its own kind."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from lexicon.model.frozen import Frozen, Many


class BankFile(Frozen):
    """What `quizzes/<name>.yaml` holds."""

    questions: Annotated[Many[Any], Field(min_length=1)]
