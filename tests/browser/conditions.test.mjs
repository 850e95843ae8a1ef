// Questions that are asked only after certain answers: where they stand, that they are there for everybody or for nobody,
// and that a mind can be changed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { definitions, fill, pageOf } from "./fill.mjs";
import { heading, summary, visit } from "./visit.mjs";

const submit = (page) => page.locator("form [type=submit]").click();
const focused = (page) => page.evaluate(() => document.activeElement.id);
const form = definitions["customer-service"];

/** The inputs that can be seen, by name; and holds the accessibility tree to the same. */
async function asked(page, questions) {
  const seen = await page.locator("form").evaluate((root) => [...new Set([...root.querySelectorAll("input, textarea")]
    .filter((input) => input.checkVisibility({ visibilityProperty: true })).map(({ name }) => name.split("-")[0]))]);
  const tree = await page.locator("form").ariaSnapshot();
  for (const { name, label } of questions) assert.equal(tree.includes(label.en), seen.includes(name), name);
  return seen;
}

test("each enquiry asks for what it needs, and for nothing else", async (t) => {
  const { page, quiet, close } = await visit(pageOf("customer-service"));
  t.after(close);
  const conditional = form.fields.filter(({ when }) => when);
  assert.equal(conditional.length, 4);
  const names = async () => (await asked(page, conditional)).filter((name) => conditional.some((field) => field.name === name));
  assert.deepEqual(await names(), []);
  for (const { value } of form.fields[0].options) {
    await fill(page, form, { enquiryType: value });
    const wanted = conditional.filter(({ when }) => [when.is].flat().includes(value)).map(({ name }) => name);
    assert.deepEqual(await names(), wanted, value);
  }
  await quiet();
});

test("a question behind an answer that is not chosen does not count, and is not forgotten", async (t) => {
  const { page, quiet, close } = await visit(pageOf("customer-service"));
  t.after(close);
  await fill(page, form, { enquiryType: "benefits", nino: "12 34 56", dateOfBirth: { day: "31", month: "2", year: "1979" }, details: "When is it paid?" });
  await submit(page);
  assert.equal((await summary(page)).length, 2);
  await fill(page, form, { enquiryType: "housing" });
  await submit(page);
  assert.deepEqual(await summary(page), ["Your date of birth must be a real date, like 27 3 2007"]);
  await fill(page, form, { enquiryType: "waste" });
  await submit(page);
  assert.equal(await heading(page), "Check what will be sent");
  assert.doesNotMatch(await page.locator("main").innerText(), /National Insurance|date of birth/i);
  await page.goBack();
  await fill(page, form, { enquiryType: "benefits" });
  assert.equal(await page.inputValue("#nino"), "12 34 56");
  assert.equal(await page.inputValue("#dateOfBirth-day"), "31");
  await quiet();
});

test("with the keys alone: from the answer to what it brings", async (t) => {
  const { page, quiet, close } = await visit(pageOf("customer-service"));
  t.after(close);
  await page.focus("#enquiryType");
  await page.keyboard.press("Space");
  for (const id of ["nino", "dateOfBirth-day", "dateOfBirth-month", "dateOfBirth-year", "details"]) {
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), id);
  }
  await page.focus("#enquiryType");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "details", "what is hidden is not stepped on");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  for (const id of ["sortCode", "accountNumber", "details"]) {
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), id);
  }
  await quiet();
});

const both = (text) => ({ en: text, cy: `${text} (cy)` });
const field = (name, kind, more = {}) => ({ name, kind, label: both(`Question ${name}`), phrase: both(`the ${name}`), ...more });
const choice = (name, values, more = {}) => field(name, "choice", { options: values.map((value) => ({ value, label: both(`${name} ${value}`) })), ...more });

// A definition with everything in it that the catalogue has not.
const odd = {
  id: "odd", title: both("Everything"), intro: both("Intro."), purpose: both("Purpose."), lawfulBasis: both("Basis."),
  source: { notice: "A notice (undated)", clause: "a clause" },
  fields: [
    choice("first", ["a", "b", "c"], { required: true }),
    field("underA", "text", { when: { field: "first", is: "a" }, required: true }),
    field("afterAb", "text", { when: { field: "first", is: ["a", "b"] }, required: true }),
    field("lateA", "text", { when: { field: "first", is: "a" }, required: true }),
    choice("second", ["x", "y"], { when: { field: "first", is: ["b"] } }),
    field("deep", "number", { when: { field: "second", is: ["x", "y"] }, required: true, min: 3, max: 12 }),
    choice("several", ["p", "q", "r"], { many: true }),
    // Under its answer, so before the other on the page though after it here.
    field("afterQr", "url", { when: { field: "several", is: ["q", "r"] }, required: true }),
    field("underP", "vehicle", { when: { field: "several", is: "p" }, required: true }),
    field("day", "date", { max: "today" }),
    field("nhs", "nhs-number"),
    field("webs", "url", { many: true }),
    field("in.side", "text", { required: true }),
  ],
};
const promised = { recipients: [{ id: "all", name: both("All"), fields: odd.fields.map(({ name }) => name), clause: "clause", when: both("Then") }] };
/** The package with this definition in the place of the catalogue. */
const standIn = (definition) => `
  import * as real from "/withheld/index.js?as-it-is";
  export * from "/withheld/index.js?as-it-is";
  const definition = ${JSON.stringify(definition)};
  export const forms = () => [definition];
  export const form = () => definition;
  export const validate = (id, ...rest) => real.validate(definition, ...rest);
  export const minimise = (id, ...rest) => real.minimise(definition, ...rest);`;

test("a definition of another kind: several answers, chains, checkboxes, every kind", async (t) => {
  const { page, quiet, close } = await visit(pageOf("odd"), { modules: { "/withheld/index.js": standIn({ ...odd, ...promised }) } });
  t.after(close);
  const always = ["first", "several", "day", "nhs", "webs", "in.side"];
  const without = async () => (await asked(page, odd.fields)).filter((name) => !always.includes(name));
  const ids = () => page.locator("form input, form textarea").evaluateAll((all) => all.map(({ id }) => id));
  const all = await ids();
  assert.equal(new Set(all).size, all.length, "no two inputs share an id");
  assert.deepEqual(await without(), []);
  await fill(page, odd, { first: "a" });
  assert.deepEqual(await without(), ["underA", "afterAb", "lateA"], "in the definition's order");
  assert.ok(await page.locator("#underA").evaluate((input) => input.closest(".govuk-radios__conditional")), "one answer: under it");
  for (const id of ["afterAb", "lateA"]) assert.ok(await page.locator(`#${id}`).evaluate((input) => !input.closest(".govuk-radios")), `${id}: after them`);
  await fill(page, odd, { first: "b" });
  assert.deepEqual(await without(), ["afterAb", "second"]);
  await fill(page, odd, { second: "y" });
  assert.deepEqual(await without(), ["afterAb", "second", "deep"]);
  await fill(page, odd, { first: "c" });
  assert.deepEqual(await without(), [], "a chain ends with its first link");
  await fill(page, odd, { first: "b", several: ["p", "r"] });
  assert.deepEqual(await without(), ["afterAb", "second", "deep", "underP", "afterQr"]);

  await submit(page);
  const places = () => page.locator(".govuk-error-summary a").evaluateAll((links) => links.map((link) => link.hash.slice(1)));
  assert.deepEqual(await places(), ["afterAb", "deep", "underP", "afterQr", "in.side"]);
  await page.locator(".govuk-error-summary a").last().click();
  assert.equal(await focused(page), "in.side");
  await page.locator("[data-language=cy]").click();
  assert.deepEqual(await places(), ["afterAb", "deep", "underP", "afterQr", "in.side"]);
  assert.deepEqual(await page.locator("input:checked").evaluateAll((inputs) => inputs.map(({ value }) => value)), ["b", "y", "p", "r"]);
  await page.locator("[data-language=en]").click();

  await fill(page, odd, {
    afterAb: "here", deep: "2", underP: "AB12 CDE", afterQr: "https://wick.example", "in.side": "yes", nhs: "999 000 0018",
    day: { day: "1", month: "3", year: "2020" }, webs: ["https://a.example", "nothing"],
  });
  await submit(page);
  assert.deepEqual(await places(), ["deep", "webs-2"]);
  await fill(page, odd, { deep: "12", webs: ["https://a.example", "https://b.example"] });
  await submit(page);
  assert.equal(await heading(page), "Check what will be sent");
  const said = await page.locator("main").innerText();
  for (const words of ["first b", "second y", "several p\nseveral r", "999 000 0018", "https://a.example\nhttps://b.example", "1 March 2020"]) assert.ok(said.includes(words), words);
  for (const { label } of odd.fields.filter(({ name }) => ["underA", "lateA"].includes(name))) assert.ok(!said.includes(label.en), label.en);
  await quiet();
});
