// What is wrong with a page for a screen reader, a magnifier and a finger.

/** Runs in the page, and returns what is wrong. */
export function faults() {
  const wrong = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const seen = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
  const say = (what, node) => wrong.push(`${what}: <${node.tagName.toLowerCase()} id="${node.id}" class="${node.className}">`);

  const headings = all("h1, h2, h3, h4").filter(seen).map((node) => Number(node.tagName[1]));
  if (headings.filter((level) => level === 1).length !== 1) wrong.push("not one h1");
  const afterFirst = headings.slice(headings.indexOf(1));
  afterFirst.forEach((level, i) => { if (i > 0 && level > afterFirst[i - 1] + 1) wrong.push(`a heading skips from h${afterFirst[i - 1]} to h${level}`); });
  for (const landmark of ["body > header", "main", "body > footer"]) if (all(landmark).length !== 1) wrong.push(`not one ${landmark}`);
  for (const nav of all("nav, section, [role=region]")) if (!nav.getAttribute("aria-label")) say("a landmark without a name", nav);

  const ids = all("[id]").map((node) => node.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`two elements have the id ${id}`);
  for (const attribute of ["aria-describedby", "aria-controls", "aria-labelledby", "for"]) {
    for (const node of all(`[${attribute}]`)) {
      for (const id of node.getAttribute(attribute).split(" ")) if (!ids.includes(id)) say(`${attribute} leads nowhere`, node);
    }
  }
  // GOV.UK's file upload hides the input itself, and its label is the button's.
  for (const input of all("input:not([hidden]), textarea, select")) if (![...input.labels].some((label) => label.textContent.trim())) say("an input without a label", input);
  for (const node of all("a, button")) if (!(node.getAttribute("aria-label") ?? node.textContent).trim()) say("a control without words", node);
  for (const node of all("fieldset")) if (!node.querySelector("legend")?.textContent.trim()) say("a fieldset without a legend", node);
  for (const node of all("a[href^='#']")) if (node.hash && !document.querySelector(node.hash)) say("a link within the page leads nowhere", node);

  // 24 by 24 pixels, but for links within a sentence; a radio's label counts to it.
  for (const node of all("button, input, textarea, summary, .app-decision__place").filter(seen)) {
    const { width, height } = node.getBoundingClientRect();
    if (width < 24 || height < 24) say(`a target of ${Math.round(width)} by ${Math.round(height)}`, node);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.push(`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`);

  const parse = (colour) => { const n = colour.match(/[\d.]+/g).map(Number); return { rgb: n.slice(0, 3), alpha: n[3] ?? 1 }; };
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (node) => { for (let at = node; at; at = at.parentElement) { const c = parse(getComputedStyle(at).backgroundColor); if (c.alpha === 1) return c.rgb; } return [255, 255, 255]; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const tried = new Set();
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (tried.has(node) || !walker.currentNode.textContent.trim() || !seen(node) || node.closest(".govuk-visually-hidden, .govuk-skip-link, script")) continue;
    tried.add(node);
    const style = getComputedStyle(node);
    const [a, b] = [light(parse(style.color).rgb), light(behind(node))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) say(`contrast of ${((a + 0.05) / (b + 0.05)).toFixed(1)}`, node);
    if (/GDS Transport/.test(style.fontFamily)) say("the GOV.UK typeface", node);
  }
  return wrong;
}
