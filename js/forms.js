// "withheld/forms": forms filled in on a page. Loads the small WebAssembly module at the first call.

import { asker } from "./ask.js";
import reading from "./catalogue/reading.js";
import { definer, ids, textOf } from "./definitions.js";
import { acceptedIn, answerCell, answered, issuesIn, piecesOf, settingsOf } from "./frame.js";
import { open } from "./load.js";
import { framed } from "./values.js";
import bytes from "./wasm/forms.bytes.js";
import * as glue from "./wasm/forms.js";

export { WithheldError } from "./error.js";

const wasm = /* @__PURE__ */ open(glue, bytes);
const ask = /* @__PURE__ */ asker(wasm, glue);
const definedOf = /* @__PURE__ */ definer(wasm, glue, ask, textOf);

export function forms() {
  return ids.map((id) => ({ id, title: JSON.parse(reading[id]).title }));
}

export function form(id) {
  return whole(JSON.parse(textOf(id)), JSON.parse(reading[id]));
}

/** A definition, or a part of one, out of the two that the build makes of it. */
function whole(rules, rest) {
  const both = { ...rules, ...rest };
  for (const list of ["fields", "options"]) {
    if (rules[list]) both[list] = rules[list].map((item, i) => whole(item, rest[list][i]));
  }
  return both;
}

export function validate(form, values, options) {
  const known = definedOf(form);
  const { locale, today } = settingsOf(options, SETTINGS);
  const { cells, files } = framed(values, known.fields, [locale ?? "", today ?? ""], answerCell);
  const result = answered(ask(piecesOf(cells), (near, length) => glue.validate(known.handle, near, length)));
  if (result[0] === "R") return { issues: issuesIn(result, known.said) };
  const accepted = acceptedIn(result, known.fields, cells);
  for (const field of files) accepted.notices.push({ field, code: "file-ignored", message: FILE[locale || "en"] });
  return accepted;
}

export function schema(form, options) {
  validate(form, {}, options); // A form or options that are none are refused here, not when somebody has filled it in.
  const validated = (values) => {
    if (typeof values !== "object" || values === null || Array.isArray(values)) {
      return { issues: [{ message: NO_OBJECT[options?.locale] ?? NO_OBJECT.en }] };
    }
    const { value, issues } = validate(form, values, options);
    return issues ? { issues: issues.map(({ field, message }) => ({ message, path: field.split(".") })) } : { value };
  };
  return { "~standard": { version: 1, vendor: "withheld", validate: validated } };
}

const SETTINGS = ["locale", "today"];

const FILE = {
  en: "This form takes no files, so the file is left out",
  cy: "Nid yw’r ffurflen hon yn derbyn ffeiliau, felly caiff y ffeil ei gadael allan",
};
const NO_OBJECT = { en: "Fill in the form", cy: "Llenwch y ffurflen" };
