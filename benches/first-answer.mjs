// What a page loads to check a form, and how long it is from the first byte to the first answer: both sides bundled for the
// browser in the same way, and each bundle run in Node processes of its own.

import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { inOrder } from "./lib/complaint.mjs";
import { median } from "./lib/rounds.mjs";
import { rulesOf } from "./lib/stack.mjs";
import { kilobytes, row } from "./lib/table.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = new URL("../target/bench/", import.meta.url);

/** A module bundled and minified as a site does it. */
async function bundle(contents) {
  const made = await build({
    stdin: { contents, resolveDir: here, loader: "js" },
    bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", legalComments: "none", write: false, logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return made.outputFiles[0].contents;
}

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** @param {{ form: Function }} withheld the package */
export async function firstAnswer({ form }) {
  const rules = JSON.stringify(rulesOf(form("complaint")));
  const ours = await bundle('import { validate } from "../pkg/index.js"; export default (answers) => validate("complaint", answers).issues?.length ?? 0;');
  const stack = `import { formOf } from "./lib/stack.mjs"; const form = formOf(${rules}); export default (answers) => form.safeParse(answers).error?.issues.length ?? 0;`;
  const peer = await bundle(stack);
  const whole = await bundle(`${stack} import Modulus from "uk-modulus-checking"; export const bank = (account) => new Modulus(account).isValid();`);

  console.log(row("", "withheld", "zod stack", "withheld to it"));
  const weigh = (name, us, them) => console.log(row(`  ${name}`, kilobytes(us), kilobytes(them), (us / them).toFixed(2)));
  weigh("gzip", gzip(ours), gzip(peer));
  weigh("gzip, with uk-modulus-checking beside", gzip(ours), gzip(whole));
  weigh("minified", ours.length, peer.length);
  const [us, them, ratio] = await start(ours, peer);
  console.log(row("  first answer", ...[us, them].map((time) => `${time.toFixed(1)} ms`), ratio.toFixed(2)));
}

/** Reads a bundle, runs it and takes its first answer, all timed from within. */
const CHILD = `
  const [bundle, answers] = process.argv.slice(-2);
  const start = performance.now();
  const { default: judge } = await import(bundle);
  const errors = judge(JSON.parse(answers));
  console.log(JSON.stringify({ milliseconds: performance.now() - start, errors }));
`;

/** The median times of both from import to answer, and of their ratios. */
async function start(ours, peer, rounds = 15) {
  mkdirSync(target, { recursive: true });
  const sides = [ours, peer].map((bytes, i) => {
    const file = new URL(["withheld.mjs", "stack.mjs"][i], target);
    writeFileSync(file, bytes);
    return { file: file.href, times: [] };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 ? [...sides].reverse() : sides) {
      const child = spawnSync(process.execPath, ["--input-type=module", "-e", CHILD, side.file, JSON.stringify(inOrder[0])], { encoding: "utf8" });
      if (child.status !== 0) throw new Error(`a bundle did not run: ${child.stderr.trim().split("\n").pop()}`);
      const { milliseconds, errors } = JSON.parse(child.stdout);
      if (errors !== 0) throw new Error("a bundle finds errors in what is in order");
      side.times.push(milliseconds);
    }
  }
  const [us, them] = sides.map((side) => side.times);
  return [median(us), median(them), median(us.map((time, round) => time / them[round]))];
}
