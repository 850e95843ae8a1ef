// Frames into the memory of a module and out of it: to hand a text over costs more than to check it.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** The byte after each piece of a frame: that between cells. */
const END = 0x1f;

/**
 * Makes the way to ask a module.
 *
 * @param {ReturnType<import("./load.js").open>} wasm
 * @param {{ initSync: Function, room(length: number): number, answered(): number }} glue
 * @returns {(pieces: string[], run: (first: number, length: number) => number) => string} has the module answer a frame, written
 *   piece by piece with a byte that ends each; `run` is told how long the first is and how long all are, and gives the
 *   length of the answer
 */
export function asker(wasm, glue) {
  let generation = -1;
  let bytes;
  let start;
  let room;
  /** The module's memory. What there was of it before it grew has no length any more. */
  const memory = () => {
    if (generation !== wasm.generation || bytes.length === 0) {
      bytes = new Uint8Array(glue.initSync().memory.buffer);
      generation = wasm.generation;
      start = undefined;
    }
    return bytes;
  };
  /** Room for a frame. It is nearly always the same, and to ask for it as an array takes as long as to write in it. */
  const roomFor = (length) => {
    const at = glue.room(length);
    const all = memory();
    if (at !== start) room = all.subarray(at);
    start = at;
    return room;
  };

  return (pieces, run) =>
    wasm.call(() => {
      let most = pieces.length;
      for (const piece of pieces) most += 3 * piece.length;
      const room = roomFor(most);
      let end = 0;
      let first;
      for (const piece of pieces) {
        end += encoder.encodeInto(piece, end === 0 ? room : room.subarray(end)).written;
        first ??= end;
        room[end] = END;
        end += 1;
      }
      const length = run(first, end);
      const at = glue.answered();
      return decoder.decode(memory().subarray(at, at + length));
    });
}
