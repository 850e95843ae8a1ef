// The notice: pasted, or a file opened. A file's bytes go to the engine as they are, so that it can say what is wrong
// with them.

import { announce, button, el } from "./dom.js";
import { errorOf, textField } from "./fields.js";
import { accepted, isText, mediaTypeOf } from "./kinds.js";
import { t } from "./language.js";
import { drawWordOptions } from "./word-options.js";

// Above this a text area makes the page slow, and nobody reads it there.
const shownBytes = 1_000_000;

/** The document to review: a file's bytes, or what was pasted. Empty where there is neither. */
export const documentOf = (notice) => notice.bytes ?? notice.text;

/** What the document is said to be. What was pasted is text, even if it looks like something else. */
export const saidToBe = (notice) => (notice.bytes ? mediaTypeOf(notice.name) : "text/plain");

/** The text of a document that is one. */
export const textOf = (document_) => (typeof document_ === "string" ? document_ : new TextDecoder("utf-8", { ignoreBOM: true }).decode(document_));

/** The input at which an error about the document belongs: an open file's, or the text's. */
export const documentInput = (notice) => (notice.bytes ? "file-remove" : "notice");

/**
 * `notice` is `{ text, bytes?, name? }` and is changed as the officer types or opens a file; `word` is what `readWordOptions`
 * gave. `errors` is a map from an input's id.
 */
export function drawNotice(notice, word, errors) {
  const pasted = textField({
    id: "notice", label: t("notice.label"), hint: t("notice.hint"), error: errors.get("notice"), value: notice.text, rows: 12, spellcheck: "false", autocomplete: "off",
  });
  const area = pasted.querySelector("textarea");
  const error = errors.get("file-remove");
  const said = el("span");
  const remove = button(t("file.remove"), close, { secondary: true, class: "app-link-button", id: "file-remove", "aria-describedby": error && "file-remove-error" });
  const opened = el("p", { class: "govuk-body app-break", id: "opened" }, said, " ", remove);
  const input = el("input", { class: "govuk-file-upload", type: "file", id: "file", accept: accepted, "aria-describedby": "file-hint", on: { change: open } });
  const chooser = el("div", {
    class: "govuk-file-upload-wrapper", "data-module": "govuk-file-upload",
    "data-i18n.choose-files-button": t("file.choose"), "data-i18n.drop-instruction": t("file.drop"), "data-i18n.no-file-chosen": t("file.none"),
    "data-i18n.entered-drop-zone": t("file.entered"), "data-i18n.left-drop-zone": t("file.left"),
  }, input);
  const forWord = drawWordOptions(notice, word, errors);
  show();

  /** The line about the open file or the chooser, never both. The text area stays unless a file is open that it cannot show. */
  function show() {
    said.textContent = openedWords(notice);
    opened.hidden = !notice.bytes;
    chooser.hidden = Boolean(notice.bytes);
    pasted.hidden = Boolean(notice.bytes?.length) && !notice.text;
    forWord.show();
  }

  async function open() {
    const [file] = input.files;
    if (!file) return;
    const bytes = await contentOf(file);
    notice.bytes = bytes;
    notice.name = file.name;
    notice.text = shownText(notice);
    area.value = notice.text;
    const focused = chooser.contains(document.activeElement);
    show();
    if (focused) remove.focus();
    announce(openedWords(notice));
  }

  function forget() {
    notice.bytes = undefined;
    notice.name = undefined;
    input.value = "";
    input.dispatchEvent(new Event("change"));
    show();
  }

  function close() {
    notice.text = "";
    area.value = "";
    forget();
    document.getElementById("file").focus();
  }

  area.addEventListener("input", () => {
    // What is typed over the file's text is no longer the file.
    notice.text = area.value;
    forget();
  });

  return [pasted, el("div", { class: error ? "govuk-form-group govuk-form-group--error" : "govuk-form-group" },
    el("label", { class: "govuk-label", for: "file" }, t("file.label")),
    el("div", { id: "file-hint", class: "govuk-hint" }, t("file.hint")),
    errorOf("file-remove", error),
    chooser, opened), forWord.drawn];
}

/** A file's bytes; none of a folder or of a file that is gone since, which is then said to be empty. */
async function contentOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return new Uint8Array(0);
  }
}

const openedWords = ({ bytes, name }) => (bytes ? t("file.opened", { name, kb: Math.ceil(bytes.length / 1000) }) : "");

/** What the text area shows of a file: nothing, unless the file is text in UTF-8. */
function shownText({ bytes, name }) {
  if (bytes.length > shownBytes || !isText(mediaTypeOf(name))) return "";
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? "" : text;
  } catch {
    return ""; // The engine reads it, or says why not.
  }
}
