// A form's answers, from whatever a page has: a FormData, an object, objects inside it.

import { OTHER, PARTS, TOO_LONG, cellOf, dateOf, isText, listOf } from "./frame.js";
import { itemsOf, reading } from "./plain.js";

/** More answers than any field of many can have. */
const MOST = 1_000;
/** More inputs than any page has. */
const MOST_ENTRIES = 1_000_000;

/** An answer that is no text, as a cell. */
function otherOf(value, field, refuse) {
  if (value === undefined || value === null) return "";
  if (typeof value === "number" && field.kind === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const texts = itemsOf(value, refuse);
    if (texts.length > MOST) return TOO_LONG;
    return texts.every(isText) ? listOf(texts.filter(hasText)) : OTHER;
  }
  if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "function") {
    refuse("it holds something that is not text, a number, a list or an object");
  }
  if (typeof value !== "object") return OTHER;
  if (isDate(field) && PARTS.some((part) => Object.hasOwn(value, part))) {
    return dateOf(PARTS.map((part) => (Object.hasOwn(value, part) ? value[part] : undefined)));
  }
  if (field.kind === "address") {
    const lines = Object.values(value).map((line) => line ?? "");
    if (lines.length > 0 && lines.every(isText)) return listOf(lines.filter(hasText));
  }
  return OTHER;
}

/** Not so an input that was left empty beside others of its name. */
const hasText = (text) => text.trim() !== "";
const isDate = ({ kind }) => kind === "date" || kind === "date-of-birth";

/**
 * Reads the answers to the form's own questions, and nothing else of a caller's object, each of them once. A FormData is
 * gone through to its end, so that a file is pointed out whatever its name is.
 *
 * @param {unknown} values a FormData, URLSearchParams or plain object
 * @param {{ name: string, kind: string }[]} fields the form's questions
 * @param {string[]} [cells] those before the answers
 * @param {(text: string) => string} [toCell]
 * @returns {{ cells: string[], files: Set<string> }} with a cell for each question, and the names under which files were left out
 */
export const framed = (values, fields, cells = [], toCell = cellOf) =>
  reading("bad-values", (refuse) => {
    if (typeof values !== "object" || values === null || Array.isArray(values)) refuse("they are not an object");
    const files = new Set();
    const find = isEntries(values) ? finder(values, fields, files, refuse) : (name) => own(values, name);
    for (const field of fields) {
      let value = find(field.name);
      if (typeof value !== "string") {
        value = withoutFiles(value, field, files);
        if (value === undefined && isDate(field)) value = datePartsOf(find, field, files);
      }
      cells.push(typeof value === "string" ? toCell(value) : otherOf(value, field, refuse));
    }
    return { cells, files };
  });

/** An object's own property, or, for a name with full stops in it, the property of an object inside it. */
function own(values, name) {
  if (Object.hasOwn(values, name)) return values[name];
  if (!name.includes(".")) return undefined;
  return name.split(".").reduce((inner, key) => {
    return typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, values);
}

/** The three inputs of a date, as the GOV.UK Design System names them. */
function datePartsOf(find, field, files) {
  const parts = PARTS.map((part) => withoutFiles(find(`${field.name}-${part}`), field, files));
  return parts.every((part) => part === undefined) ? undefined : { day: parts[0], month: parts[1], year: parts[2] };
}

/** Looks answers up in a FormData: one answer to a name, and a list where a name stands more than once. */
function finder(data, fields, files, refuse) {
  const wanted = new Set(fields.flatMap((field) => [field.name, ...PARTS.map((part) => `${field.name}-${part}`)]));
  const answers = new Map();
  let left = MOST_ENTRIES;
  for (const [name, value] of data.entries()) {
    left -= 1;
    if (left < 0) refuse("they have no end");
    if (!wanted.has(name)) {
      if (isFile(value) && !isEmptyFile(value)) files.add(name);
    } else if (answers.has(name)) answers.get(name).push(value);
    else answers.set(name, [value]);
  }
  return (name) => {
    const all = answers.get(name);
    return all?.length === 1 ? all[0] : all;
  };
}

function withoutFiles(value, field, files) {
  const all = Array.isArray(value) && value.length <= MOST ? value : [value];
  if (!all.some(isFile)) return value;
  if (all.some((one) => isFile(one) && !isEmptyFile(one))) files.add(field.name);
  const texts = all.filter((one) => !isFile(one));
  return Array.isArray(value) && texts.length > 0 ? texts : undefined;
}

const tag = (value) => Object.prototype.toString.call(value);
const ENTRIES = ["[object FormData]", "[object URLSearchParams]"];
const isEntries = (value) => ENTRIES.includes(tag(value));
const isFile = (value) => typeof value === "object" && ["[object File]", "[object Blob]"].includes(tag(value));
/** What a file field that nobody used sends. */
const isEmptyFile = (file) => file.size === 0 && !file.name;
