// Whose verdict is asked for with which options, and how much agreement is wanted.
//
// The rows' `std` says whose verdict a row is. Those with a `floor` are the ones the package sets out to agree with; the
// others are shown because they tell where it stands. Where two disagree on the same value, the check's docs say which is
// followed by default and why.

/**
 * @typedef {object} Verdict
 * @property {string | RegExp} std the whole of the rows' `std`, or its pattern
 * @property {string} [name] what the table calls it; the rows' `std` otherwise
 * @property {object | ((row: object) => object)} [options] what `check` is asked with
 * @property {number} [floor] the agreement wanted, in per cent
 * @property {(row: object) => boolean} [aside] rows that are not counted
 * @property {(row: object) => string} [once] counts each of these once: the same case stands in several places
 * @property {boolean} [format] whether only the format is judged: what is unknown otherwise is then in order
 */

/** One list for each file of rows, by the file's name; `kind` is what `check` is asked for. @type {Record<string, { kind: string, verdicts: Verdict[] }>} */
export const FILES = {
  email: {
    kind: "email",
    verdicts: [
      { std: "whatwg", options: { standard: "whatwg" }, floor: 100 },
      { std: "rfc5321", options: { standard: "rfc5321" }, floor: 92 },
      { std: "govuk-notify", floor: 90 },
      { std: /whatwg/, options: { standard: "whatwg" } },
      { std: /rfc|eai/, options: { standard: "rfc5321" } },
    ],
  },
  phone: {
    kind: "phone",
    verdicts: [
      { std: "libphonenumber isValidNumber", floor: 99.5, aside: (row) => isFiction(row.input) },
      { std: "govuk-notify parse", floor: 90 },
    ],
  },
  postcode: {
    kind: "postcode",
    verdicts: [
      { std: "syntax", options: { standard: "syntax" }, floor: 99 },
      { std: "govuk-notify (area allow-list)", floor: 99.5 },
      { std: /^strict letters|^validator\.js/, options: { standard: "syntax" } },
    ],
  },
  nino: {
    kind: "nino",
    verdicts: [{ std: /^hmrc-strict/, options: { strict: true }, floor: 100 }],
  },
  bank: {
    kind: "bank",
    verdicts: [
      { std: /^vocalink-spec/, name: "vocalink-spec, each case once", floor: 100, once: (row) => `${row.input.sortCode} ${row.input.accountNumber}` },
      { std: "normalise-only", format: true },
    ],
  },
  date: {
    kind: "date",
    verdicts: [
      { std: "rfc3339-full-date", options: { standard: "rfc3339" }, floor: 100 },
      { std: "whatwg valid date string", options: { standard: "whatwg" }, floor: 100 },
      { std: "validator.js isDate", options: isDateOptions, floor: 100 },
      { std: /3-field date$/, name: "date in three fields", floor: 100 },
    ],
  },
};

/** The options of a row for validator.js's `isDate`, as ours. */
function isDateOptions({ ctx }) {
  const text = ctx?.options ?? "";
  const given = text.startsWith("{") ? JSON.parse(text) : { format: text.split(" ")[0] };
  const options = { format: given.format ?? "YYYY/MM/DD" };
  if (given.strictMode) options.strict = true;
  if (given.delimiters) options.separators = given.delimiters.join("");
  return options;
}

/** The verdict that a row counts under. */
export const verdictOf = (file, row) =>
  FILES[file].verdicts.find(({ std }) => (typeof std === "string" ? std === row.std : std.test(row.std)));

/**
 * The numbers that belong to nobody and are for use in drama, by their leading digits without the 0. libphonenumber takes
 * some for real and some not.
 * <https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama>
 */
const FICTION = /^(?:11[3-8]4960|1[2-6]14960|1914980|1632960|2079460|289649|2920180|3069990|7700900|8081570|9098790)/;

function isFiction(text) {
  const digits = text.replace(/\D/g, "").replace(/^(?:00)?44/, "").replace(/^0+/, "");
  return digits.length === 10 && FICTION.test(digits);
}
