"""A report as a page of its own: no script, no outside request, light and dark, fit to print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lexicon.adoption.telling.document import Document
from lexicon.adoption.telling.format import Format
from lexicon.adoption.telling.html_blocks import blocks_html
from lexicon.look.escape import html
from lexicon.look.figures import figures_css

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def _render(_data: Any, document: Document) -> str:
    own = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    return _PAGE.format(
        language=html(document.language),
        title=html(document.title),
        style=own + figures_css(),
        body=blocks_html(document.blocks),
    )


FORMAT = Format(_render)
