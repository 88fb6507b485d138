"""Words that TypeScript, or the generated package itself, keeps for itself."""

from __future__ import annotations

WORDS = frozenset({
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
    "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally",
    "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "languages",
    "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super",
    "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with",
    "yield",
})  # fmt: skip
"""For constants whose names start with a small letter."""

TYPES = frozenset({
    "Deprecation", "Infinity", "Language", "LanguageTag", "NaN", "Object", "Open", "Parsed",
    "Picklist", "Record", "Texts", "ValueMeta",
})  # fmt: skip
"""For types and constants whose names start with a capital."""
