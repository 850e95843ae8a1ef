// From the inlined bytes of a WebAssembly module to calls into it. Nothing here runs before the first call, and nothing
// is fetched: importing the package cannot fail.

import { WithheldError } from "./error.js";

/**
 * Makes the way into one module.
 *
 * @template Glue
 * @param {Glue & { initSync: Function, __wbg_reset_state: Function }} glue
 * @param {string} hex the module's bytes, two digits each
 * @returns {{ generation: number, call<T>(run: (glue: Glue) => T): T }} `generation` changes whenever what earlier calls
 *   made inside the module is gone.
 */
export function open(glue, hex) {
  let state = "closed";
  const door = {
    generation: 0,
    call(run) {
      if (state !== "open") {
        start(glue, hex, state);
        state = "open";
        door.generation += 1;
      }
      try {
        return run(glue);
      } catch (error) {
        if (isTyped(error)) throw new WithheldError(error.code, error.message, { field: error.field });
        // Anything else broke off in the middle of a call. What it left in the module's memory is not to be trusted.
        state = "broken";
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

function start(glue, hex, state) {
  try {
    if (state === "broken") glue.__wbg_reset_state();
    else glue.initSync({ module: new WebAssembly.Module(bytesOf(hex)) });
  } catch (cause) {
    throw new WithheldError(
      "wasm-unavailable",
      "WebAssembly is refused here. If this page has a Content-Security-Policy, add 'wasm-unsafe-eval' to its script-src.",
      { cause },
    );
  }
}

/** Hexadecimal, because it packs: with gzip it is a sixth smaller than base64, which hides the bytes' pattern. */
function bytesOf(hex) {
  const digit = (i) => {
    const code = hex.charCodeAt(i);
    return code < 58 ? code - 48 : code - 87;
  };
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = (digit(2 * i) << 4) | digit(2 * i + 1);
  return bytes;
}

/** Whether an error was thrown on purpose by the module, as `{ code, message, field? }`. */
function isTyped(error) {
  return typeof error?.code === "string" && typeof error.message === "string" && !(error instanceof Error);
}
