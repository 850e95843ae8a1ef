import type { Identity } from "./identity.js";

export type { Identity };
export { WithheldError, type ErrorCode } from "./error.js";

/** A person or a body that stays, such as the councillor complained about. */
export interface Keep {
  name: string;
  role?: string;
}

/** One of several people who are taken out together. */
export interface Withheld {
  identity: Identity;
  /** What they are called; by their role when not given: `"the Complainant"`, `"Complainant B"`, `"Witness 1"`. */
  label?: string;
  /** What they are in the matter; `"complainant"` when not given. */
  role?: "complainant" | "witness" | "person";
}

/** Settings of a `Redactor`. */
export interface RedactorOptions {
  /** People and bodies that stay in the document. */
  keep?: Keep[];
  /** What stands in place of the name of the one person; `"the Complainant"` when not given. Several have a label each. */
  label?: string;
  /** The language of the labels; English when not given. The reasons are in English. */
  locale?: "en" | "cy";
  /** Suggest other people's contact data and likely names too: any e-mail address, telephone number, postcode … */
  others?: boolean;
  /** Make the people’s pronouns neutral too: “she says” becomes “they say”. Those that may be somebody else’s are suggested. */
  pronouns?: boolean;
  /** The title in the properties of a Word copy; it may not hold anything of the people. Without it there is none. */
  title?: string;
  /** What becomes of changes that were tracked in a Word document and that nobody settled; `"accept"` when not given. */
  trackedChanges?: "accept" | "refuse";
}

/** Settings of `review` and `verify`. */
export interface DocumentOptions {
  /**
   * What kind of document it is, `"text/plain"` or `"text/html"`; told from its beginning when not given. A string is text
   * unless it begins as a page does.
   */
  mediaType?: string;
}

/** A document: a text, or the bytes of a file. */
export type Content = string | ArrayBuffer | ArrayBufferView;

/** Settings of `redact`. */
export interface RedactOptions extends DocumentOptions {
  /** What a person decided about findings of `review`; the others keep their own action. */
  decisions?: Decision[];
}

/** `direct`: the name in any form. `contact`: address, phone, e-mail, numbers. `quasi`: context that points to the person. */
export type FindingClass = "direct" | "contact" | "quasi";

/** `redact`: goes. `suggest`: a person decides, and it stays until then. `keep`: found and left. */
export type Action = "redact" | "suggest" | "keep";

/** A person's decision about one finding, or one picture. */
export interface Decision {
  /** The finding's id, or the picture's. */
  id: string;
  /** `redact` takes it out, or puts a grey box of the same size in place of the picture; `keep` leaves it in, `suggest` leaves it in as undecided. */
  action: Action;
}

/** A place in a document. */
export interface Span {
  /** The part of the document; a text has one. */
  part: string;
  /** Where it starts, in UTF-16 code units, as JavaScript's strings count. */
  start: number;
  /** Where it ends, the end not included. */
  end: number;
  /** What stands there. Personal data: do not log it. */
  text: string;
  class: FindingClass;
  /** The rule that found it. */
  rule: string;
}

/** Something that was found. */
export interface Finding extends Span {
  /** What a decision names it by. */
  id: string;
  action: Action;
  /** From 0 to 1. */
  confidence: number;
  /** The reason, in a sentence for the person who decides. */
  why: string;
  /** What stands there when it is taken out. */
  replacement: string;
  /** Where several people are withheld: whose it is, or may be, by their place in the list. */
  people?: number[];
}

/** A picture in a document. No program can tell what it shows: look at it. */
export interface Picture {
  /** What a decision names it by. Personal data, as the picture itself: do not log it. */
  id: string;
  /** The part of the document that shows it first. */
  part: string;
  what: "picture";
  /** How the document describes it; empty where it does not. Personal data: do not log it. */
  description: string;
}

/** Something about a document as a whole that should be known before anybody decides. */
export interface ReviewNotice {
  /**
   * `label-in-use`: a label that was chosen stands in the document already. `welsh-pronouns`: they were left.
   * `only-name`: one word is all that is known of somebody’s name, so every occurrence of it is taken out.
   */
  code: "label-in-use" | "only-name" | "welsh-pronouns";
  message: string;
}

/** What is in a document. */
export interface Review {
  mediaType: string;
  /**
   * The document's parts in reading order: what places count in. A text file has one, `body`. Those with `dropped` do not
   * go into a copy, whatever is decided: comments, deleted text, hidden elements. They are there to show where the person
   * was named.
   */
  parts: { name: string; text: string; dropped?: true }[];
  findings: Finding[];
  /** The pictures to look at. A decision `{ id, action: "redact" }` puts a grey box in place of one. */
  pictures: Picture[];
  /** What each person is called in this document, in the order of the list. */
  labels: string[];
  notices: ReviewNotice[];
}

/**
 * What was done: counts, rules and hashes, and never the words that were taken out. It is for the file, not for
 * publication: whoever holds the published copy could test a guess at the name with `input.sha256`.
 */
export interface Report {
  /** The version of the package. */
  version: string;
  mediaType: string;
  /** The document that came in. */
  input: Digested;
  /** The copy that went out. */
  output: Digested;
  counts: {
    redacted: number;
    /** Left in because nobody decided. */
    suggested: number;
    /** Left in for a reason, or because a person said so. */
    kept: number;
    byClass: Record<FindingClass, number>;
    byRule: Record<string, number>;
    byPart: Record<string, number>;
    byDecision: Record<string, number>;
    /** What was taken out of each, by their label, where several people are withheld. What is two people’s counts for both. */
    byPerson?: Record<string, number>;
  };
  /** How it was done. */
  policy: Policy;
  /** What of the document did not go into the copy, and how often: comments, tracked changes, scripts, hidden elements. */
  dropped: Record<string, number>;
  /** What a person must look at in the copy, because no program can judge it: pictures, with their description in it, white words. */
  toCheck: { part: string; what: string; description: string }[];
  /** The copy was searched again and found clean: without that there is no copy. */
  verified: true;
}

/** The settings that a copy was made with, without a word of anybody’s. */
export interface Policy {
  /** How many people were taken out. */
  people: number;
  /** What they are called in the copy. */
  labels: string[];
  locale: "en" | "cy";
  /** Whether pronouns were made neutral. */
  pronouns: boolean;
  /** Whether other people’s data was looked for. */
  others: boolean;
  /** What became of tracked changes. */
  trackedChanges: "accept" | "refuse";
  /** How many people and bodies were on the list of those who stay. */
  keep: number;
  /** What becomes of a finding of each class that nobody decides on and that is sure. */
  defaults: Record<FindingClass, Action>;
  /** How often a copy is searched before it is given up, and the most bytes that a document may have. */
  limits: { rounds: number; bytes: number };
}

/** A document's size and digest. */
export interface Digested {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A redacted document and the report of what was done. */
export interface Redaction<Document = string | Uint8Array> {
  document: Document;
  report: Report;
}

/** What of the identity is in a document, and where. */
export interface Verification {
  /** Whether nothing is left that `review` would take out. Suggestions are not counted. */
  clean: boolean;
  survivors: Span[];
}

/** Takes one person, or several, out of documents. Everything happens on this machine: nothing is sent anywhere. */
export class Redactor {
  /** @throws {WithheldError} `bad-identity`, `bad-options`, `wasm-unavailable` */
  constructor(people: Identity | Withheld[], options?: RedactorOptions);

  /** What each person is called, in the order of the list, where a document does not change it. */
  readonly labels: string[];

  /**
   * A `Redactor` for all documents of a case. What one of them tells of a person is known in all: a name that only one gives
   * (“known as Bim”), who else bears the surname. Labels are one over all: one that any document uses for somebody else
   * already is not used. The order of the documents makes no difference. Each may be of another kind:
   * `{ document, mediaType }` says which; the option `mediaType` is of those that do not.
   *
   * @throws {WithheldError} what `review` throws; `bad-options` when a label or title that was chosen holds a name that a
   *   document gives
   */
  prepare(documents: (Content | { document: Content; mediaType?: string })[], options?: DocumentOptions): Redactor;

  /**
   * Finds, and changes nothing.
   *
   * @throws {WithheldError} `bad-text`, `bad-document`, `too-large`, `unsupported-media-type`, `unsupported-encoding`
   */
  review(document: Content, options?: DocumentOptions): Review;

  /**
   * Makes a copy without the person and searches it again. If anything of the person is left, there is no copy: `leak`.
   *
   * @throws {WithheldError} `leak`, `bad-decisions`, `bad-options` when a label or title that was chosen holds a name that the
   *   document gives, and what `review` throws
   */
  redact(document: string, options?: RedactOptions): Redaction<string>;
  redact(document: ArrayBuffer | ArrayBufferView, options?: RedactOptions): Redaction<Uint8Array>;

  /**
   * Searches a document, redacted here or elsewhere, for what should not be in it.
   *
   * @throws {WithheldError} what `review` throws
   */
  verify(document: Content, options?: DocumentOptions): Verification;
}
