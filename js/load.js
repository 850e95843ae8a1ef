// From the inlined bytes of a WebAssembly module to calls into it. Nothing here runs before the first call, and nothing
// is fetched: importing the package cannot fail.

import { WithheldError } from "./error.js";

/**
 * Makes the way into one module.
 *
 * @template Glue
 * @param {Glue & { initSync: Function, __wbg_reset_state: Function }} glue
 * @param {{ common: string, differences: number[][], text: string }} packed the module's bytes, as `cargo xtask build` writes them
 * @returns {{ generation: number, call<T>(run: (glue: Glue) => T): T }} `generation` changes whenever what earlier calls made
 *   inside the module is gone.
 */
export function open(glue, packed) {
  let state = "closed";
  const door = {
    generation: 0,
    call(run) {
      if (state !== "open") {
        start(glue, packed, state);
        state = "open";
      }
      try {
        return run(glue);
      } catch (error) {
        if (isTyped(error)) throw new WithheldError(error.code, error.message, { field: error.field });
        // Anything else broke off in the middle of a call. What it left in the module's memory is not to be trusted.
        state = "broken";
        door.generation += 1;
        throw new WithheldError(
          "internal",
          "Something went wrong inside the program, so nothing was given out. Trying again starts afresh; " +
            "if it happens again, please report it without sending the document or the form.",
        );
      }
    },
  };
  return door;
}

function start(glue, packed, state) {
  try {
    if (state === "broken") glue.__wbg_reset_state();
    else glue.initSync({ module: new WebAssembly.Module(bytesOf(packed)) });
  } catch (cause) {
    throw new WithheldError(
      "wasm-unavailable",
      "WebAssembly is refused here. If this page has a Content-Security-Policy, add 'wasm-unsafe-eval' to its script-src.",
      { cause },
    );
  }
}

/** The characters that bytes are written in: all of ASCII that can be shown and needs no escape in a string. */
const ALPHABET = [..." !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"];

/**
 * The bytes again. The commonest (`common`, two hexadecimal digits each) are one character, the others two: so the text
 * packs nearly as well with gzip as the bytes themselves, where hexadecimal is a tenth larger and base64 a third.
 */
function bytesOf({ common, differences, text }) {
  const order = common.match(/../g).map((digits) => Number.parseInt(digits, 16));
  const single = order.length;
  for (let byte = 0; byte < 256; byte += 1) if (!order.includes(byte)) order.push(byte);
  const rank = new Uint8Array(128);
  ALPHABET.forEach((character, i) => { rank[character.charCodeAt(0)] = i; });
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    let at = rank[text.charCodeAt(i)];
    if (at >= single) at = single + (at - single) * ALPHABET.length + rank[text.charCodeAt((i += 1))];
    bytes[length] = order[at];
    length += 1;
  }
  // Tables are written as how each number differs from that of the row before.
  const view = new DataView(bytes.buffer);
  for (const [from, to, row] of differences) {
    for (let at = from; at < to; at += 4) view.setUint32(at, view.getUint32(at, true) + view.getUint32(at - row, true), true);
  }
  return bytes.subarray(0, length);
}

/** Whether an error was thrown on purpose by the module, as `{ code, message, field? }`. */
function isTyped(error) {
  return typeof error?.code === "string" && typeof error.message === "string" && !(error instanceof Error);
}
