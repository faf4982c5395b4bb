"""Texts that a spreadsheet would take for a formula, and how CSV keeps them texts.

An apostrophe goes before each; see “CSV Injection” by OWASP.  Reading takes it away.
"""

STARTS = frozenset("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - some spreadsheets take these too


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet may calculate *text*, with or without an apostrophe."""
    return text.lstrip(" '")[:1] in STARTS


def guarded(text: str) -> str:
    """Return *text* as it can stand in a CSV file."""
    return f"'{text}" if looks_like_formula(text) else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given."""
    return text[1:] if text.startswith("'") and looks_like_formula(text) else text
