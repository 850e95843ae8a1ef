// What is asked of a Word document alone: what becomes of its tracked changes, and what its copy is called.

import { el } from "./dom.js";
import { choiceField, textField } from "./fields.js";
import { isWord } from "./kinds.js";
import { t } from "./language.js";

const choices = ["accept", "refuse"];

const hasWord = ({ files }) => files.some(isWord);

/** The inputs, not shown unless a Word document is open. `errors` is a map from an input's id. */
export function drawWordOptions(notice, { title, trackedChanges = choices[0] } = {}, errors) {
  const drawn = el("div", { id: "word-options" },
    choiceField({
      id: "tracked-changes", label: t("word.changes"), hint: t("word.changes-hint"), values: [trackedChanges],
      options: choices.map((value) => ({ value, label: t(`word.${value}`) })),
    }),
    textField({
      id: "copy-title", label: t("word.title"), hint: t("word.title-hint"), error: errors.get("copy-title"), value: title, optional: true,
      autocomplete: "off", spellcheck: "false",
    }));
  const show = () => { drawn.hidden = !hasWord(notice); };
  show();
  return { drawn, show };
}

/** What is chosen at this moment, in the shape in which it is drawn. */
export function readWordOptions(root) {
  const data = new FormData(root);
  return { trackedChanges: data.get("tracked-changes") ?? undefined, title: data.get("copy-title") ?? "" };
}

/** The package's options for a notice. */
export function wordOptionsFrom(notice, { title, trackedChanges } = {}) {
  return hasWord(notice) ? { trackedChanges, title: title?.trim() || undefined } : {};
}
