// One document, several steps. What was typed stays in memory, and a reload starts again. The address never changes: it
// could tell something, and a browser asks for the page's icon again whenever it does.

import { el, hidden } from "./dom.js";
import { errorSummary } from "./error-summary.js";
import { t } from "./language.js";
import { startComponents } from "./page.js";

/**
 * A step is `{ id, draw, leave? }`. `draw()` returns `{ heading, content, back?, errors?, wide? }`; `leave()` is called
 * before the step is drawn again or left, so that it can take what was typed.
 */
export class Steps {
  #steps = new Map();
  #current;

  add(...steps) {
    for (const step of steps) this.#steps.set(step.id, step);
  }

  /** Draws the first step, whatever the address says: nothing is left of a visit before. */
  start(id) {
    history.replaceState({ ...history.state, step: id }, "");
    addEventListener("popstate", (event) => {
      const step = this.#steps.get(event.state?.step);
      if (step && step !== this.#current) this.#show(step);
    });
    this.#current = this.#steps.get(id);
    this.#draw();
  }

  go(id) {
    history.pushState({ ...history.state, step: id }, "");
    this.#show(this.#steps.get(id));
  }

  /** Draws the step again after it found errors. They get the focus. */
  showErrors() {
    this.#draw();
  }

  /** Draws the step again in another language, keeping what was typed. */
  translate() {
    this.#current.leave?.();
    this.#draw({ focusErrors: false });
  }

  #show(step) {
    this.#current.leave?.();
    this.#current = step;
    this.#draw();
    scrollTo(0, 0);
    if (!document.querySelector(".govuk-error-summary")) document.querySelector("h1").focus();
  }

  #draw({ focusErrors = true } = {}) {
    const main = document.getElementById("main-content");
    const { heading, content, back, errors = [], wide = false } = this.#current.draw();
    document.getElementById("before-main").replaceChildren(...(back ? [backLink(back)] : []));
    document.body.classList.toggle("app-wide", wide);
    main.replaceChildren(el("div", { class: "govuk-grid-row" },
      el("div", { class: wide ? "govuk-grid-column-full" : "govuk-grid-column-two-thirds" },
        errors.length > 0 && errorSummary(errors),
        el("h1", { class: "govuk-heading-l", tabindex: "-1" }, heading),
        content)));
    document.title = `${errors.length ? `${t("error")}: ` : ""}${heading} – ${t("service")}`;
    startComponents(main, { focusErrors });
  }
}

/** `words` say where it leads, for those who hear the link alone. */
function backLink({ words, go, href = "#" }) {
  const on = go && { click: (event) => { event.preventDefault(); go(); } };
  return el("a", { class: "govuk-back-link", href, on }, t("back"), words && hidden(" ", words));
}
