// What the redaction module weighs, part by part: `node benches/sizes.mjs` after `cargo xtask build`. Code is summed by the
// crate that it is named for, in the module as it was before its names were taken out and it was made small; what is
// shipped is about as much smaller as the sums at the end say.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const target = new URL("../target", import.meta.url).pathname;
const bytes = readFileSync(`${target}/wasm/redact/bindgen/redact_bg.wasm`);
const shipped = readFileSync(`${target}/wasm/redact/small.wasm`);

let at = 8;
/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}
const string = () => {
  const length = number();
  return bytes.toString("utf8", at, (at += length));
};

let imported = 0;
const bodies = [];
const names = new Map();
let data = Buffer.alloc(0);
while (at < bytes.length) {
  const id = bytes[at];
  at += 1;
  const end = number() + at;
  if (id === 2) imported = importedFunctions();
  if (id === 10) {
    for (let count = number(); count > 0; count -= 1) {
      const length = number();
      bodies.push(bytes.subarray(at, at + length));
      at += length;
    }
  }
  if (id === 11) data = bytes.subarray(at, end);
  if (id === 0 && string() === "name") {
    while (at < end) {
      const kind = bytes[at];
      at += 1;
      const until = number() + at;
      if (kind === 1) for (let count = number(); count > 0; count -= 1) names.set(number(), string());
      at = until;
    }
  }
  at = end;
}

/** How many of the imports are functions: they have the first numbers. */
function importedFunctions() {
  let functions = 0;
  for (let count = number(); count > 0; count -= 1) {
    string();
    string();
    const kind = bytes[at];
    at += 1;
    if (kind === 0) functions += 1;
    if (kind === 1) at += 1; // A table's type, then its limits.
    if (kind === 1 || kind === 2) {
      const most = number() & 1;
      number();
      if (most) number();
    } else if (kind === 3) at += 2;
    else number();
  }
  return functions;
}

const CRATES = ["regex_automata", "regex_syntax", "regex", "aho_corasick", "memchr", "unicode_normalization", "sha2", "serde", "withheld"];
function crateOf(name = "") {
  const room = name.match(/withheld::(\w+)(?:::(\w+))?/);
  if (room) return room[1] === "redact" ? `withheld::redact::${room[2] ?? ""}` : `withheld::${room[1]}`;
  return CRATES.find((crate) => name.includes(crate)) ?? "core, alloc, std and glue";
}
const code = new Map();
bodies.forEach((body, i) => {
  const crate = crateOf(names.get(imported + i));
  code.set(crate, [...(code.get(crate) ?? []), body]);
});
const kB = (length) => `${(length / 1000).toFixed(1).padStart(7)} kB`;
const row = (name, part) => console.log(`  ${name.padEnd(36)} ${kB(part.length)} ${kB(gzipSync(part, { level: 9 }).length)}`);
console.log(`  ${"".padEnd(36)}        raw       gzip`);
const parts = [...code].map(([name, all]) => [name, Buffer.concat(all)]).sort(([, a], [, b]) => b.length - a.length);
for (const [name, part] of parts.filter(([, part]) => part.length > 2000)) row(name, part);
row("word lists, tables and other data", data);
row("all of it, with names", bytes);
row("as shipped", shipped);
