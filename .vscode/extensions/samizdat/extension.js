// Starts `samizdat lsp` in the folder of a collection and shows what it says. Everything else is the
// language server's.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const PROGRAMS = [join(".venv", "bin", "samizdat"), join(".venv", "Scripts", "samizdat.exe")];

let client;

/** The program that the editor has named, that of the collection, or whichever there is. */
function program(folder) {
  const named = workspace.getConfiguration("samizdat").get("command");
  if (named) return named;
  return PROGRAMS.map((path) => join(folder, path)).find(existsSync) ?? "samizdat";
}

async function activate() {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!folder) return;
  const command = program(folder);
  const server = { command, args: ["lsp"], options: { cwd: folder } };
  const texts = ["markdown", "yaml"].map((language) => ({ scheme: "file", language }));
  client = new LanguageClient("samizdat", "Samizdat", server, {
    documentSelector: texts,
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/{essays,docs}/**/*.{md,yml}") },
  });
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(`Samizdat: ${command} lsp cannot be started. ${error}`);
  }
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
