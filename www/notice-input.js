// What is redacted: a text that is pasted, or the files of a case. A file's bytes go to the engine as they are, so that it
// can say what is wrong with them.

import { announce, button, el, hidden } from "./dom.js";
import { errorOf, numbered, textField } from "./fields.js";
import { accepted, isText, mediaTypeOf } from "./kinds.js";
import { t } from "./language.js";
import { drawWordOptions } from "./word-options.js";

// Above this a text area makes the page slow, and nobody reads it there.
const shownBytes = 1_000_000;

/**
 * The documents to review, `{ content, mediaType, name? }`: the bytes of each file, or what was pasted. That is text, even
 * if it looks like something else.
 */
export const documentsOf = ({ text, files }) => (files.length
  ? files.map(({ bytes, name }) => ({ content: bytes, mediaType: mediaTypeOf(name), name }))
  : [{ content: text, mediaType: "text/plain" }]);

/** The text of a document that is one. */
export const textOf = (document_) => (typeof document_ === "string" ? document_ : new TextDecoder("utf-8", { ignoreBOM: true }).decode(document_));

/** The input at which an error about a document belongs: the open file's, or the text's. */
export const documentInput = ({ files }, at = 0) => (files.length ? numbered("file-remove", at) : "notice");

/**
 * `notice` is `{ text, files: [{ bytes, name }] }` and is changed as the officer types or opens files; `word` is what
 * `readWordOptions` gave. `errors` is a map from an input's id.
 */
export function drawNotice(notice, word, errors) {
  const pasted = textField({
    id: "notice", label: t("notice.label"), hint: t("notice.hint"), error: errors.get("notice"), value: notice.text, rows: 12, spellcheck: "false", autocomplete: "off",
  });
  const area = pasted.querySelector("textarea");
  const opened = el("ul", { class: "govuk-list", id: "opened" });
  const input = el("input", { class: "govuk-file-upload", type: "file", id: "file", multiple: true, accept: accepted, "aria-describedby": "file-hint", on: { change: open } });
  const forWord = drawWordOptions(notice, word, errors);
  show(errors);

  /** The open files, each with what is wrong with it. The text area stays unless something is open that it cannot show. */
  function show(wrong = new Map()) {
    const { files } = notice;
    opened.replaceChildren(...files.map((file, at) => openedFile(file, at, wrong.get(documentInput(notice, at)))));
    opened.hidden = !files.length;
    const only = files.length === 1 ? shownText(files[0]) : "";
    const shown = files.length ? only : notice.text;
    if (area.value !== shown) area.value = shown;
    pasted.hidden = files.length > 1 || (files.length === 1 && files[0].bytes.length > 0 && !only);
    forWord.show();
  }

  function openedFile(file, at, error) {
    const id = documentInput(notice, at);
    const remove = button([t("file.remove"), notice.files.length > 1 && hidden(" ", file.name)], () => close(at),
      { secondary: true, class: "app-link-button", id, "aria-describedby": error && `${id}-error` });
    return el("li", { class: error ? "govuk-form-group govuk-form-group--error app-break" : "app-break" },
      errorOf(id, error), el("span", null, openedWords(file)), " ", remove);
  }

  async function open() {
    const added = await Promise.all([...input.files].map(async (file) => ({ bytes: await contentOf(file), name: file.name })));
    if (!added.length) return;
    notice.files.push(...added);
    empty();
    show();
    announce(added.map(openedWords).join(" "));
  }

  /** Gives the chooser back as it was, so that the same file can be chosen once more. */
  function empty() {
    input.value = "";
    input.dispatchEvent(new Event("change"));
  }

  function close(at) {
    const [{ name }] = notice.files.splice(at, 1);
    show();
    document.getElementById("file").focus();
    announce(t("file.removed", { name }));
  }

  area.addEventListener("input", () => {
    // What is typed over a file's text is no longer the file.
    notice.text = area.value;
    notice.files.length = 0;
    show();
  });

  return [pasted, el("div", { class: "govuk-form-group" },
    el("label", { class: "govuk-label", for: "file" }, t("file.label")),
    el("div", { id: "file-hint", class: "govuk-hint" }, t("file.hint")),
    el("div", {
      class: "govuk-file-upload-wrapper", "data-module": "govuk-file-upload",
      "data-i18n.choose-files-button": t("file.choose"), "data-i18n.drop-instruction": t("file.drop"), "data-i18n.no-file-chosen": t("file.none"),
      "data-i18n.entered-drop-zone": t("file.entered"), "data-i18n.left-drop-zone": t("file.left"),
    }, input)), opened, forWord.drawn];
}

/** A file's bytes; none of a folder or of a file that is gone since, which is then said to be empty. */
async function contentOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return new Uint8Array(0);
  }
}

const openedWords = ({ bytes, name }) => t("file.opened", { name, kb: Math.ceil(bytes.length / 1000) });

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
