// The package as it is shipped: what is in it, and how it behaves where WebAssembly is refused or breaks off.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { run } from "./help.mjs";

const HOME = fileURLToPath(new URL(".", import.meta.resolve("withheld/package.json")));
const FILES = readdirSync(HOME, { recursive: true }).filter((name) => statSync(join(HOME, name)).isFile());
const read = (name) => readFileSync(join(HOME, name), "utf8");

test("the manifest promises nothing that is not there", () => {
  const manifest = JSON.parse(read("package.json"));
  const promised = [...Object.values(manifest.exports), manifest.bin, manifest.types].flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry));
  for (const path of promised) assert.ok(statSync(join(HOME, path)).isFile(), path);
  assert.equal(manifest.dependencies, undefined);
  assert.match(manifest.version, /^\d+\.\d+\.\d+/);
});

test("every module has its types beside it", () => {
  for (const name of ["index", "redact", "error"]) assert.ok(FILES.includes(`${name}.d.ts`), name);
});

test("no module that the entries load names a way to send anything, a clock or chance", () => {
  const engine = FILES.filter((name) => name.endsWith(".js") && !name.startsWith("cli"));
  assert.ok(engine.length > 6);
  for (const name of engine) {
    assert.doesNotMatch(read(name), /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|import\.meta|Date\.now|Math\.random/, name);
  }
});

test("each entry loads its own WebAssembly and not the other", () => {
  const loads = (entry) => [...read(entry).matchAll(/"\.\/wasm\/(\w+)\.bytes\.js"/g)].map(([, name]) => name);
  assert.deepEqual(loads("index.js"), ["forms"]);
  assert.deepEqual(loads("redact.js"), ["redact"]);
});

test("the forms entry, with all that it imports, is under 80 kB as packed for sending", () => {
  const imported = (name) => [...read(name).matchAll(/^import .*from "(.*)";$/gm)].map(([, from]) => posix.join(posix.dirname(name), from));
  const all = new Set(["index.js"]);
  for (const name of all) for (const next of imported(name)) all.add(next);
  assert.ok(all.has("wasm/forms.bytes.js") && all.has("plain.js"));
  const bytes = [...all].reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
  assert.ok(bytes < 80_000, `${bytes} bytes`);
});

test("require works where Node can require a module", { skip: !process.features.require_module }, () => {
  const require = createRequire(import.meta.url);
  assert.equal(typeof require("withheld").validate, "function");
  assert.equal(typeof require("withheld/redact").Redactor, "function");
});

const CALLS = {
  forms: `const { forms } = await import("withheld"); const call = () => forms();`,
  redact: `const { Redactor } = await import("withheld/redact"); const call = () => new Redactor({ surname: "Quillfeather" });`,
};
const REPORT = `try { call(); console.log("no error"); } catch (error) { console.log(error.name, error.code, error.message); }`;

for (const [name, call] of Object.entries(CALLS)) {
  test(`without WebAssembly, importing ${name} works and the first call is a typed error that says what to allow`, () => {
    const { stdout } = run(`delete globalThis.WebAssembly; ${call} ${REPORT}`);
    assert.match(stdout, /^WithheldError wasm-unavailable .*'wasm-unsafe-eval'/);
  });

  test(`where a policy refuses WebAssembly, the same goes for ${name}, and it works once it is allowed`, () => {
    const { stdout } = run(`
      const { Module } = WebAssembly;
      WebAssembly.Module = function () { throw new WebAssembly.CompileError("refused by the policy"); };
      ${call} ${REPORT}
      WebAssembly.Module = Module; ${REPORT}`);
    assert.match(stdout, /^WithheldError wasm-unavailable .*'wasm-unsafe-eval'.*\nno error$/);
  });

  test(`where WebAssembly breaks off, ${name} gives nothing out, and the next call starts afresh`, () => {
    const { stdout, stderr } = run(`
      // The glue decodes every text that comes out of WebAssembly: a decoder that throws breaks a call off halfway.
      const instances = [];
      WebAssembly.Instance = class extends WebAssembly.Instance {
        constructor(...args) { super(...args); instances.push(this); }
      };
      let broken = false;
      const { decode } = TextDecoder.prototype;
      TextDecoder.prototype.decode = function (...args) {
        if (broken) throw new WebAssembly.RuntimeError("unreachable");
        return decode.apply(this, args);
      };
      ${call}
      const { WithheldError } = await import("withheld");
      const use = () => { const made = call(); return made.review ? made.review("Quillfeather.") : made; };
      use();
      broken = true;
      try { use(); console.log("no error"); } catch (error) { console.log(error instanceof Error, error.code); }
      broken = false;
      use();
      console.log(instances.length);`);
    assert.equal(stdout, "true internal\n2", stderr);
  });
}
