"""Places in a work, as word processors and notes have them, in our way: `pp. 151–53`, `leaf 87`."""

import re

_LABELS = {
    "page": ("p.", "pp."),
    "chapter": ("ch.", "chaps."),
    "volume": ("vol.", "vols."),
    "section": ("sec.", "secs."),
    "paragraph": ("para.", "paras."),
    "note": ("n.", "nn."),
    "issue": ("no.", "nos."),
    "number": ("no.", "nos."),
    "figure": ("fig.", "figs."),
    "folio": ("fol.", "fols."),
    "line": ("line", "lines"),
    "part": ("pt.", "pts."),
    "book": ("bk.", "bks."),
    "column": ("col.", "cols."),
    "sub verbo": ("s.v.", "s.vv."),
}
_LABELLED = re.compile(
    rf"(?P<label>{'|'.join(_LABELS)})s?\s+(?P<place>[^,]+(?:,\s*\d[^,]*)*)", re.IGNORECASE
)
_SEVERAL = re.compile(r"\d\s*[–—-]\s*\d|\d\s*(?:,|and|и|&)\s*\d")
_SPOKEN = (
    (r"pp?|с|стр|S", "page"),
    (r"ch|chap|гл|Kap", "chapter"),
    (r"vol|т|Bd", "volume"),
    (r"n|прим", "note"),
)
_NUMBERS = r"\d+(?:\s*[–—-]\s*\d+)?(?:n\d+)?(?:,\s*\d+(?:\s*[–—-]\s*\d+)?)*"
_BARE = re.compile(rf"(?P<numbers>{_NUMBERS})(?=[\s,]|$)")
_AT_END = re.compile(
    rf"(?:^|[,:.]?\s+|[,:.])(?P<sign>(?:{'|'.join(signs for signs, _ in _SPOKEN)})\b\.?\s*)?"
    rf"(?P<numbers>{_NUMBERS})\s*\.?$",
    re.IGNORECASE,
)


def locator_of(suffix: str) -> str:
    """What a field of a reference manager says behind a work, in our way."""
    text = " ".join(suffix.split()).strip(" ,").replace(" ,", ",")
    match = _LABELLED.match(text)
    bare = _BARE.match(text)
    if bare:  # without a label it is a page
        place, rest = labelled("page", bare["numbers"]), text[bare.end() :].strip(" ,")
        return ", ".join(filter(None, [place, rest]))
    if not match:
        return re.sub(r"(?<=\d)\s*-\s*(?=\d)", "–", text)
    rest = text[match.end() :].strip(" ,")
    place = labelled(match["label"].lower(), match["place"].strip())
    return f"{place}, {rest}" if rest else place


def labelled(label: str, numbers: str) -> str:
    """Numbers with the sign of what they count, in the plural where there are several."""
    numbers = re.sub(r"(?<=\d)\s*[-—]\s*(?=\d)", "–", numbers)
    one, several = _LABELS[label]
    return f"{several if _SEVERAL.search(numbers) else one} {numbers}"


def split_locator(text: str) -> tuple[str, str]:
    """What stands before the place at the end of a reference, and the place in our way."""
    match = _AT_END.search(text)
    if not match:
        return text.strip(" .,"), ""
    label = "page"
    for signs, meant in _SPOKEN:
        if match["sign"] and re.fullmatch(rf"(?:{signs})\.?", match["sign"].strip(), re.IGNORECASE):
            label = meant
            break
    return text[: match.start()].strip(" .,:"), labelled(label, match["numbers"])
