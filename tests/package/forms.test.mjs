// The forms of the catalogue, as a program that installed the package calls them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { form, forms, identityOf, validate } from "withheld";
import { throwsCode } from "./help.mjs";
import { ANSWERS, LEAST, formData } from "./made-up.mjs";

const IDS = forms().map(({ id }) => id);
const MORE = { today: "2026-01-31" };

/** The fields at issue, with what is at issue. */
const issuesOf = (...args) => validate(...args).issues?.map(({ field, code }) => [field, code]);

test("the catalogue lists seven forms by their stable ids, and gives each with its fields in both languages", () => {
  assert.deepEqual([...IDS].sort(), Object.keys(ANSWERS).sort());
  for (const { id, title } of forms()) {
    const { fields, recipients, retention, rights, ...rest } = form(id);
    assert.equal(rest.id, id);
    assert.deepEqual(rest.title, title);
    for (const { name, label } of fields) assert.ok(name && label.en && label.cy, id);
    assert.ok(recipients.every(({ id, fields, clause }) => id && fields.length > 0 && clause), id);
    assert.ok(retention.length > 0 && rights.length > 0, id);
  }
});

test("what form() gives is the caller's own to change", () => {
  form("complaint").fields.length = 0;
  forms()[0].title.en = "";
  assert.ok(form("complaint").fields.length > 0);
  assert.ok(forms()[0].title.en);
});

for (const [id, { given, value }] of Object.entries(ANSWERS)) {
  test(`${id}: sensible answers are in order, as an object, as a page's FormData and under another name`, () => {
    for (const values of [given, formData(given), new URLSearchParams([...formData(given)]), Object.assign(Object.create(null), given)]) {
      assert.deepEqual(validate(id, values, MORE).value, value);
    }
    assert.deepEqual(validate(form(id), given, MORE), validate(id, given, MORE), "a form of the catalogue is a definition like any other");
    assert.deepEqual(validate(id, value, MORE).value, value, "what is in order stays as it is");
    assert.deepEqual(validate(id, { ...given, religion: "none of your business" }, MORE).value, value, "no other question is answered");
  });

  test(`${id}: answers may lie in an object inside the values, where a definition names them so`, () => {
    const inside = ({ fields, rules = [], notices = [], recipients, ...rest }) => {
      const moved = (name) => `applicant.${name}`;
      const condition = ({ when }) => (when ? { when: { ...when, field: moved(when.field) } } : {});
      const rule = (rule) => ({ ...rule, ...condition(rule), ...(rule.field ? { field: moved(rule.field) } : {}), absent: rule.absent.map(moved) });
      return {
        ...rest,
        fields: fields.map((field) => ({ ...field, ...condition(field), name: moved(field.name) })),
        rules: rules.map(rule),
        notices: notices.map(rule),
      };
    };
    const definition = inside(form(id));
    const expected = Object.fromEntries(Object.entries(value).map(([name, answer]) => [`applicant.${name}`, answer]));
    assert.deepEqual(validate(definition, { applicant: given }, MORE).value, expected);
    assert.deepEqual(validate(definition, expected, MORE).value, expected, "the value is taken as it was given");
    const empty = (values) => issuesOf(definition, values, MORE);
    assert.deepEqual(empty({ applicant: {} }), issuesOf(id, {}, MORE)?.map(([field, code]) => [`applicant.${field}`, code]));
    for (const applicant of [undefined, null, "Pip", 7, []]) assert.deepEqual(empty({ applicant }), empty({}), String(applicant));
  });
}

test("nothing is required but what the form makes no sense without", () => {
  for (const { id, fields, rules = [] } of IDS.map(form)) {
    const required = fields.filter(({ required }) => required).map(({ name }) => [name, "required"]);
    const expected = [...required, ...rules.map(({ field, code }) => [field, code])];
    assert.deepEqual(issuesOf(id, {}), expected.length > 0 ? expected : undefined, id);
  }
  assert.deepEqual(issuesOf("complaint", {}), [["councillor", "required"], ["council", "required"], ["details", "required"]]);
  assert.deepEqual(validate("complaint", LEAST).value, LEAST);
  assert.deepEqual(validate("research", {}).value, {});
});

test("a rule that is not kept is an issue of its field, in page order, and an answer there comes first", () => {
  assert.deepEqual(issuesOf("stakeholder", { name: "123", phone: "nonsense" }), [
    ["name", "letters"], ["email", "nowhere-to-send"], ["phone", "format"],
  ]);
  assert.deepEqual(issuesOf("stakeholder", { email: "nonsense" }), [["email", "format"]]);
  assert.deepEqual(issuesOf("stakeholder", { address: "7 Tanners Rise" }), undefined);
  const welsh = validate("stakeholder", {}, { locale: "cy" }).issues[0].message;
  assert.match(welsh, /^Rhowch /);
  assert.notEqual(welsh, validate("stakeholder", {}).issues[0].message);
});

test("what belongs to some enquiries only is asked for those only", () => {
  const asked = { nino: "QQ123456C", dateOfBirth: "1980-03-27", sortCode: "30-94-30", accountNumber: "12345678" };
  const only = {
    benefits: ["nino", "dateOfBirth"], housing: ["dateOfBirth"], payment: ["sortCode", "accountNumber"],
    "council-tax": [], waste: [], planning: [], other: [],
  };
  for (const [enquiryType, names] of Object.entries(only)) {
    const { value } = validate("customer-service", { enquiryType, details: "x", ...asked });
    assert.deepEqual(Object.keys(value).filter((name) => name in asked), names, enquiryType);
    const bad = validate("customer-service", { enquiryType, details: "x", nino: "x", dateOfBirth: "x", sortCode: "x", accountNumber: "x" });
    assert.deepEqual(bad.issues?.map(({ field }) => field) ?? [], names, enquiryType);
  }
});

test("what nobody can be told at is pointed out, and stops nothing", () => {
  const pointed = (id, values) => validate(id, values).notices.map(({ code, field }) => [code, field]);
  assert.deepEqual(pointed("complaint", LEAST), [["no-way-to-reply", undefined]]);
  assert.deepEqual(pointed("complaint", { ...LEAST, phone: "01632 960123" }), []);
  assert.deepEqual(pointed("complaint", { ...LEAST, email: "pip@example.org", withholdIdentity: "yes" }), [
    ["withhold-without-reason", "withholdReason"],
  ]);
  assert.deepEqual(pointed("research", {}), [["no-way-to-reply", "email"]]);
  assert.deepEqual(Object.keys(validate("research", {}).notices[0]).sort(), ["code", "field", "message"]);
});

test("the identity comes out of the answers, in order or not", () => {
  assert.deepEqual(identityOf("customer-service", ANSWERS["customer-service"].given), {
    fullName: "Pip", postcode: "SW1A 1AA", dateOfBirth: "1980-03-27", nino: "QQ123456C", addressLines: ["7 Tanners Rise"],
    emails: ["pip@example.org", "quill@example.org"], phones: ["+441632960123"], social: ["@pip"],
  });
  assert.deepEqual(identityOf("customer-service", { sortCode: "30-94-30", accountNumber: "12345678" }).bank, {
    sortCode: "309430", accountNumber: "12345678",
  });
  const parts = { "dateOfBirth-day": "27", "dateOfBirth-month": "3", "dateOfBirth-year": "1980" };
  assert.deepEqual(identityOf("customer-service", formData(parts)), { dateOfBirth: "1980-03-27" });
  assert.deepEqual(identityOf("complaint", { ...LEAST, email: "pip@", name: "Philippa Quillfeather" }), {
    fullName: "Philippa Quillfeather", emails: ["pip@"],
  });
  assert.deepEqual(identityOf("complaint", {}), {});
});

test("a form that does not exist is a typed error", () => {
  for (const id of ["nonsense", "", null, undefined, 7, 7n, true, () => {}, Symbol("x"), "complaint\u0000", "__proto__", "toString", "\ud800"]) {
    throwsCode(() => form(id), "unknown-form", String(id));
    throwsCode(() => validate(id, {}), "unknown-form", String(id));
    throwsCode(() => identityOf(id, {}), "unknown-form", String(id));
  }
  for (const own of [{}, []]) throwsCode(() => form(own), "unknown-form");
});

test("the day is a day of the calendar", () => {
  assert.equal(validate("complaint", LEAST, { today: "2028-02-29" }).issues, undefined);
  for (const today of ["2026-02-29", "2026-13-01", "31/01/2026", "2026-1-31", "", " ", "\u001f", "2026-01-\u001f31", 7, null, {}, new Date(0), "2026-01-31\n"]) {
    throwsCode(() => validate("complaint", LEAST, { today }), "bad-options", String(today));
  }
});

test("options that are none are a typed error", () => {
  for (const options of [null, [], "cy", 7, { locale: "fr" }, { locale: 7 }, { locale: "c\u001fy" }, { locale: "\u0002" }, { language: "cy" }]) {
    throwsCode(() => validate("complaint", LEAST, options), "bad-options", JSON.stringify(options));
  }
  assert.ok(forms(null).length > 0);
  assert.deepEqual(validate("complaint", LEAST, { locale: undefined }), validate("complaint", LEAST));
});
