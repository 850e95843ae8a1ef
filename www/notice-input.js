// The notice: pasted, or a .txt file opened. A file's bytes go to the engine as they are, so that it can say what is
// wrong with them.

import { announce, button, el } from "./dom.js";
import { textField } from "./fields.js";
import { t } from "./language.js";

// Above this a text area makes the page slow, and nobody reads it there.
const shownBytes = 1_000_000;

/** The document to review: a file's bytes, or what was pasted. Empty where there is neither. */
export const documentOf = (notice) => notice.bytes ?? notice.text;

/** The text the engine's offsets count in. */
export const textOf = (document_) => (typeof document_ === "string" ? document_ : new TextDecoder("utf-8", { ignoreBOM: true }).decode(document_));

/** `notice` is `{ text, bytes? }` and is changed as the officer types or opens a file. */
export function drawNotice(notice, error) {
  const pasted = textField({
    id: "notice", label: t("notice.label"), hint: t("notice.hint"), error, value: notice.text, rows: 12, spellcheck: "false", autocomplete: "off",
  });
  const area = pasted.querySelector("textarea");
  const opened = el("p", { class: "govuk-body", id: "opened", hidden: !notice.bytes },
    el("span", { "data-size": true }, sizeOf(notice.bytes)), " ",
    button(t("file.close"), close, { secondary: true, class: "app-link-button" }));
  const input = el("input", { class: "govuk-file-upload", type: "file", id: "file", accept: ".txt,text/plain", "aria-describedby": "file-hint", on: { change: open } });

  async function open() {
    const [file] = input.files;
    if (!file) return;
    notice.bytes = new Uint8Array(await file.arrayBuffer());
    notice.text = shownText(notice.bytes);
    area.value = notice.text;
    opened.hidden = false;
    opened.querySelector("[data-size]").textContent = sizeOf(notice.bytes);
    announce(sizeOf(notice.bytes));
  }

  function close() {
    notice.bytes = undefined;
    notice.text = "";
    area.value = "";
    input.value = "";
    opened.hidden = true;
    input.focus();
  }

  area.addEventListener("input", () => {
    // What is typed over the file's text is no longer the file.
    notice.text = area.value;
    notice.bytes = undefined;
    input.value = "";
    opened.hidden = true;
  });

  return [pasted, el("div", { class: "govuk-form-group" },
    el("label", { class: "govuk-label", for: "file" }, t("file.label")),
    el("div", { id: "file-hint", class: "govuk-hint" }, t("file.hint")),
    input, opened)];
}

const sizeOf = (bytes) => (bytes ? t("file.opened", { kb: Math.ceil(bytes.length / 1000) }) : "");

function shownText(bytes) {
  if (bytes.length > shownBytes) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ""; // The engine says why when it is asked.
  }
}
