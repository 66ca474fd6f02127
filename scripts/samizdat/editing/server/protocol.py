"""The Language Server Protocol, version 3.17, around a desk; `pygls` speaks it.

Everything is asked of the desk: nothing here knows what a record is.
"""

import threading
from collections.abc import Callable, Iterable
from functools import partial

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from samizdat import __version__
from samizdat.editing.renaming import CannotRenameError
from samizdat.editing.server.cursor import Named, named_at, numbered, signs, typed_at, units
from samizdat.editing.server.desk import Desk
from samizdat.findings import Finding, Where

MOMENT = 0.1
"""Seconds without a key before the text that is typed in is checked."""

PAUSE = 0.8
"""Seconds without a key before the whole collection is checked again."""

TRIGGERS = ["@", ":", "[", ",", " "]
_SEVERITIES = {True: lsp.DiagnosticSeverity.Error, False: lsp.DiagnosticSeverity.Warning}


class Server(LanguageServer):
    """A language server for one collection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("samizdat", __version__)
        self.desk = desk
        self._soon: threading.Timer | None = None
        self._later: threading.Timer | None = None
        self._shown: set[str] = set()
        """Files of which findings are shown."""

    def soon(self, path: str) -> None:
        """Check one text when nobody has typed for a moment; everything follows behind."""
        self._soon = _after(MOMENT, partial(self.check_one, path), self._soon)
        self.later()

    def later(self) -> None:
        """Check everything when nobody has typed for a while."""
        self._later = _after(PAUSE, self.check, self._later)

    def check_one(self, path: str) -> None:
        """Check a text by itself, and show what is wrong in it."""
        if self.desk.look_at(path):
            self._show(path, self.desk.findings().get(path, []))
            self._shown.add(path)

    def check(self) -> None:
        """Check everything, and show what is wrong in each file."""
        self.desk.look()
        findings = self.desk.findings()
        for path in {*findings, *self._shown}:
            self._show(path, findings.get(path, []))
        self._shown = set(findings)

    def _show(self, path: str, findings: Iterable[Finding]) -> None:
        told = [self.diagnostic(finding) for finding in findings]
        uri = self.desk.uri_of(path)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, told))

    def diagnostic(self, finding: Finding) -> lsp.Diagnostic:
        """A finding as editors show it."""
        message = finding.problem
        if finding.remedy:
            message += f"\n{finding.remedy}"
        return lsp.Diagnostic(
            range=self.range_of(finding.where),
            message=message,
            severity=_SEVERITIES[finding.is_error],
            code=finding.code,
            source="samizdat",
        )

    def range_of(self, where: Where) -> lsp.Range:
        """A stretch of a file; one without an end goes to the end of its word."""
        lines = self.desk.lines_of(where.path)
        end_line, end_column = where.end
        start = self._position(lines, where.line, where.column)
        end = self._position(lines, end_line, end_column)
        if end == start and where.line <= len(lines):
            rest = lines[where.line - 1][where.column - 1 :]
            word = rest.split(" ")[0] or rest[:1]
            end = self._position(lines, where.line, where.column + len(word))
        return lsp.Range(start, end)

    def exact_range(self, where: Where) -> lsp.Range:
        """A stretch as it is: where it is empty, something is typed between two signs."""
        lines = self.desk.lines_of(where.path)
        start = self._position(lines, where.line, where.column)
        return lsp.Range(start, self._position(lines, *where.end))

    def _position(self, lines: list[str], line: int, column: int) -> lsp.Position:
        row = min(line, len(lines)) - 1
        return lsp.Position(line - 1, units(lines[row], column - 1))

    def place(self, uri: str, position: lsp.Position) -> tuple[str, list[str], int, int] | None:
        """The path, the lines, and the place in signs; None outside of the collection."""
        path = self.desk.path_of(uri)
        lines = self.desk.lines_of(path)
        if not path or position.line >= len(lines):
            return None
        return path, lines, position.line, signs(lines[position.line], position.character)

    def named(self, uri: str, position: lsp.Position) -> Named | None:
        """The id at a place."""
        place = self.place(uri, position)
        return named_at(*place) if place else None

    def range_in_line(self, uri: str, row: int, start: int, end: int) -> lsp.Range:
        """A stretch of a line that is counted in signs."""
        line = self.desk.lines_of(self.desk.path_of(uri))[row]
        return lsp.Range(lsp.Position(row, units(line, start)), lsp.Position(row, units(line, end)))


def _after(
    seconds: float, work: Callable[[], None], before: threading.Timer | None
) -> threading.Timer:
    """Do something after a while, in place of what was to be done before."""
    if before:
        before.cancel()
    timer = threading.Timer(seconds, work)
    timer.daemon = True
    timer.start()
    return timer


def server_for(desk: Desk) -> Server:
    """A server that answers for a desk."""
    server = Server(desk)
    _follow_texts(server)
    _complete(server)
    _tell(server)
    _rename(server)
    _mend(server)
    return server


def _follow_texts(server: Server) -> None:
    desk = server.desk

    def keep(uri: str) -> None:
        path = desk.path_of(uri)
        if path:
            desk.typed[path] = server.workspace.get_text_document(uri).source

    @server.feature(lsp.INITIALIZED)
    def begun(_: lsp.InitializedParams) -> None:
        server.later()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        keep(params.text_document.uri)
        server.later()

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def typed(params: lsp.DidChangeTextDocumentParams) -> None:
        keep(params.text_document.uri)
        server.soon(desk.path_of(params.text_document.uri))

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: lsp.DidSaveTextDocumentParams) -> None:
        server.later()

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        desk.typed.pop(desk.path_of(params.text_document.uri), None)
        server.later()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def changed(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.later()


def _complete(server: Server) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=TRIGGERS)
    )
    def complete(params: lsp.CompletionParams) -> lsp.CompletionList:
        uri, position = params.text_document.uri, params.position
        place = server.place(uri, position)
        typed = typed_at(*place) if place else None
        if typed is None:
            return lsp.CompletionList(is_incomplete=False, items=[])
        here = server.range_in_line(uri, position.line, typed.start, typed.end)
        items: list[lsp.CompletionItem] = []
        for order, candidate in numbered(server.desk.candidates(typed.noun)):
            items.append(
                lsp.CompletionItem(
                    label=candidate.id,
                    kind=lsp.CompletionItemKind.Reference,
                    detail=candidate.name,
                    documentation=candidate.line,
                    filter_text=f"{candidate.id} {candidate.name}",
                    sort_text=order,
                    text_edit=lsp.TextEdit(here, candidate.id),
                )
            )
        return lsp.CompletionList(is_incomplete=False, items=items)


def _tell(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        uri, position = params.text_document.uri, params.position
        named = server.named(uri, position)
        told = server.desk.told(named.noun, named.id) if named else ""
        if not named or not told:
            return None
        here = server.range_in_line(uri, position.line, named.start, named.end)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, told), here)

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        named = server.named(params.text_document.uri, params.position)
        where = server.desk.where(named.noun, named.id) if named else None
        if where is None:
            return None
        return lsp.Location(server.desk.uri_of(where.path), server.range_of(where))


def _rename(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(params: lsp.PrepareRenameParams) -> lsp.Range | None:
        uri, position = params.text_document.uri, params.position
        named = server.named(uri, position)
        if not named or not server.desk.where(named.noun, named.id):
            return None
        return server.range_in_line(uri, position.line, named.start, named.end)

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        named = server.named(params.text_document.uri, params.position)
        if named is None:
            return None
        try:
            edits = server.desk.rename(named.noun, named.id, params.new_name)
        except CannotRenameError as error:
            raise JsonRpcInvalidParams(str(error)) from error
        changes: dict[str, list[lsp.TextEdit]] = {}
        for path, typed in edits.items():
            made = [lsp.TextEdit(server.exact_range(edit.where), edit.text) for edit in typed]
            changes[server.desk.uri_of(path)] = made
        return lsp.WorkspaceEdit(changes=changes)


def _mend(server: Server) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        path = server.desk.path_of(params.text_document.uri)
        return list(_actions(server, path, params.range))

    def _actions(server: Server, path: str, asked: lsp.Range) -> Iterable[lsp.CodeAction]:
        for finding in server.desk.findings().get(path, []):
            here = server.range_of(finding.where)
            is_there = here.start.line <= asked.end.line and asked.start.line <= here.end.line
            if not finding.fix or not is_there:
                continue
            changes: dict[str, list[lsp.TextEdit]] = {}
            for edit in finding.fix:
                made = lsp.TextEdit(server.exact_range(edit.where), edit.text)
                changes.setdefault(server.desk.uri_of(edit.where.path), []).append(made)
            yield lsp.CodeAction(
                title=finding.remedy or f"Mend: {finding.problem}",
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[server.diagnostic(finding)],
                edit=lsp.WorkspaceEdit(changes=changes),
                is_preferred=True,
            )
