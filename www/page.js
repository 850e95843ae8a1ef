// What every page does once: the classes GOV.UK Frontend asks for, its components, and the language.

import { initAll } from "/govuk/govuk-frontend.min.js";
import { startLanguages } from "./language.js";

/** Starts the page. `changed` is called when the reader changes the language. */
export function startPage(changed) {
  document.body.classList.add("js-enabled");
  if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
  startLanguages(changed);
  initAll();
  // The component moves the focus; the address need not change for it.
  document.querySelector(".govuk-skip-link").addEventListener("click", (event) => event.preventDefault());
}

/** Starts the GOV.UK components within `scope`, which has just been drawn. */
export function startComponents(scope, { focusErrors = true } = {}) {
  initAll({ scope, errorSummary: { disableAutoFocus: !focusErrors } });
}
