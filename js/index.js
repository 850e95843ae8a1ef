// "withheld": the forms. Loads the small WebAssembly module at the first call.

import { WithheldError } from "./error.js";
import { open } from "./load.js";
import { isTorn, optionsOf, plain } from "./plain.js";
import { answersOf, fileNotices, tornCheck, withTorn } from "./values.js";
import hex from "./wasm/forms.bytes.js";
import * as glue from "./wasm/forms.js";

export { WithheldError };

const wasm = open(glue, hex);

export function forms() {
  return wasm.call((module) => module.forms());
}

export function form(id) {
  return wasm.call((module) => module.form(idOf(id)));
}

export function validate(id, values, options) {
  const settings = settingsOf(options);
  const fields = fieldsOf(id);
  const answers = answersOf(values, fields);
  const result = wasm.call((module) => module.validate(id, answers.values, settings));
  const all = answers.torn.size > 0 ? withTorn(result, fields, answers, settings.locale) : result;
  if (all.notices) all.notices.push(...fileNotices(answers.files, settings.locale));
  return all;
}

export function check(kind, value, options) {
  const settings = plain(optionsOf(options, CHECK_OPTIONS), "bad-options");
  if (typeof value === "string" && isTorn(value)) return tornCheck(settings.locale);
  const copy = plain(value, "bad-values");
  return wasm.call((module) => module.check(idOf(kind), copy, settings));
}

export function identityOf(id, values) {
  const answers = answersOf(values, fieldsOf(id));
  if (answers.torn.size > 0) {
    throw new WithheldError("bad-values", "An answer has a character that cannot be read. Validate the form first.");
  }
  return wasm.call((module) => module.identityOf(id, answers.values));
}

const CHECK_OPTIONS = ["locale", "standard"];

/** An id that is no text at all is as unknown as one that no form has. */
const idOf = (id) => (typeof id === "string" ? id : "");

const fields = new Map();

/** The questions of a form, which do not change while the program runs. */
function fieldsOf(id) {
  if (!fields.has(id)) fields.set(id, form(id).fields);
  return fields.get(id);
}

function settingsOf(options) {
  const settings = plain(optionsOf(options, ["locale", "today"]), "bad-options");
  if (settings.today !== undefined && !isDay(settings.today)) {
    throw new WithheldError("bad-options", "The option today is a day in ISO 8601 form, such as \"2026-01-31\".");
  }
  return settings;
}

/** Whether it is a day of the calendar: JavaScript itself takes 30 February for a day in March. */
function isDay(text) {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
