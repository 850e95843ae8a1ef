// The files of the catalogue by themselves: the schema that a council's editor uses takes them and refuses what is wrong;
// no text is missing in either language; everything that is named is there; who receives what is what the notices allow.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const project = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, project), "utf8"));

const IDS = ["booklet", "complaint", "complaint-response", "contact", "customer-service", "research", "stakeholder"];
const forms = IDS.map((id) => read(`src/form/catalogue/${id}.json`));
const schema = read("data/form-definition.schema.json");
const takes = new Ajv({ strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);

const form = (id) => forms.find((form) => form.id === id);
const names = (fields) => fields.map(({ name }) => name);
const copy = (value) => JSON.parse(JSON.stringify(value));

/** Everything below `value` that `wanted` says yes to, with its path. */
function* find(value, wanted, path = "") {
  if (wanted(value)) yield { value, path };
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) yield* find(inner, wanted, `${path}/${key}`);
}
const isWords = (value) => typeof value?.en === "string" || typeof value?.cy === "string";
const wordsOf = (form) => [...find(form, isWords)].map(({ value, path }) => ({ ...value, path: form.id + path }));

test("the catalogue holds these forms, each in the file of its id", () => {
  assert.deepEqual(readdirSync(new URL("src/form/catalogue/", project)).sort(), IDS.map((id) => `${id}.json`).sort());
  assert.deepEqual(forms.map(({ id }) => id), IDS);
});

test("the schema takes every form", () => {
  for (const form of forms) assert.ok(takes(form), `${form.id}: ${JSON.stringify(takes.errors)}`);
});

test("the schema refuses what is wrong", () => {
  const at = (name) => form("customer-service").fields.findIndex((field) => field.name === name);
  const wrong = {
    "a member that is not known": (form) => { form.colour = "blue"; },
    "a text without its Welsh": (form) => { delete form.title.cy; },
    "an empty text": (form) => { form.fields[0].label.en = " "; },
    "a third language": (form) => { form.title.fr = "Nous contacter"; },
    "no recipients": (form) => { form.recipients = []; },
    "a recipient without fields": (form) => { form.recipients[0].fields = []; },
    "a field named in capitals": (form) => { form.fields[0].name = "Enquiry Type"; },
    "a kind that there is no check for": (form) => { form.fields[0].kind = "shoe-size"; },
    "a choice without options": (form) => { delete form.fields[0].options; },
    "options of a text": (form) => { form.fields[at("details")].options = form.fields[0].options; },
    "several of what there is one of": (form) => { form.fields[at("nino")].many = true; },
    "a bound on a text": (form) => { form.fields[at("details")].max = 3; },
    "a day as the bound of a number": (form) => { Object.assign(form.fields[at("nino")], { kind: "number", min: "today" }); },
    "a pattern that has no sentence": (form) => { form.fields[at("details")].pattern = "[A-Z]{3}"; },
    "a part that no identity has": (form) => { form.fields[at("name")].identity = "shoeSize"; },
    "a condition without a value": (form) => { delete form.fields[at("nino")].when.is; },
    "a period in two units": (form) => { form.retention[1].after = { years: 1, days: 3 }; },
    "a period from nowhere": (form) => { form.retention[0].after = { years: 1 }; },
    "an action that nobody can take": (form) => { form.retention[0].action = "forget"; },
    "a deletion that comes round": (form) => { form.retention[1].every = { years: 1 }; },
    "a right without its id": (form) => { delete form.rights[0].id; },
  };
  for (const [hint, spoil] of Object.entries(wrong)) {
    const spoilt = copy(form("customer-service"));
    spoil(spoilt);
    assert.equal(takes(spoilt), false, hint);
  }
  const right = copy(form("customer-service"));
  Object.assign(right.fields[at("details")], { pattern: "[A-Z]{3}", messages: { pattern: right.title } });
  assert.ok(takes(right), JSON.stringify(takes.errors));
});

test("the schema is closed, and says what everything in it is", () => {
  const objects = [...find(schema, (value) => value?.type === "object")];
  assert.ok(objects.length > 10);
  for (const { value, path } of objects) assert.ok("additionalProperties" in value && value.additionalProperties !== true, path);
  const described = [...find(schema, (value) => value?.additionalProperties === false)];
  for (const { value, path } of described) {
    for (const [name, { title, description }] of Object.entries(value.properties)) assert.ok(title && description, `${path}: ${name}`);
  }
});

test("every text is there in English and in Welsh, and they are not the same", () => {
  for (const form of forms) {
    for (const { en, cy, path, ...others } of wordsOf(form)) {
      assert.ok(en?.trim() === en && en && cy?.trim() === cy && cy, path);
      assert.deepEqual(others, {}, path);
      // The one word that is the same in both.
      if (en !== "Braille") assert.notEqual(en, cy, path);
      assert.doesNotMatch(en, /\b(in)?valid|\b[ei]\. ?[eg]\.|please/i, path);
      assert.doesNotMatch(en + cy, /['"]|  /, `${path}: curly quotes, single spaces`);
      const addresses = (text) => text.match(/[\w.]+@[\w.]+\w/g);
      assert.deepEqual(addresses(cy), addresses(en), path);
    }
  }
});

test("a label says when its question is optional, and a phrase fits behind a verb", () => {
  for (const { id, fields } of forms) {
    for (const { name, label, phrase, required } of fields) {
      assert.equal(label.en.endsWith(" (optional)"), !required, `${id}.${name}`);
      assert.equal(label.cy.endsWith(" (dewisol)"), !required, `${id}.${name}`);
      assert.match(phrase.en, /^[a-z].*[^.?]$/, `${id}.${name}`);
      assert.match(phrase.cy, /^[‘a-zŵŷ].*[^.?]$/, `${id}.${name}`);
      // What these letters begin is softened after “Rhowch” and “Dewiswch”: p, t, c, m, ll and rh to b, d, g, f, l and r.
      assert.doesNotMatch(phrase.cy, /^(p(?!h)|t(?!h)|c(?!h)|m|ll|rh)/, `${id}.${name}`);
    }
  }
});

test("names are declared once, and conditions are about an earlier choice", () => {
  for (const form of forms) {
    const holds = (when, fields, hint) => {
      if (!when) return;
      const choice = fields.find(({ name }) => name === when.field);
      for (const value of [when.is].flat()) assert.ok(choice?.options?.some((option) => option.value === value), hint);
    };
    assert.equal(new Set(names(form.fields)).size, form.fields.length, form.id);
    form.fields.forEach((field, i) => holds(field.when, form.fields.slice(0, i), `${form.id}.${field.name}`));
    for (const rule of [...(form.rules ?? []), ...(form.notices ?? [])]) {
      holds(rule.when, form.fields, `${form.id}: ${rule.code}`);
      for (const name of [...rule.absent, rule.field ?? rule.absent[0]]) assert.ok(names(form.fields).includes(name), `${form.id}: ${rule.code}`);
    }
    for (const key of ["recipients", "rights"]) {
      assert.equal(new Set(form[key].map(({ id }) => id)).size, form[key].length, `${form.id}: ${key}`);
    }
  }
});

test("recipients receive declared fields, and nothing is asked that nobody receives", () => {
  for (const { id, fields, recipients } of forms) {
    for (const recipient of recipients) {
      const { withheld = [], rewritten = [], rewrittenWhenWithheld = [] } = recipient;
      const hint = `${id}: ${recipient.id}`;
      assert.deepEqual(recipient.fields, names(fields).filter((name) => recipient.fields.includes(name)), `${hint}: page order`);
      for (const name of [...withheld, ...rewritten, ...rewrittenWhenWithheld]) assert.ok(recipient.fields.includes(name), hint);
      for (const name of [...rewritten, ...rewrittenWhenWithheld]) {
        assert.equal(fields.find((field) => field.name === name).kind, "text", `${hint}: only free text can be rewritten`);
        assert.ok(!withheld.includes(name), hint);
      }
      assert.ok(recipient.clause, `${hint}: the notice names every recipient`);
    }
    const received = new Set(recipients.flatMap(({ fields }) => fields));
    assert.deepEqual(names(fields).filter((name) => !received.has(name)), [], id);
  }
});

test("nothing is required but what the form makes no sense without", () => {
  const required = Object.fromEntries(forms.map(({ id, fields }) => [id, names(fields.filter(({ required }) => required))]));
  assert.deepEqual(required, {
    booklet: ["address", "postcode", "formats"],
    complaint: ["councillor", "council", "details"],
    "complaint-response": ["name", "complaint", "response"],
    contact: ["details"],
    "customer-service": ["enquiryType", "details"],
    research: [],
    stakeholder: [],
  });
});

test("each recipient receives what its clause allows, and no more", () => {
  const matter = ["name", "councillor", "council", "details"];
  const withheld = { withheld: ["name"], rewrittenWhenWithheld: ["details"] };
  const generalFacts = { fields: ["details"], rewritten: ["details"] };
  const everything = {};
  const allowed = {
    booklet: {
      mhclg: everything,
      "hh-global": { fields: ["name", "address", "postcode", "formats"] },
    },
    complaint: {
      council: everything,
      "assessment-sub-committee": { fields: matter },
      councillor: { fields: matter, ...withheld },
      "parish-clerk": { fields: matter, ...withheld },
      "investigating-officer": { fields: ["name", "address", "postcode", "email", "phone", "councillor", "council", "details"] },
      "independent-person": { fields: matter, ...withheld },
      public: { fields: matter, ...withheld },
    },
    "complaint-response": {
      council: everything,
      "investigating-officer": everything,
      complainant: { fields: ["name", "complaint", "response"] },
      "independent-person": { fields: ["name", "complaint", "response", "furtherInformation"] },
      public: { fields: ["name", "complaint", "response"] },
    },
    contact: {
      "electoral-commission": everything,
      "contact-centre": { fields: ["name", "phone", "location", "details"] },
      "social-media-tool": { fields: ["socialHandle", "details"] },
      "electoral-registration-officer": generalFacts,
      "other-agencies": generalFacts,
    },
    "customer-service": {
      council: everything,
      "council-departments": { fields: names(form("customer-service").fields).filter((name) => name !== "socialAccounts") },
      "other-agencies": { fields: ["enquiryType", "details", "name", "emails", "phones"] },
    },
    research: { mhclg: everything },
    stakeholder: { "electoral-commission": everything, mailchimp: { fields: ["name", "email"] } },
  };
  for (const { id, fields, recipients } of forms) {
    const given = recipients.map(({ name, clause, when, ...what }) => what);
    const all = { fields: names(fields) };
    assert.deepEqual(given, Object.entries(allowed[id]).map(([id, what]) => ({ id, ...(what === everything ? all : what) })), id);
  }
});

test("what belongs to some enquiries only is asked for those only", () => {
  const asked = form("customer-service").fields.filter(({ when }) => when).map(({ name, when }) => [name, when]);
  assert.deepEqual(Object.fromEntries(asked), {
    nino: { field: "enquiryType", is: "benefits" },
    dateOfBirth: { field: "enquiryType", is: ["benefits", "housing"] },
    sortCode: { field: "enquiryType", is: "payment" },
    accountNumber: { field: "enquiryType", is: "payment" },
  });
  const everywhere = ["nino", "nhs-number", "date-of-birth", "sort-code", "account-number"];
  for (const { id, fields } of forms) assert.deepEqual(fields.filter(({ kind, when }) => everywhere.includes(kind) && !when), [], id);
});

test("what says who the person is says so, for the search", () => {
  const parts = {
    name: ["fullName"], address: ["addressLines"], postcode: ["postcode"], email: ["emails"], phone: ["phones"], social: ["social"],
    nino: ["nino"], "date-of-birth": ["dateOfBirth"], "sort-code": ["sortCode"], "account-number": ["accountNumber"],
  };
  for (const { id, fields } of forms) {
    for (const { name, kind, identity } of fields) assert.ok((parts[kind] ?? [undefined]).includes(identity), `${id}.${name}`);
  }
});

test("retention names a holder that receives something, and a period or that there is none", () => {
  for (const { id, recipients, retention } of forms) {
    assert.ok(retention.length > 0, id);
    for (const kept of retention) {
      assert.ok(recipients.some(({ id }) => id === kept.holder), `${id}: ${kept.holder}`);
      assert.ok(kept.clause, id);
      const silent = kept.action === "delete" && !kept.start;
      assert.equal(kept.period.en.startsWith("No period is stated. Ask "), silent, `${id}: ${kept.period.en}`);
      assert.equal(kept.period.cy.startsWith("Ni nodir cyfnod. Gofynnwch i"), silent, `${id}: ${kept.period.cy}`);
    }
  }
  const machine = (id) => form(id).retention.map(({ what, period, clause, ...rest }) => rest);
  const complaint = [
    { holder: "council", action: "keep" },
    { holder: "investigating-officer", action: "delete", start: "final-determination", after: { years: 6 } },
    { holder: "council", action: "delete" },
  ];
  const gone = (holder, action = "delete") => ({ holder, action, start: "no-longer-needed" });
  assert.deepEqual(Object.fromEntries(IDS.map((id) => [id, machine(id)])), {
    booklet: [
      { holder: "mhclg", action: "delete", start: "shared", sooner: "forwarded" },
      { holder: "hh-global", action: "delete", start: "shared", after: { workingDays: 30 } },
      { holder: "hh-global", action: "confirm-deletion", start: "shared", after: { workingDays: 30 } },
      { holder: "mhclg", action: "delete", start: "election" },
      { holder: "mhclg", action: "delete", start: "by-election" },
    ],
    complaint,
    "complaint-response": complaint,
    contact: [{ holder: "electoral-commission", action: "delete", start: "last-contact", after: { years: 1 }, unless: "regulatory-reason" }],
    "customer-service": [{ holder: "council", action: "delete" }, gone("council")],
    research: [{ holder: "mhclg", action: "review", start: "listed", every: { years: 2 } }, gone("mhclg")],
    stakeholder: [
      { holder: "electoral-commission", action: "review", start: "audit", every: { years: 1 } },
      gone("electoral-commission", "pseudonymise"),
    ],
  });
});

test("rights are those of the notice, with whom to write to", () => {
  const five = ["access", "rectification", "erasure", "restriction", "objection"];
  const ministry = ["informed", "access", "rectification", "withdraw-consent", "erasure", "objection", "complain"];
  const council = ["access", "rectification", "erasure", "complain"];
  assert.deepEqual(Object.fromEntries(forms.map(({ id, rights }) => [id, rights.map(({ id }) => id)])), {
    booklet: ministry, complaint: council, "complaint-response": council, contact: five,
    "customer-service": ["access", "rectification", "withdraw-consent", "new-purpose"], research: ministry, stakeholder: five,
  });
  for (const { id, rights, contact } of forms) {
    assert.ok(contact.name, id);
    for (const { how, clause } of rights) {
      assert.ok(clause, id);
      for (const address of how.en.match(/[\w.]+@[\w.]+\w/g) ?? []) assert.equal(address, contact.email, id);
    }
  }
});

test("a notice is named with its date, or as undated", () => {
  for (const { id, source } of forms) assert.match(source.notice, /.: .*\((undated|last updated \d{1,2} [A-Z][a-z]+ \d{4})\)$/, id);
});
