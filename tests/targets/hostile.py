"""Texts that break a careless quoting: for property tests of every target that writes labels."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    *('"', "'", '"""', "'''", "\\", "`", "$", "${", "{{", "}}", "{%", "%}", "<", ">"),
    *("&", "&amp;", "]]>", "<!--", "-->", "--", "-", "*/", "/*", "//", "#", ";", " "),
    *("\n", "\r", "\r\n", "\t", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\u00a0", "\u200d"),
    *("\u200f", "\u202e", "\u2028", "\u2029", "\ufeff", "\ufffe", "é", "œ", "中", "🙂"),
)

hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join)
"""Any text that YAML can hold, and the worst signs more often than by chance."""
