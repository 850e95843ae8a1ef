// The kinds of document this page opens: what a file's name says of it, and what a copy is called.

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const kinds = { docx: word, html: "text/html", htm: "text/html", txt: "text/plain" };

/** What a file chooser is asked to show. */
export const accepted = Object.entries(kinds).map(([ending, mediaType]) => `.${ending},${mediaType}`).join(",");

/** The media type of a file of this name. Any other file is told by its beginning, so that the engine can say what it is. */
export const mediaTypeOf = (name) => kinds[/\.(\w+)$/.exec(name)?.[1].toLowerCase()];

/** Whether a file is a Word document. */
export const isWord = ({ name }) => mediaTypeOf(name) === word;

/** Whether a document is shown as the text that its bytes are. */
export const isText = (mediaType = "text/plain") => mediaType.startsWith("text/plain");

const endingOf = (mediaType) => Object.keys(kinds).find((ending) => mediaType.startsWith(kinds[ending])) ?? "txt";

/** What a file of this type is given out as. All text in a copy is in UTF-8. */
const served = (mediaType) => (mediaType.startsWith("text/") ? `${mediaType.split(";")[0]};charset=utf-8` : mediaType);

/**
 * The names of the files that a copy and its report become, and the copy's type. A name that may hold a person is not given
 * on: it is searched like a text, and whatever is not sure to stay makes it neutral. `number` tells the copies of a case apart.
 */
export function copyFile(redactor, { name, mediaType = "text/plain", number = "" }) {
  const ending = endingOf(mediaType);
  const stem = name?.replace(/\.\w+$/, "");
  const may = stem && !torn.test(stem) && !readings(stem).some((text) => redactor.review(text, { mediaType: "text/plain" }).findings.some(({ action }) => action !== "keep"));
  const given = may ? `${stem}-redacted` : `redacted${number && `-${number}`}`;
  return { name: `${given}.${ending}`, report: number ? `${given}-report.json` : "report.json", type: served(mediaType) };
}

// Half of a surrogate pair, which no text has.
const torn = /\p{Cs}/u;

/** A file's name as it stands, with its words apart, and with words apart that only a capital or a number parts. */
function readings(stem) {
  const words = stem.replace(/[_.+~()[\]-]+/g, " ");
  return [stem, words, words.replace(/(\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, "$1 ")];
}
