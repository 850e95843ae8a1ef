// Several people, labels over all documents of a case, pronouns, and what a report says of it all.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { Redactor } from "withheld/redact";
import { NOTICE, PERSON, cli, folder, hostile, throwsCode } from "./help.mjs";

const ADA = { title: "Mrs", givenNames: ["Ada"], surname: "Brightwater", postcode: "AB1 2CD" };
const BEN = { title: "Mr", givenNames: ["Benedict"], surname: "Oakenshaw", postcode: "AB1 2CD" };
const BOTH = [{ identity: ADA }, { identity: BEN, role: "witness" }];
const TEXT = "Mrs Brightwater met Mr Oakenshaw at AB1 2CD. She told him that it was hers.";

test("several people go under a label each, and findings say whose they are", () => {
  const redactor = new Redactor(BOTH);
  assert.deepEqual(redactor.labels, ["the Complainant", "Witness 1"]);
  const { findings, labels, notices } = redactor.review(TEXT);
  assert.deepEqual([labels, notices], [["the Complainant", "Witness 1"], []]);
  assert.deepEqual(findings.map(({ text, replacement, people }) => [text, replacement, people]), [
    ["Mrs Brightwater", "The Complainant", [0]],
    ["Mr Oakenshaw", "Witness 1", [1]],
    ["AB1 2CD", "[postcode withheld]", [0, 1]],
  ]);
  const { document, report } = redactor.redact(TEXT);
  assert.match(document, /^The Complainant met Witness 1 at \[postcode withheld\]\. She told him/);
  assert.deepEqual(report.counts.byPerson, { "the Complainant": 2, "Witness 1": 2 });
  assert.deepEqual(redactor.verify(document), { clean: true, survivors: [] });
});

test("one person’s findings say nothing of whose they are", () => {
  const [finding] = new Redactor(ADA).review(TEXT).findings;
  assert.ok(!("people" in finding));
  assert.equal(finding.replacement, "The Complainant");
});

test("the labels of a case are one over its documents", () => {
  const files = ["Mrs Brightwater met Witness 1.", "Mr Oakenshaw left."];
  const redactor = new Redactor(BOTH).prepare(files);
  assert.deepEqual(redactor.labels, ["the Complainant", "Witness 2"]);
  assert.deepEqual(new Redactor(BOTH).prepare([...files].reverse()).labels, redactor.labels);
  assert.deepEqual(files.map((file) => redactor.redact(file).document), ["The Complainant met Witness 1.", "Witness 2 left."]);
  const bytes = files.map((file) => new TextEncoder().encode(file));
  assert.deepEqual(new Redactor(BOTH).prepare(bytes).labels, redactor.labels);
  assert.deepEqual(new Redactor(ADA, { label: "Person Q" }).prepare(files).labels, ["Person Q"]);
  for (const documents of [undefined, "Mrs Brightwater", {}, [7], [null], ...hostile()]) throwsCode(() => redactor.prepare(documents), "bad-document");
});

test("what one document of a case tells is known in all, whatever their kind and order", () => {
  const files = [
    "Mrs Brightwater, known as Bim, wrote. Cllr Hale called her Dot.",
    { document: new TextEncoder().encode("<p>Bim rang. Dot’s dog barked.</p>"), mediaType: "text/html" },
    { document: "<p>Bim rang.</p>", mediaType: "text/plain" },
    new TextEncoder().encode("Bim’s letter"),
  ];
  const plain = new Redactor(ADA);
  for (const order of [files, [...files].reverse()]) {
    const redactor = plain.prepare(order);
    const copies = files.map((file) => {
      const { document, ...kind } = file.document ? file : { document: file };
      const copy = redactor.redact(document, kind).document;
      assert.ok(redactor.verify(copy, kind).clean);
      return typeof copy === "string" ? copy : new TextDecoder().decode(copy);
    });
    assert.equal(copies[0], "The Complainant, known as the Complainant, wrote. Cllr Hale called her Dot.");
    assert.match(copies[1], /The Complainant rang\. Dot’s dog barked\./);
    assert.deepEqual(copies.slice(2), ["<p>The Complainant rang.</p>", "The Complainant’s letter"]);
    assert.equal(redactor.verify("Bim rang.").clean, false);
    assert.deepEqual(redactor.review("Dot rang.").findings.map(({ rule, action }) => [rule, action]), [["introduced-name", "suggest"]]);
    // What is prepared once more knows it still.
    assert.equal(redactor.prepare(["x"]).redact("Bim rang.").document, "The Complainant rang.");
  }
  assert.equal(plain.redact("Bim rang.").document, "Bim rang.");
  throwsCode(() => new Redactor(ADA, { title: "About Bim" }).prepare(files), "bad-options");
  throwsCode(() => plain.prepare([{ document: "x", mediaType: 7 }]), "bad-options");
  throwsCode(() => plain.prepare([{ document: "x", mediaType: "application/pdf" }]), "unsupported-media-type");
  for (const wrong of [{}, { document: 7 }, { document: "x", name: "x" }, { mediaType: "text/html" }, { document: { document: "x" } }]) {
    throwsCode(() => plain.prepare([wrong]), "bad-document", JSON.stringify(wrong));
  }
});

test("what a case told is not lost when the module has to start afresh", () => {
  const redactor = new Redactor(ADA).prepare(["Mrs Brightwater, known as Bim, wrote."]);
  // Texts that come out of WebAssembly are decoded: where that throws, a call breaks off halfway, as with a fault inside.
  const { decode } = TextDecoder.prototype;
  const { fromCharCode } = String;
  TextDecoder.prototype.decode = String.fromCharCode = () => { throw new WebAssembly.RuntimeError("unreachable"); };
  try {
    throwsCode(() => redactor.review("Bim rang."), "internal");
  } finally {
    TextDecoder.prototype.decode = decode;
    String.fromCharCode = fromCharCode;
  }
  assert.equal(redactor.redact("Bim rang.").document, "The Complainant rang.");
});

test("a chosen label that stands in the document already is pointed out", () => {
  const { notices } = new Redactor(ADA, { label: "Witness 1" }).review("Mrs Brightwater met Witness 1.");
  assert.deepEqual(notices.map(({ code }) => code), ["label-in-use"]);
  assert.ok(notices[0].message.length > 20);
});

test("people that cannot be used are a typed error", () => {
  const bad = [[], [null], [[]], ["Ada"], [ADA], [{ identity: ADA, name: "x" }], [{ identity: { surnme: "x" } }], [{ label: "A" }], [{ identity: ADA, label: 7 }]];
  for (const people of bad) throwsCode(() => new Redactor(people), "bad-identity", JSON.stringify(people));
  throwsCode(() => new Redactor([{ identity: ADA, role: "judge" }]), "bad-options");
  throwsCode(() => new Redactor([{ identity: ADA, label: "X" }, { identity: BEN, label: "X" }]), "bad-options");
  throwsCode(() => new Redactor(BOTH, { label: "X" }), "bad-options");
});

test("pronouns are neutral when asked for", () => {
  const text = "Mrs Brightwater wrote. She says it is her house. Mr Hale said he knew.";
  assert.equal(new Redactor(ADA).redact(text).document, "The Complainant wrote. She says it is her house. Mr Hale said he knew.");
  const redactor = new Redactor(ADA, { pronouns: true });
  const { findings } = redactor.review(text);
  assert.deepEqual(findings.filter(({ rule }) => rule === "pronoun").map((f) => [f.text, f.replacement, f.class, f.action]), [
    ["She says", "They say", "quasi", "redact"],
    ["her", "their", "quasi", "redact"],
  ]);
  const { document, report } = redactor.redact(text);
  assert.equal(document, "The Complainant wrote. They say it is their house. Mr Hale said he knew.");
  assert.equal(report.counts.byRule.pronoun, 2);
  assert.equal(redactor.verify("Mrs Hale said she knew.").clean, true);
  const decisions = [{ id: findings.find(({ text: found }) => found === "her").id, action: "keep" }];
  assert.match(redactor.redact(text, { decisions }).document, /They say it is her house/);
  throwsCode(() => new Redactor(ADA, { pronouns: "yes" }), "bad-options");
});

test("a report says how a copy was made, and not a word of anybody’s", () => {
  const keep = [{ name: "Councillor Ivor Penhallow", role: "subject member" }];
  const { report } = new Redactor(BOTH, { keep, pronouns: true, locale: "cy" }).redact(`${TEXT} Councillor Ivor Penhallow.`);
  const { limits, ...policy } = report.policy;
  assert.deepEqual(policy, {
    people: 2, labels: ["yr Achwynydd", "Tyst 1"], locale: "cy", pronouns: true, others: false, keep: 1, trackedChanges: "accept",
    defaults: { direct: "redact", contact: "redact", quasi: "suggest" },
  });
  assert.ok(limits.rounds > 1 && limits.bytes > 1_000_000);
  assert.doesNotMatch(JSON.stringify({ ...report, input: 0, output: 0 }), /ada|brightwater|benedict|oakenshaw|ab1|penhallow|ivor|subject|\bhers\b|told/i);
});

/** A folder with two documents of a case, and two people. */
function desk(t) {
  const here = folder(t);
  return {
    ...here,
    first: here.put("first.txt", "Mrs Brightwater met Complainant A."), second: here.put("Oakenshaw letter.txt", "Mr Oakenshaw’s letter."),
    ada: here.put("ada.json", ADA), ben: here.put("ben.json", BEN),
  };
}

test("cli: several files and people, into a folder, under file names without them", (t) => {
  const { at, first, second, ada, ben } = desk(t);
  const done = cli("redact", first, second, "--identity", ada, "--identity", ben, "-o", at("out"), "--report", at("report.json"));
  assert.equal(done.status, 0, done.stderr);
  const names = readdirSync(at("out")).sort();
  assert.equal(names.length, 2);
  assert.doesNotMatch(names.join(), /oakenshaw/i);
  const copies = names.map((name) => readFileSync(`${at("out")}/${name}`, "utf8"));
  assert.deepEqual(copies.sort(), ["Complainant B met Complainant A.", "Complainant C’s letter."]);
  assert.deepEqual(JSON.parse(readFileSync(at("report.json"), "utf8")), done.json());
  assert.equal(done.json().length, 2);
  assert.doesNotMatch(done.stdout + done.stderr, /oakenshaw|brightwater/i);
  assert.match(done.stderr, /^2 documents redacted, and the copies searched again: nothing of the person was found in them\.\n$/);
  const verified = cli("verify", ...names.map((name) => `${at("out")}/${name}`), "--identity", ada, "--identity", ben);
  assert.equal(verified.status, 0, verified.stderr);
  assert.equal(cli("verify", first, second, "--identity", ada).status, 1);
});

test("cli: a list of people in one file, labels of one’s own, decisions by file", (t) => {
  const { at, put, first, second } = desk(t);
  const people = put("people.json", BOTH);
  const flags = ["--identity", people, "--label", "Mx P", "--label", "Mx Q"];
  const reviews = cli("review", first, second, ...flags);
  assert.equal(reviews.status, 0, reviews.stderr);
  assert.deepEqual(reviews.json().map(({ file, findings }) => [file, findings[0].replacement]), [[first, "Mx P"], [second, "Mx Q"]]);
  const decisions = put("d.json", { [second]: [{ id: reviews.json()[1].findings[0].id, action: "keep" }] });
  mkdirSync(at("out"));
  const done = cli("redact", first, second, ...flags, "--decisions", decisions, "-o", at("out"));
  assert.equal(done.status, 0, done.stderr);
  const copies = readdirSync(at("out")).map((name) => readFileSync(`${at("out")}/${name}`, "utf8"));
  assert.deepEqual(copies.sort(), ["Mr Oakenshaw’s letter.", "Mx P met Complainant A."]);
  const list = put("list.json", []);
  assert.equal(cli("redact", first, second, ...flags, "--decisions", list, "-o", at("out")).status, 2);
  assert.equal(cli("redact", first, second, ...flags, "-o", first).status, 2);
  assert.equal(readFileSync(first, "utf8"), "Mrs Brightwater met Complainant A.");
});

test("cli: what one file of a case tells is known in the others, and in their names", (t) => {
  const { at, put, ada } = desk(t);
  const notice = put("notice.html", "<p>Mrs Brightwater, known as Bim, wrote.</p>");
  const letter = put("bim_letter.txt", "Bim’s <p> letter");
  const done = cli("redact", letter, notice, "--identity", ada, "-o", at("out"));
  assert.equal(done.status, 0, done.stderr);
  const names = readdirSync(at("out"));
  assert.doesNotMatch(names.join(), /bim/i);
  const copies = names.map((name) => readFileSync(`${at("out")}/${name}`, "utf8"));
  assert.doesNotMatch(copies.join(), /Bim/);
  assert.ok(copies.includes("The Complainant’s <p> letter"), "a text is read as a text beside a page");
  // One file at a time: the others of its case say what is to be known.
  assert.equal(cli("verify", letter, "--identity", ada).status, 0);
  assert.equal(cli("verify", letter, "--identity", ada, "--with", notice).status, 1);
  const one = cli("redact", letter, "--identity", ada, "--with", notice, "-o", at("one.txt"));
  assert.equal(one.status, 0, one.stderr);
  assert.equal(readFileSync(at("one.txt"), "utf8"), "The Complainant’s <p> letter");
  assert.equal(cli("redact", letter, "--identity", ada, "--with", notice, "-o", notice).status, 2, "what is read is not written over");
  assert.equal(cli("verify", letter, "--identity", ada, "--with", at("nothing.txt")).status, 2);
});

test("cli: pronouns", (t) => {
  const here = folder(t);
  const notice = here.put("notice.txt", `${NOTICE}\nMs Philippa Quillfeather said she was late.\n`);
  const id = here.put("id.json", { ...PERSON, title: "Ms" });
  const done = cli("redact", notice, "--identity", id, "--pronouns", "-o", here.at("out.txt"));
  assert.equal(done.status, 0, done.stderr);
  assert.match(readFileSync(here.at("out.txt"), "utf8"), /said they were late/);
});
