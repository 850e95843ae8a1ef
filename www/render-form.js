// Draws any form of the catalogue from its definition, and reads what was typed into it.

import { bullets, details, el, heading, paragraph } from "./dom.js";
import { radioField, textField } from "./fields.js";
import { englishOnly, side, t } from "./language.js";

const types = { email: "email", phone: "tel" };
const widths = { postcode: 10, phone: 20 };

/** The fields as nodes. `errors` is a map from a field's name to `{ message }`. */
export function drawFields(form, values, errors) {
  const draw = (field) => {
    const common = {
      id: field.name, label: side(field.label), hint: field.hint && side(field.hint), error: errors.get(field.name),
      value: values[field.name],
    };
    if (field.kind === "choice") {
      return radioField({
        ...common,
        options: field.options.map((option) => ({
          value: option.value, label: side(option.label), reveals: revealed(form, field.name, option.value).map(draw),
        })),
      });
    }
    return textField({
      ...common, type: types[field.kind], rows: field.rows ?? (field.kind === "address" ? 4 : undefined), width: widths[field.kind],
      autocomplete: field.autocomplete, inputmode: field.inputmode, spellcheck: field.kind === "text" ? undefined : "false",
    });
  };
  return form.fields.filter((field) => !field.when).map(draw);
}

const revealed = (form, name, value) => form.fields.filter(({ when }) => when?.field === name && when.is === value);

/** A field's name where it is not asked for, without the "(optional)" that ends the question. */
export const nameOf = (field) => side(field.label).replace(` ${t("optional")}`, "");

/** What is typed at this moment, hidden fields included, so that a changed mind loses nothing. */
export function readFields(form, root) {
  const data = new FormData(root);
  return Object.fromEntries(form.fields.map(({ name }) => [name, data.get(name) ?? ""]));
}

/** Of what was typed, that which the person can see: a field behind an answer that was not chosen does not count. */
export function answers(form, values) {
  const shown = form.fields.filter(({ when }) => !when || values[when.field] === when.is);
  return Object.fromEntries(shown.map(({ name }) => [name, values[name] ?? ""]));
}

/** What the form is for, on what ground, how long it is kept and what the person may ask: from the same definition. */
export function drawPromises(form) {
  return details(t("promises"),
    paragraph(side(form.purpose)),
    paragraph(side(form.lawfulBasis)),
    heading(2, "s", t("retention")),
    bullets(form.retention.map(({ what, period }) => `${side(what)}: ${side(period)}`)),
    heading(2, "s", t("rights")),
    bullets(form.rights.map(({ right, how }) => `${side(right)}: ${side(how)}`)),
    form.source?.clause && quotation(form.source.clause));
}

/** Words quoted from the notice, which is in English. */
export function quotation(clause) {
  return el("blockquote", { class: "app-quotation govuk-body-s", lang: englishOnly() }, `“${clause}”`);
}
