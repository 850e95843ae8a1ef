// The pages as they are served: one frame around all, a policy that lets nothing be sent, and what happens where
// WebAssembly is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import { button, served, visit } from "./visit.mjs";

const pages = ["index.html", "complaint.html", "form.html", "redact.html"];
const paths = ["index.html", "complaint.html", "form.html?form=customer-service", "redact.html"];
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; form-action 'none'; base-uri 'none'";

test("every page stands in the same frame, with the policy in it", async () => {
  for (const page of pages) {
    const html = await served(page);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en"/, page);
    assert.equal(html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1], policy, page);
    assert.doesNotMatch(html, /<!--/, page);
    for (const part of ["<title>", "<h1", "<main", "<header", "<footer", "<script"]) assert.equal(html.split(part).length, 2, `${page} has one ${part}`);
  }
  assert.equal(await served("frame.html"), "There is no such page.");
});

test("the policy lets nothing be sent, and loads no font", async (t) => {
  for (const path of paths) {
    const { page, seen, close } = await visit(path);
    t.after(close);
    assert.deepEqual(seen.trouble, [], path);
    assert.deepEqual(seen.loading.filter((request) => request.startsWith("font ")), [], path);
    const outcome = await page.evaluate(() => fetch("/index.html").then(() => "sent", () => "refused"));
    assert.equal(outcome, "refused", path);
    // The watch sees a violation when there is one; it is told a moment later.
    for (let i = 0; i < 50 && !seen.trouble.some((what) => what.startsWith("policy: connect-src")); i += 1) await page.waitForTimeout(50);
    assert.ok(seen.trouble.some((what) => what.startsWith("policy: connect-src")), seen.trouble.join());
  }
});

test("where WebAssembly is refused, the page says so at once", async (t) => {
  for (const [path, title] of [["complaint.html", "Complain about a councillor"], ["form.html?form=contact", "Contact the Electoral Commission"], ["redact.html", "Redact a notice"]]) {
    const [name, query = ""] = path.split("?");
    const html = await served(name);
    const { page, close } = await visit(`refused.html?${query}`, { pages: { [`/refused.html?${query}`]: html.replace(" 'wasm-unsafe-eval'", "") } });
    t.after(close);
    assert.equal(await page.title(), `Error: ${title} – Withheld`);
    assert.match(await page.locator("main").innerText(), /needs WebAssembly/);
    assert.equal(await page.locator("main form").count(), 0);
    await button(page, "Cymraeg").click();
    assert.match(await page.locator("main").innerText(), /angen WebAssembly/);
  }
});

test("the navigation says where one is", async (t) => {
  for (const [path, name, current] of [["", "Forms", "page"], ["index.html", "Forms", "page"], ["form.html?form=booklet", "Forms", "true"], ["complaint.html", "Forms", "true"], ["redact.html", "Redact a notice", "page"]]) {
    const { page, close } = await visit(path);
    t.after(close);
    const marked = await page.locator("nav a[aria-current]").evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute("aria-current")]));
    assert.deepEqual(marked, [[name, current]], path);
  }
});
