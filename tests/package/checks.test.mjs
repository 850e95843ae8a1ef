// Single values: every kind of check and every option.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "withheld";
import { hostile, quickly, throwsCode } from "./help.mjs";

const valid = (value, more = {}) => ({ status: "valid", value, ...more });

test("each kind knows what is in order, and gives its one normal spelling", () => {
  for (const [kind, given, expected] of [
    ["email", " pip@example.org ", valid("pip@example.org")],
    ["email", "pip@gmial.com", valid("pip@gmial.com", { suggestion: "pip@gmail.com" })],
    ["phone", "(01632) 960 123", valid("+441632960123", { national: "01632 960123", fictitious: true })],
    ["phone", "+33 1 23 45 67 89", valid("+33123456789", { national: "+33123456789" })],
    ["postcode", "[sw1a.1aa]", valid("SW1A 1AA")],
    ["nino", "qq 12 34 56 c", valid("QQ123456C", { formatted: "QQ 12 34 56 C", specimen: true })],
    ["nino", "AB123456C", valid("AB123456C", { formatted: "AB 12 34 56 C" })],
    ["nino", "TN 12 34 56 C", valid("TN123456C", { formatted: "TN 12 34 56 C", temporary: true })],
    // 9·10 + 9·9 + 9·8 + 1·2 = 245, which is 3 above a number of elevens: 8 is missing to the next.
    ["nhs-number", "999-000-0018", valid("9990000018", { formatted: "999 000 0018" })],
    ["date", "27 March 2007", valid("2007-03-27")],
    ["date", { day: 27, month: "Mawrth", year: "2007" }, valid("2007-03-27")],
    ["date-of-birth", { day: "27", month: "3", year: "1980" }, valid("1980-03-27")],
    ["sort-code", "30 94 30", valid("309430", { formatted: "30-94-30" })],
    ["account-number", "1234 5678", valid("12345678")],
    ["name", " Siân  ap  Rhys ", valid("Siân ap Rhys")],
    ["social", "pip.quill", valid("@pip.quill")],
    ["vehicle", "ab12cde", valid("AB12 CDE")],
    ["url", "www.example.org", valid("https://www.example.org")],
    ["number", "1,200", valid("1200")],
  ]) {
    assert.deepEqual(check(kind, given), expected, `${kind} ${JSON.stringify(given)}`);
  }
});

test("each kind knows what is wrong, by a stable code", () => {
  for (const [kind, given, code, options] of [
    ["email", "nonsense", "format"], ["email", `${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(63)}.${"d".repeat(63)}.example`, "length"],
    ["phone", "call me", "format"], ["phone", "01632", "length"], ["phone", "0999 999 9999", "range"],
    ["postcode", "SW1A", "format"], ["postcode", "QQ1 1AA", "area"], ["nino", "x", "format"], ["nino", "BG123456A", "prefix"],
    ["nhs-number", "123", "length"], ["nhs-number", "9990000019", "check"],
    ["date", "2026-02-30", "real"], ["date", "27 3", "missing"], ["date", { day: 27, month: 3 }, "missing"], ["date", "27 3 07", "year"],
    ["date", "2026-01-01", "early", { min: "2026-02-01" }], ["date", "2026-03-01", "late", { max: "2026-02-01" }],
    ["date-of-birth", "2026-02-02", "future", { today: "2026-02-01" }], ["date-of-birth", "1816-03-01", "too-old", { today: "2026-02-01" }],
    ["sort-code", "30943", "length"], ["account-number", "1", "length"], ["bank", { sortCode: "1", accountNumber: "12345678" }, "length"],
    ["name", "123", "letters"], ["social", "@@", "format"], ["vehicle", "x", "format"], ["url", "x", "format"], ["number", "1.5", "format"],
    ["number", "9999999999", "high"], ["email", "", "required"], ["phone", " \n", "required"], ["date", { day: "", month: "", year: "" }, "required"],
    ["name", "half of \ud800", "text-encoding"], ["name", "a".repeat(1_000_001), "too-long"], ["date", { day: "\udc00", month: 1, year: 2000 }, "text-encoding"],
    ["phone", { day: 1 }, "type"],
  ]) {
    for (const locale of ["en", "cy"]) {
      const { status, code: found, message } = check(kind, given, { ...options, locale });
      assert.deepEqual([status, found], ["invalid", code], `${kind} ${String(JSON.stringify(given)).slice(0, 60)}`);
      assert.match(message, /^\p{Lu}.{5,}[^.]$/u);
    }
  }
});

test("the standard of an e-mail address is the caller's to choose", () => {
  const takes = (value) => ["govuk", "whatwg", "rfc5321"].filter((standard) => check("email", value, { standard }).status === "valid");
  assert.deepEqual(takes("pip@example.org"), ["govuk", "whatwg", "rfc5321"]);
  assert.deepEqual(takes("pip@localhost"), ["whatwg", "rfc5321"]);
  assert.deepEqual(takes('"pip quill"@example.org'), ["rfc5321"]);
  assert.deepEqual(takes("pip.@example.org"), ["govuk", "whatwg"]);
});

test("a strict NI number is written to the last letter", () => {
  assert.equal(check("nino", "qq 12 34 56 c", { strict: true }).status, "invalid");
  assert.equal(check("nino", "qq 12 34 56 c", { strict: false }).status, "valid");
  assert.equal(check("nino", "AB123456C", { strict: true }).status, "valid");
});

test("a bank account is unknown without a table, and judged with the caller's", () => {
  const row = (weights) => `100000 100009 MOD10    ${weights.join("    ")}`;
  // The last eight digits add up to a number of tens; here those of the account number, 1+2+3+4+5+6+7+2 = 30.
  const weights = row([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
  const account = { sortCode: "10-00-05", accountNumber: "12345672" };
  assert.deepEqual(check("bank", account), { status: "unknown", code: "no-table" });
  assert.deepEqual(check("bank", account, { weights }), valid("100005 12345672", { formatted: "10-00-05 12345672" }));
  assert.deepEqual(check("bank", account), { status: "unknown", code: "no-table" }, "the table was for that call");
  const wrong = check("bank", { ...account, accountNumber: "12345673" }, { weights });
  assert.deepEqual([wrong.status, wrong.code], ["invalid", "check"]);
  assert.deepEqual(check("bank", { ...account, sortCode: "200000" }, { weights }), { status: "unknown", code: "not-in-table" });
  // Another table is another table: 1+2+3+4+5+6+7+3 with the last doubled is 34, and with it left out 28.
  const other = row([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 6]);
  assert.equal(check("bank", account, { weights: other }).status, "valid", "28 + 6·2 = 40");
  assert.equal(check("bank", { ...account, accountNumber: "12345673" }, { weights: other }).status, "invalid", "28 + 6·3 = 46");
  // Exception 5, the one with substitutes. With 110009: 9 + 2 = 11, so 0 for the seventh digit; 9·1 and 2·1 are 11, so 9 for the last.
  const fifth = (method, last) => `110005 110005 ${method}    0    0    0    0    0    1    1    ${last}    0    0    5`;
  const rows = [fifth("MOD11", "1    1    1    1    1"), fifth("DBLAL", "0    0    0    0    0")].join("\r\n");
  const fitting = { sortCode: "110005", accountNumber: "20000009" };
  assert.equal(check("bank", fitting, { weights: rows, substitutions: "110005 110009\n" }).status, "valid");
  assert.equal(check("bank", fitting, { weights: rows }).status, "invalid");
  for (const part of ["sortCode", "accountNumber"]) assert.equal(check("bank", { ...account, [part]: "1" }, { weights }).code, "length");
  for (const bad of ["x", "\ud800", "100000", weights.replace("MOD10", "MOD12"), `${weights}\nQuillfeather`]) {
    throwsCode(() => check("bank", account, { weights: bad }), "bad-options");
    throwsCode(() => check("bank", account, { weights, substitutions: bad }), "bad-options");
  }
});

test("options that are none are a typed error", () => {
  for (const options of [
    null, [], "cy", 7, ...hostile(), { locale: "fr" }, { locale: 7 }, { language: "cy" }, { standard: "html" }, { standard: 1 }, { strict: "yes" }, { strict: 1 },
    { today: "tomorrow" }, { min: "today" }, { max: "2026-02-30" }, { min: 1 }, { weights: 7 }, { weights: "" }, { locale: "\u001f" },
  ]) {
    throwsCode(() => check("email", "pip@example.org", options), "bad-options");
  }
});

test("a kind that there is none of, or nothing to check, is a typed error", () => {
  for (const kind of ["shoe-size", "", "Email", "email\u001f", "__proto__", null, undefined, 7, {}, ["email"], Symbol("x"), hostile()[0]]) {
    throwsCode(() => check(kind, "pip@example.org"), "bad-options");
  }
  for (const kind of ["email", "date", "bank"]) {
    if (kind === "bank") throwsCode(() => check(kind, "30-94-30 12345678"), "bad-values");
    for (const value of [null, undefined, 7, 7n, true, [], {}, () => {}, new Date(0), Symbol("x"), ...hostile(), { day: {} }, { day: 7n }, { sortCode: 7 }]) {
      throwsCode(() => check(kind, value), "bad-values", kind);
    }
  }
});

test("no text takes long, whatever it is", () => {
  const pieces = [
    "a", "1", " ", "-", ".", "@", "a@", "a.", "1-", "0 ", "+", "(", "/", "//", ":", "%", "é", "\u200d", "\u{1F600}", "https://", "27 March ", "QQ 12 ",
    "'", "\"", "[", "\\", "\n", ",",
  ];
  const kinds = [
    "email", "phone", "postcode", "nino", "nhs-number", "date", "date-of-birth", "sort-code", "account-number", "name", "social", "vehicle", "url", "number",
  ];
  for (const kind of kinds) {
    for (const piece of pieces) {
      const text = piece.repeat(Math.floor(100_000 / piece.length));
      for (const value of [text, `a@${text}`, `http://a.b/${text}`]) quickly(() => check(kind, value), 1000, `${kind} ${JSON.stringify(piece)}`);
    }
  }
});
