// What every page does once: the classes GOV.UK Frontend asks for, its components, and the language.

import { initAll } from "/govuk/govuk-frontend.min.js";
import { startLanguages } from "./language.js";

/** Starts the page. `changed` is called when the reader changes the language. */
export function startPage(changed) {
  document.body.classList.add("js-enabled");
  if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
  startLanguages(changed);
  markCurrent();
  initAll();
  keepPage();
  // The component moves the focus; the address need not change for it.
  document.querySelector(".govuk-skip-link").addEventListener("click", (event) => event.preventDefault());
}

/** A file that is dropped beside the place for it would open instead of the page, and take what was typed with it. */
function keepPage() {
  for (const type of ["dragover", "drop"]) {
    addEventListener(type, (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  }
}

/** Marks, in the navigation, this page or the one that leads to it: every form is one of the first page's. */
function markCurrent() {
  const here = location.pathname.split("/").at(-1) || "index.html";
  const links = [...document.querySelectorAll("nav [data-page]")];
  const link = links.find(({ dataset }) => dataset.page === here) ?? links[0];
  link.setAttribute("aria-current", link.dataset.page === here ? "page" : "true");
  link.parentElement.classList.add("govuk-service-navigation__item--active");
}

/** Starts the GOV.UK components within `scope`, which has just been drawn. */
export function startComponents(scope, { focusErrors = true } = {}) {
  initAll({ scope, errorSummary: { disableAutoFocus: !focusErrors } });
}
