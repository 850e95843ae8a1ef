// The copies of a case: each to be downloaded with its report, and to be read.

import { button, buttonGroup, el, hidden, paragraph } from "./dom.js";
import { t } from "./language.js";
import { saveCopy, saveReport } from "./report.js";

/** How many places were taken out of a copy and left in, and what there is to look at in it. */
const counted = ({ report: { counts, toCheck } }) => t("copies.counts", { redacted: counts.redacted, left: counts.suggested + counts.kept, look: toCheck.length });

/** A button with, for those who hear it alone, the name of the copy that it is about. */
function named(button_, { file }) {
  button_.append(hidden(" ", file.name));
  return button_;
}

/** `results` are what `copied` gave; `read(at)` shows one of them. */
export function drawCopies(results, read) {
  return [
    el("div", { class: "govuk-inset-text" }, t("copies.checked")),
    ...results.map((result, at) => el("div", { class: "govuk-summary-card" },
      el("div", { class: "govuk-summary-card__title-wrapper" }, el("h2", { class: "govuk-summary-card__title app-break" }, result.file.name)),
      el("div", { class: "govuk-summary-card__content" },
        paragraph(counted(result)),
        buttonGroup(...[saveCopy(result), saveReport(result), button(t("copies.read"), () => read(at), { secondary: true })].map((one) => named(one, result)))))),
  ];
}
