// The complaint, from the form to the notice.

import { form as formOf, identityOf } from "/withheld/index.js";
import { button } from "./dom.js";
import { exampleComplaint } from "./example.js";
import { formSteps } from "./form-steps.js";
import { t } from "./language.js";
import { startSteps } from "./start.js";
import { redactSteps } from "./redact-step.js";
import { Steps } from "./steps.js";
import { asksToBeWithheld } from "./what-will-be-sent.js";

const form = formOf("complaint");
const steps = new Steps();
const redaction = redactSteps(steps, () => ({ words: t("back.check"), go: () => steps.go("check") }));

const end = (value) => ({
  words: asksToBeWithheld(value) ? t("check.demo") : t("check.demo-not-asked"),
  next: button(t("check.continue"), () => {
    redaction.prefill(identityOf(form.id, value), value);
    steps.go("notice");
  }),
});

startSteps(steps, [...formSteps(steps, form, { example: exampleComplaint, end }), ...redaction.steps]);
