// Findings as the module hands them over, made into objects. The other end is src/wasm/packed.rs.

/** How many numbers there are of each finding. */
const ROW = 11;

/**
 * @param {{ mediaType: string, parts: { name: string, text: string }[], packed: [Uint32Array, string, string[], number[][]] }} review
 */
export function unpacked({ mediaType, parts, packed: [numbers, ids, texts, groups], ...rest }) {
  const findings = new Array(numbers.length / ROW);
  let id = 0;
  for (let i = 0, at = 0; i < findings.length; i += 1, at += ROW) {
    const { name, text } = parts[numbers[at]];
    const [start, end, idEnd] = [numbers[at + 1], numbers[at + 2], id + numbers[at + 10]];
    const finding = {
      id: ids.slice(id, idEnd),
      part: name,
      start,
      end,
      text: text.slice(start, end),
      class: texts[numbers[at + 3]],
      rule: texts[numbers[at + 4]],
      action: texts[numbers[at + 5]],
      confidence: numbers[at + 6] / 100,
      why: texts[numbers[at + 7]],
      replacement: texts[numbers[at + 8]],
    };
    if (numbers[at + 9] > 0) finding.people = [...groups[numbers[at + 9] - 1]];
    findings[i] = finding;
    id = idEnd;
  }
  return { mediaType, parts, findings, ...rest };
}
