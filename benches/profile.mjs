// Where a review's time goes: `node benches/profile.mjs [FILE]` after `cargo xtask build`. It runs the module as it was
// before its names were taken out and it was made small, on the notices of the benchmark or on a text of yours, and
// prints what each function took by itself, and each of the engine's parts with all that it calls.

import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { identity, keep, text } from "./notices.mjs";

const target = new URL("../target", import.meta.url).pathname;
const folder = `${target}/wasm/redact/bindgen`;
const glue = await import(`${folder}/redact.js`);
glue.initSync({ module: new WebAssembly.Module(readFileSync(`${folder}/redact_bg.wasm`)) });

const bytes = process.argv[2] ? readFileSync(process.argv[2]) : new TextEncoder().encode(text(1_000_000));
const engine = new glue.Engine(identity, { keep });
const review = () => engine.review(bytes, "text/plain");
for (let i = 0; i < 5; i += 1) review();

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 200 });
await session.post("Profiler.start");
const rounds = 20;
const start = performance.now();
for (let i = 0; i < rounds; i += 1) review();
const each = (performance.now() - start) / rounds;
const { profile } = await session.post("Profiler.stop");

/** `withheld::redact::find::names::h0123…` without the hash; the compiler's own names made readable. */
function nameOf({ functionName, url }) {
  if (!url.startsWith("wasm")) return functionName === "" ? "JavaScript" : `JavaScript ${functionName}`;
  return functionName.replace(/::h[0-9a-f]{16}$/, "").replace(/^wasm-function.*/, "WebAssembly without a name");
}

const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, name: nameOf(node.callFrame), self: 0 }]));
for (const [i, id] of profile.samples.entries()) nodes.get(id).self += profile.timeDeltas[i];
const alone = new Map();
const whole = new Map();
function walk(node, above) {
  const names = above.has(node.name) ? above : new Set([...above, node.name]);
  alone.set(node.name, (alone.get(node.name) ?? 0) + node.self);
  for (const name of names) whole.set(name, (whole.get(name) ?? 0) + node.self);
  for (const child of node.children ?? []) walk(nodes.get(child), names);
}
walk(nodes.get(profile.nodes[0].id), new Set());
const sum = [...alone.values()].reduce((a, b) => a + b, 0);
function print(title, times, least) {
  console.log(`\n${title}`);
  const rows = [...times].filter(([, time]) => time / sum > least).sort(([, a], [, b]) => b - a);
  for (const [name, time] of rows) console.log(`  ${((time / sum) * 100).toFixed(1).padStart(5)} %  ${name.slice(0, 110)}`);
}
console.log(`${each.toFixed(1)} ms a review of ${bytes.length} bytes, under the profiler`);
print("By itself", alone, 0.01);
print("With what it calls", whole, 0.02);
