// The officer's page: the redaction of a notice, without the complaint before it.

import { paragraph } from "./dom.js";
import { pageLink, t } from "./language.js";
import { startPage } from "./page.js";
import { redactSteps } from "./redact-step.js";
import { Steps } from "./steps.js";

const steps = new Steps();
const back = () => ({ words: t("back.home"), href: pageLink("index.html") });

// Said before anything is typed, and not when it is to be searched.
const refusedStep = {
  id: "refused",
  draw: () => ({ heading: t("notice.heading"), back: back(), content: [paragraph(t("wasm-refused"))], errors: [{ message: t("wasm-refused-short") }] }),
};

/** Whether this browser, under the policy of this page, makes a module at all: the smallest there is. */
function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

steps.add(refusedStep, ...redactSteps(steps, back).steps);
startPage(() => steps.translate());
steps.start(hasWebAssembly() ? "notice" : "refused");
