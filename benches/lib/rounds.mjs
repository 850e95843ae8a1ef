// Measuring in rounds: in each round every candidate has its turn, a different one first each time, so that a slow spell of
// the machine falls on all of them. What is compared is the two times of one round; the median of those ratios is given.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What the work gives is added up here, so that it cannot be left undone. */
let kept = 0;
export const done = () => kept;

/** The milliseconds of one call, over so many of them. */
function turn(work, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; i += 1) kept += work(i);
  return (performance.now() - start) / calls;
}

/** Calls the work for so long that it is compiled, and gives the number of calls that fill a turn. */
function warm(work, milliseconds, slice) {
  let each = turn(work, 1);
  const callsOf = (time) => Math.max(1, Math.round(time / Math.max(each, 1e-5)));
  for (const end = performance.now() + milliseconds; performance.now() < end; ) each = turn(work, callsOf(10));
  return callsOf(slice);
}

/**
 * Measures candidates that do the same work.
 *
 * @param {{ name: string, work: (i: number) => number }[]} candidates the first is the one the others are compared with
 * @returns {{ name: string, milliseconds: number, ratio: number }[]} the median time of a call, and how many times the
 *   first one's time it is
 */
export function compare(candidates, { rounds = 11, slice = 60, warmUp = 400 } = {}) {
  const runs = candidates.map(({ name, work }) => ({ name, work, calls: warm(work, warmUp, slice), times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < runs.length; i += 1) {
      const run = runs[(i + round) % runs.length];
      run.times.push(turn(run.work, run.calls));
    }
  }
  return runs.map(({ name, times }) => ({
    name,
    milliseconds: median(times),
    ratio: median(times.map((time, round) => time / runs[0].times[round])),
  }));
}
