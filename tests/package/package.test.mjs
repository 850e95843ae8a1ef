// The package as it is shipped: what is in it, and how it behaves where WebAssembly is refused or breaks off.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { run } from "./help.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
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
  for (const name of ["index", "forms", "redact", "error"]) assert.ok(FILES.includes(`${name}.d.ts`), name);
});

test("no module that the entries load names a way to send anything, a clock or chance", () => {
  const engine = FILES.filter((name) => name.endsWith(".js") && !name.startsWith("cli"));
  assert.ok(engine.length > 6);
  for (const name of engine) {
    assert.doesNotMatch(read(name), /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|import\.meta|Date\.now|Math\.random/, name);
  }
});

/** All that importing an entry loads. */
function loaded(entry) {
  const all = new Set([entry]);
  for (const name of all) {
    for (const [, from] of read(name).matchAll(/^(?:import|export) [^"']*from "(\.[^"]*)";$/gm)) all.add(posix.join(posix.dirname(name), from));
  }
  return all;
}

test("each entry loads the WebAssembly that it needs and no other", () => {
  const modules = (entry) => [...loaded(entry)].filter((name) => name.endsWith(".bytes.js")).map((name) => posix.basename(name, ".bytes.js")).sort();
  assert.deepEqual(modules("forms.js"), ["forms"]);
  assert.deepEqual(modules("index.js"), ["forms", "minimise"]);
  assert.deepEqual(modules("redact.js"), ["redact"]);
});

/** A module bundled and minified as a site does it. */
function bundled(contents) {
  const options = { bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", legalComments: "none", write: false };
  return buildSync({ stdin: { contents, resolveDir: HERE }, ...options }).outputFiles[0].text;
}

test("what a page loads to check a form is at most 60 kB as packed for sending", () => {
  for (const entry of ["withheld/forms", "withheld"]) {
    const bundle = bundled(`import { validate } from "${entry}"; console.log(JSON.stringify(validate("complaint", {}).issues.map(({ field }) => field)));`);
    assert.equal(run(bundle).stdout, '["councillor","council","details"]', "the bundle works by itself");
    const bytes = gzipSync(bundle, { level: 9 }).length;
    assert.ok(bytes <= 60_000, `${entry}: ${bytes} bytes`);
  }
});

test("a bundle of everything works by itself", () => {
  const bundle = bundled(`
    import * as all from "withheld";
    import { Redactor } from "withheld/redact";
    const redactor = new Redactor(all.identityOf("research", { name: "Pip Quillfeather" }));
    console.log(all.check("postcode", "sw1a1aa").value, all.form("research").fields.length, redactor.redact("Quillfeather.").document);`);
  assert.equal(run(bundle).stdout, "SW1A 1AA 2 The Complainant.");
});

test("require works where Node can require a module", { skip: !process.features.require_module }, () => {
  const require = createRequire(import.meta.url);
  assert.equal(typeof require("withheld").validate, "function");
  assert.equal(typeof require("withheld/forms").validate, "function");
  assert.equal(require("withheld/definition.schema.json").type, "object");
  assert.equal(typeof require("withheld/redact").Redactor, "function");
});

const CALLS = {
  forms: `const { validate } = await import("withheld/forms"); const call = () => validate("research", {});`,
  answers: `const { identityOf } = await import("withheld"); const call = () => identityOf("research", { name: "Quillfeather" });`,
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
      // Every text that comes out of WebAssembly is decoded, a short one without the decoder: if that throws, a call breaks
      // off halfway.
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
      const { fromCharCode } = String;
      String.fromCharCode = (...codes) => {
        if (broken) throw new WebAssembly.RuntimeError("unreachable");
        return fromCharCode(...codes);
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

test("the forms by themselves are the same forms, and both take a definition of one's own", () => {
  const { stdout, stderr } = run(`
    const [all, few] = [await import("withheld"), await import("withheld/forms")];
    const names = Object.keys(few);
    console.log(names.every((name) => all[name] === few[name]), names.sort().join());`);
  assert.match(stdout, /^true WithheldError,form,forms,schema,validate$/, stderr);
});
