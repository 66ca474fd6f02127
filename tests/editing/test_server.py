"""The language server, asked by a client of its own kind: pygls'."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from samizdat.editing.server.cursor import named_at, signs, typed_at, units

PATIENCE = 60
ESSAY = """\
---
title: A posting
summary: In 1946 Zhukov was sent from Moscow to a district on the Black Sea.
authors: [editors]
period: 1946/1948
people: [zhukov]
---

He 𐍅 went to [Odessa](essay:odessa), as [Zhukov](person:zhukov) did.[@roberts-2012, p. 3]
"""


class Client(LanguageClient):
    """An editor that remembers what it was told of each file."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.told: dict[str, list[lsp.Diagnostic]] = {}
        self.heard = asyncio.Event()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def hear(params: lsp.PublishDiagnosticsParams) -> None:
            self.told[params.uri] = list(params.diagnostics)
            self.heard.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so; what is said meanwhile is listened to."""
        async with asyncio.timeout(PATIENCE):
            while not is_so():
                self.heard.clear()
                await self.heard.wait()


@asynccontextmanager
async def editor(collection: Path) -> AsyncIterator[Client]:
    """An editor in a collection."""
    client = Client()
    command = ["-m", "samizdat", "--collection", str(collection), "lsp"]
    await client.start_io(sys.executable, *command)
    await client.initialize_async(
        lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri=collection.as_uri())
    )
    client.initialized(lsp.InitializedParams())
    try:
        yield client
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()  # type: ignore[no-untyped-call]  # pygls has no types for it


def run(collection: Path, work: Callable[[Client], Awaitable[None]]) -> None:
    """Do something in an editor, in a thread of its own: Playwright's loop may run in this one."""

    async def session() -> None:
        async with editor(collection) as client:
            await work(client)

    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(lambda: asyncio.run(session())).result()


def opened(client: Client, file: Path, text: str, version: int = 1) -> lsp.TextDocumentIdentifier:
    """Open a file with a text that is not saved."""
    item = lsp.TextDocumentItem(file.as_uri(), "markdown", version, text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    return lsp.TextDocumentIdentifier(file.as_uri())


def at(text: str, words: str, after: int = 0) -> lsp.Position:
    """Where words stand in a text, in the units of editors."""
    before = text[: text.index(words) + after]
    row = before.count("\n")
    return lsp.Position(row, len(before.rpartition("\n")[2].encode("utf-16-le")) // 2)


def test_findings_come_as_one_types(collection: Path) -> None:
    """What is typed and not saved is checked; what is mended goes; columns count as editors do."""
    file = collection / "essays" / "posting.md"
    wrong = ESSAY.replace("person:zhukov", "person:zhukof")

    async def work(client: Client) -> None:
        document = opened(client, file, wrong)
        await client.until(lambda: bool(client.told.get(document.uri)))
        (told,) = client.told[document.uri]
        assert told.code == "unknown-person"
        assert told.severity == lsp.DiagnosticSeverity.Error
        assert "did you mean 'zhukov'?" in told.message
        assert told.range.start == at(wrong, "person:zhukof")
        whole = lsp.TextDocumentContentChangeWholeDocument(ESSAY)
        versioned = lsp.VersionedTextDocumentIdentifier(version=2, uri=document.uri)
        client.text_document_did_change(lsp.DidChangeTextDocumentParams(versioned, [whole]))
        await client.until(lambda: client.told[document.uri] == [])

    run(collection, work)
    assert not file.exists()


def test_quick_fix(collection: Path) -> None:
    """What `check --fix` would type is offered at the finding."""
    file = collection / "essays" / "posting.md"
    wrong = ESSAY.replace("period: 1946/1948", "period: 1946-1948")

    async def work(client: Client) -> None:
        document = opened(client, file, wrong)
        await client.until(lambda: bool(client.told.get(document.uri)))
        start = at(wrong, "1946-1948")
        asked = lsp.CodeActionParams(document, lsp.Range(start, start), lsp.CodeActionContext([]))
        actions = await client.text_document_code_action_async(asked)
        assert actions
        action = actions[0]
        assert isinstance(action, lsp.CodeAction)
        assert action.edit
        assert action.edit.changes
        (edit,) = action.edit.changes[document.uri]
        assert edit.new_text == "1946/1948"
        assert edit.range.start == start
        assert action.title == "write 1946/1948"

    run(collection, work)


def test_completion_hover_and_definition(collection: Path) -> None:
    """Ids are completed with names; a record is shown where it is named, and found in its file."""
    file = collection / "essays" / "posting.md"

    async def work(client: Client) -> None:
        document = opened(client, file, ESSAY)

        async def offered(words: str, after: int) -> dict[str, Any]:
            asked = lsp.CompletionParams(document, at(ESSAY, words, after))
            found = await client.text_document_completion_async(asked)
            assert isinstance(found, lsp.CompletionList)
            return {item.label: item for item in found.items}

        people = await offered("person:zhukov", len("person:zh"))
        sources = await offered("@roberts", 1)
        listed = await offered("[zhukov]", 1)
        essays = await offered("essay:odessa", len("essay:"))
        nothing = await offered("He ", 2)
        assert people["zhukov"].detail == "Georgy Zhukov"
        assert "1896" in str(people["zhukov"].documentation)
        assert set(sources) == {"roberts-2012", "kotkin-2017"}
        assert set(listed) == set(people)
        assert "odessa" in essays
        assert nothing == {}
        edit = people["zhukov"].text_edit
        assert edit.range.start == at(ESSAY, "person:zhukov", len("person:"))

        hover = await client.text_document_hover_async(
            lsp.HoverParams(document, at(ESSAY, "@roberts", 3))
        )
        assert hover
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert "Stalin's General" in hover.contents.value
        found = await client.text_document_definition_async(
            lsp.DefinitionParams(document, at(ESSAY, "person:zhukov", 9))
        )
        assert isinstance(found, lsp.Location)
        register = collection / "essays/registers/people.yml"
        assert found.uri == register.as_uri()
        line = register.read_text().split("\n")[found.range.start.line]
        assert line.strip(" -") == "id: zhukov"

    run(collection, work)


def test_rename(collection: Path) -> None:
    """A record is renamed in every file at once; a name that cannot be given is refused."""
    file = collection / "essays" / "posting.md"

    async def work(client: Client) -> None:
        document = opened(client, file, ESSAY)
        here = at(ESSAY, "person:zhukov", 9)
        ready = await client.text_document_prepare_rename_async(
            lsp.PrepareRenameParams(document, here)
        )
        assert isinstance(ready, lsp.Range)
        found = await client.text_document_rename_async(
            lsp.RenameParams(document, here, "zhukov-georgy")
        )
        assert found
        assert found.changes
        assert len(found.changes[document.uri]) == 2
        assert len(found.changes[(collection / "essays/registers/people.yml").as_uri()]) >= 1
        with pytest.raises(Exception, match="is no id"):
            await client.text_document_rename_async(lsp.RenameParams(document, here, "No Id"))

    run(collection, work)


PEOPLE = ["- id: zhukov", "  offices:", "    - title: x", "      institution: ", "  sources: [rob"]


@pytest.mark.parametrize(
    ("path", "lines", "row", "column", "expected"),
    [
        ("essays/registers/people.yml", PEOPLE, 0, 8, ("person", "zhukov")),
        ("essays/registers/people.yml", PEOPLE, 4, 13, ("source", "rob")),
        ("essays/registers/people.yml", PEOPLE, 2, 14, None),
        (
            "essays/a.md",
            ["---", "people:", "  - zhukov", "---", "  - zhukov"],
            2,
            6,
            ("person", "zhukov"),
        ),
        ("essays/a.md", ["---", "people:", "  - zhukov", "---", "  - zhukov"], 4, 6, None),
        ("essays/figures/bay.yml", ["source: rob"], 0, 9, ("source", "rob")),
        ("essays/figures/people.yml", ["- id: zhukov"], 0, 8, None),
        ("essays/a.md", ["mail a@example.org"], 0, 9, None),
        ("essays/a.md", ["see [x](person:x) @a"], 0, 16, ("person", "x")),
    ],
)
def test_what_stands_at_a_place(
    path: str, lines: list[str], row: int, column: int, expected: tuple[str, str] | None
) -> None:
    """Fields, links and citations name records of their kind; words of a text name none."""
    found = named_at(path, lines, row, column)

    assert ((found.noun, found.id) if found else None) == expected


def test_what_is_being_typed() -> None:
    """An id may be empty as yet, in a field, in a list, behind a sign."""
    typed = [
        typed_at("essays/registers/people.yml", PEOPLE, 3, 19),
        typed_at("essays/registers/people.yml", PEOPLE, 4, 15),
        typed_at("essays/a.md", ["---", "people: [a, "], 1, 12),
        typed_at("essays/a.md", ["went.[@"], 0, 7),
        typed_at("essays/a.md", ["went. "], 0, 6),
    ]

    assert [each and (each.noun, each.id) for each in typed] == [
        ("institution", ""), ("source", "rob"), ("person", ""), ("source", ""), None,
    ]  # fmt: skip


def test_columns() -> None:
    """Editors count units of UTF-16, in which some signs are two."""
    assert units("a𐍅b", 2) == 3
    assert signs("a𐍅b", 3) == 2
