// Rows for a terminal.

/** A row: the first cell to the left, the others to the right of their columns. */
export const row = (first, ...cells) => first.padEnd(44) + cells.map((cell) => String(cell).padStart(22)).join("");

/** A rate, or a time, in so many digits as can be trusted. */
export const perSecond = (milliseconds) => {
  const rate = 1000 / milliseconds;
  return rate >= 1e6 ? `${(rate / 1e6).toFixed(1)}M` : rate >= 1e3 ? `${(rate / 1e3).toFixed(rate < 1e4 ? 1 : 0)}k` : rate.toFixed(0);
};

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Runs one part of a bench. Whatever goes wrong in it is said in one line: a bench shows, and never fails.
 *
 * @param {string} title
 * @param {() => unknown} part
 */
export async function section(title, part) {
  console.log(`\n${title}`);
  try {
    await part();
  } catch (error) {
    console.log(`  left out: ${error?.message ?? error}`);
  }
}
