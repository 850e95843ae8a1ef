// The list of what is wrong, at the top of the page, each line leading to its place.

import { el } from "./dom.js";
import { t } from "./language.js";

/** `errors` are `{ message, id?, lang? }`: `id` is the input it is about, if it is about one. */
export function errorSummary(errors) {
  return el("div", { class: "govuk-error-summary", "data-module": "govuk-error-summary" },
    el("div", { role: "alert" },
      el("h2", { class: "govuk-error-summary__title" }, t("problem")),
      el("div", { class: "govuk-error-summary__body" },
        el("ul", { class: "govuk-list govuk-error-summary__list" }, errors.map(({ message, id, lang }) =>
          el("li", { lang }, id ? el("a", { href: `#${id}`, on: { click: (event) => lead(event, id) } }, message) : message))))));
}

/** GOV.UK's own way leads to what has a label. To a button or the inputs of a date it would go by the address, which must not change. */
function lead(event, id) {
  event.preventDefault();
  const place = document.getElementById(id);
  (place?.matches("div") ? place.querySelector("input") : place)?.focus();
}
