// GOV.UK form fields: label, hint, error and input, tied together for those who cannot see them beside each other.
//
// An `error` is `{ message, lang?, inputs? }`: `inputs` are the ids of those inputs that it is about, where a question has
// several; without it, it is about them all.

import { button, el, hidden } from "./dom.js";
import { t } from "./language.js";

const describedBy = (id, hint, error) => [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

const hintOf = (id, hint) => hint && el("div", { id: `${id}-hint`, class: "govuk-hint" }, hint);

export function errorOf(id, error) {
  return error && el("p", { id: `${id}-error`, class: "govuk-error-message", lang: error.lang },
    el("span", { class: "govuk-visually-hidden" }, `${t("error")}: `), error.message);
}

function group(error, ...children) {
  return el("div", { class: error ? "govuk-form-group govuk-form-group--error" : "govuk-form-group" }, ...children);
}

const withOptional = (label, optional) => (optional ? `${label} ${t("optional")}` : label);

/** A question of several inputs. */
function fieldset({ id, label, hint, error, optional }, attributes, ...inputs) {
  return group(error, el("fieldset", { class: "govuk-fieldset", "aria-describedby": describedBy(id, hint, error), ...attributes },
    el("legend", { class: "govuk-fieldset__legend" }, withOptional(label, optional)),
    hintOf(id, hint), errorOf(id, error), inputs));
}

const isWrong = (error, id) => Boolean(error) && (error.inputs?.includes(id) ?? true);

const classOf = (name, { wrong, width }) => [name, width && `govuk-input--width-${width}`, wrong && `${name}--error`].filter(Boolean).join(" ");

/** The id of the input of that number, from 0, among those of a question. The first has the question's own, so that an error can lead there. */
export const numbered = (id, i) => (i === 0 ? id : `${id}-${i + 1}`);

/** A text input, or a text area where `rows` is given. Further attributes are the input's. */
export function textField({ id, label, hint, error, value = "", type = "text", rows, width, optional, ...attributes }) {
  const tag = rows ? "textarea" : "input";
  const input = el(tag, {
    id, name: id, class: classOf(`govuk-${rows ? "textarea" : "input"}`, { wrong: error, width }), rows, type: rows ? undefined : type,
    "aria-describedby": describedBy(id, hint, error), ...attributes,
  });
  input.value = value;
  return group(error, el("label", { class: "govuk-label", for: id }, withOptional(label, optional)), hintOf(id, hint), errorOf(id, error), input);
}

/**
 * Radios, or checkboxes where `many` is set; `values` are those chosen. An option is `{ value, label, reveals? }`, `reveals`
 * being shown while it is chosen.
 */
export function choiceField({ id, values, options, many, ...question }) {
  const kind = many ? "checkboxes" : "radios";
  const items = options.flatMap((option, i) => {
    const inputId = numbered(id, i);
    const conditional = option.reveals?.length ? `conditional-${inputId}` : undefined;
    const chosen = values.includes(option.value);
    const input = el("input", {
      class: `govuk-${kind}__input`, type: many ? "checkbox" : "radio", id: inputId, name: id, value: option.value, checked: chosen,
      "data-aria-controls": conditional,
    });
    return [
      el("div", { class: `govuk-${kind}__item` }, input,
        el("label", { class: `govuk-label govuk-${kind}__label`, for: inputId }, option.label)),
      conditional && el("div", {
        class: chosen ? `govuk-${kind}__conditional` : `govuk-${kind}__conditional govuk-${kind}__conditional--hidden`, id: conditional,
      }, option.reveals),
    ];
  });
  return fieldset({ id, ...question }, {}, el("div", { class: `govuk-${kind}`, "data-module": `govuk-${kind}` }, items));
}

const widths = { day: 2, month: 2, year: 4 };

/** The inputs of a date. */
export const dateParts = Object.keys(widths);

/** A date in three inputs, `${id}-day` and so on. `value` is `{ day, month, year }`. `autocomplete` is that of the date as a whole. */
export function dateField({ id, value = {}, autocomplete, ...question }) {
  const { error } = question;
  const part = (name) => {
    const inputId = `${id}-${name}`;
    const input = el("input", {
      class: classOf("govuk-input", { wrong: isWrong(error, inputId), width: widths[name] }), id: inputId, name: inputId, type: "text", inputmode: "numeric",
      autocomplete: autocomplete && autocomplete !== "off" ? `${autocomplete}-${name}` : autocomplete,
    });
    input.classList.add("govuk-date-input__input");
    input.value = value[name] ?? "";
    return el("div", { class: "govuk-date-input__item" }, el("div", { class: "govuk-form-group" },
      el("label", { class: "govuk-label govuk-date-input__label", for: inputId }, t(`date.${name}`)), input));
  };
  return fieldset({ id, ...question }, { role: "group" }, el("div", { class: "govuk-date-input", id }, dateParts.map(part)));
}

/**
 * One input for each of `values`, and a button for another. `itemLabel(n)` names the one of that number. Further
 * attributes are the inputs'; `autocomplete` is the first's alone, or a browser would put the same into all.
 */
export function manyField({ id, label, hint, error, values, optional, itemLabel, type = "text", width, autocomplete, ...attributes }) {
  const item = (value, i) => {
    const inputId = numbered(id, i);
    const wrong = isWrong(error, inputId);
    const input = el("input", {
      class: classOf("govuk-input", { wrong, width }), id: inputId, name: id, type,
      "aria-describedby": wrong ? `${id}-error` : undefined, autocomplete: i === 0 ? autocomplete : undefined, ...attributes,
    });
    input.value = value;
    return el("div", { class: "govuk-form-group app-many" }, el("label", { class: "govuk-label", for: inputId }, itemLabel(i + 1)), input);
  };
  const items = el("div", null, (values.length ? values : [""]).map(item));
  const add = () => {
    const another = item("", items.childElementCount);
    items.append(another);
    another.querySelector("input").focus();
  };
  return fieldset({ id, label, hint, error, optional }, {}, items,
    button([t("many.add"), hidden(" ", label)], add, { secondary: true, class: "govuk-button govuk-button--secondary app-add" }));
}
