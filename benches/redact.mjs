// How fast documents are searched and redacted, as ratios against plain JavaScript on the same work in the same run; and
// whether twice the text takes twice the time.

import { compare } from "./lib/rounds.mjs";
import { identity, keep, text } from "./notices.mjs";

// The peer: one pattern of the person's commonest spellings, as a careful script has it.
const spellings = [
  "Philippa Jane Quillfeather-Okoye", "Philippa Quillfeather-Okoye", "P\\.? ?J\\.? Quillfeather-Okoye", "Mrs Quillfeather-Okoye",
  "Quillfeather-Okoye, Philippa", "Quillfeather-Okoye", "Quillfeather", "Okoye", "Philippa", "Pip", "PQO", "PJQO",
  "pip\\.okoye@example\\.org", "01632 ?960 ?123", "\\+44 ?1632 ?960 ?123", "7 Tanners Rise", "Tanners Rise", "ZZ9 ?9ZZ",
  "0?1/0?2/1970", "1 February 1970",
];
const peer = new RegExp(`\\b(?:${spellings.join("|")})\\b`, "gi");

/** Pieces of which a whole text is made, each a case that a careless search takes ages over. */
const hostile = {
  initials: "P. J. ", "near misses": "Quilfeathr ", names: "Mrs Okoye ", hyphens: "Quil-\n", escapes: "%41 ",
  "names in escapes": "%50ip ", digits: "0 ", streets: "Tanners Rise Zed. ", "names in one line": "Pip Okoye, ",
  postcodes: "ZZ9 9ZZ, ",
};

const MB = 1_000_000;
const bytes = (string) => new TextEncoder().encode(string);

/** Each once a round, side by side: a call is long enough to be timed by itself. */
const sideBySide = (works, rounds) =>
  compare(works.map((call) => ({ name: "", work: () => (call() ? 1 : 0) })), { rounds, slice: 0, warmUp: 0 });

/** @param {new (identity: object, options: object) => any} Redactor the package's own */
export function redact(Redactor) {
  const [one, two, string] = [bytes(text(MB)), bytes(text(2 * MB)), text(MB)];
  const redactor = new Redactor(identity, { keep });
  const withOthers = new Redactor(identity, { keep, others: true });
  const [regexp, review, others, twice, redacted, compiled] = sideBySide([
    () => string.replace(peer, "the Complainant"),
    () => redactor.review(one),
    () => withOthers.review(one),
    () => redactor.review(two),
    () => redactor.redact(one),
    () => new Redactor(identity, { keep }).review("x"),
  ], 5);
  const speed = ({ milliseconds }) => `${(1000 / milliseconds).toFixed(1)} MB/s`;
  console.log(`  working out an identity            ${compiled.milliseconds.toFixed(1)} ms`);
  console.log(`  review, 1 MB of notices            ${speed(review)}, ${review.ratio.toFixed(1)} times the time of one RegExp of ${spellings.length} spellings`);
  console.log(`  review with other people’s data    ${(others.milliseconds / review.milliseconds).toFixed(2)} times the time of a review`);
  const recognised = { milliseconds: Math.max(others.milliseconds - review.milliseconds, 0.1) };
  console.log(`  the recognisers in it, by the difference  ${speed(recognised)}`);
  console.log(`  review, twice the text             ${(twice.milliseconds / review.milliseconds).toFixed(2)} times the time`);
  console.log(`  redact with its proof, 1 MB        ${(redacted.milliseconds / review.milliseconds).toFixed(1)} times the time of a review`);

  for (const [name, piece] of Object.entries(hostile)) {
    const [half, whole] = [MB / 2, MB].map((length) => bytes(piece.repeat(length / piece.length)));
    const [, all] = sideBySide([() => redactor.review(half), () => redactor.review(whole)], 3);
    console.log(`  a text of nothing but ${name.padEnd(17)}  ${speed(all)}; twice the text takes ${all.ratio.toFixed(2)} times the time`);
  }
}
