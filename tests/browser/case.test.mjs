// A case on the officer's page: several people are withheld in several files, each of which is decided on and downloaded by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, unzipSync } from "fflate";
import { docx, paragraph, picture } from "./docx.mjs";
import { faults } from "./faults.mjs";
import { button, downloaded, downloadedBytes, heading, summary, visit } from "./visit.mjs";

const files = [
  ["notice.docx", docx(paragraph("Mrs Rosalind Tattersall wrote. Then Rosalind Tattersall came.") + paragraph("Tom Hale saw it.") + picture("A letter"))],
  ["Letter of Tom Hale.txt", strToU8("Mr Hale met Mrs Tattersall and Jo Marsh, and Councillor Ben Hale.\n")],
  ["page.html", strToU8("<!DOCTYPE html><html><head><title>News</title></head><body><p>Nobody came.</p></body></html>")],
].map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) }));
const scan = { name: "scan.pdf", mimeType: "", buffer: Buffer.from("%PDF-1.7\n") };
const empty = { name: "empty.txt", mimeType: "", buffer: Buffer.alloc(0) };

const focus = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
const opened = (page) => page.locator("#opened li > span").allInnerTexts();
const removes = (page) => page.locator("#opened button").evaluateAll((all) => all.map((one) => one.textContent));
const legends = (page) => page.locator(".app-decision legend").allInnerTexts();

/** Opens files and waits until the page says so of `many`. */
async function open(page, some, many) {
  await page.setInputFiles("#file-input", some);
  await page.locator(`#opened li:nth-child(${many})`).waitFor();
}

test("people are added and removed, and each is asked for a name", async (t) => {
  const { page, quiet, close } = await visit("redact.html", { width: 320 });
  t.after(close);
  const add = button(page, "Add another person");
  await page.fill("#fullName", "Rosalind Tattersall");
  await page.fill("#notice", "Jo Marsh told Rosalind Tattersall.");
  for (const [n, name] of [[2, "Tom Hale"], [3, "Jo Marsh"]]) {
    await add.focus();
    await page.keyboard.press("Enter");
    assert.equal(await focus(page), `person-${n}-fullName`);
    await page.keyboard.type(name);
  }
  await page.getByRole("group", { name: "Person 3" }).getByLabel("Witness").check();
  await page.fill("#person-3-dateOfBirth-day", "31");
  assert.deepEqual(await page.evaluate(faults), []);
  await button(page, "Remove Person 2").click();
  assert.equal(await focus(page), "Add another person");
  assert.equal(await page.inputValue("#person-2-fullName"), "Jo Marsh");
  assert.ok(await page.getByRole("group", { name: "Person 2" }).getByLabel("Witness").isChecked(), "who stays keeps what was said of them");
  await add.click();
  await button(page, "Find").click();
  assert.deepEqual(await summary(page), ["Date of birth must be a real date", "Enter the full name of person 3, or remove them"]);
  assert.equal(await page.locator("#person-3-fullName-error").textContent(), "Error: Enter the full name of person 3, or remove them");
  assert.deepEqual(await page.evaluate(faults), []);
  await page.locator(".govuk-error-summary a").first().click();
  assert.equal(await focus(page), "person-2-dateOfBirth-day");
  await page.fill("#person-2-dateOfBirth-day", "");
  await page.fill("#person-2-emails", "x");
  await button(page, "Remove Person 3").click();
  await button(page, "Find").click();
  assert.equal(await page.locator(".govuk-error-summary a").getAttribute("href"), "#person-2-emails", "the engine's refusal is at the person it is about");
  await page.fill("#person-2-emails", "");
  await button(page, "Find").click();
  await button(page, "Make the redacted copy").click();
  assert.equal(await page.inputValue("#copy"), "Witness 1 told the Complainant.");
  await quiet();
});

test("a case of three files, from those that cannot be read to three copies", async (t) => {
  const { page, quiet, close } = await visit("redact.html");
  t.after(close);
  await page.fill("#fullName", "Mrs Rosalind Tattersall");
  await button(page, "Add another person").click();
  await page.fill("#person-2-fullName", "Tom Hale");
  await page.getByRole("group", { name: "Person 2" }).getByLabel("Witness").check();
  await page.fill("#keep", "Councillor Ben Hale, councillor");
  await page.fill("#notice", "Pasted before.");
  await open(page, files[0], 1);
  await button(page, "Remove the file").click();
  assert.equal(await page.inputValue("#notice"), "Pasted before.", "a file that is opened and removed costs no text");
  await open(page, [files[0], scan, empty], 3);
  await open(page, files[1], 4);
  assert.ok(await page.locator("#notice").isHidden());
  assert.ok(await page.getByLabel("Title of the copy").isVisible(), "one of them is a Word document");
  await button(page, "Find").click();
  assert.deepEqual(await summary(page), ["empty.txt: The file is empty"]);
  await page.locator(".govuk-error-summary a").click();
  assert.equal(await focus(page), "file-remove-3");
  await page.keyboard.press("Enter");
  assert.equal(await focus(page), "file");
  await button(page, "Find").click();
  const [refused, ...more] = await summary(page);
  assert.match(refused, /^scan\.pdf: .*PDF/);
  assert.deepEqual(more, [], "of the files that can be read nothing is said");
  assert.deepEqual(await page.evaluate(faults), []);
  assert.deepEqual(await removes(page), ["Remove the file notice.docx", "Remove the file scan.pdf", "Remove the file Letter of Tom Hale.txt"]);
  await button(page, "Remove the file scan.pdf").click();
  await open(page, files[2], 3);
  assert.match((await opened(page)).join(), /^The file notice\.docx .* Letter of Tom Hale\.txt .* page\.html \(1 kB\) is open\.$/);
  await button(page, "Find").click();

  // Each file's findings, pictures and decisions are its own.
  const titles = new Set();
  const step = async (words) => {
    assert.equal(await heading(page), words);
    assert.deepEqual(await page.evaluate(faults), [], words);
    titles.add(await page.title());
  };
  await step("What was found in document 1 of 3");
  assert.match(await page.locator("main").innerText(), /notice\.docx/);
  assert.deepEqual(await legends(page), ["“Mrs Rosalind Tattersall”, The text, line 1", "“Rosalind Tattersall”, The text, line 1", "“Tom Hale”, The text, line 3"]);
  await page.locator("#finding-1 input[value=keep]").check();
  await page.locator('fieldset:has(input[name="picture-0"])').getByLabel("Put a grey box in its place").check();
  await button(page, "Continue to the next document").click();
  await step("What was found in document 2 of 3");
  const [undecided, left] = [page.locator('[data-group="suggest"] input[value="keep"]'), page.locator('[data-group="keep"]')];
  assert.match(await left.innerText(), /Ben Hale/);
  for (const radio of await undecided.all()) await radio.check();
  await button(page, "Continue to the next document").click();
  await step("What was found in document 3 of 3");
  await page.locator(".govuk-back-link").click();
  await page.locator(".govuk-back-link").click();
  assert.ok(await page.locator("#finding-1 input[value=keep]").isChecked(), "a decision is kept");
  await button(page, "Continue to the next document").click();
  await button(page, "Continue to the next document").click();
  await button(page, "Make the redacted copies").click();

  // Each has a copy and a report to download, under a name without the person.
  await step("The redacted copies");
  const names = ["notice-redacted.docx", "redacted-2.txt", "page-redacted.html"];
  assert.deepEqual(await page.locator("main h2").allInnerTexts(), names);
  const copies = [];
  for (const name of names) {
    const copy = await downloadedBytes(page, () => button(page, `Download the copy ${name}`).click());
    assert.equal(copy.name, name);
    copies.push(copy.bytes);
  }
  const entries = unzipSync(copies[0]);
  assert.equal(Buffer.from(entries["word/document.xml"]).toString().replace(/<[^>]+>/g, ""), "\nThe Complainant wrote. Then Rosalind Tattersall came.Witness 1 saw it.");
  assert.ok(!Buffer.from(entries["word/document.xml"]).includes("A letter"), "the picture is covered");
  assert.equal(copies[1].toString(), "Witness 1 met the Complainant and Jo Marsh, and Councillor Ben Hale.\n");
  assert.match(copies[2].toString(), /Nobody came/);
  const report = await downloaded(page, () => button(page, "Download the report redacted-2.txt").click());
  assert.equal(report.name, "redacted-2-report.json");
  assert.equal(JSON.parse(report.text).counts.redacted, 2);
  await button(page, `Read the copy ${names[1]}`).click();
  await step("The redacted copy");
  assert.equal(await page.inputValue("#copy"), copies[1].toString());
  await page.goBack();
  await step("The redacted copies");
  await button(page, "Start again").click();
  assert.equal(await page.locator("#opened li, [data-person]").count(), 0);
  assert.equal(titles.size, 5);
  await quiet();
});

test("one copy that is refused stops them all, at the document that it is about", async (t) => {
  const refusing = `
    export class Redactor {
      prepare() { return this; }
      review(bytes) { return { parts: [{ name: "body", text: "Anna came." }], findings: [{ id: "a", part: "body", start: 0, end: 4, text: "Anna", class: "direct", rule: "r", action: "redact", confidence: 1, why: "It is the name." }] }; }
      redact(bytes) {
        if (bytes.length === 2) throw Object.assign(new Error("It is still in the copy."), { code: "leak" });
        return { document: bytes, report: { counts: {}, toCheck: [] } };
      }
    }`;
  const { page, quiet, close } = await visit("redact.html", { modules: { "/withheld/redact.js": refusing } });
  t.after(close);
  await page.fill("#fullName", "Anna");
  await open(page, ["a", "bb", "ccc"].map((text, i) => ({ name: `${i}.txt`, mimeType: "", buffer: Buffer.from(text) })), 3);
  await button(page, "Find").click();
  for (let i = 0; i < 2; i += 1) await button(page, "Continue to the next document").click();
  await button(page, "Make the redacted copies").click();
  assert.equal(await heading(page), "What was found in document 2 of 3");
  assert.deepEqual(await summary(page), ["It is still in the copy."]);
  await quiet();
});
