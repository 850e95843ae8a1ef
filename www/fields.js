// GOV.UK form fields: label, hint, error and input, tied together for those who cannot see them beside each other.

import { el } from "./dom.js";
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

/** One line, or several where `rows` is given. `error` is `{ message, lang? }`. */
export function textField({ id, label, hint, error, value = "", rows, type = "text", width, optional, ...attributes }) {
  const tag = rows ? "textarea" : "input";
  const kind = rows ? "govuk-textarea" : "govuk-input";
  const classes = [kind, width && `govuk-input--width-${width}`, error && `${kind}--error`].filter(Boolean).join(" ");
  const input = el(tag, {
    id, name: id, class: classes, rows, type: rows ? undefined : type,
    "aria-describedby": describedBy(id, hint, error), ...attributes,
  });
  input.value = value;
  return group(error, el("label", { class: "govuk-label", for: id }, withOptional(label, optional)), hintOf(id, hint), errorOf(id, error), input);
}

/** Radios. An option is `{ value, label, reveals? }`, `reveals` being shown while it is chosen. The first has the plain id. */
export function radioField({ id, label, hint, error, value, options, optional }) {
  const items = options.flatMap((option, i) => {
    const inputId = i === 0 ? id : `${id}-${i + 1}`;
    const conditional = option.reveals?.length ? `conditional-${inputId}` : undefined;
    const chosen = value === option.value;
    const input = el("input", {
      class: "govuk-radios__input", type: "radio", id: inputId, name: id, value: option.value, checked: chosen,
      "data-aria-controls": conditional,
    });
    return [
      el("div", { class: "govuk-radios__item" }, input,
        el("label", { class: "govuk-label govuk-radios__label", for: inputId }, option.label)),
      conditional && el("div", {
        class: chosen ? "govuk-radios__conditional" : "govuk-radios__conditional govuk-radios__conditional--hidden", id: conditional,
      }, option.reveals),
    ];
  });
  return group(error, el("fieldset", { class: "govuk-fieldset", "aria-describedby": describedBy(id, hint, error) },
    el("legend", { class: "govuk-fieldset__legend" }, withOptional(label, optional)),
    hintOf(id, hint), errorOf(id, error),
    el("div", { class: "govuk-radios", "data-module": "govuk-radios" }, items)));
}

/** A date in three inputs, `${id}-day` and so on. `value` is `{ day, month, year }`. */
export function dateField({ id, label, hint, error, value = {}, optional }) {
  const part = (name, width) => {
    const input = el("input", {
      class: `govuk-input govuk-date-input__input govuk-input--width-${width}${error ? " govuk-input--error" : ""}`,
      id: `${id}-${name}`, name: `${id}-${name}`, type: "text", inputmode: "numeric",
    });
    input.value = value[name] ?? "";
    return el("div", { class: "govuk-date-input__item" }, el("div", { class: "govuk-form-group" },
      el("label", { class: "govuk-label govuk-date-input__label", for: `${id}-${name}` }, t(`date.${name}`)), input));
  };
  return group(error, el("fieldset", { class: "govuk-fieldset", role: "group", "aria-describedby": describedBy(id, hint, error) },
    el("legend", { class: "govuk-fieldset__legend" }, withOptional(label, optional)),
    hintOf(id, hint), errorOf(id, error),
    el("div", { class: "govuk-date-input", id }, part("day", 2), part("month", 2), part("year", 4))));
}
