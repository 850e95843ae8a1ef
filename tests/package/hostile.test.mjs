// Bad input: whatever a page or a program hands over ends in an issue or a typed error, quickly, and nothing that was typed is
// in the error.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, identityOf, schema, validate } from "withheld";
import { hostile, quickly, throwsCode } from "./help.mjs";
import { LEAST, definition, formData } from "./made-up.mjs";

/** The fields at issue, with what is at issue. */
const issuesOf = (...args) => quickly(() => validate(...args)).issues?.map(({ field, code }) => [field, code]);

test("texts of 10 and 20 MB are issues of their fields, within the time of a blink", () => {
  for (const size of [10_000_000, 20_000_000]) {
    for (const piece of ["a", "\n", " ", "\u{1F600}", "é", ",", "\u001f", "\u0000"]) {
      const long = piece.repeat(size / piece.length);
      assert.deepEqual(issuesOf("complaint", { ...LEAST, details: long }), [["details", "too-long"]]);
      assert.deepEqual(issuesOf("complaint", formData({ ...LEAST, name: long })), [["name", "too-long"]]);
      const emails = issuesOf("customer-service", { enquiryType: "waste", details: "x", emails: [long, "a@b.example"] });
      assert.deepEqual(emails, piece.trim() === "" ? undefined : [["emails", "too-long"]]);
      assert.equal(quickly(() => check("email", long)).code, "too-long");
      throwsCode(() => quickly(() => identityOf("complaint", { name: long })), "bad-values");
    }
  }
  const names = ["name", "address", "postcode", "email", "phone", "councillor", "council", "details"];
  const everywhere = Object.fromEntries(names.map((name) => [name, "a".repeat(10_000_000)]));
  assert.equal(issuesOf("complaint", everywhere).length, 8);
  assert.match(validate("complaint", everywhere).issues.at(-1).message, /20,000 characters or less$/);
});

test("texts just within what is looked at end quickly too, whatever is in them", () => {
  const inEvery = ["name", "address", "postcode", "email", "phone", "councillor", "details"];
  for (const piece of ["a", "1 ", "\u200d", " \n", "\r", "@a.", "-", "\u{1F600}", "0", "\u0301"]) {
    const long = piece.repeat(Math.floor(200_000 / [...piece].length));
    const { issues } = quickly(() => validate("complaint", { ...LEAST, ...Object.fromEntries(inEvery.map((name) => [name, long])) }), 3000, JSON.stringify(piece));
    assert.ok(issues.length > 0, JSON.stringify(piece));
  }
});

test("10,000 and more inputs beside the form's own are passed over", () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`field${i}`, "x"]));
  assert.deepEqual(quickly(() => validate("complaint", { ...many, ...LEAST })).value, LEAST);
  const data = formData({ ...Object.fromEntries(Object.entries(many).slice(0, 10_000)), ...LEAST });
  assert.deepEqual(quickly(() => validate("complaint", data), 3000).value, LEAST);
  const same = new URLSearchParams([...Array.from({ length: 10_000 }, () => ["details", "x"]), ["council", "c"], ["councillor", "c"]]);
  assert.deepEqual(issuesOf("complaint", same), [["details", "too-long"]]);
});

test("lists that are too long are an issue or a typed error", () => {
  const enquiry = { enquiryType: "waste", details: "x" };
  const list = (length) => Array.from({ length }, (_, i) => `pip${i}@example.org`);
  assert.equal(issuesOf("customer-service", { ...enquiry, emails: list(100) }), undefined);
  for (const length of [101, 1000, 10_000]) assert.equal(issuesOf("customer-service", { ...enquiry, emails: list(length) })[0][0], "emails", String(length));
  throwsCode(() => quickly(() => validate("customer-service", { ...enquiry, emails: list(1_000_000) })), "bad-values");
  assert.equal(issuesOf("customer-service", { ...enquiry, emails: ",\n;".repeat(300_000) }), undefined, "nothing between them is nothing");
  assert.equal(issuesOf("customer-service", { ...enquiry, emails: list(30_000).join("\n") })[0][0], "emails");
});

test("half a surrogate pair is an issue of its field, in page order, and never becomes another character", () => {
  const values = { ...LEAST, details: "It was \ud800 bad", name: "\udc00", address: ["7 Tanners Rise", "\udc00\ud800"], postcode: "nonsense" };
  assert.deepEqual(issuesOf("complaint", values), [["name", "text-encoding"], ["address", "text-encoding"], ["postcode", "format"], ["details", "text-encoding"]]);
  assert.match(validate("complaint", { ...LEAST, details: "\ud800" }, { locale: "cy" }).issues[0].message, /^Rhowch /);
  assert.equal(issuesOf("complaint", { ...LEAST, withholdReason: "\ud800", "\ud800": "x" }), undefined, "a question that is not asked has no issue");
  assert.equal(validate("complaint", { ...LEAST, details: "\ud83d\ude00" }).value.details, "\u{1F600}", "a whole pair is a character");
  for (const name of ["\ud800", "Philippa \udc00", "\ud800".repeat(3)]) throwsCode(() => identityOf("complaint", { name }), "bad-values");
});

test("__proto__ and its like are names that nobody asks for", () => {
  const values = JSON.parse(`{ "__proto__": { "details": "x", "polluted": "yes" }, "constructor": { "prototype": {} }, "toString": "x" }`);
  assert.equal(issuesOf("complaint", values).length, 3);
  const { value } = validate("complaint", { ...LEAST, ...values });
  assert.deepEqual(value, LEAST);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  assert.equal({}.polluted, undefined);
  const inside = definition([{ name: "a.__proto__.b" }, { name: "a.constructor.name", required: true }]);
  assert.deepEqual(issuesOf(inside, { a: { b: "x" } }), [["a.constructor.name", "required"]], "what is inherited is nobody's answer");
  const town = definition([{ name: "a.town" }, { name: "a.b.town" }]);
  assert.deepEqual(validate(town, { a: Object.create({ town: "x", b: { town: "x" } }) }).value, {});
  assert.deepEqual(validate(town, Object.create({ a: { town: "x" } })).value, {});
  const data = formData(LEAST);
  data.append("__proto__", "x");
  data.append("__proto__", new File(["x"], "x"));
  assert.deepEqual(validate("complaint", data).value, LEAST);
});

test("what is no object of answers is a typed error", () => {
  const proxy = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error("Quillfeather"); } });
  const getter = Object.defineProperty({}, "details", { enumerable: true, get: () => { throw new TypeError("Quillfeather"); } });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const values of [null, undefined, [], ["x"], "Quillfeather", 7, true, 7n, () => {}, Symbol("x"), getter, proxy, revoked, ...hostile()]) {
    throwsCode(() => quickly(() => validate("complaint", values)), "bad-values", typeof values);
    throwsCode(() => quickly(() => identityOf("complaint", values)), "bad-values", typeof values);
  }
  for (const values of [new Map(), new Date(), /x/, new Uint8Array(4), Object.create(null), new (class {})()]) assert.equal(issuesOf("complaint", values).length, 3);
});

test("an answer that breaks off, has no end or is no data is a typed error", () => {
  const name = { toString: () => assert.fail("it was run"), valueOf: () => assert.fail("it was run"), toJSON: () => assert.fail("it was run") };
  assert.deepEqual(issuesOf("complaint", { ...LEAST, name }), [["name", "type"]]);
  for (const bad of [...hostile(), () => "Quillfeather", 7n, Symbol("Quillfeather")]) {
    for (const values of [{ ...LEAST, details: bad }, { ...LEAST, address: bad }]) {
      throwsCode(() => quickly(() => validate("complaint", values)), "bad-values");
      throwsCode(() => quickly(() => schema("complaint")["~standard"].validate(values)), "bad-values");
    }
    throwsCode(() => quickly(() => identityOf("complaint", { name: bad })), "bad-values");
    throwsCode(() => quickly(() => validate("customer-service", { enquiryType: "benefits", details: "x", dateOfBirth: bad })), "bad-values");
  }
  const throwing = (name) => Object.defineProperty({}, name, { enumerable: true, get: () => { throw "Quillfeather"; } });
  throwsCode(() => validate("complaint", { ...LEAST, address: throwing("line1") }), "bad-values");
  throwsCode(() => validate("customer-service", { enquiryType: "benefits", details: "x", dateOfBirth: throwing("day") }), "bad-values");
});

test("answers that hold themselves are an issue", () => {
  const loop = {};
  Object.assign(loop, { details: loop, name: [loop], address: { line1: loop } });
  assert.deepEqual(issuesOf("complaint", { ...LEAST, ...loop }), [["name", "type"], ["address", "type"], ["details", "type"]]);
  assert.deepEqual(issuesOf("complaint", loop).map(([field]) => field), ["name", "address", "councillor", "council", "details"]);
});

test("what says that it is a FormData and is none is a typed error", () => {
  const lying = (entries) => ({ [Symbol.toStringTag]: "FormData", entries });
  const endless = function* () { for (;;) yield ["details", "x"]; };
  for (const entries of [undefined, () => null, () => [1, 2], endless, () => { throw new Error("Quillfeather"); }, () => [null]]) {
    throwsCode(() => quickly(() => validate("complaint", lying(entries)), 5000), "bad-values", String(entries));
  }
  assert.equal(issuesOf("complaint", lying(() => [[{ toString: () => "details" }, "x"]])).length, 3);
});

test("no error says what was typed", () => {
  const secret = "Quillfeather960123";
  const said = (work) => {
    try {
      return JSON.stringify(work().issues ?? "");
    } catch (error) {
      return [error.message, error.stack, JSON.stringify(error), String(error.cause)].join();
    }
  };
  for (const values of [
    secret, [secret], { ...LEAST, details: 7n, name: secret }, { ...LEAST, email: secret, phone: secret, postcode: secret, withholdIdentity: secret },
    { ...LEAST, name: Symbol(secret) }, { [secret]: 1n, details: () => secret }, { ...LEAST, name: { [secret]: secret } }, { ...LEAST, details: [secret, 7] },
  ]) {
    for (const work of [() => validate("complaint", values), () => identityOf("complaint", values), () => validate(secret, {}), () => check(secret, secret)]) {
      assert.ok(!said(work).includes(secret), said(work));
    }
  }
  for (const kind of ["email", "phone", "postcode", "nino", "nhs-number", "date", "date-of-birth", "sort-code", "account-number", "url", "vehicle", "number"]) {
    assert.ok(!JSON.stringify(check(kind, `${secret}!`)).includes(secret), kind);
  }
});
