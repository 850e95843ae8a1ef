// The notice with its findings marked, and beside it the findings with their reasons, each to be taken out or left in.

import { announce, el, heading, hidden, paragraph } from "./dom.js";
import { after, before, drawDocument, lineCounter } from "./document-text.js";
import { englishOnly, t } from "./language.js";
import { partName, readParts } from "./parts.js";

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

/** `state` is `{ parts, findings, decisions, missing }`; decisions are put into it as they are made. */
export function drawFindings(state) {
  if (!state.findings.length) return [paragraph(t("findings.none")), heading(2, "m", t("notice.title")), drawDocument(state.parts)];
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

  const notice = drawDocument(state.parts, state.findings, (finding, i, text) => {
    const mark = el("mark", { class: "app-mark" },
      el("a", { id: `place-${i}`, href: `#finding-${i}-redact`, on: { click: (event) => { event.preventDefault(); toDecision(i); } } }, text, hidden()));
    show(mark, actionOf(state, finding));
    marks.set(finding, mark);
    return mark;
  });
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
  const texts = new Map(state.parts.map(({ name, text }) => [name, { text, lineOf: lineCounter(text) }]));
  const several = readParts(state.parts, state.findings).length > 1;
  const named = new Map();
  const items = state.findings.map((finding, i) => {
    const { text, lineOf } = texts.get(finding.part);
    const line = lineOf(finding.start);
    const place = several ? t("findings.place-part", { part: partName(finding.part), line }) : t("findings.place", { line });
    const name = `“${finding.text}”, ${place}`;
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    // The same words twice in a place: heard without their context, the two are told apart by a number.
    return { finding, item: drawItem(state, finding, i, { text, place, marked: marks.has(finding) }, times > 1 ? `${name} (${times})` : name, decide) };
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

function drawItem(state, finding, i, { text, place, marked }, name, decide) {
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
        before(text, finding.start), el("strong", null, finding.text), after(text, finding.end)),
      finding.replacement && el("p", { id: `${id}-becomes`, class: "govuk-body-s app-decision__becomes" }, t("findings.becomes", { words: finding.replacement })),
      el("p", { id: `${id}-why`, class: "govuk-body-s app-decision__why" },
        el("strong", null, t(`class.${finding.class}`)), ". ", el("span", { lang: englishOnly() }, finding.why)),
      missing && el("p", { id: `${id}-error`, class: "govuk-error-message" }, hidden(`${t("error")}: `), t("findings.choose")),
      el("div", { class: "govuk-radios govuk-radios--inline govuk-radios--small" }, choice("redact"), choice("keep"))),
    marked && el("a", { class: "govuk-link govuk-body-s app-decision__place", href: `#place-${i}`, on: { click: (event) => { event.preventDefault(); toPlace(i); } } },
      t("findings.show", { place }), hidden(` “${finding.text}”`)));
  return item;
}
