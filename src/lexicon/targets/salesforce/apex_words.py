"""Words that Apex, or a class of ours, keeps for itself: no constant may be called so.

Apex takes no notice of upper and lower case; ids are in lower case, and so are these.
"""

from __future__ import annotations

RESERVED = frozenset(
    """
    abstract activate and any array as asc autonomous begin bigdecimal blob boolean break bulk by
    byte case cast catch char class collect commit const continue currency date datetime decimal
    default delete desc do double else end enum exception exit export extends false final finally
    float for from global goto group having hint if implements import in inner insert instanceof
    int integer interface into join like limit list long loop map merge new not null nulls number
    object of on or outer override package parallel pragma private protected public retrieve return
    rollback select set short sobject sort static string super switch synchronized system
    testmethod then this throw time transaction trigger true try undelete update upsert using
    virtual void webservice when where while
    code
    """.split()  # noqa: SIM905  one word beside the other is read more easily
)
"""The last word is the name of the enum inside each class."""
