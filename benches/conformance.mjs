// How far the checks agree with other projects' own tests, beside the existing library that agrees most.
//   node conformance.mjs FOLDER [--differences]
// FOLDER holds a file of rows for each kind, as JSON lines: `input`, `valid`, `std` (whose verdict it is) and, for some,
// `normalised`. `--differences` shows each row that differs as well. The rows belong to others: read them, keep none.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LIBRARIES } from "./conformance/libraries.mjs";
import { FILES, verdictOf } from "./conformance/verdicts.mjs";

const { check } = await import(new URL("../pkg/index.js", import.meta.url));
const args = process.argv.slice(2);
const showAll = args.includes("--differences");
const folder = args.find((arg) => !arg.startsWith("--"));

/** The modulus tables, which carry no open licence and are nowhere in this project. */
const tables = (() => {
  const beside = fileURLToPath(new URL("../../shared/conformance/vocalink", import.meta.url));
  const at = [join(folder, "vocalink"), beside].find((place) => existsSync(join(place, "valacdos.txt")));
  const read = (name) => readFileSync(join(at, name), "utf8");
  return at ? { weights: read("valacdos.txt"), substitutions: read("scsubtab.txt") } : {};
})();

/** What the check says of a row: whether it takes the value, and as what; or the code of the error it ends in. */
function ours(kind, row, { options, format } = {}) {
  try {
    const found = check(kind, row.input, { ...(typeof options === "function" ? options(row) : options), ...(kind === "bank" && !format ? tables : {}) });
    const takes = found.status === "valid" || (format === true && found.status === "unknown");
    return { takes: found.status === "unknown" && !takes ? undefined : takes, found };
  } catch (error) {
    return { error: error?.code ?? "error" };
  }
}

/** Whether a library takes a row's value; one that throws does not. */
function theirs(takes, row) {
  try {
    return Boolean(takes(row.input));
  } catch {
    return false;
  }
}

/** A value as it is compared with another: a spelling's spaces are a matter of taste, and so is the order of an object. */
const spelling = (value) =>
  typeof value === "object" ? [value.sortCode, value.accountNumber].join(" ") : String(value).replaceAll(" ", "");

/** The rows of one file in groups, each with its verdict: those with a floor first. */
function groupsOf(file, rows) {
  const groups = new Map();
  for (const row of rows) {
    const verdict = verdictOf(file, row);
    // Those with a floor count as one, whatever the wording of their `std`.
    const key = verdict?.floor === undefined ? row.std : verdict;
    if (!groups.has(key)) groups.set(key, { name: verdict?.name ?? row.std, verdict, rows: [], aside: 0, seen: new Set() });
    const group = groups.get(key);
    if (verdict?.aside?.(row)) group.aside += 1;
    else if (!verdict?.once || !group.seen.has(verdict.once(row))) group.rows.push(row);
    group.seen.add(verdict?.once?.(row));
  }
  return [...groups.values()].sort((a, b) => (b.verdict?.floor !== undefined) - (a.verdict?.floor !== undefined));
}

const share = (n, m) => (m === 0 ? "–" : `${((100 * n) / m).toFixed(1)} % ${n}/${m}`);
const line = (name, wanted, us, them, notes = "") =>
  `  ${name.padEnd(42)}${wanted.padStart(9)}${us.padStart(20)}${them.padStart(20)}  ${notes}`.trimEnd();

/** Scores a group and prints its line, and its differences where they are asked for. */
function score(file, { name, verdict, rows, aside }) {
  const answers = rows.map((row) => ({ row, ...ours(FILES[file].kind, row, verdict) }));
  const agreed = answers.filter(({ row, takes }) => takes === row.valid);
  const [library, most] = Object.entries(LIBRARIES[file])
    .map(([name, takes]) => [name, rows.filter((row) => theirs(takes, row) === row.valid).length])
    .sort(([, a], [, b]) => b - a)[0];
  const spelt = agreed.filter(({ row, takes, found }) => takes && row.normalised !== undefined && found.value !== undefined);
  const alike = spelt.filter(({ row, found }) => spelling(found.value) === spelling(row.normalised));
  const failed = answers.filter(({ error }) => error);
  const notes = [
    library,
    spelt.length > 0 && `same spelling ${alike.length}/${spelt.length}`,
    aside > 0 && `${aside} in fiction's ranges set aside`,
    failed.length > 0 && `${failed.length} ended in ${[...new Set(failed.map(({ error }) => error))].join(", ")}`,
  ];
  const floor = verdict?.floor;
  const wanted = floor === undefined ? "" : `${floor} %${agreed.length >= (floor / 100) * rows.length ? " ✓" : " ✗"}`;
  console.log(line(name.slice(0, 41), wanted, share(agreed.length, rows.length), share(most, rows.length), notes.filter(Boolean).join("; ")));
  if (!showAll) return;
  const differing = [...answers.filter(({ row, takes }) => takes !== row.valid), ...spelt.filter((one) => !alike.includes(one))];
  for (const { row, found, error } of differing) {
    const said = error ?? [found.status, found.code ?? JSON.stringify(found.value)].join(" ");
    const theirs = [row.valid ? "valid" : "not valid", row.normalised && JSON.stringify(row.normalised), row.note].filter(Boolean).join(", ");
    console.log(`      ${JSON.stringify(row.input)}: ${said}; theirs: ${theirs}`);
  }
}

const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl")).sort();
if (files.length === 0) console.log(`There are no rows in ${folder}.`);
for (const file of files) {
  const kind = basename(file, ".jsonl");
  if (!FILES[kind]) {
    console.log(`\n${file}: no check is for these`);
    continue;
  }
  const rows = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean).map((text) => JSON.parse(text));
  console.log(`\n${line(`${kind}, ${rows.length} rows`, "wanted", "withheld", "best of the others")}`.replace(/^\n {2}/, "\n"));
  for (const group of groupsOf(kind, rows)) score(kind, group);
}
