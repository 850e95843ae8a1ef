// With the keys alone: from the empty form to a decision about one finding, and between a finding and its place.

import assert from "node:assert/strict";
import { test } from "node:test";
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
        const label = document.activeElement.matches(".govuk-radios__input") && getComputedStyle(document.activeElement.nextElementSibling, "::before");
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
