"""Whatever a text holds, a plan shows it and a Markdown parser reads nothing else out of it."""

from __future__ import annotations

from hypothesis import given, settings
from markdown_it import MarkdownIt

from lexicon.targets.plans import code_span
from tests.targets.hostile import hostile_texts


@settings(deadline=None)
@given(hostile_texts())
def test_a_text_in_a_plan_is_shown_and_not_obeyed(text: str) -> None:
    tokens = MarkdownIt().parseInline(f"now {code_span(text)}, kept")[0].children or []
    shown = [token.content for token in tokens if token.type == "code_inline"]
    kinds = [token.type for token in tokens]
    if not shown:
        assert kinds == ["text"]
        return
    assert kinds == ["text", "code_inline", "text"]
    assert (tokens[0].content, tokens[-1].content) == ("now ", ", kept")
