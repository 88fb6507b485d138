"""Words that Java, or the generated package itself, keeps for itself."""

from __future__ import annotations

WORDS = frozenset({
    "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
    "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally",
    "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
    "native", "new", "null", "package", "private", "protected", "public", "return", "short",
    "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient",
    "true", "try", "void", "volatile", "while",
})  # fmt: skip
"""For the parts of a package's name."""

TYPES = frozenset({
    "Boolean", "Class", "Coded", "Collections", "Deprecated", "Deprecation", "Double", "Enum",
    "Facts", "Found", "Function", "HashMap", "Held", "Integer", "Iterable", "LinkedHashMap", "List",
    "Locale", "Map", "Math", "Number", "Object", "Optional", "OptionalDouble", "Override",
    "Picklist", "Record", "Stream", "String", "System", "TreeMap",
})  # fmt: skip
"""For enumerations: in their package a name of theirs would hide these."""
