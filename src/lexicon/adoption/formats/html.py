"""A report as a page of its own: no script, no outside request, light and dark, fit to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lexicon.adoption.telling.document import Document
from lexicon.adoption.telling.format import Format
from lexicon.adoption.telling.html_blocks import blocks_html
from lexicon.look.figures import figures_css
from lexicon.look.lone_page import lone_page


def _render(_data: Any, document: Document) -> str:
    own = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    body = blocks_html(document.blocks)
    return lone_page(document.language, document.title, body, style=own + figures_css())


FORMAT = Format(_render)
