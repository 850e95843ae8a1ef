// The whole path: a complaint with mistakes, what will be sent, the notice, the findings, the copy and its report.

import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleNotice as notice } from "../../www/example.js";
import { button, downloaded, heading, summary, visit } from "./visit.mjs";

const answers = {
  name: "Mrs Rosalind Anne Tattersall",
  address: "27 Quarry Bank Terrace\nLittle Ormsby\nHexworth",
  postcode: "HX99 9ZZ",
  email: "ros.tattersall@example.org",
  phone: "01632 960417",
  councillor: "Councillor Desmond Tattersall",
  council: "Little Ormsby Town Council",
  details: "He shouted at me at the meeting of 4 March 2026.",
};
// Of the person, as the notice has it: none of it may be in the copy or in the report.
const secrets = ["rosalind", "mrs tattersall", "quarry bank", "hx99", "ros.tattersall", "900482", "rosontheterrace", "1961", "fernyhough"];
// What the officer leaves in: in the copy, and still not in the report.
const left = "01632 960417";

const value = (card, key) => card.locator(".govuk-summary-list__row").filter({ has: card.page().locator("dt", { hasText: new RegExp(`^${key}$`) }) }).locator("dd");

async function checkRecipients(page) {
  const card = (id) => page.locator(`[data-recipient="${id}"]`);
  const gets = async (id) => (await value(card(id), "Gets").innerText()).toLowerCase();
  const labels = await page.locator("main h2 + .govuk-summary-list dt").allInnerTexts();
  const [name, address, postcode, email, phone, , , details] = labels.map((label) => label.toLowerCase());
  for (const id of ["councillor", "public"]) {
    const words = (await gets(id)).split("\n");
    for (const label of [name, address, postcode, email, phone]) assert.ok(!words.includes(label), `${id} gets ${label}`);
    const held = await value(card(id), "Does not get, because your identity is withheld").innerText();
    assert.deepEqual(held.toLowerCase().split("\n"), [name], `${id}: the name is withheld`);
    assert.ok(!words.includes(details), `${id} gets the details as they were typed`);
    assert.match(await value(card(id), "Gets only the general facts of").innerText(), new RegExp(`^${details}\n+What says who you are`, "i"));
  }
  const officer = (await gets("investigating-officer")).split("\n");
  for (const label of [name, address, postcode, email, phone]) assert.ok(officer.includes(label), `the investigating officer gets ${label}`);
  for (const clause of await page.locator("[data-recipient] blockquote").allInnerTexts()) assert.match(clause, /^“.{20,}”$/s);
}

test("from a complaint to a redacted notice", async (t) => {
  const { page, quiet, close } = await visit("complaint.html");
  t.after(close);

  // A step stands on the one before it: the first that fails ends the walk.
  const step = async (name, run) => {
    let failure;
    await t.test(name, () => run().catch((error) => { failure = error; throw error; }));
    if (failure) throw new Error(`the walk ends at: ${name}`);
  };

  await step("an empty form says what is missing, and leads there", async () => {
    await button(page, "Continue").click();
    assert.match(await page.title(), /^Error: /);
    assert.ok(await page.locator(".govuk-error-summary").evaluate((node) => node === document.activeElement), "the summary has the focus");
    const links = page.locator(".govuk-error-summary a");
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.hash)), ["#councillor", "#council", "#details"]);
    for (const message of await summary(page)) assert.match(message, /^Enter /);
    assert.deepEqual(await page.locator("#council-error").textContent(), `Error: ${(await summary(page))[1]}`);
    await links.nth(1).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "council");
  });

  await step("in Welsh as well, without losing what was typed", async () => {
    await page.fill("#name", answers.name);
    await button(page, "Cymraeg").click();
    assert.equal(await page.getAttribute("html", "lang"), "cy");
    assert.match(await page.title(), /^Gwall: /);
    for (const message of await summary(page)) assert.match(message, /^Rhowch /);
    assert.equal(await page.inputValue("#name"), answers.name);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.language), "cy", "the focus stays on the choice");
    await button(page, "English").click();
    assert.equal(await page.getAttribute("html", "lang"), "en");
  });

  await step("wrong answers are told apart, and can be put right", async () => {
    for (const [field, answer] of Object.entries(answers)) await page.fill(`#${field}`, answer);
    await page.fill("#email", "ros.tattersall@");
    await page.fill("#postcode", "HX99");
    await page.fill("#phone", "12");
    await button(page, "Continue").click();
    const fields = await page.locator(".govuk-error-summary a").evaluateAll((all) => all.map((link) => link.hash.slice(1)));
    assert.deepEqual(fields, ["postcode", "email", "phone"]);
    for (const field of fields) {
      assert.match(await page.getAttribute(`#${field}`, "aria-describedby"), new RegExp(`\\b${field}-error\\b`));
      await page.fill(`#${field}`, answers[field]);
    }
    assert.ok(await page.locator("#withholdReason").isHidden(), "the reason is asked only when it is wanted");
    await page.locator('input[name="withholdIdentity"][value="no"]').check();
    await button(page, "Continue").click();
    assert.doesNotMatch(await page.locator("main").innerText(), /takes your identity out/, "nobody asked for it");
    await page.goBack();
    await page.locator('input[name="withholdIdentity"][value="yes"]').check();
    await page.fill("#withholdReason", "I live three doors away.");
    await button(page, "Continue").click();
    assert.equal(await heading(page), "Check what will be sent");
    assert.doesNotMatch(await page.title(), /^Error/);
  });

  await step("each recipient gets what the privacy notice says", async () => {
    assert.match(await page.locator("main").innerText(), /Nothing leaves this page/);
    assert.ok((await page.locator("main").innerText()).includes(answers.phone), "the number as it is written at home");
    await checkRecipients(page);
  });

  await step("the browser's Back and Forward lose nothing", async () => {
    await page.goBack();
    assert.equal(await page.inputValue("#details"), answers.details);
    await page.fill("#details", "Something else.");
    await page.goForward();
    assert.equal(await heading(page), "Check what will be sent");
    assert.match(await page.locator("main").innerText(), /Something else\./, "what is shown is what was typed last");
    await page.goBack();
    await page.fill("#details", "");
    await page.goForward();
    assert.match(await page.title(), /^Error: /, "and it is checked again");
    await page.fill("#details", answers.details);
    await button(page, "Continue").click();
    assert.equal(await heading(page), "Check what will be sent");
  });

  await step("the notice's form knows the person and who stays", async () => {
    await button(page, "Continue to the notice").click();
    assert.equal(await page.inputValue("#fullName"), answers.name);
    assert.equal(await page.inputValue("#addressLines"), answers.address);
    assert.equal(await page.inputValue("#emails"), answers.email);
    assert.equal(await page.inputValue("#keep"), `${answers.councillor}, councillor\n${answers.council}, council`);
    await page.fill("#knownAs", "Ros");
    await page.fill("#previousNames", "Fernyhough");
    await page.fill("#phones", "01632 960417\n07700 900482");
    await page.fill("#dateOfBirth-day", "9");
    await page.fill("#dateOfBirth-month", "11");
    await page.fill("#dateOfBirth-year", "1961");
    await page.fill("#social", "@rosontheterrace");
    await page.getByText("More that would give them away").click();
    await page.fill("#roles", "treasurer of the Ormsby Bowls Club");
    await page.fill("#notice", notice);
    await button(page, "Find").click();
    assert.equal(await heading(page), "What was found");
  });

  const texts = (group) => page.locator(`[data-group="${group}"] legend`).allInnerTexts();
  const decision = (text) => page.locator(".app-decision").filter({ has: page.locator("legend", { hasText: text }) }).first();

  await step("findings are marked, each with its reason", async () => {
    const marked = await page.locator(".app-notice").evaluate((pre) => [...pre.querySelectorAll("mark")].map((mark) => [mark.dataset.action, mark.textContent]));
    assert.ok(marked.some(([action, text]) => action === "redact" && text.startsWith("Mrs Rosalind Anne Tattersall") && text.endsWith("(will be taken out)")), "the full name");
    assert.ok(marked.some(([action, text]) => action === "keep" && text.includes("Tattersall") && text.endsWith("(stays)")), "the councillor");
    const shown = await page.locator(".app-notice").evaluate((pre) => {
      const copy = pre.cloneNode(true);
      copy.querySelectorAll(".govuk-visually-hidden").forEach((node) => node.remove());
      return copy.textContent;
    });
    assert.equal(shown, notice, "the notice is shown as it is");
    assert.ok((await texts("suggest")).length > 0, "something is left to a person");
    for (const why of await page.locator(".app-decision__why").allInnerTexts()) assert.match(why, /^(Name|Contact or personal detail|Points to the person)\. \S.{5,}/s);
    const words = await page.locator("#counts").innerText();
    await assert.doesNotReject(page.locator("#status", { hasText: words }).waitFor(), "the counts are said aloud");
  });

  await step("no copy is made before each suggestion is decided", async () => {
    await button(page, "Make the redacted copy").click();
    assert.equal(await heading(page), "What was found");
    assert.match((await summary(page)).join(), /to decide/);
    assert.equal(await page.locator("#copy").count(), 0);
  });

  await step("one suggestion accepted, one finding refused", async () => {
    const suggestions = await page.locator('[data-group="suggest"] > li').all();
    for (const [i, suggestion] of suggestions.entries()) await suggestion.getByLabel(i === 0 ? "Take out" : "Leave in").check();
    const refused = decision(left);
    const place = await refused.locator(".app-decision__place").getAttribute("href");
    await refused.getByLabel("Leave in").check();
    assert.equal(await page.locator(place).locator("xpath=..").getAttribute("data-action"), "keep");
    assert.match(await page.locator("#counts").innerText(), / 0 to decide/);
    await page.locator("#status", { hasText: " 0 to decide" }).waitFor();
  });

  const accepted = (await texts("suggest"))[0].match(/^“(.*)”/s)[1].replace(/\s+/g, " ");

  await step("the copy is free of the person, and the councillor is in it", async () => {
    await button(page, "Make the redacted copy").click();
    assert.equal(await heading(page), "The redacted copy");
    const copy = await page.inputValue("#copy");
    const folded = copy.toLowerCase().replace(/\s+/g, " ");
    for (const secret of secrets) assert.ok(!folded.includes(secret), "a secret is in the copy");
    assert.ok(!folded.includes(accepted.toLowerCase()), "the suggestion that was accepted is out");
    assert.ok(copy.includes(left), "what was refused stays");
    assert.ok(copy.includes("Councillor Desmond Tattersall"));
    assert.ok(copy.includes("Tattersall Lane"));
    const file = await downloaded(page, () => button(page, "Download the copy").click());
    assert.deepEqual(file, { name: "redacted.txt", text: copy });
  });

  await step("the report holds numbers and none of the words", async () => {
    const file = await downloaded(page, () => button(page, "Download the report").click());
    assert.equal(file.name, "report.json");
    const report = JSON.parse(file.text);
    assert.ok(Object.keys(report).length > 2);
    const shown = await page.locator("main").evaluate((main) => main.innerText);
    const tables = shown.slice(shown.lastIndexOf("How the copy was made"));
    for (const words of [file.text, tables]) {
      for (const secret of [...secrets, "tattersall", "terrace", "960417", accepted]) assert.ok(!words.toLowerCase().includes(secret.toLowerCase()), "a secret is in the report");
    }
    assert.match(file.text, /[0-9a-f]{64}/, "a hash");
  });

  await step("nothing was asked for, stored or complained about on the way", quiet);
});
