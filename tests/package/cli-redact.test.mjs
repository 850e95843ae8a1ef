// The command line of the installed package: review, redact and verify.

import assert from "node:assert/strict";
import { linkSync, readFileSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import { docx, partsOf } from "./docx.mjs";
import { NOTICE, cli, desk, failsWith, folder, pipe } from "./help.mjs";

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
