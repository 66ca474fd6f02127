/* Makes the one script of a site that works from the disk: `npm run bundle`. With `--check` it only
   says whether the one that is kept is what would be made. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, version } from "esbuild";

const PACKAGE = fileURLToPath(new URL("../../scripts/samizdat/", import.meta.url));
const SCRIPTS = "theme/assets/samizdat/js";
const ENTRY = "offline/entry.js";
const BUNDLE = join(PACKAGE, "offline/offline.js");

/** Every script and table that the bundle may be made from, as paths with slashes. */
function sources() {
  const found = readdirSync(join(PACKAGE, SCRIPTS), { recursive: true });
  const paths = found.map((name) => `${SCRIPTS}/${name.replaceAll("\\", "/")}`);
  return [ENTRY, ...paths.filter((path) => /\.(js|json)$/.test(path)).sort()];
}

/** One number for what the bundle is made from; tests/test_offline.py reckons it too. */
function digest() {
  const hash = createHash("sha256");
  for (const path of sources()) {
    const text = readFileSync(join(PACKAGE, path), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${path}\n${text}\n`);
  }
  return hash.digest("hex");
}

const made = await build({
  absWorkingDir: PACKAGE,
  banner: { js: `/* Made by esbuild ${version} (npm run bundle), not by hand. From: ${digest()} */` },
  bundle: true,
  charset: "utf8",
  entryPoints: [ENTRY],
  format: "iife",
  legalComments: "inline",
  logLevel: "warning",
  outfile: BUNDLE,
  target: "es2022",
  write: false,
});
const text = made.outputFiles[0].text;

if (!process.argv.includes("--check")) {
  writeFileSync(BUNDLE, text);
} else if (readFileSync(BUNDLE, "utf8").replaceAll("\r\n", "\n") !== text) {
  console.error("scripts/samizdat/offline/offline.js is old: run `npm run bundle` in tests/javascript.");
  process.exitCode = 1;
}
