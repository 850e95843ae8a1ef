// How "withheld" finds the redaction engine, if the program has loaded it: importing "withheld/redact" puts it here.

let engine;

/**
 * Takes a person out of a text, everything in doubt with them.
 *
 * @typedef {(identity: object, keep: { name: string }[], text: string, options: { locale?: string, label: string }) => { text: string, count: number, kept: string[] }} Rewrite
 */

/** @param {Rewrite} rewrite */
export const setEngine = (rewrite) => {
  engine = rewrite;
};

/** @returns {Rewrite | undefined} */
export const getEngine = () => engine;
