// What callers hand over, copied into plain data before WebAssembly sees it: getters may throw, objects may hold
// themselves, and a proxy may do anything at all.

import { WithheldError } from "./error.js";

/** Deeper than anything the package takes. */
const DEPTH = 16;
/** More values than a decision for every finding of the largest document. */
const VALUES = 2_000_000;

/** Whether half of a surrogate pair stands alone in the text: such a text cannot be written down in Unicode. */
export const isTorn = (text) => /\p{Surrogate}/u.test(text);

/**
 * Copies plain data. What is not (functions, symbols, cycles, getters that throw) is an error of the given code, and so
 * is a torn text unless `torn` says what to put in its place.
 *
 * @param {unknown} value
 * @param {string} code
 * @param {(text: string) => string} [torn]
 */
export function plain(value, code, torn) {
  let left = VALUES;
  const copy = (value, depth) => {
    left -= 1;
    if (left < 0 || depth > DEPTH) refuse("it is nested too deeply, or holds itself");
    if (typeof value === "string") {
      if (!isTorn(value)) return value;
      return torn ? torn(value) : refuse("it has a character that cannot be read: half of a surrogate pair");
    }
    if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "function") {
      refuse("it holds something that is not text, a number, a list or an object");
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return Array.from(value, (item) => copy(item, depth + 1));
    const object = Object.create(null);
    for (const key of Object.keys(value)) {
      if (!isTorn(key) && value[key] !== undefined) object[key] = copy(value[key], depth + 1);
    }
    return object;
  };
  const refuse = (why) => {
    throw new WithheldError(code, `${WHAT[code] ?? "What was given"} cannot be used: ${why}.`);
  };
  try {
    return copy(value, 0);
  } catch (error) {
    if (error instanceof WithheldError) throw error;
    return refuse("reading it failed");
  }
}

const WHAT = {
  "bad-values": "The form's answers",
  "bad-identity": "The identity",
  "bad-options": "The options",
  "bad-decisions": "The decisions",
};

/**
 * The options of a call, which must be an object with none but these names: a misspelt option must not pass unnoticed.
 * Without names, whoever takes the options knows them.
 *
 * @param {unknown} options
 * @param {string[]} [names]
 */
export function optionsOf(options, names) {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new WithheldError("bad-options", "The options must be an object.");
  }
  try {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    if (given.every(([name]) => names?.includes(name) ?? true)) return Object.fromEntries(given);
  } catch {
    throw new WithheldError("bad-options", "The options cannot be used: reading them failed.");
  }
  throw new WithheldError("bad-options", `There is an option that is not known here. These are: ${names.join(", ")}.`);
}
