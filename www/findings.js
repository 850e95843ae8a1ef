// The notice with its findings marked, and beside it the findings with their reasons, each to be taken out or left in.

import { announce, el, heading, hidden, paragraph } from "./dom.js";
import { englishOnly, t } from "./language.js";

const order = ["suggest", "redact", "keep"];

const actionOf = ({ decisions }, finding) => decisions.get(finding.id) ?? finding.action;

/** The suggestions that nobody has decided, each with the input where it can be. */
export function undecided(state) {
  return state.findings
    .map((finding, i) => ({ finding, inputId: `finding-${i}-redact` }))
    .filter(({ finding }) => actionOf(state, finding) === "suggest");
}

/** How many places will be taken out, are to decide, and stay. */
export function counts(state) {
  const n = { redact: 0, suggest: 0, keep: 0 };
  for (const finding of state.findings) n[actionOf(state, finding)] += 1;
  return t("findings.counts", n);
}

/** `state` is `{ text, findings, decisions, missing }`; decisions are put into it as they are made. */
export function drawFindings(state) {
  if (!state.findings.length) return [paragraph(t("findings.none")), el("pre", { class: "app-notice", tabindex: "0", role: "region", "aria-label": t("notice.title") }, state.text)];
  const tally = el("p", { class: "govuk-body govuk-!-font-weight-bold", id: "counts" }, counts(state));
  const marks = new Map();

  function decide(finding, action, item) {
    if (action === finding.action) state.decisions.delete(finding.id);
    else state.decisions.set(finding.id, action);
    item.dataset.action = action;
    if (marks.has(finding)) show(marks.get(finding), action);
    tally.textContent = counts(state);
    announce(counts(state));
  }

  const notice = drawNotice(state, marks);
  const list = drawList(state, marks, decide);
  return [
    tally, drawKey(),
    el("div", { class: "app-findings" },
      el("div", { class: "app-findings__notice" },
        heading(2, "m", t("notice.title")),
        el("a", { class: "govuk-skip-link", href: "#decisions", on: { click: (event) => { event.preventDefault(); document.getElementById("decisions").focus(); } } }, t("findings.skip")),
        notice),
      el("div", { class: "app-findings__list" },
        el("h2", { class: "govuk-heading-m", id: "decisions", tabindex: "-1" }, t("findings.list")), list)),
  ];
}

function drawKey() {
  return el("ul", { class: "govuk-list app-key", "aria-label": t("findings.key") },
    order.map((action) => el("li", null, el("mark", { class: "app-mark", "data-action": action }, t(`action.${action}`)))));
}

function drawNotice(state, marks) {
  const text = document.createDocumentFragment();
  let at = 0;
  state.findings
    .map((finding, i) => ({ finding, i }))
    .sort((a, b) => a.finding.start - b.finding.start)
    .forEach(({ finding, i }) => {
      if (finding.start < at) return; // Within one that is marked already.
      text.append(state.text.slice(at, finding.start));
      const mark = el("mark", { class: "app-mark" },
        el("a", { id: `place-${i}`, href: `#finding-${i}-redact`, on: { click: (event) => { event.preventDefault(); toDecision(i); } } },
          state.text.slice(finding.start, finding.end), hidden()));
      show(mark, actionOf(state, finding));
      marks.set(finding, mark);
      text.append(mark);
      at = finding.end;
    });
  text.append(state.text.slice(at));
  return el("pre", { class: "app-notice", tabindex: "0", role: "region", "aria-label": t("notice.title") }, text);
}

/** Gives a mark its look and, for those who do not see it, its words. */
function show(mark, action) {
  mark.dataset.action = action;
  mark.querySelector(".govuk-visually-hidden").textContent = ` (${t(`action.${action}`)})`;
}

function toDecision(i) {
  const item = document.getElementById(`finding-${i}`);
  (item.querySelector("input:checked") ?? item.querySelector("input")).focus();
  item.scrollIntoView({ block: "nearest" });
}

function toPlace(i) {
  const place = document.getElementById(`place-${i}`);
  place.focus();
  place.scrollIntoView({ block: "center" });
}

function drawList(state, marks, decide) {
  const lineOf = lineCounter(state.text);
  const named = new Map();
  const items = state.findings.map((finding, i) => {
    const line = lineOf(finding.start);
    const name = t("findings.legend", { words: `“${finding.text}”`, line });
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    // The same words twice in a line: heard without their context, the two are told apart by a number.
    return { finding, item: drawItem(state, finding, i, line, times > 1 ? `${name} (${times})` : name, marks.has(finding), decide) };
  });
  return order.flatMap((action) => {
    const group = items.filter(({ finding }) => finding.action === action);
    if (!group.length) return [];
    return [
      heading(3, "s", t(`findings.group-${action}`, { n: group.length })),
      el("ul", { class: "govuk-list app-decisions", "data-group": action }, group.map(({ item }) => item)),
    ];
  });
}

function drawItem(state, finding, i, line, name, marked, decide) {
  const chosen = actionOf(state, finding);
  const id = `finding-${i}`;
  const missing = state.missing && chosen === "suggest";
  const item = el("li", { id, class: missing ? "app-decision govuk-form-group--error" : "app-decision", "data-action": chosen });
  const choice = (action) => el("div", { class: "govuk-radios__item" },
    el("input", {
      class: "govuk-radios__input", type: "radio", name: id, id: `${id}-${action}`, value: action, checked: chosen === action,
      on: { change: () => decide(finding, action, item) },
    }),
    el("label", { class: "govuk-label govuk-radios__label", for: `${id}-${action}` }, t(`choice.${action}`)));
  item.append(
    el("fieldset", { class: "govuk-fieldset", "aria-describedby": `${id}-context ${id}-becomes ${id}-why${missing ? ` ${id}-error` : ""}` },
      el("legend", { class: "govuk-fieldset__legend app-decision__text" }, name),
      el("p", { id: `${id}-context`, class: "govuk-body-s app-decision__context" },
        before(state.text, finding.start), el("strong", null, finding.text), after(state.text, finding.end)),
      finding.replacement && el("p", { id: `${id}-becomes`, class: "govuk-body-s app-decision__becomes" }, t("findings.becomes", { words: finding.replacement })),
      el("p", { id: `${id}-why`, class: "govuk-body-s app-decision__why" },
        el("strong", null, t(`class.${finding.class}`)), ". ", el("span", { lang: englishOnly() }, finding.why)),
      missing && el("p", { id: `${id}-error`, class: "govuk-error-message" }, hidden(`${t("error")}: `), t("findings.choose")),
      el("div", { class: "govuk-radios govuk-radios--inline govuk-radios--small" }, choice("redact"), choice("keep"))),
    marked && el("a", { class: "govuk-link govuk-body-s app-decision__place", href: `#place-${i}`, on: { click: (event) => { event.preventDefault(); toPlace(i); } } },
      t("findings.show", { line }), hidden(` “${finding.text}”`)));
  return item;
}

// How many characters of the text are shown on each side of what was found, and where they end in any case.
const reach = 40;
const blankLine = /\r?\n[ \t]*\r?\n/;

/** What stands before a place in its paragraph, from the beginning of a word. */
function before(text, start) {
  // One more than is shown: if that is a space, the first word is whole.
  const from = Math.max(0, start - reach - 1);
  const parts = text.slice(from, start).split(blankLine);
  const near = parts.at(-1);
  if (parts.length > 1 || from === 0) return near.trimStart();
  // A word longer than the reach is cut, though not within a character.
  return `…${/\s/.test(near) ? near.replace(/^\S*\s+/, "") || " " : near.replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** What stands after a place in its paragraph, to the end of a word. */
function after(text, end) {
  const to = end + reach + 1;
  const parts = text.slice(end, to).split(blankLine);
  const near = parts[0];
  if (parts.length > 1 || to >= text.length) return near.trimEnd();
  return `${/\s/.test(near) ? near.replace(/\s+\S*$/, "") || " " : near.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Counts lines up to ever later places, so that hundreds of findings read the text once. */
function lineCounter(text) {
  let at = 0;
  let line = 1;
  return (place) => {
    if (place < at) [at, line] = [0, 1];
    for (let next = text.indexOf("\n", at); next >= 0 && next < place; next = text.indexOf("\n", at)) {
      at = next + 1;
      line += 1;
    }
    return line;
  };
}
