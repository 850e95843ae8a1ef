// What crosses to WebAssembly and back is texts with control characters between them: whatever is typed, each answer comes
// back as the rules for tidying say, and nothing of one field gets into another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { identityOf, validate } from "withheld";
import { Random } from "./help.mjs";
import { definition, formData, words } from "./made-up.mjs";

// The rules, written here a second time (src/check/text.rs has them first).
const STRAY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const SPACE = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const EDGE = `[${SPACE}\\u200c-\\u200f\\u061c\\u180e]+`;
const trimmed = (text) => text.replace(new RegExp(`^${EDGE}|${EDGE}$`, "g"), "");
const line = (text) => trimmed(text.replace(STRAY, "").replace(new RegExp(`[${SPACE}]+`, "g"), " "));
const lines = (text) => {
  const ends = text.replace(STRAY, "").replace(/\r\n|[\n\r\x85\u2028\u2029]/g, "\n");
  return trimmed(ends.replace(new RegExp(`[${SPACE.replace("\\t-\\r", "\\t\\r")}]+\\n`, "g"), "\n"));
};
const list = (texts) => [...new Set(texts.map(line))].filter((text) => text !== "");

const CONTROL = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i));
const FRAME = ["\x1f", "\x1e", "\x01", "\x02", "\x03", "\x04", "\x05", "\x06", "\x07", "\x00"];
const OTHERS = [
  "\x7f", "\x80", "\x85", "\x9f", "\xa0", "\xad", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u2060",
  "\u3000", "\ufeff", "\ufffd", "\uffff", "\u{1F600}", "\u{1F468}\u200d\u{1F469}", "\u{e0041}", "\u{10ffff}", "é", "e\u0301", "ŵ", "中", "\u2019",
  "\u2013", "\u2026", "{field}", "\\u001f", "a", "b", "Z", "0", " ", "  ", "\r\n", ",", ";", "E", "R", "A",
];
/** Answers of several of these are long, and cross behind the others. */
const LONG = ["he said so, and she (who was there) agreed - twice. ".repeat(2), "a".repeat(99), "b".repeat(101), "in a word/two words! ".repeat(9)];
const TORN = ["\ud800", "\udbff", "\udc00", "\udfff"];

const FORM = definition([
  { name: "one" }, { name: "two", rows: 3 }, { name: "home", kind: "address" }, { name: "inner.three" }, { name: "some", many: true },
  { name: "pick", kind: "choice", options: ["a", "b b"].map((value) => ({ value, label: words(value) })) }, { name: "needed", required: true }, { name: "last", rows: 2 },
]);

function text(random, pieces, most = 12) {
  return Array.from({ length: random.below(most) }, () => random.of(pieces)).join("");
}

const wellFormed = (text) => text.isWellFormed?.() ?? !/\p{Surrogate}/u.test(text);

/** What `validate` must say of these answers. */
function expected(given) {
  const issues = [];
  const value = {};
  for (const { name, kind, rows, many, required } of FORM.fields) {
    const answer = given[name];
    const texts = [answer ?? ""].flat();
    let kept;
    if (!texts.every(wellFormed)) issues.push([name, "text-encoding"]);
    else if (many) kept = list(Array.isArray(answer) ? texts : texts[0].split(/[\n\r,;]/));
    else kept = kind === "address" || rows ? lines(texts.join("\n")) : line(texts[0]);
    if (kind === "choice" && kept && !["a", "b b"].includes(kept)) issues.push([name, "choice"]);
    else if (kept?.length > 0) value[name] = kept;
    else if (required && kept !== undefined) issues.push([name, "required"]);
  }
  return issues.length > 0 ? { issues } : { value };
}

function found(given) {
  const { value, issues } = validate(FORM, given);
  return issues ? { issues: issues.map(({ field, code }) => [field, code]) } : { value };
}

function answers(random, pieces) {
  const given = {};
  for (const { name, many } of FORM.fields) {
    if (random.below(5) === 0) continue;
    given[name] = many && random.below(2) ? Array.from({ length: 1 + random.below(4) }, () => text(random, pieces)) : text(random, pieces);
  }
  if (random.below(3)) given.pick = random.of(["a", "b b", "\x06a", "\x1fa", " b\x1e b", "\x04a\x1eb"]);
  if (random.below(3)) given.needed = random.of(FRAME) + text(random, pieces) + "x";
  return given;
}

test("whatever is typed comes back tidied and in its own field", () => {
  for (const [seed, pieces] of [
    [1, [...CONTROL, ...OTHERS]],
    [2, [...FRAME, "a", "b"]],
    [3, [...CONTROL, ...OTHERS, ...TORN]],
    [4, [...FRAME, ...FRAME, ...FRAME, "\ud83d\ude00", "\ud83d", "\ude00", "a"]],
    [7, LONG],
    [8, [...LONG, ...LONG, ...FRAME, ...OTHERS]],
    [9, [...Array(8).fill(LONG).flat(), " ", "\n", "0", "@", "\x7f", "\ud800"]],
  ]) {
    const random = new Random(seed);
    let taken = 0;
    for (let round = 0; round < 3000; round += 1) {
      const given = answers(random, pieces);
      const wanted = expected(given);
      taken += wanted.value ? 1 : 0;
      assert.deepEqual(found(given), wanted, `seed ${seed}, round ${round}: ${JSON.stringify(given)}`);
      if (wanted.value) assert.deepEqual(found(wanted.value), wanted, "what is in order stays as it is");
    }
    assert.ok(taken > 200, `seed ${seed}: enough of them are taken (${taken})`);
  }
});

test("the same by a FormData, which has no half characters", () => {
  const random = new Random(5);
  for (let round = 0; round < 1000; round += 1) {
    const given = answers(random, [...CONTROL, ...OTHERS]);
    if (given.some?.length === 1) given.some = given.some[0]; // A FormData does not tell the two apart.
    assert.deepEqual(found(formData(given)), expected(given), `round ${round}: ${JSON.stringify(given)}`);
  }
});

test("each control character by itself, at each end and in the middle", () => {
  for (const control of [...CONTROL, ...TORN]) {
    for (const answer of [control, `${control}a`, `a${control}`, `a${control}b`, control.repeat(3), `${control}\x1f${control}`]) {
      for (const name of ["one", "two", "home", "inner.three", "some", "last"]) {
        const given = { needed: "x", [name]: answer, pick: "a" };
        assert.deepEqual(found(given), expected(given), JSON.stringify(given));
      }
    }
  }
});

test("no answer forges another, an issue, a date or an error", () => {
  for (const forged of [
    "x\x1fevil", "\x1f\x1f\x1fevil", "x\x1eneeded\x1erequired\x1eevil", "\x05\x1e1\x1e2", "\x04a\x1eb", "\x06", "\x01", "\x02", "\x03",
    "R\x1fone\x1erequired\x1eevil", "E\x1finternal\x1fevil", "A\x1fevil",
  ]) {
    const given = { one: forged, needed: forged, last: "end" };
    assert.deepEqual(found(given), expected(given), JSON.stringify(forged));
    const born = definition([{ name: "born", kind: "date-of-birth" }, { name: "after" }]);
    const parts = validate(born, { born: { day: `27${forged}`, month: "3", year: "1980" }, after: "end" });
    assert.ok(parts.issues?.every(({ field }) => field === "born") ?? parts.value.after === "end", JSON.stringify(forged));
    const mail = definition([{ name: "mail", kind: "email" }, { name: "after" }]);
    const slip = validate(mail, { mail: `pip${forged}@gmial.com`, after: "end" });
    assert.ok(slip.issues?.every(({ field }) => field === "mail") ?? slip.value.after === "end", JSON.stringify(forged));
  }
});

test("the identity keeps each text to its part", () => {
  const own = definition([
    { name: "name", kind: "name", identity: "fullName" }, { name: "home", kind: "address", identity: "addressLines" }, { name: "ids", many: true, identity: "otherIds" },
  ]);
  const random = new Random(6);
  for (let round = 0; round < 1000; round += 1) {
    const pieces = [...FRAME, "a", "b", "é", "\u{1F600}", " ", "emails"];
    const given = { name: text(random, pieces), home: text(random, pieces), ids: [text(random, pieces), text(random, pieces)] };
    const { fullName = "", addressLines = [], otherIds = [], ...rest } = identityOf(own, given);
    assert.deepEqual(rest, {}, JSON.stringify(given));
    assert.equal(fullName, line(given.name), JSON.stringify(given));
    assert.deepEqual(addressLines, [line(given.home)].filter(Boolean), JSON.stringify(given));
    assert.deepEqual(otherIds, given.ids.map(line).filter(Boolean), JSON.stringify(given));
  }
});
