// What `validate` points out and does not stop.

import assert from "node:assert/strict";
import { test } from "node:test";
import { validate } from "withheld";
import { quickly } from "./help.mjs";
import { LEAST, definition } from "./made-up.mjs";

const noticesOf = (values, options) => validate("complaint", { ...LEAST, phone: "01632 960123", ...values }, options).notices;

test("an e-mail address that looks like a slip is pointed out, and kept as it was typed", () => {
  const { value, notices } = validate("complaint", { ...LEAST, email: "Pip@gmial.com" });
  assert.equal(value.email, "Pip@gmial.com");
  const [{ message, ...rest }] = notices;
  assert.deepEqual(rest, { field: "email", code: "email-suggestion", suggestion: "Pip@gmail.com" });
  assert.match(message, /Did you mean Pip@gmail\.com\?$/);
  assert.match(noticesOf({ email: "pip@gmial.com" }, { locale: "cy" })[0].message, /Ai pip@gmail\.com/);
  assert.deepEqual(noticesOf({ email: "pip@gmail.com" }), []);
});

/** What is pointed out in the details, as the text that stands there. */
function spotted(details, more = {}, options) {
  const { value, notices } = validate("complaint", { ...LEAST, phone: "01632 960123", ...more, details }, options);
  return notices
    .filter(({ code }) => code.startsWith("spotted-"))
    .map(({ code, field, start, end, message, suggestion }) => {
      assert.ok(message && suggestion === undefined && Number.isInteger(start) && start < end);
      return [code, value[field].slice(start, end)];
    });
}

test("free text that holds what the form does not need is pointed out, with its place in UTF-16 units", () => {
  const details = "\u{1F600} é ŵ \u{1F468}\u200d\u{1F469} my number is AB 12 34 56 C, and hers, \u{1F600}, is jo@example.org";
  assert.deepEqual(spotted(details), [["spotted-nino", "AB 12 34 56 C"], ["spotted-email", "jo@example.org"]]);
  for (const [code, text, before = ""] of [
    ["spotted-nino", "QQ123456C"], ["spotted-card", "4111 1111 1111 1111"], ["spotted-nhs-number", "999 000 0018", "NHS number "],
    ["spotted-email", "jo@example.org"], ["spotted-phone", "07700 900456"], ["spotted-date-of-birth", "27 March 1980", "born on "],
    ["spotted-bank", "30-94-30 12345678", "sort code and account "],
  ]) {
    const found = spotted(`\u{1F600} It is ${before}${text}.`);
    assert.equal(found.length, 1, `${code}: ${JSON.stringify(found)}`);
    assert.equal(found[0][0], code);
    assert.ok(found[0][1].includes(text) || text.includes(found[0][1]), JSON.stringify(found));
  }
});

test("places are those of the answer in order, not of what was typed", () => {
  assert.deepEqual(spotted("\n\n  \u200b\x1f \u{1F600}\r\n\r\nAB 12 34 56 C \r\n"), [["spotted-nino", "AB 12 34 56 C"]]);
});

test("what the person gave in its own field is not pointed out", () => {
  assert.deepEqual(spotted("Ring me on (01632) 960 123 or write to PIP@example.org", { email: "pip@example.org" }), []);
  assert.deepEqual(spotted("Ring her on 01632 960 124"), [["spotted-phone", "01632 960 124"]]);
});

test("each is said in English and in Welsh", () => {
  const message = (locale) => noticesOf({ details: "AB 12 34 56 C" }, { locale })[0].message;
  assert.notEqual(message("en"), message("cy"));
});

test("a long text full of numbers is looked through quickly, and no more is pointed out than anyone would go through", () => {
  const own = definition([{ name: "notes", rows: 5 }]);
  for (const piece of [
    "1", "1 ", "12-", "@", "a@", "a@b.c ", "AB 12 ", "+44 ", "07700 900123 ", "jo@example.org ", "born ", "QQ123456C\u{1F600}", "GB82 ", "4111 1111 ",
  ]) {
    const notes = piece.repeat(Math.floor(500_000 / piece.length));
    const { value, notices } = quickly(() => validate(own, { notes }), 2000, piece);
    assert.ok(notices.length <= 100, piece);
    for (const { start, end } of notices) assert.ok(start < end && end <= value.notes.length);
  }
});
