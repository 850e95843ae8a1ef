// The text of a document as it is shown, part by part, and the words around a place in it.

import { el, heading } from "./dom.js";
import { t } from "./language.js";
import { partName, readParts } from "./parts.js";

/** The parts that people read, and those with findings. `mark(finding, i, text)` gives what stands in a finding's place. */
export function drawDocument(parts, findings = [], mark = undefined) {
  const shown = readParts(parts, findings);
  const places = findings.map((finding, i) => ({ finding, i })).sort((a, b) => a.finding.start - b.finding.start);
  return el("div", { class: "app-notice", tabindex: "0", role: "region", "aria-label": t("notice.title") },
    shown.map(({ name, text }) => [
      shown.length > 1 && heading(3, "s", partName(name)),
      el("pre", { class: "app-notice__text" }, marked(shown.length > 1 ? text.trimEnd() : text, places.filter(({ finding }) => finding.part === name), mark)),
    ]));
}

function marked(text, places, mark) {
  const pieces = [];
  let at = 0;
  for (const { finding, i } of places) {
    if (finding.start < at) continue; // Within one that is marked already.
    pieces.push(text.slice(at, finding.start), mark(finding, i, text.slice(finding.start, finding.end)));
    at = finding.end;
  }
  return [...pieces, text.slice(at)];
}

// How many characters of the text are shown on each side of what was found, and where they end in any case.
const reach = 40;
const blankLine = /\r?\n[ \t]*\r?\n/;

/** What stands before a place in its paragraph, from the beginning of a word. */
export function before(text, start) {
  // One more than is shown: if that is a space, the first word is whole.
  const from = Math.max(0, start - reach - 1);
  const parts = text.slice(from, start).split(blankLine);
  const near = parts.at(-1);
  if (parts.length > 1 || from === 0) return near.trimStart();
  // A word longer than the reach is cut, though not within a character.
  return `…${/\s/.test(near) ? near.replace(/^\S*\s+/, "") || " " : near.replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** What stands after a place in its paragraph, to the end of a word. */
export function after(text, end) {
  const to = end + reach + 1;
  const parts = text.slice(end, to).split(blankLine);
  const near = parts[0];
  if (parts.length > 1 || to >= text.length) return near.trimEnd();
  return `${/\s/.test(near) ? near.replace(/\s+\S*$/, "") || " " : near.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Counts lines up to ever later places, so that hundreds of findings read the text once. */
export function lineCounter(text) {
  let at = 0;
  let line = 1;
  return (place) => {
    if (place < at) [at, line] = [0, 1];
    for (let next = text.indexOf("\n", at); next >= 0 && next < place; next = text.indexOf("\n", at)) {
      at = next + 1;
      line += 1;
    }
    return line;
  };
}
