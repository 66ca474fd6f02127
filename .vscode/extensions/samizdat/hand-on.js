// Puts the extension, as it is built, among the files that a new collection begins with.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const TO = "../../../scripts/samizdat/starter/dot-vscode/extensions/samizdat";
const ONLY_BUILDS = new Set(["esbuild", "@esbuild"]);

/** The licence of each package that is built in, under its name. */
function licences() {
  let text = "";
  for (const name of readdirSync("node_modules")) {
    if (ONLY_BUILDS.has(name) || name.startsWith(".")) continue;
    const files = ["LICENSE", "LICENSE.md", "License.txt"].map((file) => join("node_modules", name, file));
    text += `${name}\n\n${readFileSync(files.find(existsSync), "utf8").trim()}\n\n`;
  }
  return text;
}

const digest = createHash("sha256").update(readFileSync("extension.js")).digest("hex");
const told = JSON.parse(readFileSync("package.json"));
for (const field of ["scripts", "dependencies", "devDependencies"]) delete told[field];
mkdirSync(join(TO, "dist"), { recursive: true });
writeFileSync(join(TO, "package.json"), `${JSON.stringify(told, null, 2)}\n`);
writeFileSync(join(TO, "LICENSES.txt"), licences());
const built = readFileSync("dist/extension.js", "utf8");
writeFileSync(join(TO, "dist", "extension.js"), `// Built of extension.js ${digest}\n${built}`);
