// The README's form, served as a council would serve it, with nothing but the package beside it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { visit } from "./visit.mjs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const block = (start) => readme.split(`\`\`\`${start}\n`)[1]?.split("```")[0];

test("the council's example checks a form", async () => {
  const [html, code] = [block("html"), block("js complaint.js")];
  assert.ok(html && code);
  const page = `<!doctype html><html lang="en"><title>Example</title><link rel="icon" href="icon.svg"><h1 tabindex="-1">Example</h1>${html}</html>`;
  const { page: tab, quiet, close } = await visit("readme-example.html", {
    modules: { "/complaint.js": code },
    pages: { "/readme-example.html": page },
  });
  await tab.getByRole("button", { name: "Continue" }).click();
  assert.equal(await tab.getByRole("alert").innerText(), "Enter the councillor’s name");
  await tab.getByLabel("Which councillor?").fill("Cllr Ben Quillfeather");
  await tab.getByLabel("Their council").fill("Wick Council");
  await tab.getByLabel("What happened?").fill("He shouted.");
  await tab.getByRole("button", { name: "Continue" }).click();
  assert.match(await tab.getByRole("alert").innerText(), /^You have not given an email address/, "what is pointed out");
  await tab.getByLabel("Your email address").fill("ada@post.example");
  await tab.getByRole("button", { name: "Continue" }).click();
  assert.equal(await tab.getByRole("alert").innerText(), "Ready: email,councillor,council,details");
  await quiet();
  await close();
});
