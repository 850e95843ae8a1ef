// Whose identity is withheld, and who stays: what the officer types, and what the engine is given.

import { announce, button, details, el, hidden } from "./dom.js";
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

// What a person can be in the matter.
const roles = ["complainant", "witness", "person"];

/** What the ids of a person's inputs begin with, by the person's place: nothing for the first. */
const prefixOf = (at) => (at === 0 ? "" : `person-${at + 1}-`);

/** The input at which an error about `field` of a person's identity belongs: the name's, where the form does not ask for the field. */
export const inputFor = (field, at = 0) => `${prefixOf(at)}${fields.some(({ name }) => name === field) ? field : "fullName"}`;

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

function draw({ name, date, rows, width }, typed, errors, prefix) {
  const id = `${prefix}${name}`;
  return (date ? dateField : textField)({
    id, label: t(`identity.${name}`), hint: hasWords(`identity.${name}-hint`) && t(`identity.${name}-hint`), error: errors.get(id),
    value: typed[name], rows, width, optional: name !== "fullName",
    // It is somebody else's data: the officer's own must not be offered.
    autocomplete: "off", spellcheck: "false",
  });
}

/** The inputs about one person. */
function drawPerson(typed, errors, at) {
  const prefix = prefixOf(at);
  const more = fields.filter((field) => field.more);
  const folded = details(t("identity.more"), ...more.map((field) => draw(field, typed, errors, prefix)));
  if (more.some(({ name }) => typed[name] || errors.has(`${prefix}${name}`))) folded.open = true;
  const role = choiceField({
    id: `${prefix}role`, label: t("identity.role"), hint: t("identity.role-hint"), values: [typed.role || roles[0]],
    options: roles.map((value) => ({ value, label: t(`identity.${value}`) })),
  });
  return [...fields.filter((field) => !field.more).map((field) => draw(field, typed, errors, prefix)), role, folded];
}

/** The inputs about everybody who goes. `typed` is what `readIdentity` gave; `errors` a map from an input's id to `{ message }`. */
export function drawPeople({ people: [first = {}, ...others] }, errors) {
  const further = el("div");
  const another = button(t("people.add"), () => {
    show([...read(), {}]);
    document.getElementById(inputFor("fullName", read().length)).focus();
  }, { secondary: true });
  const read = () => readPeople(further, 1);

  function show(list, wrong = new Map()) {
    further.replaceChildren(...list.map((who, i) => {
      const n = i + 2;
      const remove = button([t("people.remove"), hidden(" ", t("people.number", { n }))], () => {
        show(read().filter((_, other) => other !== i));
        another.focus();
        announce(t("people.removed", { n }));
      }, { secondary: true });
      return el("fieldset", { class: "govuk-fieldset app-person", "data-person": true },
        el("legend", { class: "govuk-fieldset__legend govuk-fieldset__legend--m" }, el("h3", { class: "govuk-fieldset__heading" }, t("people.number", { n }))),
        drawPerson(who, wrong, i + 1), remove);
    }));
  }

  show(others, errors);
  return [...drawPerson(first, errors, 0), further, another];
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
export function readIdentity(form) {
  const data = new FormData(form);
  return { people: [...readPeople(form, 0, 1), ...readPeople(form, 1)], keep: data.get("keep") ?? "", pronouns: data.has("pronouns") };
}

/** The people from a place on, as many as there are. */
function readPeople(root, from, many = root.querySelectorAll("[data-person]").length) {
  return Array.from({ length: many }, (_, i) => {
    const prefix = prefixOf(from + i);
    const text = (name) => root.querySelector(`#${prefix}${name}`)?.value ?? "";
    const role = root.querySelector(`[name="${prefix}role"]:checked`)?.value;
    return { role, ...Object.fromEntries(fields.map(({ name, date }) => [name, date
      ? { day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }
      : text(name)])) };
  });
}

/** What is wrong with what was typed before the engine is asked, as functions, so that the words are those of the language of now. */
export function problemsOfPeople({ people }) {
  return people.flatMap(({ fullName = "", dateOfBirth }, at) => {
    const name = { id: inputFor("fullName", at), words: at ? "people.fullName-missing" : "identity.fullName-missing" };
    const date = { id: inputFor("dateOfBirth", at), words: "identity.dateOfBirth-error" };
    return [!fullName.trim() && name, wrongDate(dateOfBirth) && date].filter(Boolean)
      .map(({ id, words }) => () => ({ id, message: t(words, { n: at + 1 }) }));
  });
}

/** Who goes, as the package wants them. */
export const peopleFrom = ({ people }) => people.map((typed) => ({ identity: identityFrom(typed), role: typed.role || roles[0] }));

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
  return { people: [typed], keep: keep.filter(({ name }) => name).map(({ name, role }) => `${name}, ${role}`).join("\n") };
}

const filled = (date) => date && Boolean(date.day || date.month || date.year);

/** Whether a date was begun that no calendar has. */
function wrongDate(date) {
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
