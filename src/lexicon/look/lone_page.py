"""A page that stands alone in one file: mailed, opened without a network, it fetches nothing."""

from __future__ import annotations

from lexicon.look.escape import html

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
{scripts}</body>
</html>
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing may be fetched, and nothing runs, whatever the page holds."""


def lone_page(language: str, title: str, body: str, *, style: str, scripts: str = "") -> str:
    """The page, its title above the body; only the title is escaped here.

    `scripts` are whole elements; without them nothing on the page may run.
    """
    runs = "; script-src 'unsafe-inline'" if scripts else ""
    return _PAGE.format(
        language=html(language),
        policy=_POLICY + runs,
        title=html(title),
        style=style,
        body=body,
        scripts=scripts,
    )
