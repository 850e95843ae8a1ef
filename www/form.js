// Any form of the catalogue, by the id in the address: `form.html?form=contact`.

import { form as formOf, forms } from "/withheld/index.js";
import { el, paragraph } from "./dom.js";
import { formSteps } from "./form-steps.js";
import { pageLink, t } from "./language.js";
import { startSteps } from "./start.js";
import { Steps } from "./steps.js";

const wanted = new URLSearchParams(location.search).get("form");
const steps = new Steps();

const list = (words) => el("a", { class: "govuk-link", href: pageLink("index.html") }, words);

const unknownStep = {
  id: "unknown",
  draw: () => ({ heading: t("form.unknown"), content: [paragraph(t("form.unknown-what")), paragraph(list(t("form.list")))] }),
};

const end = () => ({ words: t("check.end"), other: list(t("check.other")) });

const form = forms().some(({ id }) => id === wanted) ? formOf(wanted) : undefined;

// Text that goes without the person in it is rewritten by the redaction engine. It is large, so it is loaded only where some
// does; and where it cannot be loaded, such text does not go.
// The page is still loading until then, and says so.
if (form?.recipients.some(({ rewritten, rewrittenWhenWithheld }) => rewritten || rewrittenWhenWithheld)) {
  const { dataset } = document.documentElement;
  dataset.loading = "";
  import("/withheld/redact.js").catch(() => {}).finally(() => delete dataset.loading);
}

startSteps(steps, form ? formSteps(steps, form, { end }) : [unknownStep]);
