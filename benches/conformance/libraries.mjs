// The libraries that people take for these checks today, each in every way that could fit a verdict: the table shows the
// one that agrees most.

import { isPossiblePhoneNumber, isValidPhoneNumber } from "libphonenumber-js/max";
import { createRequire } from "node:module";
import { fix, isValid } from "postcode";
import validator from "validator";
import * as z from "zod";

const require = createRequire(import.meta.url);
const Modulus = require("uk-modulus-checking");

const zod = (schema) => (value) => schema.safeParse(value).success;

/** By the file of rows: a name, and whether the library takes the value. */
export const LIBRARIES = {
  email: {
    "validator.js": (value) => validator.isEmail(value),
    zod: zod(z.email()),
    "zod (html5Email)": zod(z.email({ pattern: z.regexes.html5Email })),
    "zod (rfc5322Email)": zod(z.email({ pattern: z.regexes.rfc5322Email })),
    "zod (unicodeEmail)": zod(z.email({ pattern: z.regexes.unicodeEmail })),
  },
  phone: {
    "libphonenumber-js/max": (value) => isValidPhoneNumber(value, "GB"),
    "libphonenumber-js/max (possible)": (value) => isPossiblePhoneNumber(value, "GB"),
    "validator.js (mobile)": (value) => validator.isMobilePhone(value, "en-GB"),
  },
  postcode: {
    postcode: (value) => isValid(value),
    "postcode (fix)": (value) => isValid(fix(value)),
    "validator.js": (value) => validator.isPostalCode(value, "GB"),
  },
  nino: {
    "validator.js": (value) => validator.isTaxID(value, "en-GB"),
  },
  bank: {
    "uk-modulus-checking": (account) => new Modulus(account).isValid(),
  },
  date: {
    zod: (value) => zod(z.iso.date())(dashed(value)),
    "validator.js (isDate)": (value) => validator.isDate(dashed(value)),
    "validator.js (isISO8601)": (value) => validator.isISO8601(dashed(value), { strict: true, strictSeparator: true }),
  },
};

/** Three fields put together as a page would, since none of them takes three. */
const dashed = (value) =>
  typeof value === "string" ? value : [value.year, value.month.padStart(2, "0"), value.day.padStart(2, "0")].join("-");
