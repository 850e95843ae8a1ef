// The officer's page with files: Word documents, web pages and texts in several encodings, and what is none of these.

import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { docx, paragraph, picture } from "./docx.mjs";
import { button, downloadedBytes, heading, summary, visit } from "./visit.mjs";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const secret = /rosalind|tattersall/i;

/** Opens a file in the page and asks for findings. */
async function open(t, name, bytes, { path = "redact.html", mimeType = "" } = {}) {
  const visited = await visit(path);
  t.after(visited.close);
  await visited.page.fill("#fullName", "Rosalind Tattersall");
  await choose(visited.page, name, bytes, mimeType);
  await button(visited.page, "Find").click();
  return visited;
}

async function choose(page, name, bytes, mimeType = "") {
  await page.setInputFiles("#file-input", { name, mimeType, buffer: Buffer.from(bytes) });
  await page.locator("#opened").waitFor();
}

async function copyOf(page) {
  await button(page, "Make the redacted copy").click();
  assert.equal(await heading(page), "The redacted copy");
  return downloadedBytes(page, () => button(page, "Download the copy").click());
}

const legends = (page) => page.locator(".app-decision legend").allInnerTexts();

const report = docx(paragraph("Complaint by ", "Mrs Ros", "alind Tatter", "sall.") + paragraph("The hall was cold.") + picture("A letter in handwriting"),
  { header: paragraph("R. Tattersall"), footnote: paragraph("Told by Tattersall.") });

test("a Word document goes in and a Word document without the person comes out", async (t) => {
  const { page, quiet } = await open(t, "LO-2026-014 notice.docx", report);
  assert.equal(await heading(page), "What was found");
  assert.deepEqual((await legends(page)).sort(), ["“Mrs Rosalind Tattersall”, The text, line 1", "“R. Tattersall”, Header 1, line 1", "“Tattersall”, Footnotes, line 1"]);
  assert.deepEqual(await page.locator(".app-notice h3").allInnerTexts(), ["The text", "The text: links and descriptions", "Footnotes", "Header 1"]);
  assert.match(await page.locator(".app-decision__context", { hasText: "Complaint by" }).first().innerText(), /^Complaint by Mrs Rosalind Tattersall\.\s?The hall/);
  assert.ok((await page.locator(".app-notice").innerText()).includes("A letter in handwriting"));
  // Of what is left out, nothing is to decide.
  const leftOut = page.locator("h2", { hasText: "Found in what does not go into the copy" }).locator("xpath=following-sibling::h3[1]");
  assert.equal(await leftOut.innerText(), "comments");
  assert.match(await leftOut.locator("xpath=following-sibling::div[1]").innerText(), /Rosalind Tattersall/);
  assert.equal(await page.locator(".app-decision", { hasText: "comments" }).count(), 0);
  const { name, bytes, type } = await copyOf(page);
  assert.equal(name, "LO-2026-014 notice-redacted.docx");
  assert.equal(type, word);
  const entries = Object.entries(unzipSync(bytes)).map(([entry, content]) => [entry, Buffer.from(content).toString("utf8").replace(/<[^>]+>/g, "")]);
  const all = Object.fromEntries(entries);
  assert.doesNotMatch(JSON.stringify(entries), secret);
  assert.match(all["word/document.xml"], /Complaint by the Complainant\.The hall was cold\./i);
  assert.ok(!("word/comments.xml" in all));
  const shown = await page.locator("main").innerText();
  assert.match(shown, /The hall was cold\./);
  assert.doesNotMatch(shown, secret);
  assert.match(shown, /Look at these in the copy\s[^]*Picture in: The text\. Its description: “A letter in handwriting”/);
  assert.match(shown, /What did not go into the copy\s[^]*comments?: 1/);
  assert.match(shown, /Word document/);
  assert.match(shown, /Footnotes\s+1/);
  await quiet();
});

test("a Word document’s tracked changes and the title of its copy are asked, of no other file", async (t) => {
  const { page, close, quiet } = await visit("redact.html");
  t.after(close);
  const body = `<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:ins w:id="1"><w:r><w:t xml:space="preserve">new </w:t></w:r></w:ins>`
    + `<w:del w:id="2"><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del><w:r><w:t>notice to Rosalind Tattersall.</w:t></w:r></w:p>`;
  const [changes, title] = [page.getByRole("group", { name: "What should happen to tracked changes?" }), page.getByLabel("Title of the copy")];
  await page.fill("#fullName", "Rosalind Tattersall");
  await choose(page, "notice.txt", Buffer.from("A text."), "text/plain");
  assert.ok(await changes.isHidden() && await title.isHidden());
  await button(page, "Remove the file").click();
  await choose(page, "notice.docx", docx(body), word);
  assert.ok(await changes.getByLabel("Accept them all").isChecked());
  assert.match(await changes.getAttribute("aria-describedby"), /tracked-changes-hint/);
  // By the keyboard alone, from the line about the file onwards.
  await page.locator("#file-remove").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  assert.ok(await changes.getByLabel("Refuse them all").isChecked());
  await page.keyboard.press("Tab");
  await page.keyboard.type("The case of Tattersall");
  await button(page, "Find").click();
  assert.match((await summary(page)).join(), /title of the copy holds something of a person/);
  await page.locator(".govuk-error-summary a").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "copy-title");
  await title.fill("Decision");
  await button(page, "Find").click();
  assert.match(await page.locator(".app-notice").innerText(), /The old notice to Rosalind Tattersall/);
  const { bytes } = await copyOf(page);
  const text = (name) => Buffer.from(unzipSync(bytes)[name]).toString("utf8").replace(/<[^>]+>/g, "").trim();
  assert.equal(text("word/document.xml"), "The old notice to the Complainant.");
  assert.equal(text("docProps/core.xml"), "Decision");
  assert.match(await page.locator("main").innerText(), /Tracked changes\s+Refused/);
  await quiet();
});

test("what a person decides of a Word document is done", async (t) => {
  const { page, quiet } = await open(t, "notice.docx", docx(paragraph("Rosalind Tattersall came.") + paragraph("Rosalind Tattersall went.")));
  await page.locator("#finding-1 input[value=keep]").check();
  const { bytes } = await copyOf(page);
  const text = Buffer.from(unzipSync(bytes)["word/document.xml"]).toString("utf8").replace(/<[^>]+>/g, "");
  assert.equal(text.trim(), "The Complainant came.Rosalind Tattersall went.");
  await quiet();
});

test("a picture can be covered by a grey box", async (t) => {
  const { page, quiet } = await open(t, "notice.docx", report);
  const pictures = page.locator('fieldset:has(input[name="picture-0"])');
  assert.equal(await pictures.locator("legend").innerText(), "1. Picture in: The text. Its description: “A letter in handwriting”");
  assert.ok(await pictures.getByLabel("Leave in").isChecked());
  await pictures.getByLabel("Put a grey box in its place").check();
  const { bytes } = await copyOf(page);
  const entries = unzipSync(bytes);
  const drawn = Object.keys(entries).filter((name) => name.startsWith("word/media/"));
  assert.equal(drawn.length, 1);
  assert.ok(!Buffer.from(report).includes(Buffer.from(entries[drawn[0]])), "another picture");
  assert.doesNotMatch(Buffer.from(entries["word/document.xml"]).toString(), /handwriting/);
  await page.locator(".govuk-back-link").click();
  assert.ok(await pictures.getByLabel("Put a grey box in its place").isChecked(), "the decision is kept");
  await quiet();
});

test("a web page goes in and comes out, and is never run", async (t) => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>Notice on Rosalind Tattersall</title></head><body><h1>Notice</h1><p>Mrs <b>Tatter</b>sall wrote.</p>`
    + `<img alt="The hall" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs="><script>alert(1)</script></body></html>`;
  for (const [ending, given] of [["html", "Notice.HTML"], ["htm", "notice.htm"]]) {
    const { page, quiet, close } = await open(t, given, html);
    assert.equal(await heading(page), "What was found", ending);
    assert.deepEqual((await legends(page)).sort(), ["“Mrs Tattersall”, The text, line 3", "“Rosalind Tattersall”, Title, line 1"]);
    assert.equal(await page.locator("main b, main img, main script").count(), 0);
    const { name, bytes, type } = await copyOf(page);
    assert.match(name, /^notice-redacted\.html$/i);
    assert.equal(type, "text/html;charset=utf-8");
    assert.doesNotMatch(bytes.toString("utf8"), secret);
    assert.match(bytes.toString("utf8"), /<h1>Notice<\/h1>/);
    assert.match(await page.locator("main").innerText(), /script: 1/);
    await quiet();
    await close();
  }
});

test("a text in UTF-16 or Windows-1252 is read, and given out in UTF-8", async (t) => {
  const text = "Zoë’s note: Rosalind Tattersall left.\r\n";
  const cp1252 = Buffer.from(text.replace("’", "\x92"), "latin1");
  for (const [what, bytes] of [["UTF-16", Buffer.from(`\u{feff}${text}`, "utf16le")], ["Windows-1252", cp1252]]) {
    const { page, quiet, close } = await open(t, "note.txt", bytes);
    assert.equal(await heading(page), "What was found", what);
    const copy = await copyOf(page);
    assert.equal(copy.name, "note-redacted.txt");
    assert.equal(copy.type, "text/plain;charset=utf-8");
    assert.equal(copy.bytes.toString("utf8").replace(/^\u{feff}/u, ""), "Zoë’s note: the Complainant left.\r\n", what);
    assert.equal((await page.inputValue("#copy")).replace(/^\u{feff}/u, ""), "Zoë’s note: the Complainant left.\n", what);
    await quiet();
    await close();
  }
});

test("a file's name that may hold the person is not given on", async (t) => {
  const bytes = docx(paragraph("Mrs Tattersall wrote."));
  for (const name of ["Rosalind Tattersall.docx", "complaint_tattersall_v2.docx", "TattersallComplaint.docx", "2026-Tattersall2.docx"]) {
    const { page, close } = await open(t, name, bytes);
    assert.equal((await copyOf(page)).name, "redacted.docx", name);
    await close();
  }
});

test("what is no document that is read here is refused with a reason, and nothing that was typed is lost", async (t) => {
  const cfb = (name) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(name, "utf16le"), Buffer.alloc(512)]);
  const { page, quiet } = await open(t, "old.doc", cfb("WordDocument"));
  const whole = Buffer.from(report);
  for (const [name, bytes, message] of [
    ["old.doc", cfb("WordDocument"), /an old Word document \(\.doc\)/],
    ["locked.docx", cfb("EncryptedPackage"), /protected by a password/],
    ["pictures.docx", zipSync({ "a.txt": strToU8("Rosalind Tattersall") }), /a zip file, not a Word document/],
    ["half.docx", whole.subarray(0, whole.length / 2), /damaged/],
    ["text.docx", Buffer.from("Rosalind Tattersall"), /not a Word document|damaged/],
    ["scan.pdf", Buffer.from("%PDF-1.7\n"), /a PDF/],
    ["empty.docx", Buffer.alloc(0), /^The file is empty$/],
    ["empty.txt", Buffer.alloc(0), /^The file is empty$/],
  ]) {
    if (await page.locator("#opened").isVisible()) await button(page, "Remove the file").click();
    await choose(page, name, bytes);
    await button(page, "Find").click();
    assert.equal(await heading(page), "Redact a notice", name);
    const [said, ...more] = await summary(page);
    assert.match(said, message, name);
    assert.deepEqual(more, [], name);
    assert.doesNotMatch(said, secret);
    assert.equal(await page.locator("#file-remove-error").textContent(), `Error: ${said}`);
    assert.equal(await page.inputValue("#fullName"), "Rosalind Tattersall", "what was typed stays");
    assert.match(await page.locator("#opened li > span").innerText(), new RegExp(`^The file ${name.replace(".", "\\.")} `));
    await page.locator(".govuk-error-summary a").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "file-remove");
  }
  // After all that, a good one.
  await button(page, "Remove the file").click();
  await choose(page, "notice.docx", report);
  await button(page, "Find").click();
  assert.equal(await heading(page), "What was found");
  await quiet();
});

test("a file is chosen with the keyboard, and can be dropped", async (t) => {
  const { page, quiet, close } = await visit("redact.html");
  t.after(close);
  await page.fill("#fullName", "Rosalind Tattersall");
  await page.focus("#notice");
  const choosing = page.waitForEvent("filechooser"); // Before the first key: the browser is told of it meanwhile.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const chooser = await choosing;
  assert.ok(chooser.isMultiple());
  await chooser.setFiles({ name: "notice.docx", mimeType: word, buffer: Buffer.from(report) });
  await page.locator("#opened").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "file", "the focus stays, for the next file");
  assert.ok(await page.locator("#notice").isHidden(), "there is no text to show of it yet");
  await page.locator("#status", { hasText: "The file notice.docx" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("#notice").isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.id), "file");

  const drop = (target) => page.evaluate(([target, bytes]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(bytes)], "dropped.docx"));
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector(target).dispatchEvent(event);
    return event.defaultPrevented;
  }, [target, [...report]]);
  assert.ok(await drop("h1"), "beside the chooser it does not take the page's place");
  assert.ok(await page.locator("#opened").isHidden());
  assert.ok(await drop("#file"));
  await page.locator("#opened").waitFor();
  await button(page, "Find").click();
  assert.equal((await legends(page)).length, 3);
  await quiet();
});

test("another file after the findings starts afresh", async (t) => {
  const { page } = await open(t, "one.docx", report);
  await button(page, "Go back and change").click();
  assert.match(await page.locator("#opened").innerText(), /one\.docx/);
  await button(page, "Remove the file").click();
  await choose(page, "two.txt", "Rosalind Tattersall left.");
  await button(page, "Find").click();
  assert.deepEqual(await legends(page), ["“Rosalind Tattersall”, line 1"]);
  assert.equal((await copyOf(page)).name, "two-redacted.txt");
});
