"""Addresses on this very site, which alone a person may be sent on to."""

from __future__ import annotations

import re
from urllib.parse import quote

from starlette.datastructures import URL

HOME = "/app/"
SIGN_IN = "/app/sign-in"
SIGN_OUT = "/app/sign-out"
LINK = "/app/link"
PRIVACY = "/app/privacy"
_OWN = re.compile(r"/app(/[\w.~%-]+)*/?(\?[\w.~%&=+/-]*)?", re.ASCII)
_LONGEST = 500


def own_page(wanted: str) -> str:
    """The page wanted if it is the application's own, else its first: no other site, no trick.

    Dots that lead out of a folder, a second host, a backslash, a line end: all lead to HOME.
    """
    is_own = len(wanted) <= _LONGEST and _OWN.fullmatch(wanted) and "/.." not in wanted
    return wanted if is_own and not wanted.startswith(SIGN_IN) else HOME


def sign_in_first(url: URL) -> str:
    """The page that signs in, and then leads on to the page asked for."""
    return _before(SIGN_IN, url)


def read_first(url: URL) -> str:
    """The notice on privacy, and then the page asked for."""
    return _before(PRIVACY, url)


def _before(page: str, url: URL) -> str:
    wanted = own_page(f"{url.path}?{url.query}" if url.query else url.path)
    return page if wanted == HOME else f"{page}?next={quote(wanted, safe='/')}"
