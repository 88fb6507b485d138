"""What templates may not do: reach the machine, go on for ever, write what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.targets.own.filling import rendered, slip

_BLOCK = "\n{% set a %}{% for i in range(9) %}"
_MANY = "{% set n = [1] * 99999 %}"
_WORDS = "{% set w = 'a' * 9999999 %}"
_SQUARE = "{% set n = namespace(a=2) %}\n{% for i in range(40) %}\n"
_LONG = "{% set n = namespace(a='b') %}\n{% for i in range(30) %}\n"


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("{{ range(10 ** 9) | list }}", 1, "`range` is too large"),
        ("{{ range(3000000) | sort }}", 1, "does not come to an end"),
        ("{{ ([1] * 3000000) | unique | list | length }}", 1, "does not come to an end"),
        (
            f"{_MANY}{{% for a in n %}}\n{{% for b in n %}}{{% endfor %}}{{% endfor %}}",
            2,
            "to an end",
        ),
        (f"{_MANY}\n{{% for a in n recursive %}}{{{{ loop(n) }}}}{{% endfor %}}", 2, "to an end"),
        (f"{_MANY}\n{{% for a in n %}}{{{{ (n + n) | length }}}}{{% endfor %}}", 2, "to an end"),
        (
            f"{_WORDS}{{% for a in range(999) %}}{{{{ w.find('a') }}}}{{% endfor %}}",
            1,
            "to an",
        ),
        (
            f"{_WORDS}{{% for a in range(999) %}}{{{{ (w ~ 1) | length }}}}{{% endfor %}}",
            1,
            "to an",
        ),
        ("\n{% for a in range(9999) %}{{ range(9999) | sum }}{% endfor %}", 2, "to an end"),
        ("{{ 'a' * 10 ** 10 }}", 1, "too large"),
        ("{{ 2 ** (10 ** 9) }}", 1, "too large"),
        ("a\n{% include 'a.j2' %}", 2, "it includes or calls itself without an end"),
        ("{{ 'a' | center(2 ** 62) }}", 1, "`|center` is too large"),
        ("\n{{ '%99999999d' % 1 }}", 2, "`%` is too large"),
        ("{{ '%.*f' % (99999999, 1) }}", 1, "`%` is too large"),
        ("{{ '%(a).99999999f' | format(a=1) }}", 1, "`|format` is too large"),
        ("{{ '{:>99999999}'.format(1) }}", 1, "`.format` is too large"),
        ("{{ '{:{}}'.format(1, 99999999) }}", 1, "`.format` is too large"),
        ("{{ '{a:{b}}'.format_map({'a': 1, 'b': '99999999'}) }}", 1, "`.format_map` is too"),
        ("{{ 'a'.ljust(99999999) }}", 1, "`.ljust` is too large"),
        ("{{ '\\t'.expandtabs(99999999) }}", 1, "`.expandtabs` is too large"),
        ("{{ (7).to_bytes(byteorder='big', length=99999999) }}", 1, "`.to_bytes` is too large"),
        ("{{ 'a'.translate({97: 'b' * 9999} ) * 9999 }}", 1, "`*` is too large"),
        ("{{ ('a' * 9999).translate({97: 'b' * 9999}) }}", 1, "`.translate` is too large"),
        ("{{ ('a' * 9999) | replace('a', 'b' * 9999) }}", 1, "`|replace` is too large"),
        ("{{ ('b' * 9999999).join(range(99) | map('string')) }}", 1, "`.join` is too large"),
        ("{{ range(99) | join('b' * 999999) }}", 1, "`|join` is too large"),
        ("{{ (['a' * 9999999] * 99) | join }}", 1, "`|join` is too large"),
        ("{{ ('%(a)s' * 99) % {'a': 'a' * 9999999} }}", 1, "`%` is too large"),
        ("{{ ('{0}' * 99).format('a' * 9999999) }}", 1, "`.format` is too large"),
        ("{{ ('\\n' * 9999) | indent('b' * 9999) }}", 1, "`|indent` is too large"),
        ("{{ ('a ' * 9999) | wordwrap(1, true, 'b' * 9999) }}", 1, "`|wordwrap` is too large"),
        ("{{ [1] | batch(99999999, 1) | list }}", 1, "`|batch` is too large"),
        ("{{ [1] | batch(linecount=99999999, fill_with=1) | list }}", 1, "`|batch` is too"),
        ("{{ [1] | slice(99999999) | list }}", 1, "`|slice` is too large"),
        ("{{ [1] | tojson(99999999) }}", 1, "`|tojson` is too large"),
        (f"{_LONG}{{% set n.a = n.a ~ n.a %}}{{% endfor %}}", 3, "`~` is too large"),
        (f"{_SQUARE}{{% set n.a = n.a * n.a %}}{{% endfor %}}", 3, "`*` is too large"),
        (f"{_LONG}{{% set n.a = n.a + n.a %}}{{% endfor %}}", 3, "`+` is too large"),
        (f"{_BLOCK}{{{{ 'a' * 9999999 }}}}{{% endfor %}}{{% endset %}}", 2, "more than 50 million"),
        ("\n{% for i in range(99) %}{{ 'a' * 9999999 }}{% endfor %}", 2, "more than 50 million"),
        ("a\n{{ picklists[0] }}", 2, "a text is needed here, not a list of values"),
        ("{{ picklists | map('upper') | list }}", 1, "a text is needed here, not a list"),
        ("{{ picklists[0].values[0].probability }}", 1, "a text is needed here, not nothing"),
        ("{{ picklists[0].values[0].is_active }}", 1, "a text is needed here, not a truth"),
        ("{{ picklists | random | json }}", 1, "there is no filter `random`"),
        ("{{ [[1], 'a'] | sum(start=[]) }}", 1, "a text cannot be added to a list"),
        ("{{ lipsum() }}", 1, "there is no `lipsum`"),
        ("{% include '/etc/passwd' %}", 1, "there is no template `/etc/passwd` in templates"),
    ],
)
def test_what_has_no_end_or_is_no_text_is_a_finding_at_its_line(
    tmp_path: Path, text: str, line: int, why: str
) -> None:
    place, told = slip(tmp_path, text)
    assert place == ("template_invalid", "templates/a.j2", line)
    assert why in told


@pytest.mark.parametrize("searched", ["-1 in n", "n == n[::-1]", "n[1:]"])
def test_what_is_compared_or_cut_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, searched: str
) -> None:
    monkeypatch.setattr("lexicon.targets.own.sandbox._MOST_STEPS", 100_000)
    text = f"{_MANY}\n{{% for a in n[:9999] %}}{{% if {searched} %}}{{% endif %}}{{% endfor %}}"
    place, told = slip(tmp_path, text)
    assert place == ("template_invalid", "templates/a.j2", 2)
    assert "does not come to an end" in told


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ '%5d|%-3s|%%' % (20271231, 'a') }}", "20271231|a  |%"),
        ("{{ 'https://a.org/99999999/%s' % 'b' }}", "https://a.org/99999999/b"),
        ("{{ '%s of %s' | format(99999999, 'a') }}", "99999999 of a"),
        ("{{ '{:>3}{{}}{a:04.1f}'.format(99999999, a=1) }}", "99999999{}01.0"),
        ("{{ 'a' | center(5) }}{{ ['b', 'c'] | map('upper') | join(', ') }}", "  a  B, C"),
        ("{{ 1 ~ 'a' ~ 2.5 ~ [1] }}{{ 'a-a' | replace('a', 'b', 1) }}", "1a2.5[1]b-a"),
        ("{{ ([[1] * 100] * 20000) | sum(start=[]) | length }}", "2000000"),
        ("{{ picklists | sum('values', ()) | length }}{{ [1, 2.5] | sum }}", "173.5"),
        (
            "{{ 1 if 2 < 3 <= 3 and 'a' in 'ab' }}{{ [1, 2, 3][1:] | join }}{{ 'abc'[::2] }}",
            "123ac",
        ),
        ("{{ 'a\\nb' | indent(2) }}{{ [1, 2, 3] | batch(2) | list | length }}", "a\n  b2"),
    ],
)
def test_what_stays_small_is_made_as_jinja_makes_it(tmp_path: Path, text: str, made: str) -> None:
    (output,) = rendered(tmp_path, {"a.j2": text}).outputs
    assert output.files == {"a": made.encode()}


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
