// Starts a page that is made of steps.

import { paragraph } from "./dom.js";
import { t } from "./language.js";
import { startPage } from "./page.js";

/** `all` are the steps, the first of them to begin with. Where nothing could be checked, that is said before anything is typed. */
export function startSteps(steps, all) {
  const refused = {
    id: "refused",
    draw() {
      const { heading, back } = all[0].draw();
      return { heading, back, content: [paragraph(t("wasm-refused"))], errors: [{ message: t("wasm-refused-short") }] };
    },
  };
  steps.add(refused, ...all);
  startPage(() => steps.translate());
  steps.start(hasWebAssembly() ? all[0].id : refused.id);
}

/** Whether this browser, under the policy of this page, makes a module at all: the smallest there is. */
function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}
