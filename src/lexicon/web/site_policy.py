"""The policy of the built site's pages, worked out again when the site has been built again."""

from __future__ import annotations

from pathlib import Path

from lexicon.site.policy import content_security_policy


class SitePolicy:
    """Call it for the Content-Security-Policy of the site in a folder, as it is now."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._built: tuple[float, str] | None = None

    def __call__(self) -> str:
        try:
            changed = (self._site / "index.html").stat().st_mtime
            if self._built is None or self._built[0] != changed:
                self._built = changed, content_security_policy(self._site)
        except OSError:  # it is being built at this very moment
            return self._built[1] if self._built else "default-src 'self'"
        return self._built[1]
