// A form as a Standard Schema (https://standardschema.dev), by itself and in the form libraries that take one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { createFormControl } from "react-hook-form";
import { forms, schema, validate } from "withheld";
import { throwsCode } from "./help.mjs";
import { ANSWERS, LEAST, definition, formData } from "./made-up.mjs";

const WRONG = { ...LEAST, details: "", name: "123", email: "nonsense", postcode: "SW1A" };
/** In the order of the page. */
const PAGE = ["name", "postcode", "email", "details"];

test("it is what version 1 of the specification says, and a plain object", () => {
  for (const { id } of forms()) {
    const made = schema(id);
    assert.equal(Object.getPrototypeOf(made), Object.prototype);
    assert.deepEqual(Object.keys(made), ["~standard"]);
    const { version, vendor, validate: standard, ...rest } = made["~standard"];
    assert.deepEqual([version, vendor, typeof standard], [1, "withheld", "function"]);
    assert.deepEqual(Object.keys(rest).filter((key) => key !== "types"), []);
    assert.deepEqual(standard(ANSWERS[id].given), { value: ANSWERS[id].value }, id);
    assert.deepEqual({ ...made }, made);
  }
});

test("issues have a message and a path, one a field, in page order, as validate has them", () => {
  const { issues, ...rest } = schema("complaint")["~standard"].validate(WRONG);
  assert.deepEqual(rest, {});
  assert.deepEqual(issues, validate("complaint", WRONG).issues.map(({ field, message }) => ({ message, path: [field] })));
  assert.deepEqual(issues.map(({ path }) => path[0]), PAGE);
  const nested = schema(definition([{ name: "applicant.name", required: true }, { name: "applicant.home.town", required: true }]));
  assert.deepEqual(nested["~standard"].validate({ applicant: { home: {} } }).issues.map(({ path }) => path), [["applicant", "name"], ["applicant", "home", "town"]]);
});

test("the value is an answer alone, and issues are never there beside it", () => {
  const result = schema("complaint")["~standard"].validate(LEAST);
  assert.equal(result.issues, undefined);
  assert.deepEqual(result.value, LEAST);
  assert.deepEqual(schema("complaint")["~standard"].validate(formData(LEAST)).value, LEAST);
});

test("the language and the day are those of the schema", () => {
  const message = (options) => schema("complaint", options)["~standard"].validate({}).issues[0].message;
  assert.match(message({ locale: "cy" }), /^Rhowch /);
  assert.equal(message({}), message());
  const born = { enquiryType: "benefits", details: "x", dateOfBirth: "2026-02-01" };
  assert.ok(schema("customer-service", { today: "2026-01-31" })["~standard"].validate(born).issues);
  assert.ok(schema("customer-service", { today: "2026-02-01" })["~standard"].validate(born).value);
});

test("what is no object is an issue of the whole, since a schema takes anything", () => {
  for (const value of [undefined, null, "text", 7, true, 7n, Symbol("x"), () => {}, []]) {
    const [en, cy] = ["en", "cy"].map((locale) => schema("complaint", { locale })["~standard"].validate(value).issues);
    assert.equal(en.length, 1);
    assert.ok(en[0].message && cy[0].message && en[0].message !== cy[0].message);
  }
});

test("a form or options that are none are refused when the schema is made", () => {
  throwsCode(() => schema("nonsense"), "unknown-form");
  throwsCode(() => schema({ id: "x" }), "bad-definition");
  for (const options of [null, "cy", { locale: "fr" }, { today: "soon" }, { lang: "cy" }]) throwsCode(() => schema("complaint", options), "bad-options");
});

/** A react-hook-form form, without the React around it. */
function hookForm(id, defaultValues, options, more) {
  const control = createFormControl({ defaultValues, resolver: standardSchemaResolver(schema(id, options)), ...more });
  // What useForm does when it is mounted, and what a component says that shows errors.
  control.control._proxyFormState.errors = true;
  control.control._proxyFormState.isValid = true;
  for (const name of Object.keys(defaultValues)) control.register(name);
  return control;
}

/** Sends it: what was handed to the page, or the errors. */
async function submitted({ handleSubmit }) {
  let result;
  await handleSubmit((value) => { result = { value }; }, (errors) => { result = { errors }; })();
  return result;
}

test("react-hook-form: answers in order are handed on in their normal spelling", async () => {
  for (const [id, { given, value }] of Object.entries(ANSWERS)) assert.deepEqual(await submitted(hookForm(id, given)), { value }, id);
});

test("react-hook-form: every field at issue has its sentence, in page order, and loses it when it is put right", async () => {
  const made = hookForm("complaint", WRONG, { locale: "cy" });
  const { errors } = await submitted(made);
  assert.deepEqual(Object.keys(errors), PAGE);
  const expected = validate("complaint", WRONG, { locale: "cy" }).issues;
  assert.deepEqual(Object.values(errors).map(({ message }) => message), expected.map(({ message }) => message));
  assert.equal(await made.trigger("email"), false);
  made.setValue("email", "pip@example.org");
  assert.equal(await made.trigger("email"), true);
  assert.equal(made.getFieldState("email").error, undefined);
  assert.ok(made.getFieldState("details").error.message);
  for (const [name, answer] of [["name", "Pip"], ["postcode", "SW1A 1AA"], ["details", "She shouted."]]) made.setValue(name, answer);
  assert.deepEqual((await submitted(made)).value, { ...LEAST, name: "Pip", postcode: "SW1A 1AA", email: "pip@example.org", details: "She shouted." });
});

test("react-hook-form: answers inside objects, checkboxes and dates in parts", async () => {
  const nested = definition([{ name: "applicant.name", kind: "name", required: true }, { name: "applicant.email", kind: "email" }]);
  const { errors } = await submitted(hookForm(nested, { applicant: { name: "", email: "x" } }));
  assert.deepEqual(Object.keys(errors.applicant), ["name", "email"]);
  assert.match(errors.applicant.name.message, /^Enter /);
  const order = { address: "7 Tanners Rise", postcode: "SW1A 1AA", formats: [], copies: 3 };
  assert.deepEqual(Object.keys((await submitted(hookForm("booklet", order))).errors), ["formats"]);
  assert.deepEqual((await submitted(hookForm("booklet", { ...order, formats: ["audio"] }))).value.formats, ["audio"]);
  const born = { enquiryType: "benefits", details: "x", dateOfBirth: { day: "27", month: "3", year: "1980" } };
  assert.equal((await submitted(hookForm("customer-service", born))).value.dateOfBirth, "1980-03-27");
  const wrong = await submitted(hookForm("customer-service", { ...born, dateOfBirth: { day: "", month: "3", year: "1980" } }));
  assert.match(wrong.errors.dateOfBirth.message, /must include a day$/);
});

/** A TanStack form with this schema, mounted as a component mounts it. */
function tanStack(id, defaultValues, on = "onSubmit", options = {}) {
  const sent = [];
  const form = new FormApi({ defaultValues, validators: { [on]: schema(id, options) }, onSubmit: ({ value }) => { sent.push(value); } });
  form.mount();
  const fields = Object.fromEntries(Object.keys(defaultValues).map((name) => {
    const field = new FieldApi({ form, name });
    field.mount();
    return [name, field];
  }));
  return { form, fields, sent };
}

test("TanStack Form: answers in order are sent", async () => {
  for (const [id, { given }] of Object.entries(ANSWERS)) {
    const { form, sent } = tanStack(id, given);
    await form.handleSubmit();
    assert.equal(form.state.isValid, true, id);
    // It hands on what was filled in; the value in order comes from the schema, as its documentation has it.
    assert.deepEqual(sent, [given], id);
    assert.deepEqual(schema(id)["~standard"].validate(sent[0]).value, ANSWERS[id].value, id);
  }
});

test("TanStack Form: every field at issue has its sentence, in page order, and loses it when it is put right", async () => {
  const { form, fields, sent } = tanStack("complaint", WRONG, "onSubmit", { locale: "cy" });
  await form.handleSubmit();
  assert.deepEqual(sent, []);
  assert.equal(form.state.canSubmit, false);
  const expected = validate("complaint", WRONG, { locale: "cy" }).issues;
  for (const { field, message } of expected) assert.deepEqual(fields[field].state.meta.errors.map((error) => error.message), [message]);
  assert.deepEqual(fields.council.state.meta.errors, []);
  assert.deepEqual(Object.keys(form.state.errors[0]), PAGE);
  for (const [name, answer] of [["name", "Pip"], ["postcode", "SW1A 1AA"], ["email", ""], ["details", "She shouted."]]) fields[name].setValue(answer);
  await form.handleSubmit();
  assert.equal(sent.length, 1);
});

test("TanStack Form: checked at every change", () => {
  const { fields } = tanStack("complaint", { ...LEAST, email: "" }, "onChange");
  fields.email.setValue("nonsense");
  assert.match(fields.email.state.meta.errors[0].message, /^Enter your email address/);
  fields.email.setValue("pip@example.org");
  assert.deepEqual(fields.email.state.meta.errors, []);
});
