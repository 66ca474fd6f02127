"""A collection of any size, the same for the same number: essays, and registers that grow.

An essay has some 2,500 words in twelve sections, 80 citations of some 43 works, two thirds of them
with a place in the work, 20 people and events of the register, 7 claims, a table, a quotation, a
list and two inserts. Which people and works an essay names follows Zipf's law, as in a real
collection: a few stand nearly everywhere, most stand once or twice.
"""

import random
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

SEED = 19370817
SECTIONS, PARAGRAPHS, SENTENCES = 12, 4, 4
CITED, CITATIONS, LOCATED = 43, 80, 2 / 3
NAMED, HAPPENED, CLAIMED = 20, 20, 7
KINDS = ("scholarship", "memoir", "document")
SYLLABLES = (
    "ba be bo da de dra fe fo ga gri ha ja ka kle ko la le lo ma mi mo na no "
    "pa po pre ra ri ro sa se sho ta ti tro va ve vo za zi"
)
PLAIN = (
    "the court heard a report of the district and nothing in the paper of that year shows why it "
    "was kept while another letter from the office speaks of men who had served in the same corps "
    "before the order came to the town where they lived with their families near the railway line "
    "which the commission had inspected in the spring when the harvest was still under snow"
)
ARTICLE = f"- {{id: received, title: Received, origin: unknown, sha256: '{0:064}'}}\n"
SETTINGS = """\
site_name: A seeded collection
plugins: [samizdat]
theme: {name: material, font: false}
nav: [{Home: index.md}]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - smarty
  - tables
  - toc: {permalink: true, toc_depth: 3}
  - pymdownx.details
  - pymdownx.superfences
"""


class Corpus:
    """Everything that a collection of so many essays holds, one text after the other."""

    def __init__(self, essays: int, paragraphs: int = PARAGRAPHS) -> None:
        """So many essays, whose sections have so many paragraphs each."""
        self.essays, self.paragraphs = essays, paragraphs
        self.people = max(40, 2 * essays)
        self.sources = max(60, 3 * essays)
        self.events = max(40, 3 * essays)
        self.claims = max(CLAIMED, CLAIMED * essays // 10)
        self.places = max(10, essays // 3)
        self.institutions = max(8, essays // 10)
        self.syllables, self.plain = SYLLABLES.split(), PLAIN.split()
        self.random = random.Random(SEED)  # noqa: S311  the same collection every time is the point
        self.names = self._names(self.people)

    def _names(self, count: int) -> list[str]:
        names: dict[str, None] = {}
        while len(names) < count:
            words = ["".join(self.random.choices(self.syllables, k=k)).capitalize() for k in (2, 4)]
            names[" ".join(words)] = None
        return list(names)

    def write(self, folder: Path) -> None:
        """Write mkdocs.yml, docs/, essays/ and the registers into a folder."""
        registers = folder / "essays" / "registers"
        registers.mkdir(parents=True)
        (folder / "docs").mkdir()
        (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
        (folder / "docs" / "index.md").write_text("# Home\n\nA seeded collection.\n", "utf-8")
        for name, records in self.registers():
            (registers / f"{name}.yml").write_text("\n".join(records), encoding="utf-8")
        for number in range(self.essays):
            file = folder / "essays" / f"essay-{number:05}.md"
            file.write_text(self.essay(number), encoding="utf-8")

    def registers(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Each register's name with its records as YAML."""
        yield "people", map(self.person, range(self.people))
        yield "sources", map(self.source, range(self.sources))
        yield "events", map(self.event, range(self.events))
        yield "places", map(self.place, range(self.places))
        yield "institutions", map(self.institution, range(self.institutions))
        yield "claims", map(self.claim, range(self.claims))
        yield (
            "articles",
            iter([ARTICLE]),
        )
        yield "figures", map(self.figure, range(max(2, self.essays // 20)))

    def person(self, number: int) -> str:
        """A person with a life and two offices."""
        born = 1870 + number % 40
        office = f"institution-{number % self.institutions}"
        return (
            f"- id: person-{number}\n  name: {self.names[number]}\n  born: {born}\n"
            f"  died: {born + 80}\n  aliases: [{self.names[number]}sky]\n  offices:\n"
            f"    - {{title: head of section {number}, institution: {office}, period: 1930/1934}}\n"
            f"    - {{title: member of board {number}, institution: {office}, period: 1935/1937}}\n"
            f"  fate: {{kind: shot, date: {born + 80}}}\n" + self._grounds(number)
        )

    def source(self, number: int) -> str:
        """A book by one author."""
        family = self.names[number % self.people].split()[1]
        return (
            f"- id: source-{number}\n  type: book\n"
            f"  kind: {KINDS[number % len(KINDS)]}\n"
            f"  title: The {family} papers, part {number}\n"
            f"  title-short: Papers {number}\n"
            f"  author: [{{family: {family}, given: Anna}}]\n  publisher: Example Press\n"
            f"  publisher-place: London\n  issued: {1950 + number % 70}\n"
            f"  further-reading: It carries part {number} of the seeded records.\n"
        )

    def event(self, number: int) -> str:
        """Something that happened on a day to two people at a place."""
        day = f"{1930 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"
        who = f"person-{number % self.people}, person-{(number * 7 + 1) % self.people}"
        return (
            f"- id: event-{number}\n  date: {day}\n  line: The board meets for time {number}.\n"
            f"  people: [{who}]\n  places: [place-{number % self.places}]\n"
            f"  institutions: [institution-{number % self.institutions}]\n"
            "  posthumous: true\n" + self._grounds(number)
        )

    def place(self, number: int) -> str:
        """A town."""
        name = "".join(self.syllables[(number // 40**k) % 40] for k in (2, 1, 0)).capitalize()
        return (
            f"- id: place-{number}\n  name: {name} {number}\n  role: A town of section {number}.\n"
            + self._grounds(number)
        )

    def institution(self, number: int) -> str:
        """A board."""
        return (
            f"- id: institution-{number}\n  name: Board {number}\n  kind: party\n"
            f"  period: 1920/1960\n  what: A board that met in town {number}.\n"
            + self._grounds(number)
        )

    def claim(self, number: int) -> str:
        """Something that the received article says."""
        return (
            f"- id: claim-{number}\n  article: received\n  says: That board {number} never met.\n"
            f"  verdict: wrong\n  correction: It met in {1930 + number % 9}, time {number}.\n"
            f"  sources_against: [source-{number * len(KINDS) % self.sources}]\n"
            "  confidence: high\n"
            f"  people: [person-{number % self.people}]\n  events: [event-{number % self.events}]\n"
        )

    def figure(self, number: int) -> str:
        """A series of three rows."""
        rows = "".join(
            f"    - {{label: part {row}, values: {{met: {number * 13 + row * 101 + 7}}}}}\n"
            for row in range(3)
        )
        return (
            f"- id: figure-{number}\n  title: Meetings of board {number}\n  unit: meetings\n"
            f"  scope: Boards with minutes of part {number}.\n  period: 1930/1938\n"
            f"  series: [{{id: met, label: met}}]\n  rows:\n{rows}  range: None other is known.\n"
            + self._grounds(number)
        )

    def _grounds(self, number: int) -> str:
        key = f"source-{number * 31 % self.sources}"
        return f"  sources: [{key}]\n  evidence: scholarship\n  confidence: high\n"

    def some(self, noun: str, of: int, count: int) -> list[str]:
        """Ids of a register by Zipf's law, each once."""
        chosen: dict[str, None] = {}
        weights = list(accumulate(1 / rank for rank in range(1, of + 1)))
        while len(chosen) < min(count, of):
            for number in self.random.choices(range(of), cum_weights=weights, k=count):
                chosen[f"{noun}-{number}"] = None
        return list(chosen)[:count]

    def essay(self, number: int) -> str:
        """One essay."""
        people = self.some("person", self.people, NAMED)
        events = self.some("event", self.events, HAPPENED)
        works = self.some("source", self.sources, CITED)
        claims = [f"claim-{(number * CLAIMED + k) % self.claims}" for k in range(CLAIMED)]
        figure = f"figure-{number % max(2, self.essays // 20)}"
        head = (
            f"---\ntitle: The affair of board {number}\nsummary: What board {number} did.\n"
            f"authors: [editors]\npublished: 20{number % 20 + 5:02}-06-01\nstatus: published\n"
            f"period: 1930/1938\ntopics: [boards, part {number % 12}]\n"
            f"people: [{', '.join(people)}]\nevents: [{', '.join(events)}]\n"
            f"article: received\n---\n\n"
        )
        return head + "\n".join(self._sections(people, works, dict.fromkeys(claims), figure))

    def _sections(
        self,
        people: Sequence[str],
        works: Sequence[str],
        claims: Iterator[str] | dict[str, None],
        figure: str,
    ) -> Iterator[str]:
        left = list(claims)
        for section in range(SECTIONS):
            yield f"## Part {section} of the file\n"
            for _ in range(self.paragraphs):
                yield self._paragraph(people, works, left) + "\n"
            yield from self._furniture(section, works, figure)

    def _furniture(self, section: int, works: Sequence[str], figure: str) -> Iterator[str]:
        cited = f"[@{self.random.choice(works)}, p. 12]"
        if section == 2:
            yield "| Year | Meetings |\n| --- | ---: |"
            for year in range(1930, 1938):
                yield f"| {year}{cited} | {year * 7 % 61 + 20} |"
            yield ""
        elif section == 4:
            yield f"> {' '.join(self._words(18)).capitalize()}.{cited}\n"
        elif section == 6:
            for _ in range(4):
                yield f"- {self._told(' '.join(self._words(9)), cited)}.{cited}"
            yield ""
        elif section == 8:
            yield f"![Meetings.](figure:{figure})\n"
        elif section == 10:
            yield "![What happened.](timeline:1930/1938)\n"

    def _paragraph(self, people: Sequence[str], works: Sequence[str], claims: list[str]) -> str:
        return " ".join(self._sentence(people, works, claims) for _ in range(SENTENCES))

    def _sentence(self, people: Sequence[str], works: Sequence[str], claims: list[str]) -> str:
        words = self._words(self.random.randint(8, 15))
        if self.random.random() < NAMED * 2 / (SECTIONS * PARAGRAPHS * SENTENCES):
            key = self.random.choice(people)
            words[2] = f"[{self.names[int(key.partition('-')[2])]}](person:{key})"
        if claims and self.random.random() < 0.1:
            words[-1] = f"[{words[-1]} again](claim:{claims.pop()})"
        cited = ""
        if self.random.random() < CITATIONS / (SECTIONS * PARAGRAPHS * SENTENCES):
            place = ""
            if self.random.random() < LOCATED:
                place = f", p. {self.random.randint(1, 400)}"
            cited = f"[@{self.random.choice(works)}{place}]"
        return f"{self._told(' '.join(words), cited)}.{cited}"

    def _told(self, words: str, cited: str) -> str:
        """A statement; of one that rests on a memoir, whose word it is, as an editor would."""
        number = re.search(r"\d+", cited)
        if number and KINDS[int(number[0]) % len(KINDS)] == "memoir":
            return f"By one account {words}"
        return words[:1].upper() + words[1:]

    def _words(self, count: int) -> list[str]:
        start = self.random.randrange(len(self.plain))
        return [self.plain[(start + k * 5) % len(self.plain)] for k in range(count)]
