// Before sending: who would get what, what is pointed out, and what is promised, all from the form's definition.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answers } from "./answers.mjs";
import { definitions, fill, pageOf } from "./fill.mjs";
import { visit } from "./visit.mjs";

const submit = (page) => page.locator("form [type=submit]").click();

/** The rows of a recipient's card, `[key, value]`. */
const card = (page, recipient) => page.locator(`[data-recipient="${recipient}"] .govuk-summary-list__row`)
  .evaluateAll((rows) => rows.map((row) => [row.querySelector("dt").innerText, row.querySelector("dd").innerText.replace(/\n+/g, "\n")]));

const words = {
  en: {
    gets: "Gets", facts: "Gets only the general facts of", cleaned: "Gets, with what they may not know taken out",
    withheld: "Does not get, because your identity is withheld", not: "Does not get", nothing: "Nothing", optional: " (optional)",
  },
  cy: {
    gets: "Yn cael", facts: "Yn cael dim ond ffeithiau cyffredinol", cleaned: "Yn cael, heb yr hyn na chânt ei wybod",
    withheld: "Ddim yn cael, gan fod eich enw yn cael ei gadw yn ôl", not: "Ddim yn cael", nothing: "Dim", optional: " (dewisol)",
  },
};

/** What the definition says of a recipient, when the answers hold nothing of each other. */
function promised({ fields, withheld = [], rewritten = [], rewrittenWhenWithheld = [] }, answered, isWithheld) {
  const facts = answered.filter((name) => fields.includes(name) && (rewritten.includes(name) || (isWithheld && rewrittenWhenWithheld.includes(name))));
  const held = answered.filter((name) => isWithheld && withheld.includes(name));
  return {
    gets: answered.filter((name) => fields.includes(name) && !facts.includes(name) && !held.includes(name)), facts, withheld: held,
    not: answered.filter((name) => !fields.includes(name)),
  };
}

for (const language of ["en", "cy"]) {
  test(`what will be sent, in plain words, ${language}`, async (t) => {
    const say = words[language];
    for (const id of Object.keys(answers)) {
      const definition = definitions[id];
      const { page, quiet, close } = await visit(pageOf(id, language));
      t.after(close);
      await fill(page, definition, answers[id].right);
      await submit(page);
      const main = await page.locator("main").innerText();
      assert.ok(main.includes(definition.source.notice), "whose notice");
      assert.deepEqual(await page.locator("[data-recipient]").evaluateAll((all) => all.map((one) => one.dataset.recipient)), definition.recipients.map((one) => one.id));
      for (const recipient of definition.recipients) {
        const rows = new Map(await card(page, recipient.id));
        const labels = (names) => names.map((name) => definition.fields.find((field) => field.name === name).label[language].replace(say.optional, "")).join("\n");
        const promises = promised(recipient, definition.fields.map(({ name }) => name).filter((name) => name in answers[id].right), id === "complaint");
        for (const [fate, names] of Object.entries(promises)) {
          const shown = rows.get(say[fate]) ?? "";
          const wanted = fate === "not" && !names.length && !promises.withheld.length ? say.nothing : labels(names);
          assert.equal(fate === "facts" ? shown.split("\n").slice(0, names.length).join("\n") : shown, wanted, `${id} to ${recipient.id}: ${fate}`);
        }
        assert.ok([...rows.values()].includes(recipient.when[language]), "when");
        assert.equal(await page.locator(`[data-recipient="${recipient.id}"] blockquote`).innerText(), `“${recipient.clause}”`);
        for (const { holder, period } of definition.retention) {
          if (holder === recipient.id) assert.ok([...rows.values()].some((value) => value.includes(period[language])), period.en);
        }
      }
      await quiet();
      await close();
    }
  });

  test(`what is promised stands on the page, ${language}`, async (t) => {
    for (const [id, definition] of Object.entries(definitions)) {
      const { page, quiet, close } = await visit(pageOf(id, language));
      t.after(close);
      await page.locator("summary").focus();
      await page.keyboard.press("Enter");
      const shown = await page.locator("details").innerText();
      const { purpose, lawfulBasis, source, recipients, retention, rights, contact } = definition;
      const promised = [
        purpose, lawfulBasis, contact.name, ...recipients.flatMap(({ name, when }) => [name, when]),
        ...retention.flatMap(({ what, period }) => [what, period]), ...rights.flatMap(({ right, how }) => [right, how]),
      ].map((both) => both[language]);
      const quoted = [source.clause, ...[...retention, ...rights].map(({ clause }) => clause).filter(Boolean)].map((clause) => `“${clause}”`);
      for (const said of [...promised, ...quoted, source.notice, contact.email ?? ""]) assert.ok(shown.includes(said), `${id}: ${said}`);
      assert.match(source.notice, /\((undated|last updated .*\d{4})\)$/);
      const languages = await page.locator("details blockquote").evaluateAll((all) => [...new Set(all.map((one) => one.closest("[lang]").lang))]);
      assert.deepEqual(languages, ["en"], "a quotation is in the notice's language");
      await quiet();
      await close();
    }
  });
}

test("what is pointed out is there before sending, and leads to its place", async (t) => {
  const { page, quiet, close } = await visit(pageOf("contact"));
  t.after(close);
  await fill(page, definitions.contact, { details: "Where do I vote?" });
  await submit(page);
  const before = page.locator(".govuk-inset-text", { hasText: "we cannot reply to you" });
  assert.equal(await before.getByRole("link").count(), 0, "it is about no one field");
  await page.goBack();
  await page.fill("#email", "ifeoma@gmial.com");
  await submit(page);
  const slip = page.locator(".govuk-inset-text", { hasText: "Did you mean ifeoma@gmail.com?" });
  await page.locator("[data-language=cy]").click();
  assert.match(await page.locator("main").innerText(), /Ai ifeoma@gmail\.com yr oeddech yn ei feddwl\?/);
  await page.locator("[data-language=en]").click();
  await slip.getByRole("link", { name: "Change Your email address" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "email");
  await page.fill("#email", "ifeoma@gmail.com");
  await submit(page);
  assert.equal(await page.locator("h2", { hasText: "Before you send" }).count(), 0);
  await quiet();
});

test("what is pointed out in free text is quoted, and selected on the way back", async (t) => {
  const { page, quiet, close } = await visit(pageOf("contact"));
  t.after(close);
  await fill(page, definitions.contact, { phone: "01632 960417", details: "\n\n  My number is 😀 AB 12 34 56 C, I think.  " });
  await submit(page);
  const notice = page.locator(".govuk-inset-text", { hasText: "National Insurance number" });
  assert.match(await notice.innerText(), /It says: “AB 12 34 56 C”/);
  await page.locator("[data-language=cy]").click();
  assert.match(await page.locator("main").innerText(), /rhif Yswiriant Gwladol[^]*“AB 12 34 56 C”/);
  await page.locator("[data-language=en]").click();
  await notice.getByRole("link").click();
  const selected = await page.locator("#details").evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, "AB 12 34 56 C");
  assert.equal(await page.evaluate(() => document.activeElement.id), "details");
  await page.keyboard.press("Delete");
  await submit(page);
  assert.equal(await page.locator("h2", { hasText: "Before you send" }).count(), 0);
  await quiet();
});

// Ofcom's numbers for fiction, invented people, and a text that holds what not everybody may know.
const telling = {
  name: "Ifeoma Brightwater", email: "ifeoma@brightwater.example", phone: "01632 960417", socialHandle: "@ib_1979",
  details: "I am Ifeoma Brightwater. Ring 01632 960417 or write to ifeoma@brightwater.example. Where do I vote?",
};

test("free text goes only as far as it may: the text itself is shown", async (t) => {
  const { page, quiet, close } = await visit(pageOf("contact"));
  t.after(close);
  await fill(page, definitions.contact, telling);
  await submit(page);
  const text = async (recipient) => {
    const row = page.locator(`[data-recipient="${recipient}"] .govuk-summary-list__row`).filter({ has: page.locator("summary") });
    await row.locator("summary").click();
    return [await row.locator("dt").innerText(), await row.locator(".govuk-details__text").innerText()];
  };
  const [facts, general] = await text("electoral-registration-officer");
  assert.equal(facts, words.en.facts);
  assert.match(general, /Where do I vote\?$/);
  for (const secret of ["Ifeoma", "Brightwater", "960417", "@"]) assert.ok(!general.includes(secret), "a secret goes");
  const [cleaned, called] = await text("contact-centre");
  assert.equal(cleaned, words.en.cleaned);
  assert.match(called, /^I am Ifeoma Brightwater\. Ring 01632 960417/);
  assert.ok(!called.includes("ifeoma@brightwater.example"), "the contact centre is not given the address");
  assert.equal(await page.locator('[data-recipient="electoral-commission"] summary').count(), 0, "who may know all gets it as it is");
  await quiet();
});

test("where the engine refuses a text, nothing goes, and the page says so", async (t) => {
  const refusing = `
    export * from "/withheld/index.js?as-it-is";
    export function minimise() { throw Object.assign(new Error("No."), { code: "leak" }); }`;
  const { page, quiet, close } = await visit(pageOf("research"), { modules: { "/withheld/index.js": refusing } });
  t.after(close);
  await fill(page, definitions.research, answers.research.right);
  await submit(page);
  const rows = new Map(await card(page, "mhclg"));
  assert.equal(rows.get("Gets"), "Nothing");
  assert.equal(rows.get("Does not get, because it holds what they may not know"), "Your name\nYour email address");
  await quiet();
});
