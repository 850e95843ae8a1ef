// Whose identity is withheld, and who stays: what the officer types, and what the engine is given.

import { details } from "./dom.js";
import { choiceField, dateField, textField } from "./fields.js";
import { hasWords, t } from "./language.js";

// `many`: one a line. `more`: rarely needed, so folded away.
const fields = [
  { name: "fullName" },
  { name: "knownAs", many: true, rows: 2 },
  { name: "previousNames", many: true, rows: 2 },
  { name: "addressLines", many: true, rows: 4 },
  { name: "postcode", width: 10 },
  { name: "emails", many: true, rows: 2 },
  { name: "phones", many: true, rows: 2 },
  { name: "dateOfBirth", date: true },
  { name: "social", many: true, rows: 2 },
  { name: "relatives", many: true, rows: 2, more: true },
  { name: "roles", many: true, rows: 2, more: true },
  { name: "nino", width: 10, more: true },
  { name: "vehicleRegistrations", many: true, rows: 2, more: true },
  { name: "otherIds", many: true, rows: 2, more: true },
];

// What is asked of a second person, and what they can be in the matter.
const ofSecond = ["fullName", "knownAs", "addressLines", "postcode", "emails", "phones"];
const roles = ["complainant", "witness", "person"];

/** The input at which an error about `field` of an identity belongs: the name's, where the form does not ask for the field. */
export const inputFor = (field) => (fields.some(({ name }) => name === field) ? field : "fullName");

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

const fieldOf = (name) => fields.find((field) => field.name === name);

/** A field's input; `prefix` tells the second person's from the first's. */
function draw({ name, date, rows, width }, typed, errors, prefix = "") {
  const id = `${prefix}${name}`;
  return (date ? dateField : textField)({
    id, label: t(`identity.${name}`), hint: hasWords(`identity.${name}-hint`) && t(`identity.${name}-hint`), error: errors.get(id),
    value: typed[name], rows, width, optional: id !== "fullName",
    // It is somebody else's data: the officer's own must not be offered.
    autocomplete: "off", spellcheck: "false",
  });
}

/** The identity's inputs. `typed` is what `readIdentity` gave; `errors` a map from a field to `{ message }`. */
export function drawIdentity(typed, errors) {
  const more = fields.filter((field) => field.more);
  const folded = details(t("identity.more"), ...more.map((field) => draw(field, typed, errors)));
  if (more.some(({ name }) => typed[name] || errors.has(name))) folded.open = true;
  return [...fields.filter((field) => !field.more).map((field) => draw(field, typed, errors)), folded];
}

/** A second person who goes, folded away until there is one. */
export function drawSecond({ second = {} }, errors) {
  const folded = details(t("second.title"),
    ...ofSecond.map((name) => draw(fieldOf(name), second, errors, "second-")),
    choiceField({ id: "second-role", label: t("second.role"), values: [second.role ?? roles[0]], options: roles.map((value) => ({ value, label: t(`second.${value}`) })) }));
  if (ofSecond.some((name) => second[name])) folded.open = true;
  return folded;
}

export function drawPronouns({ pronouns }) {
  return choiceField({
    id: "pronouns", label: t("pronouns.label"), hint: t("pronouns.hint"), many: true, values: pronouns ? ["yes"] : [],
    options: [{ value: "yes", label: t("pronouns.yes") }],
  });
}

export function drawKeep(typed) {
  return textField({ id: "keep", label: t("keep.label"), hint: t("keep.hint"), value: typed.keep, rows: 4, autocomplete: "off", spellcheck: "false", optional: true });
}

/** What is typed at this moment, in the shape in which it is typed. */
export function readIdentity(root) {
  const data = new FormData(root);
  const text = (name) => data.get(name) ?? "";
  const typed = Object.fromEntries(fields.map(({ name, date }) => [name, date
    ? { day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }
    : text(name)]));
  const second = Object.fromEntries([...ofSecond, "role"].map((name) => [name, text(`second-${name}`)]));
  return { ...typed, keep: text("keep"), second, pronouns: data.has("pronouns") };
}

/** Whether anything is said of a second person. */
export const hasSecond = ({ second = {} }) => ofSecond.some((name) => second[name]?.trim());

/** Who goes: one `Identity`, or a list where there is a second person. */
export function peopleFrom(typed) {
  const identity = identityFrom(typed);
  return hasSecond(typed) ? [{ identity }, { identity: identityFrom(typed.second), role: typed.second.role || roles[0] }] : identity;
}

/** The package's `Identity`, empty fields left out. */
function identityFrom(typed) {
  const identity = {};
  for (const { name, many, date } of fields) {
    const given = typed[name];
    const value = date ? isoDate(given) : many ? lines(given ?? "") : (given ?? "").trim();
    if (value?.length) identity[name] = value;
  }
  return identity;
}

/** The package's `keep`: a line is a name, and after its last comma the role. */
export function keepFrom(typed) {
  return lines(typed.keep ?? "").map((line) => {
    const comma = line.lastIndexOf(",");
    return comma < 0 ? { name: line } : { name: line.slice(0, comma).trim(), role: line.slice(comma + 1).trim() };
  });
}

/** The inputs' side of an `Identity` that the complaint form gave. */
export function typedFrom(identity, keep) {
  const typed = {};
  for (const { name, many, date } of fields) {
    const value = identity[name];
    if (value === undefined) continue;
    if (date) [typed[name]] = [value.split("-")].map(([year, month, day]) => ({ day, month, year }));
    else typed[name] = many ? value.join("\n") : value;
  }
  return { ...typed, keep: keep.filter(({ name }) => name).map(({ name, role }) => `${name}, ${role}`).join("\n") };
}

const filled = (date) => date && Boolean(date.day || date.month || date.year);

/** Whether a date was begun that no calendar has. */
export function wrongDate(date) {
  if (!filled(date)) return false;
  const [year, month, day] = [date.year, date.month, date.day].map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : NaN));
  const real = new Date(Date.UTC(year, month - 1, day));
  return !(year >= 1000 && real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day);
}

function isoDate(date) {
  if (!filled(date)) return undefined;
  const padded = (part, length) => part.trim().padStart(length, "0");
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}
