// A form's answers, from whatever a page has, in plain data; and what only JavaScript can have wrong with them.

import { WithheldError } from "./error.js";
import { isTorn, plain } from "./plain.js";

const WORDS = {
  en: {
    file: "This form takes no files, so the file is left out",
    torn: (phrase) => `Enter ${phrase} again. One of its characters cannot be read`,
    text: "Enter the text again. One of its characters cannot be read",
  },
  cy: {
    file: "Nid yw’r ffurflen hon yn derbyn ffeiliau, felly caiff y ffeil ei gadael allan",
    torn: (phrase) => `Rhowch ${phrase} eto. Ni ellir darllen un o’r nodau`,
    text: "Rhowch y testun eto. Ni ellir darllen un o’r nodau",
  },
};

const words = (locale) => WORDS[locale] ?? WORDS.en;

/**
 * @param {unknown} values a FormData, URLSearchParams or plain object; anything else is passed on, to be refused
 * @returns {{ values: unknown, files: string[], torn: Set<string> }} the answers, the fields whose files were left out,
 *   and the fields with a text that is torn
 */
export function answersOf(values) {
  try {
    const files = [];
    const torn = new Set();
    const given = isEntries(values) ? collect(values.entries()) : values;
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      return { values: plain(given, "bad-values"), files, torn };
    }
    const answers = Object.create(null);
    for (const name of Object.keys(given)) {
      if (isTorn(name)) continue; // No field has such a name.
      const answer = given[name];
      const texts = [answer].flat().filter((one) => !isFile(one));
      if ([answer].flat().some((one) => isFile(one) && !isEmptyFile(one))) files.push(name);
      if (texts.length === 0 && !Array.isArray(answer)) continue;
      answers[name] = plain(Array.isArray(answer) ? texts : answer, "bad-values", (text) => {
        torn.add(name);
        return text.toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, "\u{FFFD}");
      });
    }
    return { values: answers, files, torn };
  } catch (error) {
    if (error instanceof WithheldError) throw error;
    throw new WithheldError("bad-values", "The form's answers cannot be used: reading them failed.");
  }
}

/** One answer to a name, and a list where a name stands more than once. */
function collect(entries) {
  const answers = Object.create(null);
  for (const [name, value] of entries) {
    answers[name] = name in answers ? [answers[name], value].flat() : value;
  }
  return answers;
}

const tag = (value) => Object.prototype.toString.call(value);
const isEntries = (value) => ["[object FormData]", "[object URLSearchParams]"].includes(tag(value));
const isFile = (value) => ["[object File]", "[object Blob]"].includes(tag(value));
/** What a file field that nobody used sends. */
const isEmptyFile = (file) => file.size === 0 && !file.name;

/** The notices about files, for fields the form has or has not. */
export const fileNotices = (files, locale) =>
  files.map((field) => ({ field, code: "file-ignored", message: words(locale).file }));

/** The answer of `check` to a torn text. */
export const tornCheck = (locale) => ({ status: "invalid", code: "text-encoding", message: words(locale).text });

/**
 * Puts the issues of torn texts among those the form found: in page order, and in place of any other issue of the same
 * field, which was found in a text that is not what was typed.
 *
 * @param {{ issues?: object[] }} result what the form found
 * @param {{ fields: object[] }} form
 * @param {{ values: any, torn: Set<string> }} answers
 * @param {"en" | "cy" | undefined} locale
 */
export function withTorn(result, form, { values, torn }, locale = "en") {
  const asked = (field) => !field.when || values[field.when.field] === field.when.is;
  const issues = form.fields.flatMap((field) => {
    const found = result.issues?.filter((issue) => issue.field === field.name) ?? [];
    if (!torn.has(field.name) || field.kind === "choice" || !asked(field)) return found;
    return [{ field: field.name, code: "text-encoding", message: words(locale).torn(field.phrase[locale]) }];
  });
  return issues.length > 0 ? { issues } : result;
}
