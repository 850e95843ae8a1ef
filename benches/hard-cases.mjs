// Counts how many cases of a catalogue of hard cases come out right:  node benches/hard-cases.mjs CASES.json
// A case names a profile of its file and says what of its text must go and what must stay. In mode `auto` it must be gone from
// the redacted copy; in mode `review` the review must have found it, for a person to decide.

import { readFileSync } from "node:fs";
import { Redactor } from "../pkg/redact.js";

const { profiles, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));

/** A profile in the words of an identity. The last line of an address is its postcode when a digit is in it. */
function identity({ name, title, aka, email, phone, mobile, address, roles, relations, handle, ref }) {
  const lines = (address ?? "").split(",").map((line) => line.trim()).filter(Boolean);
  const postcode = /\d/.test(lines.at(-1) ?? "") && lines.length > 1 && lines.at(-1).length < 9 ? lines.pop() : undefined;
  const list = (...values) => values.flat().filter((value) => value !== undefined);
  return {
    fullName: name, title, knownAs: list(aka), emails: list(email), phones: list(phone, mobile), addressLines: lines, postcode,
    roles: list(roles), relatives: list(relations), social: list(handle), otherIds: list(ref),
  };
}

/** Whether each letter and digit of each place where `words` stand is in something found. */
function found(findings, text, words) {
  const covered = (at) => findings.some(({ start, end, action }) => action !== "keep" && start <= at && at < end);
  const at = text.indexOf(words);
  return [...words].every((c, i) => !/[\p{L}\p{N}]/u.test(c) || covered(at + [...words].slice(0, i).join("").length));
}

const wrong = [];
for (const { id, profile, mode, text, must_go: go, must_stay: stay } of cases) {
  const redactor = new Redactor(identity(profiles[profile]));
  const { findings } = redactor.review(text);
  const { document } = redactor.redact(text);
  const left = go.filter((words) => mode === "auto" ? document.toLowerCase().includes(words.toLowerCase()) : !found(findings, text, words));
  const lost = stay.filter((words) => !document.includes(words));
  if (left.length + lost.length > 0) wrong.push(`  ${id} (${mode})${left.length ? ` left ${JSON.stringify(left)}` : ""}${lost.length ? ` lost ${JSON.stringify(lost)}` : ""}`);
}
console.log(`hard cases: ${cases.length - wrong.length} of ${cases.length} come out right`);
if (wrong.length > 0) console.log(wrong.join("\n"));
