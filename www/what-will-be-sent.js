// What was answered, and who would get what of it.

import { check, minimise } from "/withheld/index.js";
import { isAsked } from "./conditions.js";
import { bullets, details, el, hidden, paragraph, summaryList } from "./dom.js";
import { locale, side, t } from "./language.js";
import { keeping, quotation } from "./promises.js";
import { isDate, nameOf } from "./render-form.js";

/** The answers, as the package understood them, each with a way back to its field. */
export function drawAnswers(form, value, change) {
  return summaryList(form.fields.filter((field) => isAsked(form, field, value)).map((field) => ({
    key: nameOf(field),
    value: shown(field, value[field.name]),
    change: () => change(field),
  })), t("change"));
}

function shown(field, answer) {
  if (answer === undefined) return el("span", { class: "govuk-hint" }, t("not-given"));
  return el("span", { class: "app-lines" }, [answer].flat().map((one) => written(field, one)).join("\n"));
}

/** One answer as it is written for people. */
function written(field, answer) {
  const { kind, options } = field;
  if (kind === "choice") return side(options.find(({ value }) => value === answer)?.label);
  if (kind === "text" || kind === "address") return answer;
  if (isDate(field)) {
    // Not every browser knows the months in Welsh.
    const [year, month, day] = answer.split("-").map(Number);
    return `${day} ${t("date.months").split(" ")[month - 1]} ${year}`;
  }
  const { formatted, national } = check(kind, answer, { locale: locale() });
  return formatted ?? national ?? answer;
}

/** Whether some recipient gets less where the person's identity is withheld. */
export const canBeWithheld = (form) =>
  form.recipients.some(({ withheld, rewrittenWhenWithheld }) => withheld?.length || rewrittenWhenWithheld?.length);

/** Whether the person asks for that. */
export const asksToBeWithheld = (value) => value.withholdIdentity === "yes";

/**
 * What becomes of each answered field on its way to a recipient, as lists of names: it `goes` as it is, or of free text
 * only `facts`, or `cleaned` of what the recipient may not know; it is `withheld` with the identity, is `hidden` because
 * of what stands in it, or `stays`. And `copies`, the texts that go, where they are not what was typed.
 */
function fatesOf(form, recipient, value) {
  const withheld = asksToBeWithheld(value);
  const isGeneral = (name) => [recipient.rewritten ?? [], withheld ? recipient.rewrittenWhenWithheld ?? [] : []].flat().includes(name);
  const sent = sentTo(form, recipient, value, withheld);
  const isRewritten = (name) => sent.rewritten.some(({ field }) => field === name);
  const removed = (...reasons) => sent.removed.filter(({ reason }) => reasons.includes(reason)).map(({ field }) => field);
  const unless = (...lists) => (name) => !lists.flat().includes(name);
  const textual = [...Object.keys(sent.value).filter((name) => isGeneral(name) || isRewritten(name)), ...removed("needs-redaction")];
  const [facts, cleaned] = [textual.filter(isGeneral), textual.filter((name) => !isGeneral(name))];
  const [held, hidden] = [removed("identity-withheld"), removed("holds-hidden")];
  return {
    goes: Object.keys(sent.value).filter(unless(textual)), facts, cleaned, withheld: held, hidden,
    stays: sent.removed.map(({ field }) => field).filter(unless(textual, held, hidden)),
    copies: new Map(textual.map((name) => [name, sent.value[name]])),
  };
}

/** What the package says that a recipient gets. If a text would still say who the person is, nothing goes. */
function sentTo(form, { id, clause }, value, withheld) {
  try {
    return minimise(form.id, value, { recipient: id, withheld, locale: locale() });
  } catch (error) {
    if (error.code !== "leak") throw error;
    return { value: {}, removed: Object.keys(value).map((field) => ({ field, reason: "holds-hidden", clause })), rewritten: [] };
  }
}

/** One card a recipient. */
export function drawDisclosure(form, value) {
  const list = (names) => bullets(names.map((name) => nameOf(form.fields.find((field) => field.name === name))));
  return form.recipients.map((recipient) => {
    const fates = fatesOf(form, recipient, value);
    const kept = (form.retention ?? []).filter(({ holder }) => holder === recipient.id);
    const copy = (name) => fates.copies.get(name) !== undefined
      && details([t("sent.copy"), hidden(` (${side(recipient.name)})`)], el("div", { class: "app-lines" }, fates.copies.get(name)));
    const row = (key, names, ...more) => names.length > 0 && { key, value: [list(names), more] };
    const rows = [
      { key: t("sent.when"), value: side(recipient.when) },
      row(t("sent.goes"), fates.goes) || (!fates.copies.size && { key: t("sent.goes"), value: t("sent.nothing") }),
      row(t("sent.facts"), fates.facts, paragraph(t("sent.facts-how")), fates.facts.map(copy)),
      row(t("sent.cleaned"), fates.cleaned, fates.cleaned.map(copy)),
      row(t("sent.withheld"), fates.withheld),
      row(t("sent.hidden"), fates.hidden),
      row(t("sent.stays"), fates.stays) || (!fates.withheld.length && !fates.hidden.length && { key: t("sent.stays"), value: t("sent.nothing") }),
      kept.length > 0 && { key: t("sent.kept"), value: bullets(kept.map(keeping)) },
      { key: t("sent.clause"), value: quotation(recipient.clause) },
    ].filter(Boolean);
    return el("div", { class: "govuk-summary-card", "data-recipient": recipient.id },
      el("div", { class: "govuk-summary-card__title-wrapper" },
        el("h3", { class: "govuk-summary-card__title" }, hidden(`${t("sent.to")}: `), side(recipient.name))),
      el("div", { class: "govuk-summary-card__content" }, summaryList(rows)));
  });
}
