import type { Identity } from "./identity.js";

export type { Identity };
export { WithheldError, type ErrorCode } from "./error.js";

/** A person or a body that stays, such as the councillor complained about. */
export interface Keep {
  name: string;
  role?: string;
}

/** Settings of a `Redactor`. */
export interface RedactorOptions {
  /** People and bodies that stay in the document. */
  keep?: Keep[];
  /** What stands in place of the name; `"the Complainant"` when not given. */
  label?: string;
  /** The language of the labels; English when not given. The reasons are in English. */
  locale?: "en" | "cy";
  /** Suggest other people's contact data and likely names too: any e-mail address, telephone number, postcode … */
  others?: boolean;
}

/** Settings of `review` and `verify`. */
export interface DocumentOptions {
  /** What kind of document it is, such as `"text/plain"`; told from the bytes when not given. A string is text. */
  mediaType?: string;
}

/** Settings of `redact`. */
export interface RedactOptions extends DocumentOptions {
  /** What a person decided about findings of `review`; the others keep their own action. */
  decisions?: Decision[];
}

/** `direct`: the name in any form. `contact`: address, phone, e-mail, numbers. `quasi`: context that points to the person. */
export type FindingClass = "direct" | "contact" | "quasi";

/** `redact`: goes. `suggest`: a person decides, and it stays until then. `keep`: found and left. */
export type Action = "redact" | "suggest" | "keep";

/** A person's decision about one finding. */
export interface Decision {
  /** The finding's id. */
  id: string;
  /** `redact` takes it out, `keep` leaves it in, `suggest` leaves it in as undecided. */
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
}

/** What is in a document. */
export interface Review {
  mediaType: string;
  /** The document's parts in reading order: what places count in. A text file has one, `body`. */
  parts: { name: string; text: string }[];
  findings: Finding[];
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
  };
  /** The copy was searched again and found clean: without that there is no copy. */
  verified: true;
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

/** Takes one person out of documents. Everything happens on this machine: nothing is sent anywhere. */
export class Redactor {
  /** @throws {WithheldError} `bad-identity`, `bad-options`, `wasm-unavailable` */
  constructor(identity: Identity, options?: RedactorOptions);

  /**
   * Finds, and changes nothing.
   *
   * @throws {WithheldError} `bad-text`, `bad-document`, `too-large`, `unsupported-media-type`, `unsupported-encoding`
   */
  review(document: string | ArrayBuffer | ArrayBufferView, options?: DocumentOptions): Review;

  /**
   * Makes a copy without the person and searches it again. If anything of the person is left, there is no copy: `leak`.
   *
   * @throws {WithheldError} `leak`, `bad-decisions`, and what `review` throws
   */
  redact(document: string, options?: RedactOptions): Redaction<string>;
  redact(document: ArrayBuffer | ArrayBufferView, options?: RedactOptions): Redaction<Uint8Array>;

  /**
   * Searches a document, redacted here or elsewhere, for what should not be in it.
   *
   * @throws {WithheldError} what `review` throws
   */
  verify(document: string | ArrayBuffer | ArrayBufferView, options?: DocumentOptions): Verification;
}
