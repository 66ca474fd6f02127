"""What the pages of the sample's registers must hold."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from samizdat.model.kinds import KINDS, by_noun
from samizdat.words.folding import fold
from samizdat.words.paths import published_at
from samizdat.words.typography import typeset_marks
from tests.conftest import SAMPLE
from tests.registers import small
from tests.registers.conftest import Made
from tests.registers.small import words

LINK = re.compile(r'\b(?:href|src)="(?P<target>[^"]+)"')
MARKDOWN_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\((?P<target>[^)\s]+)[^)]*\)")
ANCHOR = re.compile(r'<[a-z][^<>]*?\sid="(?P<anchor>[^"]+)"')
HEADING = r'<h{level}[^>]* id="([\w-]+)"[^>]*>'
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
SCHEMES = {noun: kind for noun, kind in by_noun(KINDS).items() if kind.page}
DOSSIERS = [noun for noun, kind in SCHEMES.items() if kind.has_dossiers]
FOLDERS = {
    "person": "people",
    "place": "places",
    "institution": "institutions",
    "source": "sources",
}


def sections(page: str, opening: str) -> dict[str, str]:
    """The parts of a page, each from an anchor to the next, by the anchor."""
    found = re.split(opening, page)[1:]
    return dict(zip(found[::2], found[1::2], strict=True))


def told(text: str, html: str) -> bool:
    """HTML has the words of a text of the registers, with the marks of a printer."""
    return typeset_marks(text) in words(html)


def leads_to(made: Made, scheme: str, key: str, uri: str, html: str) -> bool:
    """HTML of a page has a link to a record."""
    target = f'href="{address(made, scheme, key, uri)}"'
    return target in html


def address(made: Made, scheme: str, key: str, uri: str) -> str:
    """A link to a record as it stands on a published page, worked out by the standard library."""
    path, hash_sign, anchor = made.answers.atlas.target(scheme, key).partition("#")
    there, here = published_at(path), published_at(uri)
    if there == here:
        return hash_sign + anchor
    return posixpath.relpath(there, here) + "/" + hash_sign + anchor


def test_every_claim_is_answered(made: Made) -> None:
    """Each claim has its anchor, its verdict, what the evidence says, and a work for that."""
    uri = "corrections/index.md"
    found = sections(made.pages[uri], r'<div class="claim-entry" id="([\w-]+)"[^>]*>')

    assert found.keys() == made.library.claims.keys()
    for key, claim in made.library.claims.items():
        entry = found[key].partition("</section>")[0]
        assert f'<span class="verdict verdict-{claim.verdict.value}">' in entry
        assert told(claim.says, entry)
        assert told(claim.correction, entry)
        for source in claim.sources:
            assert leads_to(made, "source", source, uri, entry)


def test_claims_stand_under_their_verdict(made: Made) -> None:
    """An article's claims stand below it in groups, what is wrong first, and are counted."""
    page = made.pages["corrections/index.md"]
    total = len(made.library.claims)

    assert re.findall(HEADING.format(level=2), page) == list(made.library.articles)
    counted = re.search(rf" {total} claims, of which (\d+ are .*?)\.</p>", page)
    assert counted
    assert sum(int(number) for number in re.findall(r"\d+", counted[1])) == total
    groups = sections(page, HEADING.format(level=3))
    for anchor, group in groups.items():
        article, _, verdict = anchor.rpartition("-")
        held = re.findall(r'<div class="claim-entry" id="([\w-]+)"', group.partition("<h2")[0])
        assert held
        for key in held:
            claim = made.library.claims[key]
            assert (claim.article, claim.verdict.value) == (article, verdict)


def test_claims_name_the_essays_that_answer_them(made: Made) -> None:
    """A claim that an essay marks leads to that essay's own list of corrections, and back."""
    page = made.pages["corrections/index.md"]

    for essay in made.library.shown:
        marked = {link.rest for link in essay.document.prose.links if link.scheme == "claim"}
        own = made.pages[f"essays/{essay.slug}.md"]
        for key in marked:
            assert f'href="../essays/{essay.slug}/#correction-{key}"' in page
            assert f'id="correction-{key}"' in own
            assert f'href="../../corrections/#{key}"' in own


def test_every_event_is_on_the_timeline(made: Made) -> None:
    """Each event has its anchor, in the order of time, with its date in words and its grade."""
    uri = "timeline/index.md"
    found = sections(made.pages[uri], r'<span id="([\w-]+)"></span>')

    assert list(found) == [event.id for event in made.answers.index.chronology]
    for key, event in made.library.events.items():
        entry = found[key].partition("</li>")[0]
        assert f'<span class="when">{event.date.words}' in entry
        assert event.date_old_style is None or event.date_old_style.words in entry
        assert told(event.line, entry)
        assert f"{event.evidence.value.capitalize()}, confidence {event.confidence.value}" in entry
        for who in event.people:
            assert leads_to(made, "person", who, uri, entry)
        for where in event.places:
            assert leads_to(made, "place", where, uri, entry)


def test_events_stand_under_their_decade(made: Made) -> None:
    """Nothing is filed under a decade in which it cannot have begun."""
    page = made.pages["timeline/index.md"]
    decades = sections(page, r'<h2 id="decade-(\d+)s">')

    assert decades
    for decade, part in decades.items():
        for key in re.findall(r'<span id="([\w-]+)"></span>', part):
            assert made.library.events[key].date.first[0] // 10 * 10 == int(decade)


def cells(row: str) -> list[str]:
    """The words of the cells of a table's row."""
    return [words(cell) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)]


def test_every_figure_has_its_table(made: Made) -> None:
    """Each figure has its anchor, scope, range, source and table; a drawing has a label."""
    uri = "figures/index.md"
    found = sections(made.pages[uri], HEADING.format(level=2))

    assert list(found) == list(made.library.figures)
    for key, figure in made.library.figures.items():
        entry = found[key].partition("</section>")[0]
        assert told(figure.scope, entry)
        assert told(figure.range, entry)
        head, *rows = map(cells, re.findall(r"<tr>(.*?)</tr>", entry, re.DOTALL))
        assert len(rows) == len(figure.rows)
        assert len(head) == 1 + len(figure.columns) + len(figure.series)
        for row, shown in zip(figure.rows, rows, strict=True):
            assert len(shown) == len(head)
            assert shown[0] == typeset_marks(row.label)
            assert {f"{value:,.10g}" for value in row.values.values()} <= set(shown)
        for source in figure.sources:
            assert leads_to(made, "source", source, uri, entry)
        drawn = re.search(r'<svg class="chart" role="img" aria-label="[^"]+"', entry)
        assert bool(drawn) == (figure.chart == "bars")


def referred(made: Made, scheme: str) -> set[str]:
    """Ids that an essay or a record refers to, counted by hand."""
    library, found = made.library, set[str]()
    for essay in library.shown:
        listed = {"person": "people", "place": "places", "institution": "institutions"}
        found |= set(getattr(essay.front, listed[scheme])) if scheme in listed else set(essay.cited)
        found |= {li.rest for li in essay.document.prose.links if li.scheme == scheme}
    for event in library.events.values():
        found |= set(getattr(event, FOLDERS[scheme]))
    for claim in library.claims.values():
        if scheme == "person":
            found |= set(claim.people)
        if scheme == "source":
            found |= {*claim.sources_for, *claim.sources_against}
    for figure in library.figures.values():
        found |= set(figure.sources) if scheme == "source" else set()
    for quotation in library.quotations.values():
        if scheme == "person":
            found |= set(quotation.people)
        if scheme == "source":
            found.add(quotation.source)
    assert len(found) > 5
    return found


@pytest.mark.parametrize("scheme", DOSSIERS)
def test_dossiers_are_of_what_is_referred_to(made: Made, scheme: str) -> None:
    """There is a dossier of all that something refers to, and of nothing else."""
    folder = FOLDERS[scheme]

    there = {posixpath.basename(uri)[:-3] for uri in made.pages if uri.startswith(f"{folder}/")}

    assert there - {"index"} == referred(made, scheme)


@pytest.mark.parametrize("scheme", DOSSIERS)
def test_dossier_tells_its_record(made: Made, scheme: str) -> None:
    """A dossier has the name, every mention in its sentence, and what its statements rest on."""
    register = made.library.register(scheme)
    for key in referred(made, scheme):
        uri, record = f"{FOLDERS[scheme]}/{key}.md", register[key]
        page = made.pages[uri]
        name = record.title if scheme == "source" else record.name
        (title,) = re.findall(r'<h1 id="title">(.*?)<a class="headerlink"', page)
        assert words(title) == typeset_marks(name)
        said = made.answers.mentions_of(scheme, key)
        for mention in said:
            assert told(mention.sentence.text, page)
            assert f'href="../../essays/{mention.essay.slug}/' in page
        assert said or "No sentence of an essay names it yet." in page
        if scheme == "source":
            assert record.caveat is None or told(record.caveat, page)
        else:
            grade = f"{record.evidence.value}, confidence {record.confidence.value}"
            assert f"What stands here rests on {grade}, unless a line says otherwise." in page
            assert all(leads_to(made, "source", s, uri, page) for s in record.sources)


def test_dossier_shows_sentences_as_the_essay_has_them(tmp_path: Path) -> None:
    """Emphasis is shown as emphasis, a link by its words, and nothing of what was typed for it."""
    text = "> *Pravda* wrote of **[Zhukov](person:zhukov)** <!-- when? -->: `no` \\*{ .x }.\n"
    files = {
        "docs/index.md": "# Home\n",
        "essays/one.md": small.essay(text, fields="people: [zhukov]"),
        "essays/registers/people.yml": small.records("id: zhukov, name: Georgy Zhukov"),
    }

    html = small.pages_of(small.collection(tmp_path, files))["people/zhukov.md"]

    assert "<em>Pravda</em> wrote of <strong>Zhukov</strong>: <code>no</code> *{ .x }." in html


@pytest.mark.parametrize(
    ("mentions", "shown", "folded"), [(1, 1, 0), (4, 4, 0), (5, 3, 2), (40, 3, 37)]
)
def test_long_lists_are_folded(tmp_path: Path, mentions: int, shown: int, folded: int) -> None:
    """Of many sentences of an essay a dossier shows the first, and folds up the rest."""
    sentences = " ".join(f"Zhukov came {number} times." for number in range(mentions))
    files = {
        "docs/index.md": "# Home\n",
        "essays/one.md": small.essay(sentences, fields="people: [zhukov]"),
        "essays/registers/people.yml": small.records("id: zhukov, name: Georgy Zhukov"),
    }

    page = small.pages_of(small.collection(tmp_path, files))["people/zhukov.md"]

    open_, fold, hidden = page.partition('<details class="more">')
    assert open_.count("<li>Zhukov came") == shown
    assert hidden.count("<li>Zhukov came") == folded
    assert bool(fold) == (f"<summary>{folded} more sentences of this essay</summary>" in hidden)


@pytest.mark.parametrize(
    ("people", "events", "reason"),
    [
        ("[a1]", "[]", "both treat A1."),
        ("[a1, a2]", "[]", "both treat A1 and A2."),
        ("[a1, a2, a3, a4, a5]", "[]", "both treat A1, A2, A3, A4 and A5."),
        ("[a1, a2, a3, a4, a5, a6]", "[]", "both treat A1, A2, A3, A4 and 2 others."),
        ("[a1]", "[e1]", "both treat A1; an event of 11 June 1937."),
        ("[]", "[e1, e2]", "both treat 2 events of 1937."),
        ("[a1]", "[e1, e2, e3]", "both treat A1; 3 events of 1937–1940."),
    ],
)
def test_related_essays_say_why(tmp_path: Path, people: str, events: str, reason: str) -> None:
    """Of what two essays have in common the people are named, and the events counted."""
    fields = f"people: {people}\nevents: {events}"
    files = {
        "docs/index.md": "# Home\n",
        "essays/one.md": small.essay("One.\n", title="One", fields=fields),
        "essays/two.md": small.essay("Two.\n", title="Two", fields=fields),
        "essays/registers/people.yml": small.records(
            *(f"id: a{n}, name: A{n}" for n in range(1, 7))
        ),
        "essays/registers/events.yml": small.records(
            "id: e1, date: 1937-06-11, line: A trial",
            "id: e2, date: 1937-08, line: An order",
            "id: e3, date: 1940, line: A release",
        ),
    }

    page = small.pages_of(small.collection(tmp_path, files))["essays/one.md"]

    assert f'<li><a class="essay" href="../two/">Two</a>: {reason}</li>' in page


def test_statements_have_their_own_grade(made: Made) -> None:
    """An office or a fate that rests on other evidence than the record says so."""
    for key, person in made.library.people.items():
        uri = f"people/{key}.md"
        page = made.pages.get(uri)
        if page is None:
            continue
        for statement in (*person.offices, *((person.fate,) if person.fate else ())):
            evidence = statement.evidence or person.evidence
            confidence = statement.confidence or person.confidence
            grade = f'<span class="grade">{evidence.value}, confidence {confidence.value}'
            assert grade in page
            for source in statement.sources:
                assert leads_to(made, "source", source, uri, page)


def test_every_spelling_is_in_the_list(made: Made) -> None:
    """However a name is spelt, its person's row of the list has it."""
    rows = sections(
        made.pages["people/index.md"], r'<tr[^>]*>\n<td><span id="([\w-]+)" class="name">'
    )

    assert rows.keys() == made.library.people.keys()
    for key, person in made.library.people.items():
        row = fold(words(rows[key].partition("</tr>")[0].replace("</td>", " ")))
        for spelling in (person.sort_name, person.native_name or "", *person.aliases):
            assert fold(spelling) in row


def test_lists_have_every_record(made: Made) -> None:
    """Each list has every record of its register once, under its id."""
    for scheme in SCHEMES.values():
        page = made.pages.get(scheme.page, "")
        found = ANCHOR.findall(page)
        for key in made.library.of(scheme):
            assert found.count(key) == 1


@pytest.mark.parametrize("scheme", ["person", "place", "institution"])
def test_native_names_are_marked(made: Made, scheme: str) -> None:
    """A name in Cyrillic letters is marked as Russian, in the list and in its dossier."""
    listed = made.pages[SCHEMES[scheme].page]
    marked: list[str] = []
    for key, record in made.library.register(scheme).items():
        page = made.pages.get(f"{FOLDERS[scheme]}/{key}.md", listed)
        name = record.native_name
        if name and CYRILLIC.search(name):
            assert f'<span lang="ru">{name}</span>' in listed
            assert f'<span lang="ru">{name}</span>' in page
            marked.append(name)
        elif name:
            assert name in listed
    assert len(marked) > 2


def test_no_other_language_is_said_to_be_russian(made: Made) -> None:
    """What is marked as Russian is written in Cyrillic letters."""
    found = 0
    for uri, page in made.pages.items():
        for name in re.findall(r'<span lang="ru">(.*?)</span>', page):
            assert CYRILLIC.search(name), uri
            found += 1
    assert found > 20


def test_no_date_is_padded(made: Made) -> None:
    """A first of January stands on a page only where an editor has typed one."""
    typed = "".join(
        file.read_text(encoding="utf-8")
        for pattern in ("essays/registers/*.yml", "essays/*.md", "docs/**/*.md")
        for file in SAMPLE.glob(pattern)
    )
    for uri, page in made.pages.items():
        for year in re.findall(r"(?<!\d)1 January (\d{4})|(\d{4})-01-01(?!\d)", page):
            written = "".join(year)
            assert f"{written}-01-01" in typed or f"1 January {written}" in typed, uri


def links(made: Made, uri: str) -> Iterator[str]:
    """Where the links of a page lead within the site: an address, with its anchor."""
    page = made.pages[uri]
    typed = uri in {document.path.removeprefix("docs/") for document in made.library.documents}
    if typed:
        page = re.sub(r"```.*?```|`[^`\n]*`", "", page, flags=re.DOTALL)
        for match in MARKDOWN_LINK.finditer(page):
            target = unescape(match["target"].strip("<>"))
            if not re.match(r"[a-z][a-z0-9+.-]*:", target):
                path, hash_sign, anchor = target.partition("#")
                there = posixpath.join(posixpath.dirname(uri), path) if path else uri
                yield published_at(posixpath.normpath(there)) + hash_sign + anchor
    for match in LINK.finditer(page):
        target = unescape(match["target"])
        if not re.match(r"[a-z][a-z0-9+.-]*:", target):
            path, hash_sign, anchor = target.partition("#")
            here = published_at(uri)
            there = posixpath.normpath(posixpath.join(here, path)) if path else here
            is_folder = not path or path.endswith("/")
            there = there.rstrip("/") + "/" if is_folder and there not in ("", ".") else there
            yield there.removeprefix("./").replace("./", "") + hash_sign + anchor


def anchors(made: Made, uri: str) -> set[str]:
    """What a link may lead to on a page: anchors that stand there, and those of its headings."""
    documents = {d.path.removeprefix("docs/"): d for d in made.library.documents}
    headings: set[str] = set()
    if uri in documents:
        headings |= documents[uri].prose.anchors
    return {*ANCHOR.findall(made.pages[uri]), *headings}


def test_links_lead_somewhere(made: Made) -> None:
    """Every link on every page leads to a page, file or anchor that exists."""
    files = {*made.files, *(uri for uri, _ in made.site.files), "search/catalogue.pack"}
    known = {published_at(uri): anchors(made, uri) for uri in made.pages}
    known["."] = known[""]
    count = 0
    broken: list[Any] = []
    for uri in made.pages:
        for target in links(made, uri):
            path, _, anchor = target.partition(":~:")[0].partition("#")
            count += 1
            there = path in known and (not anchor or anchor in known[path])
            if not there and path not in files:
                broken.append((uri, target))

    assert broken == []
    assert count > 1000


def test_anchors_stand_once(made: Made) -> None:
    """No page of ours gives two things one anchor."""
    written = {document.path.removeprefix("docs/") for document in made.library.documents}
    for uri in made.pages.keys() - written:
        found = ANCHOR.findall(made.pages[uri])
        assert len(found) == len(set(found)), uri
