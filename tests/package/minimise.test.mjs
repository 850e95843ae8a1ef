// What is promised about answers, as a program that installed the package calls it: first without the redaction engine,
// then with it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { disclosure, form, forms, minimise, pseudonymise, retention } from "withheld";
import { hostile, throwsCode } from "./help.mjs";

const COMPLAINT = {
  name: "Mrs Ada Quillfeather", address: "12 Mill Lane\nWick", postcode: "SW1A 2AA", email: "ada@post.example", phone: "07700 900123",
  councillor: "Councillor Ben Quillfeather", council: "Wick Council", withholdIdentity: "yes",
  details: "Cllr Quillfeather shouted at Mrs Quillfeather in May. Ring 07700 900123 or (01632) 960 001.",
};
const PUBLIC = { recipient: "public", withheld: true };
const ASKED = { by: "A. Officer", at: "2026-01-31T09:30:00Z" };
/** No word of it may be in what a recipient gets who may not see who the person is. */
const SECRET = ["mrs quillfeather", "ada", "mill lane", "sw1a", "900123", "900 123"];

test("without the engine, free text that may go only without the person does not go", () => {
  const { value, removed, rewritten } = minimise("complaint", COMPLAINT, PUBLIC);
  assert.deepEqual(Object.keys(value).sort(), ["council", "councillor"]);
  assert.deepEqual(removed.find(({ field }) => field === "details").reason, "needs-redaction");
  assert.equal(removed.find(({ field }) => field === "name").reason, "identity-withheld");
  assert.deepEqual(rewritten, []);
  assert.ok(removed.every(({ clause }) => clause.length > 20));
});

test("with the engine it goes, without the person and with the councillor", async () => {
  await import("withheld/redact");
  const { value, removed, rewritten } = minimise("complaint", COMPLAINT, PUBLIC);
  assert.match(value.details, /^Cllr Quillfeather shouted at the Complainant in May\. Ring /);
  assert.equal(rewritten.length, 1);
  assert.ok(rewritten[0].field === "details" && rewritten[0].count >= 2);
  assert.ok(removed.every(({ field }) => field !== "details"));
  const all = JSON.stringify(value).toLowerCase();
  for (const secret of SECRET) assert.ok(!all.includes(secret), secret);
  assert.deepEqual(minimise("complaint", { ...COMPLAINT, ...value, name: COMPLAINT.name }, PUBLIC).value, value, "twice changes nothing");
  assert.match(minimise("complaint", COMPLAINT, { ...PUBLIC, locale: "cy" }).value.details, /yr Achwynydd/i);
});

test("the officer who investigates gets the address; the sub-committee does not", () => {
  const sent = (recipient) => Object.keys(minimise("complaint", COMPLAINT, { recipient, withheld: true }).value);
  assert.ok(["name", "address", "postcode", "email", "phone", "details"].every((name) => sent("investigating-officer").includes(name)));
  assert.ok(["address", "postcode", "email", "phone"].every((name) => !sent("assessment-sub-committee").includes(name)));
  assert.ok(sent("assessment-sub-committee").includes("name"), "no clause withholds it there");
});

test("every recipient of every form gets declared fields only, and each field that stays has a reason", () => {
  for (const { id } of forms()) {
    const { fields, recipients } = form(id);
    for (const recipient of recipients) {
      const { value, removed } = minimise(id, { ...COMPLAINT, religion: "none of your business" }, { recipient: recipient.id, withheld: true });
      for (const name of Object.keys(value)) assert.ok(recipient.fields.includes(name) && !recipient.withheld?.includes(name), `${id} ${name}`);
      for (const { field, reason } of removed) assert.ok(fields.some(({ name }) => name === field) && reason, `${id} ${field}`);
      assert.ok(!JSON.stringify([value, removed]).includes("none of your business"));
    }
  }
  assert.deepEqual(Object.keys(minimise("booklet", { name: "Ada", address: "1 Mill Lane", postcode: "SW1A 2AA", formats: ["audio"], copies: "2" }, { recipient: "hh-global" }).value), ["name", "address", "postcode", "formats"]);
});

test("a council's own definition has its own recipients", () => {
  const own = { ...form("complaint"), id: "own", recipients: [{ ...form("complaint").recipients[0], id: "the-mayor", fields: ["council"], withheld: [], rewritten: [], rewrittenWhenWithheld: [] }] };
  assert.deepEqual(minimise(own, COMPLAINT, { recipient: "the-mayor" }).value, { council: "Wick Council" });
  throwsCode(() => minimise(own, COMPLAINT, { recipient: "public" }), "unknown-recipient");
});

test("what a document discloses", () => {
  assert.equal(disclosure("decision-notice", "public", { withheld: true }).name, false);
  assert.equal(disclosure("decision-notice", "public").name, true);
  assert.equal(disclosure("referral", "investigating-officer", { withheld: true }).address, true);
  const further = disclosure("further-draft-report", "independent-person", { withheld: true });
  assert.ok(!further.name && further.reason === "notice-silent" && further.why.en && further.why.cy);
  throwsCode(() => disclosure("shopping-list", "public"), "bad-options");
  throwsCode(() => disclosure("final-report", "nobody"), "unknown-recipient");
});

test("duties fall due on the day that the clause says", () => {
  const [duty] = retention("contact", [{ id: "last-contact", day: "2024-03-01" }, { id: "last-contact", day: "2025-11-20" }], { today: "2026-11-21" });
  assert.deepEqual([duty.due, duty.status, duty.action], ["2026-11-20", "overdue", "delete"]);
  const held = retention("contact", [{ id: "last-contact", day: "2025-11-20" }, { id: "regulatory-reason" }], { today: "2026-11-21" });
  assert.equal(held[0].status, "kept");
  const six = retention("complaint", [{ id: "final-determination", day: "2024-02-29" }], { today: "2026-11-21" });
  assert.ok(six.some(({ due }) => due === "2030-02-28"));
  const shared = [{ id: "shared", day: "2026-12-01" }];
  const hh = (division) => retention("booklet", shared, { today: "2026-12-02", division }).find(({ holder, action }) => holder === "hh-global" && action === "delete").due;
  assert.equal(hh(), "2027-01-15", "Christmas Day, the Monday for Boxing Day and New Year’s Day between");
  assert.equal(hh("scotland"), "2027-01-18", "and the Monday for 2 January");
  throwsCode(() => retention("booklet", [{ id: "shared", day: "2091-01-01" }], { today: "2091-01-02" }), "outside-calendar");
  throwsCode(() => retention("contact", [], {}), "bad-options");
  for (const events of [null, {}, [null], [{ id: 7 }], [{ id: "shared", day: 7 }], [{ id: "party", day: "2026-01-01" }], [{ id: "shared", day: "soon" }]]) {
    throwsCode(() => retention("booklet", events, { today: "2026-01-02" }), "bad-values", JSON.stringify(events));
  }
});

test("a redundant record keeps the contact and loses the person", () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
  const record = { role: "political-party", name: "Ada Quillfeather", email: "ada@post.example" };
  const made = pseudonymise("stakeholder", record, bytes.slice(0, 16), ASKED);
  assert.ok(!/quill|post\.example/i.test(JSON.stringify(made)) && made.identifier.length > 15);
  assert.equal(pseudonymise("stakeholder", { ...record, name: "Somebody Else" }, bytes.slice(0, 16)).identifier, made.identifier, "made of the bytes alone");
  const [one, two] = pseudonymise("stakeholder", [record, record], bytes);
  assert.notEqual(one.identifier, two.identifier);
  const same = pseudonymise("stakeholder", [record, record], bytes, { samePerson: true });
  assert.equal(same[0].identifier, same[1].identifier);
  for (const few of [bytes.slice(0, 15), new Uint8Array(16), "random", null, undefined]) {
    throwsCode(() => pseudonymise("stakeholder", record, few), "bad-options");
  }
});

test("each gives a record for the audit log, without personal data", () => {
  const results = [
    minimise("complaint", COMPLAINT, { ...PUBLIC, ...ASKED }),
    disclosure("final-report", "public", { withheld: true, ...ASKED }),
    retention("contact", [{ id: "last-contact", day: "2025-11-20" }], { today: "2026-11-21", ...ASKED }),
    pseudonymise("stakeholder", { name: "Ada Quillfeather" }, Uint8Array.from({ length: 16 }, (_, i) => i), ASKED),
  ];
  assert.deepEqual(results.map(({ audit }) => audit.action), ["minimise", "disclosure", "retention", "pseudonymise"]);
  for (const { audit } of results) {
    assert.deepEqual([audit.by, audit.at], [ASKED.by, ASKED.at]);
    assert.ok(audit.entries.length > 0 && audit.entries.every(({ field, done }) => field && done));
    assert.ok(!/quillfeather|mill lane|900123/i.test(JSON.stringify(audit)));
  }
  throwsCode(() => minimise("complaint", COMPLAINT, { ...PUBLIC, by: "A. Officer" }), "bad-options");
  throwsCode(() => minimise("complaint", COMPLAINT, { ...PUBLIC, ...ASKED, at: "yesterday" }), "bad-options");
});

test("bad input is a typed error that holds nothing of it", () => {
  for (const values of hostile()) throwsCode(() => minimise("complaint", { ...COMPLAINT, details: values }, PUBLIC), "bad-values");
  for (const options of [undefined, null, {}, { recipient: "" }, { recipient: 7 }, { recipient: "public", withheld: "yes" }, { ...PUBLIC, extra: "1" }]) {
    throwsCode(() => minimise("complaint", COMPLAINT, options), ["bad-options", "unknown-recipient"], JSON.stringify(options));
  }
  throwsCode(() => minimise("complaint", COMPLAINT, { recipient: "mr-secret" }), "unknown-recipient");
});
