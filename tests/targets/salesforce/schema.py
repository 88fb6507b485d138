"""The schema of the Metadata API, from the WSDL that the simple-salesforce package carries."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from lxml import etree

XSD = "http://www.w3.org/2001/XMLSchema"
API = "http://soap.sforce.com/2006/04/metadata"
ROOTS = (
    "ApexClass",
    "BusinessProcess",
    "CustomField",
    "CustomFieldTranslation",
    "CustomObjectTranslation",
    "GlobalValueSet",
    "GlobalValueSetTranslation",
    "Package",
    "RecordType",
    "StandardValueSet",
    "StandardValueSetTranslation",
)


def faults(document: bytes) -> list[str]:
    """What the schema has against a file; empty where it is valid."""
    checked = schema()
    checked.validate(etree.fromstring(document))
    return [error.message for error in checked.error_log]


@cache
def schema() -> etree.XMLSchema:
    """The WSDL's types, with an element for each kind of file: the WSDL knows only messages."""
    wsdl = etree.fromstring(files("simple_salesforce").joinpath("metadata.wsdl").read_bytes())
    types = wsdl.find(f".//{{{XSD}}}schema")
    made = etree.Element(f"{{{XSD}}}schema", types.attrib, nsmap={"xsd": XSD, "tns": API})
    made.extend(list(types))
    for name in ROOTS:
        etree.SubElement(made, f"{{{XSD}}}element", name=name, type=f"tns:{name}")
    return etree.XMLSchema(made)
