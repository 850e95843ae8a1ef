// Builds elements. Everything given as a child becomes a text node or is already a node: nothing that was typed,
// read from a file or found in a notice is ever read as HTML.

export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) node.append(child);
  }
  return node;
}

export const paragraph = (...children) => el("p", { class: "govuk-body" }, ...children);
export const inset = (...children) => el("div", { class: "govuk-inset-text" }, ...children);
export const hidden = (...children) => el("span", { class: "govuk-visually-hidden" }, ...children);

export function heading(level, size, ...children) {
  return el(`h${level}`, { class: `govuk-heading-${size}` }, ...children);
}

export function button(text, onClick, { secondary = false, submit = false, ...attributes } = {}) {
  return el("button", {
    type: submit ? "submit" : "button",
    class: secondary ? "govuk-button govuk-button--secondary" : "govuk-button",
    "data-module": "govuk-button",
    on: onClick && { click: onClick },
    ...attributes,
  }, text);
}

export function buttonGroup(...buttons) {
  return el("div", { class: "govuk-button-group" }, ...buttons);
}

export function details(summary, ...content) {
  return el("details", { class: "govuk-details" },
    el("summary", { class: "govuk-details__summary" }, el("span", { class: "govuk-details__summary-text" }, summary)),
    el("div", { class: "govuk-details__text" }, ...content));
}

export function bullets(items) {
  return el("ul", { class: "govuk-list govuk-list--bullet" }, items.map((item) => el("li", null, item)));
}

/** A summary list. A row is `{ key, value, change? }`, `change` being what its "Change" link does. */
export function summaryList(rows, changeWord) {
  return el("dl", { class: "govuk-summary-list" }, rows.map(({ key, value, change }) =>
    el("div", { class: "govuk-summary-list__row" },
      el("dt", { class: "govuk-summary-list__key" }, key),
      el("dd", { class: "govuk-summary-list__value" }, value),
      change && el("dd", { class: "govuk-summary-list__actions" }, changeLink(changeWord, key, change)))));
}

/** "Change", and for those who hear the link alone, what. */
export function changeLink(word, what, go) {
  return el("a", { class: "govuk-link", href: "#", on: { click: (event) => { event.preventDefault(); go(); } } }, word, hidden(" ", what));
}

let status;

/** Says something to those who listen to the page, without moving their place in it. */
export function announce(text) {
  status ??= document.getElementById("status");
  status.textContent = "";
  // A region whose words do not change is not read again, so the change is made in two moments.
  setTimeout(() => { status.textContent = text; }, 50);
}
