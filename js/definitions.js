// The forms that a module has read: those of the catalogue, and a caller's own definitions.

import catalogue from "./catalogue/rules.js";
import { WithheldError } from "./error.js";
import { answered } from "./frame.js";
import { copyOf, reading } from "./plain.js";

/**
 * A form that a module has read.
 *
 * @typedef {{ json: string, fields: { name: string, kind: string }[], handle: number, generation: number, said: object[] }} Known
 */

/** The ids of the catalogue. */
export const ids = Object.keys(catalogue);

/**
 * The JSON text of what checking answers needs of a form of the catalogue.
 *
 * @throws {WithheldError} `unknown-form`
 */
export function textOf(id) {
  if (typeof id === "string" && Object.hasOwn(catalogue, id)) return catalogue[id];
  throw new WithheldError("unknown-form", `There is no form of that id. The forms are: ${ids.join(", ")}.`);
}

/** A hundred times a long form. */
const LONGEST = 2_000_000;

/**
 * A caller's definition as JSON, each part of it read once. The characters that frames are made of (`frame.js`) are not
 * left in its sentences, which cross in frames.
 */
const written = (form) =>
  reading("bad-definition", (refuse) => {
    const copy = copyOf(form, refuse, { isNamed: true });
    const text = JSON.stringify(copy, (_, value) => (typeof value === "string" ? value.replace(/[\x1e\x1f]/g, " ") : value));
    return text.length > LONGEST ? refuse("it is too large") : text;
  });

/**
 * Makes the way to a form in one module, by its id or by a caller's own definition. That is read at its first use, must
 * not change after it, and is forgotten some time after the caller has no more use for it.
 *
 * @param {ReturnType<import("./load.js").open>} wasm
 * @param {{ define(length: number, isKnown: boolean): number }} glue
 * @param {ReturnType<import("./ask.js").asker>} ask
 * @param {(id: unknown) => string} jsonOf the JSON text of a form of the catalogue
 * @returns {(form: unknown) => Known}
 */
export function definer(wasm, glue, ask, jsonOf) {
  const byId = new Map();
  const byDefinition = new WeakMap();
  const gone = globalThis.FinalizationRegistry && new FinalizationRegistry(({ handle, generation }) => {
    if (handle >= 0 && generation === wasm.generation) wasm.call((module) => module.forget(handle));
  });

  return (form) => {
    const isOwn = typeof form === "object" && form !== null;
    const all = isOwn ? byDefinition : byId;
    let known = all.get(form);
    if (known === undefined) {
      const json = isOwn ? written(form) : jsonOf(form);
      const { fields } = JSON.parse(json);
      known = { json, fields: Array.isArray(fields) ? fields : [], handle: -1, generation: -1, said: [] };
    }
    if (known.handle < 0 || known.generation !== wasm.generation) {
      const handle = ask([known.json], (length) => glue.define(length, !isOwn));
      known.handle = Number(answered(handle).slice(1));
      known.generation = wasm.generation;
      known.said = [];
      if (isOwn && !all.has(form)) gone?.register(form, known);
      all.set(form, known);
    }
    return known;
  };
}
