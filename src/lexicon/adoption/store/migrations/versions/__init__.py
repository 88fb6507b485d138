"""One revision a file, `m0002_<what>.py`. One that a release has is never edited again.

A revision may be a file of SQL for each engine beside it (`script.run`), or alembic's operations.
"""
