"""What one run remembers for the next."""

from pathlib import Path

from samizdat.build import survey
from samizdat.memory.recollection import Recollection
from samizdat.reading.project import read_settings


def test_a_value_is_made_once_while_it_is_asked_for() -> None:
    """What a run asks for is there in the next; what it does not ask for is forgotten."""
    memory, made = Recollection(), []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [memory.recall("a", make), memory.recall("a", make)] == [1, 1]
    memory.next_run()
    assert memory.recall("a", make) == 1
    memory.next_run()
    memory.next_run()
    assert memory.recall("a", make) == 2


def test_only_what_changed_is_read_again(collection: Path) -> None:
    """An essay and a register that nobody touched are the very values of before."""
    settings, memory = read_settings(collection / "mkdocs.yml"), Recollection()
    before = survey(settings, memory=memory).library

    sources = collection / "essays/registers/sources.yml"
    sources.write_text(sources.read_text().replace("Random House", "Random House UK"))
    memory.next_run()
    after = survey(settings, memory=memory).library

    assert after.people is before.people
    assert after.essays[0] is before.essays[0]
    assert after.sources["roberts-2012"].publisher == "Random House UK"


def test_a_file_that_breaks_and_is_mended(collection: Path) -> None:
    """A file that cannot be read is found each time, and read again once it can be."""
    settings, memory = read_settings(collection / "mkdocs.yml"), Recollection()
    essay = collection / "essays/odessa.md"
    text = essay.read_bytes()

    for broken, line in ((b"\xff" + text, 1), (b"\n\xff" + text, 2)):
        essay.write_bytes(broken)
        memory.next_run()
        (finding,) = [f for f in survey(settings, memory=memory).findings if f.code == "not-utf8"]
        assert finding.where.line == line
    essay.write_bytes(text)
    memory.next_run()

    assert survey(settings, memory=memory).findings == ()
