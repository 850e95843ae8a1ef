// How long the package takes, as ratios against plain JavaScript on the same work in the same run; and whether twice the
// text takes twice the time. `cargo xtask bench` builds the package and runs this. Nothing here can fail.

import { fileURLToPath } from "node:url";

const pkg = new URL("../pkg/", import.meta.url);
const { validate } = await import(new URL("index.js", pkg));
const { Redactor } = await import(new URL("redact.js", pkg));

const identity = {
  title: "Mrs", givenNames: ["Philippa", "Jane"], surname: "Quillfeather-Okoye", knownAs: ["Pip"],
  emails: ["pip.okoye@example.org"], phones: ["01632 960123"], addressLines: ["7 Tanners Rise", "Northmoor"],
  postcode: "ZZ9 9ZZ", dateOfBirth: "1970-02-01",
};
const keep = [{ name: "Councillor Ada Okoye" }];

// The peer: one pattern of the person's commonest spellings, as a careful script has it.
const spellings = [
  "Philippa Jane Quillfeather-Okoye", "Philippa Quillfeather-Okoye", "P\\.? ?J\\.? Quillfeather-Okoye", "Mrs Quillfeather-Okoye",
  "Quillfeather-Okoye, Philippa", "Quillfeather-Okoye", "Quillfeather", "Okoye", "Philippa", "Pip", "PQO", "PJQO",
  "pip\\.okoye@example\\.org", "01632 ?960 ?123", "\\+44 ?1632 ?960 ?123", "7 Tanners Rise", "Tanners Rise", "ZZ9 ?9ZZ",
  "0?1/0?2/1970", "1 February 1970",
];
const peer = new RegExp(`\\b(?:${spellings.join("|")})\\b`, "gi");

const paragraph = (n) =>
  `${n}.1 The Sub-Committee considered the complaint of Mrs Quillfeather-Okoye against Councillor Ada Okoye. It was told that on ` +
  `${1 + (n % 28)} March 2024, after the meeting in the Jubilee Hall, the councillor had spoken “in a raised voice” to several residents.\n\n` +
  `${n}.2 Members asked whether paragraph ${n % 9} of the Code of Conduct applied. The Monitoring Officer advised that it might, and that ` +
  `the complainant could be reached on 01632 960123. RESOLVED: that the matter be deferred for ${n % 30} days.\n\n`;
function text(bytes) {
  let all = "";
  for (let n = 1; all.length < bytes; n += 1) all += paragraph(n);
  return all.slice(0, bytes);
}

/** The median of rounds, in milliseconds. */
function measure(work, rounds = 7) {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[rounds >> 1];
}

const MB = 1_000_000;
const one = new TextEncoder().encode(text(MB));
const two = new TextEncoder().encode(text(2 * MB));
const string = text(MB);

const compile = measure(() => new Redactor(identity, { keep }).review("x"));
const redactor = new Redactor(identity, { keep });
const review = measure(() => redactor.review(one));
const twice = measure(() => redactor.review(two));
const redact = measure(() => redactor.redact(one), 3);
const regexp = measure(() => string.replace(peer, "the Complainant"));

console.log(`working out an identity            ${compile.toFixed(1)} ms`);
console.log(`review, 1 MB of notices            ${(1000 / review).toFixed(1)} MB/s, ${(review / regexp).toFixed(1)} times the time of one RegExp of ${spellings.length} spellings`);
console.log(`review, twice the text             ${(twice / review).toFixed(2)} times the time`);
console.log(`redact with its proof, 1 MB        ${(redact / review).toFixed(1)} times the time of a review`);

const hostile = { initials: "P. J. ", "near misses": "Quilfeathr ", names: "Mrs Okoye ", hyphens: "Quil-\n", escapes: "%41 ", digits: "0 ",
  streets: "Tanners Rise Zed. ", "names in one line": "Pip Okoye, ", postcodes: "ZZ9 9ZZ, " };
for (const [name, piece] of Object.entries(hostile)) {
  const time = (bytes) => {
    const made = new TextEncoder().encode(piece.repeat(bytes / piece.length));
    return measure(() => redactor.review(made), 3);
  };
  const [half, whole] = [time(MB / 2), time(MB)];
  console.log(`  a text of nothing but ${name.padEnd(17)} ${(1000 / whole).toFixed(1)} MB/s; twice the text takes ${(whole / half).toFixed(2)} times the time`);
}

const answers = {
  name: "Philippa Quillfeather", address: "7 Tanners Rise\nNorthmoor", postcode: "LS1 4AP", email: "pip@example.org", phone: "01632 960123",
  councillor: "Cllr Ada Okoye", council: "Northmoor Council", details: "She shouted. ".repeat(40), withholdIdentity: "yes", withholdReason: "I am afraid.",
};
const wrong = { ...answers, postcode: "ZZZ", email: "pip at example", phone: "12", councillor: "", council: "", details: "" };
const forms = 500;
const perSecond = (values) => Math.round((forms * 1000) / measure(() => { for (let i = 0; i < forms; i += 1) validate("complaint", values); }));
console.log(`complaint forms checked            ${perSecond(answers)} a second in order, ${perSecond(wrong)} with six errors`);
console.log(`(Node ${process.version}, package in ${fileURLToPath(pkg).split("/").slice(-2, -1)}/)`);
