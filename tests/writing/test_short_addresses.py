"""Addresses in notes: whose they are is shown, and where they lead stays."""

import pytest

from samizdat.writing.short_addresses import shortened


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://doi.org/10.1080/09668136.2014.990708", "doi"),
        ("http://dx.doi.org/10.2307/152781", "doi"),
        ("https://www.marxists.org/archive/trotsky/1938/", "marxists.org"),
        ("https://en.wikipedia.org/wiki/Great_Purge", "en.wikipedia.org"),
        ("https://istmat.org:8080/node/22307?a=1&amp;b=2", "istmat.org"),
    ],
)
def test_a_note_says_whose_an_address_is(address: str, shown: str) -> None:
    """`doi`, or the name of the host; the link is the same."""
    html = f'Roberts, <em>War</em>, <a href="{address}">{address}</a>.'

    found = shortened(html)

    link = f'<a class="note-address" href="{address}"><span>{shown}</span></a>'
    assert found == f"Roberts, <em>War</em>, {link}."


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://istmat.org/node/22307">a telegram</a>',
        '<a class="person" href="../../people/zhukov/">https://zhukov.example</a>',
        '<a href="https://a.example/x">https://b.example/x</a>',
        "https://istmat.org is an archive",
    ],
)
def test_other_links_keep_their_words(html: str) -> None:
    """A link with words of its own, and an address that is no link, stay as they are."""
    assert shortened(html) == html
