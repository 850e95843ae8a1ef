// The command line of the installed package.

import assert from "node:assert/strict";
import { linkSync, readFileSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { docx, partsOf } from "./docx.mjs";
import { NOTICE, PERSON, cli, folder, pipe } from "./help.mjs";
import { ANSWERS, LEAST, definition, words, yesNo } from "./made-up.mjs";

/** A folder with a notice and the identity. */
function desk(t, notice = NOTICE) {
  const here = folder(t);
  return { ...here, notice: here.put("notice.txt", notice), id: here.put("id.json", PERSON), out: here.at("out.txt") };
}

/** Fails with this status, says why in words, and shows nothing private on standard error. */
function failsWith(status, result) {
  assert.equal(result.status, status, result.stderr);
  assert.match(result.stderr, /\w+ \w+/);
  assert.doesNotMatch(result.stderr, /quillfeather|philippa|960 ?123|at .*\.js:\d/i);
}

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

test("review: the findings, in UTF-16 units or code points", (t) => {
  const text = `\u{1F600}\u{1F600} ${NOTICE}`;
  const { notice, id } = desk(t, text);
  const [utf16, points] = [[], ["--offsets", "codepoint"]].map((flags) => {
    const result = cli("review", notice, "--identity", id, ...flags);
    assert.equal(result.status, 0, result.stderr);
    return result.json().findings;
  });
  assert.ok(utf16.length > 0);
  const letters = [...text];
  utf16.forEach((finding, i) => {
    assert.equal(text.slice(finding.start, finding.end), finding.text);
    assert.equal(letters.slice(points[i].start, points[i].end).join(""), finding.text);
  });
});

test("redact: writes the copy and the report, which verify agrees with", (t) => {
  const { put, at, names, notice, id, out } = desk(t);
  const keep = put("keep.json", [{ name: "Ada Brook", role: "subject member" }]);
  const result = cli("redact", notice, "--identity", id, "--keep", keep, "-o", out, "--report", at("report.json"));
  assert.equal(result.status, 0, result.stderr);
  assert.deepEqual(names(), ["id.json", "keep.json", "notice.txt", "out.txt", "report.json"]);
  const [copy, report] = [out, at("report.json")].map((file) => readFileSync(file, "utf8"));
  assert.doesNotMatch(copy + report + result.stdout + result.stderr, /quillfeather|philippa|960 123/i);
  assert.match(copy, /Ada Brook/);
  assert.deepEqual(JSON.parse(report), result.json());
  assert.equal(readFileSync(notice, "utf8"), NOTICE);
  const verified = cli("verify", out, "--identity", id, "--keep", keep);
  assert.equal(verified.status, 0, verified.stderr);
  assert.equal(verified.json().clean, true);
});

test("verify: 1 and what is still there", (t) => {
  const { notice, id } = desk(t);
  const result = cli("verify", notice, "--identity", id);
  failsWith(1, result);
  assert.ok(result.json().survivors.length > 0);
});

test("redact: a document that cannot be redacted writes nothing", (t) => {
  for (const bytes of [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]) {
    const { at, names, notice, id, out } = desk(t, bytes);
    failsWith(1, cli("redact", notice, "--identity", id, "-o", out, "--report", at("report.json")));
    assert.deepEqual(names(), ["id.json", "notice.txt"]);
  }
});

test("redact: a report that cannot be written means no copy either", (t) => {
  const { at, names, notice, id, out } = desk(t);
  failsWith(2, cli("redact", notice, "--identity", id, "-o", out, "--report", at("no-folder/report.json")));
  assert.deepEqual(names(), ["id.json", "notice.txt"]);
});

test("redact: what is read is never written over, by whatever name", (t) => {
  const { at, put, path, notice, id, out } = desk(t);
  symlinkSync(notice, at("link.txt"));
  const decisions = put("decisions.json", []);
  for (const target of [notice, `${path}/./notice.txt`, at("link.txt"), id, decisions]) {
    failsWith(2, cli("redact", notice, "--identity", id, "--decisions", decisions, "-o", target));
    failsWith(2, cli("redact", notice, "--identity", id, "--decisions", decisions, "-o", out, "--report", target));
  }
  failsWith(2, cli("redact", notice, "--identity", id, "-o", out, "--report", out));
  failsWith(2, cli("redact", notice, "--identity", id, "-o", path));
  linkSync(notice, at("hard.txt"));
  // A hard link is a file of its own name: the copy takes the name, and what was read stays.
  assert.equal(cli("redact", notice, "--identity", id, "-o", at("hard.txt")).status, 0);
  assert.doesNotMatch(readFileSync(at("hard.txt"), "utf8"), /quillfeather/i);
  assert.equal(readFileSync(notice, "utf8"), NOTICE);
});

test("redact: what was left in is said, and never that nothing was found", (t) => {
  const clean = desk(t);
  assert.match(cli("redact", clean.notice, "--identity", clean.id, "-o", clean.out).stderr, /: nothing of the person was found in it\.\n$/);

  const { put, notice, id, out } = desk(t, `${NOTICE}The postcode ZZ9 9ZZ is on the file.\n`);
  const { findings } = cli("review", notice, "--identity", id).json();
  const decisions = findings.filter(({ text }) => text === "ZZ9 9ZZ").map((finding) => ({ id: finding.id, action: "keep" }));
  const decided = cli("redact", notice, "--identity", id, "--decisions", put("d.json", decisions), "-o", out);
  assert.equal(decided.status, 0, decided.stderr);
  assert.match(decided.stderr, /\. 1 finding was left in by your decision\.\n$/);

  const unsure = desk(t, `${NOTICE}Jane said so.\n`);
  const suggested = cli("redact", unsure.notice, "--identity", unsure.id, "-o", unsure.out);
  assert.equal(suggested.status, 0, suggested.stderr);
  assert.equal(suggested.json().counts.suggested, 1);
  assert.match(suggested.stderr, /\. 1 suggestion was left in: see `withheld review` and decide with --decisions\.\n$/);
  for (const { stderr } of [decided, suggested]) assert.doesNotMatch(stderr, /nothing of the person/);
});

test("redact: a Word document’s tracked changes, and the title of its copy", (t) => {
  const run = (text, element = "t") => `<w:r><w:${element} xml:space="preserve">${text}</w:${element}></w:r>`;
  const changed = `<w:ins w:id="1" w:author="P. Quillfeather">${run("new ")}</w:ins><w:del w:id="2" w:author="P. Quillfeather">${run("old ", "delText")}</w:del>`;
  const body = `<w:p>${run("The ")}${changed}${run("notice to Mrs Quillfeather.")}</w:p>`;
  const { put, id, at, names } = desk(t);
  const report = put("report.docx", docx(body, "Quillfeather complaint"));
  const out = at("copy.docx");
  const copyOf = (...flags) => {
    const made = cli("redact", report, "--identity", id, "-o", out, ...flags);
    assert.equal(made.status, 0, made.stderr);
    const parts = partsOf(readFileSync(out));
    const text = (name) => parts[name].replace(/<[^>]*>/g, "").trim();
    return [text("word/document.xml"), text("docProps/core.xml"), made.json().policy.trackedChanges];
  };
  assert.deepEqual(copyOf(), ["The new notice to the Complainant.", "", "accept"]);
  assert.deepEqual(copyOf("--tracked-changes", "accept", "--title", "Decision & reasons"), ["The new notice to the Complainant.", "Decision &amp; reasons", "accept"]);
  assert.deepEqual(copyOf("--tracked-changes", "refuse"), ["The old notice to the Complainant.", "", "refuse"]);
  const reviewed = (...flags) => cli("review", report, "--identity", id, ...flags).json().parts[0].text;
  assert.match(reviewed("--tracked-changes", "refuse"), /^The old notice/);
  assert.match(reviewed(), /^The new notice/);
  for (const flags of [["--tracked-changes", "keep"], ["--tracked-changes"], ["--title", "The case of Quillfeather"], ["--title", "one\ntwo"], ["--title", "x".repeat(501)]]) {
    failsWith(2, cli("redact", report, "--identity", id, "-o", at("none.docx"), ...flags));
  }
  assert.ok(!names().includes("none.docx"));
});

test("output that nobody reads to its end is no failure", (t) => {
  const { notice, id } = desk(t, NOTICE.repeat(2000));
  const { status, stderr } = pipe(`review ${notice} --identity ${id}`);
  assert.equal(status, 0);
  assert.match(stderr, /^\d+ findings\.\n$/);
});

test("redact: decisions that make no sense are a usage error", (t) => {
  const { put, names, notice, id, out } = desk(t);
  for (const decisions of [{}, [{ id: "no-such-finding", action: "keep" }]]) {
    failsWith(2, cli("redact", notice, "--identity", id, "--decisions", put("d.json", decisions), "-o", out));
  }
  assert.deepEqual(names(), ["d.json", "id.json", "notice.txt"]);
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
