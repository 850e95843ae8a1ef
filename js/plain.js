// What callers hand over, copied into plain data before WebAssembly sees it: getters may throw, objects may hold
// themselves, and a proxy may do anything at all.

import { WithheldError } from "./error.js";

/** Deeper than anything the package takes. */
const DEPTH = 16;
/** More values than a decision for every finding of the largest document. */
const VALUES = 2_000_000;
/** The most items of a list other than the decisions, which a large document may need many of. */
const ITEMS = 10_000;
/** Longer than any name in a definition. */
const LONGEST_NAME = 100;

/** Whether half of a surrogate pair stands alone in the text: such a text cannot be written down in Unicode. */
export const isTorn = (text) => /\p{Surrogate}/u.test(text);

/**
 * Runs `read`, which looks at what a caller handed over. Whatever breaks off in it is an error of the given code, and what
 * was thrown is not looked at: a getter can throw anything, even what throws again when it is looked at.
 *
 * @template Result
 * @param {string} code
 * @param {(refuse: (why: string) => never) => Result} read
 * @returns {Result}
 */
export function reading(code, read) {
  let why = "reading it failed";
  const refuse = (reason) => {
    why = reason;
    throw new Error(reason);
  };
  try {
    return read(refuse);
  } catch {
    throw new WithheldError(code, `${WHAT[code] ?? "What was given"} cannot be used: ${why}.`);
  }
}

/**
 * Copies plain data. What is not (functions, symbols, cycles, getters that throw) is an error of the given code, and so
 * is a torn text.
 *
 * @param {unknown} value
 * @param {string} code
 */
export const plain = (value, code) =>
  reading(code, (refuse) => copyOf(value, refuse, { items: code === "bad-decisions" ? VALUES : ITEMS }));

/**
 * `plain` inside a `reading`.
 *
 * @param {unknown} value
 * @param {(why: string) => never} refuse
 * @param {{ items?: number, isNamed?: boolean }} [options] `isNamed`: what is refused is named by its place, as in
 *   `fields[2].label`, which must then be nothing private; and numbers are whole
 */
export function copyOf(value, refuse, { items = ITEMS, isNamed } = {}) {
  let left = VALUES;
  const around = [];
  const wrong = (place, why) => refuse(`${place || "it"} ${why}`);
  const copy = (value, place) => {
    left -= 1;
    if (left < 0 || around.length > DEPTH || around.includes(value)) wrong(place, "is nested too deeply, or holds itself");
    if (typeof value === "string" && isTorn(value)) wrong(place, "has a character that cannot be read: half of a surrogate pair");
    if (typeof value === "number" && isNamed && !(Number.isSafeInteger(value) && value >= 0)) wrong(place, "is not a whole number");
    if (["bigint", "symbol", "function"].includes(typeof value)) {
      wrong(place, "holds something that is not text, a number, a list or an object");
    }
    if (typeof value !== "object" || value === null) return value;
    around.push(value);
    const made = Array.isArray(value)
      ? itemsOf(value, () => wrong(place, "holds too many"), items).map((item, i) => copy(item, isNamed && `${place}[${i}]`))
      : membersOf(value, place);
    around.pop();
    return made;
  };
  const membersOf = (value, place) => {
    const object = Object.create(null);
    for (const key of Object.keys(value)) {
      if (isNamed && key.length > LONGEST_NAME) wrong(place, "has a name that is too long");
      if (isTorn(key)) continue;
      const at = isNamed && (place ? `${place}.${key}` : key);
      let inner;
      try {
        inner = value[key]; // Once: a getter may answer differently the next time.
      } catch {
        wrong(at, "cannot be read");
      }
      if (inner !== undefined) object[key] = copy(inner, at);
    }
    return object;
  };
  return copy(value, "");
}

/** The items of an array, whose length a proxy can make any number. */
export function itemsOf(list, refuse, most = ITEMS) {
  const { length } = list;
  if (length > most) refuse("a list in it is too long");
  return Array.from({ length }, (_, i) => list[i]);
}

const WHAT = {
  "bad-definition": "The form’s definition",
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
  const given = reading("bad-options", (refuse) => {
    if (typeof options !== "object" || options === null || Array.isArray(options)) refuse("they must be an object");
    return Object.entries(options).filter(([, value]) => value !== undefined);
  });
  if (given.every(([name]) => names?.includes(name) ?? true)) return Object.fromEntries(given);
  throw new WithheldError("bad-options", `There is an option that is not known here. These are: ${names.join(", ")}.`);
}
