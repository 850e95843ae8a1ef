// What a form's definition promises about the answers: what for, on what ground, for how long, and what the person may ask.

import { bullets, details, el, heading, paragraph } from "./dom.js";
import { englishOnly, side, t } from "./language.js";

/** All of it, folded away. */
export function drawPromises(form) {
  const { recipients = [], retention = [], rights = [], contact } = form;
  const part = (title, ...content) => [heading(2, "s", title), ...content];
  return details(t("promises"),
    part(t("purpose"), paragraph(side(form.purpose))),
    part(t("lawful-basis"), paragraph(side(form.lawfulBasis))),
    recipients.length > 0 && part(t("recipients"), bullets(recipients.map(({ name, when }) => `${side(name)}: ${side(when)}`))),
    retention.length > 0 && part(t("retention"), bullets(retention.map(keeping)), quotations(retention)),
    rights.length > 0 && part(t("rights"), bullets(rightsByHow(rights)), quotations(rights)),
    contact && part(t("contact"), paragraph(side(contact.name), contact.email && [el("br"), el("span", { class: "app-break" }, contact.email)])),
    part(t("source"), paragraph(sourceOf(form)), paragraph(t("source.quoted")), quotation(form.source.clause)));
}

/** What is kept, and for how long. */
export const keeping = ({ what, period }) => `${side(what)}: ${side(period)}`;

/** Whose notice it is, its title and its date, or "(undated)": it is quoted as what was said then, not as what is the case now. */
export const sourceOf = ({ source }) => el("span", { lang: englishOnly() }, source.notice);

/** Words quoted from the notice, which is in English. */
export function quotation(clause) {
  return el("blockquote", { class: "app-quotation govuk-body-s", lang: englishOnly() }, `“${clause}”`);
}

/** Each clause once: a notice often says several things in one sentence. */
const quotations = (promises) => [...new Set(promises.map(({ clause }) => clause).filter(Boolean))].map(quotation);

/** What may be asked and how: rights that are asked for in the same way stand together under it. */
function rightsByHow(rights) {
  const byHow = new Map();
  for (const { right, how } of rights) byHow.set(side(how), [...byHow.get(side(how)) ?? [], side(right)]);
  return [...byHow].map(([how, [right, ...more]]) => (more.length ? [how, bullets([right, ...more])] : `${right}: ${how}`));
}
