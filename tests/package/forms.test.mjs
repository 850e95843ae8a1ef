// The forms, as a program that installed the package calls them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, form, forms, identityOf, validate } from "withheld";
import { hostile, throwsCode } from "./help.mjs";

/** The least a complaint needs. */
const LEAST = { councillor: "Councillor Ada Brook", council: "Northmoor Parish Council", details: "She shouted at me." };

test("the catalogue lists the complaint, and gives it with its fields in both languages", () => {
  assert.ok(forms().some(({ id }) => id === "complaint"));
  const complaint = form("complaint");
  assert.equal(complaint.id, "complaint");
  for (const { name, label } of complaint.fields) assert.ok(name && label.en && label.cy);
  assert.ok(complaint.recipients.every(({ id, fields, clause }) => id && fields.length > 0 && clause));
});

test("nothing is required but what the council needs to act", () => {
  const { value, issues } = validate("complaint", LEAST);
  assert.equal(issues, undefined);
  assert.equal(value.details, "She shouted at me.");
  assert.equal(value.name, undefined);
  const empty = validate("complaint", {});
  assert.deepEqual(empty.issues.map(({ field }) => field).sort(), ["council", "councillor", "details"]);
  assert.ok(empty.issues.every(({ code, message }) => code && message));
});

test("messages come in Welsh too", () => {
  const messages = (locale) => validate("complaint", {}, { locale }).issues.map(({ message }) => message);
  assert.notDeepEqual(messages("cy"), messages("en"));
  assert.deepEqual(messages(undefined), messages("en"));
});

test("answers to questions the form does not ask are dropped", () => {
  const { value } = validate("complaint", { ...LEAST, religion: "none of your business" });
  assert.ok(!("religion" in value));
});

test("nothing of the caller's object is read but the answers to the form's questions", () => {
  const loop = {};
  loop.loop = loop;
  const values = Object.defineProperty({ ...LEAST, extra: 1n, loop, work: () => {} }, "private", {
    enumerable: true,
    get: () => assert.fail("it was read"),
  });
  assert.deepEqual(Object.keys(validate("complaint", values).value).sort(), Object.keys(LEAST).sort());
  assert.equal(identityOf("complaint", { ...LEAST, extra: 1n, name: "Philippa Quillfeather" }).fullName, "Philippa Quillfeather");
  let reads = 0;
  const once = Object.defineProperty({ ...LEAST }, "details", { get: () => `She shouted ${(reads += 1)} times.` });
  assert.equal(validate("complaint", once).value.details, "She shouted 1 times.");
  assert.equal(reads, 1);
});

test("a FormData is taken as the page has it, and a file in it is left out with a notice", () => {
  const data = new FormData();
  for (const [name, answer] of Object.entries(LEAST)) data.set(name, answer);
  data.set("evidence", new File(["x"], "photo.txt"));
  data.set("unused", new File([], ""));
  const { value, notices } = validate("complaint", data);
  assert.equal(value.council, LEAST.council);
  assert.deepEqual(notices.filter(({ code }) => code === "file-ignored").map(({ field }) => field), ["evidence"]);
});

test("half a surrogate pair is an issue of its field, in page order, and never becomes another character", () => {
  const { issues } = validate("complaint", { ...LEAST, details: "It was \ud800 bad", name: "\udc00", postcode: "nonsense" });
  assert.deepEqual(issues.map(({ field }) => field), ["name", "postcode", "details"]);
  assert.deepEqual(issues.filter(({ code }) => code === "text-encoding").map(({ field }) => field), ["name", "details"]);
  const welsh = validate("complaint", { ...LEAST, details: "\ud800" }, { locale: "cy" }).issues;
  assert.match(welsh[0].message, /^Rhowch /);
  const unasked = validate("complaint", { ...LEAST, withholdReason: "\ud800", "\ud800": "x" });
  assert.equal(unasked.issues, undefined, "a question that is not asked has no issue");
  assert.equal(check("email", "\ud800@example.org").code, "text-encoding");
  throwsCode(() => identityOf("complaint", { name: "\ud800" }), "bad-values");
});

test("a text of 20 MB in a field is an issue", () => {
  const { issues } = validate("complaint", { ...LEAST, details: "a".repeat(20_000_000) });
  assert.deepEqual(issues.map(({ field, code }) => [field, code]), [["details", "too-long"]]);
});

test("single values are checked", () => {
  assert.equal(check("email", "pip@example.org").status, "valid");
  assert.equal(check("phone", "01632 960123").value, "+441632960123");
  assert.equal(check("postcode", "sw1a1aa").value, "SW1A 1AA");
  assert.equal(check("email", "nonsense").status, "invalid");
});

test("the identity comes out of the answers", () => {
  const identity = identityOf("complaint", { ...LEAST, name: "Philippa Quillfeather", email: "pip@example.org", postcode: "sw1a 1aa" });
  assert.equal(identity.fullName, "Philippa Quillfeather");
  assert.deepEqual(identity.emails, ["pip@example.org"]);
});

test("a form that does not exist is a typed error", () => {
  for (const id of ["nonsense", "", null, undefined, 7, {}, [], Symbol("x"), "complaint\u0000", "__proto__", "\ud800"]) {
    throwsCode(() => form(id), "unknown-form", String(id));
    throwsCode(() => validate(id, {}), "unknown-form", String(id));
    throwsCode(() => identityOf(id, {}), "unknown-form", String(id));
  }
});

test("what is no object of answers is a typed error", () => {
  const loop = {};
  loop.details = loop;
  const getter = Object.defineProperty({}, "details", { enumerable: true, get: () => { throw new TypeError("secret"); } });
  const proxy = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error("secret"); } });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const values of [null, undefined, [], "text", 7, true, 7n, () => {}, loop, getter, proxy, revoked, { details: () => {} }, hostile()[3]]) {
    throwsCode(() => validate("complaint", values), "bad-values", typeof values);
    throwsCode(() => identityOf("complaint", values), "bad-values", typeof values);
  }
});

test("an answer that breaks off or has no end is a typed error", () => {
  for (const details of hostile()) throwsCode(() => validate("complaint", { ...LEAST, details }), "bad-values");
  for (const options of hostile()) throwsCode(() => validate("complaint", LEAST, options), "bad-options");
});

test("the day is a day of the calendar", () => {
  assert.equal(validate("complaint", LEAST, { today: "2028-02-29" }).issues, undefined);
  for (const today of ["2026-02-29", "2026-13-01", "31/01/2026", "2026-1-31", "", 7, null, {}, "2026-01-31\n"]) {
    throwsCode(() => validate("complaint", LEAST, { today }), "bad-options", String(today));
  }
});

test("an answer that is no text is an issue of its field", () => {
  for (const details of [7, true, {}, ["a", "b"], [null], new Date(0), new Map()]) {
    const { issues } = validate("complaint", { ...LEAST, details });
    assert.deepEqual(issues.map(({ field, code }) => [field, code]), [["details", "type"]]);
  }
});

test("options that are none are a typed error", () => {
  for (const options of [null, [], "cy", 7, { locale: "fr" }, { locale: 7 }, { language: "cy" }]) {
    throwsCode(() => validate("complaint", LEAST, options), "bad-options", JSON.stringify(options));
    throwsCode(() => check("email", "pip@example.org", options), "bad-options", JSON.stringify(options));
  }
});

test("null where a value to check belongs is a typed error", () => {
  throwsCode(() => check("email", null), "bad-values");
  throwsCode(() => check(null, "pip@example.org"), ["bad-options", "bad-values"]);
  assert.ok(forms(null).length > 0);
});
