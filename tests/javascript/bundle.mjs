/* Makes the two scripts that are kept and not written by hand: `npm run bundle`. With `--check` it
   only says whether those that are kept are what would be made. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, version } from "esbuild";

const PACKAGE = fileURLToPath(new URL("../../scripts/samizdat/", import.meta.url));
const SCRIPTS = "theme/assets/samizdat/js";
const ENTRY = "publishing/offline/entry.js";
const BUNDLE = "publishing/offline/offline.js";
const MINISEARCH = `${SCRIPTS}/vendor/minisearch.js`;

const read = (path) => readFileSync(join(PACKAGE, path), "utf8").replaceAll("\r\n", "\n");

/** One number for what the bundle is made from; tests/test_offline.py reckons it too. */
function digest() {
  const found = readdirSync(join(PACKAGE, SCRIPTS), { recursive: true });
  const paths = found.map((name) => `${SCRIPTS}/${name.replaceAll("\\", "/")}`);
  const hash = createHash("sha256");
  for (const path of [ENTRY, ...paths.filter((each) => /\.(js|json)$/.test(each)).sort()]) {
    hash.update(`${path}\n${read(path)}\n`);
  }
  return hash.digest("hex");
}

/** The text that esbuild makes of a script. */
async function made(options) {
  const done = await build({ absWorkingDir: PACKAGE, logLevel: "warning", write: false, ...options });
  return done.outputFiles[0].text;
}

/** MiniSearch's own module, minified, so that it comes whole and quickly. */
async function minisearch() {
  const folder = fileURLToPath(new URL("node_modules/minisearch/", import.meta.url));
  const { version: release } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = await made({ entryPoints: [join(folder, "dist/es/index.js")], minify: true });
  const licence = `MiniSearch ${release}, MIT, by Luca Ongaro: minisearch-LICENSE.txt`;
  const words = "Its ES module, minified by esbuild, nothing else changed.";
  return `/*! ${licence}. ${words} */\n// @ts-nocheck: its types come with its package\n${text}`;
}

/** All our modules as one script, for a site that works from the disk. */
async function bundle() {
  return made({
    banner: { js: `/* Made by esbuild ${version} (npm run bundle), not by hand. From: ${digest()} */` },
    bundle: true,
    charset: "utf8",
    entryPoints: [ENTRY],
    format: "iife",
    legalComments: "inline",
    target: "es2022",
  });
}

/** Keep a script, or say that the one that is kept is old. */
function keep(path, text) {
  if (!process.argv.includes("--check")) {
    writeFileSync(join(PACKAGE, path), text);
  } else if (read(path) !== text) {
    console.error(`scripts/samizdat/${path} is old: run \`npm run bundle\` in tests/javascript.`);
    process.exitCode = 1;
  }
}

keep(MINISEARCH, await minisearch());
keep(BUNDLE, await bundle());
