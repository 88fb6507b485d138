"""The Content-Security-Policy of a built site: nothing from elsewhere, no script but the theme's.

The theme has a few short scripts inside its pages; they are let through by their hash. They differ
by how deep a page lies, so one page of every folder is read.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy(site: Path) -> str:
    """The header's value for every page of the site built in `site`."""
    scripts = sorted({script for page in _sample(site) for script in _INLINE.findall(page)})
    hashes = "".join(f" 'sha256-{_sha256(script)}'" for script in scripts)
    return (
        f"default-src 'self'; script-src 'self'{hashes}; img-src 'self' data:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def _sample(site: Path) -> Iterator[str]:
    """The text of one page of every folder, and of every page at the top."""
    for folder in (site, *sorted(inner for inner in site.rglob("*") if inner.is_dir())):
        pages = sorted(folder.glob("*.html"))
        for page in pages if folder == site else pages[:1]:
            yield page.read_text("utf-8")


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
