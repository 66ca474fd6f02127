from pathlib import Path

from samizdat.knowledge.mentions import essays_in, gather
from samizdat.knowledge.relatives import relatives
from samizdat.model.library import Library
from tests.registers.small import collection, essay, records

PEOPLE = records(
    "id: zhukov, name: Georgy Zhukov",
    "id: kuznetsov, name: Alexey Kuznetsov",
    "id: kuznetsov-admiral, name: Nikolai Kuznetsov (admiral)",
    "id: stalin, name: Joseph Stalin",
)
EVENTS = records(
    "id: parade, date: 1945-06-24, line: The parade",
    "id: council, date: 1946-06-01, line: The council",
)


def library(folder: Path, **essays: str) -> Library:
    """A collection of four people and some essays."""
    written = {f"essays/{slug}.md": text for slug, text in essays.items()}
    registers = {
        "essays/registers/people.yml": PEOPLE,
        "essays/registers/events.yml": EVENTS,
    }
    return collection(folder, {**registers, **written})


def texts(found: Library, scheme: str, key: str) -> list[str]:
    """The sentences that mention a thing."""
    return [mention.sentence.text for mention in gather(found).get((scheme, key), ())]


def test_link_is_a_mention(tmp_path: Path) -> None:
    """A linked thing is mentioned in the sentence around the link, under its heading."""
    text = "Nothing yet.\n\n## June\n\nThere was [a parade](event:parade). It rained."
    found = library(tmp_path, june=essay(text))

    mentions = gather(found)["event", "parade"]

    assert [(m.essay.slug, m.sentence.anchor, m.sentence.text) for m in mentions] == [
        ("june", "june", "There was a parade.")
    ]


def test_family_name_is_a_mention(tmp_path: Path) -> None:
    """Somebody whom an essay treats is mentioned wherever the full or the family name stands."""
    text = "Georgy Zhukov rode. Zhukov's horse was white. Zhukovsky wrote. He saw Stalin."
    found = library(tmp_path, ride=essay(text, fields="people: [zhukov]"))

    assert texts(found, "person", "zhukov") == ["Georgy Zhukov rode.", "Zhukov's horse was white."]
    assert texts(found, "person", "stalin") == []


def test_soft_hyphens_part_no_name(tmp_path: Path) -> None:
    """A name that may be parted at the end of a line is that name."""
    text = "Geor\u00adgy Zhu\u00adkov rode. Zhu\u00adkovsky wrote."
    found = library(tmp_path, ride=essay(text, fields="people: [zhukov]"))

    assert texts(found, "person", "zhukov") == ["Geor\u00adgy Zhu\u00adkov rode."]


def test_namesakes_are_not_guessed(tmp_path: Path) -> None:
    """Where an essay treats two of one family name, only the full name says who is meant."""
    text = "Alexey Kuznetsov fell. Nikolai Kuznetsov sailed. Kuznetsov was tried."
    both = essay(text, fields="people: [kuznetsov, kuznetsov-admiral]")
    one = essay("Kuznetsov sailed on.", title="One", fields="people: [kuznetsov-admiral]")
    found = library(tmp_path, both=both, one=one)

    assert texts(found, "person", "kuznetsov") == ["Alexey Kuznetsov fell."]
    assert texts(found, "person", "kuznetsov-admiral") == [
        "Nikolai Kuznetsov sailed.",
        "Kuznetsov sailed on.",
    ]


def test_linked_person_is_treated(tmp_path: Path) -> None:
    """A link alone makes an essay treat somebody; those of its front matter come first."""
    text = "He met [Stalin](person:stalin). Stalin and [him](person:zhukov) spoke."
    found = library(tmp_path, talk=essay(text, fields="people: [zhukov]"))

    assert found.essays[0].treats("person") == ("zhukov", "stalin")
    assert texts(found, "person", "stalin") == ["He met Stalin.", "Stalin and him spoke."]


def test_sentence_counts_once(tmp_path: Path) -> None:
    """A sentence that links to somebody and names him twice is one mention."""
    text = "[Zhukov](person:zhukov) was Georgy Zhukov."
    found = library(tmp_path, ride=essay(text))

    assert texts(found, "person", "zhukov") == ["Zhukov was Georgy Zhukov."]


def test_citation_is_a_mention_with_its_locator(tmp_path: Path) -> None:
    """A work is mentioned by each citation, which keeps the place in the work."""
    text = "One.[@roberts-2012, ch. 3] Two.[see @roberts-2012; @kotkin-2017, p. 9, with doubts]"
    found = library(tmp_path, cited=essay(text))

    mentions = gather(found)

    assert [(m.sentence.text, m.locator) for m in mentions["source", "roberts-2012"]] == [
        ("One.", "ch. 3"),
        ("Two.", ""),
    ]
    assert [m.locator for m in mentions["source", "kotkin-2017"]] == ["p. 9, with doubts"]


def test_draft_mentions_nobody(tmp_path: Path) -> None:
    """An essay that is not on the site is quoted nowhere on it."""
    draft = essay("Zhukov rode.", fields="people: [zhukov]").replace("published\n", "draft\n")
    found = library(tmp_path, ride=draft)

    assert gather(found) == {}


def test_headings_mention_nobody(tmp_path: Path) -> None:
    """A name in a heading is no mention."""
    found = library(tmp_path, ride=essay("## Zhukov\n\nHe rode.", fields="people: [zhukov]"))

    assert texts(found, "person", "zhukov") == []


def test_notes_mention(tmp_path: Path) -> None:
    """A sentence of an author's note is one that names and cites too."""
    text = "He rode.[^n]\n\n[^n]: So Zhukov says.[@roberts-2012] It is late."
    found = library(tmp_path, ride=essay(text, fields="people: [zhukov]"))

    assert texts(found, "person", "zhukov") == ["So Zhukov says."]
    assert texts(found, "source", "roberts-2012") == ["So Zhukov says."]


def test_rows_of_tables_mention(tmp_path: Path) -> None:
    """A row of a table is a mention of what its cells name, link, cite or answer, once each."""
    table = (
        "| Man | What |\n| --- | --- |\n"
        "| Zhukov | rode. Then [he fell](claim:b02).[@roberts-2012, ch. 4] |\n"
        "| [The parade](event:parade) | a \\| b |"
    )
    text = f"## June\n\nTwo things:\n\n{table}\n\nZhukov left."
    found = library(tmp_path, ride=essay(text, fields="people: [zhukov]"))
    row, mentions = "Zhukov · rode. Then he fell.", gather(found)

    assert texts(found, "person", "zhukov") == ["Zhukov left.", row]
    assert texts(found, "claim", "b02") == [row]
    assert [(m.sentence.anchor, m.locator) for m in mentions["source", "roberts-2012"]] == [
        ("june", "ch. 4")
    ]
    assert texts(found, "event", "parade") == ["The parade · a | b"]


def test_head_of_a_table_mentions_nobody(tmp_path: Path) -> None:
    """A name in the head of a table is like one in a heading."""
    table = "| Zhukov | Year |\n| --- | --- |\n| rode | 1945 |"
    found = library(tmp_path, ride=essay(table, fields="people: [zhukov]"))

    assert gather(found) == {}


def test_place_is_named_by_its_short_name(tmp_path: Path) -> None:
    """A place that an essay lists is found by its name before the comma."""
    place = "id: kresty, name: 'Kresty prison, Leningrad', role: A prison"
    text = essay("He was held in Kresty prison. Leningrad froze.", fields="places: [kresty]")
    files = {"essays/registers/places.yml": records(place), "essays/ride.md": text}
    found = collection(tmp_path, files)

    assert texts(found, "place", "kresty") == ["He was held in Kresty prison."]


def test_essays_of_mentions(tmp_path: Path) -> None:
    """Mentions know their essays, each once, the newest essay first."""
    ride = essay("Zhukov rode. Zhukov fell.", title="Ride", fields="people: [zhukov]")
    older = ride.replace("2026-11-30", "2026-11-01").replace("Ride", "Older")
    found = library(tmp_path, older=older, ride=ride)

    mentions = gather(found)["person", "zhukov"]

    assert [known.title for known in essays_in(mentions)] == ["Ride", "Older"]


def test_claims_that_an_essay_marks(tmp_path: Path) -> None:
    """An essay answers the claims that it links to, in the order of its text."""
    found = library(
        tmp_path, cheka=essay("[B](claim:b02) and [A](claim:a01), then [B](claim:b02).")
    )

    assert found.essays[0].treats("claim") == ("b02", "a01")


def test_related_essays(tmp_path: Path) -> None:
    """Essays that share most come first, an event weighing as much as two people."""
    fields = "people: [zhukov, stalin, kuznetsov]\nevents: [parade]"
    found = library(
        tmp_path,
        one=essay("A.", title="One", fields=fields),
        two=essay("B.", title="Two", fields="people: [stalin]"),
        three=essay("C.", title="Three", fields="people: [stalin]\nevents: [parade]"),
        four=essay("D.", title="Four", fields="people: [kuznetsov, zhukov]"),
        five=essay("E.", title="Five", fields="people: [kuznetsov-admiral]"),
    )

    shared = [(other.essay.slug, other.people, other.events) for other in relatives(found)["one"]]

    assert shared == [
        ("three", ("stalin",), ("parade",)),
        ("four", ("zhukov", "kuznetsov"), ()),
        ("two", ("stalin",), ()),
    ]
    assert relatives(found)["five"] == ()


def test_five_related_essays_are_enough(tmp_path: Path) -> None:
    """Of many related essays only the five closest are named."""
    numbers = ("one", "two", "three", "four", "five", "six", "seven")
    told = {n: essay("A.", title=n.title(), fields="people: [stalin]") for n in numbers}
    found = library(tmp_path, **told)

    closest = [other.essay.title for other in relatives(found)["one"]]

    assert closest == ["Five", "Four", "Seven", "Six", "Three"]


def test_repository_mentions(library: Library) -> None:
    """Whatever an essay of the repository links to or cites is among its mentions."""
    mentions = gather(library)

    for known in library.shown:
        prose = known.document.prose
        noted = [definition.span for definition in prose.definitions]
        linked = {
            (link.scheme, link.rest)
            for link in prose.links
            if link.scheme in ("person", "claim", "event", "place", "institution")
            if not any(span.start <= link.span.start < span.end for span in noted)
        }
        found = {thing for thing, said in mentions.items() if known in essays_in(said)}
        assert linked <= found
        assert linked
