"""Microsoft's numbers of languages (LCID): Dataverse knows its languages by no other name."""

from __future__ import annotations

LCIDS = {
    "ar": 1025, "bg": 1026, "ca": 1027, "cs": 1029, "da": 1030, "de": 1031, "el": 1032,
    "en": 1033, "es": 3082, "et": 1061, "eu": 1069, "fi": 1035, "fr": 1036, "gl": 1110,
    "he": 1037, "hi": 1081, "hr": 1050, "hu": 1038, "id": 1057, "it": 1040, "ja": 1041,
    "kk": 1087, "ko": 1042, "lt": 1063, "lv": 1062, "ms": 1086, "nb": 1044, "nl": 1043,
    "pl": 1045, "pt": 2070, "pt-BR": 1046, "ro": 1048, "ru": 1049, "sk": 1051, "sl": 1060,
    "sr": 2074, "sv": 1053, "th": 1054, "tr": 1055, "uk": 1058, "vi": 1066, "zh": 2052,
    "zh-HK": 3076, "zh-TW": 1028,
}  # fmt: skip
"""The languages that Dataverse can be switched to."""
_TAGS = {number: tag for tag, number in LCIDS.items()}


def lcid(language: str) -> int | None:
    """The number of a language, else of the one that it is a variant of."""
    return LCIDS.get(language) or LCIDS.get(language.partition("-")[0])


def tag(number: int) -> str:
    """The language of a number; the number itself where Dataverse has no such language."""
    return _TAGS.get(number, str(number))
