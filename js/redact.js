// "withheld/redact": the redaction engine. Loads its WebAssembly module when the first Redactor is made.

import { WithheldError } from "./error.js";
import { setEngine } from "./engine.js";
import { unpacked } from "./findings.js";
import { open } from "./load.js";
import { isTorn, itemsOf, optionsOf, plain } from "./plain.js";
import bytes from "./wasm/redact.bytes.js";
import * as glue from "./wasm/redact.js";

export { WithheldError };

const wasm = /* @__PURE__ */ open(glue, bytes);

export class Redactor {
  #people;
  #options;
  #learnt;
  #engine;
  #generation;

  constructor(people, options) {
    this.#people = plain(people, "bad-identity");
    this.#options = plain(optionsOf(options), "bad-options");
    this.#call(() => {});
  }

  get labels() {
    return this.#call((engine) => engine.labels());
  }

  prepare(documents, options) {
    const given = optionsOf(options, ["mediaType"]);
    const list = listOf(documents).map((one) => {
      const { bytes, mediaType } = input(...kindOf(one, given));
      return [bytes, mediaType];
    });
    const { labels, learnt } = this.#call((engine) => engine.prepare(list));
    const people = Array.isArray(this.#people) ? this.#people : [{ identity: this.#people }];
    const prepared = new Redactor(people.map((who, i) => ({ ...who, label: labels[i] })), { ...this.#options, label: undefined });
    prepared.#learnt = learnt;
    prepared.#generation = undefined;
    return prepared;
  }

  review(document, options) {
    const { bytes, mediaType } = input(document, optionsOf(options, ["mediaType"]));
    return unpacked(this.#call((engine) => engine.review(bytes, mediaType)));
  }

  redact(document, options) {
    const given = optionsOf(options, ["decisions", "mediaType"]);
    const { bytes, mediaType } = input(document, given);
    const decisions = plain(given.decisions, "bad-decisions");
    if (decisions !== undefined && !Array.isArray(decisions)) {
      throw new WithheldError("bad-decisions", "The decisions must be a list of { id, action }.");
    }
    const redaction = this.#call((engine) => engine.redact(bytes, mediaType, decisions));
    return typeof document === "string" ? { ...redaction, document: textOf(redaction.document) } : redaction;
  }

  verify(document, options) {
    const { bytes, mediaType } = input(document, optionsOf(options, ["mediaType"]));
    return this.#call((engine) => engine.verify(bytes, mediaType));
  }

  /** Runs with the engine, which is made again if the module was started afresh since it was made. */
  #call(run) {
    return wasm.call((module) => {
      if (this.#generation !== wasm.generation) {
        this.#engine = new module.Engine(this.#people, this.#options, this.#learnt);
        this.#generation = wasm.generation;
      }
      return run(this.#engine);
    });
  }
}

/** The documents of a case, which must be a list. */
function listOf(documents) {
  try {
    if (Array.isArray(documents)) return itemsOf(documents, () => { throw new Error(); });
  } catch {
    // A proxy can throw at anything.
  }
  throw new WithheldError("bad-document", "The documents of a case are a list.");
}

/** A document of a case and its options: it may be given as `{ document, mediaType }`. */
function kindOf(one, given) {
  try {
    if (typeof one === "object" && one !== null && !ArrayBuffer.isView(one) && Object.hasOwn(one, "document")) {
      const { document, mediaType = given.mediaType, ...more } = one;
      if (Object.keys(more).length === 0) return [document, { mediaType }];
    }
  } catch {
    // A proxy can throw at anything. It is no document either.
  }
  return [one, given];
}

// As `is_page` in src/document/html/mod.rs has it, for the beginnings that pages have.
const PAGE = /^\s*<(?:!doctype html|html[\s>])/i;

/** A document as bytes, and what kind it is where that is known: a string is text, or the page that it begins as. */
function input(document, { mediaType }) {
  if (mediaType !== undefined && typeof mediaType !== "string") {
    throw new WithheldError("bad-options", "The mediaType must be a text such as \"text/plain\".");
  }
  if (typeof document === "string") {
    if (isTorn(document)) {
      throw new WithheldError("bad-text", "The text has half of a surrogate pair in it, so it is not Unicode and cannot be searched.");
    }
    return { bytes: new TextEncoder().encode(document), mediaType: mediaType ?? (PAGE.test(document) ? "text/html" : "text/plain; charset=utf-8") };
  }
  try {
    return { bytes: bytesOf(document), mediaType };
  } catch {
    throw new WithheldError(
      "bad-document",
      "A document is a string, or bytes in a Uint8Array or an ArrayBuffer that has not been transferred away.",
    );
  }
}

const TypedArray = Object.getPrototypeOf(Uint8Array);
const slot = (prototype, name, object) => Object.getOwnPropertyDescriptor(prototype, name).get.call(object);

/**
 * The bytes of a view or a buffer, without a copy. Throws for anything else, and for memory that is gone. The language's
 * own getters are asked, since a subclass or a proxy may answer anything.
 */
function bytesOf(document) {
  if (!ArrayBuffer.isView(document)) {
    slot(ArrayBuffer.prototype, "byteLength", document); // Throws for what is no ArrayBuffer.
    return new Uint8Array(document);
  }
  const { prototype } = slot(TypedArray.prototype, Symbol.toStringTag, document) === undefined ? DataView : TypedArray;
  // A typed array whose memory is gone says that it is empty; only its methods throw.
  if (prototype === TypedArray.prototype) prototype.keys.call(document);
  const [buffer, start, length] = ["buffer", "byteOffset", "byteLength"].map((name) => slot(prototype, name, document));
  return new Uint8Array(buffer, start, length);
}

const textOf = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

// For `minimise`: nobody is asked, so what is in doubt goes too.
setEngine((identity, keep, text, options) => {
  const redactor = new Redactor(identity, { keep, ...options });
  const { findings } = redactor.review(text, { mediaType: "text/plain" });
  const taken = findings.filter(({ action }) => action !== "keep");
  const decisions = taken.map(({ id }) => ({ id, action: "redact" }));
  const kept = findings.filter(({ action }) => action === "keep").map((finding) => finding.text);
  return { text: redactor.redact(text, { decisions, mediaType: "text/plain" }).document, count: taken.length, kept };
});
