// The redacted copy and the report of how it was made, which holds none of the words that were taken out.

import { announce, button, buttonGroup, el, heading, paragraph } from "./dom.js";
import { drawDocument } from "./document-text.js";
import { download } from "./download.js";
import { hasWords, locale, t } from "./language.js";
import { drawDropped } from "./left-out.js";
import { textOf } from "./notice-input.js";
import { partName } from "./parts.js";
import { drawToCheck } from "./pictures.js";

/** The button that downloads the copy of a result. */
export const saveCopy = ({ copy, file }) => button(t("copy.download"), () => download(file.name, file.type, copy));

/** The button that downloads its report. */
export const saveReport = ({ report, file }) =>
  button(t("report.download"), () => download(file.report, "application/json", `${JSON.stringify(report, null, 2)}\n`), { secondary: true });

/** `result` is `{ copy, report, file, parts? }`: without parts the copy is text, which can be copied as it is. */
export function drawCopy(result) {
  const { copy, report, parts } = result;
  const save = saveCopy(result);
  return [
    el("div", { class: "govuk-inset-text" }, t("copy.checked")),
    ...(parts ? [heading(2, "m", t("copy.label")), paragraph(t("copy.read")), drawDocument(parts), buttonGroup(save)] : drawText(textOf(copy), save)),
    ...drawToCheck(report),
    ...drawDropped(report),
  ];
}

function drawText(text, save) {
  const area = el("textarea", { class: "govuk-textarea app-copy", id: "copy", rows: 18, readonly: true, spellcheck: "false", "aria-describedby": "copy-hint" });
  area.value = text;
  return [
    el("div", { class: "govuk-form-group" },
      el("label", { class: "govuk-label govuk-label--m", for: "copy" }, t("copy.label")),
      el("div", { class: "govuk-hint", id: "copy-hint" }, t("copy.hint")),
      area),
    buttonGroup(save, button(t("copy.copy"), () => copyText(area), { secondary: true })),
  ];
}

async function copyText(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    announce(t("copy.copied"));
  } catch {
    // Refused or not there: the text is selected, so that the reader's own Copy takes it.
    area.select();
    announce(t("copy.selected"));
  }
}

/** The report, whatever it holds: each object in it is a table, and so a report newer than this page is shown whole. */
export function drawReport(result) {
  const { report } = result;
  // These two stand above, in sentences.
  const { dropped, toCheck, ...rest } = report;
  const { dismissed = 0, refused = 0 } = report.counts?.byDecision ?? {};
  return [
    heading(2, "m", t("report.heading")),
    paragraph(t("report.intro")),
    // "Clean" is said of what was to be taken out, so what a person left in is said beside it.
    ...drawTables("report", rest, [[t("report.left"), t("report.left-by", { dismissed, refused })]]),
    buttonGroup(saveReport(result)),
  ];
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function drawTables(key, object, further = []) {
  const entries = Object.entries(object);
  const plain = entries.filter(([, value]) => !isObject(value)).map(([name, value]) => [nameOf(name, key), shown(value, name), typeof value === "number"]);
  return [
    plain.length > 0 && drawTable(nameOf(key), [...plain, ...further]),
    ...entries.filter(([, value]) => isObject(value)).flatMap(([name, value]) => drawTables(name, value)),
  ].filter(Boolean);
}

function drawTable(caption, rows) {
  return el("table", { class: "govuk-table" },
    el("caption", { class: "govuk-table__caption govuk-table__caption--s" }, caption),
    el("tbody", { class: "govuk-table__body" }, rows.map(([name, value, numeric]) => el("tr", { class: "govuk-table__row" },
      el("th", { class: "govuk-table__header app-break", scope: "row" }, name),
      el("td", { class: numeric ? "govuk-table__cell govuk-table__cell--numeric" : `govuk-table__cell${value.length > 30 ? " app-break" : ""}` }, value)))));
}

// The tables whose rows have words of their own: a rule and a field of the report may have one name.
const rowWords = {
  defaults: (id) => hasWords(`class.${id}`) && t(`class.${id}`),
  byClass: (id) => hasWords(`class.${id}`) && t(`class.${id}`),
  byPart: partName,
  byRule: (id) => hasWords(`rule.${id}`) && t(`rule.${id}`),
};

// The fields whose values have words of their own.
const valueWords = {
  mediaType: (id) => hasWords(`media.${id}`) && t(`media.${id}`),
  locale: (id) => hasWords(`locale.${id}`) && t(`locale.${id}`),
  trackedChanges: (id) => hasWords(`changes.${id}`) && t(`changes.${id}`),
};

/** A name in the report in the page's words. One without words (a newer rule's, for example) is shown as it is. */
function nameOf(name, table) {
  if (rowWords[table]) return rowWords[table](name) || name;
  return hasWords(`report.${name}`) ? t(`report.${name}`) : name;
}

function shown(value, name) {
  if (typeof value === "number") return value.toLocaleString(locale());
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (valueWords[name]?.(value)) return valueWords[name](value);
  if (Array.isArray(value)) return value.join(", ");
  if (hasWords(`action.${value}`)) return t(`action.${value}`);
  return String(value ?? "");
}
