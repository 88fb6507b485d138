"""A term: its header says it all."""

from __future__ import annotations

from lexicon.site.view import View, no_more

VIEW = View(no_more)
