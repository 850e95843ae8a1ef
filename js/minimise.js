// What is promised about answers: who may see which, for how long they are kept, what is left of a record then.

import { WithheldError } from "./error.js";
import { call, definedOf, identityIn } from "./answers.js";
import { getEngine } from "./engine.js";
import { cellOf, frameOf, isText, listOf, settingsOf } from "./frame.js";
import { reading } from "./plain.js";
import { framed } from "./values.js";

const ASKED = ["by", "at"];

export function minimise(form, values, options) {
  const { by, at, recipient = "", withheld, locale } = settingsOf(options, [...ASKED, "recipient", "withheld", "locale"]);
  const known = definedOf(form);
  const { cells } = framed(values, known.fields);
  const head = frameOf([by, at, recipient, withheld ? "1" : "", locale, ...cells]);
  const send = (rewritten) => opened(call((module) => module.minimise(known.handle, frameOf([head, ...rewritten]))));

  const first = send([]);
  const rewrite = getEngine();
  const texts = rewrite && first.rewrite.length > 0 ? rewrittenOf(first, known, cells, (...all) => rewrite(...all, { locale, label: labelOf(known, locale) })) : [];
  const { value, removed, rewritten, audit } = texts.length > 0 ? send(texts) : first;
  return { value, removed, rewritten, ...(audit && { audit }) };
}

/** What stands in place of the person's name. */
const labelOf = ({ json }, locale = "en") => (JSON.parse(json).person ?? PERSON)[locale];
const PERSON = { en: "the person", cy: "y person" };

/** The texts that may go only as general facts, without the person, each as a cell. */
function rewrittenOf({ rewrite: names, hide, value }, known, cells, rewrite) {
  const identity = identityIn(known, cells.map((cell, i) => (hide.includes(known.fields[i].name) ? cell : "")));
  // Whoever else is named in the answers that go is not the person.
  const keep = known.fields
    .filter(({ name, kind }) => kind === "text" && isText(value[name]))
    .map(({ name }) => ({ name: value[name] }));
  return names.flatMap((name) => {
    const at = known.fields.findIndex((field) => field.name === name);
    const found = identity.fullName ? without(identity, keep, cells[at], rewrite) : { text: cells[at], count: 0, kept: [] };
    const list = found && listOf([name, String(found.count), found.text, ...found.kept]);
    return list?.charCodeAt(0) === 4 ? [list.slice(1)] : [];
  });
}

/** A text without the person; nothing where that cannot be done, and then the text does not go. */
function without(identity, keep, text, rewrite) {
  try {
    return rewrite(identity, keep, text);
  } catch {
    try {
      return rewrite(identity, [], text);
    } catch {
      return undefined;
    }
  }
}

export function disclosure(document, audience, options) {
  const { by, at, withheld, of } = settingsOf(options, [...ASKED, "withheld", "of"]);
  const cells = [by, at, nameCell(document), nameCell(audience), withheld ? "1" : "", of];
  return opened(call((module) => module.disclosure(frameOf(cells))));
}

export function retention(form, events, options) {
  const { by, at, today, division } = settingsOf(options, [...ASKED, "today", "division"]);
  const known = definedOf(form);
  const happened = reading("bad-values", (refuse) => {
    if (!Array.isArray(events)) refuse("the events are not a list of { id, day }");
    return events.slice(0, MOST).map((event) => {
      if (typeof event !== "object" || event === null) refuse("an event is not { id, day }");
      const { id, day = "" } = event;
      return isText(id) && isText(day) ? listOf([id, day]).slice(1) : refuse("an event's id and day are texts");
    });
  });
  return opened(call((module) => module.retention(known.handle, frameOf([by, at, today, division, ...happened]))));
}

/** More events than anyone goes through. */
const MOST = 10_000;

export function pseudonymise(form, record, randomBytes, options) {
  const { by, at, samePerson } = settingsOf(options, [...ASKED, "samePerson"]);
  if (!(randomBytes instanceof Uint8Array)) {
    throw new WithheldError("bad-options", "The random bytes are a Uint8Array, 16 of them for each record.");
  }
  const known = definedOf(form);
  const records = Array.isArray(record) ? record : [record];
  const cells = records.flatMap((one) => framed(one, known.fields).cells);
  const frame = frameOf([by, at, samePerson ? "1" : "", String(records.length), ...cells]);
  const result = JSON.parse(call((module) => module.pseudonymise(known.handle, frame, randomBytes)));
  const made = result.map(({ result, audit }) => ({ ...result, ...(audit && { audit }) }));
  return Array.isArray(record) ? made : made[0];
}

const nameCell = (name) => (isText(name) ? cellOf(name) : "");

/** What came back, and with it the record for the audit log if one was asked for. */
function opened(json) {
  const { result, audit } = JSON.parse(json);
  if (audit) result.audit = audit;
  return result;
}
