"""What templates may not do: reach the machine, go on for ever, write what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.targets.own.filling import rendered, slip


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("{{ range(10 ** 9) | list }}", 1, "does not come to an end"),
        ("\n{% for a in range(9999) %}{{ range(9999) | sum }}{% endfor %}", 2, "to an end"),
        ("{{ 'a' * 10 ** 10 }}", 1, "too large"),
        ("{{ 2 ** (10 ** 9) }}", 1, "too large"),
        ("{{ 'a' | center(2 ** 62) }}", 1, "too large"),
        ("a\n{{ picklists[0] }}", 2, "a text is needed here, not ValueSet"),
        ("{{ picklists | map('upper') | list }}", 1, "a text is needed here, not list"),
        ("{{ picklists[0].values[0].probability }}", 1, "a text is needed here, not NoneType"),
        ("{{ picklists[0].values[0].is_active }}", 1, "a text is needed here, not bool"),
        ("{{ picklists | random | json }}", 1, "No filter named 'random'"),
        ("{{ lipsum() }}", 1, "'lipsum' is undefined"),
        ("{% include '/etc/passwd' %}", 1, "there is no template '/etc/passwd' in templates"),
    ],
)
def test_what_has_no_end_or_is_no_text_is_a_finding_at_its_line(
    tmp_path: Path, text: str, line: int, why: str
) -> None:
    place, told = slip(tmp_path, text)
    assert place == ("template_invalid", "templates/a.j2", line)
    assert why in told


@pytest.mark.parametrize(
    "text",
    [
        "{{ ().__class__.__base__.__subclasses__() }}",
        "{{ picklists[0].label.__func__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ options.update({}) }}",
        "{{ ''.__class__ }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ self.__init__ }}",
    ],
)
def test_a_template_can_only_read_the_dictionary(tmp_path: Path, text: str) -> None:
    (finding,) = rendered(tmp_path, {"a.j2": text}).findings
    assert finding.rule == "template_invalid"
