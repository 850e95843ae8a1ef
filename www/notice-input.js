// The notice: pasted, or a .txt file opened. A file's bytes go to the engine as they are, so that it can say what is
// wrong with them.

import { announce, button, el } from "./dom.js";
import { errorOf, textField } from "./fields.js";
import { t } from "./language.js";

// Above this a text area makes the page slow, and nobody reads it there.
const shownBytes = 1_000_000;

/** The document to review: a file's bytes, or what was pasted. Empty where there is neither. */
export const documentOf = (notice) => notice.bytes ?? notice.text;

/** The text the engine's offsets count in. */
export const textOf = (document_) => (typeof document_ === "string" ? document_ : new TextDecoder("utf-8", { ignoreBOM: true }).decode(document_));

/** The input at which an error about the document belongs: an open file's, or the text's. */
export const documentInput = (notice) => (notice.bytes ? "file-remove" : "notice");

/** `notice` is `{ text, bytes?, name? }` and is changed as the officer types or opens a file. `errors` is a map from an input's id. */
export function drawNotice(notice, errors) {
  const pasted = textField({
    id: "notice", label: t("notice.label"), hint: t("notice.hint"), error: errors.get("notice"), value: notice.text, rows: 12, spellcheck: "false", autocomplete: "off",
  });
  const area = pasted.querySelector("textarea");
  const error = errors.get("file-remove");
  const said = el("span");
  const remove = button(t("file.remove"), close, { secondary: true, class: "app-link-button", id: "file-remove", "aria-describedby": error && "file-remove-error" });
  const opened = el("p", { class: "govuk-body app-break", id: "opened" }, said, " ", remove);
  const input = el("input", { class: "govuk-file-upload", type: "file", id: "file", accept: ".txt,text/plain", "aria-describedby": "file-hint", on: { change: open } });
  show();

  /** The line about the open file or the input, never both: drawn again, the input knows of no file and says so. */
  function show() {
    said.textContent = openedWords(notice);
    opened.hidden = !notice.bytes;
    input.hidden = Boolean(notice.bytes);
  }

  async function open() {
    const [file] = input.files;
    if (!file) return;
    notice.bytes = new Uint8Array(await file.arrayBuffer());
    notice.name = file.name;
    notice.text = shownText(notice.bytes);
    area.value = notice.text;
    const focused = document.activeElement === input;
    show();
    if (focused) remove.focus();
    announce(openedWords(notice));
  }

  function forget() {
    notice.bytes = undefined;
    notice.name = undefined;
    input.value = "";
    show();
  }

  function close() {
    notice.text = "";
    area.value = "";
    forget();
    input.focus();
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
    input, opened)];
}

const openedWords = ({ bytes, name }) => (bytes ? t("file.opened", { name, kb: Math.ceil(bytes.length / 1000) }) : "");

function shownText(bytes) {
  if (bytes.length > shownBytes) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ""; // The engine says why when it is asked.
  }
}
