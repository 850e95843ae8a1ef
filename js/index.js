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
  const answers = answersOf(values);
  return wasm.call((module) => {
    const result = module.validate(idOf(id), answers.values, settings);
    const all = answers.torn.size > 0 ? withTorn(result, module.form(idOf(id)), answers, settings.locale) : result;
    if (all.notices) all.notices.push(...fileNotices(answers.files, settings.locale));
    return all;
  });
}

export function check(kind, value, options) {
  const settings = plain(optionsOf(options, CHECK_OPTIONS), "bad-options");
  if (typeof value === "string" && isTorn(value)) return tornCheck(settings.locale);
  const copy = plain(value, "bad-values");
  return wasm.call((module) => module.check(idOf(kind), copy, settings));
}

export function identityOf(id, values) {
  const answers = answersOf(values);
  if (answers.torn.size > 0) {
    throw new WithheldError("bad-values", "An answer has a character that cannot be read. Validate the form first.");
  }
  return wasm.call((module) => module.identityOf(idOf(id), answers.values));
}

const CHECK_OPTIONS = ["locale", "standard"];

/** An id that is no text at all is as unknown as one that no form has. */
const idOf = (id) => (typeof id === "string" ? id : "");

const settingsOf = (options) => plain(optionsOf(options, ["locale", "today"]), "bad-options");
