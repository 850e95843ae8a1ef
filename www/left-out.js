// What does not go into a copy: where the person was named in it, and what and how much of it there was.

import { bullets, el, heading, paragraph } from "./dom.js";
import { after, before } from "./document-text.js";
import { englishOnly, t } from "./language.js";

/** The parts of a review that go into a copy with the findings in them, and the others. Of these nothing is to decide. */
export function parted({ parts, findings }) {
  const copied = parts.filter(({ dropped }) => !dropped);
  const names = new Set(copied.map(({ name }) => name));
  return { parts: copied, findings: findings.filter(({ part }) => names.has(part)), leftOut: parts.filter(({ name }) => !names.has(name))
    .map(({ name, text }) => ({ name, text, findings: findings.filter(({ part, action }) => part === name && action !== "keep") })) };
}

/** Where the person is named in what is left out. The names of these parts are in English alone. */
export function drawLeftOut(leftOut) {
  const named = leftOut.filter(({ findings }) => findings.length);
  if (!named.length) return [];
  return [
    heading(2, "m", t("left-out.heading")), paragraph(t("left-out.intro")),
    ...named.flatMap(({ name, text, findings }) => [
      el("h3", { class: "govuk-heading-s app-break", lang: englishOnly() }, name),
      el("div", { class: "app-break" }, bullets(findings.map(({ start, end }) => [before(text, start), el("strong", null, text.slice(start, end)), after(text, end)]))),
    ]),
  ];
}

/** What did not go into a copy, from its report. The names of these are in English alone. */
export function drawDropped({ dropped = {} }) {
  const left = Object.entries(dropped);
  return left.length
    ? [heading(2, "m", t("dropped.heading")), paragraph(t("dropped.intro")), el("div", { lang: englishOnly() }, bullets(left.map(([what, n]) => `${what}: ${n}`)))]
    : [];
}
