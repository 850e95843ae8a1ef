// With the keys alone: from the empty form to a decision about one finding, and between a finding and its place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answers } from "./answers.mjs";
import { definitions, pageOf } from "./fill.mjs";
import { heading, visit } from "./visit.mjs";

const focused = (page) => page.evaluate(() => ({ id: document.activeElement.id, name: document.activeElement.name, text: document.activeElement.textContent.trim() }));

/** Tabs on until `wanted` has the focus. */
async function tabTo(page, wanted, limit = 60) {
  for (let i = 0; i < limit; i += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (wanted(now)) {
      const visible = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        const label = document.activeElement.matches(".govuk-radios__input, .govuk-checkboxes__input") && getComputedStyle(document.activeElement.nextElementSibling, "::before");
        return style.outlineStyle !== "none" || style.boxShadow !== "none" || (label && label.boxShadow !== "none");
      });
      assert.ok(visible, "the focus can be seen");
      return;
    }
  }
  assert.fail(`Tab does not lead there; it is at ${JSON.stringify(await focused(page))}`);
}

const on = (id) => (now) => now.id === id;
const reading = (text) => (now) => now.text === text;

test("the form and one decision with the keys alone", async (t) => {
  const { page, quiet, close } = await visit("complaint.html");
  t.after(close);
  const { keyboard } = page;

  await keyboard.press("Tab");
  assert.equal((await focused(page)).text, "Skip to main content");
  await keyboard.press("Enter");
  assert.equal((await focused(page)).id, "main-content");
  for (const [id, text] of [["name", "Rosalind Tattersall"], ["councillor", "Councillor Desmond Tattersall"], ["council", "Little Ormsby Town Council"], ["details", "He shouted at me."]]) {
    await tabTo(page, on(id));
    await keyboard.type(text);
  }
  await tabTo(page, ({ name }) => name === "withholdIdentity");
  await keyboard.press("Space");
  assert.equal(await page.locator('input[name="withholdIdentity"]:checked').count(), 1);
  if ((await page.inputValue('input[name="withholdIdentity"]:checked')) !== "yes") await keyboard.press("ArrowDown");
  await tabTo(page, on("withholdReason"), 2);
  await keyboard.type("I live near.");
  await tabTo(page, reading("Continue"));
  await keyboard.press("Enter");
  assert.equal(await heading(page), "Check what will be sent");
  assert.equal((await focused(page)).text, "Check what will be sent", "the focus is on the new heading");

  await tabTo(page, reading("Continue to the notice"));
  await keyboard.press("Enter");
  assert.equal(await page.inputValue("#fullName"), "Rosalind Tattersall");
  await tabTo(page, reading("Use an example"));
  await keyboard.press("Space");
  assert.equal((await focused(page)).id, "fullName");
  await keyboard.press("Enter");
  assert.equal(await heading(page), "What was found");

  await tabTo(page, ({ text }) => text.startsWith("Skip the notice"));
  await keyboard.press("Enter");
  assert.equal((await focused(page)).id, "decisions");
  await keyboard.press("Tab");
  const radio = await focused(page);
  assert.match(radio.id, /^finding-\d+-/);
  const before = await page.locator("#counts").innerText();
  await keyboard.press("Space");
  assert.ok(await page.locator(`#${radio.id}`).isChecked());
  assert.notEqual(await page.locator("#counts").innerText(), before);

  await keyboard.press("Tab");
  assert.match((await focused(page)).text, /^Show line \d+ in the notice/);
  await keyboard.press("Enter");
  const place = await focused(page);
  assert.equal(place.id, radio.id.replace(/^finding-(\d+)-.*/, "place-$1"));
  assert.match(place.text, /\(will be taken out\)$/);
  await keyboard.press("Enter");
  assert.equal((await focused(page)).id, radio.id, "and back");
  await quiet();
});

/** Answers one question with the keys, from the one before it. */
async function answer(page, { name, kind, many, options }, given, limit) {
  const { keyboard } = page;
  if (kind === "choice" && many) {
    for (const [i, { value }] of options.entries()) {
      await tabTo(page, on(i === 0 ? name : `${name}-${i + 1}`), i === 0 ? limit : 1);
      if (given.includes(value)) await keyboard.press("Space");
    }
  } else if (kind === "choice") {
    await tabTo(page, on(name), limit);
    await keyboard.press("Space");
    for (const { value } of options) {
      if (await page.locator(`[name="${name}"][value="${value}"]`).isChecked() && value !== given) await keyboard.press("ArrowDown");
    }
  } else if (kind === "date-of-birth") {
    for (const [i, part] of ["day", "month", "year"].entries()) {
      await tabTo(page, on(`${name}-${part}`), i === 0 ? limit : 1);
      await keyboard.type(given[part]);
    }
  } else if (many) {
    await tabTo(page, on(name), limit);
    for (const [i, text] of given.entries()) {
      if (i > 0) {
        await tabTo(page, ({ text: words }) => words.startsWith("Add another"), 1);
        await keyboard.press("Enter");
      }
      await keyboard.type(text);
    }
    await tabTo(page, ({ text: words }) => words.startsWith("Add another"), 1);
  } else {
    await tabTo(page, on(name), limit);
    await keyboard.type(given);
  }
}

for (const [id, { right }] of Object.entries(answers)) {
  test(`${id} with the keys alone`, async (t) => {
    const { page, quiet, close } = await visit(pageOf(id));
    t.after(close);
    const { fields } = definitions[id];
    // The first is reached past the header; from there each is the next stop.
    for (const [i, field] of fields.filter(({ name }) => name in right).entries()) await answer(page, field, right[field.name], i === 0 ? 12 : 1);
    await tabTo(page, reading("Continue"), 1);
    await page.keyboard.press("Enter");
    assert.equal(await heading(page), "Check what will be sent");
    for (const { name, kind } of fields.filter((field) => field.kind === "choice")) {
      await page.goBack();
      const chosen = await page.locator(`[name="${name}"]:checked`).evaluateAll((all) => all.map(({ value }) => value));
      assert.deepEqual(chosen, [right[name]].flat(), kind);
      await page.goForward();
    }
    await quiet();
  });

  test(`${id}: with the keys from the error summary to the input`, async (t) => {
    const { page, quiet, close } = await visit(pageOf(id));
    t.after(close);
    await page.locator("#email, #postcode").first().fill("no");
    await page.focus("form [type=submit]");
    await page.keyboard.press("Enter");
    const places = await page.locator(".govuk-error-summary a").evaluateAll((links) => links.map((link) => link.hash.slice(1)));
    assert.ok(places.length > 0);
    for (const [i, place] of places.entries()) {
      // The summary has the focus when it appears; later, its first link is gone back to.
      if (i === 0) await page.keyboard.press("Tab");
      else await page.locator(".govuk-error-summary a").first().focus();
      for (let n = 0; n < i; n += 1) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal((await focused(page)).id, place);
    }
    await quiet();
  });
}
