"""Names as they are said: lists put the family name first and degrees last."""

from peerdesk.store.names import folded

_TITLES_IN_WORDS = """
    dr prof professor mr mrs ms miss md do dds dmd dpm mbbs phd psyd pharmd rph rn bsn
    msn dnp np crna cnm cns pa aprn crnp fnp lpn lvn rrt rt pt dpt ot otr slp lcsw msw
    mph mba ms facs facp faap facc facog jr sr ii iii iv
"""
TITLES = frozenset(_TITLES_IN_WORDS.split())
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def spoken(name: str) -> str:
    """Return a name as it is said: "Smith, Jane A., MD" is Jane A. Smith.

    Whatever is written in another way stays as it is.
    """
    first, *rest = [part.strip() for part in name.split(",")]
    if not (first and rest and all(rest)):
        return name
    said_first = _is_titles(rest[0]) and (" " in first or rest[0].isupper())
    given = "" if said_first else _without_degrees(rest.pop(0))
    if not all(map(_is_titles, rest)):
        return name
    after = [part for part in rest if folded(part) in _GENERATIONS]
    return " ".join(part for part in (given, first, *after) if part)


def _is_titles(part: str) -> bool:
    return TITLES.issuperset(folded(part).split())


def _without_degrees(given: str) -> str:
    """Return given names without what stands behind them in capitals: "Jan MD"."""
    words = given.split()
    while len(words) > 1 and words[-1].isupper() and _is_titles(words[-1]):
        words.pop()
    return " ".join(words)
