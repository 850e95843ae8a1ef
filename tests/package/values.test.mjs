// The ways in which answers reach `validate`: a page's FormData, objects, repeated fields, dates in parts, numbers, files.

import assert from "node:assert/strict";
import { test } from "node:test";
import { identityOf, validate } from "withheld";
import { LEAST, definition, formData, yesNo } from "./made-up.mjs";

/** The fields at issue, with what is at issue. */
const issuesOf = (...args) => validate(...args).issues?.map(({ field, code }) => [field, code]);
const ENQUIRY = { enquiryType: "housing", details: "Something" };

test("an answer is trimmed, its spaces made one and its line ends made the same", () => {
  const { value } = validate("complaint", { ...LEAST, councillor: "\t Ada\u00a0  Brook\n", details: "\r\n One \r\n\r\ntwo\rthree\u2028four\u200b \n" });
  assert.equal(value.councillor, "Ada Brook");
  assert.equal(value.details, "One\n\ntwo\nthree\nfour");
});

test("empty answers are none", () => {
  for (const nothing of ["", " ", "\n\t", "\u200b", "\u001f", "\u0000", null, undefined, [], [""], ["", " "]]) {
    assert.deepEqual(validate("complaint", { ...LEAST, name: nothing }).value, LEAST, JSON.stringify(nothing));
    assert.deepEqual(issuesOf("complaint", { ...LEAST, details: nothing }), [["details", "required"]], JSON.stringify(nothing));
  }
});

test("a field of many takes a list, one after the other, or a text with several in it", () => {
  const expected = ["+441632960123", "+447700900123"];
  for (const phones of [
    ["01632 960123", "07700 900123"], ["01632 960123", "", "07700 900123", "+44 1632 960 123"], "01632 960123\n07700 900123",
    "01632 960123, 07700 900123;", "\r\n01632 960123\r\n\r\n07700 900123",
  ]) {
    assert.deepEqual(validate("customer-service", { ...ENQUIRY, phones }).value.phones, expected, JSON.stringify(phones));
    assert.deepEqual(validate("customer-service", formData({ ...ENQUIRY, phones })).value.phones, expected, JSON.stringify(phones));
    assert.deepEqual(identityOf("customer-service", { phones }).phones.filter((one, i, all) => all.indexOf(one) === i), expected);
  }
  assert.deepEqual(validate("customer-service", { ...ENQUIRY, phones: "01632 960123" }).value.phones, expected.slice(0, 1), "one is a list too");
  assert.deepEqual(issuesOf("customer-service", { ...ENQUIRY, phones: ["01632 960123", "nonsense"] }), [["phones", "format"]]);
  assert.deepEqual(issuesOf("customer-service", { ...ENQUIRY, phones: ["01632 960123", 7] }), [["phones", "type"]]);
  assert.deepEqual(issuesOf("customer-service", { ...ENQUIRY, phones: ["x", "\ud800"] }), [["phones", "text-encoding"]]);
});

test("checkboxes: each option once, and none but those offered", () => {
  const order = { address: "7 Tanners Rise", postcode: "SW1A 1AA" };
  const formats = (formats) => validate("booklet", { ...order, formats });
  assert.deepEqual(formats(["audio", "braille", "audio"]).value.formats, ["audio", "braille"]);
  assert.deepEqual(formats("audio").value.formats, ["audio"]);
  for (const bad of [["audio", "video"], "audio,braille", ["Audio"]]) assert.equal(formats(bad).issues[0].code, "choice", String(bad));
  for (const none of [[], undefined]) assert.deepEqual(formats(none).issues.map(({ code }) => code), ["required"]);
});

test("a repeated field that takes one answer is an issue, unless it is an address, whose lines they are", () => {
  const twice = formData({ ...LEAST, council: ["Northmoor", "Southmoor"], address: ["7 Tanners Rise", "", "Northmoor"] });
  assert.deepEqual(issuesOf("complaint", twice), [["council", "type"]]);
  twice.set("council", "");
  twice.append("council", "Northmoor"); // As a hidden input before a checkbox does.
  assert.equal(validate("complaint", twice).value.address, "7 Tanners Rise\nNorthmoor");
});

test("an address may be a text, its lines, or an object of lines", () => {
  const lines = { line1: "7 Tanners Rise", line2: null, line3: undefined, line4: "", town: "Northmoor" };
  for (const address of ["7 Tanners Rise\nNorthmoor", ["7 Tanners Rise", "", "Northmoor", " "], lines]) {
    assert.equal(validate("complaint", { ...LEAST, address }).value.address, "7 Tanners Rise\nNorthmoor", JSON.stringify(address));
  }
  assert.deepEqual(validate("complaint", { ...LEAST, address: { line1: "", town: null } }).value, LEAST);
  for (const address of [{}, { line1: 7 }, { line1: { number: "7" } }, [7]]) {
    assert.deepEqual(issuesOf("complaint", { ...LEAST, address }), [["address", "type"]], JSON.stringify(address));
  }
});

test("a date is an ISO text, a text as people write it, its parts, or three inputs", () => {
  const parts = { day: "27", month: "3", year: "1980" };
  const inputs = Object.fromEntries(Object.entries(parts).map(([part, text]) => [`dateOfBirth-${part}`, text]));
  for (const values of [
    { dateOfBirth: "1980-03-27" }, { dateOfBirth: "27 March 1980" }, { dateOfBirth: "27/3/1980" }, { dateOfBirth: ["1980-03-27"] }, { dateOfBirth: parts },
    { dateOfBirth: { day: 27, month: 3, year: 1980 } }, { dateOfBirth: { ...parts, month: " Mawrth " } }, inputs, formData(inputs), new URLSearchParams(inputs),
    { ...inputs, "dateOfBirth-day": 27 }, { dateOfBirth: undefined, ...inputs },
  ]) {
    const all = values instanceof FormData || values instanceof URLSearchParams ? values : { ...ENQUIRY, ...values };
    if (all === values) for (const [name, answer] of Object.entries(ENQUIRY)) values.append(name, answer);
    assert.equal(validate("customer-service", all).value?.dateOfBirth, "1980-03-27", JSON.stringify(values));
  }
});

test("what is wrong with a date is said in the order in which GOV.UK says it", () => {
  const issue = (dateOfBirth, today = "2026-01-31") => validate("customer-service", { ...ENQUIRY, dateOfBirth }, { today }).issues?.[0];
  for (const [date, code, message] of [
    [{ day: "27", month: "", year: "" }, "missing", "Your date of birth must include a month and year"],
    [{ day: "", month: "13", year: "1980" }, "missing", "Your date of birth must include a day"],
    [{ month: 3, year: 1980 }, "missing", "Your date of birth must include a day"],
    [{ day: "31", month: "2", year: "1980" }, "real", "Your date of birth must be a real date, like 27 3 2007"],
    [{ day: "27", month: "3", year: "80" }, "year", "Year must include 4 numbers"],
    [{ day: "1", month: "2", year: "2026" }, "future", "Your date of birth must be today or in the past"],
    ["1895-12-31", "too-old", "Your date of birth must be the same as or after 31 January 1896"],
    [{ day: "2.5", month: "3", year: "1980" }, "real"], [{ day: 2.5, month: 3, year: 1980 }, "real"], [{ day: NaN, month: 3, year: 1980 }, "real"],
    ["x".repeat(1000), "real"], [{ day: "1".repeat(1000), month: "3", year: "1980" }, "real"], [{ day: "\ud800", month: "3", year: "1980" }, "text-encoding"],
    [new Date(0), "type"], [322963200000, "type"], [{}, "type"], [{ d: 1 }, "type"], [["27", "3", "1980"], "type"],
    [{ day: true, month: 3, year: 1980 }, "type"], [{ day: ["27"], month: 3, year: 1980 }, "type"], [{ day: { day: 27 }, month: 3, year: 1980 }, "type"],
  ]) {
    const found = issue(date);
    assert.equal(found?.code, code, JSON.stringify(date)?.slice(0, 80));
    if (message) assert.equal(found.message, message);
  }
  assert.equal(issue({ day: "", month: " ", year: null }), undefined, "nothing entered is nothing");
  assert.equal(validate("customer-service", { ...ENQUIRY, dateOfBirth: "2126-01-01" }).issues, undefined, "without the day it is, nothing is in the future");
  const twice = formData({ ...ENQUIRY, "dateOfBirth-day": ["27", "28"], "dateOfBirth-month": "3", "dateOfBirth-year": "1980" });
  assert.deepEqual(issuesOf("customer-service", twice), [["dateOfBirth", "type"]]);
});

test("the days that a date may be are the form's", () => {
  const form = definition([{ name: "when", kind: "date", min: "2026-01-01", max: "today" }]);
  const code = (when) => issuesOf(form, { when }, { today: "2026-01-31" })?.[0][1];
  assert.deepEqual(["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].map(code), ["early", undefined, undefined, "future"]);
});

test("a number is a whole number, as a text or as a number", () => {
  const order = { address: "7 Tanners Rise", postcode: "SW1A 1AA", formats: "audio" };
  for (const [copies, expected] of [["2", "2"], [2, "2"], [" 02 ", "2"], ["20", "20"], [20, "20"], ["", undefined], [null, undefined]]) {
    assert.equal(validate("booklet", { ...order, copies }).value?.copies, expected, String(copies));
  }
  for (const [copies, code] of [
    [0, "low"], ["0", "low"], [-0, "low"], [21, "high"], [1e21, "format"], [1.5, "format"], [-1, "format"], ["two", "format"], ["1e1", "format"],
    [NaN, "type"], [Infinity, "type"], [true, "type"], [[2], "type"], [["2", "3"], "type"], [{ value: 2 }, "type"], [Object(2), "type"],
  ]) {
    assert.deepEqual(issuesOf("booklet", { ...order, copies }), [["copies", code]], String(copies));
  }
});

test("an answer that is no text is an issue of its field, and no other's", () => {
  const loop = {};
  loop.loop = loop;
  for (const details of [
    7, 0, NaN, true, false, {}, ["a", "b"], [null], [7], [["a"]], new Date(0), new Map(), new Set(["a"]), /a/, loop, Object("a"), new Uint8Array(2),
  ]) {
    assert.deepEqual(issuesOf("complaint", { ...LEAST, details }), [["details", "type"]]);
    assert.deepEqual(issuesOf("complaint", { ...LEAST, details, name: details })?.[0][0], "name");
  }
  assert.equal(validate("complaint", { ...LEAST, details: ["She shouted."] }).value.details, "She shouted.", "one answer in a list is that answer");
});

test("a file is left out with a notice, wherever it is, and an unused file input without one", () => {
  const data = formData({ ...LEAST, details: ["She shouted."] });
  for (const name of ["evidence", "evidence", "name", "details"]) data.append(name, new File(["x"], "photo.txt"));
  data.append("unused", new File([], ""));
  data.append("email", new File([], ""));
  const { value, notices } = validate("complaint", data);
  assert.deepEqual(value, { ...LEAST, details: "She shouted." });
  const files = notices.filter(({ code }) => code === "file-ignored");
  assert.deepEqual(files.map(({ field }) => field).sort(), ["details", "evidence", "name"]);
  const welsh = validate("complaint", data, { locale: "cy" }).notices.find(({ code }) => code === "file-ignored");
  assert.notEqual(welsh.message, files[0].message);

  const object = validate("complaint", { ...LEAST, name: new Blob(["x"]), postcode: [new File(["x"], "a"), "SW1A 1AA"], other: new File(["x"], "a") });
  assert.deepEqual(object.value, { ...LEAST, postcode: "SW1A 1AA" });
  assert.deepEqual(object.notices.filter(({ code }) => code === "file-ignored").map(({ field }) => field).sort(), ["name", "postcode"]);
  const day = formData({ ...ENQUIRY, "dateOfBirth-month": "3", "dateOfBirth-year": "1980" });
  day.append("dateOfBirth-day", new File(["x"], "a"));
  assert.deepEqual(issuesOf("customer-service", day), [["dateOfBirth", "missing"]]);
  const required = formData(LEAST);
  required.set("details", new File(["x"], "a"));
  assert.deepEqual(issuesOf("complaint", required), [["details", "required"]]);
});

test("a condition on checkboxes holds when one of them is ticked, and a list of answers is any of them", () => {
  const option = (value) => ({ value, label: { en: value, cy: `${value}!` } });
  const form = definition([
    { name: "needs", kind: "choice", many: true, options: ["ramp", "loop", "signer"].map(option) },
    { name: "more", required: true, when: { field: "needs", is: ["ramp", "signer"] } },
    yesNo("really", { when: { field: "needs", is: "loop" } }),
    { name: "why", required: true, when: { field: "really", is: "yes" } },
  ]);
  assert.deepEqual(issuesOf(form, { needs: ["loop", "signer"] }), [["more", "required"]]);
  assert.deepEqual(issuesOf(form, { needs: ["loop"] }), undefined);
  assert.deepEqual(issuesOf(form, { needs: "ramp", more: "" }), [["more", "required"]]);
  assert.deepEqual(issuesOf(form, { needs: ["loop"], really: "yes" }), [["why", "required"]]);
  assert.deepEqual(validate(form, { more: "x", really: "yes", why: "y" }).value, {}, "what is not asked is not kept, nor what hangs on it");
  assert.deepEqual(issuesOf(form, { needs: "stairs" }), [["needs", "choice"]]);
});

test("nothing of the caller's object is read but the answers to the form's questions, and those once", () => {
  const loop = {};
  loop.loop = loop;
  const values = Object.defineProperty({ ...LEAST, extra: 1n, loop, work: () => {} }, "private", {
    enumerable: true,
    get: () => assert.fail("it was read"),
  });
  assert.deepEqual(validate("complaint", values).value, LEAST);
  assert.deepEqual(identityOf("complaint", { ...LEAST, extra: 1n, name: "Philippa Quillfeather" }), { fullName: "Philippa Quillfeather" });
  let reads = 0;
  const once = Object.defineProperty({ ...LEAST }, "details", { get: () => `She shouted ${(reads += 1)} times.` });
  assert.equal(validate("complaint", once).value.details, "She shouted 1 times.");
  assert.equal(reads, 1);
  const inherited = Object.create({ ...LEAST });
  assert.equal(validate("complaint", inherited).issues.length, 3, "what is inherited is nobody's answer");
});

test("the caller's values are left as they were", () => {
  const values = Object.freeze({ ...LEAST, phone: " 01632 960123 ", address: Object.freeze(["a", "b"]) });
  const before = JSON.stringify(values);
  validate("complaint", values);
  assert.equal(JSON.stringify(values), before);
  const { value } = validate("complaint", values);
  value.details = "changed";
  assert.equal(validate("complaint", values).value.details, LEAST.details);
});
