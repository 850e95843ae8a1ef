// Frames into the memory of a module and out of it: to hand a text over costs more than to check it.

import { CELL } from "./frame.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** A cell of so many characters is written by itself: to put it together with others first costs a copy of it. */
const LONG = 200;

/**
 * Makes the way to ask a module.
 *
 * @param {ReturnType<import("./load.js").open>} wasm
 * @param {{ initSync: Function, room(length: number): number, answered(): number }} glue
 * @returns {(cells: string[], run: (length: number) => number) => string} has the module answer a frame of cells; `run` is
 *   told how long it is, and gives the length of the answer
 */
export function asker(wasm, glue) {
  let bytes;
  let generation = -1;
  /** The module's memory. What there was of it before it grew has no length any more. */
  const memory = () => {
    if (generation !== wasm.generation || bytes.length === 0) {
      bytes = new Uint8Array(glue.initSync().memory.buffer);
      generation = wasm.generation;
    }
    return bytes;
  };
  const write = (text, at) => (text === "" ? at : at + encoder.encodeInto(text, memory().subarray(at)).written);

  return (cells, run) =>
    wasm.call(() => {
      let most = cells.length;
      for (const cell of cells) most += 3 * cell.length;
      const start = glue.room(most);
      let end = start;
      let short = "";
      for (let i = 0; i < cells.length; i += 1) {
        if (i > 0) short += CELL;
        if (cells[i].length < LONG) short += cells[i];
        else {
          end = write(cells[i], write(short, end));
          short = "";
        }
      }
      end = write(short, end);
      const length = run(end - start);
      const at = glue.answered();
      return decoder.decode(memory().subarray(at, at + length));
    });
}
