// The officer's page: the redaction of a notice, without the complaint before it.

import { pageLink, t } from "./language.js";
import { startPage } from "./page.js";
import { redactSteps } from "./redact-step.js";
import { Steps } from "./steps.js";

const steps = new Steps();

steps.add(...redactSteps(steps, () => ({ words: t("back.home"), href: pageLink("index.html") })).steps);
startPage(() => steps.translate());
steps.start("notice");
