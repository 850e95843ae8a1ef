// Draws the questions of any form from its definition, and reads what was typed into them.

import { isAsked, isRevealed, revealedBy } from "./conditions.js";
import { el } from "./dom.js";
import { choiceField, dateField, dateParts, manyField, textField } from "./fields.js";
import { hasWords, side, t } from "./language.js";

const types = { email: "email", phone: "tel", url: "url" };
const digits = ["number", "sort-code", "account-number", "nhs-number"];
const widths = { postcode: 10, phone: 20, nino: 10, "nhs-number": 10, "sort-code": 5, "account-number": 10, social: 20, vehicle: 10, number: 5 };

/** Whether it is asked for in three inputs. */
export const isDate = ({ kind }) => kind === "date" || kind === "date-of-birth";

/** Whether it has an input for each of several answers. */
export const hasInputs = ({ kind, many }) => Boolean(many) && kind !== "choice";

/** The questions as one node. `errors` is a map from a field's name to `{ message, inputs? }`. */
export function drawFields(form, typed, errors) {
  const draw = (field) => drawField(field, {
    id: field.name, label: side(field.label), hint: field.hint && side(field.hint), error: errors.get(field.name),
  }, typed[field.name], (value) => revealedBy(form, field, value).map(draw));
  // A question that goes with several answers stands after them, and is there only while one of them is chosen.
  const conditional = [];
  const nodes = form.fields.filter((field) => !isRevealed(form, field)).map((field) => {
    if (!field.when) return draw(field);
    const place = el("div", { hidden: !isAsked(form, field, typed) }, draw(field));
    conditional.push([field, place]);
    return place;
  });
  const changed = ({ currentTarget }) => {
    const now = readFields(form, currentTarget.closest("form"));
    for (const [field, place] of conditional) place.hidden = !isAsked(form, field, now);
  };
  return el("div", { on: { change: changed } }, nodes);
}

/** `question` is what every kind of field has: id, label, hint and error. */
function drawField(field, question, answer, reveals) {
  const { kind, many, autocomplete } = field;
  if (kind === "choice") {
    const options = field.options.map(({ value, label }) => ({ value, label: side(label), reveals: reveals(value) }));
    return choiceField({ ...question, options, many, values: [answer ?? []].flat() });
  }
  if (isDate(field)) return dateField({ ...question, value: answer, autocomplete });
  const input = {
    ...question, type: types[kind], width: widths[kind], autocomplete,
    inputmode: field.inputmode ?? (digits.includes(kind) ? "numeric" : undefined), spellcheck: kind === "text" ? undefined : "false",
  };
  if (many) {
    const itemLabel = (n) => (hasWords(`many.${kind}`) ? t(`many.${kind}`, { n }) : t("many.other", { n }));
    return manyField({ ...input, itemLabel, values: answer ?? [] });
  }
  return textField({ ...input, value: answer, rows: field.rows ?? (kind === "address" ? 4 : undefined) });
}

/** A field's name where it is not asked for, without the "(optional)" that ends the question. */
export const nameOf = (field) => side(field.label).replace(` ${t("optional")}`, "");

/** What is typed at this moment, hidden fields included, so that a changed mind loses nothing. */
export function readFields(form, root) {
  const data = new FormData(root);
  const text = (name) => data.get(name) ?? "";
  return Object.fromEntries(form.fields.map((field) => {
    const { name } = field;
    if (isDate(field)) return [name, Object.fromEntries(dateParts.map((part) => [part, text(`${name}-${part}`)]))];
    return [name, field.many ? data.getAll(name) : text(name)];
  }));
}

/** The input at which a field is changed: what is chosen of it, or its first. */
export function inputOf(field) {
  const first = document.getElementById(isDate(field) ? `${field.name}-day` : field.name);
  return (field.kind === "choice" && document.querySelector(`[name="${field.name}"]:checked`)) || first;
}
