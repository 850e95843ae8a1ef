// The parts of a document: the body, headers, notes, and what only a machine reads.

import { hasWords, t } from "./language.js";

// Nobody reads these in the document, so they are shown only where something was found in them.
const unread = [
  "names of styles", "numbering", "settings", "theme", "table of typefaces", "typefaces", "layout of diagram", "style of diagram",
  "colours of diagram", "names of elements", "styles", "pictures",
];

/** What a part is without its number and what is beside its text: `header`, of `header 2: links and descriptions`. */
const anatomy = (name) => /^(.*?)(?: (\d+))?(?:: (links and descriptions))?$/s.exec(name).slice(1);

/** What a part is called in the words of the page. */
export function partName(name) {
  const [kind, number, beside] = anatomy(name);
  const words = [hasWords(`part.${kind}`) ? t(`part.${kind}`) : kind, number].filter(Boolean).join(" ");
  return beside ? t("part.beside", { part: words }) : words;
}

/** Those of `{ name, text }` that a person looks through, given the findings. */
export function readParts(parts, findings) {
  const found = new Set(findings.map(({ part }) => part));
  const [first] = parts;
  const read = parts.filter(({ name, text }) => found.has(name) || (text.trim() && !unread.includes(anatomy(name)[0])));
  return read.length ? read : [first];
}
