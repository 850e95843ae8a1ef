// The README's examples, run as they stand.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const readme = readFileSync(fileURLToPath(import.meta.resolve("withheld/package.json").replace(/package\.json$/, "README.md")), "utf8");
const blocks = (kind) => [...readme.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, "gm"))].map((match) => match[1]);

/** Runs `work` in a folder of its own beside the installed package. */
function inFolder(work) {
  const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "readme-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [whose, kind, lines] of [["the developer's", "js", 4], ["the data officer's", "js promises.mjs", 3]]) test(`${whose} example prints what its comments say`, () => {
  const [code] = blocks(kind);
  const expected = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map((match) => match[1]);
  assert.equal(expected.length, lines);
  inFolder((folder) => {
    writeFileSync(join(folder, "example.mjs"), code);
    const { stdout, stderr } = spawnSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
    assert.deepEqual(stdout.trim().split("\n"), expected, stderr);
  });
});

test("the officer's commands run one after the other", () => {
  const commands = blocks("sh").find((block) => block.includes("npx withheld")).trim().split("\n");
  assert.equal(commands.length, 3);
  inFolder((folder) => {
    const notice = "Mrs Ada Quillfeather of AB1 2CD complained about Councillor Ben Quillfeather.\n";
    writeFileSync(join(folder, "notice.txt"), notice);
    // The two files as the README shows them.
    const [identity, keep] = [...readme.matchAll(/`(\{ "fullName"[^`]*|\[\{ "name"[^`]*)`/g)].map((match) => match[1]);
    writeFileSync(join(folder, "identity.json"), identity);
    writeFileSync(join(folder, "keep.json"), keep);
    for (const command of commands) {
      const { status, stderr } = spawnSync("npx", ["--no-install", ...command.split(" ").slice(1)], { cwd: folder, encoding: "utf8" });
      assert.equal(status, 0, `${command}: ${stderr}`);
    }
    const copy = readFileSync(join(folder, "copy.txt"), "utf8");
    assert.equal(copy, "The Complainant of [postcode withheld] complained about Councillor Ben Quillfeather.\n");
    assert.equal(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")).verified, true);
  });
});
