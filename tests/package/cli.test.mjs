// The command line of the installed package: what is of any command, and the forms.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cli, desk, failsWith, folder } from "./help.mjs";
import { ANSWERS, LEAST, definition, words, yesNo } from "./made-up.mjs";

test("help and version", () => {
  assert.match(cli("--help").stdout, /withheld redact FILE/);
  assert.equal(cli("--help").status, 0);
  assert.equal(cli("redact", "--help").status, 0);
  for (const flag of ["--version", "-v", "-V"]) assert.match(cli(flag).stdout, /^\d+\.\d+\.\d+\n$/);
});

test("validate: 0 and the values, or 1 and the issues", (t) => {
  const here = folder(t);
  for (const [id, { given, value }] of Object.entries(ANSWERS)) {
    const good = cli("validate", id, here.put("good.json", given), "--today", "2026-01-31");
    assert.equal(good.status, 0, good.stderr);
    assert.equal(good.stderr, "");
    assert.deepEqual(good.json().value, value, id);
    assert.ok(Array.isArray(good.json().notices));
  }
  const bad = cli("validate", "complaint", here.put("bad.json", {}), "--locale", "cy", "--today", "2026-01-31");
  failsWith(1, bad);
  assert.deepEqual(bad.json().issues.map(({ code }) => code), ["required", "required", "required"]);
  assert.match(bad.json().issues[0].message, /^Rhowch /);
  assert.match(bad.stderr, /^3 answers need correcting\.\n$/);
  const one = cli("validate", "complaint", here.put("one.json", { ...LEAST, name: "\ud800" }));
  assert.match(one.stderr, /^1 answer needs correcting\.\n$/);
});

test("validate: the day is that of the command, and nothing is in the future without it", (t) => {
  const values = folder(t).put("born.json", { enquiryType: "benefits", details: "x", dateOfBirth: { day: 1, month: 2, year: 2026 } });
  assert.equal(cli("validate", "customer-service", values, "--today", "2026-01-31").json().issues[0].code, "future");
  assert.equal(cli("validate", "customer-service", values).status, 0);
});

test("validate: a definition of one's own, from a file of whatever name", (t) => {
  const here = folder(t);
  const own = definition([yesNo("agree", { required: true }), { name: "why", when: { field: "agree", is: "no" }, required: true }]);
  const [good, bad] = [here.put("good.json", { agree: "yes" }), here.put("bad.json", { agree: "no" })];
  for (const form of [here.put("own.json", own), here.put("own.form", own), here.put("own", `\ufeff${JSON.stringify(own)}`)]) {
    const taken = cli("validate", form, good);
    assert.equal(taken.status, 0, taken.stderr);
    assert.deepEqual(taken.json(), { value: { agree: "yes" }, notices: [] });
    failsWith(1, cli("validate", form, bad));
    assert.deepEqual(cli("validate", form, bad, "--locale", "cy").json().issues.map(({ field, message }) => [field, message]), [
      ["why", "Rhowch your why (Cymraeg)"],
    ]);
  }
});

test("validate: a definition that is wrong is a usage error that names the place", (t) => {
  const here = folder(t);
  const values = here.put("values.json", {});
  const own = definition([{ name: "a" }, { name: "b", when: { field: "a", is: 7 } }]);
  const wrong = cli("validate", here.put("own.json", own), values);
  failsWith(2, wrong);
  assert.match(wrong.stderr, /^bad-definition: .*fields\[1\]\.when\.is is not a string/);
  assert.equal(wrong.stdout, "");
  for (const text of ["", "{", "null", "7", '"complaint"', "[]", "{}", JSON.stringify({ ...own, title: words("") }), new Uint8Array([0xff, 0xfe])]) {
    failsWith(2, cli("validate", here.put("bad.json", text), values));
  }
  failsWith(2, cli("validate", here.at("none.json"), values));
  failsWith(2, cli("validate", here.path, values));
});

test("wrong usage and unreadable input", (t) => {
  const { at, put, notice, id, out } = desk(t);
  const broken = put("broken.json", '{ "surname": "Quillfeather"');
  const empty = put("empty.json", { fullName: "  " });
  for (const args of [
    [], ["nonsense"], ["toString"], ["validate"], ["validate", "complaint"], ["validate", "nonsense", id],
    ["validate", "complaint", put("null.json", "null")], ["validate", "complaint", put("list.json", [])], ["validate", "complaint", at("none.json")],
    ["validate", "complaint", broken], ["validate", "complaint", id, id], ["validate", "complaint", id, "--locale", "fr"],
    ["review", notice], ["review", at("none.txt"), "--identity", id], ["review", notice, "--identity", at("none.json")],
    ["review", notice, "--identity", broken], ["review", notice, "--identity", empty], ["review", notice, "--identity", notice],
    ["review", notice, "--identity", id, "--offsets", "bytes"], ["review", notice, "--identity", id, "--keep", id],
    ["review", notice, "--identity", id, "--Quillfeather"], ["review", "--identity", id], ["redact", notice, notice, "--identity", id, "-o", at("both")],
    ["review", notice, "--identity", id, "--label", "A", "--label", "B"], ["redact", notice, "--identity", id, "--identity", id, "--label", "A", "--label", "A", "-o", out],
    ["redact", notice, "--identity", id], ["redact", notice, "-o", out], ["redact", notice, "--identity", id, "-o", "-"],
    ["validate", "complaint", id, "--today", "2026-02-30"], ["verify", "--identity", id], ["verify", notice],
  ]) {
    failsWith(2, cli(...args));
  }
});

test("minimise: what a recipient gets, free text without the person", (t) => {
  const here = folder(t);
  const values = here.put("values.json", { ...LEAST, name: "Ada Brightwater", details: "I, Ada Brightwater, was shouted at." });
  const sent = cli("minimise", "complaint", values, "--recipient", "public", "--withheld", "--by", "A. Officer", "--at", "2026-01-31");
  assert.equal(sent.status, 0, sent.stderr);
  assert.equal(sent.json().value.details, "I, the Complainant, was shouted at.");
  assert.ok(sent.json().removed.some(({ field, reason }) => field === "name" && reason === "identity-withheld"));
  assert.equal(sent.json().audit.by, "A. Officer");
  assert.match(sent.stderr, /^\d+ answers go to them, 1 does not\.\n$/);
  const welsh = cli("minimise", "complaint", values, "--recipient", "public", "--withheld", "--locale", "cy");
  assert.match(welsh.json().value.details, /^I, yr Achwynydd,/);
  failsWith(2, cli("minimise", "complaint", values));
  failsWith(2, cli("minimise", "complaint", values, "--recipient", "nobody"));
  failsWith(2, cli("minimise", "shoe-size", values, "--recipient", "public"));
});

test("retention: the duties and the days", (t) => {
  const here = folder(t);
  const events = here.put("events.json", [{ id: "last-contact", day: "2025-11-20" }]);
  const duties = cli("retention", "contact", events, "--today", "2026-11-21");
  assert.equal(duties.status, 0, duties.stderr);
  assert.deepEqual(duties.json().map(({ action, due, status }) => [action, due, status]), [["delete", "2026-11-20", "overdue"]]);
  assert.match(duties.stderr, /^1 duty, 1 overdue\.\n$/);
  const shared = here.put("shared.json", [{ id: "shared", day: "2026-12-01" }]);
  const scottish = cli("retention", "booklet", shared, "--today", "2026-12-02", "--division", "scotland");
  assert.ok(scottish.json().some(({ due }) => due === "2027-01-18"));
  failsWith(2, cli("retention", "contact", events));
  failsWith(2, cli("retention", "contact", events, "--today", "tomorrow"));
  failsWith(2, cli("retention", "contact", here.put("bad.json", { id: "last-contact" }), "--today", "2026-11-21"));
});
