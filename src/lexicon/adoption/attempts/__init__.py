"""One person's sittings: begun, asked, answered once, gone on with elsewhere, ended.

The terminal and the browser call the same functions. All take the store, whose clock is the only
one; none knows a language, for options are ids.
"""
