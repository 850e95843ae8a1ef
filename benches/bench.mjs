// What the package is worth beside others, in one run on one machine: `cargo xtask bench` builds it and runs this.
// Figures are ratios; nothing here can fail. `node bench.mjs forms` or `redact` runs one half of it.

import { firstAnswer } from "./first-answer.mjs";
import { forms } from "./forms.mjs";
import { section } from "./lib/table.mjs";
import { redact } from "./redact.mjs";
import { singleValues } from "./values.mjs";
import { word } from "./word.mjs";

const pkg = new URL("../pkg/", import.meta.url);
const half = process.argv[2];

if (half !== "redact") {
  const withheld = await import(new URL("index.js", pkg));
  await section("Forms: a complaint checked, from object to result", () => forms(withheld));
  await section("Single values: a ring of right and wrong ones", () => singleValues(withheld));
  await section("Forms: weight, and the first answer in a fresh process", () => firstAnswer(withheld));
}
if (half !== "forms") {
  const { Redactor } = await import(new URL("redact.js", pkg));
  await section("Redaction", () => redact(Redactor));
  await section("Redaction of a Word document", () => word(Redactor));
}
console.log(`\n(Node ${process.version})`);
