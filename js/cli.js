#!/usr/bin/env node
// The command line: JSON on standard output, words on standard error, and no personal data among the words.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { Usage, makeFolder, readBytes, readJson, refuseClashes, writeTogether } from "./cli-files.js";
import { WithheldError } from "./error.js";

const HELP = `withheld: checks forms, and takes a withheld person out of documents. Nothing leaves this machine.

  withheld validate FORM VALUES.json [--locale cy] [--today DATE]
  withheld minimise FORM VALUES.json --recipient NAME [--withheld] [--locale cy] [--by NAME --at TIME]
  withheld retention FORM EVENTS.json --today DATE [--division england-and-wales] [--by NAME --at TIME]
  withheld review FILE... WHO [--others] [--offsets utf16|codepoint]
  withheld redact FILE WHO [--others] [--decisions D.json] -o OUT [--report R.json]
  withheld redact FILE... WHO [--others] [--decisions D.json] -o FOLDER [--report R.json]
  withheld verify FILE... WHO
  withheld --help | --version

FORM       a form of the catalogue, such as complaint, or a file with a definition of your own: ./FORM.json
WHO        --identity ID.json [--label TEXT] [--keep KEEP.json] [--locale cy] [--pronouns]
           of Word documents: [--tracked-changes accept|refuse] [--title TEXT]
           several people: --identity and --label once for each, or a list in ID.json
           --with FILE, once for each: more of the same case, which are read for what they tell and not written
ID.json    the person: { "fullName": "…", "emails": ["…"], "postcode": "…" } and so on
           or people:  [{ "identity": { … }, "label": "…", "role": "complainant" | "witness" | "person" }]
KEEP.json  who stays:  [{ "name": "…", "role": "…" }]
EVENTS.json  what happened: [{ "id": "last-contact", "day": "2026-01-31" }]
D.json     decisions about findings of review: [{ "id": "…", "action": "redact" | "keep" | "suggest" }]
           for several files an object of such lists, by FILE
DATE       a day, such as 2026-01-31

Exit 0: done. 1: issues, a leak or a document that cannot be redacted; nothing is written. 2: wrong usage or unreadable input.
`;

const WHO = {
  identity: { type: "string", multiple: true },
  keep: { type: "string" },
  label: { type: "string", multiple: true },
  locale: { type: "string" },
  others: { type: "boolean" },
  pronouns: { type: "boolean" },
  title: { type: "string" },
  "tracked-changes": { type: "string" },
  with: { type: "string", multiple: true },
};

const ASKED = { by: { type: "string" }, at: { type: "string" } };

const COMMANDS = {
  validate: { takes: ["FORM", "VALUES.json"], options: { locale: { type: "string" }, today: { type: "string" } }, run: validate },
  minimise: {
    takes: ["FORM", "VALUES.json"],
    options: { ...ASKED, recipient: { type: "string" }, withheld: { type: "boolean" }, locale: { type: "string" } },
    run: minimise,
  },
  retention: {
    takes: ["FORM", "EVENTS.json"],
    options: { ...ASKED, today: { type: "string" }, division: { type: "string" } },
    run: retention,
  },
  review: { takes: ["FILE"], many: true, options: { ...WHO, offsets: { type: "string" } }, run: review },
  redact: {
    takes: ["FILE"],
    many: true,
    options: { ...WHO, decisions: { type: "string" }, out: { type: "string", short: "o" }, report: { type: "string" } },
    run: redact,
  },
  verify: { takes: ["FILE"], many: true, options: WHO, run: verify },
};

/** Errors that say the command was given wrongly; every other typed error says the document or the answers were. */
const USAGE_CODES = ["bad-decisions", "bad-definition", "bad-identity", "bad-options", "bad-values", "outside-calendar", "unknown-form", "unknown-recipient"];

async function validate([name, file], { locale, today }) {
  const form = formOf(name);
  const values = readJson(file);
  const { validate } = await import("./index.js");
  const result = validate(form, values, { locale, today });
  print(result);
  if (!result.issues) return 0;
  say(`${count(result.issues.length, "answer needs", "answers need")} correcting.`);
  return 1;
}

/** A form's id, or the definition in a file: no id has a full stop or a slash in it, and such a path always has. */
function formOf(name) {
  if (!/[./\\]/.test(name)) return name;
  const form = readJson(name);
  if (typeof form !== "object" || form === null) throw new Usage(`${name} holds no definition of a form.`);
  return form;
}

async function minimise([form, file], options) {
  if (options.recipient === undefined) throw new Usage("minimise needs --recipient NAME: who gets the answers.");
  await import("./redact.js"); // So that free text that may go only without the person is rewritten.
  const { minimise } = await import("./index.js");
  const result = minimise(formOf(form), readJson(file), options);
  print(result);
  const [goes, stays] = [Object.keys(result.value).length, result.removed.length];
  say(`${count(goes, "answer goes", "answers go")} to them, ${count(stays, "does", "do")} not.`);
  return 0;
}

async function retention([form, file], options) {
  if (options.today === undefined) throw new Usage("retention needs --today DATE: the program reads no clock.");
  const { retention } = await import("./index.js");
  const duties = retention(formOf(form), readJson(file), options);
  print(duties.audit ? { duties, audit: duties.audit } : duties);
  const late = duties.filter(({ status }) => status === "overdue").length;
  say(`${count(duties.length, "duty", "duties")}, ${late} overdue.`);
  return 0;
}

async function review(files, options) {
  const unit = options.offsets ?? "utf16";
  if (!["utf16", "codepoint"].includes(unit)) throw new Usage("--offsets is utf16 or codepoint.");
  const { redactor, documents } = await caseOf(files, options);
  const results = documents.map((bytes, i) => {
    const result = redactor.review(bytes, kindOf(files[i]));
    if (unit === "codepoint") countCodePoints(result.findings, result.parts);
    return result;
  });
  print(byFile(files, results));
  for (const message of new Set(results.flatMap(({ notices }) => notices.map((notice) => notice.message)))) say(message);
  say(`${count(sum(results, ({ findings }) => findings.length), "finding", "findings")}.`);
  return 0;
}

async function redact(files, options) {
  if (options.out === undefined) throw new Usage("redact needs -o OUT: where the redacted copy goes.");
  const { out, report } = options;
  if (out === "-" || report === "-") throw new Usage("redact writes files only: - is not taken for standard output.");
  const inputs = [...files, ...(options.with ?? []), ...(options.identity ?? []), options.keep, options.decisions];
  if (files.length === 1) refuseClashes(inputs, [out, report]);
  const { redactor, documents } = await caseOf(files, options);
  const decisions = decisionsFor(files, options.decisions);
  const made = documents.map((bytes, i) => redactor.redact(bytes, { decisions: decisions[i], ...kindOf(files[i]) }));
  // A file's name may be the person's too.
  const names = files.length === 1 ? [out] : files.map((file) => join(out, redactor.redact(basename(file)).document));
  if (files.length > 1) {
    makeFolder(out);
    refuseClashes(inputs, [...names, report]);
  }
  const reports = made.map((one) => one.report);
  const all = byFile(names.map((name) => basename(name)), reports);
  const written = names.map((name, i) => [name, made[i].document]);
  if (report !== undefined) written.push([report, `${JSON.stringify(all, null, 2)}\n`]);
  writeTogether(written);
  print(all);
  const what = files.length === 1 ? "Redacted, and the copy" : `${files.length} documents redacted, and the copies`;
  say(`${what} searched again${leftIn(reports.map(({ counts }) => counts))}`);
  return 0;
}

/** One result by itself; several with the file that each is of. */
const byFile = (files, results) => (files.length === 1 ? results[0] : results.map((result, i) => ({ file: files[i], ...result })));

const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);

/** The decisions for each file: of one file a list, of several an object of lists by file. */
function decisionsFor(files, path) {
  if (path === undefined) return files.map(() => undefined);
  const given = readJson(path);
  if (files.length === 1) return [given];
  const known = typeof given === "object" && given !== null && !Array.isArray(given) && Object.keys(given).every((file) => files.includes(file));
  if (!known) throw new Usage("The decisions on several files are an object, with a list for each FILE under its name as it is given here.");
  return files.map((file) => (Object.hasOwn(given, file) ? given[file] : undefined));
}

/** How the sentence about a copy ends: that nothing was found is said only where nothing was left in either. */
function leftIn(counts) {
  const suggested = sum(counts, (one) => one.suggested);
  const decided = sum(counts, ({ byDecision }) => (byDecision.refused ?? 0) + (byDecision.dismissed ?? 0));
  if (suggested + decided === 0) return `: nothing of the person was found in ${counts.length === 1 ? "it" : "them"}.`;
  let words = ".";
  if (suggested > 0) {
    const left = count(suggested, "suggestion was", "suggestions were");
    words += ` ${left} left in: see \`withheld review\` and decide with --decisions.`;
  }
  if (decided > 0) words += ` ${count(decided, "finding was", "findings were")} left in by your decision.`;
  return words;
}

async function verify(files, options) {
  const { redactor, documents } = await caseOf(files, options);
  const results = documents.map((bytes, i) => redactor.verify(bytes, kindOf(files[i])));
  print(byFile(files, results));
  const left = sum(results, ({ survivors }) => survivors.length);
  if (left === 0) return 0;
  const whose = files.length === 1 ? "The document still holds" : "The documents still hold";
  say(`${whose} ${count(left, "thing", "things")} that would show who the person is.`);
  return 1;
}

/** What the ending of a file's name says of it; what says nothing is told from its bytes. */
const kindOf = (file) => (/\.html?$/i.test(file) ? { mediaType: "text/html" } : {});

/** The documents of a case and who is taken out of them; with several documents, what one of them tells is known in all. */
async function caseOf(files, options) {
  const { Redactor } = await import("./redact.js");
  const { people, label } = peopleOf(options);
  const { keep, locale, others, pronouns, title, "tracked-changes": trackedChanges } = options;
  const kept = keep === undefined ? undefined : readJson(keep);
  const redactor = new Redactor(people, { keep: kept, label, locale, others, pronouns, title, trackedChanges });
  const documents = files.map(readBytes);
  const more = (options.with ?? []).map((file) => ({ document: readBytes(file), ...kindOf(file) }));
  const all = [...documents.map((document, i) => ({ document, ...kindOf(files[i]) })), ...more];
  return { redactor: all.length === 1 ? redactor : redactor.prepare(all), documents };
}

/** One identity and its label, or a list of people with theirs. */
function peopleOf({ identity: paths, label: labels = [] }) {
  if (paths === undefined) throw new Usage("--identity ID.json is needed: it says who the person is.");
  const read = paths.map(readJson);
  const isOne = (value) => typeof value !== "object" || value === null || (!Array.isArray(value) && !Object.hasOwn(value, "identity"));
  if (labels.length > 1 || read.length > 1 || !isOne(read[0])) {
    const people = read.flatMap((value) => (isOne(value) ? [{ identity: value }] : value));
    if (labels.length > people.length) throw new Usage("There are more labels than people: give --label once for each, in the order of the people.");
    return { people: people.map((who, i) => (i < labels.length ? { ...who, label: labels[i] } : who)) };
  }
  return { people: read[0], label: labels[0] };
}

/** Turns the offsets from UTF-16 units to code points, in one walk over each part's text. */
function countCodePoints(all, parts) {
  for (const { name, text } of parts) countInPart(all.filter(({ part }) => part === name), text);
}

function countInPart(findings, text) {
  const wanted = findings.flatMap((finding) => [[finding, "start"], [finding, "end"]]).sort(([a, x], [b, y]) => a[x] - b[y]);
  let [unit, point] = [0, 0];
  for (const [finding, end] of wanted) {
    for (; unit < finding[end]; point += 1) unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
    finding[end] = point;
  }
}

function show(text) {
  process.stdout.write(text);
  return 0;
}

const print = (value) => show(`${JSON.stringify(value, null, 2)}\n`);
const say = (words) => process.stderr.write(`${words}\n`);
const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

async function main(args) {
  const [name, ...rest] = args;
  if (name === undefined) throw new Usage("Which command?");
  if (["--help", "-h", "help"].includes(name)) return show(HELP);
  if (["--version", "-v", "-V"].includes(name)) {
    const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
    return show(`${version}\n`);
  }
  if (!Object.hasOwn(COMMANDS, name)) throw new Usage("There is no such command.");
  const command = COMMANDS[name];
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: { ...command.options, help: { type: "boolean", short: "h" } }, allowPositionals: true });
  } catch {
    throw new Usage(`An option of ${name} is not known or has no value.`); // The parser's own words repeat what was typed.
  }
  if (parsed.values.help) return show(HELP);
  const given = parsed.positionals.length;
  if (given !== command.takes.length && !(command.many && given > 1)) throw new Usage(`${name} takes ${command.takes.join(" ")}.`);
  return command.run(parsed.positionals, parsed.values);
}

// Whoever reads the output may stop early, as `head` does; that is no failure of the command.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") return;
  say("Cannot write to standard output.");
  process.exitCode = 1;
});
process.stderr.on("error", () => {}); // Nowhere is left to say it.

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Usage) {
    say(`${error.message}\nSee withheld --help.`);
    process.exitCode = 2;
  } else if (error instanceof WithheldError) {
    say(`${error.code}: ${error.message}`);
    process.exitCode = USAGE_CODES.includes(error.code) ? 2 : 1;
  } else {
    say("Something went wrong that should not; nothing was written."); // Its own words may hold what was read.
    process.exitCode = 1;
  }
}
