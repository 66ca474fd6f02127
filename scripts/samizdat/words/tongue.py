"""The words that the program itself prints on a page, in the language of the site.

English is the language of the program: its words are the keys of the catalogues in `locales/`,
which are gettext's, and the one that needs none.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from samizdat.words.dates import HistoricalDate, words, years_of
from samizdat.words.languages import ENGLISH, direction, is_of
from samizdat.words.listing import enumerated
from samizdat.words.sorting import Alphabet, Plainly

if TYPE_CHECKING:
    from babel import Locale
    from babel.messages.catalog import Catalog

PAGES, BROWSER = "samizdat", "browser"
"""The catalogues of a language: what pages print, and what scripts say."""

COUNTED_TO = 200
"""Numbers up to this have every plural of a language."""

LOCALES = "locales"
"""The folder of the catalogues in the package, one folder of it for each language."""

Names = Mapping[str, Mapping[str, str]]
"""What a collection calls verdicts and grades: by the kind of name, then by its English word."""


class Plural(NamedTuple):
    """Words with a number in them, to be counted later: of one, and of several."""

    one: str
    many: str


class Tongue:
    """The words of the program in a language, with the grammar of its numbers, dates and lists."""

    def __init__(self, language: str = ENGLISH, names: Names | None = None) -> None:
        self.language = language
        """That of the site, as its settings name it."""

        self.direction = direction(language)
        self._names = names or {}
        self._known = ENGLISH
        self._catalogue = NullTranslations()
        for known in _candidates(language):
            catalogue = _catalogue_of(known)
            if catalogue:
                self._known, self._catalogue = known, catalogue
                break

    @property
    def is_english(self) -> bool:
        """The words are those of the program, in want of others too."""
        return self._known == ENGLISH

    def gettext(self, english: str, **values: object) -> str:
        """A sentence or a word, its values filled in."""
        return self._filled(self._catalogue.gettext(english), values)

    def pgettext(self, context: str, english: str, **values: object) -> str:
        """The same for words that mean several things."""
        return self._filled(self._catalogue.pgettext(context, english), values)

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """A sentence that counts something, as its language counts; `{count}` is the number."""
        sentence = self._catalogue.ngettext(one, many, count)
        return self._filled(sentence, {"count": self.number(count), **values})

    def counted(self, plural: Plural, count: int, **values: object) -> str:
        """The same of words that stand in a table."""
        return self.ngettext(plural.one, plural.many, count, **values)

    def plural(self, count: int) -> tuple[str, str]:
        """Which plural a number takes, as CLDR calls it, and how it is written: `few`, `3`."""
        return str(self.locale.plural_form(count)), self.number(count)

    def named(self, value: str) -> str:
        """A verdict, a grade, a kind: as the collection calls it, else as its language does."""
        kind, english = type(value).__name__, str(value)
        own = self._names.get(kind.lower(), {}).get(english)
        return own or self._catalogue.pgettext(kind, english)

    def _filled(self, sentence: str, values: Mapping[str, object]) -> str:
        if not values:
            return sentence
        return sentence.format(**values)

    def browser_words(self) -> dict[str, str | dict[str, str]]:
        """What scripts say, by the English words; of what is counted a form for each plural."""
        catalogue = None if self.is_english else _read(self._known, BROWSER)
        found: dict[str, str | dict[str, str]] = {}
        if catalogue is None:
            return found
        compiled = _compiled(catalogue)
        for message in catalogue:
            if isinstance(message.id, str):
                if message.id:  # else it is the head of the catalogue
                    found[message.id] = str(message.string)
                continue
            forms: dict[str, str] = {}
            for count in range(COUNTED_TO):
                form = str(self.locale.plural_form(count))
                forms.setdefault(form, compiled.ngettext(message.id[0], message.id[1], count))
            found[message.id[0]] = forms
        return found

    @cached_property
    def locale(self) -> Locale:
        """What CLDR knows of the language of these words."""
        from babel import Locale  # a tenth of a second, and a site in English needs it not at all

        if self.is_english:
            return Locale("en", "GB")
        return Locale.parse(self._known, sep="-")

    def number(self, value: float) -> str:
        """A number as the language writes it: `75,950`, `13.6`."""
        if value == int(value):
            return self._signed(f"{value:,.0f}")
        return self._signed(f"{value:,.1f}")

    def decimal(self, value: float) -> str:
        """A number with all its digits, without groups: `99.1617`."""
        return self._signed(str(value))

    def _signed(self, shown: str) -> str:
        """A number with the signs between its digits that the language has."""
        if self.is_english:
            return shown
        from babel.numbers import get_decimal_symbol, get_group_symbol

        signs = {",": get_group_symbol(self.locale), ".": get_decimal_symbol(self.locale)}
        return "".join(signs.get(sign, sign) for sign in shown)

    def listed(self, parts: Sequence[str], last: str = "and") -> str:
        """Words as a sentence lists them: `Danton, Marat and 2 others`."""
        if self.is_english:
            return enumerated(parts, last)
        from babel.lists import format_list

        if last == "or":
            return format_list(list(parts), "or", self.locale)
        return format_list(list(parts), "standard", self.locale)

    def row(self, parts: Sequence[str]) -> str:
        """Words in a row, without a last joint: `3 documents, 2 memoirs`."""
        return self.pgettext("between the things of a row", ", ").join(parts)

    def clauses(self, parts: Sequence[str]) -> str:
        """What stands in a line with commas of its own: `Danton, Marat; memoir, 1842`."""
        return self.pgettext("between the clauses of a line", "; ").join(parts)

    def date(self, date: HistoricalDate) -> str:
        """A date in words; nothing is added to what it says."""
        return self._dated(date.edtf)

    def years(self, date: HistoricalDate) -> str:
        """The years of a date alone."""
        return self._dated(years_of(date.edtf))

    def decade(self, first: int) -> str:
        """Ten years by the first of them: `1930s`."""
        return self.pgettext("decade", "{year}s", year=first)

    @cached_property
    def alphabet(self) -> Alphabet | Plainly:
        """The order of names in the language of the site."""
        if is_of(self.language, ENGLISH):
            return Plainly()
        return Alphabet(self.language)

    @cached_property
    def _dated(self) -> Callable[[str], str]:
        """How an EDTF date is said."""
        if self.is_english:
            return words
        from samizdat.words.told_dates import ToldDates

        return ToldDates(self).words


def _candidates(language: str) -> list[str]:
    """The names under which the words of a language may lie: `pt-BR`, then `pt`."""
    whole = language.replace("_", "-")
    return list(dict.fromkeys((whole, whole.partition("-")[0])))


def _catalogue_of(language: str) -> NullTranslations | None:
    """The catalogue of a language; None where the program does not speak it."""
    if is_of(language, ENGLISH):
        return NullTranslations()
    kept = _read(language, PAGES)
    return _compiled(kept) if kept else None


def _compiled(catalogue: Catalog) -> GNUTranslations:
    from babel.messages.mofile import write_mo

    file = io.BytesIO()
    write_mo(file, catalogue)
    file.seek(0)
    return GNUTranslations(file)


def _read(language: str, domain: str) -> Catalog | None:
    file = files("samizdat") / LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
    if not file.is_file():
        return None
    from babel.messages.pofile import read_po

    return read_po(io.BytesIO(file.read_bytes()), locale=language.replace("-", "_"))


PROGRAM = Tongue()
"""The language of the program, and of what it says to editors."""
