"""Every role with every act: the whole table, so that a change of it is a change of this."""

from __future__ import annotations

from itertools import chain, combinations
from typing import get_args

import pytest

from lexicon.adoption.people.roles import MATRIX, ROLES, Act, allows

TABLE = """
                member  head  owner  sponsor
comment         yes     yes   yes    yes
propose         yes     yes   yes    yes
approve         no      yes   no     no
reject          no      yes   no     no
decide_overdue  no      no    no     yes
see_figures     no      yes   yes    yes
see_questions   no      no    yes    no
open_wave       no      no    yes    no
lead_workshop   no      yes   yes    yes
"""
_, HEAD, *LINES = TABLE.splitlines()
CELLS = [
    (role, line.split()[0], said == "yes")
    for line in LINES
    for role, said in zip(HEAD.split(), line.split()[1:], strict=True)
]


@pytest.mark.parametrize(("role", "act", "expected"), CELLS)
def test_a_role_may_do_what_the_table_says(role: str, act: Act, expected: bool) -> None:
    assert allows({role}, act) == expected


def test_the_table_has_every_role_and_every_act() -> None:
    assert {role for role, _, _ in CELLS} == {*ROLES}
    assert [line.split()[0] for line in LINES] == [*MATRIX] == [*get_args(Act)]


def test_who_has_several_roles_may_do_what_any_of_them_may() -> None:
    for roles in chain.from_iterable(combinations(ROLES, size) for size in range(5)):
        for act in MATRIX:
            assert allows(roles, act) == any(allows({role}, act) for role in roles)


def test_no_unknown_role_may_do_anything() -> None:
    assert [act for act in MATRIX if allows({"admin", "", "MEMBER", "Head"}, act)] == []
