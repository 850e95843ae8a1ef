// What a screen reader, a magnifier and a finger need of every step, in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answers } from "./answers.mjs";
import { faults } from "./faults.mjs";
import { definitions, fill, pageOf } from "./fill.mjs";
import { button, visit } from "./visit.mjs";

const words = {
  en: { continue: "Continue", example: "Use an example", toNotice: "Continue to the notice", find: "Find", make: "Make the redacted copy" },
  cy: { continue: "Parhau", example: "Defnyddio enghraifft", toNotice: "Parhau i’r hysbysiad", find: "Chwilio", make: "Gwneud y copi wedi’i olygu" },
};

for (const language of ["en", "cy"]) {
  for (const width of [1280, 320]) {
    test(`every step, ${language}, ${width} pixels wide`, async (t) => {
      const query = language === "cy" ? "?lang=cy" : "";
      const say = words[language];
      const { page, quiet, close } = await visit(`complaint.html${query}`, { width });
      t.after(close);
      const titles = new Set();
      const sound = async (step) => {
        assert.deepEqual(await page.evaluate(faults), [], step);
        assert.equal(await page.getAttribute("html", "lang"), language, step);
        titles.add(await page.title());
      };
      await sound("the empty form");
      await button(page, say.continue).click();
      await sound("the form with errors");
      await page.locator("details").first().locator("summary").click();
      await sound("the form with its promises open");
      await button(page, say.example).click();
      await sound("the filled form");
      await button(page, say.continue).click();
      await sound("what will be sent");
      await button(page, say.toNotice).click();
      await button(page, say.find).click();
      await sound("the notice's form with an error");
      await button(page, say.example).click();
      for (const summary of await page.locator("details:not([open]) > summary").all()) await summary.click();
      await sound("the notice's form");
      await button(page, say.find).click();
      await sound("the findings");
      await button(page, say.make).click();
      await sound("the findings with an error");
      for (const radio of await page.locator('[data-group="suggest"] input[value="redact"]').all()) await radio.check();
      await button(page, say.make).click();
      await sound("the copy");
      assert.equal(titles.size, 8, `each step has a title of its own: ${[...titles].join("; ")}`);
      await quiet();
    });
  }
}

const side = (words, path) => (path.includes("cy") ? words.cy : words.en);

test("the first page, in both languages", async (t) => {
  for (const path of ["", "?lang=cy"]) {
    const { page, quiet, close } = await visit(path, { width: 320 });
    t.after(close);
    assert.deepEqual(await page.evaluate(faults), []);
    const links = await page.locator("main a").evaluateAll((all) => all.map((link) => new URL(link.href).pathname + new URL(link.href).search));
    const form = (id) => `/form.html?form=${id}${path.replace("?", "&")}`;
    assert.deepEqual(links, [
      `/complaint.html${path}`, ...["complaint-response", "contact", "customer-service", "booklet", "research", "stakeholder"].map(form), `/redact.html${path}`,
    ]);
    for (const { title, purpose, source } of Object.values(definitions)) {
      const entry = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: side(title, path), exact: true }) });
      const words = await entry.innerText();
      for (const said of [side(purpose, path), source.notice]) assert.ok(words.includes(said), said);
    }
    await quiet();
  }
});

/** The names of what is in the form, in its order, by their role in the accessibility tree, and what is said with each. */
async function tree(page, roles) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "form" });
  const { node: form } = await session.send("DOM.describeNode", { nodeId });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node) => [node, ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? walk(byId.get(id)) : []))];
  return walk(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === form.backendNodeId))
    .filter((node) => !node.ignored && roles.includes(node.role?.value))
    .map((node) => ({ role: node.role.value, name: node.name.value, description: node.description?.value ?? "" }));
}

const itemNames = {
  email: { en: "Email address 1", cy: "Cyfeiriad e-bost 1" },
  phone: { en: "Phone number 1", cy: "Rhif ffôn 1" },
  social: { en: "Account 1", cy: "Cyfrif 1" },
};
const partNames = { en: ["Day", "Month", "Year"], cy: ["Diwrnod", "Mis", "Blwyddyn"] };

/** What the tree should hold for a question that is asked. */
function expected({ kind, label, many, options }, language) {
  const name = label[language];
  if (kind === "choice") return [["group", name], ...options.map((option) => [many ? "checkbox" : "radio", option.label[language]])];
  if (kind === "date" || kind === "date-of-birth") return [["group", name], ...partNames[language].map((part) => ["textbox", part])];
  if (many) return [["group", name], ["textbox", itemNames[kind][language]]];
  return [["textbox", name]];
}

for (const [id, { wrong, right, places }] of Object.entries(answers)) {
  for (const language of ["en", "cy"]) {
    test(`every input of ${id} has its name, its hint and its error, ${language}`, async (t) => {
      const definition = definitions[id];
      const { page, quiet, close } = await visit(pageOf(id, language), { width: language === "en" ? 1280 : 320 });
      t.after(close);
      const inputs = ["textbox", "radio", "checkbox", "group"];
      const asked = definition.fields.filter(({ when }) => !when);
      const nodes = await tree(page, inputs);
      assert.deepEqual(nodes.map(({ role, name }) => [role, name]), asked.flatMap((field) => expected(field, language)));
      for (const { label, hint } of asked) {
        const node = nodes.find(({ name }) => name === label[language]);
        assert.equal(node.description, hint?.[language] ?? "", label.en);
      }
      assert.deepEqual(await page.evaluate(faults), []);

      await fill(page, definition, { ...right, ...wrong });
      await page.locator("form [type=submit]").click();
      assert.deepEqual(await page.evaluate(faults), [], "with errors");
      const messages = await page.locator(".govuk-error-summary a").allInnerTexts();
      assert.equal(messages.length, places.length);
      const described = (await tree(page, inputs)).map(({ description }) => description);
      for (const message of messages) assert.ok(described.some((description) => description.endsWith(message)), `nothing is described by: ${message}`);

      await fill(page, definition, right);
      await page.locator("form [type=submit]").click();
      await page.locator("[data-recipient]").first().waitFor();
      assert.deepEqual(await page.evaluate(faults), [], "what will be sent");
      await quiet();
    });
  }
}

test("the finding list says what is what", async (t) => {
  const { page, close } = await visit("redact.html");
  t.after(close);
  await button(page, "Use an example").click();
  await button(page, "Find").click();
  const tree = await page.locator(".app-findings__list").ariaSnapshot();
  assert.match(tree, /heading "Findings" \[level=2\]/);
  assert.match(tree, /heading "To decide \(\d+\)" \[level=3\]/);
  assert.match(tree, /group "“treasurer of the Ormsby Bowls Club”, line \d+":[^]*?radio "Take out" \[checked\]\n[^]*?radio "Leave in"\n/);
  assert.match(tree, /group "“Mrs Rosalind Anne Tattersall”, line 8":[^]*?radio "Take out" \[checked\]/);
  assert.match(tree, /link "Show line 8 in the notice “Mrs Rosalind Anne Tattersall”"/);
  const marks = await page.locator(".app-notice").ariaSnapshot();
  assert.match(marks, /mark:\s+- link "Mrs Rosalind Anne Tattersall \(will be taken out\)"/);
});

test("the checks above can fail", async (t) => {
  const { page, close } = await visit("redact.html");
  t.after(close);
  await page.evaluate(() => {
    const add = (tag, attributes, text = "") => {
      const node = Object.assign(document.createElement(tag), { textContent: text });
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
      document.querySelector("main").append(node);
      return node;
    };
    add("h1", {}, "Second");
    add("h4", {}, "Deep");
    add("input", { id: "fullName", "aria-describedby": "nowhere" });
    add("p", {}, "faint").style.color = "#bbb";
    add("button", {}, "");
    add("div", {}, "wide").style.width = "3000px";
  });
  const wrong = (await page.evaluate(faults)).join("\n");
  for (const what of ["not one h1", "skips", "without a label", "leads nowhere", "contrast of", "without words", "two elements", "wide in", "a target of"]) assert.ok(wrong.includes(what), what);
});
