// The way into the module of what "withheld" has beside forms; single values, and who the person is. It loads at the first
// call.

import { asker } from "./ask.js";
import { definer } from "./definitions.js";
import {
  accountCells, answered, cellsOf, foundIn, frameOf, isList, isText, itemsIn, optionCell, partsCell, settingsOf,
} from "./frame.js";
import { form } from "./forms.js";
import { open } from "./load.js";
import { framed } from "./values.js";
import bytes from "./wasm/minimise.bytes.js";
import * as glue from "./wasm/minimise.js";

const wasm = /* @__PURE__ */ open(glue, bytes);
/** A form that this module has read. */
export const definedOf = /* @__PURE__ */ definer(wasm, glue, asker(wasm, glue), (id) => JSON.stringify(form(id)));

/** A call into the module, which answers or says what is wrong. */
export const call = (run) => answered(wasm.call(run));

export function check(kind, value, options) {
  const settings = settingsOf(options, CHECK_SETTINGS);
  const { locale, standard, strict, today, min, max, format, separators, weights, substitutions } = settings;
  if (kind === "bank") {
    const cells = [locale, weights ? "1" : "", ...accountCells(value)];
    if (weights) needTables(weights, substitutions);
    return foundIn(call((module) => module.bank(frameOf(cells))));
  }
  const name = optionCell(isText(kind) ? kind : "");
  const cells = [name, locale, standard, strict ? "1" : "", today, min, max, format, separators, partsCell(value)];
  return foundIn(call((module) => module.check(frameOf(cells))));
}

const CHECK_SETTINGS = [
  "locale", "standard", "strict", "today", "min", "max", "format", "separators", "weights", "substitutions",
];

export function identityOf(form, values) {
  const known = definedOf(form);
  return identityIn(known, framed(values, known.fields).cells);
}

/** Who the person is by these answers, a cell for each field. */
export function identityIn(known, cells) {
  const identity = {};
  for (const cell of cellsOf(call((module) => module.identityOf(known.handle, frameOf(cells))))) {
    const [name, ...texts] = itemsIn(isList(cell) ? cell.slice(1) : cell);
    const [outer, inner] = name.split(".");
    if (inner) (identity[outer] ??= {})[inner] = texts[0];
    else identity[outer] = isList(cell) ? texts : texts[0];
  }
  return identity;
}

let tables = {};

/** Hands the tables of the modulus check over, once for the same tables. */
function needTables(weights, substitutions = "") {
  if (tables.weights === weights && tables.substitutions === substitutions && tables.generation === wasm.generation) return;
  call((module) => module.tables(weights, substitutions));
  tables = { weights, substitutions, generation: wasm.generation };
}
