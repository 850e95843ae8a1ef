// Prints what each entry of the package weighs: its wasm alone, and everything that loading it loads, as shipped.
//   node sizes.mjs ENTRY WASM [ENTRY WASM …]   (in the package's folder)
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The files that importing `entry` loads, itself included. */
function loaded(entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  const text = readFileSync(entry, "utf8");
  for (const [, path] of text.matchAll(/^(?:import|export)\b[^"';]*["'](\.{1,2}\/[^"']+)["']/gm)) {
    loaded(posix.join(posix.dirname(entry), path), found);
  }
  return found;
}

const weigh = (files) =>
  [(bytes) => bytes, (bytes) => gzipSync(bytes, { level: 9 }), brotliCompressSync]
    .map((pack) => files.reduce((sum, file) => sum + pack(readFileSync(file)).length, 0));

const row = (name, raw, gzip, brotli) => [name.padEnd(34), ...[raw, gzip, brotli].map((cell) => cell.padStart(10))].join("");
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log(`\n${row("", "raw", "gzip", "brotli")}`);
const args = process.argv.slice(2);
for (let i = 0; i < args.length; i += 2) {
  const [entry, wasm] = [args[i], args[i + 1]];
  console.log(row(`${entry}: wasm alone`, ...weigh([wasm]).map(kilobytes)));
  console.log(row(`${entry}: wasm and JS as shipped`, ...weigh([...loaded(entry)]).map(kilobytes)));
}
