// Opens a page in a real Chromium and watches what it must not do: ask for anything once it has loaded, complain in the
// console, or break the Content-Security-Policy.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";

const site = process.env.SITE_URL;
if (!site) throw new Error("SITE_URL is not set: run these tests with `cargo xtask test`");

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser?.close());

/**
 * Tabs that no test has at present. A new one takes more work than what most tests do in it; a page that is loaded afresh
 * in an old one has nothing of the page before. They share a context: what a page stores would show in all of them.
 */
const idle = [];
let shared;

async function tab() {
  shared ??= browser.newContext({ acceptDownloads: true });
  const page = await (await shared).newPage();
  page.setDefaultTimeout(60_000); // A limit for what hangs: the machine may have other work.
  // `seen` is what the test that has the tab sees.
  const found = { page, seen: undefined, loaded: false };
  const icon = new URL("icon.svg", site).href;
  const trouble = (what) => found.seen?.trouble.push(what);
  page.on("request", (request) => {
    const asked = `${request.resourceType()} ${request.url()}`;
    // A browser asks for a page's icon once, when it pleases: before the load is over, or just after it.
    const late = found.loaded && !(request.url() === icon && !found.seen?.loading.includes(asked));
    (late ? found.seen?.later : found.seen?.loading)?.push(asked);
  });
  page.on("response", (response) => { if (response.status() >= 400) trouble(`${response.status()} ${response.url()}`); });
  page.on("console", (message) => trouble(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => trouble(`uncaught: ${error.message}`));
  await page.exposeFunction("reportViolation", (what) => trouble(`policy: ${what}`));
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI}`)));
  return found;
}

/**
 * Opens `path`. `quiet()` asserts that since the load nothing was asked for, nothing broke, nothing was stored and the address stayed.
 * `modules` are stand-ins for files of the site, by their path, and `pages` further pages under the site's own policy.
 */
export async function visit(path, { width = 1280, modules = {}, pages = {}, permissions = [] } = {}) {
  const mine = idle.pop() ?? await tab();
  const { page } = mine;
  const seen = { loading: [], later: [], trouble: [] };
  Object.assign(mine, { seen, loaded: false });
  await page.setViewportSize({ width, height: 900 });
  await page.context().grantPermissions(permissions);
  for (const [file, body] of Object.entries(modules)) {
    await page.route(`**${file}`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  }
  for (const [file, body] of Object.entries(pages)) {
    const policy = (await fetch(site)).headers.get("content-security-policy") ?? "default-src 'none'";
    await page.route(`**${file}`, (route) => route.fulfill({ contentType: "text/html", headers: { "content-security-policy": policy }, body }));
  }
  const address = new URL(path, site).href;
  await page.goto(address, { waitUntil: "load" });
  await page.locator("html:not([data-loading]) :is(h1[tabindex], h1[data-words])").waitFor();
  mine.loaded = true;

  const quiet = async () => {
    assert.deepEqual(seen.later, [], "requests after loading");
    assert.deepEqual(seen.trouble, [], "console, errors and policy");
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    assert.deepEqual(kept, [0, 0, ""], "storage");
    assert.equal(page.url(), address, "the address");
  };
  const close = async () => {
    if (mine.seen !== seen) return; // Closed already; another test may have the tab.
    mine.seen = undefined;
    await page.context().clearPermissions();
    await page.unrouteAll();
    idle.push(mine);
  };
  return { page, seen, quiet, close };
}

/** A page's HTML as it is served. */
export const served = async (path) => (await fetch(new URL(path, site))).text();

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const heading = (page) => page.locator("h1").innerText();
export const summary = (page) => page.locator(".govuk-error-summary li").allInnerTexts();

/** A downloaded file: its bytes, the name it was given, and the type that the page gave it. */
export async function downloadedBytes(page, click) {
  // The type is known to the page alone.
  const typed = page.evaluate(() => new Promise((resolve) => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { URL.createObjectURL = make; resolve(blob.type); return make.call(URL, blob); };
  }));
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks), type: await typed };
}

/** The words of a downloaded file, and the name it was given. */
export async function downloaded(page, click) {
  const { name, bytes } = await downloadedBytes(page, click);
  return { name, text: bytes.toString("utf8") };
}
