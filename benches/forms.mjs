// How fast a form is checked, against what a UK form is made of today, by the same rules and in the same run.

import { inOrder, withSixErrors } from "./lib/complaint.mjs";
import { compare } from "./lib/rounds.mjs";
import { formOf, rulesOf } from "./lib/stack.mjs";
import { perSecond, row } from "./lib/table.mjs";

const PEER = "zod + libphonenumber-js + postcode";

/** @param {{ form: Function, validate: Function }} withheld the package */
export function forms({ form, validate }) {
  const schema = formOf(rulesOf(form("complaint")));
  const ours = (answers) => validate("complaint", answers).issues?.length ?? 0;
  const peer = (answers) => schema.safeParse(answers).error?.issues.length ?? 0;
  console.log(row("", "withheld", "zod stack", "times as fast"));
  for (const [name, all, errors] of [["in order", inOrder, 0], ["with six errors", withSixErrors, 6]]) {
    for (const [who, judge] of [["withheld", ours], [PEER, peer]]) {
      const found = all.map(judge).filter((count) => count !== errors);
      if (found.length > 0) console.log(`  ${who} does not find ${errors} errors in ${found.length} of these: ${found}`);
    }
    // A fresh copy each time, as a page has it: nobody gains from seeing the same object again.
    const turn = (judge) => (i) => judge({ ...all[i & 7] });
    const [us, them] = compare([{ name: "withheld", work: turn(ours) }, { name: PEER, work: turn(peer) }]);
    console.log(row(`  ${name}`, ...[us, them].map((one) => `${perSecond(one.milliseconds)} a second`), them.ratio.toFixed(2)));
  }
  console.log(`  (the zod stack: ${PEER}, by the rules of the form's own definition)`);
}
