// The officer's page: the redaction of a notice, without the complaint before it.

import { pageLink, t } from "./language.js";
import { startSteps } from "./start.js";
import { redactSteps } from "./redact-step.js";
import { Steps } from "./steps.js";

const steps = new Steps();
startSteps(steps, redactSteps(steps, () => ({ words: t("back.home"), href: pageLink("index.html") })).steps);
