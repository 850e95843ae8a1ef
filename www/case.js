// A case: its documents are searched and copied together, so that each person has one label in all of them.

import { Redactor } from "/withheld/redact.js";
import { keepFrom, peopleFrom } from "./identity-form.js";
import { copyFile, isText } from "./kinds.js";
import { parted } from "./left-out.js";
import { documentsOf } from "./notice-input.js";
import { wordOptionsFrom } from "./word-options.js";

/** What the package refused: `refusals` are `{ error, person?, document? }`, the last two being places in the lists. */
export class Refused extends Error {
  constructor(refusals) {
    super();
    this.refusals = refusals;
  }
}

/**
 * Searches the documents of a notice. Gives `{ redactor, documents }`, each document being what `drawFindings` draws, with
 * its `content`, `mediaType` and `name`.
 */
export function searched({ typed, notice, word }) {
  const options = { keep: keepFrom(typed), pronouns: typed.pronouns, ...wordOptionsFrom(notice, word) };
  const all = documentsOf(notice);
  const one = together("person", peopleFrom(typed), (people) => new Redactor(people, options));
  // One document is prepared for, too: its name may be the one that only it gives the person.
  const redactor = together("document", all, (some) => one.prepare(some.map(({ content, mediaType }) => ({ document: content, mediaType }))));
  const reviews = together("document", all, (some) => some.map(({ content, mediaType }) => redactor.review(content, { mediaType })));
  const documents = reviews.map((review, at) => {
    const { notices = [], pictures = [] } = review;
    const number = all.length > 1 ? at + 1 : undefined;
    return { ...all[at], number, ...parted(review), notices, pictures, decisions: new Map(), missing: false };
  });
  return { redactor, documents };
}

/** The copies with their reports and what they are downloaded as; of those that are no text, also the parts that can be read in them. */
export function copied({ redactor, documents }) {
  return together("document", documents, (some) => some.map(({ content, mediaType, name, number, decisions }) => {
    const decided = [...decisions].map(([id, action]) => ({ id, action }));
    const { document: copy, report } = redactor.redact(content, { decisions: decided, mediaType });
    const parts = isText(report.mediaType) ? undefined : redactor.review(copy, { mediaType: report.mediaType }).parts;
    return { copy, report, parts, file: copyFile(redactor, { name, mediaType: report.mediaType, number }) };
  }));
}

/** What `run` gives for all. Where it is refused, each is tried alone, so that it is known which of them it is about. */
function together(kind, all, run) {
  try {
    return run(all);
  } catch (error) {
    if (all.length === 1) throw new Refused([{ error: ofPackage(error), [kind]: 0 }]);
    const alone = all.flatMap((one, at) => {
      try {
        run([one]);
        return [];
      } catch (refusal) {
        return [{ error: ofPackage(refusal), [kind]: at }];
      }
    });
    throw new Refused(alone.length ? alone : [{ error: ofPackage(error) }]);
  }
}

/** An error of the package. Any other is a fault of this page and must not pass for one of the officer's. */
function ofPackage(error) {
  if (typeof error?.code !== "string") throw error;
  return error;
}
