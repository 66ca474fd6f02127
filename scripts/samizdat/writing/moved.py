"""What stands at an address of before: a page that leads to where its content is today."""

from markupsafe import Markup

from samizdat.model.artifact import Artifact
from samizdat.words.paths import address_on, published_at
from samizdat.words.tongue import Tongue

PAGE = Markup("""<!doctype html>
<html lang="{language}" dir="{direction}"><head>\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\
<meta charset="utf-8"><title>{title}</title><meta name="robots" content="noindex">\
<meta http-equiv="refresh" content="0; url={address}"></head>
<body><p>{moved}</p></body></html>
""")


def moved(was: str, now: str, title: str, tongue: Tongue) -> Artifact:
    """The page at `was`, which leads to `now`: both from the root of the staged tree.

    `now` may have an anchor; `title` is that of the page to which it leads.
    """
    address = address_on(now, was)
    link = Markup('<a href="{}">{}</a>').format(address, title)
    sentence = Markup(tongue.gettext("This page has moved: {link}."))  # noqa: S704  our own
    html = PAGE.format(
        language=tongue.language,
        direction=tongue.direction,
        address=address,
        title=title,
        moved=sentence.format(link=link),
    )
    return Artifact(f"{published_at(was)}index.html", html.encode())
