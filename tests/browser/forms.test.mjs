// Every form of the catalogue: what is said of a wrong answer and where, that right ones are taken, and the other language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answers } from "./answers.mjs";
import { definitions, fill, pageOf } from "./fill.mjs";
import { heading, summary, visit } from "./visit.mjs";

const submit = (page) => page.locator("form [type=submit]").click();
const other = { en: "cy", cy: "en" };
const start = { en: /^Error: /, cy: /^Gwall: / };
const checking = { en: "Check what will be sent", cy: "Gwirio’r hyn a gaiff ei anfon" };

/** Everything that can be typed or chosen, as it is. */
const state = (page) => page.locator("form").evaluate((form) =>
  [...form.querySelectorAll("input, textarea")].map((input) => [input.id, input.matches("[type=radio], [type=checkbox]") ? input.checked : input.value]));

/** Holds the error summary to the places where it should lead, in page order. */
async function refused(page, places, language) {
  assert.match(await page.title(), start[language]);
  assert.ok(await page.locator(".govuk-error-summary").evaluate((node) => node === document.activeElement), "the summary has the focus");
  const links = page.locator(".govuk-error-summary a");
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.hash.slice(1))), places);
  const inOrder = await page.evaluate((ids) => ids.every((id, i) => i === 0
    || document.getElementById(ids[i - 1]).compareDocumentPosition(document.getElementById(id)) & Node.DOCUMENT_POSITION_FOLLOWING), places);
  assert.ok(inOrder, "in page order");
  for (const [i, id] of places.entries()) {
    const message = await links.nth(i).innerText();
    assert.doesNotMatch(message, /\b(in)?valid\b/i);
    await links.nth(i).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), id, "the link moves the focus");
    const beside = await page.locator(`[id="${id}"]`).evaluate((input) => input.closest(".govuk-form-group--error").querySelector(".govuk-error-message").textContent);
    assert.match(beside, /^(Error|Gwall): /);
    assert.equal(beside.replace(/^\w+: /, ""), message, "the same is said beside the input");
  }
}

for (const [id, { right, wrong, places, required }] of Object.entries(answers)) {
  const definition = definitions[id];
  for (const language of ["en", "cy"]) {
    test(`${id}, ${language}`, async (t) => {
      const { page, quiet, close } = await visit(pageOf(id, language));
      t.after(close);
      assert.equal(await heading(page), definition.title[language]);
      assert.equal(await page.title(), `${definition.title[language]} – Withheld`);

      await submit(page);
      if (required.length) await refused(page, required, language);
      else assert.equal(await heading(page), checking[language]);
      if (!required.length) await page.goBack();

      await fill(page, definition, { ...right, ...wrong });
      await submit(page);
      await refused(page, places, language);

      const [typed, said] = [await state(page), await summary(page)];
      await page.locator(`[data-language="${other[language]}"]`).click();
      assert.deepEqual(await state(page), typed, "what was typed is kept");
      assert.match(await page.title(), start[other[language]]);
      const translated = await summary(page);
      assert.equal(translated.length, said.length);
      for (const message of translated) assert.ok(!said.includes(message), message);
      await page.locator(`[data-language="${language}"]`).click();
      assert.deepEqual(await summary(page), said);

      await fill(page, definition, right);
      const filled = await state(page);
      await submit(page);
      assert.equal(await heading(page), checking[language]);
      assert.equal(await page.title(), `${checking[language]} – Withheld`);
      assert.ok(await page.locator("h1").evaluate((node) => node === document.activeElement), "the focus is on the new heading");
      await page.goBack();
      assert.equal(await heading(page), definition.title[language]);
      assert.deepEqual(await state(page), filled, "nothing is lost on the way back");
      await quiet();
    });
  }
}

test("a form that is not there is said not to be", async (t) => {
  for (const query of ["", "?form=", "?form=nothing", "?form=toString", "?form=constructor&lang=cy"]) {
    const { page, quiet, close } = await visit(`form.html${query}`);
    t.after(close);
    assert.equal(await heading(page), query.includes("cy") ? "Nid oes ffurflen o’r fath" : "There is no such form");
    assert.equal(await page.locator("main a").getAttribute("href"), query.includes("cy") ? "index.html?lang=cy" : "index.html");
    await quiet();
  }
});

test("hints for the browser and the keyboard are the definition's", async (t) => {
  for (const [id, { fields }] of Object.entries(definitions)) {
    const { page, close } = await visit(pageOf(id));
    t.after(close);
    for (const { name, kind, autocomplete, inputmode, rows } of fields.filter(({ kind }) => kind !== "choice")) {
      const isDate = kind === "date-of-birth";
      const input = page.locator(`[id="${isDate ? `${name}-month` : name}"]`);
      assert.equal(await input.getAttribute("autocomplete"), isDate ? "bday-month" : autocomplete ?? null, `${id}.${name}`);
      if (inputmode) assert.equal(await input.getAttribute("inputmode"), inputmode, `${id}.${name}`);
      if (["number", "sort-code", "account-number", "date-of-birth"].includes(kind)) assert.equal(await input.getAttribute("inputmode"), "numeric", `${id}.${name}`);
      assert.equal(await input.evaluate((node) => node.tagName), rows ? "TEXTAREA" : "INPUT", `${id}.${name}`);
    }
  }
});

test("several answers to one question: another input, the focus in it, and only the wrong one marked", async (t) => {
  const { page, quiet, close } = await visit(pageOf("customer-service"));
  t.after(close);
  const definition = definitions["customer-service"];
  const emails = page.getByRole("group", { name: "Your email addresses (optional)" });
  const add = emails.getByRole("button", { name: "Add another Your email addresses (optional)" });
  await add.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "emails-2");
  await page.keyboard.type("b@brightwater");
  await add.click();
  await page.fill("#emails-3", "c@brightwater.example");
  await fill(page, definition, { enquiryType: "waste", details: "Which day?" });
  await submit(page);
  await refused(page, ["emails-2"], "en");
  assert.deepEqual(await emails.locator(".govuk-input--error").evaluateAll((all) => all.map(({ id }) => id)), ["emails-2"]);
  assert.match(await page.getAttribute("#emails-2", "aria-describedby"), /^emails-error$/);
  assert.equal(await emails.getByRole("textbox").count(), 3, "none is lost");
  await page.fill("#emails-2", "b@brightwater.example");
  await submit(page);
  assert.match(await page.locator("main").innerText(), /b@brightwater\.example\nc@brightwater\.example/);
  await quiet();
});

test("a date: the first part that is missing, and all of one that is none", async (t) => {
  const { page, quiet, close } = await visit(pageOf("customer-service"));
  t.after(close);
  const definition = definitions["customer-service"];
  await fill(page, definition, { enquiryType: "housing", details: "When?" });
  const parts = async (day, month, year, place, marked, message) => {
    await fill(page, definition, { dateOfBirth: { day, month, year } });
    await submit(page);
    await refused(page, [`dateOfBirth-${place}`], "en");
    assert.deepEqual(await summary(page), [message]);
    assert.deepEqual(await page.locator(".govuk-input--error").evaluateAll((all) => all.map(({ id }) => id.split("-")[1])), marked);
  };
  const all = ["day", "month", "year"];
  await parts("3", "", "1979", "month", ["month"], "Your date of birth must include a month");
  await parts("", "2", "", "day", ["day", "year"], "Your date of birth must include a day and year");
  await parts("31", "2", "1979", "day", all, "Your date of birth must be a real date, like 27 3 2007");
  await parts("3", "2", "79", "year", ["year"], "Year must include 4 numbers");
  await parts("3", "2", String(new Date().getFullYear() + 1), "day", all, "Your date of birth must be today or in the past");
  await fill(page, definition, { dateOfBirth: { day: "3", month: "2", year: "1979" } });
  await submit(page);
  const row = page.locator(".govuk-summary-list__row").filter({ has: page.getByText("Your date of birth", { exact: true }) }).first();
  assert.match(await row.innerText(), /3 February 1979/);
  await page.locator("[data-language=cy]").click();
  assert.match(await page.locator("main").innerText(), /3 Chwefror 1979/);
  await page.locator("[data-language=en]").click();
  await row.getByRole("link").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "dateOfBirth-day");
  await quiet();
});
