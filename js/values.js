// A form's answers, from whatever a page has, in plain data; and what only JavaScript can have wrong with them.

import { copyOf, itemsOf, reading } from "./plain.js";

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
 * Reads the answers to the form's own questions, and nothing else of a caller's object. A FormData is gone through to its
 * end, so that a file is pointed out whatever its name is.
 *
 * @param {unknown} values a FormData, URLSearchParams or plain object; anything else becomes `null`, to be refused
 * @param {{ name: string }[]} fields the form's questions
 * @returns {{ values: unknown, files: string[], torn: Set<string> }} the answers, the fields whose files were left out,
 *   and the fields with a text that is torn
 */
export const answersOf = (values, fields) =>
  reading("bad-values", (refuse) => {
    const files = [];
    const torn = new Set();
    if (typeof values !== "object" || values === null || Array.isArray(values)) return { values: null, files, torn };
    const answers = Object.create(null);
    const names = fields.map(({ name }) => name);
    for (const [name, answer] of isEntries(values) ? collected(values, names) : own(values, names)) {
      const isList = Array.isArray(answer);
      const all = isList ? itemsOf(answer, refuse) : [answer];
      const texts = all.filter((one) => !isFile(one));
      if (all.some((one) => isFile(one) && !isEmptyFile(one))) files.push(name);
      if (texts.length === 0 && !isList) continue;
      answers[name] = copyOf(isList ? texts : answer, refuse, {
        torn(text) {
          torn.add(name);
          return text.toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, "\u{FFFD}");
        },
      });
    }
    return { values: answers, files, torn };
  });

/** These of an object's own properties, each read once. */
const own = (values, names) => names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]);

/** One answer to a name, and a list where a name stands more than once; files under any name. */
function collected(data, names) {
  const answers = new Map();
  for (const [name, value] of data.entries()) {
    if (!names.includes(name) && !isFile(value)) continue;
    if (answers.has(name)) answers.get(name).push(value);
    else answers.set(name, [value]);
  }
  return [...answers].map(([name, all]) => [name, all.length === 1 ? all[0] : all]);
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
 * @param {object[]} fields the form's questions
 * @param {{ values: any, torn: Set<string> }} answers
 * @param {"en" | "cy" | undefined} locale
 */
export function withTorn(result, fields, { values, torn }, locale = "en") {
  const asked = (field) => !field.when || values[field.when.field] === field.when.is;
  const issues = fields.flatMap((field) => {
    const found = result.issues?.filter((issue) => issue.field === field.name) ?? [];
    if (!torn.has(field.name) || field.kind === "choice" || !asked(field)) return found;
    return [{ field: field.name, code: "text-encoding", message: words(locale).torn(field.phrase[locale]) }];
  });
  return issues.length > 0 ? { issues } : result;
}
