/** What went wrong, as a stable word. More may be added; none changes its meaning. */
export type ErrorCode =
  /** No form of that id is in the catalogue. */
  | "unknown-form"
  /** A form's definition cannot be read, or makes no sense; the message names the place in it. */
  | "bad-definition"
  /** A form's answers do not go to anyone of that id. */
  | "unknown-recipient"
  /** A day for which the bank holidays are not known. */
  | "outside-calendar"
  /** The form's answers are not an object of names and answers. */
  | "bad-values"
  /** The identity cannot be searched for: it is empty, or would match everywhere. */
  | "bad-identity"
  /** An option that is not known, or has a value that it cannot have. */
  | "bad-options"
  /** A decision names no finding of this document, or no action. */
  | "bad-decisions"
  /** The text is not Unicode: half of a surrogate pair stands alone in it. */
  | "bad-text"
  /** What was given as a document is neither a string nor bytes. */
  | "bad-document"
  /** A kind of document that this version cannot read. */
  | "unsupported-media-type"
  /** A text that is not for certain in UTF-8, UTF-16 or Windows-1252. */
  | "unsupported-encoding"
  /** Something in a document that cannot be read and that a reader of it would see. */
  | "unsupported-content"
  /** A document protected by a password. */
  | "encrypted"
  /** A document that cannot be read as what it is. */
  | "damaged"
  /** More than the stated limit. */
  | "too-large"
  /** The finished copy still held something of the person, so it was not given out. */
  | "leak"
  /** WebAssembly is refused here, most likely by a Content-Security-Policy without `'wasm-unsafe-eval'`. */
  | "wasm-unavailable"
  /** The program broke off; nothing was given out, and the next call starts afresh. */
  | "internal";

/**
 * The one error this package throws. Its message says what is wrong and what to do, and never holds anything that was
 * typed into a form, read from a document or searched for.
 */
export class WithheldError extends Error {
  readonly name: "WithheldError";
  readonly code: ErrorCode | (string & {});
  /** The field or detail that it is about, where there is one. */
  readonly field?: string;
  constructor(code: string, message: string, options?: ErrorOptions & { field?: string });
}
