// Who would get what. `disclosure` decides from the form's definition alone; the rest draws it.

import { bullets, el, hidden, summaryList } from "./dom.js";
import { side, t } from "./language.js";
import { nameOf, quotation } from "./render-form.js";

/**
 * For each recipient, of the fields that were answered: those that go, those that do not go because the person asks
 * for their identity to be withheld, and those that this recipient never gets.
 */
export function disclosure(form, value) {
  const answered = form.fields.map(({ name }) => name).filter((name) => value[name] !== undefined);
  const asked = value.withholdIdentity === "yes";
  return form.recipients.map((recipient) => {
    const held = asked ? recipient.withheld ?? [] : [];
    return {
      recipient,
      goes: answered.filter((name) => recipient.fields.includes(name) && !held.includes(name)),
      withheld: answered.filter((name) => recipient.fields.includes(name) && held.includes(name)),
      stays: answered.filter((name) => !recipient.fields.includes(name)),
    };
  });
}

/** The answers, as the package understood them, each with a way back to its field. A phone number is shown as it was typed, and so can be checked. */
export function drawAnswers(form, value, typed, change) {
  const rows = form.fields.filter(({ name, when }) => !when || value[when.field] === when.is).map((field) => ({
    key: nameOf(field),
    value: shown(field, field.kind === "phone" ? typed[field.name]?.trim() || undefined : value[field.name]),
    change: () => change(field.name),
  }));
  return summaryList(rows, t("change"));
}

function shown(field, answer) {
  if (answer === undefined) return el("span", { class: "govuk-hint" }, t("not-given"));
  if (field.kind === "choice") return side(field.options.find(({ value }) => value === answer)?.label);
  return el("span", { class: "app-lines" }, String(answer));
}

/** One card a recipient. */
export function drawDisclosure(form, value) {
  const label = (name) => nameOf(form.fields.find((field) => field.name === name));
  const list = (names) => bullets(names.map(label));
  return disclosure(form, value).map(({ recipient, goes, withheld, stays }) => {
    const rows = [
      { key: t("sent.when"), value: side(recipient.when) },
      { key: t("sent.goes"), value: goes.length ? list(goes) : t("sent.nothing") },
      withheld.length && { key: t("sent.withheld"), value: list(withheld) },
      { key: t("sent.stays"), value: stays.length ? list(stays) : t("sent.nothing") },
      { key: t("sent.clause"), value: quotation(recipient.clause) },
    ].filter(Boolean);
    return el("div", { class: "govuk-summary-card", "data-recipient": recipient.id },
      el("div", { class: "govuk-summary-card__title-wrapper" },
        el("h3", { class: "govuk-summary-card__title" }, hidden(`${t("sent.to")}: `), side(recipient.name))),
      el("div", { class: "govuk-summary-card__content" }, summaryList(rows)));
  });
}
