"""What is known of a person, or of a field, in words: values as people read them."""

from __future__ import annotations

from lexicon.criteria.words import field_label, say
from lexicon.model.condition import Test
from lexicon.model.kinds.stage import Act
from lexicon.model.scalars import Scalar
from lexicon.site.edition import Edition


def fact(field: str, value: Scalar | Act, edition: Edition) -> str:
    """One line of a record: `Company size: 200 people`."""
    if not isinstance(value, Act):
        return edition.dated(_said(field, value, edition))
    done = Test.model_construct(_fields_set={"field", "filled"}, field=field, filled=True)
    said = say(done, edition.dictionary, edition.language).text
    return f"{edition.dated(said)} ({edition.team(value.who)}, {edition.dated(value.when)})"


def value_in_words(field: str, value: Scalar, edition: Edition) -> str:
    """A value without its field: `200 people`."""
    said = edition.dated(_said(field, value, edition))
    label = edition.typeset(field_label(field, edition.dictionary, edition.language))
    return said.removeprefix(label).lstrip(" :\u00a0\u202f")


def _said(field: str, value: Scalar, edition: Edition) -> str:
    """The words of `is`; a record may name what no condition could, so nothing is validated."""
    test = Test.model_construct(_fields_set={"field", "is_"}, field=field, is_=value)
    return say(test, edition.dictionary, edition.language).text
