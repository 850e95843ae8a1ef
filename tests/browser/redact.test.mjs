// The officer's page: what can be wrong with a name, a notice or a file, and what the page does with it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleNotice as notice } from "../../www/example.js";
import { button, downloaded, heading, summary, visit } from "./visit.mjs";

const file = (buffer) => ({ name: "Rosalind Tattersall.txt", mimeType: "text/plain", buffer: Buffer.from(buffer) });

async function start(t, options) {
  const visited = await visit("redact.html", options);
  t.after(visited.close);
  return visited;
}

/** Fills in a name and a notice and asks for findings. */
async function find(page, text, name = "Rosalind Tattersall") {
  await page.fill("#fullName", name);
  await page.fill("#notice", text);
  await button(page, "Find").click();
}

async function refused(page) {
  assert.match(await page.title(), /^Error: /);
  assert.equal(await heading(page), "Redact a notice");
  assert.equal(await page.locator(".app-notice, .app-decision, #copy").count(), 0, "nothing else is shown");
  return summary(page);
}

/** A stand-in for the package whose engine refuses everything with this error. */
const refusing = (error) => `
  export class Redactor { constructor() { throw Object.assign(new Error("No."), ${JSON.stringify(error)}); } }`;

test("the empty form names all that is missing", async (t) => {
  const { page, quiet } = await start(t);
  await button(page, "Find").click();
  assert.deepEqual(await refused(page), ["Enter the full name of the person", "Paste the notice or open a file"]);
  assert.deepEqual(await page.locator(".govuk-error-summary a").evaluateAll((all) => all.map((link) => link.hash)), ["#fullName", "#notice"]);
  await quiet();
});

test("an error of the engine is shown at the input it is about", async (t) => {
  const about = [
    [{ code: "bad-identity", field: "emails" }, "emails"],
    [{ code: "bad-identity", field: "otherIds" }, "otherIds"],
    [{ code: "bad-identity", field: "dateOfBirth" }, "dateOfBirth"],
    [{ code: "bad-identity", field: "bank.sortCode" }, "fullName"],
    [{ code: "bad-identity" }, "fullName"],
    [{ code: "too-large" }, "notice"],
    [{ code: "too-large" }, "file-remove", "Rosalind"],
    [{ code: "unsupported-media-type" }, "file-remove", "Rosalind"],
  ];
  for (const [error, id, opened] of about) {
    const { page, quiet, close } = await start(t, { modules: { "/withheld/redact.js": refusing(error) } });
    await page.fill("#fullName", "Rosalind Tattersall");
    if (opened) await page.setInputFiles("#file-input", file(opened));
    else await page.fill("#notice", "Rosalind left.");
    if (opened) await page.locator("#opened").waitFor();
    await button(page, "Find").click();
    assert.deepEqual(await refused(page), ["No."]);
    assert.equal(await page.locator(".govuk-error-summary a").getAttribute("href"), `#${id}`, JSON.stringify(error));
    assert.equal(await page.locator(`#${id}-error`).textContent(), "Error: No.");
    await page.locator(".govuk-error-summary a").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), id === "dateOfBirth" ? "dateOfBirth-day" : id);
    await quiet();
    await close();
  }
});

test("an open file is one line, with its size and a way to remove it", async (t) => {
  const { page, quiet } = await start(t);
  await page.setInputFiles("#file-input", file("x".repeat(1500)));
  await page.locator("#opened").waitFor();
  for (const when of ["opened", "after an error"]) {
    assert.match(await page.locator("#opened").innerText(), /^The file Rosalind Tattersall\.txt \(2 kB\) is open\.\s+Remove the file$/, when);
    assert.ok(await page.locator("#file").isVisible(), `${when}: another can be opened`);
    await button(page, "Find").click();
    assert.deepEqual(await refused(page), ["Enter the full name of the person"]);
  }
  await button(page, "Remove the file").click();
  assert.ok(await page.locator("#opened").isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.id), "file");
  assert.equal(await page.inputValue("#notice"), "");
  await quiet();
});

test("an empty file is said to be empty", async (t) => {
  const { page, quiet } = await start(t);
  await page.fill("#fullName", "Rosalind Tattersall");
  await page.setInputFiles("#file-input", file(""));
  await page.locator("#opened").waitFor();
  await button(page, "Find").click();
  assert.deepEqual(await refused(page), ["The file is empty"]);
  await page.locator(".govuk-error-summary a").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "file-remove");
  await quiet();
});

test("each finding is shown in its sentence, under a name of its own", async (t) => {
  const { page, quiet } = await start(t);
  const far = "x".repeat(60);
  await find(page, [
    "It was in the long meeting of the parish hall that Rosalind\nTattersall, and then Rosalind Tattersall again, spoke for an hour about <b>the lease</b> of it.",
    "Rosalind Tattersall",
    `${far}😀-Rosalind Tattersall-😀${far}`,
  ].join("\n\n"));
  const list = page.locator(".app-decision");
  const all = await list.evaluateAll((items) => items.map((item) => {
    const context = item.querySelector(".app-decision__context");
    return { name: item.querySelector("legend").textContent, context: context.textContent.replace(/\s+/g, " "), found: context.querySelector("strong").textContent };
  }));
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length, "no two are named alike");
  const context = (name) => all.find((one) => one.name === name)?.context;
  assert.equal(context("“Rosalind\nTattersall”, line 1"), "…long meeting of the parish hall that Rosalind Tattersall, and then Rosalind Tattersall again,…");
  assert.equal(context("“Rosalind Tattersall”, line 2"), "…hall that Rosalind Tattersall, and then Rosalind Tattersall again, spoke for an hour about <b>the…");
  assert.equal(context("“Rosalind Tattersall”, line 4"), "Rosalind Tattersall", "not beyond the paragraph");
  const long = context("“Rosalind Tattersall”, line 6");
  assert.match(long, /^…x{30,40}😀-Rosalind Tattersall-😀x{30,40}…$/u, "a long word is cut");
  for (const { name, found } of all) assert.ok(name.startsWith(`“${found}”`));
  await quiet();
});

test("the report is in plain words, and as it is in the download", async (t) => {
  const { page } = await start(t);
  await page.getByText("More that would give them away").click();
  await page.fill("#otherIds", "REF-77120");
  await find(page, "Rosalind Tattersall (REF-77120) left. The Tattersalls and Rosalind Tattersall stayed.");
  for (const radio of await page.locator('[data-group="suggest"] input[value="keep"]').all()) await radio.check();
  await page.locator('[data-group="redact"] input[value="keep"]').last().check();
  await button(page, "Make the redacted copy").click();
  const shown = await page.locator("main").innerText();
  assert.match(shown, /Other reference/);
  assert.match(shown, /The text/);
  assert.match(shown, /Plain text/);
  assert.doesNotMatch(shown, /other-id|full-name|\bbody\b|text\/plain/);
  const { text } = await downloaded(page, () => button(page, "Download the report").click());
  const { counts } = JSON.parse(text);
  assert.ok("other-id" in counts.byRule);
  const { dismissed = 0, refused: left = 0 } = counts.byDecision;
  assert.equal(left, 1);
  assert.ok(shown.includes(`Suggestions: ${dismissed}. Other findings: ${left}.`));
});

test("without a name there is nothing to search for", async (t) => {
  const { page, quiet } = await start(t);
  for (const name of ["", "   "]) {
    await find(page, notice, name);
    const [message, ...more] = await refused(page);
    assert.ok(message.length > 20 && more.length === 0);
    assert.equal(await page.locator("#fullName-error").textContent(), `Error: ${message}`);
  }
  await page.locator(".govuk-error-summary a").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "fullName");
  await quiet();
});

test("an empty notice and a date that no calendar has are told before the search", async (t) => {
  const { page, quiet } = await start(t);
  await page.fill("#dateOfBirth-day", "31");
  await page.fill("#dateOfBirth-month", "2");
  await page.fill("#dateOfBirth-year", "1980");
  await find(page, "");
  assert.deepEqual(await refused(page), ["Date of birth must be a real date", "Paste the notice or open a file"]);
  await quiet();
});

test("a file in no encoding for certain is refused in the engine's words, and a good one is read", async (t) => {
  const { page, quiet } = await start(t);
  await page.fill("#fullName", "Rosalind Tattersall");
  await page.setInputFiles("#file-input", file([...Buffer.from("Cwyn gan Rosalind Tattersall o D"), 0x81, 0x6c]));
  await page.locator("#opened").waitFor();
  await button(page, "Find").click();
  const [message] = await refused(page);
  assert.match(message, /UTF-8/);
  await button(page, "Remove the file").click();

  const text = `\u{feff}Zoë 😀 wrote: Rosalind Tattersall left.\r\nThe end.\r\n`;
  await page.setInputFiles("#file-input", file(text));
  await page.locator("#opened").waitFor();
  await button(page, "Find").click();
  assert.equal(await heading(page), "What was found");
  assert.equal(await page.locator(".app-notice mark a").first().evaluate((link) => link.firstChild.textContent), "Rosalind Tattersall");
  await button(page, "Make the redacted copy").click();
  const copy = await downloaded(page, () => button(page, "Download the copy").click());
  assert.equal(copy.name, "redacted.txt", "not the name of the file that was opened");
  assert.doesNotMatch(copy.text, /Rosalind|Tattersall/);
  assert.match(copy.text, /^\u{feff}?Zoë 😀 wrote: .+ left\.\r\nThe end\.\r\n$/u);
  await quiet();
});

test("typing over a file's text puts the file aside", async (t) => {
  const { page } = await start(t);
  await page.fill("#fullName", "Rosalind Tattersall");
  await page.setInputFiles("#file-input", file("Rosalind Tattersall came first.\n"));
  await page.locator("#opened").waitFor();
  assert.equal(await page.inputValue("#notice"), "Rosalind Tattersall came first.\n");
  await page.fill("#notice", "Rosalind Tattersall came second.");
  assert.ok(await page.locator("#opened").isHidden());
  await button(page, "Find").click();
  assert.match(await page.locator(".app-notice").innerText(), /came second/);
});

test("a notice without the person says so", async (t) => {
  const { page } = await start(t);
  await find(page, "The committee met on Monday. No one came.");
  assert.match(await page.locator("main").innerText(), /Nothing of this person was found/);
  await button(page, "Make the redacted copy").click();
  assert.equal(await page.inputValue("#copy"), "The committee met on Monday. No one came.");
});

test("what looks like HTML is shown, not run", async (t) => {
  const { page, quiet } = await start(t);
  const text = `<img src="x" onerror="alert(1)"> Rosalind Tattersall <b>said</b> <script>alert(2)</script>`;
  await find(page, text);
  assert.equal(await page.locator("main img, main b, main script").count(), 0);
  assert.ok((await page.locator(".app-notice").innerText()).includes("<b>said</b>"));
  await quiet();
});

test("an answer that looks like HTML is shown, not run", async (t) => {
  const { page, quiet, close } = await visit("complaint.html");
  t.after(close);
  const details = `<img src="x" onerror="alert(1)"> <b>said</b>`;
  await button(page, "Use an example").click();
  await page.fill("#details", details);
  await button(page, "Continue").click();
  assert.equal(await heading(page), "Check what will be sent");
  assert.equal(await page.locator("main img, main b").count(), 0);
  assert.ok((await page.locator("main").innerText()).includes(details));
  await quiet();
});

test("a thousand findings do not make the page slow", async (t) => {
  const { page } = await start(t);
  await page.fill("#fullName", "Rosalind Tattersall");
  const taken = async (findings) => {
    await page.setInputFiles("#file-input", file("It was said that Rosalind Tattersall was in the hall on that day.\n".repeat(findings)));
    await page.locator("#opened").waitFor();
    const before = Date.now();
    await button(page, "Find").click();
    await page.locator(`#finding-${findings - 1}`).waitFor({ state: "attached" });
    return Date.now() - before;
  };
  // Beside fewer: the machine may have other work. What counts pairs takes a hundred times as long for ten times as many.
  const few = await taken(100);
  await button(page, "Go back and change").click();
  await button(page, "Remove the file").click();
  const many = await taken(1000);
  assert.ok(many < 6000 || many < 30 * few, `${few} ms for 100, ${many} ms for 1000`);
  await page.locator("#finding-500 input[value=keep]").check();
  assert.match(await page.locator("#counts").innerText(), /^999 will be taken out, 0 to decide, 1 stay/);
});

test("when the engine refuses the finished copy, none is shown", async (t) => {
  const leaking = `
    export class WithheldError extends Error { constructor(code, message) { super(message); this.code = code; } }
    export class Redactor {
      review(text) { return { parts: [{ name: "text", text }], findings: [{ id: "a", part: "text", start: 0, end: 4, text: text.slice(0, 4), class: "direct", rule: "r", action: "redact", confidence: 1, why: "It is the name." }] }; }
      prepare() { return this; }
      redact() { throw new WithheldError("leak", "Something of the person is still in the copy, so it is not given out."); }
    }`;
  const { page, quiet } = await start(t, { modules: { "/withheld/redact.js": leaking } });
  await find(page, "Anna was there.", "Anna");
  await button(page, "Make the redacted copy").click();
  assert.deepEqual(await summary(page), ["Something of the person is still in the copy, so it is not given out."]);
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.locator("#copy, .govuk-table").count(), 0);
  assert.equal(await button(page, "Download the copy").count(), 0);
  await quiet();
});

test("start again and a reload forget everything", async (t) => {
  const { page, quiet } = await start(t);
  await button(page, "Use an example").click();
  await button(page, "Find").click();
  await page.locator("#counts").waitFor();
  await quiet();
  await page.reload();
  assert.equal(await heading(page), "Redact a notice");
  assert.equal(await page.inputValue("#fullName"), "");
  assert.equal(await page.inputValue("#notice"), "");
  await find(page, "Rosalind Tattersall left.");
  await button(page, "Make the redacted copy").click();
  await button(page, "Start again").click();
  assert.equal(await page.inputValue("#fullName"), "");
  assert.equal(await page.inputValue("#notice"), "");
});

test("the text can be copied", async (t) => {
  const { page } = await start(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await find(page, "Rosalind Tattersall left.");
  await button(page, "Make the redacted copy").click();
  await button(page, "Copy the text").click();
  await page.locator("#status", { hasText: /copied/ }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.inputValue("#copy"));
});
