// A council's own definitions: read with care, refused with the place of what is wrong, and forgotten with their owner.

import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { createRequire } from "node:module";
import { check, form, identityOf, schema, validate } from "withheld";
import { hostile, quickly, run, throwsCode } from "./help.mjs";
import { definition, words, yesNo } from "./made-up.mjs";

const isOfSchema = new Ajv({ strictTypes: false, strictRequired: false }).compile(createRequire(import.meta.url)("withheld/definition.schema.json"));

/** A definition with something of everything. */
const whole = () =>
  definition(
    [
      yesNo("choice"),
      { name: "why", when: { field: "choice", is: ["yes", "no"] }, minLength: 2, maxLength: 10, pattern: "[a-z]+", messages: { pattern: words("Letters") } },
      { name: "count", kind: "number", min: 1, max: 3 },
      { name: "day", kind: "date", min: "2026-01-01", max: "today" },
      { name: "mail", kind: "email", many: true, identity: "emails" },
      { name: "notes", rows: 5, hint: words("Hint"), autocomplete: "off", inputmode: "text", clause: "Clause", required: true },
    ],
    {
      $schema: "./definition.schema.json",
      rules: [{ code: "rule", field: "count", when: { field: "choice", is: "yes" }, absent: ["count", "day"], message: words("Rule") }],
      notices: [{ code: "notice", absent: ["mail"], message: words("Notice") }],
      messages: { required: words("Missing"), "email.format": words("Mail") },
      recipients: [
        { id: "council", name: words("Council"), fields: ["choice", "notes"], withheld: ["choice"], rewritten: ["notes"], clause: "C", when: words("W") },
        {
          id: "public", name: words("Public"), fields: ["choice", "why", "count", "day", "mail", "notes"], rewrittenWhenWithheld: ["notes"],
          clause: "C", when: words("W"),
        },
      ],
      retention: [{ what: words("All"), period: words("P"), clause: "C", holder: "council", action: "delete", start: "received", after: { years: 1 } }],
      rights: [{ id: "access", right: words("R"), how: words("H"), clause: "C" }],
      contact: { name: words("Clerk"), email: "clerk@example.org" },
    },
  );

test("a definition of everything is read, and is one of the published schema", () => {
  const own = whole();
  assert.ok(isOfSchema(own), JSON.stringify(isOfSchema.errors));
  const { value, notices } = validate(own, { choice: "yes", why: "abc", count: 2, day: "2026-01-05", notes: "x" }, { today: "2026-01-31" });
  assert.deepEqual(value, { choice: "yes", why: "abc", count: "2", day: "2026-01-05", notes: "x" });
  assert.deepEqual(notices, [{ code: "notice", message: "Notice" }]);
  assert.deepEqual(validate(own, { choice: "yes", mail: "x" }).issues, [
    { field: "count", code: "rule", message: "Rule" }, { field: "mail", code: "format", message: "Mail" }, { field: "notes", code: "required", message: "Missing" },
  ]);
  assert.deepEqual(identityOf(own, { mail: ["pip@example.org"] }), { emails: ["pip@example.org"] });
});

/** What can be wrong, and how the place of it begins. */
const FAULTS = {
  "no id": ["id is missing", (form) => { delete form.id; }],
  "an id that is no text": ["id is not a string", (form) => { form.id = 7; }],
  "null for a text in both languages": ["title is not a text in both languages", (form) => { form.title = null; }],
  "a text without its Welsh": ["fields[1].label is not a text in both languages", (form) => { delete form.fields[1].label.cy; }],
  "a text that is empty": ["fields[1].phrase is not a text in both languages", (form) => { form.fields[1].phrase.en = " "; }],
  "a third language": ["fields[1].label is not a text in both languages", (form) => { form.fields[1].label.fr = "Pourquoi"; }],
  "a sentence without its Welsh": ["fields[1].messages.pattern is not a text in both languages", (form) => { delete form.fields[1].messages.pattern.cy; }],
  "a sentence of the form without its Welsh": ["messages.required is not a text in both languages", (form) => { delete form.messages.required.cy; }],
  "a source that is a text": ["source is not an object", (form) => { form.source = "A notice"; }],
  "no fields": ["fields is empty", (form) => { form.fields = []; }],
  "fields that are no list": ["fields is not a list", (form) => { form.fields = {}; }],
  "a field that is none": ["fields[2] is not an object", (form) => { form.fields[2] = null; }],
  "a hole among the fields": ["fields[2] is not an object", (form) => { delete form.fields[2]; }],
  "a member that is not known": ["fields[2] has a name that a definition does not know", (form) => { form.fields[2].colour = "blue"; }],
  "a member of the form that is not known": ["it has a name that a definition does not know", (form) => { form.colour = "blue"; }],
  "__proto__ as a member": ["fields[2] has a name that a definition does not know", (form) => {
    Object.defineProperty(form.fields[2], "__proto__", { value: {}, enumerable: true });
  }],
  "__proto__ as a name": ["fields[2] has a name that is not of letters", (form) => { form.fields[2].name = "__proto__"; }],
  "an empty name": ["fields[2] has a name that is not of letters", (form) => { form.fields[2].name = ""; }],
  "a name with a space": ["fields[2] has a name that is not of letters", (form) => { form.fields[2].name = "how many"; }],
  "a name with a control character": ["fields[2] has a name that is not of letters", (form) => { form.fields[2].name = "count\u001f"; }],
  "a name twice": ["fields[2] has the name of an earlier field", (form) => { form.fields[2].name = "why"; }],
  "a kind that there is none of": ["fields[2].kind is none of text, address, choice, email", (form) => { form.fields[2].kind = "shoe-size"; }],
  "a bank account as one field": ["fields[2].kind is not a kind of field", (form) => { form.fields[2].kind = "bank"; }],
  "a length that is a text": ["fields[1].maxLength is not a whole number", (form) => { form.fields[1].maxLength = "10"; }],
  "a length that is no whole number": ["fields[1].maxLength is not a whole number", (form) => { form.fields[1].maxLength = 1.5; }],
  "a length below nothing": ["fields[1].maxLength is not a whole number", (form) => { form.fields[1].maxLength = -1; }],
  "a length without an end": ["fields[1].maxLength is not a whole number", (form) => { form.fields[1].maxLength = Infinity; }],
  "a length of nothing": ["fields[1] has a maxLength of nothing", (form) => { form.fields[1].maxLength = 0; }],
  "lengths that leave nothing": ["fields[1] has a minLength above its maxLength", (form) => { form.fields[1].minLength = 11; }],
  "a flag that is a text": ["fields[4].many is neither true nor false", (form) => { form.fields[4].many = "yes"; }],
  "a bound that is no day": ["fields[3].min is neither a whole number, a day", (form) => { form.fields[3].min = "soon"; }],
  "a day for a number": ["fields[2] has a min or max that is not of its kind", (form) => { form.fields[2].min = "today"; }],
  "a number for a date": ["fields[3] has a min or max that is not of its kind", (form) => { form.fields[3].max = 3; }],
  "a bound on a text": ["fields[1] has a min or max that is not of its kind", (form) => { form.fields[1].max = 3; }],
  "a choice without options": ["fields[0] is a choice without options", (form) => { delete form.fields[0].options; }],
  "options of a text": ["fields[1] is a choice without options, or has options", (form) => { form.fields[1].options = form.fields[0].options; }],
  "an option without its value": ["fields[0].options[1].value is missing", (form) => { delete form.fields[0].options[1].value; }],
  "a condition about itself": ["fields[0] has a condition that is not an option of an earlier choice", (form) => {
    form.fields[0].when = { field: "choice", is: "yes" };
  }],
  "a condition about a later choice": ["fields[0] has a condition that is not an option of an earlier choice", (form) => {
    form.fields.push(form.fields.shift());
    form.fields[0].when = { field: "choice", is: "yes" };
  }],
  "a condition about no choice": ["fields[2] has a condition that is not an option of an earlier choice", (form) => {
    form.fields[2].when = { field: "why", is: "yes" };
  }],
  "a condition about no option": ["fields[1] has a condition that is not an option of an earlier choice", (form) => { form.fields[1].when.is = ["yes", "perhaps"]; }],
  "a condition about nothing": ["fields[1] has a condition that is not an option of an earlier choice", (form) => { form.fields[1].when.is = []; }],
  "a condition that is a number": ["fields[1].when.is is not a string", (form) => { form.fields[1].when.is = 1; }],
  "a number in a condition's list": ["fields[1].when.is[1] is not a string", (form) => { form.fields[1].when.is = ["yes", 1]; }],
  "a condition without its value": ["fields[1].when.is is missing", (form) => { delete form.fields[1].when.is; }],
  "a pattern that looks ahead": ["fields[1].pattern holds something that patterns here do not have", (form) => { form.fields[1].pattern = "(?=a)b"; }],
  "a pattern with a back-reference": ["fields[1].pattern holds something that patterns here do not have", (form) => { form.fields[1].pattern = "(a)\\1"; }],
  "a pattern that does not end": ["fields[1].pattern holds something that patterns here do not have", (form) => { form.fields[1].pattern = "(a"; }],
  "a pattern that is too large": ["fields[1].pattern holds something that patterns here do not have", (form) => { form.fields[1].pattern = "((a{50}){50}){50}"; }],
  "a pattern that is an object": ["fields[1].pattern is not a string", (form) => { form.fields[1].pattern = /a/; }],
  "a pattern for any length": ["fields[1] has a pattern and no maxLength", (form) => { delete form.fields[1].maxLength; }],
  "a pattern for several lines": ["fields[1] has a pattern and is no text of one line", (form) => { form.fields[1].rows = 5; }],
  "a pattern for an e-mail address": ["fields[4] has a pattern and is no text of one line", (form) => { form.fields[4].pattern = "a"; }],
  "many answers of several lines": ["fields[5] has many answers of several lines each", (form) => { form.fields[5].many = true; }],
  "a part that no identity has": ["fields[4].identity is none of fullName", (form) => { form.fields[4].identity = "shoeSize"; }],
  "a rule at no field": ["rules[0] has no field to be shown at", (form) => { delete form.rules[0].field; }],
  "a rule at a field that is none": ["rules[0] names a field that the form does not have", (form) => { form.rules[0].field = "phone"; }],
  "a rule about a field that is none": ["rules[0] names a field that the form does not have", (form) => { form.rules[0].absent.push("phone"); }],
  "a rule with an impossible condition": ["rules[0] has a condition that is not an option of an earlier choice", (form) => { form.rules[0].when.is = "perhaps"; }],
  "a notice without its sentence": ["notices[0].message is missing", (form) => { delete form.notices[0].message; }],
  "a recipient of a field that is none": ["recipients[1] names a field that the form does not have", (form) => { form.recipients[1].fields.push("phone"); }],
  "a recipient without what it does not receive": ["recipients[0] withholds or rewrites a field that it does not receive", (form) => {
    form.recipients[0].withheld = ["why"];
  }],
  "a choice rewritten": ["recipients[0] rewrites a field that is no text", (form) => { form.recipients[0].rewritten = ["choice"]; }],
  "a time from nowhere": ["retention[0] has a time that runs and no start for it", (form) => { delete form.retention[0].start; }],
  "an action that nobody can take": ["retention[0].action is none of delete, pseudonymise", (form) => { form.retention[0].action = "forget"; }],
  "half a year": ["retention[0].after.years is not a whole number", (form) => { form.retention[0].after.years = 0.5; }],
  "a right without how": ["rights[0].how is missing", (form) => { delete form.rights[0].how; }],
  "a contact that is a text": ["contact is not an object", (form) => { form.contact = "clerk@example.org"; }],
  "itself inside itself": ["fields[2].label.en is nested too deeply, or holds itself", (form) => { form.fields[2].label.en = form; }],
  "a field inside itself": ["fields[2].options is nested too deeply, or holds itself", (form) => { form.fields[2].options = form.fields[2]; }],
  "a function": ["fields[2].label holds something that is not text", (form) => { form.fields[2].label = () => words("x"); }],
  "a bigint": ["fields[2].max holds something that is not text", (form) => { form.fields[2].max = 3n; }],
  "a symbol": ["fields[2].kind holds something that is not text", (form) => { form.fields[2].kind = Symbol("Quillfeather"); }],
  "a getter that throws": ["fields[2].label cannot be read", (form) => {
    Object.defineProperty(form.fields[2], "label", { enumerable: true, get: () => { throw new TypeError("Quillfeather"); } });
  }],
  "half a character": ["fields[2].label.cy has a character that cannot be read", (form) => { form.fields[2].label.cy = "\ud800"; }],
  "another way to be written": ["toJSON holds something that is not text", (form) => { form.toJSON = () => null; }],
  "a very long name": ["messages has a name that is too long", (form) => { form.messages["x".repeat(5_000_000)] = words("x"); }],
  "a text of 10 MB": ["it is too large", (form) => { form.title.en = "x".repeat(10_000_000); }],
  "10,000 fields": ["fields holds more than 1,000", (form) => {
    form.fields = Array.from({ length: 10_000 }, (_, i) => ({ ...form.fields[2], name: `f${i}` }));
  }],
  "100,000 fields": ["fields holds too many", (form) => { form.fields = Array.from({ length: 100_000 }, () => form.fields[2]); }],
  "a list of 10,000 holes": ["fields holds more than 1,000", (form) => { form.fields = new Array(10_000); }],
};

for (const [hint, [place, spoil]] of Object.entries(FAULTS)) {
  test(`${hint}: bad-definition, with its place, quickly`, () => {
    const own = whole();
    spoil(own);
    for (const use of [() => validate(own, {}), () => identityOf(own, {}), () => schema(own), () => validate(own, {})]) {
      const message = quickly(() => messageOf(use), 2000, hint);
      assert.ok(message.includes(`: ${place}`), message);
      assert.ok(message.length < 500, message);
    }
  });
}

function messageOf(work) {
  let message;
  throwsCode(() => {
    try {
      work();
    } catch (error) {
      message = error.message;
      throw error;
    }
  }, "bad-definition");
  return message;
}

test("the published schema refuses what is refused here for its shape", () => {
  const isOfShape = /is missing|is not an object|not a list|not a string|not a text|none of|does not know|whole number|true nor false/;
  const strict = Object.entries(FAULTS).filter(([hint, [place]]) => isOfShape.test(place) && !hint.includes("clause"));
  assert.ok(strict.length > 25);
  for (const [hint, [, spoil]] of strict) {
    const own = whole();
    spoil(own);
    assert.equal(isOfSchema(own), false, hint);
  }
});

test("what is no definition at all is a typed error", () => {
  const loop = [];
  loop.push(loop);
  let deep = {};
  for (let i = 0; i < 100_000; i += 1) deep = { deep };
  for (const own of [{}, [], loop, deep, ...hostile(), new Date(0), new Map(), new Proxy({}, {}), Object.create(whole()), new Uint8Array(4), Promise.resolve()]) {
    throwsCode(() => quickly(() => validate(own, {})), "bad-definition");
    throwsCode(() => quickly(() => schema(own)), "bad-definition");
  }
  for (const list of hostile()) throwsCode(() => quickly(() => validate({ ...whole(), fields: list }, {})), "bad-definition");
});

test("names that objects have anyway are names like any other", () => {
  const names = ["constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];
  const own = definition(names.map((name) => ({ name, required: true })));
  assert.deepEqual(validate(own, {}).issues.map(({ field }) => field), names);
  const answers = Object.fromEntries(names.map((name) => [name, `my ${name}`]));
  assert.deepEqual(validate(own, answers).value, answers);
});

test("a pattern that goes back for ever elsewhere does not here", () => {
  for (const [pattern, yes, no] of [
    ["(a+)+$", "a".repeat(1000), `${"a".repeat(999)}!`],
    ["(a|a)*", "a".repeat(1000), `${"a".repeat(999)}!`],
    ["(a*)*b", `${"a".repeat(999)}b`, "a".repeat(1000)],
    ["(.*)(.*)(.*)(.*)(.*)x", `${"é".repeat(999)}x`, "x".repeat(999) + "y"],
    ["^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*z$", `${"a".repeat(999)}z`, "a".repeat(1000)],
    ["(((a?){9}){9}){3}", "a".repeat(243), "a".repeat(244)],
  ]) {
    const own = definition([{ name: "code", maxLength: 1000, pattern }]);
    const code = (answer) => quickly(() => validate(own, { code: answer }), 1000, pattern).issues?.[0].code;
    assert.equal(code(yes), undefined, pattern);
    assert.equal(code(no), "pattern", pattern);
  }
});

test("the largest definition and as many answers end quickly", () => {
  const fields = [yesNo("q0"), ...Array.from({ length: 999 }, (_, i) => ({ name: `q${i + 1}`, when: { field: "q0", is: "yes" }, required: true, maxLength: 10 }))];
  const absent = fields.slice(0, 50).map(({ name }) => name);
  const own = definition(fields, { rules: fields.map(({ name }) => ({ code: "rule", field: name, absent, message: words("x") })) });
  const { issues } = quickly(() => validate(own, { q0: "yes" }), 3000);
  assert.equal(issues.length, 999);
  const answers = Object.fromEntries(fields.map(({ name }) => [name, "yes"]));
  assert.deepEqual(quickly(() => validate(own, answers), 1000).value, answers);
});

test("a definition is read at its first use, each part of it once", () => {
  const own = whole();
  let reads = 0;
  const { label } = own.fields[0];
  Object.defineProperty(own.fields[0], "label", { enumerable: true, get: () => { reads += 1; return label; } });
  for (let i = 0; i < 3; i += 1) assert.equal(validate(own, {}).issues.length, 1);
  assert.equal(reads, 1);
  own.fields.length = 0;
  assert.equal(validate(own, {}).issues.length, 1, "it must not change after that, and does not");
  const frozen = JSON.parse(JSON.stringify(whole()), (_, value) => Object.freeze(value));
  assert.equal(validate(frozen, { notes: "x" }).issues, undefined);
});

test("control characters in a definition do not get from one sentence into another", () => {
  const odd = "\u001fa\u001eb\u0001c\u0006";
  const own = definition([{ name: "a", required: true, phrase: words(odd) }, { name: "b" }], {
    rules: [{ code: `${odd}rule`, field: "b", absent: ["b"], message: words(`${odd}!`) }],
  });
  const { issues } = validate(own, {});
  assert.deepEqual(issues.map(({ field }) => field), ["a", "b"]);
  assert.equal(issues[0].code, "required");
  assert.match(issues[0].message, /^Enter .*a.*b.*c/);
  assert.match(issues[1].message, /a.*b.*c.*!$/);
});

test("definitions are told apart by what they are, not by their id", () => {
  const one = definition([{ name: "a", required: true }]);
  const other = definition([{ name: "b", required: true }], { id: "complaint" });
  for (let i = 0; i < 3; i += 1) {
    assert.equal(validate(one, {}).issues[0].field, "a");
    assert.equal(validate(other, {}).issues[0].field, "b");
    assert.equal(validate("complaint", {}).issues[0].field, "councillor");
  }
  assert.equal(validate({ ...form("research"), id: "own" }, {}).issues, undefined);
  assert.equal(check("email", "pip@example.org").status, "valid");
});

test("a definition that nobody holds any more is forgotten, and those held are not", () => {
  const { stdout, stderr } = run(
    `
    const memories = [];
    WebAssembly.Instance = class extends WebAssembly.Instance {
      constructor(...args) { super(...args); memories.push(this.exports.memory); }
    };
    const { validate } = await import("withheld");
    const { definition } = await import("./made-up.mjs");
    const many = (n) => definition(Array.from({ length: 300 }, (_, i) => ({ name: "f" + i + "n" + n, required: true })));
    const held = many("held");
    const sizes = [];
    for (let n = 0; n < 60; n += 1) {
      if (validate(many(n), {}).issues[299].field !== "f299n" + n) throw new Error("mixed up");
      if (validate(held, {}).issues[0].field !== "f0nheld") throw new Error("mixed up");
      if (n % 5 === 4) {
        gc();
        await new Promise((done) => setTimeout(done, 5));
        sizes.push(memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
      }
    }
    console.log(sizes[3], sizes.at(-1));
    `,
    "--expose-gc",
  );
  const [early, late] = stdout.split(" ").map(Number);
  // One takes 65 kB, so that the forty between the two would take 2.6 MB.
  assert.ok(early > 0 && late - early < 1_000_000, `${stdout} ${stderr}`);
});
