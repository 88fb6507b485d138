"""What stages are called in other languages: a module's files of translations, newer data."""

from __future__ import annotations

import pytest

from lexicon.targets.exports.unreadable import ExportsUnreadable
from tests.targets.odoo.samples import read_one

PO = """msgid ""
msgstr ""
"Language: fr_FR\\n"

#. module: crm
#: model:crm.stage,name:crm.stage_lead1 model:crm.stage,name:crm.stage_lead2
#: model_terms:ir.ui.view,arch_db:crm.view
msgid "Ne"
"w \\"one\\""
msgstr ""
"Nouveau"

#: model:crm.stage,name:crm.stage_lead4
msgid "Won"
msgstr ""
#~ msgid "Old"
#~ msgstr "Ancien"
#: model:crm.tag,name:crm.tag
msgid "Tag"
msgstr "Mot"
"""
XML = b"""<odoo><record model="crm.stage" id="stage_lead1"><field name="name">New</field>
<field name="name@fr">Nouveau</field></record>
<record model="crm.stage" id="stage_lead4"><field name="name">Won</field></record></odoo>"""


def test_newer_data_may_name_a_stage_in_other_languages_themselves() -> None:
    first, second = read_one(XML).values
    assert (first.labels, second.labels) == ({"": "New", "fr": "Nouveau"}, {"": "Won"})
    assert "name@fr" not in first.attributes
    assert "translations" in read_one(XML).shows


def test_translations_are_read_for_stages_alone() -> None:
    seen = read_one(PO.encode(), "i18n/fr.po")
    assert (seen.name, seen.keyed_by) == ("crm.stage", "code")
    assert seen.shows == {"translations"}
    assert [(item.code, dict(item.labels)) for item in seen.values] == [
        ("crm.stage_lead1", {"fr_FR": "Nouveau"}),
        ("crm.stage_lead2", {"fr_FR": "Nouveau"}),
        ("crm.stage_lead4", {"fr_FR": "Won"}),
    ]


def test_what_nobody_has_confirmed_is_read_as_odoo_does_and_told() -> None:
    fuzzy = "#, python-format, fuzzy\nmsgid"
    seen = read_one(PO.replace('msgid "Ne"', f'{fuzzy} "Ne"').encode(), "i18n/fr.po")
    assert seen.values[0].labels == {"fr_FR": "Nouveau"}
    assert [noted.said("en").partition(". ")[0] for noted in seen.noted] == [
        "i18n/fr.po:4: translations that nobody has confirmed (fuzzy): Nouveau"
    ]
    obsolete = PO.replace("#~ msgid", "#, fuzzy\n#~ msgid").encode()
    assert read_one(obsolete, "i18n/fr.po").noted == ()
    assert "Ancien" not in str(read_one(obsolete, "i18n/fr.po").values)


def test_the_files_name_is_the_language_where_the_header_is_silent() -> None:
    seen = read_one(PO.replace("Language: fr_FR", "X: y").encode(), "i18n/pt_BR.po")
    assert list(seen.values[0].labels) == ["pt_BR"]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    broken = PO.replace('msgid "Won"', "msgid Won").replace('"Nouveau"', '"Nouveau')
    with pytest.raises(ExportsUnreadable) as caught:
        read_one(f'"x"\n\n{broken}'.encode(), "fr.po")
    assert [(fault.line, fault.args[2]) for fault in caught.value.faults] == [
        (1, "odoo.text_before"),
        (13, "odoo.not_quoted"),
        (16, "odoo.not_quoted"),
    ]
